"""From a photo to a flat page, and the way back."""

import numpy as np
import pytest
from PIL import Image, ImageFilter

from tests.uploads.sheets import picture
from uploads.image import FlatPage, cut_out, evenly_lit, find_print, turned_over
from uploads.light import evened, noise, print_contrast
from uploads.quality import measure
from uploads.words import Box


def grey(image: Image.Image) -> np.ndarray:
    return np.asarray(image.convert("L"))


def flat(photo: np.ndarray) -> FlatPage:
    return evenly_lit(cut_out(photo, find_print(photo)[0]))


def test_a_blank_page_has_no_print() -> None:
    assert find_print(grey(Image.new("L", (600, 800), 240))) == ()


@pytest.mark.parametrize("angle", [-8, -3, 0, 4, 9])
def test_the_lean_is_measured(angle: float) -> None:
    photo = picture().rotate(angle, expand=True, fillcolor=110)
    slope = find_print(grey(photo))[0].lean.slope
    assert -np.degrees(np.arctan(slope)) == pytest.approx(angle, abs=1.0)


def test_a_photo_on_its_side_is_laid_across() -> None:
    sideways = picture().rotate(90, expand=True)
    assert find_print(grey(sideways))[0].turn == 1


def test_places_lead_back_to_the_picture() -> None:
    photo = picture().rotate(5, expand=True, fillcolor=110)
    page = flat(grey(photo))
    height, width = page.grey.shape
    whole = page.place(Box(0, 0, width, height))
    assert whole.left < 0.3 < 0.7 < whole.right
    first = page.place(Box(width * 0.1, height * 0.1, width * 0.2, height * 0.15))
    assert first.right < 0.5
    assert first.bottom < 0.4


def test_turning_over_turns_the_places_too() -> None:
    photo = grey(picture())
    page = flat(photo)
    box = Box(10, 20, 60, 50)
    height, width = page.grey.shape
    mirrored = Box(width - 60, height - 50, width - 10, height - 20)
    before, after = page.place(box), turned_over(page).place(mirrored)
    assert after.left == pytest.approx(1 - before.right)
    assert after.top == pytest.approx(1 - before.bottom)


def test_shadow_becomes_white_paper() -> None:
    photo = grey(picture()).astype(float)
    photo[:, photo.shape[1] // 2 :] *= 0.6
    page = flat(photo.astype(np.uint8))
    assert np.median(page.grey) > 240


def test_print_is_dark_after_evening() -> None:
    photo = grey(picture())
    assert evened(photo, 40, 250, lift=True).min() < 60
    assert print_contrast(photo).max() > 0.5


def test_noise_is_measured() -> None:
    clean = np.full((200, 200), 180, dtype=np.uint8)
    rough = np.clip(clean + np.random.default_rng(1).normal(0, 12, clean.shape), 0, 255)
    half = np.where(np.arange(200) < 100, 250, 110).astype(np.uint8) * np.ones((200, 1), np.uint8)
    assert noise(half) < 0.01
    assert noise(clean) < 0.01 < 0.04 < noise(rough.astype(np.uint8))


def test_noise_in_the_dark_is_no_print() -> None:
    dark = np.full((400, 400), 60.0)
    dark[180:220, 60:340] = 20
    rough = np.clip(dark + np.random.default_rng(1).normal(0, 5, dark.shape), 0, 255)
    even = evened(rough.astype(np.uint8), 120, 60, lift=False)
    assert (even[:150] > 200).mean() > 0.95
    assert (even[190:210, 80:320] < 100).mean() > 0.95


def test_a_blurred_or_dark_picture_gets_a_tip() -> None:
    sharp = picture()
    blurred = sharp.filter(ImageFilter.GaussianBlur(2.5))
    dark = sharp.point(lambda value: value // 5)
    assert not quality(dark).bright
    assert not quality(blurred).sharp
    assert quality(sharp).tips() == ()


def quality(image: Image.Image):
    photo = grey(image)
    found = find_print(photo)[0]
    return measure(photo, found, flat(photo))
