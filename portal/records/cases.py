"""Cases, who belongs to them, and who answers for them."""

from collections.abc import Collection, Sequence
from datetime import date

from sqlalchemy import ColumnElement, ForeignKey, String, UniqueConstraint, or_, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from portal.domain.application.values import APPLICANT, CO_APPLICANT
from portal.domain.refusals import NotFound
from portal.records.base import Base, new_id


class Case(Base):
    """A household's open matter at the municipality. `number` is the case system's own."""

    __tablename__ = "support_case"

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    number: Mapped[str] = mapped_column(String(40), unique=True)
    opened_on: Mapped[date]
    closed_on: Mapped[date | None]


class CaseMember(Base):
    """An adult of a case: `relation` is `applicant` or `co_applicant`."""

    __tablename__ = "case_member"
    __table_args__ = (UniqueConstraint("case_id", "person_id"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    case_id: Mapped[str] = mapped_column(ForeignKey("support_case.id"), index=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    relation: Mapped[str] = mapped_column(String(20))


class Assignment(Base):
    """Who answers for a case, from one day to another. A substitute answers while away."""

    __tablename__ = "assignment"

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    case_id: Mapped[str] = mapped_column(ForeignKey("support_case.id"), index=True)
    staff_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"), index=True)
    from_on: Mapped[date]
    to_on: Mapped[date | None]
    is_substitute: Mapped[bool] = mapped_column(default=False)


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
        """Give a case to a staff member."""
        self._session.add(
            Assignment(
                case_id=case_id,
                staff_id=staff_id,
                from_on=from_on,
                to_on=to_on,
                is_substitute=is_substitute,
            )
        )
        self._session.flush()

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
        return self._session.scalar(
            select(Case)
            .join(CaseMember, CaseMember.case_id == Case.id)
            .where(CaseMember.person_id == person_id, Case.closed_on.is_(None))
            .order_by(Case.opened_on.desc())
        )

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

    def responsible(self, case_id: str, on: date) -> str | None:
        """The id of the staff member who answers that day; a substitute goes first."""
        responsible: str | None = self._session.scalar(
            select(Assignment.staff_id)
            .where(Assignment.case_id == case_id, *in_force(on))
            .order_by(Assignment.is_substitute.desc(), Assignment.from_on.desc())
        )
        return responsible

    def is_assigned(self, case_id: str, staff_id: str, on: date) -> bool:
        """Whether the case is that staff member's that day, as ordinary or substitute."""
        return (
            self._session.scalar(
                select(Assignment.id).where(
                    Assignment.case_id == case_id, Assignment.staff_id == staff_id, *in_force(on)
                )
            )
            is not None
        )

    def of_staff(self, staff_id: str, on: date) -> Sequence[Case]:
        """The open cases that are a staff member's that day."""
        return self._session.scalars(
            select(Case)
            .join(Assignment, Assignment.case_id == Case.id)
            .where(Assignment.staff_id == staff_id, Case.closed_on.is_(None), *in_force(on))
            .distinct()
            .order_by(Case.number)
        ).all()


def in_force(on: date) -> tuple[ColumnElement[bool], ...]:
    """Assignments that hold that day."""
    return (Assignment.from_on <= on, or_(Assignment.to_on.is_(None), Assignment.to_on >= on))
