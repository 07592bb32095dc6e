"""Care, group q: a desk's sheet, a region's bill, a health centre's till, a kiosk, a certificate's bill, a card reader."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_facts as f
from bench.receipt_photos.fresh_facts import money, spread, when
from bench.receipt_photos.fresh_j.writers import crowns, down, gap, mid, phone
from bench.receipt_photos.paper import Receipt, Row

_CLIENTS = ("Ulla-Karin Brofors", "Ismail Vretgård", "Hedvig Stenmyra", "Göte Åkerblad", "Zahra Lundmark", "Viljo Korpela", "Linn Havsby", "Tesfaye Alsjö")  # fmt: skip
_ROOF = Decimal(1450)


def desk_sheet(chance: random.Random) -> Receipt:
    """A reception's half sheet from the records system: patient and visit in two columns, fees in a table, paid and left."""
    unit, firm, street = chance.choice((
        ("Capio Vårdcentral Slussen", "Capio Närsjukvård AB", "Götgatan 14, 118 46 Stockholm"), ("Familjeläkarna Enskede", "Familjeläkarna Stockholm AB", "Sockenvägen 310, 122 63 Enskede"),
        ("Husläkarna i Täby Park", "Täby Park Läkarhus AB", "Boulevarden 18, 183 74 Täby"), ("Sickla Hudmottagning", "Sickla Hud & Allergi AB", "Smedjegatan 6, 131 54 Nacka"),
        ("Ögonläkargruppen Odenplan", "Ögonläkargruppen AB", "Odengatan 69, 113 22 Stockholm"), ("Aleris Vårdcentral Nacka", "Aleris Närsjukvård AB", "Romansvägen 21, 131 40 Nacka"),
    ))  # fmt: skip
    day, specialist = f.day(chance), "Hud" in unit or "Ögon" in unit
    fee = Decimal(400 if specialist else 275)
    what = chance.choice(("Läkarbesök specialist", "Återbesök läkare")) if specialist else chance.choice(("Läkarbesök husläkare", "Besök distriktssköterska", "Läkarbesök, ej listad"))  # fmt: skip
    extra = f.picked(chance, (("Intyg, privat (25 % moms)", "468.75"), ("Journalkopia (25 % moms)", "62.50"), ("Stödlinda (25 % moms)", "87.50")), 0, 1) if chance.random() < 0.45 else []  # fmt: skip
    total = fee + f.summed(extra)
    before = Decimal(chance.choice((0, 0, 275, 550, 825)))
    at, sides, two = (0.0, 0.13, 0.72, 0.84, 1.0), "<<>>>", (0.0, 0.17, 0.55, 0.72)
    pay = chance.choice(("Kontokort", "Kontokort", "Swish"))
    rows = [
        Row(unit, "KVITTO", bold=True, size=1.35), Row(f"{street}, tel 08-{f.digits(chance, 3)} {f.digits(chance, 2)} {f.digits(chance, 2)}", size=0.9), Row(f"{firm}, org.nr {f.organisation(chance)}. På uppdrag av Region Stockholm.", size=0.9), Row(rule="line"),
        spread("Kvittonr", f"{f.digits(chance, 5)}-{f.digits(chance, 4)}", "Patient", chance.choice(_CLIENTS), at=two), spread("Kvittodatum", f"{when(day, 'iso')} {f.clock(chance)}", "Personnr", f"{chance.randint(1945, 1999)}XXXX-XXXX", at=two), spread("Kassa", f"Reception {chance.randint(1, 3)}", "Vårdgivare", chance.choice(("Leg. läk. E. Sandvik", "Leg. läk. M. Rasouli", "Dsk. K. Björnlund", "Leg. läk. T. Hedlund")), at=two), Row(rule="line"), *gap(),
        spread("Datum", "Åtgärd", "Antal", "À-pris", "Belopp", at=at, ends=sides, bold=True),
        spread(when(day, "short"), what, "1", money(fee), money(fee), at=at, ends=sides), *(spread(when(day, "short"), name, "1", money(cost), money(cost), at=at, ends=sides) for name, cost in extra), Row(rule="line"),
        spread("Summa", money(total), at=(0.72, 1.0), ends=">>", bold=True, size=1.1), spread("varav moms", money(f.share(f.summed(extra), "0.2")), at=(0.72, 1.0), ends=">>"), spread(f"Betalt {pay.lower()}", money(total), at=(0.72, 1.0), ends=">>"), spread("Kvar att betala", money(Decimal(0)), at=(0.72, 1.0), ends=">>"), *gap(),
        Row("Högkostnadsskydd öppenvård", bold=True), Row(f"Registrerat i högkostnadsskyddet: {money(before + fee)} av {money(_ROOF)} kr."), Row(f"Första besök i perioden: {when(f.later(day, -chance.randint(15, 340) if before else 0), 'iso')}."), *gap(),
        Row(chance.choice(("Ombokning och avbokning senast 24 timmar före besöket. Uteblivet besök debiteras.", "Spara kvittot, det gäller som underlag för frikort.")), size=0.9), *gap(2),
    ]  # fmt: skip
    truth = f.facts(unit, (firm, "Region Stockholm", *((unit.split()[0],) if unit.startswith(("Capio", "Aleris")) else ())), day, total, "doctor")  # fmt: skip
    return Receipt("q_desk_sheet", rows, truth, "verdana", 66, "laser")


def region_bill(chance: random.Random) -> Receipt:
    """A region's bill for patient fees: window address, facts at the right, visits by day and clinic, a slip with a giro row."""
    region, hospital, mail = chance.choice((
        ("Region Skåne", "Skånes universitetssjukhus", "skane.se"), ("Västra Götalandsregionen", "Södra Älvsborgs sjukhus", "vgregion.se"), ("Region Östergötland", "Vrinnevisjukhuset", "regionostergotland.se"),
        ("Region Halland", "Hallands sjukhus", "regionhalland.se"), ("Region Västernorrland", "Länssjukhuset Sundsvall", "rvn.se"), ("Region Värmland", "Centralsjukhuset Karlstad", "regionvarmland.se"), ("Region Dalarna", "Falu lasarett", "regiondalarna.se"),
    ))  # fmt: skip
    day, number = f.day(chance), f.digits(chance, 10)
    due, client = f.later(day, 30), chance.choice(_CLIENTS)
    clinics = chance.sample(("Ortopedmottagning", "Akutmottagning", "Ögonmottagning", "Öron-näsa-halsmottagning", "Medicinmottagning", "Hudmottagning"), 3)  # fmt: skip
    visits = [
        (f.later(day, -ago), clinic, *chance.choice((("Läkarbesök", 300), ("Läkarbesök", 350), ("Sjuksköterskebesök", 200), ("Uteblivet besök", 400))))
        for ago, clinic in zip(sorted(chance.sample(range(6, 40), 3), reverse=True)[: chance.choice((1, 1, 2, 3))], clinics, strict=False)
    ]  # fmt: skip
    total = sum((Decimal(fee) for *_, fee in visits), Decimal(0))
    giro, ocr, facts = f"{f.digits(chance, 4)}-{f.digits(chance, 4)}", f"{number}{f.digits(chance, 1)}", (0.56, 0.76)  # fmt: skip
    at, sides = (0.0, 0.2, 0.58, 1.0), "<<<>"
    street, post = f"{chance.choice(('Ekbacksvägen', 'Parkgatan', 'Sjöstigen'))} {chance.randint(2, 78)}", f"{f.digits(chance, 3)} {f.digits(chance, 2)} {chance.choice(('Ängelby', 'Norrvik', 'Källstad'))}"  # fmt: skip
    missed = any(what == "Uteblivet besök" for *_, what, _ in visits)
    rows = [
        Row(region, bold=True, size=1.7), spread("", "Faktura", at=(0.0, 0.56), bold=True, size=1.4), *gap(),
        spread("Fakturadatum", when(day, "iso"), at=facts), spread("Fakturanummer", number, at=facts), spread("Kundnummer", f.digits(chance, 8), at=facts), spread("Förfallodatum", when(due, "iso"), at=facts, bold=True), *gap(),
        *(spread(text, at=(0.0,)) for text in (client, street, post)), *gap(3),
        Row(chance.choice(("Patientavgift", "Avser patientavgifter")) + f", {hospital}", bold=True, size=1.15), *gap(), spread("Besöksdatum", "Mottagning", "Avser", "Belopp", at=at, ends=sides, bold=True), Row(rule="line"),
        *(spread(when(visit, "iso"), clinic, what, money(Decimal(fee)), at=at, ends=sides) for visit, clinic, what, fee in visits), Row(rule="line"),
        Row("Moms 0 %", money(Decimal(0))), Row("Att betala (SEK)", money(total), bold=True, size=1.25), *gap(),
        *(down("Avgift för uteblivet besök ingår inte i högkostnadsskyddet.", size=0.9) if missed else down(f"Avgiften räknas in i högkostnadsskyddet, {crowns(_ROOF)} under tolv månader.", size=0.9)),
        *down("Betalas fakturan efter förfallodatum tillkommer påminnelseavgift 60 kr och dröjsmålsränta.", f"Frågor om fakturan: {phone(chance)}, vardagar 9-12, eller patientfaktura@{mail}.", size=0.9), *gap(2),
        spread(region, f"Org.nr 232100-{f.digits(chance, 4)}", "Bankgiro", giro, at=(0.0, 0.4, 0.7, 0.82), size=0.85), *gap(2), Row(rule="-"),
        spread("Till bankgironr", "Betalningsmottagare", "OCR-nummer", at=(0.0, 0.32, 0.68), size=0.8), spread(giro, region, ocr, at=(0.0, 0.32, 0.68), bold=True), spread("Avsändare", "Förfallodatum", "Belopp", at=(0.0, 0.32, 0.68), size=0.8), spread(client, when(due, "iso"), f"{money(total)} kr", at=(0.0, 0.32, 0.68)), *gap(2),
        Row(f"#  {ocr} #     {int(total)} 00   {chance.randint(0, 9)} >     {giro.replace('-', '')}#42#", font="machine"), *gap(2),
    ]  # fmt: skip
    truth = f.facts(region, (hospital, f"{region} {hospital}", f"{hospital} {region}"), day, total, "doctor")  # fmt: skip
    return Receipt("q_region_bill", rows, truth, "nimbus", 72, "laser")


def centre_till(chance: random.Random) -> Receipt:
    """A health centre's till on thermal paper: region first, the fee, perhaps an article with tax, then the terminal's copy."""
    unit, region, street = chance.choice((
        ("Vårdcentralen Gripen", "Region Värmland", "Älvgatan 41, Karlstad"), ("Hertsöns hälsocentral", "Region Norrbotten", "Hertsövägen 8, Luleå"), ("Brickebackens vårdcentral", "Region Örebro län", "Granrisvägen 4, Örebro"),
        ("Vårdcentralen Råslätt", "Region Jönköpings län", "Jordbron 3, Jönköping"), ("Ersboda hälsocentral", "Region Västerbotten", "Formvägen 7, Umeå"), ("Vårdcentralen Lindsdal", "Region Kalmar län", "Fjölebrovägen 2, Kalmar"), ("Vårdcentralen Kronoparken", "Region Värmland", "Fagottgatan 9, Karlstad"),
    ))  # fmt: skip
    day, hour = f.day(chance), f.clock(chance)
    what, fee = chance.choice((("Läkarbesök vårdcentral", 250), ("Läkarbesök vårdcentral", 300), ("Sjuksköterskebesök", 150), ("Besök fysioterapeut", 200), ("Akut läkarbesök jourtid", 400)))  # fmt: skip
    free = chance.random() < 0.1
    wares = f.picked(chance, (("Kryckor hyra", "120.00"), ("Spacer andningshjälp", "149.50"), ("Kompressionsstrumpa", "285.00"), ("Intyg", "412.50")), 0, 1) if free or chance.random() < 0.35 else []  # fmt: skip
    total = f.summed(wares) + (0 if free else fee)
    card, application = f.card_brand(chance)
    before = _ROOF if free else Decimal(chance.choice((0, 150, 300, 450, 750, 900)))
    rows = [
        *mid(region, size=1.0), *mid(unit, bold=True, size=1.2), *mid(street, f"Telefon {phone(chance)}", f"Orgnr 232100-{f.digits(chance, 4)}"), Row(rule="-"),
        Row(f"{when(day, 'iso')} {hour}", f"Kvittonr {f.digits(chance, 6)}"), Row(f"Kassa {chance.randint(1, 4)}", f"Sign {chance.choice(('anli', 'mako', 'pest', 'sule'))}"), Row(rule="-"),
        Row(what, money(Decimal(fee))), *([Row("  Frikort", f"-{money(Decimal(fee))}")] if free else []), *(Row(f"{name} *", money(cost)) for name, cost in wares), *gap(),
        Row("TOTALT", f"{money(total)} kr", bold=True, size=1.35), *([Row("* Moms 25 %", money(f.share(f.summed(wares), "0.2")))] if wares else [Row("Momsfri vård", "0,00")]), *gap(),
    ]  # fmt: skip
    if total:
        rows += [
            Row("Kortbetalning", money(total)), Row(rule="-"), *down("KÖP", card.upper(), f"************{f.digits(chance, 4)}"), Row("BELOPP SEK", money(total)),
            Row(f"TERM {f.digits(chance, 8)}", f"NR {f.digits(chance, 4)}"), Row(f"AID {application}", "PSN 01"), Row(chance.choice(("GODKÄNT - PERSONLIG KOD", "GODKÄNT - KONTAKTLÖS")), f"{f.digits(chance, 6)}"), Row(rule="-"),
        ]  # fmt: skip
    rows += [
        *([Row(f"Frikort giltigt t.o.m. {when(f.later(day, chance.randint(20, 290)), 'iso')}")] if free else [Row("Underlag för frikort", money(Decimal(fee))), Row("Summa i högkostnadsskydd", f"{money(before + fee)}"), Row("Gräns för frikort", money(_ROOF))]), *gap(),
        *mid(chance.choice(("Välkommen åter", "Spara kvittot", "Tack för ditt besök"))), *gap(),
    ]  # fmt: skip
    truth = f.facts(unit, (region, f"{region} {unit}", f"{unit} {region}"), day, total, "doctor")
    return Receipt("q_centre_till", rows, truth, "notomono", 40)


def kiosk_ticket(chance: random.Random) -> Receipt:
    """A hospital kiosk's ticket: registered with a waiting room in large type, then the fee paid and what is left to a free card."""
    hospital, region = chance.choice((("Capio S:t Görans Sjukhus", "Region Stockholm"), ("Ryhovs länssjukhus", "Region Jönköpings län"), ("Västmanlands sjukhus Västerås", "Region Västmanland"), ("Mälarsjukhuset Eskilstuna", "Region Sörmland"), ("Östersunds sjukhus", "Region Jämtland Härjedalen"), ("Växjö lasarett", "Region Kronoberg")))  # fmt: skip
    day, hour, minute = f.day(chance), chance.randint(8, 15), chance.randint(10, 55)
    fee = Decimal(chance.choice((200, 250, 300, 400)))
    before = Decimal(chance.choice((0, 200, 250, 500, 700, 950)))
    clinic = chance.choice(("Kirurgmottagningen", "Medicinmottagningen", "Hjärtmottagningen", "Kvinnokliniken", "Reumatologen", "Ortopedmottagningen"))  # fmt: skip
    says = money if chance.random() < 0.6 else lambda amount: money(amount, "whole")
    start = f"{hour:02}:{(minute + 5) // 15 * 15:02}" if minute < 40 else f"{hour + 1:02}:00"
    rows = [
        *mid(hospital, bold=True, size=1.25), *mid(region), *gap(), *mid("Du är anmäld", bold=True, size=1.5), *mid(f"{clinic}, tid {start}", "Ta plats i väntrum"), *mid(f"{chance.choice('ABCDE')}{chance.randint(1, 4)}", bold=True, size=2.0), *gap(), Row(rule="line"),
        Row("Kvitto", f"Nr {f.digits(chance, 7)}", bold=True), Row(f"{when(day, 'iso')}  {hour:02}:{minute:02}", f"Automat {chance.randint(1, 9)}"), *gap(),
        Row("Patientavgift", f"{says(fee)} kr"), Row("Moms 0 %", f"{says(Decimal(0))} kr"), Row("Betalt", f"{says(fee)} kr", bold=True, size=1.3), *gap(),
        Row(f"{chance.choice(('Visa', 'Mastercard'))} **** {f.digits(chance, 4)}", chance.choice(("Chip och kod", "Kontaktlös")), size=0.9), Row(f"Ref {f.digits(chance, 10)}", f"Kod {f.digits(chance, 6)}", size=0.9), Row(rule="line"),
        Row("Kvar till frikort", f"{says(max(_ROOF - before - fee, Decimal(0)))} kr", size=0.95), Row("Första besök i perioden", when(f.later(day, -chance.randint(12, 300) if before else 0), "iso"), size=0.95), *gap(),
        *mid(f"Organisationsnummer {f.organisation(chance) if 'Capio' in hospital else f'232100-{f.digits(chance, 4)}'}", chance.choice(("Behåll kvittot under besöket.", "Visa kvittot för personalen vid behov.")) if chance.random() < 0.4 else "Behåll kvittot.", size=0.9), *gap(),
    ]  # fmt: skip
    truth = f.facts(hospital, (region, clinic, f"{hospital} {region}", f"{hospital} {clinic}", hospital.removesuffix(" Västerås").removesuffix(" Eskilstuna")), day, fee, "doctor")  # fmt: skip
    return Receipt("q_kiosk_ticket", rows, truth, "condensed", 38)


def certificate_bill(chance: random.Random) -> Receipt:
    """A private clinic's bill from a small firm's books: prices without tax, a row of sums in a frame, the firm in the foot."""
    firm, street, town = chance.choice((("Hälsohuset Läkargrupp Sundsvall AB", "Esplanaden 9", "852 31 Sundsvall"), ("Ögonspecialisterna Väst AB", "Södra vägen 22", "412 54 Göteborg"), ("Läkarhuset Tornet i Eslöv AB", "Västergatan 5", "241 30 Eslöv"), ("Mälardalens Företagshälsa AB", "Sturegatan 17", "722 13 Västerås"), ("Norrskenets Specialistvård AB", "Kyrkogatan 11", "972 32 Luleå")))  # fmt: skip
    day, days = f.day(chance), chance.choice((10, 15, 30))
    due, number = f.later(day, days), chance.randint(2104, 48900)
    taxed = f.picked(chance, (("Läkarintyg körkort högre behörighet", "1236.00"), ("Läkarintyg sjöfolk", "1476.00"), ("Läkarintyg dykning", "1180.40"), ("Synintyg Transportstyrelsen", "596.00"), ("Försäkringsintyg", "1116.00")), 1, 1)  # fmt: skip
    taxed += f.picked(chance, (("Syn- och hörselprov för intyg", "316.00"), ("Drogtest för intyg", "447.20"), ("Administrationsavgift", "36.00")), 0, 1)  # fmt: skip
    care = f.picked(chance, (("Läkarkonsultation 30 min", "1450.00"), ("Vilo-EKG", "412.50"), ("Provtagning och analys", "687.50"), ("Återbesök läkare 15 min", "725.00")), 0, 2)  # fmt: skip
    net, tax = f.summed(taxed) + f.summed(care), f.share(f.summed(taxed), "0.25")
    total = f.evened(net + tax)
    at, sides, facts = (0.0, 0.56, 0.72, 0.82, 1.0), "<>>>>", (0.58, 1.0)
    client, visit = chance.choice(_CLIENTS), f.later(day, -chance.randint(0, 12))
    rows = [
        spread(firm, "Faktura", at=(0.0, 1.0), ends="<>", bold=True, size=1.2), *gap(2),
        spread("Fakturanr", str(number), at=facts, ends="<>"), spread("Fakturadatum", when(day, "iso"), at=facts, ends="<>"), spread("OCR", f"{number}{f.digits(chance, 2)}", at=facts, ends="<>"), *gap(),
        spread("Fakturaadress", at=(0.58,), size=0.85, ink=80), spread(client, at=(0.58,)), spread(f"Furuvägen {chance.randint(1, 70)}", at=(0.58,)), spread(f"{town[:3]} {f.digits(chance, 2)} {town[7:]}", at=(0.58,)), *gap(),
        spread("Kundnr", str(chance.randint(118, 9400)), "Betalningsvillkor", f"{days} dagar", at=(0.0, 0.19, 0.58, 1.0), ends="<<<>"), spread("Er referens", client, "Förfallodatum", when(due, "iso"), at=(0.0, 0.19, 0.58, 1.0), ends="<<<>"), spread("Vår referens", chance.choice(("Receptionen", "A. Lindmark", "S. Holmgren")), "Dröjsmålsränta", "8,00 %", at=(0.0, 0.19, 0.58, 1.0), ends="<<<>"), *gap(),
        Row(rule="line"), spread("Benämning", "Antal", "À-pris", "Moms", "Summa", at=at, ends=sides, bold=True), Row(rule="line"),
        *(spread(name, "1 st", money(cost), rate, money(cost), at=at, ends=sides) for wares, rate in ((taxed, "25 %"), (care, "0 %")) for name, cost in wares), Row(f"Besök {when(visit, 'iso')}", ink=60, size=0.9), *gap(4), Row(rule="line"),
        spread("Netto", "Exkl. moms", "Moms 25 %", *(("Öresutj.",) if total != net + tax else ()), "ATT BETALA", at=(0.0, 0.2, 0.4, *((0.58,) if total != net + tax else ()), 1.0), ends="<<<<>" if total != net + tax else "<<<>", size=0.85),
        spread(money(net), money(net), money(tax), *((money(total - net - tax),) if total != net + tax else ()), f"SEK {money(total)}", at=(0.0, 0.2, 0.4, *((0.58,) if total != net + tax else ()), 1.0), ends="<<<<>" if total != net + tax else "<<<>", bold=True), Row(rule="line"), *gap(),
        *(spread(*texts, at=(0.0, 0.34, 0.54, 0.74), bold=not number_, size=0.8) for number_, texts in enumerate((("Adress", "Telefon", "Bankgiro", "Org.nr"), (firm, phone(chance), f"{f.digits(chance, 3)}-{f.digits(chance, 4)}", f.organisation(chance)), (street, "", "Swish", "Godkänd för F-skatt"), (town, "", f"123 {f.digits(chance, 3)} {f.digits(chance, 2)} {f.digits(chance, 2)}", "")))), *gap(2),
    ]  # fmt: skip
    truth = f.facts(firm, (), day, total, "doctor")
    return Receipt("q_certificate_bill", rows, truth, "roboto", 74, "laser")


def reader_slip(chance: random.Random) -> Receipt:
    """A chiropractor's or naprapath's slip from a card reader's app: treatment, perhaps a ware, tax rows, the card, the till's number."""
    firm, company, street = chance.choice((
        ("Ryggakuten Mölndal", "Ryggakuten i Mölndal AB", "Kvarnbygatan 12, 431 34 Mölndal"), ("Naprapathuset Gävle", "Gävle Naprapathus AB", "Nygatan 27, 803 20 Gävle"), ("Kiropraktor Lindh & Falk", "Lindh & Falk Kiropraktik AB", "Storgatan 44, 331 31 Värnamo"),
        ("Fysiopoolen Kristianstad", "Fysiopoolen KC AB", "Östra Boulevarden 52, 291 31 Kristianstad"), ("Norra Hamnens Naprapati", "Rörlig Norr AB", "Fabriksgatan 6, 931 31 Skellefteå"), ("Kiropraktik Center Falun", "KC Falun AB", "Åsgatan 19, 791 71 Falun"),
    ))  # fmt: skip
    day = f.day(chance)
    kind = "Fysioterapi" if firm.startswith("Fysio") else "Kiropraktik" if firm.startswith("Kiro") else "Naprapati"  # fmt: skip
    care = [chance.choice(((f"{kind} återbesök 30 min", Decimal(595)), (f"{kind} nybesök 45 min", Decimal(795)), (f"{kind} behandling 40 min", Decimal("649.50"))))]  # fmt: skip
    care += f.picked(chance, (("Tillägg stötvåg", "250.00"), ("Tillägg akupunktur", "150.00")), 0, 1) if chance.random() < 0.35 else []  # fmt: skip
    wares = f.picked(chance, (("Träningsband", "89.00"), ("Ergonomisk kudde", "749.00"), ("Linimentsgel 100 ml", "129.00"), ("Massageboll", "69.00")), 0, 1) if chance.random() < 0.5 else []  # fmt: skip
    off = f.share(f.summed(care), "0.1") if chance.random() < 0.2 else Decimal(0)
    total, tax = f.summed(care) + f.summed(wares) - off, f.share(f.summed(wares), "0.2")
    brand, application = f.card_brand(chance)
    card, at = chance.random() < 0.75, (0.0, 0.5, 0.76, 1.0)
    rows = [
        *mid(firm, bold=True, size=1.35), *mid(street, company, f"Org.nr {f.organisation(chance)}", size=0.9), *gap(),
        *mid("Kvitto", bold=True, size=1.15), *gap(), Row(f"Kvittonummer {chance.randint(310, 8900)}", f"{when(day, 'iso')} {f.clock(chance)}", size=0.95), Row(rule="line"),
    ]  # fmt: skip
    for name, cost in (*care, *wares):
        rows += [Row(name, f"{money(cost)} kr"), Row(f"1 × {money(cost)} kr", size=0.85, ink=70)]
    rows += [
        *([Row("Rabatt student/pensionär 10 %", f"-{money(off)} kr")] if off else []), Row(rule="line"), Row("Total", f"{money(total)} kr", bold=True, size=1.4), *gap(),
        spread("Moms", "Momsbelopp", "Netto", "Total", at=at, ends="<>>>", size=0.9), *([spread("25 %", money(tax), money(f.summed(wares) - tax), money(f.summed(wares)), at=at, ends="<>>>", size=0.9)] if wares else []), spread("0 %", money(Decimal(0)), money(total - f.summed(wares)), money(total - f.summed(wares)), at=at, ends="<>>>", size=0.9), *gap(),
        *([Row(f"{brand} **** {f.digits(chance, 4)}", f"{money(total)} kr"), *down(f"AID: {application}   TVR: 0000008000", f"Godkännandekod: {f.digits(chance, 6)}", chance.choice(("Kontaktlös", "Pinkod")), size=0.85)] if card else [Row("Swish", f"{money(total)} kr"), Row(f"Referens: {f.digits(chance, 10)}", size=0.85)]), *gap(),
        *mid(f"Kontrollenhet: IZSE{f.digits(chance, 10)}", "Kassa: Reception", size=0.85), *gap(), *mid(chance.choice((f"Avbokning senast 24 h innan, {phone(chance)}", "Tack för besöket!", "Välkommen tillbaka!")), size=0.95), *gap(),
    ]  # fmt: skip
    truth = f.facts(firm, (company, firm.rsplit(" ", 1)[0]) if "&" not in firm and "Hamnens" not in firm else (company,), day, total, "doctor")  # fmt: skip
    return Receipt("q_reader_slip", rows, truth, "noto", 42)


LAYOUTS = (desk_sheet, region_bill, centre_till, kiosk_ticket, certificate_bill, reader_slip)
