"""Care, group b: a hospital's machine, a midwife, a private doctor, a region's narrow invoice."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_goods as fresh
from bench.receipt_photos import goods
from bench.receipt_photos.fresh_goods import across, lines, shown
from bench.receipt_photos.goods import kronor, whole
from bench.receipt_photos.layouts import truth
from bench.receipt_photos.paper import Receipt, Row
from bench.receipt_photos.unseen.goods import after, less


def hospital_machine(chance: random.Random) -> Receipt:
    """A hospital's pay machine: card slip first, then the fee; a parking day on the same strip."""
    hospital, region = chance.choice((
        ("Fagerdals lasarett", "Region Dalarna"), ("Västerviks sjukhus", "Region Kalmar län"),
        ("Sollefteå sjukhus", "Region Västernorrland"),
    ))  # fmt: skip
    date, due, time = (
        fresh.day(chance),
        Decimal(chance.choice((200, 350, 400, 420))),
        goods.clock(chance),
    )
    rows = [
        *lines(f"^{hospital}", bold=True, size=1.1),
        *lines("^Receptionsautomat 2", "", "^KUNDENS EXEMPLAR"),
        *lines(f"{shown(date, 'full points')}  {time}:{chance.randint(10, 59)}"),
        *lines(
            f"Term {goods.digits(chance, 8)}  Butik {goods.digits(chance, 6)}", "Debit Mastercard"
        ),
        *lines(f"************{goods.digits(chance, 4)}", f"Belopp|SEK {kronor(due)}"),
        *lines(f"Resp 00  Aut {goods.digits(chance, 6)}", "^GODKÄNT", "="),
        *lines(
            "Avgiften gäller:",
            f"{chance.choice(('Hudmottagning', 'Akutmottagning', 'Hjärtmottagning'))}",
        ),
        *lines(f"Besök av läkare|{kronor(due)}", "Varav moms|0,00", "="),
        *lines(f"Parkera till {shown(after(date, 1), 'full points')} 08:00"),
        *lines("utan extra avgift. Visa kvittot.", "", f"^{region}", size=0.9),
    ]
    said = truth(hospital, (region,), date, due, "doctor")
    return Receipt("fresh_b_hospital_machine", rows, said, "machine", 34)


def midwife(chance: random.Random) -> Receipt:
    """A midwives' practice: logo in thin letters, treatments in whole kronor, nought for a test."""
    practice = chance.choice(
        ("Barnmorskegruppen Vitsippan", "Barnmorskorna på Kajen", "Mama Lilja Barnmorskor")
    )
    date = fresh.day(chance)
    done = [
        (what, Decimal(cost))
        for what, cost in chance.sample((
            ("Insättning spiral", 900), ("Kopparspiral", 350), ("Tidigt ultraljud", 1295),
            ("Vaccin HPV, dos 1", 1870), ("Eftervård samtal", 450),
        ), chance.randint(1, 3))
    ]  # fmt: skip
    due = sum((cost for _, cost in done), Decimal(0))
    rows = [
        Row(practice, centre=True, size=1.5, font="gothic"),
        *lines("^- - -", ""),
        *lines(f"Kvittens {goods.digits(chance, 4)}|{shown(date, 'hand')}"),
        *lines(
            f"Barnmorska: {chance.choice(('Siv', 'Ida', 'Nour'))}|Rum {chance.randint(1, 9)}", ""
        ),
        *(Row(what, whole(cost, "kr")) for what, cost in done),
        *lines("Cellprov|0 kr", "_"),
        Row("Att betala", whole(due, "kr"), bold=True, size=1.15),
        *lines(
            f"Swish 123 {goods.digits(chance, 3)} {goods.digits(chance, 2)} {goods.digits(chance, 2)}|- {whole(due, 'kr')}"
        ),
        *lines(
            "Kvar|0 kr", "", "Momsfri vård", f"Återbesök bokat {shown(after(date, 42), 'hand')}"
        ),
        *lines(f"^{chance.choice(fresh.PLACES)}  Org.nr {goods.organisation(chance)}", size=0.85),
    ]
    said = truth(practice, (), date, due, "doctor")
    return Receipt("fresh_b_midwife", rows, said, "nimbus", 40)


def certificate_invoice(chance: random.Random) -> Receipt:
    """A private doctor's invoice: certificate with VAT, something paid at booking, the rest to pay."""
    clinic = chance.choice(
        ("Kvarnholmens Specialistläkare", "Doktor Bergsten i Sigtuna", "Hälsokliniken Fyrbåken")
    )
    date, visit = fresh.day(chance), Decimal(chance.choice((800, 1150, 1490)))
    paper = Decimal(chance.choice((900, 1200, 1500)))
    tax, booked = paper / 4, Decimal(300)
    due = visit + paper + tax - booked
    at, ends = (0.0, 0.62, 0.8, 1.0), "<>>>"
    rows = [
        *lines("FAKTURA", size=1.8, bold=True),
        *lines(f"{clinic} AB", ""),
        across("Fakturadatum", "Fakturanr", "Förfallodatum", at=(0.0, 0.36, 0.7), size=0.85),
        across(shown(date, "iso"), goods.digits(chance, 5), shown(after(date, 14), "iso"),
               at=(0.0, 0.36, 0.7), bold=True),
        *lines("", f"Patient: {chance.choice(fresh.PERSONS)}, {fresh.born(chance)}"),
        *lines(f"Besökt oss: {shown(after(date, -chance.randint(2, 12)), 'iso')}", ""),
        across("Tjänst", "Netto", "Moms", "Summa", at=at, ends=ends, boxed=True, bold=True),
        across("Konsultation specialistläkare", kronor(visit), "0,00", kronor(visit), at=at, ends=ends),
        across("Intyg Transportstyrelsen", kronor(paper), kronor(tax), kronor(paper + tax), at=at, ends=ends),
        *lines("_", f"Fakturans summa|{kronor(visit + paper + tax)}"),
        *lines(f"Avgår: betalt vid bokning|{less(booked)}"),
        Row("Kvar att betala SEK", kronor(due), bold=True, size=1.2),
        *lines("", "", f"Bankgiro {fresh.giro(chance)}   Märk betalningen med fakturanumret."),
        *lines("", "", "_"),
        across(f"{clinic} AB", f"Org.nr {goods.organisation(chance)}", "Godkänd för F-skatt",
               at=(0.0, 0.46, 0.76), size=0.75),
    ]  # fmt: skip
    said = truth(clinic, (f"{clinic} AB",), date, due, "doctor")
    return Receipt("fresh_b_certificate_invoice", rows, said, "slab", 66, "laser")


def western_invoice(chance: random.Random) -> Receipt:
    """A region's invoice: small sender's row, the sum in a frame with its last day, then the visit."""
    region, centre = chance.choice((
        ("Västra Götalandsregionen", "Närhälsan Olskroken"), ("Region Skåne", "Vårdcentralen Näsby"),
        ("Region Västernorrland", "Hälsocentralen Ankaret"),
    ))  # fmt: skip
    date, due, bank = (
        fresh.day(chance),
        Decimal(chance.choice((100, 200, 300, 400))),
        fresh.giro(chance),
    )
    last = after(date, 31)
    rows = [
        *lines(f"{region}, Fakturaservice, {chance.choice(fresh.POST)}", size=0.8),
        *lines(
            "",
            "",
            chance.choice(fresh.PERSONS),
            chance.choice(fresh.PLACES),
            chance.choice(fresh.POST),
        ),
        *lines("", ""),
        *lines("Faktura för vård", size=1.6, bold=True),
        *lines(f"Skapad {shown(date, 'named')}", ""),
        Row(
            f"Totalt att betala  {kronor(due)} kr",
            f"Senast {shown(last, 'named')}",
            boxed=True,
            bold=True,
        ),
        *lines("", f"Du besökte {centre} den"),
        *lines(f"{shown(after(date, -chance.randint(9, 40)), 'named')}."),
        *lines(
            f"Patientavgift för besök hos {chance.choice(('läkare', 'sjuksköterska'))}|{kronor(due)}"
        ),
        *lines("Har du frikort? Ring oss innan du betalar. Avgiften räknas"),
        *lines("mot högkostnadsskyddet på 1 450 kronor för tolv månader.", "", "", ""),
        *lines(f"Betalningsmottagare|{region}", f"Bankgiro|{bank}"),
        *lines(f"OCR|{goods.checked(goods.digits(chance, 14))}", f"Belopp|{kronor(due)}"),
    ]
    said = truth(region, (centre, f"{region} Fakturaservice"), date, due, "doctor")
    return Receipt("fresh_b_western_invoice", rows, said, "noto", 62, "laser")


LAYOUTS = (hospital_machine, midwife, certificate_invoice, western_invoice)
