"""Where on the pictures of a receipt each field stands, in words too, and what people changed."""

from collections.abc import Iterable
from dataclasses import dataclass

from forms.receipts import CATEGORIES, NO, YES
from portal.domain.receipts import Category, ConfirmedReceipt, Reading, differences, named_person
from portal.domain.text import N_
from portal.web.words import say, shown


@dataclass(frozen=True)
class Mark:
    """A field's place on the picture, as fractions of its width and height.

    `name` is the field's name in the reading, `picture` the picture's number from 0.
    """

    name: str
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
    "category": N_("receipt", "What it was for"),
    "prescription": N_("receipt", "Was it medicine on prescription?"),
    "concerns": N_("receipt", "Whom the paper names"),
    "due": N_("receipt", "Last day to pay"),
    "payment_reference": N_("receipt", "Payment reference (OCR)"),
    "bankgiro": N_("receipt", "Bankgiro"),
    "plusgiro": N_("receipt", "Plusgiro"),
    "organisation_number": N_("receipt", "Organisation number"),
    "own_cost": N_("receipt", "Own cost for medicine on prescription"),
    "high_cost_total": N_("receipt", "Paid so far in the high-cost protection"),
    "free_card_until": N_("receipt", "The free card or the period ends"),
    "items": N_("receipt", "What was bought"),
}


def marks(reading: Reading) -> list[Mark]:
    """The fields that have a place, numbered in the order a reader wants them."""
    found = ((name, getattr(reading, name)) for name in _LABELS)
    placed = [(name, field) for name, field in found if field is not None and field.place]
    return [
        Mark(
            name,
            number,
            field.place.page,
            say(_LABELS[name]),
            _words(field.value),
            field.place.left,
            field.place.top,
            field.place.right - field.place.left,
            field.place.bottom - field.place.top,
            field.sure,
        )
        for number, (name, field) in enumerate(placed, 1)
    ]


@dataclass(frozen=True)
class Compared:
    """A field as a person confirmed it, and as it was read where that is something else."""

    name: str
    label: str
    confirmed: str
    read: str
    is_changed: bool


_COMPARED = {
    "merchant": _LABELS["merchant"],
    "date": _LABELS["date"],
    "total": _LABELS["total"],
    "category": _LABELS["category"],
    "prescription": _LABELS["prescription"],
    "own_cost": _LABELS["own_cost"],
    "due": _LABELS["due"],
}
_PURPOSE = N_("receipt", "If it was something else: what was it for?")
_PERSON = N_("receipt", "Who was it for?")


def compared(
    reading: Reading, confirmed: ConfirmedReceipt | None, people: Iterable[tuple[str, str]]
) -> list[Compared]:
    """The fields that were read or confirmed. An empty text stands for what nobody has said.

    `people` are the household's ids and names.
    """
    said = confirmed or ConfirmedReceipt()
    changed = differences(reading, said)
    found = []
    for name, label in _COMPARED.items():
        value, field = getattr(said, name), getattr(reading, name)
        read = field.value if field and (name in changed or value is None) else None
        if value is not None or read is not None:
            found.append(Compared(name, say(label), _words(value), _words(read), name in changed))
    if said.purpose:
        found.append(Compared("purpose", say(_PURPOSE), said.purpose, "", is_changed=False))
    return [*found, *_person(reading, said, tuple(people))]


def _person(
    reading: Reading, said: ConfirmedReceipt, people: tuple[tuple[str, str], ...]
) -> list[Compared]:
    """For whom it was, and whom the paper names where that is somebody else."""
    name = dict(people).get(said.person or "", "")
    is_same = said.person is not None and named_person(reading, people) == said.person
    read = reading.concerns.value if reading.concerns and not is_same else ""
    if not name and not read:
        return []
    return [Compared("concerns", say(_PERSON), name, read, is_changed=bool(name and read))]


def _words(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(f"{item.name} {shown(item.amount)}" for item in value)
    if isinstance(value, bool):
        return say(YES if value else NO)
    if isinstance(value, str) and value in set(Category):
        return say(CATEGORIES[Category(value)])
    return "" if value is None else shown(value)
