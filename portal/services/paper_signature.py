"""A signature on paper: staff note that the paper which came in carries it, and where it lies.

It may come after the application was sent with one signature: then it is marked so no more.
"""

import json
from dataclasses import dataclass
from datetime import datetime

from portal.domain.lifecycle import State
from portal.domain.months import BenefitMonth
from portal.domain.refusals import NotFound
from portal.records.applications import Application, Signature
from portal.services import apart, paper_route, signing
from portal.services.mandates import check_own
from portal.services.work import Work

METHOD = "paper"


@dataclass(frozen=True)
class WaitingApplication:
    """An application that lacks signatures. `missing` and `papers` are (id, words) to choose.

    `papers` are the scans that have come in for it: their receipt ids, and when they came.
    """

    id: str
    case_id: str
    month: BenefitMonth
    missing: tuple[tuple[str, str], ...]
    papers: tuple[tuple[str, datetime], ...]


def waiting(work: Work, case_id: str) -> tuple[WaitingApplication, ...]:
    """Applications of one's own case that only lack a signature. The look is logged by the case."""
    check_own(work, case_id)
    rows = work.applications.all_of_case(case_id)
    return tuple(_view(work, row) for row in rows if State(row.state) is State.SIGNING)


@dataclass(frozen=True)
class NotedSignature:
    """A signature on paper: whose, which paper by the time it came, and who noted it when."""

    name: str
    came_at: datetime
    noted_by: str
    at: datetime


def late(work: Work, row: Application) -> WaitingApplication | None:
    """What a sent application lacks that was marked "one signature"; None when nothing can come.

    The caller has checked that the actor may see it.
    """
    if not row.has_one_signature or State(row.state) is State.WITHDRAWN:
        return None
    found = _view(work, row)
    return found if found.missing else None


def noted(work: Work, row: Application) -> tuple[NotedSignature, ...]:
    """The signatures on paper that count. The caller has checked that the actor may see them."""
    found = work.applications.signatures(row.id, row.digest) if row.digest else ()
    return tuple(_noted(work, row, one) for one in found if one.method == METHOD)


def note(work: Work, case_id: str, application_id: str, person_id: str, receipt_id: str) -> None:
    """Count the signature on a scanned paper as that adult's; sent when it was the last.

    Where it was sent already, with one signature, the paper is taken care of by this too. Doing it
    twice changes nothing. Raises NotFound.
    """
    check_own(work, case_id, person_id)
    row = work.applications.hold(work.applications.of_case(case_id, application_id))
    is_theirs = person_id in apart.readers(work, row)
    if not is_theirs or receipt_id not in {paper for paper, _ in _papers(work, row)}:
        raise NotFound
    work.access_log.write(work.actor.id, "paper", case_id, work.now)
    said = {"paper": receipt_id, "noted_by": work.actor.id}
    if State(row.state) is State.SIGNING and row.digest is not None:
        signing.take_signature(work, row, person_id, METHOD, said)
    elif late(work, row) is not None:
        signing.take_late_signature(work, row, person_id, METHOD, said)
        scan = work.paper_slips.scan_of_receipt(receipt_id)
        scan.settled_at = scan.settled_at or work.now


def _view(work: Work, row: Application) -> WaitingApplication:
    found = work.applications.signatures(row.id, row.digest) if row.digest else ()
    signed = {one.person_id for one in found}
    people = apart.readers(work, row)
    return WaitingApplication(
        row.id,
        row.case_id,
        BenefitMonth.parse(row.benefit_month),
        tuple((one, _name(work, one)) for one in people if one not in signed),
        _papers(work, row),
    )


def _noted(work: Work, row: Application, signature: Signature) -> NotedSignature:
    name = f"{row.id}.{signature.person_id}.signature"
    said = json.loads(work.vault.open(signature.sealed_evidence, name, row.case_id))
    return NotedSignature(
        _name(work, signature.person_id),
        work.receipts.by_id(said["paper"]).created_at,
        work.people.staff_by_id(said["noted_by"]).name,
        signature.signed_at,
    )


def _papers(work: Work, row: Application) -> tuple[tuple[str, datetime], ...]:
    scans = paper_route.of_application(work, row.id).values()
    found = {one.receipt.id: one.receipt.created_at for spot in scans for one in spot}
    return tuple(found.items())


def _name(work: Work, person_id: str) -> str:
    return work.people.identity(work.people.by_id(person_id)).name
