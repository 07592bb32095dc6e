"""Pharmacies, group l: a till in sections, a member's buy, a child's recipes, a parcel, a receipt from an app."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_facts as f
from bench.receipt_photos.fresh_facts import money, spread, when
from bench.receipt_photos.fresh_j.writers import crowns, down, gap, mid, phone, said
from bench.receipt_photos.paper import Receipt, Row

_SHELF = (
    ("Pamol 500mg 20 tabl", "36.50"), ("Panodil Forte 10 st", "49.00"), ("Nezeril 0,5mg/ml", "78.00"), ("Zyx 10mg 14 tabl", "82.90"),
    ("Fenuril kräm 100g", "129.00"), ("ACO Fotkräm 100ml", "89.00"), ("Resorb brus 20 st", "94.50"), ("Microlax 4x5ml", "92.00"),
    ("Duroferon 100mg 100 st", "148.00"), ("Mollipect 100ml", "71.50"), ("Hansaplast 20 st", "39.00"), ("Vitamin D3 20mikrog", "99.00"),
    ("Naproxen 250mg 20 st", "76.00"), ("Lypsyl Original", "29.90"), ("Xerodent 28 sugtabl", "68.00"), ("Livostin ögondroppar", "117.00"),
)  # fmt: skip
_DISPENSED = (
    ("Amlodipin Sandoz 5mg 100st", "97.13"), ("Bricanyl Turbuhaler 120d", "151.62"), ("Candesartan 8mg 98st", "126.48"), ("Citalopram 20mg 98st", "119.70"),
    ("Folsyra 1mg 100st", "128.35"), ("Levotyroxin 75mikrog 100", "93.88"), ("Novorapid FlexPen 5x3ml", "389.44"), ("Pantoprazol 40mg 98st", "164.27"),
    ("Quetiapin 25mg 100st", "241.05"), ("Jardiance 10mg 90st", "1236.50"), ("Kaleorid 750mg 250st", "188.19"), ("Lergigan 25mg 100st", "173.31"),
)  # fmt: skip
_OUTSIDE = (("Zopiklon 5mg 10st", "74.00"), ("Circadin 2mg 30st", "329.00"), ("Sildenafil 50mg 12st", "185.00"), ("Malarone 12st", "412.00"))  # fmt: skip
_CHILDS = (
    ("Concerta 18mg 30st", "342.81"), ("Airomir 0,1mg 200d", "134.59"), ("Amimox mixt 100ml", "118.42"), ("Melatonin 3mg 90st", "296.10"),
    ("Aerius mixt 150ml", "147.66"), ("Flutide Evohaler 120d", "205.93"), ("Locoid kräm 100g", "103.27"), ("Movicol Junior 30st", "168.54"),
)  # fmt: skip
_SURNAMES = ("Tapper", "Lundegran", "Osmani-Ek", "Ghebre", "Vikstrand", "Zand")


def sections_till(chance: random.Random) -> Receipt:
    """A chain's till: recipes within and outside the benefit and wares, each under a heading; VAT; the ceiling."""
    shop = chance.choice(("Apoteket Renen Gällivare", "Apoteket Tranan Kristianstad", "Apoteket Flundran Oskarshamn", "Apoteket Örnen Sala"))  # fmt: skip
    date, part = f.day(chance), chance.choice(("1", "0.5", "0.5", "0.25", "0.1"))
    wares, outside = f.picked(chance, _SHELF, 1, 3), f.picked(chance, _OUTSIDE, 0, 1)
    own = Decimal(0)
    rows = [
        *mid("Apoteket", bold=True, size=1.7, font="lato"), *mid(shop, f"Storgatan {chance.randint(2, 60)}", f"Tel {phone(chance)}"), *gap(),
        Row(f"Kassa {chance.randint(1, 6):02}", f"Kvitto {f.digits(chance, 6)}"), Row(f"{when(date, 'iso')} {f.clock(chance)}", f"Exp {f.digits(chance, 4)}"), *gap(),
        *down("RECEPT INOM FÖRMÅNEN", bold=True),
    ]  # fmt: skip
    for name, cost in f.picked(chance, _DISPENSED, 1, 3):
        fee = f.share(cost, part)
        own += fee
        rows += [Row(name), Row("  Pris", money(cost)), *([Row("  Förmånsbelopp", f"-{money(cost - fee)}")] if cost > fee else []), Row("  Egenavgift", money(fee))]  # fmt: skip
    total = own + f.summed(wares) + f.summed(outside)
    before, start = Decimal(chance.randint(40000, 190000)) / 100, f.later(date, -chance.randint(20, 300))  # fmt: skip
    tax = f.share(f.summed(wares), "0.2")
    rows += [
        *(down("RECEPT UTAN FÖRMÅN", bold=True) if outside else []), *(Row(name, money(cost)) for name, cost in outside),
        *down("HANDELSVAROR", bold=True), *(Row(name, money(cost)) for name, cost in wares), Row(rule="-"),
        Row("Total SEK", money(total), bold=True, size=1.4), Row("Bankkort", money(total)), Row(rule="-"),
        spread("Moms%", "Moms", "Netto", "Brutto", at=(0.0, 0.42, 0.7, 1.0), ends="<>>>", size=0.9),
        spread("25,00", money(tax), money(f.summed(wares) - tax), money(f.summed(wares)), at=(0.0, 0.42, 0.7, 1.0), ends="<>>>", size=0.9),
        spread("0,00", "0,00", money(total - f.summed(wares)), money(total - f.summed(wares)), at=(0.0, 0.42, 0.7, 1.0), ends="<>>>", size=0.9), *gap(),
        Row("Högkostnadsskydd", bold=True), Row("Periodens start", when(start, "iso")), Row("Summa egenavgifter", money(before + own)), Row("Kvar till frikort", money(3800 - before - own)), *gap(),
        *mid(f"Org.nr {f.organisation(chance)}", "Välkommen åter!"),
    ]  # fmt: skip
    named = shop.rsplit(" ", 1)[0]
    truth = f.facts(shop, ("Apoteket", "Apoteket AB", named), date, total, "medicine", True)
    return Receipt("l_sections_till", rows, truth, "hack", 36)


def member_self(chance: random.Random) -> Receipt:
    """A self-service till: no recipes, a member's price under each ware, what was saved, the day at the foot."""
    place = chance.choice(("Mirum Galleria", "Hansa City", "Torp Köpcentrum", "Erikslund"))
    date = f.day(chance)
    wares = [(name, cost, chance.choice((1, 1, 1, 2))) for name, cost in f.picked(chance, _SHELF, 2, 5)]  # fmt: skip
    gross, less = sum((cost * count for _, cost, count in wares), Decimal(0)), Decimal(0)
    rows = [
        *mid("KRONANS APOTEK", bold=True, size=1.35), *mid(place, f"Tfn {phone(chance)}", f"Org.nr {f.organisation(chance)}"), *gap(),
        *mid("** Självutcheckning **"), *gap(),
    ]  # fmt: skip
    for place_, (name, cost, count) in enumerate(wares):
        rows += [Row(name, money(cost * count, "plain"))]
        rows += [Row(f"   {count} st à {money(cost, 'plain')}")] if count > 1 else []
        if place_ % 2 == 0:
            off = f.share(cost * count, "0.15")
            less += off
            rows += [Row("   Medlemspris -15%", f"-{money(off, 'plain')}")]
    total = gross - less
    rows += [
        Row(rule="="),
        Row(f"Antal varor: {sum(count for *_, count in wares)}"), Row("TOTALT", f"{money(total, 'plain')} kr", bold=True, size=1.5), Row(rule="="),
        Row("Kontaktlöst Mastercard", money(total, "plain")), Row(f"**** **** **** {f.digits(chance, 4)}"), *gap(),
        Row("Moms 25,00%", money(f.share(total, "0.2"), "plain")), Row("Du har sparat", money(less, "plain")), Row("Poäng på köpet", str(int(total))), *gap(),
        Row("Öppet köp i 30 dagar mot kvitto.", size=0.9), Row("Läkemedel byts eller återköps inte.", size=0.9), *gap(),
        Row(f"{when(date, 'points')} {f.clock(chance)}", f"SCO{chance.randint(1, 4)} {f.digits(chance, 5)}"), Row(barcode=True),
    ]  # fmt: skip
    truth = f.facts(f"Kronans Apotek {place}", ("Kronans Apotek",), date, total, "medicine")
    return Receipt("l_member_self", rows, truth, "inconsolata", 36)


def childs_recipes(chance: random.Random) -> Receipt:
    """An independent pharmacy's strip for a child: medicines without a fee, and perhaps some wares."""
    shop = chance.choice(("Rådhusapoteket Mariestad", "Apotek Gripen Mariefred", "Cura Apoteket Landvetter", "Hamnapoteket Lysekil"))  # fmt: skip
    date, recipes = f.day(chance), f.picked(chance, _CHILDS, 1, 3)
    wares = f.picked(chance, _SHELF, 1, 2) if chance.random() < 0.7 else []
    total = f.summed(wares)
    rows = [
        *down(shop, bold=True, size=1.15), Row(f"Torget {chance.randint(1, 9)}   {phone(chance)}", size=0.9), Row(rule="line"),
        Row("Datum", when(date, "nordic")), Row("Tid", f.clock(chance)), Row("Verifikat", f.digits(chance, 5)), Row(rule="line"),
        Row(f"Recept för: {chance.choice(('Elva', 'Milo', 'Sara', 'Yusuf'))}, {chance.randint(2, 16)} år"), *gap(),
    ]  # fmt: skip
    for name, cost in recipes:
        rows += [Row(f"R  {name}", "0,00"), Row(f"   ord. pris {money(cost)}, inom förmånen", size=0.9, ink=40)]  # fmt: skip
    rows += [Row(f"H  {name}", money(cost)) for name, cost in wares]
    rows += [
        Row(rule="line"),
        Row("Summa recept", "0,00"), Row("Summa handelsvaror", money(total)), *gap(),
        Row(f"Att betala: {money(total)} kr", bold=True, size=1.3), *([Row("Betalningssätt: kort")] if wares else []), *gap(),
        *([Row(f"Varav moms 25 % {money(f.share(total, '0.2'))}", size=0.9)] if wares else []),
        *down("Barn under 18 år betalar ingen egen-", "avgift för läkemedel inom förmånen.", f"Nästa uttag tidigast {when(f.later(date, chance.randint(25, 80)), 'nordic')}", size=0.9), *gap(),
        Row(f"Org.nr {f.organisation(chance)}", size=0.9),
    ]  # fmt: skip
    truth = f.facts(shop, (shop.rsplit(" ", 1)[0],), date, total, "medicine", True)
    return Receipt("l_childs_recipes", rows, truth, "condensed", 36, tint=(240, 244, 250))


def parcel_sheet(chance: random.Random) -> Receipt:
    """A web pharmacy's sheet in the parcel: article numbers, recipes among the wares, VAT, the sum at the foot."""
    shop, host = chance.choice((("Apotea", "apotea.se"), ("MEDS Apotek", "meds.se"), ("Apotek365", "apotek365.se"), ("Apotea", "apotea.se")))  # fmt: skip
    date, at = f.day(chance), (0.0, 0.15, 0.66, 0.83, 1.0)
    wares = [(name, cost, chance.choice((1, 1, 2, 3))) for name, cost in f.picked(chance, _SHELF, 2, 5)]  # fmt: skip
    recipes = [(f"Rx {name}", f.share(cost, "0.5")) for name, cost in f.picked(chance, _DISPENSED, 0, 2)]  # fmt: skip
    goods, freight = sum((cost * count for _, cost, count in wares), Decimal(0)), Decimal(chance.choice((0, 0, 39)))  # fmt: skip
    total = goods + f.summed(recipes) + freight
    rows = [
        spread(shop, "Kvitto / följesedel", at=(0.0, 1.0), ends="<>", bold=True, size=1.5), *gap(),
        spread("Ordernummer:", f.digits(chance, 9), "Leveransadress:", at=(0.0, 0.23, 0.58)),
        spread("Orderdatum:", when(date, "iso"), f"{chance.choice(('Elin', 'Mohammad', 'Rut'))} {chance.choice(_SURNAMES)}", at=(0.0, 0.23, 0.58)),
        spread("Betalsätt:", chance.choice(("Swish", "Kort", "Faktura Klarna")), f"Björkallén {chance.randint(1, 80)} lgh 1{chance.randint(1, 4)}02", at=(0.0, 0.23, 0.58)),
        spread("Leveranssätt:", "Postnord ombud", f"{f.digits(chance, 3)} {f.digits(chance, 2)} Vänersfors", at=(0.0, 0.23, 0.58)), *gap(2),
        spread("Art.nr", "Benämning", "Antal", "À-pris", "Belopp", at=at, ends="<<>>>", bold=True, size=0.95), Row(rule="line"),
        *(spread(f.digits(chance, 6), name, str(count), money(cost), money(cost * count), at=at, ends="<<>>>") for name, cost, count in wares),
        *(spread(f.digits(chance, 6), name, "1", money(cost), money(cost), at=at, ends="<<>>>") for name, cost in recipes),
        spread("", "Frakt", "1", money(freight), money(freight), at=at, ends="<<>>>"), Row(rule="line"),
        *([spread("Varav egenavgift recept", money(f.summed(recipes)), at=(0.55, 1.0), ends="<>")] if recipes else []),
        spread("Varav moms 25 %", money(f.share(goods + freight, "0.2")), at=(0.55, 1.0), ends="<>"),
        spread("Totalsumma", f"{money(total)} kr", at=(0.55, 1.0), ends="<>", bold=True, size=1.15), *gap(2),
        *down("Retur av handelsvaror inom 30 dagar. Läkemedel tas inte i retur.", f"Fråga farmaceut: {phone(chance)} eller {host}/kundservice", f"{shop} AB, org.nr {f.organisation(chance)}, godkänd för F-skatt", size=0.85), *gap(3),
    ]  # fmt: skip
    truth = f.facts(shop, (f"{shop} AB", host, "MEDS" if shop.startswith("MEDS") else ""), date, total, "medicine", bool(recipes))  # fmt: skip
    return Receipt("l_parcel_sheet", rows, truth, "opensans", 58, "laser")


def app_receipt(chance: random.Random) -> Receipt:
    """A receipt from a chain's app, printed at home: the day in words, a large sum, wares, bonus, return day."""
    shop, place = chance.choice((("Apotek Hjärtat", "Emporia"), ("DOZ Apotek", "Mölndals Galleria"), ("Apotek Hjärtat", "Hageby"), ("Kronans Apotek", "Frölunda Torg")))  # fmt: skip
    date, grey = f.day(chance), 70
    wares = f.picked(chance, _SHELF, 1, 3)
    recipes = [(name, f.share(cost, chance.choice(("1", "0.5", "0.1")))) for name, cost in f.picked(chance, _DISPENSED, 0, 2)]  # fmt: skip
    less = f.share(wares[0][1], "0.2")
    total = f.summed(wares) + f.summed(recipes) - less
    rows = [
        *mid(shop, bold=True, size=1.4), *mid(place, ink=grey), *gap(),
        *mid(f"{money(total)} kr", bold=True, size=1.9), *mid(f"{said(date, 'full')} {f.clock(chance, '.')}"), *gap(), Row(rule="line"),
    ]  # fmt: skip
    for name, cost in recipes:
        rows += [Row(name, f"{money(cost)} kr"), Row("Receptvara, din egenavgift", size=0.85, ink=grey)]  # fmt: skip
    rows += [Row(name, f"{money(cost)} kr") for name, cost in wares]
    rows += [
        Row("Klubberbjudande 20 %", f"-{money(less)} kr"), Row(rule="line"),
        Row("Summa", f"{money(total)} kr", bold=True), Row("Moms 25 %", f"{money(f.share(f.summed(wares) - less, '0.2'))} kr", ink=grey), Row(f"Visa **** {f.digits(chance, 4)}", f"{money(total)} kr", ink=grey), *gap(),
        Row("Bonusgrundande köp", crowns(f.summed(wares) - less), size=0.9), Row("Öppet köp till", when(f.later(date, 30), "long"), size=0.9), Row("Kvittonummer", f"{f.digits(chance, 4)}-{f.digits(chance, 7)}", size=0.9), *gap(),
        *mid(f"Org.nr {f.organisation(chance)}", "Kvittot finns sparat på Mina sidor", size=0.85, ink=grey),
    ]  # fmt: skip
    truth = f.facts(f"{shop} {place}", (shop,), date, total, "medicine", bool(recipes))
    return Receipt("l_app_receipt", rows, truth, "roboto", 38, "laser")


LAYOUTS = (sections_till, member_self, childs_recipes, parcel_sheet, app_receipt)
