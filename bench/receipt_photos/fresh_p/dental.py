"""Dental care, group p: a public clinic's receipt, a hygienist's counter strip, a chain's invoice with slip."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_facts as f
from bench.receipt_photos.fresh_facts import money, spread, when
from bench.receipt_photos.fresh_j.writers import down, gap, mid, phone
from bench.receipt_photos.paper import Receipt, Row

_PATIENTS = ("Alva Renholm", "Jörgen Kvarnlid", "Hodan Sandmark", "Eskil Tornehed", "Mirjam Lövqvist", "Tariq Bergdal", "Inga-Lill Stenvret", "Danuta Myrberg")  # fmt: skip
_DENTISTS = ("Tandläkare Klara Hedevik", "Tandläkare Milad Asadian", "Tandläkare Oskar Brinkdal", "Tandläkare Sofia Levander")  # fmt: skip
# Code, treatment, price, reference price; a tooth is named where "tooth" says so.
_CHECKS = (("101", "Basundersökning, tandläkare", "1185", "1090"), ("111", "Basundersökning, tandhygienist", "975", "910"), ("103", "Akut undersökning", "545", "505"))  # fmt: skip
_CARE = (
    ("121", "Röntgenundersökning, enstaka bild", "95", "75", False), ("311", "Information vid risk för sjukdom", "615", "595", False),
    ("342", "Behandling av parodontit", "1035", "975", False), ("704", "Fyllning en yta, kindtand", "1160", "1065", True),
    ("705", "Fyllning två ytor, kindtand", "1495", "1405", True), ("702", "Fyllning två ytor, framtand", "1290", "1205", True),
    ("401", "Tanduttagning, en tand", "1375", "1285", True), ("501", "Rotbehandling, en rotkanal", "4510", "4285", True),
    ("800", "Krona, en per käke", "7390", "6935", True), ("604", "Bettskena", "5320", "4950", False),
)  # fmt: skip


def _tooth(chance: random.Random) -> str:
    return f"{chance.randint(1, 4)}{chance.randint(1, 7)}"


def _aid(before: Decimal, reference: Decimal) -> Decimal:
    """The state's half of the reference price between 3 000 and 15 000 kronor."""
    low, high = Decimal(3000), Decimal(15000)
    part = min(before + reference, high) - max(before, low)
    return f.share(max(part, Decimal(0)), "0.5") + f.share(
        max(before + reference - max(before, high), Decimal(0)), "0.85"
    )


def folk_receipt(chance: random.Random) -> Receipt:
    """A public clinic's receipt: codes and teeth, price, the state's part and one's own, then the year's protection."""
    clinic, owner, place = chance.choice((
        ("Folktandvården Lomma", "Folktandvården Skåne AB", "Hamntorget 3, 234 31 Lomma"), ("Folktandvården Råslätt", "Region Jönköpings län", "Värnamovägen 8, 556 10 Jönköping"),
        ("Folktandvården Liljeholmen", "Folktandvården Stockholms län AB", "Trekantsvägen 7, 117 43 Stockholm"), ("Folktandvården Hällby", "Folktandvården Sörmland AB", "Lagersbergsgatan 22, 632 29 Eskilstuna"),
        ("Folktandvården Bäckby", "Folktandvården Västmanland AB", "Bäckby torg 6, 724 73 Västerås"), ("Folktandvården Ersboda", "Region Västerbotten", "Ersmarksberget 4, 906 26 Umeå"),
    ))  # fmt: skip
    date = f.day(chance)
    before = Decimal(chance.choice((0, 0, 0, 910, 2480, 5115)))
    done = [(*chance.choice(_CHECKS), False)] if chance.random() < 0.7 else []
    done += sorted(chance.sample(_CARE, chance.randint(1, 3)))
    at, ends = (0.0, 0.085, 0.55, 0.68, 0.845, 1.0), "<<>>>>"
    table, reached, price, aid = [], before, Decimal(0), Decimal(0)
    for code, name, cost, reference, tooth in done:
        part = _aid(reached, Decimal(reference))
        own = Decimal(cost) - part
        texts = (code, name, _tooth(chance) if tooth else "", money(Decimal(cost)), money(part), money(own))  # fmt: skip
        table.append(spread(*texts, at=at, ends=ends))
        reached, price, aid = reached + Decimal(reference), price + Decimal(cost), aid + part
    gift = Decimal(chance.choice((0, 0, 300, 300, 600)))
    gift = gift if price - aid > gift else Decimal(0)
    total, start = price - aid - gift, f.later(date, -chance.randint(20, 330) if before else 0)
    sums = (0.78, 1.0)
    rows = [
        Row(clinic, bold=True, size=1.45), *down(place, f"Telefon {phone(chance)}", size=0.9), *gap(2),
        Row("Kvitto", bold=True, size=1.7), *gap(),
        spread("Kvittonummer", "Besöksdag", "Patient", "Behandlare", at=(0.0, 0.2, 0.4, 0.66), size=0.8, ink=70),
        spread(f.digits(chance, 8), when(date, "iso"), chance.choice(_PATIENTS), chance.choice(_DENTISTS), at=(0.0, 0.2, 0.4, 0.66)), *gap(2),
        spread("Åtg.", "Behandling", "Tand", "Pris", "Statligt stöd", "Din del", at=at, ends=ends, bold=True, size=0.95), Row(rule="line"), *table, Row(rule="line"),
        spread("Summa behandling", money(price), at=sums, ends=">>"), *([spread("Högkostnadsskydd", f"-{money(aid)}", at=sums, ends=">>")] if aid else []), *([spread("Allmänt tandvårdsbidrag (ATB)", f"-{money(gift)}", at=sums, ends=">>")] if gift else []),
        spread("Att betala", f"{money(total)} kr", at=sums, ends=">>", bold=True, size=1.15), *gap(),
        spread(f"Betalt {when(date, 'iso')}, {chance.choice(('kort', 'kort', 'Swish'))}", money(total), at=sums, ends=">>"), spread("Kvar att betala", money(Decimal(0)), at=sums, ends=">>"), *gap(2),
        Row("Ditt högkostnadsskydd", bold=True), Row(f"Ersättningsperiod från {when(start, 'iso')} till {when(f.later(start, 364), 'iso')}"), Row(f"Sammanlagt referenspris i perioden: {money(reached, 'whole')} kr"), *gap(),
        *down("Priserna följer vår prislista. Tandvård är undantagen från moms.", "Avboka senast 24 timmar före besöket, annars tas en avgift ut.", size=0.88), *gap(2), Row(rule="line"),
        Row(f"{owner}   Org.nr {'232100-' + f.digits(chance, 4) if owner.startswith('Region') else f.organisation(chance)}", "www.folktandvarden.se", size=0.85), *gap(2),
    ]  # fmt: skip
    truth = f.facts(clinic, (owner, "Folktandvården", f"{clinic} {owner}"), date, total, "dental")
    return Receipt("p_folk_receipt", rows, truth, "nimbus", 72, "laser", spacing=1.35)


def hygienist_strip(chance: random.Random) -> Receipt:
    """A private clinic's strip: treatments, perhaps brushes with VAT, the grant taken off, and the card's own part."""
    clinic, place = chance.choice((("Tandhuset Lagan AB", "Storgatan 24, 341 30 Ljungby"), ("Tandkliniken vid Ån AB", "Strandgatan 4, 602 28 Norrköping"), ("Leende Tandvård AB", "Kyrkogatan 17, 852 31 Sundsvall"), ("Majornas Tandhälsa AB", "Karl Johansgatan 60, 414 55 Göteborg"), ("Tandläkarna Kvarnen AB", "Kvarngatan 9, 271 41 Ystad"), ("Roslagens Dental AB", "Stora Brogatan 12, 761 30 Norrtälje")))  # fmt: skip
    date, time, code = f.day(chance), f.clock(chance), chance.choice(("VISA", "MASTERCARD"))
    done = [("Undersökning tandhygienist", Decimal(chance.choice((890, 945, 1020))))]
    done += f.picked(chance, (("Röntgen, 2 bilder", "190.00"), ("Tandsten/puts 30 min", "865.00"), ("Fluorbehandling", "345.00"), ("Depuration 60 min", "1480.00"), ("Bedövning", "0.00")), 1, 3)  # fmt: skip
    wares = f.picked(chance, (("TePe mellanrumsb. 8-p", "54.90"), ("Tandtråd Ekulf", "39.50"), ("Munskölj Flux 500 ml", "79.90"), ("Zendium tandkräm", "44.50"), ("Eltandborsthuvud 4-p", "219.00")), 0, 2)  # fmt: skip
    gift = Decimal(chance.choice((0, 300, 300, 600)))
    total = f.summed(done) + f.summed(wares) - gift
    vat, shown = f.share(f.summed(wares), "0.2"), clinic.removesuffix(" AB")
    rows = [
        *mid(shown, bold=True, size=1.25), *mid(place, f"Tel {phone(chance)}", f"Org nr {f.organisation(chance)}"), *gap(),
        Row(f"Kvitto {chance.randint(10200, 48900)}", f"{when(date, 'iso')} {time}"), Row(f"Patientnr {chance.randint(1200, 9800)}", f"Sign {chance.choice(('EH', 'MSA', 'LB', 'KÖ'))}"), Row(rule="="), Row(size=0.3),
        *(Row(name, money(cost)) for name, cost in done), *(Row(f"{name} *", money(cost)) for name, cost in wares), *([Row("Tandvårdsbidrag ATB", f"-{money(gift)}")] if gift else []), Row(rule="-"), Row(size=0.3),
        Row("Att betala SEK", money(total), bold=True, size=1.2), *gap(),
        *([Row("* Moms 25 %", money(vat)), Row("  Netto varor", money(f.summed(wares) - vat))] if wares else []), Row("Momsfri tandvård", money(f.summed(done) - gift)), Row("Betalkort", money(total)), Row(rule="="), Row(size=0.3),
        *mid("KÖP", bold=True), Row(f"{code} {chance.choice(('DEBIT', 'CREDIT'))}", "Kontaktlös"), Row(f"**** **** **** {f.digits(chance, 4)}"), Row(f"{when(date, 'iso')} {time}", f"Term {f.digits(chance, 8)}"), Row(f"Ref {f.digits(chance, 10)}", f"Kontr {f.digits(chance, 6)}"), Row(f"AID A00000000{'31010' if code == 'VISA' else '41010'}", "Svar 00"), Row("SEK", money(total), bold=True), Row("Godkänd - kundens ex."), *gap(),
        *mid("Tack och välkommen åter!", "Avbokning senast 24 tim före tid"), *gap(),
    ]  # fmt: skip
    truth = f.facts(shown, (clinic,), date, total, "dental")
    return Receipt("p_hygienist_strip", rows, truth, "notomono", 40)


def chain_invoice(chance: random.Random) -> Receipt:
    """A dental chain's invoice: facts in two columns, visits by day, what is paid before, and a giro slip at the foot."""
    clinic, company, host = chance.choice((("Aqua Dental Hornsgatan", "Aqua Dental Sverige AB", "aquadental.se"), ("Distriktstandvården Täby", "Distriktstandvården Sverige AB", "distriktstandvarden.se"), ("Smile Tandvård Luleå", "Colosseumkliniken AB", "smile.se"), ("City Dental Vasagatan", "City Dental i Stockholm AB", "citydental.se"), ("Tandläkargruppen Kullen", "Praktikertjänst AB", "ptj.se"), ("Norrsken Dental Östersund", "Norrsken Dental AB", "norrskendental.se")))  # fmt: skip
    date, number, patient = f.day(chance), f.digits(chance, 7), chance.choice(_PATIENTS)
    due, ocr = f.later(date, chance.choice((20, 30))), f"{number}{f.digits(chance, 3)}"
    days = sorted(chance.sample(range(1, 26), chance.randint(1, 2)), reverse=True)
    at, ends, visits, price, aid = (0.03, 0.12, 0.7, 1.0), "<<>>", [], Decimal(0), Decimal(0)
    reached = Decimal(chance.choice((0, 0, 1090, 3300)))
    for ago in days:
        visits += [Row(f"Besök {when(f.later(date, -ago), 'iso')}   {chance.choice(_DENTISTS)}", bold=True, size=0.95)]  # fmt: skip
        for code, name, cost, reference, tooth in chance.sample(_CARE, chance.randint(1, 3)):
            visits += [spread(code, name, _tooth(chance) if tooth else "", money(Decimal(cost) + 85), at=at, ends=ends)]  # fmt: skip
            aid += _aid(reached, Decimal(reference))
            reached, price = reached + Decimal(reference), price + Decimal(cost) + 85
    fee = Decimal(chance.choice((0, 0, 35, 49)))
    paid = Decimal(chance.choice((0, 0, 0, 500))) if price - aid > 1200 else Decimal(0)
    total = price - aid + fee - paid
    giro = f"{f.digits(chance, 4)}-{f.digits(chance, 4)}"
    street = f"{chance.choice(('Klockarvägen', 'Södra Ringgatan', 'Hagaplan', 'Björkallén'))} {chance.randint(2, 88)}"  # fmt: skip
    town = f"{f.digits(chance, 3)} {f.digits(chance, 2)} {chance.choice(('Åsby', 'Hallsta', 'Nyhem', 'Lillsjö'))}"  # fmt: skip
    label, value, sums = 0.56, 0.78, (0.78, 1.0)
    due_row = f"{when(due, 'iso')}"
    whole, cents = f"{total:.2f}".split(".")
    rows = [
        Row(clinic, "FAKTURA", bold=True, size=1.35), *gap(),
        spread("Fakturadatum", when(date, "iso"), at=(label, value)), spread("Fakturanummer", number, at=(label, value)), spread("Kundnummer", f.digits(chance, 5), at=(label, value)), spread("Förfallodatum", due_row, at=(label, value)), spread("Dröjsmålsränta", "8 %", at=(label, value)), *gap(),
        *down(patient, street, town), *gap(2),
        spread("Kod", "Åtgärd", "Tand", "Belopp", at=at, ends=ends, boxed=True), Row(size=0.5), *visits, Row(rule="line"),
        spread("Summa åtgärder", money(price), at=sums, ends=">>"), *([spread("Avgår statligt tandvårdsstöd", f"-{money(aid)}", at=sums, ends=">>")] if aid else []), *([spread("Fakturaavgift", money(fee), at=sums, ends=">>")] if fee else []), *([spread("Betalt vid besök", f"-{money(paid)}", at=sums, ends=">>")] if paid else []),
        spread("Att betala SEK", money(total), at=sums, ends=">>", bold=True, size=1.2), *gap(),
        *down("Tandvård är momsbefriad. Vid betalning efter förfallodagen debiteras", "påminnelseavgift 60 kr. Frågor om fakturan? Kontakta kliniken.", size=0.88), *gap(),
        spread(company, f"Org.nr {f.organisation(chance)}", f"Tel {phone(chance)}", at=(0.0, 0.4, 1.0), ends="<<>", size=0.85), Row("Godkänd för F-skatt", host, size=0.85), *gap(),
        Row(rule="-"), Row(size=0.3), Row("INBETALNING/GIRERING AVI", size=0.85, bold=True), *gap(),
        spread("Betalningsmottagare", "Till bankgiro", "Senast", at=(0.0, 0.5, 0.78), size=0.75, ink=60), spread(company, giro, due_row, at=(0.0, 0.5, 0.78)), Row(size=0.6),
        spread("Avsändare", "OCR-nummer", "Belopp kr", at=(0.0, 0.5, 0.78), size=0.75, ink=60), spread(patient, ocr, money(total), at=(0.0, 0.5, 0.78)), *gap(),
        Row(f"#   {ocr} #   {whole} {cents}   {chance.randint(1, 9)} >   {giro.replace('-', '')}#41#", font="machine"), *gap(2),
    ]  # fmt: skip
    brand = clinic.rsplit(" ", 1)[0]
    truth = f.facts(clinic, (company, brand, f"{clinic} {company}"), date, total, "dental")
    return Receipt("p_chain_invoice", rows, truth, "lato", 68, "laser", spacing=1.32)


LAYOUTS = (folk_receipt, hygienist_strip, chain_invoice)
