"""Care, group n: an emergency's receipt, psychiatry's bill, a dietitian, eyes, a physiotherapist's grid, a reminder."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_facts as f
from bench.receipt_photos.fresh_facts import money, spread, when
from bench.receipt_photos.fresh_j.writers import crowns, down, gap, mid, phone, said
from bench.receipt_photos.paper import Receipt, Row

_VISITORS = ("Elsy Tornbrant", "Hamid Sandelius", "Majken Roslind", "Dawit Åkerhielmer", "Rauha Pietiläinen", "Leif-Arne Busk", "Samar Holmdal")  # fmt: skip


def emergency_receipt(chance: random.Random) -> Receipt:
    """A hospital's emergency: a strip with dots between label and value, the fee, then what is paid."""
    hospital, region = chance.choice((("Södersjukhuset", "Region Stockholm"), ("Helsingborgs lasarett", "Region Skåne"), ("Länssjukhuset Kalmar", "Region Kalmar län"), ("Sunderby sjukhus", "Region Norrbotten"), ("Falu lasarett", "Region Dalarna"), ("Hallands sjukhus Varberg", "Region Halland")))  # fmt: skip
    unit, date = chance.choice(("Akutmottagningen", "Akutmottagning", "Barnakuten")), f.day(chance)
    free = chance.random() < 0.15
    fee = Decimal(chance.choice((300, 400, 400, 450)))
    total = Decimal(0) if free else fee
    rows = [
        *mid(hospital, bold=True, size=1.25), *mid(unit, region), *mid(f"Växel {phone(chance)}", size=0.9), *gap(), *mid("KVITTO", bold=True, size=1.15), *gap(),
        *(Row(label, value, leader=".") for label, value in (("Besöksdatum", when(date, "iso")), ("Ankomst", f.clock(chance)), ("Kvittonr", f.digits(chance, 7)), ("Vårdtyp", "Akutbesök"), ("Patientavgift", money(fee)))),
        *([Row("Frikort", f"-{money(fee)}", leader=".")] if free else []), *gap(),
        Row("SUMMA BETALT", f"{money(total)} kr", bold=True, size=1.2), Row("Betalsätt", "-" if free else chance.choice(("Kort", "Swish")), leader="."), *gap(),
        *down("Avgiften är registrerad i e-frikort." if not free else "Uppvisat frikort gäller.", "Moms 0 %. Org.nr 232100-" + f.digits(chance, 4), size=0.9), *gap(),
    ]  # fmt: skip
    truth = f.facts(hospital, (region, unit, f"{hospital} {unit}", f"{unit} {hospital}", f"{hospital} {region}", f"{unit} {region}"), date, total, "doctor")  # fmt: skip
    return Receipt("n_emergency_receipt", rows, truth, "notomono", 34)


def psychiatry_bill(chance: random.Random) -> Receipt:
    """A region's bill for psychiatry: region at the right, the receiver at the left, facts in a strip, visits, sum."""
    region, unit = chance.choice((
        ("Region Skåne", "Vuxenpsykiatrimottagning Kristianstad"), ("Västra Götalandsregionen", "Psykiatriska mottagningen Mölndal"), ("Region Örebro län", "Allmänpsykiatrisk öppenvård Karlskoga"), ("Region Sörmland", "Psykiatriska öppenvården Katrineholm"),
        ("Region Gävleborg", "Vuxenpsykiatrin Hudiksvall"), ("Region Västernorrland", "Vuxenpsykiatriska mottagningen Sollefteå"),
    ))  # fmt: skip
    date, number = f.day(chance), f.digits(chance, 9)
    due, at, top = f.later(date, 30), (0.0, 0.2, 1.0), (0.0, 0.26, 0.52, 0.78)
    visits = [(f.later(date, -ago), *chance.choice((("Läkarbesök", 200), ("Besök skötare", 100), ("Besök psykolog", 200), ("Uteblivet besök", 250)))) for ago in sorted(chance.sample(range(6, 60), chance.randint(1, 4)), reverse=True)]  # fmt: skip
    total = Decimal(sum(cost for *_, cost in visits))
    rows = [
        spread("FAKTURA", region, at=(0.0, 1.0), ends="<>", bold=True, size=1.35), spread("", unit, at=(0.0, 1.0), ends="<>"), *gap(),
        *down(chance.choice(_VISITORS), f"Ekstigen {chance.randint(1, 40)} lgh 1{chance.randint(0, 5)}02", f"{f.digits(chance, 3)} {f.digits(chance, 2)} Holmsta"), *gap(2), Row(rule="line"),
        spread("Fakturanummer", "Fakturadatum", "Förfallodatum", "Kundnummer", at=top, size=0.8, ink=50), spread(number, when(date, "iso"), when(due, "iso"), f.digits(chance, 6), at=top), Row(rule="line"), *gap(),
        spread("Datum", "Avser", "Belopp", at=at, ends="<<>", bold=True),
        *(spread(when(day, "iso"), name, money(Decimal(cost)), at=at, ends="<<>") for day, name, cost in visits), *gap(2), Row(rule="line"),
        spread("Fakturabelopp", f"{money(total)} kr", at=(0.58, 1.0), ends="<>", bold=True, size=1.2), spread("Betalas till bankgiro", f"{f.digits(chance, 4)}-{f.digits(chance, 4)}", at=(0.58, 1.0), ends="<>"), spread("OCR", f"{number}{f.digits(chance, 2)}", at=(0.58, 1.0), ends="<>"), *gap(2),
        *down("Besök som inte avbokas senast 24 timmar före avtalad tid debiteras.", f"Frågor om fakturan: {phone(chance)}, vardagar 8.30-11.30.", f"{region}, org.nr 232100-{f.digits(chance, 4)}. Vården är momsfri.", size=0.85), *gap(3),
    ]  # fmt: skip
    truth = f.facts(region, (unit, f"{region} {unit}", f"{unit} {region}"), date, total, "doctor")
    return Receipt("n_psychiatry_bill", rows, truth, "nimbus", 60, "laser")


def dietitian_sheet(chance: random.Random) -> Receipt:
    """A dietitian's or a therapist's paid invoice: firm at the right, a table, what is paid, left to pay nought."""
    firm, what = chance.choice((
        ("Dietistpraktiken Karlstad", "Dietistbesök, uppföljning"), ("Kostkliniken i Kalmar AB", "Dietist, nybesök 60 min"), ("Dietist Norr AB", "Kostrådgivning leg. dietist"), ("Arbetsterapi Mälardalen AB", "Arbetsterapeut, bedömning"), ("Logopedkompaniet Väst AB", "Logopedbesök 45 min"),
    ))  # fmt: skip
    date, price, count = f.day(chance), Decimal(chance.choice((550, 690, 795, 850))), chance.choice((1, 1, 1, 2))  # fmt: skip
    extra = f.picked(chance, (("Skriftlig kostplan", "250.00"), ("Journalkopia", "65.00")), 0, 1)  # fmt: skip
    total, at = price * count + f.summed(extra), (0.0, 0.6, 0.79, 1.0)
    rows = [
        spread("Kvitto", firm, at=(0.0, 1.0), ends="<>", bold=True, size=1.25), spread(f"Västra gatan {chance.randint(1, 60)}", at=(1.0,), ends=">"), spread(f"Org.nr {f.organisation(chance)}", at=(1.0,), ends=">"), spread(f"Tel {phone(chance)}", at=(1.0,), ends=">"), *gap(),
        Row(f"Kvittonummer: {chance.randint(100, 2400)}"), Row(f"Datum: {when(date, 'long')}"), Row(f"Patient: {chance.choice(_VISITORS)}"), *gap(2),
        spread("Tjänst", "Antal", "Pris", "Summa", at=at, ends="<>>>", bold=True), Row(rule="line"), spread(what, str(count), money(price), money(price * count), at=at, ends="<>>>"),
        *(spread(name, "1", money(cost), money(cost), at=at, ends="<>>>") for name, cost in extra), Row(rule="line"), spread("", "", "Moms", "0,00", at=at, ends="<>>>"), spread("", "", "Totalt", money(total), at=at, ends="<>>>", bold=True, size=1.1), *gap(),
        Row(f"Betalt {chance.choice(('med Swish', 'med kort', 'kontant'))}: {money(total)} kr"), Row("Kvar att betala: 0,00 kr"), *gap(2),
        *down("Hälso- och sjukvård undantagen från moms enligt 10 kap. ML.", "Innehar F-skattsedel.", size=0.85), *gap(3),
    ]  # fmt: skip
    truth = f.facts(firm, (), date, total, "doctor")
    return Receipt("n_dietitian_sheet", rows, truth, "caladea", 52, "laser")


def eye_hospital(chance: random.Random) -> Receipt:
    """An eye clinic's half sheet: sum in a bar at once, its parts below, the day in words at the left, the account."""
    clinic, region = chance.choice((
        ("S:t Eriks Ögonsjukhus", "Region Stockholm"), ("Ögonmottagningen Eksjö", "Region Jönköpings län"), ("Capio Medocular Malmö", "Region Skåne"), ("Ögonkliniken Sundsvall", "Region Västernorrland"), ("Ögoncentrum Trollhättan", "Västra Götalandsregionen"),
    ))  # fmt: skip
    date = f.day(chance)
    name, fee = chance.choice((("Läkarbesök specialist", 275), ("Läkarbesök, remiss", 300), ("Besök ortoptist", 150), ("Besök ögonsjuksköterska", 200)))  # fmt: skip
    extra = [("Ögondroppar, dilatation", Decimal(0))] if chance.random() < 0.4 else []
    extra += [("Intyg körkort", Decimal(480))] if chance.random() < 0.25 else []
    total = Decimal(fee) + f.summed(extra)
    before = Decimal(chance.choice((0, 275, 400, 550, 675)))
    rows = [
        Row(clinic, bold=True, size=1.35, font="century"), Row(f"{region}   Tel {phone(chance)}", size=0.9), *gap(),
        Row("Betald patientavgift", f"{money(total)} kr", band=True, bold=True, size=1.2), Row(size=0.7),
        Row(f"{when(date, 'long')} klockan {f.clock(chance, '.')}"), Row(f"Kvitto {f.digits(chance, 8)}, kassa {chance.randint(1, 4)}"), Row(f"Patient: {chance.choice(_VISITORS)}"), *gap(),
        Row(name, f"{money(Decimal(fee))}"), *(Row(what, money(cost)) for what, cost in extra), Row("Moms", money(f.share(f.summed(extra), "0.2"))), Row(rule="line"), Row(f"Betalningsmedel: {chance.choice(('Visa', 'Mastercard', 'Swish'))}"), *gap(),
        *down(f"Ditt högkostnadsskydd: {crowns(before + fee)} av 1 450 kr", "Du behöver inte spara kvittot för frikortet.", f"Org.nr 232100-{f.digits(chance, 4)}", size=0.85), *gap(2),
    ]  # fmt: skip
    truth = f.facts(clinic, (region, f"{clinic} {region}", f"{region} {clinic}", *(("Capio Medocular", "Capio") if clinic[0] == "C" else ())), date, total, "doctor")  # fmt: skip
    return Receipt("n_eye_hospital", rows, truth, "slab", 46, "laser")


def physio_grid(chance: random.Random) -> Receipt:
    """A physiotherapist's receipt as framed rows from a journal system, a weekday with the date, a next visit below."""
    clinic, region = chance.choice((("Rehabkliniken Umedalen", "Region Västerbotten"), ("Fysiocenter Gislaved", "Region Jönköpings län"), ("Kroppsbalans Fysioterapi Täby", "Region Stockholm"), ("Sjukgymnastiken Torget", "Region Uppsala"), ("Primärvårdsrehab Vara", "Västra Götalandsregionen")))  # fmt: skip
    date, fee = f.day(chance), chance.choice((100, 150, 200, 275))
    date = f.later(date, -max(0, date.weekday() - 4))
    what = chance.choice(("Fysioterapi individuell", "Fysioterapi nybesök", "Gruppträning bassäng", "Besök arbetsterapeut"))  # fmt: skip
    total, next_ = Decimal(fee), f.later(date, 7 * chance.randint(1, 3))
    rows = [
        *mid(clinic, bold=True, size=1.25), *mid(f"Ansluten till {region}", size=0.9), *mid(f"Tfn {phone(chance)}   Org.nr {f.organisation(chance)}", size=0.9), *gap(), Row("KVITTO", f"Nr {f.digits(chance, 6)}", bold=True), Row(size=0.4),
        Row("Besök", f"{said(date, 'weekday')} {f.clock(chance)}", boxed=True), Row("Behandling", what, boxed=True), Row("Behandlare", chance.choice(("L. Ekvall", "M. Shirazi", "P. Nyberg", "A. Korhonen")), boxed=True), Row("Patientavgift", crowns(total), boxed=True),
        Row("Betalt belopp", crowns(total), boxed=True, bold=True), Row("Betalsätt", chance.choice(("Kort", "Swish", "Kontant")), boxed=True), *gap(),
        Row(f"Nästa besök {said(next_, 'weekday')} kl {chance.randint(8, 15)}:15", size=0.9), *down("Sent återbud debiteras med dubbel avgift. Avgiften ingår i", "högkostnadsskyddet för öppen vård.", size=0.9), *gap(),
    ]  # fmt: skip
    truth = f.facts(clinic, (region, f"{clinic} {region}"), date, total, "doctor")
    return Receipt("n_physio_grid", rows, truth, "roboto", 42, "laser", spacing=1.4)


def reminder(chance: random.Random) -> Receipt:
    """A region's reminder of an unpaid fee: what it is about, the fee for reminding, a new last day."""
    region, unit = chance.choice((
        ("Region Norrbotten", "Björknäs hälsocentral"), ("Region Östergötland", "Vårdcentralen Skäggetorp"), ("Region Kronoberg", "Vårdcentralen Dalbo"), ("Region Dalarna", "Vårdcentral Britsarvet"), ("Region Västmanland", "Oxbackens vårdcentral"),
        ("Region Värmland", "Vårdcentralen Rud"),
    ))  # fmt: skip
    date, number = f.day(chance), f.digits(chance, 9)
    due, old = f.later(date, chance.choice((10, 14))), f.later(date, -chance.randint(7, 20))
    what, fee = chance.choice((("Läkarbesök", 300), ("Läkarbesök", 200), ("Sjuksköterskebesök", 100), ("Uteblivet besök", 350), ("Läkarbesök jour", 400)))  # fmt: skip
    total, at, left = Decimal(fee + 60), (0.0, 0.62, 1.0), (0.0, 0.3)
    rows = [
        Row(region, bold=True, size=1.4, font="lato"), Row("Ekonomiservice, kundfakturor", size=0.9), *gap(), *(spread(text, at=(0.58,)) for text in (chance.choice(_VISITORS), f"Bergsgatan {chance.randint(1, 70)}", f"{f.digits(chance, 3)} {f.digits(chance, 2)} Nyåker")), *gap(),
        Row("Betalningspåminnelse", bold=True, size=1.3), *gap(),
        spread("Påminnelsedatum:", when(date, "iso"), at=left), spread("Fakturanummer:", number, at=left), spread("Betala senast:", when(due, "iso"), at=left, bold=True), *gap(),
        *down("Vi har inte sett någon betalning för nedanstående faktura. Har du redan", "betalat kan du bortse från påminnelsen."), *gap(),
        Row(f"{what}, {unit}", money(Decimal(fee))), Row(f"(förföll till betalning {when(old, 'iso')})", size=0.9), Row("Påminnelseavgift", "60,00"), Row(rule="line"), spread("", "Summa att betala", f"{money(total)} kr", at=at, ends="<>>", bold=True, size=1.15), *gap(2),
        Row(f"Bankgiro {f.digits(chance, 3)}-{f.digits(chance, 4)}", f"OCR {number}{f.digits(chance, 3)}"), *gap(),
        *down("Betalas inte skulden överlämnas den till inkasso.", f"Telefon {phone(chance)}. Org.nr 232100-{f.digits(chance, 4)}.", size=0.85), *gap(2),
    ]  # fmt: skip
    truth = f.facts(region, (unit, f"{region} {unit}", f"{unit} {region}"), date, total, "doctor")
    return Receipt("n_reminder", rows, truth, "sans", 60, "laser")


LAYOUTS = (emergency_receipt, psychiatry_bill, dietitian_sheet, eye_hospital, physio_grid, reminder)
