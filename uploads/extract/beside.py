"""Numbers and dates that stand beside, or under, a label."""

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass

from uploads.extract.amounts import repaired
from uploads.extract.candidates import Candidate
from uploads.extract.date_forms import dates_of
from uploads.extract.labels import first_label, plain
from uploads.words import Line, Word, around

LABELLED, CHECKED = 3.0, 2.0
_NEAR = 6
_REACH = 0.5


@dataclass(frozen=True)
class NumberKind:
    """How a kind of number is written, its labels, and whether its check digit is right.

    A number whose kind is always `checked` is left out when the digit is wrong: it was misread.
    """

    pattern: re.Pattern[str]
    labels: tuple[str, ...]
    valid: Callable[[str], bool]
    checked: bool = True


def numbers_beside(lines: tuple[Line, ...], kind: NumberKind) -> list[Candidate[str]]:
    """Numbers of the kind beside one of its labels, surer when the check digit is right."""
    found = []
    for number, line in enumerate(lines):
        text, owners = text_of(line)
        for match in kind.pattern.finditer(text):
            words = _distinct(owners[match.start(1) : match.end(1)])
            above = lines[number - 1] if number else None
            right = kind.valid(re.sub(r"\D", "", match[1]))
            if (kind.checked and not right) or not _labelled(
                text[: match.start()], words, above, kind.labels
            ):
                continue
            score = LABELLED + (CHECKED if right else -0.5)
            found.append(Candidate(match[1].strip(), score, words))
    return found


def dates_beside(
    lines: tuple[Line, ...], labels: tuple[str, ...]
) -> list[Candidate[datetime.date]]:
    """Dates beside one of the labels; the last of a span ("2026-04-02 – 2027-04-01")."""
    found = []
    for number, line in enumerate(lines):
        above = lines[number - 1] if number else None
        ends: datetime.date | None = None
        for dated in dates_of(line, english=False):
            near = _labelled(dated.before, dated.words, above, labels)
            if near or (ends is not None and dated.day > ends):
                ends = dated.day
                sure = min(word.confidence for word in dated.words)
                found.append(Candidate(dated.day, LABELLED + sure, dated.words))
    latest = max((one.value for one in found), default=None)
    return [one for one in found if one.value == latest]


def text_of(line: Line) -> tuple[str, tuple[Word, ...]]:
    """The line's text with repaired digits, and for each letter its word."""
    pieces = [(repaired(word.text) + " ", word) for word in line.words]
    owners = tuple(word for piece, word in pieces for _ in piece)
    return "".join(piece for piece, _ in pieces), owners


def _distinct(owners: tuple[Word, ...]) -> tuple[Word, ...]:
    return tuple(dict.fromkeys(owners))


def _labelled(
    before: str, words: tuple[Word, ...], above: Line | None, labels: tuple[str, ...]
) -> bool:
    """Whether a label stands just before, or in the line above over the same column."""
    near = " ".join(plain(before).split()[-_NEAR:])
    if first_label(near, labels):
        return True
    if re.search(r"[a-z]{3}", near):
        return False
    return above is not None and bool(first_label(_over(words, above), labels))


def _over(words: tuple[Word, ...], above: Line) -> str:
    box = around(words)
    reach = _REACH * box.height
    column = (
        word.text
        for word in above.words
        if word.box.right > box.left - reach and word.box.left < box.right + reach
    )
    return plain(" ".join(column))
