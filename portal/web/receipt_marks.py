"""Where on the pictures of a receipt each field stands: boxes, with the same in words."""

from dataclasses import dataclass

from portal.domain.receipts import Reading
from portal.domain.text import N_
from portal.web.words import say, shown


@dataclass(frozen=True)
class Mark:
    """A field's place on the picture, as fractions of its width and height."""

    number: int
    picture: int
    label: str
    value: object
    left: float
    top: float
    width: float
    height: float
    sure: bool


_LABELS = {
    "total": N_("receipt", "What you paid"),
    "merchant": N_("receipt", "Shop or clinic"),
    "date": N_("receipt", "Date on the receipt"),
    "due": N_("receipt", "Last day to pay"),
    "payment_reference": N_("receipt", "Payment reference (OCR)"),
    "bankgiro": N_("receipt", "Bankgiro"),
    "plusgiro": N_("receipt", "Plusgiro"),
    "organisation_number": N_("receipt", "Organisation number"),
    "own_cost": N_("receipt", "Your own cost for medicine on prescription"),
    "high_cost_total": N_("receipt", "Paid so far in the high-cost protection"),
    "free_card_until": N_("receipt", "The free card or the period ends"),
}


def marks(reading: Reading) -> list[Mark]:
    """The fields that have a place, numbered in the order a reader wants them."""
    found = ((label, getattr(reading, name)) for name, label in _LABELS.items())
    placed = [(label, field) for label, field in found if field is not None and field.place]
    return [
        Mark(
            number,
            field.place.page,
            say(label),
            shown(field.value),
            field.place.left,
            field.place.top,
            field.place.right - field.place.left,
            field.place.bottom - field.place.top,
            field.sure,
        )
        for number, (label, field) in enumerate(placed, 1)
    ]
