"""Lines with amounts, and what their labels say the amounts are."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from uploads.extract import row_labels as labels
from uploads.extract.amounts import Amount, amounts_of, misprinted, unpointed
from uploads.extract.date_forms import dates_of
from uploads.extract.labels import first_label, plain
from uploads.extract.letterhead import columns
from uploads.words import Line, Word, around

_TO_PAY, _TOTAL, _FEE, _REST, _PRICE, _PAID = 4.6, 3.0, 1.8, 1.0, 1.5, 1.8
_UNDER, _OF_WARE, _A_NAME = 3.8, 1.0, 4
_VAGUE = {"belopp": 2.4}  # A total by a word that other amounts go by too.
_AFTER = re.compile(r"\b(?:efter|after)\b")  # "Att betala efter rabatt" is what is paid.
_THOUSANDS = re.compile(r"[1-9]\d?")
_IS_PAID = re.compile(r"betala|^nett? ")  # "Nett total" is no misread "netto".
_UNITS = frozenset(("sek", "kronor"))
_MAY_BE_NOON = ("total", "payment", "given", "change")


@dataclass(frozen=True)
class Row:
    """A line with its amounts and what its label says.

    `kind` is total, before (a sum that is not yet what is paid), payment, given, change, rounding,
    aside or item; `strength` is its vote for being what is paid.
    """

    line: Line
    amounts: tuple[Amount, ...]
    label: str
    kind: str
    strength: float

    @property
    def taken(self) -> bool:
        """Whether its label says that it is taken off the sum."""
        return first_label(self.label, labels.TAKEN) is not None

    @property
    def price(self) -> bool:
        """Whether its label says that it is a price, of which others may pay a part."""
        return self.kind == "aside" and first_label(self.label, labels.PRICES) is not None

    @property
    def gift(self) -> bool:
        """Whether its label says that a gift card or the like pays it."""
        return first_label(self.label, labels.GIFTS) is not None

    @property
    def remaining(self) -> bool:
        """Whether its label says that it remains to be paid."""
        return self.kind == "total" and bool(labels.REMAINING.intersection(self.label.split()))

    @property
    def is_due(self) -> bool:
        """Whether its label says plainly that it is to be paid."""
        return self.kind == "total" and self.strength >= _TO_PAY

    @property
    def fee(self) -> bool:
        """Whether its label says that it is a fee for care."""
        return self.kind == "item" and first_label(self.label, labels.FEES) is not None

    @property
    def counted(self) -> bool:
        """Whether its label says that what was paid counts towards a free card."""
        return first_label(self.label, labels.COUNTED) is not None

    @property
    def tax(self) -> bool:
        """Whether its label says that it is a tax."""
        return first_label(self.label, labels.TAX) is not None

    @property
    def added(self) -> bool:
        """Whether its label says that it comes on top of the sum."""
        return first_label(self.label, labels.ADDED) is not None


def rows_of(lines: tuple[Line, ...]) -> list[Row]:
    """The lines with their amounts; a line with nothing but an amount takes the label above.

    A line that labels each of its amounts is a row for each. A total in the table of taxes below is
    a total of taxes.
    """
    rows: list[Row] = []
    summary = False
    for line in (part for whole in lines for part in _parts(whole)):
        label = _label(line.text)
        kind, strength = _kind_in(line, label)
        amounts = _amounts(line, kind)
        if kind == "total" and strength <= _TOTAL and summary:
            kind, strength = "aside", -3.5
        if kind == "rounding" and _is_rounded_sum(amounts, rows):
            kind, strength = "total", _TOTAL
        summary = summary or first_label(label, labels.SUMMARY) is not None
        over = next((row for row in reversed(rows) if len(row.label) > 1 or row.amounts), None)
        if amounts and over and not over.amounts and not _says_more(label):
            amounts = _with_thousands(amounts, line, over.line)
            kind, strength = over.kind, over.strength * 0.85
        if strength == _REST and any(amount.value > 0 for amount in amounts):
            strength = _UNDER
        rows.append(Row(line, amounts, label, kind, strength))
    return _with_prices(rows) + list(_under_labels(lines))


def _is_rounded_sum(amounts: tuple[Amount, ...], above: list[Row]) -> bool:
    """Whether it is the sum after rounding: no rounding is that large, and one above is near."""
    sums = {amount.value for row in above for amount in row.amounts}
    return bool(amounts) and all(
        abs(one.value) >= 1 and any(abs(one.value - other) < 1 for other in sums) for one in amounts
    )


def _says_more(label: str) -> bool:
    """Whether the label says more than the amount's own unit."""
    return any(len(word) > 2 and word not in _UNITS for word in label.split())


def _with_thousands(amounts: tuple[Amount, ...], line: Line, before: Line) -> tuple[Amount, ...]:
    """The amounts, where large print beside its label was cut: "SUMMA 1" and "170,00"."""
    first, thousands = amounts[0], before.words[-1]
    beside = thousands.box.bottom > line.box.top + line.height / 4
    ends = beside and _THOUSANDS.fullmatch(thousands.text) and 100 <= first.value < 1000
    if not ends:
        return amounts
    value = first.value + 1000 * int(thousands.text)
    return (replace(first, value=value, words=(thousands, *first.words)), *amounts[1:])


def _under_labels(lines: tuple[Line, ...]) -> Iterator[Row]:
    """Amounts in a column of their own under what says that they are to be paid."""
    for above, line in pairwise(lines):
        headings = _headings(above)
        if line.page != above.page:
            continue
        amounts = amounts_of(line)
        for amount in amounts:
            box = around(amount.words)
            over = (part for part in headings if part.box.overlaps(box))
            label = _label(" ".join(part.text for part in over))
            if first_label(label, labels.TO_PAY) and not amount.clock:
                yield Row(Line(amount.words), (amount,), label, "total", _in_table(line, amounts))


def _in_table(line: Line, amounts: list[Amount]) -> float:
    """How surely an amount under a heading is what is paid: less in a table's row of wares."""
    named = any(sum(map(str.isalpha, word.text)) >= _A_NAME for word in line.words)
    return _OF_WARE if named and len(amounts) > 1 else _UNDER


def _headings(line: Line) -> list[Line]:
    """The parts of a line that no amount follows: those may stand over a column."""
    parts = columns(line)
    filled = [number for number, part in enumerate(parts) if amounts_of(part)]
    return parts[filled[-1] + 1 :] if filled else parts


def _label(text: str) -> str:
    return plain(re.sub(r"[\d.,:-]{2,}", " ", text))


def _amounts(line: Line, kind: str) -> tuple[Amount, ...]:
    found = [amount for amount in amounts_of(line) if not _is_told_time(amount, line)]
    if kind not in _MAY_BE_NOON:
        return tuple(amount for amount in found if not amount.clock)
    return tuple(found or misprinted(line) or (_whole(line) if kind == "total" else ()))


def _is_told_time(amount: Amount, line: Line) -> bool:
    """Whether it is the time of day after "kl"."""
    before = line.words[: line.words.index(amount.words[0])]
    return amount.clock and bool(before) and plain(before[-1].text) == "kl"


def _whole(line: Line) -> Iterator[Amount]:
    """Kronor at the end of the line that were read without a point; a year is none."""
    dated = {word for found in dates_of(line, english=False) for word in found.words}
    return (amount for amount in unpointed(line) if not dated.intersection(amount.words))


def _parts(line: Line) -> Iterator[Line]:
    """The line cut before each label that follows an amount: "Totalt 36 kr (varav moms 2,04)"."""
    start, amounts = 0, amounts_of(line)
    for one, other in pairwise(amounts):
        after = line.words.index(one.words[-1]) + 1
        before = line.words.index(other.words[0])
        if before > after and _kind(_label(_text(line.words[after:before])))[0] != "item":
            yield Line(line.words[start:after])
            start = after
    yield from _before_heading(Line(line.words[start:]))


def _before_heading(line: Line) -> Iterator[Line]:
    """The line without what a wide gap parts from its last amount: that heads another column."""
    amounts = amounts_of(line)
    after = line.words.index(amounts[-1].words[-1]) + 1 if amounts else 0
    beside = columns(Line(line.words[after - 1 :])) if amounts else []
    if len(beside) > 1 and len(beside[0].words) == 1:
        yield Line(line.words[:after])
        yield Line(line.words[after:])
    else:
        yield line


def _text(words: tuple[Word, ...]) -> str:
    return " ".join(word.text for word in words)


def _with_prices(rows: list[Row]) -> list[Row]:
    """Where nothing is called a total and nothing is paid, a price is one: a ticket, a booking.

    A price that something is taken from in the next amount is not.
    """
    if any(row.kind == "total" or (row.kind == "payment" and row.amounts) for row in rows):
        return rows
    filled = [row for row in rows if row.amounts]
    lessened = [row for row, after in pairwise(filled) if after.taken]
    return [
        replace(row, kind="total", strength=_PRICE)
        if row.amounts and _is_asked(row.label) and row not in lessened
        else row
        for row in rows
    ]


def _is_asked(label: str) -> bool:
    """Whether it is a price, and none that is only told beside what is asked: "ord. pris"."""
    return first_label(label, labels.PRICES) is not None and not label.startswith("ord")


def _kind_in(line: Line, label: str) -> tuple[str, float]:
    """What the label is; that of the amount's own column goes before what stands far left of it."""
    amounts = amounts_of(line)
    before = line.words[: line.words.index(amounts[0].words[0])] if amounts else ()
    parts = columns(Line(before)) if before else []
    beside = _label(parts[-1].text) if len(parts) > 1 else ""
    return _kind(beside if first_label(beside, labels.TO_PAY) else label)


def _kind(label: str) -> tuple[str, float]:
    if first_label(label, labels.NOTHING_TO_PAY):
        return "aside", 0.0
    if first_label(label, labels.ACCUMULATED) or label.startswith(labels.TAX_WITHIN):
        return "aside", -3.5
    paid = first_label(label, labels.TO_PAY)
    if paid and labels.REMAINING.intersection(label.split()):
        return "total", _REST
    if not paid and first_label(label, labels.ROUNDING):
        return "rounding", -4.0
    if not paid and first_label(label, labels.CHANGE):
        return "change", -4.0
    if first_label(label, labels.BEFORE_TOTAL) and not (paid and _IS_PAID.search(paid)):
        told = first_label(label, labels.PAID)  # "Summa egenavgifter, betalt med kort".
        return ("total", _TOTAL) if told else ("before", 0.0)
    total = paid or first_label(label, labels.TOTAL)
    inclusive = total and first_label(label, labels.INCLUSIVE)
    if not inclusive and first_label(_AFTER.split(label)[0] if total else label, labels.NOT_PAID):
        return "aside", -3.5
    if paid:
        return "total", _TO_PAY
    if first_label(label, labels.GIVEN):
        return "given", 0.3
    if total:
        return "total", _VAGUE.get(total, _TOTAL)
    if first_label(label, labels.PAYMENT):
        return "payment", _PAID
    return "item", _FEE if first_label(label, labels.FEES) else 0.0
