"""Papers from dentists. Unseen until most was built."""

import random
from dataclasses import dataclass
from decimal import Decimal

from bench.receipt_photos import goods
from bench.receipt_photos.goods import kronor
from bench.receipt_photos.layouts import centred, truth
from bench.receipt_photos.paper import Receipt, Row
from bench.receipt_photos.unseen import goods as unseen_goods
from bench.receipt_photos.unseen.goods import after, dated, pairs, table

_TREATMENTS = (
    ("111", "Undersökning tandhygienist", 855), ("112", "Basundersökning kompl.", 1180), ("113", "Akut undersökning", 565), ("123", "Röntgen enstaka bild", 75),
    ("206", "Profylaktisk åtgärd", 480), ("302", "Behandling sårläkning", 890), ("342", "Parodontal behandling", 1140), ("401", "Tandutdragning", 1310),
    ("703", "Fyllning flera ytor", 1210), ("705", "Fyllning tre ytor", 1695), ("501", "Rensning en kanal", 3790), ("800", "Permanent tandstödd krona", 6450),
)  # fmt: skip


@dataclass(frozen=True)
class Treatment:
    """A dental treatment: code, name, tooth, the state's reference price, the clinic's price."""

    code: str
    name: str
    tooth: str
    reference: Decimal
    price: Decimal


def _treatments(chance: random.Random, most: int) -> list[Treatment]:
    return [
        Treatment(
            code,
            name,
            f"{chance.randint(1, 4)}{chance.randint(1, 8)}",
            Decimal(cost),
            Decimal(cost * chance.randint(100, 125) // 500 * 5),
        )
        for code, name, cost in chance.sample(_TREATMENTS, chance.randint(1, most))
    ]


def public_dentist(chance: random.Random) -> Receipt:
    """A public dentist's invoice-like receipt: reference price, ATB and STB, the client's price."""
    clinic = f"Folktandvården {chance.choice(('Eskilstuna Väster', 'Lysekil', 'Mariestad', 'Gamlestaden', 'Kungälv'))}"
    date, done = unseen_goods.day(chance), _treatments(chance, 4)
    full = sum((one.price for one in done), Decimal(0))
    general = Decimal(min(chance.choice((0, 300, 600)), int(full)))
    special = Decimal(chance.choice((0, 0, 600))) if full - general > 1200 else Decimal(0)
    due, at = full - general - special, (0.0, 0.1, 0.68, 0.84, 1.0)
    rows = [
        Row("Folktandvården", size=1.7, bold=True),
        Row(clinic),
        Row(f"{chance.choice(unseen_goods.STREETS)}   Tel 010-{goods.digits(chance, 7)}"),
        Row(),
    ]
    rows += pairs(
        ("Kvitto/Faktura", goods.digits(chance, 8)),
        ("Behandlingsdatum", dated(date, "iso")),
        ("Patient", chance.choice(unseen_goods.PERSONS)),
        ("Behandlare", "Tandläkare 214"),
        at=(0.0, 0.3),
    )
    rows += [
        Row(rule="line"),
        table(
            "Åtg",
            "Beskrivning / tand",
            "Referenspris",
            "Patientpris",
            at=(0.0, 0.1, 0.8, 1.0),
            bold=True,
            starts=2,
        ),
    ]
    rows += [
        table(
            one.code,
            f"{one.name} {one.tooth}",
            kronor(one.reference),
            kronor(one.price),
            at=(0.0, 0.1, 0.8, 1.0),
            starts=2,
        )
        for one in done
    ]
    rows += [
        Row(rule="line"),
        table("Summa", "", "", "", kronor(full), at=at),
        table("Allmänt tandvårdsbidrag (ATB)", "", "", "", unseen_goods.less(general), at=at),
    ]
    rows += [
        table("Särskilt tandvårdsbidrag (STB)", "", "", "", unseen_goods.less(special), at=at),
        table("Ersättning högkostnadsskydd", "", "", "", "0,00", at=at),
    ]
    rows += [
        Row(rule="line"),
        Row(
            chance.choice(("Patienten betalar", "Att betala", "Din del")),
            f"{kronor(due)} kr",
            bold=True,
            size=1.2,
        ),
        Row(f"Betalt {dated(date, 'iso')} kort", kronor(due)),
        Row(),
    ]
    rows += [
        Row("Ersättningsperiod startad", dated(after(date, -chance.randint(20, 300)), "iso")),
        Row("Underlag högkostnadsskydd", kronor(sum((o.reference for o in done), Decimal(0)))),
    ]
    said = truth(clinic, ("Folktandvården",), date, due, "dental")
    return Receipt(
        "unseen_public_dentist",
        rows,
        said,
        chance.choice(("sans", "opensans", "noto")),
        58,
        "laser",
    )


def private_dentist(chance: random.Random) -> Receipt:
    """A private dentist's receipt: the insurance office pays over a deductible, the rest is the client's."""
    clinic = chance.choice(
        (
            "Tandläkare Lindgård",
            "Smilet Tandvård Luleå",
            "City Tandläkarna Borlänge",
            "Tandhälsan vid Ån",
        )
    )
    date, done = unseen_goods.day(chance), _treatments(chance, 5)
    full, base = (
        sum((one.price for one in done), Decimal(0)),
        sum((one.reference for one in done), Decimal(0)),
    )
    paid = max(Decimal(0), (base - 3000) / 2).quantize(Decimal(1))
    due = full - paid
    rows = [
        *centred(clinic, size=1.5, bold=True),
        *centred("Auktoriserad tandläkarpraktik", chance.choice(unseen_goods.STREETS)),
        Row(),
        Row("KVITTO", f"Nr {goods.digits(chance, 5)}"),
        Row(rule="-"),
    ]
    for one in done:
        rows += [
            Row(f"{one.code} {one.name}, tand {one.tooth}"),
            Row(f"   ref {kronor(one.reference)}", kronor(one.price)),
        ]
    rows += [
        Row(rule="-"),
        Row("Totalt arvode", kronor(full)),
        Row("Försäkringskassan betalar", unseen_goods.less(paid)),
        Row("Patientens andel", kronor(due), bold=True, size=1.15),
    ]
    rows += [
        Row("Betalt Visa", kronor(due)),
        Row("Momsfri sjukvård", "0,00"),
        Row(),
        Row(
            f"Borås {dated(date, 'den')}"
            if chance.random() < 0.4
            else f"Datum {dated(date, 'iso')}"
        ),
    ]
    rows += [
        Row(f"Kallelse: {dated(after(date, 365), 'iso')[:7]}"),
        Row(f"Org.nr {goods.organisation(chance)}", size=0.85),
    ]
    said = truth(clinic, (f"{clinic} AB",), date, due, "dental")
    return Receipt(
        "unseen_private_dentist", rows, said, chance.choice(("courier", "caladea", "mono")), 42
    )


def hygienist(chance: random.Random) -> Receipt:
    """Only the card terminal's slip from a dental hygienist."""
    clinic = chance.choice(("Leende Tandhygien", "Pärlan Tandhygienist", "Munhälsan Nynäshamn"))
    date, due = unseen_goods.day(chance), Decimal(chance.randint(80, 260) * 5)
    rows = [
        *centred(clinic.upper(), size=1.2, bold=True),
        *centred(chance.choice(unseen_goods.STREETS), "BORÅS"),
        Row(),
        Row("BUTIKSNR:", goods.digits(chance, 7)),
        Row("TERMINAL:", goods.digits(chance, 8)),
        Row(),
    ]
    rows += [
        Row(dated(date, "iso"), f"{goods.clock(chance)}"),
        Row("KÖP", bold=True, size=1.2),
        Row("BELOPP", f"SEK {kronor(due, ';')}"),
        Row("TOTAL", f"SEK {kronor(due, ';')}", bold=True),
        Row(),
    ]
    rows += [
        Row(f"Mastercard  ************{goods.digits(chance, 4)}"),
        Row("Personlig kod"),
        Row(f"AID: A000000004{goods.digits(chance, 4)}"),
        Row(f"ARC: 00  REF: {goods.digits(chance, 12)}"),
        Row(),
        *centred("GODKÄNT", "SPARA KVITTOT - KUNDENS EX."),
    ]
    said = truth(clinic, (f"{clinic} AB",), date, due, "dental")
    return Receipt(
        "unseen_hygienist", rows, said, chance.choice(("freemono", "inconsolata", "typewriter")), 30
    )


LAYOUTS = (
    public_dentist,
    private_dentist,
    hygienist,
)
