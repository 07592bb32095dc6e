"""Meetings of one adult and their case worker: proposed times, the agreed one, or none."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from sqlalchemy import ForeignKey, LargeBinary, String, UniqueConstraint, or_, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from portal.domain.meetings import MeetingState
from portal.domain.refusals import NotFound
from portal.records.base import Base, new_id


class Meeting(Base):
    """A meeting. `starts_at` is set once a time is agreed; `version` grows with every change.

    Way, place, proposed times and notes are sealed. The talk about it is a thread of its own. The
    client sees the notes from `notes_shared_at` on; `notes_staff_id` wrote them last. `staff_id`
    is whom the client meets: the one who proposed the times last.
    """

    __tablename__ = "meeting"
    __table_args__ = (UniqueConstraint("staff_id", "send_key"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    case_id: Mapped[str] = mapped_column(ForeignKey("support_case.id"), index=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    staff_id: Mapped[str] = mapped_column(ForeignKey("staff_member.id"))
    thread_id: Mapped[str] = mapped_column(ForeignKey("thread.id"))
    state: Mapped[str] = mapped_column(String(20))
    starts_at: Mapped[datetime | None]
    sealed_details: Mapped[bytes] = mapped_column(LargeBinary)
    sealed_notes: Mapped[bytes | None] = mapped_column(LargeBinary)
    notes_staff_id: Mapped[str | None] = mapped_column(ForeignKey("staff_member.id"))
    notes_shared_at: Mapped[datetime | None]
    version: Mapped[int]
    send_key: Mapped[str] = mapped_column(String(64))
    created_at: Mapped[datetime]
    changed_at: Mapped[datetime]


class Meetings:
    """Queries on meetings."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, meeting: Meeting) -> None:
        self._session.add(meeting)
        self._session.flush()

    def by_send_key(self, staff_id: str, send_key: str) -> Meeting | None:
        """The meeting that an earlier sending of the same form proposed, if any."""
        return self._session.scalar(
            select(Meeting).where(Meeting.staff_id == staff_id, Meeting.send_key == send_key)
        )

    def of_case(self, case_id: str, meeting_id: str) -> Meeting:
        """The case's meeting with that id. Raises NotFound, for other cases' ids too."""
        meeting = self._session.get(Meeting, meeting_id)
        if meeting is None or meeting.case_id != case_id:
            raise NotFound
        return meeting

    def all_of_person(self, person_id: str) -> Sequence[Meeting]:
        """Every meeting with somebody, oldest first."""
        query = select(Meeting).where(Meeting.person_id == person_id)
        return self._session.scalars(query.order_by(Meeting.created_at, Meeting.id)).all()

    def been(self, case_id: str, now: datetime, person_id: str | None = None) -> Sequence[Meeting]:
        """The agreed meetings of a case that have begun, the latest first; of one adult, or all."""
        query = select(Meeting).where(
            Meeting.case_id == case_id,
            Meeting.state == MeetingState.AGREED.value,
            Meeting.starts_at <= now,
        )
        if person_id is not None:
            query = query.where(Meeting.person_id == person_id)
        return self._session.scalars(query.order_by(Meeting.starts_at.desc(), Meeting.id)).all()

    def to_come(
        self, case_ids: Collection[str], now: datetime, person_id: str | None = None
    ) -> Sequence[Meeting]:
        """What has not ended in these cases, the latest changed first; with `person_id` that one's.

        A meeting of today may have ended: its length is sealed.
        """
        query = select(Meeting).where(
            Meeting.case_id.in_(case_ids),
            Meeting.state != MeetingState.CANCELLED.value,
            or_(Meeting.starts_at.is_(None), Meeting.starts_at > now - timedelta(days=1)),
        )
        if person_id is not None:
            query = query.where(Meeting.person_id == person_id)
        return self._session.scalars(query.order_by(Meeting.changed_at.desc(), Meeting.id)).all()
