"""Notes from meetings: the case worker's own until they are shared, and then both sides'."""

import json
from dataclasses import dataclass
from datetime import datetime

from portal.domain.meetings import (
    SAYS_NOTES_READY,
    SAYS_TALKED,
    Details,
    MeetingState,
    NotesEmpty,
    NotesShared,
    NotesTooEarly,
    Way,
)
from portal.domain.refusals import NotFound
from portal.records.meetings import Meeting
from portal.services import meeting_views, meetings, messages
from portal.services.meeting_views import MeetingView
from portal.services.meetings import Sending
from portal.services.own_cases import require_own
from portal.services.work import Work


@dataclass(frozen=True)
class Notes:
    """What was noted, and by whom: the name of who wrote it last.

    `language` is what it is written in; clients see it once it is shared.
    """

    words: str = ""
    language: str = "sv"
    shared_at: datetime | None = None
    by: str = ""


@dataclass(frozen=True)
class Noted:
    """A meeting and its notes."""

    view: MeetingView
    notes: Notes


def find(work: Work, meeting_id: str, *, case_id: str = "") -> Noted:
    """A meeting with its notes as far as the actor may see them; staff name the case.

    Raises NotFound.
    """
    return _noted(work, meeting_views.row_of(work, meeting_id, case_id))


def write(work: Work, case_id: str, meeting_id: str, sending: Sending, *, shares: bool) -> None:
    """Keep what the case worker has noted, and share it when they say that it is ready.

    What is shared stays as it is. Raises NotFound, NotesEmpty, NotesShared, NotesTooEarly.
    """
    meeting = meetings.open_meeting(work, meeting_id, case_id)
    known, words = _notes(work, meeting), sending.words.strip()
    if known.shared_at is not None:
        if shares and known.words == words:
            return
        raise NotesShared
    if shares and not words:
        raise NotesEmpty
    if shares and not has_begun(work, meeting):
        raise NotesTooEarly
    content = json.dumps({"words": words, "language": sending.language}).encode()
    meeting.sealed_notes = work.vault.seal(content, f"{meeting.id}.notes", meeting.case_id)
    meeting.notes_staff_id = work.actor.id
    if shares:
        meeting.notes_shared_at = work.now
        told = Sending(sending.key, language=sending.language)
        messages.send(work, meeting.thread_id, meetings.said(told, SAYS_NOTES_READY))


def note_talk(work: Work, case_id: str, person_id: str, way: Way, key: str) -> str:
    """A talk that was not booked, right now; returns its id, to write notes of as of a meeting.

    The same `key` is the same talk. Raises NotFound.
    """
    require_own(work, case_id)
    if person_id not in work.cases.member_ids(case_id).values():
        raise NotFound
    work.threads.lock_case(case_id)
    known = work.meetings.by_send_key(work.actor.id, key)
    if known is not None:
        return known.id
    work.access_log.write(work.actor.id, "meeting", case_id, work.now, person_id)
    said = meetings.said(Sending(key), SAYS_TALKED)
    details = Details(way=way, minutes=0)
    return meetings.add(work, case_id, person_id, details, said, key, starts_at=work.now)


def has_begun(work: Work, meeting: Meeting) -> bool:
    """Whether an agreed time has come: the same that `been` lists."""
    is_agreed = meeting.state == MeetingState.AGREED.value
    return is_agreed and meeting.starts_at is not None and meeting.starts_at <= work.now


def been(work: Work, *, case_id: str = "") -> tuple[Noted, ...]:
    """Meetings that have been, the latest first: a client's own with shared notes, a case's all.

    Raises NotFound.
    """
    if work.actor.is_client:
        rows = work.meetings.been(work.own_case_id, work.now, work.actor.id)
    else:
        require_own(work, case_id)
        rows = work.meetings.been(case_id, work.now)
        seen = ((case_id, row.person_id) for row in rows)
        work.access_log.write_each(work.actor.id, "meeting", seen, work.now)
    found = (_noted(work, row) for row in rows)
    return tuple(one for one in found if one.notes.words or not work.actor.is_client)


def _noted(work: Work, meeting: Meeting) -> Noted:
    notes = _notes(work, meeting)
    is_hidden = work.actor.is_client and notes.shared_at is None
    return Noted(meeting_views.view_of(work, meeting), Notes() if is_hidden else notes)


def _notes(work: Work, meeting: Meeting) -> Notes:
    if meeting.sealed_notes is None:
        return Notes()
    stored = work.vault.open(meeting.sealed_notes, f"{meeting.id}.notes", meeting.case_id)
    author = meeting.notes_staff_id or meeting.staff_id
    by = work.people.staff_by_id(author).name
    return Notes(**json.loads(stored), shared_at=meeting.notes_shared_at, by=by)
