"""The case worker's day on one page: what waits, in the order that it should be looked at."""

from dataclasses import dataclass

from portal.domain.lifecycle import State
from portal.domain.permissions import Area, may_enter
from portal.services import application_reviews, case_views, dialogue, supplements
from portal.services.application_reviews import SentRow
from portal.services.case_views import CaseRow
from portal.services.dialogue import ThreadRow
from portal.services.supplements import RequestView
from portal.services.work import Work


@dataclass(frozen=True)
class Desk:
    """Threads that wait for an answer, applications nobody has opened, papers that came in."""

    threads: tuple[ThreadRow, ...]
    complete: tuple[SentRow, ...]
    others: tuple[SentRow, ...]
    supplements: tuple[RequestView, ...]
    cases: tuple[CaseRow, ...]


def show(work: Work) -> Desk:
    """The day of the staff member who is signed in; empty for roles without cases."""
    if not may_enter(work.actor, Area.CASES):
        return Desk((), (), (), (), ())
    unopened = [
        row
        for row in application_reviews.in_own_cases(work)
        if row.state in {State.SENT, State.DELIVERED}
    ]
    return Desk(
        dialogue.waiting(work),
        tuple(row for row in unopened if row.is_complete),
        tuple(row for row in unopened if not row.is_complete),
        tuple(one for one in supplements.to_own_cases(work) if one.has_news),
        case_views.own_cases(work),
    )
