"""The one gate to a case for staff: it is theirs today, or it is not there. And whose it is."""

from collections.abc import Collection

from portal.domain.permissions import Area, may_enter
from portal.domain.refusals import NotFound
from portal.services.work import Work


def require_own(work: Work, case_id: str) -> None:
    """Raises NotFound for a case that is not the staff member's own today."""
    if not work.cases.is_assigned(case_id, work.actor.id, work.today):
        raise NotFound


def moved_to(work: Work, case_id: str) -> str:
    """The name of who answers for a case that was the staff member's own; empty for nobody.

    Raises NotFound for a case that is theirs today, or never was.
    """
    is_own = work.cases.is_assigned(case_id, work.actor.id, work.today)
    if is_own or not work.cases.was_assigned(case_id, work.actor.id, work.today):
        raise NotFound
    now = work.cases.responsible(case_id, work.today)
    return work.people.staff_by_id(now).name if now else ""


def require_case_work(work: Work, case_id: str) -> None:
    """Raises NotFound unless it is a case worker's own case today: other roles may hold none."""
    require_own(work, case_id)
    if not may_enter(work.actor, Area.CASES):
        raise NotFound


def names_of(work: Work, case_ids: Collection[str]) -> dict[str, tuple[str, ...]]:
    """The adults' names of cases, in one query. The caller has logged the look."""
    adults = work.threads.adults(case_ids)
    return {
        case_id: tuple(work.people.identity(person).name for person in adults.get(case_id, ()))
        for case_id in case_ids
    }
