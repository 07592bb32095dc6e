"""The line at the foot of a giro slip: "#  1234567897 #    450 00 7 >    50501055#41#".

Reference, amount and giro number each end with a check digit: a line where all three are right was
read right.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from stdnum import luhn

from uploads.extract.beside import text_of
from uploads.words import Line, Word

_SLIP = re.compile(
    r"(?<!\d)(?P<reference>\d{2,25})\s*#\s*(?P<kronor>\d{1,8})\s+(?P<cents>\d\d)\s+(?P<check>\d)"
    r"\s*>\s*(?P<giro>\d{7,8})\s*#\s*(?P<kind>\d\d)\s*#?"
)
_AMOUNT = re.compile(r"(?<!\d)(\d{1,8})\s+(\d\d)\s+(\d)\s*>")
_BANKGIRO = {"41", "42"}


@dataclass(frozen=True)
class Slip:
    """What the line says. `bankgiro` is False for a plusgiro."""

    reference: str
    amount: Decimal
    giro: str
    bankgiro: bool
    words: tuple[Word, ...]


def slips_of(lines: tuple[Line, ...]) -> list[Slip]:
    """The slips whose three check digits are right."""
    found = []
    for line in lines:
        text, owners = text_of(line)
        for match in _SLIP.finditer(text):
            checked = (match["reference"], match["kronor"] + match["cents"] + match["check"],
                       match["giro"])  # fmt: skip
            if all(luhn.is_valid(digits) for digits in checked):
                words = tuple(dict.fromkeys(owners[match.start() : match.end()]))
                amount = Decimal(f"{match['kronor']}.{match['cents']}")
                kind = match["kind"] in _BANKGIRO
                found.append(Slip(match["reference"], amount, match["giro"], kind, words))
    return found


def amounts_on(lines: Iterable[Line]) -> set[Decimal]:
    """Amounts as slips print them, "450 00 7 >", whose check digit is right.

    The rest of such a line may be misread: one in ten wrong amounts passes.
    """
    printed = (match.groups() for line in lines for match in _AMOUNT.finditer(text_of(line)[0]))
    return {
        Decimal(f"{kronor}.{cents}")
        for kronor, cents, check in printed
        if luhn.is_valid(kronor + cents + check)
    }
