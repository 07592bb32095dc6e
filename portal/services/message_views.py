"""A message as its reader sees it: who wrote it, whether it is read, what it says."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from portal.domain.dialogue import may_change
from portal.records.dialogue import Message, Thread
from portal.services import attachments, typed_parts
from portal.services.attachments import FileView
from portal.services.message_bodies import Body, unseal
from portal.services.typed_parts import TypedPart
from portal.services.work import Work


@dataclass(frozen=True)
class MessageView:
    """A message as its reader sees it; the body of one that was taken back is empty.

    `typed` says who wrote it for the client, when that was somebody else. `unread_by` names for
    staff those of several adults who have not read what another has.
    """

    id: str
    author: str
    mine: bool
    is_from_staff: bool
    body: Body
    language: str
    sent_at: datetime
    read_at: datetime | None
    corrected_at: datetime | None
    is_withdrawn: bool
    may_change: bool
    files: tuple[FileView, ...] = ()
    typed: TypedPart | None = None
    unread_by: tuple[str, ...] = ()


def views_of(work: Work, thread: Thread, messages: Sequence[Message]) -> tuple[MessageView, ...]:
    authors = {message.author_id: message.is_from_staff for message in messages}
    names = {author: _author(work, author, is_staff=staff) for author, staff in authors.items()}
    files = attachments.of_messages(work, messages)
    typed = typed_parts.of_messages(work, [message.id for message in messages])
    unread_by = _unread_by(work, thread, messages)
    return tuple(
        MessageView(
            message.id,
            names[message.author_id],
            message.author_id == work.actor.id,
            message.is_from_staff,
            unseal(work, message, thread.case_id),
            message.language,
            message.sent_at,
            message.read_at,
            message.corrected_at,
            message.withdrawn_at is not None,
            message.author_id == work.actor.id
            and message.withdrawn_at is None
            and may_change(message.sent_at, message.read_at, work.now),
            files.get(message.id, ()),
            typed.get(message.id),
            unread_by.get(message.id, ()),
        )
        for message in messages
    )


def _unread_by(
    work: Work, thread: Thread, messages: Sequence[Message]
) -> dict[str, tuple[str, ...]]:
    """For staff, by message: the adults of a thread for all who have not read what another has."""
    if work.actor.is_client or thread.person_id is not None:
        return {}
    people = work.threads.adults((thread.case_id,)).get(thread.case_id, [])
    read = work.threads.read_up_to(thread.id)
    return {
        message.id: tuple(
            work.people.identity(person).name
            for person in people
            if read.get(person.id, 0) < message.number
        )
        for message in messages
        if message.is_from_staff and message.read_at is not None
    }


def _author(work: Work, author_id: str, *, is_staff: bool) -> str:
    if is_staff:
        return work.people.staff_by_id(author_id).name
    return work.people.identity(work.people.by_id(author_id)).name
