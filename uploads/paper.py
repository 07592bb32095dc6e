"""Where the print stands in the picture, and on which paper.

The print is found, not the paper's edges: edges vanish on a white table, print does not. Print is
what changes along and across at once; a tablecloth's stripes and the grain of wood change one way.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from uploads.light import Contrast, Grey, closed, print_contrast, spread

Grid = NDArray[np.floating[Any]]
Mask = NDArray[np.bool_]

_ONE_WAY = 3.5  # Print changes at most so much more one way than the other.
_ROUGHER, _ROUGH = 1.5, 0.8  # Bare paper is at most so much rougher than printed paper.
_STILL = 140  # Of a cell's 400 pixels, in order of contrast: the one that still is paper.
CELL = 20  # Pixels of the small picture to a cell, about two lines of small print.
_EDGE = 0.25
_OVERLAP = 0.7
_TABLE_GAP = 0.7  # Twice as dark: a table, or a deep shadow.
_NEAR = 6  # Cells from print that stands out within which faint print is believed.
_FAINTEST = 0.012
_EVEN = 0.85
_AT_THE_RIM = 0.1  # Of the picture's outermost cells.
_DIM = 8.0  # So bright is the darkest paper taken to be: its noise is no change.
_AS_BRIGHT = 0.88  # As the paper beside it.
_SLANTED = 0.15  # Along an edge that leans the light falls slowly; across it does not.
_NEXT_TO = 1.10  # Bare paper may change this much in brightness from one cell to the next.


@dataclass(frozen=True)
class Look:
    """A small grey picture, and what several steps ask of it: each is found once."""

    grey: Grey

    @cached_property
    def contrast(self) -> Contrast:
        """How much darker than the paper around it each pixel is."""
        return print_contrast(self.grey)

    @cached_property
    def bare(self) -> Grey:
        """The picture without its print: bare paper (or table)."""
        return closed(self.grey, CELL)

    @cached_property
    def light(self) -> Grid:
        """The brightness of bare paper (or table) in each cell."""
        light: Grid = _tiles(self.bare.astype(np.float32)).mean(axis=2) + _DIM
        return light

    @cached_property
    def still(self) -> Grid:
        """How rough each cell is between its strokes: paper is still, cloth and wood are not."""
        still: Grid = np.partition(_tiles(self.contrast), _STILL, axis=2)[:, :, _STILL]
        return still

    @cached_property
    def ink(self) -> Contrast:
        """The contrast above each cell's grain: paper between strokes is still, cloth is not."""
        grain: Contrast = pixels_of(2.2 * self.still + 0.02)
        rows, columns = grain.shape
        return np.maximum(self.contrast[:rows, :columns] - grain, 0.0)


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


def printed_part(look: Look) -> tuple[Mask, Mask]:
    """The cells with print (the strongest group and all on its paper), and that paper's pixels."""
    cells, light = print_cells(look.ink), look.light
    typical = float(np.quantile(cells, 0.97))
    written = cells > max(_FAINTEST, 0.25 * typical)
    faint = cells > max(_FAINTEST / 2, 0.08 * typical)
    core = _strongest_group(_grown(written), cells)
    if not core.any():
        return core, pixels_of(core)
    rough = _averaged(look.still * light)  # In shades of grey: shadow is not rough.
    smooth = rough < _ROUGHER * float(np.median(rough[core])) + _ROUGH
    bright = (light > _table_light(light, core)) & (smooth | core)
    way = bright & (_steps(light) < _SLANTED)
    inner = _same_paper(core & bright, light, way)
    paper = _grown(inner) & bright
    stated = written & (paper | (core & smooth))
    stated |= _beyond_shadow(_grown(written) & ~core, core, core | stated, cells)
    if _has_edges(paper):
        part = stated | (faint & paper)
        return part, _to_its_edge(_filled(part | inner), inner & way, look)
    part = stated | (faint & paper & _grown(stated, _NEAR))
    near = _grown(part, _NEAR) | (_around(part) if _all_paper(light) else part)
    return part, pixels_of(_filled(part | (_grown(part) & (smooth | core)) | (paper & near)))


def pixels_of(cells: NDArray[Any]) -> NDArray[Any]:
    """What each cell holds, for each of its pixels."""
    return cells.repeat(CELL, axis=0).repeat(CELL, axis=1)


def _to_its_edge(paper: Mask, still: Mask, look: Look) -> Mask:
    """The paper's pixels: all well inside, and those as bright in the cells along its edge.

    `still` are the cells that hold no edge: the darkest of them near by tells how bright.
    """
    light = np.where(still, np.minimum(look.light, 255), 255).astype(np.uint8)
    least = _AS_BRIGHT * spread(light, 3, darkest=True) - _DIM
    known = spread(still.astype(np.uint8), 3) > 0
    inside = pixels_of(paper & ~(known & _grown(~paper)))
    bright = look.bare[: inside.shape[0], : inside.shape[1]] > pixels_of(least)
    return inside | (pixels_of(_grown(paper) & known) & bright)


def _has_edges(paper: Mask) -> bool:
    """Whether the paper ends inside the picture, and does not run on into a table as bright."""
    around = np.concatenate((paper[0], paper[-1], paper[:, 0], paper[:, -1]))
    return bool(around.mean() < _AT_THE_RIM)


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


def _beyond_shadow(written: Mask, core: Mask, stated: Mask, cells: Grid) -> Mask:
    """What is written as strongly as the core, beside or below what is `stated` on the paper.

    A shadow's edge or a dark bar may part them.
    """
    found = np.zeros_like(core)
    rows, columns = np.any(stated, axis=1), np.any(stated, axis=0)
    strong, weight = float(cells[core].mean()), float(cells[core].sum())
    for group in _groups(written):
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
            parted = len(dark) * len(light) * gap**2
            if parted > most and gap > _TABLE_GAP:
                best, most = float(np.exp(bound)), parted
    return best


def _filled(mask: Mask) -> Mask:
    """The mask with its holes and bays filled: what has some of it on both sides."""
    for axis in (0, 1, 0):
        before = np.logical_or.accumulate(mask, axis=axis)
        after = np.flip(np.logical_or.accumulate(np.flip(mask, axis), axis=axis), axis)
        mask = before & after
    return mask


def away_from_edges(part: Mask, bare: Grid) -> Mask:
    """The same cells without those at a sharp change of brightness: an edge is not print."""
    inner = part & (_steps(bare) < _EDGE)
    return inner if inner.sum() > part.sum() / 3 else part


def _steps(bare: Grid) -> Grid:
    """The sharpest change of brightness from each cell to one beside it, as a logarithm."""
    paper = np.log(bare)
    wide = np.pad(paper, 1, mode="edge")
    sides = (wide[:-2, 1:-1], wide[2:, 1:-1], wide[1:-1, :-2], wide[1:-1, 2:])
    steps: Grid = np.max([np.abs(side - paper) for side in sides], axis=0)
    return steps


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


def _same_paper(core: Mask, bare: Grid, way: Mask) -> Mask:
    """The cells of the core and those that lead away from it, each about as bright as the next."""
    seen = core.copy()
    waiting = deque((int(r), int(c)) for r, c in zip(*np.nonzero(core & way), strict=True))
    while waiting:
        here = waiting.popleft()
        for place in _beside(here, bare.shape):
            alike = 1 / _NEXT_TO < bare[place] / bare[here] < _NEXT_TO
            if alike and way[place] and not seen[place]:
                seen[place] = True
                waiting.append(place)
    return seen
