"""From a photo to a flat page: print upright, lines straight, light even.

Every step keeps the way back, so that a word can be shown at its place in the client's picture.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from uploads.inverse import righted
from uploads.lean import Lean, lean_of
from uploads.light import Grey, evened
from uploads.paper import CELL, Look, Mask, away_from_edges, printed_part
from uploads.rules import without_rules
from uploads.words import Box

LOOK = 1400  # The long side of the small picture in which the print is looked for.
LINE_HEIGHT = 32.0  # Pixels of a line of print that Tesseract reads best.
_LARGEST = 7_000_000
_LETTER = (1.2, 2.0)  # Height of typewriter letters to their width.

Matrix = NDArray[np.float64]


@dataclass(frozen=True)
class Found:
    """Print found in a picture, in pixels of the small picture, `scale` times the full one.

    `turn` is the quarter turn (to the left, 0 or 1) that lays its lines across, `lean` how they
    lean then, `extent` its box along and down the lines, `part` the cells with print, `paper` the
    paper's pixels, `light` its brightness.
    """

    turn: int
    lean: Lean
    extent: Box
    part: Mask
    paper: Mask
    light: float
    scale: float


@dataclass(frozen=True)
class Cut:
    """Print cut out of a picture, turned and straightened, in the light it was photographed in.

    `paper` are its pixels of paper, `light` is their brightness; the rest is as in a `FlatPage`.
    """

    grey: Grey
    paper: Mask
    light: float
    turns: int
    size: tuple[int, int]
    back: Matrix
    line_height: float


@dataclass(frozen=True)
class FlatPage:
    """A flat page: grey pixels, and the way back to the upright picture."""

    grey: Grey
    turns: int
    size: tuple[int, int]
    back: Matrix
    line_height: float

    def place(self, box: Box) -> Box:
        """The box as fractions 0..1 of the picture turned upright."""
        corners = np.array(
            [[x, y, 1.0] for x in (box.left, box.right) for y in (box.top, box.bottom)]
        )
        mapped = corners @ self.back.T
        across = np.clip(mapped[:, 0] / mapped[:, 2] / self.size[0], 0, 1)
        down = np.clip(mapped[:, 1] / mapped[:, 2] / self.size[1], 0, 1)
        return Box(*(float(v) for v in (across.min(), down.min(), across.max(), down.max())))


def find_print(grey: Grey) -> tuple[Found, ...]:
    """Where the print stands and how it leans, the likelier way first; nothing for a blank page."""
    height, width = grey.shape
    scale = min(1.0, LOOK / max(height, width))
    small = Image.fromarray(grey)
    if scale < 1:
        size = (max(CELL, round(width * scale)), max(CELL, round(height * scale)))
        small = small.resize(size, Image.Resampling.BOX, reducing_gap=2.0)
    look = Look(np.asarray(small))
    part, paper = printed_part(look)
    if not part.any():
        return ()
    light = float(np.median(look.light[part]))
    across, down = lean_of(look.ink, away_from_edges(part, look.light))
    leans = [(across, 0), (down, 1)]
    if _more_likely(down, across):
        leans.reverse()
    return tuple(
        Found(turn, lean, _extent(part, lean, turn, look.grey.shape), part, paper, light, scale)
        for lean, turn in leans
    )


def _more_likely(one: Lean, other: Lean) -> bool:
    """Whether the lines run rather as `one` than as `other`.

    Sharpness decides. Typewriter columns can be as sharp, but letters are higher than wide.
    """
    if min(one.sharpness, other.sharpness) > 0.7 * max(one.sharpness, other.sharpness):
        ratio = one.height / max(other.height, 1.0)
        if _LETTER[0] < ratio < _LETTER[1] or _LETTER[0] < 1 / max(ratio, 0.01) < _LETTER[1]:
            return ratio > 1
    return one.sharpness > other.sharpness


def _extent(part: Mask, lean: Lean, turn: int, shape: tuple[int, ...]) -> Box:
    rows, columns = np.nonzero(part)
    corners = [
        (r + i, c + j) for r, c in zip(rows, columns, strict=True) for i in (0, 1) for j in (0, 1)
    ]
    down = np.array([corner[0] for corner in corners], dtype=np.float32) * CELL
    right = np.array([corner[1] for corner in corners], dtype=np.float32) * CELL
    if turn:
        right, down = down, shape[1] - right
    along, below = lean.right(right, down), lean.down(right, down)
    margin = 2 * CELL + lean.height
    return Box(
        float(along.min()) - margin,
        float(below.min()) - margin,
        float(along.max()) + margin,
        float(below.max()) + margin,
    )


def cut_out(grey: Grey, found: Found, line_height: float = LINE_HEIGHT) -> Cut:
    """The print cut out, turned and straightened, its lines `line_height` pixels high."""
    turned = np.ascontiguousarray(np.rot90(grey, found.turn))
    corners = _corners(found) / found.scale
    width, height = found.extent.width / found.scale, found.extent.height / found.scale
    zoom = line_height * found.scale / max(found.lean.height, 4.0)
    zoom = min(zoom, 3.0, (_LARGEST / (width * height)) ** 0.5)
    size = (max(32, round(width * zoom)), max(32, round(height * zoom)))
    back = _projection(size, corners)
    line = found.lean.height / found.scale * zoom
    cut = righted(_warped(turned, size, back, zoom), line)
    paper = _on_paper(found, size, back)
    return Cut(cut, paper, found.light, found.turn, turned.shape[::-1], back, line)


def evenly_lit(cut: Cut, lift: bool = False) -> FlatPage:
    """The cut print dark on white paper; `lift` lifts faded print (see `uploads.light.evened`)."""
    even = evened(cut.grey, cut.line_height, cut.light, lift)
    even = without_rules(np.where(cut.paper, even, np.uint8(255)), cut.line_height)
    return FlatPage(even, cut.turns, cut.size, cut.back, cut.line_height)


def _on_paper(found: Found, size: tuple[int, int], back: Matrix) -> Mask:
    paper = Image.fromarray(np.rot90(found.paper, found.turn).astype(np.uint8))
    matrix = np.diag([found.scale, found.scale, 1.0]) @ back
    coefficients = tuple(matrix.flatten()[:8])
    return np.asarray(paper.transform(size, Image.Transform.PERSPECTIVE, coefficients)) > 0


def turned_over(page: FlatPage) -> FlatPage:
    """The same flat page, upside down."""
    height, width = page.grey.shape
    flip = np.array([[-1.0, 0, width], [0, -1.0, height], [0, 0, 1.0]])
    over = np.array([[-1.0, 0, page.size[0]], [0, -1.0, page.size[1]], [0, 0, 1.0]])
    grey = np.ascontiguousarray(page.grey[::-1, ::-1])
    turns = (page.turns + 2) % 4
    return FlatPage(grey, turns, page.size, over @ page.back @ flip, page.line_height)


def _corners(found: Found) -> Matrix:
    lean, extent = found.lean, found.extent
    places = [
        (extent.left, extent.top),
        (extent.right, extent.top),
        (extent.right, extent.bottom),
        (extent.left, extent.bottom),
    ]
    return np.array([_point(lean, along, below) for along, below in places])


def _point(lean: Lean, along: float, below: float) -> tuple[float, float]:
    slope = lean.slope + lean.change * below
    aside = below * (1 + lean.change * along) / (1 + lean.slope * slope)
    return (
        lean.middle[0] + along - lean.slope * aside,
        lean.middle[1] + lean.slope * along + aside,
    )


def _projection(size: tuple[int, int], corners: Matrix) -> Matrix:
    """The matrix that leads from the flat page's corners to the picture's."""
    width, height = size
    flat = [(0, 0), (width, 0), (width, height), (0, height)]
    rows, values = [], []
    for (u, v), (x, y) in zip(flat, corners, strict=True):
        rows += [[u, v, 1, 0, 0, 0, -x * u, -x * v], [0, 0, 0, u, v, 1, -y * u, -y * v]]
        values += [x, y]
    solved = np.linalg.solve(np.array(rows, dtype=np.float64), np.array(values))
    return np.append(solved, 1.0).reshape(3, 3)


def _warped(grey: Grey, size: tuple[int, int], back: Matrix, zoom: float) -> Grey:
    picture, scale = Image.fromarray(grey), 1
    while zoom * scale < 0.6:
        scale *= 2
    if scale > 1:
        picture = picture.reduce(scale)
    matrix = np.diag([1 / scale, 1 / scale, 1.0]) @ back
    flat = picture.transform(
        size,
        Image.Transform.PERSPECTIVE,
        tuple(matrix.flatten()[:8]),
        Image.Resampling.BICUBIC,
        fillcolor=int(np.median(grey)),
    )
    return np.asarray(flat)
