"""What other authorities say, side by side. Nothing is weighed here: a case worker untangles it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from portal.domain.refusals import Refusal
from portal.domain.text import N_, Text

LONGEST = 500


class Outsider(StrEnum):
    """Who says it."""

    EMPLOYMENT_SERVICE = "employment_service"
    DOCTOR = "doctor"
    INSURANCE_AGENCY = "insurance_agency"
    OTHER = "other"


class Matter(StrEnum):
    """What it is about: only what is about the same can stand side by side."""

    WORK = "work"
    ACTIVITY = "activity"
    MONEY = "money"
    OTHER = "other"


OUTSIDER_NAMES: Mapping[Outsider, Text] = {
    Outsider.EMPLOYMENT_SERVICE: N_("outsider", "Employment Service (Arbetsförmedlingen)"),
    Outsider.DOCTOR: N_("outsider", "Doctor or other health care"),
    Outsider.INSURANCE_AGENCY: N_("outsider", "Försäkringskassan"),
    Outsider.OTHER: N_("outsider", "Somebody else"),
}
MATTER_NAMES: Mapping[Matter, Text] = {
    Matter.WORK: N_("outsider", "How much I can work"),
    Matter.ACTIVITY: N_("outsider", "What I shall do"),
    Matter.MONEY: N_("outsider", "Which money I can get"),
    Matter.OTHER: N_("outsider", "Something else"),
}


class SaidNothing(Refusal):
    """No words."""

    text = N_("outsider", "Write what they say.")
    field = "words"


class SaidInFuture(Refusal):
    """A day that has not come."""

    text = N_("plan", "Choose today or a day that has been.")
    field = "said_on"


@dataclass(frozen=True, kw_only=True)
class Saying:
    """What somebody outside has said, as it is noted. `is_shared`: the client sees it too.

    `differs`: whoever notes it says that it does not fit with what another says.
    """

    outsider: Outsider
    matter: Matter
    words: str
    said_on: date
    differs: bool = False
    is_shared: bool = True

    def checked(self, today: date) -> "Saying":
        """The same, when it says something. Raises SaidNothing or SaidInFuture."""
        if not self.words.strip():
            raise SaidNothing
        if self.said_on > today:
            raise SaidInFuture
        return self
