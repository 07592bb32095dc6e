"""High-cost protection."""

import datetime
from decimal import Decimal

from tests.uploads.sheets import PHARMACY, lines
from uploads.extract import high_cost


def test_what_has_been_paid_so_far() -> None:
    assert high_cost.totals(lines(PHARMACY))[0].value == Decimal("645.00")


def test_what_is_left_is_not_what_has_been_paid() -> None:
    assert not high_cost.totals(lines("Högkostnadsskydd kvar till frikort 755,00"))


def test_until_when_the_free_card_holds() -> None:
    end = datetime.date(2027, 4, 1)
    for text in (PHARMACY, "Frikort gäller fr.o.m. 2026-10-02 t.o.m. 2027-04-01"):
        assert {one.value for one in high_cost.free_card_dates(lines(text))} == {end}
