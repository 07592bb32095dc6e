"""Even light: paper made white and print made black, whatever the lamp, the shadow or the printer."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

Grey = NDArray[np.uint8]
Contrast = NDArray[np.float32]

_DARKEST = (
    24.0  # Below this a picture holds more noise than print; the noise is not to be amplified.
)
_STROKE = 15


def spread(values: Grey, size: int, darkest: bool = False) -> Grey:
    """The brightest (or darkest) value within a square of `size` pixels around each pixel."""
    choose = np.minimum if darkest else np.maximum
    for axis in (0, 1):
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


def closed(values: Grey, size: int) -> Grey:
    """The picture without dark marks thinner than `size`: what the bare paper looks like."""
    return spread(spread(values, size), size, darkest=True)


def blurred(values: Grey, radius: float) -> Grey:
    """A Gaussian blur of `radius` pixels."""
    return np.asarray(Image.fromarray(values).filter(ImageFilter.GaussianBlur(radius)))


def print_contrast(grey: Grey, stroke: int = _STROKE) -> Contrast:
    """How much darker than the paper around it each pixel is, 0..1; only marks thinner than `stroke`."""
    soft = blurred(grey, 0.8)
    paper = closed(soft, stroke).astype(np.float32)
    return (paper - soft) / (paper + _DARKEST)


def evened(grey: Grey, height: float) -> Grey:
    """The picture with white paper and print of even strength.

    `height` is the height of a line of print in pixels; it sets how far the light may vary. Faded
    print is lifted up to four times, never so far that the paper's own noise becomes print.
    """
    grey = blurred(grey, _softness(grey))
    small = Image.fromarray(grey).reduce(4)
    window = max(3, round(height / 2.5)) | 1
    paper = blurred(closed(np.asarray(small), window), height / 6)
    full = Image.fromarray(paper).resize(grey.shape[::-1], Image.Resampling.BILINEAR)
    light = np.maximum(np.asarray(full, dtype=np.float32), _DARKEST)
    ink = np.clip(1.0 - grey / light, 0.0, 1.0)
    grain = _grain(ink)
    return _strengthened(np.maximum(ink - 1.5 * grain, 0.0), grain, window)


def _softness(grey: Grey) -> float:
    """How much to blur so that noise is not read as print, in pixels: 0.5 for a clean picture."""
    light = grey.astype(np.float32)
    rough = np.abs(light[1:-1, 1:-1] * 2 - light[:-2, 1:-1] - light[2:, 1:-1])
    level = float(np.median(rough)) / (float(np.median(light)) + _DARKEST)
    return float(np.clip(60 * level, 0.5, 1.6))


def _grain(ink: Contrast) -> Contrast:
    """The contrast of bare paper around each pixel: what cloth, dust and the camera's noise give."""
    sparse = Image.fromarray((ink[::4, ::4] * 255).astype(np.uint8)).filter(
        ImageFilter.MedianFilter(9)
    )
    return _as_large(np.asarray(sparse.filter(ImageFilter.GaussianBlur(3))), ink)


def _strengthened(ink: Contrast, grain: Contrast, window: int) -> Grey:
    coarse = Image.fromarray((ink * 255).astype(np.uint8)).reduce(4)
    strongest = blurred(spread(np.asarray(coarse), 2 * window + 1), window)
    strength = np.clip(_as_large(strongest, ink), np.maximum(0.15, 4 * grain), 0.85)
    return (255 * (1.0 - np.clip(ink / strength, 0.0, 1.0))).astype(np.uint8)


def _as_large(values: Grey, model: Contrast) -> Contrast:
    full = Image.fromarray(values).resize(model.shape[::-1], Image.Resampling.BILINEAR)
    return np.asarray(full, dtype=np.float32) / 255
