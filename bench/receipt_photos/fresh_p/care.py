"""Care, group p: a desk's sheet, a self-service ticket, bills, a card reader, a till."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_facts as f
from bench.receipt_photos.fresh_facts import money, spread, when
from bench.receipt_photos.fresh_j.writers import down, gap, mid, phone
from bench.receipt_photos.paper import Receipt, Row

_CLIENTS = ("Hillevi Stråkander", "Omar Lindåsen", "Göte Fagerbrink", "Natalia Wikmark", "Elsa-Maja Torpvall", "Samuel Gebrelund")  # fmt: skip
_NONE = Decimal("0.00")


def desk_sheet(chance: random.Random) -> Receipt:
    """A record system's receipt on a half sheet: patient's facts, what was done, sum and VAT."""
    unit, street, firm = chance.choice((("Liljeholmens vårdcentral", "Liljeholmstorget 7, 117 63 Stockholm", "Stockholms läns sjukvårdsområde"), ("Gustavsbergs vårdcentral", "Odelbergs väg 19, 134 40 Gustavsberg", "Stockholms läns sjukvårdsområde"), ("Capio Vårdcentral Farsta", "Larsbodavägen 4, 123 41 Farsta", "Capio Närsjukvård AB"), ("Rosenlundsparkens läkarmottagning", "Tideliusgatan 12, 118 69 Stockholm", "Rosenlundsparkens Läkare AB"), ("Täby Kyrkby husläkarmottagning", "Jarlabankes väg 46, 187 73 Täby", "Roslags Husläkare AB"), ("Öron-näsa-halsmottagningen Sveavägen", "Sveavägen 98, 113 50 Stockholm", "Sveavägens ÖNH AB")))  # fmt: skip
    date, at = f.day(chance), (0.0, 0.2, 0.6, 1.0)
    number = f.organisation(chance) if firm.endswith("AB") else f"232100-{f.digits(chance, 4)}"
    visit, fee = chance.choice((("Besök läkare", 275), ("Besök läkare", 275), ("Besök sjuksköterska", 275), ("Besök specialistläkare", 275)))  # fmt: skip
    who = chance.choice(("M. Hedenvind, läkare", "S. Aldabergh, läkare", "K. Norrsell, ssk", "P. Ojakangas, läkare"))  # fmt: skip
    lines = [(visit, Decimal(fee))]
    taxed = chance.choice((("Läkarintyg körkort", "1250.00"), ("Intyg försäkringsbolag", "895.00"), ("Journalkopia", "62.50"), None, None, None))  # fmt: skip
    if taxed:
        lines += [(taxed[0], Decimal(taxed[1]))]
    total = f.summed(lines)
    tax = f.share(Decimal(taxed[1]), "0.2") if taxed else _NONE
    rows = [
        spread(unit, "KVITTO", at=(0.0, 1.0), ends="<>", bold=True, size=1.3), Row(street, "Sida 1 (1)"), Row(f"Tel 08-{f.digits(chance, 3)} {f.digits(chance, 2)} {f.digits(chance, 2)}"), Row(rule="line"), *gap(),
        spread("Patient", chance.choice(_CLIENTS), "Kvittonr", f.digits(chance, 7), at=(0.0, 0.16, 0.66, 1.0), ends="<<<>"), spread("Personnr", f"19{chance.randint(40, 99)}XXXX-XXXX", "Kvittodatum", when(date, "iso"), at=(0.0, 0.16, 0.66, 1.0), ends="<<<>"), spread("", "", "Utfärdat av", chance.choice(("Reception 1", "Reception 2", "eahl", "mnsv")), at=(0.0, 0.16, 0.66, 1.0), ends="<<<>"), *gap(),
        spread("Datum", "Avser", "Vårdgivare", "Belopp", at=at, ends="<<<>", bold=True), Row(rule="line"),
        *(spread(when(date, "iso"), what, who if n == 0 else "", money(cost), at=at, ends="<<<>") for n, (what, cost) in enumerate(lines)), Row(rule="line"),
        spread("Summa att betala (kr)", money(total), at=(0.6, 1.0), ends="<>", bold=True), spread(f"Betalt {chance.choice(('kort', 'kontokort', 'Swish'))}", money(total), at=(0.6, 1.0), ends="<>"), spread("Varav moms 25 %" if taxed else "Varav moms", money(tax), at=(0.6, 1.0), ends="<>"), *gap(),
        *down(*chance.choice(((f"Registrerat i e-frikort: {money(Decimal(fee))} kr.",), (f"Avgiften ingår i högkostnadsskyddet. Hittills i perioden: {money(Decimal(fee) * chance.randint(1, 5))} kr av 1 450,00 kr.",), ("Avgiften ingår i högkostnadsskyddet. Spara kvittot.",))), size=0.9), *gap(),
        Row(rule="line"), spread(firm, f"Org.nr {number}", "På uppdrag av Region Stockholm", at=(0.0, 0.46, 1.0), ends="<<>", size=0.85), *gap(4),
    ]  # fmt: skip
    truth = f.facts(unit, (firm, "Region Stockholm", f"{unit} {firm}", f"{unit} Region Stockholm"), date, total, "doctor")  # fmt: skip
    return Receipt("p_desk_sheet", rows, truth, "nimbus", 78, "laser")


def arrival_ticket(chance: random.Random) -> Receipt:
    """A hospital's self-service: a queue number, where to sit, and the fee paid by card."""
    house, region = chance.choice((("Skånes universitetssjukhus", "Region Skåne"), ("Helsingborgs lasarett", "Region Skåne"), ("Universitetssjukhuset Örebro", "Region Örebro län"), ("Västmanlands sjukhus Västerås", "Region Västmanland"), ("Länssjukhuset Ryhov", "Region Jönköpings län"), ("Falu lasarett", "Region Dalarna")))  # fmt: skip
    date, fee = f.day(chance), Decimal(chance.choice((200, 250, 300, 350)))
    clinic = chance.choice(("Ögonmottagningen", "Ortopedmottagningen", "Hudmottagningen", "Hjärtmottagningen", "Kirurgmottagningen"))  # fmt: skip
    booked = chance.randint(8, 15) * 60 + chance.choice((10, 20, 30, 40, 50))
    come = booked - chance.randint(4, 18)
    rows = [
        *mid(region, size=1.0), *mid(house, bold=True, size=1.15), *gap(),
        *mid("Du är nu anmäld", size=1.1), *mid(f"{chance.choice('ABCDK')}{chance.randint(101, 389)}", bold=True, size=2.8), *gap(),
        *mid(clinic, bold=True), *mid(f"{chance.choice(('Väntrum', 'Plats', 'Zon'))} {chance.randint(1, 9)}, plan {chance.randint(1, 6)}", f"Bokad tid {booked // 60:02}:{booked % 60:02}"), *gap(), Row(rule="line"),
        Row("KVITTO", bold=True), Row("Datum", when(date, "iso")), Row("Tid", f"{come // 60:02}:{come % 60:02}"), Row("Automat", f"{chance.randint(1, 14):03}"), Row("Löpnummer", f.digits(chance, 6)), *gap(),
        Row("Patientavgift", f"{money(fee)} kr"), Row("Moms 0 %", "0,00 kr"), Row("Summa betalat", f"{money(fee)} kr", bold=True, size=1.15), *gap(),
        Row(chance.choice(("VISA", "MASTERCARD", "DEBIT MASTERCARD")), f"************{f.digits(chance, 4)}", size=0.9), Row("Köp godkänt", f"Ref {f.digits(chance, 8)}", size=0.9), Row(rule="line"),
        *mid(*chance.choice((("Avgiften registreras i e-frikort.",), ("Ta plats i väntrummet.", "Ditt nummer visas på skärmen."))), f"Org.nr 2321 00-{f.digits(chance, 4)}", size=0.9), *gap(),
    ]  # fmt: skip
    truth = f.facts(house, (region, clinic, f"{house} {clinic}", f"{clinic} {house}", f"{region} {house}", f"{house} {region}"), date, fee, "doctor")  # fmt: skip
    return Receipt("p_arrival_ticket", rows, truth, "verdana", 34)


def region_bill(chance: random.Random) -> Receipt:
    """A region's bill of visits, perhaps one missed, with the giro's slip below a cut."""
    region, dept, unit = chance.choice((("Västra Götalandsregionen", "Regionservice Ekonomi", "Närhälsan Backa vårdcentral"), ("Region Östergötland", "Ekonomicentrum", "Vårdcentralen Kungsgatan"), ("Region Halland", "Regionservice", "Vårdcentralen Vallås"), ("Region Västernorrland", "Ekonomiservice", "Hälsocentralen Nacksta"), ("Region Värmland", "Redovisningsenheten", "Vårdcentralen Gripen"), ("Region Norrbotten", "Ekonomi och redovisning", "Björkskatans hälsocentral")))  # fmt: skip
    date, number, giro = f.day(chance), f.digits(chance, 10), f"{f.digits(chance, 3)}-{f.digits(chance, 4)}"  # fmt: skip
    due, at = f.later(date, 30), (0.0, 0.17, 0.62, 1.0)
    kinds = (("Besök läkare", 300), ("Besök distriktssköterska", 200), ("Besök läkare, akuttid", 400), ("Besök fysioterapeut", 150), ("Besök psykolog", 200))  # fmt: skip
    days = sorted(f.later(date, -chance.randint(9, 50)) for _ in range(chance.randint(1, 3)))
    lines = [(day, *chance.choice(kinds)) for day in days]
    if chance.random() < 0.5:
        lines[-1] = (days[-1], "Uteblivet besök, ej avbokat", chance.choice((200, 400)))
    total = Decimal(sum(fee for *_, fee in lines)).quantize(_NONE)
    client, street = chance.choice(_CLIENTS), f"Myrstigen {chance.randint(1, 70)}"
    post = f"{f.digits(chance, 3)} {f.digits(chance, 2)} {chance.choice(('Sjövik', 'Åsbro', 'Lillänge', 'Norrbyn'))}"  # fmt: skip
    side, ocr = (0.0, 0.56, 0.8), f"{number}{f.digits(chance, 4)}"
    rows = [
        Row(region, "Faktura", bold=True, size=1.5), Row(dept), *gap(),
        spread("", "Fakturanummer", number, at=side), spread("", "Fakturadatum", when(date, "iso"), at=side), spread("", "Förfallodatum", when(due, "iso"), at=side), *gap(),
        *(spread(text, at=(0.56,)) for text in (client, street, post)), *gap(2),
        Row("Patientavgifter", bold=True, size=1.15), spread("Besöksdatum", "Avser", "Enhet", "Belopp", at=at, ends="<<<>"), Row(rule="line"),
        *(spread(when(day, "iso"), what, unit, money(Decimal(fee)), at=at, ends="<<<>") for day, what, fee in lines), Row(rule="line"),
        spread("Moms", "0,00", at=(0.62, 1.0), ends="<>"), spread("Att betala", f"{money(total)} kr", at=(0.62, 1.0), ends="<>", bold=True, size=1.2), *gap(),
        *down(*chance.choice((("Avgift för uteblivet besök ingår inte i högkostnadsskyddet.", "Vid försenad betalning tillkommer 60 kr i påminnelseavgift."), ("Har du frikort? Kontakta mottagningen innan du betalar.", "Efter förfallodagen debiteras dröjsmålsränta enligt räntelagen."))), f"Frågor om fakturan: {phone(chance)}, vardagar 9-12. Org.nr 232100-{f.digits(chance, 4)}", size=0.9), *gap(2),
        Row(rule="-"), Row("INBETALNING / GIRERING AVI", bold=True), *gap(),
        spread("OCR-referens", "Till bankgironr", at=(0.0, 0.56), size=0.85), spread(ocr, giro, at=(0.0, 0.56), bold=True), spread("Betalningsavsändare", "Betalningsmottagare", at=(0.0, 0.56), size=0.85), spread(client, region, at=(0.0, 0.56)), spread(f"{street}, {post}", f"Senast {when(due, 'iso')}", at=(0.0, 0.56)), *gap(),
        spread("Svenska kronor", "öre", at=(0.14, 0.2), ends=">>", size=0.85), spread(f"{int(total)}", "00", at=(0.14, 0.2), ends=">>", boxed=True), *gap(), Row(f"#   {ocr} #      {int(total)} 00   {chance.randint(1, 9)} >        {giro.replace('-', '')}#41#", font="machine", size=1.05), *gap(),
    ]  # fmt: skip
    truth = f.facts(region, (unit, dept, f"{region} {dept}", f"{region} {unit}"), date, total, "doctor")  # fmt: skip
    return Receipt("p_region_bill", rows, truth, "carlito", 80, "laser")


def reader_receipt(chance: random.Random) -> Receipt:
    """A card reader's receipt at a small practice: counts before wares, VAT table, card."""
    firm, street, post = chance.choice((("Kalmarsund Kiropraktik", "Kaggensgatan 31", "392 32 Kalmar"), ("Naprapatkliniken Torget", "Stortorget 4", "802 66 Gävle"), ("Ryggtorpet Kiropraktor", "Bangatan 17", "571 31 Nässjö"), ("Osteopaterna i Lund", "Bredgatan 11", "222 21 Lund"), ("Naprapat Västerport", "Västerportsgatan 6", "432 44 Varberg"), ("Kiropraktorgruppen Skellefteå", "Kanalgatan 52", "931 32 Skellefteå")))  # fmt: skip
    date = f.day(chance)
    care = chance.choice((("Nybesök 45 min", "790.00"), ("Återbesök 30 min", "650.00"), ("Behandling 30 min", "595.00"), ("Behandling 60 min", "890.00")))  # fmt: skip
    sold = f.picked(chance, (("Ergonomisk kudde", "699.00"), ("Linement 100 ml", "149.00"), ("Träningsgummi", "119.00"), ("Kyl-/värmepåse", "89.00")), 0, 1)  # fmt: skip
    fee, goods, less = Decimal(care[1]), f.summed(sold), chance.random() < 0.25
    cut = f.share(fee, "0.1") if less else _NONE
    total, at = fee - cut + goods, (0.0, 0.44, 0.7, 1.0)
    rows = [
        *mid(firm, bold=True, size=1.25), *mid(street, post, f"Org.nr {f.organisation(chance)}", *([f"Tel {phone(chance)}"] if chance.random() < 0.5 else [])), *gap(2),
        Row(f"Kvitto #{chance.randint(310, 9400)}", when(date, "iso")), Row(chance.choice(("Kassör: Mottagningen", "Kassör: Jonna", "Kassör: Linus")), f.clock(chance)), Row(rule="line"),
        Row(f"1 × {care[0]}", f"{money(fee)}"), *([Row("   Rabatt pensionär 10 %", f"-{money(cut)}")] if less else []), *(Row(f"1 × {ware}", money(cost)) for ware, cost in sold), Row(rule="line"), Row(size=0.3),
        Row("Totalt", f"{money(total)} SEK", bold=True, size=1.45), *gap(),
        spread("Moms", "Netto", "Skatt", "Brutto", at=at, ends="<>>>", size=0.9), spread("0 %", money(fee - cut), "0,00", money(fee - cut), at=at, ends="<>>>", size=0.9),
        *([spread("25 %", money(goods - f.share(goods, "0.2")), money(f.share(goods, "0.2")), money(goods), at=at, ends="<>>>", size=0.9)] if sold else []), *gap(),
        Row(f"{chance.choice(('VISA', 'MASTERCARD'))} •••• {f.digits(chance, 4)}", f"{money(total)}"), *down(chance.choice(("Kontaktlös", "Chip + PIN")), f"Godkänd: {f.digits(chance, 6)}", f"AID: A00000000{chance.choice(('31010', '41010'))}", f"Kvitto-id: {f.digits(chance, 4)}-{f.digits(chance, 4)}", size=0.9), *gap(),
        *mid(chance.choice(("Tack för besöket!", "Tack och välkommen åter!", "Ombokning senast 24 timmar före besöket.")), size=0.95), *gap(2),
    ]  # fmt: skip
    truth = f.facts(firm, (f"{firm} {post[7:]}",), date, total, "doctor")
    return Receipt("p_reader_receipt", rows, truth, "lato", 36)


def clinic_bill(chance: random.Random) -> Receipt:
    """A private clinic's bill from a book-keeping program: terms, tests, rounding, a foot."""
    brand, firm, street, post = chance.choice((("Hudläkarna Avenyn", "Avenyns Dermatologi AB", "Kungsportsavenyen 20", "411 36 Göteborg"), ("Specialistkliniken Hjärta & Kärl", "Hjärta Kärl i Linköping AB", "Teknikringen 9", "583 30 Linköping"), ("Gynekologerna Möllan", "Möllans Gynekologi AB", "Bergsgatan 14", "214 22 Malmö"), ("Ortopedkliniken Solsidan", "Solsidans Ortopedi AB", "Byvägen 3", "133 36 Saltsjöbaden"), ("Allergicentrum Vasa", "Allergicentrum Vasa AB", "Odengatan 62", "113 22 Stockholm")))  # fmt: skip
    date, number = f.day(chance), chance.randint(4100, 38900)
    days = chance.choice((10, 15, 30))
    due, visit = f.later(date, days), f.later(date, -chance.randint(1, 12))
    at, ends = (0.0, 0.13, 0.7, 0.85, 1.0), "<<>>>"
    lines = [(*chance.choice((("Läkarbesök specialist, nybesök", "1950.00"), ("Läkarbesök specialist, återbesök", "1450.00"), ("Konsultation 30 min", "1600.00"))), 1)]  # fmt: skip
    lines += [(*pair, chance.choice((1, 1, 2))) for pair in chance.sample((("Laboratorieanalys", "284.50"), ("Provtagningsavgift", "195.00"), ("Vävnadsprov, PAD", "867.40"), ("Ultraljudsundersökning", "1200.00"), ("Engångsmaterial", "118.75")), chance.randint(0, 3))]  # fmt: skip
    sums = [Decimal(cost) * count for _, cost, count in lines]
    net = sum(sums, _NONE)
    total = f.evened(net)
    foot = (0.0, 0.31, 0.55, 0.79)
    left, right = (0.0, 0.2), (0.58,)
    rows = [
        spread(brand, at=(0.0,), bold=True, size=1.5, font="caladea"), *gap(), spread("Faktura", at=(0.58,), bold=True, size=1.6), *gap(),
        spread("Fakturadatum", when(date, "iso"), at=(0.58, 0.8)), spread("Fakturanr", str(number), at=(0.58, 0.8)), spread("OCR", f"{number}{f.digits(chance, 3)}", at=(0.58, 0.8)), *gap(),
        *(spread(text, at=right) for text in (chance.choice(_CLIENTS), f"Hasselbacken {chance.randint(1, 40)}", f"{f.digits(chance, 3)} {f.digits(chance, 2)} {chance.choice(('Ekerum', 'Västby', 'Solhaga'))}")), *gap(),
        spread("Kundnr", f.digits(chance, 4), at=left, size=0.95), spread("Er referens", "Besök " + when(visit, "iso"), at=left, size=0.95), spread("Betalningsvillkor", f"{days} dagar netto", at=left, size=0.95), spread("Förfallodatum", when(due, "iso"), at=left, size=0.95), spread("Dröjsmålsränta", "8,00 %", at=left, size=0.95), *gap(),
        Row(rule="line"), spread("Artikel", "Benämning", "Antal", "À-pris", "Summa", at=at, ends=ends, bold=True), Row(rule="line"),
        *(spread(str(chance.randint(10, 89) * 10), what, str(count), money(Decimal(cost)), money(amount), at=at, ends=ends) for (what, cost, count), amount in zip(lines, sums, strict=True)), *gap(2),
        Row("Sjukvård undantagen från skatteplikt enligt ML 10 kap. 6 §.", size=0.9), *gap(), Row(rule="line"),
        spread("Netto", "Moms", "Öresutj.", "ATT BETALA", at=(0.0, 0.25, 0.5, 1.0), ends="<<<>", size=0.9), spread(money(net), "0,00", money(total - net), f"SEK {money(total)}", at=(0.0, 0.25, 0.5, 1.0), ends="<<<>", bold=True, size=1.15), Row(rule="line"), *gap(),
        spread("Adress", "Telefon", "Bankgiro", "Organisationsnr", at=foot, bold=True, size=0.85), spread(firm, phone(chance), f"{f.digits(chance, 4)}-{f.digits(chance, 4)}", f.organisation(chance), at=foot, size=0.85), spread(street, "Telefontid", "", "Godkänd för F-skatt", at=foot, size=0.85), spread(post, chance.choice(("vardagar 8-11", "mån-tors 9-12", "vardagar 13-15")), "", "", at=foot, size=0.85), *gap(2),
    ]  # fmt: skip
    truth = f.facts(brand, (firm, f"{brand} {firm}"), date, total, "doctor")
    return Receipt("p_clinic_bill", rows, truth, "noto", 76, "laser")


def reception_till(chance: random.Random) -> Receipt:
    """A reception's till with the terminal's slip first, then fees and the free card."""
    unit, place, region = chance.choice((("Gottsunda vårdcentral", "Uppsala", "Region Uppsala"), ("Hälsocentralen Sandviken Norra", "Sandviken", "Region Gävleborg"), ("Vårdcentralen Ankaret", "Örnsköldsvik", "Region Västernorrland"), ("Mörbylånga hälsocentral", "Mörbylånga", "Region Kalmar län"), ("Adolfsbergs vårdcentral", "Örebro", "Region Örebro län"), ("Vårdcentralen Visby Norr", "Visby", "Region Gotland")))  # fmt: skip
    date, clock, fee = f.day(chance), f.clock(chance), chance.choice((200, 200, 250, 300))
    what = chance.choice(("Läkarbesök", "Sjuksköterskebesök", "Besök fysioterapeut", "Jourbesök läkare"))  # fmt: skip
    extra = f.picked(chance, (("Bandage handled", "145.00"), ("Kryckor 1 par", "250.00"), ("Inlägg skor", "195.00"), ("Resorb 2 påsar", "24.00")), 0, 1) if chance.random() < 0.5 else []  # fmt: skip
    total, goods = Decimal(fee) + f.summed(extra), f.summed(extra)
    before = chance.choice((0, 200, 400, 600, 900, 1450 - fee))
    rows = [
        *mid(unit, bold=True, size=1.1), *mid(place), *gap(), Row("BUTIKSNR:", f.digits(chance, 8)), Row("TERM:", f"{f.digits(chance, 6)}-{f.digits(chance, 6)}"), Row(when(date, "iso"), clock), *gap(),
        Row("KÖP", bold=True, size=1.2), Row("SEK", money(total), bold=True, size=1.2), Row("TOTALT", money(total)), *gap(), Row(chance.choice(("VISA", "MASTERCARD", "VISA DEBIT")), "KONTAKTLÖS"), Row(f"XXXX XXXX XXXX {f.digits(chance, 4)}"), Row(f"REF: {f.digits(chance, 12)}"), Row("SVAR: 00", f"KONTROLLNR: {f.digits(chance, 6)}"), *mid("KUNDENS EXEMPLAR"), Row(rule="-"), *gap(),
        *mid("Kassakvitto", bold=True), Row(f"Kvitto {chance.randint(1000, 9999)}", f"Kassa {chance.randint(1, 3)}"), *gap(),
        Row(what, f"{money(Decimal(fee))}"), *(Row(name, money(cost)) for name, cost in extra), Row(rule="-"), Row("Summa kr", money(total), bold=True), Row("Kort", f"{money(total)}"), Row("varav moms 25 %" if extra else "varav moms", money(f.share(goods, "0.2"))), *gap(),
    ]  # fmt: skip
    if before + fee >= 1450:
        end = f.later(date, chance.randint(60, 300))
        rows += [Row("FRIKORT UTFÄRDAT", bold=True), Row("Gäller till och med", when(end, "iso"))]
    else:
        rows += [Row("Högkostnadsskydd"), *([Row("  tidigare besök", money(Decimal(before)))] if before else []), Row("  efter detta besök", money(Decimal(before + fee)))]  # fmt: skip
    rows += [
        *gap(), *mid(region, f"Org.nr 232100-{f.digits(chance, 4)}", chance.choice(("Ring 1177 för råd om vård", "Avboka tid senast 24 tim före")), size=0.95), *gap(),
    ]  # fmt: skip
    truth = f.facts(unit, (region, f"{unit} {place}", f"{unit} {region}"), date, total, "doctor")
    return Receipt("p_reception_till", rows, truth, "courier", 38)


LAYOUTS = (
    desk_sheet, arrival_ticket, region_bill, reader_receipt, clinic_bill, reception_till,
)  # fmt: skip
