"""A session runs out when nobody uses it, when it is old, and when its clock is not ours."""

from datetime import UTC, datetime, timedelta

import pytest

from portal.domain.session_limits import ABSOLUTE, IDLE, is_over

NOW = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)


@pytest.mark.parametrize("side", ["client", "staff"])
def test_it_is_over_a_moment_after_its_limits(side):
    assert not is_over(side, NOW - IDLE[side], NOW - IDLE[side], NOW)
    assert is_over(side, NOW - IDLE[side], NOW - IDLE[side] - SECOND, NOW)
    assert not is_over(side, NOW - ABSOLUTE[side], NOW, NOW)
    assert is_over(side, NOW - ABSOLUTE[side] - SECOND, NOW, NOW)


def test_one_that_was_seen_later_than_now_is_over():
    assert not is_over("client", NOW, NOW + timedelta(seconds=30), NOW)
    assert is_over("client", NOW, NOW + timedelta(hours=1), NOW)
