"""Pharmacies' shorter till receipts: cash, free card, goods only. Unseen until most was built."""

import random
from decimal import Decimal

from bench.receipt_photos import goods
from bench.receipt_photos.goods import kronor
from bench.receipt_photos.layouts import centred, truth
from bench.receipt_photos.paper import Receipt, Row
from bench.receipt_photos.unseen import goods as unseen_goods
from bench.receipt_photos.unseen.goods import after, dated


def harbour(chance: random.Random) -> Receipt:
    """A small pharmacy of its own, paid in cash: rounding and change, a handwritten-like date."""
    name = chance.choice(
        (
            "Hamnapoteket i Lysekil",
            "Apoteket Blåklinten",
            "Cura Apoteket Söderhamn",
            "Bruksapoteket Hällefors",
        )
    )
    date = unseen_goods.day(chance)
    wares = unseen_goods.basket(chance, unseen_goods.OVER_COUNTER, chance.randint(1, 4), 18, 140)
    sold = unseen_goods.total(wares)
    due, rounding = goods.rounded(sold)
    given = (due // 100 + 1) * 100
    rows = [
        *centred(name, bold=True, size=1.2),
        *centred(chance.choice(unseen_goods.STREETS), "Mån-fre 9.30-18 lör 10-14"),
        Row(),
    ]
    rows += [
        Row(
            f"{name} KB"
            if chance.random() < 0.4
            else "Momsreg.nr SE" + goods.digits(chance, 10) + "01"
        ),
        Row(rule="*"),
    ]
    for ware, cost in wares:
        rows += [Row(ware), Row("   1 st x", kronor(cost))]
    rows += [Row(rule="*"), Row("Summa varor", kronor(sold))]
    if rounding:
        rows += [Row("Öresavrundning", kronor(rounding))]
    rows += [Row("Betalas", goods.whole(due, chance.choice(("", "kr", ":-"))), bold=True, size=1.3)]
    rows += [Row("Kontant", kronor(given)), Row("Växel åter", kronor(given - due))]
    rows += [
        Row(f"Moms {kronor(unseen_goods.part(due, 25))}"),
        Row(
            f"Köpt {dated(date, chance.choice(('hand', 'points', 'abbreviated')))} kl {goods.clock(chance).replace(':', '.')}"
        ),
    ]
    rows += centred("Tack och välkommen åter!")
    said = truth(name, (), date, due, "medicine")
    return Receipt(
        "unseen_harbour", rows, said, chance.choice(("typewriter", "condensed", "freemono")), 34
    )


def nothing_left(chance: random.Random) -> Receipt:
    """A free card: every amount but the total is more than nought."""
    shop = f"{chance.choice(('DOZ Apotek', 'Apoteksgruppen', 'Kronans Apotek'))} {chance.choice(('Råsunda', 'Bomhus', 'Nacksta', 'Ljura'))}"
    date, doses = unseen_goods.day(chance), unseen_goods.doses(chance, 1, 3, free=True)
    full = sum((dose.price for dose in doses), Decimal(0))
    rows = [
        Row(shop, bold=True, size=1.3),
        Row(chance.choice(unseen_goods.STREETS)),
        Row(f"Expedierat {dated(date, chance.choice(('iso', 'dots')))} {goods.clock(chance)}"),
        Row(rule="line"),
    ]
    for dose in doses:
        rows += [
            Row(f"R  {dose.name}", kronor(dose.price)),
            Row(
                f"   uttag {chance.randint(1, 3)} av 4, giltigt till {dated(after(date, 200), 'iso')}",
                size=0.85,
            ),
        ]
    rows += [
        Row(rule="line"),
        Row("Totalt före förmån", kronor(full)),
        Row("Regionen betalar", f"-{kronor(full)}"),
    ]
    rows += [
        Row(
            chance.choice(("Kvar att betala", "Att erlägga", "Din kostnad")),
            "0,00 kr",
            bold=True,
            size=1.2,
        ),
        Row(),
    ]
    rows += [
        Row("FRIKORT LÄKEMEDEL", bold=True),
        Row("Gäller till och med", dated(after(date, chance.randint(15, 340)), "iso")),
        Row("Uppnått belopp", "3 800,00"),
    ]
    rows += centred("Ingen betalning krävs", "Apoteksanställd: " + goods.digits(chance, 4))
    said = truth(shop, (shop.rsplit(" ", 1)[0],), date, Decimal(0), "medicine", True)
    return Receipt(
        "unseen_nothing_left", rows, said, chance.choice(("opensans", "verdana", "courier")), 42
    )


def club(chance: random.Random) -> Receipt:
    """Goods only: club discount, a returned ware, the count of goods on the total's row."""
    chain = chance.choice(("Apotek Hjärtat", "DOZ Apotek", "Apoteksgruppen", "Apoteket"))
    shop = f"{chain} {chance.choice(('C4 Kristianstad', 'Erikslund', 'Birsta', 'Kungsmässan'))}"
    date = unseen_goods.day(chance)
    wares = unseen_goods.basket(chance, unseen_goods.OVER_COUNTER, chance.randint(2, 5), 35, 220)
    rows = [
        Row(shop.upper(), bold=True),
        Row(
            f"{dated(date, 'short')} {goods.clock(chance)} K{chance.randint(1, 5)} B{goods.digits(chance, 4)}"
        ),
        Row(),
    ]
    due = unseen_goods.total(wares)
    for name, cost in wares:
        rows.append(Row(name.upper(), kronor(cost, ";")))
        if chance.random() < 0.4:
            less = (cost / 5).quantize(Decimal("0.01"))
            rows.append(Row("  KLUBBPRIS -20%", f"{kronor(less, ';')}-"))
            due -= less
    if chance.random() < 0.5 and due > 60:
        rows.append(Row("RETUR PÅSE", "3,00-"))
        due -= 3
    rows += [
        Row(),
        Row(
            f"TOTALT {len(wares)} VAROR",
            kronor(due, ";"),
            bold=True,
            size=chance.choice((1.0, 1.3)),
        ),
    ]
    rows += [
        Row("MOMS", kronor(unseen_goods.part(due, 25), ";")),
        Row("NETTO", kronor(due - unseen_goods.part(due, 25), ";")),
    ]
    rows += [
        *unseen_goods.card(chance, date, due),
        Row(f"DU HAR SPARAT {chance.randint(12, 90)} KR I ÅR", centre=True),
    ]
    said = truth(shop, (chain,), date, due, "medicine")
    return Receipt(
        "unseen_club", rows, said, chance.choice(("mono", "freemono", "inconsolata")), 36
    )


LAYOUTS = (
    harbour,
    nothing_left,
    club,
)
