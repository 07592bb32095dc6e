"""A phone's photo of a paper: table, folds, fading, lean, light, shadow, blur, noise, JPEG."""

import math
import random
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

Light = NDArray[np.float32]


@dataclass(frozen=True)
class Conditions:
    """How hard a photo is to read; the paper leans between `least` and `lean` degrees."""

    lean: float
    perspective: float
    shadow: float
    dark: float
    fading: float
    folds: int
    blur: float
    motion: int
    noise: float
    quality: tuple[int, int]
    text: tuple[float, float]
    least: float = 0.0


LEVELS = {
    "clean": Conditions(1.5, 0.01, 0.0, 0.05, 0.0, 0, 0.4, 0, 2.0, (75, 92), (0.026, 0.042)),
    "typical": Conditions(5.0, 0.04, 0.5, 0.35, 0.15, 1, 0.8, 0, 5.0, (40, 80), (0.017, 0.034)),
    "hard": Conditions(12.0, 0.08, 0.9, 0.8, 0.85, 3, 1.2, 5, 13.0, (40, 70), (0.013, 0.026)),
    "askew": Conditions(12.0, 0.08, 0.9, 0.8, 0.85, 3, 1.2, 5, 13.0, (40, 70), (0.013, 0.026), 5.0),
}
_SIZES = ((3024, 4032), (2448, 3264), (1536, 2048), (1200, 1600))


def text_size(level: str, chance: random.Random) -> tuple[tuple[int, int], int]:
    """A picture size and a font size in its pixels that fit the level."""
    size = chance.choice(_SIZES)
    share = chance.uniform(*LEVELS[level].text)
    return size, max(18, round(share * size[0]))


def take(sheet: Image.Image, tint: tuple[int, int, int], level: str, size: tuple[int, int],
         chance: random.Random) -> Image.Image:  # fmt: skip
    """A colour photo of the printed sheet."""
    like = LEVELS[level]
    numbers = np.random.default_rng(chance.randrange(2**32))
    paper, shade = _worn(np.asarray(sheet, dtype=np.float32) / 255, like, chance, numbers)
    colour = paper[..., None] * np.array(tint, dtype=np.float32) * shade[..., None]
    sheet = _picture(colour)
    fit = min(1.0, size[0] * 0.93 / sheet.width, size[1] * 0.93 / sheet.height)
    sheet = sheet.resize(
        (round(sheet.width * fit), round(sheet.height * fit)), Image.Resampling.LANCZOS
    )
    scene = _table(size, chance, numbers)
    scene = _laid(scene, sheet, like, chance)
    lit = np.asarray(scene, dtype=np.float32) * _light(size, like, chance)[..., None]
    lit *= np.array([chance.uniform(0.94, 1.04), 1.0, chance.uniform(0.86, 1.06)], dtype=np.float32)
    photo = _picture(lit)
    photo = _unsharp(photo, like, size, chance)
    grain = numbers.normal(0, like.noise * chance.uniform(0.4, 1.0), (size[1], size[0], 1))
    return _picture(np.asarray(photo) + grain)


def _picture(values: NDArray[np.floating]) -> Image.Image:
    """The values as a picture; they are cut to 0–255 where they stand, for copies are slow."""
    return Image.fromarray(np.clip(values, 0, 255, out=values).astype(np.uint8))


def scanned(sheet: Image.Image, chance: random.Random) -> Image.Image:
    """A flat scan: white surroundings, a slight lean, uneven ink, specks."""
    numbers = np.random.default_rng(chance.randrange(2**32))
    page = Image.new("L", (round(sheet.width * chance.uniform(1.0, 1.2)), sheet.height + 60), 255)
    page.paste(sheet, ((page.width - sheet.width) // 2, 20))
    page = page.rotate(chance.gauss(0, 0.7), Image.Resampling.BICUBIC, fillcolor=255)
    page = page.filter(ImageFilter.GaussianBlur(chance.uniform(0.5, 1.0)))
    values = np.asarray(page, dtype=np.float32)
    ink = _clouds(page.size, 9, numbers) * chance.uniform(0, 0.4)
    values = 255 - (255 - values) * (1 - ink) + numbers.normal(0, 6, values.shape)
    return Image.fromarray(np.clip(values, 0, 255).astype(np.uint8)).convert("RGB")


def save(photo: Image.Image, path: Path, turn: int, exif: bool, quality: int) -> None:
    """Save as JPEG, turned `turn` degrees; with `exif` the turning back is left to the viewer."""
    photo = photo.rotate(turn, expand=True)
    marks = photo.getexif()
    if exif:
        photo = photo.rotate(90, expand=True)
        marks[0x0112] = 6
    photo.save(path, quality=quality, exif=marks)


def _clouds(size: tuple[int, int], cells: int, numbers: np.random.Generator) -> Light:
    small = Image.fromarray((numbers.random((cells, cells)) * 255).astype(np.uint8))
    return np.asarray(small.resize(size, Image.Resampling.BICUBIC), dtype=np.float32) / 255


def _grid(width: int, height: int) -> tuple[Light, Light]:
    """The rows' and the columns' numbers, as a column and a row that spread over each other."""
    return (
        np.arange(height, dtype=np.float32)[:, None],
        np.arange(width, dtype=np.float32)[None, :],
    )


def _worn(ink: Light, like: Conditions, chance: random.Random, numbers: np.random.Generator
          ) -> tuple[Light, Light]:  # fmt: skip
    height, width = ink.shape
    strength = 0.92 - like.fading * 0.75 * np.clip(
        _clouds((width, height), 5, numbers) * 2 - 0.8, 0, 1
    )
    shade = np.ones_like(ink)
    rows, columns = _grid(width, height)
    for _ in range(chance.randint(0, like.folds * 2)):
        turn = chance.uniform(0, math.pi)
        along = (columns - chance.uniform(0, width)) * math.cos(turn)
        away = along + (rows - chance.uniform(0, height)) * math.sin(turn)
        breadth = width * chance.uniform(0.01, 0.03)
        deep = chance.uniform(0.04, 0.14)
        shade *= 1 - deep * np.tanh(away / breadth) * np.exp(-np.abs(away) / (breadth * 6))
    return 1 - (1 - ink) * strength, shade


def _table(
    size: tuple[int, int], chance: random.Random, numbers: np.random.Generator
) -> Image.Image:
    width, height = size
    kind = chance.choice(("plain", "check", "wood", "stone", "stripes", "carpet", "dark"))
    base = np.array([chance.randint(60, 200)] * 3) + numbers.integers(-25, 25, 3)
    if kind == "dark":
        base = numbers.integers(20, 60, 3)
    across, down = np.arange(width)[None, :], np.arange(height)[:, None]
    step = width / chance.uniform(8, 26)
    tone = np.ones((height, width), dtype=np.float32)
    if kind == "check":
        tone = 0.5 + 0.25 * ((across // step % 2) + (down // step % 2))
    elif kind == "stripes":
        tone = 0.7 + 0.3 * (((across + down * 0.3) // step) % 2)
    elif kind == "wood":
        grain = numbers.random((height // 6 + 1, 24))
        tone = (
            0.65
            + 0.35
            * np.asarray(
                Image.fromarray((grain * 255).astype(np.uint8)).resize(
                    size, Image.Resampling.BICUBIC
                )
            )
            / 255
        )
    elif kind == "stone":
        tone = 0.6 + 0.3 * _clouds(size, 40, numbers) + 0.2 * _clouds(size, 120, numbers)
    elif kind == "carpet":
        tone = 0.75 + 0.35 * _clouds(size, width // 8, numbers)
    return _picture(tone[..., None] * base)


def _laid(scene: Image.Image, sheet: Image.Image, like: Conditions, chance: random.Random
          ) -> Image.Image:  # fmt: skip
    turn = chance.uniform(-like.lean, like.lean)
    turn = math.radians(math.copysign(like.least, turn) + turn * (1 - like.least / like.lean))
    width, height = sheet.size
    shrink = min(1.0, scene.width / (width * math.cos(turn) + height * abs(math.sin(turn))) * 0.97,
                 scene.height / (height * math.cos(turn) + width * abs(math.sin(turn))) * 0.97)  # fmt: skip
    width, height = width * shrink, height * shrink
    free_x = max(0.0, scene.width - width * 1.15) / 2
    free_y = max(0.0, scene.height - height * 1.15) / 2
    middle = (scene.width / 2 + chance.uniform(-free_x, free_x),
              scene.height / 2 + chance.uniform(-free_y, free_y))  # fmt: skip
    corners = []
    for x, y in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
        x, y = x * width / 2, y * height / 2
        wobble = like.perspective * min(width, height) / 2
        corners.append((
            middle[0] + x * math.cos(turn) - y * math.sin(turn) + chance.uniform(-wobble, wobble),
            middle[1] + x * math.sin(turn) + y * math.cos(turn) + chance.uniform(-wobble, wobble),
        ))  # fmt: skip
    back = _projection(corners, sheet.size)
    shown = sheet.transform(scene.size, Image.Transform.PERSPECTIVE, back, Image.Resampling.BICUBIC)
    mask = Image.new("L", scene.size, 0)
    ImageDraw.Draw(mask).polygon(corners, fill=255)
    mask = mask.filter(ImageFilter.GaussianBlur(1))
    drop = mask.filter(ImageFilter.GaussianBlur(scene.width / 120)).point(lambda v: 255 - v // 3)
    moved = Image.new("L", scene.size, 255)
    moved.paste(drop, (scene.width // 200, scene.width // 150))
    scene = Image.composite(scene, Image.new("RGB", scene.size), moved)
    scene.paste(shown, (0, 0), mask)
    return scene


def _projection(corners: list[tuple[float, float]], size: tuple[int, int]) -> tuple[float, ...]:
    flat = ((0, 0), (size[0], 0), size, (0, size[1]))
    rows, values = [], []
    for (x, y), (u, v) in zip(corners, flat, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        values += [u, v]
    return tuple(np.linalg.solve(np.array(rows), np.array(values)))


def _light(size: tuple[int, int], like: Conditions, chance: random.Random) -> Light:
    width, height = size
    rows, columns = _grid(width, height)
    slant = chance.uniform(0, 2 * math.pi)
    slope = (columns / width - 0.5) * math.cos(slant) + (rows / height - 0.5) * math.sin(slant)
    light = 1 - like.dark * chance.uniform(0.2, 0.8) + slope * like.dark * 0.6
    if chance.random() < like.shadow:
        mask = Image.new("L", (width // 8, height // 8), 0)
        draw = ImageDraw.Draw(mask)
        x, y = chance.uniform(0, width / 8), chance.uniform(height / 24, height / 8)
        broad = chance.uniform(0.15, 0.4) * width / 8
        lean = chance.uniform(-0.5, 0.5) * broad
        draw.polygon([(x - broad, y), (x + broad, y + lean), (x + broad + lean, height), (x - broad + lean, height)],
                     fill=255)  # fmt: skip
        soft = mask.filter(ImageFilter.GaussianBlur(chance.uniform(2, 10)))
        shadow = np.asarray(soft.resize(size, Image.Resampling.BILINEAR), dtype=np.float32) / 255
        light = light * (1 - shadow * chance.uniform(0.2, 0.5))
    return np.clip(light, 0.18, 1.1).astype(np.float32)


def _unsharp(photo: Image.Image, like: Conditions, size: tuple[int, int], chance: random.Random
             ) -> Image.Image:  # fmt: skip
    blur = like.blur * chance.uniform(0.4, 1.0) * size[0] / 1800
    photo = photo.filter(ImageFilter.GaussianBlur(blur))
    if like.motion and chance.random() < 0.5:
        steps = chance.randint(2, like.motion)
        turn = chance.uniform(0, math.pi)
        stack = np.zeros((size[1], size[0], 3), dtype=np.float32)
        for step in range(steps):
            x, y = round(step * math.cos(turn)), round(step * math.sin(turn))
            stack += np.roll(np.asarray(photo), (y, x), axis=(0, 1))
        photo = Image.fromarray((stack / steps).astype(np.uint8))
    return photo
