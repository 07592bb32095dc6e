"""Dental care, group l: a public clinic's bill, a private one's paid account, a hygienist's strip, a region's support."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_facts as f
from bench.receipt_photos.fresh_facts import money, spread, when
from bench.receipt_photos.fresh_j.writers import crowns, down, gap, mid, phone, said
from bench.receipt_photos.paper import Receipt, Row

_PATIENTS = ("Sune Alvestig", "Hodan Lindfors-Ali", "Britta Norrhed", "Kamal Östenius", "Irja Palosaari", "Ture Vessman")  # fmt: skip
_TREATED = (
    ("101", "Basundersökning", "", 1045, 1120), ("121", "Röntgenbild, enskild tand", "", 75, 85), ("126", "Röntgenundersökning, ställning", "", 300, 330), ("302", "Sjukdomsbehandlande åtgärder", "", 545, 590),
    ("401", "Tanduttagning, en tand", "28", 1250, 1360), ("501", "Rotfyllning, en kanal", "12", 3790, 3995), ("704", "Fyllning en yta på molar", "16", 975, 1050), ("705", "Fyllning två ytor på molar", "37", 1430, 1545),
    ("702", "Fyllning två ytor på framtand", "21", 1080, 1165),
)  # fmt: skip


def public_bill(chance: random.Random) -> Receipt:
    """A public dentist's bill: treatments with day and tooth, the state's grant drawn off, the sum beside its last day."""
    region, clinic = chance.choice((("Västmanland", "Sala"), ("Örebro län", "Haga"), ("Sörmland", "Flen"), ("Jönköpings län", "Bankeryd")))  # fmt: skip
    date, at = f.day(chance), (0.0, 0.17, 0.26, 0.72, 0.8, 1.0)
    treated, due, number = f.later(date, -chance.randint(2, 14)), f.later(date, 30), f.digits(chance, 9)  # fmt: skip
    done = sorted(chance.sample(_TREATED, chance.randint(2, 4)))
    price, low = Decimal(sum(row[4] for row in done)), Decimal(sum(row[3] for row in done))
    grant, aid = Decimal(chance.choice((0, 300, 600))), f.share(max(low - 3000, Decimal(0)), "0.5")
    grant = min(grant, price)
    total = price - grant - aid
    ends = "<<<<>>"
    rows = [
        spread("Folktandvården", "FAKTURA", at=(0.0, 1.0), ends="<>", bold=True, size=1.5), spread(f"Region {region}", f"Fakturanummer {number}", at=(0.0, 1.0), ends="<>"),
        spread(f"Folktandvården {clinic}", f"Fakturadatum {when(date, 'iso')}", at=(0.0, 1.0), ends="<>"), *gap(2),
        *down(chance.choice(_PATIENTS), f"Tallgatan {chance.randint(1, 55)}", f"{f.digits(chance, 3)} {f.digits(chance, 2)} Stavby"), *gap(2),
        spread("Datum", "Kod", "Behandling", "Tand", "", "Pris", at=at, ends=ends, bold=True, size=0.95), Row(rule="line"),
        *(spread(when(treated, "iso"), code, name, tooth, "", money(Decimal(cost)), at=at, ends=ends) for code, name, tooth, _, cost in done), Row(rule="line"),
        spread("Summa behandling", money(price), at=(0.5, 1.0), ends="<>"), *([spread("Allmänt tandvårdsbidrag", f"-{money(grant)}", at=(0.5, 1.0), ends="<>")] if grant else []),
        *([spread("Högkostnadsskydd", f"-{money(aid)}", at=(0.5, 1.0), ends="<>")] if aid else []), *gap(),
        Row(f"Att betala senast {when(due, 'iso')}", f"{money(total)} kr", boxed=True, bold=True, size=1.15), *gap(),
        Row(f"Bankgiro {f.digits(chance, 3)}-{f.digits(chance, 4)}   OCR-nummer {number}{chance.randint(0, 9)}"), *gap(),
        *down(f"Har du frågor? Ring kliniken på {phone(chance)}.", "Vill du dela upp betalningen, kontakta oss före förfallodagen.", f"Referenspris enligt TLV för behandlingen: {money(low)} kr.", size=0.85), *gap(3),
    ]  # fmt: skip
    short, whole = f"Folktandvården {clinic}", f"Folktandvården Region {region}"
    truth = f.facts(short, ("Folktandvården", f"Region {region}", whole, f"Folktandvården {region}", f"{whole} {short}", f"{whole} {clinic}"), date, total, "dental")  # fmt: skip
    return Receipt("l_public_bill", rows, truth, "sans", 62, "laser")


def paid_account(chance: random.Random) -> Receipt:
    """A private clinic's receipt from its journal: tooth after text, aid in a column, paid and left to pay at the end."""
    clinic, chain = chance.choice((("City Dental Odenplan", "City Dental"), ("Distriktstandvården Årsta", "Distriktstandvården"), ("Tandläkarna på Kaj", ""), ("Smile Tandvård Malmö", "Smile Tandvård"), ("Tandhälsan Ludvika", "Tandhälsan")))  # fmt: skip
    date, at, ends = f.day(chance), (0.0, 0.09, 0.7, 0.84, 1.0), "<<>>>"
    done = sorted(chance.sample(_TREATED, chance.randint(2, 4)))
    price, grant = Decimal(sum(row[4] for row in done)), Decimal(chance.choice((0, 300)))
    grant = min(grant, price)
    total = price - grant
    split, lines = grant, []
    for code, name, tooth, _, cost in done:
        off = min(split, Decimal(cost))
        split -= off
        lines.append((code, f"{name} {tooth}".strip(), Decimal(cost), off))
    rows = [
        *mid(clinic, bold=True, size=1.5, font="caladea"), *mid(f"Kyrkogatan {chance.randint(2, 40)}  |  {phone(chance)}  |  org.nr {f.organisation(chance)}", size=0.85), *gap(),
        Row("Kvitto", bold=True, size=1.25), Row(f"Nr {f.digits(chance, 6)}", f"Datum {when(date, 'iso')}"), Row(f"Patient {chance.choice(_PATIENTS)}", f"Behandlare {chance.choice(('Tdl BK', 'Tdl MW', 'Thyg ES'))}"), *gap(),
        spread("Åtgärd", "", "Pris", "Stöd", "Patient", at=at, ends=ends, bold=True), Row(rule="line"),
        *(spread(code, name, money(cost), money(off), money(cost - off), at=at, ends=ends) for code, name, cost, off in lines), Row(rule="line"),
        spread("Summa", "", money(price), money(grant), money(total), at=at, ends=ends, bold=True), *gap(),
        Row(f"Betalt {when(date, 'iso')} med {chance.choice(('kort', 'Swish'))}", f"{money(total)} kr", bold=True, size=1.1), Row("Kvar att betala", "0,00 kr"), *gap(),
        *down(f"Nästa besök: {said(f.later(date, chance.randint(2, 8) * 7 + (2 if date.weekday() > 4 else 0)), 'full').lower()} kl 13.20", "Tandvården är momsfri. Stöd = statligt tandvårdsstöd.", size=0.9), *gap(2),
    ]  # fmt: skip
    truth = f.facts(clinic, (chain,), date, total, "dental")
    return Receipt("l_paid_account", rows, truth, "caladea", 56, "laser")


def hygienist_strip(chance: random.Random) -> Receipt:
    """A hygienist's till strip: whole kronor with a dash, wares with VAT, the grant, the sum in high letters."""
    clinic = chance.choice(("Tandhygienist Sveavägen", "Munhälsokliniken Ystad", "Hygienistkliniken Lejonet", "Friska Tänder i Boden"))  # fmt: skip
    date = f.day(chance)
    care = chance.sample((("Basundersökning hyg.", 760), ("Tandstensborttagning", 620), ("Fluorlackning", 240), ("Depuration 30 min", 890)), chance.randint(1, 2))  # fmt: skip
    wares = chance.sample((("Mellanrumsborstar", 69), ("Duraphat tandkräm", 139), ("Eltandborsthuvud", 119)), chance.randint(0, 2))  # fmt: skip
    whole, sold = (Decimal(sum(cost for _, cost in lines)) for lines in (care, wares))
    grant = Decimal(chance.choice((0, 300, 300)))
    grant = min(grant, whole)
    total = whole + sold - grant
    rows = [
        *mid(clinic.upper(), bold=True), *mid(f"Skeppsgatan {chance.randint(1, 20)}", f"Tel. {phone(chance)}"), *gap(),
        Row(f"KVITTO {f.digits(chance, 4)}", when(date, "words")), Row("Behandlare 02", f.clock(chance, ".")), Row(rule="*"),
        *(Row(name, f"{cost}:-") for name, cost in (*care, *wares)), *([Row("ATB tandvårdsbidrag", f"-{money(grant, 'dash')}")] if grant else []), Row(rule="*"),
        Row("SUMMA", money(total, "dash"), bold=True, size=1.6), *gap(),
        Row(chance.choice(("Swish", "Kort Mastercard", "Kort Visa")), money(total, "dash")), *([Row("Moms 25% på varor", money(f.share(sold, "0.2")))] if wares else [Row("Moms", "0,00")]), *gap(),
        *mid(f"Org.nr {f.organisation(chance)}", "Legitimerad tandhygienist", "Välkommen åter om 6 månader"),
    ]  # fmt: skip
    truth = f.facts(clinic, (), date, total, "dental")
    return Receipt("l_hygienist_strip", rows, truth, "freemono", 32)


def region_support(chance: random.Random) -> Receipt:
    """A receipt for dental care at care's fee: the region pays the clinic, the patient the visit's fee below it."""
    clinic, region = chance.choice((("Tandläkarhuset Nybro", "Region Kalmar län"), ("Sjukhustandvården Mora", "Region Dalarna"), ("Tandvårdsgruppen Östra", "Region Blekinge"), ("Folktandvården Timrå", "Region Västernorrland")))  # fmt: skip
    date, price = f.day(chance), Decimal(chance.choice((1120, 2480, 3655, 5210)))
    total = Decimal(chance.choice((100, 200, 250, 300)))
    at, ends = (0.0, 0.34), "<<"
    rows = [
        Row(clinic, bold=True, size=1.3), Row(f"Järnvägsgatan {chance.randint(1, 30)}, tfn {phone(chance)}", size=0.9), Row(rule="line"), *gap(),
        Row("KVITTO - särskilt tandvårdsstöd", bold=True), *gap(),
        spread("Patient", chance.choice(_PATIENTS), at=at, ends=ends), spread("Besöksdag", when(date, "long"), at=at, ends=ends), spread("Intyg om stöd", f"{chance.choice(('Nödvändig tandvård', 'Grön blankett (F)', 'Tandvård vid sjukdom (S)'))}", at=at, ends=ends),
        spread("Intyget gäller till", when(f.later(date, chance.randint(90, 700)), "long"), at=at, ends=ends), *gap(),
        Row("Utförd tandvård enligt prislista", crowns(price)), Row(f"Faktureras {region}", f"-{crowns(price - total)}"), Row(rule="line"),
        Row("Patientavgift att betala", crowns(total), bold=True, size=1.2), Row(rule="line"), Row(f"Betalt med kort, nr {f.digits(chance, 6)}"), *gap(),
        *down("Avgiften följer den öppna hälso- och sjukvårdens avgifter", "och räknas in i högkostnadsskyddet upp till 1 450 kr.", f"Organisationsnummer {f.organisation(chance)}", size=0.85), *gap(2),
    ]  # fmt: skip
    truth = f.facts(clinic, ("Folktandvården",) if clinic.startswith("Folk") else (), date, total, "dental")  # fmt: skip
    return Receipt("l_region_support", rows, truth, "notoserif", 48, "laser")


LAYOUTS = (public_bill, paid_account, hygienist_strip, region_support)
