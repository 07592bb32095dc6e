"""Pharmacies, group p: chains' tills, a town's till, a parcel's slip, an e-receipt, a dose bill."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_facts as f
from bench.receipt_photos.fresh_facts import money, spread, when
from bench.receipt_photos.fresh_j.writers import down, gap, mid, phone
from bench.receipt_photos.paper import Receipt, Row

_SHELF = (
    ("Alvedon 500 mg 20 tabl", "42.90"), ("Ipren 400 mg 30 tabl", "74.90"), ("Otrivin nässpray 10 ml", "69.00"),
    ("Voltaren gel 23,2 mg/g", "159.00"), ("Locobase Repair 100 g", "139.50"), ("Cetirizin 10 mg 30 st", "89.00"),
    ("Compeed blåsplåster M", "79.90"), ("ACO Sollotion SPF 30", "149.00"), ("Bafucin mint 25 st", "72.50"),
    ("Systane ögondroppar", "129.90"), ("Novalucol Novum 20 st", "85.00"), ("Handsprit 250 ml", "39.90"),
    ("Nicorette 2 mg 105 st", "279.00"), ("Minifom 200 mg 25 st", "92.90"), ("Apoliva Fotkräm", "59.90"),
)  # fmt: skip
_FOODS = (
    ("C-vitamin brus 20 st", "34.90"), ("Idoform Classic 40 st", "199.00"), ("Magnesium 250 mg 90 st", "129.00"),
    ("Resorb Original 20 st", "109.90"), ("D-vitamin 20 µg 90 st", "99.00"),
)  # fmt: skip
_RECIPES = (
    ("Sertralin Krka 50 mg 98 st", "128.62"), ("Levaxin 75 mikrog 100 st", "91.24"), ("Amlodipin Teva 5 mg 98 st", "84.37"),
    ("Bricanyl Turbuhaler 200 d", "214.80"), ("Metoprolol 50 mg 98 st", "119.43"), ("Simvastatin 20 mg 98 st", "76.18"),
    ("Kåvepenin 1 g 20 st", "102.55"), ("Omeprazol 20 mg 100 st", "143.09"), ("Flutide Evohaler 120 d", "236.71"),
    ("Candesartan 8 mg 98 st", "111.96"), ("Vagifem 10 mikrog 24 st", "322.40"), ("Imigran 50 mg 6 st", "165.28"),
)  # fmt: skip
_CLIENTS = ("Vendela Rosström", "Mustafa Ekbacken", "Anna-Greta Silfverling", "Joel Mårdsten", "Zahra Lönnfors", "Tapio Kvarnlund")  # fmt: skip
_NONE = Decimal("0.00")


def apoteket_till(chance: random.Random) -> Receipt:
    """The state's chain: goods, prescriptions' own fees, club price, VAT table, the card's slip."""
    shop, street, place = chance.choice((("Apoteket Kärnhuset", "Storgatan 18", "852 30 Sundsvall"), ("Apoteket Lejonet", "Södergatan 12", "211 34 Malmö"), ("Apoteket Ugglan", "Drottninggatan 41", "602 32 Norrköping"), ("Apoteket Kaduceus", "Kungsgatan 5", "903 25 Umeå"), ("Apoteket Valknuten", "Östergatan 22", "151 72 Södertälje"), ("Apoteket Tranan", "Hamngatan 9", "652 24 Karlstad")))  # fmt: skip
    date, shelf, foods = f.day(chance), f.picked(chance, _SHELF, 1, 4), f.picked(chance, _FOODS, 0, 1)  # fmt: skip
    recipes = f.picked(chance, _RECIPES, 1, 2) if chance.random() < 0.4 else []
    pair, club = chance.random() < 0.35, chance.random() < 0.4
    dear = shelf[0][1] * (2 if pair else 1)
    less = f.share(dear, "0.1") if club else _NONE
    full, food, free = f.summed(shelf) + dear - shelf[0][1] - less, f.summed(foods), f.summed(recipes)  # fmt: skip
    total, at, clock = full + food + free, (0.0, 0.4, 0.7, 1.0), f.clock(chance)
    card, aid = chance.choice((("Visa", "A0000000031010"), ("Debit Mastercard", "A0000000041010"), ("Mastercard", "A0000000041010")))  # fmt: skip
    rows = [
        *mid("Apoteket", bold=True, size=2.3, font="gothic"), *gap(), *mid(shop, street, place, "Tel 0771-450 450"), *gap(),
        Row(f"{date:%Y-%m-%d} {clock}", f"Kassa {chance.randint(1, 6)}"), Row(f"Kvitto {f.digits(chance, 6)}", f"Säljare {f.digits(chance, 4)}"), Row(rule="-"),
        Row(shelf[0][0], money(dear)), *([Row(f"  2 st x {money(shelf[0][1])}")] if pair else []), *([Row("  Medlemsrabatt 10 %", f"-{money(less)}")] if club else []),
        *(Row(name, money(cost)) for name, cost in shelf[1:] + foods),
    ]  # fmt: skip
    if recipes:
        rows += [*gap(), Row("RECEPT")]
        for name, cost in recipes:
            rows += [Row(name, money(cost)), Row("  Egenavgift inom förmånen")]
    rows += [
        Row(rule="-"), Row(size=0.4), Row("Att betala", money(total), bold=True, size=1.35), Row(chance.choice(("Bankkort", "Kontokort")), money(total)), *gap(),
        spread("Moms%", "Moms", "Netto", "Brutto", at=at, ends="<>>>"), spread("25,00", money(f.share(full, "0.2")), money(full - f.share(full, "0.2")), money(full), at=at, ends="<>>>"),
        *([spread("6,00", money(tax := food - f.share(food / Decimal("1.06"), "1")), money(food - tax), money(food), at=at, ends="<>>>")] if foods else []),
        *([spread("0,00", "0,00", money(free), money(free), at=at, ends="<>>>")] if recipes else []), Row(rule="-"),
        Row(f"Butiksnr {f.digits(chance, 7)}", f"Term {f.digits(chance, 8)}"), Row("KÖP", f"SEK {money(total)}"), Row(card, chance.choice(("Kontaktlöst", "Chip, pinkod"))), Row(f"************{f.digits(chance, 4)}", f"Ref {f.digits(chance, 6)}"), Row(f"AID {aid}", "TVR 0000008000"), Row("GODKÄNT", f"Svar 00 Aut {f.digits(chance, 6)}"), Row(rule="-"), Row(size=0.4),
        *mid("Läkemedel tas inte i retur.", "Övriga varor: öppet köp 30 dagar mot kvitto.", f"Apoteket AB  Org.nr {f.organisation(chance)}", "www.apoteket.se", size=0.9), Row(size=0.5), Row(barcode=True), *gap(),
    ]  # fmt: skip
    truth = f.facts("Apoteket", (shop, "Apoteket AB", f"{shop} {place[7:]}", f"Apoteket {place[7:]}", f"Apoteket {shop}"), date, total, "medicine", bool(recipes))  # fmt: skip
    return Receipt("p_apoteket_till", rows, truth, "notomono", 42)


def recipe_specification(chance: random.Random) -> Receipt:
    """A chain's prescriptions: price, reduction, own fee, the protection's state in a frame."""
    brand, shop, firm = chance.choice((("Kronans Apotek", "Kronans Apotek Teleborg, Växjö", "Kronans Apotek AB"), ("Kronans Apotek", "Kronans Apotek Väla Centrum", "Kronans Apotek AB"), ("Kronans Apotek", "Kronans Apotek Stora Gatan, Sigtuna", "Kronans Apotek AB"), ("Apotek Hjärtat", "Apotek Hjärtat ICA Kvantum Falun", "Apotek Hjärtat AB"), ("Apotek Hjärtat", "Apotek Hjärtat Knalleland, Borås", "Apotek Hjärtat AB"), ("DOZ Apotek", "DOZ Apotek Lasarettet, Kalmar", "DOZ Apotek AB")))  # fmt: skip
    date = f.day(chance)
    part, before = chance.choice((("1", chance.randint(0, 9000)), ("1", chance.randint(0, 9000)), ("0.5", chance.randint(21000, 26000)), ("0.25", chance.randint(29000, 33000)), ("0", 38000)))  # fmt: skip
    paid_before = Decimal(before) / 10
    end = f.later(date, chance.randint(30, 340))
    recipes, shelf = f.picked(chance, _RECIPES, 1, 4), f.picked(chance, _SHELF, 0, 2)
    own = [f.share(cost, part) for _, cost in recipes]
    fee, bought, at = sum(own, _NONE), f.summed(shelf), (0.45, 0.72, 1.0)
    total = fee + bought
    rows = [
        *mid(brand, bold=True, size=1.9, font="slim"), *mid(shop, f"Tel {phone(chance)}", size=0.95), *gap(),
        Row("Kvitto och specifikation", bold=True, size=1.15), Row(f"Datum: {date:%Y-%m-%d}", f"Tid: {f.clock(chance)}"), Row(f"Kvittonr: {f.digits(chance, 8)}", f"Kassa: {chance.randint(1, 5)}"), *gap(),
        Row("Receptläkemedel inom förmånen", bold=True), spread("Pris", "Rabatt", "Egenavgift", at=at, ends=">>>", size=0.9), Row(rule="line"),
    ]  # fmt: skip
    for (name, cost), pays in zip(recipes, own, strict=True):
        rows += [Row(name), spread(money(cost), money(cost - pays), money(pays), at=at, ends=">>>")]
        if chance.random() < 0.6:
            of = chance.randint(3, 5)
            rows += [Row(f"  Uttag {chance.randint(1, of - 1)} av {of}, nästa tidigast {when(f.later(date, chance.randint(56, 80)), 'iso')}", size=0.85)]  # fmt: skip
    rows += [Row(rule="line"), spread("Summa egenavgift", money(fee), at=(0.0, 1.0), ends="<>"), *gap()]  # fmt: skip
    if shelf:
        rows += [Row("Egenvård och handelsvaror", bold=True), *(Row(name, money(cost)) for name, cost in shelf), *gap()]  # fmt: skip
    rows += [
        Row("Att betala (SEK)", money(total), bold=True, size=1.35), *([Row(chance.choice(("Betalkort", "Kort Visa", "Kort Mastercard", "Swish")), money(total))] if total else []),
        *([Row(f"Varav moms 25 % av {money(bought)}", money(f.share(bought, "0.2")), size=0.9)] if shelf else []), Row("Varav moms 0 %", "0,00", size=0.9), *gap(),
        Row(" Högkostnadsskydd läkemedel", boxed=True, bold=True),
        *([Row(f" Frikort till och med {when(end, 'iso')}", boxed=True)] if part == "0" else [Row(" Inbetalt före köpet", f"{money(paid_before)} ", boxed=True), Row(" Inbetalt efter köpet", f"{money(paid_before + fee)} ", boxed=True), Row(" Perioden slutar", f"{when(end, 'iso')} ", boxed=True)]), Row(" Högsta kostnad 12 månader", "3 800,00 ", boxed=True), *gap(),
        *mid("Spara kvittot. Läkemedel får inte lämnas i retur.", f"{firm}, org.nr {f.organisation(chance)}", size=0.88), *gap(),
    ]  # fmt: skip
    truth = f.facts(brand, (shop, shop.replace(",", ""), shop.split(",")[0], firm), date, total, "medicine", True)  # fmt: skip
    return Receipt("p_recipe_specification", rows, truth, "narrow", 44)


def town_pharmacy(chance: random.Random) -> Receipt:
    """A pharmacy of its own: article numbers above wares, cash with rounding and change."""
    name, place, firm = chance.choice((("Apotek Björken", "Mora", "Björkens Farmaci AB"), ("Apotek Strandkanten", "Strömstad", "Bohus Apoteksdrift AB"), ("Apoteket Rödluvan", "Arvika", "Rödluvan Farmaci AB"), ("Hjortens Apotek", "Vimmerby", "Vimmerby Apoteksbolag AB"), ("Apotek Fyrtornet", "Trelleborg", "Söderslätts Farmaci AB"), ("Apotek Älvdalen", "Älvsbyn", "Piteälvens Apotek AB")))  # fmt: skip
    date, shelf, foods = f.day(chance), f.picked(chance, _SHELF, 1, 3), f.picked(chance, _FOODS, 0, 2)  # fmt: skip
    recipes = f.picked(chance, _RECIPES, 1, 1) if chance.random() < 0.25 else []
    full, food, free = f.summed(shelf), f.summed(foods), f.summed(recipes)
    owed = full + food + free
    cash = chance.random() < 0.6
    total = f.evened(owed) if cash else owed
    given = (total // 100 + 1) * 100 if chance.random() < 0.6 else (total // 500 + 1) * 500
    wares = shelf + foods + recipes
    rows = [
        *mid(name.upper(), bold=True, size=1.35), *mid(f"{chance.choice(('Storgatan', 'Torget', 'Järnvägsgatan'))} {chance.randint(1, 30)}, {place}", f"Telefon {phone(chance)}", f"Org.nr {f.organisation(chance)}", firm), *gap(),
        *mid("K V I T T O", bold=True), Row(f"Nr {chance.randint(10200, 99800)}", f"{when(date, chance.choice(('iso', 'short')))}  {f.clock(chance)}"), Row(f"Kassör: {chance.choice(('Lena', 'Farah', 'Ove', 'Kassa 1'))}"), Row(rule="="), Row(size=0.4),
    ]  # fmt: skip
    for ware, cost in wares:
        code = "Recept" if (ware, cost) in recipes else f"73{f.digits(chance, 11)}"
        rows += [Row(code, size=0.9), Row(ware, money(cost))]
    rows += [
        Row(rule="="), Row(size=0.4), Row(f"Antal varor {len(wares)}"), Row("Summa", money(owed), bold=True),
        *([Row("Öresavrundning", money(total - owed))] if cash and total != owed else []), Row("TOTALT", f"{money(total)} kr", bold=True, size=1.3),
        *([Row("Kontant", money(given)), Row("Växel tillbaka", money(given - total))] if cash else [Row(chance.choice(("Swish", "Kortterminal")), money(total))]), *gap(),
        Row("Moms 25 %", money(f.share(full, "0.2"))), *([Row("Moms 6 %", money(food - f.share(food / Decimal("1.06"), "1")))] if foods else []), *([Row("Momsfritt (recept)", money(free))] if recipes else []), *gap(),
        *mid(*chance.choice((("Tack för besöket!",), ("Välkommen åter!", "Vi har öppet vardagar 9-18, lördag 10-14"))), f"Kontrollenhet: {chance.choice(('CLC', 'TSP', 'INF'))}{f.digits(chance, 9)}", size=0.9), *gap(),
    ]  # fmt: skip
    truth = f.facts(name, (firm, f"{name} {place}", f"{name} {firm}"), date, total, "medicine", bool(recipes))  # fmt: skip
    return Receipt("p_town_pharmacy", rows, truth, "inconsolata", 40)


def parcel_slip(chance: random.Random) -> Receipt:
    """A net pharmacy's slip in the parcel: address beside order, VAT a ware, freight."""
    brand, firm, site = chance.choice((("Apotea", "Apotea AB", "apotea.se"), ("MEDS", "Meds Apotek AB", "meds.se"), ("Apohem", "Apohem AB", "apohem.se"), ("Apotek Hjärtat", "Apotek Hjärtat AB", "apotekhjartat.se"), ("Kronans Apotek", "Kronans Apotek AB", "kronansapotek.se")))  # fmt: skip
    date, shelf, foods = f.day(chance), f.picked(chance, _SHELF, 2, 4), f.picked(chance, _FOODS, 0, 1)  # fmt: skip
    recipes = f.picked(chance, _RECIPES, 1, 2) if chance.random() < 0.35 else []
    freight = Decimal(chance.choice(("0.00", "0.00", "29.00", "39.00")))
    at, ends = (0.0, 0.15, 0.64, 0.74, 0.87, 1.0), "<<>>>>"
    lines = [("25 %", ware, cost, chance.choice((1, 1, 1, 2, 3))) for ware, cost in shelf]
    lines += [("6 %", ware, cost, 1) for ware, cost in foods]
    lines += [("0 %", ware, cost, 1) for ware, cost in recipes]
    wares = sum((cost * count for _, _, cost, count in lines), _NONE)
    rebate = f.share(wares - f.summed(recipes), "0.1") if chance.random() < 0.25 else _NONE
    total, food = wares + freight - rebate, f.summed(foods)
    full = wares - food - f.summed(recipes)
    keep = (1 - rebate / (full + food)) if rebate else Decimal(1)
    tax = f.share((full * keep + freight) / 5, "1") + f.share(food * keep * 6 / 106, "1")
    client, street, post = chance.choice(_CLIENTS), f"Blåklintsvägen {chance.randint(1, 88)}", f"{f.digits(chance, 3)} {f.digits(chance, 2)} {chance.choice(('Hässelby', 'Ludvika', 'Höör', 'Tranås', 'Kiruna'))}"  # fmt: skip
    rows = [
        spread(brand, at=(0.0,), bold=True, size=2.0, font="gothic"), *gap(), Row(chance.choice(("Kvitto och följesedel", "Orderbekräftelse / kvitto", "Kvitto")), bold=True, size=1.3), *gap(),
        spread("Leveransadress", "Ordernummer", str(chance.randint(21000000, 98000000)), at=(0.0, 0.55, 0.78)), spread(client, "Orderdatum", f"{date:%Y-%m-%d}", at=(0.0, 0.55, 0.78)), spread(street, "Kundnummer", f.digits(chance, 7), at=(0.0, 0.55, 0.78)), spread(post, "Leveranssätt", chance.choice(("Postombud", "Hemleverans", "Paketbox")), at=(0.0, 0.55, 0.78)), *gap(2),
        spread("Art.nr", "Benämning", "Moms", "Antal", "À-pris", "Summa", at=at, ends=ends, bold=True), Row(rule="line"),
    ]  # fmt: skip
    for rate, ware, cost, count in lines:
        number = "Recept" if rate == "0 %" else f.digits(chance, 6)
        rows += [spread(number, ware, rate, str(count), money(cost), money(cost * count), at=at, ends=ends)]  # fmt: skip
    how = chance.choice(("Klarna", "Swish", "Kort Visa", "Kort Mastercard"))
    rows += [
        Row(rule="line"), spread("Varuvärde", money(wares), at=(0.64, 1.0), ends="<>"), *([spread("Rabattkod 10 %", f"-{money(rebate)}", at=(0.64, 1.0), ends="<>")] if rebate else []), spread("Frakt", money(freight), at=(0.64, 1.0), ends="<>"),
        spread("Totalt SEK", money(total), at=(0.64, 1.0), ends="<>", bold=True, size=1.2), spread("Varav moms", money(tax), at=(0.64, 1.0), ends="<>", size=0.9), *gap(),
        Row(f"Betalat med {how}."), *([Row(f"Receptet är expedierat av leg. farmaceut. Egenavgifter: {money(f.summed(recipes))} kr.")] if recipes else []), *gap(),
        *down("Ångerrätt 14 dagar. Läkemedel och brutna förpackningar tas inte i retur.", "Har du frågor om dina läkemedel? Ring våra farmaceuter alla dagar 8-21.", size=0.9), *gap(), Row(rule="line"),
        spread(firm, f"Org.nr {f.organisation(chance)}", site, at=(0.0, 0.4, 0.8), size=0.9), *gap(2),
    ]  # fmt: skip
    truth = f.facts(brand, (firm, site, f"{brand} {firm}"), date, total, "medicine", bool(recipes))
    return Receipt("p_parcel_slip", rows, truth, "opensans", 76, "laser")


def phone_receipt(chance: random.Random) -> Receipt:
    """A chain's e-receipt as a mailbox shows it: the sum on top, the shop's facts last."""
    brand, shop, firm = chance.choice((("Apotek Hjärtat", "Apotek Hjärtat Nacka Forum", "Apotek Hjärtat AB"), ("Apotek Hjärtat", "Apotek Hjärtat Maxi Gävle", "Apotek Hjärtat AB"), ("Apoteket", "Apoteket Emporia", "Apoteket AB"), ("DOZ Apotek", "DOZ Apotek Kista Galleria", "DOZ Apotek AB"), ("Kronans Apotek", "Kronans Apotek Resecentrum", "Kronans Apotek AB")))  # fmt: skip
    date, shelf, foods = f.day(chance), f.picked(chance, _SHELF, 1, 3), f.picked(chance, _FOODS, 0, 1)  # fmt: skip
    recipes = f.picked(chance, _RECIPES, 1, 1) if chance.random() < 0.3 else []
    less = Decimal(chance.choice((0, 0, 10, 20, 25))).quantize(_NONE)
    food, free = f.summed(foods), f.summed(recipes)
    full = f.summed(shelf) - less
    total, grey = full + food + free, 90
    rows = [
        *mid(brand, bold=True, size=1.3), *gap(), *mid(f"{money(total)} kr", bold=True, size=2.1), *mid(f"{when(date, 'long')} kl. {f.clock(chance)}", ink=grey), *gap(2),
        Row("Artiklar", bold=True, size=1.15), Row(size=0.5),
    ]  # fmt: skip
    for ware, cost in shelf + foods + recipes:
        rows += [Row(ware, f"{money(cost)} kr"), Row("Receptläkemedel, egenavgift" if (ware, cost) in recipes else "1 st", size=0.85, ink=grey), Row(size=0.4)]  # fmt: skip
    rows += [
        *([Row("Stammisrabatt", f"-{money(less)} kr")] if less else []), Row(rule="line"), Row("Totalt", f"{money(total)} kr", bold=True), Row(f"{chance.choice(('Visa', 'Mastercard'))} **** {f.digits(chance, 4)}", f"{money(total)} kr", ink=grey), *gap(),
        Row("Moms", bold=True, size=1.15), spread("Sats", "Netto", "Moms", at=(0.0, 0.65, 1.0), ends="<>>", ink=grey), spread("25 %", money(full - f.share(full, "0.2")), money(f.share(full, "0.2")), at=(0.0, 0.65, 1.0), ends="<>>"),
        *([spread("6 %", money(food - (tax := f.share(food * 6 / 106, "1"))), money(tax), at=(0.0, 0.65, 1.0), ends="<>>")] if foods else []), *([spread("0 %", money(free), "0,00", at=(0.0, 0.65, 1.0), ends="<>>")] if recipes else []), *gap(),
        Row("Om köpet", bold=True, size=1.15), Row("Butik", shop), Row("Företag", firm), Row("Organisationsnummer", f.organisation(chance)), Row("Kvittonummer", f"{f.digits(chance, 4)}-{f.digits(chance, 6)}"), *([Row("Kassa", str(chance.randint(1, 8)))] if chance.random() < 0.5 else []), *gap(2),
    ]  # fmt: skip
    truth = f.facts(brand, (shop, firm, f"{brand} {shop}"), date, total, "medicine", bool(recipes))
    return Receipt("p_phone_receipt", rows, truth, "roboto", 46, "laser", spacing=1.4)


def dose_bill(chance: random.Random) -> Receipt:
    """A bill for medicines packed in doses: a row a delivery, giro or autogiro."""
    firm, street, post = chance.choice((("Svensk Dos AB", "Box 1204", "751 42 Uppsala"), ("Apotekstjänst Sverige AB", "Box 3014", "169 03 Solna"), ("Apoteket AB", "Box 530", "169 15 Solna"), ("Nordisk Dosservice AB", "Box 88", "701 41 Örebro")))  # fmt: skip
    date, number = f.day(chance), f.digits(chance, 9)
    due, auto, at = f.later(date, 30), chance.random() < 0.3, (0.0, 0.2, 0.82, 1.0)
    first = f.later(date, -chance.randint(30, 34))
    lines = []
    for step in (0, 14, 28)[: chance.randint(2, 3)]:
        sent = f.later(first, step)
        cost = Decimal(chance.randrange(4200, 31000)) / 100
        lines += [(when(sent, "iso"), f"Dosdispenserade läkemedel v. {sent.isocalendar()[1] + 1}", "0 %", cost)]  # fmt: skip
        if chance.random() < 0.4:
            lines += [(when(sent, "iso"), chance.choice(("Läkemedel utan förmån", "Originalförpackning, receptläkemedel")), "0 %", Decimal(chance.randrange(3900, 18900)) / 100)]  # fmt: skip
    goods = Decimal(chance.choice(("0.00", "59.90", "94.00")))
    if goods:
        lines += [(when(first, "iso"), chance.choice(("Mjukgörande kräm 100 g", "Munvårdspinnar 25 st")), "25 %", goods)]  # fmt: skip
    lines.sort(key=lambda line: line[0])
    total = sum((cost for *_, cost in lines), _NONE)
    client, side = chance.choice(_CLIENTS), (0.0, 0.58, 0.8)
    rows = [
        spread(firm, "FAKTURA", at=(0.0, 0.58), bold=True, size=1.4), spread(street, "Fakturadatum", when(date, "iso"), at=side), spread(post, "Fakturanummer", number, at=side), spread("", "Kundnummer", f.digits(chance, 6), at=side), spread("", "Förfallodatum", when(due, "iso"), at=side), *gap(2),
        *(spread(text, at=(0.58,)) for text in (client, f"Kastanjegatan {chance.randint(1, 60)}, lgh 1102", f"{f.digits(chance, 3)} {f.digits(chance, 2)} {chance.choice(('Eslöv', 'Bollnäs', 'Köping', 'Nässjö'))}")), *gap(2),
        Row(f"Avser läkemedel levererade till {client}"), *gap(), spread("Leverans", "Beskrivning", "Moms", "Belopp", at=at, ends="<<>>", bold=True), Row(rule="line"),
        *(spread(sent, ware, rate, money(cost), at=at, ends="<<>>") for sent, ware, rate, cost in lines), Row(rule="line"),
        spread("Moms 25 %", money(f.share(goods, "0.2")), at=(0.62, 1.0), ends="<>"), spread("Fakturaavgift", "0,00", at=(0.62, 1.0), ends="<>"), spread("Att betala", f"{money(total)}", at=(0.62, 1.0), ends="<>", bold=True, size=1.25), *gap(),
        *down("Läkemedlen omfattas av högkostnadsskyddet där inget annat anges.", f"Högkostnadsperioden slutar {when(f.later(date, chance.randint(20, 320)), 'iso')}. Vid sen betalning debiteras ränta enligt lag.", size=0.9), *gap(2),
        *([Row(f"Beloppet dras från ditt konto via autogiro {when(due, 'iso')}. Fakturan ska inte betalas in.", bold=True)] if auto else [spread("Bankgiro", "OCR-nummer", "Förfallodatum", "Belopp", at=(0.0, 0.25, 0.55, 1.0), ends="<<<>", size=0.9), spread(f"{f.digits(chance, 4)}-{f.digits(chance, 4)}", f"{number}{f.digits(chance, 3)}", when(due, "iso"), money(total), at=(0.0, 0.25, 0.55, 1.0), ends="<<<>", bold=True)]), *gap(2), Row(rule="line"),
        spread(f"Org.nr {f.organisation(chance)}", f"Kundtjänst {phone(chance)}", "Godkänd för F-skatt", at=(0.0, 0.38, 1.0), ends="<<>", size=0.9), *gap(2),
    ]  # fmt: skip
    truth = f.facts(firm, (), date, total, "medicine", True)
    return Receipt("p_dose_bill", rows, truth, "sans", 76, "laser")


LAYOUTS = (
    apoteket_till, recipe_specification, town_pharmacy, parcel_slip, phone_receipt, dose_bill,
)  # fmt: skip
