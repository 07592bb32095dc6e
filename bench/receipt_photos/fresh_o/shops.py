"""Other papers, group o: glasses for a child, a village shop, a travel card, parking, second hand, the grid."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_facts as f
from bench.receipt_photos.fresh_facts import money, spread, when
from bench.receipt_photos.fresh_j.writers import dotted, down, gap, mid, phone, said
from bench.receipt_photos.paper import Receipt, Row

_CUSTOMERS = ("Ingvar Tallmo", "Hodan Sjöhage", "Marie-Louise Backvall", "Dragan Lundeby", "Siv Åkerlid")  # fmt: skip
_SHELVES = {
    "MEJERI": (("Filmjölk 1l", "17.95"), ("Bregott 600g", "62.95"), ("Prästost 31% bit", "84.40"), ("Vispgrädde 3dl", "26.50")),
    "BRÖD & SPECERI": (("Knäckebröd råg", "24.95"), ("Strösocker 1kg", "21.50"), ("Bryggkaffe 500g", "79.95"), ("Ärtsoppa 570g", "18.95"), ("Rostbröd", "29.90")),
    "FRUKT & GRÖNT": (("Äpplen Ingrid Marie", "27.36"), ("Morötter 1kg", "16.95"), ("Gul lök nät", "14.95"), ("Gurka svensk", "22.95")),
    "KOLONIAL ÖVRIGT": (("Diskmedel 500ml", "24.95"), ("Tändstickor 3p", "12.00"), ("Batteri AA 4p", "49.95")),
}  # fmt: skip


def childs_glasses(chance: random.Random) -> Receipt:
    """An optician's till: a child's frame and glasses less the region's grant, öre after a colon, a job number."""
    chain, place = chance.choice((("Smarteyes", "Sundsvall"), ("Synsam", "Emporia"), ("Specsavers", "Landskrona"), ("Favoptic", "Linköping"), ("KlarSynt", "Mora"), ("Synoptik", "Hötorget")))  # fmt: skip
    date = f.day(chance)
    sold = [(f"Barnbåge {chance.choice(('Pippi', 'Junior 12', 'Flex Kid'))}", Decimal(chance.choice((695, 895, 1195)))), ("Enstyrkeglas 2 st", Decimal(chance.choice((790, 1190, 1490))))]  # fmt: skip
    sold += [("Repskydd och antireflex", Decimal(390))] if chance.random() < 0.5 else []
    sold += [("Glasögonsnöre", Decimal(79))] if chance.random() < 0.4 else []
    price, grant = f.summed(sold), Decimal(chance.choice((800, 1000, 1600)))
    grant = min(grant, price)
    total, ready = price - grant, f.later(date, chance.randint(5, 16))
    rows = [
        *mid(chain.lower(), bold=True, size=1.8, font="gothic"), *mid(place), *gap(),
        Row(f"{said(date, 'weekday')}  {f.clock(chance, '.')}"), Row(f"Jobb {f.digits(chance, 6)}  Säljare {chance.randint(2, 19)}"), Row(rule="="),
    ]  # fmt: skip
    for name, cost in sold:
        rows += [Row(name, money(cost, "colon"))]
    rows += [
        Row(rule="="), Row("Delsumma", money(price, "colon")), Row("Glasögonbidrag 8-19 år", f"-{money(grant, 'colon')}"), Row("Kund betalar", money(total, "colon"), bold=True, size=1.3), Row(rule="="),
        Row(chance.choice(("Kort", "Swish", "Kontant")), money(total, "colon")), Row("Därav moms 25%", money(f.share(total, "0.2"), "colon")), *gap(),
        *mid(f"Hämtas från {when(ready, 'fraction')}", "Trygghetsgaranti 3 månader", f"Org {f.organisation(chance)}", f"Tfn {phone(chance)}", size=0.95), *gap(2),
    ]  # fmt: skip
    truth = f.facts(f"{chain} {place}", (chain,), date, total, "other")
    return Receipt("o_childs_glasses", rows, truth, "condensed", 36)


def village_shop(chance: random.Random) -> Receipt:
    """A village shop's till: wares under their shelves' names, tablets among them, cash rounded and given back."""
    chain, place = chance.choice((("Handlar'n", "Storsjö"), ("Nära Dej", "Hallaryd"), ("Matöppet", "Tyringe"), ("Coop", "Övertorneå"), ("ICA Nära", "Fårösund"), ("Dagli'Livs", "Slussfors")))  # fmt: skip
    date, food, other = f.day(chance), Decimal(0), Decimal(0)
    rows = [
        Row(f"{chain} {place}", bold=True, size=1.3), *down(f"Ring oss: {phone(chance)}", f"Orgnr: {f.organisation(chance)}"), Row(rule="-"),
        Row(f"Datum: {when(date, 'short')}  Tid: {f.clock(chance)}"), Row(f"Kvittonr: {f.digits(chance, 6)}  Kassa: 1"), Row(rule="-"),
    ]  # fmt: skip
    for shelf, wares in _SHELVES.items():
        goods = f.picked(chance, wares, 0 if shelf.startswith("KOL") else 1, 2)
        rows += [Row(shelf, size=0.9, ink=60)] if goods else []
        for name, cost in goods:
            count = chance.choice((1, 1, 1, 2))
            rows += [Row(f" {name}", money(cost * count))]
            rows += [Row(f"   2*{money(cost)}", size=0.9)] if count > 1 else []
            other, food = (other + cost * count, food) if shelf.startswith("KOL") else (other, food + cost * count)  # fmt: skip
    name, cost = chance.choice((("Alvedon 500mg 20st", Decimal("37.95")), ("Ipren 400mg 10st", Decimal("36.50")), ("Treo citrus 10st", Decimal("46.95")), ("Nezeril 10ml", Decimal("64.50"))))  # fmt: skip
    rows += [Row("RECEPTFRIA LÄKEMEDEL", size=0.9, ink=60), Row(f" {name}", money(cost))]
    other += cost
    price, cash = food + other, chance.random() < 0.5
    total = f.evened(price) if cash else price
    given = (total // 100 + 1) * 100
    rows += [
        Row(rule="-"), *([Row("Summa varor", money(price)), Row("Öresutjämning", money(total - price))] if cash else []), Row("TOTALSUMMA", money(total), bold=True, size=1.35),
        *([Row("Mottaget kontant", money(given)), Row("Växel tillbaka", money(given - total))] if cash else [Row("Debiterat kort", money(total))]), Row(rule="-"),
        Row("Moms 6,00%", money(f.share(food, "0.056604"))), Row("Moms 25,00%", money(f.share(other, "0.2"))), *gap(), *mid("Ombud för post, spel och apotek", "Välkommen åter!", size=0.95), *gap(2),
    ]  # fmt: skip
    short = {"ICA Nära": "ICA"}.get(chain, "")
    truth = f.facts(f"{chain} {place}", (chain, short, f"{short} {place}" if short else ""), date, total, "other")  # fmt: skip
    return Receipt("o_village_shop", rows, truth, "courier", 34)


def travel_card(chance: random.Random) -> Receipt:
    """A ticket machine's receipt: a period's card with a first and a last day, or a strip; sold when, far below."""
    firm = chance.choice(("Skånetrafiken", "Västtrafik", "UL", "Östgötatrafiken", "X-trafik", "Hallandstrafiken"))  # fmt: skip
    date, days = f.day(chance), chance.choice((1, 7, 30, 30))
    start = f.later(date, chance.randint(0, 4))
    stop = f.later(start, days - 1)
    price = Decimal(chance.choice({1: (110, 145), 7: (295, 345), 30: (695, 895, 1140)}[days]))
    new = Decimal(chance.choice((0, 0, 20, 50)))
    total, at = price + new, (0.0, 0.46)
    rows = [
        Row(firm, bold=True, size=1.5, font="nimbus"), Row("KVITTO - BILJETTAUTOMAT"), *gap(),
        spread("Produkt", f"{days}-dagarsbiljett" if days > 1 else "24-timmarsbiljett", at=at, bold=True), spread("Kategori", chance.choice(("Vuxen", "Senior", "Ungdom")), at=at), spread("Område", chance.choice(("2 zoner", "Hela länet", "Stor", "Tätort")), at=at), spread("Gäller fr.o.m.", when(start, "nordic"), at=at), spread("Gäller t.o.m.", when(stop, "nordic"), at=at), Row(rule="."),
        Row("Biljettpris", f"{dotted(price)} kr"), *([Row("Resekort, nytt", f"{dotted(new)} kr")] if new else []), Row(rule="."), Row(f"Summa  {dotted(total)} kr", bold=True, size=1.4, centre=True), *gap(),
        Row(f"Moms 6%  {dotted(f.share(total, '0.056604'))} kr"), Row(f"Kortbetalning  ****{f.digits(chance, 4)}"), Row(f"Köptid  {when(date, 'nordic')} {f.clock(chance)}"), Row(f"Automat {f.digits(chance, 4)}  {chance.choice(('Resecentrum', 'Centralstationen', 'Spår 1'))}"), Row(f"Org.nr {f.organisation(chance)}", size=0.9), *gap(),
        *mid("Kvittot gäller ej som biljett", size=0.95), *gap(2),
    ]  # fmt: skip
    truth = f.facts(firm, (), date, total, "other")
    return Receipt("o_travel_card", rows, truth, "hack", 38, "head")


def camera_parking(chance: random.Random) -> Receipt:
    """A bill for parking read by a camera: in and out, time, a bill's fee, the sum at the right above the giro."""
    firm, place = chance.choice((("Aimo Park", "Lasarettet P1"), ("Apcoa Parking", "Sjukhusparkeringen"), ("Parkman i Sverige AB", "Resecentrum"), ("Q-Park", "Gallerian"), ("Parkera Göteborg", "Östra sjukhuset"), ("Autopay", "Handelsområde Syd")))  # fmt: skip
    date, fee = f.day(chance), Decimal(chance.choice((0, 19, 29, 45)))
    seen, due, number = f.later(date, -chance.randint(2, 9)), f.later(date, 14), f.digits(chance, 10)  # fmt: skip
    hours, hour, price = chance.randint(1, 6), chance.randint(7, 14), Decimal(chance.choice((12, 15, 20, 28)))  # fmt: skip
    total, minute, at = price * hours + fee, chance.randint(10, 59), (0.0, 0.36)
    left = (hour + hours - 1) * 60 + minute + chance.randint(8, 58)
    rows = [
        Row("Parkeringsfaktura", bold=True, size=1.6), Row(firm, bold=True, size=1.1), *gap(2),
        spread("Datum", when(date, "words"), at=at), spread("Fakturanummer", number, at=at), spread("Betala senast", when(due, "words"), at=at), spread("Fordonsägare", chance.choice(_CUSTOMERS), at=at), *gap(),
        Row("Din parkering", bold=True, boxed=True), Row(size=0.6),
        spread("Registreringsnr", f"{chance.choice(('KRT', 'MLO', 'HSP', 'YBA'))} {chance.randint(10, 99)}{chance.choice('ABCDEF')}", at=at), spread("Anläggning", place, at=at), spread("In", f"{when(seen, 'words')} {hour:02}:{minute}", at=at), spread("Ut", f"{when(seen, 'words')} {left // 60:02}:{left % 60:02}", at=at), spread("Taxa", f"{money(price)} kr per påbörjad timme", at=at), *gap(),
        Row(f"Parkering {hours} tim", money(price * hours)), *([Row("Faktureringsavgift", money(fee))] if fee else []), Row("Varav moms 25 %", money(f.share(total, "0.2")), size=0.9, ink=50), Row(rule="line"),
        Row("", f"Belopp  {money(total)} kr", bold=True, size=1.3), Row("", f"Bankgiro {f.digits(chance, 4)}-{f.digits(chance, 4)}"), Row("", f"OCR {number}{chance.randint(0, 9)}"), *gap(),
        *down("Betala innan förfallodatum för att undvika påminnelse 60 kr.", f"Kundservice {phone(chance)}   Org.nr {f.organisation(chance)}", size=0.85), *gap(2),
    ]  # fmt: skip
    truth = f.facts(firm, (f"{firm} {place}", firm.removesuffix(" AB").removesuffix(" i Sverige"), firm.removesuffix(" Parking")), date, total, "other")  # fmt: skip
    return Receipt("o_camera_parking", rows, truth, "noto", 48, "laser")


def charity_clothes(chance: random.Random) -> Receipt:
    """A second-hand clothes shop's needle print: numbered wares, a day's rebate in per cent, a gift rounded up."""
    chain, place = chance.choice((("Humana", "Södermalm"), ("Björkåfrihet", "Majorna"), ("PMU Second Hand", "Örebro"), ("Beyond Retro", "Malmö"), ("Artikel2", "Göteborg"), ("Reningsborg", "Mölndal")))  # fmt: skip
    date = f.day(chance)
    sold = [(name, Decimal(cost)) for name, cost in chance.sample((("JACKA", 189), ("KLÄNNING", 149), ("SKJORTA", 95), ("KOFTA", 119), ("JEANS", 139), ("SKOR HERR", 175), ("HALSDUK", 45), ("BÄLTE", 59), ("KAPPA", 295)), chance.randint(1, 5))]  # fmt: skip
    part = chance.choice((0, 0, 20, 30, 50))
    price = f.summed(sold)
    less = f.evened(f.share(price, f"0.{part:02}"))
    gift = Decimal(chance.choice((0, 0, 5, 10)))
    total = price - less + gift
    rows = [
        *mid(chain.upper(), bold=True, size=1.3), *mid(f"{place.upper()}", f"TEL {phone(chance)}"), *gap(),
        Row(f"{when(date, 'british')} {f.clock(chance)}", f"NR {f.digits(chance, 5)}"), Row("KASSÖR 0" + str(chance.randint(1, 9))), *gap(),
        *(Row(f"{number:02} {name}", money(cost, "plain")) for number, (name, cost) in enumerate(sold, 1)), Row(rule="-"), Row(f"{len(sold)} PLAGG", money(price, "plain")),
        *([Row(f"DAGENS RABATT {part}%", f"-{money(less, 'plain')}")] if less else []), *([Row("GÅVA TILL BISTÅND", money(gift, "plain"))] if gift else []), Row(rule="-"), Row("SLUTSUMMA KR", money(total, "plain"), bold=True, size=1.25), *gap(),
        Row(chance.choice(("KORT", "SWISH")), money(total, "plain")), *gap(), *mid(f"BYTE T.O.M. {when(f.later(date, 8), 'british')}", f"ORG.NR {f.organisation(chance)}"), *gap(2),
    ]  # fmt: skip
    truth = f.facts(f"{chain} {place}", (chain, *((chain.removesuffix(" Second Hand"),) if "Second" in chain else ())), date, total, "other")  # fmt: skip
    return Receipt("o_charity_clothes", rows, truth, "freemono", 34, "matrix")


def grid_bill(chance: random.Random) -> Receipt:
    """A grid company's bill: meter's readings, a power fee by kilowatts, energy tax, VAT, an earlier bill paid."""
    firm = chance.choice(("Ellevio", "Göteborg Energi Nät", "Mälarenergi Elnät", "Umeå Energi Elnät", "Kraftringen Nät", "Jämtkraft Elnät"))  # fmt: skip
    date = f.day(chance).replace(day=chance.randint(3, 11))
    last = f.later(date.replace(day=1), -1)
    first, due = last.replace(day=1), f.later(date.replace(day=1), 30 - chance.randint(0, 2))
    used, old, top = chance.randint(90, 1450), chance.randint(11000, 68000), Decimal(chance.randint(21, 74)) / 10  # fmt: skip
    fixed, power = Decimal(chance.choice(("148.00", "196.00", "232.00"))), f.share(top, "36.00")
    moved, tax = f.share(Decimal(used), "0.0560"), f.share(Decimal(used), "0.3600")
    net = fixed + power + moved + tax
    vat = f.share(net, "0.25")
    total, before = f.evened(net + vat), Decimal(chance.randint(320, 1400))
    at, ends, side = (0.0, 0.5, 0.76, 1.0), "<>>>", (0.0, 0.3, 0.58, 0.8)
    rows = [
        spread(firm, "Elnätsfaktura", at=(0.0, 1.0), ends="<>", bold=True, size=1.4), *gap(2),
        spread("Kund", chance.choice(_CUSTOMERS), "Fakturadatum", when(date, "iso"), at=side), spread("Kundnummer", f.digits(chance, 8), "Att betala senast", "", at=side), spread("Anläggning", f"735999{f.digits(chance, 6)}", "", when(due, "iso"), at=side), spread("Säkring", f"{chance.choice((16, 20, 25))} A", "Elområde", f"SE{chance.randint(1, 4)}", at=side), *gap(2),
        Row(f"Mätarställning {when(first, 'iso')}: {old}   {when(last, 'iso')}: {old + used}   Förbrukning {used} kWh", size=0.9), *gap(),
        spread("Specifikation", "Mängd", "Pris", "Kronor", at=at, ends=ends, bold=True), Row(rule="line"),
        spread("Abonnemang", "1 mån", f"{money(fixed)} kr", money(fixed), at=at, ends=ends), spread("Effektavgift", f"{money(top)} kW", "36,00 kr", money(power), at=at, ends=ends), spread("Elöverföring", f"{used} kWh", "5,60 öre", money(moved), at=at, ends=ends), spread("Energiskatt", f"{used} kWh", "36,00 öre", money(tax), at=at, ends=ends), spread("Moms", "", "25 %", money(vat), at=at, ends=ends), spread("Avrundning", "", "", money(total - net - vat), at=at, ends=ends), Row(rule="line"),
        spread("Summa denna faktura", "", "SEK", money(total), at=at, ends=ends, bold=True, size=1.15), *gap(2),
        *down(f"Föregående faktura {money(before)} kr är betald. Tack!", f"Avbrottsanmälan dygnet runt: {phone(chance)}. Din elhandel faktureras separat.", f"Bankgiro {f.digits(chance, 3)}-{f.digits(chance, 4)}. OCR {f.digits(chance, 12)}. Org.nr {f.organisation(chance)}", size=0.85), *gap(2),
    ]  # fmt: skip
    truth = f.facts(firm, (firm.removesuffix(" Nät").removesuffix(" Elnät"),), date, total, "other")
    return Receipt("o_grid_bill", rows, truth, "roboto", 66, "laser")


LAYOUTS = (childs_glasses, village_shop, travel_card, camera_parking, charity_clothes, grid_bill)
