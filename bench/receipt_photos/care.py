"""Care's papers to tune with: regions' and clinics' invoices, dentists, physiotherapists."""

import datetime
import random
from decimal import Decimal

from bench.receipt_photos import goods
from bench.receipt_photos.goods import digits, kronor, whole, written
from bench.receipt_photos.layouts import centred, truth
from bench.receipt_photos.paper import Cell, Receipt, Row

_DAY = datetime.timedelta(days=1)


def _slip(chance: random.Random, amount: Decimal) -> str:
    reference, giro = goods.checked(digits(chance, 9)), goods.checked(f"5{digits(chance, 6)}")
    paid = goods.checked(f"{int(amount * 100):d}".zfill(3))
    return f"#  {reference} #   {paid[:-3]} {paid[-3:-1]} {paid[-1]} >   {giro}#41#"


def region_invoice(chance: random.Random) -> Receipt:
    """A region's invoice in two columns with a giro slip at the foot."""
    region = chance.choice((
        "Region Uppsala", "Region Västerbotten", "Region Kronoberg", "Region Sörmland",
        "Region Norrbotten", "Region Gävleborg", "Västra Götalandsregionen", "Region Västmanland",
    ))  # fmt: skip
    date, fee = goods.day(chance), Decimal(chance.choice((50, 100, 120, 200, 230, 300, 400)))
    due, visit = date + 30 * _DAY, date - chance.randint(3, 40) * _DAY
    style = chance.choice(("iso", "iso", "named"))
    both = Row(cells=(Cell("Fakturadatum", 0.55, False), Cell(written(date, style), 1.0)))
    rows = [Row(region, size=1.7, bold=True), Row(), Row("", "Faktura", size=1.5, bold=True)]
    rows += [
        Row(chance.choice(goods.PEOPLE)) if chance.random() < 0.5 else both,
        Row("Provgatan 12", f"Fakturanummer {digits(chance, 9)}"),
        Row("123 45 Provstad", f"Kundnummer {digits(chance, 6)}"),
    ]
    rows += [] if both in rows else [both]
    rows += [Row(cells=(Cell(chance.choice(("Förfallodatum", "Oss tillhanda", "Betalas senast")), 0.55, False),
                        Cell(written(due, style), 1.0)))]  # fmt: skip
    rows += [Row(), Row(cells=(Cell("Avser", 0, False), Cell("Datum", 0.6), Cell("Belopp", 1.0)), bold=True), Row(rule="line")]  # fmt: skip
    what = chance.choice(("Läkarbesök vårdcentral", "Besök sjuksköterska", "Sjukhusvård 1 dygn",
                          "Uteblivet besök", "Besök akutmottagning", "Mammografi"))  # fmt: skip
    rows += [
        Row(cells=(Cell(what, 0, False), Cell(written(visit, "iso"), 0.6), Cell(kronor(fee), 1.0)))
    ]
    rows += [Row()] * chance.randint(1, 6)
    label = chance.choice(("Att betala", "Summa att betala", "Belopp att betala", "Att betala SEK"))
    rows += [Row(rule="line"), Row("", f"{label}  {kronor(fee)}", bold=True, size=1.2), Row()]
    rows += [Row("Vid försenad betalning tas ränta ut. Påminnelseavgift 60 kr.")]
    rows += [Row(f"Betala till bankgiro {digits(chance, 3)}-{digits(chance, 4)}. Ange OCR-numret.")]
    rows += [Row(), Row(_slip(chance, fee), font="mono", size=0.9)]
    said = truth(region, (), date, fee, "doctor")
    return Receipt("region_invoice", rows, said, chance.choice(("sans", "lato", "noto", "serif")), chance.randint(66, 80), "laser")  # fmt: skip


def dental_table(chance: random.Random) -> Receipt:
    """A dentist's specified receipt: treatments with days, reference price, aid, own cost."""
    name = chance.choice(
        ("Folktandvården", "Tandläkarhuset", "Tandhälsan", "Colosseum Tandläkarna")
    )
    town, date, total = chance.choice(goods.TOWNS), goods.day(chance), Decimal(0)
    visit = date - chance.choice((0, 0, 3, 10)) * _DAY
    rows = [Row(f"{name} {town}", size=1.5, bold=True), Row(f"Org.nr {goods.organisation(chance)}")]
    rows += [
        Row("Kvitto" if visit == date else "Faktura", f"Datum {written(date, 'iso')}", bold=True)
    ]
    rows += [
        Row(f"Patient: {chance.choice(goods.PEOPLE)}", "Behandlare: Tdl Provsson"),
        Row(rule="line"),
    ]
    heads = (("Åtgärd", 0.2, False), ("Ref.pris", 0.7, True), ("Patientavg.", 1.0, True))
    rows += [Row(cells=(Cell("Datum", 0, False), *(Cell(*head) for head in heads)), bold=True)]
    for treatment in chance.sample(goods.TREATMENT, chance.randint(1, 4)):
        cost = Decimal(chance.randint(18, 220) * 10)
        cells = (treatment, 0.2, False), (kronor(cost - 35), 0.7, True), (kronor(cost), 1.0, True)
        rows.append(
            Row(cells=(Cell(written(visit, "short"), 0, False), *(Cell(*c) for c in cells)))
        )
        total += cost
    aid = min(total, Decimal(chance.choice((0, 0, 300, 600))))
    rows += [Row(rule="line"), Row("Summa åtgärder", kronor(total))]
    if aid:
        rows += [Row(chance.choice(("Allmänt tandvårdsbidrag", "Ersättning från Försäkringskassan", "ATB")), kronor(-aid))]  # fmt: skip
    total -= aid
    label = chance.choice(("Att betala", "Patienten betalar", "Summa att betala", "Din kostnad", "Patientens kostnad"))  # fmt: skip
    rows += [Row(label, f"{kronor(total)} kr", bold=True, size=1.15)]
    rows += [Row("Betalt med kort", kronor(total))] if visit == date else [
        Row(f"Förfallodag {written(date + 30 * _DAY, 'iso')}  Bg {digits(chance, 4)}-{digits(chance, 4)}")]  # fmt: skip
    rows += [Row(f"Nästa kallelse {written(date + 365 * _DAY, 'iso')[:7]}")]
    said = truth(f"{name} {town}", (name,), date, total, "dental")
    return Receipt("dental_table", rows, said, chance.choice(("sans", "lato", "verdana")), chance.randint(54, 66), "laser")  # fmt: skip


def physiotherapist(chance: random.Random) -> Receipt:
    """A small practice's receipt, sometimes paid in cash, whole kronor."""
    name = chance.choice(("Fysioterapi Centrum", "Rehabkliniken Öst", "Naprapat Sjöberg", "Kiropraktor Ek",
                          "Sjukgymnasterna", "Logopedmottagningen"))  # fmt: skip
    date, fee = goods.day(chance), Decimal(chance.choice((120, 200, 230, 450, 650, 795)))
    form = chance.choice(("kr", ":-", "", "SEK"))
    rows = [
        *centred(name, size=1.4, bold=True),
        *centred("Kungsgatan 8", f"Org.nr {goods.organisation(chance)}"),
    ]
    rows += [Row("KVITTO", f"Nr {digits(chance, 4)}", bold=True)]
    rows += [Row("Datum:", written(date, chance.choice(("iso", "named", "abbreviated"))))]
    rows += [Row(f"Patient: {chance.choice(goods.PEOPLE)}"), Row(rule="-")]
    rows += [
        Row(
            chance.choice(("Patientavgift", "Behandling 45 min", "Nybesök", "Återbesök")),
            whole(fee, form),
        )
    ]
    rows += [Row(rule="-"), Row(chance.choice(("Totalt", "Summa", "Att erlägga", "Slutsumma", "Betalat")), whole(fee, form), bold=True)]  # fmt: skip
    if chance.random() < 0.4:
        given = (fee // 100 + 1) * 100
        rows += [
            Row("Kontant", whole(given, form)),
            Row("Växel tillbaka", whole(given - fee, form)),
        ]
    else:
        rows += [Row("Betalsätt", chance.choice(("Swish", "Kort", "Faktura")))]
    rows += [
        Row("Momsfri sjukvård"),
        Row(f"Nästa tid {written(date + 14 * _DAY, 'iso')} kl {goods.clock(chance)}"),
    ]
    said = truth(name, (), date, fee, "doctor")
    return Receipt(
        "physiotherapist", rows, said, chance.choice(("courier", "serif", "sans", "notoserif")), 38
    )


def digital_doctor(chance: random.Random) -> Receipt:
    """A digital doctor's receipt from an app, no öre, label above the value."""
    name = chance.choice(("Kry", "Doktor.se", "Min Doktor", "Doktor24", "Capio Online"))
    date, fee = goods.day(chance), Decimal(chance.choice((100, 200, 275, 0)))
    style = chance.choice(("named", "iso", "abbreviated"))
    rows = [
        Row(name, size=2.2, bold=True),
        Row(),
        Row("Kvitto för digitalt vårdbesök", size=1.3, bold=True),
    ]
    rows += [Row(), Row("Patient"), Row(chance.choice(goods.PEOPLE), bold=True)]
    rows += [
        Row(chance.choice(("Betalningsdatum", "Datum", "Köpdatum"))),
        Row(written(date, style), bold=True),
    ]
    rows += [
        Row("Vårdgivare"),
        Row(f"{name} AB, {goods.organisation(chance)}", bold=True),
        Row(rule="line"),
    ]
    rows += [Row("Patientavgift", f"{fee:.0f} kr"), Row("Moms (0 %)", "0 kr"), Row(rule="line")]
    rows += [
        Row(
            chance.choice(("Totalt", "Totalt belopp", "Att betala", "Summa")),
            f"{fee:.0f} kr",
            bold=True,
            size=1.2,
        )
    ]
    rows += [Row(), Row("Avgiften räknas in i högkostnadsskyddet.")]
    said = truth(name, (name.split()[0],) if name.startswith("Capio") else (), date, fee, "doctor")
    return Receipt("digital_doctor", rows, said, chance.choice(("lato", "noto", "sans")), chance.randint(38, 50), "laser")  # fmt: skip


def hospital_receipt(chance: random.Random) -> Receipt:
    """A clinic's till receipt: several fees, one paid now, high-cost card, two days."""
    name = chance.choice((
        "Danderyds sjukhus", "Södersjukhuset", "Närhälsan Majorna", "Hälsocentralen Kvarnen",
        "Capio Vårdcentral Ringen", "Ögonmottagningen Nord", "Barnmottagningen Solen", "Kvinnokliniken Ängen",
    ))  # fmt: skip
    date = goods.day(chance)
    fees = [Decimal(chance.choice((100, 150, 200, 250, 400))) for _ in range(chance.randint(1, 2))]
    total = sum(fees, Decimal(0))
    rows = [
        Row(name, size=1.3, bold=True),
        Row("KVITTO", written(date, "iso") + " " + goods.clock(chance)),
    ]
    rows += [Row(f"Löpnr {digits(chance, 7)}", "Kassör 12"), Row(rule="line")]
    for fee, what in zip(fees, ("Besöksavgift läkare", "Intyg"), strict=False):
        rows.append(Row(f"{what} {written(date - _DAY, 'short')}", kronor(fee)))
    label = chance.choice(
        ("Att betala", "Totalt att betala", "Inbetalt belopp", "Summa kr", "Totalt inbetalt")
    )
    rows += [Row(rule="line"), Row(label, kronor(total), bold=True), Row("Varav moms", "0,00")]
    rows += [Row("Kortbetalning", kronor(total))]
    rows += [
        Row("Högkostnadskort", kronor(total + 450)),
        Row(f"Frikort gäller t o m {written(date + 90 * _DAY, 'iso')}"),
    ]
    accept = (name.split()[0],) if name.split()[0] in ("Capio", "Närhälsan") else ()
    said = truth(name, accept, date, total, "doctor")
    return Receipt(
        "hospital_receipt", rows, said, chance.choice(("courier", "mono", "lato", "condensed")), 40
    )
