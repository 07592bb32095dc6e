"""The parts that layouts come in: whom the reader was tuned to, and who was kept aside."""

from collections.abc import Callable
from importlib import import_module
from random import Random

from bench.receipt_photos import care, english, layouts, pharmacies, shops, tills
from bench.receipt_photos.paper import Receipt

Layout = Callable[[Random], Receipt]


def _of(group: str, *kinds: str) -> tuple[Layout, ...]:
    """The layouts of the group's kinds, in their order."""
    modules = [import_module(f"bench.receipt_photos.{group}.{kind}") for kind in kinds]
    return tuple(layout for module in modules for layout in module.LAYOUTS)


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
# Their photos are taken as those of the sample receipts are: seldom turned, askew when hard.
BLIND = {
    f"fresh_{letter}": _of(f"fresh_{letter}", "pharmacies", "care", "dental", "shops")
    for letter in "fghijklmnopqr"
}
# Measured only when named, each layout once at each level.
FRESH = {
    "fresh_a": _of("fresh_a", "pharmacies", "care", "dental", "counters", "bills"),
    "fresh_b": _of("fresh_b", "pharmacies", "care", "dental", "counters", "bills"),
    "fresh_b_english": _of("fresh_b", "english"),
    "fresh_c": _of("fresh_c", "pharmacies", "care", "dental", "counters"),
    "fresh_d": _of("fresh_d", "pharmacies", "care", "dental", "counters"),
    "fresh_e": _of("fresh_e", "shops", "eateries"),
    **BLIND,
}
PARTS = {
    "tuned": _TUNED,
    "swedish": _SWEDISH,
    "english": _ENGLISH,
    "handwritten": (tills.filled_form,),
    "aside": _of("aside", "first", "further", "english"),
    "unseen": _of(
        "unseen", "pharmacies", "counters", "orders", "specifications", "care", "clinics",
        "invoices", "bills", "dental", "journeys", "shops",
    ),
    "unseen_english": _of("unseen", "english", "eateries"),
    **FRESH,
}  # fmt: skip
