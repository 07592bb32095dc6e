"""What is accepted, and the plain sentence for each file that is not."""

from io import BytesIO

import numpy as np
import pikepdf
import pytest
from PIL import Image

from tests.uploads.sheets import HEIC, jpeg, picture, saved
from uploads import intake
from uploads.kind import Kind, kind_of
from uploads.limits import Limits

LIMITS = Limits()
SMALL = Image.new("RGB", (60, 40), "white")


def pdf(pages: int = 1, password: str = "") -> bytes:
    """A PDF with empty pages, locked when a password is given."""
    document = pikepdf.new()
    for _ in range(pages):
        document.add_blank_page()
    stream = BytesIO()
    locked = pikepdf.Encryption(owner=password, user=password) if password else False
    document.save(stream, encryption=locked)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (jpeg(SMALL), Kind.JPEG),
        (saved(SMALL, "PNG"), Kind.PNG),
        (saved(SMALL, "WEBP"), Kind.WEBP),
        (saved(SMALL, "TIFF"), Kind.TIFF),
        (saved(SMALL, "GIF"), Kind.GIF),
        (saved(SMALL, "MPO"), Kind.JPEG),
        (pdf(), Kind.PDF),
        (b"\x00\x00\x00\x18ftypheic", Kind.HEIF),
        (b"<svg onload=alert(1)>", None),
        (b"MZ\x90\x00", None),
        (b"%!PS-Adobe EPSF", None),
    ],
)
def test_the_kind_is_told_by_the_content(content: bytes, kind: Kind | None) -> None:
    assert kind_of(content) == kind


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "GIF", "MPO"])
def test_pictures_are_opened_in_full(kind: str) -> None:
    paper = intake.open_paper(saved(SMALL, kind), LIMITS)
    assert intake.page_picture(paper, 0, LIMITS).size == (60, 40)


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (b"", intake.FileEmpty),
        (b"x" * (LIMITS.file_bytes + 1), intake.FileTooLarge),
        (b"GIF is what I say I am", intake.NotAPicture),
        (b"<html><script>alert(1)</script>", intake.NotAPicture),
        (b"%PDF-1.7 and nothing more", intake.CannotBeOpened),
        (b"\xff\xd8\xff\xe0 no picture", intake.CannotBeOpened),
        (pdf(password="secret"), intake.PdfLocked),
        (pdf(LIMITS.pages + 1), intake.TooManyPages),
        (saved(Image.new("1", (9000, 9000)), "PNG"), intake.FileTooLarge),
    ],
    ids=lambda value: value.__name__ if isinstance(value, type) else "",
)
def test_each_refusal_has_its_own_name_and_words(content: bytes, refusal: type) -> None:
    with pytest.raises(refusal) as refused:
        intake.open_paper(content, LIMITS)
    assert refused.value.text.message.endswith(".")


def test_a_torn_picture_cannot_be_opened() -> None:
    whole = jpeg(picture())
    paper = intake.open_paper(whole[: len(whole) // 3], LIMITS)
    with pytest.raises(intake.CannotBeOpened):
        intake.page_picture(paper, 0, LIMITS)


def test_a_picture_is_turned_as_its_camera_says() -> None:
    marks = Image.Exif()
    marks[0x0112] = 6
    paper = intake.open_paper(jpeg(SMALL, exif=marks), LIMITS)
    assert intake.page_picture(paper, 0, LIMITS).size == (40, 60)


def test_transparency_becomes_white_paper() -> None:
    clear = Image.new("RGBA", (8, 8), (0, 0, 0, 0))
    paper = intake.open_paper(saved(clear, "PNG"), LIMITS)
    assert intake.page_picture(paper, 0, LIMITS).getpixel((1, 1)) == (255, 255, 255)


def test_deep_grey_keeps_its_shades() -> None:
    deep = Image.fromarray(np.full((8, 8), 40_000, dtype=np.uint16))
    paper = intake.open_paper(saved(deep, "PNG"), LIMITS)
    assert intake.page_picture(paper, 0, LIMITS, grey=True).getpixel((1, 1)) == 40_000 >> 8


def test_a_long_tiff_has_pages() -> None:
    content = saved(SMALL, "TIFF", save_all=True, append_images=[SMALL, SMALL])
    assert intake.open_paper(content, LIMITS).pages == 3


def test_a_picture_from_an_apple_phone_is_opened() -> None:
    paper = intake.open_paper(HEIC, LIMITS)
    assert intake.page_picture(paper, 0, LIMITS).size == (64, 48)
