"""Random checks, of one application and of those that chance picks, on the real tables."""

from dataclasses import replace
from datetime import date

import pytest

from portal.domain import random_check
from portal.domain.refusals import NotFound
from portal.domain.routing import Route
from portal.domain.supplements import NothingToCheck
from portal.services import (
    application_reviews,
    applications,
    random_checks,
    sent_applications,
    signing,
    supplement_views,
    supplements,
)
from portal.services.review_marks import TakenBack
from portal.services.supplements import NewRequest
from tests.applications import CARE, MONTH, RENT, sent
from tests.households import single
from tests.post import pass_time


def with_share(parts, percent, **limits):
    limits = {"check_percent": percent, "check_seed": 7, **limits}
    return replace(parts, municipality=replace(parts.municipality, limits=limits))


@pytest.fixture
def home(parts):
    return single(parts)


def test_one_application_is_asked_for_each_bare_cost(parts, home):
    application = sent(parts, home, RENT, CARE)
    with parts.work(home.case_worker) as work:
        request_id = random_checks.ask(work, home.case_id, application)
        assert random_checks.ask(work, home.case_id, application) == request_id
    with parts.look(home.client) as work:
        (asked,) = supplement_views.own(work)
    assert asked.is_random_check
    assert asked.because.text == random_check.WHY
    assert [item.said.line for item in asked.items] == [RENT.id, CARE.id]
    assert asked.due_on == date(2026, 11, 9)


def test_days_follow_the_municipality(parts, home):
    application = sent(parts, home, RENT)
    slow = with_share(parts, 0, check_days=14)
    with slow.work(home.case_worker) as work:
        assert random_checks.look(work, home.case_id, application).due_on == date(2026, 11, 16)


def test_nothing_is_asked_when_nothing_is_bare(parts, home):
    application = sent(parts, home)
    with parts.work(home.case_worker) as work, pytest.raises(NothingToCheck):
        random_checks.ask(work, home.case_id, application)


def test_other_workers_find_nothing(parts, home):
    application = sent(parts, home, RENT)
    other = single(parts, "199002189810", staff="197501019801")
    with parts.work(other.case_worker) as work:
        for verb in (random_checks.look, random_checks.ask):
            with pytest.raises(NotFound):
                verb(work, home.case_id, application)
        assert random_checks.months(work) == ()


def test_request_rests_while_the_application_is_taken_back(place, home, post):
    application = sent(place, home, RENT)

    def asked():
        with place.look(home.client) as work:
            own = supplement_views.own(work)
        with place.work(home.case_worker) as work:
            return len(own), len(supplement_views.to_own_cases(work))

    with place.work(home.case_worker) as work:
        random_checks.ask(work, home.case_id, application)
    assert asked() == (1, 1)
    with place.work(home.client) as work:
        applications.take_back(work, MONTH)
    assert asked() == (0, 0)
    pass_time(place, minutes=11)
    assert post.letters == []
    with place.work(home.client) as work:
        view = signing.freeze(work, MONTH, declared=True)
        signing.sign(work, MONTH, view.digest or "", "test")
    assert asked() == (1, 1)


def test_application_that_was_taken_back_is_not_asked_behind(parts, home):
    application = sent(parts, home, RENT)
    with parts.work(home.client) as work:
        applications.take_back(work, MONTH)
    with parts.work(home.case_worker) as work:
        rows = work.applications.all_of_case(home.case_id)
        for one in {application, *(row.id for row in rows)}:
            with pytest.raises((NotFound, TakenBack)):
                random_checks.ask(work, home.case_id, one)
            new = NewRequest("", ("Hyresavi",), date(2026, 11, 20), one)
            with pytest.raises((NotFound, TakenBack)):
                supplements.ask(work, home.case_id, one, new)


def test_chance_picks_by_share_and_each_is_asked_once(parts, home):
    sent(parts, home, RENT)
    with with_share(parts, 0).work(home.case_worker) as work:
        assert random_checks.select(work, MONTH).picked == ()
    with with_share(parts, 100).work(home.case_worker) as work:
        selection = random_checks.select(work, MONTH)
        assert (len(selection.picked), selection.of) == (1, 1)
        assert random_checks.ask_selected(work, MONTH) == 1
        assert random_checks.ask_selected(work, MONTH) == 0
        assert random_checks.select(work, MONTH.plus(1)).of == 0


def test_chance_asks_the_client_for_what_is_attached_when_picked(parts, home):
    evidence = {"evidence": {"rent": "picked"}}
    for percent, is_picked in ((0, False), (100, True)):
        place = with_share(parts, percent, **evidence)
        with place.work(home.client) as work:
            applications.open_month(work, place.municipality, MONTH)
            if not percent:
                applications.save_line(work, MONTH, "costs", "lines", RENT, "")
        with place.look(home.client) as work:
            view = applications.find(work, MONTH)
        assert view.document.picked_for_check is is_picked
        assert (RENT.id in {one.line for one in view.findings}) is is_picked


@pytest.mark.parametrize("percent", [0, 100])
def test_case_worker_sees_that_an_application_is_picked(parts, home, percent):
    """By chance, or by themselves."""
    place = with_share(parts, percent)
    application = sent(place, home, RENT)
    with place.work(home.case_worker) as work:
        if not percent:
            assert sent_applications.in_own_cases(work)[0].routes == ()
            random_checks.ask(work, home.case_id, application)
        assert Route.RANDOM_CHECK in sent_applications.in_own_cases(work)[0].routes
        opened = application_reviews.open_sent(work, home.case_id, application)
        assert Route.RANDOM_CHECK in opened.row.routes
