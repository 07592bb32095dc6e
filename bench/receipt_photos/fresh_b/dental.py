"""Teeth and ears, group b: a public dentist's invoice, a private one's till, a hearing shop."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_goods as fresh
from bench.receipt_photos import goods
from bench.receipt_photos.fresh_goods import across, lines, shown
from bench.receipt_photos.goods import kronor
from bench.receipt_photos.layouts import truth
from bench.receipt_photos.paper import Receipt, Row
from bench.receipt_photos.unseen.goods import after, basket, less, part, total

_WORK = (
    ("Undersökning tandläkare", 985), ("Akut besök", 560), ("Röntgenbild", 85), ("Lagning framtand", 1180),
    ("Lagning kindtand", 1545), ("Bettskena", 3950), ("Puts och polering", 690), ("Bedövning", 110),
)  # fmt: skip


def two_column_dentist(chance: random.Random) -> Receipt:
    """A public dentist's invoice in two columns: payment to the left, treatments under, total last."""
    region = chance.choice(("Jönköpings län", "Gävleborg", "Norrbotten"))
    name, date = f"Folktandvården {region}", fresh.day(chance)
    work = chance.sample(_WORK, chance.randint(2, 4))
    gross, aid = Decimal(sum(cost for _, cost in work)), Decimal(chance.choice((0, 300, 600)))
    aid = aid if aid < gross else Decimal(0)
    due, at = gross - aid, (0.0, 0.24, 0.52, 0.74)
    rows = [
        *lines("|Faktura", size=1.7, bold=True),
        across("Datum", shown(date, "iso"), "", chance.choice(fresh.PERSONS), at=at),
        across(
            "Betala senast", shown(after(date, 28), "iso"), "", chance.choice(fresh.PLACES), at=at
        ),
        across("Nummer", goods.digits(chance, 8), "", chance.choice(fresh.POST), at=at),
        across("Bankgiro", fresh.giro(chance), "", "", at=at),
        *lines("", "", "Utförd tandvård", bold=True),
    ]
    for what, cost in work:
        seen = shown(after(date, -chance.randint(8, 30)), "iso")
        rows.append(across(seen, what, kronor(Decimal(cost)), at=(0.02, 0.22, 0.98), ends="<<>"))
    if aid:
        rows.append(
            across("", "Statligt tandvårdsstöd", less(aid), at=(0.02, 0.22, 0.98), ends="<<>")
        )
    rows += [
        Row(),
        Row("Totalt SEK", kronor(due), band=True, bold=True, size=1.2),
        *lines("", "Fakturan kan delas upp. Ring kliniken före förfallodagen.", "Påminnelse 60 kr. Inkasso 180 kr.", "", ""),
        across(name, f"Org.nr 2321{goods.digits(chance, 2)}-{goods.digits(chance, 4)}", "Tel 010-000 00 00",
               at=(0.0, 0.45, 0.77), size=0.8),
    ]  # fmt: skip
    said = truth(name, ("Folktandvården",), date, due, "dental")
    return Receipt("fresh_b_two_column_dentist", rows, said, "verdana", 66, "laser")


def dentist_till(chance: random.Random) -> Receipt:
    """A private dentist's till: name small beside the address, the client's share, slip beneath."""
    clinic = chance.choice(
        ("Norrgårdens Tandvård", "Tandateljén Söderköping", "Bettina Roos Tandläkeri")
    )
    date, work = fresh.day(chance), chance.sample(_WORK, chance.randint(1, 3))
    gross, state = Decimal(sum(cost for _, cost in work)), Decimal(chance.choice((150, 300)))
    state = state if state < gross else Decimal(0)
    due = gross - state
    rows = [
        *lines("Kvitto", size=1.8),
        *lines(
            clinic,
            f"{chance.choice(fresh.PLACES)}, {chance.choice(fresh.POST)}",
            f"Org.nr {goods.organisation(chance)}",
            size=0.85,
        ),
        *lines("", f"{shown(date, 'long weekday')}", "_"),
        *(Row(what, kronor(Decimal(cost))) for what, cost in work),
        *lines(f"Avdrag ATB|{less(state)}", "_"),
        Row("Patientandel", kronor(due), bold=True, size=1.2),
        *lines("", "* * * * *", "KÖP|KORT KONTAKTLÖS"),
        *lines(f"TOTAL SEK|{kronor(due)}", f"XXXX XXXX XXXX {goods.digits(chance, 4)}"),
        *lines(f"AUT {goods.digits(chance, 6)}  REF {goods.digits(chance, 10)}", "* * * * *", ""),
        *lines(f"Vi ses igen {shown(after(date, 182), 'long weekday')}", size=0.9),
    ]
    said = truth(clinic, (), date, due, "dental")
    return Receipt("fresh_b_dentist_till", rows, said, "roman", 42)


def hearing_shop(chance: random.Random) -> Receipt:
    """A hearing shop's receipt: total above the goods, VAT under, next service."""
    shop = chance.choice(("Hörselboden Klang", "Ljud & Öra i Växjö", "Lyssna Hörapparater"))
    date = fresh.day(chance)
    things = basket(chance, ("Batterier 312, 6-pack", "Vaxfilter", "Öronproppar formgjutna", "TV-streamer",
                             "Rengöringsset", "Torkburk", "Slang och insats par"), chance.randint(2, 4), 49, 990)  # fmt: skip
    due = total(things)
    rows = [
        Row(shop, bold=True, size=1.45),
        *lines("Din hörsel, vår vardag", "", size=0.9),
        Row("Totalt", f"{kronor(due)} kr", boxed=True, bold=True, size=1.2),
        *lines(
            "",
            f"Betaldatum|{shown(date, 'abbreviated')}",
            "Betalsätt|Faktura, betald",
            f"Kvittonummer|{goods.digits(chance, 6)}",
            "",
        ),
        *lines("Du har köpt", bold=True),
        *(Row(f"1 st {name}", kronor(cost)) for name, cost in things),
        *lines(
            "_",
            f"Exkl. moms|{kronor(due - part(due, 25))}",
            f"Moms 25 %|{kronor(part(due, 25))}",
            "",
        ),
        *lines(f"Service av apparaten: {shown(after(date, 180), 'abbreviated')}"),
        *lines(f"Öppet köp till {shown(after(date, 14), 'abbreviated')}", size=0.9),
    ]
    said = truth(shop, (), date, due, "other")
    return Receipt("fresh_b_hearing_shop", rows, said, "noto", 42, "laser")


LAYOUTS = (two_column_dentist, dentist_till, hearing_shop)
