"""Care, group h: a health centre's till, a hospital's bill with a slip, a series, a card slip."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_facts as f
from bench.receipt_photos.fresh_facts import block, money, spread, when
from bench.receipt_photos.paper import Receipt, Row


def health_centre(chance: random.Random) -> Receipt:
    """A health centre's till: the visit's fee, a sum, and how far the free card is."""
    centre, region = chance.choice((
        ("Vårdcentralen Bäckby", "Region Västmanland"), ("Capio Vårdcentral Lundby", "Västra Götalandsregionen"),
        ("Vårdcentralen Fåröhus", "Region Gotland"), ("Familjeläkarna Olaus Petri", "Region Örebro län"),
    ))  # fmt: skip
    date, fee = f.day(chance), Decimal(chance.choice((120, 200, 250, 300)))
    extra = Decimal(chance.choice((0, 0, 60)))
    total = fee + extra
    rows = [
        *block(f"^{centre}", bold=True, size=1.2),
        *block(f"^{region}", f"^Telefon 0{f.digits(chance, 2)}-{f.digits(chance, 6)}", "", "^KVITTO", ""),
        *block(f"Datum: {when(date, 'iso')}|Kl {f.clock(chance, '.')}", f"Kvitto nr: {f.digits(chance, 7)}", "."),
        *block(f"{chance.choice(('Besök läkare', 'Besök distriktssköterska', 'Besök psykolog'))}|{money(fee)}", *([f"Intyg|{money(extra)}"] if extra else []), "."),
        Row("Summa", f"{money(total)}", bold=True, size=1.2),
        *block(f"Betalt kort|{money(total)}", "Momsfri sjukvård", "", f"Högkostnadsskydd {money(fee * chance.randint(2, 4), 'whole')} kr av 1 450 kr", f"Första besök {when(f.later(date, -chance.randint(30, 200)), 'iso')}", "", "^Ha kvittot med till nästa besök"),
    ]  # fmt: skip
    said = f.facts(centre, (region, f"{centre} {region}"), date, total, "doctor")
    return Receipt("h_health_centre", rows, said, "mono", 36)


def giro_bill(chance: random.Random) -> Receipt:
    """A hospital's bill with a giro slip at the foot, whose coded line tells the sum once more."""
    region, hospital = chance.choice((
        ("Region Uppsala", "Akademiska sjukhuset"), ("Region Värmland", "Centralsjukhuset Karlstad"),
        ("Region Kronoberg", "Centrallasarettet Växjö"), ("Region Dalarna", "Falu lasarett"),
    ))  # fmt: skip
    date, fee = f.day(chance), Decimal(chance.choice((200, 280, 300, 400)))
    visit, due = f.later(date, -chance.randint(6, 24)), f.later(date, 30)
    code, giro = f.digits(chance, 12), f"{f.digits(chance, 4)}-{f.digits(chance, 4)}"
    rows = [
        Row(region, "FAKTURA", bold=True, size=1.5),
        *block(f"{hospital}|Sida 1 (1)", ""),
        *(spread(left, label, value, at=(0.0, 0.58, 0.8)) for left, label, value in (
            (chance.choice(f.PERSONS), "Fakturadatum", when(date, "iso")),
            (f"Björkvägen {chance.randint(1, 60)}", "Förfallodatum", when(due, "iso")),
            (f"{f.digits(chance, 3)} {f.digits(chance, 2)} Storvik", "Fakturanummer", f.digits(chance, 8)),
        )),
        *block("", ""),
        Row("Specifikation", "Belopp", bold=True),
        *block("_", f"{when(visit, 'iso')}  {chance.choice(('Ögonmottagningen', 'Ortopedmottagningen', 'Akutmottagningen'))}, läkarbesök|{money(fee)}", "_"),
        Row("Att betala", f"{money(fee)} kr", bold=True, size=1.2),
        *block("", "Vid sen betalning tillkommer påminnelseavgift 60 kr och dröjsmålsränta.", f"Frågor om fakturan: 0{f.digits(chance, 2)}-{f.digits(chance, 6)}, vardagar 9-12.", size=0.9),
        Row(), Row(), Row(), Row(),
        *block("-", "INBETALNING / GIRERING|Bankgirocentralen", f"Till bankgiro {giro}|Betalningsmottagare {region}", f"OCR {code}|Senast {when(due, 'iso')}", "", size=0.95),
        Row(f"#  {code} #    {money(fee, 'whole')} 00   {chance.randint(0, 9)} >    {giro.replace('-', '')}#41#", font="notomono"),
        Row(),
    ]  # fmt: skip
    said = f.facts(region, (hospital, f"{region} {hospital}"), date, fee, "doctor")
    return Receipt("h_giro_bill", rows, said, "nimbus", 66, "laser")


def series(chance: random.Random) -> Receipt:
    """A physiotherapist's receipt for some treatments: their days in a table, the paper's above."""
    clinic = chance.choice(("Lunds Fysioterapi", "Rörelsehuset Sjukgymnastik", "Idrottsrehab Vallen"))  # fmt: skip
    date, each, at = f.day(chance), Decimal(chance.choice((80, 100, 200))), (0.0, 0.3, 1.0)
    visits = [f.later(date, -7 * back) for back in range(chance.randint(1, 3), 0, -1)]
    total = each * len(visits)
    rows = [
        *block(f"^{clinic}", bold=True, size=1.5, font="palatino"),
        *block("^Leg. fysioterapeut", "", f"Kvitto nr {f.digits(chance, 4)}|Kvittodatum {when(date, 'iso')}", f"Patient: {chance.choice(f.PERSONS)}", ""),
        spread("Datum", "Behandling", "Avgift", at=at, ends="<<>", bold=True),
        *block("_"),
        *(spread(when(visit, "iso"), "Individuell behandling", money(each), at=at, ends="<<>") for visit in visits),
        *block("_"),
        Row("Summa att betala", f"{money(total)} kr", bold=True, size=1.15),
        *block("", "Betalt med Swish. Avgiften gäller för högkostnadsskydd.", f"Godkänd för F-skatt. Org.nr {f.organisation(chance)}", "", "", size=0.9),
    ]  # fmt: skip
    said = f.facts(clinic, (), date, total, "doctor")
    return Receipt("h_series", rows, said, "slab", 50, "laser")


def card_slip(chance: random.Random) -> Receipt:
    """A card terminal's slip at a clinic's desk: no wares, the amount alone in large print."""
    clinic, category = chance.choice((
        ("Hudläkargruppen Lund", "doctor"), ("Ögonläkarna City", "doctor"), ("Tandhälsan Vasastan", "dental"),
        ("Nordstans Tandläkare", "dental"), ("Barnläkarna Sankt Lars", "doctor"),
    ))  # fmt: skip
    date, amount = f.day(chance), Decimal(chance.choice((150, 275, 300, 695, 1240)))
    rows = [
        *block(f"^{clinic}", size=1.1),
        *block(f"^Kyrkogatan {chance.randint(1, 40)}", f"^Org.nr: {f.organisation(chance)}", "", f"{when(date, 'iso')}|{f.clock(chance)}", f"Term: {f.digits(chance, 8)}|Butik: {f.digits(chance, 6)}", ""),
        Row("KÖP", bold=True, size=1.2),
        Row("Belopp SEK", money(amount), bold=True, size=1.2),
        *block("", "Visa Debit  Kontaktlös", f"************{f.digits(chance, 4)}", "AID: A0000000031010", f"Ref: {f.digits(chance, 12)}", f"Aukt: {f.digits(chance, 6)}", "", "^GODKÄNT", "^Kundens exemplar"),
    ]  # fmt: skip
    said = f.facts(clinic, (), date, amount, category)
    return Receipt("h_card_slip", rows, said, "notomono", 30)


LAYOUTS = (health_centre, giro_bill, series, card_slip)
