"""Dental care, group k: the public dentist's bill, a journal's receipt by day and tooth, an acute strip."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_facts as f
from bench.receipt_photos.fresh_facts import block, money, spread, when
from bench.receipt_photos.paper import Receipt, Row

_NAMES = ("Ingrid Sjöhamra", "Tesfaye Morlind", "Viveka Drakenhult", "Hamza Rydsäter")
_DONE = (
    ("101", "Basundersökning, tandläkare", "", 1135), ("121", "Röntgenundersökning, enskild bild", "", 85), ("201", "Information och råd", "", 410),
    ("311", "Sjukdomsbehandling, kort", "", 530), ("341", "Behandling av tandköttssjukdom", "", 760), ("401", "Tandborttagning, en tand", "38", 1290),
    ("501", "Rotfyllning, en kanal", "12", 3845), ("702", "Fyllning, två ytor", "24", 1045), ("705", "Fyllning, en yta", "46", 965),
)  # fmt: skip


def region_dentist_bill(chance: random.Random) -> Receipt:
    """The public dentist's bill: grants drawn off in the table, the sum and its last day in a grey frame."""
    region, clinic = chance.choice((("Västra Götaland", "Kungälv"), ("Sörmland", "Strängnäs"), ("Jönköpings län", "Värnamo"), ("Uppsala", "Knivsta")))  # fmt: skip
    date, done = f.day(chance), sorted(chance.sample(_DONE, chance.randint(2, 4)))
    price = Decimal(sum(row[3] for row in done))
    grant = min(Decimal(chance.choice((300, 600))), price)
    aid = f.share(max(price - 3000, Decimal(0)), "0.5")
    total, due = price - grant - aid, f.later(date, chance.choice((20, 30)))
    seen, at = f.later(date, -chance.randint(1, 9)), (0.0, 0.2, 0.28, 0.84, 1.0)
    rows = [
        *block(f"Folktandvården {region}", bold=True, size=1.4, font="verdana"), *block(f"Tandvårdskliniken {clinic}", "", f"{chance.choice(_NAMES)}|Faktura {f.digits(chance, 8)}", f"Ängsgatan {chance.randint(1, 60)}|Fakturadatum {when(date, 'iso')}", f"{f.digits(chance, 3)} {f.digits(chance, 2)} {clinic}|Patientnr {f.digits(chance, 5)}", "", ""),
        spread("Behandlad", "Kod", "Åtgärd", "Tand", "Pris", at=at, ends="<<<>>", size=0.85, bold=True), Row(rule="line"),
        *(spread(when(seen, "iso"), code, name, tooth, money(Decimal(cost)), at=at, ends="<<<>>", size=0.95) for code, name, tooth, cost in done), Row(rule="line"),
        spread("Summa åtgärder", money(price), at=(0.5, 1.0), ends="<>"), spread("Avgår allmänt tandvårdsbidrag", f"-{money(grant)}", at=(0.5, 1.0), ends="<>"), spread("Avgår tandvårdsersättning", money(-aid), at=(0.5, 1.0), ends="<>"), *block(""),
        Row(f"Att betala {money(total)} kr", f"Betalas senast {when(due, 'iso')}", boxed=True, bold=True, size=1.05), *block(""),
        *block(f"Bankgiro {f.digits(chance, 4)}-{f.digits(chance, 4)}   OCR {f.digits(chance, 11)}", "Vid utebliven betalning tas påminnelseavgift 60 kr ut.", f"Org.nr 232100-{f.digits(chance, 4)}. Tandvård är momsfri.", "", size=0.85),
    ]  # fmt: skip
    whole, near = f"Folktandvården {region}", f"Folktandvården {clinic}"
    truth = f.facts(whole, ("Folktandvården", near, f"Tandvårdskliniken {clinic}", f"{whole} {clinic}", f"{whole} Tandvårdskliniken {clinic}", f"{whole}, Tandvårdskliniken {clinic}"), date, total, "dental")  # fmt: skip
    return Receipt("k_region_dentist_bill", rows, truth, "verdana", 64, "laser")


def by_day_and_tooth(chance: random.Random) -> Receipt:
    """A private dentist's journal receipt: a row for each day and tooth, aid, paid, what is left, next call."""
    clinic, also = chance.choice((("Distriktstandvården Sala", ("Distriktstandvården",)), ("Colosseum Tandläkarna Gamla Stan", ("Colosseum", "Colosseum Tandläkarna")), ("Tandläkare Centrumkliniken Boden", ("Centrumkliniken", "Centrumkliniken Boden")), ("Smile Järntorget", ("Smile",))))  # fmt: skip
    date, done = f.day(chance), sorted(chance.sample(_DONE, chance.randint(2, 4)))
    price = Decimal(sum(row[3] for row in done))
    grant, aid = Decimal(chance.choice((0, 300))), f.share(max(price - 3000, Decimal(0)), "0.5")
    total, at = price - grant - aid, (0.0, 0.2, 0.3, 0.4, 1.0)
    rows = [
        Row("", clinic, bold=True, size=1.2, font="gothic"), *block(f"|Tel 0{f.digits(chance, 2)}-{f.digits(chance, 3)} {f.digits(chance, 2)} {f.digits(chance, 2)}", f"|Org.nr {f.organisation(chance)}", "", size=0.9),
        *block("KVITTO", bold=True, size=1.4), *block(f"Kvittonr {f.digits(chance, 5)}   Datum {when(date, 'iso')}", f"Patient {chance.choice(_NAMES)}", ""),
        spread("Datum", "Tand", "Åtg", "Beskrivning", "Arvode", at=at, ends="<<<<>", bold=True, size=0.95), Row(rule="line"),
        *(spread(when(date, "iso"), tooth, code, name, money(Decimal(cost)), at=at, ends="<<<<>", size=0.95) for code, name, tooth, cost in done), Row(rule="line"),
        *(spread(label, amount, at=(0.45, 1.0), ends="<>") for label, amount in (("Summa arvode", money(price)), *((("Tandvårdsbidrag", f"-{money(grant)}"),) if grant else ()), *((("Försäkringskassan", f"-{money(aid)}"),) if aid else ()))),
        spread("Patientens kostnad", money(total), at=(0.45, 1.0), ends="<>", bold=True, size=1.1), spread(chance.choice(("Betalt Swish", "Betalt kort")), money(total), at=(0.45, 1.0), ends="<>"), spread("Saldo", "0,00", at=(0.45, 1.0), ends="<>"), *block(""),
        *block(f"Nästa besök: {when(f.later(date, chance.randint(10, 200)), 'iso')} kl {f.clock(chance)}", "Lämna återbud senast 24 timmar före, annars debiteras 500 kr.", "", size=0.9),
    ]  # fmt: skip
    truth = f.facts(clinic, also, date, total, "dental")
    return Receipt("k_by_day_and_tooth", rows, truth, "nimbus", 52, "laser")


def acute_strip(chance: random.Random) -> Receipt:
    """An acute dentist's till strip: whole kronor with ":-", an evening's extra, day and sum side by side."""
    clinic = chance.choice(("Akuttandvården Fridhemsplan", "Tandakuten Lorensberg", "Jourtandläkarna Triangeln", "Akut Tandläkarvård Odenplan"))  # fmt: skip
    date, done = f.day(chance), sorted(chance.sample(_DONE[1:], chance.randint(1, 2)))
    extra = Decimal(chance.choice((0, 495, 750)))
    acute = Decimal(635)
    total = acute + extra + sum(row[3] for row in done)
    rows = [
        Row(clinic, centre=True, bold=True, size=1.1), *block(f"^{chance.choice(('Öppet alla dagar 8-21', 'Drop in, även helger'))}", f"^Org.nr {f.organisation(chance)}", "", size=0.9),
        *block(f"Kvitto nr {f.digits(chance, 5)}|Kassa 1", f"{when(date, 'iso')}|{f.clock(chance)}", "*"),
        *block(f"103 Akut undersökning|{money(acute, 'dash')}", *(f"{code} {name[:22]}|{money(Decimal(cost), 'dash')}" for code, name, _, cost in done), *([f"Jourtillägg kväll/helg|{money(extra, 'dash')}"] if extra else []), "*"),
        Row("SUMMA", money(total, "dash"), bold=True, size=1.4), *block(f"Kort|{money(total, 'dash')}", "Moms 0%|0:-", "", f"VISA ***{f.digits(chance, 4)}  REF {f.digits(chance, 6)}"),
        *block("Smärta? Ring oss inom 48 tim.", "Garanti fyllning 1 år.", "", "^Krya på dig!", size=0.9),
    ]  # fmt: skip
    truth = f.facts(clinic, (clinic.rsplit(" ", 1)[0],), date, total, "dental")
    return Receipt("k_acute_strip", rows, truth, "freemono", 38)


LAYOUTS = (region_dentist_bill, by_day_and_tooth, acute_strip)
