"""Papers for the tests: lines of words placed as on a receipt, and pictures of them."""

import base64
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from uploads.words import Box, Line, Word, lines_of

LETTER, HEIGHT = 12.0, 24.0
FONT = "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf"

PHARMACY = """Kronans Apotek
Gävle
2026-06-15 18:24   Kassa 4
Alvedon 500mg 20 tabl      35,00
Rx Levaxin 100 mikrog      70,00
Moms 25%                   21,00
Att betala                105,00
Kontokort                 105,00
Högkostnadsskydd: 645,00
Period slut 2027-04-01"""


def lines(text: str, confidence: float = 0.95) -> tuple[Line, ...]:
    """The text as read lines: each word at the place its column and row give it."""
    words = []
    for row, line in enumerate(text.splitlines()):
        column = 0
        for piece in line.split(" "):
            if piece:
                left, top = column * LETTER, row * HEIGHT * 1.5
                box = Box(left, top, left + len(piece) * LETTER, top + HEIGHT)
                words.append(Word(piece, confidence, box))
            column += len(piece) + 1
    return lines_of(tuple(words))


def picture(text: str = PHARMACY, size: int = 40) -> Image.Image:
    """The text in black print on white paper, on a grey table."""
    font = ImageFont.truetype(FONT, size)
    rows = text.splitlines()
    paper = Image.new("L", (26 * size, round(size * 1.5 * len(rows)) + 3 * size), 250)
    pen = ImageDraw.Draw(paper)
    for number, row in enumerate(rows):
        label, _, amount = row.partition("   ")
        top = size + number * size * 1.5
        pen.text((size, top), label, 10, font)
        pen.text((25 * size - pen.textlength(amount.strip(), font), top), amount.strip(), 10, font)
    table = Image.new("L", (paper.width + 6 * size, paper.height + 6 * size), 110)
    table.paste(paper, (3 * size, 3 * size))
    return table


def jpeg(image: Image.Image, **options: object) -> bytes:
    """The picture as a JPEG file."""
    return saved(image, "JPEG", quality=85, **options)


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    """The picture as a file of the kind."""
    stream = BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()


HEIC = base64.b64decode(
    "AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAX1tZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAA"
    "AAAAAAAAAAAAACJpbG9jAAAAAERAAAEAAQAAAAABoQABAAAAAAAAABQAAAAjaWluZgAAAAAAAQAAABVpbmZlAgAA"
    "AAABAABodmMxAAAAAA5waXRtAAAAAAABAAAA/WlwcnAAAADdaXBjbwAAAHZodmNDAQNwAAAAkAAAAAAAHvAA/P34"
    "+AAADwNgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQGEAAQAqQgEBA3AAAAMAkAAAAwAAAwAeoCCBBZbq5Ka5"
    "uAhoMCAAAAMDIAAAAwAhYgABAAZEAcFzwIkAAAATY29scm5jbHgAAQANAAaAAAAAFGlzcGUAAAAAAAAAQAAAAEAA"
    "AAAoY2xhcAAAAEAAAAABAAAAMAAAAAEAAAAAAAAAAv////AAAAACAAAAEHBpeGkAAAAAAwgICAAAABhpcG1hAAAA"
    "AAAAAAEAAQWBAgMFhAAAABxtZGF0AAAAECgBrxmA7iRKXafoqRABhzA="
)
"""A white picture of 64 x 48 pixels; what reads HEIC here cannot write it."""
