"""Filters of the day that case workers have saved for themselves."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary, String, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from portal.domain.refusals import NotFound
from portal.records.base import Base, new_id


class SavedFilter(Base):
    """One filter. Its name is sealed: it is free text, and could be somebody's."""

    __tablename__ = "saved_filter"

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    staff_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"), index=True)
    sealed_filter: Mapped[bytes] = mapped_column(LargeBinary)
    created_at: Mapped[datetime]


class SavedFilters:
    """Queries on saved filters."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, saved: SavedFilter) -> None:
        self._session.add(saved)
        self._session.flush()

    def of_staff(self, staff_id: str) -> Sequence[SavedFilter]:
        """A staff member's own, in the order they were saved."""
        return self._session.scalars(
            select(SavedFilter)
            .where(SavedFilter.staff_id == staff_id)
            .order_by(SavedFilter.created_at, SavedFilter.id)
        ).all()

    def remove(self, staff_id: str, filter_id: str) -> None:
        """Forget one of one's own. Raises NotFound for others'."""
        saved = self._session.get(SavedFilter, filter_id)
        if saved is None or saved.staff_id != staff_id:
            raise NotFound
        self._session.delete(saved)
