"""From untrusted bytes to pictures: what is accepted, and one plain sentence for each that is not.

A file is told by its content and decoded in full; the sender chooses neither the decoder nor its
name. Decoding runs in the child process (`uploads.sandbox`).
"""

import warnings
from dataclasses import dataclass
from io import BytesIO

import numpy as np
from PIL import Image, ImageFile

from portal.domain.refusals import Refusal
from portal.domain.text import N_
from uploads import pdf
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
# What brings a picture upright, by the orientation that its camera wrote in EXIF.
_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
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
            pages = getattr(picture, "n_frames", 1) if kind is Kind.TIFF else 1
    if pages > limits.pages:
        raise TooManyPages
    return Paper(content, kind, pages)


def _pdf_pages(content: bytes) -> int:
    try:
        pages = pdf.count_pages(content)
    except pdf.Locked as locked:
        raise PdfLocked from locked
    except pdf.Damaged as damaged:
        raise CannotBeOpened from damaged
    if pages == 0:
        raise CannotBeOpened
    return pages


def page_picture(paper: Paper, page: int, limits: Limits, grey: bool = False) -> Image.Image:
    """One page as a picture, upright by its EXIF, in colour or grey, without transparency.

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
            picture.load()
            return _upright(_flat_colour(picture, "L" if grey else "RGB"), picture)
        except FileRefused:
            raise
        except Exception as fault:
            raise CannotBeOpened from fault


def _opened(content: bytes, kind: Kind, limits: Limits) -> Image.Image:
    Image.MAX_IMAGE_PIXELS = None  # Our own limit stands below; a warning is no limit.
    ImageFile.LOAD_TRUNCATED_IMAGES = False  # Other libraries in the process may have set it.
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


def _flat_colour(picture: Image.Image, mode: str) -> Image.Image:
    if picture.mode.startswith("I;16") or picture.mode == "I":
        deep = np.asarray(picture).astype(np.uint32) >> 8
        return Image.fromarray(np.clip(deep, 0, 255).astype(np.uint8)).convert(mode)
    if picture.mode in ("RGBA", "LA", "PA", "La", "RGBa") or "transparency" in picture.info:
        clear = picture.convert("RGBA")
        white = Image.new("RGBA", clear.size, "white")
        white.alpha_composite(clear)
        return white.convert(mode)
    return picture.convert(mode)


def _upright(flat: Image.Image, source: Image.Image) -> Image.Image:
    try:
        turn = source.getexif().get(0x0112, 1)
    except Exception:  # Damaged EXIF around a sound picture: it is read as it lies.
        return flat
    way = _UPRIGHT.get(turn) if isinstance(turn, int) else None
    return flat if way is None else flat.transpose(way)
