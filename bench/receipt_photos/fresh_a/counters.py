"""Journeys and shops, group a: a taxi, a train ticket's printout, groceries, clothes."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_goods as fresh
from bench.receipt_photos import goods
from bench.receipt_photos.fresh_goods import across, lines, shown
from bench.receipt_photos.goods import kronor
from bench.receipt_photos.layouts import truth
from bench.receipt_photos.paper import Receipt, Row
from bench.receipt_photos.unseen.goods import after, basket, less, part, total

_FOOD = (
    "LINGONSYLT 800G", "PASTEURISERAD MJÖLK", "VETEMJÖL 2KG", "BRUNA BÖNOR", "MAKRILL I TOMAT", "GULA ÄRTER",
    "PALSTERNACKA", "KALLES KAVIAR", "SKORPOR", "HALLOUMI 200G", "TVÄTTMEDEL 1KG", "FRYST SPENAT", "CLEMENTIN NÄT",
)  # fmt: skip


def taxi(chance: random.Random) -> Receipt:
    """A taximeter's needle print: comparison price, tariff rows, tip, the sum as "Summa resa"."""
    firm = chance.choice(("TAXI KULLABYGDEN", "SILJANS TAXI", "TAXI TRE ORTER"))
    date, fee = fresh.day(chance), Decimal(chance.choice((49, 59)))
    way = Decimal(chance.randint(700, 5200)) / 10
    time = Decimal(chance.randint(400, 1900)) / 10
    due = fee + way + time
    rows = [
        *lines(
            f"^{firm}",
            f"^TEL 0200-{goods.digits(chance, 2)} {goods.digits(chance, 2)} {goods.digits(chance, 2)}",
            "",
        ),
        *lines(
            "JÄMFÖRPRIS|429,00 KR",
            "TAXA 1",
            f"BIL {chance.randint(10, 99)}|LEG {goods.digits(chance, 6)}",
        ),
        *lines(
            f"DATUM|{shown(date, 'short')}",
            f"FRÅN {goods.clock(chance)}|{way / 15:.1f} KM".replace(".", ","),
        ),
        *lines(
            "-",
            f"GRUNDAVGIFT|{fresh.plain(fee)}",
            f"KM-AVGIFT|{fresh.plain(way)}",
            f"TIDSAVGIFT|{fresh.plain(time)}",
        ),
        *lines("-", f"SUMMA RESA|{fresh.plain(due)}", f"VARAV MOMS 6%|{fresh.plain(part(due, 6))}"),
        *lines(
            f"BETALT KORT|{fresh.plain(due)}",
            "",
            "NAMN ____________________",
            "",
            "RESA FRÅN _______ TILL ________",
            "",
        ),
        *lines(f"^ORG.NR {goods.organisation(chance)}"),
    ]
    said = truth(firm, (), date, due, "other")
    return Receipt("fresh_a_taxi", rows, said, "mono", 30, "matrix")


def train_print(chance: random.Random) -> Receipt:
    """A train ticket printed at home: the journey's day large, bought another day, seat and price."""
    line, company = chance.choice(
        (("Mellanbanan", "Mellanbanan Tåg AB"), ("Kustpilen", "Kustpilen i Sverige AB"))
    )
    date, price = fresh.day(chance), Decimal(chance.randint(95, 640))
    seat = Decimal(chance.choice((0, 35)))
    due, journey = price + seat, after(date, chance.randint(3, 40))
    towns = chance.sample(("Hallsberg C", "Nässjö C", "Kramfors", "Älvsbyn", "Kil", "Alvesta"), 2)
    rows = [
        across(line, "BILJETT OCH KVITTO", at=(0.0, 1.0), ends="<>", size=1.4, bold=True),
        *lines("", f"{towns[0]} - {towns[1]}", size=1.5),
        Row(shown(journey, "long weekday"), f"avgår {goods.clock(chance)}", size=1.3, bold=True),
        *lines(
            "",
            f"Vagn {chance.randint(1, 9)}  Plats {chance.randint(1, 80)}|Resenär {chance.choice(fresh.PERSONS)}",
        ),
        Row(barcode=True),
        *lines(
            f"Bokning {''.join(chance.sample('ABCDEFGHKLMN', 3))}{goods.digits(chance, 4)}", "_"
        ),
        *lines(f"1 vuxen, ej ombokningsbar|{kronor(price)}", f"Sittplats|{kronor(seat)}"),
        *lines(f"Totalt inkl. moms 6 % ({kronor(part(due, 6))})|SEK {kronor(due)}", bold=True),
        *lines(
            f"Köpt {shown(date, 'iso')} kl {goods.clock(chance)}, betalt med kort *{goods.digits(chance, 4)}",
            "",
        ),
        *lines("Medtag legitimation. Biljetten gäller endast angiven avgång.", size=0.85),
        *lines("Ersättning vid försening söks inom 60 dagar efter resan.", "", size=0.85),
        *lines(f"{company}, Org.nr {goods.organisation(chance)}", size=0.75),
    ]
    said = truth(line, (company,), date, due, "other")
    return Receipt("fresh_a_train_print", rows, said, "gothic", 60, "laser")


def food_hall(chance: random.Random) -> Receipt:
    """A grocer's receipt: deposit, multi-buy, member bonus, VAT at two rates, the day among codes."""
    shop = chance.choice(("Matboden Tegelslagaren", "Handlar'n i Backe", "Stora Köket Livs"))
    date = fresh.day(chance)
    food = basket(chance, _FOOD, chance.randint(5, 9), 11, 79)
    off, deposit = Decimal(chance.choice(("10", "14.90"))), Decimal(chance.choice((1, 2, 4)))
    due = total(food) - off + deposit
    at, ends = (0.0, 0.5, 0.74, 1.0), "<>>>"
    rows = [
        Row(shop, centre=True, font="display", bold=True, size=1.5),
        *lines(f"^{chance.choice(fresh.PLACES)}   Öppet alla dagar 8-21", ""),
        *(Row(name, fresh.plain(cost)) for name, cost in food),
        *lines(f"  Köp 2 betala mindre|-{fresh.plain(off)}", f"PANT|{fresh.plain(deposit)}", "="),
        Row(f"Totalt {len(food)} varor", fresh.plain(due), bold=True, size=1.3),
        *lines(f"Bankkort|{fresh.plain(due)}", ""),
        across("Moms %", "Moms", "Netto", "Brutto", at=at, ends=ends),
        across("12", fresh.plain(part(due - deposit, 12)), fresh.plain(due - deposit - part(due - deposit, 12)),
               fresh.plain(due - deposit), at=at, ends=ends),
        across("25", fresh.plain(part(deposit, 25)), fresh.plain(deposit - part(deposit, 25)), fresh.plain(deposit),
               at=at, ends=ends),
        *lines("", f"Bonus på detta köp|{fresh.plain(fresh.percent(due, 1))}", f"Din bonuscheck i år|{kronor(Decimal(chance.randint(20, 400)))}"),
        *lines(f"{shown(date, 'solid')}-{goods.clock(chance).replace(':', '')}  K{chance.randint(1, 6)}  {goods.digits(chance, 8)}"),
        *lines("^Spara kvittot, det gäller vid byte"),
    ]  # fmt: skip
    said = truth(shop, (), date, due, "other")
    return Receipt("fresh_a_food_hall", rows, said, "notomono", 38)


def wardrobe(chance: random.Random) -> Receipt:
    """A clothes shop: article numbers, sale prices under the wares, a returned one, gift card."""
    shop = chance.choice(("Garderob Nio", "STICKAT & VÄVT", "Modehuset Ingrid"))
    date = fresh.day(chance)
    wares = basket(chance, ("Jeans rak", "Vinterjacka", "T-shirt 2-pack", "Ulltröja", "Regnställ barn", "Sockor 5-par",
                            "Skjorta"), chance.randint(2, 4), 250, 899)  # fmt: skip
    back, off = Decimal(149), fresh.percent(total(wares), 20)
    due = total(wares) - off - back
    gift = Decimal(100)
    rows = [
        Row(shop, centre=True, inverse=True, bold=True, size=1.5, font="sans"),
        *lines(
            "",
            "^KVITTO / BYTESKVITTO",
            f"^Butik 0{goods.digits(chance, 2)}  {chance.choice(fresh.POST)}",
            "_",
        ),
    ]
    for name, cost in wares:
        rows += lines(
            f"{name}|{kronor(cost)}",
            f"   {goods.digits(chance, 8)} str {chance.choice(('S', 'M', '152', '42'))}",
        )
    rows += [
        *lines(f"Rea 20 %|{less(off)}", f"RETUR Mössa|{less(back)}", "_"),
        Row("Att betala", f"{kronor(due)}", size=1.4, bold=True),
        *lines(
            f"Presentkort|{kronor(gift)}",
            f"Visa|{kronor(due - gift)}",
            f"Återstår på presentkortet|{kronor(Decimal(250))}",
        ),
        *lines(
            f"Moms ingår|{kronor(part(due, 25))}",
            "_",
            f"Bytesrätt t.o.m. {shown(after(date, 30), 'slashes')}",
        ),
        *lines(f"Tid: {shown(date, 'slashes')} {goods.clock(chance)}|Kassör: Em", ""),
        Row(barcode=True),
    ]
    said = truth(shop, (), date, due, "other")
    return Receipt("fresh_a_wardrobe", rows, said, "slim", 44)


LAYOUTS = (taxi, train_print, food_hall, wardrobe)
