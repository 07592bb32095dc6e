"""What case workers mark and note on sent applications."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary, String, UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from portal.records.base import Base, new_id

PLACE = 64


class ReviewMark(Base):
    """Somebody saw a section, or registered the whole. One that is taken back is kept."""

    __tablename__ = "review_mark"

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    application_id: Mapped[str] = mapped_column(ForeignKey("application.id"), index=True)
    staff_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    kind: Mapped[str] = mapped_column(String(12))
    section: Mapped[str] = mapped_column(String(20), default="")
    made_at: Mapped[datetime]
    taken_back_at: Mapped[datetime | None]
    taken_back_by: Mapped[str | None] = mapped_column(ForeignKey("staff_member.id"))


class ReviewNote(Base):
    """A staff member's note on a place of an application: a line, or the whole when empty."""

    __tablename__ = "review_note"
    __table_args__ = (UniqueConstraint("application_id", "staff_id", "place"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    application_id: Mapped[str] = mapped_column(ForeignKey("application.id"), index=True)
    staff_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    place: Mapped[str] = mapped_column(String(PLACE), default="")
    sealed_words: Mapped[bytes] = mapped_column(LargeBinary)
    changed_at: Mapped[datetime]


class Reviews:
    """Queries on marks and notes."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, kept: ReviewMark | ReviewNote) -> None:
        self._session.add(kept)
        self._session.flush()

    def remove(self, note: ReviewNote) -> None:
        self._session.delete(note)
        self._session.flush()

    def marks(self, application_id: str) -> Sequence[ReviewMark]:
        """The marks on an application, the earliest first, with those that were taken back."""
        return self._session.scalars(
            select(ReviewMark)
            .where(ReviewMark.application_id == application_id)
            .order_by(ReviewMark.made_at, ReviewMark.id)
        ).all()

    def notes(self, application_id: str) -> Sequence[ReviewNote]:
        """The notes on an application, the earliest first."""
        return self._session.scalars(
            select(ReviewNote)
            .where(ReviewNote.application_id == application_id)
            .order_by(ReviewNote.changed_at, ReviewNote.id)
        ).all()

    def note_of(self, application_id: str, staff_id: str, place: str) -> ReviewNote | None:
        """A staff member's own note on a place, if any."""
        return self._session.scalar(
            select(ReviewNote).where(
                ReviewNote.application_id == application_id,
                ReviewNote.staff_id == staff_id,
                ReviewNote.place == place,
            )
        )
