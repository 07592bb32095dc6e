"""Dental care, group q: a public clinic's invoice, a clinic's receipt, a counter slip."""

import random
from datetime import date
from decimal import Decimal

from bench.receipt_photos import fresh_facts as f
from bench.receipt_photos.fresh_facts import block, money, spread, when
from bench.receipt_photos.paper import Receipt, Row

_CLIENTS = ("Vera Lindmark", "Hassan Ekdahl", "Ulla-Karin Forsbäck", "Mattias Ryding", "Zeynep Aldén", "Bengt-Åke Sundvall", "Leila Norrby", "Tove Granfeldt")  # fmt: skip
_STREETS = ("Kyrkogatan", "Björkvägen", "Stationsgatan", "Hantverkargatan", "Ängsvägen", "Södra Ringvägen")  # fmt: skip
_POST = {
    "Nyköping": 611, "Kungälv": 442, "Eslöv": 241, "Motala": 591, "Bollnäs": 821, "Ludvika": 771, "Falköping": 521,
    "Stockholm": 117, "Luleå": 972, "Uppsala": 753, "Trelleborg": 231, "Vimmerby": 598,
}  # fmt: skip
# Code, words, price, reference price, whether a tooth is named.
_CHECKS = (
    ("101", "Basundersökning, tandläkare", "1165.00", "1045.00", False),
    ("111", "Basundersökning, tandhygienist", "940.00", "815.00", False),
    ("103", "Akut undersökning", "520.00", "470.00", False),
)
_REPAIRS = (
    ("704", "Fyllning, en yta, kindtand", "1120.00", "985.00", True),
    ("705", "Fyllning, två ytor, kindtand", "1535.00", "1390.00", True),
    ("702", "Fyllning, två ytor, framtand", "1260.00", "1120.00", True),
    ("401", "Tanduttagning, en tand", "1340.00", "1215.00", True),
    ("341", "Tandstensborttagning", "718.50", "610.00", False),
    ("301", "Sjukdomsbehandlande åtgärder", "655.00", "580.00", False),
    ("124", "Panoramaröntgen", "695.00", "620.00", False),
)
_XRAY = ("123", "Röntgen, enskild tand", "82.50", "70.00", True)


def _tooth(chance: random.Random, words: str) -> str:
    """A tooth's number that suits the words."""
    low, high = (1, 3) if "fram" in words else (4, 7)
    return f"{chance.randint(1, 4)}{chance.randint(low, high)}"


def _treated(
    chance: random.Random, most: int, check: float = 0.7
) -> list[tuple[str, str, str, Decimal, Decimal]]:
    """An examination, often, and what was done: code, words, tooth, price, reference price."""
    acts = chance.sample(_REPAIRS, chance.randint(1, most))
    if chance.random() < check:
        acts = [chance.choice(_CHECKS), *([_XRAY] if chance.random() < 0.5 else []), *acts]
    return [
        (code, words, _tooth(chance, words) if tooth else "", Decimal(price), Decimal(ref))
        for code, words, price, ref, tooth in acts
    ]  # fmt: skip


def _worked(day: date) -> date:
    """The day, or the Monday after when it is in a weekend."""
    return f.later(day, max(0, 7 - day.weekday()) if day.weekday() > 4 else 0)


def _booked(chance: random.Random, day: date, form: str) -> str:
    """A later day and an hour for the next visit."""
    later = _worked(f.later(day, chance.randint(12, 170)))
    return f"{when(later, 'iso')} {form} {chance.randint(8, 16):02}:{chance.choice(('00', '10', '15', '20', '30', '40', '45'))}"


def _home(chance: random.Random, town: str) -> tuple[str, str, str]:
    """A client's name and address."""
    street = f"{chance.choice(_STREETS)} {chance.randint(1, 48)}"
    return chance.choice(_CLIENTS), street, f"{_POST[town]} {f.digits(chance, 2)} {town.upper()}"  # fmt: skip


def folk_invoice(chance: random.Random) -> Receipt:
    """A public dental service's invoice: particulars right, acts by visit, a giro slip."""
    firm, company, town, region = chance.choice((
        ("Folktandvården Sörmland", "Folktandvården Sörmland AB", "Nyköping", "Region Sörmland"),
        ("Folktandvården Västra Götaland", "Västra Götalandsregionen", "Kungälv", "Västra Götalandsregionen"),
        ("Folktandvården Skåne", "Folktandvården Skåne AB", "Eslöv", "Region Skåne"),
        ("Folktandvården Östergötland", "Region Östergötland", "Motala", "Region Östergötland"),
        ("Folktandvården Gävleborg", "Folktandvården Gävleborg AB", "Bollnäs", "Region Gävleborg"),
        ("Folktandvården Dalarna", "Region Dalarna", "Ludvika", "Region Dalarna"),
    ))  # fmt: skip
    day, number = _worked(f.day(chance)), f.digits(chance, 9)
    due = f.later(day, 30)
    visits = sorted({_worked(f.later(day, -ago)) for ago in chance.sample((7, 12, 18, 25, 33), chance.choice((1, 1, 2)))})  # fmt: skip
    name, street, post = _home(chance, town)
    acts, total = [], Decimal(0)
    at, ends = (0.0, 0.155, 0.22, 0.66, 0.82, 1.0), "<<<>>>"
    for visit in visits:
        for code, words, tooth, price, _ in _treated(
            chance, 4 - len(visits), 0.8 if visit == visits[0] else 0.0
        ):
            acts.append(spread(when(visit, "iso"), code, words, tooth, "1", money(price), at=at, ends=ends))  # fmt: skip
            total += price
    support = Decimal(chance.choice((0, 300, 300, 600)))
    if support:
        acts.append(spread(when(visits[0], "iso"), "", "Allmänt tandvårdsbidrag (ATB)", "", "1", f"-{money(support)}", at=at, ends=ends))  # fmt: skip
        total -= support
    given, clinic = (0.56, 1.0), f"Folktandvården {town}"
    phone, bank = f"0{chance.randint(220, 695)}-{f.digits(chance, 2)} {f.digits(chance, 2)} {f.digits(chance, 2)}", f"{f.digits(chance, 4)}-{f.digits(chance, 4)}"  # fmt: skip
    facts = (
        ("Fakturadatum", when(day, "iso")), ("Fakturanummer", number), ("Kundnummer", f.digits(chance, 7)),
        ("Betalningsvillkor", "30 dagar netto"), ("Förfallodatum", when(due, "iso")),
    )  # fmt: skip
    rows = [
        spread(firm, "FAKTURA", at=(0.0, 0.56), bold=True, size=1.3), spread("Sida 1 (1)", at=(1.0,), ends=">", size=0.85), Row(),
        *(spread(*fact, at=given, ends="<>") for fact in facts), Row(),
        spread("Klinik", name, at=(0.0, 0.56), bold=True), spread(clinic, street, at=(0.0, 0.56)), spread(f"Tel {phone}", post, at=(0.0, 0.56)), *block("", ""),
        Row(f"Avser patient: {name}, född {chance.randint(1950, 2003)}"), Row(),
        spread("Datum", "Åtg.", "Benämning", "Tand", "Antal", "Belopp", at=at, ends=ends, bold=True), Row(rule="line"), *acts, Row(rule="line"),
        spread("Summa", money(total), at=(0.66, 1.0), ends="<>"), spread("Moms 0 %", money(Decimal(0)), at=(0.66, 1.0), ends="<>"), spread("Att betala SEK", money(total), at=(0.6, 1.0), ends="<>", bold=True, size=1.15), Row(),
        *block(*chance.choice((("Vid försenad betalning debiteras dröjsmålsränta enligt räntelagen samt", "påminnelseavgift 60 kr."), ("Tandvård är undantagen från moms. Efter förfallodagen tas ut dröjsmålsränta", "och en lagstadgad påminnelseavgift på 60 kr."), ("Frågor om fakturan besvaras av kliniken. Uteblivet besök debiteras enligt", "gällande taxa, 450 kr."))), size=0.88), Row(),
        spread(company, f"Org.nr {f.organisation(chance) if company.endswith('AB') else '232100-' + f.digits(chance, 4)}", f"Bankgiro {bank}", at=(0.0, 0.45, 1.0), ends="<<>", size=0.88), Row(rule="-"),
        spread("INBETALNING/GIRERING AVI", "Förfallodag", "Att betala", at=(0.0, 0.55, 1.0), ends="<<>", size=0.85),
        spread("", when(due, "iso"), money(total), at=(0.0, 0.55, 1.0), ends="<<>", bold=True), Row(),
        spread("Betalningsavsändare", "Till bankgiro", "Betalningsmottagare", at=(0.0, 0.42, 0.62), size=0.8), spread(name, bank, firm, at=(0.0, 0.42, 0.62)), spread(street, at=(0.0,)), spread(post, at=(0.0,)), Row(),
        Row(f"#   {number}{f.digits(chance, 1)} #   {int(total)} {int(total * 100) % 100:02}   {f.digits(chance, 1)} >   {bank.replace('-', '')}#41#", centre=True, font="machine"), Row(),
    ]  # fmt: skip
    also = (
        company,
        clinic,
        region,
        "Folktandvården",
        f"{firm} {clinic}",
        f"{firm} {region}",
        f"{region} {firm}",
    )
    truth = f.facts(firm, also, day, total, "dental")
    return Receipt("q_folk_invoice", rows, truth, "sans", 72, "laser", spacing=1.32)


def clinic_statement(chance: random.Random) -> Receipt:
    """A private clinic's receipt on a sheet: price, support and share by act, payments."""
    firm, company, town = chance.choice((
        ("Tandläkarna vid Torget", "Tandläkarna vid Torget i Falköping AB", "Falköping"),
        ("Aqua Dental Hornstull", "Aqua Dental Sweden AB", "Stockholm"),
        ("Leende Tandvård Luleå", "Leende Tandvård Norr AB", "Luleå"),
        ("Smile Tandvård Uppsala", "Smile Tandvård Sverige AB", "Uppsala"),
        ("Kindstugatans Tandklinik", "Kindstugatans Tandklinik AB", "Trelleborg"),
        ("Tandhälsan Vimmerby", "Tandhälsan i Vimmerby HB", "Vimmerby"),
    ))  # fmt: skip
    day, senior = _worked(f.day(chance)), chance.random() < 0.25
    name, street, post = _home(chance, town)
    at, ends = (0.0, 0.07, 0.6, 0.73, 0.87, 1.0), "<<>>>>"
    acts, full, helped = [], Decimal(0), Decimal(0)
    for code, words, tooth, price, ref in _treated(chance, 3):
        part = f.share(ref, "0.9") if senior and code[0] in "47" else Decimal(0)
        acts.append(spread(code, f"{words}, {tooth}" if tooth else words, money(price), money(ref), money(part), money(price - part), at=at, ends=ends))  # fmt: skip
        full, helped = full + price, helped + part
    grant = Decimal(chance.choice((0, 300, 600))) if full - helped > 650 else Decimal(0)
    total, start = full - helped - grant, f.later(day, -chance.randint(0, 250))
    paid = chance.choice(("Kortbetalning", "Kortbetalning", "Swish", "Kontokort"))
    sums = [("Summa behandling", full), *([("Tandvårdsersättning 67+", -helped)] if helped else []), *([("Tandvårdsbidrag (ATB)", -grant)] if grant else [])]  # fmt: skip
    rows = [
        spread(firm, "Kvitto", at=(0.0, 1.0), ends="<>", bold=True, size=1.45), Row(f"{chance.choice(_STREETS)} {chance.randint(2, 60)}, {town}", f"Kvittonr {chance.randint(10200, 98400)}"), Row(f"Tel 0{chance.randint(220, 695)}-{f.digits(chance, 5)}", f"Datum {when(day, 'iso')}"), *block("", "_"),
        spread("Patient", "Behandlare", at=(0.0, 0.54), size=0.85, ink=70), spread(name, f"{chance.choice(('Leg. tandläkare', 'Tandläkare'))} {chance.choice('ABDEKLM')}.{chance.choice('BHLNSW')}.", at=(0.0, 0.54)), spread(street, "Patientnr " + f.digits(chance, 5), at=(0.0, 0.54)), Row(post), Row(),
        Row(f"Behandling {when(day, 'iso')}", bold=True, size=1.1), spread("Kod", "Åtgärd", "Pris", "Ref.pris", "Ersättning", "Patient", at=at, ends=ends, bold=True, size=0.92), Row(rule="line"), *acts, Row(rule="line"),
        *(spread(label, money(amount), at=(0.52, 1.0), ends="<>") for label, amount in sums), spread(chance.choice(("Att betala", "Att betala, patient", "Patientens kostnad")), f"{money(total)} kr", at=(0.52, 1.0), ends="<>", bold=True, size=1.2), Row(),
        Row("Betalningar", bold=True, size=1.1), Row(rule="line"), Row(f"{when(day, 'iso')}  {paid}", money(total)), Row("Kvar att betala", money(Decimal(0))), *block("", ""),
        *block(f"Ersättningsperiod för högkostnadsskydd: {when(start, 'iso')} – {when(f.later(start, 364), 'iso')}", f"Referenspris hittills i perioden: {money(sum((Decimal(chance.choice((0, 580, 815, 1045))) for _ in range(2)), Decimal(0)))} kr. Ersättning lämnas över 3 000 kr.", *((f"Nytt tandvårdsbidrag kan användas från 1 juli {day.year + (day.month > 6)}.",) if grant else ()), size=0.88), *([Row(f"Din nästa tid: {_booked(chance, day, 'kl.')}", size=0.88)] if chance.random() < 0.6 else []), *block("", "_"),
        Row(f"{company}   Org.nr {f.organisation(chance)}   Godkänd för F-skatt", centre=True, size=0.85), Row("Tandvård är momsfri enligt 10 kap. mervärdesskattelagen", centre=True, size=0.85), Row(),
    ]  # fmt: skip
    brand = " ".join(firm.split(" ")[:2]) if firm.split(" ")[-1] in (town, "Hornstull") else ""
    also = (company, company.removesuffix(" AB").removesuffix(" HB"), brand)
    truth = f.facts(firm, also, day, total, "dental")
    return Receipt("q_clinic_statement", rows, truth, "opensans", 76, "laser", spacing=1.3)


def dental_counter(chance: random.Random) -> Receipt:
    """A dental clinic's counter: the visit in a few rows, the sum, the terminal's part."""
    firm, company, place = chance.choice((
        ("City Dental", "City Dental i Stockholm AB", "Vasagatan 40, Stockholm"),
        ("Distriktstandvården Sickla", "Distriktstandvården Sverige AB", "Uddvägen 7, Nacka"),
        ("Hamnens Tandvård", "Hamnens Tandvård i Kalmar AB", "Skeppsbrogatan 19, Kalmar"),
        ("Tandvårdsteamet Ängelholm", "Tandvårdsteamet i Ängelholm AB", "Storgatan 51, Ängelholm"),
        ("Brosundets Tandläkarmottagning", "Brosundets Tandläkare AB", "Drottninggatan 3, Söderköping"),
        ("Folktandvården Umeå Ersboda", "Region Västerbotten", "Gräddvägen 4, Umeå"),
    ))  # fmt: skip
    day, hour = _worked(f.day(chance)), f.clock(chance)
    acts = [(f"{code} {words}", price) for code, words, _, price, _ in _treated(chance, 2)]
    grant = Decimal(chance.choice((0, 0, 300, 600)))
    gross = f.summed(acts)
    total = gross - min(grant, gross)
    goods = f.picked(chance, (("TePe mellanrumsb. 0,6", "49.00"), ("Tandkräm Duraphat", "119.00"), ("Fluorskölj 500 ml", "72.50"), ("Tandtråd Easy Slide", "59.00")), 0, 1)  # fmt: skip
    sold, total = f.summed(goods), total + f.summed(goods)
    card = chance.choice(("VISA", "MASTERCARD", "DEBIT MASTERCARD", "VISA DEBIT"))
    chip = "A0000000031010" if "VISA" in card else "A0000000041010"
    number = f"232100-{f.digits(chance, 4)}" if company.startswith("Region") else f.organisation(chance)  # fmt: skip
    rows = [
        *block(f"^{firm}", bold=True, size=1.15), *block(f"^{place}", f"^Org.nr {number}", ""),
        Row(f"{when(day, 'iso')} {hour}", f"Kvitto {chance.randint(1200, 48900)}"), *block("-"),
        *(Row(words, money(price)) for words, price in acts), *([Row("ATB", f"-{money(min(grant, gross))}")] if grant else []), *(Row(words, money(price)) for words, price in goods), *block("-"),
        Row("Totalt SEK", money(total), bold=True, size=1.3), *block("", f"Momsfri tandvård|{money(total - sold)}", *((f"Moms 25 % på {money(sold)}|{money(f.share(sold, '0.2'))}",) if sold else ()), ""), *block("^--- KÖP ---"),
        *block(f"{card}|{chance.choice(('Kontaktlös', 'Chip'))}", f"************{f.digits(chance, 4)}", f"SEK|{money(total)}", "", f"Termid: {f.digits(chance, 8)}|Nr: {f.digits(chance, 6)}", f"AID: {chip}", f"TVR: 00000{f.digits(chance, 5)}|Auk: {f.digits(chance, 6)}", f"Ref: {f.digits(chance, 12)}", f"^{chance.choice(('GODKÄNT', 'Godkänd - spara kvittot', 'KÖP GODKÄNT'))}", "^Kundens exemplar", "-", size=0.92),
        *(block(f"Nästa besök: {_booked(chance, day, 'kl')}", "Avboka senast 24 timmar innan.", "") if chance.random() < 0.6 else block("^Välkommen åter!", "")), *block(f"^{company}", size=0.9), Row(),
    ]  # fmt: skip
    also = (company, f"{firm} {company}", *(("Folktandvården",) if company.startswith("Region") else ()), *(("Distriktstandvården",) if "Distrikt" in firm else ()))  # fmt: skip
    truth = f.facts(firm, also, day, total, "dental")
    return Receipt("q_dental_counter", rows, truth, "notomono", 42)


LAYOUTS = (folk_invoice, clinic_statement, dental_counter)
