"""The unit's figures: small numbers hidden, promises counted, nothing sealed opened."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from portal.domain.months import BenefitMonth
from portal.domain.permissions import SYSTEM
from portal.domain.persons import number_of_test_series
from portal.domain.refusals import NotFound
from portal.records import unit
from portal.services import messages, unit_views
from portal.services.messages import NewThread, Outgoing
from tests.house.belongings import asked_for, sent
from tests.households import single, unit_manager

NOVEMBER = BenefitMonth(2026, 11)


@pytest.fixture
def leader(parts):
    return unit_manager(parts)


def homes(parts, count):
    return [
        single(parts, number_of_test_series(date(1990, 1, 18), index)) for index in range(count)
    ]


class Shut:
    """A vault that opens nothing."""

    def open(self, *_):
        raise AssertionError("something sealed was opened")


def figures(parts, actor):
    with parts.look(actor) as work:
        return unit_views.show(replace(work, vault=Shut()), reply_workdays=3)


def test_unit_counts_by_month_without_opening_what_is_sealed(parts, leader):
    for home in homes(parts, 5):
        asked_for(parts, home, "staff")
    page = figures(parts, leader)
    month = page.months[0]
    assert (month.month, month.applications, month.requests_per_hundred) == (NOVEMBER, 5, 100)
    assert month.complete is not None
    with parts.look(SYSTEM) as work:
        rows = unit.sendings(work.session, work.now - timedelta(days=1))
    said = sum(row.answers_when_sent for row in rows)
    assert said >= 5 * 10
    assert month.minutes_saved == (5 * 60 + 10 * said) // 60
    assert [(load.cases, load.unopened) for load in page.loads] == [(5, 5)]


def test_numbers_below_five_are_hidden(parts, leader):
    for home in homes(parts, 4):
        sent(parts, home)
    page = figures(parts, leader)
    month = page.months[0]
    assert (month.applications, month.complete, month.requests_per_hundred) == (None, None, None)
    assert month.minutes_saved is None
    assert [(load.cases, load.unopened) for load in page.loads] == [(None, None)]


def test_answer_counts_in_the_month_of_its_promised_day(parts, leader):
    everybody = homes(parts, 6)
    threads = []
    for home in everybody:
        with parts.work(home.client) as work:
            new, words = NewThread("Hyran"), Outgoing("När?", "k", "sv")
            threads.append(messages.start(work, new, words))
    # Three are answered in time, two too late, and one never.
    for index, (home, thread_id) in enumerate(zip(everybody[:5], threads[:5], strict=True)):
        with after(parts, 1 if index < 3 else 9).work(home.case_worker) as work:
            messages.send(work, thread_id, Outgoing("På fredag", "s", "sv"))
    now = figures(parts, leader).months[0]
    later = figures(after(parts, 20), leader).months[0]
    assert (now.promises, now.kept) == (5, 60)
    assert (later.promises, later.kept) == (6, 50)


def after(parts, days):
    moment = parts.now() + timedelta(days=days)
    return replace(parts, now=lambda: moment)


def test_only_the_leader_sees_the_unit(parts):
    home = single(parts)
    with parts.look(home.case_worker) as work, pytest.raises(NotFound):
        unit_views.show(work, 3)


def test_late_answers_rise_to_the_unit_after_its_limit(parts, leader):
    first, second = homes(parts, 2)
    for home in (first, second):
        with parts.work(home.client) as work:
            messages.start(work, NewThread("Hyran"), Outgoing("När?", "k", "sv"))
    with parts.work(SYSTEM) as work:
        work.cases.take_from_all([second.case_id], work.today)
    # Promised by Thursday the 5th; two workdays later is Monday the 9th.
    # That somebody waits is shown, and not how few.
    for days, late in ((7, 0), (8, None)):
        page = figures(after(parts, days), leader)
        assert ([load.late for load in page.loads], page.late_with_nobody) == ([late], late)


def test_reply_time_is_the_median_of_workdays_and_hidden_for_few(parts, leader):
    for number, home in enumerate(homes(parts, 5)):
        with parts.work(home.client) as work:
            thread_id = messages.start(work, NewThread("Hyran"), Outgoing("När?", "k", "sv"))
        days = (0, 1, 1, 3, 7)[number]
        if number == 4:
            assert figures(after(parts, 5), leader).months[0].reply_workdays is None
        with after(parts, days).work(home.case_worker) as work:
            messages.send(work, thread_id, Outgoing("Nu", "a", "sv", asks_answer=False))
    assert figures(after(parts, 8), leader).months[0].reply_workdays == 1
