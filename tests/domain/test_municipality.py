"""A municipality's own settings: each fault names its key."""

import pytest

from portal.domain.completeness.policy import SettingFault
from portal.domain.municipality import Municipality


def test_settings_are_read():
    own = Municipality.from_settings(
        {"name": "Byköping", "draft_days": 60, "limits": {"travel_kilometres": 5}}
    )
    assert (own.name, own.draft_days, own.limits) == ("Byköping", 60, {"travel_kilometres": 5})


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("draft_days", 0),
        ("draft_days", 366),
        ("draft_days", "long"),
        ("draft_days", True),
        ("send_by_day", 32),
        ("name", 5),
        ("colour", "red"),
    ],
)
def test_fault_names_the_key(key, value):
    with pytest.raises(SettingFault, match=key):
        Municipality.from_settings({key: value})


@pytest.mark.parametrize(
    ("limits", "key"),
    [
        ({"travel_kilometres": "far"}, "travel_kilometres"),
        ({"partner_wait_days": -1}, "partner_wait_days"),
        ({"evidence": {"wine": "always"}}, "evidence.wine"),
        ({"from": {"2026-13": {}}}, "from.2026-13"),
        ({"from": {"2027-01": {"gap_months": "two"}}}, "gap_months"),
    ],
)
def test_fault_in_the_limits_names_the_key_whichever_month_it_is_for(limits, key):
    with pytest.raises(SettingFault, match=key):
        Municipality.from_settings({"limits": limits})
