"""Invoices from a clinic, a power company and a dental contract. Unseen until most was built."""

import random
from decimal import Decimal

from bench.receipt_photos import goods
from bench.receipt_photos.goods import kronor, whole
from bench.receipt_photos.layouts import centred, truth
from bench.receipt_photos.paper import Cell, Receipt, Row
from bench.receipt_photos.unseen import goods as unseen_goods
from bench.receipt_photos.unseen.goods import after, blank, dated, pairs, table


def private_clinic(chance: random.Random) -> Receipt:
    """A small company's invoice from a bookkeeping program: address blocks and a sum line at the foot."""
    clinic = chance.choice(
        (
            "Gynmottagningen Lilla Torg",
            "Allergikliniken Vasa",
            "Psykologgruppen Norrsken",
            "Öron-Näsa-Hals Strömsholm",
        )
    )
    date = unseen_goods.day(chance)
    rows_sold = unseen_goods.basket(
        chance,
        (
            "Konsultation 45 min",
            "Läkarintyg",
            "Ultraljud",
            "Provtagning",
            "Telefonrådgivning",
            "Pricktest",
        ),
        chance.randint(1, 3),
        250,
        1600,
    )
    sold = unseen_goods.total(rows_sold)
    due, rounding = goods.rounded(sold)
    last, at = after(date, chance.choice((10, 15, 30))), (0.0, 0.6, 0.8, 1.0)
    rows = [Row(f"{clinic} AB", "Faktura", size=1.3, bold=True), Row(rule="line")]
    rows += pairs(
        ("Fakturadatum", dated(date, "iso")),
        ("Fakturanr", goods.digits(chance, 4)),
        ("Er referens", chance.choice(unseen_goods.PERSONS)),
        ("Betalningsvillkor", f"{(last - date).days} dagar"),
        ("Förfallodatum", dated(last, "iso")),
        ("Dröjsmålsränta", "8,00 %"),
        at=(0.5, 0.74),
    )
    rows += [
        *blank(2),
        table("Benämning", "Antal", "À-pris", "Belopp", at=at, bold=True),
        Row(rule="line"),
    ]
    rows += [table(name, "1,00 st", kronor(cost), kronor(cost), at=at) for name, cost in rows_sold]
    rows += [
        *blank(14),
        Row(rule="line"),
        table("Exkl. moms", "Moms", "Öresutj.", "ATT BETALA", at=(0.0, 0.4, 0.65, 1.0), size=0.85),
    ]
    rows += [
        table(
            kronor(sold),
            "0,00",
            kronor(rounding),
            f"SEK {kronor(due)}",
            at=(0.0, 0.4, 0.65, 1.0),
            bold=True,
        ),
        Row(rule="line"),
    ]
    foot = (
        ("Adress", "Telefon", "Bankgiro"),
        (
            chance.choice(unseen_goods.STREETS),
            f"08-{goods.digits(chance, 6)}",
            f"{goods.digits(chance, 3)}-{goods.digits(chance, 4)}",
        ),
        ("111 22 Stockholm", f"Org.nr {goods.organisation(chance)}", "Godkänd för F-skatt"),
    )
    rows += [
        Row(
            cells=tuple(
                Cell(text, place, False)
                for text, place in zip(line, (0.0, 0.36, 0.72), strict=True)
            ),
            size=0.85,
        )
        for line in foot
    ]
    said = truth(clinic, (f"{clinic} AB",), date, due, "doctor")
    return Receipt(
        "unseen_private_clinic",
        rows,
        said,
        chance.choice(("carlito", "sans", "verdana")),
        80,
        "laser",
    )


def electricity(chance: random.Random) -> Receipt:
    """An electricity bill: period, meter readings, VAT, the sum to pay in big print."""
    name = chance.choice(("Vattenfall", "Skellefteå Kraft", "Jämtkraft", "Mälarenergi"))
    first = unseen_goods.day(chance).replace(day=1)
    date, used = after(first, chance.randint(3, 9)), chance.randint(120, 1900)
    power, fixed = (
        (Decimal(used) * Decimal(chance.choice(("0.8240", "1.1275")))).quantize(Decimal("0.01")),
        Decimal(49),
    )
    net = power + fixed
    due = (net * Decimal("1.25")).quantize(Decimal("0.01"))
    start = after(first, -1).replace(day=1)
    rows = [Row(name, size=2.0, bold=True), Row("Elfaktura", size=1.2), Row()]
    rows += pairs(
        ("Kundnummer", goods.digits(chance, 8)),
        ("Fakturadatum", dated(date, "iso")),
        ("Period", f"{dated(start, 'iso')} - {dated(after(first, -1), 'iso')}"),
        ("Anläggnings-id", "735999" + goods.digits(chance, 12)),
        at=(0.0, 0.35),
    )
    rows += [
        Row(),
        Row("Att betala", f"{kronor(due)} kr", bold=True, size=1.7),
        Row("Vi vill ha din betalning senast", dated(after(first, 29), "named")),
        Row(rule="line"),
    ]
    rows += [
        table("Specifikation", "kWh", "öre/kWh", "kr", at=(0.0, 0.55, 0.78, 1.0), bold=True),
        table(
            "Rörligt elpris",
            str(used),
            kronor(power / used * 100),
            kronor(power),
            at=(0.0, 0.55, 0.78, 1.0),
        ),
        table("Månadsavgift", "", "", kronor(fixed), at=(0.0, 0.55, 0.78, 1.0)),
    ]
    rows += [
        Row("Summa exkl. moms", kronor(net)),
        Row("Moms 25 %", kronor(due - net)),
        Row(rule="line"),
        Row(
            f"Din förbrukning motsvarande period förra året: {used + chance.randint(-100, 200)} kWh",
            size=0.85,
        ),
    ]
    rows += [
        Row(
            f"Bankgiro {goods.digits(chance, 4)}-{goods.digits(chance, 4)}   OCR {goods.checked(goods.digits(chance, 12))}"
        ),
        *centred("Autogiro? Anmäl dig på Mina sidor.", size=0.85),
    ]
    said = truth(name, (f"{name} AB",), date, due, "other")
    return Receipt(
        "unseen_electricity", rows, said, chance.choice(("lato", "roboto", "sans")), 64, "laser"
    )


def dental_contract(chance: random.Random) -> Receipt:
    """A month's fee for dental care by contract: an invoice with little print."""
    region = chance.choice(("Västerbotten", "Jämtland Härjedalen", "Östergötland", "Blekinge"))
    date, due = (
        unseen_goods.day(chance),
        Decimal(chance.choice((55, 79, 112, 164, 238)) * chance.choice((1, 3, 12))),
    )
    last = after(date, 28)
    rows = [
        Row(f"Folktandvården {region}", size=1.3, bold=True),
        Row("Frisktandvård - avtal", size=1.1),
        *[Row()] * 2,
    ]
    rows += [
        Row(chance.choice(unseen_goods.PERSONS)),
        Row(chance.choice(unseen_goods.STREETS)),
        *[Row()] * 2,
    ]
    rows += pairs(
        ("Avtalsnummer", goods.digits(chance, 7)),
        ("Fakturadatum:", dated(date, "iso")),
        ("Att betala senast:", dated(last, "iso")),
        ("Avtalsperiod:", f"{dated(after(date, -200), 'iso')} - {dated(after(date, 895), 'iso')}"),
        at=(0.0, 0.36),
    )
    rows += [
        Row(),
        Row("Avgift, premieklass 4", kronor(due)),
        Row("Aviavgift", "0,00"),
        Row(rule="line"),
        Row("Belopp", whole(due, chance.choice(("", "kr", "SEK"))), bold=True, size=1.3),
        Row(),
    ]
    rows += [
        Row(
            f"BG {goods.digits(chance, 4)}-{goods.digits(chance, 4)}",
            f"OCR {goods.checked(goods.digits(chance, 9))}",
        ),
        Row("Obetald avgift leder till att avtalet sägs upp. Påminnelse kostar 60 kr.", size=0.8),
    ]
    said = truth(f"Folktandvården {region}", ("Folktandvården",), date, due, "dental")
    return Receipt(
        "unseen_dental_contract",
        rows,
        said,
        chance.choice(("carlito", "narrow", "serif")),
        54,
        "laser",
    )


LAYOUTS = (
    private_clinic,
    electricity,
    dental_contract,
)
