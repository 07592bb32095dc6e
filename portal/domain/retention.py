"""How long a case is kept, and which cases are kept for good.

A closed case is weeded five years after its last note. For research, everything is preserved in
some counties, and elsewhere the cases of people born on the 5th, 15th or 25th
(socialtjänstförordning 2025:468 chapter 13). A hold stops the weeding of one case, and of papers
that nobody knows the case of.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

PRESERVED_BIRTHDAYS = frozenset({5, 15, 25})
# A coordination number adds sixty to the day of birth.
_COORDINATION = 60


class Fate(StrEnum):
    """What the rules say of a case on a day; all but WEED keep it."""

    WEED = "weed"
    OPEN = "open"
    TOO_SOON = "too_soon"
    PRESERVED = "preserved"
    HELD = "held"


@dataclass(frozen=True)
class Rules:
    """A municipality's own: `years` after the last note; `preserves_all` in the counties named."""

    years: int = 5
    preserves_all: bool = False


@dataclass(frozen=True)
class Facts:
    """What the rules ask about a case. `numbers` are its adults' twelve-digit numbers."""

    closed_on: date | None
    last_note: date
    numbers: Collection[str]
    is_held: bool = False


def fate(facts: Facts, rules: Rules, today: date) -> Fate:
    """What is to be done with a case."""
    if facts.closed_on is None:
        return Fate.OPEN
    if facts.is_held:
        return Fate.HELD
    if today < due(max(facts.closed_on, facts.last_note), rules):
        return Fate.TOO_SOON
    if rules.preserves_all or any(_day(number) in PRESERVED_BIRTHDAYS for number in facts.numbers):
        return Fate.PRESERVED
    return Fate.WEED


def fate_of_paper(came_on: date, rules: Rules, today: date, *, is_any_held: bool) -> Fate:
    """What is to be done with a paper that found no case in all that time.

    Nobody knows whose it is: a hold on any case keeps it. No birthday is known that could.
    """
    if is_any_held:
        return Fate.HELD
    if today < due(came_on, rules):
        return Fate.TOO_SOON
    return Fate.PRESERVED if rules.preserves_all else Fate.WEED


def due(last_note: date, rules: Rules) -> date:
    """The first day that a case may be weeded; after 29 February it is 1 March."""
    year = last_note.year + rules.years
    try:
        return last_note.replace(year=year)
    except ValueError:
        return date(year, 3, 1)


def _day(number: str) -> int:
    day = int(number[6:8])
    return day - _COORDINATION if day > _COORDINATION else day
