"""What a draft is offered: receipts of the pocket, and jobs that were logged since it began."""

from dataclasses import dataclass, replace
from decimal import Decimal

from portal.domain.application.answers import ExpenseKind
from portal.domain.application.document import ApplicationDocument
from portal.domain.application.values import APPLICANT, ExpenseLine, JobSought, Proof
from portal.domain.receipts import Category, ConfirmedReceipt
from portal.domain.refusals import NotFound
from portal.records.base import new_id
from portal.services import plan_facts, receipts
from portal.services.application_documents import load, not_sent, store, used_papers
from portal.services.application_views import ApplicationView
from portal.services.applications import Which, find, row_of, with_lines
from portal.services.plan_facts import PlanNews
from portal.services.receipts import ReceiptView
from portal.services.work import Work

_KIND_OF_COST = {
    Category.MEDICINE: ExpenseKind.MEDICINE,
    Category.DOCTOR: ExpenseKind.CARE,
    Category.DENTAL: ExpenseKind.ACUTE_DENTAL,
    Category.OTHER: ExpenseKind.OTHER,
}
# Whoever sells glasses says so, or is one of the chains that nearly everybody buys them from.
_GLASSES = (
    "glasögon", "glasses", "optik", "optic", "synundersökning", "synsam", "specsavers", "synoptik",
    "smarteyes", "klarsynt",
)  # fmt: skip


@dataclass(frozen=True)
class Share:
    """How much of a paper is applied for: `total` on it, `applied` in all its lines, in kronor."""

    receipt: ReceiptView
    total: Decimal
    applied: Decimal

    @property
    def left(self) -> Decimal:
        """What no line applies for yet; never below zero."""
        return max(self.total - self.applied, Decimal(0))


def apply_for_receipt(work: Work, which: Which, receipt_id: str) -> str:
    """Make a cost line of a receipt that the client has confirmed, once; returns the line's id.

    Raises NotFound for one that is only read: nothing read is used before that.
    """
    row = row_of(work, which)
    document = load(work, row)
    receipt = receipts.show(work, receipt_id)
    for line in document.costs.lines:
        if receipt_id in line.proof.papers:
            return line.id
    if (said := receipt.confirmed) is None:
        raise NotFound
    return _add_line(work, which, receipt, said.own_cost or said.total)


def cost_of(receipt: ReceiptView, line_id: str) -> ExpenseLine:
    """The cost line that a receipt makes."""
    said = receipt.shown
    return ExpenseLine(
        id=line_id,
        kind=_kind_of(said),
        person=said.person or APPLICANT,
        amount=said.own_cost or said.total,
        on=said.date,
        payee=said.merchant or "",
        description=said.purpose or "",
        proof=Proof(papers=(receipt.id,)),
    )


def _kind_of(said: ConfirmedReceipt) -> ExpenseKind:
    kind = _KIND_OF_COST.get(said.category or Category.OTHER, ExpenseKind.OTHER)
    words = f"{said.merchant or ''} {said.purpose or ''}".casefold()
    is_glasses = kind is ExpenseKind.OTHER and any(word in words for word in _GLASSES)
    return ExpenseKind.GLASSES if is_glasses else kind


def apply_for_more(work: Work, which: Which, receipt_id: str, seen: str) -> str:
    """Another line for what is left of a paper: for somebody else, or another kind of cost.

    `seen` is the id that the page chose for the line, so that a double tap makes one. Raises
    NotFound when nothing is left.
    """
    document = load(work, row_of(work, which))
    if any(line.id == seen for line in document.costs.lines):
        return seen
    share = next((one for one in shares(work, document) if one.receipt.id == receipt_id), None)
    if share is None or not share.left:
        raise NotFound
    return _add_line(work, which, share.receipt, share.left, seen)


def shares(work: Work, document: ApplicationDocument) -> tuple[Share, ...]:
    """The receipts that this document's costs use, with what is applied for of each."""
    used = used_papers(document)
    pocket = (one for one in receipts.pocket(work) if one.id in used)
    return tuple(
        Share(one, one.shown.total, _applied(document, one.id))
        for one in pocket
        if one.shown.total is not None
    )


def offered_receipts(work: Work, document: ApplicationDocument) -> tuple[ReceiptView, ...]:
    """The receipts in the pocket that no cost uses: here, in another draft, or in a sent one."""
    drafts = [one for _, one in not_sent(work, work.own_case_id)]
    used = {paper for one in (document, *drafts) for paper in used_papers(one)}
    return tuple(one for one in receipts.pocket(work) if not (one.sent or one.id in used))


def papers_for_line(work: Work, document: ApplicationDocument) -> tuple[ReceiptView, ...]:
    """What a line may be shown with: receipts nobody uses, and those with something left."""
    some_left = tuple(one.receipt for one in shares(work, document) if one.left)
    return (*offered_receipts(work, document), *some_left)


def offered_jobs(work: Work, document: ApplicationDocument) -> tuple[JobSought, ...]:
    """The jobs that were logged for this document's month after it was started."""
    return plan_facts.offered(work, work.own_case_id, document)


def take_jobs(work: Work, which: Which) -> None:
    """Put the logged jobs into a draft that does not have them. Doing it twice changes nothing."""
    row = row_of(work, which)
    document = load(work, row)
    jobs = offered_jobs(work, document)
    if jobs:
        activity = with_lines(document.activity, "jobs", (*document.activity.jobs, *jobs))
        store(work, row, document.with_section("activity", activity))


def offered_plan(work: Work, view: ApplicationView) -> PlanNews:
    """What is agreed of the actor after their draft began: an adult is offered their own alone."""
    row = work.applications.of_case(work.own_case_id, view.id)
    person = APPLICANT if view.is_own else view.own_person
    return plan_facts.news(work, row.case_id, view.document, person, row.created_at)


def take_plan(work: Work, which: Which) -> None:
    """Add what the plan says to a draft that does not have it. Twice changes nothing more."""
    row, view = row_of(work, which), find(work, which)
    told = offered_plan(work, view)
    if told.parts:
        activity = plan_facts.with_news(view.document, told)
        activity = with_lines(activity, "persons", activity.persons)
        store(work, row, view.document.with_section("activity", activity))


def _add_line(
    work: Work,
    which: Which,
    receipt: ReceiptView,
    amount: Decimal | None,
    line_id: str | None = None,
) -> str:
    row = row_of(work, which)
    document = load(work, row)
    line = replace(cost_of(receipt, line_id or new_id()), amount=amount)
    costs = with_lines(document.costs, "lines", (*document.costs.lines, line))
    store(work, row, document.with_section("costs", costs))
    return line.id


def _applied(document: ApplicationDocument, receipt_id: str) -> Decimal:
    lines = (line for line in document.costs.lines if receipt_id in line.proof.papers)
    return sum((line.amount or Decimal(0) for line in lines), Decimal(0))
