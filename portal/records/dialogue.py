"""Threads, messages, drafts, and who has read them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    ForeignKey,
    LargeBinary,
    String,
    UniqueConstraint,
    bindparam,
    case,
    func,
    or_,
    select,
)
from sqlalchemy.orm import Mapped, Session, mapped_column

from portal.domain.refusals import NotFound
from portal.records.base import Base, new_id
from portal.records.cases import Case
from portal.records.members import CaseMember
from portal.records.people import Person


class Thread(Base):
    """A conversation in a case. `waiting_for` is `client`, `staff` or empty.

    `person_id` is the one adult of the case who takes part; without it, all adults do.
    """

    __tablename__ = "thread"

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    case_id: Mapped[str] = mapped_column(ForeignKey("support_case.id"), index=True)
    person_id: Mapped[str | None] = mapped_column(ForeignKey("person.id"))
    sealed_subject: Mapped[bytes] = mapped_column(LargeBinary)
    about_kind: Mapped[str] = mapped_column(String(20), default="")
    about_id: Mapped[str] = mapped_column(String(100), default="")
    waiting_for: Mapped[str] = mapped_column(String(10), default="", index=True)
    waiting_since: Mapped[datetime | None]
    is_same_day: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[datetime]
    last_message_at: Mapped[datetime]


class Message(Base):
    """One message, numbered within its thread. The same `send_key` is the same sending.

    `read_at` is when the other party first saw it.
    """

    __tablename__ = "message"
    __table_args__ = (
        UniqueConstraint("author_id", "send_key"),
        UniqueConstraint("thread_id", "number"),
    )

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    thread_id: Mapped[str] = mapped_column(ForeignKey("thread.id"), index=True)
    number: Mapped[int]
    author_id: Mapped[str] = mapped_column(String(32))
    is_from_staff: Mapped[bool]
    sealed_body: Mapped[bytes] = mapped_column(LargeBinary)
    language: Mapped[str] = mapped_column(String(8))
    asks_answer: Mapped[bool] = mapped_column(default=True)
    is_same_day: Mapped[bool] = mapped_column(default=False)
    sent_at: Mapped[datetime]
    read_at: Mapped[datetime | None]
    corrected_at: Mapped[datetime | None]
    withdrawn_at: Mapped[datetime | None]
    send_key: Mapped[str] = mapped_column(String(64))


class ReadMark(Base):
    """Up to which message a reader has read a thread, and when they last opened it."""

    __tablename__ = "read_mark"
    __table_args__ = (UniqueConstraint("thread_id", "reader_id"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    thread_id: Mapped[str] = mapped_column(ForeignKey("thread.id"), index=True)
    reader_id: Mapped[str] = mapped_column(String(32))
    is_staff: Mapped[bool]
    up_to: Mapped[int]
    read_at: Mapped[datetime]


class MessageDraft(Base):
    """What somebody has typed and not sent. `place` is a thread's id, or where a new one starts.

    An empty `sealed_words` with a `form_key` says that this form has been sent.
    """

    __tablename__ = "message_draft"
    __table_args__ = (UniqueConstraint("author_id", "place"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    author_id: Mapped[str] = mapped_column(String(32))
    place: Mapped[str] = mapped_column(String(120))
    form_key: Mapped[str] = mapped_column(String(64))
    sealed_words: Mapped[bytes | None] = mapped_column(LargeBinary)
    saved_at: Mapped[datetime]


@dataclass(frozen=True)
class Listed:
    """A thread in a list, with how many messages its reader has not read."""

    thread: Thread
    unread: int


class Threads:
    """Queries on threads, messages, drafts and read marks."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def lock_case(self, case_id: str) -> None:
        """Let one sending at a time into a case, so that numbers and keys are given once."""
        self._session.execute(select(Case.id).where(Case.id == case_id).with_for_update())

    def add(self, thread: Thread) -> Thread:
        self._session.add(thread)
        self._session.flush()
        return thread

    def add_message(self, message: Message) -> Message:
        """Store a message under the next number of its thread."""
        latest = select(func.max(Message.number)).where(Message.thread_id == message.thread_id)
        message.number = (self._session.scalar(latest) or 0) + 1
        self._session.add(message)
        self._session.flush()
        return message

    def by_send_key(self, author_id: str, send_key: str) -> Message | None:
        """The message that an earlier sending of the same form made, if any."""
        return self._session.scalar(
            select(Message).where(Message.author_id == author_id, Message.send_key == send_key)
        )

    def written_since(self, case_id: str, moment: datetime) -> int:
        """How many messages the clients of a case have sent since then."""
        counted = select(func.count()).where(
            Thread.case_id == case_id,
            Message.thread_id == Thread.id,
            Message.sent_at >= moment,
            Message.is_from_staff.is_(False),
        )
        return self._session.scalar(counted) or 0

    def by_id(self, thread_id: str) -> Thread:
        """The thread with that id. Raises NotFound."""
        thread = self._session.get(Thread, thread_id)
        if thread is None:
            raise NotFound
        return thread

    def message(self, thread_id: str, message_id: str) -> Message:
        """The thread's message with that id. Raises NotFound, for other threads' ids too."""
        message = self.message_by_id(message_id)
        if message.thread_id != thread_id:
            raise NotFound
        return message

    def message_by_id(self, message_id: str) -> Message:
        """The message with that id, of any thread. Raises NotFound."""
        message = self._session.get(Message, message_id)
        if message is None:
            raise NotFound
        return message

    def wished_meeting(self, case_id: str, person_id: str) -> Thread | None:
        """Where somebody asked for a meeting that nobody has proposed times for, the latest."""
        wishes = select(Thread).where(
            Thread.case_id == case_id,
            Thread.person_id == person_id,
            Thread.about_kind == "meeting",
            Thread.about_id == "",
        )
        return self._session.scalar(wishes.order_by(Thread.created_at.desc()).limit(1))

    def messages(self, thread_id: str) -> Sequence[Message]:
        """The messages of a thread, in the order they were sent."""
        return self._session.scalars(
            select(Message).where(Message.thread_id == thread_id).order_by(Message.number)
        ).all()

    def of_person(self, case_id: str, person_id: str) -> list[Listed]:
        """The threads of a case that one of its adults takes part in, the latest first."""
        rows = self._session.execute(_OF_PERSON, {"case_id": case_id, "person_id": person_id})
        return [Listed(thread, count) for thread, count in rows]

    def of_cases(self, case_ids: Collection[str], *, waiting: bool = False) -> list[Listed]:
        """The threads of cases as staff see them: same-day ones first, then the longest wait."""
        unread = (
            select(func.count())
            .where(
                Message.thread_id == Thread.id,
                Message.is_from_staff.is_(False),
                Message.withdrawn_at.is_(None),
                Message.read_at.is_(None),
            )
            .scalar_subquery()
        )
        query = select(Thread, unread).where(Thread.case_id.in_(case_ids))
        is_ours = Thread.waiting_for == "staff"
        if waiting:
            query = query.where(is_ours)
        ours_first = case((is_ours, 0), else_=1)
        since = case((is_ours, Thread.waiting_since), else_=None)
        rows = self._session.execute(
            query.order_by(
                Thread.is_same_day.desc(), ours_first, since, Thread.last_message_at.desc()
            )
        )
        return [Listed(thread, count) for thread, count in rows]

    def adults(self, case_ids: Collection[str]) -> dict[str, list[Person]]:
        """The adults of cases, applicants first, in one query."""
        rows = self._session.execute(
            select(CaseMember.case_id, Person)
            .join(Person, Person.id == CaseMember.person_id)
            .where(CaseMember.case_id.in_(case_ids))
            .order_by(CaseMember.relation)
        )
        found: dict[str, list[Person]] = {}
        for case_id, person in rows:
            found.setdefault(case_id, []).append(person)
        return found

    def mark_read(self, thread_id: str, reader_id: str, now: datetime, *, is_staff: bool) -> None:
        """Note that a reader has seen everything so far, and the other party's messages as read."""
        seen = self.messages(thread_id)
        up_to = seen[-1].number if seen else 0
        mark = self._session.scalar(
            select(ReadMark).where(ReadMark.thread_id == thread_id, ReadMark.reader_id == reader_id)
        )
        if mark is None:
            mark = ReadMark(thread_id=thread_id, reader_id=reader_id, is_staff=is_staff)
            self._session.add(mark)
        mark.up_to, mark.read_at = up_to, now
        for message in seen:
            if message.is_from_staff != is_staff and message.read_at is None:
                message.read_at = now
        self._session.flush()

    def unread_of(self, person_id: str) -> int:
        """How many messages in the threads of somebody's open case they have not read."""
        return self._session.scalar(_ALL_UNREAD, {"person_id": person_id}) or 0

    def read_up_to(self, thread_id: str) -> dict[str, int]:
        """The number of the last message that each reader of a thread has seen."""
        rows = self._session.execute(
            select(ReadMark.reader_id, ReadMark.up_to).where(ReadMark.thread_id == thread_id)
        )
        return {row.reader_id: row.up_to for row in rows}

    def is_read(self, thread_id: str, reader_id: str, since: datetime) -> bool:
        """Whether a reader has looked at the thread since then, and nothing is new after it."""
        latest = select(func.max(Message.number)).where(Message.thread_id == thread_id)
        up_to = self._session.scalar(
            select(ReadMark.up_to).where(
                ReadMark.thread_id == thread_id,
                ReadMark.reader_id == reader_id,
                ReadMark.read_at >= since,
            )
        )
        return up_to is not None and up_to >= (self._session.scalar(latest) or 0)

    def draft(self, author_id: str, place: str) -> MessageDraft | None:
        """What somebody has typed at a place and not sent."""
        return self._session.scalar(
            select(MessageDraft).where(
                MessageDraft.author_id == author_id, MessageDraft.place == place
            )
        )

    def add_draft(self, draft: MessageDraft) -> None:
        self._session.add(draft)
        self._session.flush()


# Put together once: that costs more than asking it.
_READ = (
    select(ReadMark.up_to)
    .where(ReadMark.thread_id == Thread.id, ReadMark.reader_id == bindparam("person_id"))
    .scalar_subquery()
)
_UNREAD = (
    select(func.count())
    .where(
        Message.thread_id == Thread.id,
        Message.is_from_staff,
        Message.withdrawn_at.is_(None),
        Message.number > func.coalesce(_READ, 0),
    )
    .scalar_subquery()
)
_ALL_UNREAD = (
    select(func.sum(_UNREAD))
    .select_from(Thread)
    .join(CaseMember, CaseMember.case_id == Thread.case_id)
    .join(Case, Case.id == Thread.case_id)
    .where(
        CaseMember.person_id == bindparam("person_id"),
        Case.closed_on.is_(None),
        or_(Thread.person_id.is_(None), Thread.person_id == bindparam("person_id")),
    )
)
_OF_PERSON = (
    select(Thread, _UNREAD)
    .where(
        Thread.case_id == bindparam("case_id"),
        or_(Thread.person_id.is_(None), Thread.person_id == bindparam("person_id")),
    )
    .order_by(Thread.last_message_at.desc(), Thread.id)
)
