"""Malaysian shops' receipts in the SROIE way. Unseen until most was built."""

import random
from decimal import Decimal

from bench.receipt_photos import goods
from bench.receipt_photos.goods import written
from bench.receipt_photos.layouts import centred
from bench.receipt_photos.paper import Receipt, Row
from bench.receipt_photos.unseen import goods as unseen_goods
from bench.receipt_photos.unseen.goods import table
from bench.receipt_photos.unseen.malaysia import (
    FONTS,
    WARES,
    bought,
    day,
    head,
    ringgit,
    said_of,
    to_five_sen,
)


def ironmonger(chance: random.Random) -> Receipt:
    """A cash bill: company on two lines, tax invoice, GST table, date with slashes."""
    first = chance.choice(("SENG HUAT LEE HARDWARE", "BAN KIAT HIN TRADING", "KEDAI LOGAM TIONG"))
    date, wares = day(chance), bought(chance, WARES, 1, 4)
    net = unseen_goods.total(wares)
    due, rounding = to_five_sen((net * Decimal("1.06")).quantize(Decimal("0.01")))
    rows = [
        *head(chance, first, "SDN BHD"),
        Row(),
        *centred("TAX INVOICE", bold=True),
        Row(f"Invoice No : CS-{goods.digits(chance, 6)}"),
        Row(f"Date : {written(date, 'slashes')}", goods.clock(chance)),
        Row("Cashier : USER"),
        Row(rule="-"),
    ]
    for name, cost in wares:
        rows += [Row(name), Row("   1 PC x " + ringgit(cost), f"{ringgit(cost)} SR")]
    rows += [
        Row(rule="-"),
        Row("Sub Total (Excl. GST)", ringgit(net)),
        Row("GST @6%", ringgit((net * 6 / 100).quantize(Decimal("0.01")))),
        Row("Rounding Adj", ringgit(rounding)),
        Row("Total (Incl. GST)", f"RM {ringgit(due)}", bold=True),
        Row("CASH", ringgit(due + 10)),
        Row("CHANGE", "10.00"),
        Row(rule="-"),
    ]
    rows += [
        table("GST Summary", "Amount(RM)", "Tax(RM)", at=(0.0, 0.7, 1.0)),
        table(
            "SR @ 6%",
            ringgit(net),
            ringgit((net * 6 / 100).quantize(Decimal("0.01"))),
            at=(0.0, 0.7, 1.0),
        ),
        *centred("GOODS SOLD ARE NOT RETURNABLE"),
    ]
    return Receipt(
        "english_unseen_ironmonger",
        rows,
        said_of(f"{first} SDN BHD", (first,), date, due),
        chance.choice(FONTS),
        40,
    )


def mini_market(chance: random.Random) -> Receipt:
    """A mini market: prices include GST, quantity rows, dashed dates, item count."""
    name = chance.choice(
        ("PASARAYA JAYA GEMILANG SDN BHD", "MYDIN MART KELANA", "TF EXPRESS MINI MARKET")
    )
    date, wares = day(chance), bought(chance, WARES, 2, 7)
    due, rounding = to_five_sen(unseen_goods.total(wares))
    given = (due // 50 + 1) * 50
    rows = [
        *head(chance, name),
        Row(f"{date:%d-%m-%y} {goods.clock(chance)}", f"#{goods.digits(chance, 5)}"),
        Row(rule="="),
    ]
    for ware, cost in wares:
        rows += [Row(f"955{goods.digits(chance, 10)}"), Row(f"{ware} S", ringgit(cost))]
    rows += [
        Row(rule="="),
        Row(f"Item(s): {len(wares)}"),
        Row("TOTAL RM", ringgit(due - rounding)),
        Row("ROUNDING ADJUSTMENT", ringgit(rounding)),
        Row("TOTAL AFTER ADJ RM", ringgit(due), bold=True),
        Row("CASH", ringgit(given)),
        Row("CHANGE DUE", ringgit(given - due)),
        *centred("GST INCLUDED IN TOTAL " + ringgit(unseen_goods.part(due, 6))),
    ]
    return Receipt(
        "english_unseen_market",
        rows,
        said_of(name, (name.removesuffix(" SDN BHD"),), date, due),
        chance.choice(FONTS),
        38,
    )


def stationer(chance: random.Random) -> Receipt:
    """A stationer's simplified tax invoice: discount, round amount, card payment."""
    name = chance.choice(
        ("PUSTAKA ILMU BESTARI", "SYARIKAT ALAT TULIS HENG", "POP ART & CRAFT CENTRE")
    )
    date, wares = day(chance), bought(chance, WARES, 1, 5)
    gross = unseen_goods.total(wares)
    less = (gross / 10).quantize(Decimal("0.01"))
    due, rounding = to_five_sen(gross - less)
    at = (0.0, 0.62, 0.8, 1.0)
    rows = [
        *head(chance, f"{name} ENTERPRISE"),
        *centred("SIMPLIFIED TAX INVOICE"),
        Row(f"Doc No. : {goods.digits(chance, 8)}", f"Date: {written(date, 'slashes')}"),
        Row("Cashier: AIN", f"Time: {goods.clock(chance)}:00"),
        table("Item", "Qty", "Price", "Amt", at=at),
        Row(rule="line"),
    ]
    rows += [table(ware, "1", ringgit(cost), ringgit(cost), at=at) for ware, cost in wares]
    rows += [
        Row(rule="line"),
        Row("Total Sales (Inclusive GST)", ringgit(gross)),
        Row("Discount 10%", f"-{ringgit(less)}"),
        Row("Rounding", ringgit(rounding)),
        Row("Net Total :", ringgit(due), bold=True, size=1.2),
        Row("VISA CARD", ringgit(due)),
        Row(f"xxxx-xxxx-xxxx-{goods.digits(chance, 4)}"),
    ]
    return Receipt(
        "english_unseen_stationer",
        rows,
        said_of(f"{name} ENTERPRISE", (name,), date, due),
        chance.choice(FONTS),
        44,
    )


def pharmacy(chance: random.Random) -> Receipt:
    """A pharmacy: two GST codes, date written solid with a month's name, total in the middle."""
    name = chance.choice(
        ("CARING WELL PHARMACY SDN BHD", "FARMASI SUNWAY MESRA", "AM HEALTH CARE PHARMACY")
    )
    date, wares = (
        day(chance),
        bought(
            chance,
            (
                "PANADOL ACTIFAST 20S",
                "VITAMIN C 1000MG",
                "ELASTIC BANDAGE 3IN",
                "HAND SANITIZER",
                "COUGH SYRUP 120ML",
                "NASAL SPRAY",
            ),
            1,
            4,
        ),
    )
    due, rounding = to_five_sen(unseen_goods.total(wares))
    given = (due // 10 + 1) * 10
    rows = [
        *head(chance, name),
        *centred("TAX INVOICE"),
        Row(f"TRX {goods.digits(chance, 8)}", f"{date.day}-{date:%b-%Y}".upper()),
        Row(rule="-"),
    ]
    rows += [Row(f"{ware} {chance.choice('SZ')}", ringgit(cost)) for ware, cost in wares]
    rows += [
        Row(rule="-"),
        Row("TOTAL INCL GST", ringgit(due - rounding)),
        Row("ROUNDING", ringgit(rounding)),
        Row("AMOUNT DUE", ringgit(due), bold=True, size=1.2),
        Row("CASH RECEIVED", ringgit(given)),
        Row("BALANCE", ringgit(given - due)),
        Row("S=6% Z=0%"),
        *centred("EXCHANGE WITHIN 7 DAYS"),
    ]
    said = {**said_of(name, (name.removesuffix(" SDN BHD"),), date, due), "category": "medicine"}
    return Receipt("english_unseen_pharmacy", rows, said, chance.choice(FONTS), 38)


LAYOUTS = (
    ironmonger,
    mini_market,
    stationer,
    pharmacy,
)
