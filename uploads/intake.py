"""From untrusted bytes to pictures: what is accepted, and one plain sentence for each that is not.

A file is told by its content and decoded in full; the sender chooses neither the decoder nor its
name. Decoding runs in the child process (`uploads.sandbox`).
"""

import warnings
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageFile

from portal.domain.refusals import Refusal
from portal.domain.text import N_
from uploads import complaints, pdf, rounds
from uploads.flat import flat
from uploads.kind import SNIFFED, Kind, kind_of
from uploads.limits import Limits


class FileRefused(Refusal):
    """The base of all refusals of a file. The other files are untouched."""

    text = N_("file", "We cannot open this file. Take a new photo or choose another file.")
    field = "file"


class FileTooLarge(FileRefused):
    """More bytes or pixels than the limits allow."""

    text = N_("file", "The file is too large. Take a new photo or choose a smaller file.")


class FileEmpty(FileRefused):
    """No bytes came."""

    text = N_("file", "The file is empty. Take a new photo or choose another file.")


class PdfLocked(FileRefused):
    """The PDF asks for a password."""

    text = N_("file", "The PDF is locked with a password. Take a photo of the paper instead.")


class PdfActs(FileRefused):
    """The PDF holds a script, starts a program, or carries a file that is no invoice's data."""

    text = N_("file", "The PDF holds a program or another file. Take a photo of the paper instead.")


class CannotBeOpened(FileRefused):
    """The file says what it is, but it is damaged."""

    text = N_("file", "The file is damaged and cannot be opened. Take a new photo.")


class NotAPicture(FileRefused):
    """Neither a picture nor a PDF."""

    text = N_("file", "This is not a picture or a PDF. Take a photo of the paper instead.")


class TooManyPages(FileRefused):
    """More pages than the limits allow."""

    text = N_("file", "The file has too many pages. Send the pages that show the cost.")


_FORMATS = {
    Kind.JPEG: ("JPEG", "MPO"),
    Kind.PNG: ("PNG",),
    Kind.WEBP: ("WEBP",),
    Kind.TIFF: ("TIFF",),
    Kind.GIF: ("GIF",),
    Kind.HEIF: ("HEIF",),
}


@dataclass(frozen=True)
class Paper:
    """An accepted file: its bytes, kind and number of pages."""

    content: bytes
    kind: Kind
    pages: int


def check(content: bytes, limits: Limits) -> Kind:
    """The kind of the file, by size and first bytes alone; quick enough for a request.

    Raises FileEmpty, FileTooLarge, NotAPicture.
    """
    if not content:
        raise FileEmpty
    if len(content) > limits.file_bytes:
        raise FileTooLarge
    kind = kind_of(content[:SNIFFED])
    if kind is None:
        raise NotAPicture
    return kind


def open_paper(content: bytes, limits: Limits) -> Paper:
    """Open the file and count its pages. Raises a FileRefused."""
    kind = check(content, limits)
    if kind is Kind.PDF:
        pages = _pdf_pages(content)
    else:
        with _opened(content, kind, limits) as picture:
            pages = _tiff_pages(picture, limits) if kind is Kind.TIFF else 1
    if pages > limits.pages:
        raise TooManyPages
    return Paper(content, kind, pages)


def _tiff_pages(picture: Image.Image, limits: Limits) -> int:
    """How many pages there are; counting ends at one too many, as there can be millions."""
    pages = 1
    try:
        while pages <= limits.pages:
            picture.seek(pages)
            pages += 1
    except EOFError:
        return pages
    except Exception as fault:
        raise CannotBeOpened from fault
    return pages


def _pdf_pages(content: bytes) -> int:
    try:
        pages = pdf.count_pages(content)
        if pdf.acts(content):
            raise PdfActs
    except pdf.Locked as locked:
        raise PdfLocked from locked
    except pdf.Damaged as damaged:
        raise CannotBeOpened from damaged
    if pages == 0:
        raise CannotBeOpened
    return pages


def page_picture(
    paper: Paper, page: int, limits: Limits, grey: bool = False, long_side: int | None = None
) -> Image.Image:
    """One page as a picture, upright by its EXIF, in colour or grey, without transparency.

    With `long_side` a larger picture may come smaller, but no smaller than that.
    Raises CannotBeOpened, FileTooLarge.
    """
    if paper.kind is Kind.PDF:
        try:
            return pdf.picture(paper.content, page, grey)
        except pdf.Damaged as damaged:
            raise CannotBeOpened from damaged
    with _opened(paper.content, paper.kind, limits) as picture:
        try:
            if page:
                picture.seek(page)
                _check_pixels(picture, limits)
            if grey:
                picture.draft("L", picture.size)
            with complaints.listened_to():
                picture.load()
            return flat(picture, "L" if grey else "RGB", long_side)
        except FileRefused:
            raise
        except Exception as fault:
            raise CannotBeOpened from fault


def _opened(content: bytes, kind: Kind, limits: Limits) -> Image.Image:
    Image.MAX_IMAGE_PIXELS = None  # Our own limit stands below; a warning is no limit.
    ImageFile.LOAD_TRUNCATED_IMAGES = False  # Other libraries in the process may have set it.
    if kind is Kind.JPEG and rounds.is_gone_over_too_often(content):
        raise CannotBeOpened
    if kind is Kind.HEIF:
        _know_heif()
    try:
        with warnings.catch_warnings(action="ignore"):
            picture = Image.open(BytesIO(content), formats=_FORMATS[kind])
    except Exception as fault:
        raise CannotBeOpened from fault
    _check_pixels(picture, limits)
    return picture


def _know_heif() -> None:
    import pi_heif  # Its decoder loads slowly and few files need it.

    pi_heif.register_heif_opener(thumbnails=False)


def _check_pixels(picture: Image.Image, limits: Limits) -> None:
    if picture.width * picture.height > limits.pixels:
        raise FileTooLarge
