"""What people type, in one spelling: the same word from any keyboard is the same word."""

import unicodedata
from collections.abc import Iterable
from typing import Any

from flask import Flask, Request
from werkzeug.datastructures import ImmutableMultiDict

# What no page can show and no keyboard writes; tabs and line ends stay.
_UNSHOWN = dict.fromkeys({*range(32), 127} - {9, 10, 13})


class OneSpelling(ImmutableMultiDict[str, Any]):
    """Fields of a request: letters and their marks joined (NFC), without control characters."""

    def __init__(self, pairs: Iterable[tuple[str, Any]] = ()) -> None:
        given = pairs.items(multi=True) if isinstance(pairs, ImmutableMultiDict) else pairs
        super().__init__([(name, spelled(value)) for name, value in given])


class TypedRequest(Request):
    """A request whose fields come in one spelling."""

    parameter_storage_class = OneSpelling


def install(app: Flask) -> None:
    app.request_class = TypedRequest


def spelled(value: Any) -> Any:
    """Words in one spelling; anything else as it is."""
    if not isinstance(value, str):
        return value
    return unicodedata.normalize("NFC", value).translate(_UNSHOWN)
