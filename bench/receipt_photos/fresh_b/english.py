"""Tills abroad, group b: scanned strips from six countries' shops and eateries."""

import datetime
import random
from decimal import Decimal

from bench.receipt_photos import goods
from bench.receipt_photos.fresh_goods import across, lines
from bench.receipt_photos.layouts import truth
from bench.receipt_photos.paper import Receipt, Row
from bench.receipt_photos.unseen.goods import part

_Priced = list[tuple[str, Decimal]]


def _day(chance: random.Random) -> datetime.date:
    return datetime.date(2017, 1, 3) + datetime.timedelta(days=chance.randrange(700))


def _bought(
    chance: random.Random, names: tuple[str, ...], least: int, most: int, top: int
) -> _Priced:
    return [
        (name, Decimal(chance.randint(95, top * 100)) / 100)
        for name in chance.sample(names, chance.randint(least, most))
    ]


def _sum(priced: _Priced) -> Decimal:
    return sum((cost for _, cost in priced), Decimal(0))


def _said(
    name: str, accept: tuple[str, ...], date: datetime.date, due: Decimal, currency: str
) -> dict[str, object]:
    return {**truth(name, accept, date, due, "other"), "currency": currency}


def ironmonger(chance: random.Random) -> Receipt:
    """A British ironmonger: VAT number, pound signs, cash and change, day first."""
    name, date = chance.choice(("HARGREAVES & SON", "THE TOOL CUPBOARD")), _day(chance)
    sold = _bought(
        chance,
        (
            "GATE HINGE PAIR",
            "MASKING TAPE",
            "WOOD GLUE 250ML",
            "GALV NAILS 1KG",
            "FUSE 13A",
            "PADLOCK 40MM",
        ),
        2,
        5,
        19,
    )
    due = _sum(sold)
    paid = (due // 20 + 1) * 20
    rows = [
        *lines(f"^{name}", size=1.3, bold=True),
        *lines(
            "^Ironmongers since 1921",
            "^14 Market Place, Thirsk",
            f"^VAT No. GB {goods.digits(chance, 9)}",
            "",
        ),
        *(Row(item, f"£{cost:.2f}") for item, cost in sold),
        *lines(
            "-", f"BALANCE DUE|£{due:.2f}", f"CASH|£{paid:.2f}", f"CHANGE|£{paid - due:.2f}", "-"
        ),
        *lines(
            f"VAT @ 20% INCLUDED|£{part(due, 20):.2f}",
            f"{date:%d/%m/%Y}  {goods.clock(chance)}|TILL 2",
        ),
        *lines("^Please keep for your records"),
    ]
    return Receipt(
        "english_fresh_ironmonger", rows, _said(name, (), date, due, "GBP"), "mono", 34, "scan"
    )


def hawker(chance: random.Random) -> Receipt:
    """A Singapore food court: stall and company, service charge, GST, the total between them."""
    name, date = chance.choice(("AH HOCK NOODLE HOUSE", "LUCKY KOPI CORNER")), _day(chance)
    sold = _bought(
        chance,
        (
            "PRAWN MEE",
            "KAYA TOAST SET",
            "ICED MILO",
            "CARROT CAKE (S)",
            "FISHBALL SOUP",
            "CHENG TNG",
        ),
        2,
        5,
        11,
    )
    sub = _sum(sold)
    service = (sub / 10).quantize(Decimal("0.01"))
    gst = ((sub + service) * 7 / 100).quantize(Decimal("0.01"))
    due = sub + service + gst
    rows = [
        *lines(
            f"^{name}",
            "^A TRADING NAME OF HOCK SENG F&B PTE LTD",
            "^BLK 118 TOA PAYOH LOR 2 #01-140",
            "",
        ),
        *lines(
            f"Table {chance.randint(1, 40)}|Bill {goods.digits(chance, 5)}",
            f"{date:%d %b %Y}|{goods.clock(chance)}",
            "=",
        ),
        *(Row(f"1  {item}", f"{cost:.2f}") for item, cost in sold),
        *lines("=", f"Subtotal|{sub:.2f}", f"10% Svc Chg|{service:.2f}", f"7% GST|{gst:.2f}"),
        Row("TOTAL S$", f"{due:.2f}", bold=True, size=1.3),
        *lines(f"NETS|{due:.2f}", "", "^Self service tray return"),
    ]
    said = _said(name, ("HOCK SENG F&B PTE LTD",), date, due, "SGD")
    return Receipt("english_fresh_hawker", rows, said, "courier", 40, "scan")


def diner(chance: random.Random) -> Receipt:
    """An American diner: month by name, sales tax, tips suggested after the sum."""
    name, date = chance.choice(("Mabel's Diner", "Blue Ox Pancake House")), _day(chance)
    sold = _bought(
        chance,
        ("2 Eggs Any Style", "Short Stack", "Coffee", "BLT on Rye", "Home Fries", "Cherry Pie"),
        2,
        4,
        14,
    )
    sub = _sum(sold)
    tax = (sub * 8 / 100).quantize(Decimal("0.01"))
    due = sub + tax
    rows = [
        *lines(f"^{name}", size=1.5, bold=True),
        *lines("^2210 Lake Street, Duluth MN", f"^(218) 555-01{goods.digits(chance, 2)}", ""),
        *lines(
            f"Server: Dot|Guests: {chance.randint(1, 5)}",
            f"{date:%b %d, %Y}|{chance.randint(1, 11)}:{chance.randint(10, 59)} PM",
            "",
        ),
        *(Row(item, f"{cost:.2f}") for item, cost in sold),
        *lines("", f"Food|{sub:.2f}", f"Sales Tax 8.000%|{tax:.2f}"),
        Row("Amount Due", f"${due:.2f}", bold=True, size=1.2),
        *lines(
            "",
            f"Suggested tip 15% = {due * 15 / 100:.2f}",
            f"              20% = {due * 20 / 100:.2f}",
            "^Come back soon!",
        ),
    ]
    return Receipt(
        "english_fresh_diner", rows, _said(name, (), date, due, "USD"), "notomono", 36, "scan"
    )


def trading_table(chance: random.Random) -> Receipt:
    """A Malaysian trader's cash bill: quantity table, discount, rounding, the sum and cash after it."""
    name, date = (
        chance.choice(("SIN LEE HUAT TRADING SDN BHD", "WARISAN JAYA ENTERPRISE")),
        _day(chance),
    )
    sold = _bought(
        chance,
        ("LED TUBE 4FT", "WALL PLUG 100S", "PAINT THINNER 1L", "HOSE CLIP", "CEMENT PATCH 1KG"),
        2,
        4,
        40,
    )
    gross = _sum(sold)
    due = (gross * 20).quantize(Decimal(1)) / 20
    paid, at = (due // 50 + 1) * 50, (0.0, 0.5, 0.74, 1.0)
    rows = [
        *lines(
            f"^{name}",
            f"^(Co. No. {goods.digits(chance, 6)}-K)",
            "^NO 8, JALAN TEMENGGUNG 21, 43200 CHERAS",
            f"^GST REG NO : 000{goods.digits(chance, 9)}",
            "",
            "^CASH BILL",
        ),
        *lines(
            f"BILL NO : CB{goods.digits(chance, 6)}",
            f"DATE    : {date:%d-%m-%Y}  {goods.clock(chance)}",
            "_",
        ),
        across("ITEM", "QTY", "U/P", "AMT", at=at, ends="<>>>"),
        *(
            across(item, "1.00", f"{cost:.2f}", f"{cost:.2f}", at=at, ends="<>>>")
            for item, cost in sold
        ),
        *lines(
            "_",
            f"TOTAL QTY {len(sold)}.00",
            f"TOTAL EXCL GST|{gross - part(gross, 6):.2f}",
            f"GST 6%|{part(gross, 6):.2f}",
        ),
        *lines(
            f"TOTAL INCL GST|{gross:.2f}",
            f"ROUNDING|{due - gross:.2f}",
            f"NETT TOTAL RM|{due:.2f}",
            bold=True,
        ),
        *lines(f"CASH|{paid:.2f}", f"CHANGE|{paid - due:.2f}"),
        *lines("^GOODS SOLD NOT REFUNDABLE"),
    ]
    return Receipt(
        "english_fresh_trading_table", rows, _said(name, (), date, due, "MYR"), "slim", 44, "scan"
    )


def garden_centre(chance: random.Random) -> Receipt:
    """An Australian garden centre: tax invoice, ABN, total first with a dollar sign, EFTPOS."""
    name, date = chance.choice(("Wattle Grove Nursery", "GREEN THUMB GARDENS")), _day(chance)
    sold = _bought(
        chance,
        (
            "Potting Mix 25L",
            "Kangaroo Paw 140mm",
            "Snail Pellets",
            "Hose Fitting",
            "Lemon Tree Dwf",
        ),
        2,
        4,
        45,
    )
    due = _sum(sold)
    rows = [
        *lines(f"^{name}", bold=True, size=1.2),
        *lines(
            f"^ABN {goods.digits(chance, 2)} {goods.digits(chance, 3)} {goods.digits(chance, 3)} {goods.digits(chance, 3)}",
            "^TAX INVOICE",
            "-",
        ),
        *(Row(f"{item} *", f"${cost:.2f}") for item, cost in sold),
        Row(f"Total for {len(sold)} items", f"${due:.2f}", bold=True),
        *lines(f"EFTPOS|${due:.2f}", f"* GST included|${due / 11:.2f}", "-"),
        *lines(
            f"{date:%a} {date.day} {date:%B %Y}|{goods.clock(chance)}",
            f"Operator 4|Ref {goods.digits(chance, 7)}",
            "^Returns within 14 days with receipt",
        ),
    ]
    return Receipt(
        "english_fresh_garden_centre", rows, _said(name, (), date, due, "AUD"), "nimbus", 38, "scan"
    )


def stationer(chance: random.Random) -> Receipt:
    """A Malaysian stationer: member points, item codes above prices, date with two-digit year."""
    name, date = (
        chance.choice(("PUSTAKA BINTANG SDN. BHD.", "KIAT SENG BOOKS & GIFTS")),
        _day(chance),
    )
    sold = _bought(
        chance,
        (
            "EXERCISE BK 120PG",
            "GEL PEN 0.5 BLU",
            "MAHJONG PAPER",
            "GLUE STICK 21G",
            "RULER 30CM",
            "CALCULATOR",
        ),
        2,
        5,
        24,
    )
    due = (_sum(sold) * 20).quantize(Decimal(1)) / 20
    rows = [
        *lines(f"^{name}", bold=True),
        *lines("^LG-12 PLAZA METRO, 43000 KAJANG", "^TEL 03-8000 0000", ""),
    ]
    rows += lines(
        f"{date:%d.%m.%y} {goods.clock(chance)}|C{chance.randint(1, 9)} #{goods.digits(chance, 6)}",
        ".",
    )
    for item, cost in sold:
        rows += lines(f"9{goods.digits(chance, 12)}", f"{item}|{cost:.2f} S")
    rows += [
        *lines(".", f"Sub Total|{_sum(sold):.2f}", f"Rounding Adj|{due - _sum(sold):.2f}"),
        Row("Total (MYR)", f"{due:.2f}", size=1.4, stretch=1.3),
        *lines(
            f"Visa|{due:.2f}",
            f"S = GST @ 6%|{part(due, 6):.2f}",
            f"Points earned {int(due)}  Balance {int(due) + 318}",
        ),
    ]
    return Receipt(
        "english_fresh_stationer", rows, _said(name, (), date, due, "MYR"), "condensed", 36, "scan"
    )


LAYOUTS = (ironmonger, hawker, diner, trading_table, garden_centre, stationer)
