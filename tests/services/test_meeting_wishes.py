from datetime import timedelta

import pytest

from portal.domain.application.participation import PersonActivity
from portal.domain.application.values import CO_APPLICANT
from portal.domain.danger import Danger
from portal.domain.dialogue import AboutKind
from portal.domain.meetings import Details, Way
from portal.jobs.worker import run_once
from portal.services import (
    applications,
    danger_marks,
    dialogue,
    meeting_views,
    meeting_wishes,
    meetings,
    messages,
)
from portal.services.meetings import Sending
from portal.services.messages import Outgoing
from tests.applications import MONTH, RENT, sent
from tests.households import couple, single


@pytest.fixture
def home(parts):
    return single(parts)


def asked(parts, home, key="w", words="Om min praktik", way=Way.VISIT):
    with parts.work(home.client) as work:
        return meeting_wishes.ask(work, way, Sending(key, words))


def test_wish_waits_on_the_desk_for_an_answer(parts, home):
    thread_id = asked(parts, home)
    with parts.work(home.case_worker) as work:
        (row,) = dialogue.waiting(work)
        (message,) = dialogue.show(work, thread_id).messages
    assert (row.id, row.about.kind) == (thread_id, AboutKind.MEETING)
    assert message.body.words("en") == "I would like to come and meet you.\nOm min praktik"


def test_same_form_asks_once(parts, home):
    assert asked(parts, home) == asked(parts, home)
    with parts.work(home.case_worker) as work:
        (row,) = dialogue.waiting(work)
        assert len(dialogue.show(work, row.id).messages) == 1


def test_times_are_proposed_where_the_client_asked(parts, home):
    thread_id = asked(parts, home)
    with parts.work(home.case_worker) as work:
        details = Details(times=(work.now + timedelta(days=1),))
        meeting_id = meetings.propose(work, home.case_id, home.person_id, details, Sending("m"))
        assert meeting_views.find(work, meeting_id, case_id=home.case_id).thread_id == thread_id
        assert dialogue.waiting(work) == ()
    assert asked(parts, home, "again") != thread_id


def test_wish_in_an_application_reaches_the_desk_once(parts):
    home = couple(parts)
    wishes = PersonActivity(person=CO_APPLICANT, meeting_wanted=True)
    with parts.work(home.client) as work:
        applications.open_month(work, parts.municipality, MONTH)
        applications.save_line(work, MONTH, "activity", "persons", wishes, "")
    sent(parts, home, RENT)
    run_once(parts)
    run_once(parts)
    with parts.work(home.case_worker) as work:
        (row,) = dialogue.waiting(work)
        assert row.names == ("Prov Provsson",)


def dangers(parts, home):
    with parts.look(home.client) as work:
        return danger_marks.in_meetings(work)


def test_words_of_danger_with_a_wish_are_marked_until_somebody_answers(parts, home):
    thread_id = asked(parts, home, words="Vi har ingen mat")
    assert dangers(parts, home) == (Danger.FOOD,)
    with parts.work(home.case_worker) as work:
        assert [row.turn.is_same_day for row in dialogue.waiting(work)] == [True]
        messages.send(work, thread_id, Outgoing("Jag ringer nu", "a", "sv"))
    assert dangers(parts, home) == ()


def test_words_of_danger_with_a_time_that_suits_want_an_answer(parts, home):
    with parts.work(home.case_worker) as work:
        time = work.now + timedelta(days=3)
        details = Details(times=(time,))
        meeting_id = meetings.propose(work, home.case_id, home.person_id, details, Sending("p"))
    with parts.work(home.client) as work:
        meetings.accept(work, meeting_id, time, Sending("y", "Jag är rädd för min man"))
        thread_id = meeting_views.find(work, meeting_id).thread_id
        assert danger_marks.in_meeting(work, thread_id) == (Danger.VIOLENCE,)
    with parts.work(home.case_worker) as work:
        assert [row.turn.is_same_day for row in dialogue.waiting(work)] == [True]
