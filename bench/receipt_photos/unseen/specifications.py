"""A prescription specification and a dose invoice. Unseen until most was built."""

import random
from decimal import Decimal

from bench.receipt_photos import goods
from bench.receipt_photos.goods import kronor
from bench.receipt_photos.layouts import centred, truth
from bench.receipt_photos.paper import Cell, Receipt, Row
from bench.receipt_photos.unseen import goods as unseen_goods
from bench.receipt_photos.unseen.goods import after, dated, pairs


def specification(chance: random.Random) -> Receipt:
    """A prescription specification on A4: a wide table, earlier sums, own cost to pay."""
    shop = f"{chance.choice(('Apoteket', 'Apoteksgruppen'))} {chance.choice(('Hälsan', 'Älgen', 'Tranan', 'Kronan'))}"
    date, doses = unseen_goods.day(chance), unseen_goods.doses(chance, 2, 5)
    due, at = sum((dose.paid for dose in doses), Decimal(0)), (0.0, 0.17, 0.62, 0.75, 0.87, 1.0)
    earlier = goods.price(chance, 150, 1800)
    rows = [
        Row("RECEPTSPECIFIKATION", shop, size=1.2, bold=True),
        Row(f"Inköpsdatum {dated(date, 'iso')}", chance.choice(unseen_goods.STREETS)),
        Row(),
    ]
    rows += [
        Row(f"Avser: {chance.choice(unseen_goods.PERSONS)}"),
        Row("Förskrivare: Vårdcentralen Norrstrand"),
        Row(),
        Row(rule="line"),
    ]
    heads = ("Varunr", "Läkemedel", "Pris", "Förmån", "Merk.", "Egenavg.")
    rows += [
        Row(
            cells=tuple(
                Cell(head, place, number > 1)
                for number, (head, place) in enumerate(zip(heads, at, strict=True))
            ),
            bold=True,
        ),
        Row(rule="line"),
    ]
    for dose in doses:
        texts = (
            goods.digits(chance, 6),
            dose.name,
            kronor(dose.price),
            kronor(dose.price - dose.own),
            kronor(dose.extra),
            kronor(dose.own),
        )
        rows.append(
            Row(
                cells=tuple(
                    Cell(text, place, number > 1)
                    for number, (text, place) in enumerate(zip(texts, at, strict=True))
                )
            )
        )
    rows += [
        Row(rule="line"),
        Row("Summa pris", kronor(sum((d.price for d in doses), Decimal(0)))),
        Row("Avgår läkemedelsförmån", kronor(sum((d.price - d.own for d in doses), Decimal(0)))),
    ]
    rows += [Row("Merkostnad utanför förmånen", kronor(sum((d.extra for d in doses), Decimal(0))))]
    rows += [
        Row(
            chance.choice(("Summa att betala", "Att betala, kr", "Patienten betalar")),
            kronor(due),
            bold=True,
        ),
        Row(),
    ]
    rows += [
        Row(
            f"Tidigare egenavgifter under perioden fr.o.m. {dated(after(date, -150), 'iso')}: {kronor(earlier)}",
            size=0.9,
        )
    ]
    rows += [
        Row(f"Återstår till frikort: {kronor(max(Decimal(0), 3800 - earlier - due))}", size=0.9),
        Row(),
        Row(),
        Row(f"Utskriven {dated(date, 'iso')} {goods.clock(chance)}", "Sida 1 (1)", size=0.8),
    ]
    said = truth(shop, (shop.split(" ")[0],), date, due, "medicine", True)
    return Receipt(
        "unseen_specification", rows, said, chance.choice(("courier", "sans", "serif")), 76, "laser"
    )


def dose_bags(chance: random.Random) -> Receipt:
    """A month's invoice for medicine packed in dose bags: invoice date, due date, OCR, giro."""
    name, company = chance.choice(
        (
            ("Svensk Dos", "Svensk Dos AB"),
            ("Apotekstjänst", "Apotekstjänst Sverige AB"),
            ("ApoEx Dos", "ApoEx AB"),
        )
    )
    date, doses = unseen_goods.day(chance), unseen_goods.doses(chance, 3, 6)
    due = sum((dose.paid for dose in doses), Decimal(0))
    rows = [Row(name, "FAKTURA", size=1.7, bold=True), Row()]
    rows += pairs(
        ("Fakturanr", goods.digits(chance, 8)),
        ("Fakturadatum", dated(date, "iso")),
        ("Förfallodatum", dated(after(date, 30), "iso")),
        ("Kundnr", goods.digits(chance, 6)),
        at=(0.55, 0.78),
    )
    rows += [
        Row(chance.choice(unseen_goods.PERSONS)),
        Row(chance.choice(unseen_goods.STREETS)),
        Row("602 24 NORRKÖPING"),
        Row(),
        Row(),
    ]
    rows += [
        Row(
            f"Dospåsar, leverans {dated(after(date, -9), 'iso')} - {dated(after(date, 5), 'iso')}",
            "Egenavgift",
            bold=True,
        ),
        Row(rule="line"),
    ]
    rows += [Row(dose.name, kronor(dose.paid)) for dose in doses]
    rows += [
        Row(rule="line"),
        Row("Moms 0 %", "0,00"),
        Row("Fakturaavgift", "0,00"),
        Row("ATT BETALA SEK", kronor(due), bold=True, size=1.2),
        *[Row()] * 8,
    ]
    rows += [
        Row(
            "Vid försenad betalning debiteras dröjsmålsränta och påminnelseavgift 60 kr.", size=0.85
        ),
        Row(rule="line"),
    ]
    rows += pairs(
        ("Bankgiro", f"{goods.digits(chance, 3)}-{goods.digits(chance, 4)}"),
        ("OCR", goods.checked(goods.digits(chance, 11))),
        ("Belopp", kronor(due)),
        ("Senast", dated(after(date, 30), "iso")),
        at=(0.0, 0.2),
    )
    rows += centred(
        f"{company}  Org.nr {goods.organisation(chance)}  Godkänd för F-skatt", size=0.8
    )
    said = truth(name, (company,), date, due, "medicine", True)
    return Receipt(
        "unseen_dose_bags", rows, said, chance.choice(("carlito", "sans", "caladea")), 74, "laser"
    )


LAYOUTS = (
    specification,
    dose_bags,
)
