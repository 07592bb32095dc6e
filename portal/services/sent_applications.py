"""Sent applications in lists: what stands open in each, what has changed, what waits first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from portal.domain import routing
from portal.domain.application.description import Difference, differences
from portal.domain.application.document import ApplicationDocument
from portal.domain.completeness.check import check, unanswered
from portal.domain.completeness.finding import Finding
from portal.domain.completeness.policy import policy_for
from portal.domain.lifecycle import State
from portal.domain.months import BenefitMonth
from portal.domain.one_signature import Because
from portal.domain.routing import Route, Surroundings
from portal.records import arrivals
from portal.records.applications import Application
from portal.services.application_documents import frozen
from portal.services.application_views import ApplicationView
from portal.services.own_cases import require_own
from portal.services.work import Work

UNOPENED = frozenset({State.SENT, State.DELIVERED})


class Show(StrEnum):
    """What a list of sent applications shows."""

    ALL = "all"
    UNOPENED = "unopened"
    COMPLETE = "complete"
    CHANGED = "changed"


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


def of_case(work: Work, case_id: str) -> tuple[SentRow, ...]:
    """The sent applications of one's own case, newest month first. Raises NotFound."""
    require_own(work, case_id)
    sent = [row for row in work.applications.all_of_case(case_id) if row.sent_at]
    return _rows(work, sent)


def row_of(work: Work, row: Application, view: ApplicationView) -> SentRow:
    """The row of an application that is open before the reader, who may see it."""
    policy = policy_for(view.document.benefit_month, work.limits)
    around = _surroundings(work, [row])[row.id]
    return _row(
        work.cases.by_id(row.case_id).number,
        row,
        view.document,
        view.previous,
        view.findings,
        routing.routes(view.document, policy, around),
    )


def different(
    previous: ApplicationDocument | None, document: ApplicationDocument
) -> tuple[Difference, ...]:
    """How it differs from last month; an additional one only adds to what this month says."""
    return differences(previous, document) if previous and document.is_repeat else ()


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
        len(different(previous, document)),
        row.has_one_signature,
        Because(row.one_signature_because) if row.one_signature_because else None,
        not document.is_repeat,
        routes,
    )


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
