"""Pharmacies, group a: a chain's till, a shop of its own, a sheet with the cost on top."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_goods as fresh
from bench.receipt_photos import goods
from bench.receipt_photos.fresh_goods import across, lines, shown
from bench.receipt_photos.goods import kronor
from bench.receipt_photos.layouts import truth
from bench.receipt_photos.paper import Cell, Receipt, Row
from bench.receipt_photos.unseen.goods import after, basket, less, part, total


def heart_till(chance: random.Random) -> Receipt:
    """A chain's till: e-prescription, club price below the ware, a card slip with the same sum."""
    shop = f"Apotek Hjärtat {chance.choice(('Ekorren', 'Lilla Bommen', 'Vågen', 'Näckrosen'))}"
    date, doses = fresh.day(chance), fresh.doses(chance, chance.randint(1, 2), "0.25")
    wares = basket(chance, fresh.COUNTER, chance.randint(1, 3), 29, 160)
    club = Decimal(chance.choice(("5", "8.50", "12")))
    due = sum((dose.paid for dose in doses), Decimal(0)) + total(wares) - club
    rows = [
        Row("apotek", centre=True, font="gothic"),
        Row("HJÄRTAT", centre=True, font="gothic", bold=True, size=1.9),
        *lines(f"^{shop}", f"^{chance.choice(fresh.PLACES)}", "^Tel 0771-000 000", ""),
        *lines(f"Säljare {chance.randint(100, 199)}|Kvitto 204-{goods.digits(chance, 5)}", "-"),
        Row("E-RECEPT", bold=True),
    ]
    for dose in doses:
        rows += lines(
            dose.name,
            f"  Listpris|{kronor(dose.price)}",
            f"  Avgår förmån|{less(dose.price - dose.own)}",
            f"  Egenavgift|{kronor(dose.own)}",
        )
    rows += [Row("RECEPTFRITT", bold=True), *(Row(name, kronor(cost)) for name, cost in wares)]
    rows += lines(f"  Klubbpris|{less(club)}", "-", f"Antal varor {len(doses) + len(wares)}")
    rows += [
        Row("Totalt", f"SEK {kronor(due)}", bold=True, size=1.7, stretch=0.75),
        *lines(f"Varav moms 25 %|{kronor(part(total(wares) - club, 25))}", ""),
        *lines("^*** KORTKÖP ***", f"Mastercard|**** {goods.digits(chance, 4)}"),
        *lines(f"Belopp|{kronor(due)}", f"Kontaktlös  Ref {goods.digits(chance, 8)}", ""),
        Row(f"Högkostnadsperiod från {shown(after(date, -chance.randint(40, 300)), 'iso')}"),
        *lines(f"Egenavgifter i perioden|{kronor(goods.price(chance, 900, 2700))}", ""),
        Row(f"{shown(date, 'iso')} {goods.clock(chance)}", f"Kassa {chance.randint(1, 6)}"),
    ]
    said = truth(shop, ("Apotek Hjärtat",), date, due, "medicine", True)
    return Receipt("fresh_a_heart_till", rows, said, "notomono", 38)


def village_pharmacy(chance: random.Random) -> Receipt:
    """A shop of its own: its name only in the sentence at the foot; unit prices, cash, a VAT table."""
    shop = chance.choice(("Linnéans Apotek", "Apoteket i Bruksgården", "Gamla Torgets Apotek"))
    date = fresh.day(chance)
    wares = [
        (name, cost, chance.choice((1, 1, 2)))
        for name, cost in basket(chance, fresh.COUNTER, chance.randint(2, 5), 22, 145)
    ]
    gross = sum((cost * count for _, cost, count in wares), Decimal(0))
    due, rounding = goods.rounded(gross)
    paid = (due // 100 + 1) * 100
    at, ends = (0.0, 0.56, 0.77, 1.0), "<>>>"
    rows = [
        Row("KVITTO", centre=True, size=1.5, bold=True),
        *lines(
            f"Nr {goods.digits(chance, 5)}|{shown(date, 'full points')} kl. {goods.clock(chance).replace(':', '.')}",
            "_",
        ),
        across("Vara", "Antal", "À-pris", "Kronor", at=at, ends=ends, bold=True),
    ]
    for name, cost, count in wares:
        sums = (str(count), kronor(cost), kronor(cost * count))
        rows.append(across(name, *sums, at=at, ends=ends))
    rows += lines("_", f"Varornas värde|{kronor(gross)}")
    rows += lines(f"Öresavrundning|{kronor(rounding)}") if rounding else []
    rows += [
        Row("Summa", f"{kronor(due)}", bold=True, size=1.25),
        *lines(f"Kontanter|{kronor(paid)}", f"Växel|{kronor(paid - due)}", ""),
        across("Moms", "Netto", "Skatt", "Brutto", at=at, ends=ends, size=0.9),
        across("25 %", kronor(gross - part(gross, 25)), kronor(part(gross, 25)), kronor(gross),
               at=at, ends=ends, size=0.9),
        *lines("", f"^Välkommen åter till {shop}"),
        *lines(f"^{chance.choice(fresh.PLACES)}, {chance.choice(fresh.POST)}", f"^Org.nr {goods.organisation(chance)}", size=0.85),
        *lines(f"^Oöppnad vara byts t.o.m. {shown(after(date, 30), 'full points')}", size=0.85),
    ]  # fmt: skip
    said = truth(shop, (), date, due, "medicine")
    return Receipt("fresh_a_village_pharmacy", rows, said, "palatino", 46)


def cost_on_top(chance: random.Random) -> Receipt:
    """A sheet asked for afterwards: own cost in a frame on top, medicines below, printed later."""
    branch = chance.choice(("Åsvägen", "Kyrktorget", "Norra Hamn", "Solsidan"))
    shop, date = f"Apoteket {branch}", fresh.day(chance)
    doses = fresh.doses(chance, chance.randint(2, 4), chance.choice(("0.5", "0.1", "0.25")))
    due = sum((dose.paid for dose in doses), Decimal(0))
    at, ends = (0.0, 0.66, 0.83, 1.0), "<>>>"
    rows = [
        Row(cells=(Cell("Apoteket", 0.0, False, "gothic"),), size=2.0, bold=True),
        *lines("Läkemedelskvitto", size=1.3, bold=True),
        *lines("", f"Kund|{chance.choice(fresh.PERSONS)}", f"Födelsetid|{fresh.born(chance)}"),
        *lines(f"Uthämtat och betalt|{shown(date, 'abbreviated')}", f"Utlämnat av|{shop}", ""),
        Row("Er kostnad", f"{kronor(due)} kr", bold=True, size=1.5, boxed=True),
        *lines("", ""),
        across("Läkemedel", "Pris", "Förmån", "Egenavg.", at=at, ends=ends, bold=True),
        Row(rule="line"),
    ]
    for dose in doses:
        sums = (kronor(dose.price), less(dose.price - dose.own), kronor(dose.own))
        rows.append(across(dose.name, *sums, at=at, ends=ends))
    rows += lines("_", "Läkemedel på recept är momsfria.", "")
    rows += lines(
        f"Periodens egenavgifter före köpet|{kronor(goods.price(chance, 300, 2100))}",
        f"Periodens sista dag|{shown(after(date, chance.randint(30, 300)), 'abbreviated')}",
        "Tak för högkostnadsskyddet|3 800,00",
    )
    rows += lines(
        "", f"Utdrag skrivet {shown(after(date, chance.randint(4, 40)), 'abbreviated')}", size=0.8
    )
    said = truth(shop, ("Apoteket",), date, due, "medicine", True)
    return Receipt("fresh_a_cost_on_top", rows, said, "nimbus", 58, "laser")


LAYOUTS = (heart_till, village_pharmacy, cost_on_top)
