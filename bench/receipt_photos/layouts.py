"""Layouts of receipts to tune with. Each makes one receipt with its truth."""

import datetime
import random
from decimal import Decimal

from bench.receipt_photos import goods
from bench.receipt_photos.goods import kronor, written
from bench.receipt_photos.paper import Receipt, Row


def truth(merchant: str, accept: tuple[str, ...], date: datetime.date, total: Decimal, category: str,
          prescription: bool = False) -> dict[str, object]:  # fmt: skip
    """The truth of a receipt, in the form the scorer knows."""
    return {
        "merchant": merchant, "merchant_accept": [merchant, *accept], "date": date.isoformat(),
        "total": f"{total:.2f}", "currency": "SEK", "category": category, "prescription": prescription,
    }  # fmt: skip


def centred(*texts: str, size: float = 1.0, bold: bool = False) -> list[Row]:
    """Centred rows."""
    return [Row(text, centre=True, size=size, bold=bold) for text in texts]


def pharmacy_column(chance: random.Random) -> Receipt:
    """A pharmacy's till receipt with benefit and own cost on lines of their own."""
    chain = chance.choice(("Kronans Apotek", "Apotek Hjärtat", "Apoteket", "Apoteksgruppen"))
    date, town = goods.day(chance), chance.choice(goods.TOWNS)
    rows = centred(chain, size=chance.choice((1.0, 1.6, 2.0)), bold=True) + centred(
        town, f"Tel 0{goods.digits(chance, 9)}"
    )
    rows += [
        Row(f"Org.nr: {goods.organisation(chance)}"),
        Row(rule=chance.choice(("-", "=", "line"))),
    ]
    total, prescription = Decimal(0), chance.random() < 0.5
    for name in chance.sample(goods.MEDICINE, chance.randint(1, 4)):
        cost = goods.price(chance, 19, 190)
        rows.append(Row(name, kronor(cost)))
        total += cost
    for name in chance.sample(goods.PRESCRIBED, chance.randint(1, 2)) if prescription else ():
        cost = goods.price(chance, 80, 700)
        own = (cost / 2).quantize(Decimal("0.01"))
        rows += [Row(f"Rx {name}", kronor(cost)), Row("  Förmån", kronor(own - cost))]
        total += own
    due = total
    rows.append(Row(rule="-"))
    if chance.random() < 0.4:
        due, change = goods.rounded(total)
        rows += [Row("Delsumma", kronor(total)), Row("Öresavrundning", kronor(change))]
    big = chance.choice((1.0, 1.0, 1.4))
    rows.append(
        Row(
            chance.choice(("ATT BETALA", "Att betala SEK", "Summa att betala", "TOTALT")),
            kronor(due),
            bold=True,
            size=big,
        )
    )
    rows += [
        Row(chance.choice(("Kontokort", "KORT", "Swish", "Bankkort")), kronor(due)),
        Row("Varav moms 25%", kronor(due / 5)),
    ]
    if prescription:
        rows.append(
            Row("Högkostnadsskydd t.o.m.", written(date + datetime.timedelta(days=200), "iso"))
        )
    rows += [
        Row(
            f"{written(date, chance.choice(('iso', 'iso', 'short')))} {goods.clock(chance)}",
            f"Kassa {chance.randint(1, 9)}",
        )
    ]
    rows += centred("Öppet köp 30 dagar", "Välkommen åter")
    return Receipt("pharmacy_column", rows, truth(f"{chain} {town}", (chain,), date, due, "medicine", prescription),
                   chance.choice(("mono", "courier", "notomono", "narrow")), chance.randint(34, 44))  # fmt: skip


def clinic_receipt(chance: random.Random) -> Receipt:
    """A patient fee paid at a health centre."""
    name = (
        chance.choice(("Vårdcentralen", "Hälsocentralen", "Läkarmottagningen", "Närakuten"))
        + " "
        + chance.choice(goods.TOWNS)
    )
    region = chance.choice(
        ("Region Skåne", "Region Uppsala", "Region Gävleborg", "Västra Götalandsregionen")
    )
    date, fee = goods.day(chance), Decimal(chance.choice((100, 150, 200, 220, 275, 300, 400)))
    rows = centred(name, size=chance.choice((1.0, 1.3)), bold=chance.random() < 0.5) + centred(
        region
    )
    rows += [
        *centred("KVITTO"),
        Row("Datum", written(date, chance.choice(("iso", "named", "points")))),
    ]
    rows += [Row("Kvittonr", goods.digits(chance, 6)), Row(rule="-")]
    rows += [
        Row(chance.choice(("Patientavgift läkare", "Besöksavgift", "Läkarbesök")), kronor(fee)),
        Row(rule="-"),
    ]
    rows += [
        Row(chance.choice(("Summa", "Totalt", "Att betala")), kronor(fee), bold=True),
        Row("Betalt med", "Kort"),
    ]
    rows += [Row("Registrerat i högkostnadsskyddet"), Row(f"Orgnr {goods.organisation(chance)}")]
    return Receipt("clinic_receipt", rows, truth(name, (region, f"{name} {region}"), date, fee, "doctor"),
                   chance.choice(("mono", "courier", "sans", "condensed")), chance.randint(34, 42))  # fmt: skip


def care_invoice(chance: random.Random) -> Receipt:
    """A region's invoice on a full sheet, with due date and payment reference."""
    region = chance.choice(
        ("Region Dalarna", "Region Värmland", "Region Halland", "Region Jönköpings län")
    )
    date, fee = goods.day(chance), Decimal(chance.choice((60, 100, 200, 250, 300, 350)))
    due, visit = (
        date + datetime.timedelta(days=30),
        date - datetime.timedelta(days=chance.randint(3, 20)),
    )
    style = chance.choice(("iso", "iso", "named"))
    rows = [
        Row(region, size=1.6, bold=True),
        Row(),
        Row("FAKTURA", f"Fakturanr {goods.digits(chance, 8)}", bold=True),
    ]
    rows += [
        Row(chance.choice(goods.PEOPLE), f"Fakturadatum {written(date, style)}"),
        Row("Provgatan 1", f"Förfallodatum {written(due, style)}"),
    ]
    rows += [Row(rule="line"), Row("Avser", "Belopp", bold=True)]
    rows += [
        Row(
            f"Besök {written(visit, 'iso')} {chance.choice(('Vårdcentral Öster', 'Hudmottagningen', 'Akuten'))}",
            kronor(fee),
        )
    ]
    rows += [Row(rule="line"), Row("Att betala", f"{kronor(fee)} kr", bold=True, size=1.2), Row()]
    rows += [
        Row(
            f"Bankgiro {goods.digits(chance, 4)}-{goods.digits(chance, 4)}",
            f"OCR {goods.digits(chance, 14)}",
        )
    ]
    rows += [Row("Vid utebliven betalning tillkommer påminnelseavgift 60,00 kr")]
    rows += [Row()] * chance.randint(0, 12)
    return Receipt("care_invoice", rows, truth(region, (), date, fee, "doctor"),
                   chance.choice(("sans", "noto", "serif", "verdana")), chance.randint(62, 78), "laser")  # fmt: skip


def dental_note(chance: random.Random) -> Receipt:
    """A dentist's receipt with numbered treatments."""
    name = (
        chance.choice(("Folktandvården", "Distriktstandvården", "Tandläkarna", "Citytandläkarna"))
        + " "
        + chance.choice(goods.TOWNS)
    )
    date, total = goods.day(chance), Decimal(0)
    rows = [
        Row(name, size=1.3, bold=True),
        Row(f"Orgnr {goods.organisation(chance)}"),
        Row(rule="-"),
    ]
    rows += [
        Row("Patient", chance.choice(goods.PEOPLE)),
        Row("Datum", written(date, chance.choice(("iso", "iso", "abbreviated")))),
    ]
    for treatment in chance.sample(goods.TREATMENT, chance.randint(1, 4)):
        cost = Decimal(chance.randint(20, 190) * 10)
        rows.append(Row(treatment, kronor(cost)))
        total += cost
    rows.append(Row(rule="line"))
    aid = min(total, Decimal(chance.choice((0, 0, 300, 600))))
    if aid:
        rows += [Row("Summa", kronor(total)), Row("Tandvårdsstöd", kronor(-aid))]
    total -= aid
    rows += [
        Row(
            chance.choice(("Att betala", "Patient betalar", "Din kostnad, att betala")),
            f"{kronor(total)} kr",
            bold=True,
        )
    ]
    rows += [
        Row("Bankkort", kronor(total)),
        Row("Nästa besök", written(date + datetime.timedelta(days=180), "iso")),
    ]
    return Receipt("dental_note", rows, truth(name, (name.split()[0],), date, total, "dental"),
                   chance.choice(("sans", "mono", "noto", "courier")), chance.randint(38, 48))  # fmt: skip
