"""Tickets, taxi and parking. Unseen until most was built."""

import random
from decimal import Decimal

from bench.receipt_photos import goods
from bench.receipt_photos.goods import kronor, whole
from bench.receipt_photos.layouts import centred, truth
from bench.receipt_photos.paper import Cell, Receipt, Row
from bench.receipt_photos.unseen import goods as unseen_goods
from bench.receipt_photos.unseen.goods import after, dated, logo, pairs


def bus(chance: random.Random) -> Receipt:
    """A bus ticket from the driver: valid-to time, a VAT row, a small price."""
    name = chance.choice(("Västtrafik", "Skånetrafiken", "Östgötatrafiken", "Länstrafiken Örebro"))
    date, due = unseen_goods.day(chance), Decimal(chance.choice((31, 37, 43, 68, 96)))
    hour = chance.randint(6, 20)
    rows = [
        logo(chance, name),
        Row("Enkelbiljett vuxen", bold=True),
        Row("Zon A + B" if chance.random() < 0.5 else "Lilla området"),
        Row(),
    ]
    rows += [
        Row(f"Köpt {dated(date, chance.choice(('iso', 'short', 'points')))} {hour:02}:12"),
        Row(f"Giltig till {dated(date, 'iso')} {hour + 1:02}:42", bold=True),
        Row(f"Linje {chance.randint(1, 300)}  Buss {goods.digits(chance, 4)}"),
        Row(rule="-"),
    ]
    rows += [
        Row("Pris", f"{kronor(due)} kr", bold=True),
        Row("Varav moms 6%", f"{kronor(unseen_goods.part(due, 6))} kr"),
        Row("Kontokort"),
        Row(f"Org.nr {goods.organisation(chance)}", size=0.85),
        Row(f"Biljettnr {goods.digits(chance, 10)}", size=0.85),
    ]
    said = truth(name, (), date, due, "other")
    return Receipt("unseen_bus", rows, said, chance.choice(("mono", "condensed", "typewriter")), 32)


def train(chance: random.Random) -> Receipt:
    """A train ticket's receipt: the day of the journey in big print, bought another day."""
    name, company = chance.choice(
        (("SJ", "SJ AB"), ("Tåg i Bergslagen", "Tåg i Bergslagen AB"), ("Norrtåg", "Norrtåg AB"))
    )
    bought, due = unseen_goods.day(chance), goods.price(chance, 95, 890).quantize(Decimal(1))
    trip = after(bought, chance.randint(2, 40))
    start, end = chance.sample(
        ("Gävle C", "Uppsala C", "Falun C", "Umeå C", "Sundsvall C", "Örebro C"), 2
    )
    rows = [
        Row(name, "Kvitto", size=1.7, bold=True),
        Row(rule="line"),
        Row(f"{start} - {end}", size=1.3, bold=True),
        Row(dated(trip, "weekday"), f"avg {goods.clock(chance)}"),
        Row(
            f"Tåg {goods.digits(chance, 3)}, 2 klass, vagn {chance.randint(1, 6)}, plats {chance.randint(1, 80)}"
        ),
        Row(),
    ]
    rows += pairs(
        (
            "Bokningsnr",
            "".join(chance.choice("ABCDEFGHKLMN") for _ in range(3)) + goods.digits(chance, 4),
        ),
        ("Köpdatum", f"{dated(bought, 'iso')} {goods.clock(chance)}"),
        ("Resenär", "1 vuxen"),
        at=(0.0, 0.35),
    )
    rows += [
        Row(rule="line"),
        Row("Biljettpris", f"{kronor(due)} SEK"),
        Row("Platsbokning", "0,00 SEK"),
        Row("Totalbelopp", f"{kronor(due)} SEK", bold=True),
        Row("varav moms (6 %)", f"{kronor(unseen_goods.part(due, 6))} SEK"),
        Row("Betalat med Swish"),
        Row(f"{company}  {goods.organisation(chance)}", size=0.85),
    ]
    said = truth(name, (company,), bought, due, "other")
    return Receipt(
        "unseen_train", rows, said, chance.choice(("roboto", "sans", "lato")), 46, "laser"
    )


def taxi(chance: random.Random) -> Receipt:
    """A taximeter's receipt: comparison price, distance, time, basic fee; narrow paper."""
    name = chance.choice(("Taxi Göteborg", "Sverigetaxi Malmö", "Taxi Dalarna", "Umeå Taxi"))
    date, due = unseen_goods.day(chance), Decimal(chance.randint(95, 780))
    rows = [
        *centred(name.upper(), size=1.2, bold=True),
        *centred(
            f"Tel 0{chance.randint(20, 99)}-{goods.digits(chance, 6)}",
            f"Org.nr {goods.organisation(chance)}",
        ),
        Row(rule="*"),
        Row("KVITTO", f"Nr {goods.digits(chance, 5)}"),
    ]
    rows += [
        Row("Bil", goods.digits(chance, 3)),
        Row("Förarid", goods.digits(chance, 6)),
        Row("Start", f"{dated(date, 'iso')} 09:1{chance.randint(0, 9)}"),
        Row("Slut", f"{dated(date, 'iso')} 09:4{chance.randint(0, 9)}"),
        Row("Sträcka", f"{chance.randint(2, 40)},{chance.randint(0, 9)} km"),
        Row("Taxa 1  Jämförpris", f"{chance.randint(310, 520)},00"),
    ]
    rows += [
        Row("Grundavgift", "49,00"),
        Row("Taxameterbelopp", kronor(due)),
        Row("Dricks", "0,00"),
        Row(rule="*"),
        Row(chance.choice(("Att betala", "TOTALT KR", "Summa")), kronor(due), bold=True, size=1.3),
        Row("Moms 6,00%", kronor(unseen_goods.part(due, 6))),
        Row("Betalsätt", "KORT"),
        Row(),
        Row("Underskrift.................."),
    ]
    said = truth(name, (), date, due, "other")
    return Receipt("unseen_taxi", rows, said, chance.choice(("mono", "freemono", "hack")), 30)


def parking(chance: random.Random) -> Receipt:
    """A parking ticket: valid to in big print, paid amount small, place code."""
    name = chance.choice(("Aimo Park", "APCOA Parking", "Parkering Göteborg", "Q-Park"))
    date, due = unseen_goods.day(chance), Decimal(chance.choice((12, 20, 36, 45, 60, 110)))
    rows = [
        *centred(name, size=1.4, bold=True),
        *centred("Biljett / kvitto", f"Område {goods.digits(chance, 4)} Sjukhuset P2"),
        Row(),
        *centred("GILTIG T.O.M."),
        *centred(f"{chance.randint(9, 21)}:{chance.randint(10, 59)}", size=2.2, bold=True),
        *centred(dated(date, "capital month"), size=1.3),
        Row(),
    ]
    rows += [
        Row("Reg.nr", "ABC 12X"),
        Row("Köptid", f"{dated(date, chance.choice(('iso', 'dots')))} 08:{chance.randint(10, 59)}"),
        Row("Betalt", whole(due, chance.choice(("", "kr"))), bold=True),
        Row("Inkl moms 25%", kronor(unseen_goods.part(due, 25))),
        Row("Kontrollavgift vid brott 600 kr", size=0.85),
        Row(f"Kort ****{goods.digits(chance, 4)}", size=0.85),
    ]
    said = truth(name, (), date, due, "other")
    return Receipt("unseen_parking", rows, said, chance.choice(("sans", "narrow", "courier")), 28)


def top_up(chance: random.Random) -> Receipt:
    """A travel card's top-up at a kiosk: shop and carrier both named, card's last day."""
    kiosk = chance.choice(("Pressbyrån Centralen", "7-Eleven Järntorget", "Torgkiosken i Åmål"))
    date, due = unseen_goods.day(chance), Decimal(chance.choice((100, 200, 300, 500)))
    rows = [
        Row(kiosk, bold=True, size=1.2),
        Row(chance.choice(unseen_goods.STREETS)),
        Row(f"{dated(date, chance.choice(('short', 'iso')))}", goods.clock(chance)),
        Row(rule="="),
        Row("Laddning reskassa", kronor(due)),
        Row(cells=(Cell("Kort", 0.05, False), Cell(goods.digits(chance, 10), 0.3, False))),
        Row("  Nytt saldo", kronor(due + goods.price(chance, 5, 90))),
        Row("  Kortet gäller t.o.m.", dated(after(date, 900), "iso")),
    ]
    rows += [
        Row(rule="="),
        Row("SUMMA", kronor(due), bold=True, size=1.3),
        Row("Kort", kronor(due)),
        Row("Moms 6%", kronor(unseen_goods.part(due, 6))),
        Row(),
        *centred("Köp återlämnas ej", "Tack!"),
    ]
    said = truth(kiosk, (kiosk.split(" ")[0],) if kiosk[0] in "P7" else (), date, due, "other")
    return Receipt("unseen_top_up", rows, said, chance.choice(("courier", "sans", "mono")), 32)


LAYOUTS = (
    bus,
    train,
    taxi,
    parking,
    top_up,
)
