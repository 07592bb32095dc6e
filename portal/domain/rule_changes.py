"""Changes in the law that a client meets, by the benefit month that they are first for."""

from dataclasses import dataclass

from portal.domain.months import BenefitMonth
from portal.domain.text import N_, Text

_NEW_FOR = 3


@dataclass(frozen=True)
class RuleChange:
    """A change from a benefit month on: what it means, in plain words, and where it stands."""

    since: BenefitMonth
    texts: tuple[Text, ...]
    source: str


CHANGES: tuple[RuleChange, ...] = (
    RuleChange(
        BenefitMonth(2026, 10),
        (
            N_("rule change", "After three months with support you take part in activities."),
            N_("rule change", "We offer you activities and write a plan with you."),
            N_("rule change", "The plan fits what you can do. Tell us if something stops you."),
            N_("rule change", "The official word is aktivitetskrav."),
        ),
        "Prop. 2025/26:207, bet. 2025/26:SoU29",
    ),
    RuleChange(
        BenefitMonth(2027, 1),
        (
            N_("rule change", "The amounts are counted in a new way."),
            N_("rule change", "There is a limit to how much a home can get in all."),
            N_("rule change", "Do you rent from somebody who rents? The landlord must say yes."),
            N_("rule change", "Your case worker can tell you what it means for you."),
            N_("rule change", "The official word is bidragstak."),
        ),
        "Reformerat försörjningsstöd, bet. 2025/26:SoU30",
    ),
)


def new_in(month: BenefitMonth) -> tuple[RuleChange, ...]:
    """The changes that are new for a benefit month: those of the last three months."""
    return tuple(one for one in CHANGES if 0 <= month.months_since(one.since) < _NEW_FOR)
