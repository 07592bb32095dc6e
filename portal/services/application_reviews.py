"""What a case worker sees of one sent application. The look is logged first, in the same work."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from portal.domain import lifecycle
from portal.domain.application.description import Difference
from portal.domain.application.document import ApplicationDocument
from portal.domain.completeness.check import unanswered
from portal.domain.completeness.finding import Answer, Finding
from portal.records import arrivals
from portal.records.applications import Application
from portal.services import paper_signature, receipts, sent_applications, supplement_views
from portal.services.application_views import ApplicationView, view_of
from portal.services.paper_signature import WaitingApplication
from portal.services.receipts import ReceiptView
from portal.services.review_history import Happening, history
from portal.services.review_marks import Review, own_sent, review_of
from portal.services.sent_applications import SentRow
from portal.services.supplement_views import Awaited, RequestView
from portal.services.work import Work


@dataclass(frozen=True)
class Neighbours:
    """The unopened applications before and after one, as (case id, application id)."""

    before: tuple[str, str] | None = None
    after: tuple[str, str] | None = None


@dataclass(frozen=True)
class SentApplication:
    """A sent application with all that stands beside it: papers, findings, answers, requests.

    `unsigned`: it was sent with one signature, and the other may come on paper.
    """

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
    unsigned: WaitingApplication | None = None

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


def note_opened(work: Work, case_id: str, application_id: str) -> None:
    """Before the first look at one of one's own case: it is opened now. Raises NotFound."""
    row = own_sent(work, case_id, application_id)
    if lifecycle.allows(row.state, "open") and row.opened_at is None:
        row.state = lifecycle.after(row.state, "open").value
        row.opened_at, row.opened_by = work.now, work.actor.id


def open_sent(work: Work, case_id: str, application_id: str) -> SentApplication:
    """A sent application of one's own case, once it is noted as opened. Raises NotFound."""
    row = own_sent(work, case_id, application_id)
    work.access_log.write(work.actor.id, "application", case_id, work.now, row.id)
    view = view_of(work, row)
    used = {paper.id for paper in view.document.papers}
    asked = supplement_views.of_application(work, row)
    used |= {paper for one in asked for item in one.items for paper in item.papers}
    kept = (one for one in work.receipts.pocket(case_id) if one.id in used)
    same = receipts.twins(work, case_id)
    return SentApplication(
        sent_applications.row_of(work, row, view),
        view,
        sent_applications.different(view.previous, view.document),
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
        paper_signature.late(work, row),
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


def _sent(twin: ReceiptView | None) -> ReceiptView | None:
    # What still is in the pocket is the client's alone.
    return twin if twin is not None and twin.sent else None


def _first(rows: Sequence[Application]) -> tuple[str, str] | None:
    return next(((row.case_id, row.id) for row in rows), None)
