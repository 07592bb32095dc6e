"""Pharmacies, group r: a till with its slip, a specification, a digital receipt, an order, a free card, doses."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_facts as f
from bench.receipt_photos.fresh_facts import block, money, spread, when
from bench.receipt_photos.paper import Receipt, Row

_WARES = (
    ("Alvedon 500 mg 20 tabl", "36.90"), ("Treo citrus 20 brustabl", "67.90"), ("Ipren 400 mg 30 tabl", "79.90"),
    ("Nezeril 0,5 mg/ml 10 ml", "83.50"), ("Aerius 5 mg 30 tabl", "134.00"), ("Voltaren gel 11,6 mg/g", "112.00"),
    ("Canesten kräm 20 g", "89.90"), ("Essex kräm 500 g", "139.00"), ("CCS fotkräm 175 ml", "62.50"),
    ("Salvequick textil 30 st", "45.90"), ("Cicaplast B5+ 40 ml", "129.00"), ("CeraVe lotion 236 ml", "149.00"),
    ("TePe 0,5 mm 8 st", "44.90"), ("Nicorette Fruktmint 105", "359.00"), ("Livostin ögondr 4 ml", "124.00"),
    ("Gaviscon 400 ml", "119.50"), ("Plackers 33 st", "32.90"), ("Mollipect 300 ml", "108.00"),
    ("Handsprit gel 75 ml", "29.90"), ("Microlax 4x5 ml", "86.00"), ("ACO Sollotion SPF 30", "159.00"),
)  # fmt: skip
_EATEN = (
    ("Vitamin D3 50 µg 90 st", "119.00"), ("Magnesium 375 mg 100 st", "149.00"), ("Omega-3 Forte 60 kaps", "199.00"),
    ("BioGaia Protectis 30 st", "189.00"), ("Multivitamin 100 st", "129.00"), ("Järn 20 mg 90 st", "99.00"),
    ("Idoform 60 kaps", "169.00"), ("B12 1 mg 100 st", "89.00"),
)  # fmt: skip
_RX = (
    ("Atorvastatin Krka 20 mg 100 st", "128.41"), ("Levaxin 100 mikrog 100 st", "96.73"), ("Enalapril Teva 20 mg 98 st", "123.85"),
    ("Amlodipin Sandoz 5 mg 98 st", "84.29"), ("Omeprazol Krka 20 mg 98 st", "167.32"), ("Sertralin Accord 50 mg 98 st", "141.58"),
    ("Metformin Orion 500 mg 100 st", "94.16"), ("Bricanyl Turbuhaler 120 d", "148.07"), ("Trombyl 75 mg 100 st", "71.64"),
    ("Candesartan 16 mg 98 st", "152.90"), ("Hydroxyzin 25 mg 100 st", "189.26"), ("Betnovat kräm 100 g", "118.39"),
    ("Pulmicort Turbuhaler 200 d", "393.15"), ("Citodon 500/30 mg 20 st", "82.47"), ("Furix retard 30 mg 98 st", "204.70"),
)  # fmt: skip
_OUTSIDE = (
    ("Sildenafil 50 mg 12 st", "214.00"), ("Zopiklon 5 mg 10 st", "69.50"), ("Melatonin 3 mg 30 st", "172.40"),
    ("Malarone 12 tabl", "389.00"), ("Ciklopirox nagellack", "246.80"), ("Dexofen 50 mg 10 st", "88.20"),
)  # fmt: skip
_CUSTOMERS = ("Birgit Åsbrandt", "Zeinab Olofsgård", "Kjell-Åke Mörtlund", "Hodan Vikström", "Anneli Kvistberg", "Dragan Hultmark")  # fmt: skip
_SIX = "0.056604"


def till_with_slip(chance: random.Random) -> Receipt:
    """A chain's till strip: recipes and other wares under headings, a tax table, the whole card slip below."""
    chain, club = chance.choice((
        ("Kronans Apotek", "Kundklubb -10%"), ("Apoteket", "Medlemsrabatt 10%"), ("Apotek Hjärtat", "Klubbrabatt 10%"),
    ))  # fmt: skip
    place, street, town = chance.choice((
        ("Farsta Centrum", "Farstaplan 21", "Farsta"), ("Kupolen", "Kupolen 54", "Borlänge"), ("Nordstan", "Götgatan 10", "Göteborg"),
        ("Triangeln", "Södra Förstadsgatan 41", "Malmö"), ("Valbo", "Valbovägen 307", "Valbo"), ("Avion", "Marknadsgatan 3", "Umeå"),
    ))  # fmt: skip
    date, time, part = f.day(chance), f.clock(chance), chance.choice(("1", "0.5", "0.25", "0.1"))
    recipes = [(name, cost, f.share(cost, part)) for name, cost in f.picked(chance, _RX, 1, 3)]
    wares, eaten = f.picked(chance, _WARES, 0, 3), f.picked(chance, _EATEN, 0, 1)
    less = f.share(f.summed(wares), chance.choice(("0", "0", "0.1")))
    own, full, low = (
        sum((fee for *_, fee in recipes), Decimal(0)),
        f.summed(wares) - less,
        f.summed(eaten),
    )
    total, shop, at = own + full + low, f"{chain} {place}", (0.0, 0.42, 0.7, 1.0)
    taxes = [
        (rate, gross, f.share(gross, cut))
        for rate, gross, cut in (("25,00", full, "0.2"), ("6,00", low, _SIX), ("0,00", own, "0"))
        if gross
    ]
    card, aid = chance.choice((
        ("Debit Mastercard", "A0000000041010"), ("Visa Debit", "A0000000031010"), ("Mastercard", "A0000000041010"),
    ))  # fmt: skip
    rows = [
        *block(f"^{chain}", bold=True, size=1.7, font="lato"),
        *block(f"^{shop}", f"^{street}, {f.post_code(chance)} {town}", f"^Tel: {f.town_phone(chance)}", f"^Org.nr: {f.organisation(chance)}", ""),
        *block(f"Kvitto: {f.digits(chance, 6)}|Kassa: {chance.randint(1, 6)}", f"{when(date, 'iso')} {time}|Säljare: {f.digits(chance, 4)}", "-"),
        *block("RECEPT", bold=True),
    ]  # fmt: skip
    for name, cost, fee in recipes:
        gain = f"Förmån -{money(cost - fee)}" if fee < cost else ""
        rows += [
            Row(name),
            spread(f"Pris {money(cost)}", gain, money(fee), at=(0.04, 0.36, 1.0), ends="<<>"),
        ]
    if wares or eaten:
        rows += block("ÖVRIGA VAROR", bold=True)
        rows += [Row(name, money(cost)) for name, cost in (*wares, *eaten)]
    if less:
        rows += block(f"  {club}|-{money(less)}")
    rows += [
        *block("-"), *block(f"Totalt SEK|{money(total)}", bold=True, size=1.35),
        *block(f"Antal varor: {len(recipes) + len(wares) + len(eaten)}", ""),
        spread("Moms%", "Netto", "Moms", "Brutto", at=at, ends="<>>>"),
        *(spread(rate, money(gross - tax), money(tax), money(gross), at=at, ends="<>>>") for rate, gross, tax in taxes),
        *block("", f"Betalt med kort|{money(total)}", "-"),
        *block(f"TERM: {f.digits(chance, 8)}-{f.digits(chance, 6)}", f"{when(date, 'iso')} {time}|KÖP", f"{card}|************{f.digits(chance, 4)}", f"Belopp|SEK {money(total)}", f"Totalt|SEK {money(total)}"),
        *block(f"Kontaktlös   AUKT {f.digits(chance, 6)}", f"AID: {aid}", f"REF: {f.digits(chance, 12)}", "^GODKÄNT - KUNDENS EX", "-"),
        *block("^Receptläkemedel får inte returneras.", "^Öppet köp 30 dagar på övriga varor.", "^Välkommen åter!"),
    ]  # fmt: skip
    truth = f.facts(chain, (shop, f"{chain} AB", f"{shop} {town}"), date, total, "medicine", True)
    return Receipt("r_till_with_slip", rows, truth, "hack", 42)


def specification(chance: random.Random) -> Receipt:
    """A receipt on a sheet: each recipe with doses, pickings left and last day, then the ceiling's account."""
    company, shop, street = chance.choice((
        ("Apoteket AB", "Apoteket Renen", "Kyrkogatan 12"), ("Apoteket AB", "Apoteket Falken", "Drottninggatan 31"),
        ("Kronans Apotek AB", "Kronans Apotek Älta", "Ältavägen 170"), ("Apotek Hjärtat AB", "Apotek Hjärtat Ekholmen", "Ekholmsvägen 7"),
    ))  # fmt: skip
    date = f.day(chance)
    part, least = chance.choice((("1", 0), ("0.5", 2000), ("0.25", 2950)))
    before = Decimal(least) + Decimal(chance.randint(0, 40000)) / 100
    recipes = [(name, cost, f.share(cost, part)) for name, cost in f.picked(chance, _RX, 1, 4)]
    wares = f.picked(chance, _WARES, 0, 2)
    own = sum((fee for *_, fee in recipes), Decimal(0))
    total, start = own + f.summed(wares), f.later(date, -chance.randint(60, 300))
    at, ends = (0.0, 0.6, 0.8, 1.0), "<>>>"
    doses = ("1 tablett 1 gång dagligen", "1 tablett morgon och kväll", "Enligt anvisning", "1 vid behov, högst 3 per dygn")  # fmt: skip
    doctors = ("M. Sandelin", "A. Rezai", "K. Hjortvall", "S. Lindqvall")
    rows = [
        spread(shop, "Kvitto", at=(0.0, 1.0), ends="<>", bold=True, size=1.45),
        *block(f"{street}, {f.post_code(chance)} {chance.choice(('Kalix', 'Avesta', 'Tranås', 'Nybro'))}|Kvittonr {f.digits(chance, 4)}-{f.digits(chance, 6)}", f"Telefon {f.town_phone(chance)}|Köpdatum {when(date, 'iso')} {f.clock(chance)}", f"{company}, org.nr {f.organisation(chance)}|Kassa {chance.randint(1, 4)}", "", f"Kund: {chance.choice(_CUSTOMERS)}", ""),
        spread("Receptvaror", "Pris", "Förmån", "Egenavgift", at=at, ends=ends, bold=True), Row(rule="line"),
    ]  # fmt: skip
    for name, cost, fee in recipes:
        taken, all_ = chance.randint(1, 3), chance.choice((3, 4))
        limit = f.later(date, chance.randint(40, 340))
        rows += [
            spread(name, money(cost), money(cost - fee), money(fee), at=at, ends=ends),
            *block(f"{chance.choice(doses)}. Förskrivare {chance.choice(doctors)}", f"Uttag {taken} av {all_}. Receptet gäller t.o.m. {when(limit, 'iso')}.", size=0.82, ink=60),
        ]  # fmt: skip
    rows += [*block("_", f"Summa receptvaror|{money(own)}")]
    if wares:
        rows += [
            *block(""),
            *block("Övriga varor", bold=True),
            *block(*(f"{name}|{money(cost)}" for name, cost in wares)),
            *block(f"Varav moms 25 %|{money(f.share(f.summed(wares), '0.2'))}", size=0.82, ink=60),
        ]
    paid = chance.choice(("Bankkort", "Betalkort", "Swish"))
    rows += [
        *block("_"), *block(f"Totalt att betala|{money(total)} kr", bold=True, size=1.2), *block(f"{paid}|{money(total)} kr", ""),
        *block("Ditt högkostnadsskydd för läkemedel", bold=True), Row(rule="line"),
        *block(f"Period|{when(start, 'iso')} - {when(f.later(start, 364), 'iso')}", f"Summa egenavgifter före köpet|{money(before)}", f"Egenavgifter detta köp|{money(own)}", f"Kvar till frikort (tak 3 800,00)|{money(3800 - before - own)}", size=0.95),
        *block("", "Spara kvittot. Läkemedel lämnas inte i retur av säkerhetsskäl.", "Du har rätt till utbyte mot billigaste likvärdiga läkemedel.", "", size=0.82),
    ]  # fmt: skip
    truth = f.facts(shop, (company, company.removesuffix(" AB")), date, total, "medicine", True)
    return Receipt("r_specification", rows, truth, "lato", 56, "laser")


def digital_receipt(chance: random.Random) -> Receipt:
    """A receipt in a digital letter box: the sum large on top, wares with prices a piece, the card's facts last."""
    chain, club = chance.choice((
        ("Apotek Hjärtat", "Klubb Hjärtat"), ("Apoteket", "Klubb Apoteket"), ("Kronans Apotek", "Kronans kundklubb"),
    ))  # fmt: skip
    place = chance.choice(("Emporia", "Väla", "Mobilia", "Täby C", "Sickla", "Erikslund"))
    date, shop = f.day(chance), f"{chain} {place}"
    wares = [(name, cost, chance.choice((1, 1, 2))) for name, cost in f.picked(chance, _WARES, 1, 4)]  # fmt: skip
    eaten = [(name, cost, 1) for name, cost in f.picked(chance, _EATEN, 0, 1)]
    bag = chance.choice((Decimal(0), Decimal(3), Decimal(7)))
    less = (
        Decimal(chance.choice((0, 0, 10, 25)))
        if f.summed([w[:2] for w in wares]) > 60
        else Decimal(0)
    )
    full, low = (sum((cost * n for _, cost, n in group), Decimal(0)) for group in (wares, eaten))
    full += bag - less
    total = full + low
    said, grey = when(date, "long"), {"ink": 95, "size": 0.88}
    rows = [
        *block(f"^{chain}", bold=True, size=1.3),
        *block(f"^{shop}", f"^Org.nr {f.organisation(chance)}", **grey), *block(""),
        *block(f"^{money(total)} kr", bold=True, size=1.9), *block(f"^{said} kl. {f.clock(chance)}"), *block("", "_"),
    ]  # fmt: skip
    for name, cost, n in (*wares, *eaten):
        rows += block(f"{name}|{money(cost * n)}")
        rows += block(f"{n} st à {money(cost)}", **grey)
    rows += [
        *(block(f"Papperskasse|{money(bag)}") if bag else []),
        *(block(f"Bonuscheck {club}|-{money(less)}") if less else []),
        *block("_"), *block(f"Totalt|{money(total)} kr", bold=True, size=1.15),
        *block(f"Varav moms 25%|{money(f.share(full, '0.2'))}", **grey),
        *(block(f"Varav moms 6%|{money(f.share(low, _SIX))}", **grey) if low else []), *block("_"),
        *block("Betalning", bold=True), *block(f"{chance.choice(('Visa', 'Mastercard'))} •••• {f.digits(chance, 4)}|{money(total)} kr", f"Poäng på köpet|{int(total)}", ""),
        *block("Kvittouppgifter", bold=True),
        *block(f"Kvittonummer|{f.digits(chance, 8)}", f"Kassa|{chance.randint(1, 8)}", f"Medlem|{club} ••{f.digits(chance, 3)}", f"Bytesrätt till och med|{when(f.later(date, 30), 'long')}", **grey), *block(""),
    ]  # fmt: skip
    truth = f.facts(chain, (shop, f"{chain} AB"), date, total, "medicine")
    return Receipt("r_digital_receipt", rows, truth, "roboto", 44, "laser")


def parcel_sheet(chance: random.Random) -> Receipt:
    """A web pharmacy's sheet in the parcel: article numbers, recipes among wares, voucher, freight, tax by rate."""
    shop, company, host = chance.choice((
        ("Apotea", "Apotea Sverige AB", "apotea.se"), ("MEDS", "Meds Apotek AB", "meds.se"),
        ("Apohem", "Apohem AB", "apohem.se"), ("Apotek365", "Apotek 365 AB", "apotek365.se"),
    ))  # fmt: skip
    date = f.day(chance)
    sent = f.later(date, chance.randint(1, 2))
    wares = [(name, cost, chance.choice((1, 1, 1, 2, 3)), "25") for name, cost in f.picked(chance, _WARES, 2, 5)]  # fmt: skip
    wares += [(name, cost, 1, "6") for name, cost in f.picked(chance, _EATEN, 0, 2)]
    recipes = [(name, f.share(cost, "0.5"), 1, "0") for name, cost in f.picked(chance, _RX, 0, 2)]
    freight, less = Decimal(chance.choice((0, 0, 29, 39))), Decimal(chance.choice((0, 0, 20, 30)))
    gross = {rate: sum((c * n for _, c, n, r in (*wares, *recipes) if r == rate), Decimal(0)) for rate in ("25", "6", "0")}  # fmt: skip
    goods = sum(gross.values(), Decimal(0))
    gross["25"] += freight - less
    total = goods + freight - less
    at, ends = (0.0, 0.15, 0.66, 0.76, 0.88, 1.0), "<<>>>>"
    rows = [
        spread(shop, "Följesedel / kvitto", at=(0.0, 1.0), ends="<>", bold=True, size=1.4), Row(rule="line"),
        spread("Ordernummer", f.digits(chance, 9), "Leveransadress", at=(0.0, 0.22, 0.6)),
        spread("Orderdatum", when(date, "iso"), chance.choice(_CUSTOMERS), at=(0.0, 0.22, 0.6)),
        spread("Packad", when(sent, "iso"), f"Björkvägen {chance.randint(1, 60)}", at=(0.0, 0.22, 0.6)),
        spread("Betalsätt", chance.choice(("Klarna faktura", "Kort", "Swish")), f"{f.post_code(chance)} {chance.choice(('Ljungby', 'Sala', 'Arvika', 'Höör'))}", at=(0.0, 0.22, 0.6)),
        spread("Fraktsätt", chance.choice(("PostNord ombud", "Budbee box", "Instabox")), "", at=(0.0, 0.22, 0.6)), *block("", ""),
        spread("Art.nr", "Artikel", "Antal", "Pris", "Moms", "Summa", at=at, ends=ends, bold=True, size=0.9), Row(rule="line"),
    ]  # fmt: skip
    rows += [
        spread(f.digits(chance, 6), name if rate != "0" else f"Rx {name}", str(n), money(cost), f"{rate} %", money(cost * n), at=at, ends=ends, size=0.9)
        for name, cost, n, rate in (*wares, *recipes)
    ]  # fmt: skip
    rows += [
        Row(rule="line"),
        spread("Delsumma", money(goods), at=(0.6, 1.0), ends="<>"),
        spread("Frakt", money(freight), at=(0.6, 1.0), ends="<>"),
        *([spread("Rabattkod", f"-{money(less)}", at=(0.6, 1.0), ends="<>")] if less else []),
        spread("Totalt SEK", money(total), at=(0.6, 1.0), ends="<>", bold=True, size=1.15), *block(""),
        spread("Moms 25 %", money(f.share(gross["25"], "0.2")), at=(0.6, 1.0), ends="<>", size=0.88),
        *([spread("Moms 6 %", money(f.share(gross["6"], _SIX)), at=(0.6, 1.0), ends="<>", size=0.88)] if gross["6"] else []),
        *([spread("Moms 0 % (recept)", "0,00", at=(0.6, 1.0), ends="<>", size=0.88)] if recipes else []), *block("", ""),
        *block(f"Ångerrätt 30 dagar, till {when(f.later(sent, 30), 'iso')}. Gäller inte läkemedel eller bruten förpackning.", *(("Rx: receptbelagt läkemedel, egenavgift enligt läkemedelsförmånen.",) if recipes else ()), f"Farmaceut nås på {f.town_phone(chance)} eller farmaceut@{host}.", f"{company}   Org.nr {f.organisation(chance)}   Godkänd för F-skatt", "", size=0.82),
    ]  # fmt: skip
    truth = f.facts(shop, (company, host), date, total, "medicine", bool(recipes))
    return Receipt("r_parcel_sheet", rows, truth, "nimbus", 66, "laser")


def free_card_strip(chance: random.Random) -> Receipt:
    """A small pharmacy's strip to one with a free card: letters before the wares, cash or card, the day below."""
    shop, town = chance.choice((
        ("Apotek Linden", "Hallsberg"), ("Apotek Tranan", "Vara"), ("Åsens Apotek", "Sveg"), ("Hamnapoteket", "Oskarshamn"),
        ("Apotek Rosen", "Strömsund"),
    ))  # fmt: skip
    date, cash = f.day(chance), chance.random() < 0.5
    free = f.picked(chance, _RX, 1, 3)
    outside = f.picked(chance, _OUTSIDE, 0, 1)
    wares = f.picked(chance, _WARES, 0 if outside else 1, 2)
    exact = f.summed(outside) + f.summed(wares)
    total = f.evened(exact) if cash else exact
    note = next(Decimal(n) for n in (100, 200, 500, 1000) if n >= total)
    limit = f.later(date, chance.randint(14, 330))
    at, ends = (0.0, 0.08, 1.0), "<<>"
    rows = [
        *block(shop.upper(), bold=True, size=1.25, stretch=1.15),
        *block(f"{chance.choice(('Storgatan', 'Järnvägsgatan', 'Torget'))} {chance.randint(1, 29)}, {town}", f"Tel {f.town_phone(chance)}", f"Org.nr {f.organisation(chance)}", ""),
        *block(f"Kundkvitto nr {f.digits(chance, 5)}", "="),
    ]  # fmt: skip
    for name, cost in free:
        rows += [spread("F", name, "0,00", at=at, ends=ends), spread("", f"Varupris {money(cost)} frikort", "", at=at, ends=ends, size=0.9)]  # fmt: skip
    rows += [
        *(spread("R", name, money(cost), at=at, ends=ends) for name, cost in outside),
        *(spread("H", name, money(cost), at=at, ends=ends) for name, cost in wares), *block("="),
    ]  # fmt: skip
    if cash:
        rows += [
            *block(f"Summa|{money(exact)}", f"Öresutjämning|{money(total - exact)}"),
            *block(f"ATT BETALA|{money(total)}", bold=True, size=1.3),
            *block(f"Kontant|{money(note)}", f"Växel åter|{money(note - total)}"),
        ]
    else:
        rows += [
            *block(f"ATT BETALA|{money(total)}", bold=True, size=1.3),
            *block(f"Bankkort|{money(total)}", f"  **** {f.digits(chance, 4)} kontaktlöst"),
        ]
    rows += [
        *block(""), *(block(f"Moms 25%|{money(f.share(f.summed(wares), '0.2'))}") if wares else []),
        *block(f"Frikort gäller t.o.m. {when(limit, 'iso')}", "F=förmån  R=recept  H=handelsvara", "", f"Du betjänades av {chance.choice(('Maria', 'Yonas', 'Lotta', 'Ahmad'))}", f"{when(date, 'iso')}  {f.clock(chance)}|Kassa {chance.randint(1, 3)}", size=0.95),
        *block("^Tack och välkommen åter"), Row(), Row(barcode=True), Row(), Row(), Row(),
    ]  # fmt: skip
    truth = f.facts(shop, (f"{shop} {town}",), date, total, "medicine", True)
    return Receipt("r_free_card_strip", rows, truth, "inconsolata", 40)


def dose_invoice(chance: random.Random) -> Receipt:
    """A dose pharmacy's bill for a month: medicines under each delivery's day, a fee, last day, giro in a foot."""
    firm, mail = chance.choice((
        ("Svensk Dos AB", "svenskdos.se"), ("Apotekstjänst Sverige AB", "apotekstjanst.se"),
        ("Apoteket AB", "apoteket.se"), ("Norrdos Apotek AB", "norrdos.se"),
    ))  # fmt: skip
    date = f.day(chance)
    due, number = f.later(date, 30), f.digits(chance, 8)
    part = Decimal(chance.choice(("0.14", "0.07", "0.035")))
    dosed = chance.sample([rx for rx in _RX if rx[0].endswith(" st")], chance.randint(2, 4))
    days = [f.later(date, -gone) for gone in (chance.randint(19, 26), chance.randint(4, 11))]
    lines = [
        (day, name, f.share(Decimal(cost), str(part)))
        for day in days
        for name, cost in (dosed if day == days[0] else dosed[: chance.randint(1, 4)])
    ]
    fee = Decimal(chance.choice((0, 0, 19, 25)))
    total = sum((cost for *_, cost in lines), fee)
    at, foot = (0.0, 0.2, 1.0), (0.0, 0.26, 0.56, 1.0)
    rows = [
        spread(firm.removesuffix(" AB"), "FAKTURA", at=(0.0, 0.5), bold=True, size=1.4),
        spread("Dosdispenserade läkemedel", "Fakturadatum", when(date, "iso"), at=(0.0, 0.5, 0.78)),
        spread("Fakturanummer", number, at=(0.5, 0.78)), spread("Kundnummer", f.digits(chance, 6), at=(0.5, 0.78)),
        spread(chance.choice(_CUSTOMERS), "Betalningsvillkor", "30 dagar", at=(0.0, 0.5, 0.78)),
        spread(f"{chance.choice(('Rönnvägen', 'Parkgatan', 'Solrosgatan'))} {chance.randint(1, 40)} lgh 1{chance.randint(0, 3)}02", "Förfallodatum", when(due, "iso"), at=(0.0, 0.5, 0.78)),
        spread(f"{f.post_code(chance)} {chance.choice(('Flen', 'Ockelbo', 'Hörby', 'Säffle'))}", "Dröjsmålsränta", "8 %", at=(0.0, 0.5, 0.78)), *block("", ""),
        spread("Leveransdag", "Läkemedel, dospåsar 14 dagar", "Egenavgift", at=at, ends="<<>", bold=True, size=0.95), Row(rule="line"),
    ]  # fmt: skip
    for row, (day, name, cost) in enumerate(lines):
        first = row == 0 or lines[row - 1][0] != day
        said = when(day, "iso") if first else ""
        rows += [spread(said, name.rsplit(" ", 2)[0], money(cost), at=at, ends="<<>", size=0.95)]
    rows += [
        *([spread("", "Avgift pappersfaktura (varav moms 25 %)", money(fee), at=at, ends="<<>", size=0.95)] if fee else []), Row(rule="line"),
        *block(f"Momsbelopp|{money(f.share(fee, '0.2'))}", size=0.9),
        *block(f"Summa att betala|{money(total)} kr", bold=True, size=1.15), *block(""),
        *block("Priserna är din egenavgift inom läkemedelsförmånen.", "Vid försenad betalning tas påminnelseavgift ut med 60 kr.", f"Frågor om fakturan: kundtjanst@{mail}, telefon {f.town_phone(chance)}.", size=0.85), *block("", "", "-"),
        spread("Bankgiro", "OCR-nummer", "Förfallodatum", "Belopp kr", at=foot, ends="<<<>", size=0.85, ink=50),
        spread(f"{f.digits(chance, 3)}-{f.digits(chance, 4)}", f"{number}{f.digits(chance, 3)}", when(due, "iso"), money(total), at=foot, ends="<<<>", bold=True), *block("-"),
        *block(f"{firm}  Org.nr {f.organisation(chance)}  Godkänd för F-skatt", "", size=0.82),
    ]  # fmt: skip
    truth = f.facts(firm, (), date, total, "medicine", True)
    return Receipt("r_dose_invoice", rows, truth, "sans", 58, "laser")


LAYOUTS = (
    till_with_slip,
    specification,
    digital_receipt,
    parcel_sheet,
    free_card_strip,
    dose_invoice,
)
