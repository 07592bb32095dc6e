"""Make a folder of photos and their truth: `python -m bench.receipt_photos.generate FOLDER`."""

import argparse
import json
import random
from pathlib import Path

from bench.receipt_photos import camera, care, english, layouts, pharmacies, shops, tills
from bench.receipt_photos.aside import ASIDE
from bench.receipt_photos.aside_english import ENGLISH
from bench.receipt_photos.aside_further import FURTHER
from bench.receipt_photos.fresh_a_bills import FRESH_A_BILLS
from bench.receipt_photos.fresh_a_care import FRESH_A_CARE
from bench.receipt_photos.fresh_a_counters import FRESH_A_COUNTERS
from bench.receipt_photos.fresh_a_dental import FRESH_A_DENTAL
from bench.receipt_photos.fresh_a_pharmacies import FRESH_A_PHARMACIES
from bench.receipt_photos.fresh_b_bills import FRESH_B_BILLS
from bench.receipt_photos.fresh_b_care import FRESH_B_CARE
from bench.receipt_photos.fresh_b_counters import FRESH_B_COUNTERS
from bench.receipt_photos.fresh_b_dental import FRESH_B_DENTAL
from bench.receipt_photos.fresh_b_english import FRESH_B_ENGLISH
from bench.receipt_photos.fresh_b_pharmacies import FRESH_B_PHARMACIES
from bench.receipt_photos.fresh_c_care import FRESH_C_CARE
from bench.receipt_photos.fresh_c_counters import FRESH_C_COUNTERS
from bench.receipt_photos.fresh_c_dental import FRESH_C_DENTAL
from bench.receipt_photos.fresh_c_pharmacies import FRESH_C_PHARMACIES
from bench.receipt_photos.fresh_d_care import FRESH_D_CARE
from bench.receipt_photos.fresh_d_counters import FRESH_D_COUNTERS
from bench.receipt_photos.fresh_d_dental import FRESH_D_DENTAL
from bench.receipt_photos.fresh_d_pharmacies import FRESH_D_PHARMACIES
from bench.receipt_photos.fresh_e_eateries import FRESH_E_EATERIES
from bench.receipt_photos.fresh_e_shops import FRESH_E_SHOPS
from bench.receipt_photos.fresh_f_care import FRESH_F_CARE
from bench.receipt_photos.fresh_f_dental import FRESH_F_DENTAL
from bench.receipt_photos.fresh_f_goods import FRESH_F_GOODS
from bench.receipt_photos.fresh_f_pharmacies import FRESH_F_PHARMACIES
from bench.receipt_photos.fresh_g_care import FRESH_G_CARE
from bench.receipt_photos.fresh_g_dental import FRESH_G_DENTAL
from bench.receipt_photos.fresh_g_goods import FRESH_G_GOODS
from bench.receipt_photos.fresh_g_pharmacies import FRESH_G_PHARMACIES
from bench.receipt_photos.fresh_h_care import FRESH_H_CARE
from bench.receipt_photos.fresh_h_dental import FRESH_H_DENTAL
from bench.receipt_photos.fresh_h_goods import FRESH_H_GOODS
from bench.receipt_photos.fresh_h_pharmacies import FRESH_H_PHARMACIES
from bench.receipt_photos.paper import printed
from bench.receipt_photos.unseen_bills import UNSEEN_BILLS
from bench.receipt_photos.unseen_care import UNSEEN_CARE
from bench.receipt_photos.unseen_clinics import UNSEEN_CLINICS
from bench.receipt_photos.unseen_counters import UNSEEN_COUNTERS
from bench.receipt_photos.unseen_dental import UNSEEN_DENTAL
from bench.receipt_photos.unseen_eateries import UNSEEN_EATERIES
from bench.receipt_photos.unseen_english import UNSEEN_ENGLISH
from bench.receipt_photos.unseen_invoices import UNSEEN_INVOICES
from bench.receipt_photos.unseen_journeys import UNSEEN_JOURNEYS
from bench.receipt_photos.unseen_orders import UNSEEN_ORDERS
from bench.receipt_photos.unseen_pharmacies import UNSEEN_PHARMACIES
from bench.receipt_photos.unseen_shops import UNSEEN_SHOPS
from bench.receipt_photos.unseen_specifications import UNSEEN_SPECIFICATIONS
from bench.receipt_photos.wear import worn_head

_TUNED = (
    layouts.pharmacy_column, layouts.clinic_receipt, layouts.care_invoice, shops.grocery,
    layouts.dental_note, shops.card_slip, shops.english_till, shops.online_pharmacy,
)  # fmt: skip
_SWEDISH = (
    pharmacies.benefit_table, care.region_invoice, tills.kassakvitto, care.dental_table,
    pharmacies.free_card, care.physiotherapist, tills.terminal_slip, pharmacies.counter_slip,
    care.digital_doctor, tills.optician_order, pharmacies.web_order, care.hospital_receipt,
    tills.ticket, tills.town_shop,
)  # fmt: skip
_ENGLISH = (
    english.hardware_table, english.chain_store, english.speed_mart, english.book_shop,
    english.eatery,
)  # fmt: skip
_UNSEEN = (
    *UNSEEN_PHARMACIES, *UNSEEN_COUNTERS, *UNSEEN_ORDERS, *UNSEEN_SPECIFICATIONS, *UNSEEN_CARE,
    *UNSEEN_CLINICS, *UNSEEN_INVOICES, *UNSEEN_BILLS, *UNSEEN_DENTAL, *UNSEEN_JOURNEYS, *UNSEEN_SHOPS,
)  # fmt: skip
_FRESH_A = (
    *FRESH_A_PHARMACIES, *FRESH_A_CARE, *FRESH_A_DENTAL, *FRESH_A_COUNTERS, *FRESH_A_BILLS,
)  # fmt: skip
_FRESH_B = (
    *FRESH_B_PHARMACIES, *FRESH_B_CARE, *FRESH_B_DENTAL, *FRESH_B_COUNTERS, *FRESH_B_BILLS,
)  # fmt: skip
_FRESH_C = (*FRESH_C_PHARMACIES, *FRESH_C_CARE, *FRESH_C_DENTAL, *FRESH_C_COUNTERS)
_FRESH_D = (*FRESH_D_PHARMACIES, *FRESH_D_CARE, *FRESH_D_DENTAL, *FRESH_D_COUNTERS)
_FRESH_F = (*FRESH_F_PHARMACIES, *FRESH_F_CARE, *FRESH_F_DENTAL, *FRESH_F_GOODS)
_FRESH_G = (*FRESH_G_PHARMACIES, *FRESH_G_CARE, *FRESH_G_DENTAL, *FRESH_G_GOODS)
_FRESH_H = (*FRESH_H_PHARMACIES, *FRESH_H_CARE, *FRESH_H_DENTAL, *FRESH_H_GOODS)
PARTS = {
    "tuned": _TUNED,
    "swedish": _SWEDISH,
    "english": _ENGLISH,
    "handwritten": (tills.filled_form,),
    "aside": ASIDE + FURTHER + ENGLISH,
    "unseen": _UNSEEN,
    "unseen_english": UNSEEN_ENGLISH + UNSEEN_EATERIES,
    "fresh_a": _FRESH_A,
    "fresh_b": _FRESH_B,
    "fresh_b_english": FRESH_B_ENGLISH,
    "fresh_c": _FRESH_C,
    "fresh_d": _FRESH_D,
    "fresh_e": FRESH_E_SHOPS + FRESH_E_EATERIES,
    "fresh_f": _FRESH_F,
    "fresh_g": _FRESH_G,
    "fresh_h": _FRESH_H,
}
# Measured only when named, each layout once at each level; `fresh_d`, `fresh_f`, `fresh_g` and
# `fresh_h` are kept aside from tuning.
FRESH = (
    "fresh_a",
    "fresh_b",
    "fresh_b_english",
    "fresh_c",
    "fresh_d",
    "fresh_e",
    "fresh_f",
    "fresh_g",
    "fresh_h",
)
# Their photos are taken as those of the sample receipts are: seldom turned, askew when hard.
_BLIND = ("fresh_f", "fresh_g", "fresh_h")
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
        taken = "askew" if part in _BLIND and level == "hard" else level
        size, text = camera.text_size(taken, chance)
        sheet = printed(receipt, text, chance)
        photo = camera.take(sheet, chance.choice(_TINTS), taken, size, chance)
        turns = _SELDOM if part in _BLIND else (0, 0, 0, 0, 0, 90, 180, 270)
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
