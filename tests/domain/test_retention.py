from datetime import date

import pytest

from portal.domain.retention import Facts, Fate, Rules, due, fate

OLD = date(2020, 3, 4)
TODAY = date(2026, 11, 2)


def facts(**changes):
    return Facts(**{"closed_on": OLD, "last_note": OLD, "numbers": ["199001189811"], **changes})


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, Fate.WEED),
        ({"closed_on": None}, Fate.OPEN),
        ({"is_held": True}, Fate.HELD),
        ({"last_note": date(2021, 11, 3)}, Fate.TOO_SOON),
        ({"last_note": date(2021, 11, 2)}, Fate.WEED),
        ({"closed_on": date(2022, 1, 1)}, Fate.TOO_SOON),
        ({"numbers": ["199001159811"]}, Fate.PRESERVED),
        ({"numbers": ["199001189811", "199001259811"]}, Fate.PRESERVED),
        # A coordination number of somebody born on the 5th.
        ({"numbers": ["197010652391"]}, Fate.PRESERVED),
        ({"numbers": ["197010632391"]}, Fate.WEED),
        ({"numbers": []}, Fate.WEED),
    ],
)
def test_fate_of_a_case(changes, expected):
    assert fate(facts(**changes), Rules(), TODAY) is expected


def test_some_counties_preserve_all():
    assert fate(facts(), Rules(preserves_all=True), TODAY) is Fate.PRESERVED


def test_years_are_whole_also_from_a_leap_day():
    assert due(date(2024, 2, 29), Rules(5)) == date(2029, 3, 1)
    assert due(date(2024, 2, 29), Rules(4)) == date(2028, 2, 29)
