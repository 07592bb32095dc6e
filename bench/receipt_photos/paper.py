"""A receipt as rows, and its print on paper."""

import os
import random
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from bench.receipt_photos.wear import Mark, folded, marked

_FOLDERS = (
    *(Path(folder) for folder in os.environ.get("RECEIPT_FONTS", "").split(os.pathsep) if folder),
    Path("/usr/share/fonts/truetype"),
    Path("/usr/share/fonts/opentype"),
)
FONTS = {
    "mono": ("dejavu/DejaVuSansMono.ttf", "dejavu/DejaVuSansMono-Bold.ttf"),
    "courier": ("liberation/LiberationMono-Regular.ttf", "liberation/LiberationMono-Bold.ttf"),
    "sans": ("liberation/LiberationSans-Regular.ttf", "liberation/LiberationSans-Bold.ttf"),
    "narrow": (
        "liberation/LiberationSansNarrow-Regular.ttf",
        "liberation/LiberationSansNarrow-Bold.ttf",
    ),
    "serif": ("liberation/LiberationSerif-Regular.ttf", "liberation/LiberationSerif-Bold.ttf"),
    "verdana": ("dejavu/DejaVuSans.ttf", "dejavu/DejaVuSans-Bold.ttf"),
    "condensed": ("dejavu/DejaVuSansCondensed.ttf", "dejavu/DejaVuSansCondensed-Bold.ttf"),
    "noto": ("noto/NotoSans-Regular.ttf", "noto/NotoSans-Bold.ttf"),
    "notomono": ("noto/NotoSansMono-Regular.ttf", "noto/NotoSansMono-Bold.ttf"),
    "notoserif": ("noto/NotoSerif-Regular.ttf", "noto/NotoSerif-Bold.ttf"),
    "freemono": ("freefont/FreeMonoBold.ttf", "freefont/FreeMonoBold.ttf"),
    "lato": ("lato/Lato-Regular.ttf", "lato/Lato-Bold.ttf"),
    "hand": ("fifthhorseman/dkg.ttf", "fifthhorseman/dkgBd.ttf"),
    "pen": ("breip/Breip.ttf", "breip/Breip.ttf"),
    "inconsolata": ("inconsolata/Inconsolata.otf", "inconsolata/Inconsolata.otf"),
    "typewriter": ("courier-prime/Courier Prime.otf", "courier-prime/Courier Prime Bold.otf"),
    "carlito": ("crosextra/Carlito-Regular.ttf", "crosextra/Carlito-Bold.ttf"),
    "caladea": ("crosextra/Caladea-Regular.ttf", "crosextra/Caladea-Bold.ttf"),
    "opensans": ("open-sans/OpenSans-Regular.ttf", "open-sans/OpenSans-Bold.ttf"),
    "hack": ("hack/Hack-Regular.ttf", "hack/Hack-Bold.ttf"),
    "roboto": (
        "roboto/unhinted/RobotoTTF/Roboto-Regular.ttf",
        "roboto/unhinted/RobotoTTF/Roboto-Bold.ttf",
    ),
    "nimbus": ("urw-base35/NimbusSans-Regular.otf", "urw-base35/NimbusSans-Bold.otf"),
    "slim": ("urw-base35/NimbusSansNarrow-Regular.otf", "urw-base35/NimbusSansNarrow-Bold.otf"),
    "roman": ("urw-base35/NimbusRoman-Regular.otf", "urw-base35/NimbusRoman-Bold.otf"),
    "machine": ("urw-base35/NimbusMonoPS-Bold.otf", "urw-base35/NimbusMonoPS-Bold.otf"),
    "gothic": ("urw-base35/URWGothic-Book.otf", "urw-base35/URWGothic-Demi.otf"),
    "bookman": ("urw-base35/URWBookman-Light.otf", "urw-base35/URWBookman-Demi.otf"),
    "century": ("urw-base35/C059-Roman.otf", "urw-base35/C059-Bold.otf"),
    "palatino": ("urw-base35/P052-Roman.otf", "urw-base35/P052-Bold.otf"),
    "display": ("noto/NotoSerifDisplay-Regular.ttf", "noto/NotoSerifDisplay-Bold.ttf"),
    "slab": ("dejavu/DejaVuSerifCondensed.ttf", "dejavu/DejaVuSerifCondensed-Bold.ttf"),
}


@dataclass(frozen=True)
class Cell:
    """A text in a column: `at` is the share of the row's width where it starts, or ends.

    `font` is another font than the row's.
    """

    text: str
    at: float
    ends: bool = True
    font: str = ""


@dataclass(frozen=True)
class Row:
    """One row of print: `left` and `right` text, or `left` alone, centred when `centre`.

    `cells` stand in columns of their own; `font` is another font than the paper's.
    `stretch` widens the letters as a till's double print does; `band` and `boxed` fill or frame
    the row from edge to edge. `ink` is 0 for black, more for grey print; `leader` fills the room
    between `left` and `right` with its sign.
    """

    left: str = ""
    right: str = ""
    centre: bool = False
    size: float = 1.0
    bold: bool = False
    rule: str = ""
    inverse: bool = False
    barcode: bool = False
    cells: tuple[Cell, ...] = ()
    font: str = ""
    stretch: float = 1.0
    band: bool = False
    boxed: bool = False
    ink: int = 0
    leader: str = ""


@dataclass
class Receipt:
    """A receipt's rows and its truth; `kind` is the printer: thermal, laser, matrix, or scan.

    A "head" is a scan of a worn thermal print. `marks` lie over the print; `corner` is the share
    of the width that is folded in. `spacing` is the room from row to row, by chance when 0.
    """

    layout: str
    rows: list[Row]
    truth: dict[str, object]
    font: str = "mono"
    columns: int = 40
    kind: str = "thermal"
    tint: tuple[int, int, int] = (250, 250, 248)
    amounts: list[str] = field(default_factory=list)
    marks: tuple[Mark, ...] = ()
    corner: float = 0.0
    spacing: float = 0.0


def font(name: str, bold: bool, size: float) -> ImageFont.FreeTypeFont:
    """A font by its short name; the plain one where the bold one is not installed."""
    for style in (FONTS[name][bold], FONTS[name][0], FONTS["verdana"][0]):
        for folder in _FOLDERS:
            if (folder / style).exists():
                return ImageFont.truetype(str(folder / style), round(size))
    raise FileNotFoundError("No fonts: install fonts-liberation or fonts-dejavu.")


def printed(receipt: Receipt, text_px: int, chance: random.Random) -> Image.Image:
    """The receipt printed black on white, in colour mode L. `text_px` is the font size."""
    letter = font(receipt.font, False, text_px).getlength("0")
    margin = round(text_px * chance.uniform(1.0, 2.2))
    width = round(letter * receipt.columns + 2 * margin)
    spacing = receipt.spacing or chance.uniform(1.2, 1.45)
    heights = [
        round(text_px * row.size * (spacing if row.left or row.right or row.cells else 0.8))
        for row in receipt.rows
    ]
    sheet = Image.new("L", (width, sum(heights) + 2 * margin), 255)
    draw = ImageDraw.Draw(sheet)
    top = margin
    for row, height in zip(receipt.rows, heights, strict=True):
        if row.stretch == 1.0:
            _row(draw, row, receipt, (margin, top, width - margin), text_px, chance)
        else:
            strip = Image.new("L", (round(width / row.stretch), height), 255)
            edge = round(margin / row.stretch)
            span = (edge, 0, strip.width - edge)
            _row(ImageDraw.Draw(strip), row, receipt, span, text_px, chance)
            sheet.paste(strip.resize((width, height), Image.Resampling.BICUBIC), (0, top))
        top += height * (3 if row.barcode else 1) if row.barcode else height
    if receipt.kind == "matrix":
        sheet = _dotted(sheet, text_px)
    for mark in receipt.marks:
        sheet = marked(sheet, mark, font(mark.font, mark.framed, text_px * mark.size))
    return folded(sheet, receipt.corner) if receipt.corner else sheet


def _dotted(sheet: Image.Image, text_px: int) -> Image.Image:
    """The sheet as a needle printer strikes it."""
    step, (height, width) = max(3.0, text_px / 10), (sheet.height, sheet.width)
    down, across = np.arange(height) % step < step * 0.72, np.arange(width) % step < step * 0.72
    ink = (255 - np.asarray(sheet, dtype=np.float32)) * (0.25 + 0.75 * np.outer(down, across))
    struck = Image.fromarray((255 - ink).astype(np.uint8))
    return struck.filter(ImageFilter.GaussianBlur(step / 6))


def _row(
    draw: ImageDraw.ImageDraw,
    row: Row,
    receipt: Receipt,
    span: tuple[int, int, int],
    text_px: int,
    chance: random.Random,
) -> None:
    left, top, right = span
    if row.rule:
        _rule(draw, row.rule, left, right, top + text_px // 2, text_px, receipt.font)
        return
    if row.barcode:
        _barcode(draw, left, right, top, text_px, chance)
        return
    face, ink = font(row.font or receipt.font, row.bold, text_px * row.size), row.ink
    if row.band or row.boxed:
        edge, deep = text_px * 0.4, round(text_px * row.size * (1.3 if row.band else 1.2))
        draw.rectangle(
            (left - edge, top, right + edge, top + deep),
            fill=20 if row.band else None,
            outline=20,
            width=max(1, text_px // 16),
        )
        ink = 255 if row.band else row.ink
        _, above, _, below = face.getbbox("Åg")
        top += round((deep - below - above) / 2)
    for cell in row.cells:
        type_ = font(cell.font, row.bold, text_px * row.size) if cell.font else face
        place = left + (right - left) * cell.at
        place -= draw.textlength(cell.text, type_) if cell.ends else 0
        draw.text((place, top), cell.text, ink, type_)
    length = draw.textlength(row.left, face)
    start = left + (right - left - length) / 2 if row.centre else left
    if row.inverse:
        edge = text_px * 0.4
        draw.rectangle(
            (start - edge, top, start + length + edge, top + text_px * row.size * 1.3), fill=20
        )
        ink = 255
    draw.text((start, top), row.left, ink, face)
    if row.right:
        draw.text((right - draw.textlength(row.right, face), top), row.right, ink, face)
    if row.leader:
        free = right - start - length - draw.textlength(row.right, face)
        count = max(0, int(free / draw.textlength(row.leader, face)) - 2)
        draw.text((start + length + free / 2, top), row.leader * count, ink, face, anchor="ma")


def _rule(
    draw: ImageDraw.ImageDraw, rule: str, left: int, right: int, middle: int, px: int, name: str
) -> None:
    if rule == "line":
        draw.line((left, middle, right, middle), fill=0, width=max(1, px // 16))
        return
    face = font(name, False, px)
    count = int((right - left) / max(draw.textlength(rule, face), 1))
    draw.text((left, middle - px // 2), rule * count, 0, face)


def _barcode(
    draw: ImageDraw.ImageDraw, left: int, right: int, top: int, px: int, chance: random.Random
) -> None:
    place, end = left + (right - left) * 0.2, left + (right - left) * 0.8
    while place < end:
        bar = px * chance.choice((0.08, 0.08, 0.16, 0.24))
        draw.rectangle((place, top, place + bar, top + px * 2), fill=0)
        place += bar + px * chance.choice((0.1, 0.15, 0.3))
