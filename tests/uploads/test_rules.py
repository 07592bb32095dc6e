import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from tests.uploads.sheets import FONT
from uploads.rules import without_rules

HEIGHT = 32
ROOM = 60


def page(*rows: str) -> np.ndarray:
    """Rows of print in black on white, each in a strip of its own."""
    sheet = Image.new("L", (900, ROOM * len(rows)), 255)
    face = ImageFont.truetype(FONT, HEIGHT)
    for number, row in enumerate(rows):
        ImageDraw.Draw(sheet).text((20, ROOM * number), row, font=face, fill=0)
    return np.asarray(sheet)


def strip(grey: np.ndarray, number: int) -> np.ndarray:
    return grey[ROOM * number : ROOM * (number + 1)]


def test_a_rule_is_taken_away_and_the_words_stay() -> None:
    paper = page("Datum                                              2026-05-09", "=" * 45)
    clean = without_rules(paper, HEIGHT)
    assert (strip(clean, 0) == strip(paper, 0)).all()
    inked = (strip(paper, 1) < 128).sum()
    assert (strip(clean, 1) < 128).sum() < inked / 3


@pytest.mark.parametrize(
    "row", ["TOTAL FEE TTT EEE FFF " * 2, "Datum 2026-05-09 Kassa 4 Kvitto 12"]
)
def test_words_are_no_rules(row: str) -> None:
    paper = page(row, "Summa 120,00")
    assert (without_rules(paper, HEIGHT) == paper).all()


def test_a_dark_band_is_no_rule() -> None:
    paper = page("Summa 120,00", "").copy()
    paper[ROOM : ROOM + HEIGHT, 20:880] = 0
    assert (without_rules(paper, HEIGHT) == paper).all()


def test_a_blank_page_has_none() -> None:
    blank = np.full((90, 300), 255, dtype=np.uint8)
    assert without_rules(blank, HEIGHT) is blank
