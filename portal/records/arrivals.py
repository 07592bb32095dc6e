"""What came in to the cases of a staff member, all of it at once: one query for each list."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Join, Select, func, join, literal, or_, select, union
from sqlalchemy.orm import Session, aliased

from portal.domain.application.answers import ApplicationKind
from portal.domain.lifecycle import State
from portal.domain.months import BenefitMonth
from portal.domain.supplements import AWAITED, ItemState
from portal.records.applications import Application
from portal.records.cases import Assignment, Case, in_force
from portal.records.dialogue import Thread
from portal.records.paper_slips import ScannedPaper
from portal.records.receipts import Receipt
from portal.records.supplements import SupplementItem, SupplementRequest

_UNOPENED = (State.SENT.value, State.DELIVERED.value)
_NEVER = "9999-12"

_HANDED_OVER = (
    Receipt.state == "with_staff",
    Receipt.application_id.is_(None),
)
# A filled-in form that nobody has typed in: what was sent after it came has it inside.
_ON_PAPER = (
    Receipt.state == "with_staff",
    ScannedPaper.settled_at.is_(None),
    or_(Application.sent_at.is_(None), Application.sent_at < ScannedPaper.placed_at),
)
ANSWER, APPLICATION, PAPERS = "answer", "application", "papers"


@dataclass(frozen=True)
class PaperIn:
    """A thing that the client has answered, with a paper or a promise, and nobody has settled."""

    item: SupplementItem
    case_id: str
    application_id: str
    benefit_month: str
    due_on: date


def sent_to(
    session: Session, staff_id: str, on: date, *, opened_from: str | None = None
) -> Sequence[Application]:
    """What was sent in the open cases that are a staff member's that day, oldest first.

    Those that were opened come along from that benefit month on, or not at all.
    """
    is_opened = Application.state == State.OPENED.value
    shown = or_(
        Application.state.in_(_UNOPENED),
        is_opened & (Application.benefit_month >= (opened_from or _NEVER)),
    )
    return session.scalars(
        select(Application)
        .where(Application.case_id.in_(_own(staff_id, on)), Application.sent_at.is_not(None), shown)
        .order_by(Application.sent_at, Application.id)
    ).all()


def sent_before(session: Session, applications: Collection[Application]) -> dict[str, Application]:
    """For each of them, by its id, the repeat application that was sent before it."""
    later = aliased(Application)
    is_sent_repeat = (
        Application.kind == ApplicationKind.REPEAT.value,
        Application.sent_at.is_not(None),
    )
    newest = (
        select(func.max(Application.benefit_month))
        .where(
            Application.case_id == later.case_id,
            Application.benefit_month < later.benefit_month,
            *is_sent_repeat,
        )
        .correlate(later)
        .scalar_subquery()
    )
    rows = session.execute(
        select(later.id, Application)
        .join(Application, Application.case_id == later.case_id)
        .where(
            later.id.in_([one.id for one in applications]),
            Application.benefit_month == newest,
            *is_sent_repeat,
        )
    )
    return {row[0]: row[1] for row in rows}


def sent_months(session: Session, case_ids: Collection[str]) -> dict[str, set[BenefitMonth]]:
    """By case, the months for which something was sent."""
    found: dict[str, set[BenefitMonth]] = {}
    rows = session.execute(
        select(Application.case_id, Application.benefit_month)
        .where(Application.case_id.in_(case_ids), Application.sent_at.is_not(None))
        .distinct()
    )
    for row in rows:
        found.setdefault(row.case_id, set()).add(BenefitMonth.parse(row.benefit_month))
    return found


def papers_in(session: Session, staff_id: str, on: date) -> list[PaperIn]:
    """What came in to requests in the open cases of a staff member that day, oldest first.

    What is said to be on its way comes along.
    """
    rows = session.execute(
        select(
            SupplementItem,
            SupplementRequest.case_id,
            SupplementRequest.application_id,
            Application.benefit_month,
            SupplementRequest.due_on,
        )
        .join(SupplementRequest, SupplementRequest.id == SupplementItem.request_id)
        .join(Application, Application.id == SupplementRequest.application_id)
        .where(
            SupplementItem.state.in_((ItemState.SENT.value, ItemState.ON_THE_WAY.value)),
            SupplementRequest.case_id.in_(_own(staff_id, on)),
        )
        .order_by(SupplementItem.answered_at, SupplementItem.request_id, SupplementItem.position)
    )
    return [PaperIn(*row) for row in rows]


def on_paper(session: Session, staff_id: str, on: date) -> list[tuple[Receipt, Application]]:
    """Filled-in forms in the open cases of a staff member that day, with what they are for."""
    rows = session.execute(
        select(Receipt, Application)
        .select_from(_scans())
        .where(Receipt.case_id.in_(_own(staff_id, on)), *_ON_PAPER)
        .order_by(Receipt.created_at, Receipt.id)
    )
    return [(row[0], row[1]) for row in rows]


def unsettled(session: Session, staff_id: str, on: date) -> Sequence[SupplementRequest]:
    """Requests in the open cases of a staff member that day that wait for one side or the other.

    Those to an application that the client has taken back rest until it is sent again.
    """
    waits = (*(one.value for one in AWAITED), ItemState.SENT.value)
    asked = select(SupplementItem.request_id).where(SupplementItem.state.in_(waits))
    return session.scalars(
        select(SupplementRequest)
        .join(Case, Case.id == SupplementRequest.case_id)
        .join(Application, Application.id == SupplementRequest.application_id)
        .where(
            SupplementRequest.case_id.in_(_own(staff_id, on)),
            SupplementRequest.id.in_(asked),
            Application.sent_at.is_not(None),
        )
        .order_by(Case.number, SupplementRequest.due_on, SupplementRequest.created_at)
    ).all()


def waiting(session: Session, staff_id: str, on: date) -> dict[str, set[str]]:
    """What waits in each open case of a staff member that day: answer, application, papers."""
    own = _own(staff_id, on)
    found: dict[str, set[str]] = {}
    for case_id, kind in session.execute(
        union(
            select(Thread.case_id, literal(ANSWER)).where(
                Thread.case_id.in_(own), Thread.waiting_for == "staff"
            ),
            select(Application.case_id, literal(APPLICATION)).where(
                Application.case_id.in_(own), Application.state.in_(_UNOPENED)
            ),
            select(SupplementRequest.case_id, literal(PAPERS))
            .join(SupplementItem, SupplementItem.request_id == SupplementRequest.id)
            .where(
                SupplementRequest.case_id.in_(own), SupplementItem.state == ItemState.SENT.value
            ),
            select(Receipt.case_id, literal(PAPERS)).where(Receipt.case_id.in_(own), *_HANDED_OVER),
            select(Receipt.case_id, literal(PAPERS))
            .select_from(_scans())
            .where(Receipt.case_id.in_(own), *_ON_PAPER),
        )
    ):
        found.setdefault(case_id, set()).add(kind)
    return found


def handed_over(session: Session, staff_id: str, on: date) -> Sequence[Receipt]:
    """Receipts that clients want staff to fill in, in a staff member's open cases, oldest first."""
    return session.scalars(
        select(Receipt)
        .where(Receipt.case_id.in_(_own(staff_id, on)), *_HANDED_OVER)
        .order_by(Receipt.created_at, Receipt.id)
    ).all()


def _scans() -> Join:
    """Scans with the receipts that they became and the applications that they belong to."""
    return join(Receipt, ScannedPaper, ScannedPaper.receipt_id == Receipt.id).join(
        Application, Application.id == ScannedPaper.application_id
    )


def _own(staff_id: str, on: date) -> Select[str]:
    """The open cases that are a staff member's that day."""
    return (
        select(Assignment.case_id)
        .join(Case, Case.id == Assignment.case_id)
        .where(Assignment.staff_id == staff_id, Case.closed_on.is_(None), *in_force(on))
    )
