"""Cases, who belongs to them, and who answers for them."""

from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Date,
    ForeignKey,
    String,
    and_,
    bindparam,
    or_,
    select,
    update,
)
from sqlalchemy.orm import Mapped, Session, mapped_column

from portal.domain.application.values import APPLICANT, CO_APPLICANT
from portal.domain.refusals import NotFound
from portal.records.base import Base, new_id
from portal.records.circle import case_is_there, protected_cases
from portal.records.members import CaseMember
from portal.records.people import Person


class Case(Base):
    """A household's open matter at the municipality. `number` is the case system's own.

    `alone_id` is the adult who has said that there is no partner any more, since that moment.
    """

    __tablename__ = "support_case"

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    number: Mapped[str] = mapped_column(String(40), unique=True)
    opened_on: Mapped[date]
    closed_on: Mapped[date | None]
    alone_id: Mapped[str | None] = mapped_column(ForeignKey("person.id"))
    alone_since: Mapped[datetime | None]


class Assignment(Base):
    """Who answers for a case, from one day to another. A substitute answers while away."""

    __tablename__ = "assignment"

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    case_id: Mapped[str] = mapped_column(ForeignKey("support_case.id"), index=True)
    staff_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"), index=True)
    from_on: Mapped[date]
    to_on: Mapped[date | None]
    is_substitute: Mapped[bool] = mapped_column(default=False)
    absence_id: Mapped[str | None] = mapped_column(ForeignKey("absence.id"), index=True)


class Absence(Base):
    """The days that somebody is away, and who answers for their cases meanwhile."""

    __tablename__ = "absence"

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    staff_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"), index=True)
    substitute_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"), index=True)
    from_on: Mapped[date]
    to_on: Mapped[date]
    made_by: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    made_at: Mapped[datetime]


class Cases:
    """Queries on cases, members and assignments."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, number: str, opened_on: date) -> Case:
        case = Case(id=new_id(), number=number, opened_on=opened_on, closed_on=None)
        self._session.add(case)
        self._session.flush()
        return case

    def add_member(self, case_id: str, person_id: str, relation: str) -> None:
        self._session.add(CaseMember(case_id=case_id, person_id=person_id, relation=relation))
        self._session.flush()

    def assign(
        self,
        case_id: str,
        staff_id: str,
        from_on: date,
        *,
        to_on: date | None = None,
        is_substitute: bool = False,
    ) -> None:
        """Give a case to a staff member; while they are away it is their substitute's too."""
        self._session.add(
            Assignment(
                case_id=case_id,
                staff_id=staff_id,
                from_on=from_on,
                to_on=to_on,
                is_substitute=is_substitute,
            )
        )
        if not is_substitute:
            for absence in self.absences(staff_id, from_on):
                self._stand_in(case_id, absence, from_on)
        self._session.flush()

    def take_from_all(self, case_ids: Collection[str], on: date) -> None:
        """From that day on the cases are nobody's; that they were somebody's stays."""
        self._end((Assignment.case_id.in_(case_ids),), on)

    def add_absence(self, absence: Absence) -> None:
        """Let the substitute answer for the cases of the one who is away."""
        self._session.add(absence)
        self._session.flush()
        own = select(Assignment.case_id).where(
            Assignment.staff_id == absence.staff_id,
            Assignment.is_substitute.is_(False),
            *in_force(absence.from_on),
        )
        for case_id in self._session.scalars(own.distinct()):
            self._stand_in(case_id, absence, absence.from_on)
        self._session.flush()

    def end_absence(self, absence: Absence, on: date) -> None:
        """The one who was away is back that day; from then on the substitute has no access."""
        absence.to_on = min(absence.to_on, on - timedelta(days=1))
        self._end((Assignment.absence_id == absence.id,), on)

    def absences(self, staff_id: str, since: date) -> Sequence[Absence]:
        """When somebody is away, that day or later, the soonest first."""
        return self._absences(Absence.staff_id == staff_id, since)

    def stands_in(self, staff_id: str, since: date) -> Sequence[Absence]:
        """The absences in which somebody is the substitute, that day or later."""
        return self._absences(Absence.substitute_id == staff_id, since)

    def by_id(self, case_id: str) -> Case:
        """The case with that id. Raises NotFound."""
        case = self._session.get(Case, case_id)
        if case is None:
            raise NotFound
        return case

    def numbers(self, case_ids: Collection[str]) -> dict[str, str]:
        """The numbers of cases, by their ids."""
        rows = self._session.execute(select(Case.id, Case.number).where(Case.id.in_(case_ids)))
        return {row.id: row.number for row in rows}

    def of_person(self, person_id: str) -> Case | None:
        """The open case that a client belongs to, if any."""
        return self._session.scalar(_OPEN_CASE, {"person_id": person_id})

    def clients(self, most: int) -> list[tuple[Person, str | None]]:
        """Clients and their relation in an open case, by its number: nobody protected is there."""
        member = (
            select(CaseMember.person_id, CaseMember.relation, CaseMember.case_id, Case.number)
            .join(Case, Case.id == CaseMember.case_id)
            .where(Case.closed_on.is_(None))
            .subquery()
        )
        is_there = or_(member.c.case_id.is_(None), member.c.case_id.not_in(protected_cases()))
        rows = self._session.execute(
            select(Person, member.c.relation)
            .outerjoin(member, member.c.person_id == Person.id)
            .where(Person.is_protected.is_(False), is_there)
            .order_by(member.c.number.nulls_first(), member.c.relation, Person.created_at)
            .limit(most)
        )
        return [(person, relation) for person, relation in rows]

    def told_of(self, since: date) -> dict[str, str]:
        """Ids of cases that are open, or were closed that day or later, by their numbers."""
        is_alive = or_(Case.closed_on.is_(None), Case.closed_on >= since)
        rows = self._session.execute(select(Case.number, Case.id).where(is_alive))
        return {row.number: row.id for row in rows}

    def member_ids(self, case_id: str) -> dict[str, str]:
        """The adults of a case: relation to Person id."""
        rows = self._session.execute(
            select(CaseMember.relation, CaseMember.person_id).where(CaseMember.case_id == case_id)
        )
        return {row.relation: row.person_id for row in rows}

    def relation(self, case_id: str, person_id: str) -> str | None:
        """`applicant`, `co_applicant`, or None for somebody outside the case."""
        members = self.member_ids(case_id)
        return next(
            (key for key in (APPLICANT, CO_APPLICANT) if members.get(key) == person_id), None
        )

    def answering(self, case_id: str, on: date) -> Sequence[Assignment]:
        """Who has the case that day: a substitute first, then whoever got it last."""
        return self._session.scalars(_ANSWERING, {"case_id": case_id, "on": on}).all()

    def responsible(self, case_id: str, on: date) -> str | None:
        """The id of the staff member who answers that day; a substitute goes first."""
        answering = self.answering(case_id, on)
        return answering[0].staff_id if answering else None

    def is_assigned(self, case_id: str, staff_id: str, on: date) -> bool:
        """Whether the case is that staff member's that day, as ordinary or substitute."""
        found = select(Assignment.id).where(
            Assignment.case_id == case_id, Assignment.staff_id == staff_id, *in_force(on)
        )
        return self._session.scalar(found) is not None

    def was_assigned(self, case_id: str, staff_id: str, on: date) -> bool:
        """Whether the case was that staff member's before that day, and is there for them."""
        found = select(Assignment.id).where(
            Assignment.case_id == case_id,
            Assignment.staff_id == staff_id,
            Assignment.from_on <= on,
            Assignment.to_on < on,
            case_is_there(Assignment.case_id, Assignment.staff_id),
        )
        return self._session.scalar(found.limit(1)) is not None

    def of_staff(self, staff_id: str, on: date) -> Sequence[Case]:
        """The open cases that are a staff member's that day."""
        return self._session.scalars(
            select(Case)
            .join(Assignment, Assignment.case_id == Case.id)
            .where(Assignment.staff_id == staff_id, Case.closed_on.is_(None), *in_force(on))
            .distinct()
            .order_by(Case.number)
        ).all()

    def substituted(self, staff_id: str, on: date) -> dict[str, str]:
        """The cases that somebody answers for as a substitute that day, and whose they are."""
        rows = self._session.execute(
            select(Assignment.case_id, Absence.staff_id)
            .join(Absence, Absence.id == Assignment.absence_id)
            .where(Assignment.staff_id == staff_id, *in_force(on))
        )
        return {row.case_id: row.staff_id for row in rows}

    def is_protected(self, case_id: str) -> bool:
        """Whether somebody in that household has a protected identity."""
        found = protected_cases().where(CaseMember.case_id == case_id)
        return self._session.scalar(found.limit(1)) is not None

    def protected_among(self, case_ids: Collection[str]) -> frozenset[str]:
        """Those of the cases in which somebody has a protected identity."""
        found = protected_cases().where(CaseMember.case_id.in_(case_ids))
        return frozenset(self._session.scalars(found))

    def given(self, on: date, viewer_id: str) -> dict[str, list[Case]]:
        """Every open case that is there for the viewer, by who has it that day.

        Under an empty id stand those that nobody has.
        """
        is_theirs = (Assignment.case_id == Case.id) & Assignment.is_substitute.is_(False)
        rows = self._session.execute(
            select(Case, Assignment.staff_id)
            .outerjoin(Assignment, and_(is_theirs, *in_force(on)))
            .where(Case.closed_on.is_(None), case_is_there(Case.id, viewer_id))
            .order_by(Case.number)
        )
        found: dict[str, list[Case]] = {}
        for case, staff_id in rows:
            found.setdefault(staff_id or "", []).append(case)
        return found

    def _stand_in(self, case_id: str, absence: Absence, since: date) -> None:
        self._session.add(
            Assignment(
                case_id=case_id,
                staff_id=absence.substitute_id,
                from_on=max(absence.from_on, since),
                to_on=absence.to_on,
                is_substitute=True,
                absence_id=absence.id,
            )
        )

    def _end(self, which: tuple[ColumnElement[bool], ...], on: date) -> None:
        # A row whose last day is before its first was never in force: nothing is erased.
        self._session.execute(
            update(Assignment)
            .where(*which, or_(Assignment.to_on.is_(None), Assignment.to_on >= on))
            .values(to_on=on - timedelta(days=1))
        )
        self._session.expire_all()

    def _absences(self, whose: ColumnElement[bool], since: date) -> Sequence[Absence]:
        return self._session.scalars(
            select(Absence)
            .where(whose, Absence.to_on >= since, Absence.to_on >= Absence.from_on)
            .order_by(Absence.from_on)
        ).all()


def in_force(on: date | BindParameter[date]) -> tuple[ColumnElement[bool], ...]:
    """Assignments that hold that day: none outside the circle, of a case that is there for it."""
    return (
        Assignment.from_on <= on,
        or_(Assignment.to_on.is_(None), Assignment.to_on >= on),
        case_is_there(Assignment.case_id, Assignment.staff_id),
    )


# Nearly every page asks these. Putting a query together costs more than asking it.
_OPEN_CASE = (
    select(Case)
    .join(CaseMember, CaseMember.case_id == Case.id)
    .where(CaseMember.person_id == bindparam("person_id"), Case.closed_on.is_(None))
    .order_by(Case.opened_on.desc())
)
_ANSWERING = (
    select(Assignment)
    .where(Assignment.case_id == bindparam("case_id"), *in_force(bindparam("on", type_=Date)))
    .order_by(Assignment.is_substitute.desc(), Assignment.from_on.desc())
)
