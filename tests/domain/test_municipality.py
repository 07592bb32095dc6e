"""A municipality's own settings: each fault names its key."""

from datetime import date

import pytest

from portal.domain.accessibility import Kind
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
        ("file_megabytes", 51),
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


def test_desk_for_accessibility_has_its_own_settings():
    authority = {"name": "Nya verket", "address": "www.example.se", "from": date(2026, 1, 1)}
    desk = Municipality.from_settings(
        {
            "accessibility": {
                "workdays": 4,
                "workdays_by_kind": {"interpreter": 1},
                "order_from": {"braille": "Tryckeriet"},
                "authorities": [authority],
                "shortcomings": ["Kartan kan inte läsas upp."],
            }
        }
    ).accessibility
    assert (desk.workdays, desk.appeal_weeks) == (4, 3)
    assert desk.order_from == {Kind.BRAILLE: "Tryckeriet"}
    assert [one.name for one in desk.authorities_from(date(2026, 11, 2))] == ["Nya verket"]
    assert desk.due_on([Kind.INTERPRETER], date(2026, 11, 2)) == date(2026, 11, 3)
    assert [one.message for one in desk.shortcomings] == ["Kartan kan inte läsas upp."]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("workdays", 0),
        ("workdays", True),
        ("workdays_by_kind", {"dance": 2}),
        ("order_from", {"braille": ""}),
        ("authorities", [{"name": "Verket"}]),
        ("assessed_on", "yesterday"),
        ("shortcomings", [""]),
        ("colour", "red"),
    ],
)
def test_fault_of_the_desk_names_its_key(key, value):
    with pytest.raises(SettingFault, match=f"accessibility.{key}"):
        Municipality.from_settings({"accessibility": {key: value}})
