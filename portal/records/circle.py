"""Protected identities: which rows there are for whom.

A household in which somebody is protected is there for the smaller circle of staff alone. For all
others it must look as if it did not exist, so every query leaves it out by itself, and a new mark
holds from the next query on.
"""

from sqlalchemy import ColumnElement, Select, literal, or_, select
from sqlalchemy.orm import InstrumentedAttribute

from portal.records.members import CaseMember
from portal.records.people import Person, StaffMember


def protected_cases() -> Select[str]:
    """The ids of cases in which somebody has a protected identity."""
    return (
        select(CaseMember.case_id)
        .join(Person, Person.id == CaseMember.person_id)
        .where(Person.is_protected)
    )


def case_is_there(
    case_id: InstrumentedAttribute[str], staff_id: str | InstrumentedAttribute[str]
) -> ColumnElement[bool]:
    """Whether a case is there for that staff member."""
    return or_(case_id.not_in(protected_cases()), _is_in_circle(staff_id))


def person_is_there(
    person_id: InstrumentedAttribute[str | None], staff_id: str
) -> ColumnElement[bool]:
    """Whether what somebody sent is there for that staff member; what nobody signed is."""
    household = select(CaseMember.person_id).where(CaseMember.case_id.in_(protected_cases()))
    alone = select(Person.id).where(Person.is_protected)
    is_open = person_id.not_in(household) & person_id.not_in(alone)
    return or_(person_id.is_(None), is_open, _is_in_circle(staff_id))


def _is_in_circle(staff_id: str | InstrumentedAttribute[str]) -> ColumnElement[bool]:
    who = literal(staff_id) if isinstance(staff_id, str) else staff_id
    return who.in_(select(StaffMember.id).where(StaffMember.is_in_circle, StaffMember.is_active))
