"""The number to give when an invoice is paid: an OCR number, or the invoice's own."""

import re
from dataclasses import replace

from stdnum import luhn

from uploads.extract import payment_slip
from uploads.extract.beside import CHECKED, NumberKind, numbers_beside
from uploads.extract.candidates import Candidate
from uploads.words import Line

_NUMBER = re.compile(r"(?<![\d-])(\d{5,25}|\d{2,6}(?: \d{2,6}){1,6}(?: \d)?)(?![\d-])")
_REFERENCE = NumberKind(
    _NUMBER,
    ("ocr", "ocr nr", "ocr nummer", "ocr referens", "referens", "referensnummer", "referensnr",
     "betalningsreferens", "meddelande ocr"),
    luhn.is_valid, checked=False,
)  # fmt: skip
_INVOICE = replace(
    _REFERENCE, labels=("fakturanummer", "fakturanr", "faktura nr", "faktura nummer")
)
_LESS = 1.0


def candidates(lines: tuple[Line, ...]) -> list[Candidate[str]]:
    """References with the votes of label, check digit (Luhn) and payment slip."""
    slip = [
        Candidate(slip.reference, 3 * CHECKED, slip.words) for slip in payment_slip.slips_of(lines)
    ]
    invoice = (
        replace(one, score=one.score - _LESS)
        for one in numbers_beside(lines, _INVOICE)
        if " " not in one.value
    )
    found = [*slip, *numbers_beside(lines, _REFERENCE), *invoice]
    solid = (replace(one, value=one.value.replace(" ", "")) for one in found if _believed(one))
    return list(solid)


def _believed(one: Candidate[str]) -> bool:
    """Groups of digits are one number only when their check digit says so."""
    return " " not in one.value or luhn.is_valid(one.value.replace(" ", ""))
