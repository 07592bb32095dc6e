"""Care, group r: a health centre's sheet, a region's bill, hands that treat, a doctor by net, a hospital, a clinic."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_facts as f
from bench.receipt_photos.fresh_facts import block, money, spread, when
from bench.receipt_photos.paper import Receipt, Row

_PATIENTS = ("Ulla-Britt Hedgren", "Abdi Nordvall", "Torbjörn Kullander", "Fatemeh Lindmark", "Karolina Wieslund", "Hassan Ekefors")  # fmt: skip
_CARERS = ("leg. läk. Ebba Stenlund", "leg. läk. Omid Farahan", "leg. läk. Jonas Tunhammar", "leg. läk. Milena Vukovik")  # fmt: skip


def ceiling_sheet(chance: random.Random) -> Receipt:
    """A health centre's sheet from the journal's till: today's visit and payment, earlier visits, left to the free card."""
    region, unit = chance.choice((
        ("Region Östergötland", "Vårdcentralen Skäggetorp"), ("Region Uppsala", "Svartbäckens vårdcentral"), ("Region Kalmar län", "Stensö hälsocentral"),
        ("Region Dalarna", "Vårdcentral Domnarvet"), ("Region Norrbotten", "Furunäsets hälsocentral"), ("Region Örebro län", "Tybble vårdcentral"),
    ))  # fmt: skip
    date = f.day(chance)
    what = chance.choice(("Läkarbesök", "Läkarbesök", "Sjuksköterskebesök", "Fysioterapeutbesök"))
    fee = Decimal(chance.choice((200, 250, 300)) if what == "Läkarbesök" else 100)
    more = chance.choice(((), (), (("Provtagning", "0,00"),), (("Intyg för resebolag", "300,00"),)))
    cost = Decimal(300) if more and more[0][0].startswith("Intyg") else Decimal(0)
    total = fee + cost
    past = sorted(
        (chance.randint(12, 250), kind, Decimal(sum_))
        for kind, sum_ in chance.sample((("Läkarbesök", 200), ("Sjuksköterskebesök", 100), ("Akutbesök", 400), ("Fysioterapeut", 100)), chance.randint(0, 3))
    )  # fmt: skip
    start = f.later(date, -past[-1][0]) if past else date
    sum_past = sum((paid for *_, paid in past), Decimal(0))
    at, ends = (0.0, 0.24, 0.56, 1.0), "<<<>"
    rows = [
        spread(region, "KVITTO", at=(0.0, 1.0), ends="<>", bold=True, size=1.15), *block(unit, bold=True, size=1.3),
        *block(f"{chance.choice(('Hälsogatan', 'Centrumgatan', 'Skolvägen'))} {chance.randint(1, 30)}, telefon {f.town_phone(chance)}", size=0.9), *block(""),
        *block(f"Patient|Kvittonr {f.digits(chance, 8)}", size=0.95), *block(f"{chance.choice(_PATIENTS)}, 19{chance.randint(40, 99)}XXXX-XXXX|Betaldatum {when(date, 'iso')} {f.clock(chance)}", ""),
        spread("Besöksdatum", "Kontakt", "Vårdgivare", "Avgift", at=at, ends=ends, bold=True, size=0.92), Row(rule="line"),
        spread(when(date, "iso"), what, chance.choice(_CARERS).removeprefix("leg. läk. ") if what == "Läkarbesök" else "Mottagning 2", money(fee), at=at, ends=ends, size=0.92),
        *(spread(when(date, "iso"), kind, "", sum_, at=at, ends=ends, size=0.92) for kind, sum_ in more), Row(rule="line"),
        *block(f"Att betala|{money(total)} kr", bold=True, size=1.1), *block(f"Betalt med {chance.choice(('kort', 'Swish', 'bankkort'))}|{money(total)} kr", f"Moms{' 25 %' if cost else ''}|{money(f.share(cost, '0.2'))} kr", ""),
        *block("Högkostnadsskydd öppen vård", bold=True),
        *block(f"Perioden gäller {when(start, 'iso')} till {when(f.later(start, 364), 'iso')}", size=0.92), Row(rule="line"),
        *(spread(when(f.later(date, -ago), "iso"), kind, "", money(paid), at=at, ends=ends, size=0.92) for ago, kind, paid in reversed(past)),
        spread(when(date, "iso"), what, "", money(fee), at=at, ends=ends, size=0.92), Row(rule="line"),
        *block(f"Summa hittills|{money(sum_past + fee)}", f"Kvar till frikort (högkostnadstak 1 450 kr)|{money(1450 - sum_past - fee)}", "", size=0.92),
        *block("Kvittot gäller som underlag för högkostnadsskydd. Spara det.", f"Avboka senast 24 timmar före besöket. {region}, org.nr 232100-{f.digits(chance, 4)}", "", size=0.8),
    ]  # fmt: skip
    truth = f.facts(unit, (region, f"{unit} {region}", f"{region} {unit}"), date, total, "doctor")
    return Receipt("r_ceiling_sheet", rows, truth, "noto", 58, "laser")


def giro_bill(chance: random.Random) -> Receipt:
    """A region's bill for visits, days in bed or a missed time, with the giro's slip and its code row at the foot."""
    region, house, wards = chance.choice((
        ("Region Västmanland", "Västmanlands sjukhus Västerås", ("Ögonkliniken", "Kirurgmottagningen")), ("Region Stockholm", "Danderyds sjukhus", ("Kvinnokliniken", "Akutmottagningen")),
        ("Region Sörmland", "Nyköpings lasarett", ("Öron-näsa-hals", "Medicinmottagningen")), ("Region Kronoberg", "Centrallasarettet Växjö", ("Ortopedkliniken", "Hudmottagningen")),
        ("Region Västernorrland", "Sollefteå sjukhus", ("Medicinmottagningen", "Röntgen")),
    ))  # fmt: skip
    date, ocr, giro = f.day(chance), f.digits(chance, 11), f"{f.digits(chance, 3)}-{f.digits(chance, 4)}"  # fmt: skip
    due, nights = f.later(date, 30), chance.randint(2, 5)
    kinds = (("Läkarbesök", 300), ("Läkarbesök, remiss", 250), (f"Slutenvård {nights} dygn à 130,00", 130 * nights), ("Uteblivet besök", 300), ("Sjukvårdande behandling", 150))  # fmt: skip
    lines = sorted(
        ((chance.randint(8, 50), kind, Decimal(cost)) for kind, cost in chance.sample(kinds, chance.randint(1, 3))), reverse=True,
    )  # fmt: skip
    total, who = sum((cost for *_, cost in lines), Decimal(0)), chance.choice(_PATIENTS)
    home, town = f"{chance.choice(('Ekstigen', 'Nygatan', 'Vallmovägen'))} {chance.randint(1, 70)}", f"{f.post_code(chance)} {chance.choice(('Hallstavik', 'Alvesta', 'Köping', 'Gnesta'))}"  # fmt: skip
    at, side = (0.0, 0.2, 1.0), (0.0, 0.58, 1.0)
    rows = [
        spread(region, "Faktura", at=(0.0, 1.0), ends="<>", bold=True, size=1.45),
        spread("Patientavgifter", "Sida 1 av 1", at=(0.0, 1.0), ends="<>", size=0.9), *block(""),
        spread("", "Fakturadatum", when(date, "iso"), at=side, ends="<<>"), spread("", "Fakturanummer", ocr[:9], at=side, ends="<<>"),
        spread(who, "Kundnummer", f.digits(chance, 7), at=side, ends="<<>"), spread(home, "Förfallodatum", when(due, "iso"), at=side, ends="<<>"),
        spread(town, "Att betala", f"{money(total)} kr", at=side, ends="<<>"), *block("", ""),
        spread("Datum", "Avser", "Belopp", at=at, ends="<<>", bold=True), Row(rule="line"),
    ]  # fmt: skip
    for ago, kind, cost in lines:
        rows += [
            spread(when(f.later(date, -ago), "iso"), kind, money(cost), at=at, ends="<<>"),
            spread(
                "", f"{house}, {chance.choice(wards)}", "", at=at, ends="<<>", size=0.85, ink=60
            ),
        ]
    rows += [
        Row(rule="line"), *block(f"Summa exkl. moms|{money(total)}", "Moms|0,00", size=0.95),
        *block(f"Summa att betala|{money(total)} kr", bold=True, size=1.15), *block(""),
        *block("Betala i tid. Efter förfallodagen tillkommer påminnelseavgift 60 kr och dröjsmålsränta.", f"Har du frikort? Ring patientfakturor {f.town_phone(chance)}, helgfri vardag 9-12.", f"Organisationsnummer 232100-{f.digits(chance, 4)}", size=0.82), *block("", "", "-"),
        spread("bankgirot", "INBETALNING/GIRERING AVI", at=(0.0, 1.0), ends="<>", bold=True),
        spread("Betalningsavsändare", "OCR-nummer (anges vid betalning)", at=(0.0, 0.5), size=0.78, ink=60), spread(who, ocr, at=(0.0, 0.5)),
        spread(home, "Till bankgironr", "Betalas senast", at=(0.0, 0.5, 1.0), ends="<<>", size=0.95), spread(town, giro, when(due, "iso"), at=(0.0, 0.5, 1.0), ends="<<>"),
        spread("", "Betalningsmottagare", "", at=(0.0, 0.5, 1.0), ends="<<>", size=0.78, ink=60), spread("", region, "", at=(0.0, 0.5, 1.0), ends="<<>"), *block(""),
        Row(f"#  {ocr} #  {int(total)} 00   {f.digits(chance, 1)} >   {giro.replace('-', '')}#41#", font="machine"), *block(""),
    ]  # fmt: skip
    truth = f.facts(region, (house, f"{region} {house}"), date, total, "doctor")
    return Receipt("r_giro_bill", rows, truth, "slim", 74, "laser")


def pocket_till(chance: random.Random) -> Receipt:
    """A naprapath's or chiropractor's strip from a till in the telephone: treatment, a ware, the card's few rows."""
    firm, street, town, what = chance.choice((
        ("Naprapaterna vid Torget", "Stora Torget 3", "Katrineholm", "Naprapatbehandling"), ("Ryggkraft Kiropraktik AB", "Hantverkargatan 18", "Norrtälje", "Kiropraktorbehandling"),
        ("Lunds Naprapatklinik AB", "Bangatan 6", "Lund", "Naprapatbehandling"), ("Fysioteket Älvsbyn", "Storgatan 22", "Älvsbyn", "Fysioterapi"),
        ("Naprapat Johanna Kraftling", "Köpmangatan 9", "Örnsköldsvik", "Naprapatbehandling"),
    ))  # fmt: skip
    date, length = f.day(chance), chance.choice((30, 45, 60))
    price = Decimal(chance.choice((590, 650, 695, 750, 850)))
    first = chance.random() < 0.3
    extra = f.picked(chance, (("Kinesiotejp 5 cm", "119.00"), ("Massageboll", "89.00"), ("Gummiband medium", "79.00"), ("Värmekräm 75 ml", "149.00")), 0, 1)  # fmt: skip
    total, tax = price + f.summed(extra), f.share(f.summed(extra), "0.2")
    card = chance.choice(("VISA", "MASTERCARD"))
    rows = [
        *block(f"^{firm}", bold=True, size=1.15), *block(f"^{street}", f"^{f.post_code(chance)} {town}", f"^Org.nr {f.organisation(chance)}", ""),
        *block(f"Kvitto {f.digits(chance, 4)}|{when(date, 'iso')} {f.clock(chance)}", "_"),
        *block(f"{what} {length} min|{money(price)}", *(("  Nybesök",) if first else ()), *(f"{name}|{money(cost)}" for name, cost in extra), "_"),
        *block(f"Totalt|SEK {money(total)}", bold=True, size=1.3), *block(""),
        spread("Moms %", "Moms", "Exkl.", "Inkl.", at=(0.0, 0.45, 0.72, 1.0), ends="<>>>", size=0.9),
        spread("0", "0,00", money(price), money(price), at=(0.0, 0.45, 0.72, 1.0), ends="<>>>", size=0.9),
        *([spread("25", money(tax), money(total - price - tax), money(total - price), at=(0.0, 0.45, 0.72, 1.0), ends="<>>>", size=0.9)] if extra else []), *block("_"),
    ]  # fmt: skip
    if chance.random() < 0.25:
        rows += block(f"Swish|{money(total)}", f"Referens {f.digits(chance, 10)}")
    else:
        way = chance.choice(("Kontaktlös", "Kontaktlös", "Chip"))
        rows += block(
            f"Kort|{money(total)}",
            f"{card} •••• {f.digits(chance, 4)}|{way}",
            f"Auktoriseringskod {f.digits(chance, 6)}",
            f"AID A0000000{'03' if card == 'VISA' else '04'}1010",
        )
    rows += block("", "^Tack för ditt besök!", *(("^Avboka senast 24 timmar före din tid.",) if chance.random() < 0.6 else ()), size=0.95)  # fmt: skip
    truth = f.facts(firm, (f"{firm} {town}",), date, total, "doctor")
    return Receipt("r_pocket_till", rows, truth, "opensans", 36)


def net_doctor(chance: random.Random) -> Receipt:
    """A printed mail from a doctor by net: the mail's head, labels with their values, the fee and what was paid."""
    name, company, host, region = chance.choice((
        ("Kry", "Digital Medical Supply Sweden AB", "kry.se", "Region Sörmland"), ("Doktor.se", "Doktor.se Vård AB", "doktor.se", "Region Stockholm"),
        ("Min Doktor", "MD International AB", "mindoktor.se", "Region Skåne"), ("Doktor24", "Doktor24 Healthcare AB", "doktor24.se", "Region Uppsala"),
    ))  # fmt: skip
    date, time, who = f.day(chance), f.clock(chance), chance.choice(_PATIENTS)
    kind, fee = chance.choice((("Digitalt läkarbesök", 200), ("Digitalt läkarbesök", 275), ("Videomöte med psykolog", 200), ("Chatt med sjuksköterska", 100), ("Digitalt läkarbesök", 250)))  # fmt: skip
    total, at = Decimal(fee), (0.0, 0.36)
    less = Decimal(chance.choice((0, 0, 0, 50))) if fee > 200 else Decimal(0)
    total -= less
    carer = chance.choice(_CARERS)
    carer = {"psyk": "leg. psykolog Vera Malmgrind", "sjuk": "leg. sjuksköterska Ida Rosvall"}.get(
        next((word for word in ("psyk", "sjuk") if word in kind), ""), carer
    )
    rows = [
        *block(f"Från: {name} <kvitto@{host}>", f"Till: kund{f.digits(chance, 3)}@exempel.se", f"Datum: {when(date, 'words')} {time}", f"Ämne: Kvitto från {name}", size=0.88, ink=70), *block("_", ""),
        *block(name, bold=True, size=1.8, font="gothic"), *block(""), *block("Kvitto för ditt vårdbesök", bold=True, size=1.2), *block("", f"Hej {who.split()[0]}! Här är kvittot på ditt besök.", ""),
        spread("Kvittonummer", f"{date:%Y}-{f.digits(chance, 7)}", at=at), spread("Besöksdatum", f"{when(date, 'iso')} kl. {time}", at=at), spread("Patient", who, at=at), spread("Vårdgivare", carer, at=at), spread("Betalsätt", chance.choice(("Swish", f"Visa **** {f.digits(chance, 4)}", f"Mastercard **** {f.digits(chance, 4)}")), at=at), *block("", "_"),
        *block(f"{kind}, patientavgift|{money(Decimal(fee))} kr"), *(block(f"Rabatt|-{money(less)} kr") if less else []), *block("Moms (vård är momsfri)|0,00 kr", "_"),
        *block(f"Totalt betalt|{money(total)} kr", bold=True, size=1.2), *block("", ""),
        *block(f"Avgiften räknas in i högkostnadsskyddet. Vården ges på uppdrag av {region}.", f"Frikort? Registrera det i appen, så återbetalas avgiften inom {chance.choice((5, 7))} bankdagar.", f"{company}, org.nr {f.organisation(chance)}, {chance.choice(('Sveavägen 44', 'Norra Vallgatan 64', 'Torsgatan 21'))}", f"Svara inte på detta mejl. Kontakt: support@{host}", "", size=0.8, ink=80),
    ]  # fmt: skip
    truth = f.facts(name, (company, host), date, total, "doctor")
    return Receipt("r_net_doctor", rows, truth, "roboto", 58, "laser")


def ward_till(chance: random.Random) -> Receipt:
    """A hospital's till strip in dots: fee, a help on loan or for sale, the ceiling's line, slip with the card's numbers."""
    region, house, ward = chance.choice((
        ("Region Gävleborg", "Gävle sjukhus", "Akutmottagningen"), ("Region Värmland", "Centralsjukhuset Karlstad", "Ortopedmottagning"), ("Region Halland", "Hallands sjukhus Varberg", "Röntgenmottagning"),
        ("Region Jönköpings län", "Höglandssjukhuset Eksjö", "Ögonmottagning"), ("Region Västerbotten", "Lycksele lasarett", "Akutmottagningen"), ("Region Skåne", "Lasarettet Trelleborg", "Akutmottagningen"),
    ))  # fmt: skip
    date, time = f.day(chance), f.clock(chance)
    what, fee = chance.choice((("Läkarbesök akut", 400), ("Läkarbesök", 300), ("Besök utan remiss", 400), ("Återbesök", 150)))  # fmt: skip
    extra = f.picked(chance, (("Kryckkäppar 1 par", "250.00"), ("Handledsstöd", "180.00"), ("Gipssko", "120.00")), 0, 1)  # fmt: skip
    total, tax = Decimal(fee) + f.summed(extra), f.share(f.summed(extra), "0.2")
    paid = f"{money(total)}"
    rows = [
        *block(f"^{house}", bold=True, size=1.1), *block(f"^{region}", f"^{ward}", f"^Tel {f.town_phone(chance)}", ""),
        *block("^KVITTO", bold=True, size=1.2, stretch=1.3),
        *block(f"Datum|{when(date, 'iso')}", f"Klockan|{time}", f"Löpnummer|{f.digits(chance, 6)}", f"Kassa|{f.digits(chance, 3)}", ""),
        *(Row(label, money(cost), leader=".") for label, cost in ((what, Decimal(fee)), *extra)), *block(""),
        Row("SUMMA KR", paid, bold=True, size=1.2), *(block(f"Varav moms 25%|{money(tax)}") if extra else block("Moms|0,00")),
        *block("Varav inom högkostnads-", f"skyddet|{money(Decimal(fee))}", "-"),
        *block("KORTBETALNING", f"{chance.choice(('VISA DEBIT', 'MASTERCARD', 'BANKKORT'))}|{'*' * 8}{f.digits(chance, 4)}", f"Köp|{paid}", f"Butik {f.digits(chance, 7)}|PIN OK", f"Kontr.nr {f.digits(chance, 6)}", "-"),
        *block("^Kvittot ska visas vid frikort.", "^Begär kopia inom 90 dagar.", f"^Org.nr 232100-{f.digits(chance, 4)}", size=0.95),
    ]  # fmt: skip
    truth = f.facts(house, (region, f"{house} {region}", f"{region} {house}"), date, total, "doctor")  # fmt: skip
    return Receipt("r_ward_till", rows, truth, "machine", 34, "head")


def clinic_invoice(chance: random.Random) -> Receipt:
    """A private clinic's bill from a bookkeeping service: articles in columns, tax by rate, rounding, firm's facts in a foot."""
    firm, street, town, host = chance.choice((
        ("Hudkliniken Kanalen AB", "Kanalgatan 12", "Skellefteå", "hudkanalen.se"), ("Läkargruppen Vasa AB", "Vasagatan 40", "Västerås", "lakarevasa.se"),
        ("Ängelholms Gynklinik AB", "Rönnegatan 5", "Ängelholm", "angelholmsgyn.se"), ("Specialistläkarna Sund AB", "Sundsgatan 2", "Vänersborg", "sundlakarna.se"),
    ))  # fmt: skip
    date, terms = f.day(chance), chance.choice((10, 20, 30))
    due, number = f.later(date, terms), f.digits(chance, 5)
    care = f.picked(chance, (("Läkarkonsultation 30 min", "1450.00"), ("Återbesök läkare 20 min", "980.00"), ("Provtagning blodstatus", "395.00"), ("Ultraljudsundersökning", "1675.00"), ("Kirurgiskt ingrepp, litet", "2150.00")), 1, 2)  # fmt: skip
    paper = f.picked(chance, (("Läkarintyg körkort", "956.50"), ("Hälsointyg arbetsgivare", "1230.40"), ("Journalkopia", "120.00")), 0, 1)  # fmt: skip
    net = f.summed(care) + f.summed(paper)
    tax = f.share(f.summed(paper), "0.25")
    total, at, ends = f.evened(net + tax), (0.0, 0.12, 0.6, 0.7, 0.85, 1.0), "<<>>>>"
    key, foot, org = (0.0, 0.26, 0.58), (0.0, 0.3, 0.61, 0.78), f.organisation(chance)
    rows = [
        spread(firm.removesuffix(" AB"), "Faktura", at=(0.0, 0.58), bold=True, size=1.5), *block(""),
        spread("Fakturanr", number, chance.choice(_PATIENTS), at=key), spread("Fakturadatum", when(date, "iso"), f"{chance.choice(('Åkerögatan', 'Furuvägen', 'Hamngatan'))} {chance.randint(1, 60)}", at=key),
        spread("Kundnr", f.digits(chance, 4), f"{f.post_code(chance)} {town}", at=key), spread("Betalningsvillkor", f"{terms} dagar netto", "", at=key), spread("Förfallodatum", when(due, "iso"), "", at=key, bold=True), spread("Dröjsmålsränta", "8,00 %", "", at=key), *block("", ""),
        spread("Artnr", "Benämning", "Antal", "Moms", "À-pris", "Summa", at=at, ends=ends, bold=True, size=0.95), Row(rule="line"),
    ]  # fmt: skip
    rows += [
        spread(f.digits(chance, 3), name, "1,00", f"{rate} %", money(cost), money(cost), at=at, ends=ends, size=0.95)
        for name, cost, rate in (*((*line, 0) for line in care), *((*line, 25) for line in paper))
    ]  # fmt: skip
    rows += [
        spread("", f"Avser besök {when(f.later(date, -chance.randint(1, 12)), 'iso')}", at=(0.0, 0.12), size=0.9, ink=60), *block("", ""), Row(rule="line"),
        spread("Netto", "Moms 25 %" if paper else "Moms", "Öresavr.", "Att betala SEK", at=(0.0, 0.28, 0.52, 1.0), ends="<<<>", size=0.88, ink=60),
        spread(money(net), money(tax), money(total - net - tax), money(total), at=(0.0, 0.28, 0.52, 1.0), ends="<<<>", bold=True, size=1.12), Row(rule="line"), *block("", ""),
        spread("Adress", "Telefon", "Bankgiro", "Org.nr", at=foot, size=0.82, ink=60), spread(firm, f.town_phone(chance), f"{f.digits(chance, 4)}-{f.digits(chance, 4)}", org, at=foot, size=0.82),
        spread(street, "E-post", "OCR", "Momsreg.nr", at=foot, size=0.82), spread(f"{f.post_code(chance)} {town}", f"info@{host}", f"{number}{f.digits(chance, 2)}", f"SE{org.replace('-', '')}01", at=foot, size=0.82),
        spread("", "", "", "Godkänd för F-skatt", at=foot, size=0.82), *block(""),
    ]  # fmt: skip
    truth = f.facts(firm, (f"{firm.removesuffix(' AB')} {town}",), date, total, "doctor")
    return Receipt("r_clinic_invoice", rows, truth, "nimbus", 62, "laser")


LAYOUTS = (ceiling_sheet, giro_bill, pocket_till, net_doctor, ward_till, clinic_invoice)
