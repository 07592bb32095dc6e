"""What the client sees first: what to do now, the month, the latest message, the case worker."""

from dataclasses import dataclass
from datetime import date

from portal.domain.application.answers import ApplicationKind
from portal.domain.lifecycle import State
from portal.domain.months import BenefitMonth
from portal.domain.municipality import Municipality
from portal.records.applications import Application
from portal.services import (
    accessibility,
    apart,
    assignments,
    decisions,
    dialogue,
    meeting_views,
    plan_views,
    receipts,
    signing,
    supplement_views,
)
from portal.services.accessibility import RequestView as WishView
from portal.services.assignments import Contact
from portal.services.decisions import DecisionView
from portal.services.dialogue import ThreadRow
from portal.services.meeting_views import MeetingView
from portal.services.receipts import ReceiptView
from portal.services.supplement_views import RequestView
from portal.services.work import Work


@dataclass(frozen=True)
class MonthState:
    """How far a month has come. `waits_for` is "you", "partner" or empty.

    `address` is how the client's addresses name the application.
    """

    month: BenefitMonth
    state: State | None
    address: str
    send_by: date
    waits_for: str = ""
    receipt_number: str | None = None
    must_sign_again: bool = False
    is_additional: bool = False


@dataclass(frozen=True)
class Home:
    """The start page as a value. `application` is of the newest month that can be applied for.

    `unsent` is what else can still be sent, or waits for a signature. `proposed` and `changed` are
    what the case worker has proposed and changed in the plan.

    `requests` are those that something waits for or has become of; see `RequestView`.

    `is_by_phone`: an application is made together with a person (RT1).
    """

    contact: Contact | None
    to_confirm: tuple[ReceiptView, ...]
    in_pocket: int
    application: MonthState
    unsent: tuple[MonthState, ...]
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
    case_id = work.own_case_id
    newest, *unsent = _months(work, municipality, case_id)
    pocket = receipts.pocket(work)
    decided, has_decisions = decisions.to_read(work)
    latest, unread = dialogue.latest(work)
    asked = supplement_views.own(work)
    meeting, to_choose = meeting_views.to_see(work)
    return Home(
        assignments.contact(work, case_id),
        tuple(view for view in pocket if _waits_for_client(view)),
        len(pocket),
        newest,
        tuple(unsent),
        municipality.next_opening(work.today),
        tuple(one for one in asked if one.is_open or one.is_awaited or one.is_news),
        bool(asked),
        latest,
        unread,
        meeting,
        to_choose,
        *plan_views.news(work),
        work.cases.is_protected(case_id) or apart.is_left(work),
        decided,
        has_decisions,
        accessibility.to_see(work),
    )


def _waits_for_client(view: ReceiptView) -> bool:
    """Whether the client is to say something: a machine or staff have, or the file was stopped."""
    is_said = view.state in {"read", "not_read"} or view.filled_in_by_staff
    return not view.sent and (is_said or view.is_stopped)


def _months(work: Work, municipality: Municipality, case_id: str) -> list[MonthState]:
    """The newest open month; then what else can still be sent, or waits for a signature.

    A month that is over is only there when something of it was begun.
    """
    newest, *earlier = municipality.open_months(work.today)
    rows = apart.applications(work, case_id)
    repeat = {row.benefit_month: row for row in rows if row.kind == ApplicationKind.REPEAT.value}
    this = BenefitMonth.of(work.today)
    untouched = [m for m in earlier if m >= this and str(m) not in repeat]
    begun = [row for row in rows if row.sent_at is None and row.benefit_month != str(newest)]
    begun += [row for row in rows if row.sent_at is None and _is_more(row, newest)]
    return [
        _state(work, municipality, newest, repeat.get(str(newest))),
        *(_state(work, municipality, month, None) for month in untouched),
        *(_state(work, municipality, BenefitMonth.parse(r.benefit_month), r) for r in begun),
    ]


def _is_more(row: Application, month: BenefitMonth) -> bool:
    return row.benefit_month == str(month) and row.kind == ApplicationKind.ADDITIONAL.value


def _state(
    work: Work, municipality: Municipality, month: BenefitMonth, row: Application | None
) -> MonthState:
    send_by = municipality.send_by(month)
    if row is None:
        return MonthState(month, None, str(month), send_by)
    is_additional = row.kind == ApplicationKind.ADDITIONAL.value
    return MonthState(
        month,
        State(row.state),
        row.id if is_additional else str(month),
        send_by,
        signing.waits_for(work, row),
        row.receipt_number,
        signing.must_sign_again(work, row),
        is_additional,
    )
