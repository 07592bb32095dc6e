"""Dental care, group m: a public clinic's receipt, a denture maker, a strip with a terminal's rows, a chain's bill."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_facts as f
from bench.receipt_photos.fresh_facts import money, spread, when
from bench.receipt_photos.fresh_j.writers import crowns, down, gap, mid, phone
from bench.receipt_photos.paper import Receipt, Row

_PATIENTS = (
    "Rune Backlycke",
    "Sagal Mohedal",
    "Anneli Törnsäter",
    "Vidar Holmqvister",
    "Bahar Lindeskog",
)
_DONE = (
    ("101", "Basundersökning", 1085), ("103", "Akut undersökning", 645), ("121", "Enstaka röntgenbild", 78), ("301", "Sjukdomsbehandling", 520), ("311", "Information om munhälsa", 485),
    ("401", "Tandutdragning", 1215), ("404", "Kirurgi, tandborttagning", 2890), ("501", "Rotbehandling", 3640), ("701", "Fyllning framtand", 845), ("704", "Fyllning kindtand", 1290), ("322", "Behandling av karies", 430),
)  # fmt: skip


def public_receipt(chance: random.Random) -> Receipt:
    """The public dentist's strip: the price below each measure, the grant, the patient's part, paid and left."""
    clinic, region = chance.choice((("Kungälv", "Västra Götaland"), ("Rinkeby", "Stockholm"), ("Oxie", "Skåne"), ("Haparanda", "Norrbotten"), ("Vetlanda", "Jönköpings län")))  # fmt: skip
    date, done = f.day(chance), sorted(chance.sample(_DONE, chance.randint(1, 3)))
    price = Decimal(sum(cost for *_, cost in done))
    grant = min(price, Decimal(chance.choice((0, 300, 600))))
    total = price - grant
    rows = [
        Row("Folktandvården", bold=True, size=1.5, font="lato"), Row(region), Row(f"Klinik: {clinic}"), Row(f"Tel: {phone(chance)}"), *gap(),
        Row("KVITTO", f.digits(chance, 8), bold=True), Row("Datum", when(date, "iso")), Row("Patient", chance.choice(_PATIENTS)), Row(rule="-"),
    ]  # fmt: skip
    for code, name, cost in done:
        rows += [Row(f"{code} {name}"), Row("", money(Decimal(cost)))]
    rows += [
        Row(rule="-"), Row("Summa åtgärder", money(price)), *([Row("Tandvårdsbidrag ATB", f"-{money(grant)}")] if grant else []),
        Row("Patientens kostnad", money(total), bold=True, size=1.15), Row(chance.choice(("Kort", "Swish")), money(total)), Row("Kvar att betala", "0,00"), *gap(),
        Row("Momsfri tandvård.", size=0.9), Row(f"Org.nr {f.organisation(chance)}", size=0.9), *gap(),
    ]  # fmt: skip
    short, whole = f"Folktandvården {clinic}", f"Folktandvården {region}"
    truth = f.facts(short, ("Folktandvården", whole, f"{whole} {clinic}", f"{whole} Klinik: {clinic}"), date, total, "dental")  # fmt: skip
    return Receipt("m_public_receipt", rows, truth, "roboto", 34)


def denture_maker(chance: random.Random) -> Receipt:
    """A dental technician's cash bill: a denture mended or relined, parts and work, rounded kronor, warranty below."""
    firm = chance.choice(("Protesfixarna i Borås AB", "Tandteknik Hisingen", "Leksands Tandtekniska AB", "Protesakuten Huddinge"))  # fmt: skip
    date, number = f.day(chance), f.digits(chance, 4)
    lines = [(name, Decimal(cost)) for name, cost in chance.sample((("Lagning av protes, brott", 950), ("Tillägg av tand", 640), ("Rebasering överkäke", 2350), ("Byte av klammer", 780), ("Avtryck", 450)), chance.randint(1, 3))]  # fmt: skip
    total, at = f.summed(lines), (0.0, 0.66, 1.0)
    rows = [
        *mid(firm, bold=True, size=1.4, font="century"), *mid(f"Verkstadsgatan {chance.randint(1, 25)}  Tel {phone(chance)}", size=0.9), *gap(), Row(rule="line"),
        Row("Kontantfaktura / kvitto", f"Nr {number}", bold=True), Row(f"Kund: {chance.choice(_PATIENTS)}", f"Datum: {when(date, 'fraction')}"), Row(rule="line"), *gap(),
        spread("Arbete", "Antal", "Kronor", at=at, ends="<>>", bold=True),
        *(spread(name, "1", money(cost), at=at, ends="<>>") for name, cost in lines), *gap(2), Row(rule="line"),
        spread("", "Summa", money(total), at=at, ends="<>>", bold=True, size=1.2), spread("", "varav moms", "0,00", at=at, ends="<>>"), *gap(),
        Row(f"Betalt kontant: {money(total)}" if chance.random() < 0.4 else f"Betalt med Swish: {money(total)}"), *gap(),
        *down("Garanti 6 månader på utfört arbete.", f"Org.nr {f.organisation(chance)}, godkänd för F-skatt.", size=0.9), *gap(2),
    ]  # fmt: skip
    truth = f.facts(firm, (), date, total, "dental")
    return Receipt("m_denture_maker", rows, truth, "century", 46, "laser", tint=(252, 250, 228))


def strip_with_terminal(chance: random.Random) -> Receipt:
    """A private dentist's strip: care less the state's aid, and the terminal's rows with the sum after "SEK"."""
    clinic = chance.choice(("Tandläkarna Wasa", "Borgmästarens Tandvård", "Din Tandläkare i Märsta", "Tandkliniken Fyren", "Stortorgets Tandvård"))  # fmt: skip
    date, done = f.day(chance), sorted(chance.sample(_DONE, chance.randint(1, 3)))
    price = Decimal(sum(cost for *_, cost in done))
    grant = min(price, Decimal(chance.choice((0, 300))))
    total = price - grant
    rows = [
        *mid(clinic, bold=True, size=1.25), *mid(f"Drottninggatan {chance.randint(1, 90)}", phone(chance), f"Org.nr {f.organisation(chance)}"), *gap(),
        Row(f"Kvitto {f.digits(chance, 5)}", f"{when(date, 'iso')} {f.clock(chance)}"), Row(rule="-"),
        *(Row(f"{name}", money(Decimal(cost), "plain")) for _, name, cost in done), *([Row("Statligt bidrag", f"-{money(grant, 'plain')}")] if grant else []), Row(rule="-"),
        Row("Att betala", money(total, "plain"), bold=True, size=1.35), Row("Moms 0%", "0,00"), *gap(),
        *mid("KORTKÖP"), Row("Belopp", f"SEK {money(total, 'plain')}"), Row(f"MASTERCARD ************{f.digits(chance, 4)}", size=0.9), Row(f"TERM: {f.digits(chance, 8)}", f"KONTR: {f.digits(chance, 6)}", size=0.9), Row("AID: A0000000041010", size=0.9), *gap(),
        *mid("KUNDENS EXEMPLAR", "Spara kvittot"),
    ]  # fmt: skip
    truth = f.facts(clinic, (), date, total, "dental")
    return Receipt("m_strip_with_terminal", rows, truth, "hack", 36)


def chain_bill(chance: random.Random) -> Receipt:
    """A dental chain's bill: whole kronor, tooth numbers, aid in the row of sums, "Att betala" at the left below."""
    chain, place = chance.choice((("Colosseum Tandläkarna", "Sundsvall"), ("Oral Care", "Kalmar"), ("Tandea", "Östersund"), ("Praktikertjänst Tandvård", "Trollhättan"), ("Happident", "Liljeholmen")))  # fmt: skip
    clinic, date = f"{chain} {place}", f.day(chance)
    due, at, ends = f.later(date, chance.choice((10, 15, 30))), (0.0, 0.2, 0.3, 0.8, 1.0), "<<<<>"
    done = sorted(chance.sample(_DONE, chance.randint(2, 4)))
    price = Decimal(sum(cost for *_, cost in done))
    grant = min(price, Decimal(chance.choice((0, 300, 600))))
    aid = f.evened(f.share(max(price - 3300, Decimal(0)), "0.5"))
    total, treated = price - grant - aid, f.later(date, -chance.randint(1, 8))
    sums = [("Pris", price), *([("Bidrag", grant)] if grant else []), *([("Högkostnad", aid)] if aid else []), ("Din del", total)]  # fmt: skip
    places = tuple(0.25 * place_ for place_ in range(len(sums)))
    rows = [
        Row(chain, bold=True, size=1.5, font="gothic"), Row(f"{clinic}, Esplanaden {chance.randint(1, 30)}, {phone(chance)}", size=0.9), *gap(),
        spread(chance.choice(_PATIENTS), "Faktura", f.digits(chance, 7), at=(0.0, 0.58, 1.0), ends="<<>"), spread(f"Hagvägen {chance.randint(1, 50)}", "Fakturadatum", when(date, "iso"), at=(0.0, 0.58, 1.0), ends="<<>"), spread(f"{f.digits(chance, 3)} {f.digits(chance, 2)} Ekvik", "Förfallodag", when(due, "iso"), at=(0.0, 0.58, 1.0), ends="<<>"), *gap(2),
        spread("Utfört", "Kod", "Behandling", "Tand", "Pris", at=at, ends=ends, bold=True), Row(rule="line"),
        *(spread(when(treated, "iso"), code, name, str(chance.choice((11, 16, 24, 36, 47))) if code[0] in "457" else "", crowns(Decimal(cost)), at=at, ends=ends) for code, name, cost in done), Row(rule="line"), *gap(),
        spread(*(label for label, _ in sums), at=places, size=0.85, ink=50), spread(*(crowns(amount) for _, amount in sums), at=places), *gap(),
        Row(f"Att betala: {crowns(total)}", bold=True, size=1.3), Row(f"Bankgiro {f.digits(chance, 4)}-{f.digits(chance, 4)}   Ange OCR {f.digits(chance, 9)}"), *gap(),
        *down("Vid försenad betalning debiteras dröjsmålsränta och 60 kr i påminnelse.", f"{clinic}, org.nr {f.organisation(chance)}.", size=0.85), *gap(2),
    ]  # fmt: skip
    truth = f.facts(clinic, (chain, f"{chain}, {place}"), date, total, "dental")
    return Receipt("m_chain_bill", rows, truth, "nimbus", 58, "laser")


LAYOUTS = (public_receipt, denture_maker, strip_with_terminal, chain_bill)
