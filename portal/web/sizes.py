"""How large a request may be. A form that brings no file is small, whatever it says it is."""

from flask import Flask, request

from portal.services.paper_limits import limits_of
from portal.services.work import Workplace
from uploads.limits import MEGABYTE

BESIDE_A_FILE = 10 * MEGABYTE  # Room for a second, smaller file and for the words.
WORDS = 2 * MEGABYTE  # Of all fields of a form with files together.
WITHOUT_FILES = MEGABYTE
MOST_PARTS = 1000


def install(app: Flask, parts: Workplace) -> None:
    """Refuse what is too large with 413, before it is read."""
    with_files = limits_of(parts).file_bytes + BESIDE_A_FILE
    app.config.update(
        MAX_CONTENT_LENGTH=with_files, MAX_FORM_MEMORY_SIZE=WORDS, MAX_FORM_PARTS=MOST_PARTS
    )
    app.before_request(bound)


def bound() -> None:
    """Flask bounds the words of forms with files alone; other bodies are bounded here."""
    if request.mimetype != "multipart/form-data":
        request.max_content_length = WITHOUT_FILES
