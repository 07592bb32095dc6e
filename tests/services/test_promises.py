"""What the client sends later: a place to send it to, one reminder, and the case worker sees it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from portal.domain.completeness import checklist
from portal.domain.completeness.finding import Answer, AnswerKind
from portal.domain.supplements import ItemState, RequestKind
from portal.jobs.worker import run_once
from portal.language.catalogues import render
from portal.services import (
    application_reviews,
    applications,
    signing,
    supplement_answers,
    supplement_views,
    supplements,
)
from portal.services.supplement_answers import Said
from portal.services.supplements import NewRequest
from tests.applications import CARE, MONTH, RENT, frozen
from tests.households import single
from tests.post import pass_time


@pytest.fixture
def home(parts):
    return single(parts)


def sign(place, home):
    with place.work(home.client) as work:
        view = signing.freeze(work, MONTH, declared=True)
        return signing.sign(work, MONTH, view.digest or "", "test")


def promise(place, home, line=RENT, days=18):
    """Say of a line that its paper comes on that day, or without a day."""
    with place.work(home.client) as work:
        view = applications.find(work, MONTH)
        key = next(one.key for one in view.findings if one.line == line.id)
        day = work.today + timedelta(days=days) if days else None
        applications.answer(work, MONTH, Answer(finding=key, kind=AnswerKind.LATER, by=day))
    return key


def sent(place, home, days=18):
    """An application whose rent slip comes later; the finding's key."""
    frozen(place, home.client, RENT, CARE)
    key = promise(place, home, days=days)
    sign(place, home)
    return key


def own(place, home):
    with place.look(home.client) as work:
        return supplement_views.own(work)


def reviewed(place, home):
    with place.work(home.case_worker) as work:
        (row,) = [one for one in work.applications.all_of_case(home.case_id) if one.sent_at]
        return application_reviews.open_sent(work, home.case_id, row.id)


def later(place, **time):
    moment = place.now() + timedelta(**time)
    return replace(place, now=lambda: moment)


def test_promise_has_a_place_from_the_moment_it_is_sent(place, home):
    key = sent(place, home)
    (asked,) = own(place, home)
    assert (asked.kind, asked.due_on) == (RequestKind.PROMISED, place.today + timedelta(days=18))
    (item,) = asked.items
    assert (item.said.finding, item.said.line, item.state) == (key, RENT.id, ItemState.ASKED)
    with place.work(home.client) as work:
        supplement_answers.answer(work, asked.id, item.id, Said("k", "Här kommer den"))
    seen = reviewed(place, home)
    assert seen.awaited[key].item.state is ItemState.SENT
    assert key not in {one.key for one in seen.still_open(place.today + timedelta(days=30))}


def test_promise_without_a_day_has_a_week(place, home):
    sent(place, home, days=None)
    assert [one.due_on for one in own(place, home)] == [place.today + timedelta(days=7)]


def test_each_day_is_a_promise_of_its_own(place, home):
    frozen(place, home.client, RENT, CARE)
    promise(place, home, RENT, 10)
    promise(place, home, CARE, 12)
    sign(place, home)
    assert [len(one.items) for one in own(place, home)] == [1, 1]


def test_client_is_reminded_once(place, home, post):
    sent(place, home)
    run_once(place)
    pass_time(place, days=15)
    assert post.letters == []
    for days in (16, 17, 20):
        pass_time(place, days=days)
    assert len(post.letters) == 1


def test_case_worker_is_offered_what_did_not_come_and_the_thing_moves_along(place, home):
    key = sent(place, home)
    with place.work(home.client) as work:
        ((before,),) = [one.items for one in supplement_views.own(work)]
    late = later(place, days=19)
    assert key not in {one.key for one in reviewed(place, home).still_open(place.today)}
    seen = reviewed(late, home)
    (finding,) = [one for one in seen.still_open(late.today) if one.key == key]
    words = render(checklist.asked(checklist.lines_of(seen.document), finding), "sv")
    with late.work(home.case_worker) as work:
        new = NewRequest("", (words,), late.today + timedelta(days=8), "k")
        request_id = supplements.ask(work, home.case_id, seen.row.id, new)
    (asked,) = own(late, home)
    assert (asked.id, asked.kind) == (request_id, RequestKind.ASKED)
    assert [one.id for one in asked.items] == [before.id]


def test_promise_is_forgotten_when_the_application_is_taken_back(place, home):
    key = sent(place, home)
    with place.work(home.client) as work:
        applications.take_back(work, MONTH)
    assert own(place, home) == ()
    sign(place, home)
    assert [item.said.finding for one in own(place, home) for item in one.items] == [key]
