"""OCR numbers and invoice numbers."""

from tests.uploads.sheets import lines
from uploads.extract import payment_reference


def values(text: str) -> list[str]:
    return [one.value for one in payment_reference.candidates(lines(text))]


def score(text: str) -> float:
    return payment_reference.candidates(lines(text))[0].score


def test_it_stands_beside_its_label() -> None:
    assert values("OCR 1234567897") == ["1234567897"]
    assert values("OCR-nummer vid betalning: 1234567897") == ["1234567897"]


def test_groups_of_digits_are_one_number_when_the_check_digit_is_right() -> None:
    assert values("OCR 1234 5678 97") == ["1234567897"]
    assert values("OCR 1234 5678 90") == []


def test_a_right_check_digit_makes_surer() -> None:
    assert score("OCR 1234567897") > score("OCR 1234567890")


def test_an_invoice_number_is_second_to_an_ocr_number() -> None:
    assert score("Fakturanummer 1234567897") < score("OCR 1234567897")
