"""The only file that knows pdfium: pages of a PDF as words or as pictures."""

import importlib
import re
from io import BytesIO
from typing import TYPE_CHECKING, Any

from PIL import Image

from uploads.words import Box, Word

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument


_DOTS_PER_INCH = 220
_LARGEST = 12_000_000
_FEWEST_LETTERS = 30
_PASSWORD = 4  # pdfium's number for it.
_STREAM = rb"\bstream\r?\n.*?\bendstream\b"
_STRING = rb"\((?:\\.|[^\\)])*\)"
_SAID = re.compile(_STREAM + b"|" + _STRING, re.DOTALL)
_ACTS = re.compile(rb"/(JavaScript|JS|Launch)\b")
_DATA_OF_AN_INVOICE = ".xml"


class Locked(Exception):
    """The document asks for a password."""


class Damaged(Exception):
    """The document or page cannot be read."""


def _pdfium() -> Any:
    return importlib.import_module("pypdfium2")  # It loads slowly, and photos do not need it.


def _open(content: bytes) -> "PdfDocument":
    pdfium = _pdfium()
    try:
        document: PdfDocument = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as fault:
        if getattr(fault, "err_code", None) == _PASSWORD:
            raise Locked from fault
        raise Damaged from fault
    return document


def count_pages(content: bytes) -> int:
    """How many pages there are. Raises Locked, Damaged."""
    return len(_open(content))


def acts(content: bytes) -> bool:
    """Whether the document runs scripts, starts programs or carries files.

    An invoice's own data may be carried along.

    A file can hide its names: packed, or in other letters. So they are looked for in a copy that
    pdfium writes, unpacked and spelled out. Raises Locked, Damaged.
    """
    document = _open(content)
    try:
        carried = [
            document.get_attachment(number).get_name().lower()
            for number in range(document.count_attachments())
        ]
        copy = BytesIO()
        document.save(copy)
    except (_pdfium().PdfiumError, ValueError, UnicodeError) as fault:
        raise Damaged from fault
    if not all(name.endswith(_DATA_OF_AN_INVOICE) for name in carried):
        return True
    return bool(_ACTS.search(_SAID.sub(b"", copy.getvalue())))


def picture(content: bytes, page: int, grey: bool = False) -> Image.Image:
    """The page as a picture at 220 dots per inch, less if the page is huge. Raises Damaged."""
    try:
        sheet = _open(content)[page]
        width, height = sheet.get_size()
        scale = min(_DOTS_PER_INCH / 72, (_LARGEST / max(width * height, 1)) ** 0.5)
        shown = sheet.render(scale=scale, grayscale=grey, may_draw_forms=False)
        seen: Image.Image = shown.to_pil()
        return seen.convert("L" if grey else "RGB")
    except (_pdfium().PdfiumError, ValueError, IndexError) as fault:
        raise Damaged from fault


def words(content: bytes, page: int) -> tuple[tuple[Word, ...], tuple[float, float]]:
    """The words of the page's text, boxes in points from the top left, and the page's size.

    No words when the page is a scan, or when its letters do not say what they look like.
    Raises Damaged.
    """
    try:
        sheet = _open(content)[page]
        size = sheet.get_size()
        text = sheet.get_textpage()
        letters = [
            (text.get_text_range(place, 1), text.get_charbox(place, loose=True))
            for place in range(min(text.count_chars(), 20_000))
        ]
    except (_pdfium().PdfiumError, ValueError, IndexError, UnicodeError) as fault:
        raise Damaged from fault
    readable = sum(bool(re.match(r"[\w.,:;/%+-]", letter)) for letter, _ in letters)
    if readable < _FEWEST_LETTERS:
        return (), size
    return tuple(_gathered(letters, size[1], page)), size


def _gathered(
    letters: list[tuple[str, tuple[float, float, float, float]]], height: float, page: int
) -> list[Word]:
    found: list[Word] = []
    text, box = "", None
    for letter, (left, bottom, right, top) in [*letters, (" ", (0, 0, 0, 0))]:
        here = Box(left, height - top, right, height - bottom)
        if letter.isspace() or not letter or (box is not None and _apart(box, here)):
            if text and box is not None:
                found.append(Word(text, 1.0, box, page))
            text, box = "", None
        if letter.strip():
            text, box = text + letter, here if box is None else box.joined(here)
    return found


def _apart(box: Box, letter: Box) -> bool:
    gap = letter.left - box.right
    return (
        gap > box.height * 0.35
        or gap < -box.height * 2
        or abs(letter.middle - box.middle) > box.height * 0.6
    )
