"""Kronor as people type them."""

import re
import unicodedata
from decimal import Decimal

from portal.domain.refusals import Refusal
from portal.domain.text import N_

LARGEST = Decimal("9999999.99")


class NotAnAmount(Refusal):
    """What was typed cannot be read as kronor."""

    text = N_("amount", "Write the amount with digits, for example 1 234,50.")


def parse(typed: str) -> Decimal:
    """Kronor with two decimals from `1 234,50`, `1.234,50 kr`, `12:50` or other scripts' digits.

    Raises NotAnAmount for anything else, and for amounts below zero or above LARGEST.
    """
    plain = "".join(_plain(letter) for letter in typed.strip())
    plain = re.sub(r"(?i)(kr|sek|:-|,-)$", "", plain)
    match = re.fullmatch(r"(\d{1,3}(?:[.,']\d{3})+|\d+)(?:[.,:](\d{1,2}))?", plain)
    if not match:
        raise NotAnAmount
    whole = re.sub(r"\D", "", match[1])
    amount = Decimal(f"{whole}.{(match[2] or '').ljust(2, '0')}")
    if amount > LARGEST:
        raise NotAnAmount
    return amount


def _plain(letter: str) -> str:
    if letter.isdecimal():
        return str(unicodedata.decimal(letter))
    if letter.isspace() or unicodedata.category(letter) == "Cf":
        return ""
    return {"٫": ",", "٬": "", "،": ","}.get(letter, letter)
