"""Other papers, group g: a discount grocer, a kiosk, a train, a taxi, a dry cleaner."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_facts as f
from bench.receipt_photos.fresh_facts import block, money, spaced, spread, when
from bench.receipt_photos.paper import Receipt, Row

_FOOD = (
    ("Bananer eko", "26.90"), ("Knäckebröd", "17.90"), ("Krossade tomater", "9.90"), ("Fiskpinnar", "38.90"), ("Potatis 2kg", "29.90"),
    ("Vispgrädde", "24.90"), ("Leverpastej", "13.90"), ("Diskborste", "19.90"), ("Kattmat", "44.90"), ("Morötter 1kg", "14.90"),
)  # fmt: skip


def discounter(chance: random.Random) -> Receipt:
    """A discounter's receipt: tax letters behind prices, several of one ware, deposit, rounding in cash."""
    shop, date = (
        chance.choice(("LIDL", "Willys Hemma", "Netto Matdepån", "Matrebellen")),
        f.day(chance),
    )
    bought = [
        (name, cost, chance.choice((1, 1, 2, 3))) for name, cost in f.picked(chance, _FOOD, 4, 7)
    ]
    goods = sum((cost * n for _, cost, n in bought), Decimal(0)) + 2
    total = f.evened(goods)
    given = Decimal(-(-int(total) // 100) * 100)
    at = (0.0, 0.45, 0.75, 1.0)
    body = []
    for name, cost, n in bought:
        body += block(f"{name}|{money(cost * n, 'plain')} B")
        if n > 1:
            body += block(f"   {n} x {money(cost, 'plain')}")
    rows = [
        *block(f"^{shop}", bold=True, size=1.9, font="condensed"),
        *block(f"^Industrigatan {chance.randint(2, 60)}", "^mån-sön 7-22", "", "|SEK"),
        *body, *block("Pant 2 x 1,00|2,00 B", "-", f"Summa {sum(n for *_, n in bought) + 2} varor|{money(goods, 'plain')}", f"Avrundning|{money(total - goods, 'plain')}"),
        Row("Att betala", money(total, "plain"), bold=True, size=1.3),
        *block(f"Kontanter|{money(given, 'plain')}", f"Växel tillbaka|{money(total - given, 'plain')}", ""),
        spread("MOMS", "Moms", "Exkl", "Inkl", at=at, ends="<>>>", size=0.9),
        spread("B 12%", *(money(a, "plain") for a in (f.share(goods, "0.1071"), goods - f.share(goods, "0.1071"), goods)), at=at, ends="<>>>", size=0.9),
        *block("", f"{f.digits(chance, 4)} {f.digits(chance, 6)}/{chance.randint(10, 40)}|{when(date, 'short')} {f.clock(chance)}", f"^Org nr {f.organisation(chance)}", "^TACK & VÄLKOMMEN"),
    ]  # fmt: skip
    said = f.facts(shop, (shop.split(" ")[0] if shop.startswith(("Willys", "Netto")) else "",), date, total, "other")  # fmt: skip
    return Receipt("g_discounter", rows, said, "notomono", 34)


def news_stand(chance: random.Random) -> Receipt:
    """A kiosk's short receipt: a campaign, the sum said twice, points, and the name letter-spaced."""
    shop, date = chance.choice(("PRESSBYRÅN", "7-ELEVEN", "ESPRESSO HOUSE")), f.day(chance)
    bought = f.picked(chance, (
        ("Kaffe mellan", "32.00"), ("Kanelbulle", "27.00"), ("Baguette ost", "59.00"), ("Vatten 50cl", "24.00"), ("Korv m bröd", "35.00"), ("Salta katten", "19.00"),
    ), 1, 4)  # fmt: skip
    off = Decimal(10) if len(bought) > 2 else Decimal(0)
    total = f.summed(bought) - off
    rows = [
        spaced(shop, 0.02, 0.94 / len(shop), bold=True, size=1.35),
        *block(f"Butik {f.digits(chance, 4)}, {chance.choice(('Centralen', 'T-Slussen', 'Sjukhusentrén'))}", f"{when(date, 'british')} kl. {f.clock(chance)}", f"Kvitto {f.digits(chance, 6)}", "="),
        *(row for name, cost in bought for row in block(f"1  {name}|{money(cost)}")),
        *(block(f"   Kampanj fika|-{money(off)}") if off else []),
        *block("=", f"Kort|{money(total)}"),
        Row("TOTALSUMMA SEK", money(total), bold=True, size=1.1),
        *block(f"moms 12%|{money(f.share(total, '0.1071'))}", "", f"Nya poäng +{int(total)}, saldo {f.digits(chance, 4)}", f"{f.organisation(chance)}", "^Ha en fin dag!"),
    ]  # fmt: skip
    name = {"PRESSBYRÅN": "Pressbyrån", "7-ELEVEN": "7-Eleven", "ESPRESSO HOUSE": "Espresso House"}[shop]  # fmt: skip
    said = f.facts(name, (), date, total, "other")
    return Receipt("g_news_stand", rows, said, "slab", 32)


def train(chance: random.Random) -> Receipt:
    """A train's booking on paper: the day of travel in large print, the day of purchase below."""
    line, date = chance.choice(("SJ", "Mälartåg", "Norrtåg", "VR Snabbtåg")), f.day(chance)
    trip = f.later(date, chance.randint(3, 40))
    start, end = chance.sample(("Uppsala C", "Örebro C", "Umeå C", "Gävle C", "Sundsvall C"), 2)
    ticket, seat = Decimal(chance.choice((195, 340, 485))), Decimal(chance.choice((0, 35)))
    total = ticket + seat
    rows = [
        spread(line, f"Bokning {''.join(chance.choices('ABCDEFHKLMN', k=3))}{f.digits(chance, 4)}", at=(0.0, 1.0), ends="<>", bold=True, size=1.6),
        *block("", f"{start} till {end}", bold=True, size=1.2),
        *block(f"Avresa {when(trip, 'long')} kl. {f.clock(chance)}", f"Tåg {f.digits(chance, 3)}, vagn {chance.randint(1, 7)}, plats {chance.randint(1, 60)}", f"Resenär: {chance.choice(f.PERSONS)}, senior", "", "_"),
        *block("Kvitto", bold=True),
        *block(f"Köpdatum: {when(date, 'long')}", f"Biljett 2 klass|{money(ticket)} kr", f"Platsval|{money(seat)} kr", f"Moms 6 % ingår med|{money(f.share(total, '0.0566'))} kr"),
        Row("Pris totalt", f"{money(total)} kr", bold=True, size=1.1),
        *block("", f"Kan bytas till {when(f.later(trip, -1), 'long')}. Visa biljetten med legitimation.", size=0.85),
        Row(barcode=True), Row(), Row(),
    ]  # fmt: skip
    said = f.facts(line, (f"{line} AB",), date, total, "other")
    return Receipt("g_train", rows, said, "nimbus", 50, "laser")


def taxi(chance: random.Random) -> Receipt:
    """A taximeter's print: start and end, metres, tariffs, the fare and an extra, in needle dots."""
    firm, date = (
        chance.choice(("Taxi Kurir", "Sverigetaxi", "Taxi 020", "Umeå Taxi")),
        f.day(chance),
    )
    fare, extra, hour = (
        Decimal(chance.randint(95, 480)),
        Decimal(chance.choice((0, 15, 40))),
        chance.randint(8, 18),
    )
    total = fare + extra
    rows = [
        *block(f"^{firm.upper()}", size=1.3),
        *block(f"^Åkeri {f.digits(chance, 4)}  Reg ABX {f.digits(chance, 3)}", "", f"Kvitto nr|{f.digits(chance, 6)}", f"Datum|{when(date, 'iso')}", f"Start|{hour:02}:{chance.randint(10, 20)}", f"Slut|{hour:02}:{chance.randint(25, 59)}", f"Körsträcka|{chance.randint(3, 22)},{chance.randint(1, 9)} km", f"Tariff 1|{money(fare, 'plain')}", f"Tillägg|{money(extra, 'plain')}", "-"),
        Row("TOTALT KR", money(total, "plain"), size=1.2),
        *block("-", f"Moms 6%|{money(f.share(total, '0.0566'), 'plain')}", "Betalt med kort", f"Förare {f.digits(chance, 5)}", "Jfr-pris 10km 15min 399 kr"),
    ]  # fmt: skip
    said = f.facts(firm, (f"{firm} AB",), date, total, "other")
    return Receipt("g_taxi", rows, said, "machine", 28, "matrix")


def dry_cleaner(chance: random.Random) -> Receipt:
    """A dry cleaner's slip: an order, a day to fetch it in large print, a half that was paid before."""
    shop, date = (
        chance.choice(("Kemtvätten Svanen", "Skomakaren i Gallerian", "Sömnadsateljé Lotus")),
        f.day(chance),
    )
    bought = f.picked(chance, (
        ("Rock", "289.00"), ("Byxor press", "149.00"), ("Klackar dam", "199.00"), ("Upplägg gardin", "240.00"), ("Kostym 2 del", "379.00"), ("Blixtlås byte", "320.00"),
    ), 1, 3)  # fmt: skip
    total = f.summed(bought)
    rows = [
        *block(f"^{shop}", bold=True, size=1.4),
        *block("^sedan 1962", "", "^HÄMTAS EFTER", ink=60),
        *block(f"^{when(f.later(date, 6), 'fraction')}", bold=True, size=1.5),
        *block("", f"Inlämnat och betalt {when(date, 'fraction')}", f"Märke {f.digits(chance, 4)}", "_", *(f"{name}|{money(cost, 'dash')}" for name, cost in bought), "_"),
        Row("Summa", money(total, "dash"), bold=True, size=1.3),
        *block(f"därav moms 25 %|{money(f.share(total, '0.2'))}", "Swish|OK", "", "^Kvarglömda plagg sparas i 3 månader", f"^Tel 0{f.digits(chance, 2)}-{f.digits(chance, 5)}", size=0.9),
    ]  # fmt: skip
    said = f.facts(shop, (), date, total, "other")
    return Receipt("g_dry_cleaner", rows, said, "palatino", 32)


LAYOUTS = (discounter, news_stand, train, taxi, dry_cleaner)
