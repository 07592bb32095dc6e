"""The line of figures at the foot of a giro slip."""

from decimal import Decimal

import pytest

from tests.uploads.sheets import lines
from uploads.extract.payment_slip import amounts_on, slips_of


def test_a_slip_gives_reference_amount_and_giro() -> None:
    (slip,) = slips_of(lines("#  1234567897 #   450 00 7 >  50501055#41#"))
    assert (slip.reference, slip.amount) == ("1234567897", Decimal("450.00"))
    assert (slip.giro, slip.bankgiro) == ("50501055", True)


@pytest.mark.parametrize(
    "text",
    [
        "# 1234567890 # 450 00 7 > 50501055#41#",
        "# 1234567897 # 480 00 7 > 50501055#41#",
        "# 1234567897 # 450 00 7 > 50501056#41#",
    ],
)
def test_one_wrong_check_digit_spoils_it(text: str) -> None:
    assert not slips_of(lines(text))


def test_its_amount_is_known_where_the_rest_is_misread() -> None:
    assert amounts_on(lines("is 192937912572 8 450 00 7> 83556")) == {Decimal("450.00")}
    assert not amounts_on(lines("480 00 7 >"))
