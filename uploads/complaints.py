"""What a decoder complains of on standard error, which Python is not told."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager

_STDERR = 2
# Faxed lines that cannot be decoded are filled with what comes; the decoder only mentions it.
_DAMAGED = re.compile(rb"Bad code word|Premature EOF|Uncompressed data \(not supported\)")


class Damaged(Exception):
    """The decoder said that the picture is damaged, though it gave one."""


@contextmanager
def listened_to() -> Iterator[None]:
    """Listen to the decoder within the block. Raises Damaged at its end.

    Standard error is the whole process's: this is for the child that decodes one file alone.
    """
    kept = os.dup(_STDERR)
    heard = os.memfd_create("heard")
    os.dup2(heard, _STDERR)
    try:
        yield
        said = os.pread(heard, os.fstat(heard).st_size, 0)
    finally:
        os.dup2(kept, _STDERR)
        os.close(kept)
        os.close(heard)
    if _DAMAGED.search(said):
        raise Damaged
