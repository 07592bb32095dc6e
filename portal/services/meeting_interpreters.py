"""Interpreters at meetings: the client says that one is needed, the case worker that one comes."""

from dataclasses import replace

from portal.domain.accessibility import Kind
from portal.domain.meetings import (
    LONGEST,
    SAYS_INTERPRETER_COMES,
    LanguageMissing,
    MeetingChanged,
    MeetingState,
    says_interpreter,
)
from portal.services import accessibility_needs, meeting_views, meetings, messages
from portal.services.meetings import Sending
from portal.services.work import Work


def wish(work: Work, meeting_id: str, spoken: str, sending: Sending) -> None:
    """The client needs an interpreter for that language. Saying it twice changes nothing.

    Raises NotFound, LanguageMissing, MeetingChanged.
    """
    meeting, spoken = meetings.open_meeting(work, meeting_id), " ".join(spoken.split())[:LONGEST]
    if not spoken:
        raise LanguageMissing
    if meeting.state == MeetingState.CANCELLED.value:
        raise MeetingChanged
    known = meeting_views.details_of(work, meeting)
    if known.wished == spoken:
        return
    meeting.sealed_details = meetings.seal_details(work, meeting, replace(known, wished=spoken))
    meeting.changed_at = work.now
    asked = Sending(f"{sending.key} interpreter"[:64], "", sending.language)
    messages.send(
        work, meeting.thread_id, meetings.said(asked, says_interpreter(spoken), asks=True)
    )


def book(work: Work, case_id: str, meeting_id: str, sending: Sending) -> None:
    """The case worker has got the interpreter whom the client needs. Raises NotFound."""
    meeting = meetings.open_meeting(work, meeting_id, case_id)
    known = meeting_views.details_of(work, meeting)
    if not known.lacks_interpreter or meeting.state == MeetingState.CANCELLED.value:
        return
    booked = replace(known, has_interpreter=True, spoken=known.wished)
    meeting.sealed_details = meetings.seal_details(work, meeting, booked)
    meeting.changed_at = work.now
    messages.send(work, meeting.thread_id, meetings.said(sending, SAYS_INTERPRETER_COMES))


def interpreter_for(work: Work, person_id: str) -> tuple[bool, str]:
    """Whether a person was granted an interpreter, and in which language."""
    needs = accessibility_needs.needs_of_person(work, person_id)
    wanted = [need for need in needs if need.kind in {Kind.INTERPRETER, Kind.SIGN_LANGUAGE}]
    return bool(wanted), next((need.spoken for need in wanted if need.spoken), "")
