"""What an application asks for beside its sum: passed on once, when it has arrived."""

from portal.domain import routing
from portal.domain.accessibility import Wish
from portal.domain.application.values import APPLICANT
from portal.domain.permissions import SYSTEM, Actor, Role
from portal.services import accessibility, accessibility_needs, meeting_wishes
from portal.services.application_documents import frozen
from portal.services.work import Work, Workplace

WISHES_JOB = "pass_on_wishes"


def pass_on(place: Workplace, application_id: str) -> None:
    """RT2: an interpreter or adaptation that was asked for becomes a matter with owner and date.

    It is a request of the adult who signed first. What the household was granted already, or has
    asked for and waits for, is not asked for again. Each adult's wish for a meeting becomes a
    message that waits for an answer.
    """
    with place.look(SYSTEM) as work:
        row = work.applications.by_id(application_id)
        document = frozen(work, row)
        adults = work.cases.member_ids(row.case_id)
        signed = work.applications.signatures(row.id, row.digest) if row.digest else ()
        person_id = signed[0].person_id if signed else adults.get(APPLICANT)
    for one in document.activity.persons:
        if one.meeting_wanted and one.person in adults:
            with place.work(_client(adults[one.person])) as work:
                meeting_wishes.ask_in_application(work, application_id)
    wish = routing.wish_of(document)
    if wish is None or person_id is None:
        return
    with place.work(_client(person_id)) as work:
        new = _new_in(work, wish, [*adults.values()])
        if not new.is_empty:
            desk = place.municipality.accessibility
            accessibility.ask(work, desk, new, f"application {application_id}")


def _client(person_id: str) -> Actor:
    return Actor(person_id, frozenset({Role.CLIENT}))


def _new_in(work: Work, wish: Wish, adults: list[str]) -> Wish:
    granted = [one for adult in adults for one in accessibility_needs.needs_of_person(work, adult)]
    asked = [one for adult in adults for one in accessibility.requests_of_person(work, adult)]
    is_open = [one.wish for one in asked if one.state.is_open]
    return routing.new_in(wish, granted, is_open, {one.wish.words for one in asked})
