"""Whether somebody may know those whose case they open: a name or an address says no more than ask.

Both coincide often. Nothing is concluded here; a manager asks.
"""

import unicodedata
from dataclasses import dataclass


@dataclass(frozen=True)
class Household:
    """What one person is compared by. `number` is the digest of a personal number."""

    number: str
    name: str
    address: str = ""


def may_know(looker: Household, seen: Household) -> bool:
    """Whether they are the same person, share a family name, or live at the same address."""
    return (
        looker.number == seen.number
        or _same(_family_name(looker.name), _family_name(seen.name))
        or _same(_letters(looker.address), _letters(seen.address))
    )


def _same(one: str, other: str) -> bool:
    return bool(one) and one == other


def _family_name(name: str) -> str:
    """The last word of a full name; nothing when there is but one."""
    words = name.split()
    return _letters(words[-1]) if len(words) > 1 else ""


def _letters(text: str) -> str:
    plain = unicodedata.normalize("NFC", text).casefold()
    return "".join(letter for letter in plain if letter.isalnum())
