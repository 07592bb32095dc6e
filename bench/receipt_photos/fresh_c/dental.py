"""Dental care, group c: a wide table on its side, a private strip, a check-up with the two grants."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_goods as fresh
from bench.receipt_photos import goods
from bench.receipt_photos.fresh_goods import across, lines, shown
from bench.receipt_photos.goods import kronor, whole
from bench.receipt_photos.layouts import truth
from bench.receipt_photos.paper import Receipt, Row
from bench.receipt_photos.unseen.goods import after, less
from bench.receipt_photos.wear import Mark

_DONE = (
    ("101", "", "Basundersökning utförd av tandläkare", 985, 985), ("124", "", "Röntgenbild, fler än en", 205, 180),
    ("704", "36", "Fyllning, två ytor på molar", 1395, 1250), ("301", "", "Sjukdomsbehandling, mindre", 610, 590),
    ("705", "14", "Fyllning, tre ytor", 1780, 1575), ("322", "", "Depurering, normal", 640, 615),
    ("401", "48", "Tanduttagning, en tand", 1490, 1335), ("801", "11", "Permanent tandstödd krona", 6480, 6210),
)  # fmt: skip


def wide_table(chance: random.Random) -> Receipt:
    """A public dentist's specification lying down: reference price, clinic's price, grants, own part."""
    region, clinic = chance.choice((
        ("Folktandvården Dalarna", "Falun"), ("Folktandvården Sörmland", "Nyköping"),
        ("Folktandvården Västmanland", "Oxbacken"), ("Folktandvården Dalarna", "Mora"),
    ))  # fmt: skip
    date = fresh.day(chance)
    done = chance.sample(_DONE, chance.randint(2, 4))
    asked = sum((Decimal(row[3]) for row in done), Decimal(0))
    base = max(Decimal(0), sum((Decimal(row[4]) for row in done), Decimal(0)) - 3000)
    high = fresh.percent(base, 50)
    grant = Decimal(chance.choice((300, 600)))
    due = asked - high - grant
    at, ends = (0.0, 0.08, 0.16, 0.64, 0.8, 1.0), "<<<>>>"
    rows = [
        across(region, "Specifikation och faktura", at=(0.0, 1.0), ends="<>", bold=True, size=1.3),
        *lines("_", f"Klinik {clinic}|Besöksdag {shown(after(date, -chance.randint(0, 6)), 'iso')}"),
        *lines(f"Patient {chance.choice(fresh.PERSONS)}, {fresh.born(chance)}|Fakturadag {shown(date, 'iso')}", ""),
        across("Tand", "Kod", "Åtgärd", "Ref.pris", "Vårt pris", "Belopp", at=at, ends=ends, boxed=True, bold=True, size=0.9),
        *(across(tooth, code, what, kronor(Decimal(ref)), kronor(Decimal(ours)), kronor(Decimal(ours)), at=at, ends=ends)
          for code, tooth, what, ours, ref in done),
        *lines("_"),
        across("Summa behandling", kronor(asked), at=(0.64, 1.0), ends=">>"),
        across("Högkostnadsskydd tandvård", less(high), at=(0.64, 1.0), ends=">>"),
        across("Allmänt tandvårdsbidrag (ATB)", less(grant), at=(0.64, 1.0), ends=">>"),
        across("Patientens andel", kronor(due), at=(0.64, 1.0), ends=">>", bold=True, size=1.1),
        *lines("", f"Betala till bankgiro {fresh.giro(chance)} senast {shown(after(date, 20), 'iso')}. OCR {goods.checked(goods.digits(chance, 9))}"),
        *lines(f"Ersättningsperiod t.o.m. {shown(after(date, 290), 'iso')}. Nytt ATB 1 juli.", size=0.85),
    ]  # fmt: skip
    said = truth(
        region,
        (f"{region} {clinic}", f"Folktandvården {clinic}", "Folktandvården"),
        date,
        due,
        "dental",
    )
    return Receipt("fresh_c_wide_table", rows, said, "sans", 84, "laser", spacing=1.3)


def private_strip(chance: random.Random) -> Receipt:
    """A private dentist's strip: the sum boxed in the middle, owed and paid before, a stamp of payment."""
    clinic = chance.choice(
        ("Tandläkarna vid Torget", "City Tandvård", "Dentalhuset Eken", "Smile Tandvård")
    )
    legal = chance.choice(
        ("Praktikertjänst AB", "Distansen Dental AB", "Colosseum Dental Sverige AB")
    )
    date, fee = fresh.day(chance), goods.price(chance, 850, 2600)
    grant, owed = Decimal(chance.choice((300, 600))), Decimal(chance.choice((0, 0, 250)))
    due, rounding = goods.rounded(fee - grant + owed)
    rows = [
        *lines(f"^{clinic}", bold=True, size=1.2),
        *lines(f"^{chance.choice(fresh.PLACES)}", "^Auktoriserad Privattandläkare", ""),
        *lines(f"Kvittonr {goods.digits(chance, 5)}", f"{date:%y%m%d} {goods.clock(chance)} Beh: {chance.choice(('MK', 'TAJ', 'EL'))}", "-"),
        *lines(f"Arvode tandvård|{kronor(fee)}", f"ATB|{less(grant)}"),
        *(lines(f"Skuld sedan tidigare|{kronor(owed)}") if owed else []),
        *lines(f"Öresavr.|{kronor(rounding)}"),
        Row("PATIENT", f"{kronor(due)}", boxed=True, bold=True, size=1.3),
        *lines("", f"Erlagt kort|{kronor(due)}", "Kvarstår|0,00", "-"),
        *lines("Kostnadsförslag", f"{shown(after(date, -21), 'iso')}|{whole(Decimal(round(fee / 100) * 100 + 400), 'kr')}", size=0.9),
        *lines(f"Rev.kallelse {shown(after(date, 365), 'solid')[:6]}", "", size=0.9),
        *lines(f"^{legal} {goods.organisation(chance)}", size=0.8),
    ]  # fmt: skip
    marks = (Mark("BETALT", 0.35, 0.62, chance.uniform(8, 20), 1.8, 130, "sans", True),)
    said = truth(clinic, (legal,), date, due, "dental")
    return Receipt("fresh_c_private_strip", rows, said, "hack", 36, marks=marks)


def check_up(chance: random.Random) -> Receipt:
    """A hygienist's printed receipt: sentences, both grants, "Betalt idag" on top, the name at the foot."""
    clinic = chance.choice(
        ("Vita Tänder Hygienistklinik", "Tandhygienisten i Skövde", "Hygienistgruppen Slottsskogen")
    )
    date, fee = fresh.day(chance), Decimal(chance.choice((795, 890, 1040, 1150)))
    general, special = Decimal(chance.choice((300, 600))), Decimal(chance.choice((0, 600)))
    due = max(Decimal(0), fee - general - special)
    rows = [
        *lines("Kvitto för ditt besök", size=1.5, bold=True),
        *lines("", f"Betalt idag {shown(date, 'long weekday')}: {whole(due, 'kr')}", bold=True, size=1.1),
        *lines("", f"Du fick en undersökning av {chance.choice(('Malin', 'Sanna', 'Ali'))}, leg. tandhygienist.", "Kod 114, reparativ och förebyggande vård.", ""),
        Row("Pris för besöket", whole(fee, "kr"), leader="."),
        Row("Avdrag allmänt tandvårdsbidrag", f"-{whole(general, 'kr')}", leader="."),
        *([Row("Avdrag särskilt tandvårdsbidrag", f"-{whole(fee - general - due, 'kr')}", leader=".")] if special else []),
        Row("Moms", "0 kr", leader="."),
        *lines("", f"Nästa tid: {shown(after(date, 180), 'named')} kl {goods.clock(chance)}", ""),
        *(Row(text, ink=120, size=0.85) for text in (
            f"Försäkringskassan har fått uppgift om besöket. Patient: {fresh.born(chance)}",
            f"{clinic}, {chance.choice(fresh.PLACES)}, {chance.choice(fresh.POST)}",
            f"Org.nr {goods.organisation(chance)}, innehar F-skattsedel",
        )),
    ]  # fmt: skip
    said = truth(clinic, (), date, due, "dental")
    return Receipt("fresh_c_check_up", rows, said, "palatino", 64, "laser", corner=0.1)


LAYOUTS = (wide_table, private_strip, check_up)
