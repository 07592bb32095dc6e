"""Keyed hashes: find a person by number, or a file by content, with neither in clear."""

import hashlib
import hmac

from portal.vault.keys import KeyRing


class Lookup:
    """HMAC-SHA-256 under the ring's look-up key; `purpose` keeps different look-ups apart."""

    def __init__(self, ring: KeyRing) -> None:
        self._key = ring.lookup

    def digest(self, purpose: str, value: str | bytes) -> str:
        """Hex digest, the same for the same purpose and value."""
        raw = value.encode() if isinstance(value, str) else value
        return hmac.new(self._key, purpose.encode() + b"\0" + raw, hashlib.sha256).hexdigest()
