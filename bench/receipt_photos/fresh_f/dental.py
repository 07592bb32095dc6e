"""Dental care, group f: a public clinic's list of codes, a private invoice, a hygienist's slip."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_facts as f
from bench.receipt_photos.fresh_facts import block, money, spread, when
from bench.receipt_photos.paper import Receipt, Row

_MEASURES = (
    ("101", "Basundersökning tandläkare", "1045.00"), ("103", "Akut undersökning", "575.00"), ("121", "Röntgen enstaka bild", "75.00"),
    ("311", "Information munhälsa", "610.00"), ("342", "Tandsten, mindre omfattning", "860.00"), ("704", "Fyllning framtand en yta", "870.00"),
    ("706", "Fyllning kindtand två ytor", "1560.00"), ("401", "Borttagning av en tand", "1310.00"), ("521", "Rotfyllning", "4280.00"),
)  # fmt: skip


def _done(chance: random.Random) -> list[tuple[str, str, Decimal]]:
    found = chance.sample(_MEASURES, chance.randint(1, 4))
    return sorted((code, name, Decimal(cost)) for code, name, cost in found)


def public_clinic(chance: random.Random) -> Receipt:
    """Folktandvården's specification: code, measure, tooth, price; grant; own cost; paid."""
    town, date = chance.choice(("Kaniken", "Vallatorg", "Hallunda", "Lysekil")), f.day(chance)
    done, at = _done(chance), (0.0, 0.1, 0.7, 1.0)
    price = sum((cost for *_, cost in done), Decimal(0))
    grant = min(price, Decimal(chance.choice((0, 300, 600))))
    rows = [
        Row("Folktandvården", bold=True, size=1.8, font="century"),
        *block(f"{town}|Kvitto", f"Kvittonummer {f.digits(chance, 7)}|{when(date, 'dashes')} {f.clock(chance)}", f"Patient: {chance.choice(f.PERSONS)}|Behandlare: {chance.choice(('MOS', 'AKR', 'LIW'))}", "_"),
        spread("Kod", "Åtgärd", "Tand", "Pris", at=at, ends="<<<>", bold=True),
        *(spread(code, name, str(chance.randint(11, 47)) if code > "3" else "", money(cost), at=at, ends="<<<>") for code, name, cost in done),
        *block("_", f"Summa åtgärder|{money(price)}", f"Allmänt tandvårdsbidrag (ATB)|-{money(grant)}", "Ersättning högkostnadsskydd|0,00"),
        Row("Patientens kostnad", money(price - grant), bold=True, size=1.15),
        *block(f"Betalat med kort|{money(price - grant)}", "Återstår|0,00", "", f"Nästa undersökning kallas du till {f.later(date, 540):%m/%Y}", f"Kvarvarande bidrag gäller till {when(f.later(date, 300), 'dashes')}", size=0.95),
    ]  # fmt: skip
    said = f.facts("Folktandvården", (f"Folktandvården {town}",), date, price - grant, "dental")
    return Receipt("f_public_clinic", rows, said, "nimbus", 54, "laser")


def private_invoice(chance: random.Random) -> Receipt:
    """A private dentist's invoice: two columns of heads, a part that is paid already, a giro."""
    clinic = chance.choice(
        (
            "Tandläkare Kerstin Ahl AB",
            "Smile Tandvård Avenyn",
            "Colosseum Tandläkarna Östra",
            "Happident",
        )
    )
    date, done = f.day(chance), _done(chance)
    price = sum((cost for *_, cost in done), Decimal(0))
    grant, paid = Decimal(chance.choice((0, 300))) if price > 600 else Decimal(0), Decimal(0)
    if price > 1500:
        paid = Decimal(500)
    total, at = price - grant - paid, (0.0, 0.55, 1.0)
    rows = [
        spread(clinic, "FAKTURA", at=(0.0, 1.0), ends="<>", bold=True, size=1.45),
        *block(f"Kungsgatan {chance.randint(3, 80)} · 08-{f.digits(chance, 3)} {f.digits(chance, 2)} {f.digits(chance, 2)}", "", size=0.85),
        spread("Till", "Fakturanr", f.digits(chance, 5), at=at, ends="<<>"),
        spread(chance.choice(f.PERSONS), "Datum", when(date, "fraction"), at=at, ends="<<>"),
        spread(f"Granbacken {chance.randint(1, 30)}", "Betalas senast", when(f.later(date, 20), "fraction"), at=at, ends="<<>"),
        spread(f"{f.digits(chance, 3)} {f.digits(chance, 2)} Orten", "Dröjsmålsränta", "8 %", at=at, ends="<<>"),
        *block("", "_", f"Åtgärder utförda {when(f.later(date, -chance.randint(1, 12)), 'fraction')}|Belopp", "_"),
        *(Row(f"{code} {name}", money(cost)) for code, name, cost in done),
        *block("", f"Summa|{money(price)}", f"Avgår tandvårdsbidrag|-{money(grant)}", *([f"Tidigare inbetalt|-{money(paid)}"] if paid else []), "_"),
        Row("Att betala SEK", money(total), bold=True, size=1.3),
        *block("", "", f"Bankgiro {f.digits(chance, 3)}-{f.digits(chance, 4)}   Märk betalningen med fakturanumret.", f"Org.nr {f.organisation(chance)}   Innehar F-skattebevis   Tandvård är momsfri", size=0.85),
    ]  # fmt: skip
    said = f.facts(clinic, (clinic.removeprefix("Tandläkare "),), date, total, "dental")
    return Receipt("f_private_invoice", rows, said, "gothic", 58, "laser")


def hygienist_slip(chance: random.Random) -> Receipt:
    """A card terminal's slip at a hygienist's: few rows, "Belopp" and "Totalt", a solid date."""
    clinic = chance.choice(
        ("Tandhygienisten i Kalmar", "Munhälsan Vasastan", "Distriktstandvården Årsta")
    )
    date, total = f.day(chance), Decimal(chance.choice((480, 690, 795, 860, 1020)))
    street = f"{chance.choice(('Storgatan', 'Odengatan', 'Södra vägen'))} {chance.randint(1, 70)}"
    rows = [
        *block(f"^{clinic}", f"^{street}", f"^Org: {f.organisation(chance)}", ""),
        *block(f"Term: {f.digits(chance, 8)}|Butik: {f.digits(chance, 6)}", f"{when(date, 'iso')}|{f.clock(chance)}", ""),
        Row("KÖP", bold=True, size=1.3),
        *block("Visa Debit|Kontaktlös", f"XXXX XXXX XXXX {f.digits(chance, 4)}", "", f"Belopp|SEK {money(total)}", f"Dricks|SEK {money(Decimal(0))}"),
        Row("Totalt", f"SEK {money(total)}", bold=True),
        *block("", f"Auktorisation: {f.digits(chance, 6)}", f"Ref: {f.digits(chance, 12)}", f"AID: A000000003{f.digits(chance, 4)}  TVR: 00000080", "Personlig kod|Resultat 00", "", "^KUNDENS EXEMPLAR", size=0.95),
    ]  # fmt: skip
    said = f.facts(clinic, (), date, total, "dental")
    return Receipt("f_hygienist_slip", rows, said, "notomono", 34)


LAYOUTS = (public_clinic, private_invoice, hygienist_slip)
