"""Even light: paper made white and print made black, whatever lamp, shadow or printer."""

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

Grey = NDArray[np.uint8]
Contrast = NDArray[np.floating[Any]]

_DARKEST = (
    24.0  # Below this a picture holds more noise than print; the noise is not to be amplified.
)
_PALEST = 0.3  # Print fainter than this is not made black: it may be noise.
_STROKE = 15
_SHADE = (
    0.4  # Paper in shadow is at least so bright beside the rest of it; what is darker is table.
)
_NOISY = 0.035  # Above this specks cost the reader more time and words than they hold print.
_MOST_GRAIN = 0.8  # All of it would take faded print along.
_LAG = 3  # Pixels between which noise is compared; nearer ones may be made from one another.
_ROWS = 4  # Every fourth row tells as much of the noise as all of them.
_ROUGH = 1.65  # The median second difference of noise, in its standard deviations.


def spread(values: Grey, size: int, darkest: bool = False, axes: tuple[int, ...] = (0, 1)) -> Grey:
    """The brightest (or darkest) value within a square of `size` pixels around each pixel.

    With one of the `axes` (0 down, 1 across) alone, within a run of so many pixels.
    """
    choose = np.minimum if darkest else np.maximum
    for axis in axes:
        values = _run(values, size, axis, choose)
    return values


def _run(values: Grey, size: int, axis: int, choose: np.ufunc) -> Grey:
    values = np.moveaxis(values, axis, 0)
    before = size // 2
    reach = np.pad(values, ((before, size - 1 - before), (0, 0)), mode="edge")
    width = 1
    while width * 2 <= size:
        reach = choose(reach[:-width], reach[width:])
        width *= 2
    if size > width:
        reach = choose(reach[: width - size], reach[size - width :])
    return np.moveaxis(reach, 0, axis)


def runs(marks: NDArray[np.bool_]) -> Iterator[tuple[int, int]]:
    """Where each run of marks begins, and the place after its end."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], marks, [False])).astype(np.int8)))
    yield from zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)


def closed(values: Grey, size: int) -> Grey:
    """The picture without dark marks thinner than `size`: what the bare paper looks like."""
    return spread(spread(values, size), size, darkest=True)


def blurred(values: Grey, radius: float) -> Grey:
    """A Gaussian blur of `radius` pixels."""
    return np.asarray(Image.fromarray(values).filter(ImageFilter.GaussianBlur(radius)))


def print_contrast(grey: Grey, stroke: int = _STROKE) -> Contrast:
    """How much darker than the paper around it each pixel is, 0..1, in marks below `stroke`."""
    soft = blurred(grey, 0.8)
    paper = closed(soft, stroke).astype(np.float32)
    return (paper - soft) / (paper + _DARKEST)


def evened(grey: Grey, height: float, paper_light: float, lift: bool) -> Grey:
    """The picture with white paper and dark print.

    `height` is the height of a line of print in pixels; it sets how far the light may vary.
    `paper_light` is how bright the paper is; what is much darker is the table, and turns white.
    With `lift`, faded print is made as dark as the rest, at the cost of some noise.
    """
    rough = noise(grey)
    is_noisy = rough > _NOISY
    softer = 50 * rough if lift or is_noisy else 30 * rough
    grey = blurred(grey, float(np.clip(softer, 0.5, 2.0 if lift else 3.0)))
    window = max(3, round(height / 2.5)) | 1
    small = np.asarray(Image.fromarray(grey).reduce(4))
    light = _as_large(blurred(closed(small, window), height / 6), grey)
    light = np.maximum(light, np.float32(_DARKEST))
    ink = np.clip(1.0 - grey / light, 0.0, 1.0)
    ink *= np.clip(light / (_SHADE * paper_light) * 2 - 1, 0.0, 1.0)
    if lift:
        return _lifted(ink, _grain(ink), window)
    if is_noisy:
        ink = np.maximum(ink - _MOST_GRAIN * _grain(ink), 0.0)
    blackest = max(_PALEST, float(np.quantile(ink[::4, ::4], 0.98)))
    return _as_grey(ink / blackest)


def _as_grey(ink: Contrast) -> Grey:
    return (255 * (1.0 - np.minimum(ink, 1.0))).astype(np.uint8)


def noise(grey: Grey) -> float:
    """The paper's noise as a share of its brightness: about 0.01 clean, 0.1 hardly readable."""
    light = grey[::_ROWS].astype(np.float32)
    across = light[:, _LAG:-_LAG]
    rough = np.abs(2 * across - light[:, : -2 * _LAG] - light[:, 2 * _LAG :])
    paper = across >= np.median(across)
    if not paper.any():
        return 0.0
    return float(np.median(rough[paper])) / _ROUGH / (float(np.median(across[paper])) + 1.0)


def _grain(ink: Contrast) -> Contrast:
    """How dark bare paper seems around each pixel: in poor light its noise is read as specks."""
    sparse = Image.fromarray((ink[::4, ::4] * 255).astype(np.uint8))
    still = sparse.filter(ImageFilter.MedianFilter(9)).filter(ImageFilter.GaussianBlur(3))
    return _as_large(np.asarray(still), ink) / 255


def _lifted(ink: Contrast, grain: Contrast, window: int) -> Grey:
    """Every part of the print as dark as the rest, yet no part of the bare paper."""
    ink = np.maximum(ink - 1.5 * grain, 0.0)
    coarse = np.asarray(Image.fromarray((ink * 255).astype(np.uint8)).reduce(4))
    strongest = _as_large(blurred(spread(coarse, 2 * window + 1), window), ink) / 255
    return _as_grey(ink / np.clip(strongest, np.maximum(0.15, 4 * grain), 0.85))


def _as_large(values: Grey, model: NDArray[np.generic]) -> Contrast:
    full = Image.fromarray(values).resize(model.shape[::-1], Image.Resampling.BILINEAR)
    return np.asarray(full, dtype=np.float32)
