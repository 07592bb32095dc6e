"""Care, group l: a journal system's receipt, a region's letter, a booked visit, a reader's strip, a bill, a free card."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_facts as f
from bench.receipt_photos.fresh_facts import money, spread, when
from bench.receipt_photos.fresh_j.writers import down, gap, mid, phone, said
from bench.receipt_photos.paper import Receipt, Row
from bench.receipt_photos.wear import Mark

_NAMED = (
    "Hillevi Brantås", "Abdi Nurlind", "Torvald Eksäter", "Zainab Röjmark", "Mirjam Kolsvik", "Pekka Outinmaa", "Goran Lidvall",
)  # fmt: skip


def journal_receipt(chance: random.Random) -> Receipt:
    """A journal system's receipt on a sheet: the unit and its region, a line a fee, sums, the free card's account."""
    chain, place, region = chance.choice((
        ("Capio", "Vårdcentral Farsta", "Region Stockholm"), ("Aleris", "Specialistvård Nacka", "Region Stockholm"), ("Praktikertjänst", "Vårdcentral Hässelby", "Region Stockholm"),
        ("Kry", "Vårdcentral Lund", "Region Skåne"),
    ))  # fmt: skip
    unit = f"{chain} {place}"
    date, at = f.day(chance), (0.0, 0.24, 1.0)
    fees = [("Läkarbesök, planerat", Decimal(275))] if chance.random() < 0.7 else [("Sjuksköterskebesök", Decimal(200))]  # fmt: skip
    fees += chance.choice(([], [], [("Intyg, momspliktigt", Decimal(420))], [("Stödstrumpor", Decimal(140))]))  # fmt: skip
    total, before, start = f.summed(fees), Decimal(275) * chance.randint(0, 3), f.later(date, -chance.randint(15, 330))  # fmt: skip
    rows = [
        Row(unit, "KVITTO", bold=True, size=1.3), Row(region), Row(f"Tfn {phone(chance)}"), *gap(2),
        Row(f"Kvittonummer: {f.digits(chance, 8)}", f"Kassa: Reception {chance.randint(1, 4)}"), Row(f"Utskrivet: {when(date, 'iso')} {f.clock(chance)}", f"Sign: {chance.choice(('ANLA', 'MKOS', 'EWIK'))}"),
        Row(f"Patient: {chance.randint(1941, 2004)}XXXX-XXXX {chance.choice(_NAMED)}"), Row(rule="line"),
        spread("Besöksdatum", "Beskrivning", "Belopp", at=at, ends="<<>", bold=True),
        *(spread(when(date, "iso"), name, money(cost), at=at, ends="<<>") for name, cost in fees), Row(rule="line"),
        spread("Totalt", money(total), at=(0.6, 1.0), ends="<>", bold=True), spread("Varav moms", money(f.share(fees[1][1], "0.2") if len(fees) > 1 else Decimal(0)), at=(0.6, 1.0), ends="<>"),
        spread("Betalt kort", money(total), at=(0.6, 1.0), ends="<>"), *gap(2),
        Row("Högkostnadsskydd öppenvård", bold=True), Row(f"Period från {when(start, 'iso')}. Ackumulerat belopp {money(before + fees[0][1])} kr."), Row(f"Kvar till frikort {money(1450 - before - fees[0][1])} kr."), *gap(4),
        Row("Spara kvittot, det gäller som underlag för frikort.", size=0.9), *gap(2),
    ]  # fmt: skip
    truth = f.facts(unit, (region, f"{unit} {region}", chain, place), date, total, "doctor")
    stamp = Mark(f"{unit}\n{region}", 0.74, 0.8, chance.uniform(-7, 7), 0.95, 110, "sans", framed=True)  # fmt: skip
    marks = (stamp,) if chance.random() < 0.5 else ()
    return Receipt("l_journal_receipt", rows, truth, "sans", 54, "laser", marks=marks)


def region_letter(chance: random.Random) -> Receipt:
    """A region's bill: facts with colons to the right of the address, visits, the sum to the right above a slip."""
    region, hospital = chance.choice((
        ("Region Uppsala", "Akademiska sjukhuset"), ("Region Västmanland", "Västmanlands sjukhus Köping"), ("Region Kronoberg", "Centrallasarettet Växjö"), ("Region Gotland", "Visby lasarett"),
        ("Region Värmland", "Centralsjukhuset i Karlstad"),
    ))  # fmt: skip
    date, at = f.day(chance), (0.0, 0.18, 0.76, 1.0)
    due, number = f.later(date, 30), f.digits(chance, 10)
    lines = [
        (chance.randint(8, 40), name, Decimal(cost))
        for name, cost in chance.sample((("Läkarbesök ortopedmottagning", 300), ("Akutbesök", 400), ("Besök sjuksköterska", 100), ("Telefonkontakt läkare", 150), ("Slutenvård, 3 dygn", 390), ("Mammografi", 0)), chance.randint(1, 3))
    ]  # fmt: skip
    total = sum((cost for *_, cost in lines), Decimal(0)) or Decimal(300)
    if not any(cost for *_, cost in lines):
        lines = [(chance.randint(8, 40), "Läkarbesök ortopedmottagning", total)]
    facts = (("Fakturanr:", number), ("Fakturadatum:", when(date, "iso")), ("Förfallodatum:", when(due, "iso")), ("Kundnr:", f.digits(chance, 7)))  # fmt: skip
    address = (chance.choice(_NAMED), f"Skolvägen {chance.randint(1, 60)} B", f"{f.digits(chance, 3)} {f.digits(chance, 2)} Granvik", "")  # fmt: skip
    rows = [
        Row(region, bold=True, size=1.5, font="lato"), Row("FAKTURA VÅRDAVGIFT", bold=True), *gap(2),
        *(spread(left, label, value, at=(0.0, 0.56, 1.0), ends="<<>") for left, (label, value) in zip(address, facts, strict=True)), *gap(2),
        Row(f"Fakturan avser vård vid {hospital}."), *gap(),
        spread("Vårddatum", "Vårdkontakt", "Moms", "Belopp kr", at=at, ends="<<>>", bold=True, size=0.95), Row(rule="line"),
        *(spread(when(f.later(date, -ago), "iso"), name, "0 %", money(cost), at=at, ends="<<>>") for ago, name, cost in sorted(lines, reverse=True)), Row(rule="line"), *gap(),
        spread("Summa att betala:", f"{money(total)}", at=(0.56, 1.0), ends="<>", bold=True, size=1.15), *gap(2),
        *down("Frågor om fakturan besvaras vardagar 9-12 på telefon", f"{phone(chance)}. Vid utebliven betalning tillkommer 60 kr.", size=0.9), *gap(3), Row(rule="-"),
        spread("Inbetalning bankgiro", "OCR", "Betalas senast", at=(0.0, 0.4, 0.76), size=0.85, ink=50),
        spread(f"{f.digits(chance, 4)}-{f.digits(chance, 4)}", f"{number}{f.digits(chance, 2)}", when(due, "iso"), at=(0.0, 0.4, 0.76)), *gap(2),
    ]  # fmt: skip
    truth = f.facts(region, (hospital, f"{region} {hospital}"), date, total, "doctor")
    return Receipt("l_region_letter", rows, truth, "carlito", 60, "laser")


def booked_visit(chance: random.Random) -> Receipt:
    """A clinic's receipt out of a booking service: the visit's day and time, the therapist, "Betalt" below the price."""
    clinic, what = chance.choice((
        ("Naprapatkliniken Vasastan", "Naprapatbehandling 45 min"), ("Kiropraktik Lindholmen", "Kiropraktorbehandling, återbesök"), ("Umeå Ryggklinik", "Leg. naprapat, nybesök"), ("Fotklinik Solsidan", "Medicinsk fotvård 60 min"),
        ("Samtalsmottagningen Linden", "Samtal leg. psykolog 45 min"),
    ))  # fmt: skip
    date, grey = f.day(chance), 60
    price, less = Decimal(chance.choice((620, 695, 750, 890, 1150))), Decimal(chance.choice((0, 0, 75, 100)))  # fmt: skip
    total = price - less
    rows = [
        Row("Kvitto", bold=True, size=1.7), Row(f"Kvittonummer {f.digits(chance, 6)}", ink=grey), *gap(),
        Row(clinic, bold=True, size=1.15), Row(f"Kungsgatan {chance.randint(1, 70)}, {chance.choice(('2 tr', 'bv', 'ingång B'))}"), Row(f"Org.nr {f.organisation(chance)}"), *gap(), Row(rule="line"),
        Row("Kund", chance.choice(_NAMED)), Row("Datum", f"{when(date, 'long')} kl {f.clock(chance)}"), Row("Hos", chance.choice(("Ida", "Jonatan", "Leila", "Staffan"))), Row(rule="line"), *gap(),
        Row(what, f"{money(price)} kr"), *([Row("Rabatt", f"-{money(less)} kr")] if less else []), Row("Moms (0 %)", "0,00 kr", ink=grey), *gap(),
        Row("Betalt", ink=grey), Row(f"{money(total)} kr", bold=True, size=1.45), *gap(), Row("Betalsätt", chance.choice(("Swish", "Kort på plats", "Kort online"))), *gap(), Row(rule="line"),
        *mid("Bokat via Bokadirekt", "Avboka senast 24 timmar före besöket, annars", f"debiteras full avgift. Telefon {phone(chance)}", size=0.85, ink=grey), *gap(),
    ]  # fmt: skip
    truth = f.facts(clinic, (), date, total, "doctor")
    return Receipt("l_booked_visit", rows, truth, "gothic", 46, "laser")


def reader_strip(chance: random.Random) -> Receipt:
    """A card reader's strip from a small practice: number times price under each fee, a VAT table, the card's codes."""
    firm = chance.choice(("Rehab Kusten AB", "Sjukgymnasten i Flen AB", "Barnmorskemottagningen Alma", "Psykologhuset Norr AB", "Ögonläkarna Vänern AB"))  # fmt: skip
    what = {"R": "Fysioterapi, besök", "S": "Fysioterapi, besök", "B": "Besök barnmorska", "P": "Psykologsamtal", "Ö": "Besök ögonläkare"}[firm[0]]  # fmt: skip
    date, fee, count = f.day(chance), Decimal(chance.choice((100, 200, 250, 300))), chance.choice((1, 1, 1, 2))  # fmt: skip
    extra = f.picked(chance, (("Gummiband", "85.00"), ("Intyg", "350.00"), ("Linneförband", "45.00")), 0, 1)  # fmt: skip
    total, tax = fee * count + f.summed(extra), f.share(f.summed(extra), "0.2")
    at = (0.0, 0.5, 0.75, 1.0)
    rows = [
        *mid(firm, bold=True, size=1.2), *mid(f"Fabriksgatan {chance.randint(1, 40)}", f"Org.nr: {f.organisation(chance)}"), *gap(),
        Row(f"Kvitto: {f.digits(chance, 4)}"), Row(f"{when(date, 'iso')} {f.clock(chance)}", "Kassör: 1"), Row(rule="-"),
        Row(what, money(fee * count)), Row(f"{count} x {money(fee)}", size=0.9),
        *(row for name, cost in extra for row in (Row(name, money(cost)), Row(f"1 x {money(cost)}", size=0.9))), Row(rule="-"),
        Row("Totalt", f"SEK {money(total)}", bold=True, size=1.3), *gap(),
        spread("Moms %", "Moms", "Netto", "Totalt", at=at, ends="<>>>", size=0.85),
        spread("0", "0,00", money(fee * count), money(fee * count), at=at, ends="<>>>", size=0.85),
        *([spread("25", money(tax), money(f.summed(extra) - tax), money(f.summed(extra)), at=at, ends="<>>>", size=0.85)] if extra else []), *gap(),
        Row("VISA DEBIT", f"**** {f.digits(chance, 4)}"), Row("Kontaktlös"), Row("AID: A0000000031010"), Row(f"Auktorisation: {f.digits(chance, 6)}"), Row("PSN: 01   TVR: 0000000000"), *gap(),
        *mid("Tack för besöket!"),
    ]  # fmt: skip
    truth = f.facts(firm, (), date, total, "doctor")
    return Receipt("l_reader_strip", rows, truth, "noto", 34)


def practice_bill(chance: random.Random) -> Receipt:
    """A psychologist's bill from a small firm's accounting program: facts in two columns, hours, the sum in a band."""
    firm, town = chance.choice((("Lugna Samtal Psykologi AB", "Härnösand"), ("Psykologmottagningen Viken", "Karlshamn"), ("KBT-mottagningen Höjden AB", "Borlänge"), ("Dyslexiutredarna Öst AB", "Norrköping")))  # fmt: skip
    date, at = f.day(chance), (0.0, 0.58, 0.7, 0.84, 1.0)
    price, count = Decimal(chance.choice((900, 1100, 1250))), chance.randint(1, 3)
    extra = Decimal(chance.choice((0, 0, 650)))
    total, due = price * count + extra, f.later(date, chance.choice((10, 20, 30)))
    visits = [f.later(date, -ago) for ago in sorted(chance.sample(range(2, 30), count), reverse=True)]  # fmt: skip
    left, right = (0.0, 0.26, 0.58, 0.8), "<<<<"
    rows = [
        spread(firm, "Faktura", at=(0.0, 1.0), ends="<>", bold=True, size=1.4), *gap(2),
        spread("Fakturanr", f.digits(chance, 4), chance.choice(_NAMED), "", at=left, ends=right), spread("Fakturadatum", when(date, "iso"), f"Ringvägen {chance.randint(1, 90)}", "", at=left, ends=right),
        spread("OCR", f.digits(chance, 6), f"{f.digits(chance, 3)} {f.digits(chance, 2)} {town}", "", at=left, ends=right), *gap(),
        spread("Betalningsvillkor", f"{(due - date).days} dagar netto", "Vår referens", "Mottagningen", at=left, ends=right, size=0.95), spread("Förfallodatum", when(due, "iso"), "Dröjsmålsränta", "8 %", at=left, ends=right, size=0.95), *gap(2),
        spread("Benämning", "Antal", "Enhet", "À-pris", "Summa", at=at, ends="<>>>>", bold=True), Row(rule="line"),
        *(spread(f"Samtal {when(day_, 'fraction')}", "1,00", "tim", money(price), money(price), at=at, ends="<>>>>") for day_ in visits),
        *([spread("Utlåtande", "1,00", "st", money(extra), money(extra), at=at, ends="<>>>>")] if extra else []), *gap(2), Row(rule="line"),
        spread("Exkl. moms", "Moms", "Totalt", "", at=(0.0, 0.24, 0.42, 0.7), size=0.85, ink=50), spread(money(total), "0,00", money(total), "", at=(0.0, 0.24, 0.42, 0.7)), *gap(),
        Row("ATT BETALA", f"SEK {money(total)}", band=True, bold=True, size=1.2), *gap(),
        spread("Adress", "Bankgiro", "Org.nr", "Telefon", at=(0.0, 0.34, 0.56, 0.78), size=0.8, bold=True),
        spread(f"Box {f.digits(chance, 3)}, {town}", f"{f.digits(chance, 4)}-{f.digits(chance, 4)}", f.organisation(chance), phone(chance), at=(0.0, 0.34, 0.56, 0.78), size=0.8), Row("Godkänd för F-skatt", size=0.8), *gap(2),
    ]  # fmt: skip
    truth = f.facts(firm, (f"{firm} {town}",), date, total, "doctor")
    return Receipt("l_practice_bill", rows, truth, "nimbus", 62, "laser")


def free_card_visit(chance: random.Random) -> Receipt:
    """A health centre's strip for who has a free card: the fee drawn off again; sometimes goods or a paper cost."""
    unit, region = chance.choice((
        ("Hälsocentralen Ankaret", "Region Västernorrland"), ("Din Hälsocentral Hudiksvall", "Region Gävleborg"), ("Vårdcentralen Jokkmokk", "Region Norrbotten"), ("Hälsoval Tullholmen", "Region Värmland"),
    ))  # fmt: skip
    date, fee = f.day(chance), Decimal(chance.choice((200, 220, 300)))
    extra = f.picked(chance, (("Läkarintyg", "450.00"), ("Kryckkäppar, par", "250.00"), ("Reseintyg", "380.00")), 0, 1)  # fmt: skip
    total = f.summed(extra)
    rows = [
        Row(region, size=0.9), Row(unit, bold=True, size=1.1), Row(f"Telefon {phone(chance)}", size=0.9), *gap(),
        Row("PATIENTKVITTO", bold=True), Row(f"Nr {f.digits(chance, 7)}"), Row(f"Datum: {said(date, 'gaps').replace(' ', '-')}", f"Kl: {f.clock(chance)}"), Row(rule="-"),
        Row("Läkarbesök", money(fee)), Row("Avgår: frikort", f"-{money(fee)}"), *(Row(name, money(cost)) for name, cost in extra), Row(rule="-"), *gap(),
        Row("Att betala kr", money(total), boxed=True, bold=True, size=1.2), *gap(),
        *([Row("Kortbetalning", money(total))] if extra else [Row("Ingen betalning")]), *gap(),
        Row(f"Frikort nr {f.digits(chance, 6)}", size=0.95), Row(f"Giltigt t.o.m. {when(f.later(date, chance.randint(10, 300)), 'iso')}", size=0.95), *gap(),
        Row("Handläggare: kassa 1", size=0.95), *mid("Tänk på att lämna återbud i tid!", size=0.95),
    ]  # fmt: skip
    truth = f.facts(unit, (region, f"{unit} {region}", f"{region} {unit}"), date, total, "doctor")
    return Receipt("l_free_card_visit", rows, truth, "courier", 34)


LAYOUTS = (journal_receipt, region_letter, booked_visit, reader_strip, practice_bill, free_card_visit)  # fmt: skip
