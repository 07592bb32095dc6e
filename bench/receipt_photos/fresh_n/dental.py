"""Dental care, group n: an emergency dentist's strip, a public bill with its sum at the top, a students' clinic."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_facts as f
from bench.receipt_photos.fresh_facts import money, spread, when
from bench.receipt_photos.fresh_j.writers import crowns, down, gap, mid, phone
from bench.receipt_photos.paper import Receipt, Row

_PATIENTS = ("Börje Landalv", "Fartun Ekdala", "Gun-Britt Osterling", "Arash Vinterö", "Natalia Bruks")  # fmt: skip
_MEASURES = (
    ("103", "Kompl. undersökning/akut", "", 465, 520), ("101", "Basundersökning", "", 1040, 1190), ("121", "Röntgen enstaka", "", 65, 80), ("123", "Panoramaröntgen", "", 610, 700), ("401", "Tandextraktion", "46", 1190, 1395),
    ("402", "Extraktion, komplicerad", "38", 2060, 2395), ("520", "Akut endodonti", "14", 1330, 1520), ("707", "Fyllning 3 ytor framtand", "22", 1620, 1795), ("703", "Fyllning 1 yta", "35", 835, 945), ("603", "Bettskena", "", 3950, 4400),
)  # fmt: skip


def emergency_dentist(chance: random.Random) -> Receipt:
    """An emergency dentist's strip: measures, a fee for the hour, the grant, the sum framed, the terminal's rows."""
    clinic = chance.choice(("Akuttandvården Malmö", "Tandakuten Sveavägen", "Jourtandläkarna Göteborg", "Akuttandläkarna Uppsala", "City Tandakut Borås"))  # fmt: skip
    date, done = f.day(chance), sorted(chance.sample([m for m in _MEASURES if m[0] not in ("101", "603")], chance.randint(1, 3)))  # fmt: skip
    late, grant = Decimal(chance.choice((0, 0, 450))), Decimal(chance.choice((0, 300, 600)))
    price = Decimal(sum(row[4] for row in done)) + late
    grant = min(grant, price)
    total = price - grant
    rows = [
        *mid(clinic, bold=True, size=1.3), *mid("Öppet alla dagar 8-21", f"Tel: {phone(chance)}", f"Org nr: {f.organisation(chance)}"), *gap(),
        Row(f"Kvitto nr {f.digits(chance, 6)}"), Row(f"Datum {when(date, 'iso')}", f"Tid {f.clock(chance)}"), Row(rule="-"),
        *(Row(name, money(Decimal(cost))) for _, name, _, _, cost in done), *([Row("Jourtillägg", money(late))] if late else []), Row(rule="-"),
        *([Row("Pris", money(price)), Row("Avdrag ATB", f"-{money(grant)}")] if grant else []), Row("Att betala kr", money(total), boxed=True, bold=True, size=1.25), Row(size=0.6), Row("Betalkort", money(total)), *gap(),
        Row(f"Visa **** **** **** {f.digits(chance, 4)}", size=0.9), Row(f"Butiksnr {f.digits(chance, 7)}", f"Kontrollnr {f.digits(chance, 6)}", size=0.9), Row("PIN verifierad", size=0.9), *gap(), *mid("Ring vid smärta eller blödning.", "Krya på dig!"),
    ]  # fmt: skip
    truth = f.facts(clinic, (), date, total, "dental")
    return Receipt("n_emergency_dentist", rows, truth, "noto", 34)


def top_summed_bill(chance: random.Random) -> Receipt:
    """A public dentist's bill: sum, last day and reference in a frame at the top, then teeth, prices and support."""
    region, clinic = chance.choice((("Region Gävleborg", "Bollnäs"), ("Region Skåne", "Rosengård"), ("Region Dalarna", "Avesta"), ("Västra Götaland", "Angered"), ("Region Västerbotten", "Mariehem"), ("Region Kalmar län", "Oskarshamn")))  # fmt: skip
    date, at, ends = f.day(chance), (0.0, 0.08, 0.53, 0.66, 0.84, 1.0), "<<>>>>"
    done = sorted(chance.sample(_MEASURES, chance.randint(2, 4)))
    grant = Decimal(chance.choice((0, 300, 600)))
    left, lines = grant, []
    for code, name, tooth, low, cost in done:
        off = min(left, Decimal(cost))
        left -= off
        lines.append((code, f"{name} {tooth}".strip(), Decimal(low), Decimal(cost), off))
    total = sum((cost - off for *_, cost, off in lines), Decimal(0))
    treated, due, number = f.later(date, -chance.randint(1, 12)), f.later(date, 30), f.digits(chance, 8)  # fmt: skip
    rows = [
        spread("Folktandvården", "Faktura", at=(0.0, 1.0), ends="<>", bold=True, size=1.45), Row(f"{region}, kliniken i {clinic}"), *gap(),
        Row(f"Att betala {money(total)} kr", f"Senast {when(due, 'iso')}", boxed=True, bold=True, size=1.2), Row(size=0.5), Row(f"Bankgiro {f.digits(chance, 4)}-{f.digits(chance, 4)}", f"OCR {number}{f.digits(chance, 3)}"), *gap(2),
        Row(chance.choice(_PATIENTS), f"Fakturadatum {when(date, 'iso')}"), Row(f"Furuvägen {chance.randint(1, 60)}", f"Fakturanr {number}"), Row(f"{f.digits(chance, 3)} {f.digits(chance, 2)} Lövnäs", f"Behandlad {when(treated, 'iso')}"), *gap(2),
        spread("Åtgärd", "", "Ref.pris", "Vårt pris", "Tandvårdsstöd", "Din kostnad", at=at, ends=ends, bold=True, size=0.8), Row(rule="line"),
        *(spread(code, name, money(low), money(cost), money(off), money(cost - off), at=at, ends=ends, size=0.9) for code, name, low, cost, off in lines), Row(rule="line"),
        spread("Summa", "", "", "", "", money(total), at=at, ends=ends, bold=True), *gap(2),
        *down(f"Frågor om behandlingen: {phone(chance)}. Vid sen betalning tas 60 kr ut.", f"Folktandvården, org.nr 232100-{f.digits(chance, 4)}. Momsfri verksamhet.", size=0.85), *gap(3),
    ]  # fmt: skip
    named = f"Folktandvården {clinic}"
    truth = f.facts(named, ("Folktandvården", f"Folktandvården {region}", f"Folktandvården {region} {clinic}", region, f"Folktandvården {region}, kliniken i {clinic}"), date, total, "dental")  # fmt: skip
    return Receipt("n_top_summed_bill", rows, truth, "opensans", 62, "laser")


def students_clinic(chance: random.Random) -> Receipt:
    """A university's clinic where students treat: whole kronor, a lower price, the sum after its label at the left."""
    clinic, owner = chance.choice((("Odontologen", "Göteborg"), ("Studentkliniken", "Tandvårdshögskolan Malmö"), ("Studenttandvården", "Karolinska Institutet"), ("Tandläkarhögskolan", "Umeå")))  # fmt: skip
    date, done = f.day(chance), sorted(chance.sample(_MEASURES, chance.randint(1, 4)))
    lines = [(code, name, Decimal(low // 20 * 10)) for code, name, _, low, _ in done]
    whole = sum((cost for *_, cost in lines), Decimal(0))
    grant = min(Decimal(chance.choice((0, 0, 300))), whole)
    total = whole - grant
    rows = [
        Row(clinic, bold=True, size=1.5, font="notoserif"), Row(size=0.5), Row(owner), Row(f"Reception {phone(chance)}", size=0.9), Row(rule="line"), *gap(),
        Row("Kvitto tandvård", bold=True, size=1.15), Row(f"Datum: {when(date, 'fraction')}"), Row(f"Patient: {chance.choice(_PATIENTS)}"), Row(f"Student: Grupp {chance.randint(1, 9)}, termin {chance.randint(6, 10)}"), *gap(),
        *(Row(f"{code}  {name}", crowns(cost)) for code, name, cost in lines), *([Row("Allmänt tandvårdsbidrag", f"-{crowns(grant)}")] if grant else []), Row(rule="line"),
        Row(f"Summa att betala: {crowns(total)}", bold=True, size=1.2), Row(f"Betalt med kort, kvittonr {f.digits(chance, 5)}"), *gap(),
        *down("Behandlingen utförs av student under handledning", "till nedsatt pris. Kontanter tas inte emot.", size=0.9), *gap(2),
    ]  # fmt: skip
    truth = f.facts(
        f"{clinic} {owner}", (clinic, owner if " " in owner else ""), date, total, "dental"
    )
    return Receipt("n_students_clinic", rows, truth, "palatino", 42, "laser")


LAYOUTS = (emergency_dentist, top_summed_bill, students_clinic)
