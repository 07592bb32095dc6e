"""When to remind, what a state is called, and which paper an item may mean."""

from datetime import UTC, date, datetime
from decimal import Decimal

from portal.domain.application.answers import PaperRoute
from portal.domain.application.naming import name_of
from portal.domain.months import BenefitMonth
from portal.domain.supplements import (
    NAMES,
    ItemState,
    Offered,
    likeliest_first,
    remind_at,
    reminder_at,
    state_name,
)

NOVEMBER = BenefitMonth(2026, 11)


def test_reminder_comes_two_workdays_before_the_last_day():
    assert remind_at(date(2026, 11, 20)) == datetime(2026, 11, 18, 8, tzinfo=UTC)
    assert remind_at(date(2026, 11, 16)) == datetime(2026, 11, 12, 8, tzinfo=UTC)
    # Christmas and the weekend are no workdays.
    assert remind_at(date(2026, 12, 28)) == datetime(2026, 12, 22, 8, tzinfo=UTC)


def test_reminder_comes_on_the_last_morning_when_it_is_too_late_for_two_workdays():
    due = date(2026, 11, 20)
    assert reminder_at(due, datetime(2026, 11, 18, 7, tzinfo=UTC)) == remind_at(due)
    morning = datetime(2026, 11, 20, 8, tzinfo=UTC)
    assert reminder_at(due, remind_at(due)) == morning
    assert reminder_at(due, morning) is None


def test_answer_by_another_way_is_named_as_it_is():
    assert state_name(ItemState.SENT, PaperRoute.ON_PAPER) == name_of(PaperRoute.ON_PAPER)
    assert state_name(ItemState.SENT, None) == NAMES[ItemState.SENT]
    assert state_name(ItemState.ACCEPTED, PaperRoute.ON_PAPER) == NAMES[ItemState.ACCEPTED]


def test_unused_paper_of_the_month_with_the_nearest_amount_comes_first():
    papers = [
        ("used", Offered(date(2026, 11, 3), Decimal(100), is_used=True)),
        ("other month", Offered(date(2026, 10, 3), Decimal(100), is_used=False)),
        ("unread", Offered(None, None, is_used=False)),
        ("no amount", Offered(date(2026, 11, 3), None, is_used=False)),
        ("near", Offered(date(2026, 11, 3), Decimal(90), is_used=False)),
        ("same", Offered(date(2026, 11, 3), Decimal(100), is_used=False)),
    ]
    found = likeliest_first(papers, NOVEMBER, Decimal(100))
    assert found == ("same", "near", "no amount", "other month", "unread", "used")


def test_without_an_amount_the_month_decides():
    papers = [
        ("old", Offered(date(2026, 9, 1), Decimal(5), is_used=False)),
        ("new", Offered(date(2026, 11, 1), Decimal(900), is_used=False)),
    ]
    assert likeliest_first(papers, NOVEMBER, None) == ("new", "old")
