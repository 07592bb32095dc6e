"""Malaysian restaurants, a petrol station, a workshop in the SROIE way. Unseen until most was built."""

import random
from decimal import Decimal

from bench.receipt_photos import goods
from bench.receipt_photos.layouts import centred
from bench.receipt_photos.paper import Receipt, Row
from bench.receipt_photos.unseen import goods as unseen_goods
from bench.receipt_photos.unseen.goods import table
from bench.receipt_photos.unseen.malaysia import (
    DISHES,
    FONTS,
    bought,
    day,
    head,
    ringgit,
    said_of,
    to_five_sen,
)


def diner(chance: random.Random) -> Receipt:
    """A restaurant's bill: table, service charge, GST, the date with a month's name."""
    name = chance.choice(("RESTORAN HASSANBISTRO", "SOON FATT FISH HEAD", "TEPIAN KAMPUNG CAFE"))
    date, dishes = day(chance), bought(chance, DISHES, 2, 6)
    net = unseen_goods.total(dishes)
    service = (net / 10).quantize(Decimal("0.01"))
    gst = ((net + service) * 6 / 100).quantize(Decimal("0.01"))
    due, rounding = to_five_sen(net + service + gst)
    rows = [
        *head(chance, name),
        Row(),
        Row(f"TABLE : {chance.randint(1, 40)}", f"PAX : {chance.randint(1, 8)}"),
        Row(f"BILL# : {goods.digits(chance, 6)}"),
        Row(f"{date:%d %b %Y} {goods.clock(chance)}"),
        Row(rule="-"),
    ]
    rows += [Row(f"1  {dish}", ringgit(cost)) for dish, cost in dishes]
    rows += [
        Row(rule="-"),
        Row("SUBTOTAL", ringgit(net)),
        Row("SVC CHARGE 10%", ringgit(service)),
        Row("GST 6%", ringgit(gst)),
        Row("ROUNDING", ringgit(rounding)),
        Row("TOTAL", ringgit(due), bold=True, size=1.4),
        *centred("THANK YOU, PLEASE COME AGAIN"),
    ]
    return Receipt(
        "english_unseen_diner", rows, said_of(name, (), date, due), chance.choice(FONTS), 36
    )


def petrol(chance: random.Random) -> Receipt:
    """A petrol station: litres and price a litre, pump number, dotted date."""
    name = chance.choice(
        ("MARUDI FUEL STATION", "PETRON BDR SRI PERMAISURI", "SHELL ISNI PETRO TRADING")
    )
    date, litres = day(chance), Decimal(chance.randint(800, 4200)) / 100
    due = (litres * Decimal("2.20")).quantize(Decimal("0.01"))
    rows = [
        *head(chance, name),
        Row(),
        Row("TAX INVOICE :", goods.digits(chance, 10)),
        Row("PUMP 04 FUELSAVE 95"),
        Row(f"{litres} litre @ RM 2.20", ringgit(due)),
        Row(rule="-"),
        Row("TOTAL", f"RM{ringgit(due)}", bold=True),
        Row("DEBIT/CREDIT CARD", ringgit(due)),
        Row("RELIEF GST C", "0.00"),
        Row(rule="-"),
        Row(f"DATE {date:%d.%m.%Y}", f"TIME {goods.clock(chance)}"),
        Row(f"POINTS BALANCE {goods.digits(chance, 4)}"),
        *centred("HAVE A NICE DAY"),
    ]
    return Receipt(
        "english_unseen_petrol", rows, said_of(name, (), date, due), chance.choice(FONTS), 36
    )


def bakery(chance: random.Random) -> Receipt:
    """A bakery's slip: big brand, the company beneath it, twelve-hour clock."""
    name, company = chance.choice(
        (
            ("BREAD STORY", "BS GOLDEN OVEN SDN. BHD."),
            ("LAVENDER CORNER", "LC CONFECTIONERY SDN. BHD."),
            ("KUEH HOUSE", "NYONYA DELIGHT SDN. BHD."),
        )
    )
    date, cakes = (
        day(chance),
        bought(
            chance,
            (
                "BUTTER CROISSANT",
                "SAUSAGE ROLL",
                "PANDAN CHIFFON",
                "EGG MAYO BUN",
                "WALNUT LOAF",
                "CAPPUCCINO",
            ),
            1,
            5,
        ),
    )
    due, rounding = to_five_sen(unseen_goods.total(cakes))
    rows = [
        *centred(name, size=1.8, bold=True),
        *head(chance, company),
        Row(f"Rcpt No {goods.digits(chance, 7)}"),
        Row(
            f"{date:%d/%m/%Y} {chance.randint(1, 12)}:{chance.randint(10, 59)}:0{chance.randint(0, 9)} PM"
        ),
        Row(rule="-"),
    ]
    rows += [Row(f"{cake} x1", ringgit(cost)) for cake, cost in cakes]
    rows += [
        Row(rule="-"),
        Row("Total Amt Incl. GST @6%", ringgit(due - rounding)),
        Row("Rounding Adjustment", ringgit(rounding)),
        Row("Total Amt Payable:", ringgit(due), bold=True),
        Row("Paid Amount :", ringgit(due)),
        Row("Change :", "0.00"),
        Row(f"Total Qty Tender: {len(cakes)}"),
    ]
    return Receipt(
        "english_unseen_bakery",
        rows,
        said_of(company, (name,), date, due),
        chance.choice(FONTS),
        38,
    )


def workshop(chance: random.Random) -> Receipt:
    """A workshop's half-page invoice: bill to, many columns, no GST, sum in words missing."""
    name = chance.choice(
        ("KIM LOONG AUTO SERVICE", "GREENLANE TYRE & BATTERY SDN BHD", "ONE STOP MOTOR WORKS")
    )
    date = day(chance)
    work = bought(
        chance,
        (
            "ENGINE OIL 10W40 4L",
            "OIL FILTER",
            "BRAKE PAD FRONT",
            "WHEEL ALIGNMENT",
            "LABOUR CHARGE",
            "SPARK PLUG",
        ),
        1,
        4,
    )
    work = [(text, (cost * 5).quantize(Decimal(1))) for text, cost in work]
    due, at = unseen_goods.total(work), (0.0, 0.65, 0.82, 1.0)
    rows = [
        *head(chance, name, gst=False),
        Row(rule="line"),
        Row("INVOICE / CASH SALES", f"NO: {goods.digits(chance, 5)}", bold=True),
        Row("TO : CASH", f"DATE: {date:%d-%m-%Y}"),
        Row(f"VEHICLE : WXY {goods.digits(chance, 4)}", f"KM: {goods.digits(chance, 5)}"),
        Row(rule="line"),
        table("DESCRIPTION", "QTY", "U/PRICE", "RM", at=at, bold=True),
    ]
    rows += [table(text, "1", ringgit(cost), ringgit(cost), at=at) for text, cost in work]
    rows += [
        *[Row()] * 5,
        Row(rule="line"),
        Row("TOTAL RM :", ringgit(due), bold=True, size=1.2),
        Row("E. & O.E."),
        Row(),
        Row("...................", "..................."),
        Row("Received by", "Authorised signature"),
    ]
    return Receipt(
        "english_unseen_workshop",
        rows,
        said_of(name, (name.removesuffix(" SDN BHD"),), date, due),
        chance.choice(FONTS),
        50,
    )


LAYOUTS = (
    diner,
    petrol,
    bakery,
    workshop,
)
