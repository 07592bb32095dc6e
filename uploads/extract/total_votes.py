"""What speaks for an amount being what was paid: label, reading, place, repetition, arithmetic.

Each is a vote in log odds. One alone may be misread or stand beside the wrong amount; together they
are seldom wrong.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from uploads.extract import payment_slip, sums
from uploads.extract.amounts import Amount
from uploads.extract.labels import first_label
from uploads.extract.row_labels import NOTHING_TO_PAY
from uploads.extract.rows import Row

_WELL_READ = 0.9
_LARGE_PRINT = 1.15
_LARGEST, _LATE, _AT_THE_EDGE, _NOT_LAST = 0.6, 0.4, 0.3, -1.0
_EVEN = 1.5  # On a paper without öre a number without a point is kronor.
_CLOCK, _SURELY_CLOCK, _GUESSED, _INEXACT, _LARGER = -1.0, -4.0, -1.2, -0.5, 0.5
_FAR_LARGER, _ALONE_IN_LARGE = 1.5, 1.5  # Print of such a height; "200:-" by itself.
_ONE_DIGIT, _TEN = -3.0, 10  # "SUMMA 2" is the beginning of 2 362,78.
_CUT, _THOUSAND = -5.0, 1000  # "500,00" where the goods come to 2 500,00.
_NOT_YET = -1.5  # "Summa varor": more follows, though it may not be read.
_NO_TOTAL, _UNNAMED = -2.5, -2.0
_AGAIN, _COUNTED, _SUM_OF_GOODS, _TAX_FITS = 1.2, 1.2, 1.5, 1.6
_ONE_DIGIT_APART = -1.2
_SAID_NOUGHT, _MERE_NOUGHT = 1.5, -1.5
_AFTER, _BEFORE, _RECKONED, _A_TAX, _GIVEN = 2.0, -2.5, 3.0, -2.0, -2.5
_SETTLED, _NO_REST, _NOT_ALL_PAID, _ON_A_SLIP = 3.0, -6.0, -1.5, 2.0

NOTHING = Decimal(0)


@dataclass(frozen=True)
class Paper:
    """The rows of one reading of a paper that holds an amount, and what their amounts come to.

    `tables` are the rows of all readings of it: a tax that one of them lacks stands in another.
    """

    rows: list[Row]
    tables: Sequence[list[Row]] = ()

    @cached_property
    def amounts(self) -> list[tuple[int, Row, Amount]]:
        """Each amount with its row and the row's number."""
        return [(n, row, amount) for n, row in enumerate(self.rows) for amount in row.amounts]

    @cached_property
    def largest(self) -> Decimal:
        """The largest amount."""
        return max(amount.value for _, _, amount in self.amounts)

    @cached_property
    def height(self) -> float:
        """The typical height of a line, in pixels."""
        return sorted(row.line.height for row in self.rows)[len(self.rows) // 2]

    @cached_property
    def edge(self) -> float:
        """Where the amounts end on the right, in pixels."""
        return max(amount.right for _, _, amount in self.amounts)

    @cached_property
    def has_ore(self) -> bool:
        """Whether any amount is printed with its öre."""
        return any(amount.exact for _, _, amount in self.amounts)

    @cached_property
    def has_points(self) -> bool:
        """Whether any amount is written as no clock is."""
        return any(amount.exact and not amount.clock for _, _, amount in self.amounts)

    @cached_property
    def totals(self) -> set[Decimal]:
        """What is called a total and is more than nothing."""
        named = (amount for _, row, amount in self.amounts if row.kind == "total")
        return {amount.value for amount in named if not amount.clock} - {NOTHING}

    @cached_property
    def before_and_after(self) -> tuple[set[Decimal], set[Decimal]]:
        """Sums that something was added to or taken from, and the sums after it."""
        return sums.befores_and_afters(self.rows)

    @cached_property
    def by_change(self) -> set[Decimal]:
        """What was given less what was given back."""
        return sums.paid_by_change(self.rows)

    @cached_property
    def in_parts(self) -> set[Decimal]:
        """What two payments come to together."""
        return sums.paid_in_parts(self.rows)

    @cached_property
    def given(self) -> set[Decimal]:
        """What was handed over and was more than the price."""
        return sums.handed_over(self.rows) - self.by_change

    @cached_property
    def settled(self) -> set[Decimal]:
        """What was paid in full where nothing is left."""
        return sums.settled(self.rows)

    @cached_property
    def paid(self) -> set[Decimal]:
        """What was paid in another way than with a gift card."""
        rows = (row for row in self.rows if row.kind == "payment" and not row.gift)
        return {a.value for row in rows for a in row.amounts if a.exact and a.value > 0}

    @cached_property
    def on_slips(self) -> set[Decimal]:
        """What giro slips at the foot ask for."""
        return payment_slip.amounts_on(row.line for row in self.rows)

    @cached_property
    def cut(self) -> set[Decimal]:
        """What may be the end of a sum of the goods whose thousands were not read."""
        wholes = {a.value for n, _, a in self.amounts if sums.sums_up(n, self.rows)}
        return {value % _THOUSAND for value in wholes if value > _THOUSAND} - {NOTHING}

    @cached_property
    def taxes(self) -> set[Decimal]:
        """The taxes; none of them is the total."""
        return sums.taxes(self.rows)

    def is_taxed(self, value: Decimal) -> bool:
        """Whether the VAT on the paper is that of the value."""
        return any(sums.tax_fits(value, rows) for rows in (self.rows, *self.tables))


def votes_for(paper: Paper, number: int, amount: Amount) -> float:
    """The votes for the amount in the row of that number."""
    row = paper.rows[number]
    return (
        row.strength
        + _of_reading(paper, row, amount)
        + _of_place(paper, number, amount)
        + _of_repetition(paper, number, amount.value)
        + _of_arithmetic(paper, row, amount.value)
        + _NO_TOTAL * _is_part(paper, row, amount.value)
        + _NOT_YET * (row.kind == "before" and row.label.startswith("summa"))
        + _UNNAMED * (not row.strength and not paper.totals)
    )


def _is_part(paper: Paper, row: Row, value: Decimal) -> bool:
    """Whether it is a part of something else: the paper has totals, and none is as much."""
    return row.kind == "item" and bool(paper.totals) and value not in paper.totals


def _of_reading(paper: Paper, row: Row, amount: Amount) -> float:
    sure = amount.confidence
    votes = 2.0 * (sure - 0.6) if sure > _WELL_READ else 0.6 - 6.0 * (_WELL_READ - sure)
    large = row.kind == "total" and row.line.height > _LARGE_PRINT * paper.height
    votes += _LARGER * large
    if amount.clock:
        votes += _SURELY_CLOCK if paper.has_points else _CLOCK
    heads = row.kind in ("item", "payment") and row.line.height > _FAR_LARGER * paper.height
    votes += _ALONE_IN_LARGE * (heads and amount.words[0] in row.line.words[:2])
    if not amount.exact:
        votes += _GUESSED if amount.guessed else _INEXACT
    votes += _ONE_DIGIT * (not amount.exact and paper.has_ore and 0 < amount.value < _TEN)
    even = amount.guessed and not paper.has_ore and amount.value % 1 == 0
    return votes + _EVEN * even


def _of_place(paper: Paper, number: int, amount: Amount) -> float:
    votes = _LARGEST * (amount.value == paper.largest) + _LATE * number / len(paper.rows)
    votes += _AT_THE_EDGE * (amount.right > paper.edge - 3 * paper.height)
    return votes + _NOT_LAST * (amount is not paper.rows[number].amounts[-1])


def _of_repetition(paper: Paper, number: int, value: Decimal) -> float:
    others = [row for n, row in enumerate(paper.rows) if n != number]
    if not value:
        if any(first_label(row.label, NOTHING_TO_PAY) for row in paper.rows):
            return _SAID_NOUGHT
        return _MERE_NOUGHT * (paper.rows[number].strength <= 0)
    again = any(_tells_paid(row) and _has(row, value) for row in others)
    counted = any(row.counted and _has(row, value) for row in others)
    return _AGAIN * again + _COUNTED * counted


def _of_arithmetic(paper: Paper, row: Row, value: Decimal) -> float:
    befores, afters = paper.before_and_after
    reckoned = paper.by_change | paper.in_parts
    votes = _SUM_OF_GOODS * bool(value and sums.adds_up(value, paper.rows))
    votes += _TAX_FITS * paper.is_taxed(value) + _A_TAX * (value in paper.taxes)
    votes += _AFTER * (value in afters) + _BEFORE * (value in befores)
    votes += _NO_TOTAL * (not value and bool(paper.totals) and value not in afters)
    votes += _CUT * (value not in afters and value in paper.cut)
    votes += _RECKONED * (value in reckoned) + _GIVEN * (value in paper.given)
    votes += _SETTLED * (value in paper.settled) + _ON_A_SLIP * (value in paper.on_slips)
    votes += _NO_REST * (bool(paper.settled or paper.paid) and not value)
    unpaid = paper.by_change and row.kind == "payment" and value not in paper.by_change
    return votes + _NOT_ALL_PAID * bool(unpaid) + _ONE_DIGIT_APART * _misread(value, paper.rows)


def _tells_paid(row: Row) -> bool:
    return row.kind in ("total", "payment") or row.fee


def _has(row: Row, value: Decimal) -> bool:
    return any(amount.value == value for amount in row.amounts)


def _misread(value: Decimal, rows: list[Row]) -> bool:
    """Whether another total differs in one digit alone: one of the two is misread."""
    paid = (row for row in rows if row.kind in ("total", "payment"))
    return any(nearly(value, amount.value) for row in paid for amount in row.amounts)


def nearly(one: Decimal, other: Decimal, most: int = 1) -> bool:
    """Whether some digits differ, at most so many."""
    first, second = str(one), str(other)
    apart = sum(a != b for a, b in zip(first, second, strict=False))
    return len(first) == len(second) and 0 < apart <= most
