"""Sealed envelopes: one data key per object, wrapped by a master key, bound to object and owner.

Layout: b"MP2", length of key id, key id, wrap nonce (12), wrapped key (48), nonce (12), ciphertext.
The content's associated data holds the object's id and owner, so that swapped envelopes do not
open. The wrapped key is bound to its head alone, so that rotation needs to know no owner.
"""

import secrets
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from portal.vault.keys import KeyFault, KeyRing, load

_MAGIC = b"MP2"
_NONCE = 12
_WRAPPED = 48


class EnvelopeDamaged(Exception):
    """The envelope was changed, or belongs to another object or owner."""


class Vault:
    """Seals and opens bytes. `object_id` and `owner` are the random ids of their rows.

    With the `path` of its key file, a running process follows a rotation at once.
    """

    def __init__(self, ring: KeyRing, path: Path | None = None) -> None:
        self._ring = ring
        self._path = path
        self._seen = _stamp(path)

    def seal(self, content: bytes, object_id: str, owner: str) -> bytes:
        """Encrypt with a fresh data key, wrapped by the current master key."""
        data_key = AESGCM.generate_key(bit_length=256)
        nonce = secrets.token_bytes(_NONCE)
        sealed = AESGCM(data_key).encrypt(nonce, content, _bound(object_id, owner))
        return self._wrap(data_key) + nonce + sealed

    def open(self, envelope: bytes, object_id: str, owner: str) -> bytes:
        """Decrypt. Raises EnvelopeDamaged, or KeyFault when its master key is not on the ring."""
        data_key, rest = self._unwrap(envelope)
        try:
            return AESGCM(data_key).decrypt(rest[:_NONCE], rest[_NONCE:], _bound(object_id, owner))
        except InvalidTag as fault:
            raise EnvelopeDamaged("the content does not match its seal") from fault

    def rewrap(self, envelope: bytes) -> bytes:
        """The same content under the current master key; only the small wrapped key changes."""
        data_key, rest = self._unwrap(envelope)
        return self._wrap(data_key) + rest

    def is_current(self, envelope: bytes) -> bool:
        """Whether the envelope is wrapped by the current master key."""
        return _key_id(envelope)[0] == self._newest_ring().current

    def _wrap(self, data_key: bytes) -> bytes:
        ring = self._newest_ring()
        key_id = ring.current.encode("ascii")
        head = _MAGIC + bytes([len(key_id)]) + key_id
        nonce = secrets.token_bytes(_NONCE)
        return head + nonce + AESGCM(ring.master[ring.current]).encrypt(nonce, data_key, head)

    def _unwrap(self, envelope: bytes) -> tuple[bytes, bytes]:
        key_id, start = _key_id(envelope)
        master = self._ring.master.get(key_id) or self._newest_ring().master.get(key_id)
        if master is None:
            raise KeyFault("An object is sealed with a key that is not on the key ring.")
        nonce = envelope[start : start + _NONCE]
        end = start + _NONCE + _WRAPPED
        wrapped = envelope[start + _NONCE : end]
        try:
            return AESGCM(master).decrypt(nonce, wrapped, envelope[:start]), envelope[end:]
        except InvalidTag as fault:
            raise EnvelopeDamaged("the key does not match its seal") from fault

    def _newest_ring(self) -> KeyRing:
        stamp = _stamp(self._path)
        if self._path is not None and stamp is not None and stamp != self._seen:
            self._ring, self._seen = load(self._path), stamp
        return self._ring


def _stamp(path: Path | None) -> tuple[int, int] | None:
    try:
        found = path.stat() if path is not None else None
    except OSError:
        # The ring in memory still serves: a lost mount stops no running process.
        return None
    return (found.st_mtime_ns, found.st_ino) if found is not None else None


def _bound(object_id: str, owner: str) -> bytes:
    return f"{len(object_id)}:{object_id}:{owner}".encode()


def _key_id(envelope: bytes) -> tuple[str, int]:
    if not envelope.startswith(_MAGIC) or len(envelope) < len(_MAGIC) + 1:
        raise EnvelopeDamaged("this is no envelope")
    start = len(_MAGIC) + 1
    end = start + envelope[len(_MAGIC)]
    try:
        return envelope[start:end].decode("ascii"), end
    except UnicodeDecodeError as fault:
        raise EnvelopeDamaged("this is no envelope") from fault
