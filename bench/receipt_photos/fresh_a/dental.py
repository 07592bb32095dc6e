"""Teeth and eyes, group a: a public dentist's receipt, a private one's invoice, an optician."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_goods as fresh
from bench.receipt_photos import goods
from bench.receipt_photos.fresh_goods import across, lines, shown
from bench.receipt_photos.goods import kronor, whole
from bench.receipt_photos.layouts import truth
from bench.receipt_photos.paper import Receipt, Row
from bench.receipt_photos.unseen.goods import after, less

_DONE = (
    ("101", "Basundersökning", "", 1005), ("125", "Röntgen, 4 bilder", "", 640),
    ("206", "Kariesbehandling", "36", 980), ("704", "Fyllning, två ytor", "36", 1290),
    ("342", "Tandstensborttagning", "", 720), ("404", "Tanduttagning", "48", 1730),
    ("501", "Rensning, en kanal", "21", 2840), ("301", "Salva mot sår", "", 410),
)  # fmt: skip


def public_dentist(chance: random.Random) -> Receipt:
    """A public dentist's receipt: code, tooth and reference price; the year's allowance drawn off."""
    region, clinic = chance.choice(
        (("Sörmland", "Hedlandet"), ("Västerbotten", "Mariehem"), ("Halland", "Getinge"))
    )
    date, done = fresh.day(chance), chance.sample(_DONE, chance.randint(2, 4))
    gross = Decimal(sum(cost for *_, cost in done))
    allowance, high = Decimal(chance.choice((300, 600))), max(gross - 3000, Decimal(0)) / 2
    due = gross - allowance - high
    at, ends = (0.0, 0.1, 0.58, 0.79, 1.0), "<<>>>"
    rows = [
        Row("Folktandvården", size=1.9, bold=True, font="gothic"),
        *lines(region, size=1.1),
        *lines("", f"Klinik {clinic}|KVITTO {goods.digits(chance, 7)}"),
        *lines(f"Patient {chance.choice(fresh.PERSONS)}|{fresh.born(chance)}"),
        *lines(f"Behandlings- och betaldag|{shown(date, 'iso')}", "_"),
        across("Åtg", "Behandling", "Tand", "Ref.pris", "Pris", at=at, ends=ends, bold=True),
    ]
    for code, what, tooth, cost in done:
        reference = kronor(Decimal(cost - 45))
        rows.append(across(code, what, tooth, reference, kronor(Decimal(cost)), at=at, ends=ends))
    rows += lines("_", f"Pris före ersättning|{kronor(gross)}")
    rows += lines(f"Allmänt tandvårdsbidrag (ATB)|{less(allowance)}")
    rows += lines(f"Tandvårdsersättning|{less(high)}") if high else []
    rows += [
        Row("Att betala", f"{kronor(due)} kr", bold=True, size=1.2),
        *lines(f"Betalat med kort|{kronor(due)} kr", ""),
        *lines(f"Ny ersättningsperiod tidigast {shown(after(date, 365), 'iso')}", size=0.9),
        *lines("Specifikationen är ditt underlag till Försäkringskassan.", size=0.9),
    ]
    accept = (
        "Folktandvården",
        f"Folktandvården {clinic}",
        f"Folktandvården {region} Klinik {clinic}",
    )
    said = truth(f"Folktandvården {region}", accept, date, due, "dental")
    return Receipt("fresh_a_public_dentist", rows, said, "nimbus", 56, "laser")


def dentist_invoice(chance: random.Random) -> Receipt:
    """A private dentist's invoice in typewriting: the state's part, what was paid, what is left."""
    dentist = chance.choice(
        ("Tandläkare Petra Sjöqvist", "Tandpraktiken Bäckaskog", "Mun & Bett Hudiksvall")
    )
    date, done = fresh.day(chance), chance.sample(_DONE, chance.randint(1, 3))
    gross = Decimal(sum(cost for *_, cost in done))
    state, paid = fresh.percent(gross, 15).quantize(Decimal(1)), Decimal(200)
    due = gross - state - paid
    rows = [
        *lines(dentist.upper(), bold=True),
        *lines(f"{chance.choice(fresh.PLACES)}", chance.choice(fresh.POST), ""),
        *lines(f"FAKTURA {goods.digits(chance, 4)}|{shown(date, 'full points')}"),
        *lines(
            f"Förfaller|{shown(after(date, 30), 'full points')}",
            f"Avser|{chance.choice(fresh.PERSONS)}",
            "",
        ),
    ]
    for code, what, tooth, cost in done:
        seen = shown(after(date, -chance.randint(3, 30)), "full points")
        name = f"{what}, tand {tooth}" if tooth else what
        rows += lines(f"{seen}  {code}", f"  {name}|{fresh.plain(Decimal(cost))}")
    rows += [
        *lines(
            "-", f"Arvode|{fresh.plain(gross)}", f"Försäkringskassans del|-{fresh.plain(state)}"
        ),
        *lines(
            f"Patientens del|{fresh.plain(gross - state)}",
            f"Betalt vid besöket|-{fresh.plain(paid)}",
            "=",
        ),
        *lines(f"KVAR ATT BETALA, KR|{fresh.plain(due)}", "=", bold=True),
        *lines(
            "", f"Bankgiro {fresh.giro(chance)}", f"Org.nr {goods.organisation(chance)}  F-skatt"
        ),
    ]
    said = truth(dentist, (), date, due, "dental")
    return Receipt("fresh_a_dentist_invoice", rows, said, "machine", 52, "laser")


def lens_shop(chance: random.Random) -> Receipt:
    """An optician's receipt: logo in capitals apart, a two-for-one, the next check, whole kronor."""
    shop, logo = chance.choice(
        (("Iris & Lins", "I R I S  &  L I N S"), ("Siktet Optik", "S I K T E T  Optik"))
    )
    date, frame = fresh.day(chance), Decimal(chance.choice((1290, 1790, 2490)))
    lenses, exam = Decimal(chance.choice((1200, 2300, 3400))), Decimal(495)
    off = frame / 2
    due = frame + lenses + exam - off
    rows = [
        Row(logo, centre=True, size=1.3, bold=True),
        *lines("^glasögon · linser · synhjälp", ""),
        *lines(f"Inköp {shown(date, 'named')}", f"Kundnummer {goods.digits(chance, 5)}", ""),
        *lines(
            f"Båge {chance.choice(('Alder', 'Nolia', 'Tove'))}|{whole(frame, ':-')}",
            f"Glas 1.6 par|{whole(lenses, ':-')}",
        ),
        *lines(
            f"Synundersökning|{whole(exam, ':-')}",
            f"Halva bågpriset|-{whole(off, ':-')}",
        ),
        Row(rule="*"),
        Row("SUMMA", whole(due, ":-"), size=1.5, bold=True),
        *lines(f"varav moms|{kronor(due / 5)}", "Delbetalning|Nej", "Kort|Ja", ""),
        *lines(
            f"Klara att hämta {shown(after(date, 12), 'named')}",
            f"Nästa synkontroll {shown(after(date, 730), 'named')}",
        ),
        *lines(f"Garanti till {shown(after(date, 1095), 'named')}", ""),
        *lines(f"^{shop} {chance.choice(fresh.PLACES)}", size=0.85),
    ]
    said = truth(shop, (f"{shop} Optik",) if "Optik" not in shop else (), date, due, "other")
    return Receipt("fresh_a_lens_shop", rows, said, "bookman", 38)


LAYOUTS = (public_dentist, dentist_invoice, lens_shop)
