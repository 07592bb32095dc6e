"""Pharmacies, group h: prescriptions with benefit, cash with club prices, a web order, a free card."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_facts as f
from bench.receipt_photos.fresh_facts import block, money, spread, when
from bench.receipt_photos.paper import Receipt, Row

_WARES = (
    ("Treo 20 brustabl", "62.00"), ("Panodil Forte 1g", "44.50"), ("Nezeril 0,5mg/ml", "78.00"), ("Zyrlex 10mg 14 st", "59.90"),
    ("Idominsalva 100g", "97.00"), ("Novalucol mint 30 st", "84.00"), ("Voltaren gel 50g", "109.00"), ("Desloratadin 5mg", "72.40"),
    ("Mollipect 125ml", "81.00"), ("Vätskeersättning 10 st", "53.50"), ("Xerodent sugtabl", "92.00"), ("Kompress 5x5 10 st", "24.90"),
)  # fmt: skip
_ON_RECIPE = (
    ("Amlodipin Sandoz 5mg 100", "87.14"), ("Citodon 500/30 100 st", "164.22"), ("Lamotrigin 100mg 56 st", "203.78"),
    ("Bricanyl Turbuhaler 200d", "261.40"), ("Trombyl 75mg 100 st", "73.05"), ("Propavan 25mg 100 st", "118.67"),
    ("Candesartan 8mg 98 st", "104.36"), ("Jardiance 10mg 30 st", "476.90"), ("Pantoprazol 20mg 100", "112.51"),
)  # fmt: skip


def prescriptions(chance: random.Random) -> Receipt:
    """Prescribed wares, each with its benefit below; wares without prescription may follow."""
    place = chance.choice(("Emporia", "Gränby Centrum", "Frölunda Torg", "Kungsmässan"))
    date, part = f.day(chance), chance.choice(("0", "0.5", "0.75", "0.9"))
    bought = f.picked(chance, _ON_RECIPE, 1, 3)
    others = f.picked(chance, _WARES, 0, 2)
    rows = [
        Row("Apotek Hjärtat", centre=True, bold=True, size=1.6, font="verdana"),
        *block(f"^{place}", "^Tel 0771-405 405", f"^Org.nr {f.organisation(chance)}", "-"),
        *block(f"{when(date, 'iso')}  {f.clock(chance)}|Kvitto {f.digits(chance, 6)}", f"Kassör {chance.choice(('Maria', 'Johan', 'Zainab', 'Elin'))}|Kassa {chance.randint(1, 5)}", ""),
        Row("RECEPT", bold=True),
    ]  # fmt: skip
    total = Decimal(0)
    for name, cost in bought:
        benefit = f.share(cost, part)
        total += cost - benefit
        rows += block(f"{name}|{money(cost)}", f"  Läkemedelsförmån|{money(-benefit)}")
    rows += block(
        *(["HANDELSVAROR"] if others else []), *(f"{name}|{money(cost)}" for name, cost in others)
    )
    total += f.summed(others)
    rows += [
        *block("-"),
        Row("Totalt", f"{money(total)}", bold=True, size=1.25),
        *block(f"Kontokort|{money(total)}", f"Varav moms 25%|{money(f.share(f.summed(others), '0.2'))}", "-", "Högkostnadsskydd läkemedel", f"Sammanlagt hittills|{money(Decimal(chance.randint(1400, 3700)))}", f"Perioden slutar|{when(f.later(date, chance.randint(40, 330)), 'iso')}", "", "^Spara kvittot. Läkemedel återtas ej."),
    ]  # fmt: skip
    said = f.facts(f"Apotek Hjärtat {place}", ("Apotek Hjärtat",), date, total, "medicine", True)
    return Receipt("h_prescriptions", rows, said, "notomono", 38)


def club_price(chance: random.Random) -> Receipt:
    """Wares without prescription for cash: a club's discount and a rounded sum."""
    place = chance.choice(("Mobilia", "Nacka Forum", "Avion", "Erikslund"))
    date, bought = f.day(chance), f.picked(chance, _WARES, 2, 5)
    less = f.share(bought[0][1], "0.15")
    exact = f.summed(bought) - less
    total = f.evened(exact)
    given = Decimal(-(-int(total) // 100) * 100)
    rows = [
        Row("KRONANS APOTEK", bold=True, size=1.35),
        *block(f"Kronans Apotek {place}", f"Datum: {when(date, 'nordic')}   Tid: {f.clock(chance)}", f"Kvittonr: {f.digits(chance, 4)}-{f.digits(chance, 5)}", "="),
        *block(*(f"{name}|{money(cost)}" for name, cost in bought), f"Klubbrabatt 15% {bought[0][0].split()[0]}|-{money(less)}", "="),
        *block(f"Delsumma|{money(exact)}", f"Öresavrundning|{money(total - exact)}"),
        Row("Att betala SEK", money(total), bold=True, size=1.15),
        *block(f"Kontant|{money(given)}", f"Växel tillbaka|{money(given - total)}", "", f"Moms 25,00%  Netto {money(f.share(exact, '0.8'))}  Moms {money(f.share(exact, '0.2'))}", f"Öppet köp t.o.m. {when(f.later(date, 30), 'nordic')}", "^Välkommen tillbaka!", size=0.95),
    ]  # fmt: skip
    said = f.facts(f"Kronans Apotek {place}", ("Kronans Apotek",), date, total, "medicine")
    return Receipt("h_club_price", rows, said, "condensed", 36)


def web_order(chance: random.Random) -> Receipt:
    """A web pharmacy's order on office paper: numbers of pieces, freight, a day of delivery."""
    shop, host = chance.choice(
        (("Apotea", "apotea.se"), ("MEDS Apotek", "meds.se"), ("Apotek 365", "apotek365.se"))
    )
    date, at = f.day(chance), (0.0, 0.62, 0.8, 1.0)
    bought = [(name, cost, chance.randint(1, 2)) for name, cost in f.picked(chance, _WARES, 3, 5)]
    freight = Decimal(chance.choice((0, 29, 39)))
    total = sum((cost * count for _, cost, count in bought), freight)
    rows = [
        Row(shop, host, bold=True, size=1.7, font="gothic"),
        *block("", "Tack för din order!", ""),
        *block(f"Ordernummer: {f.digits(chance, 8)}|{chance.choice(f.PERSONS)}", f"Orderdatum: {when(date, 'long')}|Storgatan {chance.randint(1, 90)}", f"Beräknad leverans: {when(f.later(date, 3), 'long')}|{f.digits(chance, 3)} {f.digits(chance, 2)} Västerås", ""),
        spread("Artikel", "Antal", "Pris", "Summa", at=at, ends="<>>>", bold=True),
        *block("_"),
        *(spread(name, str(count), money(cost), money(cost * count), at=at, ends="<>>>") for name, cost, count in bought),
        spread("Frakt, ombud", "1", money(freight), money(freight), at=at, ends="<>>>"),
        *block("_"),
        Row("Totalt inkl. moms", f"{money(total)} kr", bold=True, size=1.2),
        *block(f"Varav moms 25 %|{money(f.share(total, '0.2'))} kr", "Betalsätt|Klarna", "", f"{shop} har Läkemedelsverkets tillstånd. Org.nr {f.organisation(chance)}", size=0.95),
    ]  # fmt: skip
    said = f.facts(shop, (host, shop.removesuffix(" Apotek")), date, total, "medicine")
    return Receipt("h_web_order", rows, said, "noto", 56, "laser")


def free_card(chance: random.Random) -> Receipt:
    """Prescribed wares on a free card: nothing to pay, or only for a ware beside them."""
    place = chance.choice(("Kärnan", "Storken", "Svanen", "Hjorten"))
    date, bought = f.day(chance), f.picked(chance, _ON_RECIPE, 1, 3)
    others = f.picked(chance, _WARES, 0, 1)
    total, at = f.summed(others), (0.0, 0.74, 1.0)
    rows = [
        *block("^Apoteket", bold=True, size=1.8, font="nimbus"),
        *block(f"^Apoteket {place}", "^Kundservice 0771-450 450", "", f"Köpdatum {when(date, 'words')}|{f.clock(chance)}", "_"),
        spread("Läkemedel", "Pris", "Du betalar", at=at, ends="<>>"),
        *(spread(name, money(cost), "0,00", at=at, ends="<>>") for name, cost in bought),
        *(spread(name, money(cost), money(cost), at=at, ends="<>>") for name, cost in others),
        *block("_"),
        Row("SUMMA ATT BETALA", money(total), bold=True, size=1.15),
        *block(f"Moms ingår med|{money(f.share(total, '0.2'))}", "Betalning|Bankkort" if others else "Betalning|-", "", f"Du har frikort till och med {when(f.later(date, chance.randint(20, 300)), 'words')}.", f"Recept expedierade: {len(bought)}", f"Expeditionsnr {f.digits(chance, 7)}", size=0.95),
    ]  # fmt: skip
    said = f.facts(f"Apoteket {place}", ("Apoteket",), date, total, "medicine", True)
    return Receipt("h_free_card", rows, said, "slim", 44)


LAYOUTS = (prescriptions, club_price, web_order, free_card)
