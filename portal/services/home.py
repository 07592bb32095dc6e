"""What the client sees first: who answers for the case, and the receipts that wait for a look."""

from dataclasses import dataclass
from datetime import date

from portal.domain.months import BenefitMonth
from portal.domain.municipality import Municipality
from portal.services import receipts
from portal.services.receipts import ReceiptView
from portal.services.work import Work


@dataclass(frozen=True)
class CaseWorker:
    """The person who answers for the case, and how to reach them."""

    name: str
    title: str
    phone: str
    email: str


@dataclass(frozen=True)
class Home:
    """The start page as a value."""

    month: BenefitMonth
    send_by: date
    case_worker: CaseWorker | None
    to_confirm: tuple[ReceiptView, ...]
    in_pocket: int


def show(work: Work, municipality: Municipality) -> Home:
    """The start page of the signed-in client. Raises NotFound for somebody without a case."""
    case_id = receipts.case_of(work)
    month = municipality.open_months(work.today)[0]
    pocket = receipts.pocket(work)
    return Home(
        month,
        municipality.send_by(month),
        _case_worker(work, case_id),
        tuple(view for view in pocket if view.state in {"read", "not_read"}),
        len(pocket),
    )


def _case_worker(work: Work, case_id: str) -> CaseWorker | None:
    staff_id = work.cases.responsible(case_id, work.today)
    if staff_id is None:
        return None
    member = work.people.staff_by_id(staff_id)
    return CaseWorker(member.name, member.title, member.phone, member.email)
