"""A made-up municipality to try the portal on: households of many shapes, and who works there."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from portal.domain.application.answers import ExpenseKind, PaperRoute, YesNo
from portal.domain.application.document import ApplicationDocument
from portal.domain.application.household import Partner, You
from portal.domain.application.values import APPLICANT, CO_APPLICANT, ExpenseLine, Proof
from portal.domain.lifecycle import State
from portal.domain.months import BenefitMonth
from portal.domain.permissions import Role
from portal.domain.persons import number_of_test_series
from portal.records.people import Identity, StaffMember
from portal.services import (
    application_documents,
    demo_decisions,
    demo_documents,
    demo_plans,
    submission,
)
from portal.services.work import Work

_FIRST = [
    "Amina",
    "Johan",
    "Fatima",
    "Erik",
    "Leyla",
    "Karin",
    "Yusuf",
    "Anna",
    "Tesfay",
    "Maria",
    "Olena",
    "Mikko",
    "Sara",
    "Hamid",
    "Ingrid",
    "Nadia",
    "Per",
    "Zahra",
    "Lars",
    "Hodan",
    "Viktor",
    "Elin",
    "Samir",
    "Ulla",
    "Abdi",
    "Petra",
    "Rahel",
    "Nils",
    "Mariam",
    "Gunnar",
]
_LAST = [
    "Testsson",
    "Provberg",
    "Exempel",
    "Demostrand",
    "Mallqvist",
    "Skissgren",
    "Utkast",
    "Modell",
    "Figur",
    "Ramm",
    "Stencil",
    "Kladd",
    "Övning",
    "Repetit",
    "Schablon",
]


@dataclass(frozen=True)
class StaffSeed:
    name: str
    title: str
    role: Role
    number: str


_STAFF = (
    StaffSeed("Hanna Handläggare", "Socialsekreterare", Role.CASE_WORKER, "197501019801"),
    StaffSeed("Sten Socialsekreterare", "Socialsekreterare", Role.CASE_WORKER, "197501019819"),
    StaffSeed("Stina Stöd", "Stödperson", Role.SUPPORT, "197501019827"),
    StaffSeed("Edit Enhetschef", "Enhetschef", Role.UNIT_MANAGER, "197501019835"),
)


def seed(work: Work, households: int = 32) -> bool:
    """Fill an empty database. Returns False, and changes nothing, when it is filled already."""
    if work.people.all():
        return False
    workers = [_staff(work, person) for person in _STAFF][:2]
    for index in range(households):
        case_id = _household(work, index, workers[index % 2])
        _months(work, index, case_id)
        last = BenefitMonth.of(work.today).plus(-1)
        demo_decisions.decide(work, index, case_id, workers[index % 2], last)
        if index % 2 == 0:
            demo_plans.fill(work, index, case_id, workers[0])
    return True


def _months(work: Work, index: int, case_id: str) -> None:
    """Two months that were sent and read; every third household has sent this month too."""
    this = BenefitMonth.of(work.today)
    members = work.cases.member_ids(case_id)
    adults = {key: application_documents.adult(work, person) for key, person in members.items()}
    partner = Partner(exists=YesNo.NO)
    if CO_APPLICANT in adults:
        partner = Partner(exists=YesNo.YES, adult=adults[CO_APPLICANT])
    whole = demo_documents.document(index, You(adult=adults[APPLICANT]), partner, this.plus(-1))
    months = (this.plus(-1), this) if index % 3 == 2 else (this.plus(-1),)
    for month in months:
        sent = replace(whole, benefit_month=month, last_applied=month.plus(-1))
        if month == this:
            sent = _changed(sent, index)
        row = application_documents.add(work, case_id, sent)
        state = State.DELIVERED if month == this else State.OPENED
        application_documents.mark_sent(work, row, sent, state)
        row.open_when_sent = submission.count_open(work, row, sent)
        row.answers_when_sent = submission.count_answers(sent)


def _changed(whole: ApplicationDocument, index: int) -> ApplicationDocument:
    """A month in which something is new, so that there is something to look at."""
    doctor = ExpenseLine(
        id="doctor",
        kind=ExpenseKind.CARE,
        amount=Decimal(300),
        payee="Demo Vårdcentral",
        proof=Proof(route=PaperRoute.HAND_IN),
    )
    rent = replace(whole.home, rent=(whole.home.rent or Decimal(0)) + 250 * (index % 3))
    costs = replace(whole.costs, lines=(*whole.costs.lines, doctor))
    return replace(whole, home=rent, costs=costs)


def _staff(work: Work, person: StaffSeed) -> str:
    member = StaffMember(
        name=person.name, title=person.title, roles=person.role.value, phone="0300-00 00 01"
    )
    return work.people.add_staff(member, person.number).id


def _household(work: Work, index: int, staff_id: str) -> str:
    opened = date(work.today.year - 1, 1 + index % 12, 1)
    case = work.cases.add(f"EKB-{opened.year}-{index + 1:04d}", opened)
    work.cases.assign(case.id, staff_id, opened)
    work.cases.add_member(case.id, _person(work, index, 0), APPLICANT)
    # Every third household is a couple.
    if index % 3 == 1:
        work.cases.add_member(case.id, _person(work, index, 1), CO_APPLICANT)
    return case.id


def _person(work: Work, index: int, place: int) -> str:
    birth = date(1960 + (index * 7 + place * 3) % 42, 1 + (index * 5) % 12, 1 + (index * 11) % 28)
    name = f"{_FIRST[(index + place * 13) % len(_FIRST)]} {_LAST[index % len(_LAST)]}"
    identity = Identity(
        name=name,
        personal_number=number_of_test_series(birth, (index + place) % 19),
        phone="070-174 06 05",
        address="Provgatan 1, 111 11 Demostad",
    )
    return work.people.add(identity, work.now).id
