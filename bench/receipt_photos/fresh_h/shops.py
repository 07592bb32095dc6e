"""Goods and journeys, group h: an optician, a grocer, a car park, a bus, an ironmonger."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_facts as f
from bench.receipt_photos.fresh_facts import block, money, when
from bench.receipt_photos.paper import Receipt, Row

_FOOD = (
    ("Bananer Eko 1,1kg", "30.80"), ("Lättmjölk 1,5L", "19.95"), ("Rågbröd skivat", "34.90"), ("Kycklingfilé 900g", "109.00"),
    ("Potatis 2kg", "27.50"), ("Smör 500g", "64.90"), ("Havredryck 1L", "22.50"), ("Krossade tomater", "12.95"), ("Ägg 12-p frigående", "42.90"),
    ("Basmatiris 1kg", "38.50"), ("Gurka", "17.90"),
)  # fmt: skip
_MEDICINES = (("Alvedon 20-p", "36.90"), ("Ipren 20-p", "49.90"), ("Resorb 20-p", "64.50"))
_TOOLS = (
    ("Skruv 5x60 200-p", "89.90"), ("Slippapper mix", "49.00"), ("Målartejp 48mm", "39.90"), ("Bits 10 delar", "129.00"),
    ("Skarvsladd 5m", "99.00"), ("LED-lampa E27", "34.90"), ("Silikon vit", "79.00"), ("Arbetshandske 10", "59.90"),
)  # fmt: skip


def optician(chance: random.Random) -> Receipt:
    """An optician's receipt: an eye test, frames and glasses, a discount, a day to fetch them."""
    chain, place = chance.choice(("Synsam", "Specsavers", "Synoptik")), chance.choice(("Borås", "Umeå", "Täby", "Kalmar"))  # fmt: skip
    date = f.day(chance)
    test, frame, glass = (Decimal(chance.choice(costs)) for costs in ((0, 395), (890, 1290, 1795), (1400, 2190)))  # fmt: skip
    less = f.share(frame + glass, "0.2")
    total = test + frame + glass - less
    rows = [
        *block(f"^{chain}", bold=True, size=1.7, font="gothic"),
        *block(f"^{chain} {place}", "", f"Inköpsdatum {when(date, 'iso')}|Kl {f.clock(chance)}", f"Kund {chance.choice(f.PERSONS)}", f"Ordernr {f.digits(chance, 7)}", "_"),
        *block(f"Synundersökning|{money(test)}", f"Båge {f.digits(chance, 4)} svart|{money(frame)}", f"Glas par, antireflex|{money(glass)}", f"Rabatt 20 %|-{money(less)}", "_"),
        Row("Totalt", f"{money(total)} kr", bold=True, size=1.2),
        *block(f"Kort|{money(total)} kr", f"Moms 25 %|{money(f.share(total, '0.2'))} kr", "", f"Klara att hämta {when(f.later(date, 10), 'iso')}", "Två års garanti på båge och glas"),
    ]  # fmt: skip
    said = f.facts(f"{chain} {place}", (chain,), date, total, "other")
    return Receipt("h_optician", rows, said, "noto", 38)


def grocer(chance: random.Random) -> Receipt:
    """A grocer's till with deposits, a member's price and perhaps a packet of medicine."""
    chain, place = chance.choice((("Hemköp", "Sickla"), ("City Gross", "Jönköping"), ("ICA Supermarket", "Gröna Gatan"), ("Tempo", "Skagen")))  # fmt: skip
    date, bought = f.day(chance), f.picked(chance, _FOOD, 4, 7)
    drugs, bottles = f.picked(chance, _MEDICINES, 0, 1), chance.randint(0, 3)
    less = Decimal(chance.choice(("5.00", "9.90", "12.00")))
    food = f.summed(bought) + Decimal(bottles * 2) - less
    total = food + f.summed(drugs)
    rows = [
        *block(f"^{chain} {place}".upper(), bold=True, size=1.2),
        *block(f"^Org.nr {f.organisation(chance)}", "^Öppet alla dagar 7-22", "", f"Kassa {chance.randint(1, 9)}  Kvitto {f.digits(chance, 5)}", "-"),
        *block(*(f"{name}|{money(cost)}" for name, cost in bought + drugs), *([f"Pant {bottles}*2,00|{money(Decimal(bottles * 2))}"] if bottles else []), f"Medlemspris|-{money(less)}", "-"),
        Row(f"Totalt {len(bought) + len(drugs)} varor", f"{money(total)} SEK", bold=True, size=1.1),
        *block(f"Bankkort|{money(total)}", "", "Moms%     Moms     Brutto", f" 6,00    {money(f.share(food, '0.056604')):>6}   {money(food):>8}", *([f"25,00    {money(f.share(f.summed(drugs), '0.2')):>6}   {money(f.summed(drugs)):>8}"] if drugs else []), "", f"{when(date, 'iso')}  {f.clock(chance)}|Säljare {chance.randint(10, 99)}", "^Tack för besöket"),
        Row(barcode=True),
    ]  # fmt: skip
    said = f.facts(f"{chain} {place}", (chain, chain.split()[0] if chain.startswith("ICA") else ""), date, total, "other")  # fmt: skip
    return Receipt("h_grocer", rows, said, "notomono", 36)


def car_park(chance: random.Random) -> Receipt:
    """A parking machine's ticket: from, to, and the fee in large print; the firm at the foot."""
    firm = chance.choice(("Parkering Malmö", "Uppsala Parkering", "Gävle Parkering", "Dukaten Parkering"))  # fmt: skip
    date, fee = f.day(chance), Decimal(chance.choice((20, 34, 45, 60, 85)))
    hour, stay = chance.randint(8, 15), chance.randint(1, 6)
    rows = [
        *block("^PARKERINGSKVITTO", bold=True, size=1.2),
        *block("", f"Plats|Sjukhuset P{chance.randint(1, 6)}", f"Datum|{when(date, 'iso')}", f"Från|{hour:02}:{chance.randint(10, 59)}", f"Till|{hour + stay:02}:{chance.randint(10, 59)}", f"Reg.nr|{chance.choice(('KLM', 'RTU', 'BGD'))} {f.digits(chance, 3)}", "-"),
        Row("Avgift", f"{money(fee)} kr", bold=True, size=1.4),
        *block(f"varav moms 25%|{money(f.share(fee, '0.2'))} kr", "Betalt med kort", "-", f"^{firm}", f"^Automat {f.digits(chance, 4)}", f"^Org.nr {f.organisation(chance)}"),
    ]  # fmt: skip
    said = f.facts(firm, (), date, fee, "other")
    return Receipt("h_car_park", rows, said, "mono", 30, tint=(240, 244, 250))


def bus(chance: random.Random) -> Receipt:
    """A county bus's ticket: zones and a time it is valid to, the price and its tax."""
    firm = chance.choice(("Skånetrafiken", "Västtrafik", "Värmlandstrafik", "Länstrafiken Kronoberg"))  # fmt: skip
    date, each, count = f.day(chance), Decimal(chance.choice((31, 38, 44, 62))), chance.randint(1, 2)  # fmt: skip
    total, hour = each * count, chance.randint(6, 20)
    rows = [
        *block(f"^{firm}", bold=True, size=1.6, font="bookman"),
        *block("^Biljett och kvitto", "", f"Linje {chance.randint(1, 880)}|Zon {chance.choice('ABC')}", f"{count} Vuxen x {money(each)}|{money(total)}", "_"),
        Row("Pris inkl. moms", f"{money(total)} kr", bold=True, size=1.15),
        *block(f"Moms 6 %|{money(f.share(total, '0.056604'))} kr", "Kontaktlöst kort", "_", f"Köpt {when(date, 'nordic')} {hour:02}:{chance.randint(10, 29)}", f"Gäller till {hour + 1:02}:{chance.randint(30, 59)}", f"Biljettnr {f.digits(chance, 9)}"),
    ]  # fmt: skip
    said = f.facts(firm, (), date, total, "other")
    return Receipt("h_bus", rows, said, "condensed", 28)


def ironmonger(chance: random.Random) -> Receipt:
    """An ironmonger's till: an article's number above each ware, pieces times price, a return day."""
    chain, place = chance.choice(("Jula", "Biltema", "Clas Ohlson", "Bauhaus")), chance.choice(("Skövde", "Sundsvall", "Kristianstad", "Barkarby"))  # fmt: skip
    date = f.day(chance)
    bought = [(name, cost, chance.randint(1, 3)) for name, cost in f.picked(chance, _TOOLS, 2, 4)]
    total = sum((cost * count for _, cost, count in bought), Decimal(0))
    rows = [
        Row(f"{chain}", inverse=True, centre=True, bold=True, size=1.5),
        *block("", f"^{chain} {place}", f"^Org.nr {f.organisation(chance)}", "", f"{when(date, 'iso')} {f.clock(chance)}|Kassa {chance.randint(1, 12)}", "-"),
    ]  # fmt: skip
    for name, cost, count in bought:
        rows += block(f"{f.digits(chance, 2)}-{f.digits(chance, 4)} {name}", f"   {count} st x {money(cost)}|{money(cost * count)}")  # fmt: skip
    rows += [
        *block("-"),
        Row("Summa", money(total), bold=True, size=1.25),
        *block(f"Mastercard|{money(total)}", "", f"Moms 25 %  {money(f.share(total, '0.2'))}|Exkl. moms {money(f.share(total, '0.8'))}", f"Öppet köp till {when(f.later(date, 90), 'iso')}", f"Kvittonr {f.digits(chance, 8)}"),
        Row(barcode=True),
    ]  # fmt: skip
    said = f.facts(f"{chain} {place}", (chain,), date, total, "other")
    return Receipt("h_ironmonger", rows, said, "notomono", 38)


LAYOUTS = (optician, grocer, car_park, bus, ironmonger)
