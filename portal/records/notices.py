"""Notices: that somebody was told of a message, or could not be."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ForeignKey, String, and_, exists, func, or_, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from portal.domain.dialogue import Party
from portal.domain.lifecycle import State
from portal.domain.refusals import NotFound
from portal.records.accessibility import AccessibilityRequest
from portal.records.applications import Application
from portal.records.base import Base, new_id
from portal.records.decisions import has_seen
from portal.records.dialogue import Message, ReadMark
from portal.records.plans import PlanItem
from portal.records.supplements import SupplementItem


class Notice(Base):
    """One notice to one person about a thread. The address is read when it is sent.

    `meeting_id` is set when it reminds of a meeting instead. `decision_id` is set when a decision
    has come, `request_id` when papers are asked for, `plan_item_id` when the plan has changed,
    `wish_id` when support staff have said something about an accessibility request,
    `application_id` when it waits for this person's signature; those have no thread.
    """

    __tablename__ = "notice"

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    case_id: Mapped[str] = mapped_column(ForeignKey("support_case.id"), index=True)
    thread_id: Mapped[str | None] = mapped_column(ForeignKey("thread.id"), index=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"))
    meeting_id: Mapped[str | None] = mapped_column(ForeignKey("meeting.id"))
    decision_id: Mapped[str | None] = mapped_column(ForeignKey("imported_decision.id"))
    request_id: Mapped[str | None] = mapped_column(ForeignKey("supplement_request.id"), index=True)
    plan_item_id: Mapped[str | None] = mapped_column(ForeignKey("plan_item.id"), index=True)
    wish_id: Mapped[str | None] = mapped_column(ForeignKey("accessibility_request.id"), index=True)
    application_id: Mapped[str | None] = mapped_column(ForeignKey("application.id"))
    is_reminder: Mapped[bool] = mapped_column(default=False)
    channel: Mapped[str] = mapped_column(String(10))
    state: Mapped[str] = mapped_column(String(12))
    attempt: Mapped[int] = mapped_column(default=1)
    due_at: Mapped[datetime]
    done_at: Mapped[datetime | None]
    created_at: Mapped[datetime]


class NoticeWish(Base):
    """How a client wants to be told. `channels` are Channel values, joined by spaces.

    Quiet hours are whole hours in Sweden.
    """

    __tablename__ = "notice_wish"

    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), primary_key=True)
    channels: Mapped[str] = mapped_column(String(20))
    quiet_from: Mapped[int]
    quiet_until: Mapped[int]
    changed_at: Mapped[datetime]


class Notices:
    """Queries on notices."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, notice: Notice) -> Notice:
        self._session.add(notice)
        self._session.flush()
        return notice

    def by_id(self, notice_id: str) -> Notice:
        """The notice with that id. Raises NotFound."""
        notice = self._session.get(Notice, notice_id)
        if notice is None:
            raise NotFound
        return notice

    def is_waiting(self, thread_id: str, person_id: str) -> bool:
        """Whether somebody is about to be told of that thread."""
        return (
            self._session.scalar(
                select(Notice.id).where(
                    Notice.thread_id == thread_id,
                    Notice.person_id == person_id,
                    Notice.meeting_id.is_(None),
                    Notice.state == "waiting",
                )
            )
            is not None
        )

    def waiting_reminders(self, meeting_id: str) -> Sequence[Notice]:
        """What will remind of a meeting, unless something changes."""
        return self._session.scalars(
            select(Notice).where(Notice.meeting_id == meeting_id, Notice.state == "waiting")
        ).all()

    def waiting_of_papers(self, request_id: str) -> Sequence[Notice]:
        """What will tell of a supplement request, unless something changes."""
        return self._session.scalars(
            select(Notice).where(Notice.request_id == request_id, Notice.state == "waiting")
        ).all()

    def of_papers(self, request_id: str, person_id: str) -> Sequence[Notice]:
        """All that was or will be told to somebody of a supplement request, reminders too."""
        return self._session.scalars(
            select(Notice).where(Notice.request_id == request_id, Notice.person_id == person_id)
        ).all()

    def last_sent_at(self, thread_id: str, person_id: str) -> datetime | None:
        """When somebody was last told of that thread."""
        return self._session.scalar(
            select(func.max(Notice.done_at)).where(
                Notice.thread_id == thread_id,
                Notice.person_id == person_id,
                Notice.meeting_id.is_(None),
                Notice.state == "sent",
            )
        )

    def of_thread(self, thread_id: str) -> Sequence[Notice]:
        """The notices of a thread, the latest first."""
        return self._session.scalars(
            select(Notice)
            .where(
                Notice.thread_id == thread_id,
                Notice.meeting_id.is_(None),
                Notice.state != "put_off",
            )
            .order_by(Notice.created_at.desc(), Notice.id)
        ).all()

    def is_told_of(self, decision_id: str, person_id: str) -> bool:
        """Whether somebody is about to be told of that decision."""
        waiting = select(Notice.id).where(
            Notice.decision_id == decision_id,
            Notice.person_id == person_id,
            Notice.state == "waiting",
        )
        return self._session.scalar(waiting.limit(1)) is not None

    def latest_of_plan(self, person_id: str) -> Notice | None:
        """The latest notice to somebody of their plan that waits or was sent."""
        of_plan = select(Notice).where(
            Notice.person_id == person_id,
            Notice.plan_item_id.is_not(None),
            Notice.state.in_(("waiting", "sent")),
        )
        return self._session.scalar(of_plan.order_by(Notice.created_at.desc()).limit(1))

    def of_wish(self, wish_id: str, person_id: str) -> Sequence[Notice]:
        """The notices to somebody of an accessibility request, the latest first."""
        return self._session.scalars(
            select(Notice)
            .where(
                Notice.wish_id == wish_id,
                Notice.person_id == person_id,
                Notice.state != "put_off",
            )
            .order_by(Notice.created_at.desc(), Notice.id)
        ).all()

    def waits_to_sign(self, about: Notice) -> bool:
        """Whether somebody is about to be told that an application waits for their signature."""
        waiting = select(Notice.id).where(
            Notice.application_id == about.application_id,
            Notice.person_id == about.person_id,
            Notice.state == "waiting",
        )
        return self._session.scalar(waiting.limit(1)) is not None

    def reminded_at(self, request_id: str) -> datetime | None:
        """When somebody was first reminded of a supplement request."""
        return self._session.scalar(
            select(func.min(Notice.done_at)).where(
                Notice.request_id == request_id, Notice.is_reminder, Notice.state == "sent"
            )
        )

    def of_cases(self, case_ids: Collection[str], most: int = 100) -> Sequence[Notice]:
        """The latest notices of cases."""
        return self._session.scalars(
            select(Notice)
            .where(Notice.case_id.in_(case_ids))
            .order_by(Notice.created_at.desc(), Notice.id)
            .limit(most)
        ).all()

    def failed(self, case_ids: Collection[str], since: datetime) -> Sequence[Notice]:
        """The notices of cases that could not be handed over, and are still needed, oldest first.

        Needed are those of a message, decision, answer or change of plan that their reader has not
        seen, of papers that are still asked for, of a signature that is waited for, and of a
        meeting, since then.
        """
        # Of two adults each reads for themselves.
        read = (
            select(ReadMark.up_to)
            .where(ReadMark.thread_id == Notice.thread_id, ReadMark.reader_id == Notice.person_id)
            .correlate(Notice)
            .scalar_subquery()
        )
        unread = exists().where(
            Message.thread_id == Notice.thread_id,
            Message.is_from_staff,
            Message.withdrawn_at.is_(None),
            Message.number > func.coalesce(read, 0),
        )
        unseen = and_(
            Notice.decision_id.is_not(None), ~has_seen(Notice.decision_id, Notice.person_id)
        )
        asked = exists().where(
            SupplementItem.request_id == Notice.request_id, SupplementItem.state == "asked"
        )
        changed = exists().where(
            Notice.plan_item_id.is_not(None),
            PlanItem.case_id == Notice.case_id,
            PlanItem.person_id == Notice.person_id,
            PlanItem.new_to == Party.CLIENT.value,
        )
        unopened = exists().where(
            AccessibilityRequest.id == Notice.wish_id, AccessibilityRequest.news_at.is_not(None)
        )
        unsigned = exists().where(
            Application.id == Notice.application_id, Application.state == State.SIGNING.value
        )
        recent = and_(Notice.meeting_id.is_not(None), Notice.done_at >= since)
        return self._session.scalars(
            select(Notice)
            .where(
                Notice.case_id.in_(case_ids),
                Notice.state == "failed",
                or_(unread, unseen, asked, changed, unopened, unsigned, recent),
            )
            .order_by(Notice.created_at, Notice.id)
        ).all()

    def wishes(self, person_ids: Collection[str]) -> dict[str, NoticeWish]:
        """How people want to be told, by their ids, as far as they have said."""
        rows = self._session.scalars(select(NoticeWish).where(NoticeWish.person_id.in_(person_ids)))
        return {row.person_id: row for row in rows}

    def wish(self, person_id: str) -> NoticeWish | None:
        """How somebody wants to be told, if they have said."""
        return self._session.get(NoticeWish, person_id)

    def add_wish(self, wish: NoticeWish) -> None:
        self._session.add(wish)
        self._session.flush()
