"""Outside the portal people are told that an answer has come, and not a word more."""

from datetime import timedelta

import pytest

from portal.domain.accessibility import Desk, Kind, Wish
from portal.domain.notices import Told, Wishes
from portal.domain.permissions import SYSTEM
from portal.services import accessibility, notice_views, notice_wishes
from portal.services import accessibility_desk as support
from portal.services.notice_views import Why
from tests.households import single, support_staff
from tests.post import pass_time

DESK = Desk()
STEPS = {
    "answer": lambda work, wish: support.answer(work, wish, "Hemligt", "sv", "k", waits=True),
    "done": lambda work, wish: support.finish(work, wish, "Hemligt", "sv", "k"),
    "declined": lambda work, wish: support.decline(work, DESK, wish, "Hemligt", "sv", "k"),
}


@pytest.fixture
def home(parts):
    return single(parts)


@pytest.fixture
def stina(parts):
    return support_staff(parts)


@pytest.fixture
def wish_id(parts, home):
    with parts.work(home.client) as work:
        return accessibility.ask(work, DESK, Wish((Kind.BRAILLE,)), "key")


@pytest.mark.parametrize("step", STEPS)
def test_client_is_told_without_a_word_of_what_it_says(place, stina, wish_id, post, step):
    with place.work(stina) as work:
        STEPS[step](work, wish_id)
    pass_time(place, minutes=9)
    assert post.letters == []
    pass_time(place, minutes=11)
    (letter,) = post.letters
    assert letter.words == "Du har ett meddelande. Logga in för att läsa det."


def test_client_who_has_opened_it_is_not_told(place, home, stina, wish_id, post):
    with place.work(stina) as work:
        STEPS["declined"](work, wish_id)
    with place.work(home.client) as work:
        accessibility.open_own(work, wish_id)
    pass_time(place, minutes=11)
    assert post.letters == []


def test_person_is_reminded_once_of_what_waits_for_them(place, stina, wish_id, post):
    with place.work(stina) as work:
        STEPS["answer"](work, wish_id)
        support.answer(work, wish_id, "Och tid?", "sv", "again", waits=True)
    pass_time(place, days=6)
    assert [one.words for one in post.letters] == [
        "Du har ett meddelande. Logga in för att läsa det."
    ]
    pass_time(place, days=7, hours=8)
    pass_time(place, days=30)
    (_, reminder) = post.letters
    assert reminder.words == "Du har en påminnelse. Logga in för att läsa den."


def test_person_who_has_answered_is_not_reminded(place, home, stina, wish_id, post):
    with place.work(stina) as work:
        STEPS["answer"](work, wish_id)
    with place.work(home.client) as work:
        accessibility.open_own(work, wish_id)
        accessibility.write(work, DESK, wish_id, "På fredag", "sv", "c")
    pass_time(place, days=30)
    assert post.letters == []


def test_two_answers_in_a_row_are_one_notice(place, stina, wish_id, post):
    with place.work(stina) as work:
        STEPS["answer"](work, wish_id)
        support.finish(work, wish_id, "", "sv", "second")
    pass_time(place, minutes=11)
    assert len(post.letters) == 1


def test_notes_and_whoever_takes_it_are_no_news(place, stina, wish_id, post):
    with place.work(stina) as work:
        support.take(work, wish_id)
        support.note(work, wish_id, "Hemligt", "sv", "n")
    pass_time(place, hours=1)
    assert post.letters == []


@pytest.mark.parametrize("when", ["before", "after"])
def test_nothing_leaves_about_a_protected_identity(place, home, stina, wish_id, post, when):
    def protect():
        with place.work(SYSTEM) as work:
            work.people.by_id(home.person_id).is_protected = True
            work.people.staff_by_id(stina.id).is_in_circle = True

    if when == "before":
        protect()
    with place.work(stina) as work:
        STEPS["answer"](work, wish_id)
    if when == "after":
        protect()
    pass_time(place, hours=1)
    assert post.letters == []


def test_support_staff_see_that_no_notice_reaches_somebody(place, home, stina, wish_id):
    with place.work(stina) as work:
        assert support.show(work, wish_id).untold == ()
    with place.work(home.client) as work:
        notice_wishes.save(work, Told(Wishes(frozenset())))
    with place.work(stina) as work:
        assert [one.why for one in support.show(work, wish_id).untold] == [Why.DECLINED]


def test_fault_report_from_outside_tells_nobody(place, stina, post):
    with place.work(SYSTEM) as work:
        opened = work.now - timedelta(minutes=1)
        accessibility.report_fault(work, DESK, Wish((), "Tom sida"), "k", "127.0.0.1", opened)
        request_id = work.accessibility.open(1, stina.id)[0].id
    with place.work(stina) as work:
        support.finish(work, request_id, "", "sv", "d")
    pass_time(place, hours=1)
    assert post.letters == []


def test_case_worker_is_told_of_a_client_whom_the_notice_does_not_reach(
    place, home, stina, wish_id, post
):
    with place.work(stina) as work:
        STEPS["declined"](work, wish_id)
    post.is_closed = True
    for hours in (1, 2, 3, 8):
        pass_time(place, hours=hours)
    with place.work(home.case_worker) as work:
        assert [one.case_id for one in notice_views.failed(work)] == [home.case_id]
    with place.work(home.client) as work:
        accessibility.open_own(work, wish_id)
    with place.work(home.case_worker) as work:
        assert notice_views.failed(work) == ()
