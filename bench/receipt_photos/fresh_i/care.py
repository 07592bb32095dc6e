"""Care, group i: a foot therapist, an ambulance's bill, a laboratory, a hearing clinic, speech, children."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_facts as f
from bench.receipt_photos.fresh_facts import block, money, spread, when
from bench.receipt_photos.paper import Receipt, Row

_DAYS = ("Måndag", "Tisdag", "Onsdag", "Torsdag", "Fredag", "Lördag", "Söndag")


def treatment_note(chance: random.Random) -> Receipt:
    """A therapist's half sheet: dotted labels first, the clinic with its address only at the foot."""
    clinic, what, fee = chance.choice((
        ("Fothälsan i Eksjö", "Medicinsk fotsjukvård, remiss diabetes", 150), ("Kiropraktorkliniken Norrtull", "Kiropraktisk behandling", 690),
        ("Naprapatgruppen Öster", "Behandling leg. naprapat", 620), ("Bergviks Kiropraktik", "Nybesök leg. kiropraktor", 780),
        ("Mölndals Fotvårdsklinik", "Medicinsk fotsjukvård, reuma", 200),
    ))  # fmt: skip
    date = f.day(chance)
    insoles = Decimal(chance.choice((0, 0, 120)))
    total = Decimal(fee) + insoles
    rows = [
        Row("K V I T T O", centre=True, bold=True, size=1.4),
        *block(""),
        *(Row(label, value, leader=".") for label, value in (
            ("Kvitto nummer", f"{date.year}-{f.digits(chance, 3)}"), ("Behandlingsdag", when(date, "fraction")), ("Patient", chance.choice(f.PERSONS)),
            ("Remissen utfärdad" if "remiss" in what or "reuma" in what else "Första besök", when(f.later(date, -chance.randint(20, 160)), "fraction")),
        )),
        *block("", what, f"   Avgift|{money(Decimal(fee), 'dash')}", *([f"   Sulor, par|{money(insoles, 'dash')}"] if insoles else []), "_"),
        Row("Erlagt belopp", money(total, "dash"), bold=True, size=1.2),
        *block("_", f"Betalningssätt: {chance.choice(('Swish', 'bankkort', 'kontant'))}", f"Ny tid: {when(f.later(date, chance.choice((14, 42))), 'fraction')} kl {f.clock(chance, '.')}", "Återbud senast dagen före, annars 300:-", "", ""),
        *block(f"^{clinic}", bold=True, size=1.15),
        *block(f"^Kvarngatan {chance.randint(1, 50)} · org.nr {f.organisation(chance)} · F-skatt", size=0.85),
    ]  # fmt: skip
    said = f.facts(clinic, (), date, total, "doctor")
    return Receipt("i_treatment_note", rows, said, "palatino", 44, "laser", tint=(246, 240, 220))


def transport_bill(chance: random.Random) -> Receipt:
    """A region's bill for an ambulance, an X-ray or days in bed: an account's column, the sum below."""
    region, unit = chance.choice((
        ("Region Västerbotten", "Skellefteå lasarett"), ("Region Jämtland Härjedalen", "Östersunds sjukhus"), ("Region Sörmland", "Mälarsjukhuset"),
        ("Region Blekinge", "Blekingesjukhuset"), ("Region Västernorrland", "Sollefteå sjukhus"),
    ))  # fmt: skip
    date, at = f.day(chance), (0.0, 0.19, 0.72, 0.84, 1.0)
    seen, due, nights = f.later(date, -chance.randint(9, 30)), f.later(date, 30), chance.randint(2, 6)  # fmt: skip
    what, count, each = chance.choice((
        ("Ambulanstransport", 1, Decimal(240)), ("Röntgenundersökning", 1, Decimal(200)), ("Sjukhusvård, dygn", nights, Decimal(130)), ("Magnetkamera, remiss", 1, Decimal(350)),
    ))  # fmt: skip
    total, number = each * count, f.digits(chance, 9)
    rows = [
        *block(f"{region}, Box {f.digits(chance, 3)}", size=0.8),
        Row("", "Faktura", bold=True, size=1.6),
        *block(f"{chance.choice(f.PERSONS)}|Nr {number}", f"Lingonstigen {chance.randint(1, 45)}|Fakturadag {when(date, 'iso')}", f"{f.digits(chance, 3)} {f.digits(chance, 2)} Fors|Ert kundnr {f.digits(chance, 6)}", "", ""),
        spread("Datum", "Avser", "Antal", "À-pris", "Summa", at=at, ends="<<>>>", bold=True),
        *block("_"),
        spread(when(seen, "iso"), what, str(count), money(each), money(total), at=at, ends="<<>>>"),
        spread("", unit, "", "", "", at=at, ends="<<>>>"),
        spread("", "Moms", "", "0 %", "0,00", at=at, ends="<<>>>"),
        *block("_", ""),
        Row("Oss tillhanda senast", when(due, "iso"), size=1.05),
        Row("Belopp att betala, SEK", money(total), bold=True, size=1.2),
        *block("", f"Avgiften räknas {'inte ' if what.startswith('Sjukhus') else ''}in i högkostnadsskyddet (tak 1 450 kr på tolv månader).", "Har du inte betalat i tid går kravet vidare till inkasso. Avgift då 180 kr.", "", size=0.85),
        *block(f"{region}|Bankgiro {f.digits(chance, 3)}-{f.digits(chance, 4)}", f"Organisationsnummer 2321{f.digits(chance, 2)}-{f.digits(chance, 4)}|Plusgiro {f.digits(chance, 2)} {f.digits(chance, 2)} {f.digits(chance, 2)}-{chance.randint(1, 9)}", size=0.85),
        Row(), Row(), Row(), Row(),
    ]  # fmt: skip
    said = f.facts(region, (unit, f"{region} {unit}"), date, total, "doctor")
    return Receipt("i_transport_bill", rows, said, "verdana", 62, "laser")


def laboratory(chance: random.Random) -> Receipt:
    """A laboratory's print: analyses by code, a fee for the sampling, a discount, times of sampling."""
    lab = chance.choice(("Unilabs Provtagning", "Synlab Medilab", "Provtagningen Torget", "Provtagningscentralen Lund"))  # fmt: skip
    date, at, time = f.day(chance), (0.0, 0.18, 1.0), f.clock(chance)
    done = chance.sample((
        ("HBA1C", "Långtidssocker", 145), ("TSH", "Sköldkörtel", 120), ("FERR", "Järndepå", 135), ("B12", "Kobalaminer", 160), ("LIPID", "Blodfetter", 210),
        ("PSA", "Prostata", 190), ("CRP", "Snabbsänka", 95), ("VITD", "D-vitamin", 240),
    ), chance.randint(2, 5))  # fmt: skip
    gross, visit = Decimal(sum(cost for *_, cost in done)), Decimal(chance.choice((0, 75, 100)))
    less = f.share(gross, "0.1") if len(done) > 3 else Decimal(0)
    total = gross + visit - less
    rows = [
        Row(lab, band=True, bold=True, size=1.2),
        *block("", f"Kvitto provtagning|Nr {f.digits(chance, 6)}", f"Provtagen {when(date, 'dashes')} kl {time}", f"Remiss {when(f.later(date, -chance.randint(3, 25)), 'dashes')}, {chance.choice(('VC Åby', 'dr Lo', 'dr Ström'))}", f"Svar väntas {when(f.later(date, 5), 'dashes')}", "-"),
        *(spread(code, name, money(Decimal(cost)), at=at, ends="<<>") for code, name, cost in done),
        *([spread("AVG", "Provtagningsavgift", money(visit), at=at, ends="<<>")] if visit else []),
        *([spread("RAB", "Paketrabatt 10 %", money(-less), at=at, ends="<<>")] if less else []),
        *block("-"),
        Row("Totalpris", f"{money(total)} kr", bold=True, size=1.3),
        *block("Betalt i kassan med kort", "Sjukvård, ingen moms", "", f"Rör-ID {f.digits(chance, 4)} {f.digits(chance, 4)}", f"Org.nr {f.organisation(chance)}", "", size=0.9),
        Row(barcode=True),
    ]  # fmt: skip
    said = f.facts(lab, ("Unilabs",) if lab.startswith("Unilabs") else (), date, total, "doctor")
    return Receipt("i_laboratory", rows, said, "notomono", 36)


def hearing(chance: random.Random) -> Receipt:
    """A hearing clinic's slip: the terminal's rows stand between the fees and the own cost to pay."""
    clinic, region = chance.choice((
        ("Hörcentralen Uddevalla", "Västra Götalandsregionen"), ("Hörselmottagningen Gävle", "Region Gävleborg"),
        ("Audionommottagningen Nyköping", "Region Sörmland"), ("Hörselvården Halmstad", "Region Halland"),
    ))  # fmt: skip
    date, visit = f.day(chance), Decimal(chance.choice((100, 120, 200)))
    aids = Decimal(chance.choice((0, 500, 1000)))
    total, time = visit + aids, f.clock(chance)
    rows = [
        *block(f"^{region.upper()}", f"^{clinic}", bold=True),
        *block("^Kvitto", "", f"Besök audionom|{money(visit)}", *([f"Hörapparat, {'ett öra' if aids == 500 else 'två öron'}|{money(aids)}"] if aids else []), "Justering av insats|0,00", "-"),
        *block("Egenavgift att betala", bold=True, size=1.1),
        Row("", f"{money(total)} kr", bold=True, size=1.4),
        *block("-", f"KÖP|{when(date, 'points')}", f"KORT ************{f.digits(chance, 4)}|{time}", f"BELOPP|{money(total)}", f"TERM {f.digits(chance, 7)}", f"KONTROLL {f.digits(chance, 9)}", "PERSONLIG KOD", size=0.9),
        *block("-", f"Nästa kontroll: {when(f.later(date, 180), 'points')}", f"Garanti hörapparat till {when(f.later(date, 730), 'points')}" if aids else "Ta med remissen nästa gång", f"Frikortssumma nu: {money(visit * chance.randint(1, 6), 'whole')} kr"),
    ]  # fmt: skip
    said = f.facts(clinic, (region, f"{clinic} {region}"), date, total, "doctor")
    return Receipt("i_hearing", rows, said, "mono", 36)


def speech_bill(chance: random.Random) -> Receipt:
    """A speech or diet therapist's bill: a framed sum on top, visits with lengths, a missed one."""
    clinic, who = chance.choice((
        ("Logopedteamet Mälardalen", "logoped"), ("Språklust Logopedi", "logoped"), ("Dietistbyrån Hjorthagen", "dietist"), ("Arbetsterapi Vättern", "arbetsterapeut"),
    ))  # fmt: skip
    date, at, fee = f.day(chance), (0.0, 0.24, 0.8, 1.0), Decimal(chance.choice((120, 200, 275)))
    visits = [(f.later(date, -back), f"{'Videobesök' if back % 3 == 0 else 'Besök'} {who}", fee) for back in sorted(chance.sample(range(3, 32), chance.randint(2, 4)), reverse=True)]  # fmt: skip
    if chance.random() < 0.5:
        visits[-1] = (visits[-1][0], "Uteblivet besök", Decimal(400))
    total = sum((cost for *_, cost in visits), Decimal(0))
    rows = [
        Row(clinic, bold=True, size=1.35, font="notoserif"),
        Row(),
        *block(f"info@{clinic.split()[0].lower().replace('å', 'a')}.example", "", size=0.9),
        Row(f"Att betala {money(total)} kr", f"Senast {when(f.later(date, 20), 'nordic')}", boxed=True, bold=True, size=1.1),
        *block("", f"Faktura {f.digits(chance, 4)} till {chance.choice(f.PERSONS)}", f"Datum {when(date, 'nordic')}", ""),
        spread("Dag", "Åtgärd", "Minuter", "Avgift", at=at, ends="<<>>", bold=True, size=0.9),
        *(spread(when(day, "nordic"), name, "" if name.startswith("Ute") else str(chance.choice((30, 45, 60))), money(cost), at=at, ends="<<>>") for day, name, cost in visits),
        *block("_", f"Antal bokade tider: {len(visits)}|Summa {money(total)}", "Momsfri vård enligt 3 kap. mervärdesskattelagen.|Moms 0,00", "", f"Betala till bankgiro {f.digits(chance, 4)}-{f.digits(chance, 4)} eller Swish 123 {f.digits(chance, 3)} {f.digits(chance, 2)} {f.digits(chance, 2)}.", f"Försenad betalning: påminnelse 60,00 kr. Org.nr {f.organisation(chance)}", "", size=0.9),
    ]  # fmt: skip
    said = f.facts(clinic, (), date, total, "doctor")
    return Receipt("i_speech_bill", rows, said, "roman", 54, "laser")


def children(chance: random.Random) -> Receipt:
    """A child health or youth clinic's strip: free visits as noughts, doses that cost, perhaps nothing."""
    clinic = chance.choice(("BVC Solrosen", "Ungdomsmottagningen Kupan", "Barnhälsovården Lerum", "Ungdomsmottagningen Söder"))  # fmt: skip
    date = f.day(chance)
    young = clinic.startswith("Ung")
    visit = "Samtal barnmorska" if young else "Hälsobesök sjuksköterska"
    costs = (("Vaccin HPV, utöver program", 1350), ("Intyg", 250)) if young else (("Vaccin vattkoppor", 695), ("Vaccin TBE barn", 370), ("Intyg", 250))  # fmt: skip
    done = [] if chance.random() < 0.35 else chance.sample(costs, chance.randint(1, 2))
    total = Decimal(sum(cost for _, cost in done))
    rows = [
        Row(clinic, bold=True, size=1.05, font="gothic"),
        *block(f"{_DAYS[date.weekday()]} {when(date, 'words')} {f.clock(chance)}", f"Kvittonummer {f.digits(chance, 4)}", "."),
        *block(f"{visit}|0 kr", *(f"{name}|{money(Decimal(cost), 'whole')} kr" for name, cost in done), "Material|0 kr", "."),
        Row("Du betalar", f"{money(total, 'whole')} kr", bold=True, size=1.35),
        *block("Kontaktlöst kort" if done else "Avgiftsfritt besök", "Moms 0 kr", "", f"Nästa besök {when(f.later(date, chance.choice((30, 61, 90))), 'words')}", "Utan återbud: avgift 100 kr"),
    ]  # fmt: skip
    said = f.facts(clinic, (), date, total, "doctor")
    return Receipt("i_children", rows, said, "slim", 36, tint=(240, 244, 250))


LAYOUTS = (treatment_note, transport_bill, laboratory, hearing, speech_bill, children)
