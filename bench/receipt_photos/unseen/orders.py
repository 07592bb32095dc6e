"""Pharmacies' orders on the web. Unseen until most was built."""

import random
from decimal import Decimal

from bench.receipt_photos import goods
from bench.receipt_photos.goods import kronor
from bench.receipt_photos.layouts import truth
from bench.receipt_photos.paper import Cell, Receipt, Row
from bench.receipt_photos.unseen import goods as unseen_goods
from bench.receipt_photos.unseen.goods import after, dated, pairs, table


def confirmation(chance: random.Random) -> Receipt:
    """An order confirmation printed from a web page: goods in four columns, delivery later."""
    date = unseen_goods.day(chance)
    wares = unseen_goods.basket(chance, unseen_goods.OVER_COUNTER, chance.randint(2, 5), 29, 260)
    freight = Decimal(chance.choice((0, 29, 49)))
    due = unseen_goods.total(wares) + freight
    at = (0.0, 0.62, 0.8, 1.0)
    rows = [
        Row("apotea", size=2.2, bold=True),
        Row(),
        Row("Tack för din beställning!", size=1.5, bold=True),
    ]
    rows += [
        Row(
            f"Hej {chance.choice(unseen_goods.PERSONS)}! Vi har tagit emot din order och packar den nu."
        ),
        Row(),
    ]
    rows += pairs(("Ordernummer", goods.digits(chance, 9)), ("Orderdatum", dated(date, chance.choice(("iso", "named")))), ("Leveranssätt", "PostNord ombud"),
                  ("Beräknad leverans", dated(after(date, 2), "iso")), at=(0.0, 0.3))  # fmt: skip
    rows += [Row(rule="line"), table("Produkt", "Antal", "À-pris", "Summa", at=at, bold=True)]
    for name, cost in wares:
        rows.append(table(name, "1", f"{kronor(cost)} kr", f"{kronor(cost)} kr", at=at))
    rows += [
        Row(rule="line"),
        Row("Delsumma", f"{kronor(due - freight)} kr"),
        Row("Frakt", f"{kronor(freight)} kr"),
    ]
    rows += [
        Row("Totalsumma", f"{kronor(due)} kr", bold=True, size=1.2),
        Row("Varav moms", f"{kronor(unseen_goods.part(due, 25))} kr"),
        Row(),
    ]
    rows += [
        Row("Betalsätt: Swish"),
        Row(),
        Row("Apotea AB, Box 44, 101 20 Stockholm. Org.nr 556651-8489", size=0.8),
    ]
    rows += [Row("Ångerrätt 30 dagar. Läkemedel tas inte i retur.", size=0.8)]
    said = truth("Apotea", ("Apotea AB", "apotea.se"), date, due, "medicine")
    return Receipt(
        "unseen_confirmation", rows, said, chance.choice(("opensans", "roboto")), 72, "laser"
    )


def telephone(chance: random.Random) -> Receipt:
    """A narrow order mail as a telephone shows it: prescription goods, a code, pay later."""
    date = unseen_goods.day(chance)
    doses = unseen_goods.doses(chance, 1, 2)
    wares = unseen_goods.basket(chance, unseen_goods.OVER_COUNTER, chance.randint(0, 2), 39, 210)
    sold, own = unseen_goods.total(wares), sum((dose.paid for dose in doses), Decimal(0))
    less = (sold / 10).quantize(Decimal("0.01"))
    due = sold + own - less
    rows = [
        Row("MEDS", centre=True, size=2.0, bold=True),
        Row("Orderbekräftelse", centre=True, size=1.2),
        Row(),
        Row(f"Order #{goods.digits(chance, 8)}"),
    ]
    rows += [
        Row(
            f"Lagd {dated(date, chance.choice(('abbreviated', 'short day')))} {goods.clock(chance)}"
        ),
        Row(rule="line"),
        Row("Receptbelagda läkemedel", bold=True),
    ]
    for dose in doses:
        rows += [
            Row(dose.name, f"{kronor(dose.paid)} kr"),
            Row(f"Ord. pris {kronor(dose.price)} kr", size=0.8),
        ]
    rows += [Row("Handelsvaror", bold=True)] if wares else []
    rows += [Row(f"{name}", f"{kronor(cost)} kr") for name, cost in wares]
    rows += [
        Row(rule="line"),
        Row("Varor", f"{kronor(sold + own)} kr"),
        Row("Hemleverans", "0,00 kr"),
    ]
    rows += [Row("Rabattkod VÅR10", f"-{kronor(less)} kr")] if less else []
    rows += [
        Row("Att betala", f"{kronor(due)} kr", bold=True, size=1.2),
        Row("Faktura 30 dagar, Klarna", size=0.85),
    ]
    rows += [
        Row(f"Förfaller {dated(after(date, 30), 'iso')}", size=0.85),
        Row(),
        Row("Meds Apotek AB", size=0.8),
        Row("support@meds.exempel", size=0.8),
    ]
    said = truth("Meds", ("Meds Apotek", "MEDS Apotek AB"), date, due, "medicine", True)
    return Receipt(
        "unseen_telephone", rows, said, chance.choice(("roboto", "lato", "carlito")), 38, "laser"
    )


def packing(chance: random.Random) -> Receipt:
    """The receipt laid in a parcel: sender and receiver side by side, VAT by rate."""
    shop = chance.choice(("Kronans Apotek", "Apotek Hjärtat", "DOZ Apotek"))
    date, doses = unseen_goods.day(chance), unseen_goods.doses(chance)
    wares = unseen_goods.basket(chance, unseen_goods.OVER_COUNTER, chance.randint(1, 3), 39, 210)
    sold, own = unseen_goods.total(wares), sum((dose.paid for dose in doses), Decimal(0))
    due, at = sold + own, (0.0, 0.55, 0.68, 0.84, 1.0)
    rows = [Row(f"{shop} på nätet", "FÖLJESEDEL / KVITTO", size=1.2, bold=True), Row(rule="line")]
    sides = (("Avsändare", "Mottagare"), (f"{shop} E-handel", chance.choice(unseen_goods.PERSONS)), ("Lagervägen 4", chance.choice(unseen_goods.STREETS)),
             ("136 50 Jordbro", "871 31 Härnösand"))  # fmt: skip
    rows += [Row(cells=(Cell(left, 0.0, False), Cell(right, 0.55, False))) for left, right in sides]
    rows += [
        Row(),
        Row(
            f"Ordernr: {goods.digits(chance, 8)}   Köpdatum: {dated(date, 'iso')}   Packad: {dated(after(date, 1), 'iso')}"
        ),
        Row(),
    ]
    rows += [
        table("Artikel", "Ant", "Pris", "Förmån", "Belopp", at=at, bold=True),
        Row(rule="line"),
    ]
    for dose in doses:
        rows.append(
            table(
                f"Rx {dose.name}",
                "1",
                kronor(dose.price),
                kronor(dose.price - dose.own),
                kronor(dose.paid),
                at=at,
            )
        )
    rows += [table(name, "1", kronor(cost), "", kronor(cost), at=at) for name, cost in wares]
    rows += [Row(rule="line"), table("Frakt (fri över 299 kr)", "", "", "", "0,00", at=at)]
    rows += [table("Summa att betala inkl. moms", "", "", "", kronor(due), at=at, bold=True)]
    rows += [
        Row(
            f"Moms 25 %: {kronor(unseen_goods.part(sold, 25))}   Moms 0 %: 0,00   Betalt med kort {dated(date, 'iso')}",
            size=0.85,
        )
    ]
    rows += [
        Row(),
        Row(
            "Frågor om dina läkemedel? Ring vår farmaceut. Retur inom 14 dagar, dock inte läkemedel.",
            size=0.8,
        ),
    ]
    said = truth(shop, (f"{shop} på nätet", f"{shop} E-handel"), date, due, "medicine", True)
    return Receipt(
        "unseen_packing", rows, said, chance.choice(("sans", "narrow", "carlito")), 78, "laser"
    )


LAYOUTS = (
    confirmation,
    telephone,
    packing,
)
