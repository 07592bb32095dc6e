"""Cases come to the portal, so that the people in them can sign in and apply."""

from portal.domain.new_cases import NewCase, NewMember
from portal.records import retention
from portal.records.people import Identity, Person
from portal.services import assignments
from portal.services.work import Work


class InAnotherCase(Exception):
    """Somebody in the case belongs to another open one; that is to be closed first."""


class NoSuchCaseWorker(Exception):
    """Nobody who works with cases here has that id."""


def open_case(work: Work, new: NewCase) -> bool:
    """Open the case and give it to its case worker. False, and nothing changed, if it is known.

    Somebody who was here before keeps their account; how to reach them is as told now.
    Raises InAnotherCase, NoSuchCaseWorker.
    """
    if retention.by_number(work.session, new.number) is not None:
        return False
    if new.case_worker not in {one.id for one in assignments.colleagues(work)}:
        raise NoSuchCaseWorker
    case = work.cases.add(new.number, new.opened_on)
    for member in new.members:
        work.cases.add_member(case.id, _person(work, member).id, member.relation.value)
    work.cases.assign(case.id, new.case_worker, work.today)
    work.access_log.write(work.actor.id, "begin", case.id, work.now)
    return True


def _person(work: Work, member: NewMember) -> Person:
    identity = Identity(
        name=member.name,
        personal_number=member.personal_number,
        phone=member.phone,
        email=member.email,
        address=member.address,
    )
    known = work.people.by_personal_number(member.personal_number)
    if known is None:
        return work.people.add(identity, work.now)
    if work.cases.of_person(known.id) is not None:
        raise InAnotherCase
    work.people.change_identity(known, identity)
    return known
