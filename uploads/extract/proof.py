"""What proves each digit of an amount: that it is printed again, or that sums come out to it.

Taxes prove the kronor alone: an öre more or less is lost in their rounding.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from decimal import Decimal

from uploads.extract.rows import Row
from uploads.extract.sums import (
    adds_up_below,
    befores_and_afters,
    paid_by_change,
    paid_in_parts,
    parts_of_sum,
)

_ONE_PICTURE = {1, 2}  # Read by two models: what looks like another digit does so to both.
_HALF_KRONA = Decimal("0.50")


def reckoned(tables: Sequence[list[Row]]) -> frozenset[Decimal]:
    """Amounts that come of change, of adding and taking, or of two payments together."""
    found: set[Decimal] = set()
    for rows in tables:
        found |= paid_by_change(rows) | befores_and_afters(rows)[1] | paid_in_parts(rows)
    return frozenset(found)


def summed(tables: Sequence[list[Row]]) -> frozenset[Decimal]:
    """Amounts called totals that the lines above them add up to, or that stand over their parts."""
    return frozenset(
        amount.value
        for rows in tables
        for parts in [parts_of_sum(rows)]
        for row in rows
        for amount in row.amounts
        if (row.kind == "total" and _sums_up(amount.value, parts))
        or adds_up_below(amount.value, rows)
    )


def repeated(tables: Sequence[list[Row]]) -> frozenset[Decimal]:
    """Amounts read in two places or two readings, or that the lines above them add up to."""
    seen: dict[Decimal, set[int]] = defaultdict(set)
    found: set[Decimal] = set()
    for number, rows in enumerate(tables):
        places = {amount.words: amount.value for row in rows for amount in row.amounts}
        times = Counter(places.values())
        found |= {value for value, count in times.items() if count > 1}
        for value in times:
            seen[value].add(number)
        parts = parts_of_sum(rows)
        found |= {value for value in times if _sums_up(value, parts)}
    again = {value for value, where in seen.items() if len(where) > 1 and where != _ONE_PICTURE}
    return frozenset(found | again)


def _sums_up(value: Decimal, parts: Sequence[Decimal]) -> bool:
    apart = abs(sum(parts) - value)
    return len(parts) > 1 and (not apart or (value % 1 == 0 and apart <= _HALF_KRONA))
