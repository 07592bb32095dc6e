"""Protected identities: who is marked, and who belongs to the smaller circle of staff.

The marks come from the population register. Who is marked is said to nobody but the one who types
the whole number at the server.
"""

from dataclasses import dataclass

from portal.domain.permissions import Area, roles_of
from portal.domain.refusals import NotFound
from portal.services.work import Work


@dataclass(frozen=True)
class Watch:
    """Whether somebody in the circle has the case, and reads requests for another way."""

    has_case_worker: bool
    has_support: bool


def protect(work: Work, number: str) -> Watch:
    """Mark a client by their twelve digits; it holds from the next query. Raises NotFound."""
    person = work.people.by_personal_number(number)
    if person is None:
        raise NotFound
    person.is_protected = True
    work.session.flush()
    case = work.cases.of_person(person.id)
    answers = work.cases.responsible(case.id, work.today) if case else None
    circle = (one.role_set for one in work.people.all_staff() if one.is_in_circle)
    support = roles_of(Area.ACCESSIBILITY)
    return Watch(case is None or answers is not None, any(roles & support for roles in circle))


def unprotect(work: Work, number: str) -> None:
    """Take the mark away. Raises NotFound."""
    person = work.people.by_personal_number(number)
    if person is None:
        raise NotFound
    person.is_protected = False


def admit(work: Work, number: str, *, is_in: bool) -> None:
    """Let a staff member into the circle, or out of it. Raises NotFound."""
    member = work.people.staff_by_personal_number(number)
    if member is None:
        raise NotFound
    member.is_in_circle = is_in
