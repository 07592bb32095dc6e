"""What pays an invoice and what a prescription adds: numbers, due date, own cost."""

import datetime
import re
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal

from stdnum import luhn
from stdnum.se import orgnr

from uploads.extract.amounts import amounts_of, repaired
from uploads.extract.candidates import Candidate
from uploads.extract.date import dates_of
from uploads.extract.labels import first_label, plain
from uploads.words import Line, Word

_ORGANISATION = re.compile(r"(?<![\d-])(\d{6}-?\d{4})(?![\d-])")
_GIRO = re.compile(r"(?<![\d-])(\d{3,4}-\d{4})(?![\d-])")
_PLUSGIRO = re.compile(r"(?<![\d-])((?:\d{1,3} ?){1,3}\d? ?-\s?\d)(?![\d-])")
_REFERENCE = re.compile(r"(?<![\d-])(\d{5,25})(?![\d-])")
_NAME = re.compile(r"[A-ZÅÄÖ][a-zåäöéü-]+(?: [A-ZÅÄÖ][a-zåäöéü-]+){1,2}")

_ORGANISATION_LABELS = ("org nr", "orgnr", "organisationsnummer", "organisationsnr", "momsreg nr")
_BANKGIRO_LABELS = ("bankgiro", "bg", "bankgironummer", "bankgironr")
_PLUSGIRO_LABELS = ("plusgiro", "pg", "postgiro", "plusgironr")
_REFERENCE_LABELS = (
    "ocr",
    "ocr nr",
    "ocr nummer",
    "referens",
    "referensnummer",
    "betalningsreferens",
)
_DUE_LABELS = (
    "forfallodag", "forfallodatum", "forfaller", "betala senast", "betalas senast", "due date",
    "oss tillhanda", "sista betalningsdag", "tillhanda senast",
)  # fmt: skip
_OWN_COST_LABELS = ("egenavgift", "egenavg", "summa egenavgift", "egenavgifter")
_HIGH_COST_LABELS = (
    "hogkostnadsskydd", "ackumulerat", "ackumulerad egenavgift", "hogkostnadsbelopp",
    "ackumulerat belopp",
)  # fmt: skip
_FREE_CARD_LABELS = (
    "frikort", "frikort t o m", "hogkostnadsperiod", "period slut", "periodslut",
    "frikort galler till",
)  # fmt: skip
_CONCERNS_LABELS = ("patient", "avser", "kund", "namn", "for", "galler", "mottagare")
_LABELLED, _CHECKED = 3.0, 2.0


def organisation_numbers(lines: tuple[Line, ...]) -> list[Candidate[str]]:
    """Organisation numbers with a right check digit, beside their label."""
    return _sure(_numbers(lines, _ORGANISATION, _ORGANISATION_LABELS, orgnr.is_valid))


def bankgiro_numbers(lines: tuple[Line, ...]) -> list[Candidate[str]]:
    """Bankgiro numbers beside their label; the last digit is a check digit (Luhn)."""
    return _sure(_numbers(lines, _GIRO, _BANKGIRO_LABELS, luhn.is_valid))


def plusgiro_numbers(lines: tuple[Line, ...]) -> list[Candidate[str]]:
    """Plusgiro numbers beside their label; the last digit is a check digit (Luhn)."""
    return _sure(_numbers(lines, _PLUSGIRO, _PLUSGIRO_LABELS, luhn.is_valid))


def payment_references(lines: tuple[Line, ...]) -> list[Candidate[str]]:
    """OCR or invoice references beside their label; most end with a check digit (Luhn)."""
    return _sure(_numbers(lines, _REFERENCE, _REFERENCE_LABELS, luhn.is_valid))


def _sure(found: Iterable[Candidate[str]]) -> list[Candidate[str]]:
    return [one for one in found if one.score > _CHECKED]


def _numbers(
    lines: tuple[Line, ...],
    pattern: re.Pattern[str],
    labels: tuple[str, ...],
    valid: Callable[[str], bool],
) -> Iterator[Candidate[str]]:
    for number, line in enumerate(lines):
        text, words = _text(line)
        for match in pattern.finditer(text):
            near = plain(text[: match.start()]) or (plain(lines[number - 1].text) if number else "")
            digits = re.sub(r"\D", "", match[1])
            score = _LABELLED if first_label(" ".join(near.split()[-4:]), labels) else 0.0
            score += _CHECKED if valid(digits) else -0.5
            yield Candidate(match[1].strip(), score, words[match.start() : match.end()])


def _text(line: Line) -> tuple[str, tuple[Word, ...]]:
    """The line's text with repaired digits, and for each letter its word."""
    pieces = [(repaired(word.text) + " ", word) for word in line.words]
    owners = tuple(word for piece, word in pieces for _ in piece)
    return "".join(piece for piece, _ in pieces), owners


def due_dates(lines: tuple[Line, ...]) -> list[Candidate[datetime.date]]:
    """The last day to pay, beside its label."""
    return list(_dates(lines, _DUE_LABELS))


def free_card_dates(lines: tuple[Line, ...]) -> list[Candidate[datetime.date]]:
    """The last day of the free card or of the twelve months of high-cost protection."""
    return list(_dates(lines, _FREE_CARD_LABELS))


def _dates(lines: tuple[Line, ...], labels: tuple[str, ...]) -> Iterator[Candidate[datetime.date]]:
    for line in lines:
        for dated in dates_of(line, english=False):
            if first_label(" ".join(dated.before.split()[-4:]), labels):
                sure = min(word.confidence for word in dated.words)
                yield Candidate(dated.day, _LABELLED + sure, dated.words)


def own_costs(lines: tuple[Line, ...]) -> list[Candidate[Decimal]]:
    """The sum of the own costs (egenavgift) on a pharmacy's paper, each beside its label."""
    rows = [(line, amounts_of(line)) for line in lines]
    costs = [
        found[-1]
        for line, found in rows
        if found and first_label(plain(line.text), _OWN_COST_LABELS)
        and not first_label(plain(line.text), _HIGH_COST_LABELS)
    ]  # fmt: skip
    if not costs:
        return []
    total = sum((cost.value for cost in costs), Decimal(0))
    return [Candidate(total, _LABELLED, costs[0].words)]


def high_cost_totals(lines: tuple[Line, ...]) -> list[Candidate[Decimal]]:
    """What has been paid so far in the twelve months of high-cost protection."""
    return [
        Candidate(found[0].value, _LABELLED, found[0].words)
        for line in lines
        if (found := amounts_of(line)) and first_label(plain(line.text), _HIGH_COST_LABELS)
    ]


def persons(lines: tuple[Line, ...]) -> list[Candidate[str]]:
    """Whom the paper concerns: a name beside its label."""
    found = []
    for line in lines:
        name = _NAME.search(" ".join(word.text for word in line.words[1:]))
        if name and plain(line.words[0].text) in _CONCERNS_LABELS:
            found.append(Candidate(name[0], 2.0, line.words[1:]))
    return found
