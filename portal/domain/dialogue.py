"""Messages: whose turn it is, when an answer is promised, what may still be taken back."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Protocol

from portal.domain.months import local_day, plus_workdays, workday_on_or_after
from portal.domain.refusals import Refusal
from portal.domain.text import N_, Text

LONGEST_TEXT = 5000
LONGEST_SUBJECT = 100
LONGEST_ID = 100
CHANGE_WITHIN = timedelta(minutes=10)


class Party(StrEnum):
    """The two sides of a talk."""

    CLIENT = "client"
    STAFF = "staff"


class AboutKind(StrEnum):
    """What a thread can be tied to."""

    LINE = "line"
    FINDING = "finding"
    SUPPLEMENT = "supplement"
    RECEIPT = "receipt"
    APPLICATION = "application"
    DECISION = "decision"
    PLAN = "plan"
    ACCESSIBILITY = "accessibility"
    MEETING = "meeting"

    @property
    def text(self) -> Text:
        """In words, and the subject that is suggested for a question about it."""
        return _ABOUT[self]


_ABOUT = {
    AboutKind.LINE: N_("about", "About an amount in the application"),
    AboutKind.FINDING: N_("about", "About something to check in the application"),
    AboutKind.SUPPLEMENT: N_("about", "About papers that were asked for"),
    AboutKind.RECEIPT: N_("about", "About a receipt"),
    AboutKind.APPLICATION: N_("about", "About the application"),
    AboutKind.DECISION: N_("about", "About a decision"),
    AboutKind.PLAN: N_("about", "About the plan"),
    AboutKind.ACCESSIBILITY: N_("about", "About help to read, hear or speak"),
    AboutKind.MEETING: N_("about", "About a meeting"),
}


class MessageEmpty(Refusal):
    """Nothing is written."""

    text = N_("refusal", "Write your message.")
    field = "text"


class ReadByBoth(Refusal):
    """Two adults read the thread who are no couple any more: nothing new is written in it."""

    text = N_(
        "refusal",
        "More than one person can read this conversation. Start a new conversation instead.",
    )
    field = "text"


class MessageTooLong(Refusal):
    """More than a message holds. What was written stays in the form."""

    text = N_(
        "refusal",
        "The message is too long. It can have 5,000 characters. Divide it into two messages.",
    )
    field = "text"


class SubjectMissing(Refusal):
    """The thread has no subject."""

    text = N_("refusal", "Write in a few words what it is about.")
    field = "subject"


class SubjectTooLong(Refusal):
    """The subject is a message of its own."""

    text = N_("refusal", "Write the subject shorter. It can have 100 characters.")
    field = "subject"


class TooLateToChange(Refusal):
    """The other side has read the message, or the time has run out."""

    text = N_(
        "refusal",
        "The message has been read, or more than 10 minutes have passed. "
        "It can no longer be changed. Write a new message.",
    )
    status = 409


@dataclass(frozen=True)
class About:
    """What a thread is tied to: `id` is the thing's own.

    A line is `application.section.line`, or without its last part a whole section; a finding is
    `application.` and its key.
    """

    kind: AboutKind
    id: str

    @classmethod
    def read(cls, kind: str | None, subject_id: str | None) -> "About | None":
        """A tie from an address, or None for one that says nothing we know."""
        if not kind or kind not in set(AboutKind) or not subject_id:
            return None
        usable = len(subject_id) <= LONGEST_ID and subject_id.isascii()
        return cls(AboutKind(kind), subject_id) if usable else None


class Sent(Protocol):
    """What of a message decides whose turn it is."""

    @property
    def is_from_staff(self) -> bool: ...
    @property
    def asks_answer(self) -> bool: ...
    @property
    def is_same_day(self) -> bool: ...
    @property
    def sent_at(self) -> datetime: ...
    @property
    def withdrawn_at(self) -> datetime | None: ...


@dataclass(frozen=True)
class Turn:
    """Who is waited for, and since when. `is_same_day`: words of danger that nobody answered."""

    waiting_for: Party | None = None
    since: datetime | None = None
    is_same_day: bool = False

    @property
    def since_day(self) -> date | None:
        """The day in Sweden since which somebody is waited for."""
        return local_day(self.since) if self.since else None

    def answer_by(self, reply_workdays: int) -> date | None:
        """The day by which the municipality promises to answer; None when it is not its turn."""
        if self.waiting_for is not Party.STAFF or self.since is None:
            return None
        day = local_day(self.since)
        return workday_on_or_after(day) if self.is_same_day else plus_workdays(day, reply_workdays)

    def is_late(self, reply_workdays: int, today: date) -> bool:
        """Whether the promised day has passed."""
        day = self.answer_by(reply_workdays)
        return day is not None and day < today


def turn_of(messages: Iterable[Sent]) -> Turn:
    """Whose turn it is after these messages, in the order they were sent."""
    turn = Turn()
    for message in messages:
        if message.withdrawn_at is None:
            turn = _after(turn, message)
    return turn


def promises(messages: Iterable[Sent]) -> tuple[tuple[Turn, datetime | None], ...]:
    """Each time that the client waited for an answer, and when it came, if it did."""
    turn, kept = Turn(), []
    for message in messages:
        if message.withdrawn_at is not None:
            continue
        if turn.waiting_for is Party.STAFF and message.is_from_staff:
            kept.append((turn, message.sent_at))
        turn = _after(turn, message)
    if turn.waiting_for is Party.STAFF:
        return (*kept, (turn, None))
    return tuple(kept)


def _after(turn: Turn, message: Sent) -> Turn:
    if message.is_from_staff:
        # An answer settles what the client waited for, whether or not it asks something back.
        asked = message.asks_answer
        return Turn(Party.CLIENT, message.sent_at) if asked else Turn()
    if not message.asks_answer:
        return turn if turn.waiting_for is Party.STAFF else Turn()
    if turn.waiting_for is Party.STAFF:
        return replace(turn, is_same_day=turn.is_same_day or message.is_same_day)
    return Turn(Party.STAFF, message.sent_at, message.is_same_day)


def may_change(sent_at: datetime, read_at: datetime | None, now: datetime) -> bool:
    """Whether a message may be corrected or taken back: unread, and only just sent."""
    return read_at is None and now - sent_at <= CHANGE_WITHIN


def message_text(typed: str | None, *, may_be_empty: bool = False) -> str:
    """The message as it is kept. Raises MessageEmpty or MessageTooLong."""
    text = _tidy(typed or "")
    if not text and not may_be_empty:
        raise MessageEmpty
    if len(text) > LONGEST_TEXT:
        raise MessageTooLong
    return text


def subject_text(typed: str | None) -> str:
    """The subject as it is kept, on one line. Raises SubjectMissing or SubjectTooLong."""
    text = " ".join(_tidy(typed or "").split())
    if not text:
        raise SubjectMissing
    if len(text) > LONGEST_SUBJECT:
        raise SubjectTooLong
    return text


def _tidy(typed: str) -> str:
    """One kind of line end, and no control characters that a page cannot show."""
    lines = typed.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(
        sign for sign in lines if sign == "\n" or unicodedata.category(sign) not in {"Cc", "Cs"}
    ).strip()
