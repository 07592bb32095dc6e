"""Print that the reader left out: it takes a lone line of large letters for a picture.

"200:-" set twice as large as the rest is often what was paid.
"""

from dataclasses import replace

import numpy as np
from PIL import Image

from uploads import ocr
from uploads.light import Grey, runs
from uploads.words import Box, Line, Word

_DARK, _INK = 128, 0.004  # Of a row's pixels, for it to hold print.
_LARGE, _LARGEST = 1.2, 3.5  # Times the usual line.
_DENSE, _SHORTEST = 0.12, 1.5  # The print's share of its box, and its length in its own heights.
_MOST, _SURE, _RIM = 2, 0.5, 0.3
_WELL_READ, _LETTERS = 0.85, 3  # Bars of a code read as a few letters.
_HEIGHT = 36  # Pixels of large figures as the reader reads them best.


def missed_words(
    grey: Grey, lines: tuple[Line, ...], seconds: float, languages: str
) -> tuple[Word, ...]:
    """The words in large print that the lines lack, where they are read well.

    Takes at most so many seconds. Raises ReaderFailed.
    """
    boxes = large_print(grey, lines)
    if not boxes:
        return ()
    cuts = [_cut_out(grey, box) for box in boxes]
    read = ocr.read_words(cuts, seconds, mode=ocr.LINE, languages=languages)
    return tuple(
        replace(word, box=_placed(word.box, box))
        for box, words in zip(boxes, read, strict=True)
        for word in _well_read(words)
    )


def _well_read(words: tuple[Word, ...]) -> list[Word]:
    said = [word for word in words if any(map(str.isalnum, word.text))]
    sure = bool(said) and min(word.confidence for word in said) > _WELL_READ
    longest = max((sum(map(str.isalnum, word.text)) for word in said), default=0)
    return said if sure and longest >= _LETTERS else []


def large_print(grey: Grey, lines: tuple[Line, ...]) -> list[Box]:
    """Where large print stands between the lines that were read; at most two places."""
    words = [word for line in lines for word in line.words if _is_read(word)]
    if not words:
        return []
    usual = float(np.median([word.box.height for word in words]))
    left = int(max(0, min(word.box.left for word in words)))
    right = int(max(word.box.right for word in words))
    ink = grey[:, left:right] < _DARK
    for word in words:
        ink[max(0, int(word.box.top)) : int(word.box.bottom) + 1] = False
    boxes = []
    for top, bottom in runs(ink.mean(axis=1) > _INK):
        columns = np.flatnonzero(ink[top:bottom].any(axis=0))
        box = Box(left + columns[0], top, left + columns[-1] + 1, bottom)
        dense = ink[top:bottom, columns[0] : columns[-1] + 1].mean()
        if _LARGE < box.height / usual < _LARGEST and dense > _DENSE:
            boxes.append(box)
    return [box for box in boxes if box.width > _SHORTEST * box.height][:_MOST]


def _is_read(word: Word) -> bool:
    return word.confidence > _SURE and any(map(str.isalnum, word.text))


def _cut_out(grey: Grey, box: Box) -> Grey:
    """The print in the box as a picture of its own, at the height that reads best."""
    top, left = _corner(box)
    rim = int(_RIM * box.height)
    part = Image.fromarray(grey[top : int(box.bottom) + rim, left : int(box.right) + rim])
    zoom = _HEIGHT / box.height
    size = (max(1, round(part.width * zoom)), max(1, round(part.height * zoom)))
    return np.pad(np.asarray(part.resize(size, Image.Resampling.BOX)), _HEIGHT, constant_values=255)


def _corner(box: Box) -> tuple[int, int]:
    rim = int(_RIM * box.height)
    return max(0, int(box.top) - rim), max(0, int(box.left) - rim)


def _placed(word: Box, box: Box) -> Box:
    """A box of the picture cut out, on the page."""
    top, left = _corner(box)
    scale = box.height / _HEIGHT
    across = ((edge - _HEIGHT) * scale + left for edge in (word.left, word.right))
    down = ((edge - _HEIGHT) * scale + top for edge in (word.top, word.bottom))
    (first, last), (upper, lower) = across, down
    return Box(first, upper, last, lower)
