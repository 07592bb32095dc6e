"""What the unseen papers hold. Unseen until most was built.

Goods, doses, days and ways to write them; names of persons are invented.
"""

import datetime
import random
from dataclasses import dataclass
from decimal import Decimal

from bench.receipt_photos import goods
from bench.receipt_photos.goods import kronor, written
from bench.receipt_photos.paper import Cell, Row

OVER_COUNTER = (
    "Panodil Zapp 500 mg 20 st", "Treo brus citrus 60 st", "Strepsils honung 24", "Minifom 200 mg",
    "Canoderm kräm 5% 210 g", "Fenuril kräm 100 g", "Nicorette Fruktm 2mg 105", "Aerius 5 mg 30 st",
    "Mollipect 200 ml", "Samarin dospåsar", "Kompress steril 5x5", "Omega-3 120 kaps",
    "Alsolsprit 300 ml", "Linimex ögondropp", "Febertermometer", "Dailycare solkräm SPF30",
    "Magnesium 250 brus", "Munskölj 0,2 % F", "Babyolja 150 ml", "Vätskeersättn apelsin",
)  # fmt: skip
DISPENSED = (
    "Eliquis 5 mg 168 st", "Losartan Krka 50 mg 98", "Pantoprazol Sandoz 20mg", "Amlodipin 5 mg 98",
    "Metoprolol Orion 50mg", "Citalopram STADA 20 mg", "Mirtazapin 15 mg 100", "Furix 40 mg 100 st",
    "Trombyl 75 mg 98 st", "Heracillin 1 g 30 st", "Folsyra Evolan 1 mg", "Behepan 1 mg 100 st",
    "Melatonin Orifarm 3mg", "Concerta 36 mg 30 st", "Flutide Diskus 250", "Ozempic 0,5 mg inj",
)  # fmt: skip
FOOD = (
    "Filmjölk 1 L", "Kvarg vanilj", "Morötter 1kg", "Kyckl.filé 900g", "Lingongrova", "Bregott 600",
    "Krossade tomater", "Gurka", "Röda linser 500g", "Havredryck", "Makaroner", "Grädde 5 dl",
    "Äpple Royal Gala", "Fiskpinnar 24p", "Ketchup 1kg", "Hushållspapper", "Citron st", "Kattmat 4-p",
)  # fmt: skip
PERSONS = (
    "Alva Påhittad",
    "Mohammed Provfall",
    "Ulla-Britt Låtsas",
    "Erik Mallson",
    "Leyla Testdotter",
)
STREETS = ("Kungsgatan 12", "Bergsgatan 3 B", "Sjötullsgatan 41", "Norra Torggatan 7", "Hamnplan 1",
           "Ringvägen 98", "Västra Storgatan 22")  # fmt: skip
_WEEKDAYS = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
_LAST = datetime.date(2026, 11, 20)


@dataclass(frozen=True)
class Dose:
    """A prescribed medicine: its price, what the client pays of it, and the cost outside benefit."""

    name: str
    price: Decimal
    own: Decimal
    extra: Decimal

    @property
    def paid(self) -> Decimal:
        """What the client pays: own cost and extra cost."""
        return self.own + self.extra


def doses(chance: random.Random, least: int = 1, most: int = 3, free: bool = False) -> list[Dose]:
    """Prescribed medicines at one step of the high-cost stair; `free` gives the last step."""
    share = Decimal(0) if free else Decimal(chance.choice(("1", "0.5", "0.25", "0.1")))
    return [
        Dose(
            name,
            price := goods.price(chance, 48, 780),
            (price * share).quantize(Decimal("0.01")),
            goods.price(chance, 8, 60) if not free and chance.random() < 0.25 else Decimal(0),
        )
        for name in chance.sample(DISPENSED, chance.randint(least, most))
    ]


def basket(
    chance: random.Random, names: tuple[str, ...], count: int, low: int, high: int
) -> list[tuple[str, Decimal]]:
    """`count` different goods with their prices in kronor."""
    return [(name, goods.price(chance, low, high)) for name in chance.sample(names, count)]


def total(priced: list[tuple[str, Decimal]]) -> Decimal:
    """The sum of the prices."""
    return sum((cost for _, cost in priced), Decimal(0))


def part(value: Decimal, percent: int) -> Decimal:
    """The VAT of `percent` that is in the value."""
    return (value * percent / (100 + percent)).quantize(Decimal("0.01"))


def day(chance: random.Random) -> datetime.date:
    """A day of the last year and a half before the made day of reading."""
    return _LAST - datetime.timedelta(days=chance.randrange(540))


def after(date: datetime.date, days: int) -> datetime.date:
    """The date so many days later; earlier when negative."""
    return date + datetime.timedelta(days=days)


def dated(date: datetime.date, style: str) -> str:
    """A date as Swedish papers write it; the styles of `goods.written` and some more."""
    month = goods.MONTHS[date.month - 1]
    more = {
        "den": f"den {date.day} {month} {date.year}",
        "weekday": f"{_WEEKDAYS[date.weekday()].capitalize()} {date.day} {month} {date.year}",
        "short day": f"{_WEEKDAYS[date.weekday()][:3]} {date.day} {month[:3]} {date.year}",
        "full points": f"{date:%d.%m.%Y}",
        "spaced": f"{date:%Y %m %d}",
        "month first": f"{month.capitalize()} {date.day}, {date.year}",
        "capital month": f"{date.day:02} {month[:3].upper()} {date.year}",
    }
    return more[style] if style in more else written(date, style)


def logo(chance: random.Random, name: str, size: float = 1.6) -> Row:
    """A seller's name as a logo: big, sometimes white on black, sometimes to the left."""
    return Row(
        name, centre=chance.random() < 0.7, size=size, bold=True, inverse=chance.random() < 0.2
    )


def table(
    *texts: str, at: tuple[float, ...], bold: bool = False, size: float = 1.0, starts: int = 1
) -> Row:
    """A row in columns: the first `starts` texts start at their place, the others end at theirs."""
    cells = tuple(
        Cell(text, place, n >= starts)
        for n, (text, place) in enumerate(zip(texts, at, strict=True))
    )
    return Row(cells=cells, bold=bold, size=size)


def less(value: Decimal) -> str:
    """An amount that is drawn off: "-120,00"; nought has no sign."""
    return f"-{kronor(value)}" if value else "0,00"


def blank(count: int) -> list[Row]:
    """So many empty rows."""
    return [Row() for _ in range(count)]


def pairs(*texts: tuple[str, str], at: tuple[float, float]) -> list[Row]:
    """Labels and values, each starting at its own place."""
    return [
        Row(cells=(Cell(label, at[0], False), Cell(value, at[1], False))) for label, value in texts
    ]


def card(chance: random.Random, date: datetime.date, value: Decimal) -> list[Row]:
    """The card terminal's rows under a till receipt."""
    kind = chance.choice(("VISA", "Mastercard", "Debit Mastercard", "Visa Debit"))
    return [
        Row("-" * 6 + " KORTKÖP " + "-" * 6, centre=True),
        Row(f"{kind}  **** **** **** {goods.digits(chance, 4)}"),
        Row(f"KÖP {written(date, 'iso')}", f"SEK {kronor(value)}"),
        Row(f"Ref {goods.digits(chance, 9)}  TVR 0000008000"),
        Row(f"AID A00000000{goods.digits(chance, 5)}", "Kontaktlöst"),
    ]
