"""A long paper in several pictures: their readings, joined into one."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from portal.domain.receipts import FIELDS, LineItem, ReadField, Reading


def joined(readings: Sequence[Reading]) -> Reading:
    """What all pictures of one paper show: of each field the one that was read most surely.

    The places' pages become the pictures' numbers. A single reading stays as it is.
    """
    if len(readings) == 1:
        return readings[0]
    values: dict[str, Any] = {name: _surest(readings, name) for name in FIELDS if name != "items"}
    bad = (one.quality for one in readings if one.quality and one.quality.tips())
    return Reading(
        read=any(one.read for one in readings),
        **values,
        items=_items(readings),
        quality=next(bad, readings[0].quality),
        turns=tuple(one.turns[0] if one.turns else 0 for one in readings),
        pages=len(readings),
        seconds=round(sum(one.seconds for one in readings), 2),
    )


def _surest(readings: Sequence[Reading], name: str) -> ReadField[Any] | None:
    found = [
        (field.confidence, -number, _on_picture(field, number))
        for number, one in enumerate(readings)
        if (field := getattr(one, name)) is not None
    ]
    return max(found, key=lambda one: one[:2])[2] if found else None


def _on_picture(field: ReadField[Any], number: int) -> ReadField[Any]:
    # A picture shows the first page of its file: what stands on later ones has no place to show.
    place = field.place if field.place is not None and field.place.page == 0 else None
    return replace(field, place=replace(place, page=number) if place else None)


def _items(readings: Sequence[Reading]) -> ReadField[tuple[LineItem, ...]] | None:
    found = [one.items for one in readings if one.items is not None]
    if not found:
        return None
    things = tuple(item for items in found for item in items.value)
    return ReadField(things, min(items.confidence for items in found))
