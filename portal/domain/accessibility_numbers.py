"""How soon requests are answered, by kind: numbers that say nothing about anybody."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from statistics import median_low

from portal.domain.accessibility import Kind
from portal.domain.months import workdays_between

FEWEST = 5
"""Below this nothing is shown: a small number could tell about somebody."""


@dataclass(frozen=True)
class Course:
    """When a request was made, promised an answer, and first answered if it was."""

    kinds: tuple[Kind, ...]
    asked_on: date
    promised_on: date
    answered_on: date | None


@dataclass(frozen=True)
class Numbers:
    """A kind (None: in own words alone), how many, how many of 100 in time, median workdays.

    All but the kind is None where there are too few. `workdays` is None while none is answered.
    """

    kind: Kind | None
    count: int | None = None
    in_time: int | None = None
    workdays: int | None = None


def numbers(courses: Iterable[Course], today: date) -> tuple[Numbers, ...]:
    """By kind, as Kind lists them, then what was asked in own words alone."""
    known = list(courses)
    groups = ((kind, [one for one in known if kind in one.kinds]) for kind in Kind)
    own_words = [one for one in known if not one.kinds]
    return tuple(_of(kind, found, today) for kind, found in (*groups, (None, own_words)) if found)


def _of(kind: Kind | None, found: list[Course], today: date) -> Numbers:
    # What is not answered yet, and is not late, can be neither.
    due = [one for one in found if one.answered_on or one.promised_on < today]
    if len(due) < FEWEST:
        return Numbers(kind)
    in_time = sum(one.answered_on is not None and one.answered_on <= one.promised_on for one in due)
    days = [workdays_between(one.asked_on, one.answered_on) for one in due if one.answered_on]
    share = round(100 * in_time / len(due))
    return Numbers(kind, len(found), share, median_low(days) if days else None)
