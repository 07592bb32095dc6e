"""Dental care, group h: a public clinic's receipt, a private clinic's bill, a hygienist's till."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_facts as f
from bench.receipt_photos.fresh_facts import block, money, spread, when
from bench.receipt_photos.paper import Receipt, Row

_MEASURES = (
    ("101", "Basundersökning", 905), ("103", "Kompletterande us", 460), ("121", "Röntgen, 1 bild", 75), ("302", "Behandling karies", 620),
    ("341", "Parodontal behandling", 980), ("401", "Tanduttagning", 1290), ("703", "Fyllning kindtand", 1515), ("704", "Fyllning framtand", 890),
)  # fmt: skip


def _measures(chance: random.Random, most: int) -> list[tuple[str, str, Decimal]]:
    """Some measures by their number, cheapest number first."""
    chosen = sorted(chance.sample(_MEASURES, chance.randint(2, most)))
    return [(code, name, Decimal(cost)) for code, name, cost in chosen]


def public_clinic(chance: random.Random) -> Receipt:
    """The public dental service's receipt: numbered measures, less the general dental allowance."""
    place = chance.choice(("Gislaved", "Mariatorget", "Hertsön", "Kronoparken"))
    date, done = f.day(chance), _measures(chance, 3)
    whole, allowance = sum((cost for *_, cost in done), Decimal(0)), Decimal(chance.choice((300, 600)))  # fmt: skip
    allowance = min(allowance, whole)
    total = whole - allowance
    rows = [
        Row("Folktandvården", bold=True, size=1.5, font="verdana"),
        *block(f"{place}", f"Tel 0{f.digits(chance, 2)}-{f.digits(chance, 6)}", "", f"Kvitto {f.digits(chance, 6)}|{when(date, 'iso')} {f.clock(chance)}", f"Behandlare: {chance.choice(('Tdl S Ek', 'Tdl M Rashid', 'Thyg L Norén'))}", "-"),
        *block(*(f"{code} {name}|{money(cost)}" for code, name, cost in done), "-", f"Summa åtgärder|{money(whole)}", f"Allmänt tandvårdsbidrag|-{money(allowance)}"),
        Row("ATT BETALA", money(total), bold=True, size=1.2),
        *block(f"Betalt med kort|{money(total)}", "", f"Nästa undersökning omkring {when(f.later(date, 365), 'iso')}", "Tandvård är momsfri", "Org.nr 232100-0107"),
    ]  # fmt: skip
    said = f.facts(f"Folktandvården {place}", ("Folktandvården",), date, total, "dental")
    return Receipt("h_public_clinic", rows, said, "mono", 38)


def clinic_bill(chance: random.Random) -> Receipt:
    """A private clinic's bill: price, what the state pays and the patient's part, column by column."""
    date, at = f.day(chance), (0.0, 0.1, 0.66, 0.83, 1.0)
    clinic = chance.choice(("Smile Tandvård Kungsbacka", "Tandläkarna Björk & Sahlin", "City Dental Gävle", "Colosseum Kliniken", "Tandläkare Hedda Nordin"))  # fmt: skip
    done = [(code, name, cost, f.share(cost, "0.5") if chance.random() < 0.4 else Decimal(0)) for code, name, cost in _measures(chance, 4)]  # fmt: skip
    price, aid = (sum((row[column] for row in done), Decimal(0)) for column in (2, 3))
    total = price - aid
    rows = [
        Row(clinic, bold=True, size=1.4, font="century"),
        *block("", "Faktura", size=1.2),
        *block(f"Fakturadatum {when(date, 'iso')}|{chance.choice(f.PERSONS)}", f"Fakturanr {f.digits(chance, 6)}|Kundnr {f.digits(chance, 5)}", f"Förfallodag {when(f.later(date, 20), 'iso')}|Betalningsvillkor 20 dagar", ""),
        spread("Nr", "Behandling", "Pris", "Försäkring", "Du betalar", at=at, ends="<<>>>", bold=True),
        *block("_"),
        *(spread(code, name, money(cost), money(paid), money(cost - paid), at=at, ends="<<>>>") for code, name, cost, paid in done),
        *block("_"),
        spread("", "Summa", money(price), money(aid), money(total), at=at, ends="<<>>>"),
        *block(""),
        Row("Din kostnad", f"{money(total)} kr", boxed=True, bold=True, size=1.15),
        *block("", f"Bankgiro {f.digits(chance, 3)}-{f.digits(chance, 4)}. Ange fakturanumret.", f"Uteblivet besök debiteras. Org.nr {f.organisation(chance)}", size=0.9),
        Row(), Row(), Row(),
    ]  # fmt: skip
    said = f.facts(clinic, (), date, total, "dental")
    return Receipt("h_clinic_bill", rows, said, "nimbus", 60, "laser")


def hygienist(chance: random.Random) -> Receipt:
    """A dental hygienist's short till: a treatment, perhaps brushes with tax, and a total."""
    clinic = chance.choice(("Hygienistkliniken Linné", "Tandhygienisten i Sigtuna", "Rena Tänder Majorna"))  # fmt: skip
    date, care = f.day(chance), Decimal(chance.choice((690, 795, 980)))
    brushes = Decimal(chance.choice((0, 45, 59)))
    total = care + brushes
    rows = [
        *block(f"^{clinic}", bold=True, size=1.15),
        *block(f"^{when(date, 'capitals')}  {f.clock(chance)}", f"^Kvitto {f.digits(chance, 4)}", "", f"Tandrengöring 45 min|{money(care)}", *([f"Mellanrumsborstar 8 st|{money(brushes)}"] if brushes else []), ""),
        Row("TOTALT SEK", money(total), bold=True, size=1.3),
        *block(f"Swish|{money(total)}", "", f"Moms 25%: {money(f.share(brushes, '0.2'))}", f"Ny tid: {when(f.later(date, chance.choice((91, 182))), 'capitals')}", "", "^Tack och hej!"),
    ]  # fmt: skip
    said = f.facts(clinic, (), date, total, "dental")
    return Receipt("h_hygienist", rows, said, "condensed", 32, tint=(246, 240, 220))


LAYOUTS = (public_clinic, clinic_bill, hygienist)
