from datetime import UTC, datetime, timedelta

import pytest

from portal.domain.meetings import Details, Event, TimesUnclear, calendar_file

NOW = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize("hours", [(), (-1,), (1, 0), (1, 2, 3, 4, 5, 6)])
def test_there_are_one_to_five_times_that_are_still_to_come(hours):
    times = tuple(NOW + timedelta(hours=hour) for hour in hours)
    with pytest.raises(TimesUnclear):
        Details(times=times).check(NOW)


def test_five_times_are_fine():
    Details(times=tuple(NOW + timedelta(hours=hour) for hour in range(1, 6))).check(NOW)


def test_calendar_file_is_in_utc_with_the_line_ends_that_calendars_want():
    content = calendar_file(Event("a" * 32, NOW, 45, 2), "موعد", NOW).decode()
    assert content.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
    assert "DTSTART:20261102T090000Z\r\nDTEND:20261102T094500Z\r\nSUMMARY:موعد\r\n" in content
    assert "SEQUENCE:2\r\n" in content
    assert content.endswith("END:VCALENDAR\r\n")
    assert content.count("\n") == content.count("\r\n")
