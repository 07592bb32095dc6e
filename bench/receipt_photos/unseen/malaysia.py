"""What the unseen Malaysian receipts hold. Unseen until most was built."""

import datetime
import random
from decimal import Decimal

from bench.receipt_photos import goods
from bench.receipt_photos.layouts import centred, truth
from bench.receipt_photos.paper import Row

WARES = (
    "SCREWDRIVER SET 6PC", "EXTENSION CORD 3M", "SANDPAPER #120", "CEILING HOOK", "PLASTIC BASKET L", "GIFT WRAP 2'S", "MARKER PEN BLACK", "FILE RING A4 40MM",
    "SUNLIGHT 900ML", "GARBAGE BAG XL", "TOOTHPASTE 225G", "SARDINE 425G", "COOKING OIL 2KG", "EGG GRADE B 30S", "CHOC WAFER", "DOG FOOD 1.5KG",
)  # fmt: skip
DISHES = (
    "FISH HEAD NOODLE",
    "CLAYPOT CHICKEN RICE",
    "SWEET SOUR PORK (S)",
    "KANGKUNG BELACAN",
    "ICE LEMON TEA",
    "CHINESE TEA (POT)",
    "MEE GORENG",
    "LAMB SHANK",
    "TOM YAM SOUP",
    "BARLY LIMAU ICE",
    "WANTAN MEE (L)",
    "SIRAP BANDUNG",
)
_ROADS = (
    "NO.12, JALAN SS 21/37",
    "LOT 3-G, JALAN PERMAS 10/5",
    "31G&33G, JALAN SETIA INDAH X",
    "NO 2, PERSIARAN MAYANG",
)
_TOWNS = (
    "81750 JOHOR BAHRU",
    "47400 PETALING JAYA, SELANGOR",
    "40170 SHAH ALAM",
    "55100 KUALA LUMPUR",
    "11900 BAYAN LEPAS, PENANG",
)
FONTS = ("mono", "courier", "inconsolata", "sans", "narrow", "typewriter", "hack")


def day(chance: random.Random) -> datetime.date:
    """A day of the years the data set was scanned in."""
    return datetime.date(2016, 6, 1) + datetime.timedelta(days=chance.randrange(760))


def ringgit(value: Decimal) -> str:
    """An amount without its currency: "1,234.50"."""
    return f"{value:,.2f}"


def to_five_sen(value: Decimal) -> tuple[Decimal, Decimal]:
    """The value to the nearest five sen, and the rounding."""
    near = (value * 20).quantize(Decimal(1)) / 20
    return near.quantize(Decimal("0.01")), (near - value).quantize(Decimal("0.01"))


def head(chance: random.Random, *name: str, gst: bool = True) -> list[Row]:
    """The company, its number, address and telephone."""
    number = f"({goods.digits(chance, 6)}-{chance.choice('ADHKMPTUVX')})"
    rows = centred(*name, bold=chance.random() < 0.5, size=chance.choice((1.0, 1.2))) + centred(
        number, chance.choice(_ROADS), chance.choice(_TOWNS)
    )
    rows += centred(f"TEL : 0{chance.randint(3, 9)}-{goods.digits(chance, 7)}")
    return rows + (centred(f"GST ID : 00{goods.digits(chance, 10)}") if gst else [])


def said_of(
    name: str, accept: tuple[str, ...], date: datetime.date, due: Decimal
) -> dict[str, object]:
    """The truth of a receipt in ringgit."""
    return {**truth(name, accept, date, due, "other"), "currency": "MYR"}


def bought(
    chance: random.Random, names: tuple[str, ...], least: int, most: int
) -> list[tuple[str, Decimal]]:
    """Different goods with their prices in ringgit."""
    return [
        (name, Decimal(chance.randint(120, 3900)) / 100)
        for name in chance.sample(names, chance.randint(least, most))
    ]
