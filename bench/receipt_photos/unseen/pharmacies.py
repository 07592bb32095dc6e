"""Pharmacies' till receipts with prescription blocks. Unseen until most was built."""

import random
from decimal import Decimal

from bench.receipt_photos import goods
from bench.receipt_photos.goods import kronor
from bench.receipt_photos.layouts import centred, truth
from bench.receipt_photos.paper import Receipt, Row
from bench.receipt_photos.unseen import goods as unseen_goods
from bench.receipt_photos.unseen.goods import after, dated, logo, table


def heart(chance: random.Random) -> Receipt:
    """Goods first, then a prescription block whose rows name benefit, own and extra cost."""
    shop = f"Apotek Hjärtat {chance.choice(('Maxi Växjö', 'Mitt i City Karlstad', 'Sickla', 'Gränby Centrum'))}"
    date, doses = unseen_goods.day(chance), unseen_goods.doses(chance)
    wares = unseen_goods.basket(chance, unseen_goods.OVER_COUNTER, chance.randint(0, 3), 25, 190)
    due = unseen_goods.total(wares) + sum(dose.paid for dose in doses)
    rows = [
        logo(chance, "Apotek Hjärtat"),
        *centred(shop.removeprefix("Apotek Hjärtat "), chance.choice(unseen_goods.STREETS)),
    ]
    rows += [
        Row(f"Org nr: {goods.organisation(chance)}"),
        Row(f"Kassa: 00{chance.randint(1, 6)}", f"Exp: {goods.digits(chance, 3)}"),
    ]
    rows += [
        Row(f"Kvitto {goods.digits(chance, 7)}", f"{dated(date, 'iso')} {goods.clock(chance)}"),
        Row(),
    ]
    for name, cost in wares:
        rows.append(Row(name, kronor(cost)))
    rows += [Row(), Row("** RECEPTEXPEDITION **", centre=True)]
    for dose in doses:
        rows += [Row(dose.name), Row("  Pris", kronor(dose.price))]
        rows += [
            Row("  Förmån", unseen_goods.less(dose.price - dose.own)),
            Row("  Egenavgift", kronor(dose.own)),
        ]
        if dose.extra:
            rows += [Row("  Merkostnad (nekat byte)", kronor(dose.extra))]
    rows += [
        Row(rule="line"),
        Row("Summa SEK", kronor(due), bold=True, size=chance.choice((1.0, 1.4))),
    ]
    rows += [Row("Varav moms 25%", kronor(unseen_goods.part(unseen_goods.total(wares), 25)))]
    rows += unseen_goods.card(chance, date, due)
    rows += [
        Row(),
        Row("Din bonus: 12 poäng", centre=True),
        Row(f"Öppet köp t.o.m. {dated(after(date, 30), 'iso')}", centre=True),
    ]
    said = truth(shop, ("Apotek Hjärtat",), date, due, "medicine", True)
    return Receipt(
        "unseen_heart", rows, said, chance.choice(("inconsolata", "courier", "hack")), 38
    )


def stair(chance: random.Random) -> Receipt:
    """The client's part of each medicine, the stair's sums after, the date on the last row."""
    shop = (
        f"Kronans Apotek {chance.choice(('Vårby', 'Överby', 'Hemlingby', 'Linero', 'Söderkulla'))}"
    )
    date, doses = unseen_goods.day(chance), unseen_goods.doses(chance, 2, 4)
    due = sum((dose.paid for dose in doses), Decimal(0))
    at = (0.0, 0.78, 1.0)
    rows = [
        *centred("KRONANS", size=2.0, bold=True),
        *centred("A P O T E K"),
        *centred(shop, f"Tel {chance.choice(('0771-612 612', '08-400 123 45'))}"),
    ]
    rows += [Row(rule="="), table("Receptvaror", "Pris", "Din del", at=at, bold=True)]
    for dose in doses:
        rows.append(table(dose.name[:21], kronor(dose.price), kronor(dose.paid), at=at))
    rows += [Row(rule="=")]
    rows += [table("Summa pris", "", kronor(sum((d.price for d in doses), Decimal(0))), at=at)]
    rows += [
        table("Förmån", "", f"-{kronor(sum((d.price - d.own for d in doses), Decimal(0)))}", at=at)
    ]
    rows += [
        table("Din del", "", kronor(due), at=at, bold=True, size=1.25),
        Row("Betalat med kort", kronor(due)),
        Row(),
    ]
    reached = sum((d.own for d in doses), Decimal(0)) + goods.price(chance, 200, 1700)
    rows += [Row("Högkostnadsskydd läkemedel"), Row("Ackumulerat belopp", kronor(reached))]
    rows += [Row("Kvar till frikort", kronor(max(Decimal(0), 3800 - reached)))]
    rows += [Row(f"Perioden löper ut {dated(after(date, chance.randint(30, 330)), 'named')}")]
    rows += [
        Row(barcode=True),
        *centred(
            f"{dated(date, 'short')} {goods.clock(chance)}  {goods.digits(chance, 4)}/{chance.randint(1, 4)}"
        ),
    ]
    said = truth(shop, ("Kronans Apotek", "Kronans"), date, due, "medicine", True)
    return Receipt("unseen_stair", rows, said, chance.choice(("narrow", "roboto", "sans")), 34)


def state(chance: random.Random) -> Receipt:
    """A long receipt that begins with the prescriptions and numbers every row."""
    place = chance.choice(("Enhörningen", "Lejonet", "Svanen", "Korpen", "Gripen"))
    date, doses = unseen_goods.day(chance), unseen_goods.doses(chance, 1, 2)
    wares = unseen_goods.basket(chance, unseen_goods.OVER_COUNTER, chance.randint(1, 4), 25, 190)
    own, sold = sum((dose.paid for dose in doses), Decimal(0)), unseen_goods.total(wares)
    rows = [
        logo(chance, "Apoteket"),
        Row(f"Apoteket {place}"),
        Row(
            f"{chance.choice(unseen_goods.STREETS)}, {chance.choice(('Malmö', 'Falun', 'Visby', 'Örebro'))}"
        ),
    ]
    rows += [
        Row("Apoteket AB  556138-6532"),
        Row(
            f"Datum: {dated(date, chance.choice(('iso', 'full points')))}",
            f"Tid: {goods.clock(chance)}",
        ),
        Row(rule="-"),
    ]
    rows += [Row("RECEPTBELAGT", bold=True)]
    for number, dose in enumerate(doses, 1):
        rows += [
            Row(f"{number} {dose.name}", kronor(dose.paid)),
            Row(f"  (AUP {kronor(dose.price)}, subv {kronor(dose.price - dose.own)})"),
        ]
    rows += [Row("Delsumma recept", kronor(own)), Row("ÖVRIGT", bold=True)]
    for number, (name, cost) in enumerate(wares, len(doses) + 1):
        rows.append(Row(f"{number} {name}", kronor(cost)))
    rows += [
        Row("Delsumma övrigt", kronor(sold)),
        Row(rule="-"),
        Row("Att betala", kronor(own + sold), bold=True, size=1.5),
    ]
    rows += [
        Row("Bankkort", kronor(own + sold)),
        Row(f"Moms 25,00% {kronor(unseen_goods.part(sold, 25))}", f"Momsfritt {kronor(own)}"),
    ]
    rows += [
        Row(),
        Row("Summa egenavgifter i perioden", kronor(own + goods.price(chance, 100, 900))),
    ]
    rows += [*centred("Spara kvittot!", "Kundservice 0771-450 450", "www.apoteket.se")]
    said = truth(
        f"Apoteket {place}", ("Apoteket", "Apoteket AB"), date, own + sold, "medicine", True
    )
    return Receipt(
        "unseen_state", rows, said, chance.choice(("mono", "typewriter", "notomono")), 40
    )


LAYOUTS = (
    heart,
    stair,
    state,
)
