"""What the fresh papers hold: goods, days, persons, and a short way to write rows."""

import datetime
import random
from decimal import Decimal

from bench.receipt_photos import goods
from bench.receipt_photos.goods import kronor
from bench.receipt_photos.paper import Cell, Row
from bench.receipt_photos.unseen.goods import Dose, dated

COUNTER = (
    "Ibumetin 400 mg 20 st", "Zyx 10 mg 28 tabl", "Rinexin 50 mg 20", "Laktulos oral lösn",
    "Gaviscon tugg 24 st", "Salvequick refill", "Cocillana 300 ml", "Decubal Clinic 100 g",
    "Vitamin C 1 g brus", "Zendium Classic 75", "Imodium 2 mg 8 kaps", "Nasonex 50 mikrog",
    "Bepanthen salva 30 g", "Xerodent 90 tabl", "Dolocreme 50 g", "Probi Mage 40 kaps",
)  # fmt: skip
PRESCRIBED = (
    "Candesartan 8 mg 98 st", "Escitalopram 10 mg", "Omeprazol Actavis 20 mg", "Lamotrigin 100 mg",
    "Doxyferm 100 mg 15 st", "Novorapid FlexPen", "Seretide Diskus 50/250", "Kalcipos-D forte",
    "Alimemazin 40 mg/ml", "Gabapentin 300 mg 100", "Spironolakton 25 mg", "Lergigan 25 mg 100",
)  # fmt: skip
PERSONS = (
    "Majken Exempelson", "Yusuf Provling", "Gun-Britt Fiktiv", "Amina Påhitt", "Tor Testman",
)  # fmt: skip
PLACES = ("Tvärgatan 9", "Lindallén 14 C", "Skolbacken 2", "Östra Kajen 31", "Prästgatan 6")
POST = ("591 32 MOTALA", "824 50 HUDIKSVALL", "374 31 KARLSHAMN", "941 33 PITEÅ", "685 30 TORSBY")
_WEEKDAYS = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
_FIRST = datetime.date(2025, 5, 5)


def day(chance: random.Random) -> datetime.date:
    """A day of the year and a half before the made day of reading."""
    return _FIRST + datetime.timedelta(days=chance.randrange(530))


def shown(date: datetime.date, style: str) -> str:
    """A date as the paper writes it: the styles of `dated`, the weekday in small letters and more."""
    month, weekday = goods.MONTHS[date.month - 1], _WEEKDAYS[date.weekday()]
    more = {
        "long weekday": f"{weekday} {date.day} {month} {date.year}",
        "capitals": f"{date.day} {month[:3].upper()} {date.year}",
        "stops short": f"{date.day}.{date.month}.{date.year}",
    }
    return more[style] if style in more else dated(date, style)


def born(chance: random.Random) -> str:
    """A personal number with its last four masked, or one of the tax agency's for tests."""
    year, month, number = chance.randint(1948, 1999), chance.randint(1, 12), chance.randint(1, 28)
    return chance.choice((f"{year}{month:02}{number:02}-XXXX", "19121212-1212"))


def doses(chance: random.Random, count: int, share: str) -> list[Dose]:
    """Prescribed medicines of which the client pays the share."""
    return [
        Dose(name, price := goods.price(chance, 55, 640), _hundredth(price * Decimal(share)), Decimal(0))
        for name in chance.sample(PRESCRIBED, count)
    ]  # fmt: skip


def _hundredth(value: Decimal) -> Decimal:
    return value.quantize(Decimal("0.01"))


def percent(value: Decimal, rate: int) -> Decimal:
    """So many percent of the value."""
    return _hundredth(value * rate / 100)


def colon(value: Decimal) -> str:
    """An amount with a colon before its öre: "1 234:50"."""
    return kronor(value).replace(",", ":")


def plain(value: Decimal) -> str:
    """An amount without a space in its thousands: "1234,50"."""
    return kronor(value, ";")


def lines(*texts: str, size: float = 1.0, bold: bool = False) -> list[Row]:
    """Rows from texts: "left|right", "^centred", a sign of its own for a rule ("_" is a line)."""
    rows = []
    for text in texts:
        if text in ("-", "=", "*", ".", "_"):
            rows.append(Row(rule="line" if text == "_" else text))
        elif text.startswith("^"):
            rows.append(Row(text[1:], centre=True, size=size, bold=bold))
        else:
            left, _, right = text.partition("|")
            rows.append(Row(left, right, size=size, bold=bold))
    return rows


def across(*texts: str, at: tuple[float, ...], ends: str = "", bold: bool = False,
           size: float = 1.0, boxed: bool = False) -> Row:  # fmt: skip
    """A row in columns; a column whose sign in `ends` is ">" ends at its place."""
    signs = ends.ljust(len(texts), "<")
    cells = tuple(
        Cell(text, place, sign == ">") for text, place, sign in zip(texts, at, signs, strict=True)
    )
    return Row(cells=cells, bold=bold, size=size, boxed=boxed)


def code_row(chance: random.Random, due: Decimal, giro: str) -> Row:
    """The row a giro machine reads at a payment slip's foot."""
    number, whole = goods.checked(goods.digits(chance, 12)), int(due)
    öre = f"{int((due - whole) * 100):02}"
    return Row(
        f"#  {number} #  {whole} {öre}   {goods.digits(chance, 1)} >   {giro.replace('-', '')}#41#",
        font="machine",
    )


def giro(chance: random.Random) -> str:
    """A bankgiro number."""
    return f"{chance.randint(500, 5999)}-{chance.randint(1000, 9999)}"
