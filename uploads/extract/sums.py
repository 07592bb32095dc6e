"""What the amounts on a paper say about each other: sums, rounding, deductions, change, VAT."""

import re
from collections.abc import Iterator
from decimal import Decimal

from uploads.extract.rows import Row

_RATE = re.compile(r"(\d{1,2})(?:[.,]\d+)?\s?%")
_UNREAD = re.compile(r"\d{3}")  # "Åter 5800", but not "Välkommen åter".
_CENT = Decimal("0.01")
_COIN = Decimal("0.05")
_RATES, _TOO_HIGH, _TAX_CENTS = (25, 12, 6), 30, Decimal("0.05")
_BELOW = 8
_SUM_KINDS = ("total", "before")
_PAID_KINDS = ("total", "payment", "item")


def adds_up(value: Decimal, rows: list[Row]) -> bool:
    """Whether the right-hand amounts above the first total, or above the value, add up to it.

    The sum may stand first too: then all others add up to it.
    """
    if adds_up_below(value, rows):
        return True
    for number, row in enumerate(rows):
        if any(amount.value == value for amount in row.amounts):
            parts = parts_of_sum(rows[:number])
            if len(parts) > 1 and abs(sum(parts) - value) < Decimal("0.50"):
                return True
    return False


def adds_up_below(value: Decimal, rows: list[Row]) -> bool:
    """Whether the goods under the value, which no total follows, come to exactly that."""
    first = next((n for n, row in enumerate(rows) if value in _values(row)), len(rows))
    parts = parts_of_sum(rows[first + 1 :])
    return len(parts) > 1 and sum(parts) == value


def _values(row: Row) -> set[Decimal]:
    return {amount.value for amount in row.amounts}


def parts_of_sum(rows: list[Row]) -> list[Decimal]:
    """The right-hand amounts above the first total."""
    parts = []
    for row in rows:
        if row.kind in _SUM_KINDS and row.amounts:
            break  # Labels alone are the heading of a table, or "Tack för ditt köp".
        if row.amounts and (row.kind == "item" or row.amounts[-1].value < 0):
            parts.append(row.amounts[-1].value)
    return parts


def paid_by_change(rows: list[Row]) -> set[Decimal]:
    """What was given less what was given back."""
    given = [a.value for row in rows if row.kind in ("given", "payment") for a in row.amounts]
    back = [a.value for row in rows if row.kind == "change" for a in row.amounts if a.value]
    return {abs(g) - abs(b) for g in given for b in back if abs(g) > abs(b)}


def handed_over(rows: list[Row]) -> set[Decimal]:
    """What was given in cash where something was given back, though it cannot be read how much."""
    back = [abs(a.value) for row in rows if row.kind == "change" for a in row.amounts if a.value]
    given = {abs(a.value) for row in rows if row.kind == "given" for a in row.amounts}
    unread = any(r.kind == "change" and not r.amounts and _UNREAD.search(r.line.text) for r in rows)
    totals = {a.value for row in rows if row.kind == "total" for a in row.amounts}
    doubtful = given - totals if unread else set()
    return doubtful | {cash for cash in given if any(cash > less for less in back)}


def paid_in_parts(rows: list[Row]) -> set[Decimal]:
    """What is due where a gift card and another payment below come to it together."""
    found = set()
    for number, row in enumerate(rows):
        below = rows[number + 1 : number + 1 + _BELOW] if row.is_due and row.amounts else []
        gifts = {abs(one.amounts[-1].value) for one in below if one.gift and one.amounts}
        rest = {one.amounts[-1].value for one in below if one.kind == "payment" and one.amounts}
        found |= {a.value for a in row.amounts if any(a.value - gift in rest for gift in gifts)}
    return found


def taxes(rows: list[Row]) -> set[Decimal]:
    """The taxes on the paper; none of them is the total."""
    levied = (row.amounts for row in rows if row.kind == "aside" and row.tax and row.amounts)
    return {min(abs(amount.value) for amount in amounts) for amounts in levied} - {Decimal(0)}


def settled(rows: list[Row]) -> set[Decimal]:
    """What was paid in full where nothing is left: "Avgift 250, inbetalt 250, att betala 0"."""
    found: set[Decimal] = set()
    asked: set[Decimal] = set()
    paid: set[Decimal] = set()
    for row in rows:
        values = {abs(amount.value) for amount in row.amounts if amount.value}
        if row.kind == "payment" and not row.gift:
            paid |= values & asked
        elif row.is_due and any(not amount.value for amount in row.amounts):
            found |= paid
        elif row.kind in ("item", "total", "before"):
            asked |= values
    return found


def with_tax(rows: list[Row]) -> Decimal | None:
    """What the rows of a tax table come to: each a sum without tax, its tax, and both together."""
    wholes = {}
    for row in rows:
        for net, tax, whole in zip(row.amounts, row.amounts[1:], row.amounts[2:], strict=False):
            pair = sorted((net.value, tax.value), reverse=True)
            fits = any(abs(pair[0] * rate / 100 - pair[1]) < _TAX_CENTS for rate in _RATES)
            if pair[1] > 0 and fits and sum(pair) == whole.value:
                wholes[pair[0]] = whole.value
    return sum(wholes.values(), Decimal(0)) if wholes else None


def tax_fits(value: Decimal, rows: list[Row]) -> bool:
    """Whether the VAT on the paper is that of the value, at the rate it gives or one of Sweden's.

    A rate is a small number and soon misread: "6960" for "6%".
    """
    return value == with_tax(rows) or any(_is_taxed(value, row) for row in rows)


def _is_taxed(value: Decimal, row: Row) -> bool:
    given = _RATE.search(row.line.text)
    if row.kind != "aside" or not (given or row.tax):
        return False
    rates = {int(given[1])} if given and 0 < int(given[1]) < _TOO_HIGH else set(_RATES)
    taxes = [value * rate / (100 + rate) for rate in rates]
    levied = [amount.value for amount in row.amounts if amount.value]
    return any(abs(one - tax) < 2 * _CENT for one in levied for tax in taxes)


def befores_and_afters(rows: list[Row]) -> tuple[set[Decimal], set[Decimal]]:
    """Sums that something was added to or taken from, and the sums after it.

    "Summa 4540, bidrag -600, din kostnad 3940": 4540 is not paid and 3940 is, whatever their
    labels. What is added or taken must stand between the two.
    """
    befores, afters = set(), set()
    # In a poor photo specks stand between them.
    rows = [row for row in rows if row.amounts or row.kind == "rounding" or row.is_due]
    for number, row in enumerate(rows):
        if row.amounts and (
            row.kind in _SUM_KINDS or row.price or row.fee or sums_up(number, rows)
        ):
            start = row.amounts[-1].value
            below = rows[number + 1 : number + 1 + _BELOW]
            if _paid_in_part(start, below) or _lessened_unread(below) or _rounded_next(below):
                befores.add(start)
            for after in (*_afters(start, below, row.is_due), *_rests(start, below)):
                befores.add(start)
                afters.add(after)
    return befores, afters - befores


def sums_up(number: int, rows: list[Row]) -> bool:
    """Whether the row, whose label is lost, tells what the goods above it come to."""
    above = [row.amounts[-1].value for row in rows[:number] if row.kind == "item" and row.amounts]
    return (
        rows[number].kind == "item"
        and len(above) > 1
        and sum(above) == rows[number].amounts[-1].value
    )


def _paid_in_part(start: Decimal, below: list[Row]) -> bool:
    """Whether some of the sum was paid before, and nothing tells how the rest was."""
    paid = [a.value for row in below if row.kind == "payment" and not row.gift for a in row.amounts]
    taken = [-value for value in paid if value < 0]
    return 0 < sum(taken) < start and not any(value > 0 for value in paid)


def _rounded_next(below: list[Row]) -> bool:
    """Whether a rounding follows at once, and then what is to be paid, however misread."""
    rounded = bool(below) and below[0].kind == "rounding" and any(a.value for a in below[0].amounts)
    return rounded and len(below) > 1 and below[1].is_due


def _lessened_unread(below: list[Row]) -> bool:
    """Whether something is taken off, and what is to be paid then cannot be read."""
    due = next((n for n, row in enumerate(below) if row.is_due), 0)
    unread = bool(due) and not any(row.amounts for row in below[due : due + 2])
    return unread and any(row.amounts and row.amounts[-1].value < 0 for row in below[:due])


def _rests(start: Decimal, below: list[Row]) -> Iterator[Decimal]:
    """What is said to remain when a part was paid before: "Betalt -200, kvar att betala 344"."""
    paid = {abs(a.value) for row in below if row.kind == "payment" for a in row.amounts}
    rests = (a.value for row in below if row.remaining for a in row.amounts if a.value > 0)
    return (rest for rest in rests if start - rest in paid)


def _afters(start: Decimal, below: list[Row], is_due: bool) -> Iterator[Decimal]:
    """The sums reached from the first; a gift card pays what is due, and lessens no sum then."""
    moved, rounded = {Decimal(0)}, False
    for row in below:
        if row.kind in _PAID_KINDS:
            reached = {start + step for step in moved if step}
            values = [a.value for a in row.amounts if a.value >= 0]
            yield from (value for value in values if value in reached)
            yield from (value for value in values if rounded and _is_rounded(start, value))
        rounded = rounded or (row.kind == "rounding" and not row.amounts)
        if row.amounts and not (is_due and row.gift):
            moved = {step + move for step in moved for move in _moves(row, start + step)}


def _is_rounded(start: Decimal, value: Decimal) -> bool:
    """Whether the value is the first sum in coins, though it cannot be read what was rounded."""
    return value != start and abs(value - start) < _COIN and value % _COIN == 0


def _moves(row: Row, start: Decimal) -> set[Decimal]:
    """By what the row may change the sum; a sign may have been lost in the reading."""
    value = row.amounts[-1].value
    if row.kind == "rounding":
        signed = {abs(value), -abs(value)} if abs(value) < 1 else set()
        return {step for step in signed if (start + step) % _COIN == 0} or {Decimal(0)}
    if row.kind in ("given", "change", "total", "before", "payment") and not row.taken:
        return {Decimal(0)}
    if value < 0 or row.taken or row.gift:
        return {-abs(value), Decimal(0)}
    return {value, Decimal(0)} if row.added else {Decimal(0)}
