"""Other papers, group j: an animal hospital, a gym, a hospital's café, a health shop, a hairdresser."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_facts as f
from bench.receipt_photos.fresh_facts import money, spread, when
from bench.receipt_photos.fresh_j.writers import PEOPLE, crowns, dotted, down, gap, mid, phone, said
from bench.receipt_photos.paper import Receipt, Row


def animal_hospital(chance: random.Random) -> Receipt:
    """An animal hospital's invoice that is paid: net and tax, an insurer's part, the owner's in a bar."""
    chain, place = chance.choice((
        ("Evidensia", "Djursjukhuset Norsholm"), ("AniCura", "Djursjukhuset Jönköping"), ("Evidensia", "Smådjursklinik Trosa"), ("Distriktsveterinärerna", "Lycksele"),
    ))  # fmt: skip
    date = f.day(chance)
    done = f.picked(chance, (
        ("Undersökning veterinär, dagtid", "985.00"), ("Blodprov, profil senior", "1240.00"), ("Röntgen höft 2 bilder", "1735.00"), ("Tandsten, ultraljud", "2150.00"), ("Injektion smärtlindring", "215.00"), ("Bandagering", "390.00"),
    ), 2, 4)  # fmt: skip
    gross = f.summed(done)
    aid = f.share(gross, chance.choice(("0", "0.5", "0.65")))
    total = gross - aid
    rows = [
        Row(chain, bold=True, size=1.6, font="gothic"), Row(place), *gap(),
        spread("Faktura/kvitto", f.digits(chance, 7), "Djurägare", chance.choice(PEOPLE), at=(0.0, 0.26, 0.47, 0.63)),
        spread("Datum", said(date, "gaps"), "Djur", f"{chance.choice(('Sigge, katt', 'Tyra, tax', 'Bamse, kanin'))}", at=(0.0, 0.26, 0.47, 0.63)), *gap(),
        Row("Åtgärd", "Inkl moms", bold=True), Row(rule="line"), *(Row(name, money(cost)) for name, cost in done), Row(rule="line"),
        Row("Netto exkl moms", money(f.share(gross, "0.8"))), Row("Moms 25 %", money(f.share(gross, "0.2"))), Row("Summa", money(gross)),
        *([Row("Direktreglering Agria", f"-{money(aid)}")] if aid else []),
        Row("Djurägarens del att betala", f"{money(total)} kr", band=True, bold=True, size=1.1), *gap(),
        Row("Betalt med kort i receptionen"), *down(f"Återbesök bokat {said(f.later(date, 14), 'gaps')}. Akut dygnet runt {phone(chance)}.", f"Org.nr {f.organisation(chance)}", size=0.85), *gap(2),
    ]  # fmt: skip
    truth = f.facts(f"{chain} {place}", (chain, place if chain != "Distriktsveterinärerna" else ""), date, total, "other")  # fmt: skip
    return Receipt("j_animal_hospital", rows, truth, "roman", 54, "laser")


def gym(chance: random.Random) -> Receipt:
    """A gym's receipt for an employer's wellness grant: a period, a start fee, a campaign, "Erlagt"."""
    chain, club = chance.choice((("Nordic Wellness", "Kviberg"), ("Friskis&Svettis", "Luleå"), ("Actic", "Navet"), ("Fitness24Seven", "Kalmar")))  # fmt: skip
    date = f.day(chance)
    card, start, less = Decimal(chance.choice((1495, 2690, 3588))), Decimal(chance.choice((0, 199))), Decimal(chance.choice((0, 200, 300)))  # fmt: skip
    total = card + start - less
    rows = [
        *mid(chain, bold=True, size=1.6, font="bookman"), *mid(club), *gap(), *mid("FRISKVÅRDSKVITTO", bold=True), *gap(),
        Row("Medlem", chance.choice(PEOPLE)), Row("Betaldag", when(date, "slash")), Row("Gäller från", when(f.later(date, 1), "slash")), Row("Gäller till", when(f.later(date, 365), "slash")), Row(rule="-"),
        Row("Hälsokort 12 mån", crowns(card)), Row("Inträde", crowns(start)), *([Row("Kampanj Friskare vår", f"-{crowns(less)}")] if less else []), Row(rule="-"),
        Row(f"Summa erlagt: {crowns(total)}", centre=True, bold=True, size=1.2), *gap(),
        Row("Moms 6 %", f"{money(f.share(total, '0.056604'))} kr"), Row("Betalsätt", "Kort"), Row("Ordinarie pris", crowns(card + 199)), *gap(),
        *mid("Godkänd friskvård enligt Skatteverket", f"Org.nr {f.organisation(chance)}", size=0.85),
    ]  # fmt: skip
    truth = f.facts(f"{chain} {club}", (chain,), date, total, "other")
    return Receipt("j_gym", rows, truth, "verdana", 36, "laser")


def ward_cafe(chance: random.Random) -> Receipt:
    """A café in a hospital's hall: a queue number, staff's rebate, cash rounded and given back."""
    cafe, hospital = chance.choice((("Café Pulsen", "Falu lasarett"), ("Entrékaféet", "Mälarsjukhuset"), ("Kafé Lillstugan", "Visby lasarett"), ("Bistro Åttan", "Ryhovs sjukhus")))  # fmt: skip
    date = f.day(chance)
    eaten = f.picked(chance, (
        ("Dagens soppa, bröd", "95.00"), ("Bryggkaffe", "28.00"), ("Räkmacka halv", "89.50"), ("Kardemummabulle", "31.50"), ("Ramlösa 33cl", "26.00"), ("Fruktsallad", "44.50"), ("Varm macka", "62.00"),
    ), 2, 4)  # fmt: skip
    less = f.share(f.summed(eaten), chance.choice(("0", "0.1")))
    exact = f.summed(eaten) - less
    total = f.evened(exact)
    given = Decimal(-(-int(total + 1) // 100) * 100)
    rows = [
        *mid(cafe, bold=True, size=1.4, font="palatino"), *mid(f"i entréhallen, {hospital}"), *gap(),
        *mid(f"Nummer {chance.randint(10, 99)}", bold=True, size=1.5), *gap(),
        *(Row(f"1 {name}", money(cost)) for name, cost in eaten), *([Row("Personalrabatt 10%", f"-{money(less)}")] if less else []), Row("Öresutjämning", money(total - exact)),
        Row(rule="-"), Row("Summa SEK", money(total), bold=True, size=1.25), Row(rule="-"),
        Row("Kontant", money(given)), Row("Växel", money(given - total)), Row("Moms 12%", money(f.share(total, "0.107143"))), *gap(),
        Row(said(date, "tiny"), f"{f.clock(chance)}"), Row(f"Org {f.organisation(chance)}"), *mid("Smaklig måltid!"),
    ]  # fmt: skip
    truth = f.facts(cafe, (f"{cafe} {hospital}",), date, total, "other")
    return Receipt("j_ward_cafe", rows, truth, "slab", 30)


def health_shop(chance: random.Random) -> Receipt:
    """A health shop's till: pills that are no medicine, three for two, points, the sum left of its tax."""
    shop, place = chance.choice((("Life", "Triangeln"), ("Hälsokraft", "Linköping"), ("Hälsobutiken Lunden", ""), ("Grön Hälsa", "Skara")))  # fmt: skip
    date = f.day(chance)
    goods = f.picked(chance, (
        ("Magnesium citrat 90 kaps", "189.00"), ("Nyponpulver 500g", "149.00"), ("Ashwagandha 60 tabl", "229.00"), ("Omega-3 forte 120 st", "269.00"), ("C-vitamin 1000mg", "99.00"), ("Kokosolja eko 400ml", "89.00"), ("Propolis droppar", "119.00"),
    ), 3, 5)  # fmt: skip
    less = min(cost for _, cost in goods)
    total = f.summed(goods) - less
    named = f"{shop} {place}".strip()
    rows = [
        Row(shop, inverse=True, centre=True, bold=True, size=1.5), *gap(), *mid(*([place] if place else []), phone(chance)), *gap(),
        Row(f"Datum {when(date, 'long')}", f.clock(chance)), Row("Kassör Tove", f"Kvitto {f.digits(chance, 6)}"), *gap(),
        *(Row(name, dotted(cost)) for name, cost in goods), Row("Tag 3 betala för 2", f"-{dotted(less)}"), *gap(),
        spread("Totalt", dotted(total), "kr", at=(0.0, 0.55, 0.6), ends="<><", bold=True, size=1.3), Row(rule="="),
        spread("Moms 6%", dotted(f.share(total, "0.056604")), "kr", at=(0.0, 0.55, 0.6), ends="<><"), spread("Kort", dotted(total), "kr", at=(0.0, 0.55, 0.6), ends="<><"), *gap(),
        Row("Poäng idag", str(int(total))), Row("Bonuscheck 50.00 löses senast", size=0.9), Row(f"{when(f.later(date, 60), 'long')}", size=0.9), *gap(), *mid("Kosttillskott ersätter inte", "en varierad kost.", size=0.9),
    ]  # fmt: skip
    truth = f.facts(named, (shop,), date, total, "other")
    return Receipt("j_health_shop", rows, truth, "notomono", 34)


def hairdresser(chance: random.Random) -> Receipt:
    """A hairdresser's receipt in a serif: the weekday in words, the sum in the middle, a next time."""
    salon, place = chance.choice((("Klippoteket", "Nacka"), ("Klippoteket", "Lund"), ("Salong Doktor Hår", "Eskilstuna"), ("Toppen Frisör", "Arboga")))  # fmt: skip
    date = f.day(chance)
    done = f.picked(chance, (
        ("Klippning, långt hår", "690.00"), ("Klippning, kort", "520.00"), ("Slingor", "1290.00"), ("Hårbottenkur", "345.00"), ("Schampo 250 ml", "239.00"), ("Luggklipp", "150.00"),
    ), 1, 3)  # fmt: skip
    total = f.summed(done)
    rows = [
        *mid(salon.upper(), bold=True, size=1.4, font="display"), *mid(place, f"Boka: {phone(chance)}"), *gap(),
        *mid(said(date, "full"), f"{f.clock(chance, '.')}  Stol {chance.randint(1, 8)}"), *gap(),
        *(Row(name, f"{money(cost)} kr") for name, cost in done), *gap(),
        *mid(f"Totalt {money(total)} kr", bold=True, size=1.3), *mid(f"varav moms (25 %) {money(f.share(total, '0.2'))} kr", "Kortköp, Visa"), *gap(),
        *mid("Din nästa tid", f"{said(f.later(date, chance.choice((42, 56))), 'full')} kl 10.15"), *gap(), *mid(f"Org.nr {f.organisation(chance)}", size=0.85),
    ]  # fmt: skip
    truth = f.facts(salon, (f"{salon} {place}",), date, total, "other")
    return Receipt("j_hairdresser", rows, truth, "notoserif", 36)


LAYOUTS = (animal_hospital, gym, ward_cafe, health_shop, hairdresser)
