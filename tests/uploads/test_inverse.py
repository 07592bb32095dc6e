"""White print on a dark bar is read like the rest; no other print is touched."""

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from tests.uploads.sheets import FONT
from uploads.inverse import righted

_LINE = 60
_NAME = "Kronans Apotek"


def sheet(ground: int, print_: int, edge: int = 0) -> np.ndarray:
    """White paper with a name on a bar, and below it a line of print."""
    paper = Image.new("L", (900, 500), 250)
    pen, font = ImageDraw.Draw(paper), ImageFont.truetype(FONT, 44)
    pen.rectangle((100, 100, 700, 170), fill=ground, outline=edge, width=6)
    pen.text((200, 104), _NAME, print_, font)
    pen.text((100, 300), _NAME, 10, font)
    return np.asarray(paper)


def test_a_bar_turns_white_and_its_print_dark() -> None:
    bar = righted(sheet(30, 245), _LINE)[112:160, 112:690]
    assert np.median(bar) > 200
    assert (bar < 80).mean() > 0.03


def test_what_is_not_on_a_bar_is_left_alone() -> None:
    paper = sheet(30, 245)
    assert (righted(paper, _LINE)[220:] == paper[220:]).all()


def test_dark_print_in_a_frame_is_no_bar() -> None:
    paper = sheet(250, 10)
    assert (righted(paper, _LINE) == paper).all()


def test_a_small_picture_has_no_bar() -> None:
    small = np.zeros((20, 20), dtype=np.uint8)
    assert (righted(small, _LINE) == small).all()
