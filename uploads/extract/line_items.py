"""What was bought: the lines above the total, given only when they add up."""

import re
from decimal import Decimal

from portal.domain.receipts import LineItem
from uploads.extract.candidates import Candidate
from uploads.extract.date_forms import dates_of
from uploads.extract.rows import Row, rows_of
from uploads.words import Line, Word

_ADDS_UP = Decimal("0.005")
_FEWEST_LETTERS = 3
_SURE = 4.5


def candidates(lines: tuple[Line, ...]) -> list[Candidate[tuple[LineItem, ...]]]:
    """The items, when their sum is the subtotal or total that stands below them."""
    items: list[LineItem] = []
    words: list[Word] = []
    for row in rows_of(lines):
        if row.kind in ("before", "total"):
            if items and any(_is_sum(items, amount.value) for amount in row.amounts):
                return [Candidate(tuple(items), _SURE, tuple(words))]
            return []
        item = _item(row, items)
        if item is not None:
            items.append(item)
            words += row.line.words
    return []


def _item(row: Row, above: list[LineItem]) -> LineItem | None:
    """A named amount. A deduction may stand under its item: "Förmån  -70,00"."""
    if not row.amounts or dates_of(row.line, english=False):
        return None
    amount = row.amounts[-1]
    if row.kind != "item" and not (above and amount.value < 0):
        return None
    taken = {word for one in row.amounts for word in one.words}
    name = " ".join(word.text for word in row.line.words if word not in taken)
    name = re.sub(r"^[^\w]+|[^\w)%]+$", "", name)
    if sum(letter.isalpha() for letter in name) < _FEWEST_LETTERS:
        return None
    return LineItem(name, amount.value)


def _is_sum(items: list[LineItem], value: Decimal) -> bool:
    return abs(sum((item.amount for item in items), Decimal(0)) - value) < _ADDS_UP
