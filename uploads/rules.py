"""Rules across the paper taken away: a row of "=" that touches the words below garbles both."""

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from uploads.light import Grey, runs, spread

_DARK = 128
_PARTS, _MOST_PARTS = 8, 6  # A rule runs through most parts of the width.
_FULL = 0.7  # Of a part's width that a stroke inks; the tops of capitals ink less.
_THIN, _DRIFT = 0.22, 0.3  # Of a line's height: a stroke's, and how far a rule may lean.
_NARROW = 8  # Line heights below which print is too narrow to tell rules from words.


def without_rules(grey: Grey, height: float) -> Grey:
    """The even picture without rules; `height` is that of a line of print, in pixels."""
    ink = grey < _DARK
    inked = np.flatnonzero(ink.any(axis=0))
    if not len(inked) or inked[-1] - inked[0] < _NARROW * height:
        return grey
    edges = np.linspace(inked[0], inked[-1] + 1, _PARTS + 1).astype(int)
    parts = [slice(left, right) for left, right in pairwise(edges)]
    full = np.stack([ink[:, part].mean(axis=1) > _FULL for part in parts])
    thin = np.stack([_thin(rows, max(2, round(_THIN * height))) for rows in full])
    ruled = _near(thin, round(_DRIFT * height)).sum(axis=0) >= _MOST_PARTS
    if not ruled.any():
        return grey
    clean = grey.copy()
    for part, rows in zip(parts, _near(thin & ruled, 1), strict=True):
        clean[rows, part] = 255
    return clean


def _thin(rows: NDArray[np.bool_], most: int) -> NDArray[np.bool_]:
    """The runs of rows that are at most so many rows high: bands are none."""
    kept = np.zeros_like(rows)
    for start, end in runs(rows):
        kept[start:end] = end - start <= most
    return kept


def _near(rows: NDArray[np.bool_], reach: int) -> NDArray[np.bool_]:
    """The rows of each part, and those within reach of them."""
    return spread(rows.astype(np.uint8), 2 * reach + 1, axes=(1,)) > 0
