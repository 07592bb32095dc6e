"""What the fresh groups share: dates, amounts, numbers, wares, and short ways to write rows."""

import random
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from bench.receipt_photos.paper import Cell, Row

_MONTHS = ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"]  # fmt: skip
DATES = (
    "iso", "short", "points", "solid", "slash", "nordic", "words", "long", "capitals", "fraction", "british", "dashes",
)  # fmt: skip
_AREAS = ("013", "016", "018", "019", "021", "023", "026", "031", "033", "036", "040", "046", "054", "060", "063", "090")  # fmt: skip
_RULES = {"-", "=", ".", "*", "_"}
PERSONS = (
    "Gunvor Sjöstedt", "Amina Warsame", "Per-Erik Wallin", "Selam Tekle", "Ingela Bohman", "Reza Karimi",
    "Tuulikki Mäkinen", "Olena Kovalenko", "Stig Hallgren", "Nour Haddad",
)  # fmt: skip
REMEDIES = (
    ("Alvedon 500mg 20 tabl", "38.90"), ("Ipren 400mg 30 tabl", "69.00"), ("Nasonex spray 60 dos", "139.00"),
    ("Loratadin 10mg 28 tabl", "79.00"), ("Viscotears ögongel", "115.00"), ("Alsolsprit 500ml", "49.50"),
    ("Salva plåster 24 st", "44.90"), ("Cocillana-Etyfin 100ml", "89.50"), ("Hydrokortison 1% 20g", "65.00"),
    ("Omeprazol 20mg 14 st", "74.90"), ("Bamse D-droppar", "72.00"), ("Samarin 18 brustabl", "52.00"),
    ("Strepsils honung 24 st", "71.00"), ("Canoderm kräm 100g", "94.00"), ("Dimor 2mg 16 tabl", "82.50"),
)  # fmt: skip
PRESCRIBED = (
    ("Metformin Teva 500mg 100st", "92.47"), ("Enalapril Krka 10mg 98st", "118.24"), ("Levaxin 50mikrog 100st", "84.61"),
    ("Atorvastatin 20mg 100st", "131.08"), ("Symbicort Turbuhaler 120d", "538.55"), ("Sertralin 50mg 98st", "146.90"),
    ("Eliquis 5mg 168st", "2104.30"), ("Furix 40mg 100st", "143.72"), ("Kåvepenin 1g 30st", "121.15"),
    ("Mirtazapin 15mg 90st", "187.36"), ("Ozempic 1mg penna", "1342.66"), ("Losartan 50mg 98st", "109.83"),
)  # fmt: skip


def day(chance: random.Random) -> date:
    """A day from May to November 2026."""
    return date(2026, 5, 2) + timedelta(days=chance.randrange(200))


def later(day_: date, days: int) -> date:
    """The day so many days later, or earlier."""
    return day_ + timedelta(days=days)


def when(day_: date, form: str) -> str:
    """The date as a paper writes it; `form` is "iso", "short", "words", "slash" and so on."""
    month = _MONTHS[day_.month - 1]
    return {
        "iso": f"{day_:%Y-%m-%d}", "short": f"{day_:%y-%m-%d}", "points": f"{day_:%Y.%m.%d}",
        "solid": f"{day_:%Y%m%d}", "slash": f"{day_:%d/%m-%y}", "nordic": f"{day_:%d.%m.%Y}",
        "words": f"{day_.day} {month[:3]} {day_.year}", "long": f"{day_.day} {month} {day_.year}",
        "capitals": f"{day_.day:02} {month[:3].upper()} {day_.year}", "fraction": f"{day_.day}/{day_.month} {day_.year}",
        "british": f"{day_:%d/%m/%Y}", "dashes": f"{day_:%d-%m-%Y}",
    }[form]  # fmt: skip


def clock(chance: random.Random, sign: str = ":") -> str:
    """A time of day when counters are open."""
    return f"{chance.randint(8, 18):02}{sign}{chance.randint(0, 59):02}"


def digits(chance: random.Random, count: int) -> str:
    """A number of so many digits that does not begin with 0."""
    return str(chance.randrange(10 ** (count - 1), 10**count))


def town_phone(chance: random.Random) -> str:
    """A telephone number of a town."""
    return f"{chance.choice(_AREAS)}-{digits(chance, 3)} {digits(chance, 2)} {digits(chance, 2)}"  # fmt: skip


def post_code(chance: random.Random) -> str:
    """A post code."""
    return f"{chance.randint(120, 982)} {digits(chance, 2)}"


def card_brand(chance: random.Random) -> tuple[str, str]:
    """A card's brand and its application's number."""
    return chance.choice((("Visa", "A0000000031010"), ("Mastercard", "A0000000041010")))


def organisation(chance: random.Random) -> str:
    """A company's number."""
    return f"55{chance.randint(60, 69)}{digits(chance, 2)}-{digits(chance, 4)}"


def money(amount: Decimal, form: str = "") -> str:
    """An amount in Swedish: "1 234,50", or "plain", "colon", "dash", "whole", "points"."""
    cents = f"{amount.quantize(Decimal('0.01'), ROUND_HALF_UP):,.2f}"
    spaced = cents.replace(",", " ").replace(".", ",")
    return {
        "": spaced, "plain": spaced.replace(" ", ""), "colon": spaced.replace(",", ":"),
        "dash": spaced.split(",")[0] + ":-", "whole": spaced.split(",")[0],
        "points": cents.replace(",", ";").replace(".", ",").replace(";", "."),
    }[form]  # fmt: skip


def share(amount: Decimal, part: str) -> Decimal:
    """A part of an amount, to the öre: "0.2" is the value added tax in a sum with 25 % tax."""
    return (amount * Decimal(part)).quantize(Decimal("0.01"), ROUND_HALF_UP)


def evened(amount: Decimal) -> Decimal:
    """The amount in whole kronor, as cash is paid."""
    return amount.quantize(Decimal(1), ROUND_HALF_UP).quantize(Decimal("0.01"))


def picked(
    chance: random.Random, wares: tuple[tuple[str, str], ...], least: int, most: int
) -> list[tuple[str, Decimal]]:
    """Some of the wares with their prices."""
    return [
        (name, Decimal(cost)) for name, cost in chance.sample(wares, chance.randint(least, most))
    ]


def summed(bought: list[tuple[str, Decimal]]) -> Decimal:
    """The sum of the prices."""
    return sum((cost for _, cost in bought), Decimal(0))


def block(*texts: str, **style: Any) -> list[Row]:
    """Rows from texts: "a|b" is left and right, "^a" centred, a lone sign a rule, "" a gap."""
    rows = []
    for text in texts:
        if text in _RULES:
            rows.append(Row(rule="line" if text == "_" else text))
        elif text.startswith("^"):
            rows.append(Row(text[1:], centre=True, **style))
        else:
            left, _, right = text.partition("|")
            rows.append(Row(left, right, **style))
    return rows


def spread(*texts: str, at: tuple[float, ...], ends: str = "", **style: Any) -> Row:
    """A row in columns: `ends` has "<" for a column whose texts start at its place, ">" else."""
    sides = ends or "<" * len(at)
    cells = tuple(
        Cell(text, place, side == ">")
        for text, place, side in zip(texts, at, sides, strict=True)
        if text
    )
    return Row(cells=cells, **style)


def spaced(text: str, start: float, step: float, **style: Any) -> Row:
    """A row of letters set wide apart, as a shop's sign; `start` and `step` are shares."""
    letters = (Cell(sign, start + step * n, False) for n, sign in enumerate(text) if sign != " ")
    return Row(cells=tuple(letters), **style)


def facts(
    merchant: str,
    also: tuple[str, ...],
    paid: date,
    total: Decimal,
    category: str,
    prescription: bool = False,
) -> dict[str, object]:
    """The paper's truth; `also` are other right names, beside the name with and without "AB"."""
    names = dict.fromkeys((merchant, merchant.removesuffix(" AB"), *also))
    return {
        "merchant": merchant, "merchant_accept": [name for name in names if name], "date": paid.isoformat(),
        "total": f"{total:.2f}", "currency": "SEK", "category": category, "prescription": prescription,
    }  # fmt: skip
