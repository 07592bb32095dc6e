"""Notices outside the portal: only that there is a message, when people are awake, and seldom."""

from datetime import datetime, time, timedelta
from enum import StrEnum

from portal.domain.dialogue import CHANGE_WITHIN
from portal.domain.months import STOCKHOLM, as_utc
from portal.domain.text import N_

# Never a word of what the message says, or of whom it is from.
SUBJECT = N_("notice", "You have a message")
WORDS = N_("notice", "You have a message. Sign in to read it.")

APART = timedelta(minutes=30)
QUIET_FROM, QUIET_UNTIL = time(21), time(7)
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
    FAILED = "failed"
    PUT_OFF = "put_off"


def channel_of(email: str, phone: str) -> Channel | None:
    """How to reach somebody with these contact details, if at all."""
    if email.strip():
        return Channel.EMAIL
    return Channel.SMS if phone.strip() else None


def due_at(sent_at: datetime, last_notice_at: datetime | None) -> datetime:
    """When to tell: after the message can no longer be taken back, not too often, not at night."""
    due = sent_at + CHANGE_WITHIN
    if last_notice_at is not None:
        due = max(due, last_notice_at + APART)
    return awake(due)


def awake(moment: datetime) -> datetime:
    """The moment itself, or the end of the quiet hours that it falls in."""
    local = moment.astimezone(STOCKHOLM)
    if QUIET_UNTIL <= local.time() < QUIET_FROM:
        return moment
    day = local.date() + timedelta(days=1 if local.time() >= QUIET_FROM else 0)
    return as_utc(datetime.combine(day, QUIET_UNTIL, STOCKHOLM))


def try_again_at(now: datetime, attempt: int) -> datetime | None:
    """When to try a failed notice again; None when it has been tried often enough."""
    if attempt > len(_TRY_AGAIN):
        return None
    return awake(now + _TRY_AGAIN[attempt - 1])
