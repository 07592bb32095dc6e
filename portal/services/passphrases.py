"""Passphrases as they are kept: scrypt, slow on purpose and large, so that guessing is dear.

That is dear for us too, and anybody may ask for it at the door: two at a time in a process, and a
short wait for a turn, so that no flood of tries takes the pages' processor and memory.
"""

import hashlib
import hmac
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore

from portal.services.signin import TooManyTries

AT_ONCE, WAITS_SECONDS = 2, 5.0
NOBODYS = "00" * 16 + ":" + "00" * 32
"""What nobody's phrase fits: looking at it takes as long as looking at somebody's."""

_turns = BoundedSemaphore(AT_ONCE)


def hashed(phrase: str) -> str:
    """What is kept of a phrase. Raises TooManyTries when there is no turn."""
    return _with(phrase, secrets.token_bytes(16))


def fits(phrase: str, kept: str) -> bool:
    """Whether it is the phrase that something was kept of. Raises TooManyTries."""
    salt = bytes.fromhex(kept.partition(":")[0])
    return hmac.compare_digest(_with(phrase, salt), kept)


def _with(phrase: str, salt: bytes) -> str:
    with _turn():
        made = hashlib.scrypt(phrase.encode(), salt=salt, n=2**15, r=8, p=1, maxmem=2**26, dklen=32)
    return f"{salt.hex()}:{made.hex()}"


@contextmanager
def _turn() -> Iterator[None]:
    if not _turns.acquire(timeout=WAITS_SECONDS):
        raise TooManyTries
    try:
        yield
    finally:
        _turns.release()
