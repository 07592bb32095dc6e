"""Other papers, group n: a hotel for patients, glasses, a food shop, electronics, clothes for children."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_facts as f
from bench.receipt_photos.fresh_facts import money, spread, when
from bench.receipt_photos.fresh_j.writers import dotted, down, gap, mid, phone
from bench.receipt_photos.paper import Receipt, Row

_GUESTS = ("Tyra Malmsten-Roos", "Bashir Ekudde", "Ulla-Britt Sandhed", "Milica Torpvik", "Göte Nyhammar")  # fmt: skip
_GROCERIES = (
    ("Havregryn 1,5kg", "25.90"), ("Kycklingfilé 900g", "99.90"), ("Krossade tomater 3p", "27.00"), ("Makaroner 1kg", "17.95"), ("Mellanmjölk 1l", "14.50"), ("Röda linser 500g", "22.90"), ("Smör 500g", "59.90"), ("Tvättmedel 1,2kg", "54.90"),
    ("Vitkål", "19.33"), ("Jäst färsk", "4.50"), ("Vetemjöl 2kg", "23.90"), ("Toalettpapper 8p", "46.90"), ("Leverpastej 200g", "14.90"), ("Kidneybönor 380g", "12.50"), ("Kaffe mellanrost 450g", "69.90"), ("Fetaost 150g", "24.50"),
)  # fmt: skip
_CHILDRENS = (
    ("Overall vinter", 699), ("Regnjacka", 349), ("Jeans pull-on", 199), ("T-shirt 2-pack", 129), ("Strumpbyxor", 79), ("Pyjamas", 179), ("Vantar vattentäta", 149), ("Mössa", 99), ("Body lång ärm", 99), ("Gummistövlar", 249), ("Underställ ull", 329),
)  # fmt: skip
_GADGETS = (
    ("Samsung Galaxy A17 128GB", 2290), ("Laddare USB-C 25W", 199), ("Skärmskydd härdat glas", 149), ("Vattenkokare 1,7 l", 299), ("Mikrovågsugn 20 l", 890), ("Dammsugare 700W", 1290), ("Hörlurar in-ear", 179), ("Router Wi-Fi 6", 699), ("LED-lampa E27 3-p", 99), ("Kontantkort startpaket", 95),
)  # fmt: skip


def patient_hotel(chance: random.Random) -> Receipt:
    """A hotel for patients: room and guest, nights and meals by day, a column for VAT, the balance nought at the end."""
    hotel, region = chance.choice((("Patienthotellet Umeå", "Region Västerbotten"), ("Akademiska Patienthotellet", "Uppsala"), ("Patienthotellet Linköping", "Region Östergötland"), ("Karolinska Patienthotellet", "Solna"), ("Patienthotellet Lund", "Region Skåne")))  # fmt: skip
    date, nights = f.day(chance), chance.randint(1, 3)
    price, at = Decimal(chance.choice((395, 450, 520, 640))), (0.0, 0.24, 0.78, 1.0)
    lines = [(f.later(date, -ago), "Logi enkelrum", price) for ago in range(nights, 0, -1)]  # fmt: skip
    lines += [(f.later(date, -nights), name, Decimal(cost)) for name, cost in chance.sample((("Middag", 129), ("Lunch", 110), ("Parkering", 60), ("Extrasäng anhörig", 200)), chance.randint(0, 2))]  # fmt: skip
    total = sum((cost for *_, cost in lines), Decimal(0))
    tax = sum((f.share(cost, "0.2" if name == "Parkering" else "0.107143") for _, name, cost in lines), Decimal(0))  # fmt: skip
    rows = [
        *mid(hotel, bold=True, size=1.4, font="display"), Row(size=0.5), *mid(f"{region}  |  Tel {phone(chance)}  |  Org.nr {f.organisation(chance)}", size=0.85), *gap(), Row(rule="line"),
        Row("Kvitto / hotellräkning", f"Nr {f.digits(chance, 6)}", bold=True), Row(f"Gäst: {chance.choice(_GUESTS)}", f"Rum {chance.randint(1, 6)}{chance.randint(10, 29)}"), Row(f"Utskriven: {when(date, 'iso')} {f.clock(chance)}", f"{nights} natt" if nights == 1 else f"{nights} nätter"), Row(rule="line"), *gap(),
        spread("Datum", "Beskrivning", "Moms", "Belopp", at=at, ends="<<>>", bold=True, size=0.95),
        *(spread(when(day, "iso"), name, "25 %" if name == "Parkering" else "12 %", money(cost), at=at, ends="<<>>") for day, name, cost in sorted(lines, key=lambda line: line[0])), *gap(),
        Row("Summa SEK", money(total), bold=True, size=1.2), Row("Varav moms", money(tax), size=0.9), Row(rule="line"), Row("Betalt med kort", f"-{money(total)}"), Row("Saldo", "0,00"), *gap(),
        *down("Boendet är bokat genom vårdavdelning. Frukost ingår.", "Tack för att du bodde hos oss!", size=0.9), *gap(2),
    ]  # fmt: skip
    also = (region, f"{hotel} {region}") if region.startswith("Region") else (f"{hotel} {region}",)
    truth = f.facts(hotel, also, date, total, "other")
    return Receipt("n_patient_hotel", rows, truth, "notoserif", 50, "laser")


def pair_of_glasses(chance: random.Random) -> Receipt:
    """An optician's receipt on a sheet: frame, glass for each eye, a package's discount, the sum framed at the left."""
    chain, place = chance.choice((("Synsam", "Kungsmässan"), ("Specsavers", "Kupolen"), ("Smarteyes", "Vällingby"), ("Synologen", "Alingsås"), ("Direkt Optik", "Rosengård"), ("Synoptik", "Luleå")))  # fmt: skip
    date = f.day(chance)
    glass = Decimal(chance.choice((395, 595, 990, 1490)))
    sold = [("Synundersökning 30 min", Decimal(chance.choice((0, 345, 395)))), (f"Båge {chance.choice(('Vega', 'Lo 204', 'Norr sv'))} storlek {chance.choice((50, 52, 54))}", Decimal(chance.choice((398, 698, 998, 1598)))), ("Glas höger", glass), ("Glas vänster", glass)]  # fmt: skip
    sold += [("Ytbehandling superren", Decimal(450))] if chance.random() < 0.5 else []
    less = Decimal(chance.choice((0, 0, 200, 400)))
    total, ready = f.summed(sold) - less, f.later(date, chance.randint(7, 14))
    rows = [
        spread(chain, "KVITTO", at=(0.0, 1.0), ends="<>", bold=True, size=1.5), spread(f"{chain} {place}", f"Kvittonr {f.digits(chance, 6)}", at=(0.0, 1.0), ends="<>"), spread(f"Tel {phone(chance)}", f"{when(date, 'dashes')} kl {f.clock(chance)}", at=(0.0, 1.0), ends="<>"), *gap(2),
        Row(f"Kund: {chance.choice(_GUESTS)}"), Row(f"Optiker: {chance.choice(('Sofie H', 'Armin J', 'Petra L'))}"), *gap(), Row(rule="line"),
        *(Row(name, f"{money(cost)}") for name, cost in sold), *([Row("Paketrabatt", f"-{money(less)}")] if less else []), Row(rule="line"), *gap(),
        Row(f"Totalt: {money(total)} kr", boxed=True, bold=True, size=1.3), Row(size=0.6), Row(f"Varav moms 25 %: {money(f.share(total - sold[0][1], '0.2'))} kr", size=0.9), Row(f"Betalsätt: {chance.choice(('Kort', 'Swish', 'Kontant'))}"), *gap(),
        *down(f"Glasögonen beräknas vara klara {when(ready, 'dashes')}.", "Vi skickar sms när de kan hämtas. Ta med kvittot.", f"Org.nr {f.organisation(chance)}", size=0.9), *gap(2),
    ]  # fmt: skip
    truth = f.facts(f"{chain} {place}", (chain,), date, total, "other")
    return Receipt("n_pair_of_glasses", rows, truth, "lato", 46, "laser")


def food_shop(chance: random.Random) -> Receipt:
    """A food shop's till: the day and cashier at the top, pieces before wares, a member's price, perhaps tablets."""
    chain, place, short = chance.choice((("ICA Supermarket", "Torsby", "ICA"), ("Hemköp", "Majorna", ""), ("Matmissionen", "Hallunda", ""), ("City Gross", "Rosengård", ""), ("Coop X-tra", "Gävle", "Coop"), ("Lidl", "Tensta", ""), ("Tempo", "Ankarsrum", "")))  # fmt: skip
    shop, date = f"{chain} {place}", f.day(chance)
    food = [(name, cost, chance.choice((1, 1, 1, 1, 2))) for name, cost in f.picked(chance, _GROCERIES, 4, 10)]  # fmt: skip
    cure = f.picked(chance, (("Alvedon 500mg 10 st", "26.90"), ("Ipren 400mg 20 st", "52.90"), ("Plåster 40 st", "29.90")), 0, 1)  # fmt: skip
    heavy = Decimal(chance.randint(280, 1400)) / 1000
    weighed = f.share(heavy, "22.90")
    less = Decimal(chance.choice((0, 0, "6.00", "10.00", "15.50")))
    bag = Decimal(chance.choice((0, 0, 3)))
    total = sum((cost * n for _, cost, n in food), f.summed(cure) + weighed + bag - less)
    high = f.summed(cure) + bag + sum((cost * n for name, cost, n in food if name[:4] in ("Tvät", "Toal")), Decimal(0))  # fmt: skip
    count, at = sum(n for *_, n in food) + len(cure) + 1 + (bag > 0), (0.0, 0.5, 1.0)
    rows = [
        *mid(shop, bold=True, size=1.35, font="nimbus"), *mid(f"Org.nr {f.organisation(chance)}  Tel {phone(chance)}", size=0.85), *gap(), Row(f"{when(date, 'iso')}  {f.clock(chance)}", f"Kassa {chance.randint(1, 12)}"), Row(f"Kassör {chance.choice(('Adna', 'Robin', 'Självscanning'))}", f"Kvitto {f.digits(chance, 5)}"), Row(rule="="),
        *(Row(f"{n} {name}", money(cost * n)) for name, cost, n in food), Row("1 Bananer eko", money(weighed)), Row(f"   {heavy:.3f} kg à 22,90".replace(".", ","), size=0.9), *(Row(f"1 {name}", money(cost)) for name, cost in cure), *([Row("1 Bärkasse", money(bag))] if bag else []),
        *([Row("Medlemsrabatt", f"-{money(less)}")] if less else []), Row(rule="="), Row("ATT BETALA", money(total), bold=True, size=1.45), Row(f"Antal varor {count}"), *gap(), Row(chance.choice(("Kort", "Kontokort", "Swish")), money(total)), *gap(),
        spread("Momssats", "Moms", "Varuvärde", at=at, ends="<>>", size=0.9), spread("6 %", money(f.share(total - high, "0.056604")), money(total - high), at=at, ends="<>>", size=0.9),
        *([spread("25 %", money(f.share(high, "0.2")), money(high), at=at, ends="<>>", size=0.9)] if high else []), *gap(), *mid("Tack för att du handlar hos oss!", "Reklamera mot kvitto", size=0.95),
    ]  # fmt: skip
    truth = f.facts(shop, (chain, short, f"{short} {place}" if short else "", "X-tra" if short == "Coop" else ""), date, total, "other")  # fmt: skip
    return Receipt("n_food_shop", rows, truth, "mono", 36)


def gadgets(chance: random.Random) -> Receipt:
    """An electronics shop's till: article and serial numbers below each ware, points before öre, a return day."""
    chain, place = chance.choice((("Elgiganten", "Barkarby"), ("Power", "Birsta"), ("Kjell & Company", "Skövde"), ("NetOnNet", "Ullared"), ("Clas Ohlson", "Kista"), ("Webhallen", "Malmö")))  # fmt: skip
    date = f.day(chance)
    wares = [(name, Decimal(cost)) for name, cost in chance.sample(_GADGETS, chance.randint(1, 3))]
    bags = [("Presentpåse", Decimal(10))] if chance.random() < 0.2 else []
    total = f.summed(wares) + f.summed(bags)
    rows = [
        *mid(chain.upper(), bold=True, size=1.5, font="gothic"), *mid(f"{chain} {place}", f"Tel {phone(chance)}", f"Org.nr {f.organisation(chance)}"), *gap(), Row("KVITTO", f"#{f.digits(chance, 8)}"), Row(rule="-"),
    ]  # fmt: skip
    for name, cost in wares:
        rows += [Row(name), Row(f" Art {f.digits(chance, 6)}  1 st", dotted(cost))]
        rows += [Row(f" SN {f.digits(chance, 11)}", size=0.9)] if cost > 600 else []
    rows += [
        *(Row(name, dotted(cost)) for name, cost in bags), Row(rule="-"), Row("SUMMA", f"{dotted(total)} SEK", bold=True, size=1.3), Row("Moms 25.00%", dotted(f.share(total, "0.2"))), Row("Netto", dotted(total - f.share(total, "0.2"))), Row(rule="-"),
        Row("BANKKORT", dotted(total)), Row(f"XXXX XXXX XXXX {f.digits(chance, 4)}"), *gap(), *mid(f"Öppet köp t.o.m. {when(f.later(date, 30), 'iso')}", "Garanti enligt konsumentköplagen, 3 år", size=0.9), *gap(), Row(barcode=True), *mid(f"{when(date, 'iso')} {f.clock(chance)}:{chance.randint(10, 59)}  Säljare {f.digits(chance, 3)}", size=0.95), *gap(3),
    ]  # fmt: skip
    truth = f.facts(f"{chain} {place}", (chain,), date, total, "other")
    return Receipt("n_gadgets", rows, truth, "freemono", 34)


def childrens_clothes(chance: random.Random) -> Receipt:
    """A clothes shop's till: sizes and numbers before names, a lowered price, the count beside the sum, exchange."""
    chain, place = chance.choice((("KappAhl", "Nacka Forum"), ("Lindex", "Nordby"), ("H&M", "Hageby Centrum"), ("Polarn O. Pyret", "Frölunda"), ("Åhléns", "Borlänge"), ("Jollyroom", "Göteborg")))  # fmt: skip
    date = f.day(chance)
    wares = [(name, Decimal(cost), chance.choice((86, 92, 104, 110, 122, 134, 146))) for name, cost in chance.sample(_CHILDRENS, chance.randint(1, 5))]  # fmt: skip
    less = f.share(wares[-1][1], chance.choice(("0", "0.3", "0.5")))
    total = sum((cost for _, cost, _ in wares), -less)
    rows = [
        *down(chain, bold=True, size=1.6, font="slab"), *down(f"{place}, tel {phone(chance)}", f"Org.nr {f.organisation(chance)}", size=0.95), *gap(), Row(f"{when(date, 'nordic')} {f.clock(chance)}", f"{f.digits(chance, 4)} {chance.randint(1, 5):02} {f.digits(chance, 4)}"), *gap(),
    ]  # fmt: skip
    for name, cost, size in wares:
        rows += [Row(f"{f.digits(chance, 7)} Strl {size}", size=0.9, ink=40), Row(name, money(cost, "plain"))]  # fmt: skip
    rows += [
        *([Row("  Nedsatt pris", f"-{money(less, 'plain')}")] if less else []), Row(rule="line"), spread(f"{len(wares)} art.", "Total", money(total, "plain"), at=(0.0, 0.34, 1.0), ends="<<>", bold=True, size=1.25), Row(rule="line"), Row(size=0.4),
        spread(chance.choice(("VISA", "Mastercard", "Swish")), money(total, "plain"), at=(0.34, 1.0), ends="<>"), spread("Moms 25%", money(f.share(total, "0.2"), "plain"), at=(0.34, 1.0), ends="<>"), *gap(),
        *down(f"Byte eller återköp senast {when(f.later(date, 30), 'nordic')}", "mot kvitto, prislapp ska sitta kvar.", size=0.9), *gap(), Row(barcode=True), *gap(),
    ]  # fmt: skip
    truth = f.facts(f"{chain} {place}", (chain,), date, total, "other")
    return Receipt("n_childrens_clothes", rows, truth, "slim", 36, tint=(252, 250, 228))


LAYOUTS = (patient_hotel, pair_of_glasses, food_shop, gadgets, childrens_clothes)
