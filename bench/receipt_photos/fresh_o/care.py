"""Care, group o: a counter's slip in capitals, a ward's bill, a physiotherapist, a psychologist, a video visit."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_facts as f
from bench.receipt_photos.fresh_facts import money, spread, when
from bench.receipt_photos.fresh_j.writers import crowns, down, gap, mid, phone, said
from bench.receipt_photos.paper import Receipt, Row

_CLIENTS = ("Ragnar Tunhammar", "Ayaan Björkdal", "Sonja Möllerstedt", "Petri Vainikka", "Lidia Gröndahl", "Robel Sandkvist")  # fmt: skip


def counter_capitals(chance: random.Random) -> Receipt:
    """A health centre's counter: all in capitals, what is received before the visit's row, the region in the foot."""
    unit, region = chance.choice((("Närhälsan Kungshöjd", "Västra Götalandsregionen"), ("Vårdcentralen Ekholmen", "Region Östergötland"), ("Svartbäckens vårdcentral", "Region Uppsala"), ("Hälsocentralen Stenbergska", "Region Gävleborg"), ("Torpa vårdcentral", "Region Kronoberg"), ("Vårdcentralen Näsby", "Region Skåne")))  # fmt: skip
    date = f.day(chance)
    what, fee = chance.choice((("Läkarbesök", 200), ("Läkarbesök", 300), ("Läkarbesök", 275), ("Sjuksköterska", 100), ("Provtagning", 100), ("Distriktssköterska", 150)))  # fmt: skip
    extra = f.picked(chance, (("Sjukintyg kopia", "75.00"), ("Stödstrumpor", "220.00")), 0, 1) if chance.random() < 0.4 else []  # fmt: skip
    total = Decimal(fee) + f.summed(extra)
    before = Decimal(chance.choice((0, 200, 300, 500, 800, 1000)))
    rows = [
        *mid(unit.upper(), bold=True, size=1.15), *mid(f"TFN {phone(chance)}", size=0.9), Row(rule="*"),
        Row("MOTTAGET", f"{money(total)} KR", bold=True, size=1.3), Row(chance.choice(("KORT", "SWISH", "KONTANT"))), Row(rule="*"),
        Row(what.upper(), money(Decimal(fee))), *(Row(name.upper(), money(cost)) for name, cost in extra), Row("MOMS", money(f.share(f.summed(extra), "0.2"))), *gap(),
        Row("BESÖKSDAG", when(date, "capitals")), Row("TID", f.clock(chance)), Row("VERIFIKAT", f.digits(chance, 7)), *gap(),
        Row("HÖGKOSTNADSSKYDD", f"{money(before + fee, 'whole')} AV 1 450", size=0.9), Row("PERIODENS START", when(f.later(date, -chance.randint(0, 300) if before else 0), "capitals"), size=0.9), *gap(),
        *mid(region.upper(), f"ORG.NR 2321 00-{f.digits(chance, 4)}", "TACK FÖR BESÖKET", size=0.9), *gap(),
    ]  # fmt: skip
    truth = f.facts(unit, (region, f"{unit} {region}", f"{region} {unit}"), date, total, "doctor")
    return Receipt("o_counter_capitals", rows, truth, "freemono", 36)


def ward_bill(chance: random.Random) -> Receipt:
    """A hospital's bill: last day and giro in a foot of frames, care days times a fee, when the stay was."""
    hospital, region = chance.choice((("Akademiska sjukhuset", "Region Uppsala"), ("Blekingesjukhuset", "Region Blekinge"), ("Skaraborgs sjukhus", "Västra Götalandsregionen"), ("Norrlands universitetssjukhus", "Region Västerbotten"), ("Centralsjukhuset Karlstad", "Region Värmland"), ("Danderyds sjukhus", "Region Stockholm")))  # fmt: skip
    date, number = f.day(chance), f.digits(chance, 10)
    due, days, rate = f.later(date, 30), chance.randint(1, 9), Decimal(chance.choice((100, 120, 130)))  # fmt: skip
    out = f.later(date, -chance.randint(8, 24))
    visit = Decimal(chance.choice((0, 0, 200, 300)))
    total, at = rate * days + visit, (0.0, 0.62, 0.8, 1.0)
    ward = chance.choice(("Ortopedavdelningen", "Medicinavdelning 3", "Kirurgavdelning 12", "Strokeenheten"))  # fmt: skip
    rows = [
        Row(hospital, bold=True, size=1.4, font="nimbus"), Row(region), *gap(), *(spread(text, at=(0.6,)) for text in (chance.choice(_CLIENTS), f"Rönnvägen {chance.randint(1, 90)}", f"{f.digits(chance, 3)} {f.digits(chance, 2)} Ekby")), *gap(2),
        Row("Faktura vårdavgift", bold=True, size=1.25), Row(f"Nummer {number}, utställd {when(date, 'long')}"), *gap(),
        spread("Vård", "Antal", "Avgift", "Kronor", at=at, ends="<>>>", bold=True), Row(rule="line"),
        spread(f"{ward}, vårddygn", str(days), money(rate), money(rate * days), at=at, ends="<>>>"), Row(f"   inskriven {when(f.later(out, -days), 'iso')}, utskriven {when(out, 'iso')}", size=0.85), *([spread("Återbesök läkare", "1", money(visit), money(visit), at=at, ends="<>>>"), Row(f"   {when(f.later(out, 5), 'iso')}", size=0.85)] if visit else []), Row(rule="line"), *gap(),
        *down("Vårddygn ingår inte i högkostnadsskyddet. Betalas inte fakturan i tid", "tillkommer påminnelseavgift med 60 kronor.", size=0.9), *gap(2),
        Row("Summa att betala", f"{money(total)} kronor", boxed=True, bold=True, size=1.15), Row("Sista betalningsdag", when(due, "long"), boxed=True), Row("Plusgiro", f"{f.digits(chance, 2)} {f.digits(chance, 2)} {f.digits(chance, 2)}-{chance.randint(1, 9)}", boxed=True), Row("Referens (OCR)", f"{number}{f.digits(chance, 2)}", boxed=True), *gap(),
        Row(f"Organisationsnummer 232100-{f.digits(chance, 4)}   Patientfakturor {phone(chance)}", size=0.85), *gap(3),
    ]  # fmt: skip
    truth = f.facts(hospital, (region, ward, f"{hospital} {region}", f"{region} {hospital}", f"{hospital} {ward}", f"{ward} {hospital}"), date, total, "doctor")  # fmt: skip
    return Receipt("o_ward_bill", rows, truth, "carlito", 62, "laser")


def physio_strip(chance: random.Random) -> Receipt:
    """A physiotherapist's strip: the fee and perhaps a band or tape with VAT, "Erhållet", day and hour last in a row."""
    clinic, region = chance.choice((("Rörelsekraft Fysioterapi Lidköping", "Västra Götalandsregionen"), ("Knä & Rygg Rehab Borlänge", "Region Dalarna"), ("Fysioteket Sundbyberg", "Region Stockholm"), ("Rehabhuset Ystad", "Region Skåne"), ("Balder Fysioterapi Boden", "Region Norrbotten")))  # fmt: skip
    date, fee = f.day(chance), Decimal(chance.choice((100, 120, 150, 200, 250)))
    wares = f.picked(chance, (("Träningsband grönt", "129.00"), ("Kinesiotejp rulle", "95.00"), ("Knästöd M", "349.00"), ("Massageboll", "79.00")), 0, 2)  # fmt: skip
    total, goods = fee + f.summed(wares), f.summed(wares)
    what = chance.choice(("Besöksavgift fysioterapeut", "Återbesök fysioterapi", "Nybesök fysioterapeut"))  # fmt: skip
    rows = [
        *mid(clinic, bold=True, size=1.2), *mid("Leg. fysioterapeuter", f"Samverkar med {region}", size=0.9), *gap(), Row(rule="_"),
        Row(what), spread(money(fee, "dash"), at=(1.0,), ends=">"),
    ]  # fmt: skip
    for name, cost in wares:
        rows += [Row(f"{name} (inkl. 25 % moms)"), spread(money(cost, "dash"), at=(1.0,), ends=">")]
    rows += [
        Row(rule="_"), Row("Erhållet", money(total, "dash"), bold=True, size=1.35), Row("Därav moms", money(f.share(goods, "0.2")), size=0.9), Row("Via", chance.choice(("Swish", "kort", "kontanter")), size=0.9), *gap(),
        *down(f"Återbud senast 24 h före, ring {phone(chance)}.", "Uteblivet besök kostar 400:-", size=0.85), *gap(),
        Row(f"Org.nr {f.organisation(chance)}", size=0.9), Row(f"Kvitto {chance.randint(200, 9800)}", f"{when(date, 'nordic')} kl. {f.clock(chance, '.')}", size=0.9), *gap(),
    ]  # fmt: skip
    truth = f.facts(clinic, (clinic.rsplit(" ", 1)[0], f"{clinic} {region}", region), date, total, "doctor")  # fmt: skip
    return Receipt("o_physio_strip", rows, truth, "notoserif", 38)


def psychologist_bill(chance: random.Random) -> Receipt:
    """A psychologist's bill: receiver first, firm in the foot in three columns, a row a talk, a sum in whole kronor."""
    firm = chance.choice(("Psykologhuset Vasastan AB", "Samtalsrummet Östersund AB", "KBT-mottagningen Linné AB", "Inblick Psykologi AB", "Psykologpraktiken Norra Kajen AB"))  # fmt: skip
    date, price, number = f.day(chance), Decimal(chance.choice((950, 1100, 1250, 1400))), chance.randint(1040, 3900)  # fmt: skip
    talks = [f.later(date, -ago) for ago in sorted(chance.sample(range(2, 29), chance.randint(1, 4)), reverse=True)]  # fmt: skip
    less = Decimal(chance.choice((0, 0, 0, 150, 200)))
    total, due = price * len(talks) - less, f.later(date, chance.choice((10, 15, 20)))
    at, foot, facts = (0.0, 0.24, 1.0), (0.0, 0.47, 0.79), (0.0, 0.25)
    rows = [
        *down("Till", size=0.85, ink=60), *down(chance.choice(_CLIENTS), f"Älvgatan {chance.randint(1, 60)}", f"{f.digits(chance, 3)} {f.digits(chance, 2)} Nyland"), *gap(2),
        Row(f"Faktura {number}", bold=True, size=1.5), Row(rule="line"),
        spread("Datum", when(date, "words"), at=facts), spread("Förfaller", when(due, "words"), at=facts), spread("Vår referens", chance.choice(("leg. psykolog M.R.", "leg. psykolog A.S.", "leg. psykoterapeut J.L.")), at=facts), *gap(2),
        *(spread(when(day, "fraction")[:-5], chance.choice(("Psykologsamtal 45 min", "Psykologsamtal 45 min", "Videosamtal 45 min")), crowns(price), at=at, ends="<<>") for day in talks), *([spread("", "Avdrag, förskottsbetalt", f"-{crowns(less)}", at=at, ends="<<>")] if less else []), Row(rule="line"),
        Row("Summa", crowns(total), bold=True, size=1.3), Row("Moms", "0 kr", size=0.9), *gap(2),
        Row(f"Betala till bankgiro {f.digits(chance, 3)}-{f.digits(chance, 4)} eller Swish 123 {f.digits(chance, 3)} {f.digits(chance, 2)} {f.digits(chance, 2)}."), Row(f"Ange fakturanummer {number}. Dröjsmålsränta 8 %.", size=0.9), *gap(3), Row(rule="line"),
        spread(firm, f"Org.nr {f.organisation(chance)}", phone(chance), at=foot, size=0.85), spread("Godkänd för F-skatt", "Momsfri vård", "Mån-tors 8-17", at=foot, size=0.85), *gap(2),
    ]  # fmt: skip
    truth = f.facts(firm, (), date, total, "doctor")
    return Receipt("o_psychologist_bill", rows, truth, "palatino", 64, "laser")


def video_visit(chance: random.Random) -> Receipt:
    """A digital clinic's receipt out of an app: values in bold with their labels below, the fee, what is charged."""
    firm, company, host = chance.choice((("Kry", "Digital Medical Supply Sweden AB", "kry.se"), ("Doktor.se", "Doktor.se Nordic AB", "doktor.se"), ("Min Doktor", "MD International AB", "mindoktor.se"), ("Doktor24", "Doktor24 Healthcare AB", "doktor24.se"), ("Capio Go", "Capio Go AB", "capio.se")))  # fmt: skip
    region, fee = chance.choice((("Region Sörmland", 200), ("Region Jönköpings län", 200), ("Region Stockholm", 275), ("Region Skåne", 200)))  # fmt: skip
    date, free, grey = f.day(chance), chance.random() < 0.2, 80
    total, day = Decimal(0) if free else Decimal(fee), said(date, "full")
    what = chance.choice(("Videomöte med läkare", "Chatt med läkare", "Videobesök, allmänläkare"))
    rows = [
        *mid(firm, bold=True, size=1.9, font="gothic"), *mid("Kvitto på vårdbesök", size=1.1), *gap(2),
    ]  # fmt: skip
    for value, label in ((day, "Besökets datum"), (f"{f.clock(chance)} ({chance.randint(6, 19)} min)", "Tid"), (what, "Tjänst"), (chance.choice(_CLIENTS), "Patient"), (region, "Vårdgivare på uppdrag av")):  # fmt: skip
        rows += [Row(value, bold=True), Row(label, size=0.8, ink=grey), Row(size=0.6)]
    rows += [
        Row(rule="line"), Row("Patientavgift", f"{fee} kr"), *([Row("Frikort", f"-{fee} kr")] if free else []), Row("Moms", "0 kr"), Row(rule="line"),
        Row("Totalbelopp", f"{money(total)} kr", bold=True, size=1.3), Row("Inget har debiterats." if free else f"Debiterat {chance.choice(('Mastercard', 'Visa'))} som slutar på {f.digits(chance, 4)}", size=0.9, ink=grey), *gap(2),
        *down(f"Frikortet gäller till {when(f.later(date, chance.randint(20, 300)), 'long')}." if free else "Avgiften räknas in i ditt högkostnadsskydd.", f"{company}, org.nr {f.organisation(chance)}", f"Support: support@{host}", size=0.85, ink=grey), *gap(2),
    ]  # fmt: skip
    truth = f.facts(firm, (company, company.removesuffix(" AB"), host, f"{firm} {region}", "Capio" if firm == "Capio Go" else ""), date, total, "doctor")  # fmt: skip
    return Receipt("o_video_visit", rows, truth, "roboto", 44, "laser", spacing=1.35)


LAYOUTS = (counter_capitals, ward_bill, physio_strip, psychologist_bill, video_visit)
