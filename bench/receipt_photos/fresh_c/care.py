"""Care, group c: a region's side column, a telephone till, a typed receipt, bed days at a hospital."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_goods as fresh
from bench.receipt_photos import goods
from bench.receipt_photos.fresh_goods import across, lines, shown
from bench.receipt_photos.goods import kronor, whole
from bench.receipt_photos.layouts import truth
from bench.receipt_photos.paper import Receipt, Row
from bench.receipt_photos.unseen.goods import after
from bench.receipt_photos.wear import Mark


def side_column(chance: random.Random) -> Receipt:
    """A region's invoice: number, days and sum in a column to the right, the letter to the left."""
    region, unit = chance.choice((
        ("Region Gävleborg", "Hälsocentral Söderhamn"), ("Region Uppsala", "Samariterhemmets vårdcentral"),
        ("Region Örebro län", "Karla vårdcentral"), ("Region Halland", "Vårdcentralen Hertings"),
    ))  # fmt: skip
    date = fresh.day(chance)
    visit, due = (
        after(date, -chance.randint(8, 30)),
        Decimal(chance.choice((100, 200, 220, 250, 275))),
    )
    left = (
        chance.choice(fresh.PERSONS), chance.choice(fresh.PLACES), chance.choice(fresh.POST), "",
        "Patientavgift", f"{unit}", f"Besök {shown(visit, 'iso')} kl {goods.clock(chance)}",
        f"Personnr {fresh.born(chance)}", "", "Avgiften ger rätt till", "högkostnadsskydd.",
    )  # fmt: skip
    right = (
        "Fakturanummer", goods.digits(chance, 10), "Fakturadatum", shown(date, "iso"), "Förfallodag",
        shown(after(date, 30), "iso"), "OCR-nummer", goods.checked(goods.digits(chance, 11)),
        "", "Summa att erlägga", f"{kronor(due)} SEK",
    )  # fmt: skip
    rows = [
        across(region, "FAKTURA", at=(0.0, 0.66), bold=True, size=1.3),
        *lines("_", ""),
        *(
            across(a, b, at=(0.0, 0.66), bold=number == 10, size=1.0 if number % 2 else 0.9)
            for number, (a, b) in enumerate(zip(left, right, strict=True))
        ),
        *(Row() for _ in range(8)),
        *lines("Betalas inte fakturan i tid tillkommer påminnelseavgift 60 kr.", size=0.8),
        *lines("Avgift för uteblivet besök: 400 kr.", size=0.8),
        *lines("_", f"{region}  Org.nr 232100-{goods.digits(chance, 4)}|Bankgiro {fresh.giro(chance)}"),
        *(Row() for _ in range(14)),
    ]  # fmt: skip
    said = truth(region, (unit,), date, due, "doctor")
    return Receipt("fresh_c_side_column", rows, said, "opensans", 66, "laser", spacing=1.35)


def telephone_till(chance: random.Random) -> Receipt:
    """A telephone till's receipt: the sum large at the top, the owner's company small at the foot."""
    clinic, legal = chance.choice((
        ("Fysiokliniken Majorna", "Rygg & Rörelse i Väst AB"), ("Rehabhuset Linden", "LBJ Fysioterapi AB"),
        ("Knä & Axel Fysioterapi", "Wallgren Idrottsmedicin AB"), ("Fysioterapi Vasastan", "Annika Lodin Fysio"),
    ))  # fmt: skip
    date, due = fresh.day(chance), Decimal(chance.choice((100, 150, 200, 450, 690)))
    tape = Decimal(chance.choice((0, 79, 149)))
    grey = 105
    tape_rows = lines(f"Idrottstejp|{kronor(tape)} kr") if tape else []
    tape_rows += [Row("   1 × 25 % moms", ink=grey, size=0.85)] if tape else []
    rows = [
        Row(clinic, centre=True, bold=True, size=1.2),
        *lines(""),
        Row(f"{kronor(due + tape)} kr", centre=True, size=2.4),
        Row("Betalt", centre=True, ink=grey),
        *lines("", "_", f"Behandling fysioterapeut|{kronor(due)} kr"),
        *([Row("   1 × 0 % moms", ink=grey, size=0.85)]),
        *tape_rows,
        *lines("_"),
        Row(f"Kort Mastercard *{goods.digits(chance, 4)}", f"{kronor(due + tape)} kr", ink=60),
        *(lines(f"Moms 25 % på {kronor(tape * 4 / 5)}|{kronor(tape / 5)} kr") if tape else []),
        *lines(""),
        Row("Kvitto", f"#{chance.randint(120, 9800)}", ink=grey, size=0.85),
        Row("Köpdatum", f"{shown(date, 'named')} kl. {goods.clock(chance)}", ink=grey, size=0.85),
        Row("Kontrollenhet", f"IZETTLE{goods.digits(chance, 10)}", ink=grey, size=0.85),
        *lines(""),
        *(Row(text, centre=True, ink=grey, size=0.85) for text in (
            legal, f"Org.nr {goods.organisation(chance)}", chance.choice(fresh.PLACES), chance.choice(fresh.POST),
        )),
    ]  # fmt: skip
    said = truth(clinic, (legal,), date, due + tape, "doctor")
    return Receipt("fresh_c_telephone_till", rows, said, "roboto", 44)


def typed_receipt(chance: random.Random) -> Receipt:
    """A doctor's receipt typed on a half sheet, with the practice's stamp and a pen's note over it."""
    doctor = chance.choice(("Ragnar Hallström", "Birgitta Svedmark", "Hooman Daryani"))
    practice = chance.choice(("Läkarhuset Ankaret", "Kungsportsläkarna", "Husläkarna i Ådalen"))
    date, due = fresh.day(chance), Decimal(chance.choice((300, 420, 550, 900)))
    note = Decimal(chance.choice((0, 200, 350)))
    rows = [
        *lines("K V I T T O", bold=True, size=1.3),
        *lines("", f"Av {chance.choice(fresh.PERSONS)}", f"personnr {fresh.born(chance)}"),
        *lines("har jag denna dag mottagit", ""),
        Row("läkarbesök", f"{due} kr", leader="."),
        *([Row("läkarintyg (sjukpenning)", f"{note} kr", leader=".")] if note else []),
        *lines("", f"Netto kontant {due + note}:- kronor", ""),
        *lines(f"{chance.choice(('Motala', 'Kalix', 'Lysekil', 'Kramfors'))} {shown(date, 'hand2').replace('-', ' -')}"),
        *lines("", "", "", "............................", f"Leg. läkare {doctor}", "specialist i allmänmedicin"),
        *lines("", f"Tel.tid 08-09  Nytt besök {shown(after(date, 28), 'hand')}", "Ingår i högkostnadsskyddet t.o.m. 1 450 kr"),
    ]  # fmt: skip
    marks = (
        Mark(f"{practice}\n{chance.choice(fresh.PLACES)}", 0.7, 0.16, chance.uniform(-8, 8), 1.2, 80, "sans", True),
        Mark(doctor, 0.35, 0.72, 4, 1.6, 60, "pen"),
    )  # fmt: skip
    said = truth(practice, (doctor, f"Leg. läkare {doctor}"), date, due + note, "doctor")
    return Receipt("fresh_c_typed_receipt", rows, said, "typewriter", 48, "laser", marks=marks, spacing=1.5)  # fmt: skip


def bed_days(chance: random.Random) -> Receipt:
    """A hospital's invoice for bed days: a period, a reduced fee, the sum only in the slip at the foot."""
    hospital, region = chance.choice((
        ("Danderyds sjukhus", "Region Stockholm"), ("Sunderby sjukhus", "Region Norrbotten"),
        ("Centralsjukhuset Karlstad", "Region Värmland"), ("Capio S:t Göran", "Region Stockholm"),
    ))  # fmt: skip
    date, days, fee = (
        fresh.day(chance),
        chance.randint(2, 14),
        Decimal(chance.choice((120, 130, 140))),
    )
    out = after(date, -chance.randint(10, 40))
    cut, due = fee / 2 * days, fee / 2 * days
    at, ends = (0.0, 0.58, 0.76, 1.0), "<>>>"
    rows = [
        *lines(hospital, bold=True, size=1.4),
        *lines("Patientfakturering", "", f"|{chance.choice(fresh.PERSONS)}", f"|{chance.choice(fresh.PLACES)}", f"|{chance.choice(fresh.POST)}", ""),
        *lines(f"Faktura nr {goods.digits(chance, 9)} utfärdad {shown(date, 'full points')}"),
        *lines(f"Vårdtid {shown(after(out, -days), 'full points')} - {shown(out, 'full points')}", "_"),
        across("Avser", "Dygn", "Avgift", "Kronor", at=at, ends=ends, bold=True),
        across("Vårdavgift sluten vård", str(days), whole(fee, ""), kronor(fee * days), at=at, ends=ends),
        across("Nedsättning 50 % (aktivitetsersättning)", "", "", f"-{kronor(cut)}", at=at, ends=ends),
        *lines("_", "Slutenvård ingår inte i högkostnadsskyddet för öppen vård.", ""),
        *lines("Betalningsvillkor 30 dagar. Dröjsmålsränta enligt räntelagen.", size=0.85),
        *(Row() for _ in range(22)),
        Row(rule="-"),
        *lines(f"INBETALNING/GIRERING|{region}", size=0.9),
        across("Bankgiro", "Referensnr (OCR)", "Sista dag", "Belopp kr", at=(0.0, 0.2, 0.58, 1.0), ends="<<<>", size=0.8),
        across(fresh.giro(chance), goods.checked(goods.digits(chance, 13)), shown(after(date, 30), "full points"),
               kronor(due), at=(0.0, 0.2, 0.58, 1.0), ends="<<<>", bold=True, size=1.1, boxed=True),
    ]  # fmt: skip
    said = truth(hospital, (region, f"{hospital} Patientfakturering"), date, due, "doctor")
    return Receipt("fresh_c_bed_days", rows, said, "carlito", 70, "laser")


LAYOUTS = (side_column, telephone_till, typed_receipt, bed_days)
