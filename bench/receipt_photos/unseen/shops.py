"""Groceries, an optician, a card slip. Unseen until most was built."""

import random
from decimal import Decimal

from bench.receipt_photos import goods
from bench.receipt_photos.goods import kronor
from bench.receipt_photos.layouts import centred, truth
from bench.receipt_photos.paper import Receipt, Row
from bench.receipt_photos.unseen import goods as unseen_goods
from bench.receipt_photos.unseen.goods import after, dated, logo, table


def grocer(chance: random.Random) -> Receipt:
    """A grocery receipt in capitals with some medicine among the food, deposit and bonus."""
    shop = f"{chance.choice(('ICA Kvantum', 'ICA Supermarket', 'Hemköp', 'Tempo'))} {chance.choice(('Ljungby', 'Rättvik', 'Sigtuna', 'Åkersberga'))}"
    date = unseen_goods.day(chance)
    wares = unseen_goods.basket(chance, unseen_goods.FOOD, chance.randint(4, 9), 11, 64)
    wares += unseen_goods.basket(
        chance,
        ("Alvedon 500mg 20p", "Ipren 200mg 20p", "Nezeril 0,5 mg", "Treo brus 20p"),
        chance.randint(1, 2),
        35,
        79,
    )
    chance.shuffle(wares)
    due = unseen_goods.total(wares) + 2
    rows = [
        *centred(shop, size=1.5, bold=True),
        *centred(
            chance.choice(unseen_goods.STREETS),
            f"Tel: 0{chance.randint(100, 999)}-{goods.digits(chance, 5)}",
            f"Org.nr: {goods.organisation(chance)}",
        ),
        Row(),
    ]
    rows += [
        Row(f"Datum: {dated(date, 'iso')}", f"Tid: {goods.clock(chance)}"),
        Row(f"Kassör: {chance.randint(1, 40)}", f"Kvitto: {goods.digits(chance, 4)}"),
        Row(rule="-"),
    ]
    rows += [Row(name, kronor(cost, ";")) for name, cost in wares] + [
        Row("+PANT", "2,00"),
        Row(rule="-"),
    ]
    rows += [
        Row(
            "Total",
            f"{kronor(due, ';')} SEK" if chance.random() < 0.3 else kronor(due, ";"),
            bold=True,
            size=1.6,
        ),
        Row("Betalat", kronor(due, ";")),
        Row(),
    ]
    medicine = (due / 4).quantize(Decimal("0.01"))
    at = (0.0, 0.4, 0.7, 1.0)
    rows += [table("Moms%", "Moms", "Netto", "Brutto", at=at)]
    rows += [
        table(
            f"{rate},00",
            kronor(unseen_goods.part(value, rate)),
            kronor(value - unseen_goods.part(value, rate)),
            kronor(value),
            at=at,
        )
        for rate, value in ((12, due - medicine), (25, medicine))
    ]
    rows += unseen_goods.card(chance, date, due) + centred(
        "Bonusgrundande belopp: " + kronor(due - 2), "ÖPPET 7-22 ALLA DAGAR"
    )
    said = truth(shop, (shop.rsplit(" ", 1)[0],), date, due, "other")
    return Receipt(
        "unseen_grocer", rows, said, chance.choice(("inconsolata", "courier", "notomono")), 38
    )


def discounter(chance: random.Random) -> Receipt:
    """A discount store's receipt: tax letters after prices, paid in cash and rounded, date last."""
    shop = chance.choice(("Lidl", "City Gross", "Netto", "Willys Hemma"))
    place = chance.choice(("Bollnäs", "Hässleholm", "Katrineholm", "Uddevalla"))
    date = unseen_goods.day(chance)
    wares = unseen_goods.basket(chance, unseen_goods.FOOD, chance.randint(3, 8), 9, 55)
    wares.append(
        (chance.choice(("Paracetamol 500 mg", "Näsdroppar", "Halstabletter")), Decimal("27.90"))
    )
    sold = unseen_goods.total(wares)
    due, rounding = goods.rounded(sold)
    given = (due // 200 + 1) * 200
    rows = [
        *centred(shop.upper(), size=2.0, bold=True),
        *centred(chance.choice(unseen_goods.STREETS), place),
        Row(),
        Row("", "SEK"),
    ]
    rows += [Row(name, f"{kronor(cost)} {chance.choice('AB')}") for name, cost in wares]
    rows += [Row(rule="-"), Row("Delsumma", kronor(sold))]
    rows += [Row("Öresavrundning", kronor(rounding))] if rounding else []
    rows += [
        Row(f"Att betala ({len(wares)} artiklar)", kronor(due), bold=True),
        Row("Kontant SEK", kronor(given)),
        Row("Tillbaka", kronor(given - due)),
        Row(rule="-"),
        Row("B 12%", kronor(unseen_goods.part(due, 12))),
    ]
    rows += [
        Row(
            f"{goods.digits(chance, 4)}  {goods.digits(chance, 6)}/{chance.randint(1, 9):02}",
            f"{dated(date, chance.choice(('stops2', 'full points', 'short')))}  {goods.clock(chance)}",
        ),
        *centred(
            f"Kontrollenhet {chance.choice('CKR')}{goods.digits(chance, 9)}", "Tack för besöket"
        ),
    ]
    said = truth(f"{shop} {place}", (shop,), date, due, "other")
    return Receipt(
        "unseen_discounter", rows, said, chance.choice(("hack", "freemono", "condensed")), 34
    )


def slip(chance: random.Random) -> Receipt:
    """Only the card terminal's slip, from a health centre or a pharmacy."""
    name, kind = chance.choice(
        (
            ("Capio vårdcentral Hovås", "doctor"),
            ("Apoteket Bävern", "medicine"),
            ("Ängslunda Hälsocentral", "doctor"),
            ("Kronans Apotek Hjällbo", "medicine"),
        )
    )
    date, due = (
        unseen_goods.day(chance),
        Decimal(chance.choice((100, 200, 300)))
        if kind == "doctor"
        else goods.price(chance, 60, 700),
    )
    rows = [
        *centred(name, bold=True),
        Row(),
        Row(f"Org.nr: {goods.organisation(chance)}"),
        Row(f"Term: {goods.digits(chance, 8)}-{goods.digits(chance, 6)}"),
        Row(
            f"{dated(date, 'iso')} {goods.clock(chance)}:{chance.randint(10, 59)}",
            f"AID:{goods.digits(chance, 4)}",
        ),
        Row(),
    ]
    rows += [
        Row("Belopp", f"{kronor(due)}"),
        Row("Extra", "0,00"),
        Row("Totalt SEK", kronor(due), bold=True, size=1.25),
        Row(),
        Row("Köp"),
        Row(f"Visa  XXXX XXXX XXXX {goods.digits(chance, 4)}"),
        Row("Kontaktlös", "Ka1 3 00 SWE"),
        Row(f"Ref.nr {goods.digits(chance, 12)}"),
        Row(),
        *centred("KUNDENS EXEMPLAR"),
    ]
    said = truth(name, (name.rsplit(" ", 1)[0],) if kind == "medicine" else (), date, due, kind)
    return Receipt("unseen_slip", rows, said, chance.choice(("mono", "inconsolata", "narrow")), 32)


def optician(chance: random.Random) -> Receipt:
    """An optician's order and receipt: frame, lenses, a discount, paid in advance, the rest to pay."""
    shop = f"{chance.choice(('Synsam', 'Specsavers', 'Synologen', 'Direkt Optik'))} {chance.choice(('Kalmar', 'Lidköping', 'Nyköping', 'Ängelholm'))}"
    date = unseen_goods.day(chance)
    lines = [
        ("Båge Nordlys 4471", Decimal(chance.randint(60, 240) * 10)),
        ("Glas progressiva H", Decimal(1495)),
        ("Glas progressiva V", Decimal(1495)),
        ("Synundersökning", Decimal(chance.choice((0, 395, 450)))),
    ]
    less = Decimal(chance.choice((0, 500, 745)))
    due = unseen_goods.total(lines) - less
    rows = [
        logo(chance, shop, 1.5),
        *centred(chance.choice(unseen_goods.STREETS)),
        Row(),
        Row(
            f"Order {goods.digits(chance, 6)}",
            f"{dated(date, chance.choice(('iso', 'full points', 'abbreviated')))} {goods.clock(chance)}",
        ),
        Row(f"Klar för hämtning ca {dated(after(date, 12), 'iso')}"),
        Row(rule="line"),
    ]
    rows += [Row(name, kronor(cost)) for name, cost in lines]
    rows += [Row("Kampanjrabatt", f"-{kronor(less)}")] if less else []
    rows += [
        Row(rule="line"),
        Row(
            chance.choice(("Totalt", "TOTALT SEK", "Summa inkl. moms")),
            kronor(due),
            bold=True,
            size=1.3,
        ),
        Row("Moms 25%", kronor(unseen_goods.part(due, 25))),
        Row("Betalkort", kronor(due)),
    ]
    rows += centred(
        "Trivselgaranti 60 dagar", f"Nästa synundersökning {dated(after(date, 730), 'iso')[:7]}"
    )
    said = truth(shop, (shop.rsplit(" ", 1)[0],), date, due, "other")
    return Receipt("unseen_optician", rows, said, chance.choice(("sans", "hack", "narrow")), 40)


LAYOUTS = (
    grocer,
    discounter,
    slip,
    optician,
)
