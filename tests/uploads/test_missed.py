"""Large print that the reader takes for a picture and leaves out is read by itself."""

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from tests.uploads.sheets import FONT
from uploads import ocr
from uploads.missed import large_print, missed_words
from uploads.words import Box, Line, Word, lines_of

_TOP = 160


def page(middle: str, size: int) -> tuple[np.ndarray, tuple[Line, ...]]:
    """A page of three lines, and what is read of it: the first line and the last."""
    paper = Image.new("L", (900, 400), 250)
    pen = ImageDraw.Draw(paper)
    words = []
    for text, top, height in (("Avgift", 60, 32), (middle, _TOP, size), ("Bankkort", 300, 32)):
        font = ImageFont.truetype(FONT, height)
        pen.text((100, top), text, 10, font)
        edges = pen.textbbox((100, top), text, font)
        if text != middle:
            words.append(Word(text, 0.95, Box(*map(float, edges))))
    return np.asarray(paper), lines_of(tuple(words))


def test_a_lone_line_of_large_figures_is_found_and_read_at_its_place() -> None:
    grey, lines = page("200:-", 64)
    (word,) = missed_words(grey, lines, 60.0, ocr.SWEDISH)
    assert word.text == "200:-"
    assert 90 < word.box.left < 130
    assert _TOP < word.box.top < word.box.bottom < 300


@pytest.mark.parametrize(("middle", "size"), [("", 64), ("200:-", 20), ("-----------", 64)])
def test_nothing_is_looked_for_in_white_paper_small_print_and_rules(middle, size) -> None:
    grey, lines = page(middle, size)
    assert large_print(grey, lines) == []
    assert missed_words(grey, lines, 60.0, ocr.SWEDISH) == ()


def test_bars_of_a_code_are_no_words() -> None:
    grey, lines = page("", 64)
    bars = grey.copy()
    bars[_TOP : _TOP + 60, 100:400:6] = 0
    bars[_TOP : _TOP + 60, 101:400:9] = 0
    assert missed_words(bars, lines, 60.0, ocr.SWEDISH) == ()


def test_a_page_without_words_has_no_usual_size() -> None:
    assert large_print(page("200:-", 64)[0], ()) == []
