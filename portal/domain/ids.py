"""What an id looks like: 128 random bits as hex, made by the database, or by a page."""

import re

_ID = re.compile(r"[0-9a-f]{32}")


def is_id(text: str) -> bool:
    """Whether a word from an address can be an id: nothing else may become part of a document."""
    return _ID.fullmatch(text) is not None
