"""Where the print stands in the picture, and how it leans.

The print is found, not the paper's edges: edges vanish on a white table, print does not. Print is
what changes along and across at once; a tablecloth's stripes and the grain of wood change one way.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from uploads.light import Contrast, Grey, closed

Grid = NDArray[np.floating[Any]]
Mask = NDArray[np.bool_]

_ONE_WAY = 3.5  # Print changes at most so much more one way than the other.
_ROUGHER, _ROUGH = 1.5, 0.8  # Bare paper is at most so much rougher than printed paper.
_STILL = 140  # Of a cell's 400 pixels, in order of contrast: the one that still is paper.
CELL = 20  # Pixels of the small picture to a cell, about two lines of small print.
_EDGE = 0.25
_DOTS = 25_000
_LOWEST_LINE = 4
_OVERLAP = 0.7
_TABLE_GAP = 0.7  # Twice as dark: a table, or a deep shadow.
_NEAR = 6  # Cells from print that stands out within which faint print is believed.
_FAINTEST = 0.012
_EVEN = 0.85
_NEXT_TO = 1.10  # Bare paper may change this much in brightness from one cell to the next.


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


def standing_out(contrast: Contrast) -> Contrast:
    """The contrast above each cell's grain: paper between strokes is still, cloth is not."""
    grain = np.kron(2.2 * still_cells(contrast) + 0.02, np.ones((CELL, CELL), dtype=np.float32))
    rows, columns = grain.shape
    return np.maximum(contrast[:rows, :columns] - grain, 0.0)


def still_cells(contrast: Contrast) -> Grid:
    """How rough each cell is between its strokes: paper is still, cloth and wood are not."""
    still: Grid = np.partition(_tiles(contrast), _STILL, axis=2)[:, :, _STILL]
    return still


def print_cells(ink: Contrast) -> Grid:
    """How much print each cell holds: the lesser of the changes along and across."""
    along = _tiles(np.abs(np.diff(ink, axis=1, append=ink[:, -1:]))).mean(axis=2)
    across = _tiles(np.abs(np.diff(ink, axis=0, append=ink[-1:]))).mean(axis=2)
    less, more = np.minimum(along, across), np.maximum(along, across)
    return np.where(more < _ONE_WAY * less, less, 0.0).astype(np.float32)


def _tiles(values: Contrast) -> Grid:
    rows, columns = values.shape[0] // CELL, values.shape[1] // CELL
    cut = values[: rows * CELL, : columns * CELL].reshape(rows, CELL, columns, CELL)
    return cut.transpose(0, 2, 1, 3).reshape(rows, columns, CELL * CELL)


def paper_cells(grey: Grey) -> Grid:
    """The brightness of bare paper (or table) in each cell."""
    bare = closed(grey, CELL)
    light: Grid = _tiles(bare.astype(np.float32)).mean(axis=2) + 8.0
    return light


def printed_part(grey: Grey, contrast: Contrast) -> tuple[Mask, Mask]:
    """The cells with print: the strongest group and all on the same paper; and that paper."""
    ink = standing_out(contrast)
    cells = print_cells(ink)
    typical = float(np.quantile(cells, 0.97))
    written = cells > max(_FAINTEST, 0.25 * typical)
    faint = cells > max(_FAINTEST / 2, 0.08 * typical)
    core = _strongest_group(_grown(written), cells)
    if not core.any():
        return core, core
    bare = paper_cells(grey)
    rough = _averaged(still_cells(contrast) * bare)  # In shades of grey: shadow is not rough.
    smooth = rough < _ROUGHER * float(np.median(rough[core])) + _ROUGH
    bright = (bare > _table_light(bare, core)) & (smooth | core)
    paper = _grown(_same_paper(core & bright, np.where(bright, bare, np.inf)) & bright)
    stated = (written & paper) | _beyond_shadow(_grown(written), core, cells)
    part = stated | (faint & paper & _grown(stated, _NEAR))
    near = _grown(part, _NEAR) | (_around(part) if _all_paper(bare) else part)
    return part, _filled(part | (_grown(part) & (smooth | core)) | (paper & near))


def _all_paper(bare: Grid) -> bool:
    """Whether the picture is as bright everywhere: a scan, with no table around the paper."""
    darkest, brightest = np.quantile(bare, [0.02, 0.9])
    return bool(darkest > _EVEN * brightest)


def _around(part: Mask) -> Mask:
    """The upright box around the cells: faint print in line with strong print stands in it."""
    rows, columns = np.any(part, axis=1), np.any(part, axis=0)
    return np.outer(_between(rows), _between(columns))


def _between(marks: Mask) -> Mask:
    """The marks with the gaps between the first and the last of them filled."""
    return np.logical_or.accumulate(marks) & np.logical_or.accumulate(marks[::-1])[::-1]


def _averaged(values: Grid) -> Grid:
    wide = np.pad(values, 1, mode="edge")
    rows, columns = values.shape
    shifted = [wide[r : r + rows, c : c + columns] for r in range(3) for c in range(3)]
    average: Grid = np.mean(shifted, axis=0)
    return average


def _beyond_shadow(written: Mask, core: Mask, cells: Grid) -> Mask:
    """Print as strong as the core's, beside or below it: a shadow's edge may part them."""
    found = np.zeros_like(core)
    rows, columns = np.any(core, axis=1), np.any(core, axis=0)
    strong, weight = float(cells[core].mean()), float(cells[core].sum())
    for group in _groups(written & ~core):
        beside = rows[np.any(group, axis=1)].mean() > _OVERLAP
        below = columns[np.any(group, axis=0)].mean() > _OVERLAP
        like = cells[group].mean() > strong / 2 and cells[group].sum() > weight / 20
        if (beside or below) and like:
            found |= group
    return found


def _table_light(bare: Grid, core: Mask) -> float:
    """The brightness between dark table and bright paper; 0 when they are alike."""
    near = np.log(bare[_filled(_grown(core, _NEAR))])
    lowest, highest = np.quantile(near, [0.02, 0.98])
    best, most = 0.0, 0.0
    for bound in np.linspace(lowest, highest, 24)[1:-1]:
        dark, light = near[near < bound], near[near >= bound]
        if len(dark) and len(light):
            gap = float(light.mean() - dark.mean())
            spread = len(dark) * len(light) * gap**2
            if spread > most and gap > _TABLE_GAP:
                best, most = float(np.exp(bound)), spread
    return best


def _filled(mask: Mask) -> Mask:
    """The mask with its holes and bays filled: what has some of it on both sides."""
    for axis in (0, 1, 0):
        before = np.logical_or.accumulate(mask, axis=axis)
        after = np.flip(np.logical_or.accumulate(np.flip(mask, axis), axis=axis), axis)
        mask = before & after
    return mask


def away_from_edges(part: Mask, grey: Grey) -> Mask:
    """The same cells without those at a sharp change of brightness: an edge is not print."""
    paper = np.log(paper_cells(grey))
    wide = np.pad(paper, 1, mode="edge")
    sides = (wide[:-2, 1:-1], wide[2:, 1:-1], wide[1:-1, :-2], wide[1:-1, 2:])
    steps = np.max([np.abs(side - paper) for side in sides], axis=0)
    inner = part & (steps < _EDGE)
    return inner if inner.sum() > part.sum() / 3 else part


def _grown(mask: Mask, steps: int = 1) -> Mask:
    for _ in range(steps):
        wide = np.pad(mask, 1)
        mask = (
            wide[1:-1, 1:-1] | wide[:-2, 1:-1] | wide[2:, 1:-1] | wide[1:-1, :-2] | wide[1:-1, 2:]
        )
    return mask


def _strongest_group(mask: Mask, weights: Grid) -> Mask:
    nothing = np.zeros_like(mask)
    return max(_groups(mask), key=lambda group: float(weights[group].sum()), default=nothing)


def _groups(mask: Mask) -> Iterator[Mask]:
    """The parts of the mask that hang together."""
    left = mask.copy()
    for row, column in zip(*np.nonzero(mask), strict=True):
        if left[row, column]:
            group = _flood(left, (int(row), int(column)))
            left &= ~group
            yield group


def _flood(mask: Mask, start: tuple[int, int]) -> Mask:
    seen = np.zeros_like(mask)
    seen[start] = True
    waiting = deque([start])
    while waiting:
        for place in _beside(waiting.popleft(), mask.shape):
            if mask[place] and not seen[place]:
                seen[place] = True
                waiting.append(place)
    return seen


def _beside(place: tuple[int, int], shape: tuple[int, ...]) -> list[tuple[int, int]]:
    row, column = place
    around = [(row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)]
    return [(r, c) for r, c in around if 0 <= r < shape[0] and 0 <= c < shape[1]]


def _same_paper(core: Mask, paper: Grid) -> Mask:
    seen = core.copy()
    waiting = deque((int(r), int(c)) for r, c in zip(*np.nonzero(core), strict=True))
    while waiting:
        here = waiting.popleft()
        for place in _beside(here, paper.shape):
            ratio = paper[place] / paper[here]
            if not seen[place] and 1 / _NEXT_TO < ratio < _NEXT_TO:
                seen[place] = True
                waiting.append(place)
    return seen


def lean_of(ink: Contrast, part: Mask) -> tuple[Lean, Lean]:
    """How the print leans if its lines run across, and if they run down (turned left)."""
    inside = np.kron(part, np.ones((CELL, CELL), dtype=np.bool_))
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
    inked = np.pad(profile > 0.25 * np.quantile(profile, 0.9), 1).astype(np.int8)
    starts, ends = np.flatnonzero(np.diff(inked) == 1), np.flatnonzero(np.diff(inked) == -1)
    runs = [(int(e - s), float(profile[s:e].sum())) for s, e in zip(starts, ends, strict=True)]
    runs = sorted(run for run in runs if run[0] >= _LOWEST_LINE)
    if not runs:
        return 0.0
    inks = np.cumsum([ink for _, ink in runs])
    return float(runs[int(np.searchsorted(inks, inks[-1] / 2))][0])


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
