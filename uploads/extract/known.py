"""Known sellers on a line, also where a letter or two were misread."""

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise

from uploads.extract import chains, letterhead
from uploads.extract.candidates import Candidate
from uploads.extract.labels import distance, plain
from uploads.words import Line

_SHORT, _FUZZY, _FAR = 4, 7, 9
_WELL_READ, _SURELY_READ, _MISREAD = 0.75, 0.87, 2
_READ_ALONE = 0.6  # A short name by itself.
_OVER_TWO_LINES = 4.5
_LETTERS = str.maketrans("0125", "olzs")


@cache
def _known() -> tuple[tuple[str, str], ...]:
    names = {plain(name): name for trade in chains.TRADE.values() for name in trade}
    return tuple(sorted(names.items(), key=lambda pair: len(pair[0]), reverse=True))


@lru_cache(maxsize=4096)
def known_seller(text: str) -> str | None:
    """The longest known seller whose name stands in the text (as `plain` leaves it), or the one
    nearest to it when a letter or two were misread."""
    for bare, name in _known():
        starts = text == bare or text.startswith(f"{bare} ")
        if starts or (len(bare) > _SHORT and f" {bare} " in f" {text} "):
            return name
    misread = [(_apart(text, bare), name) for bare, name in _known() if _may_misread(text, bare)]
    apart, name = min(misread, default=(_FAR, ""))
    return name if apart < _FAR else None


def _may_misread(text: str, bare: str) -> bool:
    """Long names alone, and none whose number is not there: "apotek" is not "apotek 1"."""
    return len(bare) > _FUZZY and set(filter(str.isdigit, bare)) <= set(text)


@lru_cache(maxsize=256)
def _pieces(text: str, count: int) -> frozenset[str]:
    """All runs of so many words in the text, or one more, written together."""
    words = text.split()
    runs = (words[start : start + n] for n in (count, count + 1) for start in range(len(words)))
    return frozenset(map("".join, runs))


def _apart(text: str, bare: str) -> float:
    """How far the nearest piece of the text is from the name, in letters; `_FAR` when too far."""
    most = 1 if len(bare) < 12 else 2
    squeezed = bare.replace(" ", "")
    near = (
        distance(piece, squeezed, most)
        for piece in _pieces(text, bare.count(" ") + 1)
        if -most <= len(piece) - len(squeezed) <= most
    )
    return min((steps for steps in near if steps <= most), default=_FAR)


def spelled_out(line: Line) -> bool:
    """Whether the line spells a long known name letter by letter: no speck does, however faint."""
    text = plain(line.text)
    return any(len(bare) >= _FUZZY and f" {bare} " in f" {text} " for bare, _ in _known())


def over_two_lines(head: Sequence[Line]) -> list[Candidate[str]]:
    """Known names that stand in a line of the head and the one below: "Apotek" over "HJÄRTAT"."""
    known = dict(_known())
    pairs = (
        (one.words + other.words, known.get(plain(f"{one.text} {other.text}")))
        for one, other in pairwise(head)
    )
    return [Candidate(name, _OVER_TWO_LINES, words) for words, name in pairs if name]


def seller_on(line: Line) -> str | None:
    """The known seller that the line names. Specks spell short names: those must be read well."""
    text = plain(line.text)
    name = None if letterhead.is_table(text.split()) else known_seller(in_letters(text))
    if name is None:
        return None
    least = _READ_ALONE if text == plain(name) else _WELL_READ
    if len(name) <= _SHORT and line.confidence < least:
        return None
    return None if _is_another(text, line, plain(name)) else name


def _is_another(text: str, line: Line, bare: str) -> bool:
    """Whether what is nearly the known name is another, surely read: "Klarsyn", not "KlarSynt".

    A misread letter stays one letter; here one is missing or too many.
    """
    squeezed = bare.replace(" ", "")
    if squeezed in in_letters(text).replace(" ", ""):
        return False
    alike = (piece for piece in _pieces(text, bare.count(" ") + 1) if len(piece) == len(squeezed))
    if any(distance(piece, squeezed, _MISREAD) <= _MISREAD for piece in alike):
        return False
    words = [word for word in line.words if sum(map(str.isalpha, word.text)) >= _SHORT]
    return bool(words) and min(word.confidence for word in words) > _SURELY_READ


@lru_cache(maxsize=4096)
def in_letters(text: str) -> str:
    """The text with digits inside words put back to letters: "d0z apotek" is "doz apotek"."""
    return " ".join(
        word.translate(_LETTERS) if sum(map(str.isalpha, word)) >= len(word) / 3 else word
        for word in text.split()
    )
