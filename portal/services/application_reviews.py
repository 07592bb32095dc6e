"""What a case worker sees of sent applications. Each look is logged first, in the same work."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from portal.domain import lifecycle, routing
from portal.domain.application.description import Difference, differences
from portal.domain.application.document import ApplicationDocument
from portal.domain.completeness.check import check, unanswered
from portal.domain.completeness.finding import Answer, Finding
from portal.domain.completeness.policy import policy_for
from portal.domain.lifecycle import State
from portal.domain.months import BenefitMonth
from portal.domain.one_signature import Because
from portal.domain.permissions import Actor
from portal.domain.refusals import NotFound
from portal.domain.routing import Route, Surroundings
from portal.records import arrivals
from portal.records.applications import Application
from portal.services import receipts, supplement_views
from portal.services.application_documents import frozen
from portal.services.application_views import ApplicationView, view_of
from portal.services.own_cases import require_own
from portal.services.receipts import ReceiptView
from portal.services.review_history import Happening, history
from portal.services.review_marks import Review, own_sent, review_of
from portal.services.scanning import check_open
from portal.services.supplement_views import Awaited, RequestView
from portal.services.work import Work, Workplace

UNOPENED = frozenset({State.SENT, State.DELIVERED})


class Show(StrEnum):
    """What a list of sent applications shows."""

    ALL = "all"
    UNOPENED = "unopened"
    COMPLETE = "complete"
    CHANGED = "changed"


class OriginalReason(StrEnum):
    """Why the clean picture of a paper is not enough."""

    UNREADABLE = "unreadable"
    DOUBT = "doubt"
    ASKED = "asked"


@dataclass(frozen=True)
class SentRow:
    """A sent application in a list. Complete: nothing is open that was asked of the client."""

    id: str
    case_id: str
    case_number: str
    names: tuple[str, ...]
    month: BenefitMonth
    sent_at: datetime
    state: State
    open_findings: tuple[Finding, ...]
    changes: int
    has_one_signature: bool
    because: Because | None
    is_additional: bool
    routes: tuple[Route, ...]

    @property
    def is_complete(self) -> bool:
        """Whether nothing is open."""
        return not self.open_findings

    @property
    def is_same_day(self) -> bool:
        """Whether the client's words warn of danger: the portal has promised to read it today."""
        return Route.SAME_DAY in self.routes and self.state in UNOPENED

    def is_in(self, show: Show) -> bool:
        """Whether a list of that kind shows it."""
        return {
            Show.ALL: True,
            Show.UNOPENED: self.state in UNOPENED,
            Show.COMPLETE: self.is_complete,
            Show.CHANGED: self.changes > 0,
        }[show]


@dataclass(frozen=True)
class Neighbours:
    """The unopened applications before and after one, as (case id, application id)."""

    before: tuple[str, str] | None = None
    after: tuple[str, str] | None = None


@dataclass(frozen=True)
class SentApplication:
    """A sent application with all that stands beside it: papers, findings, answers, requests."""

    row: SentRow
    view: ApplicationView
    differences: tuple[Difference, ...]
    papers: dict[str, ReceiptView]
    answers: dict[str, Answer]
    requests: tuple[RequestView, ...]
    delivered_as: str | None
    review: Review
    history: tuple[Happening, ...]
    beside: Neighbours

    @property
    def document(self) -> ApplicationDocument:
        return self.view.document

    @property
    def unanswered(self) -> tuple[Finding, ...]:
        """Findings that the client has not answered."""
        return unanswered(self.view.findings, self.document.answers)

    @property
    def awaited(self) -> dict[str, Awaited]:
        """What was promised or asked for, by its finding."""
        return supplement_views.by_finding(self.requests)

    def still_open(self, today: date) -> tuple[Finding, ...]:
        """What is not answered, and what was promised by a day that has passed."""
        late = {key for key, one in self.awaited.items() if one.is_late(today)}
        free = {one.key for one in self.unanswered}
        return tuple(one for one in self.view.findings if one.key in free | late)


def in_own_cases(work: Work) -> tuple[SentRow, ...]:
    """Sent applications of the staff member's own cases: those not opened first, today's on top.

    Opened ones come along from last month on; those of earlier months stand at their case.
    """
    since = str(BenefitMonth.of(work.today).plus(-1))
    found = arrivals.sent_to(work.session, work.actor.id, work.today, opened_from=since)
    return tuple(
        sorted(
            _listed(work, found), key=lambda one: (one.state is State.OPENED, not one.is_same_day)
        )
    )


def unopened(work: Work) -> tuple[SentRow, ...]:
    """Those of the staff member's own cases that nobody has opened.

    Those to read today come first, then complete ones.
    """
    found = arrivals.sent_to(work.session, work.actor.id, work.today)
    return tuple(
        sorted(_listed(work, found), key=lambda one: (not one.is_same_day, not one.is_complete))
    )


def open_sent(work: Work, case_id: str, application_id: str) -> SentApplication:
    """A sent application of one's own case; the first look makes it opened. Raises NotFound."""
    row = own_sent(work, case_id, application_id)
    work.access_log.write(work.actor.id, "application", case_id, work.now, row.id)
    if lifecycle.allows(row.state, "open") and row.opened_at is None:
        row.state = lifecycle.after(row.state, "open").value
        row.opened_at, row.opened_by = work.now, work.actor.id
    view = view_of(work, row)
    used = {paper.id for paper in view.document.papers}
    asked = supplement_views.of_application(work, row)
    used |= {paper for one in asked for item in one.items for paper in item.papers}
    kept = (one for one in work.receipts.pocket(case_id) if one.id in used)
    same = receipts.twins(work, case_id)
    return SentApplication(
        _row(
            work.cases.by_id(case_id).number,
            row,
            view.document,
            view.previous,
            view.findings,
            routing.routes(
                view.document,
                policy_for(view.document.benefit_month, work.limits),
                _surroundings(work, [row])[row.id],
            ),
        ),
        view,
        _different(view.previous, view.document),
        {
            one.id: replace(receipts.view_of(work, one), twin=_sent(same.get(one.id)))
            for one in kept
        },
        {one.finding: one for one in view.document.answers},
        asked,
        row.case_system_reference,
        review_of(work, row),
        history(work, row, asked),
        unopened_beside(work, row),
    )


def unopened_beside(work: Work, row: Application) -> Neighbours:
    """The nearest applications in one's own cases that nobody has opened, in the list's order.

    After the last one comes the first, so that a walk from anywhere reaches them all.
    """
    waiting = arrivals.sent_to(work.session, work.actor.id, work.today)
    others = [one for one in waiting if one.id != row.id]
    later = [one for one in others if (one.sent_at, one.id) > (row.sent_at, row.id)]
    earlier = [one for one in others if one not in later]
    return Neighbours(_first(earlier[-1:]), _first([*later, *earlier]))


def next_unopened(work: Work, case_id: str, application_id: str) -> tuple[str, str] | None:
    """Where to go on after an application of one's own case. Raises NotFound."""
    return unopened_beside(work, own_sent(work, case_id, application_id)).after


def of_case(work: Work, case_id: str) -> tuple[SentRow, ...]:
    """The sent applications of one's own case, newest month first. Raises NotFound."""
    require_own(work, case_id)
    sent = [row for row in work.applications.all_of_case(case_id) if row.sent_at]
    return _rows(work, sent)


def picture(
    place: Workplace, actor: Actor, case_id: str, receipt_id: str, number: int = 0
) -> bytes:
    """A clean picture of a paper that was sent, as JPEG; logged first. Raises NotFound."""
    with place.work(actor) as work:
        require_own(work, case_id)
        receipt = work.receipts.of_case(case_id, receipt_id)
        if not receipt.is_for_staff:
            raise NotFound
        found = receipts.drawing(work, receipt, number)
        work.access_log.write(actor.id, "picture", case_id, work.now, receipt_id)
    return receipts.drawn(place, found)


def original(place: Workplace, actor: Actor, case_id: str, receipt_id: str, reason: str) -> bytes:
    """A paper's file as it came, for one of the reasons, which stands in the log.

    It is not cleaned: hidden notes of the camera are still in it. Raises NotFound, NotScannedYet,
    FileInfected.
    """
    with place.work(actor) as work:
        require_own(work, case_id)
        receipt = work.receipts.of_case(case_id, receipt_id)
        if not receipt.is_for_staff or reason not in set(OriginalReason):
            raise NotFound
        work.access_log.write(actor.id, f"original {reason}", case_id, work.now, receipt_id)
        file_id = receipt.file_id
        check_open(work.receipts.file(file_id))
    return place.files.fetch(file_id, case_id)


def _sent(twin: ReceiptView | None) -> ReceiptView | None:
    # What still is in the pocket is the client's alone.
    return twin if twin is not None and twin.sent else None


def _first(rows: Sequence[Application]) -> tuple[str, str] | None:
    return next(((row.case_id, row.id) for row in rows), None)


def _listed(work: Work, found: Sequence[Application]) -> tuple[SentRow, ...]:
    """Rows of a list; that their cases are in it is logged first."""
    cases = [row.case_id for row in found]
    work.access_log.write_all(work.actor.id, "list", cases, work.now)
    return _rows(work, found)


def _rows(work: Work, found: Sequence[Application]) -> tuple[SentRow, ...]:
    """Rows of applications, checked: as many questions to the database for many as for few."""
    before = arrivals.sent_before(work.session, found)
    numbers = work.cases.numbers({row.case_id for row in found})
    around = _surroundings(work, found)
    rows = []
    for row in found:
        document = frozen(work, row)
        earlier = before.get(row.id)
        previous = frozen(work, earlier) if earlier else None
        policy = policy_for(document.benefit_month, work.limits)
        findings = check(document, today=work.today, policy=policy, previous=previous)
        routes = routing.routes(document, policy, around[row.id])
        rows.append(_row(numbers[row.case_id], row, document, previous, findings, routes))
    return tuple(rows)


def _row(
    number: str,
    row: Application,
    document: ApplicationDocument,
    previous: ApplicationDocument | None,
    findings: tuple[Finding, ...],
    routes: tuple[Route, ...],
) -> SentRow:
    return SentRow(
        row.id,
        row.case_id,
        number,
        tuple(document.person_name(one) for one in document.adults),
        BenefitMonth.parse(row.benefit_month),
        row.sent_at or row.changed_at,
        State(row.state),
        tuple(one for one in unanswered(findings, document.answers) if one.is_for_client),
        len(_different(previous, document)),
        row.has_one_signature,
        Because(row.one_signature_because) if row.one_signature_because else None,
        not document.is_repeat,
        routes,
    )


def _different(
    previous: ApplicationDocument | None, document: ApplicationDocument
) -> tuple[Difference, ...]:
    """How it differs from last month; an additional one only adds to what this month says."""
    return differences(previous, document) if previous and document.is_repeat else ()


def _surroundings(work: Work, found: Sequence[Application]) -> dict[str, Surroundings]:
    """What RT4 looks at, by application: months in a row, and whether something is agreed."""
    cases = {row.case_id for row in found}
    sent, planned = arrivals.sent_months(work.session, cases), work.plans.with_plan(cases)
    checked = work.supplements.checked([row.id for row in found])
    return {
        row.id: Surroundings(
            routing.months_in_a_row(
                BenefitMonth.parse(row.benefit_month), sent.get(row.case_id, ())
            ),
            row.case_id in planned,
            row.id in checked,
        )
        for row in found
    }
