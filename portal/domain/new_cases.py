"""Cases that the municipality gives to the portal: who is in them, and who answers for them."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from portal.domain.application import schema
from portal.domain.application.values import APPLICANT, CO_APPLICANT
from portal.domain.persons import NotAPersonalNumber, normalise

LONGEST_NUMBER = 40


class Relation(StrEnum):
    """What an adult is in a case."""

    APPLICANT = APPLICANT
    CO_APPLICANT = CO_APPLICANT


@dataclass(frozen=True, kw_only=True)
class NewMember:
    """An adult of a case. `personal_number` is a personal or coordination number."""

    relation: Relation
    name: str
    personal_number: str
    phone: str = ""
    email: str = ""
    address: str = ""


@dataclass(frozen=True, kw_only=True)
class NewCase:
    """A case under the case system's own `number`. `case_worker` is a staff member's id here."""

    number: str
    opened_on: date
    case_worker: str
    members: tuple[NewMember, ...]


def from_json(stored: object) -> tuple[NewCase, ...]:
    """The cases from JSON values. Raises schema.NotADocument with the path of the fault."""
    cases: tuple[NewCase, ...] = schema.lift(tuple[NewCase, ...], stored)
    return tuple(_checked(case, f"[{place}]") for place, case in enumerate(cases))


def _checked(case: NewCase, path: str) -> NewCase:
    if not 0 < len(case.number.strip()) <= LONGEST_NUMBER:
        raise schema.NotADocument(f"{path}.number")
    relations = sorted(member.relation for member in case.members)
    if relations not in ([Relation.APPLICANT], [Relation.APPLICANT, Relation.CO_APPLICANT]):
        raise schema.NotADocument(f"{path}.members")
    members = tuple(
        _member(member, f"{path}.members[{place}]") for place, member in enumerate(case.members)
    )
    if len({member.personal_number for member in members}) < len(members):
        raise schema.NotADocument(f"{path}.members")
    return replace(case, number=case.number.strip(), members=members)


def _member(member: NewMember, path: str) -> NewMember:
    if not member.name.strip():
        raise schema.NotADocument(f"{path}.name")
    try:
        return replace(
            member,
            name=member.name.strip(),
            personal_number=normalise(member.personal_number),
        )
    except NotAPersonalNumber as fault:
        raise schema.NotADocument(f"{path}.personal_number") from fault
