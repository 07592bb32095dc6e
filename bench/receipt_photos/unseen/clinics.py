"""Receipts from a digital doctor, a hospital, a vaccination clinic. Unseen until most was built."""

import random
from decimal import Decimal

from bench.receipt_photos import goods
from bench.receipt_photos.goods import kronor
from bench.receipt_photos.layouts import centred, truth
from bench.receipt_photos.paper import Receipt, Row
from bench.receipt_photos.unseen import goods as unseen_goods
from bench.receipt_photos.unseen.goods import after, dated, logo


def screen_doctor(chance: random.Random) -> Receipt:
    """A digital doctor's receipt as a letter: sentence first, then a short table."""
    name, company, region = chance.choice((("Kry", "Digital Medical Supply Sweden AB", "Region Sörmland"), ("Doktor24", "Doktor24 Healthcare AB", "Region Stockholm"),
                                           ("Min Doktor", "MD International AB", "Region Skåne"), ("Capio Online", "Capio AB", "Region Halland")))  # fmt: skip
    date, due = unseen_goods.day(chance), Decimal(chance.choice((0, 100, 200, 275)))
    rows = [
        Row(name, size=2.2, bold=True),
        Row(),
        Row("Kvitto för ditt digitala besök", size=1.3),
        Row(f"Hej {chance.choice(unseen_goods.PERSONS)}! Här är kvittot för vårdmötet."),
        Row(),
    ]
    rows += [
        Row("Datum", dated(date, chance.choice(("named", "iso", "abbreviated")))),
        Row(
            "Tjänst",
            chance.choice(("Videobesök läkare", "Chatt med läkare", "Psykologbesök video")),
        ),
    ]
    rows += [
        Row("Pris", "500,00 SEK"),
        Row("Regionens ersättning", f"{unseen_goods.less(500 - due)} SEK"),
        Row(rule="line"),
        Row(
            chance.choice(("Totalt betalt", "Du betalar", "Din del")),
            f"{kronor(due)} SEK",
            bold=True,
        ),
        Row(rule="line"),
    ]
    rows += [
        Row(f"Betalning: kort som slutar på {goods.digits(chance, 4)}", size=0.85),
        Row("Avgiften räknas in i högkostnadsskyddet för öppenvård.", size=0.85),
    ]
    rows += [
        Row(f"Vården ges på uppdrag av {region}.", size=0.85),
        Row(),
        Row(f"{company} | Org.nr {goods.organisation(chance)}", size=0.8),
        Row(f"Boka återbesök före {dated(after(date, 14), 'named')}", size=0.8),
    ]
    said = truth(name, (company, name.split(" Online")[0]), date, due, "doctor")
    return Receipt(
        "unseen_screen_doctor",
        rows,
        said,
        chance.choice(("roboto", "lato", "opensans")),
        52,
        "laser",
    )


def hospital(chance: random.Random) -> Receipt:
    """A slip from a hospital's pay machine: short lines, time stamps, fee to be laid out."""
    clinic = chance.choice(
        (
            "Danderyds sjukhus",
            "Mälarsjukhuset Eskilstuna",
            "Sundsvalls sjukhus",
            "Blekingesjukhuset Karlskrona",
        )
    )
    date, due = unseen_goods.day(chance), Decimal(chance.choice((220, 400, 440, 500)))
    rows = [
        *centred(clinic.upper(), bold=True),
        *centred(
            chance.choice(
                ("Akutmottagning vuxen", "Ortopedmottagningen", "Röntgen", "Ögonkliniken")
            )
        ),
        Row(),
    ]
    rows += [
        Row("Betalautomat 03", f"Trans {goods.digits(chance, 6)}"),
        Row(
            f"{dated(date, chance.choice(('dots', 'iso', 'capital month')))}  {goods.clock(chance)}:{chance.randint(10, 59)}"
        ),
        Row(rule="-"),
    ]
    rows += [
        Row("Ankomstregistrerad avgift"),
        Row("SPECIALISTBESÖK", kronor(due)),
        Row(rule="-"),
        Row("ATT ERLÄGGA", kronor(due), bold=True, size=1.4),
        Row("ERLAGT", kronor(due)),
        Row("ÅTER", "0,00"),
    ]
    rows += unseen_goods.card(chance, date, due) + centred(
        "SPARA KVITTOT", "Ta plats i väntrummet", f"Könummer A{chance.randint(100, 199)}", size=1.1
    )
    said = truth(clinic, (), date, due, "doctor")
    return Receipt("unseen_hospital", rows, said, chance.choice(("freemono", "mono", "hack")), 34)


def vaccination(chance: random.Random) -> Receipt:
    """A vaccination clinic's till receipt: vaccines, fee for the visit, next dose."""
    clinic = chance.choice(
        ("Vaccindirekt Odenplan", "Vaccinova Östersund", "Svea Vaccin Täby", "Vaccinhörnan Kalmar")
    )
    date = unseen_goods.day(chance)
    shots = unseen_goods.basket(
        chance,
        (
            "TBE FSME-Immun vuxen",
            "Twinrix vuxen dos 1",
            "Influensavaccin",
            "Boostrix",
            "Shingrix dos 2",
            "Gardasil 9",
        ),
        chance.randint(1, 2),
        250,
        1900,
    )
    shots = [(name, cost.quantize(Decimal(1))) for name, cost in shots] + [
        ("Besöksavgift", Decimal(chance.choice((0, 95, 150))))
    ]
    due = unseen_goods.total(shots)
    rows = [
        logo(chance, clinic, 1.3),
        *centred(chance.choice(unseen_goods.STREETS), f"Org.nr {goods.organisation(chance)}"),
        Row(),
        Row(f"Kvitto: {goods.digits(chance, 5)}", f"{dated(date, 'iso')} {goods.clock(chance)}"),
        Row(rule="line"),
    ]
    rows += [Row(f"1 x {name}", kronor(cost)) for name, cost in shots]
    rows += [
        Row(rule="line"),
        Row("Summa SEK", kronor(due), bold=True, size=1.3),
        Row("Kortbetalning", kronor(due)),
        Row("Moms 0% sjukvård", "0,00"),
        Row(),
    ]
    rows += [
        Row(f"Nästa dos tidigast {dated(after(date, 30), 'iso')}"),
        Row(
            f"Batch {chance.choice('ABK')}{goods.digits(chance, 5)} utg {dated(after(date, 400), 'iso')}",
            size=0.9,
        ),
        *centred("Ingår ej i högkostnadsskyddet"),
    ]
    said = truth(clinic, (clinic.split(" ")[0],), date, due, "doctor")
    return Receipt(
        "unseen_vaccination", rows, said, chance.choice(("inconsolata", "roboto", "narrow")), 38
    )


LAYOUTS = (
    screen_doctor,
    hospital,
    vaccination,
)
