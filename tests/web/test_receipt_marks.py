"""What staff see beside a line: as a person confirmed it, and as it was read where that differs."""

from dataclasses import replace
from decimal import Decimal

from portal.domain.receipts import Category, ReadField, Reading, suggest
from portal.web.receipt_marks import compared, marks
from tests.client.test_receipts import SURE

CONFIRMED = suggest(SURE).receipt


def found(reading, confirmed):
    return [(one.confirmed, one.read, one.is_changed) for one in compared(reading, confirmed)]


def test_what_was_confirmed_as_read_stands_once():
    assert found(SURE, CONFIRMED) == [
        ("Kronans Apotek", "", False),
        ("28 oktober 2026", "", False),
        ("105,00\u00a0kr", "", False),
        ("Medicin", "", False),
        ("Ja", "", False),
    ]


def test_what_the_client_changed_stands_beside_what_was_read():
    said = replace(CONFIRMED, total=Decimal("90.00"), category=Category.DENTAL, prescription=False)
    assert found(SURE, said)[2:] == [
        ("90,00\u00a0kr", "105,00\u00a0kr", True),
        ("Tandläkare", "Medicin", True),
        ("Nej", "Ja", True),
    ]


def test_what_nobody_confirmed_is_only_read():
    total = ReadField(Decimal("12.50"), 0.95)
    assert found(Reading(read=True, total=total), None) == [("", "12,50\u00a0kr", False)]


def test_marks_are_numbered_as_they_are_read_out():
    assert [(one.number, one.name) for one in marks(SURE)] == [
        (1, "total"),
        (2, "merchant"),
        (3, "date"),
    ]
