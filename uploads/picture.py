"""A clean picture to show: upright, small enough to send, made anew without anything else."""

from dataclasses import dataclass
from io import BytesIO

from PIL import Image

from uploads.intake import open_paper, page_picture
from uploads.limits import Limits

LONG_SIDE = 2000
_QUALITY = 85
_SMALLER_QUALITY = 78


@dataclass(frozen=True)
class DisplayPicture:
    """A JPEG without metadata, with its size in pixels. Places of a reading are fractions of it."""

    jpeg: bytes
    width: int
    height: int
    page: int
    pages: int


def prepare(content: bytes, limits: Limits, page: int = 0, turns: int = 0) -> DisplayPicture:
    """Decode one page in full and make its display picture. Raises a FileRefused.

    `turns` are quarter turns to the left, as a Reading tells them for the page.
    """
    paper = open_paper(content, limits)
    picture = page_picture(paper, page, limits, long_side=2 * LONG_SIDE)
    picture.thumbnail((LONG_SIDE, LONG_SIDE), Image.Resampling.LANCZOS, reducing_gap=2.0)
    if turns % 4:
        picture = picture.rotate(90 * (turns % 4), expand=True)
    clean = Image.new("RGB", picture.size)
    clean.paste(picture)
    jpeg = BytesIO()
    clean.save(jpeg, "JPEG", quality=_QUALITY, optimize=True)
    return DisplayPicture(jpeg.getvalue(), clean.width, clean.height, page, paper.pages)


def reduced(jpeg: bytes, side: int) -> bytes:
    """One of our own pictures, at most `side` pixels long, for whoever pays for each byte."""
    with Image.open(BytesIO(jpeg), formats=("JPEG",)) as picture:
        picture.draft("RGB", (side, side))
        picture.thumbnail((side, side), Image.Resampling.LANCZOS)
        content = BytesIO()
        picture.save(content, "JPEG", quality=_SMALLER_QUALITY, optimize=True)
    return content.getvalue()
