"""Care, group f: a region's bill with a giro slip, a counter, a physiotherapist, a video visit, doses."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_facts as f
from bench.receipt_photos.fresh_facts import block, money, spread, when
from bench.receipt_photos.paper import Receipt, Row


def giro_bill(chance: random.Random) -> Receipt:
    """A region's bill: a table of visits, and a giro slip below a cutting line."""
    region = chance.choice(("Region Skåne", "Region Uppsala", "Region Dalarna", "Region Värmland"))
    date, at = f.day(chance), (0.0, 0.2, 0.6, 1.0)
    due_day, number = f.later(date, 30), f.digits(chance, 10)
    visits = [
        (f.later(date, -chance.randint(6, 40)), what, Decimal(fee))
        for what, fee in chance.sample((
            ("Läkarbesök, mottagning", 200), ("Sjukgymnastik", 100), ("Besök sjuksköterska", 150),
            ("Uteblivet besök", 400), ("Läkarbesök, akutmottagning", 420),
        ), chance.randint(1, 3))
    ]  # fmt: skip
    total = sum((fee for *_, fee in visits), Decimal(0))
    rows = [
        Row(region, bold=True, size=1.9),
        *block("Ekonomiservice, 291 89|FAKTURA", "", size=0.95),
        *(spread("", "", *pair, at=at, ends="<<<>") for pair in (
            ("Fakturadatum", when(date, "iso")), ("Fakturanummer", number), ("Förfallodatum", when(due_day, "iso")),
        )),
        *block("", chance.choice(f.PERSONS), f"Björkvägen {chance.randint(1, 80)}", f"{f.digits(chance, 3)} {f.digits(chance, 2)} STADEN", "", "Avser patientavgifter", "_"),
        spread("Besöksdag", "Besök", "", "Belopp", at=at, ends="<<<>", bold=True, size=0.9),
        *(spread(when(seen, "iso"), what, "", money(fee), at=at, ends="<<<>") for seen, what, fee in sorted(visits)),
        *block("_"),
        spread("", "", "Summa att betala", f"{money(total)}", at=at, ends="<<<>", bold=True, size=1.1),
        *block("", "Vid sen betalning tas en påminnelseavgift på 60 kr ut. Moms ingår inte.", "Frågor om fakturan: 0771-00 00 10, vardagar 8.30-12", size=0.85),
        *block("", "", "-", "INBETALNING/GIRERING|Bankgiro", bold=True, size=0.9),
        *block(f"Betalningsmottagare: {region}|{f.digits(chance, 4)}-{f.digits(chance, 4)}", f"Betalas senast {when(due_day, 'iso')}|OCR {number}", ""),
        Row(f"#  {number}{f.digits(chance, 2)} #   {money(total, 'whole')} 00   {chance.randint(1, 9)} >", f"{f.digits(chance, 8)}#41#", font="notomono", size=0.85),
    ]  # fmt: skip
    said = f.facts(region, (f"{region} Ekonomiservice",), date, total, "doctor")
    return Receipt("f_giro_bill", rows, said, "nimbus", 66, "laser")


def counter_fee(chance: random.Random) -> Receipt:
    """A health centre's counter: the fee, the protection's sums, and the terminal's rows below."""
    centre = chance.choice(
        (
            "Capio Vårdcentral Lina Hage",
            "Hälsocentralen Björnen",
            "Närhälsan Gibraltargatan",
            "Familjeläkarna i Saltsjöbaden",
        )
    )
    date, fee = f.day(chance), Decimal(chance.choice((100, 150, 200, 275, 300)))
    earlier = Decimal(100 * chance.randint(0, 10))
    rows = [
        *block(centre, bold=True, size=1.2),
        *block(f"Besöksadress: Skolgatan {chance.randint(2, 60)}", f"Org.nr {f.organisation(chance)}", ""),
        Row("KVITTO PATIENTAVGIFT", centre=True, bold=True),
        *block("", f"Kvittonr: {f.digits(chance, 6)}", f"Datum: {when(date, 'iso')} {f.clock(chance)}", f"Patient: 19{f.digits(chance, 2)}{chance.randint(10, 12)}{chance.randint(10, 28)}-XXXX", ""),
        *block(f"Läkarbesök vårdcentral|{money(fee)}", f"Moms 0 %|{money(Decimal(0))}", "-"),
        Row("Betalt", f"{money(fee)} SEK", bold=True, size=1.2),
        *block("", "Högkostnadsskydd", f" Tidigare|{money(earlier)}", f" Detta besök|{money(fee)}", f" Kvar till frikort|{money(max(Decimal(0), 1450 - earlier - fee))}", f" Period från {when(f.later(date, -chance.randint(10, 300)), 'iso')}", size=0.9),
        *block("-", "MASTERCARD CONTACTLESS", f"************{f.digits(chance, 4)}", f"KÖP|{money(fee)}", f"AID: A00000000410{f.digits(chance, 2)}  REF: {f.digits(chance, 8)}", "GODKÄNT - SPARA KVITTOT", size=0.9),
    ]  # fmt: skip
    said = f.facts(centre, (centre.removeprefix("Capio "), centre.split(" ")[0] if centre.startswith(("Capio", "Närhälsan")) else ""), date, fee, "doctor")  # fmt: skip
    return Receipt("f_counter_fee", rows, said, "machine", 38)


def physiotherapist(chance: random.Random) -> Receipt:
    """A physiotherapist's receipt from a word processor: serif, rows of visits, signed."""
    clinic = chance.choice(
        ("Rörelsekliniken i Lund", "Ryggakuten Fysioterapi", "Knäet & Axeln Fysioterapi AB")
    )
    date, fee, count = f.day(chance), Decimal(chance.choice((100, 120, 150))), chance.randint(1, 4)
    days = sorted(f.later(date, -7 * n) for n in range(count))
    total = fee * count
    rows = [
        Row(clinic, centre=True, bold=True, size=1.6),
        *block(f"^Leg. fysioterapeut {chance.choice(('Maj Rask', 'Jonas Ek', 'Leila Amini'))}", "^Godkänd för F-skatt", "", "_", ""),
        *block(f"Kvitto nr {chance.randint(100, 990)}|Lund den {when(date, 'long')}", f"Mottaget av: {chance.choice(f.PERSONS)}", ""),
        *(Row(f"Behandling {when(seen, 'fraction')}", f"{money(fee, 'dash')}", leader=".") for seen in days),
        *block("", ""),
        Row("Att erlägga", f"{money(total, 'dash')}", bold=True, size=1.25),
        *block("Betalas kontant eller med Swish.", "Avgiften ingår i högkostnadsskyddet.", "", f"Nästa besök: {when(f.later(date, 8), 'fraction')} kl 14.15", "", "", "....................................", "Underskrift"),
    ]  # fmt: skip
    said = f.facts(clinic, (), date, total, "doctor")
    return Receipt("f_physiotherapist", rows, said, "palatino", 56, "laser")


def video_visit(chance: random.Random) -> Receipt:
    """A digital doctor's e-mail on paper: the sum in large print first, then grey labels."""
    shop, legal = chance.choice(
        (
            ("Kry", "Kry Vård AB"),
            ("Min Doktor", "MD International AB"),
            ("Doktor24", "Doktor24 Healthcare AB"),
        )
    )
    date, fee = f.day(chance), Decimal(chance.choice((100, 200, 250, 300)))
    grey = 110
    rows = [
        Row(shop, bold=True, size=2.2, font="gothic"),
        *block("", "Kvitto", ink=grey),
        Row(f"{money(fee, 'whole')} kr", bold=True, size=2.4),
        *block("Patientavgift för digitalt vårdbesök", "", "_"),
    ]
    for label, value in (
        ("Datum", f"{when(date, 'long')} kl. {f.clock(chance)}"), ("Patient", chance.choice(f.PERSONS)),
        ("Vårdgivare", chance.choice(("Leg. läkare Anna Berg", "Leg. läkare Ali Demir"))), ("Kvittonummer", f"K-{f.digits(chance, 7)}"),
        ("Betalningssätt", f"Visa som slutar på {f.digits(chance, 4)}"), ("Frikortsgrundande", "Ja"),
    ):  # fmt: skip
        rows.append(spread(label, value, at=(0.0, 0.42), ink=20))
    rows += [
        *block("_", f"Patientavgift|{money(fee)} kr", f"Moms (0 %)|{money(Decimal(0))} kr"),
        Row("Totalt", f"{money(fee)} kr", bold=True),
        *block("", f"{legal}, {f.organisation(chance)}", "Avbokning senast 15 minuter före, annars 100 kr.", size=0.8, ink=grey),
    ]  # fmt: skip
    said = f.facts(shop, (legal,), date, fee, "doctor")
    return Receipt("f_video_visit", rows, said, "noto", 46, "laser")


def travel_doses(chance: random.Random) -> Receipt:
    """A vaccinator's till: doses with numbers, a fee for the visit, the date with month in capitals."""
    clinic = chance.choice(("Vaccin Direkt", "Vaccina", "City Vaccin Odenplan"))
    date = f.day(chance)
    given = f.picked(chance, (
        ("FSME-Immun TBE", "410.00"), ("Twinrix", "690.00"), ("Dukoral 2 dos", "590.00"), ("Vaxigrip influensa", "270.00"),
        ("Shingrix", "2350.00"), ("Boostrix", "425.00"),
    ), 1, 3)  # fmt: skip
    visit = Decimal(chance.choice((0, 75, 95)))
    total = f.summed(given) + visit
    rows = [
        Row(clinic.upper(), centre=True, band=True, bold=True, size=1.4),
        *block("", f"{when(date, 'capitals')}|KVITTO {f.digits(chance, 5)}", f"Vaccinatör: sjuksköterska {chance.choice(('Eva', 'Zara', 'Tom'))}", "-"),
        *(row for name, cost in given for row in block(f"1 x {name}|{money(cost, 'colon')}", f"    Lot {f.digits(chance, 5)}K  Exp {chance.randint(1, 12):02}.2028")),
        *(block(f"Besöksavgift|{money(visit, 'colon')}") if visit else []),
        *block("-", f"Antal: {len(given)}"),
        Row("Totalbelopp", money(total, "colon"), bold=True, size=1.15),
        *block(f"Mottaget kort|{money(total, 'colon')}", f"Moms|{money(Decimal(0), 'colon')}", "", f"^Nästa dos: {when(f.later(date, 180), 'capitals')}", "^Vaccination ger inte frikort"),
    ]  # fmt: skip
    said = f.facts(clinic, (), date, total, "doctor")
    return Receipt("f_travel_doses", rows, said, "mono", 36, tint=(252, 250, 228))


LAYOUTS = (giro_bill, counter_fee, physiotherapist, video_visit, travel_doses)
