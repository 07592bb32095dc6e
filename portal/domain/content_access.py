"""Support staff may read an application for a time: the client allows it, or they write why."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from portal.domain.refusals import Refusal
from portal.domain.text import N_, Text

EMERGENCY_LASTS = timedelta(minutes=60)
SHORTEST_REASON = 20
"""Letters that a reason must have at least, so that it can be understood by who reads it later."""


class Span(StrEnum):
    """For how long a client lets support staff read."""

    HOUR = "hour"
    DAY = "day"
    THREE_DAYS = "three_days"


SPAN_NAMES: Mapping[Span, Text] = {
    Span.HOUR: N_("content access", "For an hour"),
    Span.DAY: N_("content access", "Until this time tomorrow"),
    Span.THREE_DAYS: N_("content access", "For three days"),
}
SPAN_LASTS: Mapping[Span, timedelta] = {
    Span.HOUR: timedelta(hours=1),
    Span.DAY: timedelta(days=1),
    Span.THREE_DAYS: timedelta(days=3),
}


@dataclass(frozen=True)
class ContentAccess:
    """That somebody may read an application, or could.

    What the client allowed has no reason and holds for all support staff who may open the request.
    An emergency holds for the one who wrote the `reason`, whose name is `staff_name`.
    """

    id: str
    staff_id: str | None
    staff_name: str
    reason: str
    language: str
    made_at: datetime
    until_at: datetime
    ended_at: datetime | None

    @property
    def is_emergency(self) -> bool:
        return self.staff_id is not None

    def lets_in(self, staff_id: str, now: datetime) -> bool:
        """Whether that staff member may read because of it."""
        return self.is_in_force(now) and self.staff_id in {None, staff_id}

    def is_in_force(self, now: datetime) -> bool:
        """Whether it holds at that moment."""
        return self.ended_at is None and self.made_at <= now < self.until_at


def check_reason(reason: str) -> str:
    """The reason, trimmed. Raises ReasonTooShort: spaces and repeated letters do not count."""
    trimmed = " ".join(reason.split())
    if len(trimmed) < SHORTEST_REASON or len(set(trimmed.casefold())) < SHORTEST_REASON // 3:
        raise ReasonTooShort
    return trimmed


class ReasonTooShort(Refusal):
    """A reason that nobody could judge afterwards."""

    text = N_(
        "content access",
        "Write why you have to see it now, with at least {count} letters.",
        count=SHORTEST_REASON,
    )
    field = "words"
