"""Care, group d: a unit's terminal, a vaccinator, an emergency's needle print, a journal's slip."""

import random
from decimal import Decimal

from bench.receipt_photos import fresh_goods as fresh
from bench.receipt_photos import goods
from bench.receipt_photos.fresh_goods import across, lines, shown
from bench.receipt_photos.goods import kronor, whole
from bench.receipt_photos.layouts import truth
from bench.receipt_photos.paper import Receipt, Row
from bench.receipt_photos.unseen.goods import after

_WORDS = {
    100: "etthundra", 200: "tvåhundra", 300: "trehundra", 350: "trehundrafemtio",
    400: "fyrahundra", 420: "fyrahundratjugo",
}  # fmt: skip


def unit_terminal(chance: random.Random) -> Receipt:
    """A unit's receipt with labels above their values; the region's name only as the last row."""
    region, unit = chance.choice((
        ("Region Sörmland", "Vårdcentralen Gripen"), ("Region Kronoberg", "Vårdcentralen Strandbjörket"),
        ("Region Jämtland Härjedalen", "Hälsocentralen Lugnet"), ("Region Blekinge", "Vårdcentralen Brinken"),
    ))  # fmt: skip
    date, due = fresh.day(chance), Decimal(chance.choice((150, 200, 220, 250)))
    grey = 125
    said_rows = (
        ("Enhet", unit), ("Tidpunkt", f"{shown(date, 'abbreviated')}, {goods.clock(chance)}"),
        ("Patient", fresh.born(chance)), ("Ärende", chance.choice(("Distriktssköterska", "Läkare planerat", "Provtagning"))),
    )  # fmt: skip
    rows = [Row("BETALKVITTO", band=True, bold=True, size=1.2), Row()]
    for label, value in said_rows:
        rows += [Row(label, ink=grey, size=0.75), Row(value)]
    rows += [
        Row("Erlagd avgift", ink=grey, size=0.75),
        Row(f"{whole(due, ':-')}", size=1.7, bold=True),
        Row("Betalmedel", ink=grey, size=0.75),
        *lines(f"Kort som slutar på {goods.digits(chance, 4)}", ""),
        *lines(
            f"Räknas mot 1 450:- från {shown(after(date, -chance.randint(5, 200)), 'abbreviated')}.",
            size=0.85,
        ),
        *lines(f"Ny summa: {whole(due + 100 * chance.randint(1, 10), ':-')}", size=0.85),
        *lines("", "_", f"^{region}", size=0.9),
    ]
    said = truth(unit, (region,), date, due, "doctor")
    return Receipt("fresh_d_unit_terminal", rows, said, "opensans", 34, spacing=1.25)


def vaccinator(chance: random.Random) -> Receipt:
    """A vaccinator's receipt: batch and expiry under each dose, a parcel of doses, "Slutpris"."""
    clinic = chance.choice(("Vaccinationscentralen Brevik", "Svea Vaccin", "Resevaccin Kompassen"))
    legal, date = chance.choice(("Nordvacc Klinik AB", "SVEA Vård AB")), fresh.day(chance)
    given = chance.sample((
        ("TBE vuxen dos 2", 420), ("Hepatit A+B dos 1", 695), ("Bältros dos 1", 2390),
        ("Influensa", 249), ("Tyfoid", 465), ("Stelkramp/difteri/kikhosta", 395),
    ), chance.randint(1, 3))  # fmt: skip
    gross = sum((Decimal(cost) for _, cost in given), Decimal(0))
    off = Decimal(50 * (len(given) - 1))
    rows = [
        *lines(f"{clinic}", bold=True, size=1.15),
        *lines("din vaccinatör sedan 2009", size=0.8),
        *lines("", f"{shown(date, 'points')}  kl {goods.clock(chance)}  kassa drop-in", "."),
    ]  # fmt: skip
    for what, cost in given:
        rows += lines(f"{what}|{cost} kr")
        rows += lines(f"  batch {goods.digits(chance, 6)}{chance.choice('ABX')} utg {chance.randint(1, 12):02}/{chance.randint(2027, 2029)}", size=0.85)  # fmt: skip
    rows += [
        *lines(".", f"Ordinarie|{gross} kr", f"Flerdosrabatt|-{off} kr"),
        Row("Slutpris", f"{gross - off} kr", bold=True, size=1.3),
        *lines(f"Swish ref {goods.digits(chance, 12)}", "."),
        *lines(f"Påfyllnadsdos bör tas omkring {shown(after(date, 160), 'points')}", size=0.9),
        *lines(f"Född {chance.randint(1950, 2015)}, lot antecknad i journal", "Ingår ej i högkostnadsskydd. Momsfritt.", size=0.9),
        *lines("", f"^{legal} · {goods.organisation(chance)}", size=0.8),
    ]  # fmt: skip
    said = truth(clinic, (legal,), date, gross - off, "doctor")
    return Receipt("fresh_d_vaccinator", rows, said, "carlito", 44)


def emergency_print(chance: random.Random) -> Receipt:
    """A needle print of an emergency ward: all capitals, the fee also in words, a void copy number."""
    hospital = chance.choice(
        ("Skaraborgs sjukhus", "Mälarsjukhuset", "Länssjukhuset Ryhov", "Visby lasarett")
    )
    date, due = fresh.day(chance), Decimal(chance.choice(tuple(_WORDS)))
    rows = [
        *lines(f"{hospital.upper()}|SIDA 1", f"AKUTMOTTAGNINGEN|{goods.digits(chance, 4)}-{chance.randint(1, 9)}", "="),
        *lines("KVITTENS PATIENTAVGIFT", ""),
        *lines(f"NAMN....: {chance.choice(fresh.PERSONS).upper()}", f"PERS.NR.: {fresh.born(chance)}"),
        *lines(f"INSKRIVEN: {shown(after(date, -1), 'solid')} 2{chance.randint(0, 3)}{chance.randint(10, 59)}"),
        *lines(f"KVITT.DAT: {shown(date, 'solid')} 0{chance.randint(0, 9)}{chance.randint(10, 59)}"),
        *lines("TAXA....: 04 AKUT, EJ REMISS", f"BELOPP..: **{fresh.plain(due)}", f"          ({_WORDS[int(due)]} kronor)".upper()),
        *lines("BETALT MED: BANKKORT", "", "FRIKORT.: NEJ   HÖGKOSTN. KVAR:", f"          {fresh.plain(Decimal(1450) - due)}"),
        *lines("=", "AVGIFTEN ÅTERBETALAS INTE. SPARA", "KVITTENSEN SOM UNDERLAG."),
    ]  # fmt: skip
    said = truth(
        hospital, (f"{hospital} Akutmottagningen", "Akutmottagningen"), date, due, "doctor"
    )
    return Receipt("fresh_d_emergency_print", rows, said, "freemono", 44, "matrix", tint=(250, 246, 228), spacing=1.3)  # fmt: skip


def journal_slip(chance: random.Random) -> Receipt:
    """A specialist's slip from a journal system: A5, label column with colons, visits of two days."""
    clinic = chance.choice((
        "Gynmottagningen Fjärilen", "Hudläkarna Norrtull", "Öron Näsa Hals Kungsgatan", "Ögonmottagningen Iris",
    ))  # fmt: skip
    doctor, date = chance.choice(("Dr Ewa Stigsson", "Dr Omid Karimi")), fresh.day(chance)
    fee, missed = Decimal(chance.choice((250, 300, 350))), Decimal(chance.choice((0, 0, 100)))
    due, at = fee + missed, (0.0, 0.34)
    rows = [
        across(clinic, "Patientkvitto", at=(0.0, 1.0), ends="<>", bold=True, size=1.25),
        *lines(f"på uppdrag av Region Stockholm|{doctor}", "", size=0.85),
        *(across(a, b, at=at) for a, b in (
            ("Kvittonummer:", f"{chance.randint(2025, 2026)}-{goods.digits(chance, 5)}"),
            ("Vårdkontakt:", f"{shown(date, 'iso')} Nybesök"), ("Avgiftsklass:", "Specialist, med remiss"),
            ("Patientavgift:", f"{kronor(fee)} kr"),
        )),
        *([across("Obetalt sedan tidigare:", f"{kronor(missed)} kr ({shown(after(date, -90), 'iso')})", at=at)] if missed else []),
        across("Inbetalt:", f"{kronor(due)} kr", at=at, bold=True),
        across("Betalningssätt:", "Kort", at=at),
        across("Betaldatum:", shown(date, "iso"), at=at),
        across("Att betala:", "0,00 kr", at=at),
        *lines("_"),
        across("Högkostnadsperiod:", f"{shown(after(date, -60), 'iso')} -- {shown(after(date, 305), 'iso')}", at=at, size=0.9),
        across("Summerat i perioden:", f"{kronor(due + 100 * chance.randint(0, 6))} kr", at=at, size=0.9),
        *lines("", f"Utskrivet av receptionen. Remissdatum {shown(after(date, -75), 'iso')}.", size=0.8),
    ]  # fmt: skip
    said = truth(clinic, (doctor,), date, due, "doctor")
    return Receipt("fresh_d_journal_slip", rows, said, "nimbus", 58, "laser", corner=0.12)


LAYOUTS = (unit_terminal, vaccinator, emergency_print, journal_slip)
