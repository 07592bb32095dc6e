"""Other papers, group m: a food shop with a medicine, second hand, an ID fee, child care, journeys to care."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_facts as f
from bench.receipt_photos.fresh_facts import money, spread, when
from bench.receipt_photos.fresh_j.writers import crowns, down, gap, mid, phone
from bench.receipt_photos.paper import Receipt, Row

_CLIENTS = (
    "Lena-Marie Ottosdal",
    "Mustafa Granlid",
    "Ewelina Strandhage",
    "Tesfaye Bergåker",
    "Conny Rosenfalk",
)
_FOOD = (
    ("Potatis fast 2kg", "24.90"), ("Falukorv 800g", "44.90"), ("Ägg frigående 15p", "47.90"), ("Jasminris 1kg", "32.90"), ("Standardmjölk 1,5l", "20.95"), ("Linssoppa burk", "15.90"), ("Köttbullar 1kg", "79.00"),
    ("Bananer", "18.42"), ("Pågen Lingongrova", "36.95"), ("Hushållsost 700g", "72.90"), ("Blöjor str 4 46p", "99.00"), ("Solrosolja 1l", "27.90"), ("Yoghurt vanilj 1kg", "28.95"), ("Fiskpinnar 450g", "39.90"),
)  # fmt: skip


def food_and_tablets(chance: random.Random) -> Receipt:
    """A food shop's till: a letter for the tax behind each price, a packet of tablets, deposit, day at the foot."""
    chain, place = chance.choice((("Willys Hemma", "Ånge"), ("Lidl", "Bergsjön"), ("Tempo", "Järpen"), ("Stora Coop", "Häggvik"), ("ICA Nära", "Kronogården")))  # fmt: skip
    date, food = f.day(chance), f.picked(chance, _FOOD, 3, 9)
    cure = f.picked(chance, (("Alvedon 500mg 20p", "36.90"), ("Ipren 400mg 10p", "34.90"), ("Nässpray 10ml", "49.90"), ("Vätskeersättning 10p", "59.00")), 1, 1)  # fmt: skip
    deposit = Decimal(chance.choice((0, 1, 2, 3)))
    low, high = f.summed(food) + deposit, f.summed(cure)
    total = low + high
    goods = [(name, cost, "A") for name, cost in food] + [(name, cost, "B") for name, cost in cure]
    chance.shuffle(goods)
    at = (0.0, 0.38, 0.68, 1.0)
    rows = [
        *mid(f"{chain.upper()}", bold=True, size=1.6, font="opensans"), *mid(f"{chain} {place}", f"Organisationsnr {f.organisation(chance)}", "Öppet 8-22 alla dagar"), *gap(), spread("SEK", at=(0.92,), ends=">"),
        *(spread(name, money(cost), rate, at=(0.0, 0.92, 1.0), ends="<>>") for name, cost, rate in goods), *([spread("Pant", money(deposit), "A", at=(0.0, 0.92, 1.0), ends="<>>")] if deposit else []), Row(rule="-"),
        spread("Att betala", money(total), at=(0.0, 0.92), ends="<>", bold=True, size=1.35), spread(chance.choice(("Kort", "Bankkort")), money(total), at=(0.0, 0.92), ends="<>"), Row(rule="-"),
        spread("Moms", "Belopp", "Netto", "Brutto", at=at, ends="<>>>", size=0.9),
        *(spread(rate, money(tax), money(gross - tax), money(gross), at=at, ends="<>>>", size=0.9) for rate, gross, tax in (("A 6%", low, f.share(low, "0.056604")), ("B 25%", high, f.share(high, "0.2")))), *gap(),
        *mid("Spara kvittot som garanti", size=0.95), Row(f"{f.digits(chance, 4)} {f.digits(chance, 5)}/0{chance.randint(1, 7)}", f"{when(date, 'short')} {f.clock(chance)}"), Row(), Row(barcode=True),
    ]  # fmt: skip
    short = {"Stora Coop": "Coop", "ICA Nära": "ICA", "Willys Hemma": "Willys"}.get(chain, "")
    truth = f.facts(f"{chain} {place}", (chain, short, f"{short} {place}" if short else ""), date, total, "other")  # fmt: skip
    return Receipt("m_food_and_tablets", rows, truth, "notomono", 36)


def second_hand(chance: random.Random) -> Receipt:
    """A second hand shop's strip: departments in place of wares, whole prices, no tax, an open day for exchange."""
    chain, place = chance.choice((("Erikshjälpen Second Hand", "Eskilstuna"), ("Myrorna", "Ropsten"), ("Röda Korset Kupan", "Alvesta"), ("Emmaus", "Björkå"), ("Stadsmissionen", "Västerås")))  # fmt: skip
    date = f.day(chance)
    sold = [(name, Decimal(cost)) for name, cost in chance.sample((("Dam", 60), ("Barnkläder", 25), ("Barnkläder", 35), ("Skor", 80), ("Husgeråd", 20), ("Möbler", 450), ("Textil", 45), ("Leksaker", 30), ("Ytterkläder", 150)), chance.randint(1, 5))]  # fmt: skip
    total = f.summed(sold)
    rows = [
        *mid(chain, bold=True, size=1.15), *mid(place, f"Tel {phone(chance)}", f"Org.nr 80{f.digits(chance, 4)}-{f.digits(chance, 4)}"), *gap(),
        Row(f"Kvitto #{f.digits(chance, 5)}", f"Kassa {chance.randint(1, 3)}"), Row(f"{when(date, 'fraction')}", f.clock(chance)), *gap(),
        *(Row(name, money(cost)) for name, cost in sold), *gap(), Row("TOTALT", money(total), bold=True, size=1.5), *gap(),
        Row(chance.choice(("Swish", "Kortbetalning")), money(total)), Row("Moms", "0,00"), *gap(),
        *mid("Bytesrätt 14 dagar mot kvitto", "(gäller ej elektronik)", "Tack! Ditt köp gör skillnad.", size=0.95), *gap(),
    ]  # fmt: skip
    truth = f.facts(f"{chain} {place}", (chain, *((chain.removesuffix(" Second Hand"),) if "Second" in chain else ()), *(("Röda Korset",) if "Röda" in chain else ())), date, total, "other")  # fmt: skip
    return Receipt("m_second_hand", rows, truth, "verdana", 32)


def identity_fee(chance: random.Random) -> Receipt:
    """An authority's receipt for a passport or an identity card: fees by kind, whole kronor with öre, no tax."""
    place = chance.choice(("Sollentuna", "Växjö", "Umeå", "Lund", "Karlstad"))
    date = f.day(chance)
    office, name = f"Passexpeditionen {place}", "Polismyndigheten"
    kinds = chance.choice(((("Ansökan pass", "500.00"),), (("Ansökan nationellt id-kort", "400.00"),), (("Ansökan pass", "500.00"), ("Ansökan nationellt id-kort", "400.00")), (("Ansökan pass, barn", "500.00"), ("Ansökan pass", "500.00"))))  # fmt: skip
    fees = [(kind, Decimal(cost)) for kind, cost in kinds]
    total = f.summed(fees)
    rows = [
        *mid(name, bold=True, size=1.4), *mid(office, "Org.nr 202100-0076"), *gap(), *mid("KVITTO", bold=True, size=1.1),
        Row("Datum", when(date, "iso")), Row("Tid", f.clock(chance)), Row("Kvittonummer", f.digits(chance, 9)), Row("Handläggare", f.digits(chance, 6)), Row(rule="-"),
        *(Row(kind, money(cost)) for kind, cost in fees), Row(rule="-"), Row("Summa att betala", f"{money(total)}", bold=True), *gap(),
        Row("Betalt kort", money(total)), Row("Moms", "0,00"), *gap(),
        *down("Avgiften återbetalas inte om ansökan", "avslås. Handlingen hämtas mot giltig", "legitimation inom sex månader.", size=0.9), *gap(),
    ]  # fmt: skip
    truth = f.facts(name, (office, f"{name} {office}", f"{name} {place}", "Polisen"), date, total, "other")  # fmt: skip
    return Receipt("m_identity_fee", rows, truth, "courier", 38, "head")


def child_care(chance: random.Random) -> Receipt:
    """A municipality's bill for preschool: children by name, a month, the sum and giro in a row at the foot."""
    town, unit = chance.choice((("Borlänge kommun", "Barn- och utbildning"), ("Sundsvalls kommun", "Barn och utbildning"), ("Borås Stad", "Förskoleförvaltningen"), ("Södertälje kommun", "Utbildningskontoret"), ("Hässleholms kommun", "Barn- och utbildning")))  # fmt: skip
    date = f.day(chance).replace(day=chance.randint(4, 12))
    first, due = date.replace(day=1), f.later(f.later(date.replace(day=1), 32).replace(day=1), -1)
    month = when(first, "long").split(" ", 1)[1]
    lines = [("Förskola", chance.choice(("Elia", "Maja", "Adam")), Decimal(chance.randint(310, 1790)))]  # fmt: skip
    lines += [("Förskola, syskonavgift", chance.choice(("Noor", "Hugo", "Tuva")), Decimal(chance.randint(150, 900)))] if chance.random() < 0.4 else []  # fmt: skip
    lines += [("Fritidshem", chance.choice(("Amir", "Lova")), Decimal(chance.randint(120, 590)))] if chance.random() < 0.4 else []  # fmt: skip
    total, number, at = sum((cost for *_, cost in lines), Decimal(0)), f.digits(chance, 8), (0.0, 0.42, 0.62, 1.0)  # fmt: skip
    foot = (0.0, 0.28, 0.58, 1.0)
    rows = [
        spread(town, "FAKTURA", at=(0.0, 1.0), ends="<>", bold=True, size=1.45), Row(unit), *gap(),
        spread("Fakturanr", number, "", "", at=(0.0, 0.23, 0.6, 1.0), ends="<<<>"), spread("Fakturadatum", when(date, "iso"), chance.choice(_CLIENTS), "", at=(0.0, 0.23, 0.6, 1.0), ends="<<<>"), spread("Förfallodatum", when(due, "iso"), f"Lertagsgatan {chance.randint(1, 80)}", "", at=(0.0, 0.23, 0.6, 1.0), ends="<<<>"), spread("Kundnr", f.digits(chance, 6), f"{f.digits(chance, 3)} {f.digits(chance, 2)} {town.split()[0].removesuffix('s')}", "", at=(0.0, 0.23, 0.6, 1.0), ends="<<<>"), *gap(2),
        Row(f"Barnomsorgsavgift {month}", bold=True), spread("Avser", "Barn", "Period", "Belopp", at=at, ends="<<<>", size=0.9, ink=50), Row(rule="line"),
        *(spread(name, child, f"{when(first, 'short')} - {when(due, 'short')}", money(cost), at=at, ends="<<<>", size=0.95) for name, child, cost in lines), Row(rule="line"), *gap(2),
        *down("Avgiften beräknas på hushållets bruttoinkomst. Anmäl ändrad inkomst i e-tjänsten.", f"Frågor: kontaktcenter {phone(chance)}. Dröjsmålsränta enligt räntelagen.", size=0.85), *gap(2), Row(rule="line"),
        spread("Bankgiro", "OCR", "Förfallodatum", "Att betala", at=foot, ends="<<<>", size=0.85, ink=50), spread(f"{f.digits(chance, 3)}-{f.digits(chance, 4)}", f"{number}{f.digits(chance, 4)}", when(due, "iso"), f"{money(total)}", at=foot, ends="<<<>", bold=True), *gap(2),
    ]  # fmt: skip
    truth = f.facts(town, (unit, f"{town} {unit}"), date, total, "other")
    return Receipt("m_child_care", rows, truth, "carlito", 60, "laser")


def journeys_bill(chance: random.Random) -> Receipt:
    """A county traffic's bill for journeys to care: own fees by day and way, the month's sum in a bar."""
    firm = chance.choice(("Värmlandstrafik", "Länstrafiken Kronoberg", "Länstrafiken i Jämtlands län", "Kalmar Länstrafik", "Dalatrafik"))  # fmt: skip
    date, fee = f.day(chance), Decimal(chance.choice((80, 100, 110, 140)))
    due, at = f.later(date, 30), (0.0, 0.21, 0.33, 1.0)
    days = sorted(chance.sample(range(6, 40), chance.randint(1, 4)), reverse=True)
    home, goal = chance.choice((("Hemmet", "Lasarettet"), ("Hemmet", "Vårdcentralen"), ("Hemmet", "Dialysen")))  # fmt: skip
    trips = [trip for ago in days for trip in ((ago, chance.randint(7, 10), f"{home} - {goal}"), (ago, chance.randint(11, 17), f"{goal} - {home.lower()}"))]  # fmt: skip
    total = fee * len(trips)
    rows = [
        Row(firm, bold=True, size=1.5, font="roboto"), Row("Sjukresor", size=1.1), *gap(),
        Row(chance.choice(_CLIENTS), f"Fakturadatum: {when(date, 'iso')}"), Row(f"Åkervägen {chance.randint(1, 50)}", f"Fakturanummer: {f.digits(chance, 8)}"), Row(f"{f.digits(chance, 3)} {f.digits(chance, 2)} Norrsele", f"Betalas senast: {when(due, 'iso')}"), *gap(2),
        Row("Egenavgifter för sjukresor", bold=True), spread("Resdag", "Tid", "Resa", "Egenavgift", at=at, ends="<<<>", size=0.9), Row(rule="line"),
        *(spread(when(f.later(date, -ago), "iso"), f"{hour:02}:{chance.randint(10, 59)}", way, money(fee), at=at, ends="<<<>") for ago, hour, way in trips), Row(rule="line"), *gap(),
        Row("Summa att betala", f"{money(total)} kr", band=True, bold=True, size=1.15), Row(size=0.6), Row("Momsbelopp ingår med", money(f.share(total, "0.056604"))), *gap(),
        Row(f"Bankgiro {f.digits(chance, 4)}-{f.digits(chance, 4)}", f"OCR {f.digits(chance, 11)}"), *gap(),
        *down(f"Högkostnadsskydd för sjukresor: {crowns(Decimal(chance.choice((1600, 2000, 2400))))} under tolv månader.", f"Frågor om fakturan, ring {phone(chance)} vardagar 8-16.", f"Org.nr {f.organisation(chance)}", size=0.85), *gap(2),
    ]  # fmt: skip
    truth = f.facts(firm, (f"{firm} Sjukresor",), date, total, "other")
    return Receipt("m_journeys_bill", rows, truth, "opensans", 54, "laser")


LAYOUTS = (food_and_tablets, second_hand, identity_fee, child_care, journeys_bill)
