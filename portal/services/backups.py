"""Backup while the portal runs, and restore on an empty machine. Keys go apart from the rest."""

import hashlib
import json
import shutil
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

from sqlalchemy import select, update
from sqlalchemy.engine import make_url

from portal.config import Config
from portal.domain.permissions import SYSTEM
from portal.domain.refusals import NotFound
from portal.records.receipts import StoredFile
from portal.records.sessions import WebSession
from portal.services.work import Workplace
from portal.vault import durable
from portal.vault.envelope import EnvelopeDamaged, Vault
from portal.vault.keys import KeyFault, KeyRing
from uploads.storage import AT_ONCE

_DATABASE, _FILES, _DELIVERIES, _MANIFEST = "portal.db", "files", "case_system", "manifest.json"


class BackupFault(Exception):
    """Why it cannot be done, in one plain sentence."""


@dataclass(frozen=True)
class Manifest:
    """What a whole backup holds; written last, so that half a backup has none."""

    made_at: str
    database_sha256: str
    files: int
    bytes: int


@dataclass(frozen=True)
class Restored:
    """What came back: readable files, and the ids of rows whose file does not open.

    `unclaimed` files were stored while the backup ran, after its database had been copied: they
    have no row here, were in no receipt, and the daily sweep removes them.
    """

    files: int
    unreadable: tuple[str, ...]
    unclaimed: int = 0


def make(place: Workplace, target: Path) -> Manifest:
    """Copy database and files into an empty folder. Raises BackupFault.

    The database goes first: a file is stored before its row and stays, so every row in the copy
    finds its file.
    """
    source = _sqlite_path(place.config)
    if target.exists() and any(target.iterdir()):
        raise BackupFault(f"The folder {target} is not empty. Choose an empty one.")
    target.mkdir(parents=True, exist_ok=True)
    # Who knows whom stands in the database, sealed names or not.
    target.chmod(0o700)
    with (
        closing(sqlite3.connect(source)) as running,
        closing(sqlite3.connect(target / _DATABASE)) as copy,
    ):
        running.backup(copy)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        sizes = list(pool.map(partial(_copy, place, target), sorted(place.files.ids())))
    deliveries = place.config.instance / _DELIVERIES
    if deliveries.is_dir():
        shutil.copytree(deliveries, target / _DELIVERIES)
    digest, copied = _sha256(target / _DATABASE), [size for size in sizes if size]
    manifest = Manifest(place.now().isoformat(), digest, len(copied), sum(copied))
    durable.put(target / _MANIFEST, json.dumps(asdict(manifest)).encode())
    return manifest


def _copy(place: Workplace, target: Path, file_id: str) -> int:
    """Copy a file as it is sealed; its bytes, 0 when it was removed meanwhile."""
    try:
        sealed = place.files.sealed(file_id)
    except NotFound:  # No row of the copy speaks of it.
        return 0
    durable.put(target / _FILES / file_id[:2] / file_id, sealed)
    return len(sealed)


def check(source: Path, config: Config) -> Manifest:
    """Whether a backup is whole and the machine empty. Raises BackupFault."""
    database = _sqlite_path(config)
    # A log beside it would be played into the restored database.
    for path in (database, *(database.with_name(database.name + end) for end in ("-wal", "-shm"))):
        if path.exists():
            raise BackupFault(f"There is {path} here already. Restore on an empty machine.")
    try:
        manifest = Manifest(**json.loads((source / _MANIFEST).read_text(encoding="ascii")))
    except (OSError, ValueError, TypeError) as fault:
        raise BackupFault(f"{source} is no whole backup: its manifest is missing.") from fault
    if _sha256(source / _DATABASE) != manifest.database_sha256:
        raise BackupFault("The database in the backup was changed after it was made.")
    with closing(sqlite3.connect(f"file:{source / _DATABASE}?mode=ro", uri=True)) as copy:
        if copy.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            raise BackupFault("The database in the backup is damaged.")
    return manifest


def check_keys(source: Path, ring: KeyRing) -> None:
    """Whether these are the keys of that backup, tried on one person. Raises BackupFault."""
    with closing(sqlite3.connect(f"file:{source / _DATABASE}?mode=ro", uri=True)) as copy:
        found = copy.execute("SELECT id, sealed_identity FROM person LIMIT 1").fetchone()
    try:
        if found is not None:
            Vault(ring).open(found[1], found[0], found[0])
    except (EnvelopeDamaged, KeyFault) as fault:
        raise BackupFault("These keys do not open this backup. Nothing was restored.") from fault


def restore(place: Workplace, source: Path) -> Restored:
    """Put files and database in place; the database last. Sessions from before are dead."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        list(pool.map(partial(_put_back, place), sorted((source / _FILES).glob("??/*"))))
    if (source / _DELIVERIES).is_dir():
        deliveries = place.config.instance / _DELIVERIES
        shutil.copytree(source / _DELIVERIES, deliveries, dirs_exist_ok=True)
    with (source / _DATABASE).open("rb") as database:
        durable.put_stream(_sqlite_path(place.config), database)
    with place.work(SYSTEM) as work:
        work.session.execute(update(WebSession).values(ended_at=work.now, sealed_content=b""))
    return verify(place)


def _put_back(place: Workplace, path: Path) -> None:
    place.files.put_sealed(path.name, path.read_bytes())


def verify(place: Workplace) -> Restored:
    """Open the file of every row."""
    with place.look(SYSTEM) as work:
        rows = work.session.execute(select(StoredFile.id, StoredFile.case_id)).all()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        opened = pool.map(lambda row: _opens(place, row.id, row.case_id), rows)
        bad = tuple(row.id for row, opens in zip(rows, opened, strict=True) if not opens)
    unclaimed = place.files.ids() - {row.id for row in rows}
    return Restored(len(rows) - len(bad), bad, len(unclaimed))


def _opens(place: Workplace, file_id: str, case_id: str) -> bool:
    try:
        place.files.fetch(file_id, case_id)
    except (NotFound, EnvelopeDamaged, KeyFault):
        return False
    return True


def _sqlite_path(config: Config) -> Path:
    url = make_url(config.database_url)
    if url.get_backend_name() != "sqlite" or not url.database:
        raise BackupFault(
            "This database is PostgreSQL. Back it up with pg_dump first and copy the file store "
            "after it; restore with pg_restore and copy the file store back."
        )
    return Path(url.database)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
