"""Threads, messages and who has read them."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary, String, UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from portal.domain.refusals import NotFound
from portal.records.base import Base, new_id


class Thread(Base):
    """A conversation in a case. `waiting_for` is `client`, `staff` or empty."""

    __tablename__ = "thread"

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    case_id: Mapped[str] = mapped_column(ForeignKey("support_case.id"), index=True)
    sealed_subject: Mapped[bytes] = mapped_column(LargeBinary)
    waiting_for: Mapped[str] = mapped_column(String(10), default="")
    waiting_since: Mapped[datetime | None]
    created_at: Mapped[datetime]
    last_message_at: Mapped[datetime]


class Message(Base):
    """One message. `send_key` comes from the form: the same sending is the same message."""

    __tablename__ = "message"
    __table_args__ = (UniqueConstraint("author_id", "send_key"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    thread_id: Mapped[str] = mapped_column(ForeignKey("thread.id"), index=True)
    author_id: Mapped[str] = mapped_column(String(32))
    is_from_staff: Mapped[bool]
    sealed_body: Mapped[bytes] = mapped_column(LargeBinary)
    language: Mapped[str] = mapped_column(String(8))
    sent_at: Mapped[datetime]
    send_key: Mapped[str] = mapped_column(String(64))


class ReadMark(Base):
    """Up to when a reader has read a thread."""

    __tablename__ = "read_mark"
    __table_args__ = (UniqueConstraint("thread_id", "reader_id"),)

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    thread_id: Mapped[str] = mapped_column(ForeignKey("thread.id"), index=True)
    reader_id: Mapped[str] = mapped_column(String(32))
    is_staff: Mapped[bool]
    read_at: Mapped[datetime]


class Threads:
    """Queries on threads, messages and read marks."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, thread: Thread) -> Thread:
        self._session.add(thread)
        self._session.flush()
        return thread

    def add_message(self, message: Message) -> Message:
        self._session.add(message)
        self._session.flush()
        return message

    def by_send_key(self, author_id: str, send_key: str) -> Message | None:
        """The message that an earlier sending of the same form made, if any."""
        return self._session.scalar(
            select(Message).where(Message.author_id == author_id, Message.send_key == send_key)
        )

    def of_case(self, case_id: str, thread_id: str) -> Thread:
        """The case's thread with that id. Raises NotFound, for other cases' ids too."""
        thread = self._session.get(Thread, thread_id)
        if thread is None or thread.case_id != case_id:
            raise NotFound
        return thread

    def all_of_case(self, case_id: str) -> Sequence[Thread]:
        """The threads of a case, the latest message first."""
        return self._session.scalars(
            select(Thread).where(Thread.case_id == case_id).order_by(Thread.last_message_at.desc())
        ).all()

    def messages(self, thread_id: str) -> Sequence[Message]:
        """The messages of a thread, in the order they were sent."""
        return self._session.scalars(
            select(Message)
            .where(Message.thread_id == thread_id)
            .order_by(Message.sent_at, Message.id)
        ).all()

    def mark_read(self, thread_id: str, reader_id: str, now: datetime, *, is_staff: bool) -> None:
        """Note that a reader has seen everything so far."""
        mark = self._session.scalar(
            select(ReadMark).where(ReadMark.thread_id == thread_id, ReadMark.reader_id == reader_id)
        )
        if mark is None:
            mark = ReadMark(thread_id=thread_id, reader_id=reader_id, is_staff=is_staff)
            self._session.add(mark)
        mark.read_at = now
        self._session.flush()

    def marks(self, thread_id: str) -> Sequence[ReadMark]:
        """Who has read the thread, and until when."""
        return self._session.scalars(select(ReadMark).where(ReadMark.thread_id == thread_id)).all()
