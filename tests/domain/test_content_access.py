from datetime import UTC, datetime, timedelta

import pytest

from portal.domain.content_access import ContentAccess, ReasonTooShort, check_reason

NOW = datetime(2026, 11, 2, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)


def access(staff_id=None, ended_at=None):
    return ContentAccess("id", staff_id, "", "", "", NOW, NOW + HOUR, ended_at)


@pytest.mark.parametrize("reason", ["", "because", "a" * 40, " " * 30, "x x x x x x x x x x x x"])
def test_reason_must_say_something(reason):
    with pytest.raises(ReasonTooShort):
        check_reason(reason)


def test_reason_is_kept_without_loose_spaces():
    assert check_reason("  The phone  was cut off\n") == "The phone was cut off"


def test_what_the_client_allowed_holds_for_all_support_staff_until_its_time():
    assert access().lets_in("anybody", NOW)
    assert access().lets_in("anybody", NOW + HOUR - timedelta(seconds=1))
    assert not access().lets_in("anybody", NOW + HOUR)
    assert not access(ended_at=NOW).lets_in("anybody", NOW)


def test_an_emergency_holds_for_the_one_who_wrote_the_reason():
    assert access("stina").lets_in("stina", NOW)
    assert not access("stina").lets_in("kim", NOW)
