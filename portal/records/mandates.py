"""Who may act for whom, and what they typed while they did."""

from collections.abc import Collection, Sequence
from datetime import date, datetime

from sqlalchemy import (
    ColumnElement,
    ForeignKey,
    LargeBinary,
    String,
    UniqueConstraint,
    or_,
    select,
    update,
)
from sqlalchemy.orm import Mapped, Session, mapped_column

from portal.domain.refusals import NotFound
from portal.records.base import Base, new_id, rows_changed


class Mandate(Base):
    """Somebody may act for a client. `holder_id` is a Person, or a StaffMember for assistance.

    `extents` are words of domain.mandates.Extent with spaces between. `ends_at` is set for
    assistance alone; `code_digest` finds it by the code that lets staff in once. `sealed_holder`
    is the representative's name as staff wrote it: who has a number is not told to who types it.
    The paper of authority has `pages`; `paper_id` is the picture of the first, `original_id` the
    file as it came.
    """

    __tablename__ = "mandate"

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    case_id: Mapped[str] = mapped_column(ForeignKey("support_case.id"), index=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    holder_id: Mapped[str] = mapped_column(String(32), index=True)
    kind: Mapped[str] = mapped_column(String(30))
    extents: Mapped[str] = mapped_column(String(100))
    from_on: Mapped[date]
    to_on: Mapped[date | None]
    ends_at: Mapped[datetime | None]
    sealed_ground: Mapped[bytes] = mapped_column(LargeBinary)
    sealed_holder: Mapped[bytes | None] = mapped_column(LargeBinary)
    paper_id: Mapped[str | None] = mapped_column(ForeignKey("stored_file.id"))
    original_id: Mapped[str | None] = mapped_column(ForeignKey("stored_file.id"))
    pages: Mapped[int] = mapped_column(default=0)
    code_digest: Mapped[str | None] = mapped_column(String(64), unique=True)
    made_by: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    made_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class Typing(Base):
    """A part of something was typed by whoever acted under a mandate; the latest time counts."""

    __tablename__ = "typing"
    __table_args__ = (UniqueConstraint("subject_id", "part", "mandate_id"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    subject_id: Mapped[str] = mapped_column(String(32), index=True)
    part: Mapped[str] = mapped_column(String(60))
    mandate_id: Mapped[str] = mapped_column(ForeignKey("mandate.id"))
    at: Mapped[datetime]


class Mandates:
    """Queries on mandates and on what was typed under them."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, mandate: Mandate) -> Mandate:
        self._session.add(mandate)
        self._session.flush()
        return mandate

    def by_id(self, mandate_id: str) -> Mandate:
        """The mandate with that id. Raises NotFound."""
        mandate = self._session.get(Mandate, mandate_id)
        if mandate is None:
            raise NotFound
        return mandate

    def by_code(self, digest: str, now: datetime) -> Mandate | None:
        """The assistance that a code lets in to, while it lasts."""
        return self._session.scalar(
            select(Mandate).where(Mandate.code_digest == digest, *_in_force(now.date(), now))
        )

    def take_code(self, mandate_id: str, digest: str) -> bool:
        """Use a code up; whether it was still there to be used."""
        used = self._session.execute(
            update(Mandate)
            .where(Mandate.id == mandate_id, Mandate.code_digest == digest)
            .values(code_digest=None)
        )
        return bool(rows_changed(used))

    def held_by(self, person_id: str, on: date, now: datetime) -> Sequence[Mandate]:
        """What a representative may act under that day, oldest first."""
        return self._session.scalars(
            select(Mandate)
            .where(
                Mandate.holder_id == person_id,
                Mandate.ends_at.is_(None),
                *_in_force(on, now),
            )
            .order_by(Mandate.made_at, Mandate.id)
        ).all()

    def holders(self, holder_ids: Collection[str], on: date, now: datetime) -> dict[str, str]:
        """All that these may act under, with who does; staff who fill in together too."""
        which = (Mandate.holder_id.in_(holder_ids), *_in_force(on, now))
        rows = self._session.execute(select(Mandate.id, Mandate.holder_id).where(*which))
        return {row.id: row.holder_id for row in rows}

    def of_case(self, case_id: str) -> Sequence[Mandate]:
        """All of a case that ever were, newest first."""
        return self._session.scalars(
            select(Mandate)
            .where(Mandate.case_id == case_id)
            .order_by(Mandate.made_at.desc(), Mandate.id)
        ).all()

    def in_force(self, case_ids: Collection[str], on: date, now: datetime) -> Sequence[Mandate]:
        """What holds now in these cases, oldest first."""
        return self._session.scalars(
            select(Mandate)
            .where(Mandate.case_id.in_(case_ids), *_in_force(on, now))
            .order_by(Mandate.made_at, Mandate.id)
        ).all()

    def some(self, mandate_ids: Collection[str]) -> dict[str, Mandate]:
        """The mandates with these ids."""
        rows = self._session.scalars(select(Mandate).where(Mandate.id.in_(mandate_ids)))
        return {row.id: row for row in rows}

    def note_typing(self, subject_id: str, part: str, mandate_id: str, now: datetime) -> None:
        """Keep who typed a part; the same part again only moves the time."""
        row = self._session.scalar(
            select(Typing).where(
                Typing.subject_id == subject_id,
                Typing.part == part,
                Typing.mandate_id == mandate_id,
            )
        )
        if row is None:
            row = Typing(subject_id=subject_id, part=part, mandate_id=mandate_id)
            self._session.add(row)
        row.at = now
        self._session.flush()

    def typed(self, subject_ids: Collection[str]) -> Sequence[Typing]:
        """What was typed under mandates, the earliest first."""
        return self._session.scalars(
            select(Typing)
            .where(Typing.subject_id.in_(subject_ids))
            .order_by(Typing.at, Typing.part)
        ).all()


def is_in_force(mandate: Mandate, on: date, now: datetime) -> bool:
    """Whether it holds now."""
    return (
        mandate.ended_at is None
        and mandate.from_on <= on
        and (mandate.to_on is None or mandate.to_on >= on)
        and (mandate.ends_at is None or mandate.ends_at > now)
    )


def _in_force(on: date, now: datetime) -> tuple[ColumnElement[bool], ...]:
    return (
        Mandate.ended_at.is_(None),
        Mandate.from_on <= on,
        or_(Mandate.to_on.is_(None), Mandate.to_on >= on),
        or_(Mandate.ends_at.is_(None), Mandate.ends_at > now),
    )
