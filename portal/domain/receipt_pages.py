"""A long paper in several pictures: their readings, joined into one."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, chain
from typing import Any

from portal.domain.receipts import FIELDS, LineItem, ReadField, Reading


def joined(readings: Sequence[Reading], pages: Sequence[int]) -> Reading:
    """What all files of one paper show: of each field the one that was read most surely.

    `pages` says how many pages each file has. The places' pages become the pictures' numbers, which
    go through all files. A single reading stays as it is.
    """
    if len(readings) == 1:
        return readings[0]
    placed = [
        _from(start, one)
        for start, one in zip(accumulate(pages, initial=0), readings, strict=False)
    ]
    values: dict[str, Any] = {name: _surest(placed, name) for name in FIELDS if name != "items"}
    bad = (one.quality for one in readings if one.quality and one.quality.tips())
    return Reading(
        read=any(one.read for one in readings),
        **values,
        items=_items(placed),
        quality=next(bad, readings[0].quality),
        turns=tuple(chain.from_iterable(map(_turns, readings, pages))),
        pages=sum(pages),
        seconds=round(sum(one.seconds for one in readings), 2),
    )


def _surest(readings: Sequence[Reading], name: str) -> ReadField[Any] | None:
    found = [
        (field.confidence, -number, field)
        for number, one in enumerate(readings)
        if (field := getattr(one, name)) is not None
    ]
    return max(found, key=lambda one: one[:2])[2] if found else None


def _from(start: int, reading: Reading) -> Reading:
    """A file's reading with its places on the pictures from a number on."""
    found = ((name, getattr(reading, name)) for name in FIELDS)
    moved = {
        name: replace(field, place=replace(field.place, page=field.place.page + start))
        for name, field in found
        if field is not None and field.place is not None
    }
    return replace(reading, **moved)


def _turns(reading: Reading, pages: int) -> tuple[int, ...]:
    """The turns of all pages of a file; of those that were not read none."""
    return (*reading.turns, *[0] * pages)[:pages]


def _items(readings: Sequence[Reading]) -> ReadField[tuple[LineItem, ...]] | None:
    found = [one.items for one in readings if one.items is not None]
    if not found:
        return None
    things = tuple(item for items in found for item in items.value)
    return ReadField(things, min(items.confidence for items in found))
