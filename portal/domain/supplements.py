"""What a case worker asks for after an application was sent: items, each with its state."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from portal.domain.application.answers import PaperRoute
from portal.domain.application.naming import name_of
from portal.domain.months import STOCKHOLM, BenefitMonth, as_utc, is_workday
from portal.domain.refusals import Refusal
from portal.domain.text import N_, Text

MOST_ITEMS = 30
LONGEST = 500
REMIND_WORKDAYS = 2
_REMIND_AT = time(9)
_COMES_LATER = frozenset({PaperRoute.ON_PAPER, PaperRoute.HAND_IN})
SPOKEN_ROUTES = (PaperRoute.ON_PAPER, PaperRoute.HAND_IN, PaperRoute.ALREADY_HAVE)
"""Ways to answer an item without a picture; who does not have the paper writes some words."""

SLIP_SECTION = "supplement"
"""What a slip has for its section when it is of an item; the item's id is its line."""

Key = TypeVar("Key")


class RequestKind(StrEnum):
    """Asked for by a person, by lot behind what was sent, or promised by the client."""

    ASKED = "asked"
    RANDOM_CHECK = "random_check"
    PROMISED = "promised"


class ItemState(StrEnum):
    """ASKED waits for the client, SENT for the case worker; the last two are settled.

    ON_THE_WAY waits for a paper that the client says comes by post or over the counter.
    """

    ASKED = "asked"
    ON_THE_WAY = "on_the_way"
    SENT = "sent"
    ACCEPTED = "accepted"
    NOT_NEEDED = "not_needed"


AWAITED = frozenset({ItemState.ASKED, ItemState.ON_THE_WAY})
"""What has not come yet, whatever was said of it."""

NAMES: dict[ItemState, Text] = {
    ItemState.ASKED: N_("supplement", "Waiting for you"),
    ItemState.ON_THE_WAY: N_("supplement", "We wait for the paper"),
    ItemState.SENT: N_("supplement", "Sent"),
    ItemState.ACCEPTED: N_("supplement", "We have it"),
    ItemState.NOT_NEEDED: N_("supplement", "No longer needed"),
}


@dataclass(frozen=True)
class Offered:
    """What is known of a paper in the pocket, to find the one that an item may mean."""

    on: date | None
    amount: Decimal | None
    is_used: bool


def state_name(state: ItemState, route: PaperRoute | None) -> Text:
    """How an item stands: an answer by another way than a picture is named as it is."""
    is_answered = state in {ItemState.SENT, ItemState.ON_THE_WAY}
    return name_of(route) if route and is_answered else NAMES[state]


def after_answer(state: ItemState, route: PaperRoute | None, *, has_paper: bool) -> ItemState:
    """How an item stands after one more answer; what is settled stays so.

    `has_paper`: a paper has come, now or before. A paper that is only promised has not come, and a
    word about it does not make it come.
    """
    if state not in {*AWAITED, ItemState.SENT}:
        return state
    is_awaited = is_promise(route) or (route is None and state is ItemState.ON_THE_WAY)
    return ItemState.ON_THE_WAY if is_awaited and not has_paper else ItemState.SENT


def is_promise(route: PaperRoute | None) -> bool:
    """Whether a way to show a paper says that it comes later, by post or over the counter."""
    return route in _COMES_LATER


def remind_at(due_on: date) -> datetime:
    """The morning two workdays before the last day."""
    day = due_on
    for _ in range(REMIND_WORKDAYS):
        day -= timedelta(days=1)
        while not is_workday(day):
            day -= timedelta(days=1)
    return as_utc(datetime.combine(day, _REMIND_AT, STOCKHOLM))


def reminder_at(due_on: date, now: datetime) -> datetime | None:
    """When to remind: before the last day, else on its morning; None when that is over too."""
    morning = as_utc(datetime.combine(due_on, _REMIND_AT, STOCKHOLM))
    return next((at for at in (remind_at(due_on), morning) if at > now), None)


def likeliest_first(
    papers: Iterable[tuple[Key, Offered]], month: BenefitMonth | None, amount: Decimal | None
) -> tuple[Key, ...]:
    """The papers in the order that they may be meant: unused, of the month, of like amount."""

    def distance(paper: tuple[Key, Offered]) -> tuple[bool, bool, bool, Decimal]:
        known = paper[1]
        is_of_month = known.on is not None and BenefitMonth.of(known.on) == month
        comparable = known.amount is not None and amount is not None
        apart = abs((known.amount or Decimal(0)) - (amount or Decimal(0)))
        return known.is_used, not is_of_month, not comparable, apart if comparable else Decimal(0)

    return tuple(key for key, _ in sorted(papers, key=distance))


class NothingAsked(Refusal):
    """A request must ask for at least one thing."""

    text = N_("supplement", "Write at least one thing that you ask for.")
    field = "items"


class NothingSent(Refusal):
    """An answer to an item holds a paper, another way to show it, or some words."""

    text = N_("supplement", "Add a paper, or write a few words.")
    field = "photo"


class DueTooSoon(Refusal):
    """The day must give the client time."""

    text = N_("supplement", "Choose a day that is at least a week from now.")
    field = "due_on"


class NothingToCheck(Refusal):
    """All that was sent has its paper already, or its paper is on its way."""

    text = N_("supplement", "There is nothing to ask for: everything has its paper.")
