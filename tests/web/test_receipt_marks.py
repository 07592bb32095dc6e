"""What staff see beside a line: as a person confirmed it, and as it was read where that differs."""

from dataclasses import replace
from decimal import Decimal

import pytest

from portal.domain.receipts import Category, LineItem, Place, ReadField, Reading, suggest
from portal.web.receipt_marks import compared, marks
from tests.client.test_receipts import SURE

CONFIRMED = suggest(SURE).receipt


PEOPLE = (("applicant", "Anna Andersson"), ("co_applicant", "Prov Provsson"))


def found(reading, confirmed):
    shown = compared(reading, confirmed, PEOPLE)
    return [(one.confirmed, one.read, one.is_changed) for one in shown]


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


def test_what_it_was_for_in_the_clients_words_stands_too():
    said = replace(CONFIRMED, category=Category.OTHER, purpose="Arbetsskor")
    assert ("Arbetsskor", "", False) in found(SURE, said)


@pytest.mark.parametrize(
    ("said", "named", "shown"),
    [
        ("co_applicant", "PROVSSON, PROV", ("Prov Provsson", "", False)),
        ("co_applicant", "Anna Andersson", ("Prov Provsson", "Anna Andersson", True)),
        ("co_applicant", None, ("Prov Provsson", "", False)),
        (None, "Någon Annan", ("", "Någon Annan", False)),
    ],
)
def test_for_whom_it_was_stands_beside_whom_the_paper_names(said, named, shown):
    concerns = ReadField(named, 0.9) if named else None
    reading = replace(SURE, concerns=concerns)
    assert found(reading, replace(CONFIRMED, person=said))[-1] == shown


def test_all_that_has_a_place_has_a_mark():
    placed = Place(0, 0.1, 0.1, 0.4, 0.2)
    items = (LineItem("Levaxin", Decimal("105.00")),)
    reading = Reading(
        read=True,
        category=ReadField("medicine", 0.9, placed),
        prescription=ReadField(True, 0.9, placed),
        concerns=ReadField("Anna", 0.9, placed),
        items=ReadField(items, 0.9, placed),
    )
    assert [(one.name, one.value) for one in marks(reading)] == [
        ("category", "Medicin"),
        ("prescription", "Ja"),
        ("concerns", "Anna"),
        ("items", "Levaxin 105,00\u00a0kr"),
    ]


def test_marks_are_numbered_as_they_are_read_out():
    assert [(one.number, one.name) for one in marks(SURE)] == [
        (1, "total"),
        (2, "merchant"),
        (3, "date"),
    ]
