"""Care, group k: a region's half sheet, a missed visit's bill, a machine, a card app, a certificate, an emergency."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_facts as f
from bench.receipt_photos.fresh_facts import block, money, spread, when
from bench.receipt_photos.paper import Receipt, Row

_NAMES = ("Alfhild Tomtelius", "Mehret Gebrehanna", "Sven-Arne Uddmark", "Parisa Ekrotsson", "Lovisa Harbäck", "Jussi Valkomäki")  # fmt: skip


def half_sheet(chance: random.Random) -> Receipt:
    """A region's half sheet from a journal's till: visit's table, paid sum, sum towards the free card."""
    region, unit = chance.choice((
        ("Region Stockholm", "Tensta vårdcentral"), ("Region Stockholm", "Gustavsbergs vårdcentral"), ("Region Uppsala", "Fålhagens vårdcentral"), ("Region Dalarna", "Vårdcentral Britsarvet"),
    ))  # fmt: skip
    date, fee = f.day(chance), Decimal(chance.choice((200, 275, 300)))
    other = Decimal(chance.choice((0, 0, 60, 120)))
    total, at = fee + other, (0.0, 0.2, 0.86, 1.0)
    rows = [
        spread(region, "KVITTO", at=(0.0, 1.0), ends="<>", bold=True, size=1.4, font="roboto"),
        *block(unit, f"Org.nr 232100-{f.digits(chance, 4)}|Kvittonummer {f.digits(chance, 8)}", f"|Utskriftsdatum {when(date, 'iso')}", ""),
        Row(f"Patient {chance.choice(_NAMES)}"), *block(""),
        spread("Datum", "Avgift", "Moms", "Belopp", at=at, ends="<<>>", bold=True), Row(rule="line"),
        spread(when(date, "iso"), chance.choice(("Besök läkare", "Besök läkare, ej listad", "Besök specialistläkare")), "0,00", money(fee), at=at, ends="<<>>"),
        *([spread(when(date, "iso"), "Kompressionsstrumpa, par", "0,00", money(other), at=at, ends="<<>>")] if other else []), Row(rule="line"),
        spread("Summa", money(total), at=(0.6, 1.0), ends="<>"), spread("Betalt med kort", money(total), at=(0.6, 1.0), ends="<>", bold=True), spread("Återstår", "0,00", at=(0.6, 1.0), ends="<>"), *block(""),
        *block(f"Högkostnadsskydd öppen vård: {money(fee * chance.randint(1, 4), 'whole')} kr av 1 450 kr.", f"Första besök i perioden {when(f.later(date, -chance.randint(14, 320)), 'iso')}.", "Spara kvittot. Avboka senast 24 timmar innan besöket.", "", size=0.9),
    ]  # fmt: skip
    truth = f.facts(unit, (region, f"{unit} {region}", f"{region} {unit}"), date, total, "doctor")
    return Receipt("k_half_sheet", rows, truth, "roboto", 56, "laser")


def missed_visit(chance: random.Random) -> Receipt:
    """A region's bill for one visit or a missed one: facts in a column at right, the sum above the giro."""
    region, unit = chance.choice((
        ("Region Örebro län", "Karlskoga lasarett"), ("Region Kronoberg", "Ljungby lasarett"), ("Region Norrbotten", "Piteå sjukhus"), ("Region Västmanland", "Köpings sjukhus"),
    ))  # fmt: skip
    date = f.day(chance)
    visit, due, ocr = f.later(date, -chance.randint(8, 25)), f.later(date, 30), f.digits(chance, 12)  # fmt: skip
    what, total = chance.choice((("Uteblivet besök", Decimal(400)), ("Läkarbesök", Decimal(300)), ("Dagkirurgi", Decimal(400)), ("Sjukgymnastik", Decimal(150))))  # fmt: skip
    at = (0.0, 0.58, 1.0)
    rows = [
        Row(region, bold=True, size=1.5, font="nimbus"), *block("", ""),
        spread("", "FAKTURA", "", at=at, ends="<<>", bold=True, size=1.2),
        spread("", "Fakturanr", f.digits(chance, 9), at=at, ends="<<>"), spread("", "Fakturadatum", when(date, "iso"), at=at, ends="<<>"), spread(chance.choice(_NAMES), "Förfallodatum", when(due, "iso"), at=at, ends="<<>"),
        spread(f"Tallstigen {chance.randint(1, 80)}", "OCR", ocr, at=at, ends="<<>"), spread(f"{f.digits(chance, 3)} {f.digits(chance, 2)} Björkvik", "Ränta", "enligt räntelagen", at=at, ends="<<>"), *block("", ""),
        Row("Specifikation", "Belopp", bold=True), Row(rule="line"),
        *block(f"{what} {when(visit, 'iso')} kl {f.clock(chance, '.')}|{money(total)}", f"Kirurg- och medicinmottagningen, {unit}", "Momsfritt|0,00"), Row(rule="line"), *block(""),
        *block("Vid betalning efter förfallodagen debiteras lagstadgad påminnelseavgift med 60 kr.", "Frågor om fakturan: Ekonomiservice, vardagar 9-12.", "", "", size=0.85),
        spread("Bankgiro", "OCR-nummer", "Att betala kr", at=(0.0, 0.3, 1.0), ends="<<>", size=0.85), spread(f"{f.digits(chance, 3)}-{f.digits(chance, 4)}", ocr, money(total), at=(0.0, 0.3, 1.0), ends="<<>", bold=True, size=1.1), Row(rule="line"),
        *block(f"Oss tillhanda {when(due, 'iso')}|{region}, org.nr 232100-{f.digits(chance, 4)}", "", size=0.85),
    ]  # fmt: skip
    truth = f.facts(region, (unit, f"{unit} {region}", f"{region} {unit}"), date, total, "doctor")
    return Receipt("k_missed_visit", rows, truth, "nimbus", 60, "laser")


def check_in_machine(chance: random.Random) -> Receipt:
    """A reception's machine: welcome and waiting room in large print, then the fee that was paid there."""
    unit, door = chance.choice((("Solna vårdcentral", "Väntrum B"), ("Närhälsan Backa", "Väntrum 2"), ("Vårdcentralen Hertsön", "Gul väntsal"), ("Ekerö vårdcentral", "Väntrum 1")))  # fmt: skip
    date, fee, booked = f.day(chance), Decimal(chance.choice((100, 150, 220, 275, 300))), f.clock(chance)  # fmt: skip
    rows = [
        *block("^Välkommen till", f"^{unit}"), *block(""),
        *block(f"^{door}", bold=True, size=1.7), *block("^Ta plats, du blir uppropad", f"^Bokad tid {booked}", ""),
        Row(rule="-"), *block("^KVITTO", bold=True),
        *block(f"Datum|{when(date, 'iso')}", f"Tid|{f.clock(chance)}", f"Automat|{chance.randint(1, 4):02}", f"Kvittonr|{f.digits(chance, 7)}", "", f"Patientavgift|{money(fee)} kr", "Moms 0 %|0,00 kr"),
        Row("Betalt", f"{money(fee)} kr", bold=True, size=1.25), Row(rule="-"),
        *block(f"{chance.choice(('VISA', 'MASTERCARD'))} **** {f.digits(chance, 4)}", f"Kontrollnr {f.digits(chance, 6)}", "Godkänt köp", "", size=0.9),
        *([] if fee < 200 else block(f"Högkostnadsskydd {money(fee * 2, 'whole')} av 1 450 kr", size=0.9)), *block("^Behåll kvittot som underlag", size=0.9),
    ]  # fmt: skip
    truth = f.facts(unit, ("Närhälsan",) if unit.startswith("Närhälsan") else (), date, fee, "doctor")  # fmt: skip
    return Receipt("k_check_in_machine", rows, truth, "notomono", 32)


def card_app(chance: random.Random) -> Receipt:
    """A small practice's card app printed: the sum on top in large print, one row of care, the firm below."""
    clinic, what, fee = chance.choice((
        ("Rygg & Ledkliniken Sollefteå", "Behandling 45 min", 720), ("KBT-praktiken Vasastan", "Samtal 50 min", 1250), ("Fotvårdarna i Mora", "Medicinsk fotvård", 595), ("Fysioform Karlshamn", "Nybesök fysioterapi", 650),
    ))  # fmt: skip
    date, tape = f.day(chance), Decimal(chance.choice((0, 0, 129, 89)))
    total = Decimal(fee) + tape
    vat = f.share(tape, "0.2")
    rows = [
        *block(f"^{clinic}", bold=True, size=1.15), *block(""), *block(f"^{money(total)} kr", bold=True, size=1.9), *block("^Betalning genomförd", ""),
        Row(rule="line"), *block(f"{what}|{money(Decimal(fee))} kr", "1 st", *([f"Tejp, rulle|{money(tape)} kr", "1 st"] if tape else [])), Row(rule="line"),
        Row("Totalt", f"{money(total)} kr", bold=True), *block("", f"Moms 0 % (netto {money(Decimal(fee))})|0,00 kr", *([f"Moms 25 % (netto {money(tape - vat)})|{money(vat)} kr"] if tape else []), "", size=0.9),
        *block(f"Kvittonr #{f.digits(chance, 4)}", f"{when(date, 'long')} {f.clock(chance)}", f"Kort, kontaktlöst  **** {f.digits(chance, 4)}", f"AID A000000003{f.digits(chance, 4)}", f"Org.nr {f.organisation(chance)}", f"Skeppargatan {chance.randint(1, 60)}", size=0.9),
    ]  # fmt: skip
    also = {"Fysioform Karlshamn": "Fysioform", "KBT-praktiken Vasastan": "KBT-praktiken", "Rygg & Ledkliniken Sollefteå": "Rygg & Ledkliniken", "Fotvårdarna i Mora": "Fotvårdarna"}.get(clinic, "")  # fmt: skip
    truth = f.facts(clinic, (also,), date, total, "doctor")
    return Receipt("k_card_app", rows, truth, "opensans", 32)


def certificate(chance: random.Random) -> Receipt:
    """A private surgery's cash invoice: a certificate or check with VAT, net and gross, paid at once."""
    clinic, town = chance.choice((("Avonova Hälsa", "Västerås"), ("Cityläkarna Kungsporten", "Göteborg"), ("Läkarmottagningen Stora Nygatan", "Malmö"), ("Medisam Privatläkare", "Sundsvall")))  # fmt: skip
    date = f.day(chance)
    done = f.picked(chance, (
        ("Läkarintyg körkort, C/D", "1490.00"), ("Synfältsundersökning", "450.00"), ("Hälsokontroll Bas", "2495.00"), ("EKG i vila", "395.00"), ("Intyg sjöfolk", "1750.00"), ("Drogtest med intyg", "1190.00"),
    ), 1, 3)  # fmt: skip
    total = f.summed(done)
    at, sides = (0.0, 0.54, 0.66, 0.82, 1.0), "<>>>>"
    rows = [
        *block(clinic, bold=True, size=1.5, font="palatino"), *block(f"{town}   Tel 010-{f.digits(chance, 3)} {f.digits(chance, 2)} {f.digits(chance, 2)}", ""),
        *block("Kontantfaktura", bold=True, size=1.2), *block(f"Fakturanr: {f.digits(chance, 6)}", f"Datum: {when(date, 'iso')}", f"Kund: {chance.choice(_NAMES)}", "Betalningsvillkor: Betald vid besöket", ""),
        spread("Tjänst", "Antal", "Moms", "Netto", "Brutto", at=at, ends=sides, bold=True, size=0.95), Row(rule="line"),
        *(spread(name, "1", "25 %", money(cost - f.share(cost, "0.2")), money(cost), at=at, ends=sides) for name, cost in done), Row(rule="line"),
        spread("Netto", money(total - f.share(total, "0.2")), at=(0.6, 1.0), ends="<>"), spread("Moms", money(f.share(total, "0.2")), at=(0.6, 1.0), ends="<>"), spread("Att betala", money(total), at=(0.6, 1.0), ends="<>", bold=True, size=1.15),
        spread("Inbetalt, kort", money(total), at=(0.6, 1.0), ends="<>"), *block("", *([f"Intyget är giltigt till {when(f.later(date, 60), 'iso')}."] if any("ntyg" in name for name, _ in done) else []), f"Org.nr {f.organisation(chance)}   Godkänd för F-skatt", "", size=0.9),
    ]  # fmt: skip
    also = {"Avonova Hälsa": "Avonova", "Medisam Privatläkare": "Medisam", "Cityläkarna Kungsporten": "Cityläkarna"}.get(clinic, "")  # fmt: skip
    truth = f.facts(clinic, (f"{clinic} {town}", also), date, total, "doctor")
    return Receipt("k_certificate", rows, truth, "palatino", 56, "laser")


def to_the_ceiling(chance: random.Random) -> Receipt:
    """An emergency ward's till: the full fee, what the ceiling takes off, the rest, and a free card's days."""
    hospital, region = chance.choice((("Danderyds sjukhus", "Region Stockholm"), ("Akademiska sjukhuset", "Region Uppsala"), ("Skaraborgs Sjukhus Skövde", "Västra Götalandsregionen"), ("Centralsjukhuset Karlstad", "Region Värmland")))  # fmt: skip
    date, full = f.day(chance), Decimal(400)
    total = Decimal(chance.choice((400, 350, 250, 125)))
    rows = [
        *block(f"^{region}", size=0.95), *block(f"^{hospital}", bold=True, size=1.2), *block("^Akutmottagningen", "", f"Kvitto {f.digits(chance, 5)}|Kassa {chance.choice('KLM')}{chance.randint(1, 3)}", f"{when(date, 'iso')}|kl {f.clock(chance)}", "."),
        *block(f"Besök akutmottagning|{money(full)}", *([f"Högkostnadsskydd avdrag|-{money(full - total)}"] if total < full else []), "."),
        Row("Patientavgift SEK", money(total), bold=True, size=1.2), *block("", f"Kortköp|{money(total)}", f"Kortnr|**** {f.digits(chance, 4)}", ""),
        *block(*(["Du har nu frikort för vårdbesök.", f"Giltigt {when(date, 'iso')}", f"till och med {when(f.later(date, chance.randint(30, 300)), 'iso')}"] if total < full else [f"Summa i högkostnadsskydd: {money(full + chance.choice((0, 275, 550)), 'whole')} kr", "Högsta belopp: 1 450 kr"])),
        *block("", "^Vården är momsfri", f"^Org.nr 232100-{f.digits(chance, 4)}", size=0.9),
    ]  # fmt: skip
    truth = f.facts(hospital, (region, f"{hospital} {region}", f"{region} {hospital}", f"{hospital} Akutmottagningen", f"{hospital} akutmottagning", "Skaraborgs Sjukhus" if hospital.startswith("Skara") else ""), date, total, "doctor")  # fmt: skip
    return Receipt("k_to_the_ceiling", rows, truth, "typewriter", 36)


LAYOUTS = (half_sheet, missed_visit, check_in_machine, card_app, certificate, to_the_ceiling)
