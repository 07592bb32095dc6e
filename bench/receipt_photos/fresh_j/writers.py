"""What group j's layouts share: its own ways to write dates and amounts, persons, and rows."""

import random
from datetime import date
from decimal import Decimal
from typing import Any

from bench.receipt_photos.fresh_facts import money, when
from bench.receipt_photos.paper import Row

_WEEKDAYS = ("Måndag", "Tisdag", "Onsdag", "Torsdag", "Fredag", "Lördag", "Söndag")
_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAJ", "JUN", "JUL", "AUG", "SEP", "OKT", "NOV", "DEC")
PEOPLE = (
    "Sixten Brandål", "Fadumo Elmgren", "Karl-Otto Vinge", "Marjatta Lehtosalo", "Dilan Åsbrink",
    "Britt-Inger Skogholm", "Yonas Tesfamark", "Ragnhild Östmyr", "Emir Halvorsson",
)  # fmt: skip


def said(day: date, form: str) -> str:
    """The date in a form that other groups do not write."""
    weekday = _WEEKDAYS[day.weekday()]
    return {
        "letter": f"den {when(day, 'long')}", "weekday": f"{weekday[:3]} {day:%Y-%m-%d}",
        "gaps": f"{day:%Y %m %d}", "tiny": f"{day.day}/{day.month}-{day:%y}",
        "joined": f"{day:%d}{_MONTHS[day.month - 1]}{day.year}", "full": f"{weekday} {when(day, 'long')}",
    }[form]  # fmt: skip


def dotted(amount: Decimal) -> str:
    """An amount with a point before its öre: "1234.50"."""
    return f"{amount:.2f}"


def coded(amount: Decimal) -> str:
    """An amount after its currency's code: "SEK 1234.50"."""
    return f"SEK {amount:.2f}"


def crowns(amount: Decimal) -> str:
    """An amount in whole kronor: "1 234 kr"."""
    return f"{money(amount, 'whole')} kr"


def mid(*texts: str, **style: Any) -> list[Row]:
    """Rows with the texts in their middle."""
    return [Row(text, centre=True, **style) for text in texts]


def down(*texts: str, **style: Any) -> list[Row]:
    """Rows with the texts at the left."""
    return [Row(text, **style) for text in texts]


def gap(count: int = 1) -> list[Row]:
    """So many empty rows."""
    return [Row()] * count


def phone(chance: random.Random) -> str:
    """A telephone number of a small town."""
    return f"0{chance.randint(220, 695)}-{chance.randint(10, 99)} {chance.randint(10, 99)} {chance.randint(10, 99)}"
