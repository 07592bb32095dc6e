"""Other papers, group l: a sick journey by taxi, an electricity bill, a home insurance, spectacles, food."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_facts as f
from bench.receipt_photos.fresh_facts import money, spread, when
from bench.receipt_photos.fresh_j.writers import crowns, down, gap, mid, phone
from bench.receipt_photos.paper import Receipt, Row

_CLIENTS = ("Alva Renström-Kidane", "Bertil Mossvik", "Senait Hagby", "Jouni Raatikka", "Viola Sandhed", "Faris Ekmark")  # fmt: skip
_FOOD = (
    ("Mellanmjölk 1,5L", "20.90"), ("Bregott 600g", "54.95"), ("Ägg 15-p frigående", "52.90"), ("Kycklingfilé 1kg", "119.00"), ("Krossade tomater", "12.50"), ("Basmatiris 1kg", "34.90"), ("Polarbröd Tunt", "27.95"),
    ("Gurka", "18.90"), ("Yoghurt vanilj 1L", "26.50"), ("Toalettpapper 8-p", "46.90"), ("Diskmedel citron", "19.95"), ("Makaroner 1kg", "16.90"), ("Herrgård 28% 0,62kg", "79.36"), ("Banan 1,13kg", "28.14"),
)  # fmt: skip
_CURES = (("Alvedon 20-p", "42.90"), ("Nässpray 10ml", "59.90"), ("Ipren 20-p", "56.90"))


def sick_journey(chance: random.Random) -> Receipt:
    """A taxi's strip for a sick journey: the taximeter's sum, what the region pays, the client's own fee."""
    firm = chance.choice(("Taxi Kurir Gävle", "Sverigetaxi Örebro", "Taxi Skellefteå", "Hallandstaxi", "Taxi Lycksele"))  # fmt: skip
    date, total = f.day(chance), Decimal(chance.choice((80, 100, 120, 150)))
    fare = Decimal(chance.randint(26000, 98000)) / 100
    hour, minute, length = chance.randint(7, 16), chance.randint(0, 25), chance.randint(11, 34)
    rows = [
        *mid(firm.upper(), bold=True, size=1.2), *mid(f"Beställning {phone(chance)}", f"Org.nr {f.organisation(chance)}"), *gap(),
        *mid("KVITTO SJUKRESA", bold=True), Row(f"Datum {when(date, 'iso')}", f"Kv.nr {f.digits(chance, 5)}"), Row(f"Start {hour:02}:{minute:02}", f"Slut {hour:02}:{minute + length:02}"),
        Row(f"Bil {f.digits(chance, 3)}  Reg {chance.choice(('KLT', 'XNW', 'RBD'))}{f.digits(chance, 3)}"), Row(f"Förarleg. {f.digits(chance, 6)}"), *gap(),
        Row("Från: bostad"), Row(f"Till: {chance.choice(('lasarettet entré A', 'vårdcentralen', 'dialysen', 'sjukhuset'))}"), Row("Sträcka", f"{chance.randint(4, 38)},{chance.randint(0, 9)} km"), Row(rule="-"),
        Row("Taxameter", money(fare)), Row("Debiteras regionen", f"-{money(fare - total)}"), Row("Egenavgift", money(total), bold=True, size=1.35), Row(rule="-"),
        Row("Moms 6% av egenavgift", money(f.share(total, "0.056604"))), Row(chance.choice(("Kort Visa", "Kort Mastercard", "Kontant")), money(total)), *gap(),
        Row("Egenavgiften räknas in i hög-", size=0.9), Row("kostnadsskyddet för sjukresor.", size=0.9), *gap(), *mid("Tack och krya på dig!"),
    ]  # fmt: skip
    chain = firm.rsplit(" ", 1)[0] if firm.startswith(("Taxi Kurir", "Sverige")) else ""
    truth = f.facts(firm, (chain,), date, total, "other")
    return Receipt("l_sick_journey", rows, truth, "typewriter", 34)


def power_bill(chance: random.Random) -> Receipt:
    """An electricity bill: grey labels over their values, trade and grid apart, tax in öre a kWh, rounded, a frame."""
    firm = chance.choice(("Vattenfall", "E.ON", "Skellefteå Kraft", "Jämtkraft", "Mölndal Energi", "Luleå Energi"))  # fmt: skip
    date, used = f.day(chance), chance.randint(95, 640)
    first, due, at = f.later(date.replace(day=1), -1).replace(day=1), f.later(date, chance.choice((20, 25, 30))), (0.0, 0.6, 1.0)  # fmt: skip
    öre, grid = Decimal(chance.randint(4200, 11900)) / 100, Decimal(chance.randint(2400, 3900)) / 100  # fmt: skip
    lines = [
        ("Rörligt elpris", f"{used} kWh x {money(öre)} öre", f.share(used * öre, "0.01")), ("Månadsavgift elhandel", "1 mån", Decimal(39)),
        ("Elöverföring", f"{used} kWh x {money(grid)} öre", f.share(used * grid, "0.01")), ("Abonnemang nät 16 A", "1 mån", Decimal("172.50")), ("Energiskatt", f"{used} kWh x 36,00 öre", f.share(used * Decimal(36), "0.01")),
    ]  # fmt: skip
    net = sum((cost for *_, cost in lines), Decimal(0))
    tax = f.share(net, "0.25")
    total = f.evened(net + tax)
    top = (0.0, 0.27, 0.52, 0.78)
    rows = [
        Row(firm, bold=True, size=1.8, font="lato"), *gap(),
        spread("Fakturadatum", "Fakturanummer", "Kundnummer", "Period", at=top, size=0.85, ink=70), spread(when(date, "iso"), f.digits(chance, 10), f.digits(chance, 7), f"{when(first, 'iso')[:7]}", at=top), *gap(),
        *down(chance.choice(_CLIENTS), f"Mossvägen {chance.randint(1, 60)} lgh 1{chance.randint(0, 4)}01", f"{f.digits(chance, 3)} {f.digits(chance, 2)} Nybacka"), *gap(),
        Row(f"Att betala: {money(total)} kr", f"Förfaller {when(due, 'iso')}", boxed=True, bold=True, size=1.2), *gap(),
        Row("Din elanvändning", bold=True), Row(f"Anläggnings-id 735 999 {f.digits(chance, 3)} {f.digits(chance, 3)} {f.digits(chance, 3)}", f"{used} kWh", size=0.95), Row(rule="line"),
        *(spread(name, how, money(cost), at=at, ends="<>>") for name, how, cost in lines), Row(rule="line"),
        spread("Summa exkl. moms", "", money(net), at=at, ends="<>>"), spread("Moms 25 %", "", money(tax), at=at, ends="<>>"), spread("Öresutjämning", "", money(total - net - tax), at=at, ends="<>>"),
        spread("Totalt", "", money(total), at=at, ends="<>>", bold=True), *gap(2),
        *down(f"Bankgiro {f.digits(chance, 3)}-{f.digits(chance, 4)}. Ange OCR {f.digits(chance, 12)} när du betalar.", f"Kundservice {phone(chance)}. Vid sen betalning tillkommer 60 kr och ränta.", size=0.85), *gap(3),
    ]  # fmt: skip
    truth = f.facts(firm, (f"{firm} AB", "EON" if firm == "E.ON" else ""), date, total, "other")
    return Receipt("l_power_bill", rows, truth, "roboto", 60, "laser")


def home_insurance(chance: random.Random) -> Receipt:
    """A home insurance's notice: the flat, cover and deductible in prose rows, a premium a month, the sum after "kr"."""
    firm, chain = chance.choice((("Länsförsäkringar Bergslagen", "Länsförsäkringar"), ("Dina Försäkringar Nord", "Dina Försäkringar"), ("Folksam", ""), ("Trygg-Hansa", ""), ("ICA Försäkring", "")))  # fmt: skip
    date = f.day(chance).replace(day=chance.randint(2, 14))
    monthly, months = Decimal(chance.randint(98, 214)), chance.choice((1, 1, 1, 3))
    extra = Decimal(chance.choice((0, 0, 29)))
    total, start = monthly * months + extra, f.later(date.replace(day=1), 32).replace(day=1)
    due = f.later(start, -1)
    rows = [
        spread(firm, "Premieavi", at=(0.0, 1.0), ends="<>", bold=True, size=1.4), *gap(),
        Row(chance.choice(_CLIENTS), f"Avidatum {when(date, 'iso')}"), Row(f"Parkgatan {chance.randint(1, 40)} C", f"Avinummer {f.digits(chance, 9)}"), Row(f"{f.digits(chance, 3)} {f.digits(chance, 2)} Lillby", f"Kund {f.digits(chance, 6)}"), *gap(2),
        Row("Hemförsäkring, hyresrätt", bold=True, size=1.1), Row(f"Försäkringsnummer {f.digits(chance, 4)} {f.digits(chance, 4)}"), Row(f"{chance.randint(1, 4)} rum och kök, {chance.randint(1, 5)} personer. Grundsjälvrisk 1 500 kr."), Row("Lösöre till nyvärde, högst 1 000 000 kr."), *gap(),
        Row(f"Premie {when(start, 'long')} och {months} mån framåt", crowns(monthly * months)), *([Row("Aviavgift", crowns(extra))] if extra else []), Row("Skatt och moms", "0 kr"), Row(rule="line"),
        Row(f"Att betala senast {when(due, 'long')}:   kr {money(total)}", bold=True, size=1.15), Row(rule="line"), *gap(),
        Row(f"Bankgiro {f.digits(chance, 3)}-{f.digits(chance, 4)}", f"OCR {f.digits(chance, 11)}"), *gap(),
        *down(f"Årspremie {money(monthly * 12)} kr. Slipp aviavgiften: välj autogiro.", f"Betalas inte premien upphör försäkringen. Skadeanmälan {phone(chance)}.", size=0.85), *gap(3),
    ]  # fmt: skip
    truth = f.facts(firm, (chain,), date, total, "other")
    return Receipt("l_home_insurance", rows, truth, "verdana", 56, "laser")


def spectacles(chance: random.Random) -> Receipt:
    """An optician's receipt: powers for each eye, frame and glasses, a discount, the sum before what each way paid."""
    chain, place = chance.choice((("Specsavers", "Nordstan"), ("Synsam", "Väla"), ("Smarteyes", "Farsta"), ("Synoptik", "Gränby"), ("Klarsynt", "Tidaholm")))  # fmt: skip
    date = f.day(chance)
    sold = [("Synundersökning", Decimal(chance.choice((0, 295, 445)))), (f"Båge {chance.choice(('Nova 12', 'Elm brun', 'Kolor 7'))}", Decimal(chance.choice((595, 895, 1295)))), (chance.choice(("Enkelslipade glas 1.5", "Progressiva glas bas")), Decimal(chance.choice((800, 1450, 2390))))]  # fmt: skip
    sold += [("Antireflex", Decimal(400))] if chance.random() < 0.5 else []
    less = Decimal(chance.choice((0, 300, 500)))
    total = f.summed(sold) - less
    taxed = total - sold[0][1]
    at, ends = (0.0, 0.42, 0.68, 1.0), "<>>>"
    rows = [
        *mid(chain, bold=True, size=1.7, font="gothic"), *mid(f"{place}   {phone(chance)}"), *gap(),
        Row(f"Kvitto {f.digits(chance, 6)}", when(date, "british")), Row(f"Kund {f.digits(chance, 5)}", f.clock(chance)), *gap(),
        spread("", "Sfär", "Cyl", "Axel", at=at, ends=ends, size=0.9),
        *(spread(eye, f"{chance.choice('+-')}{chance.randint(0, 4)},{chance.choice(('25', '50', '75'))}", f"-0,{chance.choice(('25', '50', '75'))}", f"{chance.randint(1, 18)}0", at=at, ends=ends, size=0.9) for eye in ("Höger", "Vänster")), Row(rule="line"),
        *(Row(name, money(cost)) for name, cost in sold), *([Row("Kampanjrabatt", f"-{money(less)}")] if less else []), Row(rule="line"),
        Row("Summa", f"{money(total)} kr", bold=True, size=1.3), Row(f"varav moms 25 % {money(f.share(taxed, '0.2'))}", size=0.9), *gap(),
        Row("Betalat kort", money(total)), Row("Restbelopp", "0,00"), *gap(),
        *down(f"Beräknas klart {when(f.later(date, 10), 'british')}", "Nöjdhetsgaranti 3 månader", f"Org.nr {f.organisation(chance)}", size=0.9), Row(),
    ]  # fmt: skip
    truth = f.facts(f"{chain} {place}", (chain,), date, total, "other")
    return Receipt("l_spectacles", rows, truth, "slim", 38)


def food_till(chance: random.Random) -> Receipt:
    """A grocer's till: discounts under the wares, deposit, perhaps a remedy, a count, card rows, VAT, day at the foot."""
    shop, chain = chance.choice((("ICA Kvantum Höllviken", "ICA Kvantum"), ("City Gross Ljungby", "City Gross"), ("Hemköp Vetlanda", "Hemköp"), ("Coop Konsum Orsa", "Coop"), ("Matöppet Viskafors", "Matöppet")))  # fmt: skip
    date, food = f.day(chance), f.picked(chance, _FOOD, 4, 8)
    cure = f.picked(chance, _CURES, 0, 1)
    bag, deposit, less = Decimal("7.00"), Decimal(chance.choice((0, 2, 4))), Decimal(chance.choice(("5.00", "8.90", "12.00")))  # fmt: skip
    total = f.summed(food) + f.summed(cure) + bag + deposit - less
    low = f.summed(food) + deposit - less
    at = (0.0, 0.45, 0.72, 1.0)
    rows = [
        *mid(shop, bold=True, size=1.3), *mid(f"Tel: {phone(chance)}", f"Org nr: {f.organisation(chance)}"), Row(rule="-"),
        Row(food[0][0], money(food[0][1])), Row(" Extrapris", f"-{money(less)}"), *(Row(name, money(cost)) for name, cost in (*food[1:], *cure)),
        Row("Papperskasse", money(bag)), *([Row("+Pant", money(deposit))] if deposit else []), Row(rule="-"),
        Row(f"Totalt {len(food) + len(cure) + 1} varor"), Row("Totalt SEK", money(total), bold=True, size=1.35), *gap(),
        Row("Mottaget Kontokort", money(total)), Row(f"Debit Mastercard ************{f.digits(chance, 4)}", size=0.85), Row(f"Ref: {f.digits(chance, 12)}  Swe: {f.digits(chance, 6)}", size=0.85), *gap(),
        spread("Moms%", "Moms", "Netto", "Brutto", at=at, ends="<>>>", size=0.9),
        spread("6,00", money(f.share(low, "0.056604")), money(low - f.share(low, "0.056604")), money(low), at=at, ends="<>>>", size=0.9),
        spread("25,00", money(f.share(total - low, "0.2")), money(total - low - f.share(total - low, "0.2")), money(total - low), at=at, ends="<>>>", size=0.9), *gap(),
        *mid("SPARA KVITTOT", "Öppet alla dagar 8-21"), Row(f"Kassa: {chance.randint(1, 9)}/{f.digits(chance, 2)}", f"{when(date, 'short')}  {f.clock(chance)}"),
    ]  # fmt: skip
    truth = f.facts(shop, (chain, "ICA" if chain.startswith("ICA") else "", "Coop Konsum" if chain == "Coop" else ""), date, total, "other")  # fmt: skip
    return Receipt("l_food_till", rows, truth, "mono", 36)


LAYOUTS = (sick_journey, power_bill, home_insurance, spectacles, food_till)
