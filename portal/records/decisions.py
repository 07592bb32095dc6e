"""Decisions that the case system has told of, and who has seen them."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime

from sqlalchemy import ColumnElement, ForeignKey, LargeBinary, String, UniqueConstraint, select
from sqlalchemy.orm import InstrumentedAttribute, Mapped, Session, mapped_column

from portal.domain.refusals import NotFound
from portal.records.base import Base, new_id


class ImportedDecision(Base):
    """A decision as it was last told; `changed_at` moves when it was told anew with other words."""

    __tablename__ = "imported_decision"
    __table_args__ = (UniqueConstraint("case_id", "reference"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    case_id: Mapped[str] = mapped_column(ForeignKey("support_case.id"), index=True)
    application_id: Mapped[str | None] = mapped_column(ForeignKey("application.id"), index=True)
    reference: Mapped[str] = mapped_column(String(60))
    benefit_month: Mapped[str] = mapped_column(String(7))
    decided_on: Mapped[date]
    sealed_content: Mapped[bytes] = mapped_column(LargeBinary)
    came_at: Mapped[datetime]
    changed_at: Mapped[datetime]


class DecisionLook(Base):
    """When an adult of the household first and last saw a decision."""

    __tablename__ = "decision_look"
    __table_args__ = (UniqueConstraint("decision_id", "person_id"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    decision_id: Mapped[str] = mapped_column(ForeignKey("imported_decision.id"), index=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"))
    first_at: Mapped[datetime]
    last_at: Mapped[datetime]


class LeftDecision(Base):
    """How many decisions could not be kept when they were last fetched, by why (Left)."""

    __tablename__ = "left_decision"

    why: Mapped[str] = mapped_column(String(20), primary_key=True)
    count: Mapped[int]
    counted_at: Mapped[datetime]


class Decisions:
    """Queries on decisions."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, decision: ImportedDecision) -> None:
        self._session.add(decision)
        self._session.flush()

    def by_reference(self, case_id: str, reference: str) -> ImportedDecision | None:
        """The case's decision with the case system's own number, if it was told before."""
        return self._session.scalar(
            select(ImportedDecision).where(
                ImportedDecision.case_id == case_id, ImportedDecision.reference == reference
            )
        )

    def by_id(self, decision_id: str) -> ImportedDecision:
        """The decision with that id. Raises NotFound."""
        found = self._session.get(ImportedDecision, decision_id)
        if found is None:
            raise NotFound
        return found

    def of_case(self, case_id: str, decision_id: str) -> ImportedDecision:
        """The case's decision with that id. Raises NotFound, for other cases' ids too."""
        found = self.by_id(decision_id)
        if found.case_id != case_id:
            raise NotFound
        return found

    def all_of_case(self, case_id: str) -> Sequence[ImportedDecision]:
        """The decisions of a case, the latest first."""
        return self._session.scalars(
            select(ImportedDecision)
            .where(ImportedDecision.case_id == case_id)
            .order_by(ImportedDecision.decided_on.desc(), ImportedDecision.came_at.desc())
        ).all()

    def left(self) -> Sequence[LeftDecision]:
        """What was counted when decisions were last fetched."""
        return self._session.scalars(select(LeftDecision)).all()

    def note_left(self, counts: Mapping[str, int], now: datetime) -> None:
        """Keep what was counted, instead of the time before."""
        for why, count in counts.items():
            row = LeftDecision(why=why, count=count, counted_at=now)
            self._session.merge(row)
        self._session.flush()

    def looks(self, decision_ids: Collection[str], person_id: str) -> dict[str, DecisionLook]:
        """A person's looks at decisions, by the decision's id."""
        rows = self._session.scalars(
            select(DecisionLook).where(
                DecisionLook.decision_id.in_(decision_ids), DecisionLook.person_id == person_id
            )
        )
        return {row.decision_id: row for row in rows}

    def is_seen(self, decision: ImportedDecision, person_id: str) -> bool:
        """Whether a person has seen a decision as it now stands."""
        look = self.looks((decision.id,), person_id).get(decision.id)
        return look is not None and look.last_at >= decision.changed_at

    def note_look(self, decision_id: str, person_id: str, now: datetime) -> None:
        """Note that a person has the decision before them."""
        look = self.looks((decision_id,), person_id).get(decision_id)
        if look is None:
            look = DecisionLook(decision_id=decision_id, person_id=person_id, first_at=now)
            self._session.add(look)
        look.last_at = now
        self._session.flush()


def has_seen(
    decision_id: InstrumentedAttribute[str | None], person_id: InstrumentedAttribute[str]
) -> ColumnElement[bool]:
    """Whether a person has seen a decision as it now stands."""
    return (
        select(DecisionLook.id)
        .join(ImportedDecision, ImportedDecision.id == DecisionLook.decision_id)
        .where(
            DecisionLook.decision_id == decision_id,
            DecisionLook.person_id == person_id,
            DecisionLook.last_at >= ImportedDecision.changed_at,
        )
        .exists()
    )
