"""Shops, group q: food, a small shop's reader, hardware, a fuel station, a web order's mail."""

import random
from decimal import ROUND_HALF_UP, Decimal

from bench.receipt_photos import fresh_facts as f
from bench.receipt_photos.fresh_facts import block, money, spread, when
from bench.receipt_photos.paper import Receipt, Row

_FOOD = (
    ("MELLANMJÖLK 1,5L", "20.95"), ("HAVREDRYCK BARISTA", "24.50"), ("BREGOTT NORMALS 600", "59.95"), ("FALUKORV 800G", "47.90"),
    ("ROSTBRÖD FULLKORN", "31.50"), ("PRÄSTOST 31% 500G", "69.90"), ("KRYDDMÄTT KYCKLING", "89.00"), ("KAFFE MELLANROST", "84.95"),
    ("ÄGG FRIGÅENDE 15P", "52.90"), ("PASTA FUSILLI 1KG", "23.95"), ("YOGHURT VANILJ 1KG", "33.50"), ("KROSSADE TOMATER", "13.50"),
    ("POTATIS FAST 2KG", "34.95"), ("GURKA", "19.95"), ("LAXFILÉ 4P FRYST", "129.00"), ("MARABOU MJÖLKCHOKL", "35.90"),
)  # fmt: skip
_LOOSE = (("BANANER EKO", "29.95"), ("ÄPPLE ROYAL GALA", "32.95"), ("TOMATER KVIST", "44.90"), ("VINDRUVOR RÖDA", "69.95"))  # fmt: skip
_HOUSE = (
    ("TOALETTPAPPER 8P", "54.90"), ("DISKMEDEL ORIGINAL", "27.50"), ("ALVEDON 500MG 20ST", "35.90"), ("PLÅSTER MIX 30P", "32.90"),
    ("TVÄTTMEDEL COLOR", "64.95"), ("HUSHÅLLSPAPPER 4P", "39.95"), ("IPREN 400MG 20ST", "47.50"), ("PAPPERSKASSE", "6.50"),
)  # fmt: skip
_CARDS = ("Visa Debit", "Debit Mastercard", "Mastercard", "Visa")


def _taxed(gross: Decimal, rate: int) -> Decimal:
    """The value added tax in a sum."""
    return (gross * rate / (100 + rate)).quantize(Decimal("0.01"), ROUND_HALF_UP)


def _table(sums: dict[int, Decimal], at: tuple[float, ...]) -> list[Row]:
    """A row of rate, net, tax and gross for each rate in use."""
    return [
        spread(f"{rate},00", money(gross - _taxed(gross, rate)), money(_taxed(gross, rate)), money(gross), at=at, ends="<>>>")
        for rate, gross in sorted(sums.items())
        if gross
    ]  # fmt: skip


def food_till(chance: random.Random) -> Receipt:
    """A food store's till: weighed wares, member prices, a sum, VAT by rate, card, points."""
    firm, company, brand = chance.choice((
        ("Stora Coop Boländerna", "Coop Sverige AB", "Coop"), ("Coop Nynäshamn", "Coop Butiker & Stormarknader AB", "Coop"),
        ("Coop Vänersborg", "Coop Väst AB", "Coop"), ("Hemköp Sundsvall", "Axfood Sverige AB", "Hemköp"),
        ("City Gross Kristianstad", "City Gross Sverige AB", "City Gross"), ("Coop Jokkmokk", "Coop Norrbotten AB", "Coop"),
    ))  # fmt: skip
    date, hour = f.day(chance), f.clock(chance)
    rows: list[Row] = []
    sums = {6: Decimal(0), 25: Decimal(0)}
    saved, count = Decimal(0), 0
    for name, cost in f.picked(chance, _FOOD, 4, 9):
        times = chance.choice((1, 1, 1, 1, 2))
        rows.append(Row(name, money(cost * times)))
        if times > 1:
            rows.append(Row(f"   {times} st x {money(cost)}"))
        sums[6], count = sums[6] + cost * times, count + times
        if chance.random() < 0.2:
            less = f.share(cost * times, "0.2")
            rows.append(Row("   Medlemspris", f"-{money(less)}"))
            sums[6], saved = sums[6] - less, saved + less
    for name, cost in f.picked(chance, _LOOSE, 0, 2):
        weight = Decimal(chance.randint(310, 1480)) / 1000
        rows += [Row(name, money(weight * cost)), Row(f"   {weight:.3f} kg x {money(cost)} kr/kg".replace(".", ","))]  # fmt: skip
        sums[6], count = sums[6] + f.share(cost, str(weight)), count + 1
    for name, cost in f.picked(chance, _HOUSE, 0, 2):
        rows.append(Row(name, money(cost)))
        sums[25], count = sums[25] + cost, count + 1
    if chance.random() < 0.4:
        rows += [Row("LÄSK COLA ZERO 1,5L", "21,95"), Row("   + Pant", "2,00")]
        sums[6], count = sums[6] + Decimal("23.95"), count + 1
    total, at = sums[6] + sums[25], (0.0, 0.42, 0.7, 1.0)
    till, card = chance.randint(1, 14), chance.choice(_CARDS)
    rows = [
        *block(f"^{firm}", bold=True, size=1.3), *block(f"^{company}", f"^Org.nr {f.organisation(chance)}", f"^{chance.choice(('Öppet alla dagar 07-22', 'Öppet 7-23', 'Öppettider: 8-22 alla dagar'))}", ""),
        Row(f"Datum: {when(date, 'iso')}", f"Tid: {hour}"), Row(f"Kassa: {till}", f"Kvittonr: {chance.randint(1000, 9999)}"), *block(chance.choice(("Självutcheckning", "Kassör: 214", "Självscanning")), "-"),
        *rows, *block("-"), Row(f"Antal varor: {count}"), Row("ATT BETALA", money(total), bold=True, size=1.4), Row(f"Bankkort {card}", money(total)), *block(""),
        spread("Moms%", "Netto", "Moms", "Brutto", at=at, ends="<>>>"), *_table(sums, at), *block("-"),
        *block(f"{card}|Kontaktlös", f"Kort: ************{f.digits(chance, 4)}", f"KÖP SEK|{money(total)}", f"Term: {f.digits(chance, 8)}|Ref: {f.digits(chance, 6)}", f"AID: A00000000{'3' if 'Visa' in card else '4'}1010|Auth: {f.digits(chance, 6)}", "-", size=0.92),
        *(block(f"Du har sparat|{money(saved)}") if saved else []), *(block(f"Poäng på köpet|{int(total)}", f"Ditt saldo {when(f.later(date, -1), 'iso')}|{money(Decimal(chance.randint(1200, 19000)), 'whole')} p", "") if chance.random() < 0.6 else block("")),
        *block("^Spara kvittot för byte och reklamation", "^Välkommen åter!", "", size=0.92), Row(barcode=True), *block(""),
    ]  # fmt: skip
    truth = f.facts(firm, (company, brand, f"{firm} {company}"), date, total, "other")
    return Receipt("q_food_till", rows, truth, "hack", 38)


def small_reader(chance: random.Random) -> Receipt:
    """A small shop's pocket till: address, wares with kr, a large sum, VAT, card or Swish."""
    firm, company, place, rate, wares = chance.choice((
        ("Blomsterboden Gränna", "Lena Fors Blommor", "Brahegatan 12, 563 32 Gränna", 25, (("Tulpaner 10-pack", "89.00"), ("Orkidé vit", "179.00"), ("Bukett säsong", "295.00"), ("Kruka lera 14 cm", "64.50"), ("Krukjord 8 l", "49.90"))),
        ("Café Lyktan", "Lyktan i Mariefred AB", "Kyrkogatan 6, 647 30 Mariefred", 12, (("Bryggkaffe", "36.00"), ("Cappuccino", "49.00"), ("Räkmacka", "159.00"), ("Kanelbulle", "38.00"), ("Dagens soppa", "129.00"), ("Loka citron", "29.50"))),
        ("Kvarterets Ost & Chark", "Kvarterets Delikatesser AB", "Haga Nygata 31, 413 01 Göteborg", 6, (("Brie de Meaux 0,218 kg", "82.62"), ("Lufttorkad skinka 120 g", "71.40"), ("Fikonmarmelad", "69.00"), ("Surdegsbröd", "74.00"), ("Gruyère 0,304 kg", "118.26"))),
        ("Garnkorgen", "Garnkorgen Skellefteå AB", "Nygatan 44, 931 30 Skellefteå", 25, (("Ull 2-tråd 100 g", "94.90"), ("Rundsticka 4 mm", "79.00"), ("Alpacka mix 50 g", "62.50"), ("Mönsterblad kofta", "45.00"), ("Knappar trä 6 st", "38.40"))),
        ("Pocketshyllan", "Pocketshyllan Handelsbolag", "Stora Torget 3, 753 20 Uppsala", 6, (("Pocket roman", "89.00"), ("Kokbok vardag", "249.00"), ("Barnbok inb.", "139.00"), ("Tidskrift", "99.50"), ("Deckare pocket", "79.90"))),
        ("Cykelverkstan Möllan", "Möllans Cykel AB", "Bergsgatan 18, 214 22 Malmö", 25, (("Byte slang inkl. arbete", "245.00"), ("Slang 28 tum", "89.50"), ("Bromsbelägg par", "119.00"), ("Reflexväst", "99.90"), ("Service bas", "695.00"))),
    ))  # fmt: skip
    date, hour = f.day(chance), f.clock(chance)
    bought = f.picked(chance, wares, 1, 4)
    rows: list[Row] = []
    total = Decimal(0)
    for name, cost in bought:
        times = chance.choice((1, 1, 1, 2))
        rows.append(Row(name, f"{money(cost * times)} kr"))
        if times > 1:
            rows.append(Row(f"{times} × {money(cost)} kr", size=0.85, ink=70))
        total += cost * times
    if chance.random() < 0.2:
        less = f.share(total, "0.1")
        rows.append(Row("Rabatt 10 %", f"-{money(less)} kr"))
        total -= less
    tax, at = _taxed(total, rate), (0.0, 0.46, 0.72, 1.0)
    how, card = chance.choice(("card", "card", "swish")), chance.choice(("VISA", "MASTERCARD"))
    paid = {
        "card": block(f"{card} **** {f.digits(chance, 4)}|{money(total)} kr", "Läst kontaktlöst", f"Auktorisationskod {f.digits(chance, 6)}", f"AID A00000000{'3' if card == 'VISA' else '4'}1010   TVR 0000008001", size=0.88),
        "swish": block(f"Swish|{money(total)} kr", f"Referens {f.digits(chance, 10)}", size=0.88),
    }[how]  # fmt: skip
    street, post = place.split(", ")
    rows = [
        *block(f"^{firm}", bold=True, size=1.5), *block(f"^{street}", f"^{post}", f"^Org.nr {f.organisation(chance)}", size=0.9), *block(""),
        Row(f"{when(date, 'words')} {hour}", f"Kvitto {chance.randint(140, 9600)}", size=0.9), *block("_"), *rows, *block("_"),
        Row("Totalt", f"{money(total)} kr", bold=True, size=1.5), *block(""),
        spread("Momssats", "Netto", "Moms", "Brutto", at=at, ends="<>>>", size=0.85, ink=60), spread(f"{rate} %", money(total - tax), money(tax), money(total), at=at, ends="<>>>", size=0.9), *block("_"),
        *paid, *block(""), *block(f"^Kontrollenhet {chance.choice(('ZETTLE', 'SRVKE', 'INFRA'))}{f.digits(chance, 9)}", f"^{company}", size=0.82, ink=60), *block(chance.choice(("^Tack för ditt köp!", "^Tack och välkommen åter", "^Öppet köp 14 dagar mot kvitto")), ""),
    ]  # fmt: skip
    truth = f.facts(firm, (company, f"{firm} {company}"), date, total, "other")
    return Receipt("q_small_reader", rows, truth, "roboto", 40)


def hardware_chain(chance: random.Random) -> Receipt:
    """A hardware chain's till: article numbers, card or cash, the last day of return."""
    brand, town, company = chance.choice((
        ("BILTEMA", "Linköping", "Biltema Sweden AB"), ("JULA", "Skara", "Jula Sverige AB"), ("CLAS OHLSON", "Insjön", "Clas Ohlson AB"),
        ("BYGGMAX", "Enköping", "Byggmax AB"), ("RUSTA", "Hudiksvall", "Rusta AB"), ("JÄRNBODEN", "Hedemora", "Järnboden i Hedemora AB"),
    ))  # fmt: skip
    wares = (
        ("Träskruv 5x70 200 st", "129.90"), ("Slagborr SDS 6 mm", "39.90"), ("Väggfärg vit matt 3 l", "349.00"), ("Maskeringstejp 48 mm", "34.90"),
        ("LED-lampa E27 8 W 2-p", "59.90"), ("Batteri AA 20-pack", "79.90"), ("Arbetshandske stl 9", "44.90"), ("Silikon sanitet vit", "69.90"),
        ("Skarvsladd jordad 5 m", "99.90"), ("Spolarvätska 5 l", "64.90"), ("Förvaringslåda 45 l", "119.00"), ("Roller 18 cm med bygel", "54.50"),
    )  # fmt: skip
    date, hour, body, gross, pieces = f.day(chance), f.clock(chance), [], Decimal(0), 0
    for name, cost in f.picked(chance, wares, 2, 6):
        times = chance.choice((1, 1, 1, 2, 3))
        body += [Row(f"{f.digits(chance, 2)}-{f.digits(chance, 4)}  {name}"), spread(f"{times} st", f"à {money(cost)}", money(cost * times), at=(0.12, 0.55, 1.0), ends="<>>")]  # fmt: skip
        gross, pieces = gross + cost * times, pieces + times
    cash = chance.random() < 0.4
    total = f.evened(gross) if cash else gross
    card = chance.choice(_CARDS)
    if cash:
        given = next(note for note in (Decimal(n) for n in (100, 200, 300, 400, 500, 700, 1000, 1500, 2000, 3000, 5000)) if note >= total)  # fmt: skip
        paid = [*([Row("Öresavrundning", money(total - gross))] if total != gross else []), Row("ATT BETALA", f"{money(total)}", bold=True, size=1.25), *block(f"Kontant|{money(given)}", f"Växel tillbaka|{money(given - total)}")]  # fmt: skip
    else:
        paid = [Row("ATT BETALA", f"{money(total)}", bold=True, size=1.25), Row("Kontokort", money(total)), *block("", f"{card}  ****{f.digits(chance, 4)}", f"Köp {when(date, 'iso')} {hour}", f"Ref.nr {f.digits(chance, 12)}|Godkänt", f"Butiksnr {f.digits(chance, 7)}|Kod {f.digits(chance, 6)}", size=0.92)]  # fmt: skip
    tax = _taxed(gross, 25)
    rows = [
        Row(brand, centre=True, bold=True, size=2.0, font="nimbus"), *block(f"^{town}", f"^{company}  {f.organisation(chance)}", f"^{chance.choice(('Tel', 'Kundservice'))} 0{chance.randint(220, 695)}-{f.digits(chance, 3)} {f.digits(chance, 2)}", "="),
        *body, *block("="), Row(f"Summa ({pieces} artiklar)", money(gross)), *paid, *block("-"),
        Row("Moms 25 %", money(tax)), Row("Exkl. moms", money(gross - tax)), *block("-"),
        *block(f"Butik {f.digits(chance, 3)}  Kassa {chance.randint(1, 8)}|Kvitto {f.digits(chance, 6)}", f"{when(date, 'iso')}|{hour}", ""),
        *block(f"^Öppet köp t.o.m. {when(f.later(date, chance.choice((30, 90, 100))), 'iso')}", "^Varan ska vara oanvänd och", "^i originalförpackning. Spara kvittot.", size=0.9), *block(""), Row(barcode=True), *block(f"^{f.digits(chance, 6)}{date:%y%m%d}{f.digits(chance, 8)}", ""),
    ]  # fmt: skip
    name = brand if brand == "JULA" else brand.title()
    also = (brand, brand.title(), f"{brand.title()} {town}", company, f"{brand} {town} {company}")
    truth = f.facts(name, also, date, total, "other")
    return Receipt("q_hardware_chain", rows, truth, "inconsolata", 40)


def fuel_station(chance: random.Random) -> Receipt:
    """A fuel station: pump, litres, perhaps wares, VAT in letters, the terminal's rows."""
    firm, company, street = chance.choice((
        ("Circle K Mölndal Åby", "Circle K Sverige AB", "Idrottsvägen 4, Mölndal"), ("OKQ8 Arboga", "OKQ8 AB", "Kapellgatan 41, Arboga"),
        ("Preem Säffle", "Preem AB", "Billerudsgatan 9, Säffle"), ("St1 Tierp", "St1 Sverige AB", "Industrigatan 2, Tierp"),
        ("Ingo Norrtälje", "Circle K Sverige AB", "Stockholmsvägen 33, Norrtälje"), ("Qstar Flen", "Qstar Försäljning AB", "Götgatan 22, Flen"),
    ))  # fmt: skip
    date, hour = f.day(chance), f.clock(chance)
    kind, cost = chance.choice((("BENSIN 95", Decimal(chance.randint(1529, 1689)) / 100), ("BENSIN 95 E10", Decimal(chance.randint(1529, 1689)) / 100), ("DIESEL", Decimal(chance.randint(1619, 1799)) / 100), ("DIESEL B7", Decimal(chance.randint(1619, 1799)) / 100)))  # fmt: skip
    litres = Decimal(chance.randint(1210, 5890)) / 100
    fuel = f.share(litres, str(cost))
    shelf = [] if firm.startswith(("Ingo", "Qstar", "St1")) else f.picked(chance, (("Kaffe stor", "29.00"), ("Grillkorv m bröd", "37.00"), ("Kanelgifflar", "26.90"), ("Ramlösa 50 cl", "24.50")), 0, 2)  # fmt: skip
    wash = Decimal("189.00") if shelf and chance.random() < 0.3 else Decimal(0)
    sums = {6: f.summed(shelf), 25: fuel + wash}
    total, at = sums[6] + sums[25], (0.0, 0.42, 0.7, 1.0)
    both = len([rate for rate in sums if sums[rate]]) > 1
    sign = " B" if both else ""
    card = chance.choice(("VISA DEBIT", "DEBIT MASTERCARD", "MASTERCARD", "VISA"))
    table = _table(sums, at)
    rows = [
        *block(f"^{firm}", bold=True, size=1.2, stretch=1.15), *block(f"^{street}", f"^{company}", f"^Orgnr {f.organisation(chance)}", "", "^K V I T T O", ""),
        Row(when(date, "iso"), hour), Row(f"Station {f.digits(chance, 5)}", f"Kvittonr {f.digits(chance, 5)}"), *block(""),
        Row(f"PUMP {chance.randint(1, 8)}  {kind}"), Row(f"  {money(litres)} l à {money(cost)} kr/l", f"{money(fuel)}{sign}"),
        *(Row(name, f"{money(price)}{' A' if both else ''}") for name, price in shelf), *([Row("Biltvätt Bas", f"{money(wash)}{sign}")] if wash else []), *block("-"),
        Row("TOTALT SEK", money(total), bold=True, size=1.25), *block("-"), spread("Moms %", "Netto", "Moms", "Totalt", at=at, ends="<>>>"), *table, *block(""),
        Row(chance.choice(("KÖP", "KORTKÖP")), f"{money(total)} SEK"), *block(f"{card}", f"**** **** **** {f.digits(chance, 4)}", f"{chance.choice(('PIN KONTROLLERAD', 'KONTAKTLÖS', 'PERSONLIG KOD'))}|{'KI1' if chance.random() < 0.5 else 'KC1'}", f"TERM {f.digits(chance, 8)}|AUTH {f.digits(chance, 6)}", f"AID A00000000{'3' if 'VISA' in card else '4'}1010", f"TVR 00000{f.digits(chance, 5)}  TSI E800", f"REF {f.digits(chance, 12)}", ""),
        *block("^Tack för besöket", "^SPARA KVITTOT - KUNDENS EX", ""),
    ]  # fmt: skip
    brand = firm.split(" ")[0] if not firm.startswith("Circle") else "Circle K"
    truth = f.facts(firm, (brand, company, f"{firm} {company}"), date, total, "other")
    return Receipt("q_fuel_station", rows, truth, "courier", 36)


def web_mail(chance: random.Random) -> Receipt:
    """A web shop's receipt as a printed mail: sender, order, wares, freight, sum, where it goes."""
    firm, company, host, rate, wares = chance.choice((
        ("Lyko", "Lyko Online AB", "lyko.com", 25, (("Schampo Volume 250 ml", "149.00"), ("Balsam Repair 250 ml", "159.00"), ("Mascara svart", "189.50"), ("Handkräm 75 ml", "69.00"), ("Solskydd SPF 50", "179.00"))),
        ("NetOnNet", "NetOnNet AB", "netonnet.se", 25, (("USB-C-laddare 65 W", "349.00"), ("HDMI-kabel 2 m", "129.00"), ("Trådlös mus", "249.00"), ("Minneskort 128 GB", "189.90"), ("Hörlurar In-ear", "499.00"))),
        ("Adlibris", "Adlibris AB", "adlibris.com", 6, (("Huset vid ån (pocket)", "89.00"), ("Vardagsmat på 30 minuter", "249.00"), ("Stora djurboken", "169.00"), ("Korsord för alla", "79.00"), ("Svensk trädgård året om", "299.00"))),
        ("Cervera", "Cervera AB", "cervera.se", 25, (("Stekpanna 28 cm", "599.00"), ("Vattenglas 6-pack", "249.00"), ("Kockkniv 20 cm", "449.00"), ("Kökshandduk 2-p", "129.00"), ("Bakform 24 cm", "199.00"))),
        ("Stadium", "Stadium Sweden AB", "stadium.se", 25, (("T-shirt träning dam", "199.00"), ("Löparstrumpor 2-p", "129.00"), ("Vattenflaska 0,7 l", "99.00"), ("Vindjacka herr", "699.00"), ("Yogamatta 5 mm", "249.00"))),
        ("Fröhuset", "Fröhuset i Sjöbo AB", "frohuset-sjobo.se", 25, (("Tomatfrö Körsbär", "34.90"), ("Växthusvärmare", "549.00"), ("Odlingslåda pallkrage", "299.00"), ("Gödsel flytande 1 l", "89.50"), ("Etiketter trä 20 st", "44.00"))),
    ))  # fmt: skip
    date, hour, number = f.day(chance), f.clock(chance), f.digits(chance, 8)
    client, street, post = chance.choice((("Astrid Hedmark", "Vallgatan 8 A", "531 31 Lidköping"), ("Omar Stenfelt", "Lövstigen 21", "803 22 Gävle"), ("Kristina Wiberg Aro", "Parkvägen 3", "374 35 Karlshamn"), ("Jonatan Myrgren", "Bruksgatan 14", "681 30 Kristinehamn")))  # fmt: skip
    at, ends = (0.0, 0.62, 0.8, 1.0), "<>>>"
    body, goods = [], Decimal(0)
    for name, cost in f.picked(chance, wares, 1, 4):
        times = chance.choice((1, 1, 1, 2))
        body.append(spread(name, str(times), money(cost), f"{money(cost * times)} kr", at=at, ends=ends))  # fmt: skip
        goods += cost * times
    less = f.share(goods, "0.1") if chance.random() < 0.3 else Decimal(0)
    freight = Decimal(chance.choice(("0.00", "39.00", "49.00", "29.90")))
    total = goods - less + freight
    tax, mail = _taxed(total, rate), f"{client.split(' ')[0].lower()}.{client.split(' ')[-1].lower()}@mail.example"  # fmt: skip
    paid = chance.choice((f"Kort, Visa **** {f.digits(chance, 4)}", "Swish", "Klarna, betald direkt", f"Kort, Mastercard **** {f.digits(chance, 4)}"))  # fmt: skip
    subject = chance.choice((f"Tack för din beställning {number}", f"Orderbekräftelse och kvitto {number}", f"Kvitto för order {number}"))  # fmt: skip
    first, firm_number = f.later(date, chance.randint(2, 3)), f.organisation(chance)
    head = (("Från:", f"{firm} <noreply@{host}>"), ("Skickat:", f"den {when(date, 'long')} {hour}"), ("Till:", mail), ("Ämne:", subject))  # fmt: skip
    rows = [
        *(spread(*pair, at=(0.0, 0.15), size=0.9) for pair in head), *block("_", ""), Row(firm, bold=True, size=2.0, font="gothic"), *block(""),
        Row(f"Hej {client.split(' ')[0]}, {chance.choice(('tack för ditt köp!', 'tack för din order!', 'vi har tagit emot din betalning.'))}", bold=True, size=1.15), *block("Här är ditt kvitto. Spara det om du vill byta eller reklamera en vara.", ""),
        spread("Ordernummer", number, at=(0.0, 0.3)), spread("Orderdatum", when(date, "iso"), at=(0.0, 0.3)), spread("Betalsätt", paid, at=(0.0, 0.3)), *block(""),
        spread("Produkt", "Antal", "À-pris", "Summa", at=at, ends=ends, bold=True), Row(rule="line"), *body, Row(rule="line"),
        Row("Delsumma", f"{money(goods)} kr"), *([Row(f"Rabattkod {chance.choice(('SOMMAR10', 'MEDLEM10', 'HEJ10'))}", f"-{money(less)} kr")] if less else []), Row(chance.choice(("Frakt", "Frakt, PostNord ombud", "Frakt, Instabox")), f"{money(freight)} kr"), Row("Totalt", f"{money(total)} kr", bold=True, size=1.35), Row(f"varav moms {rate} %", f"{money(tax)} kr", size=0.9), *block("", ""),
        spread("Leveransadress", "Leverans", at=(0.0, 0.55), bold=True), spread(client, f"Beräknas {when(first, 'words')}", at=(0.0, 0.55)), spread(street, "Du får sms när paketet är framme", at=(0.0, 0.55)), Row(post), *block("", "_"),
        *block(f"{company}   Org.nr {firm_number}   Momsnr SE{firm_number.replace('-', '')}01", f"Frågor? kundservice@{host}. Du har {chance.choice((14, 30, 60))} dagars ångerrätt.", size=0.85, ink=60), *block(""),
    ]  # fmt: skip
    truth = f.facts(firm, (company, host, f"{firm} {company}"), date, total, "other")
    return Receipt("q_web_mail", rows, truth, "carlito", 66, "laser", spacing=1.35)


LAYOUTS = (food_till, small_reader, hardware_chain, fuel_station, web_mail)
