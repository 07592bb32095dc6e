"""What the client pays: after benefit, discounts and rounding to whole kronor."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from uploads.extract import proof
from uploads.extract.candidates import Candidate
from uploads.extract.payment_slip import amounts_on, slips_of
from uploads.extract.rows import Row, rows_of
from uploads.extract.total_votes import Paper, nearly, votes_for
from uploads.words import Line

_LIKELY_TOTAL = 3.0
_MENDED, _ON_THE_SLIP = 1.5, 7.0  # Of a slip three check digits are right.
_PLAIN_DIGITS, _UNPROVED = 0.9, 2.0
_MANY, _SPOKEN_FOR = 3.0, 1.0
_MORE, _RIVAL, _WELL_READ, _FAIRLY_READ = 1.3, 2.0, 0.9, 0.8


def candidates(lines: tuple[Line, ...]) -> list[Candidate[Decimal]]:
    """Candidates for the total, with the votes of label, repetition, sums, change and VAT."""
    return _candidates(rows_of(lines))


def _candidates(rows: list[Row], tables: Sequence[list[Row]] = ()) -> list[Candidate[Decimal]]:
    paper = Paper(rows, tables)
    found = [
        Candidate(amount.value, votes_for(paper, number, amount), amount.words)
        for number, _, amount in paper.amounts
        if amount.value >= 0
    ]
    return found + _mended(paper) if found else []


def _mended(paper: Paper) -> list[Candidate[Decimal]]:
    """Totals with a digit misread, where what was given and given back tells the right one."""
    return [
        Candidate(value, row.strength + _MENDED, amount.words)
        for row in paper.rows
        if row.kind == "total"
        for amount in row.amounts
        for value in paper.by_change
        if nearly(value, amount.value)
    ]


def of_readings(readings: Sequence[tuple[Line, ...]]) -> list[list[Candidate[Decimal]]]:
    """Candidates of each reading of one paper, doubted where the readings contradict each other.

    Digits that were read poorly are believed only when something else on the paper proves them.
    """
    tables = [rows_of(lines) for lines in readings]
    reckoned = proof.reckoned(tables) | proof.summed(tables)
    found = doubted([_candidates(rows, tables) for rows in tables], reckoned)
    proved = reckoned | proof.repeated(tables).union(*map(amounts_on, readings))
    slips = [[Candidate(s.amount, _ON_THE_SLIP, s.words) for s in slips_of(r)] for r in readings]
    return [
        [_proved(one, proved) for one in reading] + asked
        for reading, asked in zip(found, slips, strict=True)
    ]


def _proved(one: Candidate[Decimal], proved: frozenset[Decimal]) -> Candidate[Decimal]:
    if one.value in proved or _sureness(one) >= _PLAIN_DIGITS:
        return one
    return replace(one, score=min(one.score, _UNPROVED))


def doubted(
    readings: list[list[Candidate[Decimal]]], borne_out: frozenset[Decimal] = frozenset()
) -> list[list[Candidate[Decimal]]]:
    """The readings' candidates, where totals differ in one digit from other amounts on the paper.

    One of the two is misread; what nothing speaks for is something else. The one that was read more
    often and more surely takes over the votes when the other was not read well; otherwise both
    become unsure. What other amounts bear out is not doubted.
    """
    read = [one for found in readings for one in found]
    weights: Counter[Decimal] = Counter()
    surest: Counter[Decimal] = Counter()
    likely = {one.value for one in read if one.score > _SPOKEN_FOR}
    where = {
        one.value: {n for n, found in enumerate(readings) if one.value in _values(found)}
        for one in read
    }
    for one in read:
        weights[one.value] += round(100 * _sureness(one)) * (one.value in likely)
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
    others = {number for value in where if nearly(value, one.value, 2) for number in where[value]}
    return replace(one, score=one.score - _MANY * (len(others - seen) > 2 * len(seen)))


def _doubted(
    one: Candidate[Decimal], weights: Counter[Decimal], surest: Counter[Decimal]
) -> Candidate[Decimal]:
    rivals = [value for value in weights if weights[value] and nearly(value, one.value)]
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
