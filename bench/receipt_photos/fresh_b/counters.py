"""Journeys and shops, group b: a sick journey's fee, a travel card, second-hand, electronics."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_goods as fresh
from bench.receipt_photos import goods
from bench.receipt_photos.fresh_goods import across, lines, shown
from bench.receipt_photos.goods import kronor, whole
from bench.receipt_photos.layouts import truth
from bench.receipt_photos.paper import Receipt, Row
from bench.receipt_photos.unseen.goods import after, basket, less, part, total


def sick_journeys(chance: random.Random) -> Receipt:
    """A travel office's invoice for own cost of journeys to care: many days, one of them the paper's."""
    office = chance.choice(
        ("Serviceresor Mitt", "Beställningscentralen Norr", "Färdtjänst & Resor i Väst")
    )
    date, count = fresh.day(chance), chance.randint(2, 4)
    each = Decimal(chance.choice((60, 90, 120)))
    due, bank = each * count, fresh.giro(chance)
    at, ends = (0.0, 0.24, 0.68, 1.0), "<<>>"
    rows = [
        *lines(f"{office}|Räkning för sjukresor", size=1.2, bold=True),
        *lines("_", f"Resenär: {chance.choice(fresh.PERSONS)}|Räkningsdatum: {shown(date, 'iso')}"),
        *lines(f"Född: {fresh.born(chance)}|Sista betaldag: {shown(after(date, 25), 'iso')}"),
        *lines(f"|Räkning: {goods.digits(chance, 7)}", ""),
        across("Resdag", "Från - till", "Taxi kr", "Egenavgift", at=at, ends=ends, bold=True),
    ]
    for number in range(count):
        way = chance.choice(("Hemmet - Lasarettet", "Lasarettet - Hemmet", "Hemmet - Dialys"))
        seen = shown(after(date, -40 + number * 6), "iso")
        sums = (kronor(goods.price(chance, 180, 1400)), kronor(each))
        rows.append(across(seen, way, *sums, at=at, ends=ends))
    rows += [
        *lines("_"),
        Row("Er kostnad", kronor(due), bold=True, size=1.1),
        *lines(
            "",
            f"Årets egenavgifter till och med denna räkning: {kronor(due + 480)} av 2 200,00",
            size=0.9,
        ),
        *(Row() for _ in range(36)),
        *lines(f"Bankgiro {bank}", "_"),
        fresh.code_row(chance, due, bank),
    ]
    said = truth(office, (), date, due, "other")
    return Receipt("fresh_b_sick_journeys", rows, said, "slim", 84, "laser")


def travel_card(chance: random.Random) -> Receipt:
    """A travel card loaded at a counter: purse before and after, validity, a short VAT row."""
    carrier = chance.choice(("Ölandstrafiken", "Fjällbuss Jämt", "Dalslands Lokaltrafik"))
    date, due = fresh.day(chance), Decimal(chance.choice((200, 395, 540, 795)))
    last = after(date, 30)
    rows = [
        *lines(carrier, size=1.5, bold=True),
        *lines("Resecentrum", ""),
        *lines(
            f"Kortnummer|{goods.digits(chance, 4)} {goods.digits(chance, 4)} {goods.digits(chance, 2)}"
        ),
        *lines(
            "Produkt|Periodbiljett 30 dagar",
            "Zoner|Hela länet",
            f"Gäller från|{shown(after(date, 1), 'short')}",
        ),
        *lines(
            f"Gäller till|{shown(last, 'short')}",
            "Reskassa före|124,00",
            "Reskassa efter|124,00",
            ".",
        ),
        Row("Pris", f"{fresh.colon(due)}", bold=True, size=1.3),
        *lines(f"Moms 6%|{fresh.colon(part(due, 6))}", "Kort", ""),
        *lines(
            f"Såld {shown(date, 'short')} kl {goods.clock(chance)}",
            f"Säljare {goods.digits(chance, 3)}|Nr {goods.digits(chance, 5)}",
        ),
        *lines("", "^Ta med kvittot om kortet", "^slutar fungera", size=0.9),
    ]
    said = truth(carrier, (), date, due, "other")
    return Receipt("fresh_b_travel_card", rows, said, "courier", 32)


def second_hand(chance: random.Random) -> Receipt:
    """A charity's shop: departments in place of goods, round prices, a gift on top, no VAT."""
    shop, owner = chance.choice((
        ("Återbruket Röda Dörren", "Föreningen Hjälpande Hand"), ("Loppis & Kaffe i Ladan", "Sockenföreningen"),
        ("Kupan Andra Chansen", "Stiftelsen Stadsmission Ås"),
    ))  # fmt: skip
    date = fresh.day(chance)
    rows_sold = [
        (what, Decimal(chance.randint(1, 30) * 5))
        for what in chance.sample(
            ("Kläder dam", "Barnkläder", "Porslin", "Böcker", "Möbler", "Leksaker", "Lampor"),
            chance.randint(2, 5),
        )
    ]
    gift = Decimal(chance.choice((0, 5, 10)))
    due = total(rows_sold) + gift
    rows = [
        *lines(f"^{shop}", size=1.2, bold=True),
        *lines(f"^{shown(date, 'capitals')}   {goods.clock(chance)}", ""),
        *(Row(what, whole(cost, ",-")) for what, cost in rows_sold),
        *(lines(f"Gåva, avrundat uppåt|{whole(gift, ',-')}") if gift else []),
        *lines(f"|{'=' * 8}"),
        Row("TOTAL", whole(due, ",-"), size=1.6, stretch=1.5, bold=True),
        *lines(
            f"Swish|{whole(due, ',-')}", "", f"^Drivs av {owner}", "^Momsfri försäljning", size=0.9
        ),
        *lines(f"^Överskottet {date.year - 1}: 212 400,-", size=0.9),
    ]
    said = truth(shop, (), date, due, "other")
    return Receipt("fresh_b_second_hand", rows, said, "mono", 30)


def electronics(chance: random.Random) -> Receipt:
    """A home electronics shop's A4 receipt: serial numbers, insurance, discount, sums to the right."""
    shop = chance.choice(("Volt & Vatt", "Elkompaniet Skara", "TEKNIKLAGRET"))
    date = fresh.day(chance)
    things = basket(chance, ("Mikrovågsugn 20 l", "Dammsugare påslös", "Hörlurar trådlösa", "Kyl/frys 185 cm",
                             "Router AX1800", "Strykjärn ånga"), chance.randint(1, 3), 299, 4990)  # fmt: skip
    things = [(name, cost.quantize(Decimal(1))) for name, cost in things]
    cover, off = Decimal(chance.choice((0, 199, 349))), Decimal(chance.choice((50, 100)))
    due = total(things) + cover - off
    at, ends = (0.0, 0.16, 0.7, 1.0), "<<>>"
    rows = [
        Row(shop, "Kassakvitto", band=True, bold=True, size=1.6),
        *lines(f"{chance.choice(fresh.PLACES)}, {chance.choice(fresh.POST)}", ""),
        across("Köpdatum", "Kvitto", "Säljare", "Kund", at=(0.0, 0.25, 0.5, 0.75), size=0.85),
        across(
            shown(date, "iso"),
            goods.digits(chance, 7),
            "Kajsa",
            chance.choice(fresh.PERSONS),
            at=(0.0, 0.25, 0.5, 0.75),
        ),
        *lines("", "_"),
        across("Artikel", "Benämning", "Antal", "Belopp", at=at, ends=ends, bold=True),
    ]
    for name, cost in things:
        rows.append(across(goods.digits(chance, 5), name, "1", kronor(cost), at=at, ends=ends))
        rows.append(
            across("", f"Serienr {goods.digits(chance, 10)}", "", "", at=at, ends=ends, size=0.85)
        )
    if cover:
        rows.append(across("90011", "Trygghetsavtal 3 år", "1", kronor(cover), at=at, ends=ends))
    rows += [
        across("90500", "Veckans rabatt", "1", less(off), at=at, ends=ends),
        Row(rule="line"),
        across("Moms 25 %", kronor(part(due, 25)), at=(0.72, 1.0), ends="<>"),
        across("Summa kr", kronor(due), at=(0.6, 1.0), ends="<>", bold=True, size=1.3),
        across("Betalt kort", kronor(due), at=(0.72, 1.0), ends="<>"),
        *lines(
            "",
            "",
            f"Öppet köp till {shown(after(date, 50), 'iso')}. Reklamation till {shown(after(date, 1095), 'iso')}.",
            size=0.9,
        ),
        *lines(f"{shop} Handels AB, Org.nr {goods.organisation(chance)}", size=0.8),
    ]
    said = truth(shop, (f"{shop} Handels AB",), date, due, "other")
    return Receipt("fresh_b_electronics", rows, said, "noto", 62, "laser")


LAYOUTS = (sick_journeys, travel_card, second_hand, electronics)
