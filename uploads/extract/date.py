"""The paper's own date: day of purchase, or the invoice's date; never due, expiry or next visit."""

import datetime
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest

from uploads.extract.amounts import amounts_of
from uploads.extract.candidates import Candidate
from uploads.extract.date_forms import Dated, dates_of
from uploads.extract.date_labels import (
    ANNOUNCED,
    BEFORE_NOW,
    DISCHARGED,
    EARLIER,
    FOREIGN,
    FROM,
    INVOICED,
    NAMES_ITSELF,
    OWN,
    PLAIN_OWN,
    RUNS_ON,
    TOLD,
    VISIT,
)
from uploads.extract.due_date import is_bill
from uploads.extract.labels import first_label, is_english, plain
from uploads.extract.letterhead import columns
from uploads.words import Line, around

_YEAR = re.compile(r"\b20\d\d\b")
_PLAIN_DIGITS, _UNPROVED, _OWN_DAY, _LATER, _CUT = 0.75, 1.0, 2.0, 2.5, 5.0
_PLAIN, _INVOICED, _ANOTHER = 1.5, 3.5, -2.5
_SPANS, _DASH = 2.5, 1  # A dash is lost, or read as a letter, more often than a word.
_NEAREST = 2  # Words.
_EARLIER, _NEAR = 4.0, 3  # Lines, the day's own among them.
_TIME = re.compile(r"(?<![\d-])(?:[01]?\d|2[0-3])[:.][0-5]\d(?::[0-5]\d)?(?!\d)")

_SPECKS = 3
_PAST, _SEEN_TO, _OF_ROW = 4.0, 1.5, 2  # Words after a day that tell what was done then.
_ORDERED = 3.0  # Where a paper tells its invoice's date another is not its own.
_PRINTED, _WEB_PAGE = 3.0, re.compile(r"(?:https?:|www).*\w/.*/")  # An address at the foot.
_WEEKDAYS = frozenset((
    "mandag", "tisdag", "onsdag", "torsdag", "fredag", "lordag", "sondag", "man", "tis", "ons",
    "tor", "tors", "fre", "lor", "son", "kl", "den",
))  # fmt: skip


def candidates(lines: tuple[Line, ...]) -> list[Candidate[datetime.date]]:
    """Candidates for the paper's own date, with the votes of label, clock time and place."""
    english = is_english(plain(" ".join(line.text for line in lines)))
    invoiced = any(first_label(plain(line.text), INVOICED) for line in lines)
    billed = is_bill(lines)
    found: list[Candidate[datetime.date]] = []
    for number, line in enumerate(lines):
        above = _above(lines, number)
        earlier = _EARLIER * _tells_earlier(lines[: number + 1])
        for dated in dates_of(line, english):
            score = _score(dated, line, above, billed) - earlier
            score += 0.6 * (1 - number / max(len(lines), 1))
            score -= _ORDERED * (invoiced and not first_label(dated.before, INVOICED))
            score -= _PRINTED * _of_browser(dated, line, () if found else lines[number + 1 :])
            found.append(Candidate(dated.day, score, dated.words))
    return _supported(found)


def _tells_earlier(lines: tuple[Line, ...]) -> bool:
    """Whether the last line tells of another receipt: "Orig. kvitto 816035", "köpt 2025-05-26"."""
    said = [text for text in (plain(line.text) for line in lines) if len(text) >= _SPECKS]
    return any(first_label(text, EARLIER) for text in said[-_NEAR:])


def _of_browser(dated: Dated, line: Line, below: tuple[Line, ...]) -> bool:
    """Whether a browser wrote it beside a page's address, or above the page that has one below."""
    if _WEB_PAGE.search(line.text):
        return True
    begins = not dated.before and _TIME.search(dated.after)
    return bool(begins) and any(_WEB_PAGE.search(other.text) for other in below)


def of_readings(
    readings: Sequence[tuple[Line, ...]],
) -> list[list[Candidate[datetime.date]]]:
    """Candidates of each reading of one paper.

    Digits read poorly, and once alone, are no date. Of two days a year apart the later one ends a
    warranty or a free card.
    """
    found = [candidates(lines) for lines in readings]
    times = Counter(one.value for reading in found for one in reading)
    begun = {
        _parts(one.value, years=1) for reading in found for one in reading if one.score > _OWN_DAY
    }
    days = {one.value for reading in found for one in reading}
    again = {day for day in days if any(_a_year_after(day, other) for other in days)}
    return [
        [
            replace(one, score=one.score - _LATER * (_parts(one.value) in begun)
                    - _CUT * any(_is_cut(one.value, day) for day in again))
            for one in (_proved(one, times[one.value] + (one.value in again)) for one in reading)
        ]
        for reading in found
    ]  # fmt: skip


def _a_year_after(day: datetime.date, other: datetime.date) -> bool:
    """Whether the other is the same day a year later, as a warranty ends: it bears the day out."""
    return _parts(day, years=1) == _parts(other)


def _is_cut(day: datetime.date, whole: datetime.date) -> bool:
    """Whether the day is the other without its first digit: "6 jul" for "26 jul"."""
    return day == whole.replace(day=whole.day % 10 or whole.day) != whole


def _parts(day: datetime.date, years: int = 0) -> tuple[int, int, int]:
    return day.year + years, day.month, day.day


def _proved(one: Candidate[datetime.date], times: int) -> Candidate[datetime.date]:
    sure = min(word.confidence for word in one.words)
    if times > 1 or sure >= _PLAIN_DIGITS:
        return one
    return replace(one, score=min(one.score, _UNPROVED))


def _score(dated: Dated, line: Line, above: Line | None, billed: bool) -> float:
    score = 1.5 - (0.7 if dated.vague else 0.0)
    score += 2.0 * (min(word.confidence for word in dated.words) - 0.6)
    near = " ".join(dated.before.split()[-4:])
    label = _label_votes(near)
    if not label and above is not None and not _says(near):
        label = _votes_above(dated, line, above)
    if label <= _PLAIN and _tells_visit(dated):
        label -= _SEEN_TO
    if first_label(dated.before, BEFORE_NOW):
        return score - _PAST
    if TOLD.match(plain(dated.after)) or (label <= 0 and _is_span(line, dated)):
        return score - _SPANS
    if label <= _ANOTHER or billed:
        return score + label  # A time makes it no paper's own, and no bill tells its own.
    if _TIME.search(dated.after) or _TIME.search(line.text.split(dated.words[0].text)[0]):
        score += 1.5
    return score + label


def _tells_visit(dated: Dated) -> bool:
    """Whether what was done on the day follows: "2026-07-01 Besök logoped 120,00"."""
    return first_label(" ".join(plain(dated.after).split()[:_OF_ROW]), VISIT) is not None


def _says(near: str) -> bool:
    """Whether words stand there, after the year of another date if there is one."""
    words = _YEAR.split(near)[-1].split()
    return any(re.search(r"[a-z]{2}", word) for word in words if word not in _WEEKDAYS)


def _above(lines: tuple[Line, ...], number: int) -> Line | None:
    """The nearest line above; specks between the two are none."""
    over = lines[max(number - _SPECKS, 0) : number]
    clear = (line for line in reversed(over) if len(plain(line.text)) > 1)
    return next(clear, over[-1] if over else None)


def _label_votes(label: str) -> float:
    """What the words before a day say of it; the nearest of them before those further left."""
    nearest = " ".join(label.split()[-_NEAREST:])
    if first_label(nearest, OWN) and not first_label(nearest, FOREIGN):
        label = nearest
    if label.endswith(FROM) or (first_label(label, FOREIGN) and not first_label(label, ANNOUNCED)):
        return -5.0
    if first_label(label, INVOICED):
        return _INVOICED
    if first_label(label, OWN + ANNOUNCED) and DISCHARGED not in label.split():
        return 2.5
    if first_label(label, PLAIN_OWN):
        return _PLAIN
    if first_label(label, NAMES_ITSELF):
        return 1.0
    return -1.5 if first_label(label, VISIT) else 0.0


def _votes_above(dated: Dated, line: Line, above: Line) -> float:
    """The votes of the words above: of those in its column, or of a line above it alone."""
    parts = columns(above)
    if len(parts) > 1:
        box = around(dated.words)
        heads = [one for one, other in zip_longest(parts, parts[1:]) if not _is_value(other)]
        over = " ".join(part.text for part in heads if part.box.overlaps(box))
        if not re.search(r"\d", over):
            votes = _label_votes(plain(over))
            # "Dag" over the days of a list, each with its price, is not the paper's own.
            return 0.0 if votes == _PLAIN and amounts_of(line) else votes
    if not _only_date(dated, line):
        return 0.0
    said = plain(above.text)
    if said.endswith(RUNS_ON):
        return _label_votes(said)
    return _ANOTHER if first_label(said, FOREIGN) and not re.search(r"\d", said) else 0.0


def _is_value(part: Line | None) -> bool:
    """Whether the column begins with a number: the words before it label that, and no day below."""
    return part is not None and part.words[0].text[:1].isdigit()


def _is_span(line: Line, dated: Dated) -> bool:
    """Whether the date begins or ends a time: "2026-01-01 – 2026-12-31"."""
    days = dates_of(line, english=False)
    return any(
        _between(line, one, other) <= _DASH and dated.words in (one.words, other.words)
        for one, other in pairwise(days)
    )


def _between(line: Line, one: Dated, other: Dated) -> int:
    """How many letters stand between two dates on the line."""
    words = line.words[line.words.index(one.words[-1]) + 1 : line.words.index(other.words[0])]
    return sum(map(str.isalnum, "".join(word.text for word in words)))


def _only_date(dated: Dated, line: Line) -> bool:
    """Whether the line says no more than a day, its weekday and a time."""
    others = [word for word in line.words if word not in dated.words]
    said = [word for word in others if plain(word.text) not in _WEEKDAYS]
    return len([word for word in said if not _TIME.search(word.text)]) <= 1


def _supported(found: list[Candidate[datetime.date]]) -> list[Candidate[datetime.date]]:
    """A warranty a year later, or the same date again, bears a date out."""
    supported = []
    for one in found:
        years = any(_a_year_after(one.value, other.value) for other in found)
        again = sum(other.value == one.value and other is not one for other in found)
        later = any(other.value > one.value for other in found)
        bonus = 1.0 * years + 0.8 * bool(again) + 0.3 * later
        supported.append(Candidate(one.value, one.score + bonus, one.words))
    return supported
