from datetime import timedelta

import pytest

from portal.domain.meetings import Details, LanguageMissing, MeetingChanged, MeetingState
from portal.domain.refusals import NotFound
from portal.services import meeting_interpreters, meeting_views, meetings
from portal.services.meetings import Sending
from tests.households import couple, single


@pytest.fixture
def home(parts):
    return single(parts)


def proposed(parts, home, key="m", days=(2, 3)):
    with parts.work(home.case_worker) as work:
        details = Details(place="Stadshuset", times=tuple(work.now + timedelta(d) for d in days))
        return meetings.propose(work, home.case_id, home.person_id, details, Sending(key))


def test_the_same_form_proposes_once(parts, home):
    assert proposed(parts, home) == proposed(parts, home)
    with parts.look(home.client) as work:
        soon, to_choose = meeting_views.to_see(work)
    assert len(to_choose) == 1
    assert soon is None


def test_next_meeting_is_the_first_agreed_one_that_has_not_been(parts, home):
    later, sooner = proposed(parts, home, "a", (5,)), proposed(parts, home, "b", (2,))
    for meeting_id in (later, sooner):
        with parts.work(home.client) as work:
            (time,) = meeting_views.find(work, meeting_id).times
            meetings.accept(work, meeting_id, time, Sending(f"accept {meeting_id}"))
    with parts.look(home.client) as work:
        found, _ = meeting_views.to_see(work)
    assert found is not None
    assert found.id == sooner


def test_case_worker_waits_for_nobody_once_a_time_is_taken(parts, home):
    meeting_id = proposed(parts, home)
    with parts.work(home.client) as work:
        view = meeting_views.find(work, meeting_id)
        meetings.accept(work, meeting_id, view.times[0], Sending("accept"))
        assert work.threads.by_id(view.thread_id).waiting_for == ""


def test_cancelled_meeting_takes_no_answer(parts, home):
    meeting_id = proposed(parts, home)
    with parts.work(home.client) as work:
        time = meeting_views.find(work, meeting_id).times[0]
        meetings.cancel(work, meeting_id, Sending("cancel"))
        with pytest.raises(MeetingChanged):
            meetings.accept(work, meeting_id, time, Sending("accept"))
        with pytest.raises(MeetingChanged):
            meetings.ask_for_others(work, meeting_id, Sending("others"))
        assert meeting_views.own(work) == ()
        assert meeting_views.find(work, meeting_id).state is MeetingState.CANCELLED


def test_the_other_adult_does_not_see_it(parts):
    home = couple(parts)
    meeting_id = proposed(parts, home)
    with parts.look(home.partner) as work:
        assert meeting_views.own(work) == ()
        with pytest.raises(NotFound):
            meeting_views.find(work, meeting_id)


def test_where_and_when_is_sealed(parts, home):
    meeting_id = proposed(parts, home)
    with parts.look(home.client) as work:
        row = work.meetings.of_case(home.case_id, meeting_id)
        assert b"Stadshuset" not in row.sealed_details


def wished(parts, home, meeting_id, spoken="العربية", key="wish"):
    with parts.work(home.client) as work:
        meeting_interpreters.wish(work, meeting_id, spoken, Sending(key))


def details(parts, home, meeting_id):
    with parts.work(home.case_worker) as work:
        return meeting_views.find(work, meeting_id, case_id=home.case_id).details


def test_client_asks_for_an_interpreter_and_is_told_when_one_comes(parts, home):
    meeting_id = proposed(parts, home)
    wished(parts, home, meeting_id)
    wished(parts, home, meeting_id, key="again")
    assert details(parts, home, meeting_id).lacks_interpreter
    with parts.work(home.case_worker) as work:
        thread_id = meeting_views.find(work, meeting_id, case_id=home.case_id).thread_id
        assert work.threads.by_id(thread_id).waiting_for == "staff"
        assert len(work.threads.messages(thread_id)) == 2
        meeting_interpreters.book(work, home.case_id, meeting_id, Sending("b"))
        meeting_interpreters.book(work, home.case_id, meeting_id, Sending("c"))
        assert len(work.threads.messages(thread_id)) == 3
        assert work.threads.by_id(thread_id).waiting_for == ""
    known = details(parts, home, meeting_id)
    assert (known.has_interpreter, known.spoken) == (True, "العربية")


def test_new_times_keep_what_the_client_needs(parts, home):
    meeting_id = proposed(parts, home)
    wished(parts, home, meeting_id)
    with parts.work(home.case_worker) as work:
        new = Details(times=(work.now + timedelta(days=6),))
        meetings.move(work, home.case_id, meeting_id, new, Sending("m2"))
    assert details(parts, home, meeting_id).wished == "العربية"


def test_interpreter_needs_a_language(parts, home):
    with pytest.raises(LanguageMissing):
        wished(parts, home, proposed(parts, home), " ")
