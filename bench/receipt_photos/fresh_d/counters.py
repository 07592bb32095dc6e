"""Counters and bills, group d: discount grocer, warehouse, parking pillar, tenant's notice, books."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_goods as fresh
from bench.receipt_photos import goods
from bench.receipt_photos.fresh_goods import across, lines, shown
from bench.receipt_photos.goods import FOOD, MONTHS, kronor, whole
from bench.receipt_photos.layouts import truth
from bench.receipt_photos.paper import Receipt, Row
from bench.receipt_photos.unseen.goods import after, basket, part, total
from bench.receipt_photos.wear import Mark


def discount_grocer(chance: random.Random) -> Receipt:
    """A discount grocer: VAT letters, counts above the ware, coupon, returned deposit, slip at the foot."""
    shop, legal = chance.choice(
        (
            ("Lidl", "Lidl Sverige KB"),
            ("Willys", "Willys AB"),
            ("Matrebellen", "Matrebellen Nord AB"),
        )
    )
    date, town = fresh.day(chance), chance.choice(goods.TOWNS)
    food, count, each = (
        basket(chance, FOOD, chance.randint(3, 7), 11, 79),
        chance.randint(2, 4),
        goods.price(chance, 8, 25),
    )
    pills, bottles = Decimal(chance.choice(("29.90", "35.50"))), Decimal(chance.choice((0, 6, 11)))
    coupon = Decimal(chance.choice((0, 15, 20)))
    due = total(food) + each * count + pills - bottles - coupon
    rows = [
        Row(shop.upper(), centre=True, size=2.0, bold=True),
        *lines(f"^{town}", "^mån-sön 07-21", ""),
        *lines("|SEK"),
        *(Row(ware, f"{fresh.plain(cost)} B") for ware, cost in food),
        *lines(f"{count} x {fresh.plain(each)}", f"Nötmix 200g|{fresh.plain(each * count)} B", f"Ibuprofen 400mg 20st|{fresh.plain(pills)} A"),
        *(lines(f"Pantretur|-{fresh.plain(bottles)}") if bottles else []),
        *(lines(f"Appkupong|-{fresh.plain(coupon)}") if coupon else []),
        *lines("-"),
        Row("att betala", fresh.plain(due), bold=True, stretch=1.3),
        *lines(f"Kort|{fresh.plain(due)}", "-"),
        across("MOMS %", "MOMS +", "NETTO =", "BRUTTO", at=(0.2, 0.46, 0.74, 1.0), ends=">>>>", size=0.9),
        across("A 25", fresh.plain(part(pills, 25)), fresh.plain(pills - part(pills, 25)), fresh.plain(pills), at=(0.2, 0.46, 0.74, 1.0), ends=">>>>", size=0.9),
        across("B 12", fresh.plain(part(due - pills, 12)), fresh.plain(due - pills - part(due - pills, 12)), fresh.plain(due - pills), at=(0.2, 0.46, 0.74, 1.0), ends=">>>>", size=0.9),
        *lines("-", "BETALNINGSKVITTO", f"Butik {goods.digits(chance, 8)}  Seq {goods.digits(chance, 4)}", f"Debit MC  ...{goods.digits(chance, 4)}", "Köp godkänt, PIN", size=0.9),
        *lines("-", f"{goods.digits(chance, 4)}  {goods.digits(chance, 6)}/{chance.randint(1, 9)}|{shown(date, 'stops2')} {goods.clock(chance)}", ""),
        *lines(f"Du sparade {fresh.plain(coupon + 12)} kr idag", f"{legal}  {goods.organisation(chance)}", size=0.85),
    ]  # fmt: skip
    said = truth(shop, (legal, f"{shop} {town}"), date, due, "other")
    return Receipt("fresh_d_discount_grocer", rows, said, "hack", 38, spacing=1.1)


def warehouse_order(chance: random.Random) -> Receipt:
    """A furniture warehouse's order: article numbers, club price, delivery, VAT apart, "Totalbelopp"."""
    shop, legal = chance.choice((
        ("JYSK", "JYSK AB"), ("Mio", "Mio AB"), ("Rusta", "Rusta AB"), ("Möbelgrossen Kumla", "Kumla Heminredning AB"),
    ))  # fmt: skip
    date = fresh.day(chance)
    wares = [(n, Decimal(c)) for n, c in chance.sample((
        ("Säng 90x200 kpl", 1995), ("Bord björk 120", 899), ("Stol vit", 349), ("Täcke 150x210", 249), ("Garderob 2 dörrar", 1490), ("Matta 133x190", 599),
    ), chance.randint(2, 4))]  # fmt: skip
    cut, home = Decimal(chance.choice((0, 100, 250))), Decimal(chance.choice((0, 399, 595)))
    due = total(wares) - cut + home
    at, ends = (0.0, 0.2, 0.62, 0.8, 1.0), "<<>>>"
    rows = [
        Row(shop, inverse=True, bold=True, size=1.8),
        *lines("", "Kassakvitto / orderunderlag|Kopia kund", f"Varuhus {chance.choice(goods.TOWNS)}, kassa {chance.randint(1, 14)}|{shown(date, 'slashes')} {goods.clock(chance)}", "_"),
        across("Art.nr", "Benämning", "Antal", "á", "Summa", at=at, ends=ends, bold=True, size=0.9),
        *(across(f"{goods.digits(chance, 3)}.{goods.digits(chance, 3)}.{goods.digits(chance, 2)}", n, "1", whole(c, ""), whole(c, ""), at=at, ends=ends) for n, c in wares),
        *(lines(f"Klubbpris|-{whole(cut, '')}") if cut else []),
        *(lines(f"Hemleverans vecka {min(52, after(date, 14).isocalendar().week)}|{whole(home, '')}") if home else []),
        *lines("_"),
        across("Exkl. moms", "Moms 25 %", "Totalbelopp", at=(0.3, 0.58, 1.0), ends=">>>", size=0.85),
        across(kronor(due - part(due, 25)), kronor(part(due, 25)), kronor(due), at=(0.3, 0.58, 1.0), ends=">>>", bold=True, size=1.15),
        *lines("", "Betalt: kort. Bonuspoäng +" + str(int(due)), f"Öppet köp till {shown(after(date, 365), 'slashes')}", f"Ev. retur mot detta kvitto. {legal} {goods.organisation(chance)}", size=0.85),
        Row(barcode=True),
    ]  # fmt: skip
    marks = (Mark("UTLÄMNAT", 0.62, 0.82, 14, 1.9, 120, "sans", True),)
    said = truth(shop, (legal,), date, due, "other")
    return Receipt("fresh_d_warehouse_order", rows, said, "verdana", 58, "laser", marks=marks)


def parking_pillar(chance: random.Random) -> Receipt:
    """A parking pillar's ticket: the end of the time largest, bought at a time, the fee small."""
    company, place = chance.choice((
        ("Stockholm Parkering", "Lasarettet P2"), ("Aimo Park", "Hamngaraget"), ("Parkering Malmö", "Slottsgatan"), ("Q-Park", "Centralstationen"),
    ))  # fmt: skip
    date, late = fresh.day(chance), chance.random() < 0.4
    due = Decimal(chance.choice((12, 20, 35, 48, 75)))
    end = after(date, 1) if late else date
    rows = [
        *lines("^P-BILJETT / KVITTO", f"^{place}", ""),
        *lines("^Gäller till och med", size=0.9),
        *lines(f"^{chance.randint(10, 23)}:{chance.randint(10, 59)}", size=2.6, bold=True),
        *lines(f"^{shown(end, 'hand2')}", size=1.3, bold=True),
        *lines("", f"Avgift erlagd|{whole(due, '')} kr", f"Köpt|{shown(date, 'hand2')} kl {chance.randint(7, 9)}.{chance.randint(10, 59)}"),
        *lines(f"Zon {chance.randint(1, 99)}  Taxa 2|20 kr/tim", f"Varav moms|{kronor(part(due, 25))}", f"Regnr|{chance.choice(('ABC', 'MLB', 'TRK'))} {goods.digits(chance, 2)}X"),
        *lines("", "^Lägges synligt bakom framrutan", f"^{company}", f"^Org {goods.organisation(chance)}", size=0.85),
    ]  # fmt: skip
    said = truth(company, (place,), date, due, "other")
    return Receipt("fresh_d_parking_pillar", rows, said, "narrow", 30, spacing=1.2)


def tenant_notice(chance: random.Random) -> Receipt:
    """A landlord's notice: three slips' table for a quarter, this month's sum among them, printed day."""
    company, legal = chance.choice((
        ("Mimer", "Bostads AB Mimer"), ("Stångåstaden", "AB Stångåstaden"), ("Kopparstaden", "Kopparstaden AB"), ("Heimstaden", "Heimstaden Sverige AB"),
    ))  # fmt: skip
    date = fresh.day(chance)
    first = after(date.replace(day=1), 32).replace(day=1)
    rent, water, store = (
        Decimal(chance.randint(5400, 9800)),
        Decimal(chance.randint(90, 260)),
        Decimal(chance.choice((0, 150, 325))),
    )
    paid = Decimal(chance.choice((0, 0, 212)))
    due, bank = rent + water + store - paid, fresh.giro(chance)
    rows = [
        across(company, "HYRESAVI", at=(0.0, 1.0), ends="<>", bold=True, size=1.5),
        *lines(f"{legal}|Avinr {goods.digits(chance, 9)}", f"Hyresgäst {chance.choice(fresh.PERSONS)}|Avidatum {shown(date, 'iso')}", f"Objekt {goods.digits(chance, 3)}-{goods.digits(chance, 4)}, 3 rok, 74 kvm|Period {MONTHS[first.month - 1]} {first.year}", "_"),
        Row("Hyra bostad", kronor(rent)),
        Row("Vatten varm/kall, individuell mätning", kronor(water)),
        *([Row("Extra förråd", kronor(store))] if store else []),
        *([Row("Tillgodo från föregående period", f"-{kronor(paid)}")] if paid else []),
        *lines("_"),
        Row(f"Ska vara bokfört senast {shown(after(first, -1), 'iso')}", f"Hyra att betala {kronor(due)}", bold=True),
        *lines("", f"Varningsavgift 60 kr vid sen betalning. Ny hyra från {shown(after(first, 61).replace(day=1), 'iso')}: {kronor(rent + 212)}", "", "", "", size=0.85),
        Row(rule="-"),
        across("Till bankgironummer", "Betalningsmottagare", "Kronor", "Öre", at=(0.0, 0.36, 0.84, 1.0), ends="<<>>", size=0.75),
        across(bank, legal, f"{int(due):,}".replace(",", " "), "00", at=(0.0, 0.36, 0.84, 1.0), ends="<<>>", bold=True),
        *lines(""), fresh.code_row(chance, due, bank),
    ]  # fmt: skip
    said = truth(company, (legal,), date, due, "other")
    return Receipt("fresh_d_tenant_notice", rows, said, "slim", 84, "laser", spacing=1.3)


def book_parcel(chance: random.Random) -> Receipt:
    """A web shop's books for a course: gift balance used, 6 % VAT, days of order, sending and return."""
    shop, legal = chance.choice(
        (
            ("Bokus", "Bokus AB"),
            ("Adlibris", "Adlibris AB"),
            ("Kurslådan", "Studentbokhandeln Syd AB"),
        )
    )
    date = fresh.day(chance)
    books = [(n, Decimal(c)) for n, c in chance.sample((
        ("Svenska som andraspråk 2", 389), ("Matematik 1b, begagnad", 245), ("Körkortsboken", 329), ("Rivstart A1+A2 Övningsbok", 274), ("Vård och omsorg 1", 452),
    ), chance.randint(1, 3))]  # fmt: skip
    post, off = Decimal(chance.choice((0, 19, 29))), Decimal(chance.choice((0, 40)))
    due = total(books) + post - off
    grey = 115
    rows = [
        Row(shop.lower() + ".", size=2.0, bold=True, font="bookman"),
        Row("Tack för ditt köp", size=1.2),
        *lines(""),
        across("Beställt", "Skickas", "Ånger till", at=(0.0, 0.36, 0.7), size=0.8),
        across(shown(date, "abbreviated"), shown(after(date, 2), "abbreviated"), shown(after(date, 32), "abbreviated"), at=(0.0, 0.36, 0.7), bold=True),
        *lines("", "_"),
    ]  # fmt: skip
    for name, cost in books:
        rows += [Row(name, f"{whole(cost, 'kr')}"), Row(f"Häftad · ISBN 97891{goods.digits(chance, 8)}", ink=grey, size=0.8)]  # fmt: skip
    rows += [
        *lines("_", f"Porto|{whole(post, 'kr')}"),
        *(lines(f"Studentrabatt|-{whole(off, 'kr')}") if off else []),
        Row("Pris inkl. frakt och moms", whole(due, "kr"), bold=True, size=1.1),
        *lines(f"därav moms 6 %|{kronor(part(due, 6))} kr", "Betalt med|Swish", ""),
        Row(f"{legal} · {goods.organisation(chance)} · kundservice@{shop.lower().replace('å', 'a')}.se", ink=grey, size=0.75),
    ]  # fmt: skip
    said = truth(shop, (legal,), date, due, "other")
    return Receipt("fresh_d_book_parcel", rows, said, "carlito", 52, "laser")


LAYOUTS = (
    discount_grocer, warehouse_order, parking_pillar, tenant_notice, book_parcel,
)  # fmt: skip
