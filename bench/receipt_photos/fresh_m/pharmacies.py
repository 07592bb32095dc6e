"""Pharmacies, group m: recipes in one line, numbers first, a family's sheet, a mail, cash, one ware alone."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_facts as f
from bench.receipt_photos.fresh_facts import money, spread, when
from bench.receipt_photos.fresh_j.writers import down, gap, mid, phone
from bench.receipt_photos.paper import Receipt, Row

_SOLD = (
    ("Alvedon Novum 24 st", "54.90"), ("Ibumetin 400mg 20 st", "44.00"), ("Otrivin menthol spray", "88.50"), ("Cetirizin 10mg 30 tabl", "95.00"),
    ("Nicorette plåster 7 st", "259.00"), ("Zendium tandkräm 75ml", "39.50"), ("Dulcolax 5mg 20 st", "64.00"), ("Idomin salva 100g", "109.00"),
    ("Bepanthen kräm 30g", "89.00"), ("Lactase 100 st", "159.00"), ("Voltaren gel 50g", "98.00"), ("Linicin lusschampo", "199.00"),
    ("Febertermometer digital", "129.00"), ("Compeed skavsår 5 st", "84.90"), ("Vagisan krämkur", "139.00"), ("Gaviscon mixt 400ml", "118.00"),
)  # fmt: skip
_RECIPES = (
    ("Simvastatin 20mg 98 st", "88.16"), ("Alimemazin droppar 50ml", "236.40"), ("Escitalopram 10mg 100 st", "121.87"), ("Metoprolol Sandoz 50mg 100 st", "113.52"),
    ("Heracillin 500mg 30 st", "158.73"), ("Elocon kräm 100g", "147.90"), ("Lamotrigin 100mg 98 st", "206.31"), ("Ventoline Diskus 60 dos", "94.66"),
    ("Trulicity 1,5mg 4 pennor", "1088.04"), ("Lantus SoloStar 5x3ml", "503.75"), ("Tramadol 50mg 20 st", "76.28"), ("Propavan 25mg 100 st", "184.09"),
)  # fmt: skip
_YOUNG = (("Medikinet 10mg 30 st", "187.22"), ("Montelukast 5mg 98 st", "164.03"), ("Kåvepenin drp 125ml", "117.36"), ("EpiPen Jr 0,15mg", "421.80"))  # fmt: skip


def recipe_line(chance: random.Random) -> Receipt:
    """A chain's till that prints all recipes as one line, wares with their numbers, day with seconds at the foot."""
    place = chance.choice(("Enköping Stora Torget", "Vivalla Centrum", "Hallonbergen", "Kiruna Malmvägen"))  # fmt: skip
    date, count = f.day(chance), chance.randint(1, 4)
    own = Decimal(chance.randint(2800, 61000)) / 100
    wares = f.picked(chance, _SOLD, 0, 3)
    total, tax = own + f.summed(wares), f.share(f.summed(wares), "0.2")
    at = (0.0, 0.4, 0.7, 1.0)
    rows = [
        *mid("Apotek Hjärtat", bold=True, size=1.6, font="opensans"), *mid(place, "Kundservice 0771-405 405", f"Org.nr {f.organisation(chance)}"), *gap(),
        Row(f"Kvittonr {f.digits(chance, 2)}-{f.digits(chance, 6)}", f"Säljare {f.digits(chance, 4)}"), Row(rule="-"),
        Row(f"Receptläkemedel {count} st", money(own, "plain")), Row("  se receptspecifikation", size=0.9),
        *(Row(name, money(cost, "plain")) for name, cost in wares), Row(rule="-"),
        Row("Totalt SEK", money(total, "plain"), bold=True, size=1.35), Row(chance.choice(("Bankkort", "Swish", "Kontokort")), money(total, "plain")), *gap(),
        spread("Moms", "Netto", "Moms kr", "Brutto", at=at, ends="<>>>", size=0.9),
        spread("0%", money(own, "plain"), "0,00", money(own, "plain"), at=at, ends="<>>>", size=0.9),
        *([spread("25%", money(f.summed(wares) - tax, "plain"), money(tax, "plain"), money(f.summed(wares), "plain"), at=at, ends="<>>>", size=0.9)] if wares else []), *gap(),
        *mid("Spara kvittot. 365 dagars öppet köp", "på handelsvaror, ej läkemedel.", size=0.9), *gap(),
        Row(f"Kassa {chance.randint(1, 5)}", f"{when(date, 'iso')} {f.clock(chance)}:{chance.randint(10, 59)}"), Row(), Row(barcode=True),
    ]  # fmt: skip
    truth = f.facts(f"Apotek Hjärtat {place}", ("Apotek Hjärtat",), date, total, "medicine", True)
    return Receipt("m_recipe_line", rows, truth, "notomono", 36)


def numbers_first(chance: random.Random) -> Receipt:
    """A small pharmacy's till: pieces before the ware, a price each below, a campaign, "Summa" beside the count."""
    shop, town = chance.choice((("Apotek Kusten", "Simrishamn"), ("Sankt Eriks Apotek", "Vimmerby"), ("Apotek Älgen", "Vilhelmina"), ("Apoteksgruppen", "Forshaga")))  # fmt: skip
    date = f.day(chance)
    wares = [(name, cost, chance.choice((1, 1, 1, 2))) for name, cost in f.picked(chance, _SOLD, 1, 5)]  # fmt: skip
    less = f.share(wares[0][1], chance.choice(("0", "0", "0.2")))
    total = sum((cost * n for _, cost, n in wares), -less)
    rows = [
        Row(f"{shop} {town}", bold=True, size=1.15), *down(f"Storgatan {chance.randint(1, 44)}", f"Telefon {phone(chance)}", f"Org nr {f.organisation(chance)}", size=0.95), *gap(),
        Row(f"Datum: {when(date, 'iso')}", f"Tid: {f.clock(chance)}"), Row(f"Kvitto: {f.digits(chance, 5)}", f"Kassör: {chance.choice(('Eva', 'Samira', 'Jens'))}"), Row(rule="="),
    ]  # fmt: skip
    for name, cost, n in wares:
        rows += [Row(f"{n} {name}", money(cost * n))]
        rows += [Row(f"   à {money(cost)}", size=0.9)] if n > 1 else []
    rows += [
        *([Row("Kampanj 20 %", f"-{money(less)}")] if less else []), Row(rule="="),
        spread(f"Antal {sum(n for *_, n in wares)}", "Summa:", money(total), at=(0.0, 0.4, 1.0), ends="<<>", bold=True, size=1.15), Row(rule="="),
        Row(chance.choice(("Visa", "Mastercard", "Swish")), money(total)), Row("Varav moms 25 %", money(f.share(total, "0.2"))), *gap(),
        *mid("Fråga oss gärna om läkemedel!", "Öppet mån-fre 9-18, lör 10-14", size=0.95),
    ]  # fmt: skip
    truth = f.facts(f"{shop} {town}", (shop,), date, total, "medicine")
    return Receipt("m_numbers_first", rows, truth, "carlito", 36)


def family_sheet(chance: random.Random) -> Receipt:
    """A sheet for a parent and a child: recipes under each one's name, the ceiling's account, paid sum in a frame."""
    place = chance.choice(("Ängen Sandviken", "Lommen Ludvika", "Uttern Nynäshamn", "Hermelinen Boden"))  # fmt: skip
    shop, date, part = f"Apoteket {place}", f.day(chance), chance.choice(("1", "0.5", "0.25", "0.1"))  # fmt: skip
    adult, child = f.picked(chance, _RECIPES, 1, 2), f.picked(chance, _YOUNG, 0, 2)
    surname = chance.choice(("Nordhamn", "Yildizson", "Abdikarim", "Hagsten"))
    fees = [(name, cost, f.share(cost, part)) for name, cost in adult]
    total, at, ends = sum((fee for *_, fee in fees), Decimal(0)), (0.0, 0.62, 0.81, 1.0), "<>>>"
    before, start = Decimal(chance.randint(0, 140000)) / 100, f.later(date, -chance.randint(5, 320))
    rows = [
        spread("Apoteket", "Receptkvitto", at=(0.0, 1.0), ends="<>", bold=True, size=1.5), Row(f"{shop}, Köpmangatan {chance.randint(1, 30)}", f"Datum {when(date, 'iso')}"), Row(f"Apoteket AB, org.nr {f.organisation(chance)}", f"Kvitto {f.digits(chance, 7)}"), *gap(),
        Row(f"{chance.choice(('Monika', 'Hanan', 'Roger'))} {surname}", bold=True), spread("Läkemedel", "Pris", "Förmån", "Att betala", at=at, ends=ends, size=0.9, ink=60), Row(rule="line"),
        *(spread(name, money(cost), money(cost - fee), money(fee), at=at, ends=ends) for name, cost, fee in fees), *gap(),
        *([Row(f"{chance.choice(('Alma', 'Idris', 'Lukas'))} {surname} (under 18 år)", bold=True), spread("Läkemedel", "Pris", "Förmån", "Att betala", at=at, ends=ends, size=0.9, ink=60), Row(rule="line")] if child else []),
        *(spread(name, money(cost), money(cost), "0,00", at=at, ends=ends) for name, cost in child), *([Row()] if child else []),
        Row("Betalt med kort", f"{money(total)} kr", boxed=True, bold=True, size=1.15), *gap(),
        Row("Högkostnadsskydd läkemedel", bold=True), Row(f"Perioden började {when(start, 'iso')} och slutar {when(f.later(start, 365), 'iso')}."), Row("Tidigare egenavgifter i perioden", money(before)), Row("Egenavgifter efter detta köp", money(before + total)), *gap(),
        *down("Barns läkemedel inom förmånen är avgiftsfria.", "Ta med legitimation när du hämtar åt någon annan.", size=0.85), *gap(2),
    ]  # fmt: skip
    truth = f.facts(shop, ("Apoteket", "Apoteket AB", shop.rsplit(" ", 1)[0]), date, total, "medicine", True)  # fmt: skip
    return Receipt("m_family_sheet", rows, truth, "opensans", 54, "laser")


def printed_mail(chance: random.Random) -> Receipt:
    """A web pharmacy's mail printed: a greeting, the order's facts, the sum before the wares, delivery and return."""
    shop, host = chance.choice((("Apotea", "apotea.se"), ("Apohem", "apohem.se"), ("Kronans Apotek", "kronansapotek.se"), ("Apotek Hjärtat", "apotekhjartat.se")))  # fmt: skip
    date, at = f.day(chance), (0.0, 0.72, 1.0)
    wares = [(name, cost, chance.choice((1, 1, 2))) for name, cost in f.picked(chance, _SOLD, 1, 4)]  # fmt: skip
    recipes = [(f"{name} (recept)", f.share(cost, "0.5")) for name, cost in f.picked(chance, _RECIPES, 0, 2)]  # fmt: skip
    goods, freight = sum((cost * n for _, cost, n in wares), Decimal(0)), Decimal(chance.choice((0, 29, 49)))  # fmt: skip
    total, grey = goods + f.summed(recipes) + freight, 70
    rows = [
        Row(shop, bold=True, size=1.7, font="lato"), *gap(), Row(f"Hej {chance.choice(('Sahra', 'Kenneth', 'Linnéa', 'Olga'))}!", bold=True, size=1.2), *down("Tack för din beställning. Du får ett sms när paketet", "kan hämtas hos ombudet."), *gap(),
        spread("Ordernummer", f.digits(chance, 8), at=(0.0, 0.32)), spread("Orderdatum", when(date, chance.choice(("long", "iso"))), at=(0.0, 0.32)), spread("Betalning", chance.choice(("Swish", "Kort", "Klarna")), at=(0.0, 0.32)), spread("Leverans", f"{chance.choice(('PostNord', 'Instabox', 'DHL'))}, ombud", at=(0.0, 0.32)), *gap(),
        Row(f"Totalbelopp: {money(total)} kr", bold=True, size=1.25), Row(f"varav moms {money(f.share(goods + freight, '0.2'))} kr", ink=grey, size=0.9), *gap(), Row(rule="line"),
        *(spread(name, f"{n} st", f"{money(cost * n)} kr", at=at, ends="<>>") for name, cost, n in wares),
        *(spread(name, "1 st", f"{money(cost)} kr", at=at, ends="<>>") for name, cost in recipes),
        spread("Frakt", "", f"{money(freight)} kr", at=at, ends="<>>"), Row(rule="line"), *gap(),
        *down(f"Frågor? Skriv till kundservice@{host} eller ring {phone(chance)}.", "Öppet köp 30 dagar. Läkemedel kan inte lämnas tillbaka.", f"{shop} AB, org.nr {f.organisation(chance)}", size=0.85, ink=grey), *gap(2),
    ]  # fmt: skip
    truth = f.facts(shop, (f"{shop} AB", host), date, total, "medicine", bool(recipes))
    return Receipt("m_printed_mail", rows, truth, "noto", 52, "laser")


def cash_recipes(chance: random.Random) -> Receipt:
    """A pharmacy's strip paid in cash: own fee under each recipe, a ware, rounding, what was given and given back."""
    shop, place = chance.choice((("Kronans Apotek", "Hammarkullen"), ("Kronans Apotek", "Sollefteå"), ("Apotek Lyran", "Flemingsberg"), ("Doc Morris Apotek", "Eslöv")))  # fmt: skip
    date, part = f.day(chance), chance.choice(("1", "0.5", "0.25"))
    recipes = [(name, cost, f.share(cost, part)) for name, cost in f.picked(chance, _RECIPES, 1, 3)]
    wares = f.picked(chance, _SOLD, 0, 2)
    exact = sum((fee for *_, fee in recipes), f.summed(wares))
    total = f.evened(exact)
    given = (total // 100 + 1) * 100
    rows = [
        *mid(shop, bold=True, size=1.3), *mid(place), *mid(f"Tel {phone(chance)}", f"Org.nr: {f.organisation(chance)}", size=0.95), *gap(),
        Row(f"{when(date, 'nordic')}  {f.clock(chance)}", f"Kv {f.digits(chance, 5)}"), Row(rule="-"),
    ]  # fmt: skip
    for name, cost, fee in recipes:
        rows += [Row(f"Rx {name}"), Row(f"   Pris {money(cost)}", size=0.95), *([Row(f"   Förmån -{money(cost - fee)}", size=0.95)] if fee < cost else []), Row("   Egenavgift", money(fee))]  # fmt: skip
    rows += [
        *(Row(name, money(cost)) for name, cost in wares), Row(rule="-"),
        Row("Delsumma", money(exact)), Row("Öresavrundning", money(total - exact)), Row("Att betala", f"{money(total)} kr", bold=True, size=1.25), *gap(),
        Row("Kontant", money(given)), Row("Tillbaka", money(given - total)), *gap(),
        *([Row(f"Moms 25 %: {money(f.share(f.summed(wares), '0.2'))}", size=0.9)] if wares else []), Row("Moms 0 % på receptläkemedel", size=0.9),
        *mid(f"Nästa uttag från {when(f.later(date, chance.randint(60, 85)), 'nordic')}", "Krya på dig!", size=0.95),
    ]  # fmt: skip
    truth = f.facts(f"{shop} {place}", (shop,), date, total, "medicine", True)
    return Receipt("m_cash_recipes", rows, truth, "typewriter", 35, tint=(246, 240, 220))


def one_ware(chance: random.Random) -> Receipt:
    """A short strip for a ware or two: the chain's name in a bar, the card's rows right below the sum."""
    chain, place = chance.choice((("LloydsApotek", "Bäckby"), ("DOZ Apotek", "Limhamn"), ("Kronans Apotek", "Råslätt"), ("Apoteket", "Sjukhuset Falun")))  # fmt: skip
    date, wares = f.day(chance), f.picked(chance, _SOLD, 1, 2)
    total = f.summed(wares)
    rows = [
        Row(chain.upper(), centre=True, inverse=True, bold=True, size=1.5), Row(size=0.6), *mid(f"{chain} {place}", f"Tel: {phone(chance)}"), *gap(),
        *(Row(name, money(cost)) for name, cost in wares), *gap(),
        Row("Total", money(total), bold=True, size=1.4), Row(f"Moms 25% {money(f.share(total, '0.2'))}", f"Netto {money(total - f.share(total, '0.2'))}", size=0.9), *gap(),
        Row("KÖP SEK", money(total)), Row(f"Debit Visa ****{f.digits(chance, 4)}"), Row("Kontaktlös", "Godkänd"), Row(f"Ref {f.digits(chance, 9)}"), *gap(),
        Row(f"{when(date, 'short')} {f.clock(chance)}", f"#{f.digits(chance, 6)}"), Row(f"Org.nr {f.organisation(chance)}"), *mid("Tack för besöket"),
    ]  # fmt: skip
    also = ("Lloyds Apotek", f"Lloyds Apotek {place}") if chain.startswith("Lloyds") else ()
    truth = f.facts(f"{chain} {place}", (chain, *also), date, total, "medicine")
    return Receipt("m_one_ware", rows, truth, "mono", 32, "head")


LAYOUTS = (recipe_line, numbers_first, family_sheet, printed_mail, cash_recipes, one_ware)
