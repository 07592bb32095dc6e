"""Sentences that case workers wrote themselves. The words are sealed: names may slip into them."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary, String, UniqueConstraint, or_, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from portal.domain.refusals import NotFound
from portal.records.base import Base, new_id


class WrittenPhrase(Base):
    """A sentence by a staff member; a shared one is everybody's. Removed ones are kept unseen."""

    __tablename__ = "written_phrase"
    __table_args__ = (UniqueConstraint("staff_id", "send_key"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    staff_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"), index=True)
    topic: Mapped[str] = mapped_column(String(20))
    is_shared: Mapped[bool]
    sealed_words: Mapped[bytes] = mapped_column(LargeBinary)
    send_key: Mapped[str] = mapped_column(String(64))
    changed_at: Mapped[datetime]
    removed_at: Mapped[datetime | None]


class WrittenPhrases:
    """Queries on written sentences."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, phrase: WrittenPhrase) -> None:
        self._session.add(phrase)
        self._session.flush()

    def by_send_key(self, staff_id: str, send_key: str) -> WrittenPhrase | None:
        """The sentence that an earlier sending of the same form made, if any."""
        return self._session.scalar(
            select(WrittenPhrase).where(
                WrittenPhrase.staff_id == staff_id, WrittenPhrase.send_key == send_key
            )
        )

    def open_to(self, staff_id: str) -> Sequence[WrittenPhrase]:
        """One's own, and those that colleagues share, in the order they were written."""
        return self._session.scalars(
            select(WrittenPhrase)
            .where(
                WrittenPhrase.removed_at.is_(None),
                or_(WrittenPhrase.staff_id == staff_id, WrittenPhrase.is_shared),
            )
            .order_by(WrittenPhrase.changed_at, WrittenPhrase.id)
        ).all()

    def one_open_to(self, staff_id: str, phrase_id: str) -> WrittenPhrase:
        """One of those. Raises NotFound."""
        found = self._session.get(WrittenPhrase, phrase_id)
        if found is None or found.removed_at or not (found.is_shared or found.staff_id == staff_id):
            raise NotFound
        return found
