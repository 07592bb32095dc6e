"""What stands beside a label, and what stands under it."""

import datetime
import re

from tests.uploads.sheets import lines
from uploads.extract.beside import NumberKind, dates_beside, numbers_beside

KIND = NumberKind(re.compile(r"(\d{4})"), ("nummer",), lambda digits: digits != "9999")
UNTIL = ("galler till",)


def values(found):
    return [one.value for one in found]


def test_a_number_needs_its_label() -> None:
    assert values(numbers_beside(lines("Nummer 1234\nAnnat 4321"), KIND)) == ["1234"]


def test_a_label_may_stand_above_its_column() -> None:
    paper = lines("Datum        Nummer\n4321         1234")
    assert values(numbers_beside(paper, KIND)) == ["1234"]


def test_a_number_with_a_wrong_check_digit_was_misread() -> None:
    assert not numbers_beside(lines("Nummer 9999"), KIND)


def test_of_a_span_the_last_day_is_taken() -> None:
    found = dates_beside(lines("Gäller till 2026-04-02 - 2027-04-01"), UNTIL)
    assert values(found) == [datetime.date(2027, 4, 1)]
