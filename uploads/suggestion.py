"""From words to fields: each extractor's candidates over all readings, chosen and placed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from portal.domain.receipts import Place, ReadField, Reading
from uploads.extract import (
    category,
    date,
    due_date,
    giro,
    high_cost,
    invoice_code,
    line_items,
    merchant,
    organisation_number,
    own_cost,
    payment_reference,
    person,
    prescription,
    spellings,
    total,
)
from uploads.extract.candidates import Candidate, Choice, choose
from uploads.extract.invoice_code import InvoiceCode
from uploads.words import Box, Line, around

V = TypeVar("V")

LEAST = 0.6
"""Below this confidence a field is left empty: an empty box is noticed, a wrong one may not be."""

LEAST_OF_TOTAL = 0.7
"""The same for the amount: a wrong one looks like any other."""


@dataclass(frozen=True)
class Sheet:
    """One page: the lines of each reading of it, and each reading's way back to the picture.

    `codes` are what QR codes on it say of an invoice.
    """

    readings: tuple[tuple[Line, ...], ...]
    places: tuple[Callable[[Box], Box], ...]
    codes: tuple[InvoiceCode, ...] = ()


def fields_from(sheets: Sequence[Sheet]) -> Reading:
    """The fields the sheets of one paper show. `read` is False when no words were found."""
    sheets = [sheet for sheet in sheets if sheet.readings]
    if not any(lines for sheet in sheets for lines in sheet.readings):
        return Reading()
    count = max(len(sheet.readings) for sheet in sheets)
    texts = [_joined(sheets, number) for number in range(count)]
    kind = choose([category.candidates(lines) for lines in texts], bias=1.0, agreed=0.2)
    trade = kind.value if kind else None
    coded = _coded(sheets)
    named = spellings.merged([*(merchant.candidates(t) for t in texts), coded("merchant")])
    dated = [*date.of_readings(texts), coded("date")]
    summed = [*total.of_readings(texts), coded("total")]
    return Reading(
        read=True,
        merchant=_field(choose(named, bias=0.8, agreed=0.5), sheets),
        date=_field(choose(dated, bias=0.8), sheets),
        total=_field(choose(summed, bias=2.2), sheets, LEAST_OF_TOTAL),
        category=_field(kind, sheets),
        prescription=_field(
            choose([prescription.candidates(t, trade) for t in texts], bias=0.0), sheets
        ),
        **_labelled(texts, sheets),
    )


_LABELLED: dict[str, Callable[[tuple[Line, ...]], list[Candidate[Any]]]] = {
    "own_cost": own_cost.candidates,
    "high_cost_total": high_cost.totals,
    "free_card_until": high_cost.free_card_dates,
    "concerns": person.candidates,
    "organisation_number": organisation_number.candidates,
    "payment_reference": payment_reference.candidates,
    "bankgiro": giro.bankgiro_numbers,
    "plusgiro": giro.plusgiro_numbers,
    "due": due_date.candidates,
    "items": line_items.candidates,
}


def _labelled(texts: Sequence[tuple[Line, ...]], sheets: Sequence[Sheet]) -> dict[str, Any]:
    coded = _coded(sheets)
    return {
        name: _field(choose([*(find(lines) for lines in texts), coded(name)], bias=1.5), sheets)
        for name, find in _LABELLED.items()
    }


def _coded(sheets: Sequence[Sheet]) -> Callable[[str], list[Candidate[Any]]]:
    codes = [code for sheet in sheets for code in sheet.codes]
    return lambda name: invoice_code.candidates(codes, name)


def _joined(sheets: Sequence[Sheet], number: int) -> tuple[Line, ...]:
    return tuple(
        line for sheet in sheets for line in sheet.readings[min(number, len(sheet.readings) - 1)]
    )


def _field(
    choice: Choice[V] | None, sheets: Sequence[Sheet], least: float = LEAST
) -> ReadField[V] | None:
    if choice is None or choice.confidence < least:
        return None
    return ReadField(choice.value, round(choice.confidence, 3), _place(choice, sheets))


def _place(choice: Choice[V], sheets: Sequence[Sheet]) -> Place | None:
    if not choice.words:
        return None
    page = choice.words[0].page
    sheet = next((s for s in sheets if _page(s) == page), None)
    if sheet is None:
        return None
    box = sheet.places[min(choice.reading, len(sheet.places) - 1)](around(choice.words))
    return Place(page, *(round(edge, 4) for edge in (box.left, box.top, box.right, box.bottom)))


def _page(sheet: Sheet) -> int:
    return next((lines[0].page for lines in sheet.readings if lines), -1)
