"""Backup while the portal runs, and restore on an empty machine. Keys go apart from the rest."""

import hashlib
import json
import shutil
import sqlite3
from contextlib import closing
from dataclasses import asdict, dataclass
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
    files = size = 0
    for file_id in sorted(place.files.ids()):
        try:
            sealed = place.files.sealed(file_id)
        except NotFound:  # Removed meanwhile: no row of the copy speaks of it.
            continue
        durable.put(target / _FILES / file_id[:2] / file_id, sealed)
        files, size = files + 1, size + len(sealed)
    deliveries = place.config.instance / _DELIVERIES
    if deliveries.is_dir():
        shutil.copytree(deliveries, target / _DELIVERIES)
    manifest = Manifest(place.now().isoformat(), _sha256(target / _DATABASE), files, size)
    durable.put(target / _MANIFEST, json.dumps(asdict(manifest)).encode())
    return manifest


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
    for path in sorted((source / _FILES).glob("??/*")):
        place.files.put_sealed(path.name, path.read_bytes())
    if (source / _DELIVERIES).is_dir():
        deliveries = place.config.instance / _DELIVERIES
        shutil.copytree(source / _DELIVERIES, deliveries, dirs_exist_ok=True)
    target = _sqlite_path(place.config)
    durable.put(target, (source / _DATABASE).read_bytes())
    with place.work(SYSTEM) as work:
        work.session.execute(update(WebSession).values(ended_at=work.now, sealed_content=b""))
    return verify(place)


def verify(place: Workplace) -> Restored:
    """Open the file of every row."""
    with place.look(SYSTEM) as work:
        rows = work.session.execute(select(StoredFile.id, StoredFile.case_id)).all()
    bad = tuple(file_id for file_id, case_id in rows if not _opens(place, file_id, case_id))
    unclaimed = place.files.ids() - {file_id for file_id, _ in rows}
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
