"""Counters and a bill, group c: grocer, optician, a swap of clothes, a driver's ticket, a letter box."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_goods as fresh
from bench.receipt_photos import goods
from bench.receipt_photos.fresh_goods import across, lines, shown
from bench.receipt_photos.goods import kronor, whole
from bench.receipt_photos.layouts import truth
from bench.receipt_photos.paper import Receipt, Row
from bench.receipt_photos.unseen.goods import FOOD, after, basket, part, total
from bench.receipt_photos.wear import Mark


def grocer_with_tablets(chance: random.Random) -> Receipt:
    """A grocer: weighed ware, deposit, a bargain, two packs of tablets; cash rounded, day at the foot."""
    shop, legal = chance.choice((
        ("ICA Nära Parken", "Parkens Livs AB"), ("Hemköp Eksjö", "Axfood Butiker AB"),
        ("Coop Nora", "Coop Butiker & Stormarknader AB"), ("Tempo Vikbolandet", "Vikbo Handel AB"),
    ))  # fmt: skip
    date, food = fresh.day(chance), basket(chance, FOOD, chance.randint(4, 9), 12, 89)
    weight, per = (
        Decimal(chance.randint(300, 1900)) / 1000,
        Decimal(chance.choice(("19.90", "34.95", "129.00"))),
    )
    weighed = (weight * per).quantize(Decimal("0.01"))
    tablets, off = (
        Decimal(chance.choice(("32.90", "44.50", "59.00"))),
        Decimal(chance.choice(("10.00", "15.90"))),
    )
    drinks = Decimal("32.80")
    raw = total(food) + weighed + tablets + drinks - off
    due, rounding = goods.rounded(raw)
    cash = (due // 100 + 1) * 100
    rows = [
        Row(shop.upper(), centre=True, size=1.5, bold=True),
        *lines(f"^{legal}", f"^Org nr {goods.organisation(chance)}", "^Öppet alla dagar 7-22", ""),
        *(Row(ware, fresh.plain(cost)) for ware, cost in food),
        *lines(f"Tomater lösvikt|{fresh.plain(weighed)}", f"   {f'{weight:.3f}'.replace('.', ',')}kg*{fresh.plain(per)}kr/kg"),
        *lines("Läsk 1,5L|18,90", "+Pant|2,00", "Vatten|9,90", "+Pant|2,00", f"Alvedon 500mg 20st|{fresh.plain(tablets)}") ,
        *lines(f"Extrapris 2 för|-{fresh.plain(off)}", ""),
    ]  # fmt: skip
    rows += [
        Row("Total", fresh.plain(raw), size=1.1),
        *lines(f"Öresavrundning|{fresh.plain(rounding)}"),
        Row("Betalat", fresh.plain(due), bold=True, size=1.1),
        *lines(f"Kontanter|{fresh.plain(Decimal(cash))}", f"Åter|{fresh.plain(cash - due)}", ""),
        across("Moms%", "Moms", "Netto", "Brutto", at=(0.16, 0.44, 0.7, 1.0), ends=">>>>", size=0.85),
        across("12,00", fresh.plain(part(raw - tablets, 12)), fresh.plain(raw - tablets - part(raw - tablets, 12)),
               fresh.plain(raw - tablets), at=(0.16, 0.44, 0.7, 1.0), ends=">>>>", size=0.85),
        across("25,00", fresh.plain(part(tablets, 25)), fresh.plain(tablets - part(tablets, 25)),
               fresh.plain(tablets), at=(0.16, 0.44, 0.7, 1.0), ends=">>>>", size=0.85),
        *lines("", f"Kassa {chance.randint(1, 9)}  {goods.digits(chance, 4)}  Kassör Självutcheckning"),
        *lines(f"{shown(date, 'short')}   {goods.clock(chance)}   Nr {goods.digits(chance, 6)}"),
        *lines("^Köp medicin med ansvar. Läs bipacksedeln.", size=0.85),
        Row(barcode=True),
    ]  # fmt: skip
    said = truth(shop, (legal, shop.split(" ")[0]), date, due, "other")
    marks = (
        Mark(chance.choice(("mat v 12", "mat + värktabl", "soc")), 0.5, 0.4, -20, 2.2, 110, "pen"),
    )
    return Receipt("fresh_c_grocer_with_tablets", rows, said, "slim", 38, marks=marks, spacing=1.15)


def frames_in_box(chance: random.Random) -> Receipt:
    """An optician's A4 order: a framed sum at the top, list price and discounts per row, "Netto"."""
    chain, legal = chance.choice((
        ("Synsam", "Synsam Group Sweden AB"), ("Smarteyes", "Smarteyes International AB"),
        ("Specsavers", "Specsavers Sweden AB"), ("Ögonblicket Optik", "Lennart Friskytt Optik AB"),
    ))  # fmt: skip
    date, town = fresh.day(chance), chance.choice(goods.TOWNS)
    frame, glass = (
        Decimal(chance.choice((995, 1495, 2290))),
        Decimal(chance.choice((1290, 1990, 3400))),
    )
    cut = fresh.percent(glass, 25).quantize(Decimal("1"))
    due = frame + glass - cut + 345
    at, ends = (0.0, 0.56, 0.78, 1.0), "<>>>"
    rows = [
        across(chain, "Orderbekräftelse / Kvitto", at=(0.0, 1.0), ends="<>", bold=True, size=1.4),
        *lines(f"{town}|Order {goods.digits(chance, 7)}", ""),
        Row("Netto", whole(due, ":-"), boxed=True, bold=True, size=1.5),
        *lines("Betald i butik, kortköp", "", f"Kund {chance.choice(fresh.PERSONS)}|Född {fresh.born(chance)[:8]}"),
        *lines(f"Synundersökning {shown(after(date, -chance.randint(1, 9)), 'abbreviated')}|Köpdag {shown(date, 'abbreviated')}", ""),
        across("Artikel", "Ord. pris", "Rabatt", "Pris", at=at, ends=ends, bold=True, size=0.9),
        *lines("_"),
        across("Båge Oscar E 2104 svart", whole(frame, ":-"), "0:-", whole(frame, ":-"), at=at, ends=ends),
        across("Glas progressiva, par", whole(glass, ":-"), f"-{whole(cut, ':-')}", whole(glass - cut, ":-"), at=at, ends=ends),
        across("Synundersökning", "345:-", "0:-", "345:-", at=at, ends=ends),
        *lines("_", ""),
        across("", "SPH", "CYL", "AX", at=(0.0, 0.2, 0.32, 0.44), ends="<>>>", size=0.85),
        across("Höger", f"-{chance.randint(1, 5)},25", "-0,50", str(chance.randint(10, 170)), at=(0.0, 0.2, 0.32, 0.44), ends="<>>>", size=0.85),
        across("Vänster", f"-{chance.randint(1, 5)},75", "-1,00", str(chance.randint(10, 170)), at=(0.0, 0.2, 0.32, 0.44), ends="<>>>", size=0.85),
        *lines("", f"Klara att hämta ca {shown(after(date, 12), 'abbreviated')}. Garanti till {shown(after(date, 730), 'abbreviated')}.", size=0.9),
        *lines(f"Moms 25 % ingår med {kronor(part(due, 25))}. {legal}, {goods.organisation(chance)}", size=0.85),
    ]  # fmt: skip
    said = truth(chain, (legal, f"{chain} {town}"), date, due, "other")
    return Receipt("fresh_c_frames_in_box", rows, said, "noto", 66, "laser")


def swapped_size(chance: random.Random) -> Receipt:
    """A swap of clothes: returned ware with its old receipt's day, new wares, a credit note used."""
    shop, legal = chance.choice((
        ("Lindex", "AB Lindex"), ("KappAhl", "KappAhl Sverige AB"), ("Stadium", "Stadium Sweden AB"),
        ("Polarn O. Pyret", "RNB Retail AB"), ("Gekås Ullared", "Gekås Ullared AB"),
    ))  # fmt: skip
    date = fresh.day(chance)
    new = [(name, Decimal(cost)) for name, cost in chance.sample((
        ("Jacka barn 128", 499), ("Jeans 152", 349), ("Vinterstövlar 34", 599), ("Fleecetröja", 249), ("Strumpor 5-p", 99),
    ), chance.randint(2, 3))]  # fmt: skip
    back = Decimal(chance.choice((149, 199, 229)))
    due = total(new) - back
    note = Decimal(chance.choice((0, 100)))
    rows = [
        Row(shop, centre=True, size=1.9, font="gothic"),
        *lines(f"^{chance.choice(goods.SHOPS)}", "^BYTESKVITTO", ""),
        *lines("RETUR", f"Tröja stl 116|-{whole(back, '')}", f"  orig. kvitto {goods.digits(chance, 6)}", f"  köpt {shown(after(date, -chance.randint(2, 25)), 'iso')}"),
        *lines("KÖP"),
        *(Row(f"{n}", whole(c, "")) for n, c in new),
        *lines("-", f"Mellanskillnad att betala|{kronor(due)}", bold=True, size=1.05),
        *(lines(f"Tillgodokvitto|{kronor(note)}") if note else []),
        *lines(f"Visa *{goods.digits(chance, 4)}|{kronor(due - note)}", "-", f"Moms 25%|{kronor(part(due, 25))}"),
        *lines(f"{goods.clock(chance)}  {shown(date, 'hand2')}  säljare {chance.randint(100, 999)}"),
        *lines(f"Bytesrätt t.o.m. {shown(after(date, 30), 'iso')}", ""),
        *lines(f"^{legal}  {goods.organisation(chance)}", size=0.8),
    ]  # fmt: skip
    marks = (
        Mark(chance.choice(("bytt stl", "OK /Eva", "jacka Elsa")), 0.62, 0.34, 12, 1.5, 70, "hand"),
    )
    said = truth(shop, (legal,), date, due, "other")
    return Receipt("fresh_c_swapped_size", rows, said, "verdana", 36, marks=marks)


def driver_ticket(chance: random.Random) -> Receipt:
    """A driver's ticket of a needle printer: zones, validity, VAT at 6 %, the county's name in the middle."""
    county, driver = chance.choice((
        ("Länstrafiken Norrbotten", "Nobina Sverige AB"), ("Dalatrafik", "Vy Buss AB"),
        ("Kalmar Länstrafik", "Bergkvarabuss AB"), ("X-trafik", "Transdev Sverige AB"),
    ))  # fmt: skip
    date, time = fresh.day(chance), goods.clock(chance)
    fare, count = Decimal(chance.choice((32, 45, 58, 74, 112))), chance.choice((1, 1, 2))
    due = fare * count
    rows = [
        *lines(f"BUSS {chance.randint(100, 9999)}  LINJE {chance.randint(1, 300)}|TUR {chance.randint(1, 99)}"),
        *lines(f"{date:%y%m%d} {time}", "", f"^{county.upper()}", "^ENKELBILJETT"),
        *lines("FRÅN  Resecentrum", f"TILL  {chance.choice(goods.TOWNS)}", f"{count} VUXEN À {fresh.plain(fare)}"),
        *lines(f"GÄLLER TILL {date:%y%m%d} {(int(time[:2]) + 2):02}{time[2:]}", ""),
        Row("Pris", f"{fresh.plain(due)}", stretch=1.6),
        *lines(f"VARAV MOMS 6%|{fresh.plain(part(due, 6))}", "KORT", "", f"{driver}", f"{goods.organisation(chance)}"),
        *lines("BILJETTEN ÄR KVITTO", "SPARAS UNDER RESAN"),
    ]  # fmt: skip
    said = truth(county, (driver,), date, due, "other")
    return Receipt("fresh_c_driver_ticket", rows, said, "courier", 30, "matrix")


def letter_box(chance: random.Random) -> Receipt:
    """A bill as a digital letter box prints it: the box's own name on top, electricity by hours."""
    seller = chance.choice(
        ("Göta Energi", "Jämtkraft", "Skellefteå Kraft", "Mälarenergi", "Telinet Energi")
    )
    date, used = fresh.day(chance), chance.randint(120, 1400)
    spot = (Decimal(used) * Decimal(chance.randint(3100, 11800)) / 10000).quantize(Decimal("0.01"))
    fixed, mark_up = (
        Decimal(chance.choice((39, 49, 59))),
        (Decimal(used) * Decimal("0.069")).quantize(Decimal("0.01")),
    )
    gross = (spot + mark_up + fixed).quantize(Decimal("0.01"))
    tax = fresh.percent(gross, 25)
    due = gross + tax
    month = after(date.replace(day=1), -1)
    grey = 120
    rows = [
        Row("kivra", f"Utskriven {shown(after(date, chance.randint(2, 40)), 'iso')}", ink=grey),
        *lines("_", ""),
        Row(seller, size=1.5, bold=True),
        *lines(f"Elfaktura {goods.MONTHS[month.month - 1]} {month.year}", ""),
        *(across(a, b, at=(0.0, 0.5), size=1.0) for a, b in (
            ("Fakturabelopp", f"{kronor(due)} SEK"), ("Förfaller", shown(after(date, 25), "named")),
            ("Fakturan är daterad", shown(date, "named")), ("Kundnummer", goods.digits(chance, 8)),
            ("Område", chance.choice(("SE2 Sundsvall", "SE3 Stockholm", "SE1 Luleå"))),
        )),
        *lines("", "Så blev summan", bold=True),
        Row(f"Timpris {used} kWh, snitt {kronor(spot * 100 / used)} öre", kronor(spot), leader="."),
        Row("Påslag 6,90 öre/kWh", kronor(mark_up), leader="."),
        Row("Månadsavgift", kronor(fixed), leader="."),
        Row("Moms 25 %", kronor(tax), leader="."),
        Row("Att betala", kronor(due), leader=".", bold=True),
        *lines("", f"Förra månaden betalade du {kronor(goods.price(chance, 200, 1500))}.", "Elnätet faktureras av ditt nätbolag."),
        *lines("", f"Bankgiro {fresh.giro(chance)}   OCR {goods.checked(goods.digits(chance, 12))}", size=0.9),
        Row(f"{seller} AB, {goods.organisation(chance)}, {chance.choice(fresh.POST)}", ink=grey, size=0.75),
    ]  # fmt: skip
    said = truth(seller, (f"{seller} AB",), date, due, "other")
    paid = after(date, chance.randint(3, 22))
    marks = (Mark(f"bet. {paid.day}/{paid.month}", 0.75, 0.16, 9, 2.0, 60, "hand"),)
    return Receipt(
        "fresh_c_letter_box", rows, said, "roboto", 58, "laser", marks=marks, spacing=1.4
    )


LAYOUTS = (
    grocer_with_tablets, frames_in_box, swapped_size, driver_ticket, letter_box,
)  # fmt: skip
