"""Numbers that pay an invoice, and what a prescription adds."""

import datetime
from decimal import Decimal

from tests.uploads.sheets import PHARMACY, lines
from uploads.extract import invoice

INVOICE = lines("""Region Värmland
Org.nr 232100-0156
Patient Anna Exempel
Förfallodatum 2026-07-23
Bankgiro 5050-1055
OCR 1234567897""")


def test_payment_numbers_stand_beside_their_labels() -> None:
    assert [one.value for one in invoice.bankgiro_numbers(INVOICE)] == ["5050-1055"]
    assert [one.value for one in invoice.payment_references(INVOICE)] == ["1234567897"]
    assert [one.value for one in invoice.organisation_numbers(INVOICE)] == ["232100-0156"]


def test_a_right_check_digit_makes_surer() -> None:
    right, wrong = (
        invoice.payment_references(lines(f"OCR {number}"))[0].score
        for number in ("1234567897", "1234567890")
    )
    assert right > wrong


def test_the_last_day_to_pay_and_the_person() -> None:
    assert invoice.due_dates(INVOICE)[0].value == datetime.date(2026, 7, 23)
    assert invoice.persons(INVOICE)[0].value == "Anna Exempel"


def test_high_cost_protection() -> None:
    assert invoice.high_cost_totals(lines(PHARMACY))[0].value == Decimal("645.00")
    assert invoice.free_card_dates(lines(PHARMACY))[0].value == datetime.date(2027, 4, 1)


def test_own_costs_are_added_up() -> None:
    paper = lines("Pris 200,00 Egenavgift   100,00\nPris 50,00 Egenavgift   25,50")
    assert invoice.own_costs(paper)[0].value == Decimal("125.50")
