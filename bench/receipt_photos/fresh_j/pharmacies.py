"""Pharmacies, group j: a till with steps, cash at an independent, an agent's parcel, an own fee."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_facts as f
from bench.receipt_photos.fresh_facts import money, spread, when
from bench.receipt_photos.fresh_j.writers import (
    PEOPLE,
    coded,
    dotted,
    down,
    gap,
    mid,
    phone,
    said,
)
from bench.receipt_photos.paper import Receipt, Row

_OPEN = (
    ("Bafucin mint 25 st", "98.00"), ("Otrivin menthol 10ml", "84.90"), ("Bepanthen salva 30g", "69.00"), ("Miniderm kräm 100g", "112.50"),
    ("Cetirizin 10mg 30 st", "87.00"), ("Nicorette frukt 105 st", "289.00"), ("Inolaxol dospulver", "126.00"), ("Elexir Åkerbär 30 st", "54.50"),
    ("Tubigrip stödbandage", "149.00"), ("Hudosil händer 200ml", "79.90"), ("Gaviscon 24 tuggtabl", "91.00"), ("Lactulose 500ml", "104.00"),
)  # fmt: skip
_RECIPES = (
    ("Omeprazol Krka 20mg 98st", "143.20"), ("Simvastatin Bluefish 40mg", "117.45"), ("Waran 2,5mg 100st", "169.30"), ("Alvesco 160mikrog 120d", "402.88"),
    ("Metoprolol Hexal 50mg", "124.06"), ("Escitalopram 10mg 98st", "158.71"), ("Lantus SoloStar 5x3ml", "614.95"), ("Spironolakton 25mg 100", "186.52"),
    ("Gabapentin 300mg 100st", "233.17"), ("Estradot 50mikrog 24st", "297.60"), ("Xarelto 20mg 98st", "1948.40"),
)  # fmt: skip


def steps_till(chance: random.Random) -> Receipt:
    """A chain's till: points for decimals, prescriptions on two rows, the stair below, day last."""
    place, street = chance.choice((
        ("Kungsbacka", "Borgmästaregatan 9"), ("Väla Centrum", "Marknadsvägen 7"), ("Ingelsta", "Koppargatan 30"), ("Birsta", "Bultgatan 1"),
    ))  # fmt: skip
    date, part = f.day(chance), Decimal(chance.choice(("1", "0.5", "0.25", "0.1")))
    own, recipes = Decimal(0), f.picked(chance, _RECIPES, 1, 3)
    goods = f.picked(chance, _OPEN, 1, 3)
    rows = [
        Row("Apotek", centre=True, size=1.1, font="gothic"),
        Row("HJÄRTAT", centre=True, bold=True, size=1.6, font="gothic"),
        *mid(place, street, f"Org.nr {f.organisation(chance)}"), *gap(),
        Row(f"Kvitto {f.digits(chance, 4)}-{chance.randint(1, 6)}-{f.digits(chance, 5)}", f"Säljare {f.digits(chance, 3)}"),
        Row(rule="="),
        *(Row(f"1 {name}", dotted(cost)) for name, cost in goods),
    ]  # fmt: skip
    for name, cost in recipes:
        fee = f.share(cost, str(part))
        own += fee
        rows += [Row(f"Rx {name}"), Row(f"   pris {dotted(cost)} subv. {dotted(cost - fee)}", dotted(fee))]  # fmt: skip
    less = f.share(goods[0][1], "0.1")
    total, before = f.summed(goods) - less + own, Decimal(chance.randint(60000, 240000)) / 100
    rows += [
        Row(rule="="),
        Row("Delsumma", dotted(total + less)),
        Row("Klubbpris 10% egenvård", f"-{dotted(less)}"),
        Row("Att betala SEK", dotted(total), bold=True, stretch=1.3),
        *gap(),
        Row("Kortköp Visa *8817", dotted(total)),
        Row("Moms 25.00%", dotted(f.share(f.summed(goods) - less, "0.2"))),
        *gap(), *mid("- RECEPTSPECIFIKATION -"),
        Row("Tidigare egenavgifter", dotted(before)),
        Row("Egenavgift detta köp", dotted(own)),
        Row("Ackumulerat av 3800.00", dotted(before + own)),
        Row("Period till", when(f.later(date, chance.randint(30, 320)), "iso")),
        *gap(), *mid(f"{said(date, 'weekday')} kl {f.clock(chance, '.')}"), *gap(), Row(barcode=True),
    ]  # fmt: skip
    truth = f.facts(f"Apotek Hjärtat {place}", ("Apotek Hjärtat",), date, total, "medicine", True)
    return Receipt("j_steps_till", rows, truth, "notomono", 38)


def own_cash(chance: random.Random) -> Receipt:
    """An independent pharmacy's cash receipt: the sum in large print on the row under its label."""
    shop = chance.choice(("Strandapoteket Hjo", "Familjeapoteket Kalix", "Apotek Rönnen", "Sollidens Apotek"))  # fmt: skip
    date, goods = f.day(chance), f.picked(chance, _OPEN, 2, 4)
    total = f.evened(f.summed(goods))
    given = Decimal(-(-int(total + 1) // 500) * 500)
    rows = [
        Row(shop, band=True, centre=True, bold=True, size=1.25),
        *gap(), *mid("Fristående apotek sedan 2011", f"Tfn {phone(chance)}", size=0.9), *gap(),
        Row(f"{said(date, 'tiny')}  {f.clock(chance)}", f"Nota {f.digits(chance, 4)}"), Row(rule="line"),
        *(Row(name, money(cost, "colon")) for name, cost in goods),
        Row(rule="line"),
        Row("Varor", money(f.summed(goods), "colon")),
        Row("Öresavrundning", money(total - f.summed(goods), "colon")),
        *gap(), *mid("Summa att betala"), *mid(money(total, "colon"), bold=True, size=1.9), *gap(),
        Row("Erlagt kontant", money(given, "colon")), Row("Åter", money(given - total, "colon")),
        Row("I summan ingår moms", money(f.share(total, "0.2"), "colon")), *gap(),
        *mid(f"Stämpelkort: {chance.randint(2, 8)} av 10", "Vid fullt kort 100:- rabatt", size=0.9),
    ]  # fmt: skip
    also = shop.rsplit(" ", 1)[0] if shop.endswith(("Hjo", "Kalix")) else ""
    truth = f.facts(shop, (also,), date, total, "medicine")
    return Receipt("j_own_cash", rows, truth, "verdana", 32, tint=(252, 250, 228))


def agent_parcel(chance: random.Random) -> Receipt:
    """A bill in a parcel that a village shop hands out: recipes with their last days, a columned sum."""
    agent = chance.choice(("ICA Nära Kall", "Handlarn Fårö", "Coop Gällö", "Tempo Ljusterö"))
    date, at = f.day(chance), (0.0, 0.42, 0.7, 0.85, 1.0)
    given = [(name, cost, f.share(cost, "0.5")) for name, cost in f.picked(chance, _RECIPES, 2, 4)]
    total, whole = sum((fee for *_, fee in given), Decimal(0)), f.summed([(name, cost) for name, cost, _ in given])  # fmt: skip
    rows = [
        spread("Apoteket", "Leveransspecifikation med faktura", at=(0.0, 1.0), ends="<>", bold=True, size=1.5),
        *gap(2), spread(chance.choice(PEOPLE), f"Faktura nr {f.digits(chance, 9)}", at=(0.0, 0.58)),
        spread(f"Utlämnas: {agent}", f"Stockholm {said(date, 'letter')}", at=(0.0, 0.58)),
        spread("Apoteksombud, ta med legitimation", f"Förfaller {said(f.later(date, 30), 'letter')}", at=(0.0, 0.58)), *gap(2),
        spread("Läkemedel", "Giltigt till", "Pris", "Förmån", "Egenavgift", at=at, ends="<<>>>", bold=True, size=0.95),
        Row(rule="line"),
        *(spread(name, when(f.later(date, chance.randint(60, 330)), "iso"), money(cost), money(cost - fee), money(fee), at=at, ends="<<>>>", size=0.95) for name, cost, fee in given),
        Row(rule="line"),
        spread("", "", money(whole), money(whole - total), money(total), at=at, ends="<<>>>", size=0.95),
        *gap(), spread("Belopp att betala", f"{money(total)} kr", at=(0.55, 1.0), ends="<>", bold=True, size=1.2),
        *gap(2),
        *down("Betala till bankgiro 5024-5539 och ange fakturans nummer. Påminnelse kostar 60,00.", "Apoteket AB, 169 03 Solna. Org.nr 556138-6532. Kundservice 0771-450 450.", size=0.85),
        *gap(3),
    ]  # fmt: skip
    truth = f.facts("Apoteket AB", (), date, total, "medicine", True)
    return Receipt("j_agent_parcel", rows, truth, "roman", 68, "laser")


def own_fee(chance: random.Random) -> Receipt:
    """A chain's receipt for recipes only: the own fee in a frame, nothing with a free card."""
    place = chance.choice(("Stinsen", "Hansa City", "Vimmerby", "Lyckebo"))
    date, part = f.day(chance), chance.choice(("0.5", "0.25", "0.1", "0"))
    given = f.picked(chance, _RECIPES, 1, 4)
    fees = [(name, f.share(cost, part)) for name, cost in given]
    total, whole = f.summed(fees), f.summed(given)
    free = part == "0"
    rows = [
        Row("Kronans Apotek", bold=True, size=1.7, font="century"),
        Row(place, "Tel 0771-612 612", size=0.9),
        *gap(), Row(f"Köpdatum: {said(date, 'joined')} {f.clock(chance)}"), Row(f"Kassa {chance.randint(1, 5)}, expedition {f.digits(chance, 8)}"), *gap(),
        spread("Receptvara", "AUP", "Du betalar", at=(0.0, 0.74, 1.0), ends="<>>", bold=True), Row(rule="-"),
        *(spread(name, money(cost), money(fee), at=(0.0, 0.74, 1.0), ends="<>>") for (name, cost), (_, fee) in zip(given, fees, strict=True)),
        Row(rule="-"),
        Row("Summa apotekets utförsäljningspris", money(whole)), Row("Avgår läkemedelsförmån", f"-{money(whole - total)}"), *gap(),
        Row("Egenavgift att betala", f"{money(total)} kr", boxed=True, bold=True, size=1.1), *gap(),
        *([] if free else [Row("Betalt: Mastercard kontaktlöst", money(total))]),
        Row("Moms receptbelagda läkemedel 0 %", "0,00"),
        *([Row("Frikort t.o.m.", said(f.later(date, chance.randint(20, 250)), "joined"))] if free else [Row("Kvar till frikort", money(Decimal(chance.randint(20000, 210000)) / 100))]),
        Row("Kvar att hämta: 2 uttag, senast", said(f.later(date, chance.randint(90, 300)), "joined")),
        *gap(), *mid("Läkemedel tas inte i retur", size=0.9),
    ]  # fmt: skip
    truth = f.facts(f"Kronans Apotek {place}", ("Kronans Apotek",), date, total, "medicine", True)
    return Receipt("j_own_fee", rows, truth, "slim", 46)


def order_page(chance: random.Random) -> Receipt:
    """An order's confirmation from an office printer: summary first, "SEK" before amounts, goods last."""
    shop, host = chance.choice((
        ("Kronans Apotek", "kronansapotek.se"), ("Apotek Hjärtat", "apotekhjartat.se"), ("LloydsApotek", "lloydsapotek.se"), ("Apoteket", "apoteket.se"),
    ))  # fmt: skip
    date = f.day(chance)
    goods = [(name, cost, chance.choice((1, 1, 2))) for name, cost in f.picked(chance, _OPEN, 2, 5)]
    ware, freight = sum((cost * n for _, cost, n in goods), Decimal(0)), Decimal(chance.choice((0, 29, 49)))  # fmt: skip
    less = f.share(ware, "0.1")
    total = ware - less + freight
    rows = [
        Row(shop, bold=True, size=1.6, font="bookman"),
        *down("Tack! Här är din orderbekräftelse.", size=1.1), *gap(),
        spread("Order", "Beställd", "Väntas hos ombud", at=(0.0, 0.28, 0.66), ink=60, size=0.85),
        spread(f.digits(chance, 8), when(date, "long"), when(f.later(date, 3), "long"), at=(0.0, 0.28, 0.66)), *gap(), Row(rule="line"),
        *down("Sammanfattning", bold=True),
        Row(f"{sum(n for *_, n in goods)} varor", coded(ware)), Row("Rabattkod VÄLKOMMEN10", f"-{coded(less)}"), Row("Frakt Instabox", coded(freight)),
        Row("Totalbelopp inkl moms", coded(total), bold=True, size=1.15),
        Row("varav moms 25 %", coded(f.share(total, "0.2")), ink=60), Row("Betalsätt", "Kort, dras när varorna skickas", ink=60),
        Row(rule="line"), *down("Dina varor", bold=True),
    ]  # fmt: skip
    for name, cost, n in goods:
        rows += [Row(name, coded(cost * n)), Row(f"Antal {n}, pris per styck {coded(cost)}", size=0.8, ink=60)]  # fmt: skip
    rows += [*gap(), Row(rule="line"), *down(f"Ångerrätt till {when(f.later(date, 17), 'long')}.", f"Frågor? kund@{host} eller 0771-{f.digits(chance, 3)} {f.digits(chance, 3)}", size=0.8), *gap(2)]  # fmt: skip
    also = (host, "Lloyds Apotek" if shop == "LloydsApotek" else "", "Apoteket AB" if shop == "Apoteket" else "")  # fmt: skip
    truth = f.facts(shop, also, date, total, "medicine")
    return Receipt("j_order_page", rows, truth, "noto", 52, "laser")


def dearer_brand(chance: random.Random) -> Receipt:
    """A needle print where a client kept a dearer brand: extra cost beside the fee, the sum at left."""
    shop = chance.choice(("Apotek Havet Öckerö", "Apoteket Loket Ånge", "Älvdalens Apotek", "Skärgårdsapoteket Vaxholm"))  # fmt: skip
    date, part, total = f.day(chance), chance.choice(("1", "0.5", "0.25")), Decimal(0)
    rows = [
        *down(shop.upper(), size=1.15), Row(f"Tfn {phone(chance)}"),
        Row(f"Tid {when(date, 'solid')} {f.clock(chance)}", f"Löpnr {f.digits(chance, 5)}"), Row(rule="*"),
    ]  # fmt: skip
    for name, cost in f.picked(chance, _RECIPES, 1, 3):
        cheap = f.share(cost, chance.choice(("0.6", "0.7", "0.8")))
        fee = f.share(cheap, part)
        total += fee + cost - cheap
        rows += [
            Row(name), Row("  Pris", money(cost)), Row("  Periodens vara", money(cheap)),
            Row("  Egenavgift", money(fee)), Row("  Merkostnad, utbyte nekat", money(cost - cheap)),
        ]  # fmt: skip
    rows += [
        Row(rule="*"),
        Row(f"SLUTSUMMA {money(total)} kr", size=1.25), *gap(),
        Row("Betalt med Swish"), Row("Merkostnaden räknas inte in i"), Row("högkostnadsskyddet."), *gap(),
        Row("Receptet gäller till", when(f.later(date, chance.randint(100, 360)), "iso")),
        Row(f"Org.nr {f.organisation(chance)}"),
    ]  # fmt: skip
    town = {"Apotek Havet Öckerö": "Apotek Havet", "Apoteket Loket Ånge": "Apoteket Loket", "Skärgårdsapoteket Vaxholm": "Skärgårdsapoteket"}.get(shop, "")  # fmt: skip
    truth = f.facts(shop, (town,), date, total, "medicine", True)
    return Receipt("j_dearer_brand", rows, truth, "machine", 40, "matrix")


LAYOUTS = (steps_till, own_cash, agent_parcel, own_fee, order_page, dearer_brand)
