"""Dental care, group r: a public bill with a giro slip, a practice's receipt, a desk's strip."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_facts as f
from bench.receipt_photos.fresh_facts import block, money, spread, when
from bench.receipt_photos.paper import Receipt, Row

_PATIENTS = ("Birgit Almstrand", "Ahmed Sorkani", "Joakim Rydbäcken", "Senait Haile", "Margot Ekensjö", "Ilir Bekteshi")  # fmt: skip
_DENTISTS = ("Leg tandläkare Moa Tingdal", "Leg tandläkare Karim Nazeri", "Leg tandhygienist Ida Brokvist", "Tdl Henrik Falkedal")  # fmt: skip
# The code, what was done, whether at a tooth, the reference price.
_CARE = (
    ("101", "Basundersökning tandläkare", False, 1105), ("111", "Basundersökning tandhygienist", False, 905), ("121", "Röntgen, enstaka bild", True, 85),
    ("125", "Röntgenundersökning helstatus", False, 1165), ("302", "Sjukdomsbehandling", False, 675), ("341", "Behandling parodontal sjukdom", False, 755),
    ("342", "Depuration, större omfattning", False, 1145), ("401", "Tandextraktion, en tand", True, 1335), ("501", "Rensning en rotkanal", True, 3745),
    ("521", "Akut endodontisk behandling", True, 1215), ("604", "Bettskena i hårdplast", False, 5125), ("701", "Fyllning, framtand en yta", True, 895),
    ("702", "Fyllning, framtand två ytor", True, 1245), ("704", "Fyllning, kindtand en yta", True, 1175), ("705", "Fyllning, kindtand två ytor", True, 1585), ("706", "Fyllning, kindtand tre ytor", True, 1995),
)  # fmt: skip


def _phone(chance: random.Random) -> str:
    area = chance.choice(("0150", "0226", "013", "0346", "0611", "08", "040"))
    return f"{area}-{f.digits(chance, 2)} {f.digits(chance, 2)} {f.digits(chance, 2)}"


def _tooth(chance: random.Random, name: str) -> str:
    place = chance.randint(1, 3) if "framtand" in name else chance.randint(4, 7)
    return f"{chance.randint(1, 4)}{place}"


def _grant(chance: random.Random, rest: Decimal, *sums: int) -> Decimal:
    return Decimal(chance.choice(sums)) if rest > 700 else Decimal(0)


def public_bill(chance: random.Random) -> Receipt:
    """A public clinic's bill by post: measures, the high-cost part, grant, a giro slip below."""
    owner, region, clinic, town = chance.choice((
        ("Folktandvården Sörmland AB", "Region Sörmland", "Folktandvården Strängnäs", "STRÄNGNÄS"), ("Folktandvården Gävleborg AB", "Region Gävleborg", "Folktandvården Bollnäs", "BOLLNÄS"),
        ("Folktandvården Östergötland", "Region Östergötland", "Folktandvården Vadstena", "VADSTENA"), ("Folktandvården Halland", "Region Halland", "Folktandvården Falkenberg", "FALKENBERG"),
        ("Folktandvården Västernorrland", "Region Västernorrland", "Folktandvården Kramfors", "KRAMFORS"),
    ))  # fmt: skip
    date = f.day(chance)
    due, visit = f.later(date, 30), f.later(date, -chance.randint(3, 16))
    done = sorted(chance.sample(_CARE, chance.randint(2, 4)))
    before = Decimal(chance.choice((0, 0, 0, 1990, 2850, 4120)))
    lines, used = [], before
    for code, name, local, cost in done:
        price = Decimal(cost)
        above = max(Decimal(0), used + price - 3000) - max(Decimal(0), used - 3000)
        used += price
        lines.append((code, name, _tooth(chance, name) if local else "", price, above / 2))
    price, refund = sum(line[3] for line in lines), sum(line[4] for line in lines)
    grant = _grant(chance, price - refund, 0, 300, 300, 600)
    total = price - refund - grant
    number, giro = f.digits(chance, 10), f"{f.digits(chance, 4)}-{f.digits(chance, 4)}"
    seat = f"Org.nr {f.organisation(chance)}   Innehar F-skattebevis" if owner.endswith("AB") else f"Org.nr 232100-0{f.digits(chance, 3)}"  # fmt: skip
    at, ends = (0.0, 0.125, 0.18, 0.535, 0.7, 0.855, 1.0), "<<<>>>>"
    facts, slip = (0.0, 0.2, 0.56), (0.0, 0.3, 0.62, 1.0)
    whole, cents = money(total).split(",")
    rows = [
        Row(owner.removesuffix(" AB"), "FAKTURA", bold=True, size=1.5), Row(clinic, "Sida 1 (1)", size=0.9), Row(), Row(),
        spread("Fakturadatum", when(date, "iso"), chance.choice(_PATIENTS), at=facts), spread("Fakturanummer", number, f"Fabriksgatan {chance.randint(1, 60)} lgh 1{chance.randint(0, 4)}02", at=facts), spread("Kundnummer", f.digits(chance, 7), f"{f.digits(chance, 3)} {f.digits(chance, 2)}  {town}", at=facts),
        spread("Förfallodatum", when(due, "iso"), "", at=facts), Row(), Row(),
        Row(chance.choice(("Fakturan avser tandvård", "Specifikation av utförd tandvård")), bold=True, size=1.05),
        spread("Datum", "Åtg", "Beskrivning", "Tand", "Pris", "Ersättning", "Belopp", at=at, ends=ends, bold=True, size=0.85), Row(rule="line"),
        *(spread(when(visit, "iso"), code, name, tooth, money(cost), money(-part) if part else "0,00", money(cost - part), at=at, ends=ends, size=0.85) for code, name, tooth, cost, part in lines), Row(rule="line"),
        spread("Summa", money(price), money(-refund) if refund else "0,00", money(price - refund), at=(0.18, 0.7, 0.855, 1.0), ends="<>>>", size=0.9),
        *([spread("Avgår allmänt tandvårdsbidrag (ATB)", money(-grant), at=(0.18, 1.0), ends="<>", size=0.9)] if grant else []),
        spread("Moms", "0,00", at=(0.18, 1.0), ends="<>", size=0.9), Row(size=0.5),
        spread("Att betala, SEK", money(total), at=(0.18, 1.0), ends="<>", bold=True, size=1.2), Row(),
        *block(*([f"Högkostnadsskydd: ersättningsperiod från {when(f.later(visit, -chance.randint(40, 200)), 'iso')}."] if before else []), "Vid betalning efter förfallodagen debiteras påminnelseavgift 60 kr och dröjsmålsränta.", f"Frågor om fakturan: {_phone(chance)}, vardagar 8-12.  {region}", seat, size=0.8), Row(), Row(rule="-"),
        spread("Inbetalning/Girering", "", "Bankgiro", giro, at=slip, ends="<<<>", bold=True), Row(size=0.6),
        spread("OCR-nummer", "Betalas senast", "Kronor", "öre", at=(0.0, 0.3, 0.78, 1.0), ends="<<>>", size=0.85), spread(f"{number}{f.digits(chance, 2)}", when(due, "iso"), whole, cents, at=(0.0, 0.3, 0.78, 1.0), ends="<<>>", bold=True), Row(size=0.6),
        spread("Betalningsmottagare", owner, at=(0.0, 0.3), size=0.85), Row(), Row(),
    ]  # fmt: skip
    short = owner.removesuffix(" AB")
    truth = f.facts(short, (owner, "Folktandvården", clinic, region, f"{short} {clinic}"), date, total, "dental")  # fmt: skip
    return Receipt("r_public_bill", rows, truth, "sans", 72, "laser")


def practice_receipt(chance: random.Random) -> Receipt:
    """A private practice's printed receipt: measures with teeth, the state's part, next visit."""
    clinic, firm, town = chance.choice((
        ("Tandläkarhuset Vänersborg", "Tandläkarhuset i Vänersborg AB", "Vänersborg"), ("Hamnplans Tandvård", "Hamnplans Tandvård AB", "Oskarshamn"), ("Tandläkarna Sjöberg & Öman", "Sjöberg & Öman Tandläkare AB", "Falun"),
        ("Praktikertjänst Tandvård Solhem", "Praktikertjänst AB", "Spånga"), ("Björkviks Tandklinik", "Björkviks Tandklinik AB", "Trosa"),
    ))  # fmt: skip
    date, elder = f.day(chance), chance.random() < 0.3
    first = f.later(date, -chance.choice((7, 14, 20))) if chance.random() < 0.35 else date
    done = sorted(chance.sample(_CARE, chance.randint(2, 4)))
    added = Decimal(chance.choice((0, 40, 95, 130)))
    lines = [(code, name, _tooth(chance, name) if local else "-", Decimal(cost) + added) for code, name, local, cost in done]  # fmt: skip
    price = sum((line[3] for line in lines), Decimal(0))
    known = sum(Decimal(cost) for *_, cost in done)
    help_ = sum((f.share(Decimal(cost), "0.9") for code, _, _, cost in done if code >= "3"), Decimal(0)) if elder else max(Decimal(0), (known - 3000) / 2)  # fmt: skip
    grant = Decimal(0) if elder else _grant(chance, price - help_, 0, 300, 600)
    total = price - help_ - grant
    at, ends, right = (0.0, 0.2, 0.3, 0.82, 1.0), "<<<>>", (0.42, 1.0)
    how = chance.choice(("Kortbetalning", "Swish", "Betalkort", "Kortbetalning"))
    rows = [
        Row(clinic, bold=True, size=1.45, font="gothic"), Row(f"Storgatan {chance.randint(2, 70)}, {town}   Tel {_phone(chance)}", size=0.85), Row(rule="line"),
        Row("Kvitto", f"Kvittonr {f.digits(chance, 6)}", bold=True, size=1.2),
        spread("Patient", chance.choice(_PATIENTS), "Datum", when(date, "iso"), at=(0.0, 0.2, 0.62, 1.0), ends="<<<>"), spread("Behandlare", chance.choice(_DENTISTS), "", "", at=(0.0, 0.2, 0.62, 1.0), ends="<<<>"), Row(),
        Row("Utförd behandling", bold=True), spread("Besök", "Kod", "Åtgärd", "Tand", "Arvode", at=at, ends=ends, size=0.85, ink=60),
        *(spread(when(first if n == 0 else date, "iso"), code, name, tooth, money(cost), at=at, ends=ends, size=0.95) for n, (code, name, tooth, cost) in enumerate(lines)), Row(rule="line"),
        spread("Summa arvode", money(price), at=right, ends="<>"),
        *([spread("Tandvårdsstöd 67+" if elder else "Högkostnadsskydd", money(-help_), at=right, ends="<>")] if help_ else []), *([spread("Tandvårdsbidrag", money(-grant), at=right, ends="<>")] if grant else []),
        spread(chance.choice(("Patientavgift", "Att betala")), f"{money(total)} kr", at=right, ends="<>", bold=True, size=1.15), spread(how, money(total), at=right, ends="<>"), spread("Återstår", "0,00", at=right, ends="<>"), Row(),
        *([Row(f"Nästa besök: {when(f.later(date, chance.choice((21, 182, 364))), 'iso')} kl {chance.randint(8, 15)}.{chance.choice(('00', '15', '30'))}", size=0.9)] if chance.random() < 0.5 else []),
        *block("Tandvård är undantagen från mervärdesskatt.", *([] if elder else ["Ersättning beräknas på referenspris enligt TLV."]), f"{firm}   Org.nr {f.organisation(chance)}   Godkänd för F-skatt", size=0.8), Row(),
    ]  # fmt: skip
    truth = f.facts(clinic, (firm, *(("Praktikertjänst",) if "Praktiker" in clinic else ())), date, total, "dental")  # fmt: skip
    return Receipt("r_practice_receipt", rows, truth, "nimbus", 58, "laser")


def desk_strip(chance: random.Random) -> Receipt:
    """A dental chain's strip at the desk: measures, at times brushes, the terminal's slip."""
    clinic, firm = chance.choice((
        ("Aqua Dental Farsta", "Aqua Dental Sverige AB"), ("Smile Tandvård Mölndal", "Colosseum Smile AB"), ("Distriktstandvården Nacka", "Distriktstandvården Sverige AB"),
        ("Kvarntorgets Tandvård", "Kvarntorget Tand AB"), ("Happident Väsby", "Happident Tandvård AB"),
    ))  # fmt: skip
    date, time = f.day(chance), f.clock(chance)
    done = sorted(chance.sample([care for care in _CARE if care[3] < 2100], chance.randint(1, 3)))
    goods = f.picked(chance, (("TePe Mellanrumsborste 8p", "59.00"), ("TePe EasyPick", "55.00"), ("Duraphat tandkräm 51g", "119.00"), ("Flux Klorhexidin 300ml", "89.50")), 1, 1) if chance.random() < 0.45 else []  # fmt: skip
    care, sold = Decimal(sum(cost + 20 for *_, cost in done)), f.summed(goods)
    refund = max(Decimal(0), (sum(Decimal(cost) for *_, cost in done) - 3000) / 2)
    grant = _grant(chance, care - refund, 0, 0, 300, 600)
    total = care - refund - grant + sold
    brand, code = chance.choice((("VISA", "A0000000031010"), ("MASTERCARD", "A0000000041010"), ("DEBIT MASTERCARD", "A0000000041010")))  # fmt: skip
    rows = [
        *block(f"^{clinic}", bold=True, size=1.25), *block(f"^{firm}", f"^Org.nr: {f.organisation(chance)}", f"^Tel: {_phone(chance)}", ""),
        *block(f"Kvitto {f.digits(chance, 5)}|{when(date, 'iso')} {time}", f"Kassa {chance.randint(1, 2)}|Patientnr {f.digits(chance, 6)}", "="), Row(size=0.3),
        *(Row(f"{number} {name}"[:26], money(Decimal(cost + 20))) for number, name, _, cost in done), *(Row(name, money(cost)) for name, cost in goods),
        *([Row("Högkostnadsersättning", money(-refund))] if refund else []), *([Row("ATB", money(-grant))] if grant else []), Row(rule="="), Row(size=0.4),
        Row("ATT BETALA", money(total), bold=True, size=1.3), Row("Bankkort", money(total)), Row(),
        *block("Moms%|Netto          Moms", f"0|{money(care - refund - grant)}          0,00", *([f"25|{money(sold - f.share(sold, '0.2'))}{money(f.share(sold, '0.2')):>14}"] if sold else []), size=0.9), Row(), Row(rule="-"), Row(size=0.4),
        *block(f"^{clinic.upper()}", f"Term: {f.digits(chance, 8)}|Butik {f.digits(chance, 6)}", f"{when(date, 'iso')}|{time}", "", f"KÖP|SEK {money(total)}", "", brand, f"Kontaktlös|************{f.digits(chance, 4)}", f"AID: {code}|TVR: 0000008000", f"Ref: {f.digits(chance, 12)}", f"Auktoris: {f.digits(chance, 6)}|Svar: 00", "^GODKÄNT", "^KUNDENS KVITTO"), Row(),
    ]  # fmt: skip
    short = clinic.rsplit(" ", 1)[0]
    truth = f.facts(clinic, (firm, *(() if short.startswith("Kvarn") else (short,))), date, total, "dental")  # fmt: skip
    return Receipt("r_desk_strip", rows, truth, "mono", 36)


LAYOUTS = (public_bill, practice_receipt, desk_strip)
