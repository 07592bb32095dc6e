"""Finds what is personal where nothing personal may stand: in logs, addresses and titles.

What is looked for is planted by the tests themselves: the names and numbers of their made-up
people, and all that a test has typed into forms.
"""

import io
import logging
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from portal import logs

_NAMES = ("Testsson", "Provsson")
# A number that is no part of an id: six or eight digits, and four more.
_NUMBER = re.compile(r"(?<![0-9a-f])(?:\d\d)?\d{6}[-+ ]?\d{4}(?![0-9a-f])", re.IGNORECASE)
# A choice of a list is one word, and a log may name it; so is an id, and an address may.
_IS_TELLING = re.compile(r"\S\s\S|^(?!.*[0-9a-f]{16}).*\d{6}")
_LONGEST = 200
_typed: set[str] = set()


def typed(values: Iterable[object]) -> None:
    """Note what a test sends in a form."""
    _typed.update(one for one in values if isinstance(one, str) and _IS_TELLING.search(one))


def found(words: str) -> list[str]:
    """What is personal in these words, of this test's."""
    names = [name for name in _NAMES if name in words]
    said = [one for one in _typed if one[:_LONGEST] in words]
    return names + _NUMBER.findall(words) + said


@contextmanager
def watched() -> Iterator[io.StringIO]:
    """What would be logged from here on, by us and by libraries, as it would be in production."""
    _typed.clear()
    written = io.StringIO()
    logs.configure(logging.INFO, written)
    yield written
