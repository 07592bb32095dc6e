"""Malaysian eateries and counters, group e: curry house, cafe, burgers, petrol, clinic, chemist, Malay till."""

import random
from decimal import Decimal

from bench.receipt_photos import goods
from bench.receipt_photos.fresh_e import goods as malay
from bench.receipt_photos.fresh_goods import across, lines
from bench.receipt_photos.paper import Receipt, Row
from bench.receipt_photos.unseen.malaysia import day, ringgit, said_of


def curry_house(chance: random.Random) -> Receipt:
    """A curry house's short slip: table, no GST, the sum in double letters, the day with two-digit year."""
    name, date = (
        chance.choice(
            ("RESTORAN SELVA BANANA LEAF", "NASI KANDAR SYED MAJU", "RESTORAN HAMEED BISTRO")
        ),
        day(chance),
    )
    wares = malay.sold(chance, malay.PLATES, 2, 6, 14)
    due, _, _ = malay.to_pay(malay.cost(wares))
    wares = [*wares[:-1], malay.Sold(wares[-1].name, 1, due - malay.cost(wares[:-1]))]
    rows = [
        *lines(f"^{name}", bold=True), *malay.address(chance),
        *lines("", f"TABLE {chance.randint(1, 40)}|BILL {goods.digits(chance, 4)}", f"{date:%d-%m-%y}|{goods.clock(chance)}", "_"),
        *(Row(f"{w.count} {w.name}", ringgit(w.cost)) for w in wares),
        *lines("_"),
        Row("TOTAL", f"RM {ringgit(due)}", stretch=1.7),
        *lines("", "^TERIMA KASIH", "^SILA DATANG LAGI"),
    ]  # fmt: skip
    return Receipt("english_fresh_e_curry_house", rows, said_of(name, (), date, due), "machine", 30, "head")  # fmt: skip


def cafe(chance: random.Random) -> Receipt:
    """A cafe: service charge and GST, a voucher off, a month's name, "Bill Total" then what is paid."""
    name, legal = chance.choice(
        (
            ("Wildflower Cafe", "BLOOM F&B SDN BHD"),
            ("Kaya & Toast", "OLD TOWN KOPI SDN BHD"),
            ("THE GRUMPY CYCLIST", "PEDAL DINE SDN BHD"),
        )
    )
    date, wares = (
        day(chance),
        malay.sold(
            chance,
            (
                "Flat White",
                "Long Black",
                "Big Breakfast",
                "Aglio Olio",
                "Carrot Cake",
                "Iced Choc",
                "Eggs Benedict",
                "Fries",
            ),
            2,
            5,
            28,
        ),
    )
    base = malay.cost(wares)
    service = malay.added(base, 10)
    gst = malay.added(base + service, 6)
    due, rounding, _ = malay.to_pay(base + service + gst)
    rows = [
        Row(name, centre=True, size=1.7, font="gothic"), *lines(f"^{legal} ({malay.company(chance)})", size=0.85), *malay.address(chance),
        *lines("", f"Order {goods.digits(chance, 3)}  Pax {chance.randint(1, 6)}|{date.day} {malay.month(date.month).title()[:3]} {date.year}, {chance.randint(1, 11)}:{chance.randint(10, 59)} PM", "Served by: Jo", "."),
        *(across(str(w.count), w.name, ringgit(w.cost), at=(0.0, 0.1, 1.0), ends="<<>") for w in wares),
        *lines(".", f"Subtotal|{ringgit(base)}", f"Service Charge 10%|{ringgit(service)}", f"GST 6%|{ringgit(gst)}", f"Rounding|{ringgit(rounding)}"),
        Row("Bill Total", ringgit(due), bold=True, size=1.3),
        *lines(f"Master ({goods.digits(chance, 4)})|{ringgit(due)}", "Balance|0.00", "", f"Closed {date.day} {malay.month(date.month).title()[:3]} {date.year}", f"GST No. {malay.gst_number(chance)}", "", "^Wifi: cakeislife", "^Follow us @eatslow.my"),
    ]  # fmt: skip
    return Receipt("english_fresh_e_cafe", rows, said_of(name, (legal,), date, due), "sans", 38, "head", spacing=1.3)  # fmt: skip


def burgers(chance: random.Random) -> Receipt:
    """A burger chain: licensee small, order number large, take-out total, rounded, cash tendered."""
    brand, legal = chance.choice(
        (
            ("McDonald's", "Gerbang Alaf Restaurants Sdn Bhd"),
            ("MARRYBROWN", "MB FAMILY RESTAURANT SDN BHD"),
            ("Burger Raja", "Cosmo Restaurants Sdn Bhd"),
        )
    )
    date, wares = (
        day(chance),
        malay.sold(
            chance,
            (
                "M Cheeseburger Ml",
                "L Coke",
                "6 Nuggets",
                "Spicy Ayam 2pc",
                "Sundae Choc",
                "Fillet Fish",
                "M Fries",
                "Bubur Ayam",
            ),
            1,
            5,
            16,
        ),
    )
    due, rounding, cash = malay.to_pay(malay.cost(wares))
    rows = [
        *lines(f"^{brand}", f"^Licensee of {brand} in Malaysia", f"^{legal} ({malay.company(chance)})", f"^GST ID No: {malay.gst_number(chance)}", size=0.9),
        *lines(f"^{chance.choice(malay.TOWNS).title()} DT (#{goods.digits(chance, 3)})", f"^Tel No. 03-{goods.digits(chance, 8)}", "", "TAX INVOICE"),
        Row(f"ORD #{chance.randint(10, 99)} -REG #{chance.randint(1, 12)}- {date:%d/%m/%Y} {goods.clock(chance)}:{chance.randint(10, 59)}"),
        *lines("QTY ITEM|TOTAL"),
        *(Row(f"{w.count:>3} {w.name}", ringgit(w.cost)) for w in wares),
        *lines("", f"{chance.choice(('TakeOut', 'Eat-In'))} Total (incl GST)|{ringgit(malay.cost(wares))}", f"Rounding Adjustment|{ringgit(rounding)}"),
        *lines(f"Total Rounded|{ringgit(due)}", f"Cash Tendered|{ringgit(cash)}", f"Change|{ringgit(cash - due)}", ""),
        *lines(f"TOTAL INCLUDES 6% GST|{ringgit(malay.tax(due))}", "Thank You and Please Come Again", f"Guest Relations Center : 03-{goods.digits(chance, 8)}"),
    ]  # fmt: skip
    return Receipt("english_fresh_e_burgers", rows, said_of(brand, (legal,), date, due), "hack", 40, "head", spacing=1.15)  # fmt: skip


def petrol(chance: random.Random) -> Receipt:
    """A petrol station: brand and operator differ, litres at a price, relief GST, points, dots in the day."""
    brand, operator = chance.choice(
        (
            ("PETRONAS", "MESRA SETIA ENTERPRISE"),
            ("SHELL", "ISETAN MOTOR SERVICES"),
            ("CALTEX", "RIVERSIDE PETRO SDN BHD"),
        )
    )
    date, per = day(chance), Decimal(chance.choice(("2.13", "2.20", "2.05", "1.95")))
    due = Decimal(chance.choice((10, 20, 30, 50, 60, 80)))
    litres = (due / per).quantize(Decimal("0.01"))
    rows = [
        *lines(f"^{operator}", f"^{brand} {chance.choice(('BATU 9', 'LRT BANGSAR', 'TMN UNIVERSITI'))}"), *malay.address(chance),
        *lines(f"^COMPANY NO: {malay.company(chance)}", f"^GST NO: {malay.gst_number(chance)}", "", f"{date.day} {malay.month(date.month)[:3]} {date.year}  {goods.clock(chance)}|Invoice No: {goods.digits(chance, 6)}"),
        *lines("", f"{litres} litre Pump # {chance.randint(1, 12):02}", f"PRIMAX 95|{ringgit(due)} C", f"   {per} RM / litre", ""),
        *lines(f"Total|RM{ringgit(due)}", bold=True, size=1.15),
        *lines(f"Cash|RM{ringgit(due)}", "", f"Relief GST C|RM{ringgit(due)}", "", "Diesel & Petrol RON95 given relief", "under Section 56 (3) (b) GST Act 2014", f"CARD 70838{goods.digits(chance, 6)}****", f"Points Balance {chance.randint(100, 4000)}  as at {date:%d.%m.%y}", f"^SHIFT {chance.randint(1, 3)} CASHIER RAVI", "^Thank You"),
    ]  # fmt: skip
    return Receipt("english_fresh_e_petrol", rows, said_of(brand, (operator,), date, due), "courier", 38, "head", spacing=1.2)  # fmt: skip


def clinic(chance: random.Random) -> Receipt:
    """A clinic's receipt typed on half a sheet: patient, consultation and medicines, "Amount Paid"."""
    name, date = (
        chance.choice(("KLINIK MEDIVIRON", "POLIKLINIK DR. AZHAR", "KLINIK KELUARGA LEE")),
        day(chance),
    )
    rows = [
        *lines(f"^{name}", bold=True, size=1.4), *malay.address(chance), *lines("_", "^OFFICIAL RECEIPT", ""),
    ]  # fmt: skip
    visit, drugs, test = (
        Decimal(chance.choice((25, 35, 45))),
        Decimal(chance.randint(12, 80)),
        Decimal(chance.choice((0, 15, 38))),
    )
    due = visit + drugs + test
    rows += [
        across("Receipt No.", f": {goods.digits(chance, 6)}", "Date", f": {date.day} {malay.month(date.month)[:3]} {date.year}", at=(0.0, 0.2, 0.58, 0.72)),
        across("Patient", ": TEST PATIENT A", "D.O.B.", f": 0{chance.randint(1, 9)}/07/{chance.randint(1960, 1999)}", at=(0.0, 0.2, 0.58, 0.72)),
        *lines("", "_", "Description|Amount (RM)", "_", f"Consultation|{ringgit(visit)}", f"Medication (5 items)|{ringgit(drugs)}"),
        *(lines(f"Blood test FBC|{ringgit(test)}") if test else []),
        *lines("", "_", f"Total Charges|{ringgit(due)}", "Less : Panel / Insurance|0.00"),
        Row("Amount Paid", ringgit(due), bold=True),
        *lines(f"Paid by : CASH  ({ringgit(due)})", "", f"MC given until {date.day:02}/{date.month:02}/{date.year}", f"Printed on {date:%d/%m/%Y} {goods.clock(chance)}", "This is computer generated, no signature required."),
    ]  # fmt: skip
    said = {**said_of(name, (), date, due), "category": "doctor"}
    return Receipt("english_fresh_e_clinic", rows, said, "typewriter", 58, "scan", spacing=1.25)


def chemist(chance: random.Random) -> Receipt:
    """A chemist's strip: month before day, two tax codes, discount rows, "NETT TOTAL" above a card row."""
    name, legal = chance.choice(
        (
            ("CARING PHARMACY", "CARING PHARMACY RETAIL SDN BHD"),
            ("AM PM PHARMACY", "AM PM HEALTHCARE SDN BHD"),
            ("WATSONS", "WATSON'S PERSONAL CARE STORES SDN BHD"),
        )
    )
    date = day(chance)
    date = date.replace(day=chance.randint(13, 28))
    wares = malay.sold(
        chance,
        (
            "PANADOL ACTIFAST 20S",
            "BLACKMORES VIT C",
            "OPTREX EYE WASH",
            "SALONPAS 20S",
            "STREPSIL ORANGE",
            "COTTON BALL 100S",
            "EUMORA BAR",
            "CETAPHIL 250ML",
        ),
        2,
        5,
        48,
    )
    off = malay.added(wares[-1].cost, 20)
    due, rounding, _ = malay.to_pay(malay.cost(wares) - off)
    rows = [
        Row(name, centre=True, inverse=True, bold=True, size=1.4), *lines("", f"{legal}", f"Co. No. {malay.company(chance)}  GST {malay.gst_number(chance)}"), *malay.address(chance, ""),
        *lines(f"{date:%m/%d/%Y} {malay.clock12(chance)}", f"TXN {goods.digits(chance, 8)}|STAFF {goods.digits(chance, 4)}", "="),
        *(row for w in wares for row in lines(w.name, f"   {w.count} @ {ringgit(w.price)}|{ringgit(w.cost)} {chance.choice('SZ')}")),
        *lines(f"   DISC 20%|-{ringgit(off)}", "=", f"GROSS|{ringgit(malay.cost(wares))}", f"DISCOUNT|-{ringgit(off)}", f"ROUNDING|{ringgit(rounding)}"),
        Row("NETT TOTAL", ringgit(due), bold=True, size=1.2),
        *lines(f"DEBIT CARD|{ringgit(due)}", f"APPR CODE {goods.digits(chance, 6)}", "S=6% Z=0%", f"YOU SAVED RM{ringgit(off)} TODAY", "^PRICES INCLUSIVE OF GST"),
    ]  # fmt: skip
    said = {**said_of(name, (legal,), date, due), "category": "medicine"}
    return Receipt("english_fresh_e_chemist", rows, said, "mono", 40, "head")


def malay_till(chance: random.Random) -> Receipt:
    """A village shop's till in Malay: TARIKH, JUMLAH, TUNAI, BAKI; struck by a needle printer."""
    name, date = (
        chance.choice(("PASARAYA BORONG SAKAN", "KEDAI RUNCIT MAK TEH", "PERNIAGAAN ZHENG HUI")),
        day(chance),
    )
    wares = malay.sold(
        chance,
        (
            "BERAS SUPER 5KG",
            "GULA 1KG",
            "TEPUNG GANDUM",
            "SUSU PEKAT",
            "BISKUT MARIE",
            "MINYAK MASAK",
            "KICAP MANIS",
            "TELUR B 10",
        ),
        3,
        7,
        24,
    )
    due, rounding, cash = malay.to_pay(malay.cost(wares))
    at, ends = (0.0, 0.52, 0.74, 1.0), "<>>>"
    rows = [
        *lines(f"{name}", f"NO. PENDAFTARAN {goods.digits(chance, 9)}-K"), *malay.address(chance, ""),
        *lines("", f"NO. RESIT : {goods.digits(chance, 6)}", f"TARIKH    : {date:%d.%m.%Y}", f"MASA      : {goods.clock(chance)}", "="),
        across("BARANG", "KUANTITI", "HARGA", "JUMLAH", at=at, ends=ends), *lines("="),
        *(across(w.name, str(w.count), ringgit(w.price), ringgit(w.cost), at=at, ends=ends) for w in wares),
        *lines("=", f"JUMLAH KECIL|{ringgit(malay.cost(wares))}", f"PELARASAN|{ringgit(rounding)}"),
        *lines(f"JUMLAH BESAR (RM)|{ringgit(due)}", f"TUNAI|{ringgit(cash)}", f"BAKI|{ringgit(cash - due)}", "", "BARANG YANG DIJUAL TIDAK BOLEH", "DIKEMBALIKAN. TERIMA KASIH."),
    ]  # fmt: skip
    return Receipt("english_fresh_e_malay_till", rows, said_of(name, (), date, due), "freemono", 40, "head", spacing=1.2)  # fmt: skip


LAYOUTS = (curry_house, cafe, burgers, petrol, clinic, chemist, malay_till)
