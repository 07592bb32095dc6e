"""The encrypted file store: a local folder or S3. The server alone makes the names."""

import re
from datetime import datetime
from pathlib import Path

import obstore
from obstore.store import LocalStore, ObjectStore, from_url

from portal.domain.refusals import NotFound
from portal.vault.envelope import Vault

_NAME = re.compile(r"[0-9a-f]{32}")


class FileStore:
    """Keeps sealed objects. `file_id` is a random hex id, `owner` the case it belongs to."""

    def __init__(self, url: str, vault: Vault) -> None:
        self._store = _open(url)
        self._vault = vault

    def keep(self, file_id: str, owner: str, content: bytes) -> None:
        """Seal and store, never over an existing object. Raises FileExistsError."""
        sealed = self._vault.seal(content, file_id, owner)
        obstore.put(self._store, _path(file_id), sealed, mode="create")

    def fetch(self, file_id: str, owner: str) -> bytes:
        """The content. Raises NotFound, or EnvelopeDamaged when it is not what was stored."""
        return self._vault.open(self.sealed(file_id), file_id, owner)

    def sealed(self, file_id: str) -> bytes:
        """The envelope as it is stored, for backup and key rotation. Raises NotFound."""
        try:
            return bytes(obstore.get(self._store, _path(file_id)).bytes())
        except FileNotFoundError as fault:
            raise NotFound from fault

    def put_sealed(self, file_id: str, sealed: bytes) -> None:
        """Store an envelope as it is, over an older one of the same object."""
        obstore.put(self._store, _path(file_id), sealed)

    def remove(self, file_id: str) -> None:
        """Remove an object; one that is gone already is fine."""
        try:
            obstore.delete(self._store, _path(file_id))
        except FileNotFoundError:
            return

    def probe(self) -> None:
        """Ask for one object's name. Raises whatever the store answers when it does not work."""
        for _ in obstore.list(self._store, chunk_size=1):
            return

    def ids(self, before: datetime | None = None) -> set[str]:
        """The ids of all stored objects, or of those that were stored before a moment."""
        return {
            item["path"].rsplit("/", 1)[-1]
            for batch in obstore.list(self._store)
            for item in batch
            if before is None or item["last_modified"] < before
        }


def _open(url: str) -> ObjectStore:
    if url.startswith("file://"):
        return LocalStore(prefix=Path(url.removeprefix("file://")), mkdir=True)
    return from_url(url)


def _path(file_id: str) -> str:
    if not _NAME.fullmatch(file_id):
        raise NotFound
    return f"{file_id[:2]}/{file_id}"
