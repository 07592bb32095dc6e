"""What the made receipts hold: goods, prices, days, names."""

import datetime
import random
from decimal import Decimal

MEDICINE = (
    "Alvedon 500mg 20 tabl", "Ipren 400 mg 30 st", "Nezeril nässpray", "Otrivin 1 mg/ml",
    "Cetirizin 10mg 100 st", "Loratadin Teva 10 mg", "Voltaren gel 100 g",
    "Omeprazol 20 mg 14 st", "Bafucin mint 25", "Resorb brus", "ACO Duschkräm 250",
    "Apoliva handkräm", "D-vitamin 90 st", "Plåster 20-pack", "Locobase Repair 50g",
    "Hydrokortison 1 %", "Livostin ögondr", "Tandkräm Zendium", "Bamyl 500 mg brus",
    "Novalucol 30 tugg",
)  # fmt: skip
PRESCRIBED = (
    "Levaxin 100 mikrog 100 st", "Metformin 500 mg", "Simvastatin 20 mg 98",
    "Sertralin 50 mg 100", "Kåvepenin 1 g 30", "Symbicort 160/4,5", "Ventoline Evohaler",
    "Enalapril 5 mg 98 st", "Amoxicillin 500mg", "Betapred 0,5 mg", "Elocon kräm 0,1 %",
    "Zoloft 50 mg 98 st", "Atorvastatin 40 mg", "Bricanyl Turb 0,5",
)  # fmt: skip
FOOD = (
    "Mjölk 3% 1,5 l", "Havregryn 1,5 kg", "Bananer", "Falukorv 800 g", "Ägg 12-p",
    "Köttfärs 500g", "Smör 500 g", "Tomat kvist", "Pasta 1 kg", "Yoghurt nat", "Kaffe brygg 450",
    "Blöjor strl 4", "Diskmedel", "Ris 1 kg", "Ost 28%", "Potatis fast 2kg", "Knäckebröd",
    "Juice apelsin", "Lök gul 1 kg", "Toapapper 8-p",
)  # fmt: skip
ENGLISH = (
    "WHITE RICE 5KG", "A4 PAPER 80GSM", "CABLE TIE 8IN", "NASI LEMAK", "TEH TARIK",
    "PVC PIPE 20MM", "LED BULB 9W", "MINERAL WATER", "CHICKEN CHOP", "ROTI CANAI", "EGG TART",
    "BATTERY AA 4S", "STAPLER NO10", "DETTOL 250ML", "KOPI O ICE", "BREAD GARDENIA",
    "PAINT BRUSH 2IN", "MILO 1KG", "TISSUE BOX", "UMBRELLA",
)  # fmt: skip
TREATMENT = (
    "101 Basundersökning", "103 Akutundersökning", "121 Röntgen", "701 Fyllning", "401 Tanduttag",
    "501 Rotfyllning", "341 Tandsten", "205 Information", "Tandhygienist 30 min", "804 Krona",
)  # fmt: skip
TOWNS = (
    "Farsta",
    "Gävle",
    "Malmö C",
    "Umeå",
    "Mölndal",
    "Borås",
    "Tumba",
    "Skövde",
    "Lund",
    "Kista",
    "Härnösand",
    "Ystad",
)
SHOPS = (
    "Storgatan", "Nordstan", "Väla", "Kista Galleria", "Resecentrum", "Triangeln", "Kupolen",
    "Stortorget", "Emporia", "Sjukhuset",
)  # fmt: skip
PEOPLE = ("Anna Exempel", "Björn Provsson", "Kim Testgren", "Sara Mallberg")
MONTHS = ("januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
          "december")  # fmt: skip


def price(chance: random.Random, low: int, high: int) -> Decimal:
    """A likely price in kronor."""
    whole = chance.randint(low, high)
    return Decimal(whole) + Decimal(
        chance.choice(("0", "0", "0.50", "0.90", "0.95", f"0.{chance.randint(10, 99)}"))
    )


def kronor(value: Decimal, style: str = ",") -> str:
    """1234.5 as "1 234,50", "1234,50" or "1,234.50"."""
    text = f"{value:,.2f}"
    if style == ".":
        return text
    if style == ";":
        return text.replace(",", "").replace(".", ",")
    return text.replace(",", " ").replace(".", ",")


def day(chance: random.Random, years: tuple[int, int] = (2025, 2026)) -> datetime.date:
    """A day within the years."""
    first = datetime.date(years[0], 1, 1)
    return first + datetime.timedelta(days=chance.randrange(365 * (years[1] - years[0] + 1)))


def written(date: datetime.date, style: str) -> str:
    """A date as papers write it."""
    name = MONTHS[date.month - 1]
    return {
        "iso": f"{date:%Y-%m-%d}",
        "short": f"{date:%y-%m-%d}",
        "dots": f"{date:%Y.%m.%d}",
        "solid": f"{date:%Y%m%d}",
        "named": f"{date.day} {name} {date.year}",
        "abbreviated": f"{date.day} {name[:3]} {date.year}",
        "slashes": f"{date:%d/%m/%Y}",
        "dmy": f"{date:%d-%m-%Y}",
        "dmy2": f"{date:%d/%m/%y}",
        "english": f"{date:%d %b %Y}",
        "points": f"{date.day}.{date.month}.{date.year}",
        "dashes2": f"{date:%d-%m-%y}",
        "stops2": f"{date:%d.%m.%y}",
        "capitals": f"{date:%d/%b/%Y}".upper(),
        "american": f"{date:%b %d, %Y}",
        "hand": f"{date.day}/{date.month} {date.year}",
        "hand2": f"{date.day}/{date.month}-{date:%y}",
    }[style]


def clock(chance: random.Random) -> str:
    """A time of day."""
    return f"{chance.randint(8, 20):02}:{chance.randint(0, 59):02}"


def organisation(chance: random.Random) -> str:
    """A number in the form of an organisation number; its check digit is as it falls."""
    return f"55{chance.randint(6000, 6999)}-{chance.randint(1000, 9999)}"


def digits(chance: random.Random, count: int) -> str:
    """Random digits."""
    return "".join(chance.choice("0123456789") for _ in range(count))


def checked(digits: str) -> str:
    """The digits with their check digit (Luhn) after them."""
    doubled = [int(digit) * (2 - place % 2) for place, digit in enumerate(reversed(digits))]
    return f"{digits}{-sum(part // 10 + part % 10 for part in doubled) % 10}"


def whole(value: Decimal, style: str) -> str:
    """Whole kronor as papers write them: "300 kr", "300:-", "300,-" or "300,00"."""
    number = f"{value:,.0f}".replace(",", " ")
    endings = {"kr": " kr", ":-": ":-", ",-": ",-", "": ",00", "SEK": ",00 SEK", ".": ".00"}
    return number + endings[style]


def rounded(value: Decimal) -> tuple[Decimal, Decimal]:
    """The value in whole kronor and the rounding."""
    whole = Decimal(round(value))
    return whole, whole - value
