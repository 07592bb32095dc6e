"""Sealed envelopes: one data key per object, wrapped by a master key, bound to object and owner.

Layout: b"MP1", length of key id, key id, wrap nonce (12), wrapped key (48), nonce (12), ciphertext.
The associated data holds the object's id and owner, so that swapped envelopes do not open.
"""

import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from portal.vault.keys import KeyFault, KeyRing

_MAGIC = b"MP1"
_NONCE = 12
_WRAPPED = 48


class EnvelopeDamaged(Exception):
    """The envelope was changed, or belongs to another object or owner."""


class Vault:
    """Seals and opens bytes. `object_id` and `owner` are the random ids of their rows."""

    def __init__(self, ring: KeyRing) -> None:
        self._ring = ring

    def seal(self, content: bytes, object_id: str, owner: str) -> bytes:
        """Encrypt with a fresh data key, wrapped by the current master key."""
        bound = _bound(object_id, owner)
        data_key = AESGCM.generate_key(bit_length=256)
        nonce = secrets.token_bytes(_NONCE)
        sealed = AESGCM(data_key).encrypt(nonce, content, bound)
        return self._wrap(data_key, bound) + nonce + sealed

    def open(self, envelope: bytes, object_id: str, owner: str) -> bytes:
        """Decrypt. Raises EnvelopeDamaged, or KeyFault when its master key is not on the ring."""
        bound = _bound(object_id, owner)
        data_key, rest = self._unwrap(envelope, bound)
        try:
            return AESGCM(data_key).decrypt(rest[:_NONCE], rest[_NONCE:], bound)
        except InvalidTag as fault:
            raise EnvelopeDamaged("the content does not match its seal") from fault

    def rewrap(self, envelope: bytes, object_id: str, owner: str) -> bytes:
        """The same content under the current master key; only the small wrapped key changes."""
        bound = _bound(object_id, owner)
        data_key, rest = self._unwrap(envelope, bound)
        return self._wrap(data_key, bound) + rest

    def is_current(self, envelope: bytes) -> bool:
        """Whether the envelope is wrapped by the current master key."""
        return _key_id(envelope)[0] == self._ring.current

    def _wrap(self, data_key: bytes, bound: bytes) -> bytes:
        key_id = self._ring.current.encode("ascii")
        nonce = secrets.token_bytes(_NONCE)
        wrapped = AESGCM(self._ring.master[self._ring.current]).encrypt(nonce, data_key, bound)
        return _MAGIC + bytes([len(key_id)]) + key_id + nonce + wrapped

    def _unwrap(self, envelope: bytes, bound: bytes) -> tuple[bytes, bytes]:
        key_id, start = _key_id(envelope)
        master = self._ring.master.get(key_id)
        if master is None:
            raise KeyFault("An object is sealed with a key that is not on the key ring.")
        nonce = envelope[start : start + _NONCE]
        end = start + _NONCE + _WRAPPED
        try:
            return AESGCM(master).decrypt(nonce, envelope[start + _NONCE : end], bound), envelope[
                end:
            ]
        except InvalidTag as fault:
            raise EnvelopeDamaged("the key does not match its seal") from fault


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
