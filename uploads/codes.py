"""The codes on our own papers: drawn when we print, found again on a scan or a photo.

A code is random letters that lead to a row of ours: on its own it says nothing about anybody.
"""

import importlib
import re
import secrets
from base64 import b64encode
from typing import Any

from uploads.intake import open_paper, page_picture
from uploads.limits import Limits

LENGTH = 16
# Without letters and digits that look alike when somebody types them from a paper.
_LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
_OURS = "MYPAGES:"
_CODE = re.compile(f"[{_LETTERS}]{{{LENGTH}}}")


def new_code() -> str:
    """A random code of 80 bits."""
    return "".join(secrets.choice(_LETTERS) for _ in range(LENGTH))


def written(code: str) -> str:
    """The code as people read it: `ABCD-EFGH-JKLM-NPQR`."""
    return "-".join(code[start : start + 4] for start in range(0, LENGTH, 4))


def typed(words: str) -> str | None:
    """The code that somebody typed from a paper, or None when it is not one."""
    found = re.sub(r"[\s-]", "", words).upper()
    return found if _CODE.fullmatch(found) else None


def drawing(code: str, scale: int = 3) -> str:
    """The code as a QR picture, in an address that holds all of it (data:)."""
    return picture_of(_OURS + code, scale)


def picture_of(words: str, scale: int = 3) -> str:
    """Any words as a QR picture, in an address that holds all of it (data:)."""
    zxing = _zxing()
    bars = zxing.create_barcode(words, zxing.QRCode, ec_level="Q")
    svg: str = zxing.write_barcode_to_svg(bars, scale=scale)
    return f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}"


def find(content: bytes, limits: Limits) -> tuple[str, ...]:
    """Our codes on all pages of a paper, each once. Runs in the child process.

    Raises a FileRefused.
    """
    paper = open_paper(content, limits)
    found = []
    for number in range(paper.pages):
        for text in texts(page_picture(paper, number, limits, grey=True)):
            code = typed(text.removeprefix(_OURS)) if text.startswith(_OURS) else None
            found += [code] if code else []
    return tuple(dict.fromkeys(found))


def texts(picture: Any) -> tuple[str, ...]:
    """What the QR codes on a picture say, whoever drew them. Foreign text: never trust it."""
    zxing = _zxing()
    return tuple(bars.text for bars in zxing.read_barcodes(picture, formats=zxing.QRCode))


def _zxing() -> Any:
    return importlib.import_module("zxingcpp")  # Few processes ever draw or read a code.
