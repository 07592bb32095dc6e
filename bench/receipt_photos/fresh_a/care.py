"""Care, group a: a region's invoice, a health centre, a psychologist, a physiotherapist."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_goods as fresh
from bench.receipt_photos import goods
from bench.receipt_photos.fresh_goods import across, lines, shown
from bench.receipt_photos.goods import kronor, whole
from bench.receipt_photos.layouts import truth
from bench.receipt_photos.paper import Receipt, Row
from bench.receipt_photos.unseen.goods import after, less


def visits_invoice(chance: random.Random) -> Receipt:
    """A region's invoice: several visits, one missed, something paid back, a machine-read row."""
    region = chance.choice(("Region Blekinge", "Region Norrbotten", "Region Jämtland Härjedalen"))
    date = fresh.day(chance)
    visits = [
        (after(date, -chance.randint(6, 50)), place, what, Decimal(fee))
        for place, what, fee in chance.sample((
            ("Vårdcentral Sunna", "Läkarbesök", 250), ("Ortopedmottagning", "Nybesök", 350),
            ("Röntgen", "Undersökning", 150), ("Ögonmottagning", "Uteblivet besök", 400),
            ("Hjälpmedelscentral", "Utprovning", 200),
        ), chance.randint(2, 4))
    ]  # fmt: skip
    back = Decimal(chance.choice((0, 100, 150)))
    due, bank = sum((fee for *_, fee in visits), Decimal(0)) - back, fresh.giro(chance)
    at, ends = (0.0, 0.2, 0.58, 1.0), "<<<>"
    rows = [
        across(region, "Faktura", at=(0.0, 0.6), size=1.6, bold=True),
        across("Patientreskontra", f"Fakturanummer {goods.digits(chance, 9)}", at=(0.0, 0.6)),
        across("Box 200", f"Fakturadatum {shown(date, 'iso')}", at=(0.0, 0.6)),
        across(
            chance.choice(fresh.POST), f"Förfaller {shown(after(date, 30), 'iso')}", at=(0.0, 0.6)
        ),
        *lines("", "", f"|{chance.choice(fresh.PERSONS)}", f"|{chance.choice(fresh.PLACES)}"),
        *lines(f"|{chance.choice(fresh.POST)}", "", ""),
        across("Besöksdag", "Mottagning", "Avser", "Kronor", at=at, ends=ends, bold=True),
        Row(rule="line"),
    ]
    for seen, place, what, fee in sorted(visits):
        rows.append(across(shown(seen, "iso"), place, what, kronor(fee), at=at, ends=ends))
    if back:
        rows.append(across("", "Återbetalning", "Högkostnadsskydd", less(back), at=at, ends=ends))
    rows += [
        Row(rule="line"),
        Row("Att betala", f"{kronor(due)} kr", bold=True, size=1.15),
        *lines(
            "",
            "Vid sen betalning tas 60 kr i påminnelseavgift ut samt ränta enligt räntelagen.",
            size=0.85,
        ),
        *(Row() for _ in range(34)),
        *lines(f"Till bankgiro {bank}|Mottagare {region}", "_"),
        fresh.code_row(chance, due, bank),
    ]
    said = truth(region, (), date, due, "doctor")
    return Receipt("fresh_a_visits_invoice", rows, said, "nimbus", 78, "laser")


def foot_named_centre(chance: random.Random) -> Receipt:
    """A health centre's slip: its name at the foot, the day with its weekday, the sum so far."""
    centre, region = chance.choice((
        ("Tallbackens Hälsocentral", "Region Gävleborg"), ("Vårdcentralen Lyckan", "Region Kalmar län"),
        ("Kvarnens Familjeläkare", "Region Uppsala"),
    ))  # fmt: skip
    date, due = fresh.day(chance), Decimal(chance.choice((100, 200, 250, 300)))
    rows = [
        *lines("^PATIENTAVGIFT", size=1.3, bold=True),
        *lines("^Spara detta kvitto", ""),
        *lines(f"Nummer|{goods.digits(chance, 7)}", f"Personnr|{fresh.born(chance)}"),
        *lines(f"Besök|{chance.choice(('Läkare', 'Distriktssköterska', 'Kurator'))}"),
        *lines(f"När|{shown(date, 'short day')} {goods.clock(chance)}", "-"),
        Row("BETALT", whole(due, ":-"), bold=True, size=1.6, stretch=1.0),
        *lines("-", "Betalsätt|Swish", "Moms|0:-"),
        *lines(
            f"I högkostnadsskyddet|{whole(due, ':-')}",
            "Hittills av 1 450:-|" + whole(due + 300, ":-"),
        ),
        *lines(
            f"Perioden slutar|{shown(after(date, chance.randint(60, 350)), 'abbreviated')}", "", ""
        ),
        *lines(f"^{centre}", f"^{region}", f"^{chance.choice(fresh.PLACES)}", size=0.9),
        *lines(f"^Org.nr 2321{goods.digits(chance, 2)}-{goods.digits(chance, 4)}", size=0.9),
    ]
    said = truth(centre, (region,), date, due, "doctor")
    return Receipt("fresh_a_foot_named_centre", rows, said, "mono", 32)


def psychologist_letter(chance: random.Random) -> Receipt:
    """A psychologist's invoice as a letter: place and day, sessions with their days, a signature."""
    practice, person = chance.choice(
        (("Samtalsrummet Ljung", "Frida Ljung"), ("Psykologpraktiken Havsvik", "Jonas Havsvik"))
    )
    date, count = fresh.day(chance), chance.randint(1, 3)
    cost = Decimal(chance.choice((950, 1050, 1180)))
    due = cost * count
    rows = [
        Row(practice, centre=True, size=1.7),
        *lines(f"^{person}, leg. psykolog", "", ""),
        *lines(f"|{chance.choice(('Uppsala', 'Kalmar', 'Luleå'))} {shown(date, 'den')}", ""),
        *lines(
            chance.choice(fresh.PERSONS),
            chance.choice(fresh.PLACES),
            chance.choice(fresh.POST),
            "",
            "",
        ),
        *lines(f"Räkning nr {chance.randint(11, 240)}", size=1.2, bold=True),
        *lines("", "För samtal à 45 minuter debiteras:", ""),
    ]
    rows += [
        Row(
            f"      {shown(after(date, -7 * (count - number) - 2), 'named')}",
            f"{whole(cost, ':-')}",
        )
        for number in range(count)
    ]
    rows += [
        Row(rule="line"),
        *lines(f"      Summa|{whole(due, ':-')}", bold=True),
        *lines("", f"Jag är tacksam för betalning senast {shown(after(date, 20), 'named')}"),
        *lines(f"till bankgiro {fresh.giro(chance)}. Sjukvård är fri från moms.", "", ""),
        *lines("Vänliga hälsningar", person),
        *(Row() for _ in range(28)),
        *lines(
            f"^{practice} · Org.nr {goods.organisation(chance)} · Godkänd för F-skatt", size=0.75
        ),
    ]
    said = truth(practice, (person, f"{practice} {person}"), date, due, "doctor")
    return Receipt("fresh_a_psychologist_letter", rows, said, "century", 60, "laser")


def physio_card(chance: random.Random) -> Receipt:
    """A physiotherapist's slip: today's fee, and under it a card of fees paid at earlier visits."""
    practice = chance.choice(
        ("Fysioterapeut Malin Grön", "Rörelseverket Fysioterapi", "Knä & Rygg i Arvika")
    )
    date, due = fresh.day(chance), Decimal(chance.choice((110, 120, 150)))
    earlier = [after(date, -7 * number - chance.randint(0, 3)) for number in (4, 3, 2, 1)]
    at, ends = (0.04, 0.6, 0.96), "<>>"
    rows = [
        *lines(practice, size=1.25, bold=True),
        *lines(f"{chance.choice(fresh.PLACES)}, {chance.choice(fresh.POST)}", "", size=0.9),
        *lines("KVITTO", bold=True),
        *lines(f"Datum:|{shown(date, 'stops short')}", "Behandling:|Enskild, 30 min"),
        *lines(f"Erlagd patientavgift:|{kronor(due)} kr", bold=True),
        *lines("Sätt:|Kort", "", ""),
        *lines("Högkostnadskort, tidigare avgifter", size=0.9),
        across("Besök", "Avgift", "Samlat", at=at, ends=ends, boxed=True, bold=True, size=0.9),
    ]
    for number, seen in enumerate(earlier, 1):
        sums = (kronor(due), kronor(due * number))
        rows.append(
            across(shown(seen, "stops short"), *sums, at=at, ends=ends, boxed=True, size=0.9)
        )
    rows += lines(
        "", f"Nästa tid: {shown(after(date, 8), 'stops short')} kl. {goods.clock(chance)}"
    )
    rows += lines("Avbokning senast 24 timmar före, annars 400,00 kr.", size=0.85)
    said = truth(practice, (), date, due, "doctor")
    return Receipt("fresh_a_physio_card", rows, said, "slab", 44)


LAYOUTS = (visits_invoice, foot_named_centre, psychologist_letter, physio_card)
