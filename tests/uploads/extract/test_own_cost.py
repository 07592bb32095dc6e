"""Own costs: printed, or added up."""

from decimal import Decimal

from tests.uploads.sheets import lines
from uploads.extract import own_cost

PARTS = "Pris 200,00 Egenavgift   100,00\nPris 50,00 Egenavgift   25,50"


def test_parts_are_added_up() -> None:
    assert own_cost.candidates(lines(PARTS))[0].value == Decimal("125.50")


def test_a_printed_sum_is_taken_and_not_added_to_its_parts() -> None:
    paper = lines(f"{PARTS}\nSumma egenavgift   125,50")
    assert [one.value for one in own_cost.candidates(paper)] == [Decimal("125.50")]


def test_what_was_paid_earlier_is_no_own_cost() -> None:
    assert not own_cost.candidates(lines("Ackumulerad egenavgift 900,00"))
