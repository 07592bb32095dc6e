"""What the client sees first: what to do now, the month, the latest message, the case worker."""

from dataclasses import dataclass
from datetime import date

from portal.domain.lifecycle import State
from portal.domain.months import BenefitMonth
from portal.domain.municipality import Municipality
from portal.services import (
    accessibility,
    assignments,
    decisions,
    dialogue,
    meetings,
    plan_views,
    receipts,
    signing,
    supplement_views,
)
from portal.services.accessibility import RequestView as WishView
from portal.services.assignments import Contact
from portal.services.decisions import DecisionView
from portal.services.dialogue import ThreadRow
from portal.services.meetings import MeetingView
from portal.services.receipts import ReceiptView
from portal.services.supplement_views import RequestView
from portal.services.work import Work


@dataclass(frozen=True)
class MonthState:
    """How far the newest open month has come. `waits_for` is "you", "partner" or empty."""

    month: BenefitMonth
    state: State | None
    waits_for: str = ""
    receipt_number: str | None = None
    must_sign_again: bool = False


@dataclass(frozen=True)
class Home:
    """The start page as a value. `application` is of the month that can be applied for.

    `proposed` and `changed` are what the case worker has proposed and changed in the plan.

    `is_by_phone`: an application is made together with a person (RT1).
    """

    send_by: date
    contact: Contact | None
    to_confirm: tuple[ReceiptView, ...]
    in_pocket: int
    application: MonthState
    opens_on: date
    requests: tuple[RequestView, ...]
    has_requests: bool
    latest: ThreadRow | None
    unread: int
    meeting: MeetingView | None = None
    to_choose: tuple[MeetingView, ...] = ()
    proposed: int = 0
    changed: int = 0
    is_by_phone: bool = False
    decided: tuple[DecisionView, ...] = ()
    has_decisions: bool = False
    wishes: tuple[WishView, ...] = ()


def show(work: Work, municipality: Municipality) -> Home:
    """The start page of the signed-in client. Raises NotFound for somebody without a case."""
    case_id = receipts.case_of(work)
    month = municipality.open_months(work.today)[0]
    pocket = receipts.pocket(work)
    decided, has_decisions = decisions.to_read(work)
    latest, unread = dialogue.latest(work)
    asked = supplement_views.own(work)
    meeting, to_choose = meetings.to_see(work)
    return Home(
        municipality.send_by(month),
        assignments.contact(work, case_id),
        tuple(view for view in pocket if _waits_for_client(view)),
        len(pocket),
        _month(work, case_id, month),
        municipality.next_opening(work.today),
        tuple(one for one in asked if one.is_open),
        bool(asked),
        latest,
        unread,
        meeting,
        to_choose,
        *plan_views.news(work),
        work.cases.is_protected(case_id),
        decided,
        has_decisions,
        accessibility.to_see(work),
    )


def _waits_for_client(view: ReceiptView) -> bool:
    """Whether the client is to say something: a machine or staff have, or the file was stopped."""
    is_said = view.state in {"read", "not_read"} or view.filled_in_by_staff
    return not view.sent and (is_said or view.is_stopped)


def _month(work: Work, case_id: str, month: BenefitMonth) -> MonthState:
    row = work.applications.for_month(case_id, str(month))
    if row is None:
        return MonthState(month, None)
    signed = work.applications.signatures(row.id, row.digest) if row.digest else ()
    waits_for = ""
    if State(row.state) is State.SIGNING and signed:
        has_signed = work.actor.id in {one.person_id for one in signed}
        waits_for = "partner" if has_signed else "you"
    again = signing.must_sign_again(work, row)
    return MonthState(month, State(row.state), waits_for, row.receipt_number, again)
