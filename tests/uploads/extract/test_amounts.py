"""Amounts as Swedish and English papers write them."""

from decimal import Decimal

import pytest

from tests.uploads.sheets import lines
from uploads.extract.amounts import amounts_of, misprinted, repaired, unpointed
from uploads.extract.labels import has_label


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("Totalt 234,50", "234.50"),
        ("Totalt 1 234,50", "1234.50"),
        ("Totalt 1.234,50 kr", "1234.50"),
        ("TOTAL 1,234.50", "1234.50"),
        ("Att betala 260, 00", "260.00"),
        ("Avgift 275 kr", "275.00"),
        ("Avgift 275:-", "275.00"),
        ("Subvention -46,53", "-46.53"),
        ("Totalt 1O5,0O", "105.00"),
        ("Summa 0,00", "0.00"),
        ("CHANGE .40", "0.40"),
        ("Att betala O kr", "0"),
        ("Kort I 131,94", "1131.94"),
    ],
)
def test_an_amount_is_read_as_it_is_written(text: str, amount: str) -> None:
    assert amounts_of(lines(text)[0])[-1].value == Decimal(amount)


@pytest.mark.parametrize(
    "text", ["2026-06-15", "Moms 25,00 %", "Org.nr 556881-5687", "Tel 0812345"]
)
def test_dates_rates_and_numbers_are_no_amounts(text: str) -> None:
    assert amounts_of(lines(text)[0]) == []


def test_a_number_far_to_the_left_is_not_thousands() -> None:
    assert [one.value for one in amounts_of(lines("Antal 2      190,00")[0])] == [Decimal("190.00")]


def test_a_number_without_point_may_be_kronor_or_ore() -> None:
    line = lines("Att betala 26590")[0]
    assert amounts_of(line) == []
    assert [one.value for one in unpointed(line)] == [Decimal("265.90")]
    assert [one.value for one in unpointed(lines("Totalt 275")[0])] == [Decimal("2.75"), 275]


def test_a_speck_read_as_a_digit_is_left_out() -> None:
    assert [one.value for one in misprinted(lines("CASH 200.008")[0])] == [Decimal("200.00")]
    assert [one.value for one in misprinted(lines("Att betala 2 315,0")[0])] == [Decimal("2315.00")]
    assert misprinted(lines("CASH 200.00")[0]) == []


def test_a_letter_before_a_number_parts_it_from_the_amount() -> None:
    assert amounts_of(lines("TOTAL R44 376.19")[0])[0].value == Decimal("376.19")


def test_letters_are_put_back_to_digits_only_in_numbers() -> None:
    assert repaired("2O26-O9-3O") == "2026-09-30"
    assert repaired("SOS") == "SOS"


@pytest.mark.parametrize(
    ("text", "label", "is_there"),
    [("sunma", "summa", True), ("giltig samma dag", "summa", False), ("kontakt", "kontant", False)],
)
def test_a_word_of_its_own_is_no_misread_label(text: str, label: str, is_there: bool) -> None:
    assert has_label(text, label) is is_there
