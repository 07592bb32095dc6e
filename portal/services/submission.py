"""Sending: once, with an arrival time and a receipt number; then on to the case system."""

import secrets

from portal.casesystem.port import Delivery, read_reference
from portal.domain import lifecycle
from portal.domain.application.description import rows
from portal.domain.application.document import SECTIONS, ApplicationDocument
from portal.domain.completeness.check import check, unanswered
from portal.domain.completeness.finding import Severity
from portal.domain.completeness.policy import policy_for
from portal.domain.one_signature import Because
from portal.domain.permissions import SYSTEM
from portal.domain.refusals import NotFound
from portal.records.applications import Application
from portal.services import promises
from portal.services.application_documents import frozen, previous_of
from portal.services.routing import WISHES_JOB
from portal.services.work import Work, Workplace

DELIVER_JOB = "deliver_application"
_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"


def send(work: Work, row: Application, because: Because | None = None) -> None:
    """Fix the arrival time and the receipt number, and ask for delivery. Once: a sent one stays.

    `because` marks it "one signature".
    """
    if row.receipt_number is not None:
        return
    row.state = lifecycle.after(row.state, "send").value
    row.sent_at = work.now
    row.receipt_number = _receipt_number()
    row.has_one_signature = because is not None
    row.one_signature_because = because.value if because else None
    row.changed_at = work.now
    document = frozen(work, row)
    if row.open_when_sent is None:
        row.open_when_sent = count_open(work, row, document)
        row.answers_when_sent = count_answers(document)
    for paper in document.papers:
        work.receipts.mark_used(row.case_id, paper.id, row.id)
    promises.keep(work, row)
    work.outbox.put(DELIVER_JOB, row.receipt_number, work.now)
    work.outbox.put(WISHES_JOB, row.id, work.now)


def count_answers(document: ApplicationDocument) -> int:
    """How many things it says: what somebody would read and type in, had it come on paper."""
    return sum(len(row.parts) for kind in SECTIONS for row in rows(document, kind.slug))


def count_open(work: Work, row: Application, document: ApplicationDocument) -> int:
    """How many findings ask something of the client that is neither fixed nor answered."""
    policy = policy_for(document.benefit_month, work.limits)
    found = check(document, today=work.today, policy=policy, previous=previous_of(work, row))
    asked = (one for one in found if one.severity is not Severity.INDIVIDUAL)
    return len(unanswered(tuple(asked), document.answers))


def deliver(place: Workplace, receipt_number: str) -> None:
    """Hand an application to the case system, between two pieces of work. Twice is once.

    Raises NotFound when it was taken back meanwhile, CaseSystemDown to be tried again later.
    """
    with place.look(SYSTEM) as work:
        row = work.applications.by_receipt_number(receipt_number)
        if row.delivered_at is not None or row.sent_at is None:
            return
        sealed = row.sealed_frozen or row.sealed_document
        delivery = Delivery(
            key=receipt_number,
            case_number=work.cases.by_id(row.case_id).number,
            benefit_month=row.benefit_month,
            kind=row.kind,
            document=work.vault.open(sealed, f"{row.id}.document", row.case_id),
            digest=row.digest or "",
            sent_at=row.sent_at,
            has_one_signature=row.has_one_signature,
        )
    reference = read_reference(place.case_system.deliver(delivery))
    try:
        _note_delivery(place, receipt_number, reference)
    except NotFound:
        # Its withdrawal may have come before what it was to withdraw.
        place.case_system.withdraw(receipt_number)
        raise


def _note_delivery(place: Workplace, receipt_number: str, reference: str) -> None:
    with place.work(SYSTEM) as work:
        row = work.applications.hold(work.applications.by_receipt_number(receipt_number))
        if row.receipt_number != receipt_number:
            raise NotFound
        if row.delivered_at is None:
            row.delivered_at = work.now
            row.case_system_reference = reference
            if lifecycle.allows(row.state, "deliver"):
                row.state = lifecycle.after(row.state, "deliver").value


def withdraw(place: Workplace, receipt_number: str) -> None:
    """Tell the case system that a delivery was taken back."""
    place.case_system.withdraw(receipt_number)


def _receipt_number() -> str:
    """Short enough to read out on the phone, random so that it says nothing about anybody."""
    letters = "".join(secrets.choice(_LETTERS) for _ in range(3))
    return f"{letters}-{secrets.randbelow(10**4):04d}-{secrets.randbelow(10**4):04d}"
