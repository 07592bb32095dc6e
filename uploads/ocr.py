"""The only file that knows Tesseract.

Tesseract runs through pytesseract with one thread (`OMP_THREAD_LIMIT=1`): with more, runs beside
each other wait for one another for minutes.
"""

import csv
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytesseract
from numpy.typing import NDArray
from PIL import Image

from uploads.words import Box, Word

SWEDISH, ENGLISH, BOTH = "swe", "eng", "swe+eng"
BLOCK, LINE, SPARSE = 6, 7, 11
_WORD_LEVEL = "5"
_BLACK_ON_WHITE = "tessedit_do_invert=0"  # Bands are righted before: no faint line is read twice.


class ReaderFailed(Exception):
    """Tesseract is missing, crashed, took too long or printed rubbish."""


def read_words(
    pictures: Sequence[NDArray[np.uint8]],
    seconds: float,
    mode: int = BLOCK,
    languages: str = SWEDISH,
    settings: Sequence[str] = (),
) -> tuple[tuple[Word, ...], ...]:
    """Read grey pictures with one Tesseract process; one tuple of words for each picture.

    `mode` is Tesseract's page segmentation mode, `seconds` the time limit for all of them.
    Raises ReaderFailed.
    """
    os.environ["OMP_THREAD_LIMIT"] = "1"
    told = (f"-c {setting}" for setting in (_BLACK_ON_WHITE, *settings))
    config = " ".join([f"--psm {mode}", "--dpi 300", *told])
    try:
        with tempfile.TemporaryDirectory(prefix="paper-") as folder:
            listing = _write(pictures, Path(folder))
            table = pytesseract.image_to_data(
                str(listing), lang=languages, config=config, timeout=max(seconds, 0.1)
            )
        return _words(table, len(pictures))
    except (RuntimeError, OSError, ValueError, KeyError, LookupError, MemoryError) as fault:
        raise ReaderFailed(type(fault).__name__) from fault


def _write(pictures: Sequence[NDArray[np.uint8]], folder: Path) -> Path:
    names = []
    for number, picture in enumerate(pictures):
        name = folder / f"{number}.pgm"
        Image.fromarray(picture).save(name)
        names.append(str(name))
    listing = folder / "pictures.txt"
    listing.write_text("\n".join(names), encoding="ascii")
    return listing


def _words(table: str, pictures: int) -> tuple[tuple[Word, ...], ...]:
    found: list[list[Word]] = [[] for _ in range(pictures)]
    for row in csv.DictReader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE):
        text = (row["text"] or "").strip()
        if row["level"] == _WORD_LEVEL and text:
            found[int(row["page_num"]) - 1].append(_word(row, text))
    return tuple(tuple(words) for words in found)


def _word(row: dict[str, str], text: str) -> Word:
    left, top = float(row["left"]), float(row["top"])
    box = Box(left, top, left + float(row["width"]), top + float(row["height"]))
    return Word(text, max(0.0, float(row["conf"])) / 100, box)
