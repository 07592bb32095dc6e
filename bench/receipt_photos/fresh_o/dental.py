"""Dental care, group o: a copied receipt, an implant clinic's bill, a booking's receipt, a bill by visits."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_facts as f
from bench.receipt_photos.fresh_facts import money, spread, when
from bench.receipt_photos.fresh_j.writers import down, gap, mid, phone
from bench.receipt_photos.paper import Receipt, Row

_PATIENTS = ("Alfhild Norrstrand", "Jamal Vattmark", "Kerstin Ågrenius", "Mirko Sandelholm", "Lwam Hedeby")  # fmt: skip
_CARE = (
    ("102", "Fullständig undersökning", 1420), ("103", "Undersökning, akut besvär", 560), ("107", "Kompletterande us.", 745), ("121", "Röntgen, tagning 1 bild", 74), ("201", "Info vid munhälsa", 495), ("205", "Fluorbehandling", 410),
    ("302", "Behandling parodontit", 815), ("341", "Depuration per tand", 345), ("406", "Kirurgisk extraktion", 2780), ("521", "Trepanation och kavum", 935), ("702", "Fyllning två ytor", 1075), ("705", "Fyllning molar, två ytor", 1465), ("800", "Krona, porslin", 6890),
)  # fmt: skip


def copied_receipt(chance: random.Random) -> Receipt:
    """A copy of a dentist's receipt: bought on one day and printed on a later one, öre after a colon."""
    clinic = chance.choice(("Tandläkarhuset Norrtull", "Kvarnholmens Tandvård", "Tandvårdsteamet Lidköping", "Smile Tandvård Vasastan", "Tandläkargruppen Alnö"))  # fmt: skip
    date, done = f.day(chance), sorted(chance.sample(_CARE[:-1], chance.randint(1, 4)))
    price = Decimal(sum(cost for *_, cost in done))
    grant = min(price, Decimal(chance.choice((0, 0, 300, 600))))
    total, made = price - grant, f.later(date, chance.randint(6, 60))
    rows = [
        Row("** KVITTOKOPIA **", centre=True, bold=True, size=1.15), Row(f"Kopia utskriven {when(made, 'iso')}", centre=True, size=0.9), *gap(),
        *down(clinic, bold=True, size=1.2), *down(f"Orgnr {f.organisation(chance)}", f"Telefon {phone(chance)}"), Row(rule="*"),
        Row(f"Behandlingsdatum:  {when(date, 'iso')}"), Row(f"Betalningsdatum:   {when(date, 'iso')}"), Row(f"Kvittonummer:      {f.digits(chance, 7)}"), Row(f"Patientnr:         {f.digits(chance, 5)}"), Row(rule="*"),
    ]  # fmt: skip
    for code, name, cost in done:
        rows += [Row(f"{code} {name}"), Row("    1 st", money(Decimal(cost), "colon"))]
    rows += [
        Row(rule="*"), *([Row("Brutto", money(price, "colon")), Row("Allmänt tandvårdsbidr.", f"-{money(grant, 'colon')}")] if grant else []),
        Row("Erlagt belopp", money(total, "colon"), bold=True, size=1.3), Row(f"  varav {chance.choice(('bankkort', 'Swish', 'kreditkort'))}", money(total, "colon")), Row("  varav moms", "0:00"), *gap(),
        *mid("Originalet har lämnats till patienten", size=0.9), *gap(2),
    ]  # fmt: skip
    truth = f.facts(clinic, (), date, total, "dental")
    return Receipt("o_copied_receipt", rows, truth, "inconsolata", 40)


def implant_bill(chance: random.Random) -> Receipt:
    """An implant clinic's bill: the state's steps in words, a last payment drawn off, the sum in a bar midway."""
    chain, place = chance.choice((("Aqua Dental", "Täby"), ("Brånemark Center", "Göteborg"), ("Specialisttandvården", "Karlskrona"), ("Distriktstandvården", "Bromma"), ("Käkkirurgen", "Norrköping")))  # fmt: skip
    clinic, date = f"{chain} {place}", f.day(chance)
    due, treated, number = f.later(date, chance.choice((14, 20, 30))), f.later(date, -chance.randint(0, 9)), f.digits(chance, 6)  # fmt: skip
    done = chance.sample((("420", "Implantat, kirurgi", 6340), ("423", "Operation, ett implantat", 4980), ("850", "Implantatkrona, en tand", 8450), ("852", "Bro på implantat, stöd", 6120), ("124", "Röntgen, tomografi", 1380)), chance.randint(1, 3))  # fmt: skip
    done = sorted(done)
    listed = [(code, name, Decimal(cost), Decimal(cost // 50 * 45)) for code, name, cost in done]
    price, ground = sum((row[2] for row in listed), Decimal(0)), sum((row[3] for row in listed), Decimal(0))  # fmt: skip
    half = f.share(min(max(ground - 3000, Decimal(0)), Decimal(12000)), "0.5")
    most = f.share(max(ground - 15000, Decimal(0)), "0.85")
    before = Decimal(chance.choice((0, 0, 500, 1000)))
    before = min(before, price - half - most)
    total, at, ends = price - half - most - before, (0.0, 0.13, 0.74, 1.0), "<<>>"
    rows = [
        *mid(chain, bold=True, size=1.7, font="display"), *mid(f"{place}  -  implantat & protetik", size=0.95), *gap(), Row(rule="line"),
        spread("Fakturadag", "Faktura", "Förfaller", "Tandläkare", at=(0.0, 0.28, 0.46, 1.0), ends="<<<>", size=0.8, ink=60), spread(when(date, "long"), number, when(due, "long"), chance.choice(("MJ", "ÅT", "FR")), at=(0.0, 0.28, 0.46, 1.0), ends="<<<>"), Row(rule="line"), *gap(),
        *down(chance.choice(_PATIENTS), f"Strandvallen {chance.randint(2, 70)}", f"{f.digits(chance, 3)} {f.digits(chance, 2)} Hallnäs"), *gap(2),
        spread("Åtg.", f"Utfört {when(treated, 'long')}", "Referens", "Vårt pris", at=at, ends=ends, bold=True, size=0.9),
        *(spread(code, name, money(low, "points"), money(cost, "points"), at=at, ends=ends) for code, name, cost, low in listed), Row(rule="line"), spread("", "Behandlingskostnad", "", money(price, "points"), at=at, ends=ends),
        *([spread("", "Försäkringskassan 50 % över 3.000", "", f"-{money(half, 'points')}", at=at, ends=ends)] if half else []), *([spread("", "Försäkringskassan 85 % över 15.000", "", f"-{money(most, 'points')}", at=at, ends=ends)] if most else []), *([spread("", "Tidigare inbetalt", "", f"-{money(before, 'points')}", at=at, ends=ends)] if before else []), *gap(),
        Row("Er kostnad att betala", f"{money(total, 'points')} SEK", band=True, bold=True, size=1.15), *gap(2),
        *down(f"Plusgiro {f.digits(chance, 2)} {f.digits(chance, 2)} {f.digits(chance, 2)}-{chance.randint(0, 9)}   Referens {number}{chance.randint(10, 99)}", "Ersättningsperioden löper 12 månader från första åtgärden.", size=0.9),
        *down(f"{clinic}   {phone(chance)}   Org.nr {f.organisation(chance)}   F-skatt", size=0.8, ink=60), *gap(2),
    ]  # fmt: skip
    truth = f.facts(clinic, (chain,), date, total, "dental")
    return Receipt("o_implant_bill", rows, truth, "palatino", 62, "laser")


def booked_visit(chance: random.Random) -> Receipt:
    """A booking system's receipt for a hygienist or whitening: net, VAT and sum, a next visit with its own price."""
    firm = chance.choice(("Tandhygienisten vid Torget", "Fräscha Tänder i Kalmar AB", "Munhälsan Mölndal", "Vita Leendet Malmö", "Hygienistkliniken Sköndal"))  # fmt: skip
    date, taxed = f.day(chance), chance.random() < 0.5
    name, cost = chance.choice((("Tandblekning, hemset", 2490), ("Tandblekning, klinik", 3290), ("Tandsmycke", 595))) if taxed else chance.choice((("Tandhygienist 45 min", 895), ("Tandstensborttagning", 760), ("Airflow och puts", 650), ("Tandköttsbehandling 60 min", 1180)))  # fmt: skip
    price = Decimal(cost)
    less = f.evened(f.share(price, chance.choice(("0", "0", "0.1", "0.2"))))
    total = price - less
    tax = f.share(total, "0.2") if taxed else Decimal(0)
    hour, coming = f.clock(chance), f.later(date, chance.randint(80, 190))
    at = (0.0, 0.42)
    pairs = [
        ("Behandling", name), ("Besökstid", f"{when(date, 'fraction')} kl. {hour}"), ("Behandlare", chance.choice(("Jenny", "Samira", "Oskar"))), ("Kund", chance.choice(_PATIENTS)), ("Betalat", f"{when(date, 'fraction')}"), ("Betalsätt", chance.choice(("Kort i butik", "Swish", "Klarna"))),
    ]  # fmt: skip
    rows = [
        Row("Tack för ditt besök!", bold=True, size=1.4), Row(f"Kvitto {f.digits(chance, 4)}-{f.digits(chance, 4)}", ink=70), *gap(),
        *(spread(label, text, at=at, ends="<<") for label, text in pairs), *gap(), Row(rule="line"),
        Row("Pris", f"kr {money(price)}"), *([Row("Rabattkod LEENDE", f"kr -{money(less)}")] if less else []), Row("Exkl. moms", f"kr {money(total - tax)}"), Row("Moms 25 %" if taxed else "Moms 0 %", f"kr {money(tax)}"), Row("Totalt", f"kr {money(total)}", bold=True, size=1.25), Row(rule="line"), *gap(),
        Row("Din nästa tid", bold=True), Row(f"{when(coming, 'fraction')} kl. {f.clock(chance)}, {money(price, 'whole')} kr", size=0.95), Row("Avboka senast 24 timmar före. Utebliven tid: 500 kr", size=0.85), *gap(),
        *down(firm, bold=True), *down(f"Hantverkargatan {chance.randint(1, 60)}, {phone(chance)}", f"Organisationsnummer {f.organisation(chance)}", size=0.9), *gap(2),
    ]  # fmt: skip
    truth = f.facts(firm, (), date, total, "dental")
    return Receipt("o_booked_visit", rows, truth, "lato", 42, "laser")


def bill_by_visits(chance: random.Random) -> Receipt:
    """A public dentist's bill by visits: a sum for each, the allowance once, whole sum and giro at the right foot."""
    region, clinic = chance.choice((("Region Sörmland", "Katrineholm"), ("Region Värmland", "Kronoparken"), ("Region Blekinge", "Ronneby"), ("Region Västmanland", "Sala"), ("Region Norrbotten", "Gällivare"), ("Region Halland", "Falkenberg")))  # fmt: skip
    date, at, ends = f.day(chance), (0.0, 0.1, 0.74, 1.0), "<<>>"
    agos = sorted(chance.sample(range(3, 32), chance.randint(1, 3)), reverse=True)
    visits = [(f.later(date, -ago), sorted(chance.sample(_CARE, chance.randint(1, 2)))) for ago in agos]  # fmt: skip
    price = Decimal(sum(cost for _, done in visits for *_, cost in done))
    grant = min(price, Decimal(chance.choice((0, 300, 600))))
    total, due, number = price - grant, f.later(date, 30), f.digits(chance, 9)
    side = (0.0, 0.56, 1.0)
    rows = [
        spread("FOLKTANDVÅRDEN", "Räkning", at=(0.0, 1.0), ends="<>", bold=True, size=1.35), Row(f"{region}", "Sida 1 av 1", size=0.9), *gap(2),
        spread(chance.choice(_PATIENTS), "Räkningens datum", when(date, "nordic"), at=side, ends="<<>"), spread(f"Björkbacken {chance.randint(1, 99)}", "Sista betalningsdag", when(due, "nordic"), at=side, ends="<<>"), spread(f"{f.digits(chance, 3)} {f.digits(chance, 2)} Skogsby", "Räkning nr", number, at=side, ends="<<>"), spread("", "Klinik", clinic, at=side, ends="<<>"), *gap(2),
    ]  # fmt: skip
    for day, done in visits:
        rows += [Row(f"Besök {when(day, 'nordic')}", bold=True)]
        rows += [spread(code, name, money(Decimal(cost)), "", at=at, ends=ends) for code, name, cost in done]  # fmt: skip
        rows += [spread("", "Summa besök", "", money(Decimal(sum(row[2] for row in done))), at=at, ends=ends), Row(size=0.6)]  # fmt: skip
    rows += [
        Row(rule="line"), *([spread("", "Tandvårdsbidrag, avdraget", "", f"-{money(grant)}", at=at, ends=ends)] if grant else []), spread("", "Avgifter", "", "0,00", at=at, ends=ends), *gap(2),
        spread("", "SUMMA ATT BETALA", money(total), at=side, ends="<<>", bold=True, size=1.1), spread("", "Bankgiro", f"{f.digits(chance, 3)}-{f.digits(chance, 4)}", at=side, ends="<<>"), spread("", "OCR-nummer", f"{number}{f.digits(chance, 2)}", at=side, ends="<<>"), *gap(2),
        *down(f"Kontakt: ekonomi {phone(chance)}. Påminnelseavgift 60,00 kr.", f"Org.nr 232100-{f.digits(chance, 4)}", size=0.85), *gap(2),
    ]  # fmt: skip
    named = f"Folktandvården {clinic}"
    truth = f.facts(named, ("Folktandvården", f"Folktandvården {region}", f"Folktandvården {region} {clinic}", f"Folktandvården {region.removeprefix('Region ')}", region), date, total, "dental")  # fmt: skip
    return Receipt("o_bill_by_visits", rows, truth, "carlito", 64, "laser")


LAYOUTS = (copied_receipt, implant_bill, booked_visit, bill_by_visits)
