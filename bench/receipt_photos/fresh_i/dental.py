"""Dental care, group i: an older client's bill, a school's needle print, a public clinic's summary."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_facts as f
from bench.receipt_photos.fresh_facts import block, money, spread, when
from bench.receipt_photos.paper import Receipt, Row

_MEASURES = (
    ("107", "Omfattande undersökning", 1240, 1130), ("113", "Utredning", 690, 640), ("124", "Panoramaröntgen", 585, 540), ("205", "Information", 380, 345),
    ("312", "Fluorbehandling", 590, 520), ("342", "Tandstensborttagning", 1190, 1060), ("404", "Borttagning av tand", 2180, 1985), ("706", "Lagning, tre ytor", 1890, 1720),
    ("800", "Krona, en tand", 7650, 6980),
)  # fmt: skip


def senior_bill(chance: random.Random) -> Receipt:
    """A bill with the older clients' grant: reference price, clinic's price, aid; letterhead at the foot."""
    clinic = chance.choice(("Tandläkarpraktiken Ekoxen", "Vita Tänder Lidköping", "Distriktstandvården Nacka", "Oral Care Sundbyberg"))  # fmt: skip
    date, at = f.day(chance), (0.0, 0.09, 0.6, 0.73, 0.86, 1.0)
    done = [
        (code, name, low, price, f.share(Decimal(low), "0.9"))
        for code, name, price, low in sorted(chance.sample(_MEASURES[:8], chance.randint(2, 4)))
    ]
    price, aid = Decimal(sum(row[3] for row in done)), sum((row[4] for row in done), Decimal(0))
    total = price - aid
    rows = [
        *block("Faktura tandvård", bold=True, size=1.5),
        *block(f"Nummer {f.digits(chance, 6)}|{when(date, 'long')}", "", f"{chance.choice(f.PERSONS)}", f"Behandlad {when(f.later(date, -chance.randint(2, 9)), 'long')}", ""),
        spread("Kod", "Åtgärd", "Referens", "Pris", "Stöd 67+", "Din del", at=at, ends="<<>>>>", bold=True, size=0.85),
        *block("_"),
        *(spread(code, name, str(low), str(cost), money(paid), money(cost - paid), at=at, ends="<<>>>>") for code, name, low, cost, paid in done),
        *block("_"),
        spread("Behandlingskostnad", money(price), at=(0.38, 1.0), ends="<>"),
        spread("Ersätts av Försäkringskassan", money(-aid), at=(0.38, 1.0), ends="<>"),
        spread("Patientens andel att betala", money(total), at=(0.38, 1.0), ends="<>", bold=True, size=1.05),
        *block("", f"Betalas inom 15 dagar, senast {when(f.later(date, 15), 'long')}.", f"Allmänt tandvårdsbidrag kan användas från {when(f.later(date, 200), 'long')}.", "", ""),
        *block("_"),
        *block(f"^{clinic}", bold=True, size=1.2, font="century"),
        *block(f"^Hamngatan {chance.randint(1, 30)}   Tfn 0{f.digits(chance, 2)}-{f.digits(chance, 5)}   Bg {f.digits(chance, 3)}-{f.digits(chance, 4)}   Org.nr {f.organisation(chance)}", size=0.85),
    ]  # fmt: skip
    chain = clinic.rsplit(" ", 1)[0] if clinic.startswith(("Distrikt", "Oral")) else ""
    said = f.facts(clinic, (chain,), date, total, "dental")
    return Receipt("i_senior_bill", rows, said, "century", 62, "laser")


def school_print(chance: random.Random) -> Receipt:
    """A dental school's needle print: half the price, something paid at the last visit, a card's row."""
    school = chance.choice(("Tandvårdshögskolan Malmö", "Tandläkarhögskolan Umeå", "Odontologiska kliniken Huddinge"))  # fmt: skip
    date, done = f.day(chance), sorted(chance.sample(_MEASURES[:8], chance.randint(2, 3)))
    full = Decimal(sum(low for *_, low in done))
    cut, grant = f.share(full, "0.5"), Decimal(chance.choice((0, 0, 300)))
    grant = min(grant, full - cut)
    total = full - cut - grant
    rows = [
        *block(school, bold=True, size=1.1),
        *block("Studentklinik", f"Kassa {chance.randint(1, 3)}   Ver {f.digits(chance, 6)}", f"Datum {when(date, 'slash')}   Tid {f.clock(chance)}", "="),
        *(Row(f"{code} {name}", money(Decimal(low))) for code, name, _, low in done),
        *block("=", f"Listpris|{money(full)}", f"Studentpris -50%|{money(-cut)}", *([f"Bidrag|{money(-grant)}"] if grant else [])),
        Row("Patientavgift", money(total), bold=True, size=1.15),
        *block(f"Kortbetalning|{money(total)}", "Återstår|0,00", "=", f"Föregående betalning {when(f.later(date, -21), 'slash')}: {money(total + 120)}", f"Ny tid {when(f.later(date, 14), 'slash')} kl {f.clock(chance)}"),
    ]  # fmt: skip
    said = f.facts(school, (f"{school} Studentklinik",), date, total, "dental")
    return Receipt("i_school_print", rows, said, "notomono", 40, "matrix")


def public_summary(chance: random.Random) -> Receipt:
    """The public service's summary: paid sum first in large print, then the steps that led to it."""
    service, clinic = chance.choice((
        ("Folktandvården Stockholm", "Eastmaninstitutet"), ("Folktandvården Skåne", "Ystad"), ("Folktandvården Östergötland", "Ekholmen"), ("Folktandvården Gävleborg", "Bollnäs"),
    ))  # fmt: skip
    date, at = f.day(chance), (0.0, 0.5)
    done = sorted(chance.sample(_MEASURES, chance.randint(1, 3)))
    gross, grant = Decimal(sum(price for _, _, price, _ in done)), Decimal(chance.choice((150, 300)))  # fmt: skip
    aid = f.share(gross - 3000, "0.5") if gross > 3000 else Decimal(0)
    total = gross - grant - aid
    rows = [
        *block(service, bold=True, size=1.3, font="gothic"),
        *block(clinic if clinic.startswith("East") else f"Kliniken {clinic}", "", "Betalat", ink=60),
        Row(f"{money(total)} SEK", bold=True, size=1.8),
        *block("_"),
        *(spread(label, value, at=at, ends="<<") for label, value in (
            ("Betalningsdatum", when(date, "british")), ("Betalsätt", f"Kort **** {f.digits(chance, 4)}"), ("Kvitto", f.digits(chance, 7)), ("Kallas nästa gång", when(f.later(date, 548), "british")),
        )),
        *block("_", *(f"{code} {name}|{money(Decimal(price))}" for code, name, price, _ in done), f"Pris före stöd|{money(gross)}", f"Allmänt bidrag (ATB)|{money(-grant)}", *([f"Högkostnadsskydd|{money(-aid)}"] if aid else []), f"Att betala|{money(total)}"),
        *block("", f"ATB kvar att använda: {money(Decimal(chance.choice((0, 150, 300))))} kr", "Tandvård är undantagen från moms.", size=0.85),
    ]  # fmt: skip
    both = f"{service} {clinic}"
    said = f.facts(both, (service, clinic if clinic.startswith("East") else f"Folktandvården {clinic}", "Folktandvården", f"{service} Kliniken {clinic}"), date, total, "dental")  # fmt: skip
    return Receipt("i_public_summary", rows, said, "noto", 44, "laser")


LAYOUTS = (senior_bill, school_print, public_summary)
