"""A language that nobody speaks: accented, 40 % longer, between brackets.

Whatever stands on a page without brackets did not come from a catalogue; whatever breaks with it
breaks in a language that needs more room. Arabic pages get it too, and run from the right.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from portal.language import catalogues, formats

OPEN, CLOSE = "⟦", "⟧"
_ACCENTS = str.maketrans("aceinosuyACEINOSUY", "àçêîñöšûýÀÇÊÎÑÖŠÛÝ")
_GAP = re.compile(r"(\{[^{}]*\})")
# Words of usual length, so that longer text breaks where text does.
_FILLING = ("åtta", "ännu", "öppet", "êtt", "ñågot", "längre")


def stretched(words: str) -> str:
    """The words, accented, with two fifths more of them; placeholders stay."""
    pieces = _GAP.split(words)
    told = "".join(
        piece if _GAP.fullmatch(piece) else piece.translate(_ACCENTS) for piece in pieces
    )
    more, wanted = "", len(_GAP.sub("", words)) * 2 // 5
    for turn in range(wanted):
        if len(more) >= wanted:
            break
        more += " " + _FILLING[turn % len(_FILLING)]
    return f"{OPEN}{told}{more[: max(wanted, 2)]}{CLOSE}"


@contextmanager
def spoken() -> Iterator[None]:
    """Speak it instead of every language; days and months are numbers alone."""

    def single(_context: str, message: str, _code: str) -> str:
        return stretched(message)

    def plural(_context: str, singular: str, plural: str, count: int, _code: str) -> str:
        return stretched(singular if count == 1 else plural)

    with (
        patch.object(catalogues, "_single", single),
        patch.object(catalogues, "_plural", plural),
        patch.object(formats, "day", _digits),
        patch.object(formats, "month", _digits),
        patch.object(formats, "kronor", _digits),
        patch.object(formats, "moment", _digits),
    ):
        yield


def _digits(value: object, _code: str) -> str:
    return str(value)[:16]


def outside(words: str) -> str:
    """What of a text stands in no brackets; they may stand in each other."""
    depth, left = 0, []
    for letter in words:
        if letter == CLOSE:
            depth -= 1
        if depth == 0 and letter not in OPEN + CLOSE:
            left.append(letter)
        if letter == OPEN:
            depth += 1
    return "".join(left)
