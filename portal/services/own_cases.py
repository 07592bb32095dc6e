"""The one gate to a case for staff: it is theirs today, or it is not there."""

from portal.domain.refusals import NotFound
from portal.services.work import Work


def require_own(work: Work, case_id: str) -> None:
    """Raises NotFound for a case that is not the staff member's own today."""
    if not work.cases.is_assigned(case_id, work.actor.id, work.today):
        raise NotFound
