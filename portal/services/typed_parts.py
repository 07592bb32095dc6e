"""What somebody typed for a client: kept with the part, shown to the client and to staff."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from portal.domain.mandates import MandateKind
from portal.services.mandates import holder_name
from portal.services.work import Work

SIGNATURE = "signature"
MESSAGE = "message text"


@dataclass(frozen=True)
class TypedPart:
    """A part that somebody typed for the client: a section's slug, `signature`, or a message."""

    part: str
    by: str
    kind: MandateKind
    at: datetime


def note(work: Work, subject_id: str, parts: Collection[str]) -> None:
    """Keep who typed these parts, where somebody acts for the client."""
    if work.actor.acting is not None:
        for part in parts:
            work.mandates.note_typing(subject_id, part, work.actor.acting.mandate_id, work.now)


def of(work: Work, subject_id: str) -> tuple[TypedPart, ...]:
    """What was typed for the client, the earliest first. The caller has checked the actor."""
    return tuple(part for _, part in _found(work, (subject_id,)))


def of_messages(work: Work, message_ids: Collection[str]) -> dict[str, TypedPart]:
    """Which of these messages somebody typed for the client. The caller has checked the actor."""
    return dict(_found(work, message_ids))


def _found(work: Work, subject_ids: Collection[str]) -> list[tuple[str, TypedPart]]:
    found = work.mandates.typed(subject_ids)
    mandates = work.mandates.some({one.mandate_id for one in found})
    return [
        (
            one.subject_id,
            TypedPart(
                one.part,
                holder_name(work, mandates[one.mandate_id]),
                MandateKind(mandates[one.mandate_id].kind),
                one.at,
            ),
        )
        for one in found
    ]
