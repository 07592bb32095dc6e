"""What both sides see of their meetings; each look by staff is logged."""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta

from portal.domain.meetings import Details, Event, MeetingState, Way
from portal.domain.refusals import NotFound
from portal.records.meetings import Meeting
from portal.services.own_cases import require_own
from portal.services.work import Work


@dataclass(frozen=True)
class MeetingView:
    """A meeting as both sides see it: `name` is the client's, `case_worker` whom they meet."""

    id: str
    case_id: str
    person_id: str
    name: str
    case_worker: str
    state: MeetingState
    starts_at: datetime | None
    details: Details
    thread_id: str
    version: int
    now: datetime

    @property
    def times(self) -> tuple[datetime, ...]:
        """The proposed times that are still to come."""
        return tuple(time for time in self.details.times if time > self.now)

    @property
    def has_been(self) -> bool:
        """Whether the agreed time is over."""
        if self.state is not MeetingState.AGREED or self.starts_at is None:
            return False
        return self.starts_at + timedelta(minutes=self.details.minutes) <= self.now

    @property
    def is_open(self) -> bool:
        """Whether something is still to happen."""
        return self.state is not MeetingState.CANCELLED and not self.has_been

    @property
    def event(self) -> Event:
        """What a calendar is told. Raises NotFound before a time is agreed."""
        if self.starts_at is None:
            raise NotFound
        return Event(self.id, self.starts_at, self.details.minutes, self.version)


def own(work: Work) -> tuple[MeetingView, ...]:
    """The client's own meetings that are still to come, the next one first."""
    rows = work.meetings.to_come([work.own_case_id], work.now, work.actor.id)
    return _in_order(tuple(view_of(work, row) for row in rows))


def every_own(work: Work) -> tuple[MeetingView, ...]:
    """All of the client's meetings, also those that have been."""
    return tuple(view_of(work, one) for one in work.meetings.all_of_person(work.actor.id))


def to_see(work: Work) -> tuple[MeetingView | None, tuple[MeetingView, ...]]:
    """For the start page: the client's next agreed meeting, and those that wait for a choice."""
    found = own(work)
    agreed = (one for one in found if one.state is MeetingState.AGREED)
    return next(agreed, None), tuple(one for one in found if one.state is MeetingState.PROPOSED)


def find(work: Work, meeting_id: str, *, case_id: str = "") -> MeetingView:
    """One meeting of the client's own, or of the staff member's own case. Raises NotFound."""
    return view_of(work, row_of(work, meeting_id, case_id))


def of_own_cases(work: Work) -> tuple[MeetingView, ...]:
    """What is still to come in the staff member's own cases, the next one first; logged."""
    cases = [case.id for case in work.cases.of_staff(work.actor.id, work.today)]
    rows = work.meetings.to_come(cases, work.now)
    # Read at once, and held, so that no name is asked for one by one below.
    adults = work.threads.adults({row.case_id for row in rows})
    views = _in_order(tuple(view_of(work, row) for row in rows)) if adults else ()
    seen = ((one.case_id, one.person_id) for one in views)
    work.access_log.write_each(work.actor.id, "meeting", seen, work.now)
    return views


def view_of(work: Work, meeting: Meeting) -> MeetingView:
    """A meeting, unsealed. The caller has checked that the actor may see it."""
    person = work.people.by_id(meeting.person_id)
    return MeetingView(
        meeting.id,
        meeting.case_id,
        meeting.person_id,
        work.people.identity(person).name,
        work.people.staff_by_id(meeting.staff_id).name,
        MeetingState(meeting.state),
        meeting.starts_at,
        details_of(work, meeting),
        meeting.thread_id,
        meeting.version,
        work.now,
    )


def row_of(work: Work, meeting_id: str, case_id: str) -> Meeting:
    """The meeting, of the client's own or of the staff member's own case; logged for staff.

    Raises NotFound.
    """
    if work.actor.is_client:
        meeting = work.meetings.of_case(work.own_case_id, meeting_id)
        if meeting.person_id != work.actor.id:
            raise NotFound
    else:
        require_own(work, case_id)
        meeting = work.meetings.of_case(case_id, meeting_id)
        work.access_log.write(work.actor.id, "meeting", case_id, work.now, meeting.person_id)
    return meeting


def details_of(work: Work, meeting: Meeting) -> Details:
    """What a meeting is like. The caller has checked that the actor may see it."""
    stored = work.vault.open(meeting.sealed_details, f"{meeting.id}.details", meeting.case_id)
    kept = json.loads(stored)
    times = tuple(datetime.fromisoformat(time) for time in kept["times"])
    return Details(**{**kept, "way": Way(kept["way"]), "times": times})


def _in_order(views: tuple[MeetingView, ...]) -> tuple[MeetingView, ...]:
    first = {view.id: view.starts_at or min(view.times, default=view.now) for view in views}
    return tuple(sorted((one for one in views if one.is_open), key=lambda one: first[one.id]))
