"""Small made-up households for tests: official test numbers only."""

from dataclasses import dataclass
from datetime import date

from portal.assembly import Parts
from portal.domain.permissions import SYSTEM, Actor, Role
from portal.domain.persons import number_of_test_series
from portal.records.people import Identity, StaffMember


@dataclass(frozen=True)
class Household:
    """Ids of a household with one adult, and of the case worker who answers for it."""

    person_id: str
    case_id: str
    staff_id: str

    @property
    def client(self) -> Actor:
        return Actor(self.person_id, frozenset({Role.CLIENT}))

    @property
    def case_worker(self) -> Actor:
        return Actor(self.staff_id, frozenset({Role.CASE_WORKER}))


def single(
    parts: Parts,
    number: str = "199001189811",
    staff: str = "197501019835",
    case_number: str | None = None,
) -> Household:
    """One adult with a case and a case worker."""
    with parts.work(SYSTEM) as work:
        person = work.people.add(
            Identity(name="Test Testsson", personal_number=number, phone="0700"), work.now
        )
        case = work.cases.add(case_number or f"K-{number[-6:]}", date(2026, 1, 1))
        work.cases.add_member(case.id, person.id, "applicant")
        member = work.people.staff_by_personal_number(staff) or work.people.add_staff(
            StaffMember(name="Hanna Handläggare", roles=Role.CASE_WORKER.value), staff
        )
        work.cases.assign(case.id, member.id, date(2026, 1, 1))
        return Household(person.id, case.id, member.id)


def support_staff(parts: Parts) -> Actor:
    """Stina, who answers requests for another way."""
    with parts.work(SYSTEM) as work:
        member = StaffMember(name="Stina Stöd", roles=Role.SUPPORT.value)
        work.people.add_staff(member, "197501019827")
        return Actor(member.id, member.role_set)


def unit_manager(parts: Parts) -> Actor:
    """Edit, who leads the case workers."""
    with parts.work(SYSTEM) as work:
        member = StaffMember(name="Edit Enhetschef", roles=Role.UNIT_MANAGER.value)
        work.people.add_staff(member, "197501019827")
        return Actor(member.id, member.role_set)


@dataclass(frozen=True)
class Couple:
    """Ids of a household with two adults."""

    person_id: str
    partner_id: str
    case_id: str
    staff_id: str

    @property
    def client(self) -> Actor:
        return Actor(self.person_id, frozenset({Role.CLIENT}))

    @property
    def partner(self) -> Actor:
        return Actor(self.partner_id, frozenset({Role.CLIENT}))

    @property
    def case_worker(self) -> Actor:
        return Actor(self.staff_id, frozenset({Role.CASE_WORKER}))


def couple(parts: Parts, staff: str = "197501019835") -> Couple:
    """Two adults with a case together."""
    first = single(parts, staff=staff)
    with parts.work(SYSTEM) as work:
        identity = Identity(name="Prov Provsson", personal_number="199002189810", phone="0701")
        partner = work.people.add(identity, work.now)
        work.cases.add_member(first.case_id, partner.id, "co_applicant")
    return Couple(first.person_id, partner.id, first.case_id, first.staff_id)


def moved_to_colleague(parts: Parts, case_id: str) -> None:
    """The case is Ny Handläggare's from today on."""
    number = number_of_test_series(date(1975, 1, 1), 5)
    with parts.work(SYSTEM) as work:
        colleague = work.people.staff_by_personal_number(number) or work.people.add_staff(
            StaffMember(name="Ny Handläggare", roles=Role.CASE_WORKER.value), number
        )
        work.cases.take_from_all([case_id], work.today)
        work.cases.assign(case_id, colleague.id, work.today)
