"""Applications that were filled in on paper: they wait until they are typed in or settled."""

from dataclasses import dataclass
from datetime import datetime

from portal.domain.lifecycle import State
from portal.domain.months import BenefitMonth
from portal.records import arrivals
from portal.records.applications import Application
from portal.records.paper_slips import ScannedPaper
from portal.records.receipts import Receipt
from portal.services import paper_signature
from portal.services.own_cases import names_of, require_case_work
from portal.services.work import Work


@dataclass(frozen=True)
class PaperApplication:
    """A scanned form in a list."""

    id: str
    case_id: str
    names: tuple[str, ...]
    month: BenefitMonth
    created_at: datetime


@dataclass(frozen=True)
class ScanPage:
    """A scanned paper to look at. `is_form`: it is an application, and not a paper for a line.

    `is_signing`: the application has been typed in and only lacks signatures. `lacks_signature`: it
    was sent with one, and the other may be on this paper.
    """

    paper: PaperApplication
    pages: int
    is_form: bool
    is_settled: bool
    is_sent: bool
    is_signing: bool
    lacks_signature: bool
    application_id: str


def waiting(work: Work) -> tuple[PaperApplication, ...]:
    """The forms that came to one's own cases; that the cases are seen is logged."""
    found = arrivals.on_paper(work.session, work.actor.id, work.today)
    cases = [receipt.case_id for receipt, _ in found]
    work.access_log.write_all(work.actor.id, "list", cases, work.now)
    names = names_of(work, cases)
    return tuple(_paper(receipt, row, names[receipt.case_id]) for receipt, row in found)


def show(work: Work, case_id: str, receipt_id: str) -> ScanPage:
    """A paper that came by post to one's own case; logged first. Raises NotFound."""
    scan = _of_own_case(work, case_id, receipt_id)
    work.access_log.write(work.actor.id, "picture", case_id, work.now)
    receipt = work.receipts.of_case(case_id, receipt_id)
    row = work.applications.by_id(scan.application_id or "")
    return ScanPage(
        _paper(receipt, row, names_of(work, [case_id])[case_id]),
        scan.pages,
        receipt.state == "with_staff",
        scan.settled_at is not None,
        row.sent_at is not None,
        State(row.state) is State.SIGNING,
        paper_signature.late(work, row) is not None,
        row.id,
    )


def settle(work: Work, case_id: str, receipt_id: str) -> None:
    """Nobody needs to type it in any more; the paper stays. Twice is once. Raises NotFound."""
    scan = _of_own_case(work, case_id, receipt_id)
    work.access_log.write(work.actor.id, "paper", case_id, work.now)
    scan.settled_at = scan.settled_at or work.now


def _paper(receipt: Receipt, row: Application, names: tuple[str, ...]) -> PaperApplication:
    month = BenefitMonth.parse(row.benefit_month)
    return PaperApplication(receipt.id, receipt.case_id, names, month, receipt.created_at)


def _of_own_case(work: Work, case_id: str, receipt_id: str) -> ScannedPaper:
    require_case_work(work, case_id)
    work.receipts.of_case(case_id, receipt_id)
    return work.paper_slips.scan_of_receipt(receipt_id)
