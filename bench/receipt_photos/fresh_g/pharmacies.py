"""Pharmacies, group g: the sum first, two parts, doses on a bill, a statement, a parcel, a slip."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_facts as f
from bench.receipt_photos.fresh_facts import block, money, spread, when
from bench.receipt_photos.paper import Receipt, Row

_GREY = 95


def sum_first(chance: random.Random) -> Receipt:
    """A receipt that begins with what was paid; goods come last, with their tax in letters."""
    place, date = chance.choice(("Ringen", "Torp", "Överby", "Sickla")), f.day(chance)
    bought = f.picked(chance, f.REMEDIES, 2, 5)
    total = f.summed(bought)
    rows = [
        Row("apoteksgruppen", bold=True, size=1.7, font="gothic"),
        *block(place, "", "Du har betalat", ink=_GREY),
        Row(f"{money(total)} kr", bold=True, size=1.9),
        *block(f"med kort {f.digits(chance, 4)[:2]}** {when(date, 'iso')} kl {f.clock(chance, '.')}", "", "_"),
        *(row for name, cost in bought for row in block(f"{name}|{money(cost)} A")),
        *block("_", f"A: moms 25% på {money(f.share(total, '0.8'))} = {money(f.share(total, '0.2'))}", size=0.85),
        *block("", f"Medlem: {f.digits(chance, 6)}  Bonus hittills: {chance.randint(20, 900)} kr", f"Bonuscheck kommer {when(f.later(date, 45), 'iso')}", size=0.85),
        *block("", f"^Kvittonummer {f.digits(chance, 8)}", f"^Apoteksgruppen {place}, {f.organisation(chance)}", size=0.85),
    ]  # fmt: skip
    said = f.facts("Apoteksgruppen", (f"Apoteksgruppen {place}",), date, total, "medicine")
    return Receipt("g_sum_first", rows, said, "verdana", 38)


def two_parts(chance: random.Random) -> Receipt:
    """Prescribed goods and self care each with their sum; then one sum of both; named at the foot."""
    shop = chance.choice(
        (
            "Apoteket Kronan Tomelilla",
            "Cura apoteket Hyllie",
            "Sollentuna Apotek",
            "Apoteket Draken",
        )
    )
    date, part = f.day(chance), chance.choice(("1", "0.5", "0.25"))
    prescribed, bought = f.picked(chance, f.PRESCRIBED, 1, 3), f.picked(chance, f.REMEDIES, 1, 3)
    own = [(name, f.share(cost, part)) for name, cost in prescribed]
    total = f.summed(own) + f.summed(bought)
    rows = [
        *block("* KVITTO *|" + when(date, "short"), f"Kassa {chance.randint(1, 5)}|{f.clock(chance)}", "", "DEL 1 RECEPT"),
        *(row for (name, cost), (_, fee) in zip(prescribed, own, strict=True) for row in block(name, f" AUP {money(cost, 'plain')}|{money(fee, 'plain')}")),
        *block(f"Summa del 1|{money(f.summed(own), 'plain')}", "", "DEL 2 EGENVÅRD", *(f"{name}|{money(cost, 'plain')}" for name, cost in bought)),
        *block(f"Summa del 2|{money(f.summed(bought), 'plain')}", "-"),
        Row("TOTALT ATT BETALA", money(total, "plain"), bold=True),
        *block("-", f"BANKKORT|{money(total, 'plain')}", f"MOMS 25%|{money(f.share(f.summed(bought), '0.2'), 'plain')}", "RECEPT MOMS 0%|0,00", ""),
        *block(f"Förmånen minskade priset med {money(f.summed(prescribed) - f.summed(own), 'plain')}", size=0.9),
        Row(), Row(shop, centre=True, bold=True, size=1.25),
        *block("^Torggatan 4  ·  " + f.organisation(chance)),
    ]  # fmt: skip
    said = f.facts(shop, (shop.rsplit(" ", 1)[0] if shop.count(" ") > 1 else "",), date, total, "medicine", True)  # fmt: skip
    return Receipt("g_two_parts", rows, said, "mono", 36, tint=(246, 240, 220))


def dose_bill(chance: random.Random) -> Receipt:
    """A bill for doses packed through a month: a bar with the sum, last month's balance, a giro."""
    shop = chance.choice(("Apoteket AB", "Svensk Dos AB", "Apotekstjänst Sverige AB"))
    date, at = f.day(chance), (0.0, 0.25, 0.5, 1.0)
    given = [(name, f.share(cost, "0.25")) for name, cost in f.picked(chance, f.PRESCRIBED, 2, 5)]
    freight = Decimal(chance.choice((0, 39)))
    total = f.summed(given) + freight
    rows = [
        spread(shop, "Faktura dosdispenserade läkemedel", at=(0.0, 1.0), ends="<>", bold=True, size=1.1),
        *block("", f"{chance.choice(f.PERSONS)}", f"Hemvägen {chance.randint(1, 40)}, {f.digits(chance, 3)} {f.digits(chance, 2)} Byn", ""),
        spread("Fakturadatum", "Förfaller", "OCR-nummer", "Belopp", at=at, ends="<<<>", size=0.8, ink=_GREY),
        spread(when(date, "iso"), when(f.later(date, 28), "iso"), f.digits(chance, 11), money(total), at=at, ends="<<<>"),
        *block("_", "", f"Leveranser {when(f.later(date, -29), 'iso')} - {when(f.later(date, -1), 'iso')}", bold=True),
        *(Row(name, money(cost), leader=".") for name, cost in given),
        *([Row("Leveransavgift", money(freight), leader=".")] if freight else []),
        *block("", f"Föregående faktura {money(total + Decimal('31.50'))} betald {when(f.later(date, -12), 'iso')}. Tack!", "", size=0.9),
        Row("ATT BETALA", f"{money(total)} kr", band=True, bold=True, size=1.2),
        *block("", "", f"Bankgiro {f.digits(chance, 4)}-{f.digits(chance, 4)}  ange OCR-numret. Autogiro? Ring 010-{f.digits(chance, 3)} {f.digits(chance, 2)} {f.digits(chance, 2)}.", f"{shop}, org.nr {f.organisation(chance)}", size=0.85),
    ]  # fmt: skip
    said = f.facts(shop, ("Apoteket" if shop == "Apoteket AB" else "", "Apotekstjänst" if "tjänst" in shop else ""), date, total, "medicine", True)  # fmt: skip
    return Receipt("g_dose_bill", rows, said, "roman", 66, "laser")


def statement(chance: random.Random) -> Receipt:
    """A pharmacy's specification on a wide paper: a step of benefit per row and running sums."""
    shop = chance.choice(("Kronans Apotek", "Apotek Hjärtat", "Apoteket Gripen"))
    date, at = f.day(chance), (0.0, 0.5, 0.66, 0.83, 1.0)
    run, own_sum = Decimal(chance.randint(1, 20) * 100), Decimal(0)
    start = run
    body = []
    for name, cost in f.picked(chance, f.PRESCRIBED, 2, 4):
        own = f.share(cost, "1" if run < 1300 else "0.5" if run < 2200 else "0.1")
        run, own_sum = run + own, own_sum + own
        body.append(spread(name, money(cost), money(cost - own), money(own), money(run), at=at, ends="<>>>>"))  # fmt: skip
    rows = [
        *block(f"^{shop}", bold=True, size=1.5),
        *block("^Kvitto och specifikation av läkemedelsförmån", "", f"Kund: {chance.choice(f.PERSONS)}|Expedition {f.digits(chance, 9)}", f"Expedierat {when(date, 'long')}|Period {when(f.later(date, -80), 'iso')} - {when(f.later(date, 284), 'iso')}", ""),
        spread("Läkemedel", "Pris", "Förmån", "Egenavgift", "Ackumulerat", at=at, ends="<>>>>", bold=True, size=0.9),
        *block("_"), *body, *block("_"),
        *block(f"Ingående ackumulerat {money(start)}, utgående {money(run)}, tak 3 800,00", "", size=0.9),
        Row("Summa egenavgifter, betalt med kort", f"{money(own_sum)} kr", bold=True, boxed=True),
        *block("", "Specifikationen gäller som kvitto. Moms på receptläkemedel: 0 kr.", size=0.85),
    ]  # fmt: skip
    said = f.facts(shop, (), date, own_sum, "medicine", True)
    return Receipt("g_statement", rows, said, "notoserif", 66, "laser")


def parcel_note(chance: random.Random) -> Receipt:
    """A web pharmacy's note in the parcel: numbers of goods first, the sum in a frame at the right."""
    shop = chance.choice(("Apohem", "DOZ Apotek", "Nordicapotek.se"))
    date, at = f.day(chance), (0.0, 0.08, 1.0)
    bought = [
        (name, cost, chance.choice((1, 1, 2, 3)))
        for name, cost in f.picked(chance, f.REMEDIES, 2, 4)
    ]
    total = sum((cost * n for _, cost, n in bought), Decimal(0))
    freight = Decimal(0) if total > 299 else Decimal(39)
    total += freight
    rows = [
        Row(shop, band=True, bold=True, size=1.8, centre=True),
        *block("", "FÖLJESEDEL OCH KVITTO", bold=True),
        *block(f"Order: #{f.digits(chance, 7)}", f"Orderdatum: {when(date, 'fraction')}", f"Packad: {when(f.later(date, 1), 'fraction')} av robot {chance.randint(1, 9)}", f"Skickas till: {chance.choice(f.PERSONS)}, ombud {chance.choice(('Coop', 'ICA Maxi', 'Instabox'))}", ""),
        *(spread(f"{n} x", name, f"{money(cost * n)} kr", at=at, ends="<<>") for name, cost, n in bought),
        spread("1 x", "Frakt", f"{money(freight)} kr", at=at, ends="<<>"),
        *block("_"),
        Row("Totalt inkl. moms", f"{money(total)} kr", boxed=True, bold=True, size=1.15),
        *block(f"Moms 25 %: {money(f.share(total, '0.2'))} kr", "", f"Betalt med {chance.choice(('faktura', 'Swish', 'kort'))} via Klarna. Fri frakt över 299 kr.", f"Retur senast {when(f.later(date, 30), 'fraction')}.", size=0.9),
    ]  # fmt: skip
    said = f.facts(shop, (shop.removesuffix(".se"),), date, total, "medicine")
    return Receipt("g_parcel_note", rows, said, "noto", 50, "laser")


def card_slip(chance: random.Random) -> Receipt:
    """The terminal's slip alone from a pharmacy: the amount with SEK behind, English words among."""
    shop = chance.choice(("Apoteket Tranan", "Apotek Hjärtat Kista", "Kronans Apotek Väsby"))
    date, total = f.day(chance), Decimal(chance.randint(4000, 89000)) / 100
    rows = [
        *block(f"^{shop.upper()}", bold=True),
        *block(f"^TEL 08-{f.digits(chance, 6)}", f"^ORGNR {f.organisation(chance)}", "", f"{when(date, 'short')} {f.clock(chance)}|{f.digits(chance, 4)}", "Debit Mastercard", f"{f.digits(chance, 2)}******{f.digits(chance, 4)}-{chance.randint(0, 3)}", "", "BETALNING"),
        Row("TOTALT:", f"{money(total)} SEK", bold=True, size=1.2),
        *block("(varav moms ej specificerad)", "", f"Ca1 5 001 SWE {f.digits(chance, 6)}", "TVR:0000008001|TSI:E800", "AID:A0000000041010", "ARC:00 STATUS:000", f"REF:{f.digits(chance, 9)}", "", "^GODKÄNT", "^Kundens kopia - Customer copy", size=0.95),
    ]  # fmt: skip
    also = (shop.rsplit(" ", 1)[0],) if shop.count(" ") > 1 else ()
    said = f.facts(shop, also, date, total, "medicine")
    return Receipt("g_card_slip", rows, said, "notomono", 32)


LAYOUTS = (sum_first, two_parts, dose_bill, statement, parcel_note, card_slip)
