"""The encrypted file store: a local folder or S3. The server alone makes the names."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import obstore
from obstore.exceptions import AlreadyExistsError, BaseError, NotFoundError
from obstore.store import LocalStore, ObjectStore, from_url

from portal.domain.refusals import NotFound
from portal.vault import durable
from portal.vault.envelope import Vault

if TYPE_CHECKING:
    from obstore.store import RetryConfig

_NAME = re.compile(r"[0-9a-f]{32}")
_PROBE = "probe"
# Which key wrapped an envelope stands in its first bytes; the shortest envelope has a hundred.
_HEAD_BYTES = 100
# Whoever goes through all objects spends the time waiting for the disk, once for each.
AT_ONCE = 8
# A server that is gone is soon said to be: by itself the library goes on asking for minutes.
_RETRY: "RetryConfig" = {"max_retries": 3, "retry_timeout": timedelta(seconds=20)}


class StoreDown(Exception):
    """The store does not answer, or has no room left. What was stored before is untouched."""


class FileStore:
    """Keeps sealed objects. `file_id` is a random hex id, `owner` the case it belongs to."""

    def __init__(self, url: str, vault: Vault) -> None:
        self._store = _open(url)
        self._folder = _folder(url)
        self._vault = vault

    def keep(self, file_id: str, owner: str, content: bytes) -> None:
        """Seal and store, never over an existing object. Raises FileExistsError, StoreDown."""
        sealed = self._vault.seal(content, file_id, owner)
        self._put(file_id, sealed, replaces=False)

    def fetch(self, file_id: str, owner: str) -> bytes:
        """The content. Raises NotFound, StoreDown, or EnvelopeDamaged when it was changed."""
        return self._vault.open(self.sealed(file_id), file_id, owner)

    def sealed(self, file_id: str) -> bytes:
        """The envelope as it is stored, for backup and key rotation. Raises NotFound, StoreDown."""
        with _said_plainly():
            return bytes(obstore.get(self._store, _path(file_id)).bytes())

    def head(self, file_id: str) -> bytes:
        """An envelope's first bytes, enough to see its key. Raises NotFound, StoreDown."""
        with _said_plainly():
            found = obstore.get_range(self._store, _path(file_id), start=0, length=_HEAD_BYTES)
            return bytes(found)

    def put_sealed(self, file_id: str, sealed: bytes) -> None:
        """Store an envelope as it is, over an older one of the same object. Raises StoreDown."""
        self._put(file_id, sealed, replaces=True)

    def remove(self, file_id: str) -> None:
        """Remove an object; one that is gone already is fine. Raises StoreDown."""
        try:
            with _said_plainly():
                obstore.delete(self._store, _path(file_id))
        except NotFound:
            return

    def probe(self) -> None:
        """Write a small object and read it: a full disk lists what it has as if all were well.

        Raises StoreDown.
        """
        with _said_plainly():
            obstore.put(self._store, _PROBE, b"probe")
            obstore.get(self._store, _PROBE).bytes()

    def clear_parts(self, before: datetime) -> None:
        """Remove what a process that was killed had begun to write before a moment."""
        for part in self._folder.glob(f"??/*.{durable.PART}") if self._folder else ():
            if part.stat().st_mtime < before.timestamp():
                part.unlink(missing_ok=True)

    def _put(self, file_id: str, sealed: bytes, *, replaces: bool) -> None:
        path = _path(file_id)
        with _said_plainly():
            if self._folder is not None:
                # The library syncs nothing, and what was acknowledged must outlive a power cut.
                durable.put(self._folder / path, sealed, replaces=replaces)
            else:
                obstore.put(self._store, path, sealed, mode="overwrite" if replaces else "create")

    def ids(self, before: datetime | None = None) -> set[str]:
        """The ids of all stored objects, or of those that were stored before a moment."""
        found = {
            item["path"].rsplit("/", 1)[-1]
            for batch in obstore.list(self._store)
            for item in batch
            if before is None or item["last_modified"] < before
        }
        return {name for name in found if _NAME.fullmatch(name)}


@contextmanager
def _said_plainly() -> Iterator[None]:
    """The store's own errors as ours: theirs hold paths."""
    try:
        yield
    except (FileNotFoundError, NotFoundError) as fault:
        raise NotFound from fault
    except (FileExistsError, AlreadyExistsError) as fault:
        raise FileExistsError from fault
    except (OSError, BaseError) as fault:
        raise StoreDown from fault


def _folder(url: str) -> Path | None:
    return Path(url.removeprefix("file://")) if url.startswith("file://") else None


def _open(url: str) -> ObjectStore:
    folder = _folder(url)
    if folder is not None:
        return LocalStore(prefix=folder, mkdir=True)
    return from_url(url, retry_config=_RETRY)


def _path(file_id: str) -> str:
    if not _NAME.fullmatch(file_id):
        raise NotFound
    return f"{file_id[:2]}/{file_id}"
