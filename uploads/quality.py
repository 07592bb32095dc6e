"""What a photo is like to read: sharpness, light, wholeness, height of the print."""

import numpy as np
from PIL import Image

from portal.domain.receipts import Quality
from uploads.image import FlatPage, Found
from uploads.light import Grey

_LOOK = 1000
_SHARP = 0.052
_EDGE, _STEP = 5, 70
_BRIGHT = 70.0
_READABLE = 9.0


def measure(grey: Grey, found: Found | None, page: FlatPage | None) -> Quality:
    """Measure a photo. `found` and `page` are None when no print was found in it."""
    small = Image.fromarray(grey)
    small.thumbnail((_LOOK, _LOOK), Image.Resampling.BOX)
    looked = np.asarray(small)
    brightness = float(np.quantile(looked, 0.9))
    if found is None or page is None:
        return Quality(sharp=False, bright=brightness > _BRIGHT, whole=False, large=False)
    height = found.lean.height / found.scale
    sharpness = _sharpness(page)
    return Quality(
        sharp=sharpness > _SHARP,
        bright=brightness > _BRIGHT,
        whole=_whole(found),
        upright=page.turns == 0,
        large=height > _READABLE,
        sharpness=round(sharpness, 3),
        brightness=round(brightness, 1),
        line_height=round(height, 1),
    )


def _sharpness(page: FlatPage) -> float:
    """How steep the edges of the print are: about 0.08 in a good photo, 0.045 when blurred.

    The steps from pixel to pixel are set against those over `_EDGE` pixels of print; the
    page has been brought to one height of lines, so pictures of all sizes compare.
    """
    grey = page.grey.astype(np.float32)
    near, far = np.diff(grey, axis=1)[:, : 1 - _EDGE], grey[:, _EDGE:] - grey[:, :-_EDGE]
    edges = np.abs(far) > _STEP
    return float((near[edges] ** 2).mean() / (far[edges] ** 2).mean()) if edges.any() else 0.0


def _whole(found: Found) -> bool:
    """Print that touches an edge of the picture may be cut off."""
    part = found.part
    edges = (part[0], part[-1], part[:, 0], part[:, -1])
    return all(int(edge.sum()) < 3 for edge in edges)
