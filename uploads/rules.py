"""Rules across the paper taken away: a row of "=" that touches the words below garbles both."""

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from uploads.light import Grey

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
    ruled = np.sum([_spread(rows, round(_DRIFT * height)) for rows in thin], axis=0) >= _MOST_PARTS
    if not ruled.any():
        return grey
    clean = grey.copy()
    for part, rows in zip(parts, thin, strict=True):
        clean[_spread(rows & ruled, 1), part] = 255
    return clean


def _thin(rows: NDArray[np.bool_], most: int) -> NDArray[np.bool_]:
    """The runs of rows that are at most so many rows high: bands are none."""
    steps = np.flatnonzero(np.diff(np.concatenate(([False], rows, [False])).astype(np.int8)))
    kept = np.zeros_like(rows)
    for start, end in zip(steps[::2], steps[1::2], strict=True):
        kept[start:end] = end - start <= most
    return kept


def _spread(rows: NDArray[np.bool_], reach: int) -> NDArray[np.bool_]:
    """The rows and those within reach of them."""
    wide = np.pad(rows, reach)
    near: NDArray[np.bool_] = np.any(
        [wide[n : n + len(rows)] for n in range(2 * reach + 1)], axis=0
    )
    return near
