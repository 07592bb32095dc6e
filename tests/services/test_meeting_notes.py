from dataclasses import replace
from datetime import timedelta

import pytest

from portal.domain.meetings import Details, MeetingBeen, NotesEmpty, NotesShared, NotesTooEarly, Way
from portal.domain.permissions import SYSTEM, Role
from portal.domain.refusals import NotFound
from portal.records.people import StaffMember
from portal.services import meeting_notes, meeting_views, meetings
from portal.services.meetings import Sending
from tests.households import couple, single


@pytest.fixture
def home(parts):
    return single(parts)


def held(parts, home):
    """A meeting that was agreed, and the moment after it."""
    with parts.work(home.case_worker) as work:
        details = Details(times=(work.now + timedelta(days=1),))
        meeting_id = meetings.propose(work, home.case_id, home.person_id, details, Sending("m"))
    with parts.work(home.client) as work:
        meetings.accept(work, meeting_id, details.times[0], Sending("a"))
    moment = parts.now() + timedelta(days=2)
    return meeting_id, replace(parts, now=lambda: moment)


def written(place, home, meeting_id, words="Vi ringer skolan.", shares=False):
    with place.work(home.case_worker) as work:
        sending = Sending(f"n {words} {shares}", words)
        meeting_notes.write(work, home.case_id, meeting_id, sending, shares=shares)


def read(place, actor, meeting_id):
    with place.look(actor) as work:
        return meeting_notes.find(work, meeting_id).notes.words, meeting_notes.been(work)


def test_notes_are_the_case_workers_until_they_are_shared(parts, home):
    meeting_id, place = held(parts, home)
    written(place, home, meeting_id)
    assert read(place, home.client, meeting_id) == ("", ())
    with place.work(home.case_worker) as work:
        (been,) = meeting_notes.been(work, case_id=home.case_id)
    assert (been.notes.words, been.notes.shared_at) == ("Vi ringer skolan.", None)
    written(place, home, meeting_id, shares=True)
    words, found = read(place, home.client, meeting_id)
    assert (words, len(found)) == ("Vi ringer skolan.", 1)


def test_client_is_told_once_and_shared_notes_stay_as_they_are(parts, home):
    meeting_id, place = held(parts, home)
    written(place, home, meeting_id, shares=True)
    written(place, home, meeting_id, shares=True)
    with pytest.raises(NotesShared):
        written(place, home, meeting_id, "Något annat")
    with place.work(home.client) as work:
        thread_id = meeting_views.find(work, meeting_id).thread_id
        said = [one for one in work.threads.messages(thread_id) if one.is_from_staff]
    assert len(said) == 2


def test_nothing_cannot_be_shared(parts, home):
    meeting_id, place = held(parts, home)
    with pytest.raises(NotesEmpty):
        written(place, home, meeting_id, " ", shares=True)


def test_notes_are_shared_when_the_meeting_has_been_and_not_before(parts, home):
    meeting_id, place = held(parts, home)
    written(parts, home, meeting_id)
    with pytest.raises(NotesTooEarly):
        written(parts, home, meeting_id, shares=True)
    assert read(parts, home.client, meeting_id) == ("", ())
    written(place, home, meeting_id, shares=True)
    assert read(place, home.client, meeting_id)[0] == "Vi ringer skolan."


def test_notes_of_a_meeting_that_was_never_held_are_not_shared(parts, home):
    meeting_id, place = held(parts, home)
    with parts.work(home.client) as work:
        meetings.cancel(work, meeting_id, Sending("c"))
    with pytest.raises(NotesTooEarly):
        written(place, home, meeting_id, shares=True)


def test_meeting_that_has_been_keeps_its_place_and_its_notes(parts, home):
    meeting_id, place = held(parts, home)
    written(place, home, meeting_id, shares=True)
    steps = (
        lambda work: meetings.cancel(work, meeting_id, Sending("c")),
        lambda work: meetings.ask_for_others(work, meeting_id, Sending("o")),
    )
    for step in steps:
        with pytest.raises(MeetingBeen), place.work(home.client) as work:
            step(work)
    later = Details(times=(place.now() + timedelta(days=1),))
    with pytest.raises(MeetingBeen), place.work(home.case_worker) as work:
        meetings.move(work, home.case_id, meeting_id, later, Sending("m2"))
    assert len(read(place, home.client, meeting_id)[1]) == 1


def test_meeting_and_notes_name_who_took_over(parts, home):
    with parts.work(home.case_worker) as work:
        details = Details(times=(work.now + timedelta(days=1),))
        meeting_id = meetings.propose(work, home.case_id, home.person_id, details, Sending("m"))
    heir = taken_over(parts, home)
    with parts.work(heir.case_worker) as work:
        meetings.move(work, home.case_id, meeting_id, details, Sending("n"))
    with parts.work(home.client) as work:
        assert meeting_views.find(work, meeting_id).case_worker == "Ny Handläggare"
        meetings.accept(work, meeting_id, details.times[0], Sending("a"))
    moment = parts.now() + timedelta(days=2)
    place = replace(parts, now=lambda: moment)
    written(place, heir, meeting_id, shares=True)
    with place.work(home.client) as work:
        assert meeting_notes.find(work, meeting_id).notes.by == "Ny Handläggare"


def test_notes_name_their_writer_and_not_who_proposed_the_meeting(parts, home):
    meeting_id, place = held(parts, home)
    written(place, taken_over(parts, home), meeting_id, shares=True)
    with place.work(home.client) as work:
        noted = meeting_notes.find(work, meeting_id)
    assert (noted.view.case_worker, noted.notes.by) == ("Hanna Handläggare", "Ny Handläggare")


def taken_over(parts, home):
    """The same household, with another case worker from today on."""
    with parts.work(SYSTEM) as work:
        member = work.people.add_staff(
            StaffMember(name="Ny Handläggare", roles=Role.CASE_WORKER.value), "197501019819"
        )
        work.cases.assign(home.case_id, member.id, work.today)
    return replace(home, staff_id=member.id)


def test_talk_that_was_not_booked_is_noted_and_shared(parts, home):
    with parts.work(home.case_worker) as work:
        ids = {
            meeting_notes.note_talk(work, home.case_id, home.person_id, Way.VISIT, "t")
            for _ in range(2)
        }
    (meeting_id,) = ids
    written(parts, home, meeting_id, "Vi pratade om praktik.", shares=True)
    words, been = read(parts, home.client, meeting_id)
    assert (words, [one.view.id for one in been]) == ("Vi pratade om praktik.", [meeting_id])
    with parts.work(home.client) as work:
        assert meeting_views.own(work) == ()


def test_notes_are_sealed_and_nobody_elses(parts):
    home = couple(parts)
    meeting_id, place = held(parts, home)
    written(place, home, meeting_id, shares=True)
    with place.look(home.partner) as work:
        assert meeting_notes.been(work) == ()
        with pytest.raises(NotFound):
            meeting_notes.find(work, meeting_id)
    other = single(parts, "199003189819", "197501019801")
    with pytest.raises(NotFound), place.work(other.case_worker) as work:
        meeting_notes.been(work, case_id=home.case_id)
    with place.look(home.client) as work:
        assert b"skolan" not in work.meetings.of_case(home.case_id, meeting_id).sealed_notes
