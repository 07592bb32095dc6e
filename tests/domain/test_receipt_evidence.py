"""What the reading tells of a paper that nobody is asked about."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from portal.domain.application.answers import PaperKind
from portal.domain.receipt_evidence import as_paper
from portal.domain.receipts import Category, ConfirmedReceipt, LineItem, Quality, ReadField, Reading

SAID = ConfirmedReceipt("Vårdcentralen", date(2026, 10, 20), Decimal(200), Category.DOCTOR)
SLIP = Reading(read=True, total=ReadField(Decimal(200), 0.95), quality=Quality())
BILL = replace(SLIP, payment_reference=ReadField("1234567897", 0.95))


def paper(reading, said=SAID, kind=PaperKind.RECEIPT):
    return as_paper("1", kind, said, reading)


def test_bill_without_its_last_day_says_so():
    found = paper(BILL)
    assert (found.kind, found.shows_due) == (PaperKind.INVOICE, False)


@pytest.mark.parametrize(
    ("reading", "said"),
    [
        (replace(BILL, due=ReadField(date(2026, 11, 30), 0.95)), SAID),
        (BILL, replace(SAID, due=date(2026, 11, 30))),
    ],
    ids=["read", "confirmed"],
)
def test_bill_with_its_last_day_shows_it(reading, said):
    assert paper(reading, said).shows_due is True


def test_receipt_is_no_bill_and_other_papers_stay_what_they_are():
    assert (paper(SLIP).kind, paper(SLIP).shows_due) == (PaperKind.RECEIPT, None)
    assert paper(BILL, kind=PaperKind.OTHER).kind is PaperKind.OTHER


def test_bare_card_slip_shows_no_details():
    assert paper(SLIP).shows_details is False


@pytest.mark.parametrize(
    "reading",
    [
        None,
        Reading(),
        replace(SLIP, quality=Quality(sharp=False)),
        replace(SLIP, category=ReadField("doctor", 0.95)),
    ],
    ids=["not read yet", "not read", "blurred", "its seller tells"],
)
def test_what_could_not_be_seen_is_not_called_missing(reading):
    assert paper(reading).shows_details is None


def test_things_that_were_bought_are_details():
    items = ReadField((LineItem("Alvedon", Decimal(55)),), 0.9)
    assert paper(replace(SLIP, items=items)).shows_details is True


def test_named_person_is_shown():
    assert paper(replace(SLIP, concerns=ReadField("Test Testsson", 0.9))).shows_person is True
    assert paper(SLIP).shows_person is None
