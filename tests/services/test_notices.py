from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from portal.domain.meetings import Details
from portal.domain.notices import Channel, NoticeState, Quiet, Told, Wishes
from portal.domain.permissions import SYSTEM
from portal.domain.plan import Item, ItemKind
from portal.jobs.worker import run_once
from portal.services import (
    case_views,
    dialogue,
    meetings,
    messages,
    notice_sending,
    notice_views,
    notice_wishes,
    plan_views,
    plans,
    signing,
)
from portal.services.meetings import Sending
from portal.services.messages import NewThread, Outgoing
from portal.services.notice_views import Untold, Why
from tests.applications import CARE, MONTH, frozen
from tests.households import couple, single


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
        return [notice.state for notice in notice_views.of_thread(work, thread_id)]


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
        (notice,) = work.notices.of_cases({home.case_id})
    notice_sending.send(soon, notice.id)
    notice_sending.send(soon, notice.id)
    assert len(post.letters) == 1


def test_somebody_without_address_is_marked_before_staff_write(place, home, post, parts):
    contact(parts, home, email="", phone="")
    thread_id = written(place, home)
    assert states(place, home, thread_id) == [NoticeState.UNREACHABLE]
    with place.work(home.case_worker) as work:
        assert dialogue.show(work, thread_id).untold == (Untold("Test Testsson", Why.NO_ADDRESS),)


def test_client_who_writes_is_not_told_of_it(place, home, post):
    with place.work(home.client) as work:
        messages.start(work, NewThread("Hyran"), Outgoing("Hej", "k", "sv"))
    run_once(later(place, hours=1))
    assert post.letters == []


def test_outbox_shows_own_cases_alone_and_logs_the_look(place, home):
    other = single(place, "199002189810", staff="197501019819")
    written(place, home)
    with place.work(other.case_worker) as work:
        assert notice_views.outbox(work) == ()
    with place.work(home.case_worker) as work:
        (notice,) = notice_views.outbox(work)
        actions = [entry.action for entry in work.access_log.of_case(home.case_id)]
    assert notice.address == "test@example.org"
    assert "notices" in actions


def wished(place, home, *channels, email="test@example.org", phone="070-174 06 05", **quiet):
    with place.work(home.client) as work:
        wishes = Wishes(frozenset(channels), Quiet(**quiet))
        notice_wishes.save(work, Told(wishes, email, phone))


@pytest.mark.parametrize(
    ("channels", "told"),
    [
        ((Channel.EMAIL,), ["a@b.example"]),
        ((Channel.SMS,), ["070 1"]),
        ((Channel.EMAIL, Channel.SMS), ["a@b.example", "070 1"]),
        ((), []),
    ],
)
def test_client_is_told_in_the_ways_they_want_alone(place, home, post, channels, told):
    wished(place, home, *channels, email="a@b.example", phone="070 174 06 05")
    written(place, home)
    run_once(later(place, minutes=11))
    assert [
        letter.address[: len(start)] for letter, start in zip(post.letters, told, strict=True)
    ] == told


def test_wish_that_came_after_the_message_counts(place, home, post):
    thread_id = written(place, home)
    wished(place, home)
    run_once(later(place, minutes=11))
    assert post.letters == []
    assert states(place, home, thread_id) == [NoticeState.UNNEEDED]
    added(later(place, hours=1), home, thread_id, "Två")
    assert states(place, home, thread_id)[-1] == NoticeState.DECLINED
    with place.work(home.case_worker) as work:
        assert dialogue.show(work, thread_id).untold == (Untold("Test Testsson", Why.DECLINED),)


def test_own_quiet_hours_are_kept(place, home, post):
    wished(place, home, Channel.EMAIL, starts=9, ends=20)
    morning = replace(place, now=lambda: datetime(2026, 11, 2, 8, 0, tzinfo=UTC))
    written(morning, home)
    run_once(later(morning, hours=1))
    assert post.letters == []
    run_once(later(morning, hours=11, minutes=1))
    assert len(post.letters) == 1


def test_failed_notice_stands_on_the_desk_until_the_message_is_read(place, home, post):
    thread_id = written(place, home)
    post.is_closed = True
    for hours in (1, 2, 3, 7):
        run_once(later(place, hours=hours))
    with place.work(home.case_worker) as work:
        (failed,) = notice_views.failed(work)
    assert (failed.name, failed.thread_id) == ("Test Testsson", thread_id)
    with place.work(home.client) as work:
        dialogue.show(work, thread_id)
    with place.work(home.case_worker) as work:
        assert notice_views.failed(work) == ()


def test_what_one_adult_read_still_waits_for_the_other(parts, place, post):
    home = couple(parts)
    for person_id in (home.person_id, home.partner_id):
        contact(parts, replace(home, person_id=person_id), email=f"{person_id}@example.org")
    thread_id = written(place, home)
    post.is_closed = True
    for hours in (1, 2, 3, 7):
        while run_once(later(place, hours=hours)):
            pass
    with place.work(home.client) as work:
        dialogue.show(work, thread_id)
    with place.work(home.case_worker) as work:
        assert [one.name for one in notice_views.failed(work)] == ["Prov Provsson"]
        (message,) = dialogue.show(work, thread_id).messages
    assert message.unread_by == ("Prov Provsson",)


def agreed(place, home, starts_at, key="m", meeting_id=None):
    details = Details(times=(starts_at,))
    with place.work(home.case_worker) as work:
        if meeting_id:
            meetings.move(work, home.case_id, meeting_id, details, Sending(f"{key} moved"))
        else:
            person = home.person_id
            meeting_id = meetings.propose(work, home.case_id, person, details, Sending(key))
    with place.work(home.client) as work:
        meetings.accept(work, meeting_id, starts_at, Sending(f"{key} {starts_at}"))
        for thread in work.threads.of_person(home.case_id, home.person_id):
            dialogue.show(work, thread.thread.id)
    return meeting_id


def test_meeting_is_reminded_of_the_afternoon_before(place, home, post):
    agreed(place, home, datetime(2026, 11, 9, 9, 0, tzinfo=UTC))
    before = replace(place, now=lambda: datetime(2026, 11, 8, 13, 59, tzinfo=UTC))
    run_once(before)
    assert post.letters == []
    run_once(later(before, minutes=2))
    (letter,) = post.letters
    assert letter.words == "Du har en påminnelse. Logga in för att läsa den."
    run_once(later(before, days=1))
    assert len(post.letters) == 1


def test_moved_meeting_is_reminded_of_once_for_its_new_day(place, home, post):
    meeting_id = agreed(place, home, datetime(2026, 11, 9, 9, 0, tzinfo=UTC))
    agreed(place, home, datetime(2026, 11, 11, 9, 0, tzinfo=UTC), meeting_id=meeting_id)
    for day in (8, 9):
        run_once(replace(place, now=lambda day=day: datetime(2026, 11, day, 14, 1, tzinfo=UTC)))
    assert post.letters == []
    run_once(replace(place, now=lambda: datetime(2026, 11, 10, 14, 1, tzinfo=UTC)))
    assert len(post.letters) == 1


def test_cancelled_meeting_is_not_reminded_of(place, home, post):
    meeting_id = agreed(place, home, datetime(2026, 11, 9, 9, 0, tzinfo=UTC))
    with place.work(home.client) as work:
        meetings.cancel(work, meeting_id, Sending("c"))
    run_once(replace(place, now=lambda: datetime(2026, 11, 8, 14, 1, tzinfo=UTC)))
    assert post.letters == []


def test_client_is_told_once_that_their_plan_has_changed(place, home, post):
    with place.work(home.case_worker) as work:
        for words in ("Hemlig kurs", "Hemlig praktik"):
            item = Item(kind=ItemKind.STEP, words=words)
            plans.propose(work, item, words, case_id=home.case_id)
    run_once(later(place, minutes=11))
    (letter,) = post.letters
    assert "Hemlig" not in f"{letter.subject} {letter.words}"


def test_change_of_the_plan_that_was_seen_needs_no_notice(place, home, post):
    with place.work(home.case_worker) as work:
        item = Item(kind=ItemKind.STEP, words="Kurs")
        item_id = plans.propose(work, item, "k", case_id=home.case_id)
    with place.work(home.client) as work:
        plan_views.read(work, item_id)
    run_once(later(place, minutes=11))
    assert post.letters == []


@pytest.fixture
def family(parts):
    """A couple of whom the applicant has signed November's application."""
    family = couple(parts)
    view = frozen(parts, family.client, CARE)
    with parts.work(SYSTEM) as work:
        person = work.people.by_id(family.partner_id)
        identity = replace(work.people.identity(person), email="prov@example.org")
        work.people.change_identity(person, identity)
    with parts.work(family.client) as work:
        signing.sign(work, MONTH, view.digest, "test")
    return family, view


def test_partner_is_told_once_that_something_waits_for_them(family, place, post):
    run_once(later(place, minutes=11))
    (letter,) = post.letters
    assert letter.address == "prov@example.org"
    assert "application" not in letter.words.lower()
    run_once(later(place, days=1))
    assert len(post.letters) == 1


def test_partner_who_has_signed_meanwhile_is_not_told(family, place, post):
    home, view = family
    with place.work(home.partner) as work:
        signing.sign(work, MONTH, view.digest, "test")
    run_once(later(place, minutes=11))
    assert post.letters == []


def test_partner_in_a_protected_household_is_not_told(family, place, post):
    home, _ = family
    with place.work(SYSTEM) as work:
        work.people.by_id(home.person_id).is_protected = True
    run_once(later(place, minutes=11))
    assert post.letters == []


def test_lists_mark_households_whom_no_notice_reaches(parts, place, home, post):
    written(place, home)
    for email, is_unreached in (("test@example.org", False), ("", True)):
        contact(parts, home, email=email, phone="")
        with place.work(home.case_worker) as work:
            (thread,) = dialogue.of_own_cases(work)
            (case,) = case_views.own_cases(work)
        assert (thread.is_unreached, case.is_unreached) == (is_unreached, is_unreached)
