"""The case worker's day on one page: what waits, in the order that it should be looked at."""

from dataclasses import dataclass

from portal.domain.months import BenefitMonth
from portal.domain.permissions import Area, may_enter
from portal.records import arrivals
from portal.services import (
    application_reviews,
    assignments,
    case_views,
    dialogue,
    handed_over,
    notice_views,
    outsiders,
    plan_views,
)
from portal.services.application_reviews import SentRow
from portal.services.assignments import Away
from portal.services.case_views import CaseRow
from portal.services.dialogue import ThreadRow
from portal.services.handed_over import HandedOver
from portal.services.notice_views import Failed
from portal.services.outsiders import Tangle
from portal.services.plan_views import FollowUp
from portal.services.supplement_words import unseal
from portal.services.work import Work


@dataclass(frozen=True)
class PaperRow:
    """A paper, or words instead of it, that came in to a request."""

    what: str
    case_id: str
    case_number: str
    application_id: str
    month: BenefitMonth
    names: tuple[str, ...]


@dataclass(frozen=True)
class Desk:
    """Threads that wait for an answer, applications nobody has opened, papers that came in."""

    threads: tuple[ThreadRow, ...] = ()
    applications: tuple[SentRow, ...] = ()
    papers: tuple[PaperRow, ...] = ()
    handed_over: tuple[HandedOver, ...] = ()
    cases: tuple[CaseRow, ...] = ()
    plans: tuple[FollowUp, ...] = ()
    absences: tuple[Away, ...] = ()
    stands_in: tuple[Away, ...] = ()
    not_told: tuple[Failed, ...] = ()
    tangles: tuple[Tangle, ...] = ()


def show(work: Work) -> Desk:
    """The day of the staff member who is signed in; empty for roles without cases."""
    if not may_enter(work.actor, Area.CASES):
        return Desk()
    return Desk(
        dialogue.waiting(work),
        application_reviews.unopened(work),
        papers(work),
        handed_over.waiting(work),
        case_views.own_cases(work),
        plan_views.to_follow_up(work),
        assignments.absences(work, work.actor.id),
        assignments.stands_in(work),
        notice_views.failed(work),
        outsiders.tangles(work),
    )


def papers(work: Work) -> tuple[PaperRow, ...]:
    """What came in to requests in the staff member's own cases, the oldest first."""
    found = arrivals.papers_in(work.session, work.actor.id, work.today)
    cases = {one.case_id for one in found}
    work.access_log.write_all(work.actor.id, "supplements", sorted(cases), work.now)
    names, numbers = dialogue.names_of(work, cases), work.cases.numbers(cases)
    return tuple(
        PaperRow(
            unseal(work, one.item.sealed_what, f"{one.item.id}.what", one.case_id).words,
            one.case_id,
            numbers[one.case_id],
            one.application_id,
            BenefitMonth.parse(one.benefit_month),
            names[one.case_id],
        )
        for one in found
    )
