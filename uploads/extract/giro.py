"""Where an invoice is paid to: bankgiro and plusgiro. Both end with a check digit (Luhn)."""

import re

from stdnum import luhn

from uploads.extract import payment_slip
from uploads.extract.beside import CHECKED, NumberKind, numbers_beside
from uploads.extract.candidates import Candidate
from uploads.words import Line

_BANKGIRO = NumberKind(
    re.compile(r"(?<![\d-])(\d{3,4}[-–]\d{4})(?![\d-])"),
    ("bankgiro", "bg", "bankgironummer", "bankgironr", "bankgiro nr", "bg nr"),
    luhn.is_valid,
)
_PLUSGIRO = NumberKind(
    re.compile(r"(?<![\d-])((?:\d{1,3} ?){1,3}\d? ?[-–]\s?\d)(?![\d-])"),
    ("plusgiro", "pg", "postgiro", "plusgironr", "plusgironummer", "pg nr"),
    luhn.is_valid,
)


def bankgiro_numbers(lines: tuple[Line, ...]) -> list[Candidate[str]]:
    """Bankgiro numbers beside their label or on the payment slip, as "5050-1055"."""
    slips = (slip for slip in payment_slip.slips_of(lines) if slip.bankgiro)
    printed = [
        Candidate(f"{slip.giro[:-4]}-{slip.giro[-4:]}", 3 * CHECKED, slip.words) for slip in slips
    ]
    return printed + numbers_beside(lines, _BANKGIRO)


def plusgiro_numbers(lines: tuple[Line, ...]) -> list[Candidate[str]]:
    """Plusgiro numbers beside their label, as they are printed."""
    return numbers_beside(lines, _PLUSGIRO)
