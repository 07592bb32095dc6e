"""Statistics of the accessibility desk, without content."""

from datetime import timedelta

from portal.domain.accessibility import Desk
from portal.domain.accessibility_numbers import Course, Numbers, numbers
from portal.domain.months import local_day
from portal.domain.permissions import Area, may_enter
from portal.domain.refusals import NotFound
from portal.services.accessibility import wish_of
from portal.services.work import Work

BACK = timedelta(days=365)


def show(work: Work, desk: Desk) -> tuple[Numbers, ...]:
    """The last year by kind; logged. Raises NotFound for staff of other roles."""
    if not may_enter(work.actor, Area.ACCESSIBILITY):
        raise NotFound
    work.access_log.write(work.actor.id, "accessibility numbers", "", work.now)
    found = work.accessibility.since(work.now - BACK, work.actor.id)
    answered = work.accessibility.first_answers([request.id for request in found])
    courses = []
    for request in found:
        kinds, asked_on = wish_of(work, request).kinds, local_day(request.created_at)
        at = answered.get(request.id)
        promised = desk.due_on(kinds, asked_on)
        courses.append(Course(kinds, asked_on, promised, local_day(at) if at else None))
    return numbers(courses, work.today)
