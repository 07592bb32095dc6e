"""Pharmacies, group c: blocks by kind of ware, a copy, a free card, a mail printed at home."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_goods as fresh
from bench.receipt_photos import goods
from bench.receipt_photos.fresh_goods import across, lines, shown
from bench.receipt_photos.goods import kronor
from bench.receipt_photos.layouts import truth
from bench.receipt_photos.paper import Receipt, Row
from bench.receipt_photos.unseen.goods import after, basket, less, part, total


def blocks_till(chance: random.Random) -> Receipt:
    """A chain's till: each medicine as a block of price, benefit and own cost; "Din kostnad" last."""
    shop = chance.choice(("Rosenlund", "Kronoparken", "Björnen", "Gallerian Hötorget"))
    date, time = fresh.day(chance), goods.clock(chance).replace(":", "")
    doses = fresh.doses(chance, chance.randint(1, 3), chance.choice(("0.5", "0.25", "1")))
    sold = basket(chance, fresh.COUNTER, chance.randint(0, 2), 29, 189)
    own = sum((dose.own for dose in doses), Decimal(0))
    due = own + total(sold)
    rows = [
        Row("apoteket", size=2.2, bold=True, font="gothic"),
        *lines(f"Apoteket {shop}", "Apoteket AB  Org.nr 556138-6532", size=0.9),
        *lines(
            f"Kv {goods.digits(chance, 6)}  Ka {chance.randint(1, 6)}|{date:%Y%m%d} {time}", "_"
        ),
        *lines("RECEPTVAROR", bold=True),
    ]
    for dose in doses:
        rows += lines(f"{dose.name}", f"  Pris 1 förp|{kronor(dose.price)}")
        rows += lines(
            f"  Förmån|{less(dose.price - dose.own)}", f"  Egenkostnad|{kronor(dose.own)}"
        )
    if sold:
        rows += lines("", "ÖVRIGA VAROR", bold=True) + [Row(w, kronor(p)) for w, p in sold]
    high = own + goods.price(chance, 300, 2400)
    rows += [
        *lines("_", f"Summa recept|{kronor(own)}", f"Summa övrigt|{kronor(total(sold))}"),
        Row("Din kostnad", kronor(due), bold=True, size=1.35),
        *lines(f"Kontokort|{kronor(due)}", f"Moms 25 %|{kronor(part(total(sold), 25))}", "_"),
        *lines("Ditt högkostnadsskydd", bold=True, size=0.9),
        *lines(f"Första inköp {shown(after(date, -chance.randint(20, 200)), 'iso')}", size=0.9),
        *lines(f"Ackumulerat belopp|{kronor(high)}", f"Kvar till frikort|{kronor(Decimal(3800) - high)}", size=0.9),
        *lines("", "^Spara kvittot. Receptvaror återköps ej.", size=0.8),
        *lines("", f"Butiksnr {goods.digits(chance, 7)}  Term {goods.digits(chance, 5)}", f"Mastercard **** {goods.digits(chance, 4)}  Kontaktlös", size=0.8),
        *lines(f"{shown(date, 'iso')}  Ref {goods.digits(chance, 12)}", f"Totalt belopp SEK|{kronor(due)}", "^KUNDENS EX", size=0.8),
    ]  # fmt: skip
    said = truth("Apoteket", (f"Apoteket {shop}", "Apoteket AB"), date, due, "medicine", True)
    return Receipt("fresh_c_blocks_till", rows, said, "narrow", 42, spacing=1.12)


def receipt_copy(chance: random.Random) -> Receipt:
    """A copy of a till receipt: the copy's day above the day of purchase, member price, "Slutsumma"."""
    chain, legal = chance.choice((
        ("LloydsApotek", "LloydsApotek AB"), ("DOZ Apotek", "DOZ Apotek Sverige AB"),
        ("Soft Apotek", "Soft Rehab AB"), ("Apotek Tranan", "Kvarterets Apotek i Väst AB"),
    ))  # fmt: skip
    date, town = fresh.day(chance), chance.choice(goods.TOWNS)
    sold = basket(chance, fresh.COUNTER, chance.randint(2, 5), 25, 210)
    off = fresh.percent(sold[0][1], 20)
    due = total(sold) - off
    rows = [
        *lines("^KVITTOKOPIA", bold=True, size=1.4),
        *lines(f"^Kopia utskriven {shown(after(date, chance.randint(1, 30)), 'full points')}", "="),
        *lines(f"^{chain}", size=1.3, bold=True),
        *lines(f"^{town} Centrum", f"^{legal}, {goods.organisation(chance)}", ""),
        *lines(f"KÖPT: {shown(date, 'stops2')} {goods.clock(chance)}|EXPEDIENT {chance.randint(10, 99)}", "-"),
    ]  # fmt: skip
    for number, (ware, cost) in enumerate(sold, 1):
        rows += lines(f"{number:02} {ware.upper()}|{fresh.plain(cost)}")
    rows += [
        *lines("   MEDLEMSPRIS 20%|-" + fresh.plain(off), "-"),
        *lines(f"Antal varor: {len(sold)}|Delsumma {fresh.plain(total(sold))}"),
        *lines(f"  KORTBETALNING {chance.choice(('VISA', 'MC DEBIT'))}", f"  ************{goods.digits(chance, 4)}  AID A0000000{goods.digits(chance, 6)}"),
        *lines(f"  BELOPP SEK {fresh.plain(due)}  GODKÄND", "-"),
        *lines(f"SLUTSUMMA|{fresh.plain(due)}", bold=True, size=1.2),
        *lines("-"),
        across("Moms%", "Moms", "Netto", "Brutto", at=(0.14, 0.42, 0.7, 1.0), ends=">>>>"),
        across("25,00", fresh.plain(part(due, 25)), fresh.plain(due - part(due, 25)),
               fresh.plain(due), at=(0.14, 0.42, 0.7, 1.0), ends=">>>>"),
        *lines("", f"Poäng på köpet: {int(due)}   Poäng totalt: {int(due) + chance.randint(80, 900)}"),
        *lines("^Öppet köp 30 dagar mot kvitto", "^KOPIA GÄLLER EJ SOM ORIGINAL"),
    ]  # fmt: skip
    said = truth(chain, (legal, f"{chain} {town}"), date, due, "medicine")
    return Receipt("fresh_c_receipt_copy", rows, said, "notomono", 42, corner=0.14)


def free_card_sheet(chance: random.Random) -> Receipt:
    """A long narrow strip: medicines free by free card, one small ware, "Kund betalar" and öre rounding."""
    chain = chance.choice(("Kronans Apotek", "Apotek Hjärtat", "Apoteksgruppen"))
    town, date = chance.choice(goods.TOWNS), fresh.day(chance)
    doses = fresh.doses(chance, chance.randint(2, 4), "0")
    extra = chance.random() < 0.6
    ware = (chance.choice(fresh.COUNTER), goods.price(chance, 39, 149)) if extra else None
    due, rounding = goods.rounded(ware[1]) if ware else (Decimal(0), Decimal(0))
    rows = [
        Row(chain, centre=True, inverse=True, bold=True, size=1.3),
        *lines("", f"^{town}, {chance.choice(goods.SHOPS)}", f"^Kundtjänst 0771-{goods.digits(chance, 3)} {goods.digits(chance, 3)}"),
        *lines("", f"Datum|{shown(date, 'hand2')}", f"Tid|{goods.clock(chance)}"),
        *lines(f"Kund|{fresh.born(chance)}", "*"),
    ]  # fmt: skip
    for dose in doses:
        rows += lines(
            dose.name, f"Förskrivet {shown(after(date, -chance.randint(9, 250)), 'iso')}|0,00"
        )
    rows += [
        *lines("Frikort läkemedel|JA", f"Frikort t.o.m.|{shown(after(date, chance.randint(20, 300)), 'iso')}"),
        *lines(f"Förmånsbelopp|{kronor(sum((d.price for d in doses), Decimal(0)))}", "*"),
        *([Row(ware[0], kronor(ware[1]))] if ware else []),
        *(lines(f"Avrundning|{kronor(rounding)}") if ware else []),
        *lines("KUND BETALAR", bold=True),
        *lines(f"|{kronor(due)} SEK", bold=True, size=1.5),
        *(lines(f"Kontant|{kronor(due + 50)}", "Tillbaka|50,00") if ware else lines("^Inget att betala")),
        Row(barcode=True),
        *lines(f"^{goods.digits(chance, 18)}", size=0.8),
    ]  # fmt: skip
    said = truth(chain, (f"{chain} {town}",), date, due, "medicine", True)
    return Receipt("fresh_c_free_card_sheet", rows, said, "courier", 34, spacing=1.4)


def mail_order(chance: random.Random) -> Receipt:
    """An order's mail printed at home: mail head, campaign code, freight, day of print at the foot."""
    shop, domain = chance.choice((
        ("Apotea", "apotea.se"), ("Meds", "meds.se"), ("Apohem", "apohem.se"),
        ("Hälsodisken", "halsodisken.se"),
    ))  # fmt: skip
    date = fresh.day(chance)
    person, sent = chance.choice(fresh.PERSONS), after(date, chance.randint(3, 60))
    sold = [
        (w, c, chance.randint(1, 3))
        for w, c in basket(chance, fresh.COUNTER, chance.randint(2, 4), 35, 199)
    ]
    goods_sum = sum((c * n for _, c, n in sold), Decimal(0))
    off, freight = fresh.percent(goods_sum, 15), Decimal(chance.choice((0, 29, 49)))
    due = goods_sum - off + freight
    grey = 110
    rows = [
        *(Row(text, ink=grey, size=0.9) for text in (
            f"Från: order@{domain}", f"Skickat: {shown(date, 'short day')} {goods.clock(chance)}",
            f"Till: {person.split(' ')[0].lower()}@example.org", f"Ämne: Tack för din beställning {goods.digits(chance, 8)}",
        )),
        *lines("_", "", f"Hej {person.split(' ')[0]}! Vi packar dina varor så fort vi kan.", ""),
        across("Vara", "Antal", "À-pris", "Belopp", at=(0.0, 0.6, 0.8, 1.0), ends="<>>>", bold=True),
        *(across(w, str(n), f"{kronor(c)} kr", f"{kronor(c * n)} kr", at=(0.0, 0.6, 0.8, 1.0), ends="<>>>") for w, c, n in sold),
        *lines("", f"Varuvärde|{kronor(goods_sum)} kr", f"Rabattkod HÖST15|-{kronor(off)} kr", f"Frakt ombud|{kronor(freight)} kr"),
        Row("Att betala efter rabatt", f"{kronor(due)} kr", bold=True, size=1.1),
        *lines(f"varav moms|{kronor(part(due, 25))} kr", f"Betalsätt: Faktura 30 dagar, förfaller {shown(after(date, 30), 'iso')}"),
        *(Row() for _ in range(3)),
        *lines("", f"Beräknad leverans: {shown(after(date, 2), 'named')}", "Alltid fri frakt på receptläkemedel.", *([""] * 12)),
        Row(f"https://mail.example.org/inbox/{goods.digits(chance, 6)}", f"1/1   {shown(sent, 'iso')} {goods.clock(chance)}", ink=grey, size=0.7),
    ]  # fmt: skip
    said = truth(shop, (domain,), date, due, "medicine")
    return Receipt("fresh_c_mail_order", rows, said, "lato", 62, "laser")


LAYOUTS = (blocks_till, receipt_copy, free_card_sheet, mail_order)
