"""Notices outside the portal: only that there is a message, when people are awake, and seldom."""

import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum

from portal.domain.dialogue import CHANGE_WITHIN
from portal.domain.months import STOCKHOLM, as_utc, local_day, plus_workdays
from portal.domain.refusals import Refusal
from portal.domain.text import N_

# Never a word of what the message says, or of whom it is from.
SUBJECT = N_("notice", "You have a message")
WORDS = N_("notice", "You have a message. Sign in to read it.")
REMINDER = N_("notice", "You have a reminder. Sign in to read it.")

APART = timedelta(minutes=30)
REMIND_AT = time(15)
_PATIENCE = 5
_TRY_AGAIN = (timedelta(minutes=5), timedelta(minutes=30), timedelta(hours=3))


class Channel(StrEnum):
    """How somebody is told."""

    EMAIL = "email"
    SMS = "sms"


class NoticeState(StrEnum):
    """What became of a notice. `put_off`: another one took its place."""

    WAITING = "waiting"
    SENT = "sent"
    UNNEEDED = "unneeded"
    UNREACHABLE = "unreachable"
    DECLINED = "declined"
    FAILED = "failed"
    PUT_OFF = "put_off"


@dataclass(frozen=True)
class Quiet:
    """The whole hours in which nobody is told; from an hour to the same hour: none."""

    starts: int = 21
    ends: int = 7

    def end_of(self, moment: datetime) -> datetime:
        """The moment itself, or the end of the quiet hours that it falls in."""
        local = moment.astimezone(STOCKHOLM)
        over_night = self.starts > self.ends
        since, before = local.hour >= self.starts, local.hour < self.ends
        if not (since or before if over_night else since and before):
            return moment
        day = local.date() + timedelta(days=1 if over_night and since else 0)
        return as_utc(datetime.combine(day, time(self.ends), STOCKHOLM))


@dataclass(frozen=True)
class Wishes:
    """How somebody wants to be told. `channels` is None until they have chosen; empty: not at all.

    Until then we tell by e-mail, or by text message when we have no e-mail address.
    """

    channels: frozenset[Channel] | None = None
    quiet: Quiet = Quiet()

    def ways(self, email: str, phone: str) -> tuple[Channel, ...]:
        """How to reach somebody with these contact details, in every way that they want."""
        known = {Channel.EMAIL: email.strip(), Channel.SMS: phone.strip()}
        usable = tuple(channel for channel, address in known.items() if address)
        if self.channels is None:
            return usable[:1]
        return tuple(channel for channel in usable if channel in self.channels)


@dataclass(frozen=True)
class Told:
    """How a client is told, and at which addresses."""

    wishes: Wishes
    email: str = ""
    phone: str = ""

    @property
    def ways(self) -> tuple[Channel, ...]:
        """The channels that reach them, and that they want."""
        return self.wishes.ways(self.email, self.phone)


class EmailUnclear(Refusal):
    """Notices are wanted by e-mail, and there is no address that can be one."""

    text = N_("notice", "Write your e-mail address, for example name@example.com.")
    field = "email"


class PhoneUnclear(Refusal):
    """Notices are wanted by text message, and there is no number that can be one."""

    text = N_("notice", "Write your mobile number, for example 070 123 45 67.")
    field = "phone"


def email_address(typed: str) -> str:
    """An e-mail address as it is kept. Raises EmailUnclear."""
    address = typed.strip()
    if len(address) > 200 or not re.fullmatch(r"[^\s@<>,;:\"()]+@[^\s@<>,;:\"()]+\.\w+", address):
        raise EmailUnclear
    return address


def phone_number(typed: str) -> str:
    """A mobile number as it was written. Raises PhoneUnclear."""
    number = " ".join(typed.split())
    digits = re.sub(r"[\s()-]", "", number)
    if not re.fullmatch(r"\+?\d{8,15}", digits, re.ASCII):
        raise PhoneUnclear
    return number


def due_at(sent_at: datetime, last_notice_at: datetime | None, quiet: Quiet = Quiet()) -> datetime:
    """When to tell: after the message can no longer be taken back, not too often, not at night."""
    due = sent_at + CHANGE_WITHIN
    if last_notice_at is not None:
        due = max(due, last_notice_at + APART)
    return quiet.end_of(due)


def remind_at(starts_at: datetime) -> datetime:
    """When to remind of something that starts then: the afternoon before."""
    day = local_day(starts_at) - timedelta(days=1)
    return as_utc(datetime.combine(day, REMIND_AT, STOCKHOLM))


def remind_after(now: datetime) -> datetime:
    """When to remind of something that waits for an answer: the afternoon five workdays later."""
    day = plus_workdays(local_day(now), _PATIENCE)
    return as_utc(datetime.combine(day, REMIND_AT, STOCKHOLM))


def try_again_at(now: datetime, attempt: int, quiet: Quiet = Quiet()) -> datetime | None:
    """When to try a failed notice again; None when it has been tried often enough."""
    if attempt > len(_TRY_AGAIN):
        return None
    return quiet.end_of(now + _TRY_AGAIN[attempt - 1])
