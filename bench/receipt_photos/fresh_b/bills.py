"""Bills, group b: electricity, broadband, a union's fee, school photos."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_goods as fresh
from bench.receipt_photos import goods
from bench.receipt_photos.fresh_goods import across, lines, shown
from bench.receipt_photos.goods import MONTHS, kronor, whole
from bench.receipt_photos.layouts import truth
from bench.receipt_photos.paper import Receipt, Row
from bench.receipt_photos.unseen.goods import after, less, part


def grid_bill(chance: random.Random) -> Receipt:
    """A grid company's bill: the sum in a black band first, meter readings, rounding, net and VAT."""
    company = chance.choice(("Bergslagens Elnät", "Strömkraft Öst", "Sundsbygdens Energi"))
    date, used = fresh.day(chance), chance.randint(180, 2400)
    old = chance.randint(10000, 60000)
    moved = (Decimal(used) * Decimal("0.3125")).quantize(Decimal("0.01"))
    tax = (Decimal(used) * Decimal("0.4390")).quantize(Decimal("0.01"))
    gross = ((moved + tax + 215) * Decimal("1.25")).quantize(Decimal("0.01"))
    due, rounding = goods.rounded(gross)
    start = after(date.replace(day=1), -1).replace(day=1)
    at, ends = (0.0, 0.5, 0.74, 1.0), "<>>>"
    rows = [
        *lines(company, size=1.5, bold=True),
        *lines(f"Faktura {goods.digits(chance, 9)}|{shown(date, 'iso')}", ""),
        Row(
            f"{kronor(due)} kr att betala",
            f"senast {shown(after(date, 28), 'iso')}",
            band=True,
            bold=True,
            size=1.3,
        ),
        *lines("", f"{chance.choice(fresh.PERSONS)}|Anläggning 735 999 {goods.digits(chance, 6)}"),
        *lines(f"{chance.choice(fresh.PLACES)}|Mätare {goods.digits(chance, 7)}", ""),
        across("Mätarställning", "Dag", "kWh", at=(0.0, 0.5, 0.74), ends="<>>", bold=True),
        across("Föregående", shown(start, "iso"), str(old), at=(0.0, 0.5, 0.74), ends="<>>"),
        across(
            "Denna",
            shown(after(date.replace(day=1), -1), "iso"),
            str(old + used),
            at=(0.0, 0.5, 0.74),
            ends="<>>",
        ),
        *lines("", "_"),
        across("Elöverföring", f"{used} kWh", "31,25 öre", kronor(moved), at=at, ends=ends),
        across("Energiskatt", f"{used} kWh", "43,90 öre", kronor(tax), at=at, ends=ends),
        across("Abonnemang 16 A", "1 mån", "", kronor(Decimal(215)), at=at, ends=ends),
        *lines(
            "_",
            f"Netto|{kronor(moved + tax + 215)}",
            f"Moms|{kronor(gross - moved - tax - 215)}",
            f"Öresutjämning|{kronor(rounding)}",
        ),
        *lines(f"Summa|{kronor(due)}", bold=True),
        *lines(
            "",
            f"Bankgiro {fresh.giro(chance)}   OCR {goods.checked(goods.digits(chance, 13))}",
            size=0.9,
        ),
        *(Row() for _ in range(24)),
    ]
    said = truth(company, (f"{company} AB",), date, due, "other")
    return Receipt("fresh_b_grid_bill", rows, said, "condensed", 64, "laser")


def broadband(chance: random.Random) -> Receipt:
    """A broadband bill as a telephone shows it: few words, period, a credited week, paper fee."""
    company = chance.choice(("Fjordnet", "Bygdefiber", "Snabbis Bredband"))
    date, month = fresh.day(chance), Decimal(chance.choice((299, 349, 429)))
    paper, off = Decimal(chance.choice((0, 39, 49))), Decimal(chance.choice((0, 75)))
    due = month + paper - off
    rows = [
        Row(company, size=2.0, bold=True, font="gothic"),
        *lines("", f"Faktura för {MONTHS[date.month - 1]}", size=1.2),
        *lines(f"Hej {chance.choice(fresh.PERSONS).split(' ')[0]}!", ""),
        *lines("Belopp", size=0.85),
        *lines(whole(due, "kr"), size=1.8, bold=True),
        *lines("Ska vara hos oss", size=0.85),
        *lines(shown(after(date, 20), "named"), bold=True),
        *lines("Skickad", size=0.85),
        *lines(shown(date, "named"), bold=True),
        *lines("_", f"Fiber 250/250|{whole(month, 'kr')}"),
        *(lines(f"Pappersfaktura|{whole(paper, 'kr')}") if paper else []),
        *(lines(f"Kredit driftstopp|-{whole(off, 'kr')}") if off else []),
        *lines(f"Varav moms 25 %|{kronor(part(due, 25))} kr", "_"),
        *lines(
            f"Bankgiro|{fresh.giro(chance)}", f"OCR|{goods.checked(goods.digits(chance, 10))}", ""
        ),
        *lines(
            f"{company} AB · {goods.organisation(chance)} · kundtjänst 010-000 00 00", size=0.75
        ),
    ]
    said = truth(company, (f"{company} AB",), date, due, "other")
    return Receipt("fresh_b_broadband", rows, said, "noto", 46, "laser")


def union_fee(chance: random.Random) -> Receipt:
    """A union's notice: three fees in a narrow table, a credit, sums named in capitals."""
    union = chance.choice(
        ("Fackförbundet Handverk", "Hotell- och Vårdfacket", "Förbundet Skog & Såg")
    )
    date, bank = fresh.day(chance), fresh.giro(chance)
    fee, fund, group = (
        Decimal(chance.randint(180, 390)),
        Decimal(chance.choice((150, 160))),
        Decimal(chance.choice((27, 45))),
    )
    less_ = Decimal(chance.choice((0, 20, 50)))
    due = fee + fund + group - less_
    rows = [
        *lines(union.upper(), bold=True, size=1.1),
        *lines(f"INBETALNINGSAVI|{shown(date, 'solid')}", ""),
        *lines(
            f"MEDLEM|{chance.choice(fresh.PERSONS)}",
            f"MEDLEMSNUMMER|{goods.digits(chance, 8)}",
            f"AVGIFT FÖR|{MONTHS[date.month - 1].upper()} {date.year}",
            "",
        ),
        *lines(
            f"MEDLEMSAVGIFT|{fresh.plain(fee)}",
            f"A-KASSA|{fresh.plain(fund)}",
            f"GRUPPFÖRSÄKRING|{fresh.plain(group)}",
        ),
        *lines(f"TILLGODO|-{fresh.plain(less_)}" if less_ else "TILLGODO|0,00", "="),
        *lines(f"TOTALT|{fresh.plain(due)}", bold=True),
        *lines(
            "=",
            f"OSS TILLHANDA|{shown(after(date, 21), 'solid')}",
            "",
            "",
            "",
            "",
            f"BANKGIRO {bank}",
            "",
        ),
        fresh.code_row(chance, due, bank),
    ]
    said = truth(union, (), date, due, "other")
    return Receipt("fresh_b_union_fee", rows, said, "machine", 60, "laser")


def school_photos(chance: random.Random) -> Receipt:
    """A school photographer's sheet: package, extra copies, discount for brothers, amount with SEK."""
    company = chance.choice(("Skolbildarna", "Foto Klass & Kompis", "Lilla Ateljén Skolfoto"))
    date, package = fresh.day(chance), Decimal(chance.choice((349, 449, 545)))
    extra, count = Decimal(chance.choice((59, 79))), chance.randint(1, 4)
    off = Decimal(chance.choice((0, 50, 100)))
    due = package + extra * count - off + 39
    rows = [
        Row(company, centre=True, font="bookman", size=1.6, bold=True),
        *lines("", f"^Beställning {goods.digits(chance, 6)}", "^Skola: Almbyskolan  Klass: 4B"),
        *lines(f"^Fotograferad {shown(after(date, -24), 'named')}", "_"),
        *lines(
            f"Stora paketet|{kronor(package)}",
            f"Extra kopior {count} à {kronor(extra)}|{kronor(extra * count)}",
        ),
        *lines("Porto|39,00", f"Syskonrabatt|{less(off)}", "_"),
        Row("Betalt", f"SEK {kronor(due)}", bold=True, size=1.2),
        *lines(
            f"Moms|{kronor(part(due, 25))}",
            f"Betaldag|{shown(date, 'named')}",
            "Betalsätt|Kort",
            "",
        ),
        *lines(f"Bilderna skickas till skolan {shown(after(date, 21), 'named')}.", "", size=0.9),
        *lines(
            f"^{company} {chance.choice(fresh.PLACES)} Org.nr {goods.organisation(chance)}",
            size=0.8,
        ),
    ]
    said = truth(company, (), date, due, "other")
    return Receipt("fresh_b_school_photos", rows, said, "bookman", 46, "laser")


LAYOUTS = (grid_bill, broadband, union_fee, school_photos)
