"""Pharmacies, group d: monthly doses, a family's recipes, a name at the foot, a parcel's slip."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_goods as fresh
from bench.receipt_photos import goods
from bench.receipt_photos.fresh_goods import across, colon, lines, shown
from bench.receipt_photos.goods import kronor
from bench.receipt_photos.layouts import truth
from bench.receipt_photos.paper import Receipt, Row
from bench.receipt_photos.unseen.goods import OVER_COUNTER, after, basket, part, total
from bench.receipt_photos.wear import Mark


def dose_month(chance: random.Random) -> Receipt:
    """A dose pharmacy's monthly invoice: a row for each delivery and medicine, sum under the address."""
    company, legal = chance.choice((
        ("Svensk Dos", "Svensk Dos AB"), ("Apotekstjänst", "Apotekstjänst Sverige AB"),
        ("Dosapoteket Norr", "Norrlands Dosproduktion AB"),
    ))  # fmt: skip
    date = fresh.day(chance)
    doses = fresh.doses(chance, chance.randint(4, 7), chance.choice(("0.1", "0.25", "0.5")))
    due = sum((dose.own for dose in doses), Decimal(0))
    at, ends = (0.0, 0.18, 0.62, 0.8, 1.0), "<<>>>"
    rows = [
        *lines(f"Avs: {legal}, {chance.choice(fresh.POST)}", size=0.75),
        *lines("", chance.choice(fresh.PERSONS), "c/o Hemtjänsten Solrosen", chance.choice(fresh.POST), ""),
        *lines(f"Belopp att betala: {kronor(due)} kr, oss tillhanda {shown(after(date, 30), 'spaced')}", bold=True, size=1.1),
        *lines(f"Faktura {goods.digits(chance, 8)} av den {shown(date, 'spaced')}. Personnummer {fresh.born(chance)}.", "", "_"),
        across("Levererat", "Dosläkemedel", "AUP", "Förmån", "Egenavgift", at=at, ends=ends, bold=True, size=0.85),
    ]  # fmt: skip
    for number, dose in enumerate(doses):
        sent = shown(after(date, -28 + 14 * (number % 2)), "spaced")
        rows.append(across(sent, dose.name, kronor(dose.price), kronor(dose.price - dose.own), kronor(dose.own),
                           at=at, ends=ends, size=0.9))  # fmt: skip
    rows += [
        *lines("_"),
        across("Totalt", kronor(sum((d.price for d in doses), Decimal(0))), kronor(sum((d.price for d in doses), Decimal(0)) - due),
               kronor(due), at=(0.18, 0.62, 0.8, 1.0), ends="<>>>", bold=True, size=0.9),
        *lines("", "Läkemedel på recept är momsfria. Dosförpackning ingår utan avgift.", "", "", size=0.85),
        *lines(f"{company}|Plusgiro {goods.digits(chance, 2)} {goods.digits(chance, 2)} {goods.digits(chance, 2)}-{goods.digits(chance, 1)}|"[:-1]),
        *(Row() for _ in range(16)),
    ]  # fmt: skip
    said = truth(company, (legal,), date, due, "medicine", True)
    return Receipt("fresh_d_dose_month", rows, said, "serif", 72, "laser")


def family_recipes(chance: random.Random) -> Receipt:
    """A till strip that groups medicines by the person they are for, with a sum for each person."""
    chain = chance.choice(("Apotek Hjärtat", "Kronans Apotek", "Apoteket Lejonet", "DOZ Apotek"))
    date, people = fresh.day(chance), chance.sample(fresh.PERSONS, 2)
    rows = [
        *lines(f"{chance.choice(goods.TOWNS)}|{chain}", bold=True),
        *lines(f"{shown(date, 'long weekday').capitalize()}", f"klockan {goods.clock(chance)}|expedition {goods.digits(chance, 4)}", ""),
    ]  # fmt: skip
    due, count = Decimal(0), 0
    for person in people:
        doses = fresh.doses(chance, chance.randint(1, 2), chance.choice(("1", "0.5", "0")))
        own = sum((dose.own for dose in doses), Decimal(0))
        rows += [Row(person, inverse=True), *lines("")]
        rows += [Row(f" Rx {dose.name}", colon(dose.own)) for dose in doses]
        rows += [Row(f" Deltotal {person.split(' ')[0]}", colon(own), bold=True)]
        rows += lines(f" E-frikort saknas, upparbetat {colon(own + chance.randint(0, 900))}", "")
        due, count = due + own, count + len(doses)
    bag = Decimal(chance.choice((0, 3, 7)))
    rows += [
        *(lines(f"Papperskasse|{colon(bag)}") if bag else []),
        *lines("=", f"ATT BETALA ({count} recept)|{colon(due + bag)}", "=", bold=True),
        *lines("Bankkort chip|" + colon(due + bag), f"  {goods.digits(chance, 6)}******{goods.digits(chance, 4)}", f"  köpref {goods.digits(chance, 10)}", f"Varav moms|{colon(part(bag, 25))}", ""),
        *lines(f"Nästa uttag tidigast {shown(after(date, 80), 'named')}", "^Fråga oss om byte av läkemedel", size=0.9),
        Row(barcode=True),
    ]  # fmt: skip
    said = truth(chain, (), date, due + bag, "medicine", True)
    return Receipt("fresh_d_family_recipes", rows, said, "inconsolata", 44, spacing=1.25)


def named_at_foot(chance: random.Random) -> Receipt:
    """Goods of three VAT rates; no head but a number, the pharmacy's name only as a web address."""
    name, domain = chance.choice((
        ("Apotek Svanen", "www.apoteksvanen.se"), ("Hjorten Apotek", "www.hjortenapotek.se"),
        ("Apotek Bäcken", "www.apotekbacken.se"),
    ))  # fmt: skip
    date = fresh.day(chance)
    sold = basket(chance, OVER_COUNTER, chance.randint(2, 5), 22, 240)
    food, book = (
        Decimal(chance.choice(("24.90", "39.00"))),
        Decimal(chance.choice(("129.00", "159.00"))),
    )
    gross = total(sold) + food + book
    off = fresh.percent(total(sold), 10)
    due = gross - off
    rows = [
        *lines(f"Kvitto 1-{goods.digits(chance, 7)}", "-"),
        *(Row(f"1 {w}", f"{kronor(c)} A") for w, c in sold),
        *lines(f"1 Barngröt banan|{kronor(food)} B", f"1 Bok Första hjälpen|{kronor(book)} C", "-"),
        *lines(f"Före rabatt|{kronor(gross)}", f"Senior 65+ 10 % på A|-{kronor(off)}"),
        Row(f"Summa {len(sold) + 2} artiklar", f"{kronor(due)} kr", bold=True, size=1.1),
        *lines(f"Swish från 070-{goods.digits(chance, 3)} {goods.digits(chance, 2)} {goods.digits(chance, 2)}", "-"),
        *lines(f"A 25% {kronor(part(total(sold) - off, 25))}  B 12% {kronor(part(food, 12))}  C 6% {kronor(part(book, 6))}", size=0.85),
        *lines("", "^Välkommen in igen!", f"^{domain}", f"^Drivs av Lindroths Läkemedel AB {goods.organisation(chance)}", size=0.95),
        *lines("", f"{shown(date, 'iso')} {goods.clock(chance)}:{goods.digits(chance, 2)}|POS 2", size=0.9),
    ]  # fmt: skip
    rows[-1] = Row(
        f"{shown(date, 'iso')} {goods.clock(chance)}:{chance.randint(10, 59)}", "POS 2", size=0.9
    )
    said = truth(
        name, (domain, domain.removeprefix("www."), "Lindroths Läkemedel AB"), date, due, "medicine"
    )
    return Receipt("fresh_d_named_at_foot", rows, said, "mono", 40)


def parcel_slip(chance: random.Random) -> Receipt:
    """A parcel's slip: shelf numbers, a recipe among the goods, what is to come later, sum charged."""
    shop = chance.choice(("MEDS Apotek", "Apohem", "Apotea", "Kronans Apotek"))
    date = fresh.day(chance)
    dose = fresh.doses(chance, 1, chance.choice(("1", "0.5")))[0]
    sold = basket(chance, OVER_COUNTER, chance.randint(1, 3), 39, 229)
    later = goods.price(chance, 49, 199)
    freight = Decimal(chance.choice((0, 39)))
    due = total(sold) + dose.own + freight
    at, ends = (0.0, 0.14, 0.24, 1.0), "<<<>"
    rows = [
        across("PLOCKSEDEL", shop, at=(0.0, 1.0), ends="<>", bold=True, size=1.5),
        *lines(f"Order # {goods.digits(chance, 9)}|Kolli 1 av 2", f"Lagd {shown(date, 'capitals')}|Packad {shown(after(date, 1), 'capitals')}", "_"),
        across("Hylla", "St", "Artikel", "SEK", at=at, ends=ends, bold=True),
        *(across(f"{chance.choice('ABCD')}{chance.randint(10, 99)}", "1", ware, kronor(cost), at=at, ends=ends) for ware, cost in sold),
        across("RX", "1", f"{dose.name} (e-recept)", kronor(dose.own), at=at, ends=ends),
        across("", "", f"pris {kronor(dose.price)}, subvention {kronor(dose.price - dose.own)}", "", at=at, ends=ends, size=0.85),
        across("--", "0", "Restnoterad, skickas utan kostnad senare", f"({kronor(later)})", at=at, ends=ends),
        *lines("_", f"Leverans till brevlåda|{kronor(freight)}"),
        Row("Belopp debiterat", kronor(due), boxed=True, bold=True),
        *lines(f"Klarna, betala senast {shown(after(date, 31), 'capitals')}", f"Moms {kronor(part(total(sold) + freight, 25))} ingår"),
        *lines("", f"Mottagare: {chance.choice(fresh.PERSONS)}, {chance.choice(fresh.PLACES)}, {chance.choice(fresh.POST)}", size=0.9),
        *lines("Returer inom 30 dagar. Läkemedel får inte returneras.", size=0.8),
    ]  # fmt: skip
    marks = (Mark("packat: " + chance.choice(("JO", "Mia", "KL")), 0.55, 0.14, 5, 1.4, 90, "pen"),)
    said = truth(shop, (), date, due, "medicine", True)
    return Receipt("fresh_d_parcel_slip", rows, said, "condensed", 56, "laser", marks=marks)


LAYOUTS = (dose_month, family_recipes, named_at_foot, parcel_slip)
