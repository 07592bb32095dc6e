"""How lines of print lean in a picture, and how high they are."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from uploads.light import Contrast, runs
from uploads.paper import Grid, Mask, pixels_of

_DOTS = 25_000
_LOWEST_LINE = 4


@dataclass(frozen=True)
class Lean:
    """How the lines lean: `slope` (down per right) at `middle`, and its `change` per pixel down.

    `sharpness` says how sharply the ink falls into lines, `height` how high the lines are in pixels
    (0 when there are none).
    """

    slope: float
    change: float
    middle: tuple[float, float]
    sharpness: float
    height: float

    def down(self, x: Grid, y: Grid) -> Grid:
        """The height of the line through each point, at the middle, in pixels below the middle."""
        right = x - self.middle[0]
        below: Grid = (y - self.middle[1] - self.slope * right) / (1 + self.change * right)
        return below

    def right(self, x: Grid, y: Grid) -> Grid:
        """How far along its line each point stands, in pixels right of the middle."""
        along: Grid = (x - self.middle[0] + self.slope * (y - self.middle[1])) / (1 + self.slope**2)
        return along


def lean_of(ink: Contrast, part: Mask) -> tuple[Lean, Lean]:
    """How the print leans if its lines run across, and if they run down (turned left)."""
    inside = pixels_of(part)
    ink = ink[: inside.shape[0], : inside.shape[1]] * inside
    rows, columns = np.nonzero(ink > max(0.08, 0.35 * float(np.quantile(ink[inside], 0.97))))
    if len(rows) > _DOTS:
        step = len(rows) // _DOTS + 1
        rows, columns = rows[::step], columns[::step]
    across = _lean(rows.astype(np.float32), columns.astype(np.float32))
    down = _lean(ink.shape[1] - 1 - columns.astype(np.float32), rows.astype(np.float32))
    return across, down


def _lean(down: Contrast, right: Contrast) -> Lean:
    if len(down) < 50:
        return Lean(0.0, 0.0, (0.0, 0.0), 0.0, 0.0)
    middle = (float((right.min() + right.max()) / 2), float((down.min() + down.max()) / 2))
    x, y = right - middle[0], down - middle[1]
    slope = _best_slope(x, y, np.tan(np.radians(np.arange(-20, 20.1, 1.0))))
    slope = _best_slope(x, y, slope + np.tan(np.radians(np.arange(-1, 1.01, 0.2))))
    change = 0.0
    reach = max(float(np.ptp(down)), 1.0)
    for spread in (0.1, 0.03, 0.01):
        pairs = [
            (slope + turn, change + bend * 2 / reach)
            for turn in np.linspace(-spread / 2, spread / 2, 7)
            for bend in np.linspace(-spread, spread, 7)
        ]
        slope, change = max(pairs, key=lambda pair: _sharpness(y - (pair[0] + pair[1] * y) * x))
    heights = y - (slope + change * y) * x
    return Lean(slope, change, middle, _sharpness(heights), _line_height(heights))


def _line_height(heights: Contrast) -> float:
    """How high the lines are, in pixels: of the line that holds the middle of the ink."""
    profile = np.bincount((heights - heights.min()).astype(np.int64)).astype(np.float64)
    inked = runs(profile > 0.25 * np.quantile(profile, 0.9))
    lines = [(end - start, float(profile[start:end].sum())) for start, end in inked]
    lines = sorted(line for line in lines if line[0] >= _LOWEST_LINE)
    if not lines:
        return 0.0
    inks = np.cumsum([ink for _, ink in lines])
    return float(lines[int(np.searchsorted(inks, inks[-1] / 2))][0])


def _best_slope(x: Contrast, y: Contrast, slopes: NDArray[np.floating]) -> float:
    return float(max(slopes, key=lambda slope: _sharpness(y - slope * x)))


def _sharpness(heights: Contrast) -> float:
    """How sharply the ink falls into lines: squared steps of its profile, less those of chance.

    Peaks are cut, so that one ruled line or a paper's edge does not outweigh twenty lines of print.
    """
    profile = np.bincount(((heights - heights.min()) / 2).astype(np.int64)).astype(np.float64)
    profile = np.minimum(profile, 1.5 * np.quantile(profile, 0.95))
    dots = profile.sum()
    return float(((np.diff(profile) ** 2).sum() - 2 * dots) / dots**2 * len(profile))
