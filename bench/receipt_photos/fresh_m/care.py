"""Care, group m: a sheet with labels above, a hospital's bill, a psychologist, a physiotherapist, a midwife."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_facts as f
from bench.receipt_photos.fresh_facts import money, spread, when
from bench.receipt_photos.fresh_j.writers import crowns, down, gap, mid, phone
from bench.receipt_photos.paper import Receipt, Row
from bench.receipt_photos.wear import Mark

_PATIENTS = ("Margit Olvenius", "Filmon Teklebrand", "Åke Rundmarker", "Shirin Valdemark", "Nadja Koskelin", "Ismail Fredholt")  # fmt: skip


def labels_above(chance: random.Random) -> Receipt:
    """A health centre's half sheet: small labels above their values in three columns, the fee paid in a frame."""
    region, unit = chance.choice((
        ("Region Skåne", "Vårdcentralen Granen"), ("Region Halland", "Vårdcentralen Getinge"), ("Region Sörmland", "Vårdcentralen Fröslunda"), ("Region Jönköpings län", "Öxnehaga vårdcentral"), ("Region Gävleborg", "Hälsocentral Sätra"),
    ))  # fmt: skip
    date, at, small = f.day(chance), (0.0, 0.36, 0.7), {"size": 0.8, "ink": 60}
    what, fee = chance.choice((("Läkarbesök", 275), ("Läkarbesök", 200), ("Sjuksköterskebesök", 100), ("Besök kurator", 200), ("Provtagning", 100)))  # fmt: skip
    total = Decimal(fee)
    rows = [
        Row(unit, bold=True, size=1.3), Row(region), Row(f"Telefon {phone(chance)}", size=0.9), *gap(), Row("Kvitto patientavgift", bold=True, size=1.15), *gap(),
        spread("Datum", "Klockslag", "Kvittonummer", at=at, **small), spread(when(date, "iso"), f.clock(chance), f.digits(chance, 8), at=at), *gap(),
        spread("Patient", "Kontakt", "Betalsätt", at=at, **small), spread(chance.choice(_PATIENTS), what, chance.choice(("Kort", "Swish", "Kontant")), at=at), *gap(),
        Row(f"Betalt: {money(total)} kr", boxed=True, bold=True, size=1.2), Row(size=0.5),
        Row("Varav moms 0,00 kr", size=0.9), *gap(),
        *down(f"Inom högkostnadsskyddet: {fee} kr. Frikort ges när avgifterna", "nått taket inom tolv månader. Spara kvittot.", f"{region}, org.nr 232100-{f.digits(chance, 4)}", size=0.85), *gap(),
    ]  # fmt: skip
    truth = f.facts(unit, (region, f"{unit} {region}", f"{region} {unit}"), date, total, "doctor")
    return Receipt("m_labels_above", rows, truth, "sans", 50, "laser")


def hospital_bill(chance: random.Random) -> Receipt:
    """A hospital's bill: sum, last day and giro in a strip above, then visits one under the other, fees for delay."""
    region, hospital, ward = chance.choice((
        ("Västra Götalandsregionen", "Skaraborgs Sjukhus Lidköping", "Ögonmottagningen"), ("Västra Götalandsregionen", "Sahlgrenska Universitetssjukhuset", "Akutmottagningen Östra"), ("Region Blekinge", "Blekingesjukhuset Karlshamn", "Ortopedmottagningen"), ("Region Västerbotten", "Skellefteå lasarett", "Medicinmottagningen"),
        ("Region Jämtland Härjedalen", "Östersunds sjukhus", "Hudmottagningen"),
    ))  # fmt: skip
    date, number = f.day(chance), f.digits(chance, 10)
    due, at = f.later(date, 30), (0.0, 0.3, 0.62)
    lines = sorted(
        (chance.randint(7, 45), name, Decimal(cost))
        for name, cost in chance.sample((("Läkarbesök", 300), ("Återbesök läkare", 100), ("Akutbesök", 400), ("Vårddygn, 2 dygn", 240), ("Sjukvårdande behandling", 150), ("Röntgenundersökning", 0)), chance.randint(1, 2))
    )  # fmt: skip
    lines = [line if line[2] else (line[0], line[1], Decimal(150)) for line in lines]
    total = sum((cost for *_, cost in lines), Decimal(0))
    rows = [
        spread(region, "Faktura", at=(0.0, 1.0), ends="<>", bold=True, size=1.35), Row(hospital), *gap(),
        spread("", "", chance.choice(_PATIENTS), at=at), spread("Fakturadatum", when(date, "iso"), f"Skogsgatan {chance.randint(1, 70)} lgh 1{chance.randint(0, 3)}03", at=at), spread("Fakturanummer", number, f"{f.digits(chance, 3)} {f.digits(chance, 2)} Kvarnsjö", at=at), *gap(2),
        spread("Att betala", "Oss tillhanda", "Bankgiro", at=at, size=0.85, ink=50), spread(f"{money(total)} kr", when(due, "iso"), f"{f.digits(chance, 3)}-{f.digits(chance, 4)}", at=at, bold=True, size=1.15), Row(f"OCR-nummer {number}{f.digits(chance, 2)}", size=0.95), Row(rule="line"), *gap(),
        Row(f"Patientavgifter, {ward}", bold=True),
    ]  # fmt: skip
    for ago, name, cost in reversed(lines):
        rows += [Row(f"{when(f.later(date, -ago), 'iso')}  {name}", money(cost))]
    rows += [
        Row("Moms 0 %", "0,00"), Row(rule="line"), Row("Summa", money(total), bold=True), *gap(2),
        *down("Betalas fakturan efter förfallodagen tas påminnelseavgift 60 kr ut.", f"Frågor om fakturan: patientfakturor, telefon {phone(chance)}.", f"{region}, org.nr 232100-{f.digits(chance, 4)}, innehar F-skattebevis.", size=0.85), *gap(3),
    ]  # fmt: skip
    truth = f.facts(region, (hospital, f"{region} {hospital}", f"{hospital} {region}"), date, total, "doctor")  # fmt: skip
    return Receipt("m_hospital_bill", rows, truth, "noto", 58, "laser")


def talks(chance: random.Random) -> Receipt:
    """A psychologist's receipt from a word processor: place and day, talks in a sentence, the sum in kronor, a pen's mark."""
    firm, town = chance.choice((("Psykologpraktiken Ekbacken", "Falköping"), ("Inre Kompass Psykologi AB", "Sundbyberg"), ("Samtalsrummet i Luleå AB", "Luleå"), ("Psykolog Vid Ån AB", "Örebro")))  # fmt: skip
    date, price, count = f.day(chance), Decimal(chance.choice((800, 950, 1050, 1200))), chance.choice((1, 1, 2))  # fmt: skip
    total = price * count
    rows = [
        Row(firm, bold=True, size=1.3), Row(f"Nygatan {chance.randint(2, 50)}, {f.digits(chance, 3)} {f.digits(chance, 2)} {town}", size=0.95), Row(f"Org.nr {f.organisation(chance)}", size=0.95), *gap(2),
        Row("Kvitto", bold=True, size=1.5), Row(f"{town} {when(date, 'long')}"), *gap(),
        Row(f"Kvitto nr: {date:%Y}-{chance.randint(10, 190)}"), Row(f"Klient: {chance.choice(_PATIENTS)}"), *gap(),
        Row("Samtal hos legitimerad psykolog, 45 minuter", bold=True), Row(f"Antal: {count}"), Row(f"Pris per samtal: {crowns(price)}"), Row("Moms: 0 kr (sjukvård)"), *gap(),
        Row(f"Totalt: {crowns(total)}", bold=True, size=1.2), *gap(), Row(f"Betalningssätt: {chance.choice(('Swish', 'kort', 'Swish 123 xxx xx xx'))}"), *gap(2),
        Row("Godkänd för F-skatt. Avbokning senast dagen före klockan 12.", size=0.85), *gap(2),
    ]  # fmt: skip
    mark = Mark(
        chance.choice(("Betalt", "Betalt, tack!")), 0.76, 0.7, chance.uniform(-9, 9), 1.7, 80
    )
    truth = f.facts(firm, (f"{firm} {town}",), date, total, "doctor")
    marks = (mark,) if chance.random() < 0.5 else ()
    return Receipt("m_talks", rows, truth, "caladea", 46, "laser", marks=marks)


def treatment_strip(chance: random.Random) -> Receipt:
    """A physiotherapist's strip: the treatment's fee and a device, everything at the left, the sum before its count."""
    clinic, region = chance.choice((("Fysiokliniken Viskan", "Region VGR"), ("Rörelsehuset Nyköping", "Region Sörmland"), ("Stockholm Fysio Hallunda", "Region Stockholm"), ("Fysioterapi Kronoparken", "Region Värmland")))  # fmt: skip
    date, fee = f.day(chance), Decimal(chance.choice((100, 120, 150, 200, 275)))
    extra = f.picked(chance, (("Träningsband grönt", "79.00"), ("Knäskydd", "349.00"), ("Kinesiotejp", "129.00")), 0, 1)  # fmt: skip
    total = fee + f.summed(extra)
    rows = [
        Row(clinic, bold=True, size=1.2), Row(f"Vårdavtal med {region}", size=0.9), Row(f"Tel {phone(chance)}", size=0.9), Row(f"Org.nr {f.organisation(chance)}", size=0.9), *gap(),
        Row(f"Kvitto nr {f.digits(chance, 5)}"), Row(f"Datum {when(date, 'nordic')} kl {f.clock(chance, '.')}"), Row(rule="_"), Row(size=0.4),
        Row("Fysioterapi, behandling"), Row(f"  1 x {money(fee)} kr"), *(row for name, cost in extra for row in (Row(name), Row(f"  1 x {money(cost)} kr"))), Row(rule="_"), Row(size=0.4),
        Row(f"Summa: {money(total)} kr", bold=True, size=1.3), *([Row(f"Varav moms 25%: {money(f.share(f.summed(extra), '0.2'))} kr", size=0.9)] if extra else []), Row(chance.choice(("Betalt: kort", "Betalt: Swish"))), *gap(),
        Row("Patientavgiften är registrerad i", size=0.9), Row("e-frikort. Nästa tid:", size=0.9), Row(f"{when(f.later(date, 7 * chance.randint(1, 3)), 'fraction')} kl {chance.randint(8, 15)}.30", size=0.9), *gap(),
    ]  # fmt: skip
    truth = f.facts(clinic, (f"{clinic} {region}",), date, total, "doctor")
    return Receipt("m_treatment_strip", rows, truth, "condensed", 30)


def midwife_strip(chance: random.Random) -> Receipt:
    """A midwife's or youth clinic's strip: free care as noughts, tests or pills that cost, the card's row, a region."""
    unit, region = chance.choice((("Barnmorskemottagningen Värnamo", "Region Jönköpings län"), ("Ungdomsmottagningen Sandviken", "Region Gävleborg"), ("Kvinnohälsovården Tierp", "Region Uppsala"), ("MVC Gottsunda", "Region Uppsala"), ("Gynmottagningen Trelleborg", "Region Skåne")))  # fmt: skip
    date = f.day(chance)
    free = chance.choice(("Preventivmedelsrådgivning", "Besök barnmorska", "Cellprov"))
    paid = f.picked(chance, (("P-piller 3 mån", "100.00"), ("Klamydiaprov, intyg", "150.00"), ("Gynundersökning", "250.00"), ("Vaccin HPV dos 1", "1450.00"), ("Kopparspiral", "300.00")), 1, 2)  # fmt: skip
    total = f.summed(paid)
    rows = [
        *mid(region, size=0.95), *mid(unit, bold=True, size=1.1), *mid(f"Tel {phone(chance)}", size=0.95), *gap(),
        *mid("K V I T T O", bold=True), Row(f"{when(date, 'iso')} {f.clock(chance)}", f"Nr {f.digits(chance, 6)}"), Row(rule="-"),
        Row(free, "0,00"), *(Row(name, money(cost)) for name, cost in paid), Row(rule="-"),
        Row("Summa kr", money(total), bold=True, size=1.25), Row("Moms", "0,00"), *gap(),
        Row(chance.choice(("Kortbetalning", "Swish")), money(total)), *gap(), Row("Kassa 01  Sign BM", size=0.95), *mid("Besöket omfattas av sekretess.", size=0.95),
    ]  # fmt: skip
    truth = f.facts(unit, (region, f"{unit} {region}", f"{region} {unit}"), date, total, "doctor")
    return Receipt("m_midwife_strip", rows, truth, "courier", 34)


LAYOUTS = (labels_above, hospital_bill, talks, treatment_strip, midwife_strip)
