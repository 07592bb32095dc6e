"""Shops, group p: a grocer's till, a lunch restaurant, a fuel station, a tool shop paid in cash, a web shop's mail."""

import random
from collections.abc import Iterable
from decimal import Decimal

from bench.receipt_photos import fresh_facts as f
from bench.receipt_photos.fresh_facts import money, spread, when
from bench.receipt_photos.fresh_j.writers import down, gap, mid, phone
from bench.receipt_photos.paper import Receipt, Row

_FOOD = (
    ("Mjölk 3% 1,5L", "23.90"), ("Havredryck Barista", "26.95"), ("Skogaholmslimpa", "34.50"), ("Smör normalsaltat 500", "64.90"),
    ("Ägg frigående 15p", "49.90"), ("Fil naturell 1L", "18.95"), ("Nötfärs 12% 500g", "69.90"), ("Falukorv 800g", "39.90"),
    ("Fiskpinnar 450g", "44.95"), ("Pasta penne 1kg", "21.90"), ("Krossade tomater", "12.50"), ("Bregott 600g", "58.90"),
    ("Kaffe mellanrost 450", "84.90"), ("Lösgodis", "31.28"), ("Kvarg vanilj 450g", "32.90"), ("Basmatiris 1kg", "38.50"),
)  # fmt: skip
_WEIGHED = (("Banan", "24.95"), ("Tomat kvist", "39.90"), ("Äpple Royal Gala", "32.95"), ("Gurka svensk", "45.00"), ("Präst 31% bit", "119.00"), ("Potatis fast", "16.90"))  # fmt: skip
_HOME = (("Diskmedel original", "26.90"), ("Toapapper 8p", "54.90"), ("Alvedon 500mg 20", "34.90"), ("Plåster mix", "29.90"), ("Bärkasse papper", "3.50"), ("Tvättmedel color", "62.50"), ("Ipren 400mg 10", "39.90"))  # fmt: skip


def _part(gross: Decimal, rate: int) -> Decimal:
    """The tax in a sum at so many percent."""
    return f.share(gross * rate / (100 + rate), "1")


def _vat(sums: Iterable[tuple[int, Decimal]]) -> list[tuple[str, str, str, str]]:
    """The rate, tax, net and gross of each sum that is not nothing."""
    return [
        (f"{rate},00", money(tax), money(gross - tax), money(gross))
        for rate, gross in sums
        if gross and (tax := _part(gross, rate)) is not None
    ]


def grocer(chance: random.Random) -> Receipt:
    """A grocer's long strip: weighed goods, a member's discount, how many wares, the tax table, then the payment."""
    shop, company, place = chance.choice((
        ("ICA Kvantum Lyckebo", "Lyckebo Livs AB", "Industrigatan 5, 641 37 Katrineholm"), ("ICA Supermarket Ekliden", "Ekliden Matmarknad AB", "Centrumvägen 2, 131 50 Saltsjö-Duvnäs"),
        ("ICA Nära Fiskartorget", "Fiskartorgets Livs AB", "Fiskaregatan 11, 572 32 Oskarshamn"), ("Maxi ICA Stormarknad Hedemora", "Hedemora Stormarknad AB", "Gussarvsgatan 40, 776 31 Hedemora"),
        ("ICA Nära Björkhallen", "Björkhallens Livs AB", "Torggatan 8, 911 32 Vännäs"),
    ))  # fmt: skip
    date, items, lines = f.day(chance), 0, []
    food = goods = off = Decimal(0)
    for name, cost in f.picked(chance, _FOOD, 4, 9):
        count = chance.choice((1, 1, 1, 2))
        lines.append(spread(name, f"{count}st*{money(cost)}" if count > 1 else "", money(cost * count), at=(0.0, 0.8, 1.0), ends="<>>"))  # fmt: skip
        food, items = food + cost * count, items + count
        if not off and chance.random() < 0.25:
            off = Decimal(chance.choice(("4.00", "5.90", "7.95", "10.00")))
            lines.append(Row(f"  {chance.choice(('Stammispris', 'Veckans erbjudande', 'Personligt pris'))}", f"-{money(off)}"))  # fmt: skip
    for name, cost in f.picked(chance, _WEIGHED, 1, 2):
        weight = Decimal(chance.randint(240, 1480)) / 1000
        price = f.share(cost * weight, "1")
        lines.append(spread(name, f"{weight:.3f}kg*{money(cost)}".replace(".", ","), money(price), at=(0.0, 0.8, 1.0), ends="<>>"))  # fmt: skip
        food, items = food + price, items + 1
    for name, cost in f.picked(chance, _HOME, 0, 2):
        lines.append(Row(name, money(cost)))
        goods, items = goods + cost, items + 1
    food -= off
    if not off:
        chance.shuffle(lines)
    summed, cash, time = food + goods, chance.random() < 0.2, f.clock(chance)
    total = f.evened(summed) if cash else summed
    given = (total / 100).to_integral_value("ROUND_CEILING") * 100
    at, ends = (0.16, 0.44, 0.72, 1.0), ">>>>"
    if cash:
        rounding = [Row("Öresavrundning", money(total - summed)), Row("Att betala", f"{money(total)} SEK", bold=True, size=1.2)] if total != summed else []  # fmt: skip
        paying = [Row("Kontant", money(given)), Row("Åter", money(given - total))]
    else:
        rounding = []
        paying = [
            Row(chance.choice(("Bankkort", "ICA Bankkort", "Kort")), money(total)), Row(f"Debit Mastercard ************{f.digits(chance, 4)}", size=0.9),
            Row("Kontaktlös chip", f"Ref {f.digits(chance, 12)}", size=0.9), Row(f"ATC {f.digits(chance, 5)}  AUT {f.digits(chance, 6)}", "Resp 00", size=0.9),
        ]  # fmt: skip
    rows = [
        *mid(shop, bold=True, size=1.3), *mid(*place.split(", "), f"Tel: {phone(chance)}", f"{company}  Org.nr {f.organisation(chance)}", size=0.95), *gap(),
        Row(f"{when(date, 'iso')} {time}", f"Kvitto nr {f.digits(chance, 5)}"), Row(f"Kassa {chance.randint(1, 24)}", "Kassör 114" if cash else chance.choice(("Självscanning", "Kassör 114", "Kassör 27"))), Row(rule="-"), Row(size=0.3),
        *lines, Row(rule="-"), Row(size=0.3), Row(f"Totalt {items} varor"), Row("Totalt", f"{money(summed)} SEK", bold=True, size=1.3), *rounding, *([Row("Erhållen rabatt", money(off))] if off else []), *gap(),
        spread("Moms%", "Moms", "Netto", "Brutto", at=at, ends=ends), *(spread(*texts, at=at, ends=ends) for texts in _vat(((6, food), (25, goods)))), *gap(),
        Row("Betalningsinformation"), *paying, *gap(),
        *([Row("Bonusgrundande belopp", money(summed)), *gap()] if chance.random() < 0.4 else []),
        *mid("Öppet alla dagar 7-22", "Spara kvittot vid byte", "Välkommen åter!"), *gap(),
    ]  # fmt: skip
    truth = f.facts(shop, (company, "ICA", f"{shop} {company}"), date, total, "other")
    return Receipt("p_grocer", rows, truth, "mono", 42)


def lunch_table(chance: random.Random) -> Receipt:
    """A restaurant's bill paid at the till: the table, counts before dishes, two tax rates, and the terminal's copy."""
    place, company, street, dishes = chance.choice((
        ("Restaurang Bryggan", "Bryggans Krog i Västervik AB", "Hamngatan 3, Västervik", (("Dagens fisk", "149.00"), ("Räksmörgås", "189.00"), ("Fish & chips", "198.00"), ("Moules frites", "215.00"))),
        ("Pizzeria Vesuvio", "Vesuvio Skövde AB", "Rådhusgatan 12, Skövde", (("Margherita", "105.00"), ("Vesuvio", "115.00"), ("Quattro stagioni", "129.00"), ("Kebabtallrik", "135.00"))),
        ("Bistro Lindgården", "Lindgårdens Mat & Vin AB", "Östra Storgatan 41, Jönköping", (("Dagens lunch", "139.00"), ("Högrevsburgare", "205.00"), ("Caesarsallad", "179.00"), ("Chokladkaka m grädde", "65.50"))),
        ("Siam Kök & Bar", "Siam Kök Uppsala AB", "Dragarbrunnsgatan 30, Uppsala", (("Lunchbuffé", "145.00"), ("Pad thai kyckling", "165.00"), ("Röd curry räkor", "179.00"), ("Vårrullar 3 st", "79.50"))),
        ("Slaggatans Krog", "Gästgivarna i Falun AB", "Slaggatan 7, Falun", (("Husets plankstek", "285.00"), ("Wallenbergare", "235.00"), ("Pytt i panna", "169.00"), ("Barnportion köttbullar", "89.50"))),
    ))  # fmt: skip
    date, time = f.day(chance), f"{chance.randint(11, 20)}:{chance.randint(10, 59)}"
    drinks = (("Loka citron 33cl", "38.00"), ("Läsk 40cl", "42.50"), ("Bryggkaffe", "36.00"))
    strong = (("Mariestads 50cl", "84.00"), ("Glas husets röda", "105.00"), ("Norrlands Guld 40cl", "69.50"))  # fmt: skip
    lines, sums = [], {12: Decimal(0), 25: Decimal(0)}
    alcohol = f.picked(chance, strong, 0, 1)
    for rate, bought in ((12, f.picked(chance, dishes, 1, 3)), (12, f.picked(chance, drinks, 0, 2)), (25, alcohol)):  # fmt: skip
        for name, cost in bought:
            count = chance.choice((1, 1, 2, 2, 3))
            lines.append(spread(str(count), name, money(cost * count), at=(0.04, 0.09, 1.0), ends="><>"))  # fmt: skip
            sums[rate] += cost * count
    total, swish = sums[12] + sums[25], chance.random() < 0.15
    slip = [
        Row(size=0.6), Row(rule="*"), Row(size=0.4), Row("KORTKÖP", when(date, "iso")), Row(f"Butiksnr {f.digits(chance, 7)}", time), Row(f"{chance.choice(('Visa', 'Mastercard', 'Amex'))}  xxxx xxxx xxxx {f.digits(chance, 4)}"),
        Row("Personlig kod" if chance.random() < 0.4 else "Läst kontaktlöst"), Row("Belopp", f"SEK {money(total)}"), Row(f"Auth {f.digits(chance, 6)}", f"Nr {f.digits(chance, 6)}"), Row("GODKÄNT", bold=True),
    ]  # fmt: skip
    rows = [
        *mid(place, bold=True, size=1.5), *mid(street, f"Tel {phone(chance)}"), *gap(),
        Row(f"Bord {chance.randint(1, 34)}", f"Nota {f.digits(chance, 4)}", bold=True), Row(f"Serverades av {chance.choice(('Elin', 'Hassan', 'Tove', 'Mattias', 'Linh'))}"), Row(rule="-"),
        *lines, Row(rule="-"), Row(size=0.3), Row("TOTALT", f"{money(total)} kr", bold=True, size=1.35), Row("Swish" if swish else "Kort", money(total)), *gap(),
        *(Row(f"Varav moms {rate}%", money(_part(gross, rate))) for rate, gross in sums.items() if gross), *gap(),
        Row(f"{when(date, 'iso')} {time}", f"Kvitto {f.digits(chance, 6)}"), Row(company), Row(f"Org.nr {f.organisation(chance)}", f"Kassa {chance.randint(1, 3)}"), Row(f"Kontrollenhet TCS{f.digits(chance, 9)}"),
        *([] if swish else slip), *gap(), *mid(chance.choice(("Tack för besöket!", "Tack och välkommen åter", "Varmt välkomna åter!"))), *gap(),
    ]  # fmt: skip
    truth = f.facts(place, (company, f"{place} {company}"), date, total, "other")
    return Receipt("p_lunch_table", rows, truth, "inconsolata", 38)


def fuel_station(chance: random.Random) -> Receipt:
    """A fuel station's strip: pump, litres and price of a litre, perhaps goods from the shop, the card first in the foot."""
    brand, town, company = chance.choice((("Circle K", "Norrköping Ståthöga", "Circle K Sverige AB"), ("OKQ8", "Mora", "OK-Q8 AB"), ("Preem", "Mariestad", "Preem AB"), ("St1", "Hudiksvall", "St1 Sverige AB"), ("Qstar", "Vetlanda", "Qstar Försäljning AB")))  # fmt: skip
    date, time, pump = f.day(chance), f.clock(chance), chance.randint(1, 12)
    fuel, price = chance.choice((("BENSIN 95 E10", Decimal("15.94")), ("BENSIN 95 E10", Decimal("16.39")), ("DIESEL B7", Decimal("17.24")), ("DIESEL B7", Decimal("16.89")), ("ETANOL E85", Decimal("14.49"))))  # fmt: skip
    litres = Decimal(chance.randint(1250, 5890)) / 100
    cost = f.share(price * litres, "1")
    goods = f.picked(chance, (("KAFFE STOR", "32.00"), ("GRILLAD KORV", "34.90"), ("BULLE", "25.00")), 0, 2)  # fmt: skip
    wash = f.picked(chance, (("BILTVÄTT BAS", "149.00"), ("SPOLARVÄTSKA 3L", "79.90"), ("SNUS", "52.90")), 0, 1) if goods else []  # fmt: skip
    low, high = f.summed(goods), cost + f.summed(wash)
    total = low + high
    table, ends = (0.14, 0.42, 0.72, 1.0), "<>>>"
    rows = [
        *mid(brand, bold=True, size=2.0), *mid(f"{brand} {town}".upper(), phone(chance)), *gap(),
        Row("KVITTO", f"{when(date, 'iso')}  {time}"), Row(f"NR {f.digits(chance, 6)}", f"STN {f.digits(chance, 5)}"), *gap(),
        Row(f"PUMP {pump:02}", fuel), Row(f"{money(litres)} L  x  {money(price)} KR/L", money(cost)), *(Row(name, money(cost)) for name, cost in goods + wash), Row(rule="="), Row(size=0.4),
        Row("SUMMA SEK", money(total), bold=True, size=1.4), Row(rule="="), Row(size=0.4),
        spread("MOMS", "EXKL", "MOMS", "INKL", at=(0.0, *table[1:]), ends="<>>>"), *(spread(f"{rate}%", money(gross - _part(gross, rate)), money(_part(gross, rate)), money(gross), at=(0.0, *table[1:]), ends=ends) for rate, gross in ((12, low), (25, high)) if gross), *gap(),
        Row("KORTBETALNING", money(total)), Row(chance.choice(("VISA DEBIT", "MASTERCARD", "PRIVATKORT", "FÖRETAGSKORT"))), Row(f"************{f.digits(chance, 4)}", chance.choice(("K/1", "C/1", "CA/1"))), Row(f"REF {f.digits(chance, 9)}", f"TERM {f.digits(chance, 6)}"), *gap(),
        *([Row("BONUSPOÄNG DETTA KÖP", f"{int(total)}"), *gap()] if chance.random() < 0.5 else []),
        *mid(company.upper(), f"MOMSREG.NR SE{f.organisation(chance).replace('-', '')}01", "TACK OCH KÖR FÖRSIKTIGT"), *gap(),
    ]  # fmt: skip
    truth = f.facts(brand, (f"{brand} {town}", company, company.removesuffix(" AB")), date, total, "other")  # fmt: skip
    return Receipt("p_fuel_station", rows, truth, "courier", 38)


def tool_shop(chance: random.Random) -> Receipt:
    """A hardware chain's strip: the article's number under its name, rounding when cash is paid, days to return goods."""
    shop, company = chance.choice((("Clas Ohlson Farsta", "Clas Ohlson AB"), ("Biltema Borlänge", "Biltema Sweden AB"), ("Jula Halmstad", "Jula Sverige AB"), ("Rusta Sundsvall", "Rusta Retail AB"), ("Dollarstore Kumla", "Dollarstore AB"), ("Järnhandeln Sågen", "Sågens Järn & Färg AB")))  # fmt: skip
    date, time = f.day(chance), f"{chance.randint(9, 19):02}:{chance.randint(0, 59):02}"
    goods = (
        ("Skruvdragare 18 V", "699.00"), ("LED-lampa E27 3-pack", "79.90"), ("Batteri AA 24-pack", "89.90"), ("Förlängningssladd 5 m", "119.90"), ("Träskruv 4,2x55 200 st", "64.90"),
        ("Silikon sanitet vit", "59.90"), ("Målartejp 38 mm", "34.90"), ("Förbandslåda bil", "129.00"), ("Kompost 120 L", "249.00"), ("Arbetshandske stl 10", "44.90"), ("Spolarvätska 4 L", "54.90"),
    )  # fmt: skip
    lines, summed, pieces = [], Decimal(0), 0
    for name, cost in f.picked(chance, goods, 2, 5):
        count = chance.choice((1, 1, 1, 2, 4))
        lines += [Row(name, money(cost * count)), Row(f"   {f.digits(chance, 2)}-{f.digits(chance, 4)}   {count} st à {money(cost)}", size=0.88)]  # fmt: skip
        summed, pieces = summed + cost * count, pieces + count
    cash = chance.random() < 0.55
    total = f.evened(summed) if cash else summed
    step = Decimal(chance.choice((100, 200, 500)))
    given = (total / step).to_integral_value("ROUND_CEILING") * step
    vat = _part(summed, 25)
    paid = (
        [Row("Kontant", money(given)), Row("Växel tillbaka", money(given - total))] if cash
        else [Row("Kortbetalning", money(total)), Row(f"{chance.choice(('Visa', 'Mastercard'))} ...{f.digits(chance, 4)}", f"Köp-id {f.digits(chance, 8)}", size=0.9)]
    )  # fmt: skip
    rows = [
        Row(shop, bold=True, size=1.6), *down(f"{company}, org.nr {f.organisation(chance)}", f"Kundtjänst {phone(chance)}", size=0.95), *gap(), Row(rule="line"),
        spread("Datum", "Tid", "Kassa", "Kvitto", at=(0.0, 0.34, 0.55, 1.0), ends="<<<>", size=0.85), spread(when(date, "iso"), time, str(chance.randint(1, 9)), f.digits(chance, 5), at=(0.0, 0.34, 0.55, 1.0), ends="<<<>", bold=True), Row(rule="line"),
        *lines, Row(rule="line"), Row(f"Delsumma ({pieces} artiklar)", money(summed)), *([Row("Öresutjämning", money(total - summed))] if total != summed else []),
        Row("Att betala", f"{money(total)} kr", bold=True, size=1.4), *paid, *gap(), Row(f"Moms 25 % av {money(summed - vat)}", money(vat)), Row(rule="line"), *gap(),
        *down(f"Öppet köp till och med {when(f.later(date, chance.choice((30, 90))), 'iso')}", "mot uppvisande av kvitto.", size=0.95), *gap(),
        Row(barcode=True), *gap(), *mid(f.digits(chance, 16), size=0.9), *gap(),
    ]  # fmt: skip
    brand = shop.rsplit(" ", 1)[0]
    truth = f.facts(shop, (company, brand if brand != "Järnhandeln" else "", f"{shop} {company}"), date, total, "other")  # fmt: skip
    return Receipt("p_tool_shop", rows, truth, "sans", 40, spacing=1.3)


def web_mail(chance: random.Random) -> Receipt:
    """A web shop's order mail on paper: the mail's head, goods with counts, a code's discount, freight, how it was paid."""
    books = (("Odla i pallkrage, inbunden", "219.00"), ("Mitt svenska kök, inbunden", "279.00"), ("Vintermorden, pocket", "69.00"), ("Stickat för alla, häftad", "189.00"), ("Väggkalender 2027", "129.00"), ("Fjällens fåglar, danskt band", "245.00"))  # fmt: skip
    gadgets = (("USB-C-laddare 65 W", "399.00"), ("HDMI-kabel 2 m", "149.90"), ("Trådlösa hörlurar svarta", "799.00"), ("Minneskort 128 GB", "179.90"), ("Skärmskydd 2-pack", "129.00"), ("Nätverkskabel 10 m", "119.90"))  # fmt: skip
    clothes = (("Fleecejacka dam grå", "349.00"), ("Jeans Slim 32/32", "499.00"), ("Strumpor 5-pack", "99.90"), ("T-shirt bomull vit", "129.00"), ("Frottéhandduk 70x140", "149.00"), ("Pyjamas barn 122", "179.90"))  # fmt: skip
    shop, company, host, wares, rate = chance.choice((("Adlibris", "Adlibris AB", "adlibris.com", books, 6), ("Bokus", "Bokus AB", "bokus.com", books, 6), ("Kjell & Company", "Kjell & Co Elektronik AB", "kjell.com", gadgets, 25), ("NetOnNet", "NetOnNet AB", "netonnet.se", gadgets, 25), ("Ellos", "Ellos AB", "ellos.se", clothes, 25), ("Garderoben Online", "Garderoben i Borås AB", "garderobenonline.se", clothes, 25)))  # fmt: skip
    date, number = f.day(chance), f.digits(chance, 8)
    buyer = chance.choice(("Alma Rydhult", "Kasper Linnros", "Zahra Mohsenlund", "Gudrun Fagerdal", "Pontus Öhrvik"))  # fmt: skip
    lines, summed, at = [], Decimal(0), (0.0, 0.62, 0.8, 1.0)
    for name, cost in f.picked(chance, wares, 1, 4):
        count = chance.choice((1, 1, 1, 2))
        lines.append(spread(name, f"{count} st", money(cost), money(cost * count), at=at, ends="<>>>"))  # fmt: skip
        summed += cost * count
    off = f.share(summed, chance.choice(("0.10", "0.15"))) if chance.random() < 0.4 else Decimal(0)
    freight = Decimal(chance.choice(("0.00", "29.00", "39.00", "49.90")))
    total = summed - off + freight
    way = chance.choice((f"Kort, Visa som slutar på {f.digits(chance, 4)}", "Swish", "Klarna - Betala direkt"))  # fmt: skip
    sent, grey = f.later(date, chance.randint(2, 5)), 90
    rows = [
        *(spread(left, right, at=(0.0, 0.12), size=0.85) for left, right in (("Från:", f"{shop} <kundservice@{host}>"), ("Till:", buyer), ("Skickat:", f"den {when(date, 'long')} {f.clock(chance)}"), ("Ämne:", f"Tack för din beställning ({number})"))), Row(rule="line"), *gap(),
        *mid(shop, bold=True, size=2.1), *gap(), *mid("Kvitto och orderbekräftelse", size=1.2), *gap(),
        *down(f"Hej {buyer.split()[0]}!", "Vi har tagit emot din beställning. Spara det här mejlet, det är ditt kvitto."), *gap(),
        spread("Ordernummer", "Orderdatum", "Leveranssätt", at=(0.0, 0.3, 0.6), bold=True), spread(number, when(date, "iso"), chance.choice(("PostNord ombud", "Instabox", "Hemleverans")), at=(0.0, 0.3, 0.6)), *gap(),
        spread("Artikel", "Antal", "À-pris", "Summa", at=at, ends="<>>>", bold=True), Row(rule="line"), *lines, Row(rule="line"),
        spread("Varor", money(summed), at=(0.77, 1.0), ends=">>"), *([spread(f"Rabattkod {chance.choice(('HEJ', 'VÄN', 'KLUBB'))}{chance.randint(10, 26)}", f"-{money(off)}", at=(0.77, 1.0), ends=">>")] if off else []), spread("Frakt", money(freight), at=(0.77, 1.0), ends=">>"),
        spread("Totalt", f"{money(total)} kr", at=(0.77, 1.0), ends=">>", bold=True, size=1.25), spread(f"varav moms {rate} %", money(_part(total, rate)), at=(0.77, 1.0), ends=">>", size=0.9, ink=grey), *gap(),
        Row(f"Betalsätt: {way}"), Row(f"Beräknad leverans: {when(sent, 'iso')}"), *gap(),
        *down("Leveransadress", bold=True), *down(buyer, f"{chance.choice(('Granstigen', 'Ängsvägen', 'Nygatan'))} {chance.randint(1, 70)}", f"{f.digits(chance, 3)} {f.digits(chance, 2)} {chance.choice(('Tallby', 'Västerhamn', 'Lidhult'))}"), *gap(2),
        *down("Du har 14 dagars ångerrätt från den dag du får dina varor.", f"{company} | Org.nr {f.organisation(chance)} | www.{host}", size=0.82, ink=grey), *gap(2),
    ]  # fmt: skip
    truth = f.facts(shop, (company, host, f"{shop} {company}"), date, total, "other")
    return Receipt("p_web_mail", rows, truth, "roboto", 62, "laser", spacing=1.38)


LAYOUTS = (grocer, lunch_table, fuel_station, tool_shop, web_mail)
