"""Households of the journeys: each test has its own, who sent an application for last month."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from portal.assembly import Parts
from portal.domain.application.answers import YesNo
from portal.domain.application.household import Partner, You
from portal.domain.application.values import APPLICANT, CO_APPLICANT
from portal.domain.lifecycle import State
from portal.domain.months import BenefitMonth
from portal.domain.permissions import SYSTEM, Actor, Role
from portal.domain.persons import number_of_test_series
from portal.records.people import Identity
from portal.services import application_documents, demo_documents
from portal.services.work import Work
from tests.households import single

# Places of demo_documents.SHAPES.
SICK_LISTED, JOB_SEEKER, RETIRED, STUDENT_WITH_PART_TIME_CHILD = 0, 7, 3, 4
CASE_WORKER = "197501019801"


@dataclass(frozen=True)
class Home:
    """Who lives there, their case, and the month that they can apply for now."""

    adults: tuple[Actor, ...]
    case_id: str
    month: BenefitMonth


class Street:
    """Where they move in, one after the other."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._numbers: Iterator[str] = (
            number_of_test_series(date(1951, month, day), 0)
            for month in range(1, 13)
            for day in range(1, 29)
        )

    def move_in(self, shape: int, *, is_couple: bool = False) -> Home:
        """A household of that shape, with last month's application sent and read."""
        number = next(self._numbers)
        # The last six digits alone come again after a while.
        first = single(self._parts, number, CASE_WORKER, f"K-{number[2:]}")
        with self._parts.work(SYSTEM) as work:
            adults = [first.client]
            if is_couple:
                adults.append(self._partner(work, first.case_id))
            month = self._parts.municipality.open_months(work.today)[0]
            send_last_month(work, first.case_id, shape, month.plus(-1))
        return Home(tuple(adults), first.case_id, month)

    def _partner(self, work: Work, case_id: str) -> Actor:
        identity = Identity(name="Prov Provsson", personal_number=next(self._numbers), phone="0701")
        person = work.people.add(identity, work.now)
        work.cases.add_member(case_id, person.id, CO_APPLICANT)
        return Actor(person.id, frozenset({Role.CLIENT}))


def send_last_month(work: Work, case_id: str, shape: int, month: BenefitMonth) -> None:
    """An application of that shape for that month, sent and read by somebody."""
    members = work.cases.member_ids(case_id)
    adults = {key: application_documents.adult(work, one) for key, one in members.items()}
    partner = Partner(exists=YesNo.NO)
    if CO_APPLICANT in adults:
        partner = Partner(exists=YesNo.YES, adult=adults[CO_APPLICANT])
    whole = demo_documents.document(shape, You(adult=adults[APPLICANT]), partner, month)
    row = application_documents.add(work, case_id, whole)
    application_documents.mark_sent(work, row, whole, State.OPENED)
