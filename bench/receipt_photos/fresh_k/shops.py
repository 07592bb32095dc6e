"""Other papers, group k: glasses, a digital food receipt, parking by app, a train ticket, a hardware chain."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_facts as f
from bench.receipt_photos.fresh_facts import block, money, spread, when
from bench.receipt_photos.paper import Receipt, Row


def glasses(chance: random.Random) -> Receipt:
    """An optician's till: frame, two lenses, an eye test, a campaign, the order's day to fetch below."""
    chain, place = chance.choice((("Synoptik", "Väsby Centrum"), ("Specsavers", "Landskrona"), ("Synsam", "Valbo Köpcentrum"), ("Smarteyes", "Drottninggatan")))  # fmt: skip
    date = f.day(chance)
    frame, lens, test = Decimal(chance.choice((695, 1295, 1995, 2490))), Decimal(chance.choice((600, 1150, 1750))), Decimal(chance.choice((0, 395, 495)))  # fmt: skip
    less = f.share(frame, chance.choice(("0", "0.3", "0.5")))
    total = frame + lens * 2 + test - less
    taxed = total - test
    rows = [
        *block(f"^{chain}", bold=True, size=1.8, font="lato"), *block(f"^{place}", f"^Tel 0{f.digits(chance, 2)}-{f.digits(chance, 3)} {f.digits(chance, 2)} {f.digits(chance, 2)}", f"^Org.nr {f.organisation(chance)}", ""),
        *block(f"{when(date, 'iso')} {f.clock(chance)}|Kvitto {f.digits(chance, 6)}", f"Order {f.digits(chance, 7)}|Optiker {chance.choice(('MLN', 'AHK', 'JSO'))}", "-"),
        *block(f"Båge {chance.choice(('Mood 2214', 'Femina 08', 'Harbour blå'))}|{money(frame)}", f"  Kampanj|-{money(less)}" if less else f"Glasögonfodral|{money(Decimal(0))}", f"Glas höger, progressivt|{money(lens)}", f"Glas vänster, progressivt|{money(lens)}", *([f"Synundersökning|{money(test)}"] if test else []), "-"),
        Row("Totalt", f"{money(total)} SEK", bold=True, size=1.3), *block(f"Kort|{money(total)}", "", f"Moms 25% av {money(taxed)}|{money(f.share(taxed, '0.2'))}", *([f"Moms 0% av {money(test)}|0,00"] if test else []), "-"),
        *block("Glasögonen beräknas klara", f"{when(f.later(date, chance.randint(7, 14)), 'iso')}. Du får ett sms.", f"Nöjdhetsgaranti t.o.m. {when(f.later(date, 90), 'iso')}", size=0.9),
    ]  # fmt: skip
    truth = f.facts(f"{chain} {place}", (chain,), date, total, "other")
    return Receipt("k_glasses", rows, truth, "mono", 38)


def digital_food(chance: random.Random) -> Receipt:
    """A food store's digital receipt printed at home: five columns, weights, a rebate, the sum as paid."""
    chain, place = chance.choice((("ICA Kvantum", "Flygfyren"), ("ICA Supermarket", "Aptiten"), ("Hemköp", "Mariatorget"), ("City Gross", "Rosengård")))  # fmt: skip
    date, at, sides = f.day(chance), (0.0, 0.56, 0.68, 0.82, 1.0), "<>>>>"
    goods = [
        (name, Decimal(cost), chance.choice((1, 1, 1, 2, 3)))
        for name, cost in chance.sample((
            ("Mellanmjölk 1,5l", "19.95"), ("Rågkusar 6-p", "28.90"), ("Blandfärs 500g", "64.90"), ("Krossade tomater", "12.50"), ("Smör normalsaltat 500g", "69.90"), ("Alvedon 500mg 20st", "39.90"),
            ("Havredryck 1l", "21.95"), ("Diskmedel citron", "27.50"), ("Prästost 31%", "94.50"), ("Kaffe mellanrost 450g", "79.95"), ("Toalettpapper 8-p", "49.90"),
        ), chance.randint(4, 8))
    ]  # fmt: skip
    weight = Decimal(chance.randint(420, 1600)) / 1000
    each = Decimal("24.95")
    fruit, less = f.share(each, str(weight)), Decimal(chance.choice((0, 10, 15)))
    total = sum((cost * n for _, cost, n in goods), fruit) - less
    taxed = sum((cost * n for name, cost, n in goods if name.startswith(("Alvedon", "Diskmedel", "Toalett"))), Decimal(0))  # fmt: skip
    rows = [
        *block(f"{chain} {place}", bold=True, size=1.35, font="opensans"), *block(f"Storgatan {chance.randint(1, 60)}   Tel 010-{f.digits(chance, 3)} {f.digits(chance, 2)} {f.digits(chance, 2)}", f"Org nr {f.organisation(chance)}", "", size=0.9),
        spread("Kvitto nr", "Datum", "Tid", "Kassa", at=(0.0, 0.26, 0.54, 0.76), size=0.85, ink=60), spread(f.digits(chance, 4), when(date, "iso"), f.clock(chance), f.digits(chance, 4), at=(0.0, 0.26, 0.54, 0.76)), *block(""),
        spread("Beskrivning", "Artikelnr", "Pris", "Mängd", "Summa(SEK)", at=at, ends=sides, bold=True, size=0.85), Row(rule="line"),
        *(spread(name, f.digits(chance, 8), money(cost), f"{n},00 st", money(cost * n), at=at, ends=sides, size=0.95) for name, cost, n in goods),
        spread("Äpple Ingrid Marie", f.digits(chance, 4), money(each), f"{weight:.2f} kg".replace(".", ","), money(fruit), at=at, ends=sides, size=0.95), *([spread("Stammisrabatt", f"-{money(less)}", at=(0.02, 1.0), ends="<>", size=0.95)] if less else []),
        Row(rule="line"), Row("Betalat", money(total), bold=True, size=1.25), *([Row("Erhållen rabatt", money(less), size=0.9)] if less else []), *block(""),
        spread("Moms %", "Moms", "Netto", "Brutto", at=(0.0, 0.3, 0.5, 0.7), ends="<>>>", size=0.85, ink=60),
        *(spread(rate, money(tax), money(gross - tax), money(gross), at=(0.0, 0.3, 0.5, 0.7), ends="<>>>", size=0.9) for rate, gross, tax in (("25,00", taxed, f.share(taxed, "0.2")), ("6,00", total - taxed, f.share(total - taxed, "0.056604"))) if gross), *block(""),
        *block("Betalningsinformation", bold=True), *block(f"Kort: ************{f.digits(chance, 4)}  Butik: {f.digits(chance, 6)}  Ref: {f.digits(chance, 10)}", f"Köp {money(total)} SEK", "", size=0.85),
    ]  # fmt: skip
    short = {"ICA Kvantum": "ICA", "ICA Supermarket": "ICA"}.get(chain, "")
    truth = f.facts(f"{chain} {place}", (chain, short, f"{short} {place}" if short else ""), date, total, "other")  # fmt: skip
    return Receipt("k_digital_food", rows, truth, "opensans", 56, "laser")


def app_parking(chance: random.Random) -> Receipt:
    """A parking app's receipt printed: start and stop, a service fee, the sum with VAT."""
    app, mail = chance.choice((("EasyPark", "easypark.se"), ("Parkster", "parkster.com"), ("Aimo Park", "aimopark.se")))  # fmt: skip
    date, place = f.day(chance), chance.choice(("Lund C", "Linköping", "Stockholm", "Sahlgrenska"))  # fmt: skip
    fee, extra = Decimal(chance.randint(900, 11500)) / 100, Decimal(chance.choice(("0", "3.95", "5.00")))  # fmt: skip
    total, hour = fee + extra, chance.randint(8, 15)
    at = (0.0, 0.45)
    rows = [
        *block(app, bold=True, size=1.8, font="gothic"), *block("Parkeringskvitto", "", size=1.1), Row(rule="line"),
        *(spread(label, value, at=at) for label, value in (
            ("Kvittodatum", when(date, "long")), ("Registreringsnummer", f"{''.join(chance.sample('ABCDEFGHJKLMNPRSTUWXYZ', 3))} {f.digits(chance, 2)}{chance.choice('ABDEFGH')}"), ("Område", f"{f.digits(chance, 4)} {place}"),
            ("Starttid", f"{when(date, 'iso')} {hour:02}:{chance.randint(10, 59)}"), ("Sluttid", f"{when(date, 'iso')} {hour + chance.randint(1, 4):02}:{chance.randint(10, 59)}"),
        )), Row(rule="line"),
        *block(f"Parkeringsavgift|{money(fee)} kr", *([f"Serviceavgift|{money(extra)} kr"] if extra else []), f"varav moms 25 %|{money(f.share(total, '0.2'))} kr"),
        Row("Summa inkl. moms", f"{money(total)} kr", bold=True, size=1.2), *block("", f"Betalat med kort **** {f.digits(chance, 4)}", f"Fråga om kvittot? kundservice@{mail}", f"{app} AB, org.nr {f.organisation(chance)}", "", size=0.85),
    ]  # fmt: skip
    truth = f.facts(app, (f"{app} AB", mail), date, total, "other")
    return Receipt("k_app_parking", rows, truth, "roboto", 44, "laser")


def train_receipt(chance: random.Random) -> Receipt:
    """A railway's receipt: the day of purchase over the journey's, seats, VAT of six per cent, the sum last."""
    firm, train = chance.choice((("SJ", "SJ InterCity"), ("Mälartåg", "Regionaltåg"), ("Vy Tåg", "Nattåg"), ("Snälltåget", "Fjärrtåg")))  # fmt: skip
    start, end = chance.sample(("Uppsala C", "Norrköping C", "Gävle C", "Hallsberg", "Sundsvall C", "Falun C"), 2)  # fmt: skip
    date = f.day(chance)
    ride, fare, seat = f.later(date, chance.randint(2, 40)), Decimal(chance.choice((195, 248, 415, 689))), Decimal(chance.choice((0, 39, 75)))  # fmt: skip
    total, leave = fare + seat, chance.randint(6, 16)
    rows = [
        *block(firm, bold=True, size=1.9, font="carlito"), *block("Kvitto", "", size=1.2),
        spread("Bokningsnummer", "Köpdatum", "Betalsätt", at=(0.0, 0.38, 0.7), size=0.85, ink=50), spread("".join(chance.sample("ABCDEFGHKLMNPRSTUVXYZ", 3)) + f.digits(chance, 5), when(date, "iso"), chance.choice(("Swish", "Kort", "Visa")), at=(0.0, 0.38, 0.7)), *block("", "_"),
        Row(f"{start} - {end}", bold=True), *block(f"Avresa {when(ride, 'long')} kl {leave:02}.{chance.randint(10, 59)}, ankomst kl {leave + 3:02}.{chance.randint(10, 59)}", f"{train} {f.digits(chance, 3)}, vagn {chance.randint(1, 7)}, plats {chance.randint(2, 70)}", "_"),
        *block(f"1 vuxen, 2 klass, kan ej återbetalas|{money(fare)} kr", *([f"Platsval|{money(seat)} kr"] if seat else []), f"Moms 6 %|{money(f.share(total, '0.056604'))} kr", "_"),
        Row("Totalt pris inklusive moms", f"{money(total)} kr", bold=True, size=1.1), *block("", f"Ombokning senast {when(f.later(ride, -1), 'long')}. Kvittot gäller inte som biljett.", f"{firm} AB, org.nr {f.organisation(chance)}", "", size=0.85),
    ]  # fmt: skip
    truth = f.facts(firm, (f"{firm} AB", "Vy" if firm.startswith("Vy") else ""), date, total, "other")  # fmt: skip
    return Receipt("k_train_receipt", rows, truth, "carlito", 54, "laser")


def hardware_chain(chance: random.Random) -> Receipt:
    """A chain's till: article numbers over wares, a member's rebate, number of wares, a day to return by."""
    chain, place = chance.choice((("Clas Ohlson", "Asecs"), ("Jula", "Hyllinge"), ("Rusta", "Barkarby"), ("Biltema", "Birsta")))  # fmt: skip
    date = f.day(chance)
    goods = [(name, cost, chance.choice((1, 1, 2))) for name, cost in f.picked(chance, (
        ("LED-lampa E27 8W", "49.90"), ("Batteri AA 20-pack", "99.90"), ("Skruvsats 180 delar", "149.00"), ("Fönsterskrapa", "34.90"), ("Förvaringslåda 32 l", "89.90"), ("Grenuttag 5 uttag", "129.00"), ("Målartejp 38 mm", "39.90"), ("Elvisp 300W", "249.00"),
    ), 2, 5)]  # fmt: skip
    gross = sum((cost * n for _, cost, n in goods), Decimal(0))
    less = f.share(gross, chance.choice(("0", "0.1")))
    total = gross - less
    rows = [
        Row(chain.upper(), centre=True, bold=True, size=1.6, font="slim"), *block(f"^{place}", f"^Org.nr {f.organisation(chance)}", ""),
        *block(f"Kassa {chance.randint(1, 9)} Kvitto {f.digits(chance, 5)}|{when(date, 'short')} {f.clock(chance)}", ""),
    ]  # fmt: skip
    for name, cost, n in goods:
        rows += block(f"{f.digits(chance, 2)}-{f.digits(chance, 4)}", f"{name}|", f"   {n} x {money(cost)}|{money(cost * n)}")  # fmt: skip
    rows += [
        *block("-", f"Antal varor {sum(n for *_, n in goods)}", *([f"Klubbrabatt 10%|-{money(less)}"] if less else [])), Row("Att betala", money(total), bold=True, size=1.4),
        *block("-", f"KORT|{money(total)}", "", f"Moms 25%: {money(f.share(total, '0.2'))}  Netto: {money(total - f.share(total, '0.2'))}", "", size=0.95),
        *block(f"^Öppet köp till {when(f.later(date, 90), 'short')}", "^mot uppvisande av kvitto", ""), Row(barcode=True),
    ]  # fmt: skip
    truth = f.facts(f"{chain} {place}", (chain,), date, total, "other")
    return Receipt("k_hardware_chain", rows, truth, "courier", 38, tint=(240, 244, 250))


LAYOUTS = (glasses, digital_food, app_parking, train_receipt, hardware_chain)
