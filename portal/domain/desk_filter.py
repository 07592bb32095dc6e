"""What a case worker wants to see of their day, and how it stands in an address."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum

from portal.domain.refusals import Refusal
from portal.domain.text import N_, Text

MOST_SAVED = 12
LONGEST_NAME = 40


class Part(StrEnum):
    """A group of the day."""

    EVERYTHING = ""
    ANSWERS = "answers"
    APPLICATIONS = "applications"
    PAPERS = "papers"
    PLANS = "plans"


PART_NAMES: Mapping[Part, Text] = {
    Part.EVERYTHING: N_("desk", "Everything"),
    Part.ANSWERS: N_("desk", "Answer today"),
    Part.APPLICATIONS: N_("desk", "Applications to look at"),
    Part.PAPERS: N_("desk", "Papers that came in"),
    Part.PLANS: N_("plan", "Plans to follow up"),
}


class FilterNameMissing(Refusal):
    """A filter without a name cannot be found again."""

    text = N_("desk", "Give it a name of at most 40 letters.")
    field = "name"


class TooManyFilters(Refusal):
    """More than fit in a row."""

    text = N_("desk", "You have 12 filters. Remove one first.")
    field = "name"


@dataclass(frozen=True, kw_only=True)
class DeskFilter:
    """Which part of the day, and only what is urgent, complete, or a colleague's who is away."""

    part: Part = Part.EVERYTHING
    is_urgent: bool = False
    is_complete: bool = False
    is_for_absent: bool = False

    @classmethod
    def read(cls, words: Mapping[str, str]) -> "DeskFilter":
        """From an address; what is not known says nothing."""
        asked = words.get("part", "")
        return cls(
            part=Part(asked) if asked in set(Part) else Part.EVERYTHING,
            is_urgent=bool(words.get("is_urgent")),
            is_complete=bool(words.get("is_complete")),
            is_for_absent=bool(words.get("is_for_absent")),
        )

    @property
    def words(self) -> dict[str, str]:
        """For an address: only what narrows."""
        ticked = {
            one.name: "y" for one in fields(self) if one.name != "part" and getattr(self, one.name)
        }
        return {"part": self.part.value, **ticked} if self.part else ticked

    def shows(self, part: Part) -> bool:
        """Whether a part of the day is wanted at all."""
        return self.part in {Part.EVERYTHING, part}


THE_WHOLE_DAY = DeskFilter()


def filter_name(typed: str) -> str:
    """A name as it is kept. Raises FilterNameMissing."""
    name = " ".join(typed.split())
    if not name or len(name) > LONGEST_NAME:
        raise FilterNameMissing
    return name
