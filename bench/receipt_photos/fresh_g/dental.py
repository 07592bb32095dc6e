"""Dental care, group g: an emergency's columns, a subscription's bill, an orthodontist's paper."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_facts as f
from bench.receipt_photos.fresh_facts import block, money, spread, when
from bench.receipt_photos.paper import Receipt, Row

_ACUTE = (
    ("103 Akut us", 620, 440), ("123 Röntgen", 95, 65), ("301 Lagning", 980, 880), ("404 Uttag tand", 1740, 1500),
    ("501 Rensning", 2890, 2650), ("322 Beh. infekt", 1120, 1010),
)  # fmt: skip


def emergency(chance: random.Random) -> Receipt:
    """An emergency clinic's thermal print: own price, reference price, grant, what is left to pay."""
    clinic = chance.choice(("Akuttandvården City", "Jourtandläkarna Malmö", "Tandakuten S:t Erik"))
    date, at = f.day(chance), (0.0, 0.72, 1.0)
    done = chance.sample(_ACUTE, chance.randint(2, 4))
    gross, grant = Decimal(sum(row[1] for row in done)), Decimal(chance.choice((0, 150, 300)))
    rows = [
        *block(clinic, bold=True, size=1.35),
        *block(f"Jour 8-21, {f.digits(chance, 3)}-{f.digits(chance, 6)}", "", f"Betalt {when(date, 'fraction')} {f.clock(chance)}", f"Tandläkare {chance.choice(('Rolf', 'Sahar', 'Linn'))} / pat {f.digits(chance, 5)}", "."),
        spread("Åtgärd", "Ref.pris", "Pris", at=at, ends="<>>", bold=True),
        *(spread(name, str(low), str(price), at=at, ends="<>>") for name, price, low in done),
        *block(".", f"Bruttosumma|{money(gross)}", f"Tandvårdsbidrag|-{money(grant)}", f"Kreditkort|{money(gross - grant)}"),
        Row("Du betalade", money(gross - grant), bold=True, size=1.25),
        *block("", "Ordinarie tandläkare inom 14 dagar:", f"senast {when(f.later(date, 14), 'fraction')}", "", f"{f.organisation(chance)}  Tack för besöket", size=0.95),
    ]  # fmt: skip
    said = f.facts(clinic, (), date, gross - grant, "dental")
    return Receipt("g_emergency", rows, said, "verdana", 38)


def subscription(chance: random.Random) -> Receipt:
    """A bill for a dental subscription: a month's fee, the agreement's yearly price, autogiro."""
    region = chance.choice(
        ("Folktandvården Västernorrland", "Folktandvården Sörmland", "Folktandvården Halland")
    )
    date, month = f.day(chance), Decimal(chance.choice((79, 115, 168, 245)))
    months, at = chance.choice((1, 3, 6)), (0.0, 0.34, 0.67)
    total = month * months
    rows = [
        Row(region.upper(), centre=True, bold=True, size=1.3),
        *block("^Frisktandvård - ditt tandvårdsavtal", "", ""),
        spread("FAKTURADATUM", "FAKTURANUMMER", "SISTA BETALDAG", at=at, size=0.75, ink=90),
        spread(when(date, "nordic"), f.digits(chance, 8), when(f.later(date, 25), "nordic"), at=at, bold=True),
        *block(""),
        spread("KUND", "AVTAL TECKNAT", "GÄLLER TILL", at=at, size=0.75, ink=90),
        spread(chance.choice(f.PERSONS), when(f.later(date, -400), "nordic"), when(f.later(date, 695), "nordic"), at=at),
        *block("", "_", f"Premie frisktandvård {months} mån x {money(month)}|{money(total)}", "Aviavgift|0,00", "_"),
        *block(f"Avtalets årspris {money(month * 12)}", size=0.9),
        Row("Belopp att betala", f"{money(total)} kr", bold=True, size=1.2),
        *block("", "", f"BG {f.digits(chance, 4)}-{f.digits(chance, 4)}|OCR {f.digits(chance, 12)}", "Betalar du med autogiro dras beloppet på sista betaldag.", size=0.9),
    ]  # fmt: skip
    said = f.facts(region, ("Folktandvården",), date, total, "dental")
    return Receipt("g_subscription", rows, said, "noto", 58, "laser")


def orthodontist(chance: random.Random) -> Receipt:
    """An orthodontist's receipt with labels set right against their colon, and a small letterhead."""
    clinic = chance.choice(
        ("Tandregleringen i Borås", "Ortodontikliniken Fyra", "Leende Specialisttandvård")
    )
    date, at = f.day(chance), (0.46, 0.5)
    price, grant = Decimal(chance.choice((1850, 2475, 3900))), Decimal(chance.choice((0, 300)))
    total = price - grant
    rows = [
        *block(f"|{clinic}", bold=True, size=1.15),
        *block(f"|Järntorget {chance.randint(1, 12)}", "|www.tandkvitto.example", "", size=0.8),
        Row("Kvitto", bold=True, size=1.8),
        Row(),
        *(spread(label + ":", value, at=at, ends="><", bold=label == "Betalat belopp") for label, value in (
            ("Kvittots datum", when(date, "dashes")), ("Kund", chance.choice(f.PERSONS)), ("Åtgärd", chance.choice(("Retention", "Bettskena", "Byte av båge"))),
            ("Pris", f"{money(price)} kr"), ("Statligt stöd", f"{money(grant)} kr"), ("Betalat belopp", f"{money(total)} kr"),
            ("Sätt", "Visa"), ("Kvar av planen", f"{money(price * 2)} kr"), ("Nästa besök", when(f.later(date, 42), "dashes")),
        )),
        *block("", "^Specialisttandvård är momsfri. Företaget har F-skatt.", size=0.8),
    ]  # fmt: skip
    said = f.facts(clinic, (), date, total, "dental")
    return Receipt("g_orthodontist", rows, said, "century", 46, "laser")


LAYOUTS = (emergency, subscription, orthodontist)
