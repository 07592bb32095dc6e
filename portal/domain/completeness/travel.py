"""CR28 and CR29: journeys."""

from collections.abc import Iterator

from portal.domain.application.answers import ExpenseKind, PaperKind
from portal.domain.application.values import Paper
from portal.domain.completeness.case import Case
from portal.domain.completeness.finding import Severity
from portal.domain.completeness.rule import Gap, Rule
from portal.domain.text import N_


def short_way(case: Case) -> Iterator[Gap]:
    """CR28: a journey shorter than the municipality's limit. It can still be applied for."""
    for line in case.costs(ExpenseKind.WORK_TRAVEL):
        travel = line.travel
        if travel is None or travel.kilometres is None:
            continue
        certified = any(map(_may_be_certificate, case.papers(line.proof)))
        told = certified or bool(travel.why_not_walk.strip() or line.why.strip())
        if travel.kilometres < case.policy.travel_kilometres and not told:
            yield Gap("costs", line.id, "why_not_walk")


def _may_be_certificate(paper: Paper) -> bool:
    """A certificate, or a paper without seller and sum of which nobody has said what it is."""
    unknown = paper.kind is PaperKind.OTHER and not paper.tells_a_cost
    return unknown or paper.kind is PaperKind.MEDICAL_CERTIFICATE


def travel_not_described(case: Case) -> Iterator[Gap]:
    """CR29: a journey without purpose, from or to."""
    for line in case.costs(ExpenseKind.WORK_TRAVEL, ExpenseKind.MEDICAL_TRAVEL):
        travel = line.travel
        said = (travel.purpose, travel.from_place, travel.to_place) if travel else ("",)
        if not all(words.strip() for words in said):
            yield Gap("costs", line.id, "purpose")


RULES = (
    Rule(
        "CR28",
        Severity.INDIVIDUAL,
        N_(
            "finding",
            "The way is shorter than our usual limit. You can still apply."
            " Tell us why you cannot walk. You can add a medical certificate.",
        ),
        short_way,
        "S16; Helsingborg",
    ),
    Rule(
        "CR29",
        Severity.ADVISORY,
        N_("finding", "Write where you travel from and to, and why."),
        travel_not_described,
        "Helsingborg",
    ),
)
