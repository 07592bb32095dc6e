"""Meetings of a client and their case worker. Each step is also a message, so nobody misses it."""

import json
from dataclasses import dataclass, replace
from datetime import datetime

from portal.domain.dialogue import AboutKind
from portal.domain.meetings import (
    LONGEST,
    SAYS_CANCELLED,
    SAYS_MOVED,
    SAYS_OTHERS,
    SAYS_PROPOSED,
    TITLE,
    Details,
    MeetingBeen,
    MeetingChanged,
    MeetingState,
    says_accepted,
)
from portal.domain.refusals import NotFound
from portal.domain.text import Text
from portal.language.catalogues import render
from portal.records.base import new_id
from portal.records.meetings import Meeting
from portal.services import messages, notices
from portal.services.meeting_views import details_of, row_of, view_of
from portal.services.messages import NewThread, Outgoing
from portal.services.own_cases import require_own
from portal.services.work import Work


@dataclass(frozen=True)
class Sending:
    """What comes with a step. `key` comes from the form: a repeated sending is the same step."""

    key: str
    words: str = ""
    language: str = "sv"


def propose(work: Work, case_id: str, person_id: str, details: Details, sending: Sending) -> str:
    """The case worker proposes times to an adult of their case; returns the meeting's id.

    Raises NotFound, TimesUnclear.
    """
    require_own(work, case_id)
    if person_id not in work.cases.member_ids(case_id).values():
        raise NotFound
    work.threads.lock_case(case_id)
    known = work.meetings.by_send_key(work.actor.id, sending.key)
    if known is not None:
        return known.id
    details.check(work.now)
    work.access_log.write(work.actor.id, "meeting", case_id, work.now, person_id)
    outgoing = said(sending, SAYS_PROPOSED, asks=True)
    return add(work, case_id, person_id, details, outgoing, sending.key)


def add(
    work: Work,
    case_id: str,
    person_id: str,
    details: Details,
    outgoing: Outgoing,
    key: str,
    starts_at: datetime | None = None,
) -> str:
    """Store a new meeting with its first message; agreed when it has a time. Returns its id.

    The caller has checked that the case is the actor's.
    """
    state = MeetingState.PROPOSED if starts_at is None else MeetingState.AGREED
    meeting = Meeting(
        id=new_id(),
        case_id=case_id,
        person_id=person_id,
        staff_id=work.actor.id,
        thread_id=_say(work, case_id, person_id, outgoing),
        state=state.value,
        starts_at=starts_at,
        version=0,
        send_key=key,
        created_at=work.now,
        changed_at=work.now,
    )
    meeting.sealed_details = seal_details(work, meeting, details)
    work.meetings.add(meeting)
    # Only now: a thread is tied to what is there.
    thread = work.threads.by_id(meeting.thread_id)
    thread.about_kind, thread.about_id = AboutKind.MEETING.value, meeting.id
    work.session.flush()
    return meeting.id


def _say(work: Work, case_id: str, person_id: str, outgoing: Outgoing) -> str:
    """Write of a new meeting where the client asked for it, or else in a thread of its own."""
    wish = work.threads.wished_meeting(case_id, person_id)
    if wish is None:
        new = NewThread(render(TITLE, "sv"), case_id=case_id, person_id=person_id)
        return messages.start(work, new, outgoing)
    messages.send(work, wish.id, outgoing)
    return wish.id


def move(work: Work, case_id: str, meeting_id: str, details: Details, sending: Sending) -> None:
    """The case worker proposes new times.

    Raises NotFound, TimesUnclear, MeetingChanged, MeetingBeen.
    """
    meeting = _to_come(work, meeting_id, case_id)
    if MeetingState(meeting.state) is MeetingState.CANCELLED:
        raise MeetingChanged
    known = details_of(work, meeting)
    details = replace(details, wished=known.wished)
    is_theirs = meeting.staff_id == work.actor.id
    if known == details and meeting.state == MeetingState.PROPOSED.value and is_theirs:
        return
    details.check(work.now)
    meeting.sealed_details = seal_details(work, meeting, details)
    # Whoever proposes the times keeps them, also where the case was another's before.
    meeting.staff_id = work.actor.id
    _go(work, meeting, MeetingState.PROPOSED)
    messages.send(work, meeting.thread_id, said(sending, SAYS_MOVED, asks=True))


def accept(work: Work, meeting_id: str, starts_at: datetime, sending: Sending) -> None:
    """The client takes one of the times. Raises NotFound, MeetingChanged."""
    meeting = open_meeting(work, meeting_id)
    if meeting.state == MeetingState.AGREED.value and meeting.starts_at == starts_at:
        return
    is_offered = starts_at in details_of(work, meeting).times and starts_at > work.now
    if meeting.state != MeetingState.PROPOSED.value or not is_offered:
        raise MeetingChanged
    _go(work, meeting, MeetingState.AGREED, starts_at)
    notices.remind(work, meeting)
    messages.send(work, meeting.thread_id, said(sending, says_accepted(starts_at)))


def ask_for_others(work: Work, meeting_id: str, sending: Sending) -> None:
    """The client wants other times, before or after one was agreed.

    Raises NotFound, MeetingChanged, MeetingBeen.
    """
    meeting = _to_come(work, meeting_id)
    if meeting.state == MeetingState.OTHERS_WANTED.value:
        return
    if meeting.state == MeetingState.CANCELLED.value:
        raise MeetingChanged
    _go(work, meeting, MeetingState.OTHERS_WANTED)
    messages.send(work, meeting.thread_id, said(sending, SAYS_OTHERS, asks=True))


def cancel(work: Work, meeting_id: str, sending: Sending, *, case_id: str = "") -> None:
    """Either side calls it off; staff name the case. Doing it twice changes nothing.

    Raises NotFound, MeetingBeen.
    """
    meeting = _to_come(work, meeting_id, case_id)
    if meeting.state == MeetingState.CANCELLED.value:
        return
    _go(work, meeting, MeetingState.CANCELLED)
    messages.send(work, meeting.thread_id, said(sending, SAYS_CANCELLED))


def open_meeting(work: Work, meeting_id: str, case_id: str = "") -> Meeting:
    """The meeting, to be changed by one at a time. Staff name the case. Raises NotFound."""
    meeting = row_of(work, meeting_id, case_id)
    work.threads.lock_case(meeting.case_id)
    work.session.refresh(meeting)
    return meeting


def _to_come(work: Work, meeting_id: str, case_id: str = "") -> Meeting:
    meeting = open_meeting(work, meeting_id, case_id)
    if view_of(work, meeting).has_been:
        raise MeetingBeen
    return meeting


def _go(
    work: Work, meeting: Meeting, state: MeetingState, starts_at: datetime | None = None
) -> None:
    meeting.state, meeting.starts_at = state.value, starts_at
    meeting.version += 1
    meeting.changed_at = work.now
    work.session.flush()


def said(sending: Sending, phrase: Text, *, asks: bool = False) -> Outgoing:
    """A step as a message: the ready sentence, and what was written with it."""
    return Outgoing(
        sending.words.strip(), sending.key, sending.language, asks_answer=asks, phrase=phrase
    )


def seal_details(work: Work, meeting: Meeting, details: Details) -> bytes:
    """What a meeting is like, as it is kept."""
    kept = {
        "way": details.way,
        "place": details.place.strip()[:LONGEST],
        "minutes": details.minutes,
        "times": [time.isoformat() for time in details.times],
        "has_interpreter": details.has_interpreter,
        "spoken": details.spoken.strip()[:LONGEST],
        "wished": details.wished.strip()[:LONGEST],
    }
    return work.vault.seal(json.dumps(kept).encode(), f"{meeting.id}.details", meeting.case_id)
