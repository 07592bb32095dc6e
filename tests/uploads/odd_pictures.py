"""Pictures as phones, scanners and attackers send them; see `tests.uploads.hostile`."""

import gzip
import struct
import zlib
from collections.abc import Callable

from PIL import Image, ImageCms

from tests.uploads.hostile import NOISE, chunk, encoded, png
from tests.uploads.sheets import HEIC
from uploads import intake

_SCREEN = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
_FILM = b"\0\0\0\x18ftypmp42" + b"\xff\xda" * 99
_LONG = Image.new("RGB", (1200, 1600), "white")


def _notes(place: int, values: dict[int, object]) -> bytes:
    notes = Image.Exif()
    notes.get_ifd(place).update(values)
    return encoded(NOISE, "JPEG", exif=notes)


def _gone_over(times: int) -> bytes:
    """A picture in steps whose last step is there many times: each is gone over anew."""
    whole = encoded(_LONG, "JPEG", progressive=True)
    last = whole.rindex(b"\xff\xda")
    return whole[:-2] + whole[last:-2] * times + b"\xff\xd9"


def _woven() -> bytes:
    """A PNG of eight by eight dots in seven passes (Adam7)."""
    passes = ((1, 1), (1, 1), (1, 2), (2, 2), (2, 4), (4, 4), (4, 8))
    rows = b"".join((b"\0" + b"\x80" * width) * height for height, width in passes)
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 8, 8, 8, 0, 0, 0, 1))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def _patched(content: bytes, place: int, value: bytes) -> bytes:
    return content[:place] + value + content[place + len(value) :]


def _pages_without_end(count: int) -> bytes:
    """A TIFF of very many pages of one dot, all with the same data."""
    entries = ((256, 1), (257, 1), (258, 8), (259, 1), (262, 1), (273, 8), (278, 1), (279, 1))
    size = 2 + 12 * len(entries) + 4
    body = b"II*\0" + struct.pack("<II", 16, 0) + bytes(4)
    rows = b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in entries)
    for number in range(count):
        after = 16 + size * (number + 1) if number + 1 < count else 0
        body += struct.pack("<H", len(entries)) + rows + struct.pack("<I", after)
    return body


OPENED: dict[str, Callable[[], bytes]] = {
    "a phone's place and time": lambda: _notes(0x8825, {1: "N", 2: (59.0, 20.0, 0.0)}),
    "a picture in steps": lambda: encoded(NOISE, "JPEG", progressive=True),
    "gone over thirty times": lambda: _gone_over(20),
    "shades of grey": lambda: encoded(NOISE.convert("L"), "JPEG"),
    "fine colours": lambda: encoded(NOISE, "JPEG", subsampling=0, quality=100),
    "colours of a screen": lambda: encoded(NOISE, "JPEG", icc_profile=_SCREEN.tobytes()),
    "a film behind a picture": lambda: encoded(NOISE, "JPEG") + _FILM,
    "zeros behind a picture": lambda: encoded(NOISE, "JPEG") + bytes(100_000),
    "a long remark": lambda: encoded(NOISE, "JPEG", comment=b"x" * 60_000),
    "a long receipt": lambda: encoded(Image.new("RGB", (600, 9000), "white"), "JPEG"),
    "black": lambda: encoded(Image.new("RGB", (900, 900)), "JPEG"),
    "few colours, one of them clear": lambda: encoded(NOISE.convert("P"), "PNG", transparency=3),
    "black or white": lambda: encoded(NOISE.convert("1"), "PNG"),
    "grey and see-through": lambda: encoded(NOISE.convert("LA"), "PNG"),
    "woven": _woven,
    "WebP without loss": lambda: encoded(NOISE.convert("RGBA"), "WEBP", lossless=True),
    "a moving WebP": lambda: encoded(
        NOISE, "WEBP", save_all=True, append_images=[_LONG.resize(NOISE.size)]
    ),
    "a scanner's TIFF": lambda: encoded(NOISE, "TIFF", compression="tiff_lzw"),
    "a TIFF with a JPEG inside": lambda: encoded(NOISE, "TIFF", compression="jpeg"),
    "a TIFF in print colours": lambda: encoded(NOISE.convert("CMYK"), "TIFF"),
    "twenty pages of TIFF": lambda: encoded(
        NOISE, "TIFF", save_all=True, append_images=[NOISE] * 19, compression="tiff_deflate"
    ),
    "a clear GIF": lambda: encoded(NOISE.convert("P"), "GIF", transparency=0),
    "an Apple phone's": lambda: HEIC,
}

_BOX = b"\0\0\0\x20ftyp"
REFUSED: dict[str, tuple[Callable[[], bytes], type[intake.FileRefused]]] = {
    "gone over a thousand times": (lambda: _gone_over(1000), intake.CannotBeOpened),
    "two thousand pages of TIFF": (lambda: _pages_without_end(2000), intake.TooManyPages),
    "PostScript": (lambda: b"%!PS-Adobe-3.0 EPSF-3.0\n", intake.NotAPicture),
    "PostScript in a box": (lambda: b"\xc5\xd0\xd3\xc6" + bytes(99), intake.NotAPicture),
    "a packed drawing": (lambda: gzip.compress(b"<svg/>"), intake.NotAPicture),
    "Windows' own": (lambda: encoded(NOISE, "BMP"), intake.NotAPicture),
    "a sign for a desktop": (lambda: encoded(NOISE, "ICO"), intake.NotAPicture),
    "a painter's layers": (lambda: b"8BPS\0\1" + bytes(99), intake.NotAPicture),
    "an observatory's": (lambda: b"SIMPLE  =    T".ljust(2880), intake.NotAPicture),
    "JPEG 2000": (lambda: b"\0\0\0\x0cjP  \r\n\x87\n" + bytes(99), intake.NotAPicture),
    "a film": (lambda: _BOX + b"isom" + bytes(99), intake.NotAPicture),
    "AVIF": (lambda: _BOX + b"avif" + bytes(99), intake.NotAPicture),
    "an Apple phone's, torn": (lambda: HEIC[:300], intake.CannotBeOpened),
    "an Apple phone's, hollow": (lambda: _BOX + b"heic" + bytes(99), intake.CannotBeOpened),
    "an old office document": (lambda: b"\xd0\xcf\x11\xe0" + bytes(99), intake.NotAPicture),
    "a sound": (lambda: b"RIFF\0\0\0\0WAVEfmt " + bytes(99), intake.NotAPicture),
    "a Windows program": (lambda: b"MZ" + bytes(99), intake.NotAPicture),
    "a shell's script": (lambda: b"#!/bin/sh\nrm -rf /\n", intake.NotAPicture),
    "the scanners' own test": (
        lambda: b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*",
        intake.NotAPicture,
    ),
    "words": (lambda: "kvitto från ICA 125,00".encode(), intake.NotAPicture),
    "zeros": (lambda: bytes(5000), intake.NotAPicture),
    "all that a JPEG can say": (
        lambda: _patched(
            (whole := encoded(NOISE, "JPEG")), whole.index(b"\xff\xc0") + 5, b"\xff\xff\xff\xff"
        ),
        intake.FileTooLarge,
    ),
    "all that a GIF can say": (
        lambda: _patched(encoded(NOISE, "GIF"), 6, b"\xff\xff\xff\xff"),
        intake.FileTooLarge,
    ),
    "just under Pillow's own limit": (lambda: png(9400, 9400, b""), intake.FileTooLarge),
    "a PNG without width": (lambda: png(0, 10, b""), intake.CannotBeOpened),
    "a PNG without dots": (lambda: png(10, 10, b""), intake.CannotBeOpened),
    "a PNG with a false sum": (
        lambda: _patched(encoded(NOISE, "PNG"), 29, b"\0\0\0\0"),
        intake.CannotBeOpened,
    ),
    "a TIFF that leads outside": (
        lambda: b"II*\0\xff\xff\xff\x7f" + bytes(99),
        intake.CannotBeOpened,
    ),
}
