"""Times in which support staff may read an application, tied to the request they help with."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary, String, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from portal.records.accessibility import AccessibilityRequest
from portal.records.base import Base, new_id
from portal.records.circle import person_is_there


class ContentAccessRow(Base):
    """Without `staff_id` the client allowed it; with it that staff member wrote a reason."""

    __tablename__ = "content_access"

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    request_id: Mapped[str] = mapped_column(ForeignKey("accessibility_request.id"), index=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    staff_id: Mapped[str | None] = mapped_column(ForeignKey("staff_member.id"))
    sealed_reason: Mapped[bytes | None] = mapped_column(LargeBinary)
    language: Mapped[str] = mapped_column(String(8))
    made_at: Mapped[datetime]
    until_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


def add(session: Session, row: ContentAccessRow) -> None:
    """Store it now."""
    session.add(row)
    session.flush()


def of_request(session: Session, request_id: str) -> Sequence[ContentAccessRow]:
    """All that was allowed or taken with a request, newest first."""
    return session.scalars(
        select(ContentAccessRow)
        .where(ContentAccessRow.request_id == request_id)
        .order_by(ContentAccessRow.made_at.desc(), ContentAccessRow.id)
    ).all()


def emergencies_of(session: Session, person_ids: Sequence[str]) -> Sequence[ContentAccessRow]:
    """What was taken for a reason with requests of these people, newest first."""
    return session.scalars(
        select(ContentAccessRow)
        .where(ContentAccessRow.person_id.in_(person_ids), ContentAccessRow.staff_id.is_not(None))
        .order_by(ContentAccessRow.made_at.desc(), ContentAccessRow.id)
    ).all()


def emergencies_since(
    session: Session, since: datetime, viewer_id: str
) -> Sequence[ContentAccessRow]:
    """What was taken for a reason since then and is there for the viewer, newest first."""
    return session.scalars(
        select(ContentAccessRow)
        .join(AccessibilityRequest, AccessibilityRequest.id == ContentAccessRow.request_id)
        .where(
            ContentAccessRow.staff_id.is_not(None),
            ContentAccessRow.made_at >= since,
            person_is_there(AccessibilityRequest.person_id, viewer_id),
        )
        .order_by(ContentAccessRow.made_at.desc(), ContentAccessRow.id)
    ).all()
