"""The key ring: master keys that wrap data keys, a look-up key, and the two sides' cookie keys."""

import base64
import contextlib
import json
import secrets
from dataclasses import dataclass, replace
from pathlib import Path

from portal.vault import durable

KEY_BYTES = 32


class KeyFault(Exception):
    """The key file is missing, damaged, or lacks a key that something was sealed with."""


@dataclass(frozen=True, repr=False)
class KeyRing:
    """`master` maps key ids to 32-byte keys; new envelopes are wrapped with `current`."""

    master: dict[str, bytes]
    current: str
    lookup: bytes
    client_cookie: bytes
    staff_cookie: bytes

    def __post_init__(self) -> None:
        if self.current not in self.master:
            raise KeyFault("The key file names a current key that it does not hold.")


def new_ring() -> KeyRing:
    """A ring of fresh random keys."""
    key_id = secrets.token_hex(4)
    return KeyRing({key_id: _fresh()}, key_id, _fresh(), _fresh(), _fresh())


def with_new_key(ring: KeyRing) -> KeyRing:
    """The ring with one more master key, last and not yet in use."""
    return replace(ring, master={**ring.master, secrets.token_hex(4): _fresh()})


def with_newest_in_use(ring: KeyRing) -> KeyRing:
    """The ring that wraps new envelopes with the key that was added last."""
    return replace(ring, current=list(ring.master)[-1])


def with_current_alone(ring: KeyRing) -> KeyRing:
    """The ring without its older keys: what they had wrapped cannot be opened any more."""
    return replace(ring, master={ring.current: ring.master[ring.current]})


def save(ring: KeyRing, path: Path) -> None:
    """Write the ring, readable by its owner alone. Raises FileExistsError rather than overwrite."""
    # Two starts at once never make two rings.
    durable.put(path, _content(ring), mode=0o600, replaces=False)


def put_in_place(ring: KeyRing, path: Path) -> None:
    """Write the ring over the one that is there, in one step."""
    durable.put(path, _content(ring), mode=0o600)


def _content(ring: KeyRing) -> bytes:
    content = {
        "master": {key_id: _text(key) for key_id, key in ring.master.items()},
        "current": ring.current,
        "lookup": _text(ring.lookup),
        "client_cookie": _text(ring.client_cookie),
        "staff_cookie": _text(ring.staff_cookie),
    }
    return json.dumps(content).encode("ascii")


def load(path: Path) -> KeyRing:
    """Read the ring. Raises KeyFault with a sentence that says what is wrong."""
    try:
        content = json.loads(path.read_text(encoding="ascii"))
        return KeyRing(
            {key_id: _bytes(key) for key_id, key in content["master"].items()},
            content["current"],
            _bytes(content["lookup"]),
            _bytes(content["client_cookie"]),
            _bytes(content["staff_cookie"]),
        )
    except FileNotFoundError as fault:
        raise KeyFault(f"There is no key file at {path}.") from fault
    except (ValueError, KeyError, TypeError, AttributeError) as fault:
        raise KeyFault(f"The key file at {path} is damaged.") from fault


def load_or_create(path: Path) -> KeyRing:
    """Read the ring, or make it on the first start of a demo."""
    if not path.exists():
        # Another process may be first; then its ring is the one to use.
        with contextlib.suppress(FileExistsError):
            save(new_ring(), path)
    return load(path)


def _fresh() -> bytes:
    return secrets.token_bytes(KEY_BYTES)


def _text(key: bytes) -> str:
    return base64.b64encode(key).decode("ascii")


def _bytes(text: str) -> bytes:
    key = base64.b64decode(text, validate=True)
    if len(key) != KEY_BYTES:
        raise ValueError("a key has the wrong length")
    return key
