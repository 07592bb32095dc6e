"""Pharmacies, group k: two chains' tills, a free card with a bag, two sections, a parcel, a sheet."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_facts as f
from bench.receipt_photos.fresh_facts import block, money, spread, when
from bench.receipt_photos.paper import Receipt, Row

_SHELF = (
    ("Panodil Zapp 500mg 20st", "46.00"), ("Voltaren gel 11,6mg/g 100g", "149.00"), ("Nezeril 0,5mg/ml 10ml", "72.50"),
    ("Resorb citron 20 brustabl", "89.00"), ("Locobase Repair 50g", "118.00"), ("ACO Baby zinkpasta", "59.90"),
    ("Desloratadin Apofri 30st", "95.00"), ("Zyrlex 10mg 30st", "109.00"), ("Dulcolax 5mg 40st", "78.50"),
    ("Apoliva handkräm 75ml", "49.00"), ("Kompress steril 10x10", "34.90"), ("Pevaryl kräm 30g", "98.00"),
    ("Artelac ögondroppar 30st", "132.00"), ("Cerave lotion 236ml", "139.00"), ("Treo citrus 20 brustabl", "62.90"),
)  # fmt: skip
_GIVEN = (
    ("Amlodipin Sandoz 5mg 100st", "88.34"), ("Candesarstad 16mg 98st", "127.60"), ("Pantoprazol Krka 40mg 100st", "171.25"),
    ("Levotyroxin 75mikrog 100st", "96.42"), ("Jardiance 10mg 90st", "1263.70"), ("Bisoprolol 2,5mg 100st", "104.88"),
    ("Trulicity 1,5mg 4 pennor", "961.15"), ("Venlafaxin Krka 75mg 98st", "182.07"), ("Bricanyl Turbuhaler 200d", "213.44"),
    ("Allopurinol 100mg 100st", "91.93"), ("Zopiklon 5mg 30st", "69.20"), ("Kalcipos-D forte 180st", "224.51"),
)  # fmt: skip


def _card(chance: random.Random) -> list[str]:
    """A terminal's rows as a till prints them below its own."""
    card = chance.choice(("Debit Mastercard", "Visa"))
    return [f"{card}  ************{f.digits(chance, 4)}", "KONTAKTLÖS  PIN EJ KRÄVD", f"AID: A0000000{chance.choice(('041010', '031010'))}", f"TVR: 0000008001  TSI: {f.digits(chance, 4)}", f"Ref: {f.digits(chance, 12)}  RSP: 00"]  # fmt: skip


def animal_named_till(chance: random.Random) -> Receipt:
    """A chain's till: VAT letters, number and price under a ware, a VAT table, the terminal, the ceiling."""
    animal, street, town = chance.choice((
        ("Gripen", "Köpmangatan 14", "Söderhamn"), ("Tjädern", "Storgatan 27", "Lycksele"), ("Ugglan", "Kungsgatan 8", "Motala"), ("Delfinen", "Hamngatan 3", "Lysekil"),
    ))  # fmt: skip
    date, part = f.day(chance), chance.choice(("1", "0.5", "0.25"))
    wares = [(name, cost, chance.choice((1, 1, 1, 2))) for name, cost in f.picked(chance, _SHELF, 1, 3)]  # fmt: skip
    fees = [(name, f.share(cost, part)) for name, cost in f.picked(chance, _GIVEN, 1, 3)]
    goods, own = sum((cost * n for _, cost, n in wares), Decimal(0)), f.summed(fees)
    total, at, sides = goods + own, (0.0, 0.48, 0.74, 1.0), "<>>>"
    rows = [
        Row("Apoteket", centre=True, bold=True, size=2.0, font="lato"),
        *block(f"^Apoteket {animal}", f"^{street}, {town}", "^Tel 0771-450 450", "^Org.nr 556138-6532", ""),
        *block(f"Kvitto {f.digits(chance, 6)}|Kassa {chance.randint(1, 6)}", f"{when(date, 'iso')} {f.clock(chance)}|Säljare {f.digits(chance, 3)}", "-"),
    ]  # fmt: skip
    for name, cost, n in wares:
        rows += block(f"{name}|{money(cost * n)} A", *([f"   {n} st x {money(cost)}"] if n > 1 else []))  # fmt: skip
    rows += [
        *block("RECEPT", *(f"{name}|{money(fee)} B" for name, fee in fees), "-"),
        Row("Totalt SEK", f"{money(total)}  ", bold=True, size=1.3), *block(f"Kontokort|{money(total)}  ", ""),
        spread("Moms%", "Moms", "Netto", "Brutto", at=at, ends=sides),
        spread("A 25,00", money(f.share(goods, "0.2")), money(goods - f.share(goods, "0.2")), money(goods), at=at, ends=sides),
        spread("B  0,00", "0,00", money(own), money(own), at=at, ends=sides), *block(""),
        *block(*_card(chance), "-", size=0.9),
        *block("Högkostnadsskydd läkemedel", f"Sammanlagd egenavgift|{money(own + Decimal(chance.randint(20000, 200000)) / 100)}  ", f"Perioden slutar|{when(f.later(date, chance.randint(30, 330)), 'iso')}  ", ""),
        *block("^Läkemedel kan inte återlämnas", "^apoteket.se"), Row(barcode=True),
    ]  # fmt: skip
    named = f"Apoteket {animal}"
    truth = f.facts(named, ("Apoteket", "Apoteket AB", f"{named} {town}", f"Apoteket {town}"), date, total, "medicine", True)  # fmt: skip
    return Receipt("k_animal_named_till", rows, truth, "courier", 42)


def club_till(chance: random.Random) -> Receipt:
    """A chain's till without recipes: a member's price under each ware, savings, day and time at the foot."""
    place, street = chance.choice((("Nordstan", "Götgatan 10"), ("Emporia", "Hyllie Boulevard 19"), ("Maxi Vasa", "Skeppsbron 4"), ("Tornby", "Svedengatan 7")))  # fmt: skip
    date, cash = f.day(chance), chance.random() < 0.4
    rows = [
        Row("Apotek Hjärtat", centre=True, bold=True, size=1.5, font="carlito"),
        *block(f"^{place}", f"^{street}", "^0771-405 405", f"^Org nr {f.organisation(chance)}", ""),
    ]  # fmt: skip
    exact, saved = Decimal(0), Decimal(0)
    wares = f.picked(chance, _SHELF, 2, 5)
    for number, (name, cost) in enumerate(wares):
        less = f.share(cost, "0.2") if number % 2 == 0 else Decimal(0)
        exact, saved = exact + cost - less, saved + less
        rows += block(f"{name}|{money(cost)}", *([f"  Klubbpris|-{money(less)}"] if less else []))
    total = f.evened(exact) if cash else exact
    note = next(Decimal(n) for n in (100, 200, 300, 400, 500, 600, 700, 1000) if n >= total)
    rows += [
        *block("", f"Antal varor: {len(wares)}", *([f"Delsumma|{money(exact)}", f"Öresavrundning|{money(total - exact)}"] if cash else [])),
        Row("TOTALT", money(total), bold=True, stretch=1.25), *block(""),
        *block(*([f"Kontant|{money(note)}", f"Tillbaka|{money(note - total)}"] if cash else [f"Bankkort|{money(total)}"])),
        *block(f"Varav moms 25%|{money(f.share(exact, '0.2'))}", "", f"Klubb Hjärtat: du sparade {money(saved)} kr", f"Bonuspoäng detta köp: {int(exact)}", "-"),
        *block("Öppet köp 30 dagar mot kvitto.", "Gäller ej läkemedel.", "", size=0.9),
        *block(f"Datum: {when(date, 'iso')}|Tid: {f.clock(chance)}:{chance.randint(10, 59)}", f"Butik: {f.digits(chance, 4)}  Kassa: {chance.randint(1, 5)}|Nr: {f.digits(chance, 5)}", "^Du betjänades av Tindra", size=0.9),
    ]  # fmt: skip
    truth = f.facts(f"Apotek Hjärtat {place}", ("Apotek Hjärtat",), date, total, "medicine")
    return Receipt("k_club_till", rows, truth, "hack", 38)


def free_card_bag(chance: random.Random) -> Receipt:
    """A till where recipes are free of charge by a free card: a bag or a cream may cost, or nothing."""
    place = chance.choice(("Sickla", "Ale Torg", "Avenyn", "Lillänge"))
    date = f.day(chance)
    given = f.picked(chance, _GIVEN, 1, 4)
    wares = [*f.picked(chance, _SHELF, 0, 2), ("Papperskasse liten", Decimal("3.50"))]
    wares = wares if chance.random() < 0.7 else []
    total, whole = f.summed(wares), f.summed(given)
    rows = [
        Row("KRONANS APOTEK", band=True, centre=True, bold=True, size=1.35), *block(""),
        *block(f"Kronans Apotek {place}", "Kundservice 0771-612 612", f"Org.nr {f.organisation(chance)}", f"Datum {when(date, 'short')}   Kl {f.clock(chance)}", f"Kvittonr {f.digits(chance, 4)} {f.digits(chance, 5)}", ""),
        spread("Recept", "Förmån", "Egenavg.", at=(0.0, 0.78, 1.0), ends="<>>", bold=True),
        *(spread(name[:24], money(cost), "0,00", at=(0.0, 0.78, 1.0), ends="<>>") for name, cost in given),
        *block(f"Frikort giltigt t.o.m. {when(f.later(date, chance.randint(20, 280)), 'short')}", ""),
        *([Row("Övrigt", bold=True), *(Row(name, money(cost)) for name, cost in wares), Row()] if wares else []),
        Row(rule="="), Row("Att betala", f"{money(total)} kr", bold=True, size=1.35), Row(rule="="),
        *block(*([f"Swish|{money(total)}", f"moms 25 %|{money(f.share(total, '0.2'))}"] if wares else ["Ingen betalning"])),
        *block(f"Förmånsbelopp totalt|{money(whole)}", "", "^Välkommen åter!"),
    ]  # fmt: skip
    truth = f.facts(f"Kronans Apotek {place}", ("Kronans Apotek",), date, total, "medicine", True)
    return Receipt("k_free_card_bag", rows, truth, "inconsolata", 42)


def two_sections(chance: random.Random) -> Receipt:
    """A till with recipes and self-care apart, each with its sum, points for decimals, the sum with both."""
    chain, place = chance.choice((("DOZ Apotek", "Liljeholmstorget"), ("DOZ Apotek", "Mobilia"), ("LloydsApotek", "Kista Galleria"), ("DOZ Apotek", "Charlottenberg")))  # fmt: skip
    date, part = f.day(chance), chance.choice(("1", "0.5", "0.25", "0.1"))
    given, wares = f.picked(chance, _GIVEN, 1, 3), f.picked(chance, _SHELF, 1, 3)
    fees = [f.share(cost, part) for _, cost in given]
    own, less = sum(fees, Decimal(0)), f.share(f.summed(wares), chance.choice(("0", "0.15")))
    goods = f.summed(wares) - less
    total = own + goods
    rows = [
        *block(chain, bold=True, size=1.6, font="opensans"),
        *block(f"{chain} {place}", f"Tel 010-{f.digits(chance, 3)} {f.digits(chance, 2)} {f.digits(chance, 2)}", f"Kvitto: {f.digits(chance, 3)}-{f.digits(chance, 6)}", f"{when(date, 'iso')}  {f.clock(chance)}:{chance.randint(10, 59)}", "_"),
        *block("Receptbelagda läkemedel", bold=True),
    ]  # fmt: skip
    for (name, cost), fee in zip(given, fees, strict=True):
        rows += block(name, f"  Pris {cost:.2f}  Förmån {cost - fee:.2f}|{fee:.2f}")
    rows += [
        *block(f"Summa recept|{own:.2f}", "_"), *block("Egenvård och handelsvaror", bold=True), *(Row(name, f"{cost:.2f}") for name, cost in wares),
        *block(*([f"Medlemsrabatt 15%|-{less:.2f}"] if less else []), f"Summa egenvård|{goods:.2f}", "_"),
        Row("Summa att betala", f"SEK {total:.2f}", bold=True, size=1.15),
        *block(f"Betalkort ****{f.digits(chance, 4)}|{total:.2f}", f"Moms 25% på {goods:.2f}|{f.share(goods, '0.2'):.2f}", f"Moms 0% på {own:.2f}|0.00", "_"),
        *block(f"Kvar till nästa rabattsteg: {Decimal(chance.randint(4000, 90000)) / 100:.2f}", f"Högkostnadsperiod från {when(f.later(date, -chance.randint(20, 300)), 'iso')}", f"Org.nr {f.organisation(chance)}", size=0.9),
    ]  # fmt: skip
    lloyds = ("Lloyds Apotek", f"Lloyds Apotek {place}") if chain == "LloydsApotek" else ()
    truth = f.facts(f"{chain} {place}", (chain, *lloyds), date, total, "medicine", True)
    return Receipt("k_two_sections", rows, truth, "condensed", 38)


def parcel_table(chance: random.Random) -> Receipt:
    """A web pharmacy's sheet in the parcel: numbers, prices with and without VAT, freight, a card drawn."""
    shop, firm, mail = chance.choice((("Apotea", "Apotea AB", "apotea.se"), ("MEDS", "MEDS Apotek AB", "meds.se"), ("Apohem", "Apohem AB", "apohem.se")))  # fmt: skip
    date, at, sides = f.day(chance), (0.0, 0.15, 0.62, 0.76, 0.87, 1.0), "<<>>>>"
    wares = [(name, cost, chance.choice((1, 1, 2, 3))) for name, cost in f.picked(chance, _SHELF, 3, 7)]  # fmt: skip
    goods, freight = sum((cost * n for _, cost, n in wares), Decimal(0)), Decimal(chance.choice((0, 0, 19, 39)))  # fmt: skip
    total = goods + freight
    rows = [
        spread(shop, "Följesedel / kvitto", at=(0.0, 1.0), ends="<>", bold=True, size=1.7), *block("", ""),
        spread("Leveransadress", "Ordernummer", f.digits(chance, 8), at=(0.0, 0.55, 0.78)),
        spread(chance.choice(("Torvald Grönhed", "Hodan Lindmarker", "Maj-Lis Svedbrand")), "Orderdatum", when(date, "iso"), at=(0.0, 0.55, 0.78)),
        spread(f"Smultronvägen {chance.randint(2, 60)}", "Beräknad leverans", when(f.later(date, chance.randint(1, 4)), "iso"), at=(0.0, 0.55, 0.78)),
        spread(f"{f.digits(chance, 3)} {f.digits(chance, 2)} Ekeby", "Betalsätt", chance.choice(("Kort", "Swish", "Klarna")), at=(0.0, 0.55, 0.78)), *block("", ""),
        spread("Art.nr", "Benämning", "Pris", "Antal", "Moms", "Summa", at=at, ends=sides, bold=True, size=0.95), Row(rule="line"),
        *(spread(f.digits(chance, 6), name, money(cost), str(n), "25 %", money(cost * n), at=at, ends=sides) for name, cost, n in wares),
        Row(rule="line"),
        spread("Varor", money(goods), at=(0.66, 1.0), ends="<>"), spread("Frakt", money(freight), at=(0.66, 1.0), ends="<>"),
        spread("Varav moms", money(f.share(total, "0.2")), at=(0.66, 1.0), ends="<>"), spread("Totalt SEK", money(total), at=(0.66, 1.0), ends="<>", bold=True, size=1.2), *block("", ""),
        *block("Du har 14 dagars ångerrätt. Receptfria läkemedel kan inte returneras när förpackningen är bruten.", f"{firm}, org.nr {f.organisation(chance)}. Kundtjänst: kundtjanst@{mail}. Godkänd för F-skatt.", "", "", size=0.8),
    ]  # fmt: skip
    truth = f.facts(shop, (firm, mail, f"{shop} Apotek" if shop == "MEDS" else ""), date, total, "medicine")  # fmt: skip
    return Receipt("k_parcel_table", rows, truth, "carlito", 68, "laser")


def recipe_sheet(chance: random.Random) -> Receipt:
    """An independent's half sheet: under each recipe its exchange and next draw, sums in a column of kr."""
    shop, town = chance.choice((("Soldalens Apotek", "Bromma"), ("Apotek Lejonet", "Malmö"), ("Bjurholms Apotek", "Bjurholm"), ("Apotek Näckrosen", "Solna")))  # fmt: skip
    date, part = f.day(chance), chance.choice(("1", "0.5", "0.25", "0.1"))
    given = f.picked(chance, _GIVEN, 1, 3)
    outside = chance.choice((("Viagra 50mg 8st", Decimal("389.00")), ("Melatonin 3mg 30st", Decimal("96.50")), None))  # fmt: skip
    at, sides = (0.0, 0.6, 0.8, 1.0), "<>>>"
    rows = [
        Row(shop, town, bold=True, size=1.3, font="caladea"), Row(rule="line"),
        *block(f"Kvitto och receptspecifikation|{when(date, 'long')} kl {f.clock(chance, '.')}", f"Kund: {chance.choice(('Arvid Kolmodsson', 'Leyla Tornfors', 'Bengt-Ove Rimstad'))}|Exp.nr {f.digits(chance, 6)}", ""),
        spread("Läkemedel", "Pris", "Subvention", "Egenavgift", at=at, ends=sides, bold=True, size=0.95),
    ]  # fmt: skip
    own = Decimal(0)
    for name, cost in given:
        fee = f.share(cost, part)
        own += fee
        rows += [
            spread(name, money(cost), money(cost - fee), money(fee), at=at, ends=sides),
            Row(f"   Uttag {chance.randint(1, 2)} av 4. Nästa uttag tidigast {when(f.later(date, chance.randint(62, 80)), 'iso')}", size=0.85),
        ]  # fmt: skip
    total = own + (outside[1] if outside else 0)
    if outside:
        rows += [spread(outside[0], money(outside[1]), "0,00", money(outside[1]), at=at, ends=sides), Row("   Ingår inte i läkemedelsförmånen", size=0.85)]  # fmt: skip
    rows += [
        *block("_"), spread("Egenavgift inom förmånen", f"kr {money(own)}", at=(0.4, 1.0), ends="<>"),
        *([spread("Utanför förmånen", f"kr {money(outside[1])}", at=(0.4, 1.0), ends="<>")] if outside else []),
        spread("Summa", f"kr {money(total)}", at=(0.4, 1.0), ends="<>", bold=True, size=1.2), spread("Betalat med kort", f"kr {money(total)}", at=(0.4, 1.0), ends="<>"), *block(""),
        *block(f"Högkostnadsskydd: du har betalat {money(own + Decimal(chance.randint(10000, 190000)) / 100)} kr sedan {when(f.later(date, -chance.randint(15, 300)), 'iso')}.", f"{shop}, org.nr {f.organisation(chance)}. Moms på receptläkemedel: 0 kr.", "", size=0.85),
    ]  # fmt: skip
    truth = f.facts(shop, (f"{shop} {town}",), date, total, "medicine", True)
    return Receipt("k_recipe_sheet", rows, truth, "caladea", 54, "laser")


LAYOUTS = (animal_named_till, club_till, free_card_bag, two_sections, parcel_table, recipe_sheet)
