"""Key rotation while the portal runs: everything sealed is wrapped anew under the newest key."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path

from sqlalchemy import Column, LargeBinary, Table, select, update
from sqlalchemy.exc import OperationalError

from portal.domain.permissions import SYSTEM
from portal.domain.refusals import NotFound
from portal.records.tables import metadata
from portal.services.work import Workplace
from portal.vault import durable
from uploads.storage import AT_ONCE

_BATCH = 200
_PATIENCE = 10


@dataclass(frozen=True)
class Sealed:
    """How much is sealed, and how much of it with an older key."""

    rows: int = 0
    files: int = 0
    older: int = 0

    def __add__(self, other: "Sealed") -> "Sealed":
        return Sealed(self.rows + other.rows, self.files + other.files, self.older + other.older)


def rewrap_all(place: Workplace) -> Sealed:
    """Wrap everything anew that an older key wrapped. Doing it twice changes nothing."""
    return _all(place, rewraps=True)


def count(place: Workplace) -> Sealed:
    """Look at everything that is sealed, and change nothing."""
    return _all(place, rewraps=False)


def sealed_columns() -> Iterator[tuple[Table, Column[bytes]]]:
    """Every column that holds envelopes: all columns of bytes do."""
    for table in metadata.sorted_tables:
        for column in table.columns:
            if isinstance(column.type, LargeBinary):
                yield table, column


def _all(place: Workplace, *, rewraps: bool) -> Sealed:
    total = Sealed()
    for table, column in sealed_columns():
        for batch in _batches(place, table):
            total += _patiently(partial(_rows, place, table, column, batch, rewraps=rewraps))
    with ThreadPoolExecutor(AT_ONCE) as pool:
        files = pool.map(partial(_file, place, rewraps=rewraps), sorted(place.files.ids()))
        total = sum(files, total)
    deliveries = place.config.instance / "case_system"
    # What was taken back is still sealed.
    for path in sorted((*deliveries.glob("*.sealed"), *deliveries.glob("*.withdrawn"))):
        total += _delivery(place, path, rewraps=rewraps)
    return total


def _patiently(batch: Callable[[], Sealed]) -> Sealed:
    """Others write all the while: a lock that was not had is asked for again."""
    for _ in range(_PATIENCE):
        try:
            return batch()
        except OperationalError:
            continue
    return batch()


def _batches(place: Workplace, table: Table) -> Iterator[Sequence[object]]:
    (key,) = table.primary_key.columns
    with place.look(SYSTEM) as work:
        keys = iter(work.session.scalars(select(key).order_by(key)).all())
    # One short transaction a batch: nobody who writes has to wait.
    while batch := list(islice(keys, _BATCH)):
        yield batch


def _rows(
    place: Workplace,
    table: Table,
    column: Column[bytes],
    batch: Sequence[object],
    *,
    rewraps: bool,
) -> Sealed:
    (key,) = table.primary_key.columns
    opened = place.work(SYSTEM) if rewraps else place.look(SYSTEM)
    with opened as work:
        found = work.session.execute(select(key, column).where(key.in_(batch))).all()
        full = [(row[0], row[1]) for row in found if row[1]]
        older = [(name, sealed) for name, sealed in full if not place.vault.is_current(sealed)]
        for name, sealed in older if rewraps else ():
            work.session.execute(
                update(table)
                .where(key == name, column == sealed)
                .values({column: place.vault.rewrap(sealed)})
            )
    return Sealed(rows=len(full), older=len(older))


def _file(place: Workplace, file_id: str, *, rewraps: bool) -> Sealed:
    try:
        # Most often it has the newest key: its head says so, and the rest need not be read.
        is_older = not place.vault.is_current(place.files.head(file_id))
        if is_older and rewraps:
            place.files.put_sealed(file_id, place.vault.rewrap(place.files.sealed(file_id)))
    except NotFound:  # Removed meanwhile.
        return Sealed()
    return Sealed(files=1, older=int(is_older))


def _delivery(place: Workplace, path: Path, *, rewraps: bool) -> Sealed:
    sealed = path.read_bytes()
    is_older = not place.vault.is_current(sealed)
    if is_older and rewraps:
        durable.put(path, place.vault.rewrap(sealed))
    return Sealed(files=1, older=int(is_older))
