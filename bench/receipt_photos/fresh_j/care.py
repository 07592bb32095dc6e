"""Care, group j: a region's fee, a bill with its sum under a label, a Swish print, capitals, a clinic."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_facts as f
from bench.receipt_photos.fresh_facts import money, spread, when
from bench.receipt_photos.fresh_j.writers import PEOPLE, coded, crowns, down, gap, mid, phone, said
from bench.receipt_photos.paper import Receipt, Row


def patient_fee(chance: random.Random) -> Receipt:
    """A region's fee receipt: whole kronor, the sum in a bar, the way to the free card below."""
    region, unit = chance.choice((
        ("Region Skåne", "Vårdcentralen Södervärn"), ("Region Skåne", "Vårdcentralen Granen"), ("Region Stockholm", "Handens Vårdcentral"), ("Region Sörmland", "Nyköpings lasarett"),
    ))  # fmt: skip
    date, fee = f.day(chance), Decimal(chance.choice((220, 275, 300)))
    extra = Decimal(chance.choice((0, 75, 130)))
    total, first = fee + extra, f.later(date, -chance.randint(20, 300))
    so_far = fee * chance.randint(2, 4)
    rows = [
        Row(unit, region, bold=True),
        Row(rule="line"),
        *down("Kvitto patientavgift", bold=True, size=1.4, font="gothic"), *gap(),
        Row(f"Betalt {said(date, 'weekday')}", f"kl {f.clock(chance, '.')}"), Row(f"Kvittonr {f.digits(chance, 9)}", f"Kassa {chance.choice('ABC')}{chance.randint(1, 4)}"),
        *gap(), Row(chance.choice(("Läkarbesök, planerat", "Besök, akut", "Ögonbottenfoto, läkare")), crowns(fee)),
        *([Row("Handledsskydd", crowns(extra))] if extra else []), *gap(),
        Row("Erlagt belopp", crowns(total), band=True, bold=True, size=1.2), *gap(),
        Row("Betalsätt: bankkort", "Moms: 0 kr", size=0.9),
        Row(rule="line"),
        Row("Högkostnadsskydd från", when(first, "iso"), size=0.9), Row("Registrerat, inklusive idag", crowns(so_far), size=0.9), Row("Frikort vid", "1 450 kr", size=0.9),
        *gap(), *mid("Uteblivet besök debiteras 400 kr", f"Org.nr 232100-{f.digits(chance, 4)}", size=0.85),
    ]  # fmt: skip
    truth = f.facts(unit, (region, f"{unit} {region}"), date, total, "doctor")
    return Receipt("j_patient_fee", rows, truth, "condensed", 40)


def region_bill(chance: random.Random) -> Receipt:
    """A region's bill for two visits, reduced by the ceiling; values stand under grey labels; a slip."""
    region, hospital = chance.choice((
        ("Västra Götalandsregionen", "Kungälvs sjukhus"), ("Region Jönköpings län", "Höglandssjukhuset Eksjö"), ("Region Halland", "Hallands sjukhus Varberg"),
        ("Region Västernorrland", "Sollefteå sjukhus"),
    ))  # fmt: skip
    date, fee = f.day(chance), Decimal(chance.choice((200, 250, 300)))
    lower = Decimal(chance.choice((0, 50, 110)))
    total, ocr, due = fee * 2 - lower, f.digits(chance, 13), f.later(date, 30)
    wards = chance.sample(("Medicinmottagning", "Röntgenavdelning", "Hudmottagning", "Öron-näsa-hals"), 2)  # fmt: skip
    at = (0.0, 0.36, 0.7)
    rows = [
        spread(region, "Patientfaktura", at=(0.0, 1.0), ends="<>", bold=True, size=1.35),
        *down(hospital, f"Ekonomiservice, {phone(chance)}", size=0.9), *gap(2),
        *down(chance.choice(PEOPLE), f"Åkervägen {chance.randint(2, 70)}", f"{f.digits(chance, 3)} {f.digits(chance, 2)} Lerbäck"), *gap(2),
        spread("Fakturadatum", "Fakturanummer", "Kundnummer", at=at, size=0.8, ink=60),
        spread(when(date, "iso"), f.digits(chance, 10), f.digits(chance, 6), at=at), *gap(), Row(rule="line"),
        *(Row(f"{when(f.later(date, -ago), 'iso')}   {ward}", money(fee)) for ward, ago in zip(wards, (chance.randint(25, 40), chance.randint(6, 20)), strict=True)),
        *([Row("Reducerad avgift, högkostnadsskydd", f"-{money(lower)}")] if lower else []), Row(rule="line"), *gap(),
        spread("OCR-nummer", "Sista betalningsdag", "Att betala (SEK)", at=at, size=0.8, ink=60),
        spread(ocr, when(due, "iso"), money(total), at=at, bold=True, size=1.2), *gap(),
        *down(f"Betalar du efter {when(due, 'iso')} tillkommer 60,00 kr i påminnelseavgift.", size=0.85), *gap(4),
        Row(rule="-"),
        spread("INBETALNING", f"Bankgiro {f.digits(chance, 3)}-{f.digits(chance, 4)}", at=(0.0, 0.6), size=0.9), Row(f"Mottagare: {region}", size=0.9), *gap(),
        Row(f"# {ocr} #     {money(total, 'plain').replace(',', ' ')}   {chance.randint(1, 9)} >   {f.digits(chance, 7)}#14#", font="mono", size=0.95),
        *gap(),
    ]  # fmt: skip
    truth = f.facts(region, (hospital, f"{region} {hospital}"), date, total, "doctor")
    return Receipt("j_region_bill", rows, truth, "nimbus", 62, "laser")


def swish_print(chance: random.Random) -> Receipt:
    """A Swish payment as a reception prints it: a large sum below its label, a visit's day in the message."""
    firm, what = chance.choice((
        ("Barnmorskorna Mölnlycke", "besök"), ("Hudkliniken Mosebacke", "läkarbesök"), ("Söderviks Läkarmottagning", "läkarbesök"), ("Fysioterapin Hjälmaren", "behandling"),
    ))  # fmt: skip
    date, fee = f.day(chance), Decimal(chance.choice((150, 275, 420, 650)))
    grey = 60
    rows = [
        *mid("Swish", bold=True, size=1.5, font="noto"), *mid("Betalning mottagen"), *gap(),
        *down("Belopp", size=0.85, ink=grey), *down(f"{money(fee)} kr", bold=True, size=1.7), *gap(),
        *down("Mottagare", size=0.85, ink=grey), Row(f"{firm} AB"), Row(f"123 {f.digits(chance, 3)} {f.digits(chance, 2)} {f.digits(chance, 2)}"), *gap(),
        *down("Datum och tid", size=0.85, ink=grey), Row(f"{said(date, 'gaps')}, {f.clock(chance)}"), *gap(),
        *down("Meddelande", size=0.85, ink=grey), Row(f"Avgift {what} {said(f.later(date, -chance.randint(1, 9)), 'tiny')}"), *gap(),
        *down("Referens", size=0.85, ink=grey), Row(f"{f.digits(chance, 12)}"), Row(rule="line"),
        *mid(f"Utskrivet i receptionen, {phone(chance)}", "Vården är momsfri. Avbokning senast 24 tim före.", size=0.8),
    ]  # fmt: skip
    truth = f.facts(firm, (f"{firm} AB",), date, fee, "doctor")
    return Receipt("j_swish_print", rows, truth, "noto", 34, "laser")


def capitals_slip(chance: random.Random) -> Receipt:
    """A terminal's slip from a surgery: all in capitals at the left, the code before the amount."""
    unit, also = chance.choice((
        ("Capio Hälsocentral Wasahuset", "Capio"), ("Vårdcentralen Kronan", ""), ("Achima Care Sala", "Achima Care"), ("Ängelholms Läkarcenter", ""),
    ))  # fmt: skip
    date, fee = f.day(chance), Decimal(chance.choice((200, 220, 275, 300, 445)))
    rows = [
        *down(unit.upper(), f"BOX {f.digits(chance, 3)}", f"ORG NR {f.organisation(chance)}", f"TEL {phone(chance)}"), *gap(),
        Row(f"{when(date, 'solid')} {f.clock(chance)}"), Row(f"BUTIKSNR {f.digits(chance, 8)}"), Row(f"TERM {f.digits(chance, 4)}-{f.digits(chance, 6)}"), *gap(),
        Row("KORTKÖP"), Row(coded(fee), bold=True, size=1.45), Row("VARAV MOMS SEK 0.00"), *gap(),
        Row(f"MASTERCARD XXXX XXXX XXXX {f.digits(chance, 4)}", size=0.9), Row("CHIP  PERSONLIG KOD"), Row("AID A0000000041010"), Row(f"AUTH {f.digits(chance, 6)}  RRN {f.digits(chance, 8)}"),
        *gap(), Row("GODKÄND 00"), Row("SPARA KVITTOT - KUNDENS EX"),
    ]  # fmt: skip
    truth = f.facts(unit, (also,), date, fee, "doctor")
    return Receipt("j_capitals_slip", rows, truth, "mono", 32)


def private_clinic(chance: random.Random) -> Receipt:
    """A private hospital's sheet: place and day as in a letter, an insurer's part, the rest below its label."""
    clinic, town = chance.choice((
        ("Sophiahemmet", "Stockholm"), ("Carlanderska Sjukhuset", "Göteborg"), ("Ersta Sjukhus", "Stockholm"), ("Läkarhuset Tranås", "Tranås"),
    ))  # fmt: skip
    date = f.day(chance)
    done = f.picked(chance, (
        ("Konsultation överläkare, 40 min", "1850.00"), ("Vilo-EKG med tolkning", "465.00"), ("Ultraljud buk", "1390.00"), ("Blodprover, paket bas", "687.50"), ("Remiss till magnetkamera", "240.00"),
    ), 2, 4)  # fmt: skip
    gross = f.summed(done)
    aid = f.share(gross, chance.choice(("0", "0.6", "0.75")))
    total = gross - aid
    rows = [
        *mid(clinic, bold=True, size=1.7, font="display"), *gap(), *mid(f"{town}  -  {phone(chance)}", size=0.9), *gap(2),
        Row("", f"{town} {said(date, 'letter')}"), *gap(),
        *down(f"KVITTO nr {f.digits(chance, 6)}", bold=True), Row(f"Avser: {chance.choice(PEOPLE)}"), *gap(),
        *(Row(name, money(cost, "points"), leader=".") for name, cost in done), *gap(),
        Row("Summa vård", money(gross, "points"), leader="."),
        *([Row("Regleras av försäkringsgivaren", f"-{money(aid, 'points')}", leader=".")] if aid else []), *gap(),
        *down("Patientens del, betald med kort"), *down(f"{money(total, 'points')} kr", bold=True, size=1.5), *gap(),
        *down(f"Provsvar väntas {said(f.later(date, 10), 'letter')}.", f"Ny remiss gäller till {said(f.later(date, 180), 'letter')}.", "Privat vård ingår inte i högkostnadsskyddet. Momsfritt.", f"Org.nr {f.organisation(chance)}", size=0.85),
        *gap(3),
    ]  # fmt: skip
    truth = f.facts(clinic, (), date, total, "doctor")
    return Receipt("j_private_clinic", rows, truth, "palatino", 50, "laser")


LAYOUTS = (patient_fee, region_bill, swish_print, capitals_slip, private_clinic)
