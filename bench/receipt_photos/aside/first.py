"""More layouts and sellers."""

import datetime
import random
from decimal import Decimal

from bench.receipt_photos import goods
from bench.receipt_photos.goods import kronor, written
from bench.receipt_photos.layouts import centred, truth
from bench.receipt_photos.paper import Receipt, Row


def pharmacy_table(chance: random.Random) -> Receipt:
    """A pharmacy's receipt with the total on top and prices under the goods."""
    chain, town = (
        chance.choice(("LloydsApotek", "DOZ Apotek", "ICA Apotek", "Apotek 1")),
        chance.choice(goods.TOWNS),
    )
    date, total, prescription = goods.day(chance), Decimal(0), chance.random() < 0.5
    body: list[Row] = []
    if prescription:
        body += [Row("RECEPTEXPEDITION", bold=True)]
        for name in chance.sample(goods.PRESCRIBED, chance.randint(1, 3)):
            own = goods.price(chance, 0, 250)
            body += [Row(name), Row(f"   Pris {kronor(own * 2)}  Egenavgift", kronor(own))]
            total += own
    for name in chance.sample(goods.MEDICINE, chance.randint(1, 3)):
        count, cost = chance.randint(1, 2), goods.price(chance, 20, 150)
        body += [Row(name), Row(f"   {count} st x {kronor(cost)}", kronor(cost * count))]
        total += cost * count
    rows = [
        Row(chain, size=1.5, bold=True, inverse=chance.random() < 0.3, centre=True),
        Row(f"{chain} {town}"),
    ]
    rows += [
        Row(f"Kvitto {goods.digits(chance, 5)}", f"{written(date, 'iso')} {goods.clock(chance)}"),
        Row(rule="line"),
        *body,
        Row(rule="line"),
    ]
    rows += [
        Row("Summa:", kronor(total), bold=True, size=1.2),
        Row("Betalkort:", kronor(total)),
        Row(f"Moms 25,00 % ingår med {kronor(total / 5)}"),
    ]
    rows += (
        [
            Row("Ackumulerad egenavgift", kronor(total * 3)),
            Row("Högkostnadsperiod till", written(date + datetime.timedelta(days=120), "iso")),
        ]
        if prescription
        else []
    )
    return Receipt(
        "pharmacy_table",
        rows,
        truth(f"{chain} {town}", (chain,), date, total, "medicine", prescription),
        chance.choice(("mono", "notomono", "sans")),
        chance.randint(36, 46),
    )


def care_sheet(chance: random.Random) -> Receipt:
    """A private clinic's invoice with the numbers in a box below."""
    name = (
        chance.choice(("Läkarhuset", "Hudkliniken", "Specialistläkarna", "Ortopedmottagningen"))
        + " "
        + chance.choice(goods.TOWNS)
    )
    date, fee = goods.day(chance), Decimal(chance.choice((200, 300, 400, 450, 1150)))
    rows = [
        Row(name, size=1.4, bold=True),
        Row(f"Org.nr {goods.organisation(chance)}  Godkänd för F-skatt"),
        Row(),
        Row("Faktura", size=1.3, bold=True),
    ]
    rows += [
        Row(f"Fakturadatum: {written(date, 'iso')}"),
        Row(f"Patient: {chance.choice(goods.PEOPLE)}"),
        Row(f"Behandlingsdatum: {written(date - datetime.timedelta(days=8), 'iso')}"),
        Row(),
    ]
    rows += [Row("Benämning", "Summa", bold=True), Row("Läkarbesök", kronor(fee)), Row(rule="line")]
    rows += [
        Row("Summa att betala (SEK)", kronor(fee), bold=True),
        Row(),
        Row(
            f"Betala senast {written(date + datetime.timedelta(days=20), 'iso')} till bankgiro {goods.digits(chance, 3)}-{goods.digits(chance, 4)}"
        ),
        Row(f"Ange OCR-nummer {goods.digits(chance, 10)}"),
    ]
    return Receipt(
        "care_sheet",
        rows,
        truth(name, (), date, fee, "doctor"),
        chance.choice(("serif", "condensed", "noto")),
        chance.randint(56, 70),
        "laser",
    )


def health_centre_till(chance: random.Random) -> Receipt:
    """A health centre's till receipt, words in capitals."""
    name = chance.choice(
        (
            "Brickebackens vårdcentral",
            "Capio Vårdcentral Slottet",
            "Husläkarna Kungsbacka",
            "Närhälsan Sävelången",
        )
    )
    date, fee = goods.day(chance), Decimal(chance.choice((100, 150, 275, 300)))
    rows = centred(name.upper(), bold=True) + centred("KVITTO PÅ PATIENTAVGIFT") + [Row(rule="=")]
    rows += [
        Row("BESÖKSDATUM:", written(date, "iso")),
        Row("BESÖKSTYP:", "LÄKARE"),
        Row("AVGIFT:", f"{kronor(fee)}"),
        Row("TOTALT SEK:", f"{kronor(fee)}"),
        Row("BETALSÄTT:", "SWISH"),
        Row(rule="="),
    ]
    rows += [Row(f"UTSKRIVET {written(date, 'iso')} {goods.clock(chance)}")]
    return Receipt(
        "health_centre_till",
        rows,
        truth(name, ("Capio", "Närhälsan") if name[0] in "CN" else (), date, fee, "doctor"),
        chance.choice(("mono", "courier")),
        chance.randint(32, 38),
    )


def optician(chance: random.Random) -> Receipt:
    """An optician's, parking's or bus company's receipt."""
    name, thing = chance.choice(
        (
            ("Synsam", "Glasögon"),
            ("Specsavers", "Progressiva glas"),
            ("Aimo Park", "Parkering"),
            ("Västtrafik", "Enkelbiljett vuxen"),
            ("Skånetrafiken", "30-dagarsbiljett"),
        )
    )
    date, amount = goods.day(chance), goods.price(chance, 25, 2900)
    rows = [
        *centred(name, size=1.8, bold=True),
        Row(thing, kronor(amount)),
        Row(rule="line"),
        Row("Summa", kronor(amount), bold=True),
        Row("Betalat kort", kronor(amount)),
        Row("Moms", kronor(amount / 5)),
    ]
    rows += [
        Row(
            f"Köpdatum {written(date, chance.choice(('iso', 'named', 'slashes')))} kl {goods.clock(chance)}"
        ),
        Row(f"Giltig t.o.m. {written(date + datetime.timedelta(days=30), 'iso')}"),
    ]
    return Receipt(
        "optician",
        rows,
        truth(name, (), date, amount, "other"),
        chance.choice(("sans", "mono", "verdana")),
        chance.randint(34, 40),
    )


def dental_chain(chance: random.Random) -> Receipt:
    """A dental chain's invoice receipt with reference prices."""
    name = chance.choice(("Aqua Dental", "City Dental", "Happident", "Tandvårdshuset Eken"))
    date, total = goods.day(chance), Decimal(0)
    rows = [
        *centred(name, size=1.6, bold=True),
        Row("Kvitto/Specifikation", written(date, "iso")),
        Row(rule="line"),
    ]
    for treatment in chance.sample(goods.TREATMENT, chance.randint(1, 3)):
        cost = Decimal(chance.randint(30, 200) * 10)
        rows += [Row(f"{treatment} (ref.pris {kronor(cost + 100)})", kronor(cost))]
        total += cost
    rows += [
        Row(rule="line"),
        Row("Totalsumma", kronor(total), bold=True),
        Row("Erhållet kontokort", kronor(total)),
        Row(
            f"Återbesök: {written(date + datetime.timedelta(days=90), 'iso')} {goods.clock(chance)}"
        ),
    ]
    return Receipt(
        "dental_chain",
        rows,
        truth(name, (), date, total, "dental"),
        chance.choice(("sans", "serif", "mono")),
        chance.randint(46, 54),
    )


def food_store(chance: random.Random) -> Receipt:
    """A food store's receipt with discounts and bonus."""
    name, town = chance.choice(("Willys", "Coop", "ICA Maxi", "Tempo")), chance.choice(goods.TOWNS)
    date, total = goods.day(chance), Decimal(0)
    rows = [
        *centred(f"{name} {town}", size=1.2, bold=True),
        Row(f"Org nr {goods.organisation(chance)}"),
        Row(f"Kassör 12  Datum {written(date, 'iso')} {goods.clock(chance)}"),
        Row(),
    ]
    for item in chance.sample(goods.FOOD, chance.randint(4, 10)):
        cost = goods.price(chance, 8, 90)
        rows.append(Row(item, kronor(cost, ";")))
        total += cost
        if chance.random() < 0.15 and cost > 15:
            rows.append(Row("  Rabatt", kronor(Decimal(-5), ";")))
            total -= 5
    rows += [
        Row(f"Totalt {chance.randint(4, 12)} varor"),
        Row("Totalt", f"{kronor(total, ';')} SEK", bold=True, size=1.3),
        Row("Betalt: Visa", kronor(total, ";")),
    ]
    rows += [
        Row("Moms%   Moms   Netto  Brutto"),
        Row(
            f"12,00  {kronor(total * 12 / 112, ';')}  {kronor(total * 100 / 112, ';')}  {kronor(total, ';')}"
        ),
        Row("Din bonus", kronor(total / 100, ";")),
        Row("Öppettider 7-23"),
    ]
    return Receipt(
        "food_store",
        rows,
        truth(f"{name} {town}", (name, name.split()[0]), date, total, "other"),
        chance.choice(("mono", "notomono", "narrow")),
        chance.randint(34, 42),
    )


def english_sheet(chance: random.Random) -> Receipt:
    """An English cash bill with quantities, discounts and the total among other totals."""
    name = chance.choice(
        (
            "RIVERSIDE CAFE",
            "PERNIAGAAN MAJU JAYA",
            "TECH POINT COMPUTER SDN BHD",
            "HAPPY PETS SUPPLY",
        )
    )
    date, total, count = goods.day(chance, (2016, 2018)), Decimal(0), 0
    rows = centred(name, bold=True) + centred(
        f"LOT {chance.randint(1, 50)}, TAMAN INDAH",
        f"TEL: 03-{goods.digits(chance, 8)}",
        "CASH BILL",
    )
    rows += [
        Row(
            f"Receipt #: {goods.digits(chance, 7)}",
            written(date, chance.choice(("slashes", "dmy", "english"))),
        )
    ]
    rows += [Row("Time", goods.clock(chance)), Row(rule="-"), Row("ITEM  QTY  PRICE", "AMOUNT(RM)")]
    for item in chance.sample(goods.ENGLISH, chance.randint(1, 5)):
        cost, pieces = goods.price(chance, 2, 80), chance.randint(1, 4)
        rows += [Row(item), Row(f"   {pieces}  {kronor(cost, '.')}", kronor(cost * pieces, "."))]
        total, count = total + cost * pieces, count + pieces
    due = Decimal(round(total * 20)) / 20
    rows += [
        Row(rule="-"),
        Row("Total Qty", str(count)),
        Row("Total Sales (Inclusive GST)", kronor(total, ".")),
        Row("Discount", "0.00"),
        Row("Rounding Adjustment", kronor(due - total, ".")),
    ]
    rows += [
        Row("AMOUNT DUE", kronor(due, "."), bold=True),
        Row("Cash Tendered", kronor((due // 50 + 1) * 50, ".")),
        Row("Change Due", kronor((due // 50 + 1) * 50 - due, ".")),
        Row("Thank you"),
    ]
    return Receipt(
        "english_sheet",
        rows,
        truth(name, (), date, due, "other"),
        chance.choice(("mono", "sans", "courier")),
        chance.randint(40, 48),
    )


LAYOUTS = (
    pharmacy_table,
    care_sheet,
    health_centre_till,
    optician,
    dental_chain,
    food_store,
    english_sheet,
)
