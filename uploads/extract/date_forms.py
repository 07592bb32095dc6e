"""Days as Swedish and English papers write them."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from uploads.extract.amounts import repaired
from uploads.extract.labels import distance, plain
from uploads.words import Line, Word

_MONTHS = (
    ("januari", "january"), ("februari", "february"), ("mars", "march"), ("april",), ("maj", "may"),
    ("juni", "june"), ("juli", "july"), ("augusti", "august"), ("september",),
    ("oktober", "october"), ("november",), ("december",),
)  # fmt: skip
_SEPARATOR = r"\s?[-./–—]\s?"
_MISREAD = r"\s?[-./–—~_,]\s?"  # A dash in poor print.
_CLOCK = r"(?:[01]\d|2[0-3])[:.][0-5]\d"
_YEAR_FIRST = re.compile(  # A clock may be glued to it: "2026-10-0314:22".
    rf"(?<!\d)(20\d\d)(?:{_MISREAD}|\s)(\d\d?)(?:{_MISREAD}|\s)"
    rf"(\d\d(?={_CLOCK})|\d\d?(?!\d))"
)
_DAY_FIRST = re.compile(
    rf"(?<!\d)(\d\d?){_SEPARATOR}(\d\d?)(?:{_SEPARATOR}|\s)(20\d\d)(?!\d(?!\d?[:.]\d))"
)
_TWO_DIGITS = re.compile(r"(?<![\w.,/-])(\d\d?)\s?([-./])\s?(\d\d?)\s?\2\s?(\d\d)(?![\d]|[.,/-]\d)")
_SOLID = re.compile(  # "20261003", and "202610031422" with a clock.
    r"(?<!\d)(20\d\d)([01]\d)([0-3]\d)(?:(?=(?:[01]\d|2[0-3])[:.]?[0-5]\d(?!\d))|(?!\d))"
)
_SOLID_SHORT = re.compile(
    r"(?<![\w.,/-])(\d\d)([01]\d)([0-3]\d)(?=\s(?:[01]?\d|2[0-3])[:.][0-5]\d\b)"
)
_SWEDISH_SHORT = re.compile(r"(?<!\d)(\d\d?)/(\d\d?)(?:\s?[-–]\s?|\s)((?:20)?\d\d)(?!\d)")
_NAMED = re.compile(
    r"(?<!\d)(\d\d?)(?::[ea]\b)?[\s./,-]{0,3}([^\W\d]{3,9})[\s./,'-]{0,3}((?:20)?\d\d)(?!\d)"
)
_NAMED_MONTH_FIRST = re.compile(
    r"\b([^\W\d]{3,9})[\s./-]{0,2}(\d\d?)(?:st|nd|rd|th)?[\s.,]{1,2}(20\d\d)(?!\d)"
)
_NAMED_YEAR_FIRST = re.compile(
    r"(?<!\d)(20\d\d)[\s./,-]{1,2}([^\W\d]{3,9})[\s./,-]{1,2}(\d\d?)(?!\d)"
)


_TWO = 2  # Digits of a year.


@dataclass(frozen=True)
class Dated:
    """A date on a line, its words and what stands around it; `vague` when its order is a guess."""

    day: datetime.date
    words: tuple[Word, ...]
    before: str
    after: str
    vague: bool = False


def dates_of(line: Line, english: bool) -> list[Dated]:
    """All dates on the line, from left to right."""
    text, owners = "", []
    for number, word in enumerate(line.words):
        piece = repaired(word.text) + " "
        text += piece
        owners += [number] * len(piece)
    found: list[tuple[int, int, Dated]] = []
    for match, day, vague in _matches(text, english):
        if any(start < match.end() and match.start() < end for start, end, _ in found):
            continue
        words = tuple(line.words[i] for i in sorted(set(owners[match.start() : match.end() - 1])))
        dated = Dated(day, words, plain(text[: match.start()]), text[match.end() :], vague)
        found.append((match.start(), match.end(), dated))
    return [dated for _, _, dated in sorted(found, key=lambda place: place[:2])]


def _matches(text: str, english: bool) -> Iterator[tuple[re.Match[str], datetime.date, bool]]:
    named = list(_overlapping(_NAMED, text))
    for match in named:  # Before others: "9 augusti 2026 08.21" is no 21 August.
        if len(match[3]) > _TWO:
            yield from _dated(match, match[3], _month(match[2]), match[1])
    for pattern in (_YEAR_FIRST, _SOLID):
        for match in pattern.finditer(text):
            yield from _dated(match, match[1], match[2], match[3])
    for match in _DAY_FIRST.finditer(text):
        yield from _dated(match, match[3], match[2], match[1], month_first=match[1])
    for match in named:
        if len(match[3]) == _TWO:
            yield from _dated(match, match[3], _month(match[2]), match[1], vague=True)
    for match in _NAMED_MONTH_FIRST.finditer(text):
        yield from _dated(match, match[3], _month(match[1]), match[2])
    for match in _NAMED_YEAR_FIRST.finditer(text):
        yield from _dated(match, match[1], _month(match[2]), match[3])
    for match in _TWO_DIGITS.finditer(text):
        yield from _two_digits(match, english)
    for match in _SWEDISH_SHORT.finditer(text):
        yield from _dated(match, match[3], match[2], match[1], vague=True)
    for match in _SOLID_SHORT.finditer("" if english else text):  # "251225 09:48"
        yield from _dated(match, match[1], match[2], match[3], vague=True)


def _overlapping(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """All matches, also those that begin inside another: "3 ordered 12 October 2026"."""
    match = pattern.search(text)
    while match:
        yield match
        match = pattern.search(text, match.start() + 1)


def _two_digits(
    match: re.Match[str], english: bool
) -> Iterator[tuple[re.Match[str], datetime.date, bool]]:
    """ "26-07-30" is year first in Swedish, "30/07/26" day first; English papers are day first."""
    first, last = match[1], match[4]
    year_first = list(_dated(match, first, match[3], last, vague=True)) if len(first) == 2 else []
    day_first = list(_dated(match, last, match[3], first, vague=True, month_first=first))
    swedish = match[2] == "-" and not english
    if swedish:
        yield from year_first or day_first
    else:
        yield from day_first or ([] if english else year_first)


def _dated(
    match: re.Match[str], year: str, month: str | int, day: str, vague: bool = False,
    month_first: str | None = None,
) -> Iterator[tuple[re.Match[str], datetime.date, bool]]:  # fmt: skip
    full = int(year) + (2000 if len(year) == 2 else 0)
    if not 2010 <= full <= 2039:
        return
    try:
        yield match, datetime.date(full, int(month), int(day)), vague
    except ValueError:
        if month_first is not None and int(month or 0) > 12:
            yield from _dated(match, year, month_first, str(month), vague=True)


def _month(name: str) -> int:
    bare = plain(name)
    for number, names in enumerate(_MONTHS, 1):
        for full in names:
            if bare == full or (len(bare) in (3, 4) and full.startswith(bare)):
                return number
    near = [
        number
        for number, names in enumerate(_MONTHS, 1)
        if any(distance(bare, part, 1) <= 1 for full in names for part in (full, full[:3]))
    ]
    return near[0] if len(set(near)) == 1 else 0
