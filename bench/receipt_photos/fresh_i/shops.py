"""Look-alikes, group i: health food, a vet, a massage, a grocer with a medicine, lenses by post."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_facts as f
from bench.receipt_photos.fresh_facts import block, money, spaced, spread, when
from bench.receipt_photos.paper import Receipt, Row

_HERBS = (
    ("Omega-3 forte 120 kaps", "219.00"), ("Magnesium 90 tabl", "149.00"), ("Rosenrot 60 tabl", "179.00"), ("Echinagard droppar", "125.00"),
    ("C-vitamin 1000mg", "119.00"), ("Nyponpulver 500g", "139.00"), ("Valeriana 50 st", "98.00"), ("Probiotika 30 kaps", "245.00"), ("Aloe vera gel", "89.00"),
)  # fmt: skip
_FOOD = (
    ("Filmjölk 1L", "17.95"), ("Falukorv", "29.90"), ("Tunnbröd mjukt", "24.50"), ("Äpple Ingrid Marie", "21.43"), ("Prästost 31%", "74.37"), ("Pasta penne", "16.90"),
    ("Kaffe mellanrost", "69.95"), ("Tvättmedel color", "54.90"), ("Havregryn", "19.50"), ("Blöjor str 4", "89.00"), ("Köttfärs nöt 800g", "99.90"), ("Lök gul", "8.76"),
)  # fmt: skip
_CURES = (("Alvedon 500mg 20-p", "39.90"), ("Ipren 400mg 20-p", "54.90"), ("Nezeril barn", "69.00"), ("Treo 20-p", "58.50"))  # fmt: skip


def health_food(chance: random.Random) -> Receipt:
    """A health food shop's till: remedies like a pharmacy's, two rates of tax, a stamp card."""
    chain, place = chance.choice((("Life", "Uppsala Kungsgatan"), ("Hälsokraft", "Alingsås"), ("Naturbutiken", "Visby"), ("Hälsohörnan", "Sundsvall")))  # fmt: skip
    date, bought = f.day(chance), f.picked(chance, _HERBS, 2, 4)
    less, time = f.share(f.summed(bought), "0.1") if chance.random() < 0.5 else Decimal(0), f.clock(chance)  # fmt: skip
    total = f.summed(bought) - less
    rows = [
        Row(chain, centre=True, bold=True, size=2.0, font="bookman"),
        *block(f"^{place}", f"^Org.nr {f.organisation(chance)}", "", f"Kvitto {f.digits(chance, 4)}-{f.digits(chance, 3)}|{when(date, 'points')}", f"Expedit {chance.choice(('Ylva', 'Tor', 'Mariam'))}|{time}", "."),
        *(row for name, cost in bought for row in block(f"1 st {name}|{money(cost, 'colon')}")),
        *(block(f"Kundklubb 10%|{money(-less, 'colon')}") if less else []),
        *block("."),
        Row("Summa SEK", money(total, "colon"), bold=True, size=1.3),
        *block(f"Kortköp|{money(total, 'colon')}", "", f"Moms 6 %  {money(f.share(total, '0.056604'), 'colon')}|Netto {money(total - f.share(total, '0.056604'), 'colon')}", f"Klippkort: {chance.randint(1, 9)} av 10 stämplar", f"Bytesrätt till {when(f.later(date, 14), 'points')}", "^Må väl!"),
    ]  # fmt: skip
    said = f.facts(f"{chain} {place}", (chain, f"{chain} {place.split()[0]}"), date, total, "other")
    return Receipt("i_health_food", rows, said, "slab", 36)


def veterinarian(chance: random.Random) -> Receipt:
    """An animal hospital's bill: the animal's name, treatments like a doctor's, an insurance's part."""
    clinic, also = chance.choice((
        ("AniCura Djursjukhuset Albano", ("AniCura", "Djursjukhuset Albano")), ("Evidensia Djurkliniken Varberg", ("Evidensia", "Djurkliniken Varberg")),
        ("Distriktsveterinärerna Skara", ("Distriktsveterinärerna",)), ("Smådjurskliniken Björken", ()),
    ))  # fmt: skip
    date, at = f.day(chance), (0.0, 0.7, 0.84, 1.0)
    done = f.picked(chance, (
        ("Klinisk undersökning", "985.00"), ("Injektion smärtlindring", "340.00"), ("Blodprov, analys", "1120.00"), ("Röntgen tass, 2 bilder", "1690.00"),
        ("Klippning av klor", "195.00"), ("Tandstensborttagning", "2450.00"), ("Vaccination valp", "520.00"),
    ), 2, 4)  # fmt: skip
    gross = f.summed(done)
    insured = f.share(gross, "0.6") if chance.random() < 0.5 else Decimal(0)
    total, animal = gross - insured, chance.choice(("hund Bella", "katt Sigge", "hund Ludde", "kanin Stampe"))  # fmt: skip
    rows = [
        Row(clinic, bold=True, size=1.3, font="nimbus"),
        *block(f"Öppet dygnet runt   0{f.digits(chance, 2)}-{f.digits(chance, 6)}", "", size=0.9),
        *block(f"KVITTO {f.digits(chance, 7)}", bold=True, size=1.15),
        *block(f"Besöksdatum {when(date, 'iso')}|Djurägare {chance.choice(f.PERSONS)}", f"Patient: {animal}|Journal {f.digits(chance, 5)}", ""),
        spread("Behandling", "Antal", "Moms", "Belopp", at=at, ends="<>>>", bold=True),
        *block("_"),
        *(spread(name, "1,0", "25 %", money(cost), at=at, ends="<>>>") for name, cost in done),
        *block("_"),
        *(block(f"Summa behandling|{money(gross)}", f"Direktreglering djurförsäkring|{money(-insured)}") if insured else []),
        Row("Totalt inkl. moms", f"{money(total)} kr", bold=True, size=1.2),
        *block(f"varav moms {money(f.share(gross, '0.2'))}|Betalt: kort", "", f"Återbesök {when(f.later(date, 10), 'iso')}. Nästa vaccination {when(f.later(date, 365), 'iso')}.", f"Org.nr {f.organisation(chance)}. Godkänd för F-skatt.", size=0.9),
    ]  # fmt: skip
    said = f.facts(clinic, also, date, total, "other")
    return Receipt("i_veterinarian", rows, said, "roman", 56, "laser")


def massage(chance: random.Random) -> Receipt:
    """A massage salon's receipt to hand in to the employer: few rows, tax apart, letters wide apart."""
    salon = chance.choice(("LOTUS SPA", "MUSKELVERKET", "LUGNA RUMMET", "STUDIO BALANS"))
    date, price = f.day(chance), Decimal(chance.choice((550, 690, 850)))
    oil = Decimal(chance.choice((0, 0, 95)))
    total, step = price + oil, 0.8 / len(salon)
    rows = [
        spaced(salon, 0.12, step, bold=True, size=1.3),
        *block("", f"^Friskvårdskvitto nr {f.digits(chance, 4)}", f"^{when(date, 'long')}", "_"),
        *block(f"{chance.choice(('Klassisk massage', 'Taktil massage', 'Thaimassage'))} {chance.choice((50, 60, 80))} min|{money(price)}", *([f"Massageolja 250 ml|{money(oil)}"] if oil else []), f"Netto|{money(f.share(total, '0.8'))}", f"Moms 25 %|{money(f.share(total, '0.2'))}", "_"),
        Row("Betalt", f"{money(total)} kr", bold=True, size=1.3),
        *block("_", f"Namn: {chance.choice(f.PERSONS)}", f"Bokad {when(f.later(date, -chance.randint(4, 20)), 'long')} på nätet", "Betalsätt: Swish", "", "Friskvårdsbidrag: max 5 000 kr per år.", f"Org.nr {f.organisation(chance)}"),
    ]  # fmt: skip
    said = f.facts(salon.title(), (salon,), date, total, "other")
    return Receipt("i_massage", rows, said, "bookman", 38, "laser", tint=(246, 240, 220))


def supermarket(chance: random.Random) -> Receipt:
    """A supermarket's strip: weights, a multi-buy, a medicine among the food, cash back with the card."""
    shop, chain = chance.choice((("ICA Maxi Kungsbacka", "ICA Maxi"), ("Stora Coop Birsta", "Stora Coop"), ("Hemköp Djäkne", "Hemköp"), ("ICA Nära Bommen", "ICA Nära")))  # fmt: skip
    date, bought, cure = f.day(chance), f.picked(chance, _FOOD, 4, 8), chance.choice(_CURES)
    medicine, less = Decimal(cure[1]), Decimal(chance.choice(("6.00", "10.00", "15.90")))
    food, total = f.summed(bought) - less, f.summed(bought) - less + Decimal(cure[1])
    out, cut = Decimal(chance.choice((0, 0, 200))), chance.randint(1, len(bought) - 1)
    rows = [
        *block(f"^{shop}", bold=True, size=1.4, font="condensed"),
        *block(f"^Tel 0{f.digits(chance, 2)}-{f.digits(chance, 5)}  Orgnr {f.organisation(chance)}", "", f"Datum {when(date, 'iso')}|Tid {f.clock(chance)}", f"Kvitto nr {f.digits(chance, 5)}|Kassa {chance.randint(1, 22)}", "_"),
        *(Row(name, money(cost, "plain")) for name, cost in bought[:cut]),
        Row(cure[0], money(medicine, "plain")),
        *(Row(name, money(cost, "plain")) for name, cost in bought[cut:]),
        *block(f"  Kombipris 3 för 2|{money(-less, 'plain')}", "_", f"Antal varor: {len(bought) + 1}"),
        Row("Totalt", money(total, "plain"), bold=True, size=1.4),
        *block(f"Erhållen rabatt: {money(less, 'plain')}", "", *([f"Kontantuttag|{money(out, 'plain')}"] if out else []), f"Draget från kortet|{money(total + out, 'plain')}" if out else f"Betalat med kort|{money(total, 'plain')}", ""),
        *block(f"Moms 6%|{money(f.share(food, '0.056604'), 'plain')}", f"Moms 25%|{money(f.share(medicine, '0.2'), 'plain')}", f"Bonusgrundande|{money(food, 'plain')}", f"Årets bonus|{chance.randint(50, 700)} kr", "^Spara kvittot vid byte"),
    ]  # fmt: skip
    said = f.facts(shop, (chain, chain.split()[0] if chain.startswith("ICA") else "", "Coop" if "Coop" in chain else ""), date, total, "other")  # fmt: skip
    return Receipt("i_supermarket", rows, said, "mono", 34)


def lens_bill(chance: random.Random) -> Receipt:
    """Contact lenses by post: a bill with powers for each eye, an order's day and a last day to pay."""
    shop = chance.choice(("Lensway", "Lenson", "Synoptik Direkt", "Linshuset"))
    date, at = f.day(chance), (0.0, 0.46, 0.66, 0.82, 1.0)
    price, boxes = Decimal(chance.choice((189, 229, 279))), chance.choice((2, 4))
    fluid, freight = Decimal(chance.choice((0, 119))), Decimal(chance.choice((0, 39)))
    total = price * boxes + fluid + freight
    name = chance.choice(("Acuvue Oasys 6-p", "Biofinity 6-p", "Dailies Total 30-p"))
    rows = [
        spread(shop, "FAKTURA", at=(0.0, 1.0), ends="<>", bold=True, size=1.6),
        *block("", ""),
        *(spread(a, b, c, d, at=(0.0, 0.22, 0.56, 0.8), ends="<<<<", size=0.95) for a, b, c, d in (
            ("Fakturanr:", f.digits(chance, 7), "Kund:", f.digits(chance, 6)), ("Orderdatum:", when(f.later(date, -2), "iso"), "Fakturadatum:", when(date, "iso")), ("Villkor:", "14 dagar", "Oss tillhanda:", when(f.later(date, 14), "iso")),
        )),
        *block("", f"Leverans: {chance.choice(f.PERSONS)}, Tallbacken {chance.randint(1, 30)}", "_"),
        spread("Produkt", "Styrka", "Antal", "À", "Summa", at=at, ends="<<>>>", bold=True),
        *(spread(f"{name} {eye}", f"-{chance.randint(1, 5)},{chance.choice(('25', '50', '75'))}", str(boxes // 2), money(price), money(price * (boxes // 2)), at=at, ends="<<>>>") for eye in ("hö", "vä")),
        *([spread("Linsvätska 360 ml", "", "1", money(fluid), money(fluid), at=at, ends="<<>>>")] if fluid else []),
        spread("Porto", "", "1", money(freight), money(freight), at=at, ends="<<>>>"),
        *block("_", f"Netto {money(f.share(total, '0.8'))}|Moms 25 % {money(f.share(total, '0.2'))}"),
        Row("Fakturabelopp SEK", money(total), band=True, bold=True, size=1.15),
        *block("", "", f"Betala via Klarna eller bankgiro {f.digits(chance, 4)}-{f.digits(chance, 4)}.", f"Nästa abonnemangsleverans {when(f.later(date, 91), 'iso')}. Synundersök vartannat år.", size=0.85),
        Row(), Row(),
    ]  # fmt: skip
    said = f.facts(shop, ("Synoptik",) if shop.startswith("Syn") else (), date, total, "other")
    return Receipt("i_lens_bill", rows, said, "verdana", 58, "laser")


LAYOUTS = (health_food, veterinarian, massage, supermarket, lens_bill)
