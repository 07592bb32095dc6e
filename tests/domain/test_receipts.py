"""What was read is a suggestion; what the person wrote stands."""

import datetime
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from portal.domain.receipts import (
    Category,
    ConfirmedReceipt,
    LineItem,
    Place,
    Quality,
    ReadField,
    Reading,
    differences,
    same_receipt,
    suggest,
    to_ask,
)

DAY = datetime.date(2026, 6, 15)
READING = Reading(
    read=True,
    merchant=ReadField("Apohem", 0.97, Place(0, 0.1, 0.1, 0.4, 0.2)),
    date=ReadField(DAY, 0.95),
    total=ReadField(Decimal("105.00"), 0.7),
    category=ReadField("medicine", 0.99),
    prescription=ReadField(False, 0.95),
    items=ReadField((LineItem("Alvedon", Decimal("105.00")),), 0.95),
    quality=Quality(sharp=False),
    turns=(1,),
)
CONFIRMED = ConfirmedReceipt("Apohem", DAY, Decimal("105.00"), Category.MEDICINE)


def test_a_reading_fills_an_empty_receipt() -> None:
    receipt = suggest(READING).receipt
    assert (receipt.merchant, receipt.date, receipt.category) == ("Apohem", DAY, Category.MEDICINE)


def test_the_persons_word_stands() -> None:
    suggestion = suggest(READING, ConfirmedReceipt(merchant="Apoteket", total=Decimal(90)))
    assert suggestion.receipt.merchant == "Apoteket"
    assert suggestion.receipt.total == 90
    assert suggestion.suggested.isdisjoint({"merchant", "total"})


@given(st.text(min_size=1), st.decimals(0, 10_000, places=2))
def test_no_reading_ever_changes_what_a_person_wrote(name: str, amount: Decimal) -> None:
    written = ConfirmedReceipt(merchant=name, total=amount, prescription=False)
    receipt = suggest(READING, written).receipt
    assert (receipt.merchant, receipt.total, receipt.prescription) == (name, amount, False)


def test_only_unsure_and_missing_fields_are_asked_for() -> None:
    assert suggest(READING).unsure == {"total"}
    assert suggest(Reading()).unsure == {"merchant", "date", "total", "category"}


def test_false_is_an_answer_and_stands() -> None:
    reading = Reading(read=True, prescription=ReadField(True, 0.99))
    assert suggest(reading, ConfirmedReceipt(prescription=False)).receipt.prescription is False


def test_differences_name_what_the_person_changed() -> None:
    said = ConfirmedReceipt(merchant="Apohem", total=Decimal(90))
    assert differences(READING, said) == {"total": (Decimal("105.00"), Decimal(90))}


def test_a_reading_survives_storing() -> None:
    assert Reading.from_json(READING.to_json()) == READING


def test_a_stored_reading_of_another_version_is_still_read() -> None:
    assert Reading.from_json('{"read":true,"of_tomorrow":1}') == Reading(read=True)


def test_same_seller_day_and_amount_may_be_the_same_receipt() -> None:
    twin = ConfirmedReceipt("APOHEM ", DAY, Decimal("105.0"), Category.OTHER)
    assert same_receipt(CONFIRMED, twin)


def test_another_amount_is_another_receipt() -> None:
    assert not same_receipt(CONFIRMED, ConfirmedReceipt("Apohem", DAY, Decimal(106)))


def test_receipts_with_nothing_said_are_not_the_same() -> None:
    assert not same_receipt(ConfirmedReceipt(), ConfirmedReceipt())


def test_a_tip_for_each_fault_and_none_for_a_good_picture() -> None:
    assert [tip.message for tip in Quality(sharp=False).tips()] == [
        "The picture is blurred. Try again in good light. You can send it anyway."
    ]
    assert Quality().tips() == ()


def test_a_receipt_is_complete_with_seller_day_amount_and_purpose() -> None:
    assert CONFIRMED.complete
    assert not ConfirmedReceipt(merchant="Apohem").complete


def test_a_reading_is_settled_when_all_needed_fields_are_sure() -> None:
    assert not READING.settled


def test_a_line_needs_what_nobody_has_said_yet() -> None:
    assert to_ask(suggest(READING)) == {"total"}
    assert "category" in to_ask(suggest(Reading(), ConfirmedReceipt(merchant="Apohem")))
