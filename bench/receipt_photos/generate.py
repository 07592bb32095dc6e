"""Make a folder of photos and their truth: `python -m bench.receipt_photos.generate FOLDER`."""

import argparse
import json
import random
from pathlib import Path

from bench.receipt_photos import camera
from bench.receipt_photos.paper import printed
from bench.receipt_photos.parts import BLIND, FRESH, PARTS
from bench.receipt_photos.wear import worn_head

_SELDOM = (*(0,) * 15, 90, 180, 270)
_IN_TURN = ("clean", "typical", "hard")
_SCANS = {"clean": (26, 32), "typical": (19, 26), "hard": (14, 19)}
_MIX = ("clean", "typical", "typical", "hard")
_TINTS = ((250, 250, 248), (246, 240, 220), (240, 244, 250), (252, 250, 228))


def make(folder: Path, part: str, count: int, seed: int = 1) -> list[dict[str, object]]:
    """Make `count` photos from the part's layouts in the folder, and `truth.json`.

    A fresh part is made whole: each layout once at each level.
    """
    if part in FRESH:
        count = len(PARTS[part]) * len(_IN_TURN)
    folder.mkdir(parents=True, exist_ok=True)
    truths = [_photo(folder, part, number, seed) for number in range(count)]
    (folder / "truth.json").write_text(json.dumps(truths, ensure_ascii=False, indent=1), "utf-8")
    return truths


def _photo(folder: Path, part: str, number: int, seed: int) -> dict[str, object]:
    chance = random.Random(f"{part} {seed} {number}")
    makers = PARTS[part]
    receipt = makers[number % len(makers)](chance)
    level = _IN_TURN[number // len(makers) % 3] if part in FRESH else chance.choice(_MIX)
    name = f"{part[0]}{seed}{number:04}_{level}"
    path = folder / f"{name}.jpg"
    if receipt.kind in ("scan", "head"):
        text = chance.randint(*_SCANS[level])
        sheet = printed(receipt, text, chance)
        if receipt.kind == "head":
            sheet = worn_head(sheet, level, max(2.0, text / 9), chance)
        camera.scanned(sheet, chance).save(path, quality=chance.randint(60, 90))
        turn = 0
    elif receipt.layout.startswith("english") and chance.random() < 0.6:
        sheet = printed(receipt, chance.randint(14, 30), chance)
        camera.scanned(sheet, chance).save(path, quality=chance.randint(60, 90))
        turn = 0
    else:
        taken = "askew" if part in BLIND and level == "hard" else level
        size, text = camera.text_size(taken, chance)
        sheet = printed(receipt, text, chance)
        photo = camera.take(sheet, chance.choice(_TINTS), taken, size, chance)
        turns = _SELDOM if part in BLIND else (0, 0, 0, 0, 0, 90, 180, 270)
        turn = chance.choice(turns) if level != "clean" else 0
        quality = chance.randint(*camera.LEVELS[level].quality)
        camera.save(photo, path, turn, chance.random() < 0.4, quality)
    facts = {"file": path.name, "id": name, "level": level, "layout": receipt.layout}
    return {**receipt.truth, **facts, "photo": {"turn": turn}}


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--part", choices=sorted(PARTS), default="tuned")
    parser.add_argument("--count", type=int, default=80)
    parser.add_argument("--seed", type=int, default=1)
    wanted = parser.parse_args()
    truths = make(wanted.folder, wanted.part, wanted.count, wanted.seed)
    print(f"{len(truths)} photos in {wanted.folder}")


if __name__ == "__main__":
    main()
