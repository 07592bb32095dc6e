"""Pharmacies, group f: a ledger of benefit, a cash till, a free card, a web order, a small shop."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_facts as f
from bench.receipt_photos.fresh_facts import block, money, spread, when
from bench.receipt_photos.paper import Receipt, Row


def benefit_ledger(chance: random.Random) -> Receipt:
    """A chain's receipt with a column each for price, benefit and own fee, then other goods."""
    town, date = (
        chance.choice(("Fruängen", "Gränby", "Hansa Malmö", "Väla", "Kupolen")),
        f.day(chance),
    )
    part, at = chance.choice(("1", "0.5", "0.25", "0.1")), (0.0, 0.56, 0.78, 1.0)
    rows = [
        Row("KRONANS APOTEK", centre=True, inverse=True, bold=True, size=1.5),
        *block(f"^{town}", f"^Tel 0771-{f.digits(chance, 3)} {f.digits(chance, 3)}", ""),
        *block(f"Kvitto {f.digits(chance, 7)}|{when(date, 'iso')} {f.clock(chance)}", "-"),
        spread("Recept", "Pris", "Förmån", "Egenavg", at=at, ends="<>>>", bold=True),
    ]
    own_sum = benefit = Decimal(0)
    for name, cost in f.picked(chance, f.PRESCRIBED, 1, 3):
        own = f.share(cost, part)
        own_sum, benefit = own_sum + own, benefit + cost - own
        rows += [
            *block(name),
            spread("", *(money(a) for a in (cost, cost - own, own)), at=at, ends="<>>>"),
        ]
    rows += block("-", f"Summa förmån|{money(benefit)}", f"Summa egenavgift|{money(own_sum)}")
    bought = f.picked(chance, f.REMEDIES, 0, 2)
    if bought:
        rows += block("", "Övriga varor", *(f"{name}|{money(cost)}" for name, cost in bought))
    total, before = own_sum + f.summed(bought), Decimal(chance.randint(300, 2900))
    rows += [
        *block("="),
        Row("Att betala", money(total), bold=True, size=1.25),
        *block(f"Kontokort|{money(total)}", f"varav moms 25%|{money(f.share(f.summed(bought), '0.2'))}", ""),
        *block(f"Högkostnadsskydd t.o.m. {when(f.later(date, chance.randint(30, 330)), 'iso')}"),
        *block(f"Ackumulerat belopp|{money(before + own_sum)}", "", "^Spara kvittot! Öppet köp 30 dagar.", f"^Org.nr {f.organisation(chance)}"),
    ]  # fmt: skip
    said = f.facts("Kronans Apotek", (f"Kronans Apotek {town}",), date, total, "medicine", True)
    return Receipt("f_benefit_ledger", rows, said, "mono", 40)


def cash_till(chance: random.Random) -> Receipt:
    """A till's receipt paid in cash: rounding, change, points, the short date at the very end."""
    town, date = chance.choice(("Emporia", "Farsta Centrum", "Nordstan", "Birsta")), f.day(chance)
    bought = f.picked(chance, f.REMEDIES, 2, 5)
    off = chance.choice((Decimal(0), Decimal("12.30")))
    due = f.summed(bought) - off
    total = f.evened(due)
    given = next(Decimal(n) for n in (100, 200, 300, 500, 1000) if n >= total)
    rows = [
        Row("Apotek", centre=True, size=1.2),
        Row("HJÄRTAT", centre=True, bold=True, size=2.1),
        *block(f"^{town}", f"^Orgnr {f.organisation(chance)}", "", "Du expedierades av: " + chance.choice(("Mia", "Yasmin", "Oskar"))),
        *block("*", *(f"{name}|{money(cost)}" for name, cost in bought)),
        *(block(f"  Klubbrabatt|-{money(off)}") if off else []),
        *block("*", f"Delsumma|{money(due)}", f"Öresavrundning|{money(total - due)}"),
        Row("TOTALT SEK", money(total), bold=True, stretch=1.15),
        *block(f"Kontant|{money(given)}", f"Åter kontant|{money(given - total)}", ""),
        *block("Moms%  Moms   Netto|Brutto", f"25,00  {money(f.share(due, '0.2'))}   {money(f.share(due, '0.8'))}|{money(due)}"),
        *block("", f"Dina poäng: {chance.randint(120, 4800)}", f"Poängen gäller till {when(f.later(date, 210), 'short')}", ""),
        *block(f"Kassa {chance.randint(1, 6)} Nr {f.digits(chance, 5)}|{when(date, 'short')} {f.clock(chance)}"),
    ]  # fmt: skip
    said = f.facts("Apotek Hjärtat", (f"Apotek Hjärtat {town}", "Hjärtat"), date, total, "medicine")
    return Receipt("f_cash_till", rows, said, "notomono", 38)


def free_card(chance: random.Random) -> Receipt:
    """A small pharmacy's receipt to a client with a free card: own cost is little or nothing."""
    shop = chance.choice(("Apoteket Lejonet", "Apoteket Svanen", "Apoteket Älgen"))
    date, ended = f.day(chance), f.day(chance)
    bought = f.picked(chance, f.REMEDIES, 0, 1)
    total = f.summed(bought)
    rows = [
        Row(shop, bold=True, size=1.4),
        *block(
            f"Stora torget {chance.randint(1, 30)}",
            f"Datum: {when(date, 'points')}   Kl: {f.clock(chance, '.')}",
            "_",
        ),
        *block("EXPEDIERAT PÅ RECEPT", bold=True),
    ]
    gross = Decimal(0)
    for name, cost in f.picked(chance, f.PRESCRIBED, 2, 4):
        gross += cost
        rows += block(name, f"   Uttag {chance.randint(1, 4)} av 4|{money(cost, 'plain')}")
    rows += [
        *block("_", f"Läkemedelspris|{money(gross, 'plain')}", f"Avgår: frikort|-{money(gross, 'plain')}", "Egenavgift recept|0,00"),
        *block(*(f"{name}|{money(cost, 'plain')}" for name, cost in bought), "_"),
        Row("Din kostnad", f"{money(total, 'plain')} kr", bold=True, size=1.3),
        *block("Bankkort" + f" ****{f.digits(chance, 4)}" if total else "Ingen betalning", ""),
        *block(f"Frikort giltigt till {when(f.later(date, (ended.toordinal() % 280) + 20), 'points')}", "Betalt i perioden: 3800,00 kr", size=0.9),
        *block("", "Apoteket AB  556138-6532|ID " + f.digits(chance, 6), size=0.85),
    ]  # fmt: skip
    said = f.facts(shop, ("Apoteket AB", "Apoteket"), date, total, "medicine", True)
    return Receipt("f_free_card", rows, said, "condensed", 40)


def web_order(chance: random.Random) -> Receipt:
    """A web pharmacy's order on a wide paper: numbers of items, freight, code, delivery day."""
    shop = chance.choice(("Apotea", "MEDS Apotek", "Apotek365"))
    date, at = f.day(chance), (0.0, 0.62, 0.82, 1.0)
    prescribed = f.picked(chance, f.PRESCRIBED, 0, 1)
    bought = [
        (name, cost, chance.choice((1, 1, 2))) for name, cost in f.picked(chance, f.REMEDIES, 2, 4)
    ]
    freight, off = Decimal(chance.choice((0, 29, 49))), Decimal(chance.choice((0, 0, 40)))
    goods = sum((cost * n for _, cost, n in bought), f.summed(prescribed))
    total = goods + freight - off
    rows = [
        Row(shop.lower(), bold=True, size=2.4, font="gothic"),
        Row(), Row("Tack för din beställning!", bold=True, size=1.3),
        *block(f"Ordernummer {f.digits(chance, 8)}|Beställd {when(date, 'words')}"),
        *block(f"{chance.choice(f.PERSONS)}|Beräknad leverans {when(f.later(date, 3), 'words')}", "", "_"),
        spread("Artikel", "Antal", "à-pris", "Summa", at=at, ends="<>>>", bold=True, size=0.9),
        *(spread(name, str(n), money(cost), money(cost * n), at=at, ends="<>>>") for name, cost, n in bought),
        *(spread(f"Rx {name}", "1", money(cost), money(cost), at=at, ends="<>>>") for name, cost in prescribed),
        *block("_"),
        *(spread("", label, money(amount), at=(0.0, 0.62, 1.0), ends="<<>") for label, amount in (
            ("Varor", goods), ("Frakt", freight), *([("Kod HÖST40", -off)] if off else []),
        )),
        spread("", "Totalbelopp", f"{money(total)} kr", at=(0.0, 0.62, 1.0), ends="<<>", bold=True, size=1.15),
        spread("", "varav moms", money(f.share(goods - f.summed(prescribed) + freight - off, "0.2")), at=(0.0, 0.62, 1.0), ends="<<>", size=0.85),
        *block("", f"Betalsätt: {chance.choice(('Klarna', 'Swish', 'Kort'))}", f"Ångerrätt till {when(f.later(date, 17), 'words')}. Receptvaror kan inte lämnas tillbaka.", size=0.85),
    ]  # fmt: skip
    said = f.facts(shop, (), date, total, "medicine", bool(prescribed))
    return Receipt("f_web_order", rows, said, "nimbus", 62, "laser")


def small_shop(chance: random.Random) -> Receipt:
    """An independent pharmacy's narrow print: a dose's price, benefit as a minus row, Swish."""
    shop = chance.choice(("Årsta Apotek", "Mosebacke Apotek", "Björkhagens Apotek", "Hamnapoteket"))
    date = f.day(chance)
    rows = [
        Row(shop.upper(), centre=True, bold=True, size=1.35),
        *block("^- ditt oberoende apotek -", "", f"{when(date, 'slash')}|kl {f.clock(chance)}", f"Exp.nr {f.digits(chance, 6)}|Farm. {chance.choice(('ÅL', 'SK', 'MB'))}", "."),
    ]  # fmt: skip
    total = Decimal(0)
    for name, cost in f.picked(chance, f.PRESCRIBED, 1, 2):
        own = f.share(cost, chance.choice(("1", "0.5", "0.25")))
        rows += block(f"R {name}", f"  Pris|{money(cost)}", f"  Förmån|-{money(cost - own)}")
        total += own
    for name, cost in f.picked(chance, f.REMEDIES, 1, 2):
        rows += block(f"{name}|{money(cost)}")
        total += cost
    rows += [
        *block("."),
        Row("SUMMA", money(total), bold=True, size=1.3),
        *block(f"Betalt med Swish|{money(total)}", "Kvar att betala|0,00", "."),
        *block(f"Summa i högkostnadsskyddet {money(total + 640, 'whole')} kr", f"Nästa period börjar {when(f.later(date, 199), 'slash')}", size=0.9),
        Row(), Row(barcode=True), Row(), Row(),
    ]  # fmt: skip
    said = f.facts(shop, (f"{shop} ditt oberoende apotek",), date, total, "medicine", True)
    return Receipt("f_small_shop", rows, said, "slim", 36, tint=(246, 240, 220))


LAYOUTS = (benefit_ledger, cash_till, free_card, web_order, small_shop)
