"""The month is Sweden's, whatever the server's clock counts in."""

from datetime import UTC, date, datetime

import pytest

from portal.domain.months import BenefitMonth, local_day, workdays_between


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        # Summer time begins at 01:00 UTC on 29 March and ends so on 25 October 2026.
        (datetime(2026, 3, 29, 0, 59, tzinfo=UTC), date(2026, 3, 29)),
        (datetime(2026, 3, 28, 23, 0, tzinfo=UTC), date(2026, 3, 29)),
        (datetime(2026, 3, 28, 22, 59, tzinfo=UTC), date(2026, 3, 28)),
        (datetime(2026, 3, 29, 22, 0, tzinfo=UTC), date(2026, 3, 30)),
        (datetime(2026, 10, 24, 22, 0, tzinfo=UTC), date(2026, 10, 25)),
        (datetime(2026, 10, 25, 22, 59, tzinfo=UTC), date(2026, 10, 25)),
        (datetime(2026, 10, 25, 23, 0, tzinfo=UTC), date(2026, 10, 26)),
        # The last second of a month, of a year, and of February in a leap year.
        (datetime(2026, 10, 31, 22, 59, 59, tzinfo=UTC), date(2026, 10, 31)),
        (datetime(2026, 10, 31, 23, 0, tzinfo=UTC), date(2026, 11, 1)),
        (datetime(2026, 12, 31, 22, 59, 59, tzinfo=UTC), date(2026, 12, 31)),
        (datetime(2026, 12, 31, 23, 0, tzinfo=UTC), date(2027, 1, 1)),
        (datetime(2028, 2, 28, 23, 0, tzinfo=UTC), date(2028, 2, 29)),
        (datetime(2028, 2, 29, 23, 0, tzinfo=UTC), date(2028, 3, 1)),
    ],
)
def test_day_is_that_of_sweden(moment, day):
    assert local_day(moment) == day
    assert str(BenefitMonth.of(local_day(moment))) == f"{day:%Y-%m}"


def test_months_follow_each_other_over_years_and_leap_days():
    assert BenefitMonth(2026, 12).plus(1) == BenefitMonth(2027, 1)
    assert BenefitMonth(2027, 1).plus(-1) == BenefitMonth(2026, 12)
    assert BenefitMonth(2028, 2).last_day == date(2028, 2, 29)
    assert BenefitMonth(2026, 2).last_day == date(2026, 2, 28)


def test_workdays_between_leave_out_weekends_and_the_first_day():
    assert workdays_between(date(2026, 11, 6), date(2026, 11, 9)) == 1
    assert workdays_between(date(2026, 11, 9), date(2026, 11, 9)) == 0


@pytest.mark.parametrize("typed", ["2026-13", "2026-1", " 2026-11", "２０２６-11", "2026-11\n"])
def test_a_month_is_written_in_one_way(typed):
    with pytest.raises(ValueError, match="month"):
        BenefitMonth.parse(typed)
