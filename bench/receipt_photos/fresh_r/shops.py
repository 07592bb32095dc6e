"""Other papers, group r: food, building goods, a fuel pump, a lunch place, a web order."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_facts as f
from bench.receipt_photos.fresh_facts import block, money, share, spread, when
from bench.receipt_photos.paper import Receipt, Row

_FOOD = (
    ("Mellanmjölk 1,5L", "19.95"), ("Smör normalsalt 500g", "64.90"), ("Bryggkaffe mellan 450g", "69.90"), ("Kycklingfilé 900g", "119.00"), ("Lantbröd skivat", "34.95"), ("Krossade tomater", "12.90"),
    ("Pasta penne 1kg", "21.50"), ("Havregryn 1,5kg", "27.95"), ("Prästost 31%", "98.42"), ("Blandfärs 800g", "89.90"), ("Gurka", "17.90"), ("Crème fraiche 2dl", "16.95"), ("Apelsinjuice 1L", "29.90"), ("Räkost tub", "31.90"), ("Frysta ärtor", "22.90"), ("Vispgrädde 3dl", "24.50"),
)  # fmt: skip
_SUNDRY = (("Toapapper 16p", "79.90"), ("Diskmedel orig 500ml", "24.90"), ("Alvedon 500mg 20p", "37.90"), ("Tandkräm fresh mint", "26.50"), ("Hushållspapper 4p", "39.90"), ("Tvättmedel color", "54.95"), ("Ipren 400mg 10p", "35.90"), ("Plåster sensitive 20p", "32.90"))  # fmt: skip
_TOOLS = (
    ("Träskruv C4 5,0x70 250p", "129.90"), ("Silikon bygg vit 300ml", "69.90"), ("Regel 45x95 C24 4,2m", "104.58"), ("Målartejp 48mmx50m", "44.90"), ("Väggfärg vit matt 9L", "799.00"), ("Fogskum 750ml", "89.90"), ("Arbetshandske str 10", "59.90"), ("LED-lampa E27 3-pack", "79.90"),
    ("Slipduk P120 10-p", "49.90"), ("Spackel medium 3L", "149.00"), ("Bitssats 32 delar", "119.00"), ("Gipsskiva 13x900x2400", "109.25"), ("Skarvsladd 5m jordad", "99.90"),
)  # fmt: skip


def _phone(chance: random.Random) -> str:
    area = chance.choice(("0271", "0500", "0431", "0910", "016", "031"))
    return f"{area}-{f.digits(chance, 2)} {f.digits(chance, 2)} {f.digits(chance, 2)}"


def food_store(chance: random.Random) -> Receipt:
    """A food store's till: several of a kind, goods by weight, member's price, tax table, card."""
    store, place, firm = chance.choice((("ICA Supermarket", "Lillån", "Lillåns Livs AB"), ("Maxi ICA Stormarknad", "Erikslund", "Eriksro Stormarknad AB"), ("ICA Kvantum", "Kungsbacka", "Kvantum Mat i Norra Halland AB"), ("Hemköp", "Sala", "Sala Stadsmat AB"), ("Matöppet", "Hörken", "Hörkens Lanthandel AB")))  # fmt: skip
    date, time, member = f.day(chance), f.clock(chance), chance.random() < 0.6
    food, sundry = f.picked(chance, _FOOD, 4, 9), f.picked(chance, _SUNDRY, 0, 2)
    lines, count = [], len(food) + len(sundry)
    low, high = Decimal(0), f.summed(sundry)
    for n, (name, cost) in enumerate(food):
        many = chance.choice((2, 3)) if n == 1 else 1
        lines.append(Row(name, money(cost * many)))
        if many > 1:
            lines.append(Row(f"   {many}st x {money(cost)}"))
        low, count = low + cost * many, count + many - 1
    if chance.random() < 0.7:
        weight, per = Decimal(chance.randint(310, 1490)), Decimal(chance.choice(("24.90", "32.95", "39.90", "44.90")))  # fmt: skip
        cost = share(per, str(weight / 1000))
        name = chance.choice(("Bananer eko", "Äpple Ingrid Marie", "Tomat kvist", "Paprika röd"))
        lines += [Row(name, money(cost)), Row(f"   {str(weight / 1000).replace('.', ','):0<5}kg x {money(per)} kr/kg")]  # fmt: skip
        low, count = low + cost, count + 1
    lines += [Row(name, money(cost)) for name, cost in sundry]
    saved = Decimal(chance.choice(("5.00", "9.90", "15.00"))) if member else Decimal(0)
    low -= saved
    total = low + high
    lines += [Row(f"  {'Stammispris' if 'ICA' in store else 'Medlemsrabatt'}", money(-saved))] if saved else []  # fmt: skip
    at = (0.16, 0.42, 0.7, 1.0)
    rates = (("6,00", low, "0.056604"), *((("25,00", high, "0.2"),) if high else ()))
    rows = [
        *block(f"^{store}", f"^{place}", bold=True, size=1.3, font="roboto"), *block(f"^{firm}", f"^Org nr {f.organisation(chance)}", f"^Tfn {_phone(chance)}", ""),
        Row(f"Kvitto {f.digits(chance, 4)}  Kassa {chance.randint(1, 9)}", f"{when(date, 'iso')} {time}"), Row(rule="-"), *lines, Row(rule="-"),
        Row(f"Totalt {count} varor", f"{money(total)}", bold=True, size=1.25), *([Row("Erhållen rabatt", money(saved))] if saved else []), Row(),
        Row(chance.choice(("Betalat Bankkort", "Betalat kort")), money(total)), Row(),
        spread("Moms%", "Moms", "Netto", "Brutto", at=at, ends=">>>>"), *(spread(rate, money(share(gross, part)), money(gross - share(gross, part)), money(gross), at=at, ends=">>>>") for rate, gross, part in rates), Row(),
        *block(f"{chance.choice(('Visa', 'Mastercard', 'Debit Mastercard'))} ************{f.digits(chance, 4)}", f"Kontaktlös  Ref {f.digits(chance, 9)}", f"Butiksnr {f.digits(chance, 6)}  Term {f.digits(chance, 4)}", size=0.9), Row(),
        *([Row(f"Kund {f.digits(chance, 3)}*****{f.digits(chance, 2)}", size=0.9), Row("Bonusgrundande belopp", money(total), size=0.9), Row()] if member else []),
        *block("^Spara kvittot för reklamation", "^Välkommen åter!"), Row(), Row(barcode=True),
    ]  # fmt: skip
    also = ("ICA",) if "ICA" in store else ()
    truth = f.facts(f"{store} {place}", (store, firm, *also), date, total, "other")
    return Receipt("r_food_store", rows, truth, "inconsolata", 38)


def building_goods(chance: random.Random) -> Receipt:
    """A building store's till: article number by each name, rounded cash or a card."""
    chain, place, firm = chance.choice((("Byggmax", "Ljusdal", "Byggmax AB"), ("Jula", "Skövde", "Jula Sverige AB"), ("XL-Bygg", "Sandhamra", "Sandhamra Trävaru AB"), ("Biltema", "Borlänge", "Biltema Sweden AB"), ("Beijer Bygg", "Hedemora", "Beijer Byggmaterial AB")))  # fmt: skip
    date = f.day(chance)
    bought = [(name, cost, chance.choice((1, 1, 1, 2, 4))) for name, cost in f.picked(chance, _TOOLS, 2, 6)]  # fmt: skip
    gross, cash = sum((cost * n for _, cost, n in bought), Decimal(0)), chance.random() < 0.55
    total = f.evened(gross) if cash else gross
    given = (total // 500 + 1) * 500
    lines = []
    for name, cost, n in bought:
        lines += [Row(f"{f.digits(chance, 3)}{f.digits(chance, 3)} {name}"), Row(f"       {n} st à {money(cost)}", money(cost * n))]  # fmt: skip
    paid = [Row("Kontant", money(given)), Row("Växel tillbaka", money(given - total))] if cash else [Row("Kort", money(total)), Row(f"  {chance.choice(('VISA', 'MC'))} xxxx xxxx xxxx {f.digits(chance, 4)}"), Row(f"  Auth {f.digits(chance, 6)}", "Chip/PIN")]  # fmt: skip
    rows = [
        Row(chain.upper(), centre=True, bold=True, size=1.8, stretch=1.2), *block(f"^{chain} {place}", f"^{firm}  {f.organisation(chance)}", f"^Industrivägen {chance.randint(1, 40)}, {place}", ""),
        *block(f"Datum: {when(date, 'iso')}|Tid: {f.clock(chance)}", f"Butik: {f.digits(chance, 3)}  Kassa: {chance.randint(1, 6)}|Kvitto: {f.digits(chance, 5)}", "*"), *lines, Row(rule="*"),
        *([Row("Summa", money(gross)), Row("Öresavrundning", f"{money(total - gross)}")] if cash and total != gross else []), Row("ATT BETALA SEK", money(total), bold=True, size=1.2), *paid, Row(),
        Row(f"Moms 25,00% av {money(gross - share(gross, '0.2'))}", money(share(gross, "0.2"))), Row(),
        *block("Öppet köp mot uppvisande av kvitto", f"t.o.m. {when(f.later(date, chance.choice((30, 60, 90))), 'iso')}. Ej tillskuren vara.", *([f"Du betjänades av: {chance.choice(('Linus', 'Fatima', 'Gunilla', 'Emil'))}"] if chance.random() < 0.6 else [])), Row(),
        *block(f"^Kontrollenhet {f.digits(chance, 8)}SE{f.digits(chance, 3)}", size=0.85), Row(), Row(barcode=True), Row(),
    ]  # fmt: skip
    truth = f.facts(f"{chain} {place}", (chain, firm), date, total, "other")
    return Receipt("r_building_goods", rows, truth, "notomono", 38)


def fuel_pump(chance: random.Random) -> Receipt:
    """A fuel station's narrow slip: pump, litres and price, at times a thing from the shop."""
    brand, place, firm = chance.choice((("Circle K", "Rättvik", "Circle K Sverige AB"), ("OKQ8", "Ulricehamn", "OK-Q8 AB"), ("Preem", "Kalix", "Preem AB"), ("St1", "Hultsfred", "St1 Sverige AB"), ("Ingo", "Arboga", "Circle K Sverige AB"), ("Qstar", "Vansbro", "Qstar Försäljning AB")))  # fmt: skip
    date, time = f.day(chance), f.clock(chance)
    grade, least, most = chance.choice((("Bensin 95", 1489, 1699), ("Blyfri 95 E10", 1489, 1699), ("Diesel", 1559, 1849), ("HVO100", 1999, 2349)))  # fmt: skip
    per, litres = Decimal(chance.randint(least // 10, most // 10)) / 10 + Decimal("0.09"), Decimal(chance.randint(1240, 5890)) / 100  # fmt: skip
    fuel = share(per, str(litres))
    inside = brand not in ("Ingo", "Qstar") and chance.random() < 0.5
    extra = f.picked(chance, (("Biltvätt Guld", "229.00"), ("Spolarvätska 4L", "79.90"), ("Spolarvätska 4L", "89.00"), ("Biltvätt Brons", "149.00"), ("Parkeringsskiva", "49.90")), 1, 1) if inside else []  # fmt: skip
    total = fuel + f.summed(extra)
    tax = share(total, "0.2")
    rows = [
        *block(f"^{brand} {place}", bold=True, size=1.3, font="opensans"), *block(f"^{firm}", f"^Org.nr {f.organisation(chance)}", f"^{_phone(chance)}", ""),
        *block(f"KVITTO|{f.digits(chance, 6)}", f"{when(date, 'iso')}|{time}", "", bold=False),
        Row(f"Pump {chance.randint(1, 8)}", grade), Row("Volym", f"{money(litres)} liter"), Row("Pris/liter", f"{money(per)} kr"), Row("Belopp", money(fuel)), *(Row(name, money(cost)) for name, cost in extra), Row(rule="-"), Row(size=0.4),
        Row("TOTALT SEK", money(total), bold=True, size=1.15), Row("Varav moms 25%", money(tax)), Row("Netto", money(total - tax)), Row(rule="-"), Row(size=0.4),
        *block(f"{chance.choice(('Visa Debit', 'Mastercard', 'Preem-kort' if brand == 'Preem' else 'Visa'))}", f"**** **** **** {f.digits(chance, 4)}", f"Köp|{money(total)}", f"Trans.nr|{f.digits(chance, 6)}", f"Kontrollnr|{f.digits(chance, 6)}", f"Term|{f.digits(chance, 7)}", "Ca1 - personlig kod" if chance.random() < 0.5 else "K/1 5 001 SWE " + f.digits(chance, 6)), Row(),
        *block(*chance.choice((("^Tack och kör försiktigt!",), ("^Välkommen åter!",), ("^Spara ditt kvitto", "^Trevlig resa")))), Row(),
    ]  # fmt: skip
    truth = f.facts(f"{brand} {place}", (brand, firm), date, total, "other")
    return Receipt("r_fuel_pump", rows, truth, "hack", 28)


def lunch_place(chance: random.Random) -> Receipt:
    """A lunch place's till: a big order number, dishes eaten there or taken away, beer."""
    name, firm, dishes = chance.choice((
        ("Bistro Kajutan", "Kajutan Mat & Dryck AB", (("Dagens husman", "139.00"), ("Dagens fisk", "145.00"), ("Räksmörgås", "185.00"), ("Sallad kyckling", "149.00"))), ("Sushi Mizu", "Mizu Restaurang AB", (("Sushi 10 bitar", "149.00"), ("Sushi 14 bitar", "179.00"), ("Poké bowl lax", "155.00"), ("Misosoppa", "35.00"))),
        ("Pizzeria Bella Vista", "Bella Vista i Motala AB", (("Vesuvio", "115.00"), ("Capricciosa", "120.00"), ("Kebabpizza", "130.00"), ("Kebabtallrik", "135.00"))), ("Konditori Gerda", "Gerda Bröd & Konditori AB", (("Räkbaguette", "98.00"), ("Prinsessbakelse", "52.00"), ("Kanelbulle", "36.00"), ("Ostfralla", "45.00"))),
    ))  # fmt: skip
    date, away = f.day(chance), chance.random() < 0.4
    ate = [(dish, Decimal(cost), chance.choice((1, 1, 2))) for dish, cost in chance.sample(dishes, chance.randint(1, 3))]  # fmt: skip
    ate += [(dish, cost, 1) for dish, cost in f.picked(chance, (("Kaffe", "32.00"), ("Coca-Cola Zero 33cl", "29.00"), ("Loka citron 33cl", "27.50"), ("Te", "30.00")), 1, 2)]  # fmt: skip
    beer = Decimal(chance.choice((0, 69, 74))) if not away and "Konditori" not in name else Decimal(0)  # fmt: skip
    food = sum((cost * n for _, cost, n in ate), Decimal(0))
    total, rate, part = food + beer, *(("6", "0.056604") if away else ("12", "0.107143"))
    at, taxed = (0.0, 0.1, 1.0), (0.0, 0.5, 0.77, 1.0)
    rates = [(rate, food, part), *([("25", beer, "0.2")] if beer else [])]
    rows = [
        *block(f"^{name}", bold=True, size=1.6, font="caladea"), *block(f"^Torggatan {chance.randint(1, 30)}", f"^Org.nr {f.organisation(chance)}", "", size=0.95),
        Row(f"Order {chance.randint(11, 98)}", centre=True, bold=True, size=1.9), Row("TA MED" if away else "ÄTA HÄR", centre=True, size=1.1), Row(),
        *(spread(str(n), dish, money(cost * n), at=at, ends="<<>") for dish, cost, n in ate), *([spread("1", "Öl fat 40cl", money(beer), at=at, ends="<<>")] if beer else []), Row(rule="line"),
        Row(chance.choice(("Totalt", "Summa")), f"{money(total)} kr", bold=True, size=1.35), Row(rule="line"),
        spread("Moms", "Exkl.", "Moms", "Inkl.", at=taxed, ends="<>>>", size=0.9), *(spread(f"{tax} %", money(gross - share(gross, cut)), money(share(gross, cut)), money(gross), at=taxed, ends="<>>>", size=0.9) for tax, gross, cut in rates), Row(),
        *([Row("Swish", money(total)), Row(f"Ref {f.digits(chance, 8)}", size=0.9)] if chance.random() < 0.25 else [Row("Kort", money(total)), Row(f"{chance.choice(('Visa', 'Mastercard'))} •••• {f.digits(chance, 4)}", "Kontaktlös", size=0.9)]), Row(),
        Row(f"Kvittonr {f.digits(chance, 5)}", f"{when(date, chance.choice(('iso', 'iso', 'words')))} {f.clock(chance)}", size=0.95), Row(firm, size=0.95), Row("Kassa: Kassa 1", size=0.95), Row(f"Kontrollenhet: {f.digits(chance, 10)}", size=0.95), Row(),
        *block(chance.choice(("^Tack för besöket!", "^Tack och välkommen åter"))), Row(),
    ]  # fmt: skip
    truth = f.facts(name, (firm,), date, total, "other")
    return Receipt("r_lunch_place", rows, truth, "noto", 32)


def web_order(chance: random.Random) -> Receipt:
    """A web shop's mail put on paper: the order's facts, goods, freight, a code, tax."""
    shop, firm, goods, rate = chance.choice((
        ("Adlibris", "Adlibris AB", (("Sommarens sista brev, pocket", "79.00"), ("Nya vegetariska köket, inbunden", "249.00"), ("Ön i norr, inbunden", "229.00"), ("Svampar i färg, häftad", "189.00"), ("Korsord för alla", "69.00")), "6"), ("NetOnNet", "NetOnNet AB", (("USB-C-laddare 45W", "249.00"), ("HDMI-kabel 2m", "99.90"), ("Trådlösa hörlurar svart", "699.00"), ("Minneskort 128GB", "179.00"), ("Brödrost 2 skivor", "349.00")), "25"),
        ("Lyko", "Lyko Online AB", (("Schampo volym 250ml", "149.00"), ("Balsam repair 250ml", "159.00"), ("Ansiktskräm dag SPF30", "289.00"), ("Mascara svart", "129.00"), ("Duschkräm 400ml", "59.90")), "25"), ("Granngården", "Granngården AB", (("Hundfoder vuxen 12kg", "589.00"), ("Fågelfrö 5kg", "119.00"), ("Kattsand 10L", "89.90"), ("Stövlar gröna str 39", "399.00"), ("Planteringsjord 40L", "64.90")), "25"),
        ("Fjällbodens Garn", "Fjällbodens Garn & Hantverk AB", (("Ullgarn 3-tr 100g grå", "84.00"), ("Rundsticka 4,5 80cm", "109.00"), ("Sockgarn 100g blå", "99.00"), ("Mönsterhäfte vantar", "75.00"), ("Virknål set", "139.00")), "25"),
    ))  # fmt: skip
    date = f.day(chance)
    bought = [(name, cost, chance.choice((1, 1, 1, 2))) for name, cost in f.picked(chance, goods, 1, 4)]  # fmt: skip
    value = sum((cost * n for _, cost, n in bought), Decimal(0))
    cut = share(value, "0.1") if chance.random() < 0.35 else Decimal(0)
    freight = Decimal(0) if value > 499 else Decimal(chance.choice(("39.00", "49.00", "59.00")))
    total = value - cut + freight
    tax = share(total, "0.056604" if rate == "6" else "0.2")
    at, ends, right = (0.0, 0.62, 0.8, 1.0), "<>>>", (0.5, 1.0)
    how = chance.choice(("Kort (Visa, slutar på " + f.digits(chance, 4) + ")", "Klarna, betala direkt", "Swish", "Kort via Adyen"))  # fmt: skip
    form, sent = chance.choice(("iso", "long")), f.later(date, chance.randint(2, 5))
    rows = [
        Row(f"Från: {shop} <kundservice@{shop.lower().split()[0].replace('ä', 'a').replace('å', 'a')}.example>", size=0.8), Row(f"Ämne: {chance.choice(('Orderbekräftelse', 'Kvitto på ditt köp, order'))} {(order := f.digits(chance, 8))}", size=0.8), Row(rule="line"), Row(),
        Row(shop, centre=True, bold=True, size=2.0, font="lato"), Row(), Row("Tack för din beställning!", bold=True, size=1.25), Row(),
        spread("Ordernummer", order, at=(0.0, 0.34)), spread("Orderdatum", when(date, form), at=(0.0, 0.34)), spread("Leveranssätt", chance.choice(("PostNord ombud", "Instabox", "DHL Servicepoint", "Budbee box")), at=(0.0, 0.34)), spread("Beräknad leverans", when(sent, form), at=(0.0, 0.34)), spread("Betalsätt", how, at=(0.0, 0.34)), Row(),
        spread("Artikel", "Antal", "Pris", "Summa", at=at, ends=ends, bold=True), Row(rule="line"),
        *(spread(name, str(n), money(cost), money(cost * n), at=at, ends=ends) for name, cost, n in bought), Row(rule="line"),
        spread("Delsumma", f"{money(value)} kr", at=right, ends="<>"), *([spread("Rabattkod HEJ10", f"-{money(cut)} kr", at=right, ends="<>")] if cut else []), spread("Frakt", f"{money(freight)} kr" if freight else "0,00 kr", at=right, ends="<>"),
        spread("Totalt", f"{money(total)} kr", at=right, ends="<>", bold=True, size=1.2), spread(f"varav moms {rate} %", f"{money(tax)} kr", at=right, ends="<>", size=0.9), Row(),
        *block("Leveransadress", bold=True), *block(chance.choice(("Lisbet Norrgrensson", "Omar Vallenius", "Karin Ståhlbom")), f"Ekstigen {chance.randint(1, 44)}", f"{f.digits(chance, 3)} {f.digits(chance, 2)} {chance.choice(('Hammarö', 'Örkelljunga', 'Vindeln'))}", ""),
        *block(f"{firm}, org.nr {f.organisation(chance)}", "Du har 30 dagars ångerrätt från det att du tagit emot varan.", size=0.8), Row(),
    ]  # fmt: skip
    truth = f.facts(shop, (firm,), date, total, "other")
    return Receipt("r_web_order", rows, truth, "opensans", 52, "laser")


LAYOUTS = (food_store, building_goods, fuel_pump, lunch_place, web_order)
