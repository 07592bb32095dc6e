"""Dental care, group j: the state's two aids, a strip with its sum at left, a paid bill, the young."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_facts as f
from bench.receipt_photos.fresh_facts import money, spread, when
from bench.receipt_photos.fresh_j.writers import PEOPLE, crowns, down, gap, mid, phone, said
from bench.receipt_photos.paper import Receipt, Row

_CARE = (
    ("107", "Omfattande undersökning", "", 1215, 1290), ("124", "Panoramaröntgen", "", 640, 695), ("206", "Fluorlackning", "", 285, 310), ("342", "Depuration, tidskrävande", "", 1395, 1480),
    ("362", "Rotfyllning 2 kan.", "25", 4065, 4390), ("541", "Stiftpelare", "36", 2850, 2990), ("602", "Reparation protes", "", 1575, 1690), ("706", "Fyllning två ytor", "17", 1320, 1395),
    ("801", "Permanent krona", "46", 6380, 6950),
)  # fmt: skip


def two_aids(chance: random.Random) -> Receipt:
    """The public dentist's sheet: reference price beside own, ATB and STB drawn off, the patient's part."""
    region, clinic = chance.choice((("Stockholm", "Fruängen"), ("Skåne", "Lomma"), ("Dalarna", "Rättvik"), ("Gävleborg", "Bollnäs")))  # fmt: skip
    date, at = f.day(chance), (0.0, 0.08, 0.48, 0.8, 1.0)
    done = sorted(chance.sample(_CARE, chance.randint(2, 4)))
    low, price = (Decimal(sum(int(row[column]) for row in done)) for column in (3, 4))  # fmt: skip
    grant = Decimal(chance.choice((300, 600)))
    aid = f.share(max(low - 3000, Decimal(0)), "0.5")
    total = price - grant - aid
    rows = [
        spread("Folktandvården", region, at=(0.0, 1.0), ends="<>", bold=True, size=1.5),
        Row(f"Folktandvården {clinic}", phone(chance)), *gap(2),
        spread(f"Patient: {chance.choice(PEOPLE)}", f"Kvittodatum {when(date, 'long')}", at=(0.0, 1.0), ends="<>"),
        spread(f"Senaste undersökning {when(f.later(date, -400), 'long')}", f"Kvitto {f.digits(chance, 7)}", at=(0.0, 1.0), ends="<>"), *gap(),
        spread("Åtg", "Benämning", "Tand", "Referenspris TLV", "Vårt pris", at=at, ends="<<<>>", bold=True, size=0.95), Row(rule="line"),
        *(spread(code, name, tooth, money(Decimal(ref)), money(Decimal(cost)), at=at, ends="<<<>>") for code, name, tooth, ref, cost in done),
        Row(rule="line"),
        spread("", "Summa", "", money(low), money(price), at=at, ends="<<<>>"), *gap(),
        spread("Allmänt tandvårdsbidrag (ATB)", f"-{money(grant)}", at=(0.42, 1.0), ends="<>"),
        spread("Högkostnadsskydd (STB)", money(-aid) if aid else "0,00", at=(0.42, 1.0), ends="<>"),
        spread("Att betala av patient", f"{money(total)} kr", at=(0.42, 1.0), ends="<>", bold=True, size=1.1),
        spread("Betalt, kortterminal", money(total), at=(0.42, 1.0), ends="<>"), *gap(2),
        *down(f"Ersättningsperiod STB: {when(f.later(date, -60), 'long')} till {when(f.later(date, 304), 'long')}.", "Prislista finns på kliniken. Tandvård är undantagen från moms.", size=0.85), *gap(2),
    ]  # fmt: skip
    whole, short = f"Folktandvården {region}", f"Folktandvården {clinic}"
    truth = f.facts(short, ("Folktandvården", whole, f"{whole} {clinic}"), date, total, "dental")
    return Receipt("j_two_aids", rows, truth, "noto", 62, "laser")


def left_strip(chance: random.Random) -> Receipt:
    """A private dentist's strip: points for thousands, everything at the left, a plan's cost after."""
    clinic = chance.choice(("Happident Hötorget", "Oral Care Sundbyberg", "Tandläkarcentrum Kviberg", "Tandläkargruppen Fyren"))  # fmt: skip
    date, done = f.day(chance), chance.sample(_CARE, chance.randint(2, 3))
    total = Decimal(sum(row[4] for row in done))
    grant = Decimal(chance.choice((0, 300)))
    total -= grant
    rows = [
        *down(clinic, bold=True, size=1.2), Row(f"Kvitto nr {f.digits(chance, 5)}"), Row(f"{when(date, 'nordic')} kl. {f.clock(chance)}"), Row(rule="-"),
    ]  # fmt: skip
    for code, name, tooth, _, cost in done:
        rows += [Row(f"{code} {name}{' tand ' if tooth else ''}{tooth}"), Row(f"     {money(Decimal(cost), 'points')}")]  # fmt: skip
    rows += [
        *([Row("Tandvårdsbidrag"), Row(f"    -{money(grant, 'points')}")] if grant else []),
        Row(rule="-"), Row("PATIENTEN BETALAR", bold=True), Row(f"{money(total, 'points')} SEK", bold=True, size=1.5), Row("Delbetalning: nej. Kort *" + f.digits(chance, 4)), Row(rule="-"),
        Row(f"Kostnadsförslag {money(total * 2 + 450, 'points')}"), Row(f"giltigt till {when(f.later(date, 90), 'nordic')}"),
        Row(f"Åter {when(f.later(date, chance.randint(7, 40)), 'nordic')} kl. 08.10"), *gap(), Row(f"Org.nr {f.organisation(chance)}"), Row(f"Tel {phone(chance)}"),
    ]  # fmt: skip
    also = {"Happident Hötorget": "Happident", "Oral Care Sundbyberg": "Oral Care"}.get(clinic, "")
    truth = f.facts(clinic, (also,), date, total, "dental")
    return Receipt("j_left_strip", rows, truth, "mono", 32, tint=(246, 240, 220))


def paid_sheet(chance: random.Random) -> Receipt:
    """A specialist's paid sheet: what was paid first in a frame, then price, aid, an earlier bill."""
    clinic, town = chance.choice((("Endodontispecialisterna", "Umeå"), ("Käkkirurgiska Kliniken Sankt Erik", "Stockholm"), ("Implantatcentrum Väst", "Borås")))  # fmt: skip
    date, at = f.day(chance), (0.04, 0.54)
    price = Decimal(chance.choice((3280, 4950, 7400, 9125)))
    aid = f.share(max(price - 3000, Decimal(0)), "0.5").quantize(Decimal(1)).quantize(Decimal("0.01"))  # fmt: skip
    total = price - aid
    before = f.later(date, -chance.randint(30, 80))
    facts = (
        ("Patient", chance.choice(PEOPLE)), ("Behandling", chance.choice(("Rotbehandling tand 36", "Uttag visdomstand 48", "Distans på implantat"))),
        ("Klinikens arvode", crowns(price)), ("Försäkringskassan betalar", crowns(aid)), ("Betalningssätt", "Kort i reception"), ("Kvar att betala", "0 kr"),
        ("Tidigare faktura", f"{crowns(Decimal(1120))}, betald {said(before, 'tiny')}"), ("Kontroll", f"{said(f.later(date, 180), 'tiny')}"),
    )  # fmt: skip
    rows = [
        *mid(clinic, bold=True, size=1.5, font="century"), *mid("specialisttandvård på remiss", size=0.9), *gap(),
        Row("", f"{town} {said(date, 'letter')}"), *gap(),
        Row("Erlagt belopp", crowns(total), boxed=True, bold=True, size=1.3), *gap(),
        *(spread(label, value, at=at) for label, value in facts), *gap(),
        *mid(f"Telefontid 8-10, {phone(chance)}", f"Org.nr {f.organisation(chance)}   Godkänd för F-skatt", size=0.85), *gap(2),
    ]  # fmt: skip
    truth = f.facts(clinic, (f"{clinic} {town}",), date, total, "dental")
    return Receipt("j_paid_sheet", rows, truth, "century", 50, "laser")


def the_young(chance: random.Random) -> Receipt:
    """A receipt for a young patient: care without a fee, so that only goods cost, or nothing does."""
    clinic = chance.choice(("Barntandvården Mio", "Tandvårdshuset Vesslan", "Munhälsan Kivik", "Tandläkarna Torget Arvika"))  # fmt: skip
    date = f.day(chance)
    goods = f.picked(chance, (("Fluortabletter", "79.00"), ("Tandborste mjuk", "25.00"), ("Munskydd idrott", "349.00")), 0, 2)  # fmt: skip
    total, paid = f.summed(goods), Decimal(chance.choice((740, 1140, 1265)))
    rows = [
        *mid(clinic, bold=True, size=1.15), *mid(f"{said(date, 'full')}", f"kl {f.clock(chance)}, rum {chance.randint(1, 7)}"), *gap(), Row(rule="-"),
        Row("Undersökning ung", "0:-"), Row("Lagning, 1 tand", "0:-"), *(Row(name, money(cost, "dash")) for name, cost in goods), Row(rule="-"),
        Row("Att betala", money(total, "dash"), bold=True, size=1.3), *gap(),
        Row("Kontant/kort/Swish", money(total, "dash")), Row("Moms 25 % på varor", money(f.share(total, "0.2"))), *gap(),
        *down("Fri tandvård t.o.m. det år du fyller 19.", f"Regionen ersätter kliniken {money(paid, 'dash')}", "Nästa kallelse omkring", f"{when(f.later(date, 540), 'long')}", size=0.9),
    ]  # fmt: skip
    truth = f.facts(clinic, (), date, total, "dental")
    return Receipt("j_the_young", rows, truth, "slab", 34)


LAYOUTS = (two_aids, left_strip, paid_sheet, the_young)
