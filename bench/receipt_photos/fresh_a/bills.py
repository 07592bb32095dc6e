"""Bills, group a: rent, home insurance, an identity card's fee, child care."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_goods as fresh
from bench.receipt_photos import goods
from bench.receipt_photos.fresh_goods import across, lines, shown
from bench.receipt_photos.goods import MONTHS, kronor, whole
from bench.receipt_photos.layouts import truth
from bench.receipt_photos.paper import Receipt, Row
from bench.receipt_photos.unseen.goods import after, less


def rent_notice(chance: random.Random) -> Receipt:
    """A rent notice: sender to the right, rent, parking, a repair drawn off, a machine-read row."""
    landlord = chance.choice(
        ("Stiftelsen Tunabostäder", "Björkskogens Fastigheter", "Hyresbostäder i Ljusvik")
    )
    date, bank = fresh.day(chance), fresh.giro(chance)
    month = after(date.replace(day=1), 32).replace(day=1)
    rent, place = Decimal(chance.randint(4800, 11900)), Decimal(chance.choice((0, 285, 410)))
    off = Decimal(chance.choice((0, 150, 320)))
    due = rent + place - off
    rows = [
        across("HYRESAVI", landlord, at=(0.0, 1.0), ends="<>", size=1.35, bold=True),
        *lines(f"|{chance.choice(fresh.PLACES)}", f"|{chance.choice(fresh.POST)}", "", size=0.9),
        *lines(
            f"Hyresgäst|{chance.choice(fresh.PERSONS)}",
            f"Objekt|{goods.digits(chance, 3)}-{goods.digits(chance, 4)}",
        ),
        *lines(f"Avidatum|{shown(date, 'iso')}", f"Avser|{MONTHS[month.month - 1]} {month.year}"),
        *lines(f"Förfallodag|{shown(after(month, -1), 'iso')}", "", "_"),
        *lines(f"Hyra bostad 2 rum och kök|{kronor(rent)}"),
        *(lines(f"Bilplats|{kronor(place)}") if place else []),
        *(lines(f"Avdrag vattenskada|{less(off)}") if off else []),
        *lines("_", f"Att betala|{kronor(due)}", bold=True, size=1.1),
        *lines("", "Ny hyra från 1 januari meddelas i separat brev.", "", "", ""),
        across("OCR-nummer", "Belopp", "Till bankgiro", at=(0.0, 0.45, 0.7), boxed=True, size=0.85),
        across(
            goods.checked(goods.digits(chance, 11)),
            kronor(due),
            bank,
            at=(0.0, 0.45, 0.7),
            boxed=True,
        ),
        Row(),
        fresh.code_row(chance, due, bank),
    ]
    said = truth(landlord, (), date, due, "other")
    return Receipt("fresh_a_rent_notice", rows, said, "slab", 70, "laser")


def home_insurance(chance: random.Random) -> Receipt:
    """A home insurance's notice: sum insured, deductible, the year's price and this quarter's."""
    company = chance.choice(("Länsbygdens Försäkring", "Tryggve Hemförsäkringar", "Sund & Säker"))
    date, year = fresh.day(chance), Decimal(chance.randint(1080, 2900))
    due = (year / 4).quantize(Decimal(1))
    start = after(date, 30)
    rows = [
        Row(company, centre=True, font="display", size=1.8, bold=True),
        *lines("", "^Betalningsavi hemförsäkring", ""),
        across("Försäkringsnummer", goods.digits(chance, 9), at=(0.0, 0.42)),
        across("Försäkrad", chance.choice(fresh.PERSONS), at=(0.0, 0.42)),
        across("Utskriftsdag", shown(date, "named"), at=(0.0, 0.42)),
        across(
            "Försäkringstid",
            f"{shown(start, 'iso')} - {shown(after(start, 364), 'iso')}",
            at=(0.0, 0.42),
        ),
        across("Självrisk", "1 500 kr", at=(0.0, 0.42)),
        across("Bohag högst", "750 000 kr", at=(0.0, 0.42)),
        across("Pris för året", whole(year, "kr"), at=(0.0, 0.42)),
        *lines("", "_"),
        Row(f"Att betala för kvartal 1   {kronor(due)} kr", centre=True, bold=True, size=1.15),
        Row(f"Betala senast {shown(start, 'named')}", centre=True),
        *lines(
            "_",
            f"Plusgiro {goods.digits(chance, 2)} {goods.digits(chance, 2)} {goods.digits(chance, 2)}-{goods.digits(chance, 1)}|OCR {goods.checked(goods.digits(chance, 10))}",
        ),
        *lines(
            "", "Betalas inte premien upphör försäkringen 14 dagar efter påminnelse.", size=0.85
        ),
    ]
    said = truth(company, (), date, due, "other")
    return Receipt("fresh_a_home_insurance", rows, said, "palatino", 56, "laser")


def identity_card(chance: random.Random) -> Receipt:
    """An authority's receipt for passport or identity card: fee, booking, the day to fetch."""
    office = chance.choice(("Växjö", "Haparanda", "Skellefteå"))
    date, chosen = (
        fresh.day(chance),
        chance.choice((("Pass", 500), ("Nationellt id-kort", 400), ("Pass och id-kort", 900))),
    )
    due = Decimal(chosen[1])
    rows = [
        *lines("POLISMYNDIGHETEN", bold=True, size=1.2),
        *lines(f"Passexpeditionen {office}", ""),
        *lines(f"Ärende {goods.digits(chance, 10)}", f"Sökande {fresh.born(chance)}", ""),
        *lines("Ansökningsavgift", f"{chosen[0]}|{kronor(due)}", "Moms|0,00", "-"),
        Row("Belopp SEK", kronor(due), size=1.2),
        *lines(
            "-", f"{shown(date, 'iso')} {goods.clock(chance)}|KORT {goods.digits(chance, 4)}", ""
        ),
        *lines("Avgiften återbetalas inte.", f"Beräknat klart {shown(after(date, 9), 'iso')}"),
        *lines("Hämtas inom 90 dagar mot", "uppvisande av legitimation", ""),
        *lines(f"Org.nr 202100-{goods.digits(chance, 4)}", size=0.9),
    ]
    said = truth("Polismyndigheten", (f"Passexpeditionen {office}", "Polisen"), date, due, "other")
    return Receipt("fresh_a_identity_card", rows, said, "notomono", 34)


def child_care(chance: random.Random) -> Receipt:
    """A municipality's invoice for child care: children, income, brothers' discount, fee of the month."""
    town = chance.choice(("Ekeby kommun", "Ljusviks kommun", "Norrsunda stad"))
    date = fresh.day(chance)
    first, second = Decimal(chance.randint(300, 1720)), Decimal(chance.randint(150, 1140))
    away = Decimal(chance.choice((0, 120, 260)))
    due = first + second - away
    at, ends = (0.0, 0.44, 0.74, 1.0), "<<>>"
    rows = [
        across(town, "FAKTURA", at=(0.0, 1.0), ends="<>", bold=True, size=1.3),
        across(
            "Barn- och utbildningsnämnden",
            f"Nr {goods.digits(chance, 8)}",
            at=(0.0, 1.0),
            ends="<>",
        ),
        *lines("", f"{chance.choice(fresh.PERSONS)}|Fakturadag {shown(date, 'hand')}"),
        *lines(
            f"{chance.choice(fresh.PLACES)}|Betalas senast {shown(after(date, 30), 'hand')}",
            chance.choice(fresh.POST),
            "",
            "",
        ),
        across("Barn", "Placering", "Andel", "Avgift", at=at, ends=ends, bold=True, boxed=True),
        across(
            "Barn 1, f. 2021-04-18",
            "Förskolan Myran",
            "3 %",
            kronor(first),
            at=at,
            ends=ends,
            boxed=True,
        ),
        across(
            "Barn 2, f. 2017-11-02",
            "Fritids Kotten",
            "1 %",
            kronor(second),
            at=at,
            ends=ends,
            boxed=True,
        ),
        *(
            [across("", "Stängd vecka", "", less(away), at=at, ends=ends, boxed=True)]
            if away
            else []
        ),
        Row(),
        Row("Summa att betala, kronor", kronor(due), bold=True),
        *lines("Registrerad inkomst 31 200 kr per månad", "", "", size=0.85),
        *lines(
            f"Bankgiro {fresh.giro(chance)}  OCR {goods.checked(goods.digits(chance, 9))}",
            "Frågor: Kontaktcenter 010-00 00 00",
        ),
    ]
    said = truth(town, (f"{town} Barn- och utbildningsnämnden",), date, due, "other")
    return Receipt("fresh_a_child_care", rows, said, "nimbus", 64, "laser")


LAYOUTS = (rent_notice, home_insurance, identity_card, child_care)
