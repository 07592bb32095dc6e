"""Pharmacies, group n: recipes over columns, a ware returned, two web orders, one collected, prices under names."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_facts as f
from bench.receipt_photos.fresh_facts import money, spread, when
from bench.receipt_photos.fresh_j.writers import down, gap, mid, phone
from bench.receipt_photos.paper import Receipt, Row

_OVER_COUNTER = (
    ("Alvedon 665mg 56 st", "79.90"), ("Ipren Junior mixtur", "84.00"), ("Nasoferm spray 10ml", "59.00"), ("Loratadin Apofri 30 st", "89.00"), ("Sårtvätt 100ml", "54.50"),
    ("Nicotinell tuggummi 96 st", "289.00"), ("Apoliva hårschampo", "49.00"), ("Imodium 2mg 16 st", "99.50"), ("Decubal kräm 250g", "149.00"), ("Magnesium 120 tabl", "119.00"),
    ("Elastisk binda 8cm", "45.00"), ("Clarityn 10mg 28 st", "124.90"), ("Inotyol salva 60g", "78.00"), ("Novalucol 60 st", "96.00"), ("Diklofenak gel 100g", "109.00"),
    ("Tandborste mjuk 2-p", "35.00"), ("Blodtrycksmanschett", "399.00"), ("Minifom 100mg 30 st", "88.00"), ("Solkräm SPF50 150ml", "139.00"),
)  # fmt: skip
_WRITTEN = (
    ("Alfadil 4mg 98 st", "214.30"), ("Bisoprolol Sandoz 5mg 100 st", "99.26"), ("Duloxetin 60mg 98 st", "193.58"), ("Flunitec nässpray", "118.74"), ("Gabapentin 300mg 100 st", "172.05"),
    ("Hydroxyzin 25mg 100 st", "141.20"), ("Innohep 10 sprutor", "783.64"), ("Karbamazepin 200mg 100 st", "156.87"), ("Lisdexamfetamin 30mg 30 st", "742.10"), ("Omeprazol Krka 20mg 100 st", "103.45"),
    ("Prednisolon 5mg 100 st", "129.91"), ("Spiriva Respimat 60 dos", "467.52"), ("Venlafaxin 75mg 100 st", "138.08"), ("Warfarin Orion 2,5mg 100 st", "91.33"), ("Waran 2,5mg 100 st", "124.16"),
)  # fmt: skip


def recipe_columns(chance: random.Random) -> Receipt:
    """A chain's till: under each recipe's name its price, benefit and fee in columns; two sums, then the boxed one."""
    animal, town = chance.choice((("Storken", "Norrtälje"), ("Järven", "Kalix"), ("Morkullan", "Mjölby"), ("Hjorten", "Nässjö"), ("Laxen", "Mörrum")))  # fmt: skip
    shop, date, part = f"Apoteket {animal}", f.day(chance), chance.choice(("1", "0.5", "0.25", "0.1"))  # fmt: skip
    recipes = [(name, cost, f.share(cost, part)) for name, cost in f.picked(chance, _WRITTEN, 1, 4)]
    wares = f.picked(chance, _OVER_COUNTER, 0, 2)
    own, goods = sum((fee for *_, fee in recipes), Decimal(0)), f.summed(wares)
    total, at = own + goods, (0.3, 0.64, 1.0)
    rows = [
        *mid("Apoteket", bold=True, size=1.8, font="nimbus"), *mid(f"{shop}, {town}", f"Tel 0771-450 450   Butik {f.digits(chance, 4)}"), *gap(),
        Row(f"Kvitto {f.digits(chance, 6)}", f"Kassa {chance.randint(1, 7)}"), Row(f"{when(date, 'short')} kl {f.clock(chance)}", f"Exp. {f.digits(chance, 3)}"), Row(rule="-"),
        Row("Recept", bold=True), spread("Pris", "Förmån", "Egenavgift", at=at, ends=">>>", size=0.9),
    ]  # fmt: skip
    for name, cost, fee in recipes:
        rows += [Row(name), spread(money(cost), money(cost - fee), money(fee), at=at, ends=">>>")]
    rows += [
        *([Row("Egenvård", bold=True)] if wares else []), *(Row(name, money(cost)) for name, cost in wares), Row(rule="-"),
        *([Row("Summa recept", money(own)), Row("Summa egenvård", money(goods))] if wares else []),
        Row("Att betala SEK", money(total), boxed=True, bold=True, size=1.25), Row(size=0.5), Row(chance.choice(("Bankkort", "Swish", "Kort Mastercard")), money(total)), *gap(),
        Row("Moms 25 %", money(f.share(goods, "0.2")), size=0.9), Row("Momsfritt", money(own), size=0.9), *gap(),
        *down(f"Högkostnadsperiod från {when(f.later(date, -chance.randint(10, 300)), 'short')}", f"Hittills i perioden: {money(own + Decimal(chance.randint(5000, 150000)) / 100)}", size=0.9), *gap(),
        *mid("Apoteket AB  Org.nr 556138-6532", "Spara kvittot!", size=0.9),
    ]  # fmt: skip
    also = ("Apoteket", "Apoteket AB", f"{shop} {town}", f"{shop}, {town}", f"Apoteket {town}")
    truth = f.facts(shop, also, date, total, "medicine", True)
    return Receipt("n_recipe_columns", rows, truth, "courier", 38)


def returned_ware(chance: random.Random) -> Receipt:
    """A chain's till where one ware is given back and others are bought: minus rows, the older receipt's day."""
    place = chance.choice(("Maxi Partille", "Gamlestadstorget", "Västervik", "Fältöversten", "Kupolen"))  # fmt: skip
    date = f.day(chance)
    wares = sorted(f.picked(chance, _OVER_COUNTER, 3, 5), key=lambda ware: ware[1])
    back, wares = wares[0], wares[1:]
    total, bought = f.summed(wares) - back[1], f.later(date, -chance.randint(2, 20))
    rows = [
        Row("apotek hjärtat", bold=True, size=1.5, font="lato"), *down(place, f"Telefon {phone(chance)}", f"Org.nr {f.organisation(chance)}"), Row(rule="="),
        Row("Datum", when(date, "iso")), Row("Tid", f.clock(chance)), Row("Kvitto", f"{f.digits(chance, 3)}-{f.digits(chance, 5)}"), Row(rule="="),
        *(Row(name, money(cost, "plain")) for name, cost in wares), Row(f"RETUR {back[0]}", f"-{money(back[1], 'plain')}"), Row(f"  från kvitto {when(bought, 'iso')}", size=0.9), *gap(),
        Row("Summa", f"{money(total, 'plain')} kr", bold=True, size=1.4), Row("Varav moms 25 %", f"{money(f.share(total, '0.2'), 'plain')} kr"), Row(rule="="),
        Row("Betalkort", f"{money(total, 'plain')} kr"), Row(f"Visa Debit *{f.digits(chance, 4)}", "Kontaktlös"), Row(f"Auktnr {f.digits(chance, 6)}", f"Ref {f.digits(chance, 8)}", size=0.9), *gap(),
        *down("Öppet köp 30 dagar på handelsvaror i obruten", "förpackning. Läkemedel återköps inte.", size=0.85), *mid("Välkommen tillbaka!"),
    ]  # fmt: skip
    truth = f.facts(f"Apotek Hjärtat {place}", ("Apotek Hjärtat",), date, total, "medicine")
    return Receipt("n_returned_ware", rows, truth, "condensed", 36, tint=(240, 244, 250))


def two_row_order(chance: random.Random) -> Receipt:
    """A web pharmacy's confirmation: pieces under each ware, sums at the right, what is paid under its label."""
    shop, host = chance.choice((("Apotea", "apotea.se"), ("Apohem", "apohem.se"), ("MEDS", "meds.se"), ("Kronans Apotek", "kronansapotek.se"), ("DOZ Apotek", "dozapotek.se")))  # fmt: skip
    date, grey = f.day(chance), 70
    wares = [(name, cost, chance.choice((1, 1, 1, 2, 3))) for name, cost in f.picked(chance, _OVER_COUNTER, 2, 5)]  # fmt: skip
    goods = sum((cost * n for _, cost, n in wares), Decimal(0))
    less, freight = f.share(goods, chance.choice(("0", "0", "0.1"))), Decimal(chance.choice((0, 29, 39)))  # fmt: skip
    total, early = goods - less + freight, f.later(date, 1)
    rows = [
        *mid(shop, bold=True, size=1.7, font="gothic"), *gap(), Row("Orderbekräftelse", bold=True, size=1.3), Row(f"Order {f.digits(chance, 8)} lades {when(date, 'long')} kl. {f.clock(chance, '.')}"), Row(f"Beräknad leverans {when(early, 'words')[:-5]} - {when(f.later(date, 3), 'words')[:-5]}", ink=grey), *gap(), Row(rule="line"),
    ]  # fmt: skip
    for name, cost, n in wares:
        rows += [Row(name, f"{money(cost * n)} kr", bold=True), Row(f"{n} st, {money(cost)} kr/st", size=0.85, ink=grey), Row(size=0.5)]  # fmt: skip
    rows += [
        Row(rule="line"), spread("Delsumma", f"{money(goods)} kr", at=(0.46, 1.0), ends="<>"), *([spread("Välkomstrabatt 10 %", f"-{money(less)} kr", at=(0.46, 1.0), ends="<>")] if less else []), spread("Frakt", f"{money(freight)} kr" if freight else "Fri frakt", at=(0.46, 1.0), ends="<>"), *gap(),
        spread("Att betala", at=(1.0,), ends=">", ink=grey), spread(f"{money(total)} kr", at=(1.0,), ends=">", bold=True, size=1.5), spread(f"Moms ingår med {money(f.share(total, '0.2'))} kr", at=(1.0,), ends=">", size=0.85, ink=grey), *gap(),
        Row("Betalningssätt", bold=True), Row(chance.choice(("Klarna - betala nu", "Swish", "Kortbetalning Visa"))), *gap(),
        *down(f"Kundservice svarar vardagar 8-20 på {phone(chance)}", f"{host}   Org.nr {f.organisation(chance)}", size=0.85, ink=grey), *gap(2),
    ]  # fmt: skip
    truth = f.facts(shop, (host, "MEDS Apotek" if shop == "MEDS" else ""), date, total, "medicine")
    return Receipt("n_two_row_order", rows, truth, "opensans", 48, "laser")


def click_and_collect(chance: random.Random) -> Receipt:
    """A strip on a bag that was ordered on the web and collected in the shop: a code, wares, a recipe, what is paid."""
    chain, place = chance.choice((("Kronans Apotek", "Stinsen"), ("Apoteket", "Svanen Lund"), ("Kronans Apotek", "Bomhus"), ("LloydsApotek", "Jakobsberg"), ("Apoteket", "C W Scheele Stockholm")))  # fmt: skip
    date = f.day(chance)
    wares = f.picked(chance, _OVER_COUNTER, 1, 4)
    recipes = [(name, f.share(cost, chance.choice(("1", "0.5")))) for name, cost in f.picked(chance, _WRITTEN, 0, 1)]  # fmt: skip
    total, goods = f.summed(wares) + f.summed(recipes), f.summed(wares)
    rows = [
        Row("KLICKA & HÄMTA", centre=True, inverse=True, bold=True, size=1.2), Row(size=0.6), *mid(f"{chain} {place}", bold=True), *mid(f"Tel. {phone(chance)}", size=0.95), *gap(),
        Row("Hämtkod", f.digits(chance, 4), size=1.2), Row("Ordernummer", f.digits(chance, 9)), Row("Köpdatum", when(date, "nordic")), Row("Kund", chance.choice(("Berit F", "Nasra A", "Jonny L", "Vera P"))), Row(rule="line"),
        *(Row(f"1 {name}", money(cost)) for name, cost in wares), *(Row(f"1 {name} Rx", money(cost)) for name, cost in recipes), Row(rule="line"),
        Row("Totalt", f"{money(total)} kr", bold=True, size=1.3), Row("varav moms", f"{money(f.share(goods, '0.2'))} kr"), *gap(),
        Row(f"Betalt i kassan med {chance.choice(('kort', 'Swish'))}."), *([Row("Receptvaran är expedierad av farmaceut.", size=0.9)] if recipes else []), Row(f"Bytesrätt till {when(f.later(date, 30), 'nordic')}", size=0.9), Row(f"Org.nr {f.organisation(chance)}", size=0.9), *gap(), Row(barcode=True), *gap(),
    ]  # fmt: skip
    also = (chain, *(("Lloyds Apotek", f"Lloyds Apotek {place}") if chain[0] == "L" else ()), *(("Apoteket AB",) if chain == "Apoteket" else ()))  # fmt: skip
    if chain == "Apoteket":
        also += (f"Apoteket {place.rsplit(' ', 1)[0]}",)
    truth = f.facts(f"{chain} {place}", also, date, total, "medicine", bool(recipes))
    return Receipt("n_click_and_collect", rows, truth, "noto", 34)


def amount_below(chance: random.Random) -> Receipt:
    """A small pharmacy's strip: each price on a row of its own, the sum large in the middle under its label."""
    shop = chance.choice(("Apotek Svanen Ulricehamn", "Centrumapoteket Märsta", "Apotek Linden Säffle", "Torgapoteket Arvika", "Apotek Fjällripan Sveg"))  # fmt: skip
    date, wares = f.day(chance), f.picked(chance, _OVER_COUNTER, 1, 4)
    exact = f.summed(wares)
    cash = chance.random() < 0.35
    total = f.evened(exact) if cash else exact
    note = next(Decimal(n) for n in (50, 100, 200, 300, 400, 500, 600, 800, 1000, 1500) if n >= total)  # fmt: skip
    rows = [
        *mid(shop, bold=True, size=1.1), *mid(f"Torggatan {chance.randint(1, 20)}", phone(chance), f"Org.nr {f.organisation(chance)}"), Row(rule="*"),
    ]  # fmt: skip
    for name, cost in wares:
        rows += [Row(name), spread("1 st", f"à {money(cost)}", money(cost), at=(0.06, 0.26, 1.0), ends="<<>")]  # fmt: skip
    rows += [
        Row(rule="*"), *([Row("Öresavrundning", money(total - exact))] if cash else []), *mid("ATT BETALA"), *mid(f"{money(total)} kr", bold=True, size=1.7), Row(rule="*"),
        *([Row("Kontanter", money(note)), Row("Växel", money(note - total))] if cash else [Row("Kortköp", money(total)), Row(f"Mastercard **** {f.digits(chance, 4)}")]), Row(f"Moms 25 % ingår: {money(f.share(exact, '0.2'))}"), *gap(),
        Row(f"Nr {f.digits(chance, 5)}", f"{when(date, 'capitals')}  {f.clock(chance, '.')}"), *mid("Ett fristående apotek", "Öppet vardagar 9.30-18"),
    ]  # fmt: skip
    truth = f.facts(shop, (shop.rsplit(" ", 1)[0],), date, total, "medicine")
    return Receipt("n_amount_below", rows, truth, "inconsolata", 32)


def recipe_order(chance: random.Random) -> Receipt:
    """A web pharmacy's sheet for recipes: a table with fees, further wares, sums at the left, the total in a bar."""
    shop, host = chance.choice((("Apotea", "apotea.se"), ("Apotek Hjärtat", "apotekhjartat.se"), ("Apoteket", "apoteket.se"), ("Apohem", "apohem.se")))  # fmt: skip
    date, part = f.day(chance), chance.choice(("1", "0.5", "0.25", "0"))
    recipes = [(name, cost, f.share(cost, part)) for name, cost in f.picked(chance, _WRITTEN, 1, 4)]
    wares, at = f.picked(chance, _OVER_COUNTER, 0, 2), (0.0, 0.54, 0.69, 0.84, 1.0)
    own, goods, freight = sum((fee for *_, fee in recipes), Decimal(0)), f.summed(wares), Decimal(chance.choice((0, 0, 29)))  # fmt: skip
    total, start = own + goods + freight, f.later(date, -chance.randint(30, 330))
    left = (0.0, 0.42)
    rows = [
        spread(shop, f"Datum: {when(date, 'iso')}", at=(0.0, 1.0), ends="<>", bold=True, size=1.25), spread(host, f"Kvitto för order {f.digits(chance, 8)}", at=(0.0, 1.0), ends="<>"), *gap(),
        Row(f"Recept expedierade till {chance.choice(('Marianne Strömgårde', 'Faisal Lindvik', 'Kjell Orrhede', 'Tsegay Almqvister'))}"), *gap(),
        spread("Läkemedel", "Antal", "Pris", "Förmån", "Egenavgift", at=at, ends="<>>>>", bold=True, size=0.9), Row(rule="line"),
        *(spread(name, "1", money(cost), money(cost - fee), money(fee), at=at, ends="<>>>>") for name, cost, fee in recipes), Row(rule="line"),
        *([Row(), Row("Övriga varor", bold=True, size=0.9), Row(rule="line")] if wares else []), *(spread(name, "1", money(cost), "", money(cost), at=at, ends="<>>>>") for name, cost in wares), *gap(),
        spread("Summa egenavgifter", f"{money(own)} kr", at=left), *([spread("Summa övriga varor", f"{money(goods)} kr", at=left)] if wares else []), spread("Frakt", f"{money(freight)} kr", at=left), spread("Varav moms", f"{money(f.share(goods + freight, '0.2'))} kr", at=left), *gap(),
        Row("Totalt att betala", f"{money(total)} kr", band=True, bold=True, size=1.15), Row(size=0.6),
        Row("Högkostnadsskydd", bold=True, size=0.9), Row(f"Period {when(start, 'iso')} till {when(f.later(start, 364), 'iso')}. Ackumulerat belopp {money(own + Decimal(chance.randint(20000, 190000)) / 100)} kr.", size=0.9), *gap(),
        *down("Läkemedel kan av säkerhetsskäl inte lämnas tillbaka.", f"{shop} AB, organisationsnummer {f.organisation(chance)}", size=0.85), *gap(2),
    ]  # fmt: skip
    truth = f.facts(shop, (f"{shop} AB", host), date, total, "medicine", True)
    return Receipt("n_recipe_order", rows, truth, "carlito", 58, "laser")


LAYOUTS = (recipe_columns, returned_ware, two_row_order, click_and_collect, amount_below, recipe_order)  # fmt: skip
