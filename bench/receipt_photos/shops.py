"""Layouts of shops, card terminals and web pharmacies to tune with."""

import datetime
import random
from decimal import Decimal

from bench.receipt_photos import goods
from bench.receipt_photos.goods import kronor, written
from bench.receipt_photos.layouts import centred, truth
from bench.receipt_photos.paper import Receipt, Row


def grocery(chance: random.Random) -> Receipt:
    """A grocer's receipt, sometimes with medicine on it, with cash or card."""
    chain = chance.choice(("ICA Supermarket", "Hemköp", "Lidl", "Stora Coop", "City Gross"))
    town, date = chance.choice(goods.TOWNS), goods.day(chance)
    rows = centred(
        f"{chain} {town}".upper() if chance.random() < 0.5 else f"{chain} {town}", size=1.3
    )
    rows += [*centred(f"Tel 0{goods.digits(chance, 8)}"), Row(rule="-")]
    total = Decimal(0)
    names = chance.sample(goods.FOOD, chance.randint(3, 12)) + chance.sample(
        goods.MEDICINE, chance.randint(0, 1)
    )
    for name in names:
        cost = goods.price(chance, 9, 110)
        rows.append(Row(name, kronor(cost)))
        total += cost
    rows.append(Row(rule=chance.choice(("=", "-"))))
    rows.append(Row("Totalt SEK", kronor(total), bold=chance.random() < 0.6))
    if chance.random() < 0.3:
        due, change = goods.rounded(total)
        given = (due // 100 + 1) * 100
        rows += [
            Row("Öresavrundning", kronor(change)),
            Row("Att betala", kronor(due)),
            Row("Kontant", kronor(given)),
            Row("Växel", kronor(given - due)),
        ]
        total = due
    else:
        rows.append(Row("Mottaget Kontokort", kronor(total)))
    rows += [Row("Moms 12%", kronor(total * 12 / 112))]
    rows += [
        Row(
            f"{written(date, chance.choice(('iso', 'short', 'iso')))}  {goods.clock(chance)}  Nr {goods.digits(chance, 4)}"
        ),
        Row(barcode=True),
        Row(),
    ]
    return Receipt("grocery", rows, truth(f"{chain} {town}", (chain, chain.split()[0]), date, total, "other"),
                   chance.choice(("mono", "courier", "narrow", "condensed")), chance.randint(32, 42))  # fmt: skip


def card_slip(chance: random.Random) -> Receipt:
    """A card terminal's slip: seller, time, amount."""
    name, accept, category = chance.choice((
        ("Tandläkare Holm", (), "dental"), ("Capio Vårdcentral", ("Capio",), "doctor"), ("Apoteket", (), "medicine"),
        ("Folktandvården", (), "dental"), ("Taxi Göteborg", (), "other"), ("Pressbyrån", (), "other"),
    ))  # fmt: skip
    date, amount = goods.day(chance), goods.price(chance, 30, 1500)
    rows = centred(name, size=1.2) + centred(
        chance.choice(goods.TOWNS), f"ORG NR: {goods.organisation(chance)}"
    )
    rows += [
        Row(f"TERM: {goods.digits(chance, 8)}"),
        Row(written(date, "iso"), goods.clock(chance)),
        Row(),
        Row("KÖP", bold=True),
    ]
    rows += [
        Row("SEK", kronor(amount, ";")),
        Row("TOTALT", kronor(amount, ";"), bold=True),
        Row(),
        Row("Mastercard Contactless"),
    ]
    rows += [
        Row(f"************{goods.digits(chance, 4)}"),
        Row(f"REF: {goods.digits(chance, 10)}"),
        Row(f"AID: A0000000{goods.digits(chance, 6)}"),
    ]
    rows += centred("GODKÄNT", "SPARA KVITTOT")
    return Receipt(
        "card_slip",
        rows,
        truth(name, accept, date, amount, category),
        chance.choice(("mono", "courier", "notomono")),
        32,
    )


def english_till(chance: random.Random) -> Receipt:
    """An English till receipt with tax, rounding, cash and change."""
    name = chance.choice(
        (
            "SUNRISE HARDWARE SDN BHD",
            "LUCKY STAR RESTAURANT",
            "BOOK HOUSE (M) SDN BHD",
            "GOLDEN KEY ENTERPRISE",
            "ONE STOP MART",
        )
    )
    date, total = goods.day(chance, (2016, 2018)), Decimal(0)
    rows = centred(name, size=chance.choice((1.0, 1.3)), bold=chance.random() < 0.5)
    rows += centred(
        f"(Co. Reg: {goods.digits(chance, 6)}-X)",
        f"No. {chance.randint(1, 99)}, Jalan Bukit 3/{chance.randint(2, 30)}",
        f"{goods.digits(chance, 5)} Shah Alam",
        f"GST Reg No: 000{goods.digits(chance, 9)}",
    )
    rows += centred("TAX INVOICE", bold=True)
    style = chance.choice(("slashes", "slashes", "dmy", "dmy2", "english", "iso"))
    rows += [
        Row(f"Invoice No : CS{goods.digits(chance, 6)}"),
        Row(
            f"{chance.choice(('Date', 'DATE', 'Bill Date'))} : {written(date, style)} {goods.clock(chance)}"
        ),
        Row("Cashier: 01"),
        Row(rule="-"),
    ]
    for item in chance.sample(goods.ENGLISH, chance.randint(1, 6)):
        cost, count = goods.price(chance, 2, 60), chance.randint(1, 3)
        rows.append(Row(f"{count} x {item}", kronor(cost * count, ".")))
        total += cost * count
    rows.append(Row(rule="-"))
    due = Decimal(round(total * 20)) / 20
    form = chance.choice(("simple", "rounding", "gst"))
    if form == "simple":
        due = total
        rows.append(
            Row(
                chance.choice(("TOTAL", "Total (RM)", "TOTAL AMOUNT:", "Total")),
                kronor(total, "."),
                bold=True,
            )
        )
    elif form == "rounding":
        rows += [
            Row("Sub Total", kronor(total, ".")),
            Row("Rounding Adj", kronor(due - total, ".")),
            Row(
                chance.choice(("Total", "Rounded Total (RM)", "NET TOTAL")),
                kronor(due, "."),
                bold=True,
            ),
        ]
    else:
        tax = (total * 6 / 106).quantize(Decimal("0.01"))
        rows += [
            Row("Total Excl. GST", kronor(total - tax, ".")),
            Row("GST 6%", kronor(tax, ".")),
            Row("Total Incl. GST", kronor(total, ".")),
            Row("Rounding", kronor(due - total, ".")),
            Row("Total Due", kronor(due, "."), bold=True),
        ]
    given = (due // 10 + 1) * 10
    rows += (
        [Row("CASH", kronor(given, ".")), Row("CHANGE", kronor(given - due, "."))]
        if chance.random() < 0.7
        else [Row("VISA CARD", kronor(due, "."))]
    )
    rows += (
        [
            Row("GST Summary", "Amount   Tax"),
            Row("SR @ 6%", f"{kronor(due / 2, '.')}  {kronor(due / 40, '.')}"),
        ]
        if chance.random() < 0.4
        else []
    )
    rows += centred("Goods sold are not returnable", "THANK YOU, PLEASE COME AGAIN")
    return Receipt(
        "english_till",
        rows,
        truth(name, (), date, due, "other"),
        chance.choice(("mono", "courier", "sans", "condensed")),
        chance.randint(38, 48),
    )


def online_pharmacy(chance: random.Random) -> Receipt:
    """An order receipt of a pharmacy on the web, printed on a sheet."""
    name, date, total = chance.choice(("Apotea", "Meds")), goods.day(chance), Decimal(0)
    rows = [
        *centred(name.upper(), size=1.8, bold=True),
        Row(f"Ordernummer {goods.digits(chance, 8)}", f"Orderdatum {written(date, 'iso')}"),
        Row(),
    ]
    for item in chance.sample(goods.MEDICINE, chance.randint(1, 6)):
        cost = goods.price(chance, 25, 200)
        rows.append(Row(f"1 st  {item}", f"{kronor(cost)} kr"))
        total += cost
    freight = Decimal(chance.choice((0, 29, 49)))
    rows += [
        Row(rule="line"),
        Row("Delsumma", f"{kronor(total)} kr"),
        Row("Frakt", f"{kronor(freight)} kr"),
    ]
    total += freight
    rows += [
        Row("Totalt inkl. moms", f"{kronor(total)} kr", bold=True),
        Row("Varav moms", f"{kronor(total / 5)} kr"),
        Row(f"Leverans senast {written(date + datetime.timedelta(days=4), 'iso')}"),
    ]
    return Receipt(
        "online_pharmacy",
        rows,
        truth(name, (), date, total, "medicine"),
        chance.choice(("sans", "noto", "verdana")),
        chance.randint(60, 80),
        "laser",
    )
