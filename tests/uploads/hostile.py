"""Broken, hostile and absurd files, made on the spot: nothing of this kind lies in the tree."""

import io
import struct
import zlib
from collections.abc import Callable

import numpy as np
import pypdfium2
from PIL import Image

from uploads import intake

_CHANCE = np.random.default_rng(1)
NOISE = Image.fromarray(_CHANCE.integers(0, 255, (300, 200, 3), dtype=np.uint8))
_LARGE = (8000, 6000)


def encoded(picture: Image.Image, kind: str, **options: object) -> bytes:
    """A picture as a file of that kind."""
    body = io.BytesIO()
    picture.save(body, kind, **options)
    return body.getvalue()


def png(width: int, height: int, pixels: bytes, extra: bytes = b"") -> bytes:
    """A PNG that says its size, whatever it holds."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    body = chunk(b"IDAT", zlib.compress(pixels)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + head + extra + body


def chunk(name: bytes, content: bytes) -> bytes:
    """A part of a PNG, with its sum."""
    checked = struct.pack(">I", zlib.crc32(name + content))
    return struct.pack(">I", len(content)) + name + content + checked


def _bomb(name: bytes) -> bytes:
    """A small PNG with a note that is eighty megabytes when unpacked."""
    return png(10, 10, b"\0" * 310, chunk(name, b"a\0\0" + zlib.compress(b"a" * 80_000_000)))


def _tiff_that_loops() -> bytes:
    """A TIFF whose only page names itself as the next."""
    content = encoded(NOISE.resize((20, 20)), "TIFF")
    page = struct.unpack("<I", content[4:8])[0]
    entries = struct.unpack("<H", content[page : page + 2])[0]
    end = page + 2 + 12 * entries
    return content[:end] + struct.pack("<I", page) + content[end + 4 :]


def _exif(tag: int, value: object) -> bytes:
    notes = Image.Exif()
    notes[tag] = value
    return encoded(NOISE, "JPEG", exif=notes)


def _pdf(pages: int, side: float = 200) -> bytes:
    document = pypdfium2.PdfDocument.new()
    for _ in range(pages):
        document.new_page(side, side)
    body = io.BytesIO()
    document.save(body)
    return body.getvalue()


def _frames(kind: str, count: int) -> bytes:
    return encoded(NOISE, kind, save_all=True, append_images=[NOISE] * (count - 1))


OPENED: dict[str, Callable[[], bytes]] = {
    "48 megapixels, see-through": lambda: encoded(Image.new("RGBA", _LARGE), "PNG"),
    "48 megapixels, deep grey": lambda: encoded(
        Image.fromarray(np.zeros(_LARGE[::-1], dtype=np.uint16)), "PNG"
    ),
    "48 megapixels, step by step": lambda: encoded(
        Image.new("RGB", _LARGE), "JPEG", progressive=True
    ),
    "48 megapixels, WebP": lambda: encoded(Image.new("RGB", _LARGE), "WEBP", quality=5, method=0),
    "48 megapixels, see-through WebP": lambda: encoded(
        Image.new("RGBA", _LARGE), "WEBP", lossless=True, quality=0, method=0
    ),
    "print colours": lambda: encoded(NOISE.convert("CMYK"), "JPEG"),
    "laboratory colours": lambda: encoded(NOISE.convert("LAB"), "TIFF"),
    "a fax": lambda: encoded(NOISE.convert("1"), "TIFF", compression="group4"),
    "shades as fractions": lambda: encoded(
        Image.fromarray(_CHANCE.random((90, 90)).astype(np.float32)), "TIFF"
    ),
    "several pictures of one press": lambda: _frames("MPO", 2),
    "a moving GIF": lambda: _frames("GIF", 50),
    "a moving PNG": lambda: _frames("PNG", 5),
    "a TIFF that loops": _tiff_that_loops,
    "sixty kilobytes of notes": lambda: _exif(0x9286, b"x" * 60_000),
    "turned in no known way": lambda: _exif(0x0112, 99),
    "one pixel": lambda: encoded(Image.new("RGB", (1, 1)), "PNG"),
    "a thread": lambda: encoded(Image.new("RGB", (1, 40_000)), "PNG"),
    "more pixels than it says": lambda: png(10, 10, b"\0" * 100_000_000),
    "fifty thousand notes": lambda: png(
        10, 10, b"\0" * 310, b"".join(chunk(b"tEXt", b"k%d\0v" % n) for n in range(50_000))
    ),
    "a PDF behind a JPEG": lambda: encoded(NOISE, "JPEG") + b"%PDF-1.4",
    "a page as large as a house": lambda: _pdf(1, 1e7),
    "a page without size": lambda: _pdf(1, 0.001),
}

REFUSED: dict[str, tuple[Callable[[], bytes], type[intake.FileRefused]]] = {
    "nothing": (lambda: b"", intake.FileEmpty),
    "a drawing with scripts": (lambda: b"<svg xmlns='x'><script/></svg>", intake.NotAPicture),
    "a page of the web": (lambda: b"<html><script>alert(1)</script>", intake.NotAPicture),
    "an archive": (lambda: b"PK\x03\x04" + bytes(100), intake.NotAPicture),
    "a program": (lambda: b"\x7fELF" + bytes(100), intake.NotAPicture),
    "says sixty thousand by sixty thousand": (
        lambda: png(60_000, 60_000, b""),
        intake.FileTooLarge,
    ),
    "says all there are": (lambda: png(2**31 - 1, 2**31 - 1, b""), intake.FileTooLarge),
    "more bytes than may be": (lambda: b"\xff\xd8\xff" + bytes(21_000_000), intake.FileTooLarge),
    "a note that swells": (lambda: _bomb(b"zTXt"), intake.CannotBeOpened),
    "colours that swell": (lambda: _bomb(b"iCCP"), intake.CannotBeOpened),
    "a TIFF of 25 pages": (lambda: _frames("TIFF", 25), intake.TooManyPages),
    "a PDF of 500 pages": (lambda: _pdf(500), intake.TooManyPages),
    "a JPEG that says PDF": (
        lambda: b"%PDF-1.4\n" + encoded(NOISE, "JPEG"),
        intake.CannotBeOpened,
    ),
    "half a PDF": (lambda: _pdf(3)[:300], intake.CannotBeOpened),
    "a PDF that leads in circles": (
        lambda: (
            b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 1 0 R/Kids[1 0 R]>>endobj\nxref\n0 2\n"
            b"0000000000 65535 f \n0000000009 00000 n \n"
            b"trailer<</Size 2/Root 1 0 R/Prev 60>>\nstartxref\n60\n%%EOF"
        ),
        intake.CannotBeOpened,
    ),
}

TORN_AT = (3, 12, 60, 250, 1_000, 5_000)


def torn() -> dict[str, bytes]:
    """Pictures of each kind, torn off at many places."""
    whole = {kind: encoded(NOISE, kind) for kind in ("JPEG", "PNG", "WEBP", "TIFF", "GIF")}
    return {f"{kind} torn at {at}": body[:at] for kind, body in whole.items() for at in TORN_AT}
