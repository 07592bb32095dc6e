"""RT1–RT5: where an application needs more than being read. Never a fault, never a score."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import StrEnum

from portal.domain.accessibility import Kind, Need, Wish
from portal.domain.application.answers import YesNo
from portal.domain.application.document import ApplicationDocument
from portal.domain.application.values import Paper
from portal.domain.completeness.policy import Policy
from portal.domain.danger import Danger, dangers_in
from portal.domain.months import BenefitMonth
from portal.domain.refusals import Refusal
from portal.domain.text import N_, Text

# Not in anybody's own words: a street or an employer may be called anything.
_FACTS = frozenset(
    {
        *("id", "person", "finding", "name", "personal_number", "phone", "email", "address"),
        *("language", "interpreter_language", "representative", "clearing", "account", "label"),
        *("benefit", "authority", "payee", "from_place", "to_place", "title", "employer", "place"),
    }
)

ACTIVITY_REQUIREMENT_FROM = BenefitMonth(2026, 10)


class ByPhone(Refusal):
    """RT1: this application is made together with a person. Says nothing about why."""

    text = N_("routing", "Contact us, and we help you with your application.")
    status = 409


class Route(StrEnum):
    """What a case worker is told beside the application."""

    SAME_DAY = "same_day"
    PLAN = "plan"
    RANDOM_CHECK = "random_check"

    @property
    def text(self) -> Text:
        """In words."""
        return NAMES[self]


NAMES: dict[Route, Text] = {
    Route.SAME_DAY: N_("routing", "Read it today"),
    Route.PLAN: N_("routing", "Offer an individual plan"),
    Route.RANDOM_CHECK: N_("routing", "Picked for a check"),
}


@dataclass(frozen=True)
class Surroundings:
    """Beside the document: months with support in a row, and whether there is a plan."""

    months_in_a_row: int = 0
    has_plan: bool = False
    is_checked: bool = False


def wish_of(document: ApplicationDocument) -> Wish | None:
    """RT2: an interpreter or an adaptation that is asked for, as a matter for support staff."""
    start = document.start
    wants_interpreter = start.interpreter is YesNo.YES
    if not wants_interpreter and not start.adaptation.strip():
        return None
    kinds = (Kind.INTERPRETER,) if wants_interpreter else ()
    return Wish(
        kinds=kinds,
        words=start.adaptation.strip(),
        spoken=start.interpreter_language.strip(),
        language=start.language,
    )


def new_in(
    wish: Wish, granted: Collection[Need], waiting: Collection[Wish], words: Collection[str]
) -> Wish:
    """What is left of a wish without what was granted, waits, or was said in the same words before.

    An interpreter of another language is something new. An application carries its words over from
    the month before, so the same ones are no new wish.
    """
    known = {(one.kind, one.spoken.casefold()) for one in granted}
    known |= {(kind, one.spoken.casefold()) for one in waiting for kind in one.kinds}
    spoken = wish.spoken.casefold()
    kinds = tuple(kind for kind in wish.kinds if (kind, spoken) not in known)
    said = wish.words if wish.words not in words else ""
    return replace(wish, kinds=kinds, words=said, spoken=wish.spoken if kinds else "")


def dangers(document: ApplicationDocument) -> tuple[Danger, ...]:
    """RT3: what the client's own words warn of. Emergency contacts are shown at once."""
    return dangers_in("\n".join(_own_words(document)))


def routes(
    document: ApplicationDocument, policy: Policy, around: Surroundings
) -> tuple[Route, ...]:
    """RT3–RT5, for the case worker. RT4 is the municipality's duty, never the client's."""
    found = []
    if dangers(document):
        found.append(Route.SAME_DAY)
    month = document.benefit_month
    required = month is not None and month >= ACTIVITY_REQUIREMENT_FROM
    if required and around.months_in_a_row >= policy.plan_after_months and not around.has_plan:
        found.append(Route.PLAN)
    if document.picked_for_check or around.is_checked:
        found.append(Route.RANDOM_CHECK)
    return tuple(found)


def months_in_a_row(month: BenefitMonth, sent: Collection[BenefitMonth]) -> int:
    """How many months without a gap were applied for, this one and backwards."""
    count = 0
    while month.plus(-count) in sent or count == 0:
        count += 1
    return count


def _own_words(part: object) -> Iterator[str]:
    """All that was written freely, wherever it stands; names, numbers and places are left out."""
    if type(part) is str:
        yield part
    elif isinstance(part, tuple):
        for one in part:
            yield from _own_words(one)
    elif is_dataclass(part) and not isinstance(part, Paper):
        for field in fields(part):
            if field.name not in _FACTS:
                yield from _own_words(getattr(part, field.name))
