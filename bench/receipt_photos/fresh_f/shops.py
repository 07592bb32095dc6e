"""Other papers, group f: optician, bus, parking, grocery, hardware, second hand, cosmetics."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_facts as f
from bench.receipt_photos.fresh_facts import block, money, spaced, spread, when
from bench.receipt_photos.paper import Mark, Receipt, Row

_FOOD = (
    ("Mellanmjölk 1,5L", "21.50"), ("Bryggkaffe 450g", "64.90"), ("Gul lök", "14.35"), ("Kycklingfilé", "119.00"),
    ("Blandfärs 500g", "69.90"), ("Limpa skivad", "32.95"), ("Havredryck", "23.90"), ("Smör 500g", "72.90"),
    ("Äpple Aroma", "27.61"), ("Toapapper 8p", "54.90"), ("Fil 1L", "18.50"), ("Jasminris 1kg", "34.90"),
)  # fmt: skip
_TOOLS = (
    ("Skruv TFT 4,5x60 200p", "89.90"), ("LED-lampa E27 2-pack", "59.90"), ("Spackel 0,5 l", "64.00"), ("Batteri AAA 20-p", "79.90"),
    ("Grenuttag 3 m", "119.00"), ("Silvertejp 50 m", "49.90"), ("Duschstol höjdbar", "499.00"), ("Handskar strl 9", "39.90"),
)  # fmt: skip


def optician(chance: random.Random) -> Receipt:
    """An optician's order: list price, discount, a deposit's balance of nothing, a guarantee day."""
    shop, date = chance.choice(("Synsam", "Specsavers", "Synoptik", "Klarsyn Mora")), f.day(chance)
    frame, glass = (
        Decimal(chance.choice((990, 1495, 1890))),
        Decimal(chance.choice((1600, 2450, 3100))),
    )
    off = f.share(glass, "0.25")
    total = frame + glass - off
    rows = [
        spaced(shop.upper(), 0.0, 0.08, bold=True, size=1.45),
        *block("", f"Orderkvitto {f.digits(chance, 6)}", f"Inköpsdatum|{when(date, 'nordic')}", f"Optiker|{chance.choice(('B. Alm', 'T. Noor'))}", "_"),
        *block(f"Båge metall|{money(frame)}", f"Glas progressiva 2 st|{money(glass)}", f"Seniorrabatt 25 % på glas|-{money(off)}", "Synundersökning ingår|0,00", "_"),
        Row("Summa att betala", money(total), bold=True, size=1.1),
        *block(f"Presentkort|{money(Decimal(0))}", f"Faktura/kort|{money(total)}", f"varav moms 25 %|{money(f.share(total, '0.2'))}", ""),
        *block(f"Hämtas tidigast {when(f.later(date, 10), 'nordic')}", f"Nöjdkundgaranti till {when(f.later(date, 90), 'nordic')}", size=0.9),
    ]  # fmt: skip
    said = f.facts(shop, (), date, total, "other")
    return Receipt("f_optician", rows, said, "verdana", 36)


def bus_ticket(chance: random.Random) -> Receipt:
    """A bus driver's ticket: zones, a validity to the minute, the price in large print."""
    line = chance.choice(("Västtrafik", "Skånetrafiken", "Östgötatrafiken", "X-trafik"))
    date, hour = f.day(chance), chance.randint(7, 18)
    total = Decimal(chance.choice(("31.00", "37.00", "62.00", "88.00")))
    minute = chance.randint(10, 59)
    rows = [
        Row(line, bold=True, size=1.7),
        *block("ENKELBILJETT VUXEN", f"Zon {chance.choice('ABC')} - linje {chance.randint(1, 99)}", ""),
        Row(f"{money(total)} kr", bold=True, size=1.8),
        *block(f"inkl. moms 6% {money(f.share(total, '0.0566'))}", "", f"Köpt {when(date, 'iso')} {hour:02}:{minute}", f"Giltig till {hour + 1:02}:{minute} samma dag", "", f"Betalt: kort ****{f.digits(chance, 4)}", f"Bilj {f.digits(chance, 9)}", f"Vagn {f.digits(chance, 4)}"),
        Row(barcode=True), Row(), Row(),
    ]  # fmt: skip
    said = f.facts(line, (f"{line} AB",), date, total, "other")
    return Receipt("f_bus_ticket", rows, said, "condensed", 26)


def parking(chance: random.Random) -> Receipt:
    """A car park's machine: from and to, minutes, the price among times."""
    firm = chance.choice(("Aimo Park", "Q-Park", "Parkering Malmö", "APCOA Parking"))
    site, date = (
        chance.choice(("P-hus Lasarettet", "Sjukhuset Norra", "P-hus Centrum")),
        f.day(chance),
    )
    total, start = Decimal(chance.choice((20, 35, 48, 60, 84))), chance.randint(8, 14)
    stay = chance.randint(1, 4)
    rows = [
        *block(f"^{firm}", bold=True, size=1.4),
        *block(f"^{site}", "^KVITTO", "-", f"Reg.nr:|{chance.choice(('KLM', 'TRG', 'BDF'))} {f.digits(chance, 2)}{chance.choice('AXK')}", f"Infart:|{when(date, 'short')} {start:02}:{chance.randint(10, 29)}", f"Utfart:|{when(date, 'short')} {start + stay:02}:{chance.randint(30, 59)}", f"Taxa:|{chance.choice((10, 20))} kr/tim", "-"),
        Row("Att betala", f"{money(total)} kr", bold=True, size=1.2),
        *block(f"Betalt Visa|{money(total)} kr", f"Moms 25%|{money(f.share(total, '0.2'))} kr", "", f"Automat {chance.randint(10, 99)}  Nr {f.digits(chance, 6)}", f"Org.nr {f.organisation(chance)}"),
    ]  # fmt: skip
    said = f.facts(firm, (f"{firm} {site}", f"{firm} AB"), date, total, "other")
    return Receipt("f_parking", rows, said, "mono", 30)


def grocery(chance: random.Random) -> Receipt:
    """A grocer's receipt with a medicine among the food, discounts, and a table of taxes."""
    shop = chance.choice(
        ("ICA Kvantum Mobilia", "Hemköp Torsplan", "ICA Nära Blåklinten", "City Gross Hyllinge")
    )
    date, chain = f.day(chance), shop.rsplit(" ", 1)[0]
    food, pills = f.picked(chance, _FOOD, 4, 8), f.picked(chance, f.REMEDIES[:2], 1, 1)
    off = Decimal(chance.choice(("5.00", "10.00", "14.90")))
    total = f.summed(food) + f.summed(pills) - off
    tax12, tax25 = f.share(f.summed(food) - off, "0.1071"), f.share(f.summed(pills), "0.2")
    at = (0.0, 0.45, 0.72, 1.0)
    rows = [
        Row(shop, centre=True, bold=True, size=1.5, font="condensed"),
        *block("^Öppet alla dagar 7-22", f"^Telefon 0{f.digits(chance, 2)}-{f.digits(chance, 6)}", "", f"{when(date, 'iso')}  {f.clock(chance)}|Ka:{chance.randint(1, 12)} Kö:{chance.randint(10, 99)}", ""),
        *(Row(name, money(cost, "plain")) for name, cost in (*food, *pills)),
        *block(f"Stammis rabatt|-{money(off, 'plain')}", "", f"Antal varor {len(food) + 1}"),
        Row("Totalt", f"{money(total, 'plain')} SEK", bold=True, size=1.4),
        *block(f"Kontokort|{money(total, 'plain')}", "", f"Erhållen rabatt: {money(off, 'plain')}", "", size=0.95),
        spread("Moms%", "Moms", "Netto", "Brutto", at=at, ends="<>>>", size=0.9),
        *(spread(rate, *(money(a, "plain") for a in (tax, gross - tax, gross)), at=at, ends="<>>>", size=0.9) for rate, tax, gross in (
            ("12,00", tax12, f.summed(food) - off), ("25,00", tax25, f.summed(pills)),
        )),
        *block("", "^Välkommen åter!"),
    ]  # fmt: skip
    said = f.facts(shop, (chain, shop.split(" ")[0] if "City" not in shop else chain), date, total, "other")  # fmt: skip
    return Receipt("f_grocery", rows, said, "notomono", 36)


def hardware(chance: random.Random) -> Receipt:
    """A hardware chain's receipt: article numbers on a row of their own, amounts with "kr"."""
    shop, date = (
        chance.choice(("Clas Ohlson", "Jula", "Biltema", "Järnboden i Åmål")),
        f.day(chance),
    )
    bought = f.picked(chance, _TOOLS, 2, 4)
    total = f.summed(bought)
    rows = [
        Row(shop, bold=True, size=1.7, font="notoserif"),
        *block(f"Varuhus {f.digits(chance, 3)}  {when(date, 'british')} {f.clock(chance)}", f"Kvittonr {f.digits(chance, 4)}-{f.digits(chance, 5)}", "="),
        *(row for name, cost in bought for row in block(name, f"  {f.digits(chance, 2)}-{f.digits(chance, 4)}  1 st|{money(cost)}")),
        *block("=", f"Exkl. moms|{money(f.share(total, '0.8'))}", f"Moms 25 %|{money(f.share(total, '0.2'))}"),
        Row("Summa SEK", money(total), bold=True, size=1.2),
        *block(f"Bankkort|{money(total)}", "", f"Öppet köp t.o.m. {when(f.later(date, 365), 'british')}", "mot uppvisande av kvitto."),
        Row(barcode=True), Row(), Row(),
    ]  # fmt: skip
    said = f.facts(shop, (f"{shop} AB",), date, total, "other")
    return Receipt("f_hardware", rows, said, "slab", 36)


def second_hand(chance: random.Random) -> Receipt:
    """A charity shop's simple till print, paid in cash, stamped."""
    shop, date = (
        chance.choice(
            ("Myrorna", "Erikshjälpen Second Hand", "Röda Korset Kupan", "Emmaus Björkå")
        ),
        f.day(chance),
    )
    bought = f.picked(chance, (
        ("Kläder dam", "85.00"), ("Porslin", "40.00"), ("Möbler", "350.00"), ("Böcker", "25.00"), ("Skor", "120.00"), ("Leksaker", "30.00"),
    ), 2, 4)  # fmt: skip
    total = f.summed(bought)
    given = next(Decimal(n) for n in (100, 200, 500, 1000) if n >= total)
    rows = [
        *block(f"^{shop.upper()}", size=1.2),
        *block("^Tack, du handlar begagnat!", "", *(f"{name}|{money(cost, 'plain')}" for name, cost in bought), "-"),
        Row("SUMMA", f"*{money(total, 'plain')}", stretch=1.2),
        *block(f"KONTANT|{money(given, 'plain')}", f"VÄXEL|{money(given - total, 'plain')}", "", f"{when(date, 'dashes')} {f.clock(chance)}  0{f.digits(chance, 3)}", "MOMSFRI FÖRSÄLJNING"),
    ]  # fmt: skip
    stamp = (
        (Mark("BETALT", 0.72, 0.86, 8.0, 1.2, 120, "gothic", True),)
        if chance.random() < 0.5
        else ()
    )
    said = f.facts(shop, (shop.split(" ")[0] if " " in shop and "Röda" not in shop else "", "Röda Korset" if "Röda" in shop else ""), date, total, "other")  # fmt: skip
    return Receipt("f_second_hand", rows, said, "machine", 30, "matrix", marks=stamp)


def cosmetics(chance: random.Random) -> Receipt:
    """A chemist's goods from a shop that is no pharmacy: three-for-two, a member's sum saved."""
    shop, date = chance.choice(("Normal", "KICKS", "Life Hälsokost", "Lyko")), f.day(chance)
    bought = f.picked(chance, (
        ("Nivea Soft 200ml", "39.90"), ("Tandborste medium", "15.00"), ("Colgate Total", "22.00"), ("Omega-3 120 kaps", "189.00"),
        ("Solkräm SPF50", "129.00"), ("Schampo volym", "49.00"), ("Magnesium brus", "35.00"), ("Bomullspads", "19.90"),
    ), 3, 5)  # fmt: skip
    off = min(cost for _, cost in bought) if len(bought) > 3 else Decimal(0)
    total = f.summed(bought) - off
    rows = [
        Row(shop, centre=True, bold=True, size=2.0, font="bookman"),
        *block(f"^Butik {f.digits(chance, 3)}", ""),
        *(Row(name, money(cost)) for name, cost in bought),
        *(block(f"Ta 4 betala för 3|-{money(off)}") if off else []),
        *block("_", f"Moms 25,00%   {money(f.share(total, '0.2'))}"),
        Row("TOTALT ATT BETALA", money(total), bold=True),
        *block("", "Betalningsmetod|Kort", f"Säljare|{f.digits(chance, 4)}", f"Datum|{when(date, 'words')}", f"Tid|{f.clock(chance)}", "", f"^{f.organisation(chance)}", "^Byte inom 30 dagar med kvitto", size=0.95),
    ]  # fmt: skip
    said = f.facts(shop, ("Life" if shop.startswith("Life") else "",), date, total, "other")
    return Receipt("f_cosmetics", rows, said, "noto", 34)


LAYOUTS = (optician, bus_ticket, parking, grocery, hardware, second_hand, cosmetics)
