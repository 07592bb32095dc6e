"""A receipt as values: what was read, what is suggested, what the person confirmed.

Nothing read is used before the person confirms it, and what a person wrote always stands.
"""

import datetime
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from decimal import Decimal
from enum import StrEnum
from typing import Any, Generic, TypeVar

from portal.domain.text import N_, Text

SURE = 0.9
"""From this confidence a field is right at least 97 times in 100; below it the person is asked."""

Value = TypeVar("Value")


class Category(StrEnum):
    """What a receipt is for, as the application's expense lines tell it apart."""

    MEDICINE = "medicine"
    DOCTOR = "doctor"
    DENTAL = "dental"
    OTHER = "other"


@dataclass(frozen=True)
class Place:
    """A rectangle on a page's upright picture, as fractions 0..1 of its width and height."""

    page: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class ReadField(Generic[Value]):
    """A value read from the paper, how sure the reader is (0..1), and where it stands."""

    value: Value
    confidence: float
    place: Place | None = None

    @property
    def sure(self) -> bool:
        """Whether the person need only glance at it."""
        return self.confidence >= SURE


@dataclass(frozen=True)
class LineItem:
    """One thing bought, or a deduction (a negative amount) under it."""

    name: str
    amount: Decimal


@dataclass(frozen=True)
class Quality:
    """What was measured on the picture. `line_height` is in pixels of the picture as it came.

    `upright` tells whether the picture came upright; it is turned upright before it is shown.
    """

    sharp: bool = True
    bright: bool = True
    whole: bool = True
    upright: bool = True
    large: bool = True
    sharpness: float = 0.0
    brightness: float = 0.0
    line_height: float = 0.0

    def tips(self) -> tuple[Text, ...]:
        """What would make the picture easier to read. Never a refusal: it can be sent anyway."""
        return tuple(tip for name, tip in _TIPS if not getattr(self, name))

    def flaws(self) -> tuple[Text, ...]:
        """The same for whoever looks at the picture: what was measured, and no advice."""
        return tuple(flaw for name, flaw in _FLAWS if not getattr(self, name))


_TIPS: tuple[tuple[str, Text], ...] = (
    (
        "sharp",
        N_("receipt", "The picture is blurred. Try again in good light. You can send it anyway."),
    ),
    (
        "bright",
        N_("receipt", "The picture is dark. Try again in better light. You can send it anyway."),
    ),
    (
        "whole",
        N_("receipt", "We may not see all of the paper. Try again. You can send it anyway."),
    ),
    (
        "large",
        N_("receipt", "The text is very small. Move the camera closer. You can send it anyway."),
    ),
)


_FLAWS: tuple[tuple[str, Text], ...] = (
    ("sharp", N_("receipt", "Measured: the picture is blurred.")),
    ("bright", N_("receipt", "Measured: the picture is dark.")),
    ("whole", N_("receipt", "Measured: a part of the paper may be missing.")),
    ("large", N_("receipt", "Measured: the text is very small.")),
)


@dataclass(frozen=True)
class Reading:
    """What the reader made of one paper. A field it is not sure enough of is None, never a guess.

    `read` is False when the paper could not be read at all; the person then types the fields.
    `turns` holds, for each page, the quarter turns to the left that make its picture upright.
    """

    read: bool = False
    merchant: ReadField[str] | None = None
    date: ReadField[datetime.date] | None = None
    total: ReadField[Decimal] | None = None
    category: ReadField[str] | None = None
    prescription: ReadField[bool] | None = None
    own_cost: ReadField[Decimal] | None = None
    high_cost_total: ReadField[Decimal] | None = None
    free_card_until: ReadField[datetime.date] | None = None
    concerns: ReadField[str] | None = None
    organisation_number: ReadField[str] | None = None
    payment_reference: ReadField[str] | None = None
    bankgiro: ReadField[str] | None = None
    plusgiro: ReadField[str] | None = None
    due: ReadField[datetime.date] | None = None
    items: ReadField[tuple[LineItem, ...]] | None = None
    quality: Quality | None = None
    turns: tuple[int, ...] = ()
    pages: int = 1
    seconds: float = 0.0

    @property
    def settled(self) -> bool:
        """Whether seller, day, amount and category are all sure: three taps are enough."""
        needed = (self.merchant, self.date, self.total, self.category)
        return all(field is not None and field.sure for field in needed)

    def to_json(self) -> str:
        """The reading as JSON, to be stored encrypted."""
        return json.dumps(_plain(self), ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> "Reading":
        """The reading from `to_json`. Unknown keys of older or newer versions are left out."""
        stored = json.loads(text)
        values = {
            name: _lifted(name, stored[name]) for name in _NAMES if stored.get(name) is not None
        }
        return cls(**values)


_NAMES = tuple(field.name for field in fields(Reading))
_DATES = {"date", "free_card_until", "due"}
_AMOUNTS = {"total", "own_cost", "high_cost_total"}
_OTHERS = {"read", "turns", "pages", "seconds", "quality"}
FIELDS = tuple(name for name in _NAMES if name not in _OTHERS)
"""The names of a reading's fields, in the order a person wants them."""


def _plain(value: object) -> Any:
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if isinstance(value, Reading | ReadField | Quality | Place | LineItem):
        plain = {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
        return {name: part for name, part in plain.items() if part is not None}
    if isinstance(value, Decimal | datetime.date):
        return str(value)
    return value


def _lifted(name: str, stored: Any) -> Any:
    if name == "quality":
        return Quality(**{f.name: stored[f.name] for f in fields(Quality) if f.name in stored})
    if name == "turns":
        return tuple(stored)
    if name in _OTHERS:
        return stored
    place = Place(**stored["place"]) if stored.get("place") else None
    return ReadField(_value(name, stored["value"]), stored["confidence"], place)


def _value(name: str, stored: Any) -> Any:
    if name in _DATES:
        return datetime.date.fromisoformat(stored)
    if name in _AMOUNTS:
        return Decimal(stored)
    if name == "items":
        return tuple(LineItem(one["name"], Decimal(one["amount"])) for one in stored)
    return stored


@dataclass(frozen=True)
class ConfirmedReceipt:
    """What the person says the paper shows. None: not said yet.

    `person` is an id of the household in the application; `purpose` says what it was for where
    the category cannot tell.
    """

    merchant: str | None = None
    date: datetime.date | None = None
    total: Decimal | None = None
    category: Category | None = None
    prescription: bool | None = None
    own_cost: Decimal | None = None
    due: datetime.date | None = None
    person: str | None = None
    purpose: str | None = None

    @property
    def complete(self) -> bool:
        """Whether all is there that a line needs: seller, day, amount and what it was for."""
        return None not in (self.merchant, self.date, self.total, self.category)


@dataclass(frozen=True)
class Suggestion:
    """A receipt as it is offered: the person's own words, and the reader's where there were none.

    `suggested` names the fields that come from the reading; `unsure` those to be asked for.
    """

    receipt: ConfirmedReceipt
    suggested: frozenset[str] = frozenset()
    unsure: frozenset[str] = frozenset()


_NEEDED = ("merchant", "date", "total", "category")
_SAID = {"person", "purpose"}  # No paper shows these: only people say them.


def to_ask(suggestion: Suggestion) -> frozenset[str]:
    """The fields to ask the person for: unsure ones, and those a line needs that nobody has said.

    The rest is shown as text, with a way to change it.
    """
    empty = {name for name in _NEEDED if getattr(suggestion.receipt, name) is None}
    return suggestion.unsure | frozenset(empty)


def suggest(
    reading: Reading,
    confirmed_by_person: ConfirmedReceipt = ConfirmedReceipt(),
) -> Suggestion:
    """Fill in only what the person has not written. The person's word always stands."""
    filled: dict[str, Any] = {}
    unsure = set()
    for field in fields(ConfirmedReceipt):
        if field.name in _SAID or getattr(confirmed_by_person, field.name) is not None:
            continue
        found: ReadField[Any] | None = getattr(reading, field.name)
        if found is not None:
            is_category = field.name == "category"
            filled[field.name] = Category(found.value) if is_category else found.value
        if (found is None and field.name in _NEEDED) or (found is not None and not found.sure):
            unsure.add(field.name)
    receipt = replace(confirmed_by_person, **filled)
    return Suggestion(receipt, frozenset(filled), frozenset(unsure))


def differences(
    reading: Reading, confirmed: ConfirmedReceipt
) -> Mapping[str, tuple[object, object]]:
    """Fields where the person wrote something else than was read: name -> (read, confirmed)."""
    pairs = {
        field.name: (getattr(reading, field.name), getattr(confirmed, field.name))
        for field in fields(ConfirmedReceipt)
        if field.name not in _SAID
    }
    return {
        name: (read.value, said)
        for name, (read, said) in pairs.items()
        if read is not None and said is not None and read.value != said
    }


def named_person(reading: Reading | None, people: Iterable[tuple[str, str]]) -> str | None:
    """The id of the person whom a paper names, of ids and names: all parts of it, in any order."""
    if reading is None or reading.concerns is None:
        return None
    named = set(reading.concerns.value.casefold().replace(",", " ").split())
    found = (one for one, name in people if named and named <= set(name.casefold().split()))
    return next(found, None)


def same_receipt(one: ConfirmedReceipt, other: ConfirmedReceipt) -> bool:
    """Whether two receipts may be the same (CR39): same seller, day and amount. A hint, no more."""
    if None in (one.merchant, one.date, one.total, other.merchant):
        return False
    same_seller = _seller(one.merchant or "") == _seller(other.merchant or "")
    return same_seller and (one.date, one.total) == (other.date, other.total)


def _seller(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())
