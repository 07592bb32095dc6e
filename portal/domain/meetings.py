"""Meetings: the case worker proposes times, the client takes one or asks for others."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from portal.domain.refusals import Refusal
from portal.domain.text import N_, Text

MOST_TIMES = 5
LENGTHS = (15, 30, 45, 60, 90)
LONGEST = 300


class Way(StrEnum):
    """How people meet."""

    PHONE = "phone"
    VIDEO = "video"
    VISIT = "visit"


class MeetingState(StrEnum):
    """How far it has come."""

    PROPOSED = "proposed"
    OTHERS_WANTED = "others_wanted"
    AGREED = "agreed"
    CANCELLED = "cancelled"


WAY_NAMES: Mapping[Way, Text] = {
    Way.PHONE: N_("meeting", "By phone"),
    Way.VIDEO: N_("meeting", "By video"),
    Way.VISIT: N_("meeting", "A visit"),
}
STATE_NAMES: Mapping[MeetingState, Text] = {
    MeetingState.PROPOSED: N_("meeting", "Times are proposed"),
    MeetingState.OTHERS_WANTED: N_("meeting", "Other times are wanted"),
    MeetingState.AGREED: N_("meeting", "The time is agreed"),
    MeetingState.CANCELLED: N_("meeting", "Cancelled"),
}

TITLE = N_("meeting", "Meeting")
SAYS_PROPOSED = N_("meeting", "I want to meet you. Look at the times in your plan and choose one.")
SAYS_MOVED = N_("meeting", "The meeting needs a new time. Choose one in your plan.")
SAYS_OTHERS = N_("meeting", "I would like other times for the meeting.")
SAYS_INTERPRETER_COMES = N_("meeting", "An interpreter comes to the meeting.")
SAYS_NOTES_READY = N_("meeting", "The notes from our meeting are ready. They are in your plan.")
SAYS_TALKED = N_("meeting", "We have talked today. My notes come here when they are ready.")
SAYS_CANCELLED = N_("meeting", "The meeting is cancelled.")


SAYS_WANTED: Mapping[Way, Text] = {
    Way.PHONE: N_("meeting", "I would like to talk with you by phone."),
    Way.VIDEO: N_("meeting", "I would like to meet you by video."),
    Way.VISIT: N_("meeting", "I would like to come and meet you."),
}
SAYS_WANTED_IN_APPLICATION = N_("meeting", "I would like to meet you. I said so in my application.")


def says_accepted(starts_at: datetime) -> Text:
    """What the case worker reads when the client has taken a time."""
    return N_("meeting", "I take the time {moment}.", moment=starts_at)


def says_interpreter(spoken: str) -> Text:
    """What the case worker reads when the client needs an interpreter."""
    return N_("meeting", "I need an interpreter who speaks {language}.", language=spoken)


class TimesUnclear(Refusal):
    """No time that is still to come, or too many."""

    text = N_("meeting", "Propose one to five times that are still to come.")
    field = "times"


class LanguageMissing(Refusal):
    """An interpreter is wanted, and nobody knows for which language."""

    text = N_("meeting", "Write which language the interpreter shall speak.")
    field = "spoken"


class NotesEmpty(Refusal):
    """Nothing is noted that could be shared."""

    text = N_("meeting", "Write your notes first.")
    field = "words"


class NotesShared(Refusal):
    """The client has them. A change afterwards would be another truth than theirs."""

    text = N_("meeting", "The notes are shared and stay as they are. Write a message to add more.")
    field = "words"
    status = 409


class NotesTooEarly(Refusal):
    """Nothing was said yet that notes could be of."""

    text = N_("meeting", "Share the notes when the meeting has been. You can save them until then.")
    field = "words"
    status = 409


class MeetingBeen(Refusal):
    """It was held: there is nothing left to move or to cancel, and its notes stay with it."""

    text = N_("meeting", "The meeting has been. Write a message if you want to meet again.")
    field = "times"
    status = 409


class MeetingChanged(Refusal):
    """The time is not on offer any more."""

    text = N_("meeting", "The meeting was changed meanwhile. Look at how it is now.")
    status = 409


@dataclass(frozen=True, kw_only=True)
class Details:
    """What a meeting is like. `place` is an address, a link or a number, `spoken` a language.

    `wished` is the language that the client needs an interpreter for, when they have said so.
    """

    way: Way = Way.PHONE
    place: str = ""
    minutes: int = 30
    times: tuple[datetime, ...] = ()
    has_interpreter: bool = False
    spoken: str = ""
    wished: str = ""

    @property
    def lacks_interpreter(self) -> bool:
        """Whether the client needs an interpreter and none is booked."""
        return bool(self.wished) and not self.has_interpreter

    def check(self, now: datetime) -> None:
        """Raises TimesUnclear without a coming time."""
        if not 1 <= len(self.times) <= MOST_TIMES or any(time <= now for time in self.times):
            raise TimesUnclear


@dataclass(frozen=True)
class Event:
    """What a calendar needs to know, and nothing that tells what the meeting is about."""

    id: str
    starts_at: datetime
    minutes: int
    version: int


def calendar_file(event: Event, title: str, now: datetime) -> bytes:
    """The meeting as an iCalendar file (RFC 5545): a title of one word, and the time."""
    ends_at = event.starts_at + timedelta(minutes=event.minutes)
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//calendar//EN",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        f"UID:{event.id}",
        f"SEQUENCE:{event.version}",
        f"DTSTAMP:{_stamp(now)}",
        f"DTSTART:{_stamp(event.starts_at)}",
        f"DTEND:{_stamp(ends_at)}",
        f"SUMMARY:{title}",
        "CLASS:PRIVATE",
        "END:VEVENT",
        "END:VCALENDAR",
    )
    return "".join(f"{line}\r\n" for line in lines).encode()


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
