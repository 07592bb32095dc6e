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
    assert joined([TOP]) is TOP


def test_surest_reading_of_each_field_is_taken_and_keeps_its_picture():
    reading = joined([TOP, BOTTOM])
    assert reading.merchant == TOP.merchant
    assert (reading.total.value, reading.total.place.page) == (Decimal("105.00"), 1)


def test_of_equally_sure_readings_the_first_picture_counts():
    second = replace(TOP, merchant=replace(TOP.merchant, value="Apoteket"))
    assert joined([TOP, second]).merchant.value == "Kronans Apotek"


def test_things_bought_stand_on_all_pictures():
    items = joined([TOP, BOTTOM]).items
    assert [item.name for item in items.value] == ["Alvedon", "Levaxin"]
    assert items.confidence == 0.8


def test_picture_with_a_flaw_is_told_and_each_picture_keeps_its_turn():
    reading = joined([TOP, BOTTOM])
    assert reading.quality == Quality(sharp=False)
    assert reading.turns == (0, 1)
    assert (reading.pages, reading.seconds) == (2, 2.7)


def test_place_on_a_later_page_of_a_file_is_not_shown():
    page_two = replace(BOTTOM, total=replace(BOTTOM.total, place=Place(1, 0.1, 0.5, 0.4, 0.6)))
    assert joined([TOP, page_two]).total.place is None


def test_one_picture_that_could_be_read_is_enough():
    assert joined([Reading(), BOTTOM]).read
    assert not joined([Reading(), Reading()]).read
