"""Organisation numbers: on their own, and inside a VAT number."""

import pytest

from tests.uploads.sheets import lines
from uploads.extract import organisation_number


@pytest.mark.parametrize(
    "text", ["Org.nr 232100-0156", "Org nr: 2321000156", "Momsreg.nr SE232100015601"]
)
def test_it_is_written_in_one_way(text: str) -> None:
    assert [one.value for one in organisation_number.candidates(lines(text))] == ["232100-0156"]


def test_a_wrong_check_digit_is_no_number() -> None:
    assert not organisation_number.candidates(lines("Org.nr 232100-0157"))
