"""Pharmacies, group b: a chain's two-line rows, a needle printer, a web shop's sheet."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_goods as fresh
from bench.receipt_photos import goods
from bench.receipt_photos.fresh_goods import across, lines, shown
from bench.receipt_photos.goods import kronor
from bench.receipt_photos.layouts import truth
from bench.receipt_photos.paper import Receipt, Row
from bench.receipt_photos.unseen.goods import after, basket, less, part, total


def crown_rows(chance: random.Random) -> Receipt:
    """A chain's till: prescriptions outside the benefit, member discount, points with a last day."""
    town = chance.choice(("Sävja", "Hyllinge", "Bergsjön", "Rosengård"))
    shop, date = f"Kronans Apotek {town}", fresh.day(chance)
    doses = fresh.doses(chance, chance.randint(1, 2), "1")
    wares = basket(chance, fresh.COUNTER, chance.randint(1, 3), 35, 190)
    before = sum((dose.paid for dose in doses), Decimal(0)) + total(wares)
    discount = fresh.percent(total(wares), 10)
    due = before - discount
    rows = [
        Row("KRONANS APOTEK", centre=True, band=True, bold=True, size=1.5),
        *lines(f"^{town}", f"^Org.nr {goods.organisation(chance)}"),
        *lines(f"{shown(date, 'solid')} {goods.clock(chance)}|#{goods.digits(chance, 7)}", "."),
    ]
    for dose in doses:
        rows += lines(f"{dose.name}", f"   Recept utan förmån   1 x|{kronor(dose.price)}")
    for name, cost in wares:
        rows += lines(name, f"   {goods.digits(chance, 6)}   1 x|{kronor(cost)}")
    rows += [
        *lines(".", f"Delsumma|{kronor(before)}", f"Medlemsrabatt 10%|{less(discount)}"),
        Row("KÖP", f"{kronor(due)} SEK", bold=True, size=1.4),
        *lines(
            f"Betalkort Visa|{kronor(due)}", f"Moms 25%|{kronor(part(total(wares) - discount, 25))}"
        ),
        *lines(f"Moms 0%|0,00  på {kronor(before - total(wares))}", "."),
        *lines(f"Nya poäng|{int(due)}", f"Poäng löper ut|{shown(after(date, 365), 'solid')}"),
        Row(barcode=True),
        *lines("^Läkemedel får inte lämnas tillbaka"),
    ]
    said = truth(shop, ("Kronans Apotek", "Kronans"), date, due, "medicine", True)
    return Receipt("fresh_b_crown_rows", rows, said, "condensed", 38)


def needle_printer(chance: random.Random) -> Receipt:
    """An old till with a needle printer: cash, rounding, change, the day as 3/10-26."""
    shop = chance.choice(("TROLLSJÖNS APOTEK", "APOTEKET FYRKLÖVERN", "BERGSLAGSAPOTEKET"))
    date, wares = fresh.day(chance), basket(chance, fresh.COUNTER, chance.randint(2, 4), 24, 130)
    gross = total(wares)
    due, rounding = goods.rounded(gross)
    paid = (due // 500 + 1) * 500
    rows = [
        *lines(f"^{shop}", f"^{chance.choice(fresh.POST)}", "^TELEFON 0500-00 00 00", ""),
        *lines(f"{shown(date, 'hand2')}   {goods.clock(chance)}|EXP 02", ""),
        *(Row(name.upper(), fresh.plain(cost)) for name, cost in wares),
        *lines(f"|{'-' * 10}", f"SUMMA {len(wares)} ART|{fresh.plain(gross)}"),
        *lines(f"AVRUNDNING|{fresh.plain(rounding)}", f"ATT BETALA|{fresh.plain(due)}"),
        *lines(f"KONTANT|{fresh.plain(paid)}", f"TILLBAKA|{fresh.plain(paid - due)}", ""),
        *lines(
            f"MOMS 25,00 % AV {fresh.plain(gross - part(gross, 25))}|{fresh.plain(part(gross, 25))}"
        ),
        *lines(f"KVITTO {goods.digits(chance, 6)}", "", "^TACK FÖR BESÖKET"),
    ]
    said = truth(shop, (), date, due, "medicine")
    return Receipt("fresh_b_needle_printer", rows, said, "machine", 34, "matrix")


def web_sheet(chance: random.Random) -> Receipt:
    """A web pharmacy's receipt: three days at the top, freight, campaign, what was drawn from the card."""
    name, company = chance.choice(
        (("medisinia.se", "Medisinia Apotek AB"), ("Lindriga", "Lindriga Nätapotek AB"))
    )
    date, with_recipe = fresh.day(chance), chance.random() < 0.5
    wares = basket(chance, fresh.COUNTER, chance.randint(2, 5), 39, 220)
    doses = fresh.doses(chance, chance.randint(1, 2), "0.5") if with_recipe else []
    freight, campaign = Decimal(chance.choice((0, 29, 49))), Decimal(chance.choice((20, 35)))
    due = total(wares) + sum((dose.paid for dose in doses), Decimal(0)) + freight - campaign
    at, ends = (0.0, 0.62, 0.8, 1.0), "<>>>"
    rows = [
        Row(name, size=2.3, bold=True, font="gothic"),
        *lines("", "Kvitto på din beställning", size=1.2),
        Row(),
        across("Köpt och betalt", "Packat", "Skickat", at=(0.0, 0.36, 0.7), size=0.9),
        across(*(shown(day, "named") for day in (date, after(date, 1), after(date, 2))),
               at=(0.0, 0.36, 0.7), bold=True),
        *lines("", f"Ordernr {goods.digits(chance, 9)}|Kund: {chance.choice(fresh.PERSONS)}", "_"),
        across("Artikel", "Antal", "Moms", "Pris", at=at, ends=ends, bold=True),
    ]  # fmt: skip
    rows += [across(item, "1", "25 %", kronor(cost), at=at, ends=ends) for item, cost in wares]
    for dose in doses:
        rows.append(across(f"Rx {dose.name}", "1", "0 %", kronor(dose.own), at=at, ends=ends))
    rows += lines("_", f"Frakt ombud|{kronor(freight)}", f"Kampanjkod HÖST|{less(campaign)}")
    rows += lines(f"Draget från ditt kort|{kronor(due)} kr", size=1.2, bold=True)
    taxed = total(wares) + freight - campaign
    rows += lines(f"varav moms|{kronor(part(taxed, 25))} kr", "")
    rows += lines("Öppna frågor? Farmaceuten svarar dygnet runt på chatten.", size=0.85)
    rows += lines(
        f"{company}, Lagergatan 8, 504 94 BORÅS. Org.nr {goods.organisation(chance)}", size=0.75
    )
    said = truth(name, (company, name.removesuffix(".se")), date, due, "medicine", with_recipe)
    return Receipt("fresh_b_web_sheet", rows, said, "noto", 64, "laser")


LAYOUTS = (crown_rows, needle_printer, web_sheet)
