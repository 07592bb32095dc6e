"""Care, group g: a ward's bill, a kiosk, an office, a letter, a form in frames, a drop-in."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_facts as f
from bench.receipt_photos.fresh_facts import block, money, spread, when
from bench.receipt_photos.paper import Mark, Receipt, Row

_DAYS = ("mån", "tis", "ons", "tors", "fre", "lör", "sön")


def ward_bill(chance: random.Random) -> Receipt:
    """A hospital's bill for days in a ward: an older debt that is billed apart, a framed sum."""
    region, hospital = chance.choice((
        ("Region Örebro län", "Universitetssjukhuset Örebro"), ("Region Norrbotten", "Sunderby sjukhus"),
        ("Västra Götalandsregionen", "Södra Älvsborgs Sjukhus"), ("Region Gävleborg", "Hudiksvalls sjukhus"),
    ))  # fmt: skip
    date, days, at = f.day(chance), chance.randint(1, 7), (0.0, 0.27, 1.0)
    fee = Decimal(chance.choice((100, 110, 130)))
    total, out = fee * days, f.later(date, -chance.randint(5, 20))
    rows = [
        *block(f"|{region}", bold=True, size=1.5, font="century"),
        *block(f"|{hospital}", f"|Patientfakturor, tel 019-{f.digits(chance, 6)}", "", "Faktura för sluten vård", size=1.0),
        *block(f"{chance.choice(f.PERSONS)}", "", "_"),
        spread("Fakturans datum", when(date, "long"), at=(0.0, 0.27), ends="<<"),
        spread("Fakturans nummer", f.digits(chance, 9), at=(0.0, 0.27), ends="<<"),
        spread("Inskriven", f"{when(f.later(out, 1 - days), 'long')}", at=(0.0, 0.27), ends="<<"),
        spread("Utskriven", f"{when(out, 'long')}", at=(0.0, 0.27), ends="<<"),
        *block("_", ""),
        spread("Vårdavgift", f"{days} dygn à {money(fee)}", money(total), at=at, ends="<<>"),
        spread("Öresutjämning", "", "0,00", at=at, ends="<<>"),
        *block(""),
        Row(f"Att betala senast {when(f.later(date, 30), 'long')}", f"{money(total)} kr", boxed=True, bold=True, size=1.1),
        *block("", f"Du har också en obetald faktura på {money(Decimal(chance.choice((200, 300, 400))))} kr från {when(f.later(date, -70), 'long')}.", "Den ingår inte i beloppet ovan.", "", f"Plusgiro {f.digits(chance, 2)} {f.digits(chance, 2)} {f.digits(chance, 2)}-{chance.randint(1, 9)}", size=0.9),
        Row(), Row(), Row(), Row(), Row(), Row(),
    ]  # fmt: skip
    said = f.facts(region, (hospital, f"{region} {hospital}"), date, total, "doctor")
    return Receipt("g_ward_bill", rows, said, "nimbus", 60, "laser")


def kiosk(chance: random.Random) -> Receipt:
    """A check-in kiosk's narrow ticket: a queue number in large print, the weekday in the date."""
    place = chance.choice(
        (
            "Hälsohuset Norr",
            "Vårdcentralen Kungsparken",
            "Praktikertjänst Läkargruppen",
            "Aleris Närakut Rissne",
        )
    )
    date, fee = f.day(chance), Decimal(chance.choice((150, 200, 275, 300, 400)))
    rows = [
        *block(f"^{place}", bold=True, size=1.1),
        *block("^Självincheckning", "", "^Ditt könummer"),
        *block(f"^{chance.choice('ABD')}{chance.randint(100, 480)}", bold=True, size=2.4),
        *block("^Sitt ner i väntrum 2", "", "-", f"{_DAYS[date.weekday()]} {when(date, 'words')}|{f.clock(chance)}", f"Avgift läkarbesök|{money(fee, 'whole')} kr", "Varav moms|0 kr", f"Betalat|{money(fee, 'whole')} kr"),
        *block("-", "VISA contactless", f"**** {f.digits(chance, 4)}  Kontr.nr {f.digits(chance, 6)}", "", "^Spara biljetten, den är ditt kvitto.", f"^Avgiften räknas till frikort {f.later(date, 300).year}.", size=0.9),
    ]  # fmt: skip
    said = f.facts(place, ("Aleris" if "Aleris" in place else "",), date, fee, "doctor")
    return Receipt("g_kiosk", rows, said, "condensed", 30)


def office(chance: random.Random) -> Receipt:
    """A private doctor's receipt for a visit and a certificate with tax; labels in capitals."""
    doctor, clinic = chance.choice((
        ("Dr Birgitta Wik", "Läkarhuset Odenplan"), ("Dr Samir Nasser", "Kardiologmottagningen Väst"), ("Dr Ulf Ahlgren", "Husläkarna Strandvägen"),
    ))  # fmt: skip
    date, at = f.day(chance), (0.0, 0.3)
    visit, note = Decimal(chance.choice((950, 1250, 1400))), Decimal(chance.choice((0, 625, 875)))
    total = visit + note
    rows = [
        Row(clinic, bold=True, size=1.7, font="bookman"),
        *block(doctor + ", specialist i allmänmedicin", "", "_"),
        spread("KVITTO", f.digits(chance, 4), at=at), spread("BETALDAG", when(date, "points"), at=at),
        spread("PATIENT", chance.choice(f.PERSONS), at=at), spread("BETALSÄTT", "Kort", at=at),
        *block("_", f"Läkarbesök utan vårdavtal, momsfritt|{money(visit)}"),
        *(block(f"Intyg körkort exkl. moms|{money(f.share(note, '0.8'))}", f"Moms 25 % på intyg|{money(f.share(note, '0.2'))}") if note else []),
        *block(""),
        Row("TOTALT", f"{money(total)} kr", bold=True, size=1.3),
        *block("", f"Provsvar lämnas per telefon {when(f.later(date, 9), 'points')}.", "Besöket räknas inte mot högkostnadsskyddet.", f"Org.nr {f.organisation(chance)}", size=0.9),
    ]  # fmt: skip
    said = f.facts(clinic, (doctor, f"{clinic} {doctor}"), date, total, "doctor")
    return Receipt("g_office", rows, said, "gothic", 48, "laser")


def letter(chance: random.Random) -> Receipt:
    """A printed e-mail in sentences from a digital clinic: a sender, a subject, then prose."""
    shop, what = chance.choice(
        (
            ("Mindler", "psykolog"),
            ("Doktor.se", "läkare"),
            ("Närhälsan Online", "läkare"),
            ("Bra Liv nära", "sjuksköterska"),
        )
    )
    date, fee = f.day(chance), Decimal(chance.choice((100, 150, 200, 275)))
    booked = f.later(date, 14)
    rows = [
        *block(f"Från: {shop} <kvitto@{shop.lower().replace(' ', '').replace('ä', 'a').removesuffix('.se')}.se>", f"Skickat: den {when(date, 'long')} {f.clock(chance)}", "Ämne: Kvitto på din betalning", "_", "", size=0.9, ink=60),
        *block("Hej,", "", f"tack för ditt besök hos {what} på {shop}.", f"Vi har tagit emot din betalning på {money(fee)} kr.", ""),
        *block(f"Betaldatum: {when(date, 'iso')}", f"Belopp: {money(fee)} kr", "Betalning: Swish", f"Referens: {f.digits(chance, 10)}", bold=False),
        *block("", "Summan är patientavgiften i din region. Den är momsfri.", f"Ditt nästa besök är bokat {when(booked, 'long')} kl. 10.20.", "Vid sent återbud tar vi ut 400 kr.", "", "Vänliga hälsningar", ""),
        Row(shop, bold=True, size=1.3, font="bookman"),
    ]  # fmt: skip
    said = f.facts(shop, (), date, fee, "doctor")
    return Receipt("g_letter", rows, said, "notoserif", 50, "laser")


def framed_form(chance: random.Random) -> Receipt:
    """A rehabilitation clinic's form: every row in a frame, a stamp of the clinic at the foot."""
    clinic = chance.choice(("Rehabkliniken Söder", "Friskis Fysioterapi", "Fysioterapin Ängen"))
    date, fee = f.day(chance), Decimal(chance.choice((100, 200, 250, 650)))
    rows = [
        Row("KVITTO FÖR PATIENT", clinic, bold=True, size=1.05),
        *block(""),
        *(Row(label, value, boxed=True) for label, value in (
            ("Datum", when(date, "slash")), ("Patientens namn", chance.choice(f.PERSONS)), ("Besök nr i serien", f"{chance.randint(1, 9)} av 10"),
            ("Egenavgift", f"{money(fee, 'colon')}"), ("Material, tejp", "0:00"),
        )),
        Row("Summa kronor", money(fee, "colon"), boxed=True, bold=True, size=1.25),
        *block("", "Betalt kontant [ ]   kort [x]   Swish [ ]", f"Journal {f.digits(chance, 5)}. Nästa tid {when(f.later(date, 7), 'slash')}.", "", "", "", size=0.95),
    ]  # fmt: skip
    stamp = Mark(
        f"{clinic}\nInkom {when(date, 'capitals')}", 0.66, 0.87, 4.0, 0.9, 110, "nimbus", True
    )
    said = f.facts(clinic, (), date, fee, "doctor")
    return Receipt("g_framed_form", rows, said, "slim", 46, "laser", marks=(stamp,))


def drop_in(chance: random.Random) -> Receipt:
    """A drop-in vaccination's till: price each and number, a change in cash, the name in a bar."""
    clinic = chance.choice(("Vaccinbussen", "Resevaccin Sverige", "Fästingkliniken"))
    date = f.day(chance)
    name, cost = chance.choice(
        (("TBE vuxen", 390), ("TBE barn", 350), ("Influensa", 280), ("Pneumokocker", 690))
    )
    count = chance.randint(1, 3)
    total = Decimal(cost * count)
    given = Decimal(-(-int(total) // 500) * 500)
    rows = [
        *block(f"{when(date, 'solid')}|{f.clock(chance)}", f"Kvitto|{f.digits(chance, 5)}", ""),
        Row(clinic, band=True, centre=True, bold=True, size=1.3),
        *block("", f"{name}", f"  {count} dos x {money(Decimal(cost))}|{money(total)}", f"  Batch {f.digits(chance, 4)}B utg {chance.randint(1, 12):02}-2028", "="),
        Row("SUMMA", f"{money(total)}", bold=True, size=1.2),
        *block("=", f"Kontant|{money(given)}", f"Tillbaka|{money(given - total)}", "Momspliktigt|0,00", "", "Vänta 15 minuter före hemgång.", "Nästa dos om 1-3 mån", f"Moms-id SE{f.digits(chance, 10)}01"),
    ]  # fmt: skip
    said = f.facts(clinic, (), date, total, "doctor")
    return Receipt("g_drop_in", rows, said, "mono", 32, tint=(252, 250, 228))


LAYOUTS = (ward_bill, kiosk, office, letter, framed_form, drop_in)
