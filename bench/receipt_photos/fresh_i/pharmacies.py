"""Pharmacies, group i: outside the benefit, a bonus cheque, a campaign, a page, needles, an account."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_facts as f
from bench.receipt_photos.fresh_facts import block, money, spread, when
from bench.receipt_photos.paper import Receipt, Row

_SHELF = (
    ("Naproxen 250mg 20 tabl", "71.50"), ("Otrivin menthol 10ml", "86.00"), ("Livostin ögondroppar", "129.00"), ("Bafucin 25 sugtabl", "76.90"),
    ("Caprina hudkräm 100ml", "68.00"), ("ACO Vitamin D 100 st", "99.00"), ("Imodium 2mg 8 st", "84.50"), ("Lactulose 670mg 250ml", "97.00"),
    ("Gaviscon 24 tuggtabl", "109.00"), ("Zovirax munsår 2g", "89.90"), ("Flutide nasal 60 dos", "134.00"), ("Pepcid Duo 12 st", "92.00"),
    ("Termometer digital", "119.00"), ("Decubal clinic cream", "105.00"),
)  # fmt: skip
_SCRIPTS = (
    ("Simvastatin Bluefish 20mg", "96.11"), ("Waran 2,5mg 100 st", "152.80"), ("Escitalopram 10mg 100 st", "128.35"), ("Novorapid FlexPen 5x3ml", "412.60"),
    ("Spiriva Respimat 60 dos", "396.14"), ("Alendronat 70mg 12 st", "214.09"), ("Behepan 1mg 100 st", "139.72"), ("Metoprolol 50mg 100 st", "101.94"),
    ("Forxiga 10mg 28 st", "447.30"), ("Betmiga 50mg 90 st", "1098.45"), ("Heracillin 500mg 30 st", "168.27"), ("Gabapentin 300mg 100 st", "243.51"),
)  # fmt: skip


def outside_benefit(chance: random.Random) -> Receipt:
    """A sheet with its letterhead to the right: a column for the benefit, one for what is outside."""
    shop, street, town = chance.choice((
        ("Apoteket Örnen", "Platensgatan", "Linköping"), ("Apoteket Vargen", "Västra Esplanaden", "Umeå"),
        ("Apoteket Morkullan", "Storgatan", "Hässleholm"), ("Apoteket Enhörningen", "Nygatan", "Kristinehamn"),
    ))  # fmt: skip
    date, at, part = f.day(chance), (0.0, 0.46, 0.65, 0.81, 1.0), chance.choice(("1", "0.5", "0.25", "0.1"))  # fmt: skip
    body, sums = [], [Decimal(0)] * 4
    for number, (name, cost) in enumerate(f.picked(chance, _SCRIPTS, 2, 4)):
        inside = number == 0 or chance.random() < 0.65
        own = f.share(cost, part) if inside else Decimal(0)
        row = (cost, cost - own if inside else Decimal(0), own, Decimal(0) if inside else cost)
        sums = [whole + amount for whole, amount in zip(sums, row, strict=True)]
        body.append(spread(name, *(money(amount) for amount in row), at=at, ends="<>>>>"))
    total = sums[2] + sums[3]
    rows = [
        Row("", shop, bold=True, size=1.5, font="century"),
        *block(f"|{street} {chance.randint(1, 48)}, {town}", "|Telefon 0771-450 450", size=0.9),
        *block("Kvitto på expedierade läkemedel", bold=True, size=1.1),
        *block("", f"Expeditionsdag: {when(date, 'long')}", f"Kund: {chance.choice(f.PERSONS)}", f"Expeditions-ID: {f.digits(chance, 4)} {f.digits(chance, 4)}", ""),
        spread("Vara", "Pris", "Förmånsbelopp", "Egenavgift", "Utanför förmån", at=at, ends="<>>>>", bold=True, size=0.8),
        *block("_"), *body, *block("_"),
        spread("Summa", *(money(amount) for amount in sums), at=at, ends="<>>>>"),
        *block(""),
        spread("Egenavgift", money(sums[2]), at=(0.62, 1.0), ends="<>"),
        spread("Utanför förmånen", money(sums[3]), at=(0.62, 1.0), ends="<>"),
        spread("Att erlägga kr", money(total), at=(0.62, 1.0), ends="<>", bold=True, size=1.15),
        spread("Bankkort", money(total), at=(0.62, 1.0), ends="<>"),
        *block("", f"Din högkostnadsperiod började {when(f.later(date, -chance.randint(10, 300)), 'long')}.", f"Nästa uttag kan göras från {when(f.later(date, 70), 'long')}.", f"Receptet är giltigt till {when(f.later(date, chance.randint(120, 330)), 'long')}.", "Apoteket AB, org.nr 556138-6532", size=0.85),
    ]  # fmt: skip
    said = f.facts(shop, ("Apoteket", "Apoteket AB", f"{shop} {town}"), date, total, "medicine", True)  # fmt: skip
    return Receipt("i_outside_benefit", rows, said, "slab", 66, "laser")


def bonus_cheque(chance: random.Random) -> Receipt:
    """A till where a member's bonus cheque is drawn off the goods; the terminal's rows come last."""
    place, store = chance.choice(("Västermalm", "Gallerian", "Frölunda", "Haninge C")), f.digits(chance, 4)  # fmt: skip
    date, bought = f.day(chance), f.picked(chance, _SHELF, 3, 5)
    cheque, time = Decimal(chance.choice((25, 50, 75))), f.clock(chance)
    goods = f.summed(bought)
    total = goods - cheque
    rows = [
        Row("Kronans Apotek", bold=True, size=1.5, font="gothic"),
        *block(f"Butik {store} {place}", f"Org.nr {f.organisation(chance)}", f"Säljare {chance.randint(100, 980)}  Terminal {chance.randint(1, 8):02}", ""),
        *(row for name, cost in bought for row in block(f"{f.digits(chance, 6)}", f"  {name}|{money(cost)}")),
        *block("", f"Summa varor|{money(goods)}", f"Bonuscheck {f.digits(chance, 5)}|{money(-cheque)}", "="),
        Row("Totalt att betala", money(total), bold=True, stretch=1.1),
        *block("=", f"Moms 25 %|{money(f.share(total, '0.2'))}", f"Poäng på köpet|{int(total)}", f"Poängsaldo|{chance.randint(400, 2400)}", f"Nästa check skickas {when(f.later(date, chance.randint(12, 60)), 'iso')}", ""),
        *block("KORTKÖP", f"Belopp SEK|{money(total)}", f"{chance.choice(('VISA', 'MASTERCARD'))} KONTAKTLÖS  ****{f.digits(chance, 4)}", f"{when(date, 'iso')} {time}:{chance.randint(10, 59)}", f"AID A0000000041010 REF {f.digits(chance, 6)}", "GODKÄNT", "", size=0.9),
        *block("^Öppet köp 30 dagar, ej läkemedel"),
    ]  # fmt: skip
    said = f.facts(f"Kronans Apotek {place}", ("Kronans Apotek",), date, total, "medicine")
    return Receipt("i_bonus_cheque", rows, said, "machine", 36, tint=(252, 250, 228))


def campaign(chance: random.Random) -> Receipt:
    """A till with the day first: one e-prescription, three wares for the price of two, the name mid-way."""
    place = chance.choice(("Maxi Gnista", "Erikslund", "Entré Malmö", "Maxi Stenhagen"))
    date, [(name, cost)] = f.day(chance), f.picked(chance, _SCRIPTS[:8], 1, 1)
    own = f.share(cost, chance.choice(("1", "0.5", "0.25")))
    (ware, price), *others = f.picked(chance, _SHELF, 1, 3)
    total = own + price * 2 + f.summed(others)
    vat = f.share(total - own, "0.2")
    rows = [
        *block(f"{when(date, 'capitals')}|kl. {f.clock(chance, '.')}", f"Kvitto {f.digits(chance, 5)}|Kassa {chance.randint(11, 19)}", "_"),
        Row("Apotek Hjärtat", centre=True, bold=True, size=1.5, font="bookman"),
        *block(f"^{place}", f"^010-{f.digits(chance, 3)} {f.digits(chance, 2)} {f.digits(chance, 2)}", "_"),
        *block(f"e-recept {name}", f"   pris {money(cost)}, att betala|{money(own)}"),
        *block(f"{ware}", f"   3 x {money(price)}|{money(price * 3)}", f"   Ta 3 betala för 2|{money(-price)}"),
        *(Row(other, money(each)) for other, each in others),
        *block("_"),
        Row("Slutsumma", f"{money(total)} kr", bold=True, size=1.25),
        *block(f"Swish|{money(total)} kr", "", f"moms 25 %: {money(vat)}   moms 0 %: 0,00", f"Du har sparat {money(price)} kr på klubbpriser", f"Uttag kvar på receptet: {chance.randint(1, 3)}", f"Giltigt t.o.m. {when(f.later(date, chance.randint(60, 320)), 'capitals')}", size=0.9),
    ]  # fmt: skip
    said = f.facts(f"Apotek Hjärtat {place}", ("Apotek Hjärtat",), date, total, "medicine", True)
    return Receipt("i_campaign", rows, said, "condensed", 34)


def order_page(chance: random.Random) -> Receipt:
    """An order as a browser prints it: day of print in the head, steps with days, address in the foot."""
    shop, host = chance.choice((
        ("Kronans Apotek", "kronansapotek.se"), ("Apoteket", "apoteket.se"), ("Apotek Hjärtat", "apotekhjartat.se"), ("Apohem", "apohem.se"),
    ))  # fmt: skip
    date, at, order = f.day(chance), (0.0, 0.34, 0.67), f.digits(chance, 9)
    rx, bought = f.picked(chance, _SCRIPTS, 0, 2), f.picked(chance, _SHELF, 1, 3)
    own = [(name, f.share(cost, "0.5")) for name, cost in rx]
    freight = Decimal(chance.choice((0, 29, 45)))
    total = f.summed(own) + f.summed(bought) + freight
    rows = [
        *block(f"{when(f.later(date, chance.randint(3, 20)), 'iso')} {f.clock(chance)}|Min order - {shop}", "", size=0.75, ink=70),
        Row(shop, bold=True, size=1.8, font="verdana"),
        *block("", f"Order {order}", bold=True, size=1.2),
        spread("Beställd", "Skickad", "Levererad", at=at, size=0.85, ink=80),
        spread(when(date, "words"), when(f.later(date, 1), "words"), when(f.later(date, 3), "words"), at=at),
        *block("_", *(["Receptbelagda läkemedel"] if own else [])),
        *(row for (name, fee), (_, cost) in zip(own, rx, strict=True) for row in block(f"{name}|{money(fee)} kr", f"   Pris utan förmån {money(cost)} kr")),
        *block("Egenvård", *(f"{name}|{money(cost)} kr" for name, cost in bought), "_"),
        *block(f"Leverans till {chance.choice(('ombud', 'paketskåp', 'dörren'))}|{money(freight)} kr", f"Moms|{money(f.share(f.summed(bought) + freight, '0.2'))} kr"),
        Row("Totalbelopp inkl. moms", f"{money(total)} kr", bold=True, size=1.1),
        *block("", f"Betalat med {chance.choice(('Swish', 'Klarna', 'kort'))}|Mottagare {chance.choice(f.PERSONS)}", ""),
        *block(f"https://www.{host}/mitt-konto/order/{order}|1/1", size=0.75, ink=70),
    ]  # fmt: skip
    said = f.facts(shop, (host,), date, total, "medicine", bool(rx))
    return Receipt("i_order_page", rows, said, "noto", 52, "laser")


def needle_cash(chance: random.Random) -> Receipt:
    """A village's pharmacy with a needle printer: capitals, own fee, cash given, the day at the end."""
    shop = chance.choice(("TORNEDALENS APOTEK", "APOTEKET HJORTEN KROKOM", "SÄLENS APOTEK", "ORUST APOTEK"))  # fmt: skip
    date = f.day(chance)
    rx, bought = f.picked(chance, _SCRIPTS, 1, 2), f.picked(chance, _SHELF, 0, 2)
    own = [f.share(cost, chance.choice(("1", "0.5", "0.1"))) for _, cost in rx]
    exact = sum(own, f.summed(bought))
    total = f.evened(exact)
    given = next(Decimal(n) for n in (50, 100, 200, 500, 1000, 1500, 2000, 3000) if n >= total)
    rows = [
        *block(f"^{shop}", bold=True),
        *block(f"^TFN 0{f.digits(chance, 3)}-{f.digits(chance, 5)}", "", "*"),
        *(row for fee, (name, cost) in zip(own, rx, strict=True) for row in block(name.upper(), f"  PRIS {money(cost)}  FÖRMÅN {money(cost - fee)}", f"  EGENAVGIFT|{money(fee)}")),
        *(Row(name.upper(), money(cost)) for name, cost in bought),
        *block("*", f"SUMMA|{money(exact)}", f"AVRUNDNING|{money(total - exact)}"),
        Row("ATT BETALA", money(total), bold=True),
        *block(f"KONTANTER|{money(given)}", f"TILLBAKA|{money(given - total)}", "*", f"PERIODENS EGENAVGIFTER {money(sum(own, Decimal(chance.randint(90, 1900))))}", f"PERIODEN SLUT {when(f.later(date, chance.randint(20, 340)), 'short')}", "", f"{when(date, 'short')}  {f.clock(chance)}   KV {f.digits(chance, 5)}"),
    ]  # fmt: skip
    name = {"APOTEKET HJORTEN KROKOM": "Apoteket Hjorten Krokom"}.get(shop, shop.title())
    also = ("Apoteket Hjorten", "Apoteket") if "HJORTEN" in shop else ()
    said = f.facts(name, also, date, total, "medicine", True)
    return Receipt("i_needle_cash", rows, said, "mono", 38, "matrix")


def account_bill(chance: random.Random) -> Receipt:
    """A month's bill for an account: days of purchase, a payment drawn off, a slip with kronor and öre."""
    shop = chance.choice(("Apoteket AB", "Apotek Hjärtat", "Kronans Apotek"))
    date, at, ocr = f.day(chance), (0.0, 0.2, 0.62, 1.0), f.digits(chance, 11)
    count, giro = chance.randint(2, 4), f"{f.digits(chance, 3)}-{f.digits(chance, 4)}"
    days = sorted(f.later(date, -chance.randint(4, 33)) for _ in range(count))
    wares = [chance.choice(_SCRIPTS[:9]) for _ in range(count)]
    lines = [(day, name, f.share(Decimal(cost), "0.5")) for day, (name, cost) in zip(days, wares, strict=True)]  # fmt: skip
    fee, due = Decimal(chance.choice((0, 25))), f.later(date, 30)
    total = sum((cost for *_, cost in lines), fee)
    rows = [
        Row(shop, "Kontofaktura", bold=True, size=1.4, font="palatino"),
        *block(""),
        *(spread(left, label, value, at=(0.0, 0.6, 1.0), ends="<<>") for left, label, value in (
            (chance.choice(f.PERSONS), "Kontonummer", f.digits(chance, 8)), (f"Ekbacken {chance.randint(1, 70)}", "Fakturadatum", when(date, "iso")),
            (f"{f.digits(chance, 3)} {f.digits(chance, 2)} Ånge", "Förfallodatum", when(due, "iso")), ("", "OCR-nummer", ocr),
        )),
        *block("", f"Ingående skuld {money(total + Decimal('118.40'))}|Inbetalt {when(f.later(date, -25), 'iso')}  {money(-total - Decimal('118.40'))}", "_"),
        spread("Köpdatum", "Receptläkemedel", "Uttag", "Egenavgift", at=at, ends="<<<>", bold=True, size=0.9),
        *(spread(when(day, "iso"), name, f"{int(cost) % 3 + 1} av 4", money(cost), at=at, ends="<<<>") for day, name, cost in lines),
        *(block(f"Faktureringsavgift|{money(fee)}") if fee else []),
        *block("_"),
        Row("Belopp att betala", money(total), bold=True, size=1.15),
        *block("", f"Dröjsmålsränta räknas från {when(f.later(due, 1), 'iso')}. Kreditgräns 5 000,00 kr.", "", size=0.85),
        *block("-"),
        spread("Till bankgiro", "Betalningsmottagare", "Kronor", "öre", at=(0.0, 0.3, 0.86, 1.0), ends="<<>>", size=0.8),
        spread(giro, shop, money(total)[:-3], money(total)[-2:], at=(0.0, 0.3, 0.86, 1.0), ends="<<>>", bold=True),
        Row(f"#  {ocr} #", f"{giro.replace('-', '')}#42#", font="notomono", size=0.9),
        *block("", ""),
    ]  # fmt: skip
    said = f.facts(shop, (), date, total, "medicine", True)
    return Receipt("i_account_bill", rows, said, "nimbus", 64, "laser")


LAYOUTS = (outside_benefit, bonus_cheque, campaign, order_page, needle_cash, account_bill)
