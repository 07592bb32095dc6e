"""What the client pays: after benefit, discounts and rounding to whole kronor."""

import re
from collections import Counter
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import chain

from uploads.extract.amounts import Amount, amounts_of
from uploads.extract.candidates import Candidate
from uploads.extract.labels import first_label, plain
from uploads.words import Line

_TO_PAY = (
    "att betala", "totalt att betala", "summa att betala", "belopp att betala", "patient betalar",
    "du betalar", "kund betalar", "kunden betalar", "att erlagga", "slutsumma", "amount due",
    "grand total", "total due", "balance due", "total rounded", "rounded total", "nett total",
    "net total", "total payable", "amount payable", "betala totalt", "totalt betalt",
    "summa betalt", "total inclusive", "total incl", "total sales inclusive", "total amount",
    "kvar att betala", "betalas", "total paid", "net amount", "nett amount",
    "total after rounding", "payable",
)  # fmt: skip
_TOTAL = (
    "totalt", "total", "summa", "totalsumma", "totalbelopp", "summa inkl moms",
    "totalt inkl moms", "belopp", "belopp sek", "kop", "kopbelopp", "patientavgift", "totalt sek",
    "summa sek", "tot", "fakturabelopp", "fakturasumma", "nota", "net", "nett", "amount",
    "betalning", "purchase", "ttl",
)  # fmt: skip
_PAYMENT = (
    "kort", "kontokort", "bankkort", "betalkort", "swish", "kontant", "mottaget", "betalt",
    "visa", "mastercard", "kreditkort", "debit", "kontokort sek", "mottaget kontokort", "card",
    "credit card", "klarna", "debet", "cash sales", "bank card", "debit card", "betalat",
    "debiterat",
)  # fmt: skip
_GIVEN = (
    "erhallet",
    "cash",
    "kontanter",
    "mottaget kontant",
    "tendered",
    "paid amount",
    "lamnat",
    "cash paid",
)
_CHANGE = ("vaxel", "change", "tillbaka", "ater", "change due", "vaxel sek")
_ROUNDING = (
    "oresavrundning", "avrundning", "oresutjamning", "rounding", "rounding adj", "round adj",
    "oresavr", "rounding adjustment", "rnd adj", "avr",
)  # fmt: skip
_BEFORE_TOTAL = (
    "delsumma",
    "subtotal",
    "sub total",
    "netto",
    "mellansumma",
    "total excl",
    "total ex",
    "exkl",
)
_NOT_PAID = (
    "moms", "varav", "rabatt", "subvention", "hogkostnadsskydd", "hogkostnad", "frikort",
    "forman", "ackumulerat", "saldo", "bonus", "poang", "spara", "sparat", "discount", "vat",
    "gst", "tax amount", "total gst", "gst amount", "total tax", "tax", "pris", "ord pris",
    "a pris", "kvar till", "merkostnad", "paminnelseavgift", "drojsmalsranta", "uteblivet",
    "savings", "points", "pant", "fraktkostnad", "frakt", "regionen betalar", "forsakringskassan",
    "tandvardsbidrag", "tandvardsstod", "ersattning", "referenspris", "total item", "total qty",
    "qty", "total quantity", "presentkort", "nasta kop", "formansbelopp", "totalpris",
    "fore forman", "fore rabatt", "utan", "moms ingar med", "summary", "jamforpris", "item count",
)  # fmt: skip
_INCLUSIVE = ("incl", "inclusive", "inkl", "inkl moms", "ingar moms", "gst incl", "including")
_RATE = re.compile(r"(\d{1,2})(?:[.,]\d+)?\s?%")
_CENT = Decimal("0.01")
_LIKELY_TOTAL = 3.0
_MORE, _RIVAL, _WELL_READ, _FAIRLY_READ = 1.3, 2.0, 0.9, 0.8
_COIN = Decimal("0.05")


@dataclass(frozen=True)
class Row:
    """A line with its amounts and what its label says."""

    line: Line
    amounts: tuple[Amount, ...]
    label: str
    kind: str
    strength: float


def rows_of(lines: tuple[Line, ...]) -> list[Row]:
    """The lines with their amounts; a line with nothing but an amount takes the label above."""
    rows: list[Row] = []
    for line in lines:
        amounts = tuple(amounts_of(line))
        label = plain(re.sub(r"[\d.,:-]{2,}", " ", line.text))
        kind, strength = _kind(label)
        if amounts and not re.search(r"[a-z]{3}", label) and rows and not rows[-1].amounts:
            kind, strength = rows[-1].kind, rows[-1].strength * 0.85
        rows.append(Row(line, amounts, label, kind, strength))
    return rows


def _kind(label: str) -> tuple[str, float]:
    if first_label(label, _ROUNDING) and not first_label(label, _TO_PAY):
        return "rounding", -4.0
    if first_label(label, _CHANGE):
        return "change", -4.0
    if first_label(label, _BEFORE_TOTAL):
        return "before", 0.0
    paid, total = first_label(label, _TO_PAY), first_label(label, _TOTAL)
    if first_label(label, _NOT_PAID) and not ((paid or total) and first_label(label, _INCLUSIVE)):
        return "aside", -3.5
    if paid:
        return "total", 4.6
    if first_label(label, _GIVEN):
        return "given", 0.3
    if total:
        return "total", 3.0 if total != "belopp" else 2.4
    if first_label(label, _PAYMENT):
        return "payment", 1.8
    return "item", 0.0


def candidates(lines: tuple[Line, ...]) -> list[Candidate[Decimal]]:
    """Candidates for the total, with the votes of label, repetition, sums, change and VAT."""
    rows = rows_of(lines)
    everything = [
        (number, row, amount) for number, row in enumerate(rows) for amount in row.amounts
    ]
    if not everything:
        return []
    largest = max(amount.value for _, _, amount in everything)
    typical = sorted(row.line.height for row in rows)[len(rows) // 2]
    right = max(amount.right for _, _, amount in everything)
    found = []
    for number, row, amount in everything:
        if amount.value < 0:
            continue
        score = row.strength + _looks(amount, row, typical)
        score += 0.6 * (amount.value == largest) + 0.4 * number / len(rows)
        score += 0.3 * (amount.right > right - 3 * typical)
        score += 0.0 if amount is row.amounts[-1] else -1.0
        score += _borne_out(amount.value, number, rows)
        found.append(Candidate(amount.value, score, amount.words))
    return found


def _looks(amount: Amount, row: Row, typical: float) -> float:
    sure = amount.confidence
    score = 2.0 * (sure - 0.6) if sure > _FAIRLY_READ else 0.4 - 4.0 * (_FAIRLY_READ - sure)
    if row.kind == "total" and row.line.height > 1.15 * typical:
        score += 0.5
    if not amount.exact:
        score -= 0.5
    return score


def _borne_out(value: Decimal, number: int, rows: list[Row]) -> float:
    others = [(n, row) for n, row in enumerate(rows) if n != number]
    score = 0.0
    if value and any(row.kind in ("total", "payment") and _has(row, value) for _, row in others):
        score += 1.2
    if value and _sum_fits(value, rows):
        score += 1.5
    score += 2.0 * _change_fits(value, rows) + 1.2 * _tax_fits(value, rows)
    return score + _rounding(value, rows) + _doubt(value, rows)


def _has(row: Row, value: Decimal) -> bool:
    return any(amount.value == value for amount in row.amounts)


def _sum_fits(value: Decimal, rows: list[Row]) -> bool:
    """Whether the right-hand amounts above the first total add up to the value."""
    parts = []
    for row in rows:
        if row.kind in ("total", "before"):
            break
        if row.amounts and (row.kind == "item" or row.amounts[-1].value < 0):
            parts.append(row.amounts[-1].value)
    return len(parts) > 1 and abs(sum(parts) - value) < Decimal("0.50")


def _change_fits(value: Decimal, rows: list[Row]) -> bool:
    given = [a.value for row in rows if row.kind in ("given", "payment") for a in row.amounts]
    back = [a.value for row in rows if row.kind == "change" for a in row.amounts if a.value]
    return any(g - abs(b) == value for g in given for b in back)


def _tax_fits(value: Decimal, rows: list[Row]) -> bool:
    for row in rows:
        rate = _RATE.search(row.line.text)
        if row.kind != "aside" or not rate or not row.amounts or not 0 < int(rate[1]) < 30:
            continue
        tax = value * int(rate[1]) / (100 + int(rate[1]))
        if any(abs(amount.value - tax) < 2 * _CENT for amount in row.amounts if amount.value):
            return True
    return False


def _rounding(value: Decimal, rows: list[Row]) -> float:
    """After rounding and deductions is what is paid; before them it is not."""
    totals = {a.value for row in rows if row.kind in ("total", "before") for a in row.amounts}
    for step in _steps(rows):
        if value - step in totals - {value}:
            return 1.5
        if value + step in totals - {value}:
            return -2.0
    return 0.0


def _steps(rows: list[Row]) -> list[Decimal]:
    """What is added between a total and what is paid: rounding, deductions, their sum."""
    rounding = [a.value for row in rows if row.kind == "rounding" for a in row.amounts if a.value]
    totals = [number for number, row in enumerate(rows) if row.kind in ("total", "before")]
    below = rows[totals[0] :] if totals else []
    taken = [a.value for row in below if row.kind != "rounding" for a in row.amounts if a.value < 0]
    signed = [sign * step for step in rounding if abs(step) < 1 for sign in (1, -1)]
    return [*taken, *([sum(taken, Decimal(0))] if len(taken) > 1 else []), *_likely(signed, rows)]


def _likely(steps: list[Decimal], rows: list[Row]) -> list[Decimal]:
    """Of a rounding read with or without its sign, the one that leads to coarser coins."""
    totals = [a.value for row in rows if row.kind in ("total", "before") for a in row.amounts]
    return [step for step in steps if any((v + step) % _COIN == 0 and v % _COIN for v in totals)]


def _doubt(value: Decimal, rows: list[Row]) -> float:
    """Another total that differs in one digit alone: one of the two is misread."""
    digits = str(value)
    for row in rows:
        if row.kind in ("total", "payment"):
            others = (str(a.value) for a in row.amounts)
            if any(len(o) == len(digits) and _differ(o, digits) == 1 for o in others):
                return -1.2
    return 0.0


def doubted(readings: list[list[Candidate[Decimal]]]) -> list[list[Candidate[Decimal]]]:
    """The readings' candidates, where totals differ in one digit from other amounts on the paper.

    One of the two is misread. The one that was read more often and more surely takes over the votes
    when the other was not read well; otherwise both become unsure.
    """
    weights: Counter[Decimal] = Counter()
    for one in chain.from_iterable(readings):
        weights[one.value] += round(100 * _sureness(one))
    return [[_doubted(one, weights) for one in found] for found in readings]


def _doubted(one: Candidate[Decimal], weights: Counter[Decimal]) -> Candidate[Decimal]:
    rivals = [value for value in weights if _near(value, one.value)]
    if one.score < _LIKELY_TOTAL or not rivals:
        return one
    rival = max(rivals, key=lambda value: weights[value])
    if weights[rival] > _MORE * weights[one.value] and _sureness(one) < _WELL_READ:
        return replace(one, value=rival, score=one.score - 1.0)
    if weights[rival] * _RIVAL > weights[one.value] or _sureness(one) < _FAIRLY_READ:
        return replace(one, score=one.score - 1.5)
    return one


def _sureness(one: Candidate[Decimal]) -> float:
    return min((word.confidence for word in one.words), default=0.5)


def _near(one: Decimal, other: Decimal) -> bool:
    first, second = str(one), str(other)
    return len(first) == len(second) and _differ(first, second) == 1


def _differ(one: str, other: str) -> int:
    return sum(a != b for a, b in zip(one, other, strict=True))
