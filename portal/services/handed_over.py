"""Receipts that a client could not fill in: staff look, and write what the paper shows.

The client sees what staff wrote, and may change it: their word stands.
"""

from dataclasses import dataclass
from datetime import datetime

from portal.domain.receipts import ConfirmedReceipt
from portal.domain.refusals import NotFound
from portal.records import arrivals
from portal.records.receipts import Receipt
from portal.services import receipts
from portal.services.application_documents import adult, frozen
from portal.services.own_cases import names_of, require_own
from portal.services.receipts import ReceiptView
from portal.services.work import Work


@dataclass(frozen=True)
class HandedOver:
    """A receipt that waits for staff, in a list."""

    id: str
    case_id: str
    names: tuple[str, ...]
    created_at: datetime


def waiting(work: Work) -> tuple[HandedOver, ...]:
    """What clients of one's own cases have handed over; that the cases are seen is logged."""
    found = arrivals.handed_over(work.session, work.actor.id, work.today)
    cases = [row.case_id for row in found]
    work.access_log.write_all(work.actor.id, "list", cases, work.now)
    names = names_of(work, cases)
    return tuple(
        HandedOver(row.id, row.case_id, names[row.case_id], row.created_at) for row in found
    )


def show(work: Work, case_id: str, receipt_id: str) -> ReceiptView:
    """A receipt of one's own case that was handed over; logged first. Raises NotFound."""
    receipt = _of_own_case(work, case_id, receipt_id)
    work.access_log.write(work.actor.id, "picture", case_id, work.now, receipt_id)
    return receipts.view_of(work, receipt)


def people(work: Work, case_id: str) -> tuple[tuple[str, str], ...]:
    """Ids and names of the household, as last applied for. The caller has checked the case."""
    if (sent := work.applications.latest_sent(case_id)) is not None:
        document = frozen(work, sent)
        return tuple((one, document.person_name(one)) for one in document.people)
    members = work.cases.member_ids(case_id).items()
    return tuple((key, adult(work, person).name) for key, person in members)


def fill_in(work: Work, case_id: str, receipt_id: str, said: ConfirmedReceipt) -> None:
    """Write what the paper shows, for the client to see and change. Raises NotFound."""
    receipt = _of_own_case(work, case_id, receipt_id)
    work.access_log.write(work.actor.id, "fill", case_id, work.now, receipt_id)
    receipts.keep_said(work, receipt, said)
    receipt.filled_in_by = work.actor.id


def _of_own_case(work: Work, case_id: str, receipt_id: str) -> Receipt:
    require_own(work, case_id)
    receipt = work.receipts.of_case(case_id, receipt_id)
    if not receipt.is_handed_over:
        raise NotFound
    return receipt
