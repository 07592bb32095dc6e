"""What the Malaysian papers of group e hold: wares, heads, sums with GST."""

import random
from dataclasses import dataclass
from decimal import Decimal

from bench.receipt_photos import goods
from bench.receipt_photos.fresh_goods import lines
from bench.receipt_photos.paper import Row
from bench.receipt_photos.unseen.malaysia import to_five_sen

TOOLS = (
    "HOSE CLIP SS 1/2", "RAWL PLUG 6MM 50'S", "SILICONE CLEAR 300ML", "PAD BOLT 4IN", "WALL PLUG YELLOW",
    "TEFLON TAPE", "HACKSAW BLADE 12", "SPRAY PAINT MATT BLK", "PVC ELBOW 20MM", "ANGLE GRINDER DISC",
    "DOOR CLOSER", "RUBBER MALLET", "CEMENT 5KG", "WIRE 2.5MM RED /M",
)  # fmt: skip
PLATES = (
    "NASI GORENG KAMPUNG", "MEE HOON SOUP", "ROTI TELUR", "AYAM GORENG", "SAMBAL SOTONG", "LIMAU AIS",
    "TEH O AIS", "PAPADOM", "THOSAI MASALA", "CURRY MEE", "HOKKIEN MEE (M)", "SIEW YOKE RICE",
)  # fmt: skip
LOAVES = (
    "BUTTER CROISSANT", "PANDAN CHIFFON", "SAUSAGE BUN", "RED BEAN BUN", "WHOLEMEAL LOAF", "TUNA PUFF",
    "CHEESE TART 6PCS", "KAYA ROLL", "BLACK FOREST SLICE",
)  # fmt: skip
PAPERS = (
    "A4 CARD 160GSM 100S", "BINDING COMB 10MM", "GLUE STICK 21G", "EXERCISE BOOK 80PG", "PILOT G2 0.5 BLUE",
    "CORRECTION TAPE", "ENVELOPE 4X9 50S", "THUMB TACK BOX", "MANILA CARD PINK", "LAMINATE FILM A4",
)  # fmt: skip
HOME = (
    "LAUNDRY CLIP 20S", "BAMBOO SKEWER", "MUG CERAMIC 12OZ", "PHOTO FRAME 8R", "COIN BANK PIG", "FLOWER VASE",
    "HANGER 10S", "MICROFIBRE CLOTH", "CANDLE TEALIGHT", "DOOR MAT 40X60", "STORAGE BOX 15L",
)  # fmt: skip
ROADS = (
    "NO. 8, JLN MERANTI 2", "G-15, JALAN PJU 5/4", "LOT 21 & 22, JALAN KESUMA", "45-A, LORONG HAJI TAIB",
    "18, LEBUH CAMPBELL", "B-G-7, DATARAN CASCADES", "NO 63 JALAN BESAR",
)  # fmt: skip
TOWNS = (
    "43000 KAJANG, SELANGOR", "80300 JOHOR BAHRU", "10100 GEORGETOWN", "58200 KUALA LUMPUR",
    "31400 IPOH, PERAK", "75350 MELAKA", "68000 AMPANG, SELANGOR",
)  # fmt: skip
_NAMES = ("JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER",
          "OCTOBER", "NOVEMBER", "DECEMBER")  # fmt: skip


@dataclass(frozen=True)
class Sold:
    """A ware, how many, and the price of one in ringgit."""

    name: str
    count: int
    price: Decimal

    @property
    def cost(self) -> Decimal:
        """The price of all of them."""
        return self.price * self.count


def sold(
    chance: random.Random, names: tuple[str, ...], least: int, most: int, top: int = 30
) -> list[Sold]:
    """Different wares; the dearest costs `top` ringgit."""
    return [
        Sold(name, chance.choice((1, 1, 1, 2, 3)), Decimal(chance.randint(80, top * 100)) / 100)
        for name in chance.sample(names, chance.randint(least, most))
    ]


def cost(wares: list[Sold]) -> Decimal:
    """What all the wares cost."""
    return sum((ware.cost for ware in wares), Decimal(0))


def month(number: int) -> str:
    """A month's English name in capitals."""
    return _NAMES[number - 1]


def company(chance: random.Random) -> str:
    """A company number as Malaysian shops print it."""
    return f"{goods.digits(chance, 6)}-{chance.choice('AHKMPTUVWX')}"


def gst_number(chance: random.Random) -> str:
    """A GST registration number."""
    return f"00{goods.digits(chance, 10)}"


def address(chance: random.Random, sign: str = "^") -> list[Row]:
    """Road and town, centred unless `sign` is empty."""
    return lines(f"{sign}{chance.choice(ROADS)},", f"{sign}{chance.choice(TOWNS)}")


def clock12(chance: random.Random) -> str:
    """A time of day with AM or PM."""
    return f"{chance.randint(1, 12)}:{chance.randint(0, 59):02}:{chance.randint(0, 59):02} {chance.choice(('AM', 'PM'))}"


def tax(value: Decimal) -> Decimal:
    """The 6 % GST that is in the value."""
    return (value * 6 / 106).quantize(Decimal("0.01"))


def added(value: Decimal, percent: int) -> Decimal:
    """So many percent on top of the value."""
    return (value * percent / 100).quantize(Decimal("0.01"))


def to_pay(value: Decimal) -> tuple[Decimal, Decimal, Decimal]:
    """The value rounded to five sen, the rounding, and the cash that is given."""
    due, rounding = to_five_sen(value)
    step = 10 if due < 50 else 50
    return due, rounding, (due // step + 1) * step
