"""What the client pays: after benefit, discounts and rounding to whole kronor."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from uploads.extract import proof
from uploads.extract.amounts import Amount
from uploads.extract.candidates import Candidate
from uploads.extract.labels import first_label
from uploads.extract.row_labels import NOTHING_TO_PAY
from uploads.extract.rows import Row, rows_of
from uploads.extract.sums import (
    adds_up,
    befores_and_afters,
    handed_over,
    paid_by_change,
    paid_in_parts,
    settled,
    tax_fits,
    taxes,
)
from uploads.words import Line

_LIKELY_TOTAL = 3.0
_MENDED, _GIVEN, _NOUGHT = 1.5, 2.5, 1.5
_EVEN = 1.5  # On a paper without öre a number without a point is kronor.
_PLAIN_DIGITS, _UNPROVED = 0.9, 2.0
_MANY = 3.0
_SETTLED, _NO_REST = 3.0, 6.0
_MORE, _RIVAL, _WELL_READ, _FAIRLY_READ = 1.3, 2.0, 0.9, 0.8


def candidates(lines: tuple[Line, ...]) -> list[Candidate[Decimal]]:
    """Candidates for the total, with the votes of label, repetition, sums, change and VAT."""
    return _candidates(rows_of(lines))


def _candidates(rows: list[Row]) -> list[Candidate[Decimal]]:
    everything = [
        (number, row, amount) for number, row in enumerate(rows) for amount in row.amounts
    ]
    if not everything:
        return []
    largest = max(amount.value for _, _, amount in everything)
    typical = sorted(row.line.height for row in rows)[len(rows) // 2]
    right = max(amount.right for _, _, amount in everything)
    befores, afters = befores_and_afters(rows)
    left, levied, shared = paid_by_change(rows), taxes(rows), paid_in_parts(rows)
    given, paid = handed_over(rows) - left, settled(rows)
    cents = any(amount.exact for _, _, amount in everything)
    found = []
    for number, row, amount in everything:
        if amount.value < 0:
            continue
        score = row.strength + _looks(amount, row, typical)
        score += _EVEN * (amount.guessed and not cents and amount.value % 1 == 0)
        score += 0.6 * (amount.value == largest) + 0.4 * number / len(rows)
        score += 0.3 * (amount.right > right - 3 * typical)
        score += 0.0 if amount is row.amounts[-1] else -1.0
        score += _borne_out(amount.value, number, rows)
        score += 2.0 * (amount.value in afters) - 2.5 * (amount.value in befores)
        score += 2.0 * (amount.value in left | shared) - 2.0 * (amount.value in levied)
        score -= _GIVEN * (amount.value in given)
        score += _SETTLED * (amount.value in paid) - _NO_REST * (bool(paid) and not amount.value)
        score -= 1.5 * bool(left and row.kind == "payment" and amount.value not in left)
        found.append(Candidate(amount.value, score, amount.words))
    return found + _mended(rows, left)


def _mended(rows: list[Row], left: set[Decimal]) -> list[Candidate[Decimal]]:
    """Totals with a digit misread, where what was given and given back tells the right one."""
    return [
        Candidate(value, row.strength + _MENDED, amount.words)
        for row in rows
        if row.kind == "total"
        for amount in row.amounts
        for value in left
        if _near(value, amount.value)
    ]


def of_readings(readings: Sequence[tuple[Line, ...]]) -> list[list[Candidate[Decimal]]]:
    """Candidates of each reading of one paper, doubted where the readings contradict each other.

    Digits that were read poorly are believed only when something else on the paper proves them.
    """
    tables = [rows_of(lines) for lines in readings]
    reckoned = proof.reckoned(tables)
    found = doubted([_candidates(rows) for rows in tables], reckoned)
    proved = reckoned | proof.repeated(tables)
    return [[_proved(one, proved) for one in reading] for reading in found]


def _proved(one: Candidate[Decimal], proved: frozenset[Decimal]) -> Candidate[Decimal]:
    if one.value in proved or _sureness(one) >= _PLAIN_DIGITS:
        return one
    return replace(one, score=min(one.score, _UNPROVED))


def _looks(amount: Amount, row: Row, typical: float) -> float:
    sure = amount.confidence
    score = 2.0 * (sure - 0.6) if sure > _WELL_READ else 0.6 - 6.0 * (_WELL_READ - sure)
    if row.kind == "total" and row.line.height > 1.15 * typical:
        score += 0.5
    if amount.clock:
        score -= 1.0
    if not amount.exact:
        score -= 1.2 if amount.guessed else 0.5
    return score


def _borne_out(value: Decimal, number: int, rows: list[Row]) -> float:
    others = [(n, row) for n, row in enumerate(rows) if n != number]
    score = 0.0
    if value and any(_tells_paid(row) and _has(row, value) for _, row in others):
        score += 1.2
    if value and any(row.counted and _has(row, value) for _, row in others):
        score += 1.2
    if not value and any(first_label(row.label, NOTHING_TO_PAY) for row in rows):
        score += 1.5
    elif not value and rows[number].strength <= 0:
        score -= _NOUGHT
    if value and adds_up(value, rows):
        score += 1.5
    score += 1.6 * tax_fits(value, rows)
    return score + _doubt(value, rows)


def _tells_paid(row: Row) -> bool:
    return row.kind in ("total", "payment") or row.fee


def _has(row: Row, value: Decimal) -> bool:
    return any(amount.value == value for amount in row.amounts)


def _doubt(value: Decimal, rows: list[Row]) -> float:
    """Another total that differs in one digit alone: one of the two is misread."""
    digits = str(value)
    for row in rows:
        if row.kind in ("total", "payment"):
            others = (str(a.value) for a in row.amounts)
            if any(len(o) == len(digits) and _differ(o, digits) == 1 for o in others):
                return -1.2
    return 0.0


def doubted(
    readings: list[list[Candidate[Decimal]]], borne_out: frozenset[Decimal] = frozenset()
) -> list[list[Candidate[Decimal]]]:
    """The readings' candidates, where totals differ in one digit from other amounts on the paper.

    One of the two is misread. The one that was read more often and more surely takes over the votes
    when the other was not read well; otherwise both become unsure. What other amounts bear out is
    not doubted.
    """
    read = [one for found in readings for one in found]
    weights: Counter[Decimal] = Counter()
    surest: Counter[Decimal] = Counter()
    where = {
        one.value: {n for n, found in enumerate(readings) if one.value in _values(found)}
        for one in read
    }
    for one in read:
        weights[one.value] += round(100 * _sureness(one))
        surest[one.value] = max(surest[one.value], round(100 * _sureness(one)))
    return [
        [
            one if one.value in borne_out else _outvoted(_doubted(one, weights, surest), where)
            for one in found
        ]
        for found in readings
    ]


def _values(found: list[Candidate[Decimal]]) -> set[Decimal]:
    return {one.value for one in found}


def _outvoted(one: Candidate[Decimal], where: dict[Decimal, set[int]]) -> Candidate[Decimal]:
    """Less sure where many more readings saw other digits in its place."""
    seen = where[one.value]
    others = {number for value in where if _near(value, one.value, 2) for number in where[value]}
    return replace(one, score=one.score - _MANY * (len(others - seen) > 2 * len(seen)))


def _doubted(
    one: Candidate[Decimal], weights: Counter[Decimal], surest: Counter[Decimal]
) -> Candidate[Decimal]:
    rivals = [value for value in weights if _near(value, one.value)]
    if one.score < _LIKELY_TOTAL or not rivals:
        return one
    rival = max(rivals, key=lambda value: weights[value])
    if weights[rival] > _MORE * weights[one.value] and _sureness(one) < _WELL_READ:
        return replace(one, value=rival, score=0.0)
    better = max(surest[value] for value in rivals) > surest[one.value]
    if weights[rival] * _RIVAL > weights[one.value] or _sureness(one) < _FAIRLY_READ:
        return replace(one, score=one.score - 1.5 - 2.0 * better)
    return one


def _sureness(one: Candidate[Decimal]) -> float:
    return min((word.confidence for word in one.words), default=0.5)


def _near(one: Decimal, other: Decimal, most: int = 1) -> bool:
    """Whether some digits differ, at most so many."""
    first, second = str(one), str(other)
    return len(first) == len(second) and 0 < _differ(first, second) <= most


def _differ(one: str, other: str) -> int:
    return sum(a != b for a, b in zip(one, other, strict=True))
