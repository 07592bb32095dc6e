"""Pharmacies, group o: lettered recipes, three for two, dose bags on a bill, labels in capitals, the region's part."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_facts as f
from bench.receipt_photos.fresh_facts import money, spread, when
from bench.receipt_photos.fresh_j.writers import dotted, down, gap, mid, phone, said
from bench.receipt_photos.paper import Receipt, Row

_SHELF = (
    ("Panodil 500mg 20 tabl", "36.90"), ("Pevaryl kräm 30g", "109.00"), ("Desloratadin 5mg 30 tabl", "94.50"), ("Otrivin Menthol 10ml", "72.90"), ("Lactocare 30 kaps", "169.00"),
    ("ACO Cleansing Gel 200ml", "99.00"), ("Kompress steril 10 st", "29.50"), ("Movicol citron 20 ps", "134.00"), ("Zovirax kräm 2g", "87.00"), ("Vitamin D 2000 IE 90 st", "129.00"),
    ("Febertermometer digital", "119.00"), ("Resorb hallon 20 st", "84.90"), ("Bafucin mint 50 st", "92.00"), ("Gaviscon 24 tuggtabl", "78.50"), ("Treo Citrus 20 brustabl", "58.00"),
    ("Livostin ögondroppar 4ml", "116.00"), ("Propyderm 25% kräm", "135.00"), ("Fluortandkräm 75ml", "39.00"),
)  # fmt: skip
_RECIPES = (
    ("Amlodipin Krka 5mg 100 st", "86.12"), ("Metoprolol Hexal 50mg 100 st", "112.40"), ("Candesartan 8mg 98 st", "97.85"), ("Escitalopram 10mg 98 st", "121.66"), ("Bricanyl Turbuhaler 200 d", "236.09"),
    ("Jardiance 10mg 90 st", "1298.20"), ("Simvastatin 20mg 98 st", "94.73"), ("Pantoprazol 40mg 100 st", "133.52"), ("Estradot plåster 24 st", "318.44"), ("Zopiklon 5mg 100 st", "129.07"),
    ("Doxyferm 100mg 15 st", "118.30"), ("Heracillin 750mg 30 st", "203.91"), ("Propranolol 40mg 100 st", "151.75"), ("Trombyl 75mg 98 st", "78.16"), ("Lergigan 25mg 100 st", "164.08"),
)  # fmt: skip


def lettered_recipes(chance: random.Random) -> Receipt:
    """A chain's till: numbered rows with a letter after each price, what letters mean, own cost; day and hour joined."""
    chain, place = chance.choice((("Kronans Apotek", "Mariatorget"), ("Kronans Apotek", "Vetlanda"), ("Apotek Hjärtat", "Knalleland"), ("Apotek Hjärtat", "Erikslund"), ("Apoteket", "Humlan"), ("LloydsApotek", "Vällingby")))  # fmt: skip
    date, part = f.day(chance), chance.choice(("1", "1", "0.5", "0.25"))
    recipes = [(name, f.share(cost, part)) for name, cost in f.picked(chance, _RECIPES, 1, 4)]
    wares = f.picked(chance, _SHELF, 0, 3)
    own, goods = f.summed(recipes), f.summed(wares)
    total, saved = own + goods, Decimal(chance.randint(12000, 310000)) / 100
    lines = [(name, cost, "R") for name, cost in recipes] + [(name, cost, "H") for name, cost in wares]  # fmt: skip
    at, foot = (0.0, 0.08, 0.93, 1.0), (0.0, 0.3, 0.65, 1.0)
    rows = [
        *down(f"{chain} {place}", bold=True, size=1.15), *down(f"Orgnr {f.organisation(chance)}   Tel {phone(chance)}", size=0.85), *gap(),
        Row(f"{when(date, 'solid')}-{f.clock(chance, '')}", f"Knr {chance.randint(1, 9)}/{f.digits(chance, 5)}"), Row(f"Ni betjänades av {chance.choice(('Mirjam', 'Ture', 'Zahra', 'Ellinor'))}"), Row(rule="="),
        *(spread(str(n), name, money(cost, "plain"), letter, at=at, ends="<<>>") for n, (name, cost, letter) in enumerate(lines, 1)), Row(rule="="),
        Row("ATT ERLÄGGA", f"{money(total, 'plain')} SEK", bold=True, size=1.3), Row(chance.choice(("Bankkort", "Swish", "Kontokort"))), *gap(),
        *down("R = Receptläkemedel, egenavgift", *(["H = Handelsvara"] if wares else []), size=0.9), spread("Kod", "Netto", "Moms", "Brutto", at=foot, ends="<>>>", size=0.9), spread("R", money(own, "plain"), "0,00", money(own, "plain"), at=foot, ends="<>>>", size=0.9),
        *([spread("H", money(goods - f.share(goods, "0.2"), "plain"), money(f.share(goods, "0.2"), "plain"), money(goods, "plain"), at=foot, ends="<>>>", size=0.9)] if wares else []), *gap(),
        *down("Ditt högkostnadsskydd", f"Ackumulerat: {money(saved + own, 'plain')}", f"Ny period fr.o.m. {when(f.later(date, chance.randint(20, 340)), 'solid')}", size=0.9), *gap(),
    ]  # fmt: skip
    also = (chain, *(("Apoteket AB",) if chain == "Apoteket" else ()), *(("Lloyds Apotek", f"Lloyds Apotek {place}") if chain[0] == "L" else ()))  # fmt: skip
    truth = f.facts(f"{chain} {place}", also, date, total, "medicine", True)
    return Receipt("o_lettered_recipes", rows, truth, "hack", 44)


def three_for_two(chance: random.Random) -> Receipt:
    """An independent's till without recipes: three for the price of two, the day as words, the count beside the sum."""
    shop, street = chance.choice((("Apotek Ekorren Åmål", "Kungsgatan"), ("Sjöbo Centrumapotek", "Gamla torg"), ("Apotek Blåklinten Tranås", "Storgatan"), ("Hamnapoteket Nynäshamn", "Fredsgatan"), ("Apotek Renen Lycksele", "Bångvägen")))  # fmt: skip
    date, wares = f.day(chance), f.picked(chance, _SHELF, 1, 4)
    (deal, cost), rest = wares[0], wares[1:]
    full, total = cost * 3 + f.summed(rest), cost * 2 + f.summed(rest)
    rows = [
        *mid("* * *", shop.upper(), bold=True, size=1.1), *mid(f"{street} {chance.randint(2, 48)}", f"Telefon: {phone(chance)}"), *gap(),
        Row(f"{when(date, 'long')}", f"kl {f.clock(chance, '.')}"), Row(f"Kvittonummer {f.digits(chance, 6)}"), Row(rule="."),
        Row(f"3 x {deal}", money(cost * 3)), Row("    Ta 3 betala för 2", f"-{money(cost)}"), *(Row(f"1 x {name}", money(price)) for name, price in rest), Row(rule="."),
        Row("Före rabatt", money(full)), Row("Du sparade", money(cost)), *gap(), Row(f"Summa ({3 + len(rest)} varor)", f"{money(total)} kr", bold=True, size=1.2), *gap(),
        Row("Moms 25,00 %", money(f.share(total, "0.2"))), Row("Exkl. moms", money(total - f.share(total, "0.2"))), Row(rule="."),
        *down("KORTKÖP GODKÄNT", f"Visa ************{f.digits(chance, 4)}", f"AID A0000000031010  TVR {f.digits(chance, 10)}", size=0.9), Row("Belopp", f"SEK {money(total)}", size=0.9), *gap(),
        *mid(f"Erbjudandet gäller till {when(f.later(date, chance.randint(3, 25)), 'fraction')}", f"Org.nr {f.organisation(chance)}", size=0.9), *mid("Krya på dig!"), *gap(),
    ]  # fmt: skip
    truth = f.facts(shop, (shop.rsplit(" ", 1)[0],), date, total, "medicine")
    return Receipt("o_three_for_two", rows, truth, "typewriter", 38)


def dose_bill(chance: random.Random) -> Receipt:
    """A dose pharmacy's bill for medicines in bags: a period, facts in two columns, a fee by week, sum and last day framed."""
    firm, host = chance.choice((("Svensk Dos AB", "svenskdos.se"), ("Apotekstjänst Sverige AB", "apotekstjanst.se"), ("Apoteket AB", "apoteket.se"), ("Kronans Apotek AB", "kronansapotek.se")))  # fmt: skip
    date, number, part = f.day(chance), f.digits(chance, 8), chance.choice(("1", "0.5", "0.25"))
    recipes = [(name.rsplit(" ", 2)[0], f.share(cost, part)) for name, cost in f.picked(chance, _RECIPES, 2, 5)]  # fmt: skip
    charge = Decimal(chance.choice((0, 0, 25, 29)))
    total, first, due = f.summed(recipes) + charge, f.later(date, -chance.randint(16, 30)), f.later(date, 30)  # fmt: skip
    at, pair = (0.0, 0.6, 1.0), (0.0, 0.2, 0.54, 0.7)
    rows = [
        Row(firm, "FAKTURA", bold=True, size=1.3), Row("Dosdispenserade läkemedel", host, size=0.9), *gap(2),
        spread("Fakturanr:", number, "Kund:", chance.choice(("Valborg Ståhlgren", "Tor Lindeskär", "Hilkka Saarela", "Bahar Nordvik")), at=pair), spread("Fakturadag:", when(date, "iso"), "Boende:", chance.choice(("Solgläntan", "Eget boende", "Furuhöjd")), at=pair), spread("Betalvillkor:", "30 dagar", "Kundnr:", f.digits(chance, 6), at=pair), *gap(),
        Row(f"Avser dospåsar för perioden {when(first, 'iso')} - {when(f.later(first, 13), 'iso')}"), *gap(),
        spread("Läkemedel", "Förmån", "Egenavgift", at=at, ends="<<>", bold=True), Row(rule="line"), *(spread(name, "Ja", money(cost), at=at, ends="<<>") for name, cost in recipes), *([spread("Faktureringsavgift", "", money(charge), at=at, ends="<<>")] if charge else []), Row(rule="line"), *gap(),
        Row("Att betala", f"{money(total)} kr", boxed=True, bold=True, size=1.15), Row("Oss tillhanda senast", when(due, "iso"), boxed=True), *gap(), Row(f"Bankgiro {f.digits(chance, 4)}-{f.digits(chance, 4)}", f"OCR-nummer {number}{f.digits(chance, 2)}"), *gap(),
        *down(f"Vid sen betalning utgår dröjsmålsränta. Frågor: {phone(chance)}.", f"Moms på receptläkemedel 0 %. Organisationsnummer {f.organisation(chance)}.", size=0.85), *gap(2),
    ]  # fmt: skip
    truth = f.facts(firm, (host,), date, total, "medicine", True)
    return Receipt("o_dose_bill", rows, truth, "noto", 64, "laser")


def capital_labels(chance: random.Random) -> Receipt:
    """A web order's sheet: labels in capitals at the left, values beside; sent another day; wares with number first."""
    shop, host = chance.choice((("Apotea", "apotea.se"), ("MEDS", "meds.se"), ("Apohem", "apohem.se"), ("Apotek Hjärtat", "apotekhjartat.se"), ("Kronans Apotek", "kronansapotek.se")))  # fmt: skip
    date = f.day(chance)
    wares = [(name, cost, chance.choice((1, 1, 2))) for name, cost in f.picked(chance, _SHELF, 2, 5)]  # fmt: skip
    recipes = [(name, f.share(cost, chance.choice(("1", "0.5")))) for name, cost in f.picked(chance, _RECIPES, 0, 2)]  # fmt: skip
    goods, freight = sum((cost * n for _, cost, n in wares), Decimal(0)), Decimal(chance.choice((0, 0, 19, 49)))  # fmt: skip
    total = goods + f.summed(recipes) + freight
    label, at, ends = (0.0, 0.3), (0.0, 0.16, 0.8, 1.0), "<<>>"
    rows = [
        Row(shop, bold=True, size=1.6, font="lato"), Row("Packsedel och kvitto", size=1.1), *gap(),
        spread("ORDERDATUM", when(date, "iso"), at=label), spread("SKICKAD", when(f.later(date, chance.choice((1, 1, 2))), "iso"), at=label), spread("ORDERNUMMER", f.digits(chance, 9), at=label), spread("LEVERANS", chance.choice(("PostNord, ombud", "Budbee, hem", "Instabox")), at=label), spread("BETALNING", chance.choice(("Swish", "Visa", "Klarna, betald direkt")), at=label), *gap(),
        spread("Art.nr", "Benämning", "Antal", "SEK", at=at, ends=ends, bold=True, size=0.9), Row(rule="line"),
        *(spread(f.digits(chance, 6), name, str(n), dotted(cost * n), at=at, ends=ends) for name, cost, n in wares), *(spread("Rx", name, "1", dotted(cost), at=at, ends=ends) for name, cost in recipes), spread("", "Fraktavgift", "", dotted(freight), at=at, ends=ends), Row(rule="line"),
        Row("BETALT BELOPP", f"{dotted(total)} SEK", bold=True, size=1.25), Row("varav mervärdesskatt 25 %", dotted(f.share(goods + freight, "0.2")), size=0.9), *gap(2),
        *down(f"Ångerrätt för handelsvaror till och med {when(f.later(date, 30), 'iso')}.", *(["Receptbelagda läkemedel omfattas inte av ångerrätten."] if recipes else []), f"{host}   Org.nr {f.organisation(chance)}   {phone(chance)}", size=0.85), *gap(2),
    ]  # fmt: skip
    truth = f.facts(shop, (host, "MEDS Apotek" if shop == "MEDS" else ""), date, total, "medicine", bool(recipes))  # fmt: skip
    return Receipt("o_capital_labels", rows, truth, "opensans", 54, "laser")


def region_part(chance: random.Random) -> Receipt:
    """A till for recipes only: full prices and their sum, the region's part drawn off, own part; the shop at the foot."""
    animal, town = chance.choice((("Kronan", "Vimmerby"), ("Ugglan", "Skövde"), ("Tärnan", "Luleå"), ("Älgen", "Ljusdal"), ("Vipan", "Falköping"), ("Geten", "Eslöv")))  # fmt: skip
    shop, date = f"Apoteket {animal}", f.day(chance)
    recipes = f.picked(chance, _RECIPES, 1, 4)
    full = f.summed(recipes)
    total = f.share(full, chance.choice(("0.5", "0.25", "0.1", "0", "1")))
    rows = [
        *mid("RECEPTKVITTO", bold=True, size=1.3), *mid(said(date, "full"), size=0.95), *gap(),
    ]  # fmt: skip
    for name, cost in recipes:
        rows += [Row(name, money(cost, "colon")), Row(f"   Uttag {chance.randint(1, 3)} av 4, giltigt t.o.m. {when(f.later(date, chance.randint(60, 330)), 'short')}", size=0.8)]  # fmt: skip
    rows += [
        Row(rule="-"), Row("Pris utan förmån", money(full, "colon")), Row("Regionen betalar", f"-{money(full - total, 'colon')}"), Row(rule="-"),
        Row("DU BETALAR", f"{money(total, 'colon')} kr", bold=True, size=1.25), *([Row("Betalt med kort", money(total, "colon"))] if total else [Row("Frikort läkemedel gäller t.o.m.", when(f.later(date, chance.randint(15, 200)), "short"), size=0.9)]), *gap(),
        *down("Receptläkemedel är fria från moms.", "Läkemedel tas inte i retur.", size=0.9), *gap(),
        *mid(f"{shop}, {town}", bold=True), *mid(f"Apoteket AB   556138-6532   Exp {f.digits(chance, 4)}", size=0.85), Row(barcode=True), *gap(),
    ]  # fmt: skip
    also = ("Apoteket", "Apoteket AB", f"{shop} {town}", f"{shop}, {town}", f"Apoteket {town}")
    truth = f.facts(shop, also, date, total, "medicine", True)
    return Receipt("o_region_part", rows, truth, "condensed", 38)


LAYOUTS = (lettered_recipes, three_for_two, dose_bill, capital_labels, region_part)
