"""What a client needs to take part: kinds of help, states, promised days, written decisions."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from portal.domain.months import plus_workdays, workday_on_or_after
from portal.domain.refusals import Refusal
from portal.domain.text import N_, NP_, Text


class Kind(StrEnum):
    """In what other way somebody needs it."""

    INTERPRETER = "interpreter"
    SIGN_LANGUAGE = "sign_language"
    LARGE_PRINT = "large_print"
    BRAILLE = "braille"
    AUDIO = "audio"
    EASY_TALK = "easy_talk"
    HELP_FILLING_IN = "help_filling_in"
    VISIT = "visit"
    OTHER_FORMAT = "other_format"
    FAULT = "fault"


KIND_NAMES: Mapping[Kind, Text] = {
    Kind.INTERPRETER: N_("accessibility kind", "An interpreter"),
    Kind.SIGN_LANGUAGE: N_("accessibility kind", "Sign language"),
    Kind.LARGE_PRINT: N_("accessibility kind", "Large print on paper"),
    Kind.BRAILLE: N_("accessibility kind", "Braille"),
    Kind.AUDIO: N_("accessibility kind", "To listen instead of reading"),
    Kind.EASY_TALK: N_("accessibility kind", "A calm talk by phone, in easy words"),
    Kind.HELP_FILLING_IN: N_("accessibility kind", "Help with filling in"),
    Kind.VISIT: N_("accessibility kind", "To meet somebody"),
    Kind.OTHER_FORMAT: N_("accessibility kind", "A document in another form"),
    Kind.FAULT: N_("accessibility kind", "Something in My Pages does not work"),
}

READY_ANSWERS: Mapping[str, Text] = {
    "got_it": N_("ready answer", "We have got your request and take care of it."),
    "we_call": N_("ready answer", "We will call you. Say here if another time is better."),
    "which_day": N_("ready answer", "Which day and time are good for you?"),
    "interpreter": N_("ready answer", "An interpreter is booked. It costs you nothing."),
    "on_its_way": N_("ready answer", "What you asked for is on its way to you by post."),
    "mended": N_("ready answer", "We have mended what did not work. Tell us if it comes back."),
}
"""Answers that the person reads in their own language, whatever language staff works in."""

LASTING = frozenset(
    {
        Kind.INTERPRETER,
        Kind.SIGN_LANGUAGE,
        Kind.LARGE_PRINT,
        Kind.BRAILLE,
        Kind.AUDIO,
        Kind.EASY_TALK,
        Kind.HELP_FILLING_IN,
        Kind.VISIT,
    }
)
"""Kinds that can stay with the person as a need, shown where somebody meets or writes to them."""


class State(StrEnum):
    """How far a request has come. `waiting` means: for the person who asked."""

    NEW = "new"
    IN_PROGRESS = "in_progress"
    WAITING = "waiting"
    DONE = "done"
    DECLINED = "declined"

    @property
    def is_open(self) -> bool:
        return self not in {State.DONE, State.DECLINED}


@dataclass(frozen=True)
class Wish:
    """What somebody asks for, in ticks and in their own words; either is enough.

    `place` is the page they came from, `contact` how to reach somebody who is not signed in.
    """

    kinds: tuple[Kind, ...] = ()
    words: str = ""
    spoken: str = ""
    language: str = ""
    place: str = ""
    contact: str = ""

    @property
    def is_empty(self) -> bool:
        return not self.kinds and not self.words.strip()


@dataclass(frozen=True)
class Need:
    """An adaptation that a person was granted. `spoken` is the language of an interpreter."""

    id: str
    person_id: str
    kind: Kind
    spoken: str
    since: date

    @property
    def name(self) -> Text:
        """The need in words."""
        if self.kind is Kind.INTERPRETER and self.spoken:
            return N_("accessibility kind", "An interpreter: {language}", language=self.spoken)
        return KIND_NAMES[self.kind]


@dataclass(frozen=True)
class Authority:
    """Who supervises accessibility from a day on, and where a complaint goes."""

    name: str
    address: str
    from_on: date


@dataclass(frozen=True, kw_only=True)
class Desk:
    """What a municipality sets: promised days, limits, and whom to complain to from which day.

    `order_from` names who makes Braille and recordings for the office.
    The law (2018:1937) asks for an answer as soon as possible and names no number of days.
    """

    workdays: int = 5
    workdays_by_kind: Mapping[Kind, int] = field(
        default_factory=lambda: {Kind.EASY_TALK: 2, Kind.INTERPRETER: 3, Kind.FAULT: 3}
    )
    order_from: Mapping[Kind, str] = field(default_factory=dict)
    remind_workdays: int = 1
    appeal_weeks: int = 3
    reports_a_day: int = 10
    least_seconds: int = 3
    assessed_on: date = date(2026, 11, 24)
    shortcomings: tuple[Text, ...] = (
        N_("statement", "We have not tested every page with people who use assistive technology."),
        N_("statement", "A photo that you send has no description in words."),
        N_("statement", "No native reader has checked every translation yet."),
    )
    authorities: tuple[Authority, ...] = (
        Authority("Digg, Myndigheten för digital förvaltning", "www.digg.se", date(2019, 1, 1)),
        Authority("PTS, Post- och telestyrelsen", "www.pts.se", date(2027, 1, 1)),
    )

    def due_on(self, kinds: Collection[Kind], today: date) -> date:
        """The day by which somebody is promised an answer: the shortest of what they asked for."""
        days = [self.workdays_by_kind.get(kind, self.workdays) for kind in kinds]
        return plus_workdays(today, min(days, default=self.workdays))

    def remind_from(self, due_on: date) -> date:
        """The first day that a request counts as soon due."""
        day = due_on
        for _ in range(self.remind_workdays):
            day -= timedelta(days=1)
            while workday_on_or_after(day) != day:
                day -= timedelta(days=1)
        return day

    def urgency(self, state: State, due_on: date, today: date) -> str:
        """What staff are reminded of: `late`, `soon`, or nothing while it waits for the person."""
        if state not in {State.NEW, State.IN_PROGRESS}:
            return ""
        if today > due_on:
            return "late"
        return "soon" if today >= self.remind_from(due_on) else ""

    def authorities_from(self, today: date) -> tuple[Authority, ...]:
        """The authority of that day, then those that take over later."""
        past = [one for one in self.authorities if one.from_on <= today]
        return (*past[-1:], *(one for one in self.authorities if one.from_on > today))


def complaint_texts(authorities: Collection[Authority], today: date) -> tuple[Text, ...]:
    """Whom to complain to, today and later, in words."""
    return tuple(
        N_("decision", "You can complain to {name}, {address}.", name=one.name, address=one.address)
        if one.from_on <= today
        else N_(
            "decision",
            "From {day} you complain to {name}, {address}.",
            day=one.from_on,
            name=one.name,
            address=one.address,
        )
        for one in authorities
    )


@dataclass(frozen=True)
class Decision:
    """A written decision not to do what was asked, as it stood the day it was made."""

    reasons: str
    language: str
    decided_on: date
    decided_by: str
    title: str
    appeal_weeks: int
    authorities: tuple[Authority, ...]

    def texts(self, municipality: str) -> tuple[Text, ...]:
        """How to appeal and whom to complain to. The reasons stand beside it, as written."""
        return (
            N_("decision", "{municipality} has decided not to do this.", municipality=municipality),
            N_(
                "decision",
                "You can appeal. Write that you appeal, which decision it is and why it is wrong.",
            ),
            NP_(
                "decision",
                "Send the letter to {municipality} within {count} week from the day you got this.",
                "Send the letter to {municipality} within {count} weeks from the day you got this.",
                self.appeal_weeks,
                municipality=municipality,
            ),
            N_(
                "decision",
                "We send it on to the court (förvaltningsrätten) if we do not change it.",
            ),
            N_("decision", "It costs nothing to appeal. We help you to write if you want."),
            *complaint_texts(self.authorities, self.decided_on),
        )


class NothingAsked(Refusal):
    """Neither a tick nor a word."""

    text = N_("accessibility", "Tick what you need, or write it with your own words.")
    field = "words"


class NothingWritten(Refusal):
    """A message, note or reason without words."""

    text = N_("accessibility", "Write something first.")
    field = "words"


class ReasonsMissing(Refusal):
    """A decision without reasons."""

    text = N_("accessibility", "Write the reasons. The person has a right to know them.")
    field = "words"


class TakenByAnother(Refusal):
    """A colleague has taken the request meanwhile."""

    text = N_("accessibility", "A colleague has already taken this request.")
    status = 409


class NoColleague(Refusal):
    """Whom the request is handed over to does not answer for requests."""

    text = N_("accessibility", "Choose a colleague who works with accessibility requests.")


class AlreadyClosed(Refusal):
    """The request is done or declined."""

    text = N_("accessibility", "This request is closed. A new one can be made at any time.")
    status = 409


class TooManyReports(Refusal):
    """The same address has sent many reports today."""

    text = N_(
        "accessibility",
        "Many reports have come from here today. Call us instead, or try again tomorrow.",
    )
    status = 429


class TooFast(Refusal):
    """Sent within seconds of being opened, as programs do. Nothing that was typed is lost."""

    text = N_("accessibility", "Check what you wrote. Then press the button once more.")
