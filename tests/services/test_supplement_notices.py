"""Outside the portal clients are told that something waits, twice at most, and nothing more."""

from dataclasses import replace
from datetime import timedelta

import pytest

from portal.domain.application.answers import PaperRoute
from portal.domain.notices import Channel, Told, Wishes
from portal.domain.permissions import SYSTEM
from portal.domain.refusals import NotFound
from portal.domain.supplements import DueTooSoon, ItemState
from portal.jobs.worker import run_once
from portal.services import (
    notice_views,
    notice_wishes,
    supplement_answers,
    supplement_views,
    supplements,
)
from portal.services.supplement_answers import Said
from portal.services.supplements import Change, NewRequest
from tests.applications import RENT, sent
from tests.households import couple, single
from tests.post import pass_time


@pytest.fixture
def home(parts):
    return single(parts)


def asked(place, home):
    """A request on Monday the 2nd, with the 20th as its last day."""
    application = sent(place, home, RENT)
    run_once(place)
    with place.work(home.case_worker) as work:
        due = work.today + timedelta(days=18)
        new = NewRequest("", ("Hemlig hyra",), due, "k")
        return supplements.ask(work, home.case_id, application, new)


def settle(place, home, request_id, state):
    with place.work(home.case_worker) as work:
        (item,) = supplement_views.view_of(work, work.supplements.by_id(request_id)).items
        supplement_answers.settle(work, home.case_id, request_id, item.id, state)


def test_client_is_told_and_reminded_without_a_word_of_what_is_asked(place, home, post):
    request_id = asked(place, home)
    pass_time(place, minutes=9)
    assert post.letters == []
    pass_time(place, minutes=11)
    assert len(post.letters) == 1
    pass_time(place, days=15, hours=22)
    assert len(post.letters) == 1
    pass_time(place, days=16)
    assert len(post.letters) == 2
    assert all("Hemlig" not in one.subject + one.words for one in post.letters)
    with place.look(SYSTEM) as work:
        view = supplement_views.view_of(work, work.supplements.by_id(request_id))
    assert view.reminded_at == place.now() + timedelta(days=16)


def test_nobody_is_reminded_when_nothing_is_asked_any_more(place, home, post):
    settle(place, home, asked(place, home), ItemState.NOT_NEEDED)
    pass_time(place, days=16)
    assert post.letters == []


def test_notice_that_was_not_delivered_is_tried_again(place, home, post):
    asked(place, home)
    post.is_closed = True
    pass_time(place, minutes=11)
    post.is_closed = False
    pass_time(place, minutes=12)
    assert post.letters == []
    pass_time(place, minutes=17)
    assert len(post.letters) == 1


def test_case_worker_sees_that_a_client_could_not_be_told(place, home, post):
    request_id = asked(place, home)
    post.is_closed = True
    for hours in (1, 2, 3, 8):
        pass_time(place, hours=hours)
    with place.work(home.case_worker) as work:
        assert [one.case_id for one in notice_views.failed(work)] == [home.case_id]
    settle(place, home, request_id, ItemState.NOT_NEEDED)
    with place.work(home.case_worker) as work:
        assert notice_views.failed(work) == ()


def test_client_is_told_in_every_way_that_they_chose(place, home, post):
    with place.work(home.client) as work:
        both = Wishes(frozenset(Channel))
        notice_wishes.save(work, Told(both, "test@example.org", "0701740605"))
    asked(place, home)
    pass_time(place, minutes=11)
    assert {one.channel for one in post.letters} == set(Channel)


def test_notice_waits_for_the_morning(place, home, post):
    asked(place, home)
    pass_time(place, hours=14)
    assert post.letters == []
    pass_time(place, hours=22)
    assert len(post.letters) == 1


def test_both_adults_are_told(place, post):
    asked(place, couple(place))
    pass_time(place, minutes=11)
    assert sorted(one.address for one in post.letters) == ["0700", "0701"]


def move(place, home, request_id, days, *items):
    with place.work(home.case_worker) as work:
        new = Change(work.today + timedelta(days=days), items)
        supplements.change(work, home.case_id, request_id, new)


def test_client_is_told_of_a_new_day_and_reminded_by_it_alone(place, home, post):
    request_id = asked(place, home)
    pass_time(place, minutes=11)
    moment = place.now() + timedelta(hours=1)
    move(replace(place, now=lambda: moment), home, request_id, 30)
    pass_time(place, hours=2)
    assert len(post.letters) == 2
    pass_time(place, days=25)
    assert len(post.letters) == 2
    pass_time(place, days=29)
    assert len(post.letters) == 3


def test_day_gives_time_for_what_is_new_and_may_always_be_later(place, home):
    request_id = asked(place, home)
    late = place.now() + timedelta(days=16)
    later = replace(place, now=lambda: late)
    move(later, home, request_id, 3)
    for days, items in ((2, ()), (6, ("Kontoutdrag",))):
        with pytest.raises(DueTooSoon):
            move(later, home, request_id, days, *items)
    move(later, home, request_id, 7, "Kontoutdrag", "Hemlig hyra")
    move(later, home, request_id, 7, "Kontoutdrag")
    with later.look(SYSTEM) as work:
        view = supplement_views.view_of(work, work.supplements.by_id(request_id))
    assert [one.what for one in view.items] == ["Hemlig hyra", "Kontoutdrag"]
    assert view.due_on == later.today + timedelta(days=7)


def test_another_worker_changes_nothing(place, home):
    request_id = asked(place, home)
    other = single(place, "199002189810", staff="197501019801")
    new = Change(place.today + timedelta(days=30))
    with place.work(other.case_worker) as work, pytest.raises(NotFound):
        supplements.change(work, home.case_id, request_id, new)


def test_client_is_told_of_what_is_needed_no_longer_until_they_have_seen_it(place, home, post):
    request_id = asked(place, home)
    pass_time(place, minutes=11)
    moment = place.now() + timedelta(hours=1)
    settle(replace(place, now=lambda: moment), home, request_id, ItemState.NOT_NEEDED)
    pass_time(place, hours=2)
    assert len(post.letters) == 2
    assert all("Hemlig" not in one.subject + one.words for one in post.letters)
    pass_time(place, days=17)
    assert len(post.letters) == 2


def test_who_has_seen_it_already_is_not_told(place, home, post):
    request_id = asked(place, home)
    pass_time(place, minutes=11)
    moment = place.now() + timedelta(hours=1)
    settle(replace(place, now=lambda: moment), home, request_id, ItemState.NOT_NEEDED)
    with place.work(home.client) as work:
        supplement_answers.see(work, request_id)
    pass_time(place, hours=2)
    assert len(post.letters) == 1


def test_client_is_told_when_a_thing_is_asked_for_again(place, home, post):
    request_id = asked(place, home)
    pass_time(place, minutes=11)
    settle(place, home, request_id, ItemState.ACCEPTED)
    moment = place.now() + timedelta(hours=1)
    settle(replace(place, now=lambda: moment), home, request_id, ItemState.ASKED)
    pass_time(place, hours=2)
    assert len(post.letters) == 2


def test_client_is_reminded_of_a_paper_that_is_promised_and_has_not_come(place, home, post):
    request_id = asked(place, home)
    pass_time(place, minutes=11)
    with place.work(home.client) as work:
        (item,) = supplement_views.find(work, request_id).items
        said = Said("s", route=PaperRoute.ON_PAPER)
        supplement_answers.answer(work, request_id, item.id, said)
    pass_time(place, days=16)
    assert len(post.letters) == 2
