"""The receipt pocket by month: what is not used yet, what it still lacks, and where the rest is."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby

from portal.domain.application.answers import PaperKind
from portal.domain.application.document import ApplicationDocument
from portal.domain.completeness.check import check
from portal.domain.completeness.finding import Finding
from portal.domain.completeness.policy import policy_for
from portal.domain.lifecycle import State
from portal.domain.months import BenefitMonth, local_day
from portal.domain.municipality import Municipality
from portal.domain.receipts import Reading
from portal.records.applications import Application
from portal.services import receipts
from portal.services.application_documents import begun, load, paper_of
from portal.services.application_offers import cost_of
from portal.services.receipts import ReceiptView, case_of
from portal.services.work import Work

# What can be said of a paper before it is part of an application.
_RULES = frozenset({"CR22", "CR23", "CR24", "CR25", "CR26", "CR27", "CR30", "CR37", "CR38", "CR39"})


@dataclass(frozen=True)
class Kept:
    """A receipt in the pocket, and the month whose application uses it, if any."""

    receipt: ReceiptView
    lacks: tuple[Finding, ...] = ()
    used_in: BenefitMonth | None = None

    @property
    def month(self) -> BenefitMonth:
        """The month it belongs to: of its own day, or of the day that it came."""
        return BenefitMonth.of(self.receipt.shown.date or local_day(self.receipt.created_at))


@dataclass(frozen=True)
class Place:
    """What a receipt can become part of. `month` is None when no draft may be changed.

    `people` are the household's ids and names; `own` is the id of whoever looks. `lacks` is what
    will probably be asked about it.
    """

    month: BenefitMonth | None
    people: tuple[tuple[str, str], ...]
    own: str
    lacks: tuple[Finding, ...] = ()

    def concerned(self, reading: Reading | None) -> str:
        """The person whom a paper names; else whoever looks."""
        named = reading.concerns.value.casefold() if reading and reading.concerns else ""
        found = (person for person, name in self.people if named and _is_same(named, name))
        return next(found, self.own)


def kept(work: Work, municipality: Municipality) -> tuple[Kept, ...]:
    """All receipts of the household, newest month first."""
    month, document, _ = _draft(work, municipality)
    used = {paper for line in document.costs.lines for paper in line.proof.papers}
    months = _months(work)
    pocket = receipts.pocket(work)
    free = [one for one in pocket if not one.sent and one.id not in used]
    lacking = _lacks(work, document, free)
    found = [
        Kept(
            one,
            tuple(lacking.get(one.id, ())),
            months.get(one.sent_in or "", month if one.id in used else None),
        )
        for one in pocket
    ]
    return tuple(sorted(found, key=lambda one: one.month, reverse=True))


def by_month(kept: Iterable[Kept]) -> list[tuple[BenefitMonth, list[Kept]]]:
    """Receipts under their months, in the order they came."""
    return [(month, list(group)) for month, group in groupby(kept, key=lambda one: one.month)]


def place_of(work: Work, municipality: Municipality, receipt: ReceiptView) -> Place:
    """Where a receipt may go: to the newest month that is open, while nobody has signed it."""
    month, document, row = _draft(work, municipality)
    case_id = case_of(work)
    is_used = any(receipt.id in line.proof.papers for line in document.costs.lines)
    members = map(work.people.by_id, work.cases.member_ids(case_id).values())
    is_by_phone = any(member.is_protected for member in members)
    is_draft = row is None or row.state == State.DRAFT
    return Place(
        month if is_draft and not (is_used or receipt.sent or is_by_phone) else None,
        tuple((person, document.person_name(person)) for person in document.people),
        work.cases.relation(case_id, work.actor.id) or "",
        () if receipt.sent else tuple(_lacks(work, document, [receipt]).get(receipt.id, ())),
    )


def _draft(
    work: Work, municipality: Municipality
) -> tuple[BenefitMonth, ApplicationDocument, Application | None]:
    """The newest open month's application as it is, or as it would begin."""
    case_id, month = case_of(work), municipality.open_months(work.today)[0]
    row = work.applications.for_month(case_id, str(month))
    return month, load(work, row) if row else begun(work, case_id, month), row


def _lacks(
    work: Work, document: ApplicationDocument, free: Iterable[ReceiptView]
) -> dict[str, list[Finding]]:
    """The findings of the lines that these receipts would make, by receipt."""
    confirmed = [one for one in free if one.confirmed is not None]
    costs = replace(document.costs, lines=tuple(cost_of(one, one.id) for one in confirmed))
    tried = document.with_section("costs", costs)
    # What lies here is a receipt: for glasses it does not take a price proposal's place.
    tried = replace(tried, papers=tuple(paper_of(one, PaperKind.RECEIPT) for one in confirmed))
    policy = policy_for(document.benefit_month, work.limits)
    found: dict[str, list[Finding]] = {}
    for finding in check(tried, today=work.today, policy=policy):
        if finding.rule in _RULES and finding.line:
            found.setdefault(finding.line, []).append(finding)
    return found


def _months(work: Work) -> dict[str, BenefitMonth]:
    rows = work.applications.all_of_case(case_of(work))
    return {row.id: BenefitMonth.parse(row.benefit_month) for row in rows}


def _is_same(named: str, name: str) -> bool:
    """Whether a paper's name is a person's: all parts of it, in any order."""
    return set(named.replace(",", " ").split()) <= set(name.casefold().split())
