from datetime import date

import pytest

from portal.domain.persons import NotAPersonalNumber, normalise, number_of_test_series


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("199001189811", "199001189811"),
        ("19900118-9811", "199001189811"),
        (" 900118-9811 ", "199001189811"),
        ("19701063-2391", "197010632391"),
    ],
)
def test_number_is_understood_as_people_write_it(typed, number):
    assert normalise(typed) == number


@pytest.mark.parametrize("typed", ["", "hej", "199001189812", "19901318-9811", "1" * 100_000])
def test_what_is_no_number_is_refused(typed):
    with pytest.raises(NotAPersonalNumber):
        normalise(typed)


def test_made_up_numbers_are_valid():

    assert normalise(number_of_test_series(date(1990, 1, 18), 1))
