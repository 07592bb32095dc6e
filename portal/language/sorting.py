"""Names in the order of the Swedish alphabet, as a Swedish office looks them up."""

import unicodedata

_LAST = {"å": "{a", "ä": "{b", "æ": "{b", "ö": "{c", "ø": "{c"}
"""The letters after z: `{` comes after it."""


def sort_key(name: str) -> str:
    """What to sort a name by: å, ä and ö come last, other accents do not count."""
    return "".join(_LAST.get(letter) or _plain(letter) for letter in name.casefold())


def _plain(letter: str) -> str:
    parts = unicodedata.normalize("NFKD", letter)
    return "".join(part for part in parts if not unicodedata.combining(part))
