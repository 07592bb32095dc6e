"""The receipt pocket by month: what is not used yet, what it still lacks, and where the rest is."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from portal.domain.application.answers import ApplicationKind, PaperKind
from portal.domain.application.document import ApplicationDocument
from portal.domain.completeness.check import check
from portal.domain.completeness.finding import Finding
from portal.domain.completeness.policy import policy_for
from portal.domain.lifecycle import State
from portal.domain.months import BenefitMonth, local_day
from portal.domain.municipality import Municipality
from portal.domain.receipts import Reading, named_person
from portal.services import apart, receipts
from portal.services.application_documents import begun, load, not_sent, paper_of, used_papers
from portal.services.application_offers import cost_of
from portal.services.application_views import address_of
from portal.services.receipts import ReceiptView
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
class OpenTo:
    """An application that a receipt can be a cost in, by its address and month."""

    address: str
    month: BenefitMonth


@dataclass(frozen=True)
class Place:
    """What a receipt can become part of: `open_to` is empty when no draft may be changed.

    `people` are the household's ids and names; `own` is the id of whoever looks. `lacks` is what
    will probably be asked about it. `sent_with` is the address of the application it was sent with.
    """

    open_to: tuple[OpenTo, ...]
    people: tuple[tuple[str, str], ...]
    own: str
    lacks: tuple[Finding, ...] = ()
    sent_with: str | None = None

    def concerned(self, reading: Reading | None) -> str:
        """The person whom a paper names; else whoever looks."""
        return named_person(reading, self.people) or self.own


def kept(work: Work, municipality: Municipality) -> tuple[Kept, ...]:
    """All receipts of the household, newest month first."""
    used = {paper: month for month, one in _drafts(work) for paper in used_papers(one)}
    months = _months(work)
    pocket = receipts.pocket(work)
    free = [one for one in pocket if not one.sent and one.id not in used]
    lacking = _lacks(work, _newest(work, municipality)[1], free)
    found = [
        Kept(
            one,
            tuple(lacking.get(one.id, ())),
            months.get(one.sent_in or "", used.get(one.id)),
        )
        for one in pocket
    ]
    return tuple(sorted(found, key=lambda one: one.month, reverse=True))


def by_month(kept: Iterable[Kept]) -> list[tuple[BenefitMonth, list[Kept]]]:
    """Receipts under their months, in the order they came."""
    return [(month, list(group)) for month, group in groupby(kept, key=lambda one: one.month)]


def place_of(work: Work, municipality: Municipality, receipt: ReceiptView) -> Place:
    """Where a receipt may go: to open months that nobody has signed, once."""
    case_id = work.own_case_id
    month, newest, is_begun = _newest(work, municipality)
    is_used = any(receipt.id in used_papers(document) for _, document in _drafts(work))
    is_by_phone = work.cases.is_protected(case_id) or apart.is_left(work)
    is_free = not (is_used or receipt.sent or is_by_phone)
    begun_here = () if is_begun else (OpenTo(str(month), month),)
    return Place(
        (*begun_here, *_unsigned(work, municipality)) if is_free else (),
        tuple((person, newest.person_name(person)) for person in newest.people),
        work.cases.relation(case_id, work.actor.id) or "",
        () if receipt.sent else tuple(_lacks(work, newest, [receipt]).get(receipt.id, ())),
        _sent_with(work, case_id, receipt),
    )


def _unsigned(work: Work, municipality: Municipality) -> Iterator[OpenTo]:
    """The drafts of the months that can be applied for now, newest first."""
    months = municipality.open_months(work.today)
    for row, document in not_sent(work, work.own_case_id):
        month = BenefitMonth.parse(row.benefit_month)
        if row.state == State.DRAFT and month in months:
            yield OpenTo(address_of(document, row.id), month)


def _sent_with(work: Work, case_id: str, receipt: ReceiptView) -> str | None:
    if receipt.sent_in is None:
        return None
    row = work.applications.of_case(case_id, receipt.sent_in)
    return row.benefit_month if row.kind == ApplicationKind.REPEAT else row.id


def _drafts(work: Work) -> list[tuple[BenefitMonth, ApplicationDocument]]:
    """What is begun and not sent, with its month."""
    begun_ones = not_sent(work, work.own_case_id)
    return [(BenefitMonth.parse(row.benefit_month), document) for row, document in begun_ones]


def _newest(
    work: Work, municipality: Municipality
) -> tuple[BenefitMonth, ApplicationDocument, bool]:
    """The newest open month, its application as it is or would begin, and whether it is begun."""
    case_id, month = work.own_case_id, municipality.open_months(work.today)[0]
    if apart.is_left(work):
        return month, ApplicationDocument(benefit_month=month), False
    row = work.applications.for_month(case_id, str(month))
    return month, load(work, row) if row else begun(work, case_id, month), row is not None


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
    rows = apart.applications(work, work.own_case_id)
    return {row.id: BenefitMonth.parse(row.benefit_month) for row in rows}
