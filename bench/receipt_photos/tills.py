"""Other papers to tune with: grocers, opticians, slips, forms filled in by hand."""

import datetime
import random
from decimal import Decimal

from bench.receipt_photos import goods
from bench.receipt_photos.goods import digits, kronor, whole, written
from bench.receipt_photos.layouts import centred, truth
from bench.receipt_photos.paper import Cell, Receipt, Row

_DAY = datetime.timedelta(days=1)


def kassakvitto(chance: random.Random) -> Receipt:
    """A grocer's receipt with weights, deposits, discounts, cash or card."""
    chain = chance.choice(
        ("ICA Kvantum", "ICA Nära", "Willys", "Coop", "Hemköp", "Lidl", "Tempo", "City Gross")
    )
    town, date, total = chance.choice(goods.TOWNS), goods.day(chance), Decimal(0)
    rows = [*centred(f"{chain} {town}", size=chance.choice((1.0, 1.4)), bold=True)]
    rows += [
        *centred("Torggatan 2", f"Tel: 0{digits(chance, 2)}-{digits(chance, 6)}"),
        Row(rule="*"),
    ]
    for name in chance.sample(goods.FOOD, chance.randint(3, 14)):
        cost = goods.price(chance, 9, 120)
        if chance.random() < 0.2:
            rows.append(Row(f"{name}"))
            weight = Decimal(chance.randint(300, 1900)) / 1000
            cost = (cost * weight).quantize(Decimal("0.01"))
            rows.append(
                Row(
                    f"   {weight:.3f}kg*{kronor(cost / weight)}kr/kg".replace(".", ","),
                    kronor(cost),
                )
            )
        else:
            rows.append(Row(name, kronor(cost)))
        total += cost
        if chance.random() < 0.15:
            rows.append(Row(" Pant", "2,00"))
            total += 2
        if chance.random() < 0.12:
            rows.append(Row("  Rabatt:3för2", "-5,00"))
            total -= 5
    rows += (
        [Row(rule="-"), Row(f"Summa {len(rows)} varor")]
        if chance.random() < 0.4
        else [Row(rule="-")]
    )
    due, change = goods.rounded(total)
    if chance.random() < 0.4:
        given = (due // 100 + chance.randint(1, 2)) * 100
        rows += [Row("Total", kronor(total), bold=True)] + (
            [Row("Avrundning", kronor(change))] if change else []
        )
        rows += [Row("Att betala", kronor(due), bold=True, size=1.3), Row("Kontant", kronor(given)), Row("Tillbaka", kronor(given - due))]  # fmt: skip
        total = due
    else:
        label = chance.choice(("Att betala", "Total", "TOTALT", "Summa SEK", "Totalt SEK", "SUMMA"))
        rows += [Row(label, kronor(total), bold=True, size=1.2), Row("Betalkort", kronor(total))]
    rows += [
        Row(
            cells=tuple(
                Cell(w, a)
                for w, a in (("Moms %", 0.2), ("Moms", 0.45), ("Netto", 0.7), ("Brutto", 1.0))
            )
        )
    ]
    tax = total * 12 / 112
    rows += [Row(cells=tuple(Cell(w, a) for w, a in (("12.00", 0.2), (kronor(tax), 0.45), (kronor(total - tax), 0.7), (kronor(total), 1.0))))]  # fmt: skip
    rows += [Row(f"Kassa {chance.randint(1, 9)}/{digits(chance, 3)}", f"{written(date, chance.choice(('iso', 'short', 'dots')))} {goods.clock(chance)}")]  # fmt: skip
    rows += centred("Öppet alla dagar 7-22", "Spara kvittot!")
    said = truth(f"{chain} {town}", (chain, chain.split()[0]), date, total, "other")
    return Receipt("kassakvitto", rows, said, chance.choice(("mono", "courier", "narrow", "notomono", "freemono")), chance.randint(34, 42))  # fmt: skip


def optician_order(chance: random.Random) -> Receipt:
    """An optician's sheet with a part paid before, days to fetch, a warranty."""
    name = chance.choice(
        ("Synoptik", "Smarteyes", "KlarSynt", "Optiker Lindgren", "Direkt Optik", "Synsam")
    )
    date, total = goods.day(chance), Decimal(0)
    rows = [
        Row(name, size=1.7, bold=True),
        Row(f"{chance.choice(goods.TOWNS)}", f"Orderdatum {written(date, 'iso')}"),
    ]
    rows += [
        Row(f"Kund {chance.choice(goods.PEOPLE)}", f"Ordernr {digits(chance, 7)}"),
        Row(rule="line"),
    ]
    for thing in chance.sample(("Båge Aria", "Progressiva glas par", "Enkelslipade glas", "Antireflex", "Etui", "Synundersökning"), chance.randint(1, 4)):  # fmt: skip
        cost = goods.price(chance, 90, 2600)
        rows.append(Row(thing, kronor(cost)))
        total += cost
    off = Decimal(chance.choice((0, 0, 100, 500)))
    off = off if off < total else Decimal(0)
    rows += [
        Row(rule="line"),
        *([Row("Delsumma", kronor(total)), Row("Rabatt", kronor(-off))] if off else []),
    ]
    total -= off
    rows += [
        Row(
            chance.choice(("Totalt", "Att betala", "Totalpris inkl. moms", "Summa inkl moms")),
            f"{kronor(total)} kr",
            bold=True,
        )
    ]
    rows += [Row("varav moms 25 %", f"{kronor(total / 5)} kr"), Row("Kortbetalning", kronor(total))]
    rows += [
        Row(f"Klart att hämta {written(date + 10 * _DAY, 'iso')}"),
        Row(f"Garanti till {written(date + 730 * _DAY, 'iso')}"),
    ]
    said = truth(name, (), date, total, "other")
    return Receipt("optician_order", rows, said, chance.choice(("lato", "sans", "verdana")), chance.randint(44, 58), "laser")  # fmt: skip


def terminal_slip(chance: random.Random) -> Receipt:
    """A card terminal's slip with codes, VAT and the amount said twice or thrice."""
    name, accept, category = chance.choice((
        ("Tandläkarhuset Björken", (), "dental"), ("Vårdcentralen Linden", (), "doctor"), ("Kronans Apotek", (), "medicine"),
        ("Distriktstandvården", (), "dental"), ("Taxi Stockholm", (), "other"), ("Hemköp", (), "other"),
        ("Fysioterapi Väst", (), "doctor"), ("Frisör Saga", (), "other"), ("Apotek Hjärtat", (), "medicine"),
    ))  # fmt: skip
    date, amount = goods.day(chance), goods.price(chance, 30, 2500)
    rows = [
        *centred(name.upper() if chance.random() < 0.5 else name, bold=True),
        *centred("Centrumgatan 3", chance.choice(goods.TOWNS)),
    ]
    rows += [
        Row(f"Org.nr: {goods.organisation(chance)}"),
        Row(f"Term: {digits(chance, 8)}-{digits(chance, 6)}"),
    ]
    when = f"{written(date, 'iso')}  {goods.clock(chance)}"
    early = chance.random() < 0.5
    rows += [Row(when)] if early else []
    rows += [Row(), Row(chance.choice(("KÖP", "Köp", "BETALNING"))), Row("DEBIT MASTERCARD", "SEK")]
    rows += [Row("Belopp", kronor(amount, ";")), Row("Varav moms", kronor(amount / 5, ";"))]
    rows += [
        Row(
            chance.choice(("TOTALT", "Totalt", "Total")),
            kronor(amount, ";"),
            bold=True,
            size=chance.choice((1.0, 1.5)),
        )
    ]
    rows += [
        Row(f"XXXX XXXX XXXX {digits(chance, 4)}", "Kontaktlös"),
        Row(f"AID: A0000000041010 TVR: {digits(chance, 10)}"),
    ]
    rows += [
        Row(f"Ref: {digits(chance, 12)} Ktrlnr {digits(chance, 6)}"),
        Row("Rsp: 00", f"TSI: {digits(chance, 4)}"),
    ]
    rows += [] if early else [Row(when)]
    rows += centred("Godkänt", "KUNDENS EX")
    said = truth(name, accept, date, amount, category)
    return Receipt(
        "terminal_slip", rows, said, chance.choice(("mono", "courier", "freemono", "condensed")), 34
    )


def _by_hand(text: str) -> Row:
    return Row(f"  {text}", font="hand", size=1.5)


def filled_form(chance: random.Random) -> Receipt:
    """A printed receipt form filled in by hand."""
    name, category = chance.choice((("Tandläkare Maj Ek", "dental"), ("Naprapat Olle Sten", "doctor"),
                                    ("Kiropraktor Bo Alm", "doctor"), ("Psykolog Eva Lund", "doctor")))  # fmt: skip
    date, fee = goods.day(chance), Decimal(chance.choice((300, 450, 550, 600, 750, 1200)))
    rows = [
        *centred("KVITTO", size=1.6, bold=True),
        Row(name, size=1.2, bold=True),
        Row(f"Org.nr {goods.organisation(chance)}"),
        Row(),
    ]
    style = chance.choice(("hand", "iso", "hand2"))
    rows += [Row("Datum"), _by_hand(written(date, style)), Row("Avser"), _by_hand(chance.choice(("Behandling", "Besök", "Undersökning")))]  # fmt: skip
    rows += [
        Row("Kronor, att betala"),
        _by_hand(whole(fee, chance.choice((":-", "kr", "")))),
        Row("Betalt kontant / Swish"),
    ]
    rows += [Row(), Row(rule="line"), Row("Underskrift")]
    return Receipt(
        "filled_form",
        rows,
        truth(name, (), date, fee, category),
        chance.choice(("sans", "serif")),
        30,
    )


def ticket(chance: random.Random) -> Receipt:
    """A bus, train, taxi or parking receipt with times and a validity."""
    name, thing = chance.choice((("SJ", "Enkelresa 2 klass"), ("Länstrafiken", "Månadskort"), ("EasyPark", "Parkering zon 31"),
                                 ("Taxi Kurir", "Körning"), ("Flixbus", "Biljett"), ("Q-Park", "Avgift parkering")))  # fmt: skip
    date, amount = goods.day(chance), goods.price(chance, 20, 900)
    rows = [
        *centred(name, size=1.6, bold=True),
        *centred("Kvitto"),
        Row(thing),
        Row(f"Resa {written(date + 5 * _DAY, 'iso')} 08:15"),
    ]
    rows += [
        Row(f"Köpt {written(date, chance.choice(('iso', 'named')))} {goods.clock(chance)}"),
        Row(rule="-"),
    ]
    rows += [Row("Pris", kronor(amount)), Row("Moms 6%", kronor(amount * 6 / 106)), Row(chance.choice(("Totalt", "Summa", "Betalt")), f"{kronor(amount)} SEK", bold=True)]  # fmt: skip
    rows += [Row("VISA ****1234"), Row(f"Giltig t.o.m. {written(date + 30 * _DAY, 'iso')}")]
    said = truth(name, (), date, amount, "other")
    return Receipt(
        "ticket", rows, said, chance.choice(("lato", "mono", "sans")), chance.randint(30, 38)
    )


def town_shop(chance: random.Random) -> Receipt:
    """A small shop or café that no list knows."""
    name, thing = chance.choice((("Bokhandeln Svalan", "Pocketbok"), ("Café Rosen", "Kaffe & bulle"), ("Cykelmagasinet", "Slang 28 tum"),
                                 ("Salong Klippet", "Klippning"), ("Leksaksboden", "Pussel"), ("Restaurang Hamnen", "Dagens lunch"),
                                 ("Skomakeriet", "Klackning"), ("Blomsterhuset Viola", "Bukett")))  # fmt: skip
    date, amount, count = goods.day(chance), goods.price(chance, 25, 700), chance.randint(1, 2)
    total = amount * count
    rows = [
        *centred(name, size=chance.choice((1.0, 1.5))),
        *centred(f"{chance.choice(goods.TOWNS)}", f"Org.nr {goods.organisation(chance)}"),
    ]
    rows += [
        Row(f"Datum: {written(date, 'iso')} Tid: {goods.clock(chance)}"),
        Row(f"Kvittonr: {digits(chance, 6)}", "Kassör: Kim"),
        Row(rule="="),
    ]
    rows += [Row(f"{count} {thing}", kronor(total)), Row(rule="="), Row(chance.choice(("TOTALT", "Summa", "Nota", "Att betala")), kronor(total), bold=True)]  # fmt: skip
    rows += [
        Row(chance.choice(("Kort", "Swish", "Kontokort")), kronor(total)),
        Row("Moms 25 %", kronor(total / 5)),
        Row("Netto", kronor(total * 4 / 5)),
    ]
    rows += [Row(f"Kontrollenhet: {digits(chance, 12)}"), *centred("Tack och välkommen åter!")]
    said = truth(name, (), date, total, "other")
    return Receipt(
        "town_shop", rows, said, chance.choice(("mono", "courier", "notomono", "lato")), 38
    )
