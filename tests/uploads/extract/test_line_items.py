"""What was bought."""

from decimal import Decimal

from portal.domain.receipts import LineItem
from tests.uploads.sheets import PHARMACY, lines
from uploads.extract import line_items

ALVEDON = LineItem("Alvedon 500mg 20 tabl", Decimal("35.00"))


def test_items_that_add_up_are_given() -> None:
    paper = lines("Alvedon 500mg 20 tabl   35,00\nPlåster   19,50\nAtt betala   54,50")
    (found,) = line_items.candidates(paper)
    assert found.value == (ALVEDON, LineItem("Plåster", Decimal("19.50")))


def test_a_deduction_stands_under_its_item() -> None:
    paper = lines("Levaxin   70,00\nFörmån   -30,00\nAtt betala   40,00")
    assert line_items.candidates(paper)[0].value[1].amount == Decimal("-30.00")


def test_items_that_do_not_add_up_were_misread() -> None:
    assert not line_items.candidates(lines("Alvedon   85,00\nPlåster   19,50\nSumma   54,50"))


def test_date_and_tax_are_no_items() -> None:
    (found,) = line_items.candidates(lines(PHARMACY))
    assert found.value == (ALVEDON, LineItem("Rx Levaxin 100 mikrog", Decimal("70.00")))
