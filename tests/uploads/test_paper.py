"""Which part of a photo is paper, whatever lies around it or falls upon it."""

import numpy as np
from PIL import Image

from tests.uploads.sheets import picture
from uploads.paper import Look, pixels_of, printed_part

LIT, TABLE = 150, 105


def photo(turned: float, table: int = TABLE) -> tuple[np.ndarray, np.ndarray]:
    """A receipt in poor light on a table of grained wood, and where its paper is."""
    sheet = picture()
    margin = 120
    paper = sheet.crop((margin, margin, sheet.width - margin, sheet.height - margin))
    size = (sheet.width + 200, sheet.height + 200)
    place = (margin + 100, margin + 100)
    canvas, where = Image.new("L", size, 0), Image.new("L", size, 0)
    canvas.paste(paper, place)
    where.paste(255, (*place, place[0] + paper.width, place[1] + paper.height))
    canvas, where = (one.rotate(turned) for one in (canvas, where))
    is_paper = np.asarray(where) > 127
    grain = np.random.default_rng(1).normal(0, 3, (size[1], size[0]))
    light = np.where(is_paper, np.asarray(canvas) / 250 * LIT, table + grain) + grain / 3
    return np.clip(light, 0, 255).astype(np.uint8), is_paper


def test_a_table_a_little_darker_than_the_paper_is_left_out() -> None:
    for turned in (0, 5, -8):
        seen, is_paper = photo(turned)
        _, paper = printed_part(Look(seen))
        rows, columns = paper.shape
        is_paper = is_paper[:rows, :columns]
        assert paper[is_paper].mean() > 0.97
        assert paper[~is_paper].mean() < 0.03


def test_print_in_a_shadow_as_dark_as_the_table_is_kept() -> None:
    lit, _ = photo(4, table=40)
    printed, _ = printed_part(Look(lit))
    shaded = lit.astype(float)
    shaded[lit.shape[0] * 2 // 3 :, : lit.shape[1] // 2] *= 0.35
    _, paper = printed_part(Look(shaded.astype(np.uint8)))
    assert paper[pixels_of(printed)].mean() > 0.95
