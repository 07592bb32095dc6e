"""What befalls a printed paper: stamps and pen notes, a folded corner, a worn thermal head."""

import random
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont


@dataclass(frozen=True)
class Mark:
    """A text put over the print afterwards: a stamp when `framed`, otherwise a pen's note.

    `x` and `y` are its middle as shares of the sheet; `turn` is in degrees, `size` in letters of
    the print, `ink` from 0 (black) to 255.
    """

    text: str
    x: float
    y: float
    turn: float = 0.0
    size: float = 1.5
    ink: int = 90
    font: str = "pen"
    framed: bool = False


def marked(sheet: Image.Image, mark: Mark, face: ImageFont.FreeTypeFont) -> Image.Image:
    """The sheet with the mark over its print; lines of the mark are parted by a line break."""
    draw = ImageDraw.Draw(sheet)
    box = draw.multiline_textbbox((0, 0), mark.text, face)
    edge = round(face.size * 0.4)
    size = (round(box[2] - box[0]) + 2 * edge, round(box[3] - box[1]) + 2 * edge)
    note = Image.new("L", size, 255)
    pen = ImageDraw.Draw(note)
    pen.multiline_text((edge - box[0], edge - box[1]), mark.text, mark.ink, face, align="center")
    if mark.framed:
        thick = max(2, edge // 4)
        pen.rectangle((thick, thick, size[0] - thick, size[1] - thick), None, mark.ink, thick)
    note = note.rotate(mark.turn, Image.Resampling.BICUBIC, expand=True, fillcolor=255)
    layer = Image.new("L", sheet.size, 255)
    layer.paste(
        note,
        (
            round(sheet.width * mark.x - note.width / 2),
            round(sheet.height * mark.y - note.height / 2),
        ),
    )
    return ImageChops.multiply(sheet, layer)


def folded(sheet: Image.Image, share: float) -> Image.Image:
    """The sheet with its upper right corner folded in; the leg is `share` of the width."""
    leg = round(sheet.width * share)
    draw = ImageDraw.Draw(sheet)
    right = sheet.width
    draw.polygon(((right - leg, 0), (right, 0), (right, leg)), fill=70)
    draw.polygon(((right - leg, 0), (right - leg, leg), (right, leg)), fill=236)
    draw.line((right - leg, 0, right, leg), fill=150, width=max(2, leg // 40))
    draw.line((right - leg, 0, right - leg, leg), fill=205, width=max(2, leg // 30))
    return sheet


def worn_head(sheet: Image.Image, level: str, dot: float, chance: random.Random) -> Image.Image:
    """The sheet as a worn thermal head prints it: dots, dead columns, bands of pale print.

    `dot` is a dot's size in pixels; "hard" is palest.
    """
    numbers = np.random.default_rng(chance.randrange(2**32))
    ink = 255 - np.asarray(sheet, dtype=np.float32)
    down = np.sin(np.arange(sheet.height) * np.pi / dot) ** 2
    across = np.sin(np.arange(sheet.width) * np.pi / dot) ** 2
    depth = {"clean": 0.15, "typical": 0.35, "hard": 0.55}[level] * chance.uniform(0.5, 1.0)
    ink *= 1 - depth * (1 - np.outer(down, across))
    pale = {"clean": 0.1, "typical": 0.35, "hard": 0.55}[level]
    bands = np.interp(
        np.arange(sheet.height), np.linspace(0, sheet.height, 14), numbers.random(14) * pale
    )
    ink *= (1 - bands)[:, None]
    for _ in range(numbers.integers(0, 5)):
        place = numbers.integers(0, sheet.width)
        ink[:, place : place + max(1, round(dot / 2))] *= 0.35
    struck = Image.fromarray(np.clip(255 - ink, 0, 255).astype(np.uint8))
    return struck.filter(ImageFilter.GaussianBlur(dot / 8))
