"""Filters of the day, saved by each case worker under a name of their own."""

import json
from dataclasses import dataclass

from portal.domain.desk_filter import (
    MOST_SAVED,
    DeskFilter,
    TooManyFilters,
    filter_name,
)
from portal.records.base import new_id
from portal.records.desk_filters import SavedFilter
from portal.services.work import Work


@dataclass(frozen=True)
class SavedView:
    """A saved filter as its owner sees it."""

    id: str
    name: str
    chosen: DeskFilter


def own(work: Work) -> tuple[SavedView, ...]:
    """The staff member's own, in the order they were saved."""
    return tuple(_view(work, row) for row in work.desk_filters.of_staff(work.actor.id))


def save(work: Work, typed: str, chosen: DeskFilter) -> None:
    """Keep a filter; the same name again stands for the new one.

    Raises FilterNameMissing, TooManyFilters.
    """
    name, kept = filter_name(typed), own(work)
    for earlier in kept:
        if earlier.name == name:
            work.desk_filters.remove(work.actor.id, earlier.id)
    if len([one for one in kept if one.name != name]) >= MOST_SAVED:
        raise TooManyFilters
    row = SavedFilter(id=new_id(), staff_id=work.actor.id, created_at=work.now)
    content = json.dumps({"name": name, "words": chosen.words}).encode()
    row.sealed_filter = work.vault.seal(content, f"{row.id}.filter", work.actor.id)
    work.desk_filters.add(row)


def remove(work: Work, filter_id: str) -> None:
    """Forget one. Raises NotFound for a colleague's."""
    work.desk_filters.remove(work.actor.id, filter_id)


def _view(work: Work, row: SavedFilter) -> SavedView:
    stored = json.loads(work.vault.open(row.sealed_filter, f"{row.id}.filter", row.staff_id))
    return SavedView(row.id, stored["name"], DeskFilter.read(stored["words"]))
