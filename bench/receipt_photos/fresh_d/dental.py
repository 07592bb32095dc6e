"""Dental care, group d: braces in instalments, an emergency's strip, a subscription's notice."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_goods as fresh
from bench.receipt_photos import goods
from bench.receipt_photos.fresh_goods import across, lines, shown
from bench.receipt_photos.goods import MONTHS, kronor, whole
from bench.receipt_photos.layouts import truth
from bench.receipt_photos.paper import Receipt, Row
from bench.receipt_photos.unseen.goods import after
from bench.receipt_photos.wear import Mark


def braces_plan(chance: random.Random) -> Receipt:
    """Braces paid by instalments: the whole plan's cost, what is paid and left, this month's part."""
    clinic = chance.choice(
        ("Tandregleringen Citykliniken", "Ortodonti Syd", "Specialisttandvården Räta Tänder")
    )
    date, each, count = (
        fresh.day(chance),
        Decimal(chance.choice((595, 850, 1200))),
        chance.choice((12, 18, 24)),
    )
    number = chance.randint(2, count - 1)
    at, ends = (0.0, 0.44, 0.74, 1.0), "<>>>"
    rows = [
        *lines(f"|{clinic}", bold=True, size=1.3),
        *lines(f"|{chance.choice(fresh.PLACES)}", f"|{chance.choice(fresh.POST)}", ""),
        *lines(f"Delfaktura {number} av {count}", bold=True, size=1.2),
        *lines(f"Behandling: tandställning, överkäke. Patient {chance.choice(fresh.PERSONS)}.", ""),
        Row(cells=()),
        across("Utställd", "Betalas före", "Kundnr", "Avtal", at=(0.0, 0.3, 0.58, 0.8), size=0.8),
        across(shown(date, "named"), shown(after(date, 15), "named"), goods.digits(chance, 5), f"A{goods.digits(chance, 4)}", at=(0.0, 0.3, 0.58, 0.8)),
        *lines("", "_"),
        across("Hela behandlingen", "Betalat hittills", "Återstår efter denna", "Delbetalning", at=at, ends=ends, bold=True, size=0.85),
        across(kronor(each * count), kronor(each * (number - 1)), kronor(each * (count - number)), kronor(each), at=at, ends=ends),
        *lines("_"),
        Row("", f"Denna månad: {kronor(each)} kr", bold=True, size=1.15),
        *lines("", "Tandvårdsstöd lämnas inte för tandreglering av utseendeskäl.", "Räntefritt. Moms 0 %.", "", size=0.9),
        *lines(f"Bg {fresh.giro(chance)}, ange {goods.checked(goods.digits(chance, 8))}."),
        *(Row() for _ in range(10)),
    ]  # fmt: skip
    said = truth(clinic, (), date, each, "dental")
    return Receipt("fresh_d_braces_plan", rows, said, "century", 66, "laser")


def emergency_strip(chance: random.Random) -> Receipt:
    """An emergency dentist's strip: evening charge, grants in one row, card slip above the head."""
    clinic, legal = chance.choice((
        ("Akuttandvården Fridhemsplan", "Jourtand i Stockholm AB"), ("Tandakuten Avenyn", "Sahlins Tandvård HB"),
        ("Jourtandläkarna Malmö", "Öresunds Dental AB"),
    ))  # fmt: skip
    date, fee, evening = (
        fresh.day(chance),
        goods.price(chance, 780, 2400),
        Decimal(chance.choice((0, 400))),
    )
    grant = Decimal(chance.choice((0, 300, 600)))
    due = fee + evening - grant
    rows = [
        *lines(f"TERMINAL {goods.digits(chance, 8)}|KÖP", f"VISA CREDIT ***{goods.digits(chance, 4)}", f"{date:%y%m%d} {goods.clock(chance).replace(':', '')}|GODKÄNT"),
        *lines(f"SEK {kronor(due)}", "", "^- - - klipp här - - -", ""),
        *lines(f"{clinic}", bold=True),
        *lines(f"Kvitto till patient {chance.randint(100, 999)}", f"{shown(date, 'short')}, akutbesök", ""),
        *lines(f"Akut undersökning 103 och lagning 702|{kronor(fee)}"),
        *(lines(f"Jourtillägg kväll/helg|{kronor(evening)}") if evening else []),
        *(lines(f"Statligt stöd (ATB)|-{kronor(grant)}") if grant else []),
        *lines("", f"Du betalade|{kronor(due)}", bold=True, size=1.1),
        *lines("", "Amoxicillin förskrivet, hämtas på apotek", f"Remiss till folktandvården, svar före {shown(after(date, 14), 'short')}", size=0.85),
        *lines(f"{legal}, org {goods.organisation(chance)}", size=0.85),
    ]  # fmt: skip
    said = truth(clinic, (legal,), date, due, "dental")
    return Receipt("fresh_d_emergency_strip", rows, said, "condensed", 46, spacing=1.3)


def care_subscription(chance: random.Random) -> Receipt:
    """A public dentist's subscription: a direct debit's notice, a year's price, the month's draw."""
    region = chance.choice(
        ("Folktandvården Skåne", "Folktandvården Västra Götaland", "Folktandvården Gävleborg")
    )
    date, month = fresh.day(chance), Decimal(chance.choice((79, 105, 142, 209, 318)))
    grant = Decimal(chance.choice((300, 600)))
    due = month
    rows = [
        Row("Frisktandvård", size=1.7, bold=True, font="gothic"),
        *lines(f"Avisering om autogiro, {shown(date, 'named')}", "", "", f"{chance.choice(fresh.PERSONS)}", f"Avtal tecknat {shown(after(date, -chance.randint(100, 800)), 'named')}", ""),
        *lines(f"Den {shown(after(date, 18), 'named')} dras", f"{whole(due, 'kr')} från ditt konto ****{goods.digits(chance, 3)}.", bold=True, size=1.15),
        *lines("", f"Avgift {MONTHS[date.month - 1]}|{kronor(month)}", f"Premiegrupp {chance.randint(1, 9)}, pris per år|{kronor(month * 12 + grant)}", f"ATB avräknat för året|-{kronor(grant)}"),
        *lines(f"Att dra denna månad|{kronor(due)}", "", bold=True),
        *lines("Avtalet gäller i tre år och förlängs inte av sig självt.", "Avgiften är fri från moms.", "", size=0.9),
        Row(f"{region}  Kundtjänst 010-{goods.digits(chance, 3)} {goods.digits(chance, 2)} {goods.digits(chance, 2)}", ink=90, size=0.85),
        *(Row() for _ in range(8)),
    ]  # fmt: skip
    marks = (Mark("ska skickas till\nförsörjningsstödet", 0.68, 0.27, 6, 1.5, 70, "hand"),)
    said = truth(region, ("Folktandvården",), date, due, "dental")
    return Receipt("fresh_d_care_subscription", rows, said, "sans", 56, "laser", marks=marks)


LAYOUTS = (braces_plan, emergency_strip, care_subscription)
