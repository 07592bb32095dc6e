from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import pytest

from portal.domain.notices import NoticeState
from portal.domain.permissions import SYSTEM
from portal.jobs.worker import run_once
from portal.notices.port import NotDelivered
from portal.services import dialogue, messages, notices
from portal.services.messages import NewThread, Outgoing
from tests.households import single


@dataclass
class FakePost:
    """Keeps what it is handed, or takes nothing while it is closed."""

    letters: list = field(default_factory=list)
    is_closed: bool = False

    def send(self, letter):
        if self.is_closed:
            raise NotDelivered
        self.letters.append(letter)


@pytest.fixture
def post():
    return FakePost()


@pytest.fixture
def place(parts, post):
    return replace(parts, post_office=post)


@pytest.fixture
def home(parts):
    home = single(parts)
    contact(parts, home, email="test@example.org", phone="070-174 06 05")
    return home


def contact(parts, home, **details):
    with parts.work(SYSTEM) as work:
        person = work.people.by_id(home.person_id)
        work.people.change_identity(person, replace(work.people.identity(person), **details))


def written(place, home, text="Hej"):
    with place.work(home.case_worker) as work:
        new = NewThread("Hyran", case_id=home.case_id)
        return messages.start(work, new, Outgoing(text, text, "sv"))


def added(place, home, thread_id, text):
    with place.work(home.case_worker) as work:
        return messages.send(work, thread_id, Outgoing(text, text, "sv"))


def later(place, **time):
    moment = place.now() + timedelta(**time)
    return replace(place, now=lambda: moment)


def states(place, home, thread_id):
    with place.work(home.case_worker) as work:
        return [notice.state for notice in notices.of_thread(work, thread_id)]


def test_client_is_told_without_a_word_of_the_content(place, home, post):
    thread_id = written(place, home, "Hemligt innehåll")
    run_once(later(place, minutes=9))
    assert post.letters == []
    run_once(later(place, minutes=11))
    (letter,) = post.letters
    assert (letter.channel, letter.address) == ("email", "test@example.org")
    for secret in ("Hemligt", "Hyran", "Hanna", "Test"):
        assert secret not in letter.subject + letter.words
    assert states(place, home, thread_id) == [NoticeState.SENT]


def test_message_that_was_read_needs_no_notice(place, home, post):
    thread_id = written(place, home)
    with place.work(home.client) as work:
        dialogue.show(work, thread_id)
    run_once(later(place, minutes=11))
    assert post.letters == []
    assert states(place, home, thread_id) == [NoticeState.UNNEEDED]


def test_message_taken_back_needs_no_notice(place, home, post):
    thread_id = written(place, home)
    added(place, home, thread_id, "Fel")
    with place.work(home.case_worker) as work:
        for message in work.threads.messages(thread_id):
            messages.withdraw(work, thread_id, message.id)
    run_once(later(place, minutes=11))
    assert post.letters == []


def test_one_notice_for_a_thread_and_half_an_hour(place, home, post):
    thread_id = written(place, home)
    added(place, home, thread_id, "Två")
    run_once(later(place, minutes=11))
    added(later(place, minutes=12), home, thread_id, "Tre")
    run_once(later(place, minutes=40))
    assert len(post.letters) == 1
    run_once(later(place, minutes=42))
    assert len(post.letters) == 2


def test_job_that_runs_at_night_waits_for_the_morning(parts, place, home, post):
    evening = replace(place, now=lambda: datetime(2026, 11, 2, 19, 49, tzinfo=UTC))
    written(evening, home)
    run_once(later(evening, hours=1))
    assert post.letters == []
    run_once(later(evening, hours=10, minutes=12))
    assert len(post.letters) == 1


def test_failed_notice_is_tried_again_then_shown(place, home, post):
    thread_id = written(place, home)
    post.is_closed = True
    for hours in (1, 2, 3):
        run_once(later(place, hours=hours))
    assert states(place, home, thread_id) == [NoticeState.WAITING]
    run_once(later(place, hours=7))
    assert states(place, home, thread_id) == [NoticeState.FAILED]
    assert post.letters == []


def test_notice_is_sent_once_however_often_the_job_runs(place, home, post):
    written(place, home)
    soon = later(place, minutes=11)
    with soon.work(home.case_worker) as work:
        ((notice, _),) = work.notices.of_cases({home.case_id})
    notices.send(soon, notice.id)
    notices.send(soon, notice.id)
    assert len(post.letters) == 1


def test_somebody_without_address_is_marked_before_staff_write(place, home, post, parts):
    contact(parts, home, email="", phone="")
    thread_id = written(place, home)
    assert states(place, home, thread_id) == [NoticeState.UNREACHABLE]
    with place.work(home.case_worker) as work:
        assert dialogue.show(work, thread_id).unreachable == ("Test Testsson",)


def test_client_who_writes_is_not_told_of_it(place, home, post):
    with place.work(home.client) as work:
        messages.start(work, NewThread("Hyran"), Outgoing("Hej", "k", "sv"))
    run_once(later(place, hours=1))
    assert post.letters == []


def test_outbox_shows_own_cases_alone_and_logs_the_look(place, home):
    other = single(place, "199002189810", staff="197501019819")
    written(place, home)
    with place.work(other.case_worker) as work:
        assert notices.outbox(work) == ()
    with place.work(home.case_worker) as work:
        (notice,) = notices.outbox(work)
        actions = [entry.action for entry in work.access_log.of_case(home.case_id)]
    assert notice.address == "test@example.org"
    assert "notices" in actions
