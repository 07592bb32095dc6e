"""A decoded picture as paper: grey or in colour, without transparency, upright.

It is made strip by strip: of a picture as large as may be, memory holds one copy and not four.
"""

from PIL import Image

_STRIP = 512  # Rows; a multiple of every shrinking step.
_LARGEST_STEP = 8
_DEEP = 1 / 256  # From sixteen bits of grey to eight.
_SEE_THROUGH = {"RGBA", "LA", "PA", "La", "RGBa"}
# What brings a picture upright, by the orientation that its camera wrote in EXIF.
_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def flat(picture: Image.Image, mode: str, long_side: int | None = None) -> Image.Image:
    """The loaded picture in mode `L` or `RGB`, upright by its EXIF.

    With `long_side` it may come smaller, but never with a long side below that many pixels.
    """
    step = _step(picture, long_side)
    size = (-(-picture.width // step), -(-picture.height // step))
    paper = Image.new(mode, size)
    for top in range(0, picture.height, _STRIP):
        strip = picture.crop((0, top, picture.width, min(top + _STRIP, picture.height)))
        plain = _plain(strip, mode)
        paper.paste(plain.reduce(step) if step > 1 else plain, (0, top // step))
    return _upright(paper, picture)


def _step(picture: Image.Image, long_side: int | None) -> int:
    step = 1
    while long_side and step < _LARGEST_STEP and max(picture.size) // (2 * step) >= long_side:
        step *= 2
    return step


def _plain(picture: Image.Image, mode: str) -> Image.Image:
    if picture.mode.startswith("I;16") or picture.mode == "I":
        return picture.convert("I").point(lambda shade: shade * _DEEP).convert("L").convert(mode)
    if picture.mode == "LAB":  # It has one way out, and that leads to colour.
        return picture.convert("RGB").convert(mode)
    if picture.mode in _SEE_THROUGH or "transparency" in picture.info:
        clear = picture.convert("RGBA")
        white = Image.new("RGBA", clear.size, "white")
        white.alpha_composite(clear)
        return white.convert(mode)
    return picture.convert(mode)


def _upright(paper: Image.Image, source: Image.Image) -> Image.Image:
    try:
        turn = source.getexif().get(0x0112, 1)
    except Exception:  # Damaged EXIF around a sound picture: it is read as it lies.
        return paper
    way = _UPRIGHT.get(turn) if isinstance(turn, int) else None
    return paper if way is None else paper.transpose(way)
