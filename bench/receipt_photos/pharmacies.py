"""Pharmacies' papers to tune with: chains' shapes, benefit tables, free cards, web orders."""

import datetime
import random
from decimal import Decimal

from bench.receipt_photos import goods
from bench.receipt_photos.goods import kronor, written
from bench.receipt_photos.layouts import centred, truth
from bench.receipt_photos.paper import Cell, Receipt, Row

_TO_PAY = (
    "Att betala", "ATT BETALA", "Summa att betala", "Totalt", "TOTALT SEK", "Att betala SEK",
    "Summa SEK", "Summa", "Belopp att betala", "Totalsumma",
)  # fmt: skip


def benefit_table(chance: random.Random) -> Receipt:
    """A till receipt whose prescription stands as a table: price, benefit, own cost."""
    chain = chance.choice(("Apotek Hjärtat", "Apoteket", "Kronans Apotek", "Apoteksgruppen"))
    place = f"{chain} {chance.choice(goods.SHOPS)}"
    date, total = goods.day(chance), Decimal(0)
    rows = [*centred(chain, size=chance.choice((1.4, 1.9)), bold=True), *centred(place)]
    rows += [
        Row(f"Org.nr {goods.organisation(chance)}"),
        Row(f"Tel 0771-{goods.digits(chance, 6)}"),
    ]
    rows += [Row(f"Datum {written(date, 'iso')} {goods.clock(chance)}", "Kassa 2"), Row(rule="-")]
    for name in chance.sample(goods.MEDICINE, chance.randint(0, 3)):
        cost = goods.price(chance, 20, 160)
        rows.append(Row(name, kronor(cost)))
        total += cost
        if chance.random() < 0.3:
            rows.append(Row("   Medlemsrabatt", f"-{kronor(Decimal(10))}"))
            total -= 10
    rows += [Row("RECEPT", bold=True)]
    rows += [Row(cells=(Cell("Pris", 0.5), Cell("Förmån", 0.75), Cell("Att bet", 1.0)))]
    own = Decimal(0)
    for name in chance.sample(goods.PRESCRIBED, chance.randint(1, 3)):
        price = goods.price(chance, 60, 900)
        part = chance.choice((Decimal(0), (price / 4).quantize(Decimal("0.01")), price))
        rows += [Row(name), Row(cells=tuple(
            Cell(kronor(v), at) for v, at in ((price, 0.5), (price - part, 0.75), (part, 1.0))
        ))]  # fmt: skip
        own += part
    total += own
    rows += [Row("Summa egenavgift", kronor(own)), Row(rule="-")]
    rows += [Row(chance.choice(_TO_PAY), kronor(total), bold=True, size=chance.choice((1.0, 1.3)))]
    rows += [Row(chance.choice(("Kort", "Bankkort", "Betalt med kort")), kronor(total))]
    rows += [Row("Moms 25% ingår med", kronor((total - own) / 5)), Row(rule="-")]
    start = date - datetime.timedelta(days=chance.randint(20, 300))
    rows += [
        Row("Högkostnadsskydd"),
        Row("Betalat i perioden", kronor(own + goods.price(chance, 100, 1500))),
        Row("Periodens start", written(start, "iso")),
        Row("Periodens slut", written(start + datetime.timedelta(days=365), "iso")),
    ]
    rows += centred("Tack för besöket!", "Läkemedel återtas ej")
    said = truth(place, (chain,), date, total, "medicine", True)
    fonts = chance.choice(("mono", "courier", "sans", "narrow", "lato"))
    return Receipt("benefit_table", rows, said, fonts, chance.randint(36, 44))


def free_card(chance: random.Random) -> Receipt:
    """Everything is free under the free card: the total is nought."""
    chain = chance.choice(("Apoteket AB", "Kronans Apotek", "DOZ Apotek", "LloydsApotek"))
    date = goods.day(chance)
    until = date + datetime.timedelta(days=chance.randint(10, 300))
    rows = [Row(chain, size=1.5, bold=True), Row(chance.choice(goods.TOWNS))]
    rows += [Row(f"Kvittonr {goods.digits(chance, 6)}"), Row(rule="=")]
    for name in chance.sample(goods.PRESCRIBED, chance.randint(1, 3)):
        price = goods.price(chance, 60, 900)
        rows += [Row(f"Rx {name}", kronor(price)), Row("  Avgår förmån", f"-{kronor(price)}")]
    rows += [
        Row(rule="="),
        Row("Egenavgift", "0,00"),
        Row("ATT BETALA", "0,00", bold=True, size=1.2),
    ]
    rows += [Row("Moms", "0,00"), Row(f"Frikort t.o.m. {written(until, 'iso')}")]
    rows += [
        Row(f"{written(date, chance.choice(('iso', 'dots', 'short')))} kl {goods.clock(chance)}")
    ]
    said = truth(chain, (chain.removesuffix(" AB"),), date, Decimal(0), "medicine", True)
    return Receipt("free_card", rows, said, chance.choice(("mono", "courier", "notomono")), 38)


def counter_slip(chance: random.Random) -> Receipt:
    """A short pharmacy receipt paid in cash: count of goods, rounding, change."""
    chain = chance.choice(("Kronans Apotek", "Apotek Hjärtat", "Apoteket", "Apoteksgruppen"))
    date, total = goods.day(chance), Decimal(0)
    rows = [*centred(chain.upper(), bold=True, size=1.2), *centred("Storgatan 4", "Öppet 10-18")]
    rows += [Row(f"Nr {goods.digits(chance, 5)} {written(date, 'iso')} {goods.clock(chance)}")]
    rows += [Row(rule="line")]
    names = chance.sample(goods.MEDICINE, chance.randint(1, 5))
    for name in names:
        cost, count = goods.price(chance, 15, 130), chance.choice((1, 1, 1, 2))
        rows.append(Row(f"{name}", kronor(cost * count)))
        if count > 1:
            rows.append(Row(f"  {count} st à {kronor(cost)}"))
        total += cost * count
    due, change = goods.rounded(total)
    given = (due // 100 + 1) * 100
    rows += [Row(rule="line"), Row(f"Antal varor {len(names)}"), Row("Delsumma", kronor(total))]
    if change:
        rows.append(Row(chance.choice(("Avrundning", "Öresutjämning")), kronor(change)))
    rows += [
        Row(chance.choice(("Totalt", "Summa", "Att betala")), kronor(due), bold=True, size=1.3)
    ]
    rows += [Row(chance.choice(("Kontant", "Erhållet", "Mottaget kontant")), kronor(given))]
    rows += [Row(chance.choice(("Växel", "Åter", "Tillbaka")), kronor(given - due))]
    rows += [
        Row(cells=tuple(Cell(w, a) for w, a in (("Moms%", 0.3), ("Moms", 0.6), ("Netto", 1.0))))
    ]
    tax = due / 5
    rows += [Row(cells=(Cell("25,00", 0.3), Cell(kronor(tax), 0.6), Cell(kronor(due - tax), 1.0)))]
    rows += centred(f"Bytesrätt t.o.m. {written(date + datetime.timedelta(days=30), 'iso')}")
    said = truth(chain, (), date, due, "medicine")
    return Receipt("counter_slip", rows, said, chance.choice(("mono", "narrow", "freemono")), 36)


def web_order(chance: random.Random) -> Receipt:
    """A web pharmacy's order with prescription, discount and freight, printed on a sheet."""
    name = chance.choice(("Apotea", "Apohem", "Meds", "Apotek Hjärtat", "Kronans Apotek"))
    date, total = goods.day(chance), Decimal(0)
    rows = [Row(name, size=2.0, bold=True), Row("Orderbekräftelse / Kvitto", size=1.3), Row()]
    rows += [
        Row(f"Ordernr: {goods.digits(chance, 9)}", f"Leveransadress: {chance.choice(goods.PEOPLE)}"),
        Row(f"Beställd: {written(date, chance.choice(('iso', 'named')))}", "Provgatan 1"),
        Row(f"Beräknad leverans: {written(date + datetime.timedelta(days=3), 'iso')}"), Row(rule="line"),
        Row(cells=(Cell("Artikel", 0, False), Cell("Antal", 0.6), Cell("Pris", 0.8), Cell("Summa", 1.0)), bold=True),
    ]  # fmt: skip
    prescription = chance.random() < 0.4
    items = chance.sample(goods.MEDICINE, chance.randint(1, 5))
    items += chance.sample(goods.PRESCRIBED, 1) if prescription else []
    for item in items:
        cost, count = goods.price(chance, 25, 200), chance.randint(1, 3)
        rx = " (recept, egenavgift)" if item in goods.PRESCRIBED else ""
        cells = ((f"{count}", 0.6), (kronor(cost), 0.8), (kronor(cost * count), 1.0))
        rows.append(Row(cells=(Cell(item + rx, 0, False), *(Cell(t, a) for t, a in cells))))
        total += cost * count
    freight, off = Decimal(chance.choice((0, 39, 49))), Decimal(chance.choice((0, 0, 25, 50)))
    off = min(off, total)
    rows += [Row(rule="line"), Row("Summa varor", f"{kronor(total)} kr")]
    rows += [Row("Rabatt", f"-{kronor(off)} kr")] if off else []
    rows += [Row("Frakt", f"{kronor(freight)} kr")]
    total += freight - off
    rows += [
        Row(chance.choice(("Totalt", "Att betala", "Totalbelopp inkl. moms", "Ordersumma")), f"{kronor(total)} kr", bold=True, size=1.2),
        Row("varav moms 25 %", f"{kronor(total / 5)} kr"), Row(),
        Row(f"Betalsätt: {chance.choice(('Klarna', 'Swish', 'Kort'))}"),
        Row("Ångerrätt 14 dagar. Spara kvittot."),
    ]  # fmt: skip
    said = truth(name, (), date, total, "medicine", prescription)
    return Receipt("web_order", rows, said, chance.choice(("lato", "noto", "sans")), chance.randint(64, 80), "laser")  # fmt: skip
