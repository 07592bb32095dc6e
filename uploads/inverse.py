"""White print on a dark bar, as many sellers put their name, made dark on white like the rest."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from uploads.light import Grey, blurred, spread

_COARSE = 4  # Every fourth pixel shows a bar.
_AROUND = 4  # Lines of print around a place tell how light the paper is there.
_DARK = 0.5  # Of the paper's light.
_WIDE, _HIGH = 2.5, 1.6  # In lines of print: a bar's least width, the letters' most height.
_FULL = 0.62  # Of a bar is its ground; black letters in a frame fill less.
_RIM = 1.4  # Lines of print around what is mostly dark may be its edge.
_LEANS = 3  # Coarse pixels up and down on the way along an edge.
_STROKE = 0.4  # Of a line of print: letters are thinner.

_Mask = NDArray[np.uint8]


def righted(grey: Grey, height: float) -> Grey:
    """The picture with its dark bars turned to white, and the print on them to black.

    `height` is the height of a line of print in pixels.
    """
    line = height / _COARSE
    if min(grey.shape) < 2 * _WIDE * height:
        return grey
    small = np.asarray(Image.fromarray(grey).reduce(_COARSE))
    paper = blurred(spread(small, round(_AROUND * line)), line)
    bars = _bars((small < _DARK * paper).astype(np.uint8), line)
    if not bars.any():
        return grey
    stroke = round(_STROKE * line) | 1
    ground = spread(spread(small, stroke, darkest=True), stroke)
    most = _as_large(paper, grey) + _as_large(ground, grey)
    turned = np.clip(most - grey, 0, 255).astype(np.uint8)
    return np.where(_as_large(bars * np.uint8(255), grey) > 127, turned, grey)


def _bars(dark: _Mask, line: float) -> _Mask:
    """Where bars are: between edges that run dark across, and mostly dark inside."""
    wide, high = round(_WIDE * line) | 1, round(_HIGH * line) | 1
    thick = spread(dark, _LEANS, axes=(0,))
    bars = spread(spread(thick, wide, darkest=True, axes=(1,)), wide, axes=(1,))
    for size, axis in ((high, 0), (2 * wide - 1, 1)):
        bars = spread(spread(bars, size, axes=(axis,)), size, darkest=True, axes=(axis,))
    full = Image.fromarray(dark * np.uint8(255)).filter(ImageFilter.BoxBlur(line / 2))
    cores = bars * (np.asarray(full) > 255 * _FULL)
    bars = spread(bars, _LEANS, darkest=True, axes=(0,))
    return bars * spread(cores, round(_RIM * line) | 1)


def _as_large(values: _Mask, model: Grey) -> NDArray[np.int16]:
    full = Image.fromarray(values).resize(model.shape[::-1], Image.Resampling.BILINEAR)
    return np.asarray(full, dtype=np.int16)
