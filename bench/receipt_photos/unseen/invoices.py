"""Regions' invoices on A4. Unseen until most was built."""

import datetime
import random
from decimal import Decimal

from bench.receipt_photos import goods
from bench.receipt_photos.goods import kronor, whole
from bench.receipt_photos.layouts import truth
from bench.receipt_photos.paper import Cell, Receipt, Row
from bench.receipt_photos.unseen import goods as unseen_goods
from bench.receipt_photos.unseen.goods import after, blank, dated, pairs, table


def _giro(chance: random.Random, payee: str, due: Decimal, last: datetime.date) -> list[Row]:
    """The payment slip at the bottom of an invoice, with its machine-read last line."""
    number, giro = goods.checked(goods.digits(chance, 13)), goods.digits(chance, 8)
    rows = [
        Row(rule="-"),
        Row("INBETALNING/GIRERING AVI", bold=True),
        Row(
            cells=(Cell("Betalningsmottagare", 0.0, False), Cell("Till bankgiro", 0.6, False)),
            size=0.8,
        ),
    ]
    rows += [
        Row(cells=(Cell(payee, 0.0, False), Cell(f"{giro[:4]}-{giro[4:]}", 0.6, False))),
        Row(),
    ]
    rows += [
        table("OCR-nummer", "Att betala senast", "Kronor    öre", at=(0.0, 0.66, 1.0), size=0.8),
        table(
            number, dated(last, "iso"), f"{due:.0f}    {due % 1 * 100:02.0f}", at=(0.0, 0.62, 1.0)
        ),
    ]
    return [
        *rows,
        Row(),
        Row(
            f"#  {number} #  {due:.0f} {due % 1 * 100:02.0f}  {chance.randint(1, 9)} >   {giro}#41#",
            font="courier",
        ),
    ]


def region_letter(chance: random.Random) -> Receipt:
    """A region's invoice with the facts to the right, one visit, and a payment slip."""
    region, clinic = chance.choice(
        (
            ("Region Uppsala", "Flogsta vårdcentral"),
            ("Region Gotland", "Visby Norr vårdcentral"),
            ("Region Dalarna", "Vårdcentral Svärdsjö"),
            ("Region Norrbotten", "Sanden hälsocentral"),
        )
    )
    date, due = unseen_goods.day(chance), Decimal(chance.choice((100, 200, 250, 300)))
    last, visit = after(date, 30), after(date, -chance.randint(4, 40))
    rows = [Row(region, "FAKTURA", size=1.6, bold=True), Row()]
    rows += pairs(
        ("Fakturanummer", goods.digits(chance, 9)),
        ("Fakturadatum", dated(date, "iso")),
        ("Förfallodag", dated(last, "iso")),
        ("Vår referens", "Patientfakturering"),
        at=(0.55, 0.78),
    )
    rows += [
        Row(),
        Row(chance.choice(unseen_goods.PERSONS)),
        Row(chance.choice(unseen_goods.STREETS)),
        Row("753 10  POSTORTEN"),
        *blank(3),
    ]
    rows += [
        table("Besöksdatum", "Mottagning", "Belopp", at=(0.0, 0.25, 1.0), starts=2, bold=True),
        Row(rule="line"),
    ]
    rows += [
        table(dated(visit, "iso"), clinic, kronor(due), at=(0.0, 0.25, 1.0), starts=2),
        Row("Patientavgift öppenvård, ej momspliktig", size=0.85),
        *blank(2),
        Row(rule="line"),
    ]
    rows += [Row("Summa att betala", f"{kronor(due)} kr", bold=True, size=1.15), *blank(2)]
    rows += [
        Row(
            "Betalas fakturan efter förfallodagen tillkommer påminnelseavgift med 60 kr och dröjsmålsränta.",
            size=0.85,
        )
    ]
    rows += [
        Row("Har du frikort? Ring oss på 018-000 00 00 vardagar 9-12 innan du betalar.", size=0.85),
        *blank(6),
    ]
    said = truth(region, (clinic, f"{region} {clinic}"), date, due, "doctor")
    return Receipt(
        "unseen_region_letter",
        rows + _giro(chance, region, due, last),
        said,
        chance.choice(("sans", "opensans")),
        82,
        "laser",
    )


def two_columns(chance: random.Random) -> Receipt:
    """A two-column invoice: specification to the left, what to pay and how to the right."""
    region, place = chance.choice(
        (
            ("Region Jönköpings län", "Rosenlunds vårdcentral"),
            ("Region Kronoberg", "Vårdcentralen Teleborg"),
            ("Region Örebro län", "Adolfsbergs vårdcentral"),
        )
    )
    date, visits = unseen_goods.day(chance), chance.randint(1, 3)
    fee = Decimal(chance.choice((120, 200, 275)))
    due, last = fee * visits, after(date, 30)
    left = [place, chance.choice(unseen_goods.STREETS), "", "Specifikation"]
    for number in range(visits):
        left += [
            f"Besök {dated(after(date, -5 - 6 * number), 'iso')}",
            f"   patientavgift {kronor(fee)}",
        ]
    left += [
        "",
        "Avgiftsfritt vid frikort.",
        f"Påminnelse skickas efter {dated(after(last, 7), 'iso')}.",
    ]
    right = [
        "Faktura",
        f"Nr {goods.digits(chance, 10)}",
        f"Datum {dated(date, 'iso')}",
        f"Oss tillhanda {dated(last, 'iso')}",
        "",
        "Belopp att betala",
        f"{kronor(due)} SEK",
        "",
        "Bankgiro 5051-" + goods.digits(chance, 4),
        "OCR " + goods.checked(goods.digits(chance, 10)),
    ]
    rows = [Row(region, size=1.8, bold=True), Row(rule="line"), Row()]
    for number in range(max(len(left), len(right))):
        cells = [
            Cell(side[number], at, False)
            for side, at in ((left, 0.0), (right, 0.58))
            if number < len(side) and side[number]
        ]
        rows.append(Row(cells=tuple(cells)))
    rows += [
        *blank(10),
        Row(
            f"Betalningsmottagare: {region}, organisationsnummer 2321{goods.digits(chance, 2)}-{goods.digits(chance, 4)}",
            size=0.8,
        ),
    ]
    rows += [Row("Påminnelseavgift 60 kr enligt lag. Uteblivet besök debiteras 400 kr.", size=0.8)]
    said = truth(region, (place, f"{region} {place}"), date, due, "doctor")
    return Receipt(
        "unseen_two_columns", rows, said, chance.choice(("carlito", "noto", "serif")), 76, "laser"
    )


def bed_days(chance: random.Random) -> Receipt:
    """A hospital's invoice for days in bed, dates of the stay, the sum in a sentence too."""
    hospital, region = chance.choice(
        (
            ("Hallands sjukhus Varberg", "Region Halland"),
            ("Norrlands universitetssjukhus", "Region Västerbotten"),
            ("Länssjukhuset Kalmar", "Region Kalmar län"),
        )
    )
    days, date = chance.randint(2, 9), unseen_goods.day(chance)
    due, home, last = Decimal(130 * days), after(date, -chance.randint(6, 20)), after(date, 30)
    rows = [
        Row(region),
        Row(hospital, size=1.3, bold=True),
        Row(),
        Row("Faktura vårdavgift", size=1.4),
        Row(),
    ]
    rows += pairs(("Utskriftsdatum", dated(date, chance.choice(("iso", "named")))), ("Fakturanr", goods.digits(chance, 8)), ("Avser", chance.choice(unseen_goods.PERSONS)),
                  ("Inskriven", dated(after(home, -days), "iso")), ("Utskriven", dated(home, "iso")), at=(0.0, 0.25))  # fmt: skip
    rows += [
        Row(),
        Row(rule="line"),
        table("Avgift per dygn", "Antal", "Pris", "Belopp", at=(0.0, 0.6, 0.8, 1.0), bold=True),
    ]
    rows += [
        table("Slutenvård vuxen", str(days), "130,00", kronor(due), at=(0.0, 0.6, 0.8, 1.0)),
        Row(rule="line"),
        Row("Att betala", f"{kronor(due)} kr", bold=True),
        Row(),
    ]
    rows += [
        Row(
            f"Betala {whole(due, 'kr')} senast {dated(last, 'named')} till bankgiro {goods.digits(chance, 3)}-{goods.digits(chance, 4)}."
        ),
        Row(f"Ange OCR-nr {goods.checked(goods.digits(chance, 12))} vid betalning."),
    ]
    rows += [Row("Avgiften ingår inte i högkostnadsskyddet (1 450 kr).", size=0.85), *blank(10)]
    said = truth(hospital, (region, f"{region} {hospital}"), date, due, "doctor")
    return Receipt(
        "unseen_bed_days", rows, said, chance.choice(("serif", "caladea", "sans")), 70, "laser"
    )


LAYOUTS = (
    region_letter,
    two_columns,
    bed_days,
)
