"""A signature on paper: staff note that the paper which came in carries it, and where it lies."""

from dataclasses import dataclass
from datetime import datetime

from portal.domain.lifecycle import State
from portal.domain.months import BenefitMonth
from portal.domain.refusals import NotFound
from portal.records.applications import Application
from portal.services import apart, paper_route, signing
from portal.services.mandates import check_own
from portal.services.work import Work

METHOD = "paper"


@dataclass(frozen=True)
class WaitingApplication:
    """An application that waits for signatures. `missing` and `papers` are (id, words) to choose.

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


def note(work: Work, case_id: str, application_id: str, person_id: str, receipt_id: str) -> None:
    """Count the signature on a scanned paper as that adult's; sent when it was the last.

    Doing it twice changes nothing. Raises NotFound.
    """
    check_own(work, case_id, person_id)
    row = work.applications.hold(work.applications.of_case(case_id, application_id))
    is_theirs = person_id in apart.readers(work, row)
    if not is_theirs or receipt_id not in {paper for paper, _ in _papers(work, row)}:
        raise NotFound
    work.access_log.write(work.actor.id, "paper", case_id, work.now)
    if State(row.state) is State.SIGNING and row.digest is not None:
        said = {"paper": receipt_id, "noted_by": work.actor.id}
        signing.take_signature(work, row, person_id, METHOD, said)


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


def _papers(work: Work, row: Application) -> tuple[tuple[str, datetime], ...]:
    scans = paper_route.of_application(work, row.id).values()
    found = {one.receipt.id: one.receipt.created_at for spot in scans for one in spot}
    return tuple(found.items())


def _name(work: Work, person_id: str) -> str:
    return work.people.identity(work.people.by_id(person_id)).name
