"""Pharmacies, group q: a chain's till, self-care wares, a web order, a small town's, dose bags, a receipt by mail."""

import random
from datetime import date
from decimal import Decimal

from bench.receipt_photos import fresh_facts as f
from bench.receipt_photos.fresh_facts import money, spread, when
from bench.receipt_photos.fresh_j.writers import down, gap, mid, phone
from bench.receipt_photos.paper import Receipt, Row

_CLIENTS = ("Margareta Ljungvik", "Hassan Ekdahl", "Bo Tallbacken", "Tilda Norrsken", "Merima Solberga", "Jan-Olof Rimfors", "Sirkka Alanko", "Natnael Hedås")  # fmt: skip
_CURES = (
    ("Levotyroxin Orion 75 mikrog 100 st", "89.13"), ("Amlodipin Sandoz 5 mg 100 st", "76.42"), ("Simvastatin Krka 40 mg 98 st", "104.55"),
    ("Citalopram Orifarm 20 mg 100 st", "98.27"), ("Airomir Autohaler 0,1 mg", "142.68"), ("Metoprolol Hexal 50 mg 100 st", "127.91"),
    ("Kåvepenin 1 g 20 st", "96.84"), ("Pregabalin Accord 75 mg 56 st", "152.30"), ("Zopiklon Mylan 7,5 mg 30 st", "64.06"),
    ("Pantoprazol Krka 40 mg 100 st", "158.73"), ("Estradot 50 mikrog plåster 24 st", "311.49"), ("Xalatan ögondroppar 3 st", "186.12"),
)  # fmt: skip
_BAGGED = tuple(cure for cure in _CURES if cure[0].split()[0] not in ("Airomir", "Kåvepenin", "Estradot", "Xalatan"))  # fmt: skip
_DRUGS = (
    ("Alvedon 500 mg 20 st", "42.90"), ("Ipren 400 mg 30 st", "74.90"), ("Nasoferm näsdroppar", "39.90"), ("Otrivin Menthol 10 ml", "64.50"),
    ("Loratadin Apofri 10 mg 30 st", "89.00"), ("Cetirizin 10 mg 30 st", "79.90"), ("Hydrokortison 1 % 30 g", "84.50"), ("Voltaren gel 100 g", "149.00"),
    ("Nicorette Fruitmint 105 st", "289.00"), ("Bafucin mint 25 st", "85.90"), ("Gaviscon 24 tugg", "92.50"), ("Dulcolax 5 mg 20 st", "72.00"),
    ("Canesten kräm 20 g", "98.90"), ("Mollipect 300 ml", "109.50"), ("Inotyol salva 50 g", "88.00"),
)  # fmt: skip
_GOODS = (
    ("Solkräm SPF 50 200 ml", "179.00"), ("Plåster sortiment 40 st", "39.90"), ("Flux munskölj 500 ml", "69.90"), ("CeraVe lotion 236 ml", "134.50"),
    ("Tandborste mjuk 2-p", "44.90"), ("Febertermometer", "99.00"), ("Locobase Repair 100 g", "159.00"), ("Våtservetter 72 st", "29.90"),
    ("Handsprit 75 ml", "27.50"), ("Cerat neutral", "32.90"), ("ACO tvål refill 500 ml", "79.00"), ("Babyolja 200 ml", "54.50"),
)  # fmt: skip
_FOODS = (
    ("D-vitamin 50 mikrog 90 st", "119.00"), ("Resorb apelsin 20 st", "89.90"), ("Magnesium 375 mg brus", "49.90"), ("Omega-3 kapslar 120 st", "199.00"),
    ("Idoform Classic 40 st", "184.50"), ("Druvsocker citron", "19.90"), ("Semper vällingpulver", "74.90"),
)  # fmt: skip


def _taxed(sums: dict[int, Decimal]) -> list[tuple[int, Decimal, Decimal, Decimal]]:
    """A row a rate: its per cent, the tax, the sum without and the sum with tax."""
    table = []
    for rate, gross in sums.items():
        net = (gross / (1 + Decimal(rate) / 100)).quantize(Decimal("0.01"))
        table.append((rate, gross - net, net, gross))
    return [row for row in table if row[3]]


def _ladder(chance: random.Random) -> tuple[str, Decimal, Decimal]:
    """The client's share of the price, and what has been paid before in the twelve months."""
    part, least, most = chance.choice((("1", 0, 900), ("1", 0, 900), ("0.5", 2010, 2700), ("0.25", 2960, 3300), ("0.1", 3440, 3650), ("0", 3800, 3800)))  # fmt: skip
    return part, Decimal(chance.randint(least * 100, most * 100)) / 100, Decimal(3800)


def chain_prescriptions(chance: random.Random) -> Receipt:
    """A chain's till: prescriptions with price and benefit below each name, self-care, tax table, card slip, high-cost rows."""
    brand, unit, firm = chance.choice((
        ("Apotek Hjärtat", "Apotek Hjärtat Teleborg, Växjö", "Apotek Hjärtat AB"), ("Apotek Hjärtat", "Apotek Hjärtat Maxi Hälla, Västerås", "Apotek Hjärtat AB"),
        ("Kronans Apotek", "Kronans Apotek Nordstan, Göteborg", "Kronans Apotek AB"), ("Apoteket", "Apoteket Svanen, Halmstad", "Apoteket AB"),
        ("Doz Apotek", "Doz Apotek Kupolen, Borlänge", "Doz Apotek AB"), ("Apoteket", "Apoteket Örnen, Skellefteå", "Apoteket AB"),
    ))  # fmt: skip
    day, (part, before, roof) = f.day(chance), _ladder(chance)
    cures = [(name, cost, f.share(cost, part)) for name, cost in f.picked(chance, _CURES, 1, 3)]
    drugs, free = f.picked(chance, _DRUGS, 1 if part == "0" else 0, 2), part == "0"
    card, application = f.card_brand(chance)
    own = sum((pays for _, _, pays in cures), Decimal(0))
    total, after = own + f.summed(drugs), min(before + own, roof)
    at = (0.0, 0.5, 0.76, 1.0)
    rows = [
        *mid(brand, bold=True, size=1.45), *mid(unit, f"Tel {'0771-450 450' if brand == 'Apoteket' else phone(chance)}", f"{firm}  Org.nr {f.organisation(chance)}"), *gap(),
        Row(f"{when(day, 'iso')} {f.clock(chance)}", f"Kvitto {f.digits(chance, 5)}"), Row(f"Kassa {chance.randint(1, 6)}", f"Exp {chance.randint(11, 96)}"), Row(rule="-"),
        Row("RECEPT", bold=True),
    ]  # fmt: skip
    for name, cost, pays in cures:
        rows += [Row(name), Row(f"  Pris {money(cost)} Förmån {money(cost - pays)}", money(pays))]
    if drugs:
        rows += [Row("EGENVÅRD", bold=True), *(Row(name, money(cost)) for name, cost in drugs)]
    rows += [
        Row(rule="-"), Row(chance.choice(("TOTALT SEK", "Totalt SEK", "TOTALT")), money(total), bold=True, size=1.3), Row(rule="-"),
        spread("Moms %", "Moms", "Netto", "Brutto", at=at, ends="<>>>"),
        *(spread(f"{rate},00", money(tax), money(net), money(gross), at=at, ends="<>>>") for rate, tax, net, gross in _taxed({25: f.summed(drugs), 0: own})), *gap(),
        Row("Betalkort", money(total)),
        Row(f"{chance.choice(('', 'DEBIT '))}{card.upper()} ************{f.digits(chance, 4)}"), Row(f"AID: {application}", chance.choice(("Kontaktlös", "Personlig kod"))), Row(f"Ref: {f.digits(chance, 12)}", f"Aut: {f.digits(chance, 6)}"), *gap(),
        Row("Högkostnadsskydd läkemedel", bold=True), Row("Egenavgifter efter köpet", money(after)), *([Row("Frikort gäller till och med", when(f.later(day, chance.randint(12, 200)), "iso"))] if free else [Row("Kvar till frikort", money(roof - after)), Row("Perioden började", when(f.later(day, -chance.randint(6, 320)), "iso"))]), *gap(),
        *mid("Läkemedel återlämnas för destruktion.", "Återköp av läkemedel sker ej." if chance.random() < 0.6 else "Välkommen åter!"), *gap(),
    ]  # fmt: skip
    truth = f.facts(brand, (unit, unit.split(",")[0], unit.replace(",", ""), firm), day, total, "medicine", True)  # fmt: skip
    return Receipt("q_chain_prescriptions", rows, truth, "inconsolata", 44)


def selfcare_till(chance: random.Random) -> Receipt:
    """A chain's till with self-care alone: number of pieces below the name, club discounts, points, the day in the foot."""
    brand, unit = chance.choice((("KRONANS APOTEK", "Mobilia, Malmö"), ("KRONANS APOTEK", "Drottninggatan, Norrköping"), ("APOTEKET", "Centralstationen, Stockholm"), ("APOTEKET", "Vågen, Örebro"), ("APOTEK HJÄRTAT", "In-gallerian, Sundsvall"), ("DOZ APOTEK", "Stora Torget, Enköping")))  # fmt: skip
    day = f.day(chance)
    taken = [(*ware, 25) for ware in f.picked(chance, _DRUGS, 1, 2) + f.picked(chance, _GOODS, 1, 3)]  # fmt: skip
    taken += [(*ware, 6) for ware in f.picked(chance, _FOODS, 0, 2)]
    sums, rows, pieces = {25: Decimal(0), 6: Decimal(0)}, [], 0
    cut, off = chance.randrange(len(taken)), Decimal(0)
    club = chance.choice(("Klubbpris 20 %", "Medlemsrabatt 20 %", "Kampanj 20 %"))
    for place, (name, cost, rate) in enumerate(taken):
        count = 2 if chance.random() < 0.2 else 1
        rows.append(Row(name, money(cost * count)))
        if count > 1:
            rows.append(Row(f"    {count} st x {money(cost)}"))
        sums[rate], pieces = sums[rate] + cost * count, pieces + count
        if place == cut and len(taken) > 2:
            off = f.share(cost * count, "0.2")
            rows.append(Row(f"    {club}", f"-{money(off)}"))
            sums[rate] -= off
    total = sum(sums.values(), Decimal(0))
    paid = chance.choice(("Kort", "Kort", "Swish"))
    rows = [
        f.spaced(brand, 0.5 - len(brand) * 0.029, 0.058, bold=True, size=1.35), *mid(unit, f"Tel. {phone(chance)}  Org.nr {f.organisation(chance)}", size=0.95), *gap(2),
        *rows, Row(rule="line"), Row(f"ATT BETALA ({pieces} st)", money(total), bold=True, size=1.4), *([Row("Du har sparat", money(off), size=0.95)] if off else []), *gap(),
        Row(f"Mottaget {'Swish' if paid == 'Swish' else 'kort'}", money(total)), *(Row(f"Moms {rate} % av {money(net)}", money(tax), size=0.95) for rate, tax, net, _ in _taxed(sums)), *gap(),
    ]  # fmt: skip
    if paid == "Kort":
        rows += [
            *down("KÖP", f"{chance.choice(('Visa', 'Mastercard'))} (kontaktlös)   **** **** **** {f.digits(chance, 4)}", f"Butik {f.digits(chance, 7)}   Term {f.digits(chance, 8)}", f"TVR 0000008001   Kontrollnr {f.digits(chance, 6)}", size=0.9), *gap(),
        ]  # fmt: skip
    rows += [
        *([Row(f"Medlem ******{f.digits(chance, 4)}", f"Poäng på köpet {int(total)}", size=0.95), *gap()] if chance.random() < 0.6 else []),
        *mid("Öppet köp 30 dagar mot kvitto.", "Gäller ej läkemedel.", size=0.95), *gap(),
        *mid(f"{when(day, 'iso')}   {f.clock(chance)}   Kassa {chance.randint(1, 5)}   Nr {f.digits(chance, 5)}"), *gap(), Row(barcode=True), *gap(3),
    ]  # fmt: skip
    name = brand.title()
    truth = f.facts(name, (f"{name} {unit}", f"{name} {unit.split(',')[0]}", f"{name} AB"), day, total, "medicine")  # fmt: skip
    return Receipt("q_selfcare_till", rows, truth, "narrow", 44)


def web_parcel(chance: random.Random) -> Receipt:
    """The sheet in a web pharmacy's parcel: addresses, order facts, a table with article numbers, discount, freight, taxes."""
    site, firm, free = chance.choice((("Apotea", "Apotea AB", 0), ("Apohem", "Apohem AB", 249), ("MEDS", "Meds Apotek AB", 299), ("Kronans Apotek", "Kronans Apotek AB", 299), ("Apotek Hjärtat", "Apotek Hjärtat AB", 349)))  # fmt: skip
    day, coded = f.day(chance), chance.random() < 0.4
    cures = f.picked(chance, _CURES, 1, 2) if chance.random() < 0.4 else []
    lines = [(name, 1, cost, 0) for name, cost in cures]
    lines += [(*_counted(chance, ware), 25) for ware in f.picked(chance, _DRUGS, 1, 2) + f.picked(chance, _GOODS, 1, 3)]  # fmt: skip
    lines += [(*_counted(chance, ware), 6) for ware in f.picked(chance, _FOODS, 0, 1)]
    sums = {rate: sum((cost * n for _, n, cost, kind in lines if kind == rate), Decimal(0)) for rate in (25, 6, 0)}  # fmt: skip
    goods = sum(sums.values(), Decimal(0))
    off = f.share(sums[25], "0.1") if coded else Decimal(0)
    freight = Decimal(chance.choice((0, 29, 39)) if goods > free else 39)
    sums[25] += freight - off
    total, at, sides = goods - off + freight, (0.0, 0.13, 0.64, 0.76, 0.86, 1.0), "<<>>>>"
    street, town = chance.choice((("Kapellgatan 14", "621 55 VISBY"), ("Mossvägen 3", "438 91 LANDVETTER"), ("Trastgränd 8", "903 38 UMEÅ"), ("Hamngatan 21 B", "153 30 JÄRNA")))  # fmt: skip
    pay = chance.choice(("Klarna", "Swish", "Kort", "Klarna faktura"))
    rows = [
        Row(site, bold=True, size=2.2, font="gothic"), *gap(), spread("Leveransadress", "Orderkvitto", at=(0.0, 0.55), bold=True, size=1.1),
        spread(chance.choice(_CLIENTS), "Ordernummer", f.digits(chance, 8), at=(0.0, 0.55, 1.0), ends="<<>"), spread(street, "Orderdatum", when(day, "iso"), at=(0.0, 0.55, 1.0), ends="<<>"), spread(town, "Betalsätt", pay, at=(0.0, 0.55, 1.0), ends="<<>"), spread("", "Leveranssätt", chance.choice(("PostNord ombud", "Budbee hem", "Instabox", "DHL Servicepoint")), at=(0.0, 0.55, 1.0), ends="<<>"), *gap(2),
        spread("Art.nr", "Produkt", "Antal", "À-pris", "Moms", "Summa", at=at, ends=sides, bold=True), Row(rule="line"),
        *(spread(f.digits(chance, 6), name, str(n), money(cost), f"{rate} %", money(cost * n), at=at, ends=sides) for name, n, cost, rate in lines), Row(rule="line"),
        spread("Delsumma", money(goods), at=(0.55, 1.0), ends="<>"), *([spread(f"Rabattkod {chance.choice(('HÄLSA10', 'HEJ10', 'APP10'))}", f"-{money(off)}", at=(0.55, 1.0), ends="<>")] if coded else []), spread("Frakt", money(freight), at=(0.55, 1.0), ends="<>"),
        spread("Totalt inkl. moms", f"{money(total)} kr", at=(0.55, 1.0), ends="<>", bold=True, size=1.15), *gap(),
        *(spread(f"Varav moms {rate} %", money(tax), at=(0.55, 1.0), ends="<>", size=0.9, ink=60) for rate, tax, _, _ in _taxed(sums) if rate), *gap(2),
        *([Row("Receptvaror ingår i läkemedelsförmånen. Kvar till frikort visas på Mina sidor.", size=0.9)] if cures else []), *down("Du har 14 dagars ångerrätt. Den gäller inte läkemedel eller bruten försegling.", f"Frågor om läkemedel? Ring våra farmaceuter på {phone(chance)}.", size=0.9), *gap(2), Row(rule="line"),
        Row(f"{firm}   Org.nr {f.organisation(chance)}   Tillstånd från Läkemedelsverket", size=0.85, ink=60), *gap(2),
    ]  # fmt: skip
    truth = f.facts(site, (firm, f"{site}.se"), day, total, "medicine", bool(cures))
    return Receipt("q_web_parcel", rows, truth, "opensans", 70, "laser")


def _counted(chance: random.Random, ware: tuple[str, str] | tuple[str, Decimal]) -> tuple[str, int, Decimal]:  # fmt: skip
    """The ware with a number of pieces, mostly one."""
    return ware[0], chance.choice((1, 1, 1, 2, 3)), Decimal(ware[1])


def town_counter(chance: random.Random) -> Receipt:
    """A small town's own pharmacy: columns of price and own fee, paid in cash with rounding and change, or by card."""
    unit, street, town = chance.choice((("Apotek Fyren Lysekil", "Kungsgatan 30", "453 33 Lysekil"), ("Sockenapoteket Vingåker", "Storgatan 12", "643 30 Vingåker"), ("Apoteket Grankotten Sveg", "Torget 4", "842 32 Sveg"), ("Bruksapoteket Hällefors", "Sikforsvägen 7", "712 34 Hällefors"), ("Apotek Strandliljan", "Hamngatan 2", "572 30 Oskarshamn"), ("Apotek Lärkan i Tomelilla", "Centralgatan 9", "273 30 Tomelilla")))  # fmt: skip
    day, (part, before, roof) = f.day(chance), _ladder(chance)
    cures = [(name, cost, f.share(cost, part)) for name, cost in f.picked(chance, _CURES, 1, 3)]
    wares = f.picked(chance, _DRUGS, 1 if part == "0" else 0, 2)
    own = sum((pays for _, _, pays in cures), Decimal(0))
    total, cash = own + f.summed(wares), chance.random() < 0.6
    final = f.evened(total) if cash else total
    given = next(Decimal(note) for note in (50, 100, 200, 300, 400, 500, 600, 800, 1000, 1500) if note >= final)  # fmt: skip
    begun, at = f.later(day, -chance.randint(10, 330)), (0.0, 0.8, 1.0)
    rows = [
        *mid(unit, bold=True, size=1.2), *mid(street, town, f"Tel {phone(chance)}", f"Org nr {f.organisation(chance)}"), *gap(),
        Row(f"Datum: {when(day, 'iso')}", f"Tid: {f.clock(chance)}"), Row(f"Kvittonr: {f.digits(chance, 6)}", f"Kassör: {chance.choice(('MIA', 'LENA', 'OMAR', 'EVA', 'PIA'))}"), Row(rule="="),
        spread("Vara", "Pris", "Egenavg", at=at, ends="<>>"), Row(rule="-"),
    ]  # fmt: skip
    for name, cost, pays in cures:
        rows += [Row(f"Rx {name}"), spread("", money(cost), money(pays), at=at, ends="<>>")]
    rows += [
        *(Row(f"{name}", money(cost)) for name, cost in wares), Row(rule="-"),
        Row("Summa", money(total)), *([Row("Öresavrundning", money(final - total))] if final != total else []), Row("Att betala", money(final), bold=True, size=1.3),
        *([Row("Kontant", money(given)), Row("Växel tillbaka", money(given - final))] if cash else [Row("Kontokort", money(final)), Row(f"  {chance.choice(('Visa', 'MasterCard'))} ****{f.digits(chance, 4)}  godkänt {f.digits(chance, 6)}")]), *gap(),
        *(Row(f"Moms {rate}%  netto {money(net)}", money(tax)) for rate, tax, net, _ in _taxed({25: f.summed(wares), 0: own})), Row(rule="="),
        Row("Summa förmån på köpet", money(sum((cost - pays for _, cost, pays in cures), Decimal(0)))), Row("Ackumulerad egenavgift", money(before + own)), Row("Frikort till och med", when(f.later(begun, 364), "iso")) if part == "0" else Row("Kvar till frikort", money(roof - before - own)), Row(f"Period {when(begun, 'iso')} - {when(f.later(begun, 364), 'iso')}"), *gap(),
        *mid(chance.choice(("Tack och välkommen åter!", "Krya på dig!", "Spara kvittot!"))), *gap(),
    ]  # fmt: skip
    short = unit.removesuffix(f" {town[7:]}").removesuffix(" i Tomelilla")
    truth = f.facts(unit, (short, f"{short} {town[7:]}"), day, final, "medicine", True)
    return Receipt("q_town_counter", rows, truth, "machine", 40)


def dose_invoice(chance: random.Random) -> Receipt:
    """A month's invoice for medicines packed in dose bags: deliveries by day, benefit and own fee, a payment slip."""
    firm, short = chance.choice((("Svensk Dos AB", "Svensk Dos"), ("Apotekstjänst Sverige AB", "Apotekstjänst"), ("Apoteket AB", "Apoteket"), ("Dosapoteket Norden AB", "Dosapoteket")))  # fmt: skip
    day, part = f.day(chance), chance.choice(("1", "1", "0.5", "0.25"))
    due, number, client = f.later(day, 30), f.digits(chance, 9), chance.choice(_CLIENTS)
    sent = [f.later(day, -ago) for ago in ((21, 7) if chance.random() < 0.6 else (9,))]
    lines: list[tuple[date, str, Decimal, Decimal]] = []
    for name, cost in f.picked(chance, _BAGGED, 3, 6):
        price = f.share(cost, "0.14") + Decimal("5.32")
        lines += [(delivery, name.rsplit(" ", 2)[0], price, f.share(price, part)) for delivery in sent]  # fmt: skip
    lines.sort(key=lambda line: line[0])
    other = [(sent[-1], *ware) for ware in f.picked(chance, (("Laktulos Meda 500 ml", "118.00"), ("Alvedon 665 mg 100 st", "96.50"), ("Natriumklorid 60 st", "74.90")), 0, 1)]  # fmt: skip
    own = sum((pays for *_, pays in lines), Decimal(0))
    extra = sum((cost for *_, cost in other), Decimal(0))
    exact = own + extra
    even = chance.random() < 0.5
    total, at, sides = f.evened(exact) if even else exact, (0.0, 0.17, 0.66, 0.83, 1.0), "<<>>>"
    giro, ocr = f"{f.digits(chance, 3)}-{f.digits(chance, 4)}", f"{number}{f.digits(chance, 2)}"
    street, post = f"Lärkstigen {chance.randint(1, 40)}", f"{f.digits(chance, 3)} {f.digits(chance, 2)} {chance.choice(('Åmål', 'Kalix', 'Ronneby', 'Nybro'))}"  # fmt: skip
    rows = [
        Row(firm, "FAKTURA", bold=True, size=1.5), *gap(),
        spread("Fakturanummer", number, at=(0.58, 1.0), ends="<>"), spread("Fakturadatum", when(day, "iso"), at=(0.58, 1.0), ends="<>"), spread("Förfallodatum", when(due, "iso"), at=(0.58, 1.0), ends="<>"), spread("Kundnummer", f.digits(chance, 7), at=(0.58, 1.0), ends="<>"), *gap(),
        *down(client, street, post), *gap(2),
        Row(chance.choice(("Läkemedel i dospåsar", "Dosdispenserade läkemedel")), bold=True, size=1.1), *gap(),
        spread("Leverans", "Läkemedel", "Pris", "Förmån", "Egenavgift", at=at, ends=sides, bold=True), Row(rule="line"),
        *(spread(when(delivery, "iso"), name, money(cost), money(cost - pays), money(pays), at=at, ends=sides) for delivery, name, cost, pays in lines),
        *(spread(when(delivery, "iso"), f"{name} (receptfritt)", money(cost), "", money(cost), at=at, ends=sides) for delivery, name, cost in other), Row(rule="line"),
        spread("Summa receptläkemedel, momsfritt", money(own), at=(0.5, 1.0), ends="<>"), *([spread("Receptfritt inkl. 25 % moms", money(extra), at=(0.5, 1.0), ends="<>"), spread("varav moms", money(f.share(extra, "0.2")), at=(0.5, 1.0), ends="<>", size=0.9)] if extra else []), *([spread("Öresutjämning", money(total - exact), at=(0.5, 1.0), ends="<>")] if total != exact else []),
        spread("Att betala, kronor", money(total), at=(0.5, 1.0), ends="<>", bold=True, size=1.2), *gap(),
        *down("Egenavgiften räknas in i högkostnadsskyddet. Frikortsgränsen är 3 800 kr under tolv månader.", "Vid försenad betalning debiteras dröjsmålsränta enligt räntelagen och påminnelseavgift 60 kr.", size=0.85), *gap(2),
        Row(rule="-"), spread("INBETALNING / GIRERING", "Bankgironr", "Betalas senast", at=(0.0, 0.55, 0.8), size=0.85), spread("", giro, when(due, "iso"), at=(0.0, 0.55, 0.8), bold=True), spread(f"Avsändare: {client}", "Betalningsmottagare", at=(0.0, 0.55), size=0.85), spread(f"{street}, {post}", firm, at=(0.0, 0.55)), *gap(),
        Row(f"#   {ocr} #   {int(total)} {int(total % 1 * 100):02}   {chance.randint(0, 9)} >   {giro.replace('-', '')}#41#", font="machine"), *gap(),
        Row(f"{firm}  Org.nr {f.organisation(chance)}  Godkänd för F-skatt  Kundservice {phone(chance)}", size=0.8), *gap(),
    ]  # fmt: skip
    truth = f.facts(firm, (short,), day, total, "medicine", True)
    return Receipt("q_dose_invoice", rows, truth, "sans", 76, "laser")


def mailed_receipt(chance: random.Random) -> Receipt:
    """A receipt from the digital letter box: the sum at the top in large type, then the day, the wares, taxes and card."""
    brand, unit, firm = chance.choice((("Kronans Apotek", "Väla Centrum, Helsingborg", "Kronans Apotek AB"), ("Apoteket", "Valbo Köpcentrum, Gävle", "Apoteket AB"), ("Apotek Hjärtat", "Ica Kvantum Flygfyren, Norrtälje", "Apotek Hjärtat AB"), ("Apoteket", "Lejonet, Linköping", "Apoteket AB"), ("Doz Apotek", "Hansa City, Kalmar", "Doz Apotek AB")))  # fmt: skip
    day, grey = f.day(chance), 90
    cures = f.picked(chance, _CURES, 1, 2) if chance.random() < 0.45 else []
    wares = f.picked(chance, _DRUGS + _GOODS, 1, 3)
    foods = f.picked(chance, _FOODS, 0, 1)
    bonus = Decimal(chance.choice((0, 0, 25, 50))) if f.summed(wares) > 100 else Decimal(0)
    taxes = _taxed({25: f.summed(wares) - bonus, 6: f.summed(foods), 0: f.summed(cures)})
    total, hour = sum((gross for *_, gross in taxes), Decimal(0)), f.clock(chance)
    rows = [
        *mid(brand, bold=True, size=1.5), *mid(unit, ink=grey), *gap(), *mid(f"{money(total)} kr", bold=True, size=2.1), *mid(f"{when(day, 'long')} kl. {hour}", ink=grey), *gap(), Row(rule="line"),
    ]  # fmt: skip
    for name, cost in (*((f"Recept {name}", cost) for name, cost in cures), *wares, *foods):
        rows += [Row(name, f"{money(cost)} kr"), Row("1 st", size=0.85, ink=grey)]
    rows += [
        *([Row("Bonuscheck", f"-{money(bonus)} kr")] if bonus else []), Row(rule="line"), Row("Totalt", f"{money(total)} kr", bold=True, size=1.15), *gap(),
        *(Row(f"Moms {rate} %", f"{money(tax)} kr", size=0.9, ink=grey) for rate, tax, _, _ in taxes), *gap(), Row("Betalning", bold=True), Row(f"{chance.choice(('Visa', 'Mastercard'))} •••• {f.digits(chance, 4)}", f"{money(total)} kr"), Row(f"Auktorisation {f.digits(chance, 6)}", "Kontaktlöst", size=0.85, ink=grey), *gap(),
        *([Row("Högkostnadsskydd", bold=True), Row("Kvar till frikort för läkemedel", f"{money(Decimal(3800) - f.summed(cures) - Decimal(chance.randint(0, 140000)) / 100)} kr"), *gap()] if cures else []),
        Row("Kvittonummer", f"{f.digits(chance, 4)}-{chance.randint(1, 6)}-{f.digits(chance, 5)}", size=0.85, ink=grey), Row("Säljare", firm, size=0.85, ink=grey), Row("Organisationsnummer", f.organisation(chance), size=0.85, ink=grey), *gap(), Row(barcode=True), *gap(4),
    ]  # fmt: skip
    truth = f.facts(brand, (firm, f"{brand} {unit}", f"{brand} {unit.split(',')[0]}"), day, total, "medicine", bool(cures))  # fmt: skip
    return Receipt("q_mailed_receipt", rows, truth, "lato", 42, "laser", spacing=1.4)


LAYOUTS = (
    chain_prescriptions, selfcare_till, web_parcel, town_counter, dose_invoice, mailed_receipt,
)  # fmt: skip
