"""Make a folder that nobody has tuned to: `python -m bench.receipt_photos.blind FOLDER --part fresh_f`.

The photos are a fresh part's, named by the group's letter and a number; `truth.json` tells also
the kind of print, the amounts and dates on the paper, the picture's size and its check sum.
"""

import argparse
import hashlib
import json
import random
import re
from datetime import date
from pathlib import Path
from typing import Any

from PIL import Image

from bench.receipt_photos import generate, parts
from bench.receipt_photos.fresh_facts import DATES, later, when
from bench.receipt_photos.paper import Receipt

_AMOUNT = re.compile(r"(?<![\d,.:])-?\d{1,3}(?: ?\d{3})*(?:[,:]\d\d|:-)(?![\d:])")
_CLOCK = re.compile(r"(?:[01]\d|2[0-3]):\d\d")
_NUMBER = re.compile(r"[^\d-]")


def make(folder: Path, part: str, seed: int) -> list[dict[str, Any]]:
    """Make the part's photos in the folder under neutral names, and `truth.json`."""
    truths = generate.make(folder, part, 0, seed)
    named = [_named(folder, part, seed, number, truth) for number, truth in enumerate(truths)]
    (folder / "truth.json").write_text(json.dumps(named, ensure_ascii=False, indent=1), "utf-8")
    return named


def _named(
    folder: Path, part: str, seed: int, number: int, truth: dict[str, Any]
) -> dict[str, object]:
    makers = parts.PARTS[part]
    receipt = makers[number % len(makers)](random.Random(f"{part} {seed} {number}"))
    name = f"{part[-1]}{number:04}_{truth['level']}"
    path = (folder / str(truth["file"])).rename(folder / f"{name}.jpg")
    with Image.open(path) as picture:
        size = sorted(picture.size)
    facts = {
        "file": path.name, "id": name, "kind": receipt.kind, "amounts": amounts(receipt),
        "dates": dates(receipt),
        "photo": {**dict(truth["photo"]), "size": size},
        "sha256": hashlib.sha256(path.read_bytes()).hexdigest()[:16],
    }  # fmt: skip
    return {**truth, **facts}


def amounts(receipt: Receipt) -> list[str]:
    """All amounts with öre, or ":-", on the paper, and the total."""
    found = {match for text in _texts(receipt) for match in _AMOUNT.findall(text)}
    said = {_number(match) for match in found if not _CLOCK.fullmatch(match)}
    return sorted(said | {str(receipt.truth["total"])}, key=float)


def dates(receipt: Receipt) -> list[str]:
    """All full dates on the paper."""
    text = "\n".join(_texts(receipt))
    days = (later(date(2025, 1, 1), number) for number in range(4 * 365))
    return [
        f"{day:%Y-%m-%d}" for day in days if any(_stands(when(day, form), text) for form in DATES)
    ]


def _stands(said: str, text: str) -> bool:
    return said in text and re.search(rf"(?<![\d.-]){re.escape(said)}(?!\d)", text) is not None


def _texts(receipt: Receipt) -> list[str]:
    return [
        text
        for row in receipt.rows
        for text in (row.left, row.right, *(cell.text for cell in row.cells))
    ]


def _number(amount: str) -> str:
    whole, cents = re.split("[,:]", amount)
    return f"{_NUMBER.sub('', whole)}.{'00' if cents == '-' else cents}"


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--part", choices=parts.BLIND, required=True)
    parser.add_argument("--seed", type=int, default=1)
    wanted = parser.parse_args()
    print(f"{len(make(wanted.folder, wanted.part, wanted.seed))} photos in {wanted.folder}")


if __name__ == "__main__":
    main()
