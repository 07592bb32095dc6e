"""Still more layouts and sellers."""

import datetime
import random
from decimal import Decimal

from bench.receipt_photos import goods
from bench.receipt_photos.goods import digits, kronor, whole, written
from bench.receipt_photos.layouts import centred, truth
from bench.receipt_photos.paper import Receipt, Row

_DAY = datetime.timedelta(days=1)


def pharmacy_sections(chance: random.Random) -> Receipt:
    """A pharmacy's receipt in sections: prescription with days of dispensing, goods, payment."""
    chain = chance.choice(("Apotek Hjärtat", "DOZ Apotek", "Apoteksgruppen", "Cura Apoteket"))
    date, place = goods.day(chance), chance.choice(goods.SHOPS)
    rows = [Row(chain, size=1.6, bold=True, centre=True), *centred(place)]
    rows += [
        Row("Försäljningskvitto", digits(chance, 8)),
        Row("Exp.datum", f"{written(date, 'iso')} {goods.clock(chance)}"),
        Row(rule="="),
    ]
    own, total, prescription = Decimal(0), Decimal(0), chance.random() < 0.6
    if prescription:
        rows += [Row("Läkemedel på recept", bold=True)]
        for name in chance.sample(goods.PRESCRIBED, chance.randint(1, 3)):
            part = goods.price(chance, 0, 220)
            rows += [
                Row(name),
                Row(f"  Förmånspris {kronor(part * 3)}", kronor(part)),
                Row(f"  Nästa uttag tidigast {written(date + 80 * _DAY, 'iso')}"),
            ]
            own += part
        rows += [Row("Egenavgift", kronor(own)), Row()]
    rows += [Row("Övriga varor", bold=True)]
    for name in chance.sample(goods.MEDICINE, chance.randint(1, 4)):
        cost = goods.price(chance, 19, 240)
        rows.append(Row(name, kronor(cost)))
        total += cost
    rows += [Row("Summa övriga varor", kronor(total)), Row(rule="=")]
    total += own
    rows += [
        Row("Totalt att betala", kronor(total), bold=True, size=1.2),
        Row("Debet Mastercard", kronor(total)),
    ]
    rows += [Row("Moms 25 %", kronor((total - own) / 5)), Row("Klubbpoäng", f"{int(total)}")]
    if prescription:
        rows += [Row("Saldo högkostnadsskydd", kronor(own + 333)), Row(f"Frikort från {written(date - 30 * _DAY, 'iso')}")] if chance.random() < 0.5 else [Row("Kvar till frikort", kronor(2900 - own))]  # fmt: skip
    said = truth(f"{chain} {place}", (chain,), date, total, "medicine", prescription)
    return Receipt(
        "pharmacy_sections", rows, said, chance.choice(("condensed", "mono", "lato")), 40
    )


def region_letter(chance: random.Random) -> Receipt:
    """A region's invoice as a letter: box with the sum, days in running text."""
    region = chance.choice(
        (
            "Region Kalmar län",
            "Region Blekinge",
            "Region Örebro län",
            "Region Skåne",
            "Region Gotland",
        )
    )
    date, fee = goods.day(chance), Decimal(chance.choice((80, 150, 200, 275, 300, 350)))
    visit = date - chance.randint(5, 30) * _DAY
    rows = [
        Row(region, size=1.5, bold=True),
        Row("Patientavgifter, Box 1, 123 45 Provstad"),
        Row(),
        Row("Faktura", written(date, "iso"), bold=True, size=1.2),
    ]
    rows += [
        Row(f"Fakturanr: {digits(chance, 10)}"),
        Row(f"Avser: {chance.choice(goods.PEOPLE)}"),
        Row(),
    ]
    rows += [
        Row(f"Fakturan gäller ditt besök {written(visit, 'named')} på"),
        Row(
            f"{chance.choice(('vårdcentralen', 'ortopedmottagningen', 'ögonkliniken'))} i {chance.choice(goods.TOWNS)}."
        ),
        Row(),
    ]
    rows += [
        Row("Patientavgift", kronor(fee)),
        Row("Moms 0 %", kronor(Decimal(0))),
        Row(rule="line"),
        Row("Belopp", f"SEK {kronor(fee)}", bold=True, size=1.2),
        Row(rule="line"),
    ]
    rows += [Row(f"Pengarna ska finnas hos oss senast {written(date + 30 * _DAY, 'named')}."), Row(f"Plusgiro {digits(chance, 2)} {digits(chance, 2)} {digits(chance, 2)}-{digits(chance, 1)}", f"OCR-nr {goods.checked(digits(chance, 12))}")]  # fmt: skip
    rows += [Row(), Row("Betalar du för sent kostar påminnelsen 60 kronor.")]
    return Receipt("region_letter", rows, truth(region, (), date, fee, "doctor"), chance.choice(("notoserif", "lato", "sans")), chance.randint(64, 76), "laser")  # fmt: skip


def dentist_account(chance: random.Random) -> Receipt:
    """A dentist's account with paid parts and what is left to pay now."""
    name = chance.choice(
        (
            "Smile Tandvård",
            "Oral Care",
            "Tandläkare Lena Björk AB",
            "Public Dental",
            "Tandklinik Hamnen",
        )
    )
    date, total = goods.day(chance), Decimal(0)
    rows = [Row(name, size=1.4, bold=True), Row(f"Kvittonummer {digits(chance, 6)}", f"Besöksdatum {written(date, 'iso')}"), Row(f"Patient {chance.choice(goods.PEOPLE)}"), Row(rule="-")]  # fmt: skip
    for treatment in chance.sample(goods.TREATMENT, chance.randint(1, 4)):
        cost = Decimal(chance.randint(20, 190) * 10)
        rows.append(Row(treatment, kronor(cost)))
        total += cost
    aid = min(total, Decimal(chance.choice((0, 150, 300))))
    rows += [Row(rule="-"), Row("Arvode", kronor(total))] + (
        [Row("Avdrag tandvårdsbidrag", kronor(-aid))] if aid else []
    )
    total -= aid
    rows += [Row("Att betala patient", kronor(total), bold=True), Row("Inbetalt Swish", kronor(total)), Row("Återstår", "0,00"), Row(f"Nästa undersökning {written(date + 300 * _DAY, 'iso')}")]  # fmt: skip
    said = truth(
        name, (name.split()[0],) if name.startswith("Smile") else (), date, total, "dental"
    )
    return Receipt("dentist_account", rows, said, chance.choice(("verdana", "serif", "mono")), chance.randint(42, 54), "laser")  # fmt: skip


def therapist_note(chance: random.Random) -> Receipt:
    """A therapist's note: everything beside labels, the amount with a dash."""
    name, category = chance.choice((("Barnmorskemottagningen Månen", "doctor"), ("Ryggkliniken", "doctor"), ("Psykologhuset", "doctor"),
                                    ("Tandhygienisten i Ystad", "dental"), ("Hudläkarna", "doctor")))  # fmt: skip
    date, fee = goods.day(chance), Decimal(chance.choice((100, 220, 300, 480, 900)))
    rows = [
        Row(name, size=1.3, bold=True),
        Row("Kvittens", size=1.2),
        Row(f"Den {written(date, 'named')}"),
        Row("Mottaget av patient"),
    ]
    rows += [
        Row(f"{whole(fee, chance.choice((':-', 'kr', ',-')))}"),
        Row("för vårdbesök"),
        Row("Frikortsgrundande: ja"),
        Row(f"Orgnr {goods.organisation(chance)}"),
    ]
    return Receipt(
        "therapist_note",
        rows,
        truth(name, (), date, fee, category),
        chance.choice(("serif", "notoserif", "courier")),
        32,
    )


def bilingual_slip(chance: random.Random) -> Receipt:
    """A card slip in two languages, the amount before its currency."""
    name, category = chance.choice(
        (
            ("Lasarettsapoteket", "medicine"),
            ("Närakuten Syd", "doctor"),
            ("Tandvårdsakuten", "dental"),
            ("Mio Pizzeria", "other"),
            ("Elvägens Bensin", "other"),
        )
    )
    date, amount = goods.day(chance), goods.price(chance, 40, 1900)
    rows = [
        *centred(name, size=1.2),
        *centred(chance.choice(goods.TOWNS)),
        Row(f"Butiksnr/Merchant {digits(chance, 7)}"),
        Row(f"Datum/Date {written(date, 'iso')}", goods.clock(chance)),
        Row("Köp/Purchase"),
    ]
    rows += [
        Row("Summa/Amount", f"{kronor(amount, ';')} SEK", bold=True),
        Row("Moms/VAT", f"{kronor(amount / 5, ';')} SEK"),
        Row("Visa Debit", f"**** {digits(chance, 4)}"),
    ]
    rows += [
        Row(f"Auth. kod {digits(chance, 6)}", "PIN OK"),
        *centred("GODKÄND / APPROVED", "Kundens kopia"),
    ]
    return Receipt(
        "bilingual_slip",
        rows,
        truth(name, (), date, amount, category),
        chance.choice(("mono", "notomono", "freemono")),
        34,
    )


def till_roll(chance: random.Random) -> Receipt:
    """A grocer's receipt with the day on top, member prices and many sums."""
    chain = chance.choice(
        ("Maxi ICA Stormarknad", "Stora Coop", "Willys Hemma", "Matöppet", "Rusta", "Systembolaget")
    )
    town, date, total, saved = chance.choice(goods.TOWNS), goods.day(chance), Decimal(0), Decimal(0)
    rows = [
        *centred(chain, size=1.3),
        *centred(town),
        Row(f"{written(date, chance.choice(('iso', 'abbreviated')))}", goods.clock(chance)),
        Row(rule="-"),
    ]
    for name in chance.sample(goods.FOOD, chance.randint(3, 12)):
        cost = goods.price(chance, 9, 99)
        rows.append(Row(f"{digits(chance, 4)} {name}", kronor(cost)))
        total += cost
        if chance.random() < 0.2:
            rows.append(Row("   Stammispris", "-3,00"))
            total, saved = total - 3, saved + 3
    rows += [Row(rule="-"), Row("Du sparade", kronor(saved)), Row("Totalt", kronor(total), bold=True, size=1.4), Row("Betalkort", kronor(total)), Row("Bonusgrundande belopp", kronor(total)), Row("Moms 12,00%", kronor(total * 12 / 112)), Row(barcode=True), Row()]  # fmt: skip
    said = truth(f"{chain} {town}", (chain,), date, total, "other")
    return Receipt(
        "till_roll",
        rows,
        said,
        chance.choice(("mono", "condensed", "courier")),
        chance.randint(34, 40),
    )


LAYOUTS = (
    pharmacy_sections, region_letter, dentist_account, therapist_note, bilingual_slip, till_roll,
)  # fmt: skip
