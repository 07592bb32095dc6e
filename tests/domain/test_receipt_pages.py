"""A long paper in several pictures is read as one."""

from dataclasses import replace
from decimal import Decimal

from portal.domain.receipt_pages import joined
from portal.domain.receipts import LineItem, Place, Quality, ReadField, Reading

TOP = Reading(
    read=True,
    merchant=ReadField("Kronans Apotek", 0.97, Place(0, 0.1, 0.1, 0.4, 0.2)),
    total=ReadField(Decimal("55.00"), 0.4, Place(0, 0.1, 0.8, 0.4, 0.9)),
    items=ReadField((LineItem("Alvedon", Decimal("55.00")),), 0.9),
    quality=Quality(),
    turns=(0,),
    seconds=1.5,
)
BOTTOM = Reading(
    read=True,
    total=ReadField(Decimal("105.00"), 0.98, Place(0, 0.1, 0.5, 0.4, 0.6)),
    items=ReadField((LineItem("Levaxin", Decimal("50.00")),), 0.8),
    quality=Quality(sharp=False),
    turns=(1,),
    seconds=1.2,
)


def test_single_picture_stays_as_it_was_read():
    assert joined([TOP], [1]) is TOP


def test_surest_reading_of_each_field_is_taken_and_keeps_its_picture():
    reading = joined([TOP, BOTTOM], [1, 1])
    assert reading.merchant == TOP.merchant
    assert (reading.total.value, reading.total.place.page) == (Decimal("105.00"), 1)


def test_of_equally_sure_readings_the_first_picture_counts():
    second = replace(TOP, merchant=replace(TOP.merchant, value="Apoteket"))
    assert joined([TOP, second], [1, 1]).merchant.value == "Kronans Apotek"


def test_things_bought_stand_on_all_pictures():
    items = joined([TOP, BOTTOM], [1, 1]).items
    assert [item.name for item in items.value] == ["Alvedon", "Levaxin"]
    assert items.confidence == 0.8


def test_picture_with_a_flaw_is_told_and_each_picture_keeps_its_turn():
    reading = joined([TOP, BOTTOM], [1, 1])
    assert reading.quality == Quality(sharp=False)
    assert reading.turns == (0, 1)
    assert (reading.pages, reading.seconds) == (2, 2.7)


def test_places_and_turns_go_through_all_pages_of_all_files():
    on_second = Place(1, 0.1, 0.5, 0.4, 0.6)
    bill = replace(BOTTOM, total=replace(BOTTOM.total, place=on_second), turns=(1, 3))
    reading = joined([TOP, bill, TOP], [1, 3, 1])
    assert reading.merchant.place.page == 0
    assert reading.total.place == replace(on_second, page=2)
    assert reading.turns == (0, 1, 3, 0, 0)
    assert reading.pages == 5


def test_one_picture_that_could_be_read_is_enough():
    assert joined([Reading(), BOTTOM], [1, 1]).read
    assert not joined([Reading(), Reading()], [1, 1]).read
