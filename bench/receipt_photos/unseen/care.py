"""Receipts from health centres and small clinics. Unseen until most was built."""

import random
from decimal import Decimal

from bench.receipt_photos import goods
from bench.receipt_photos.goods import kronor, whole
from bench.receipt_photos.layouts import centred, truth
from bench.receipt_photos.paper import Cell, Receipt, Row
from bench.receipt_photos.unseen import goods as unseen_goods
from bench.receipt_photos.unseen.goods import after, dated, pairs


def health_centre(chance: random.Random) -> Receipt:
    """A health centre's receipt for the client's fee, with the sum towards the ceiling."""
    clinic = chance.choice(
        (
            "Närhälsan Gibraltargatan",
            "Närhälsan Sörhaga vårdcentral",
            "Vårdcentralen Kronoparken",
            "Hälsocentralen Södertull",
        )
    )
    region = {"N": "Västra Götalandsregionen", "V": "Region Värmland", "H": "Region Gävleborg"}[
        clinic[0]
    ]
    date, due = unseen_goods.day(chance), Decimal(chance.choice((100, 200, 275, 300)))
    rows = [
        *centred(region, size=1.3, bold=True),
        *centred(clinic, chance.choice(unseen_goods.STREETS)),
        Row(),
        *centred("KVITTO", size=1.4),
    ]
    rows += [
        Row(f"Kvittonr {goods.digits(chance, 8)}", dated(date, "iso")),
        Row(f"Namn: {chance.choice(unseen_goods.PERSONS)}"),
        Row(f"Besök: {dated(date, 'iso')} {goods.clock(chance)}"),
    ]
    rows += [
        Row(f"Vårdgivare: {chance.choice(('Läkare', 'Distriktssköterska', 'Läkare, AT'))}"),
        Row(rule="-"),
        Row("Patientavgift", kronor(due)),
        Row("Moms 0%", "0,00"),
        Row(rule="-"),
    ]
    rows += [
        Row("Patientens avgift", f"{kronor(due)} kr", bold=True),
        Row("Betalsätt", "Kort"),
        Row(),
        Row("Frikortsgrundande belopp", kronor(due)),
    ]
    rows += [
        Row("Ackumulerat", kronor(due + 100 * chance.randint(1, 9))),
        Row("Högkostnadstak", "1 450,00"),
    ]
    rows += centred("Avbokning senast 24 timmar före", "Uteblivet besök 400 kr", size=0.9)
    said = truth(clinic, (region, f"{region} {clinic}"), date, due, "doctor")
    return Receipt(
        "unseen_health_centre", rows, said, chance.choice(("courier", "sans", "mono")), 40
    )


def skane(chance: random.Random) -> Receipt:
    """A receipt whose labels and values stand in two blocks, next visit included."""
    clinic = chance.choice(
        ("Vårdcentralen Lomma", "Vårdcentralen Näsby", "Husläkarna i Höör", "Vårdcentralen Granen")
    )
    date, due = unseen_goods.day(chance), Decimal(chance.choice((200, 250, 300)))
    rows = [
        Row("Region Skåne", size=1.5, bold=True),
        Row(clinic),
        Row("Patientavgiftskvitto", bold=True, size=1.2),
        Row(rule="line"),
    ]
    rows += pairs(("Patient", chance.choice(unseen_goods.PERSONS)), ("Besöksdatum", dated(date, "iso")), ("Besökstyp", chance.choice(("Läkarbesök", "Sjuksköterskebesök", "Distanskontakt video"))),
                  ("Taxa", whole(due, ":-")), ("Avgift betald", whole(due, "kr")), ("Betalningssätt", chance.choice(("Swish", "Kontokort", "Kontant"))), ("Kassör", goods.digits(chance, 3)), at=(0.0, 0.45))  # fmt: skip
    rows += [
        Row(rule="line"),
        Row("Betalas", whole(due, ""), bold=True, size=1.2),
        Row(f"Giltigt som kvitto {dated(date, 'den')}", size=0.9),
    ]
    rows += [
        Row(
            f"Nästa besök: {dated(after(date, chance.randint(10, 60)), 'iso')} kl {goods.clock(chance)}"
        ),
        Row(f"Frikort: {100 * chance.randint(3, 12)} kr av 1 450 kr", size=0.9),
    ]
    said = truth(clinic, ("Region Skåne", f"Region Skåne {clinic}"), date, due, "doctor")
    return Receipt("unseen_skane", rows, said, chance.choice(("opensans", "sans", "noto")), 42)


def movement(chance: random.Random) -> Receipt:
    """A physiotherapist's receipt: several visits, part paid by the region."""
    clinic = chance.choice(
        (
            "Rehabhuset Kajen",
            "Fysio & Träning Lillån",
            "Ryggkliniken Majorna",
            "Rörelsekraft i Borlänge",
        )
    )
    visits, date = chance.randint(1, 3), unseen_goods.day(chance)
    fee = Decimal(chance.choice((100, 120, 200)))
    due = fee * visits
    rows = [
        Row(f"{clinic} AB", size=1.3, bold=True),
        Row("Leg. fysioterapeut"),
        Row(chance.choice(unseen_goods.STREETS)),
        Row(),
        Row("BETALNINGSKVITTO"),
        Row(rule="="),
    ]
    rows += [
        Row(f"Behandling {dated(after(date, -7 * number), 'short')}", kronor(fee))
        for number in reversed(range(visits))
    ]
    rows += [
        Row(rule="="),
        Row(
            chance.choice(("Att erlägga", "Din avgift", "Summa avgifter")),
            f"kr {kronor(due)}",
            bold=True,
            size=1.15,
        ),
        Row("varav moms", "0,00"),
        Row("Erlagt via Swish", kronor(due)),
    ]
    rows += [
        Row(f"Kvittodatum {dated(date, chance.choice(('iso', 'full points')))}"),
        Row("Räknas av mot högkostnadsskyddet"),
        Row(f"Remiss gäller t.o.m. {dated(after(date, 90), 'iso')}"),
        Row(),
        Row("Signatur: ____________________"),
    ]
    said = truth(clinic, (f"{clinic} AB",), date, due, "doctor")
    return Receipt(
        "unseen_movement", rows, said, chance.choice(("typewriter", "condensed", "caladea")), 38
    )


def pen(chance: random.Random) -> Receipt:
    """A printed receipt form filled in with a pen; the clinic's stamp at the bottom."""
    clinic = chance.choice(
        (
            "Läkarhuset Björken",
            "Dr Ekmans Mottagning",
            "Hudmottagningen Solgläntan",
            "Husläkarna Västerleden",
        )
    )
    date, due = unseen_goods.day(chance), Decimal(chance.choice((100, 200, 300, 380, 850)))
    hand = chance.choice(("pen", "hand"))
    written = dated(date, chance.choice(("hand", "hand2", "iso", "points")))
    lines = (
        ("Nr", goods.digits(chance, 3)),
        ("Datum", written),
        ("Mottaget av", chance.choice(unseen_goods.PERSONS)),
        ("Avser", chance.choice(("läkarbesök", "patientavgift", "besök + intyg"))),
    )
    rows = [Row("KVITTO", size=1.8, bold=True), Row()]
    for label, value in lines:
        rows += [
            Row(cells=(Cell(label, 0.0, False), Cell(value, 0.3, False, hand)), size=1.15),
            Row(rule="line"),
        ]
    amount = whole(due, chance.choice((":-", "", "kr")))
    rows += [
        Row(),
        Row(cells=(Cell("Summa kronor", 0.0, False), Cell(amount, 0.55, False, hand)), size=1.3),
        Row(rule="line"),
        Row("Moms ingår med", "0,00"),
        Row(),
    ]
    rows += [
        Row(
            cells=(
                Cell("Underskrift", 0.0, False),
                Cell(chance.choice(("M. Ek", "A. Lind", "K. B-n")), 0.4, False, hand),
            ),
            size=1.2,
        ),
        Row(rule="line"),
        Row(),
    ]
    rows += centred(clinic, bold=True, size=1.2) + centred(
        chance.choice(unseen_goods.STREETS),
        f"Tel 0{chance.randint(11, 99)}-{goods.digits(chance, 6)}",
        f"Org.nr {goods.organisation(chance)}",
    )
    said = truth(clinic, (), date, due, "doctor")
    return Receipt("unseen_pen", rows, said, chance.choice(("serif", "sans", "caladea")), 38)


LAYOUTS = (
    health_centre,
    skane,
    movement,
    pen,
)
