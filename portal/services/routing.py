"""What an application asks of others than its case worker: passed on once, when it has arrived."""

from portal.domain import routing
from portal.domain.accessibility import State
from portal.domain.application.values import APPLICANT
from portal.domain.permissions import SYSTEM, Actor, Role
from portal.services import accessibility
from portal.services.application_documents import frozen
from portal.services.work import Work, Workplace

WISHES_JOB = "pass_on_wishes"


def pass_on(place: Workplace, application_id: str) -> None:
    """RT2: an interpreter or adaptation that was asked for becomes a matter with owner and date.

    What the person was granted already, or has asked for and waits for, is not asked for again.
    """
    with place.look(SYSTEM) as work:
        row = work.applications.by_id(application_id)
        wish = routing.wish_of(frozen(work, row))
        person_id = work.cases.member_ids(row.case_id).get(APPLICANT)
    if wish is None or person_id is None:
        return
    with place.work(Actor(person_id, frozenset({Role.CLIENT}))) as work:
        if not _is_known(work, person_id, wish.kinds):
            desk = place.municipality.accessibility
            accessibility.ask(work, desk, wish, f"application {application_id}")


def _is_known(work: Work, person_id: str, kinds: tuple[object, ...]) -> bool:
    granted = {need.kind for need in accessibility.needs_of_person(work, person_id)}
    waiting = [one for one in accessibility.own_requests(work) if one.state not in _ENDED]
    return bool(kinds and set(kinds) <= granted) or bool(waiting)


_ENDED = {State.DONE, State.DECLINED}
