"""Malaysian shops, group e: hardware, stationer, chain, department store, pad, gifts, post, delivery."""

import random
from decimal import Decimal

from bench.receipt_photos import goods
from bench.receipt_photos.fresh_e import goods as malay
from bench.receipt_photos.fresh_goods import across, lines
from bench.receipt_photos.paper import Cell, Receipt, Row
from bench.receipt_photos.unseen.malaysia import day, ringgit, said_of
from bench.receipt_photos.wear import Mark


def ironware(chance: random.Random) -> Receipt:
    """A hardware shop: item codes, tax codes, sums before and with GST, rounding, a GST summary."""
    name, date = (
        chance.choice(
            ("SIN LIANHAP HARDWARE SDN BHD", "TONG SENG IRONWARE SDN. BHD.", "KEDAI BESI WAH HUP")
        ),
        day(chance),
    )
    wares = malay.sold(chance, malay.TOOLS, 2, 7)
    gst = malay.added(malay.cost(wares), 6)
    due, rounding, cash = malay.to_pay(malay.cost(wares) + gst)
    at, ends = (0.0, 0.3, 0.66, 1.0), "<>>>"
    rows = [
        Row(chance.choice(("tan chay yee", "lee mei ling", "wong siew har")), size=1.3, font="sans"),
        *lines("", f"^{name}", bold=True, size=1.15),
        *lines(f"^({malay.company(chance)})"), *malay.address(chance),
        *lines(f"^GST REG NO : {malay.gst_number(chance)}", "", "^TAX INVOICE", ""),
        *lines(f"INV NO : CS{goods.digits(chance, 6)}|DATE : {date:%d/%m/%Y}", f"CASHIER : {chance.choice(('AH LIAN', 'SITI', 'ADMIN'))}|TIME : {goods.clock(chance)}", "-"),
        across("ITEM", "QTY", "U/P RM", "AMT RM", at=at, ends=ends), *lines("-"),
    ]  # fmt: skip
    for ware in wares:
        rows += lines(f"{goods.digits(chance, 7)}  {ware.name}")
        rows += [
            across(
                "",
                str(ware.count),
                ringgit(ware.price),
                f"{ringgit(ware.cost)} SR",
                at=at,
                ends=ends,
            )
        ]
    rows += [
        *lines("-", f"SUB TOTAL (EXCL. GST)|{ringgit(malay.cost(wares))}", f"GST PAYABLE @ 6%|{ringgit(gst)}"),
        *lines(f"TOTAL (INCL. GST)|{ringgit(malay.cost(wares) + gst)}", f"ROUNDING ADJ|{ringgit(rounding)}"),
        Row("TOTAL (RM)", ringgit(due), bold=True, stretch=1.25),
        *lines(f"CASH|{ringgit(cash)}", f"CHANGE|{ringgit(cash - due)}", "", "GST SUMMARY"),
        across("SR @ 6%", ringgit(malay.cost(wares)), ringgit(gst), at=(0.0, 0.6, 1.0), ends="<>>"),
        *lines("", "^GOODS SOLD ARE NOT RETURNABLE", "^THANK YOU"),
    ]  # fmt: skip
    return Receipt("english_fresh_e_ironware", rows, said_of(name, (), date, due), "courier", 42, "head")  # fmt: skip


def book_seller(chance: random.Random) -> Receipt:
    """A stationer: document number, twelve-hour clock, bar code rows, "Rounded Total", faint large print."""
    name, date = (
        chance.choice(
            ("POPULAR TRADING (JB) SDN BHD", "SYARIKAT BUKU MAJU", "PEN & PAPER STATIONERY")
        ),
        day(chance),
    )
    wares = malay.sold(chance, malay.PAPERS, 1, 5, 18)
    due, rounding, cash = malay.to_pay(malay.cost(wares))
    at, ends = (0.06, 0.5, 0.72, 1.0), "<>>>"
    rows = [
        *lines(f"^{name}"), *lines(f"^{malay.company(chance)}"), *malay.address(chance), *lines(""),
        *lines(f"Document No : TD{goods.digits(chance, 8)}", f"Date        : {date:%d/%m/%Y} {malay.clock12(chance)}"),
        *lines(f"Cashier     : {chance.choice(('MANIS', 'YAP', 'NORA'))}", "Member      :", "", "^CASH BILL", "-"),
        across("CODE/DESC", "PRICE", "Disc", "AMOUNT", at=(0.0, *at[1:]), ends=ends),
        across("QTY", "RM", "RM", "RM", at=(0.0, *at[1:]), ends=ends), *lines("-"),
    ]  # fmt: skip
    for ware in wares:
        rows += lines(f"955{goods.digits(chance, 10)}   {ware.name}")
        rows += [
            across(
                f"{ware.count} PC *",
                f"{ware.price:.3f}",
                "0.00",
                ringgit(ware.cost),
                at=at,
                ends=ends,
            )
        ]
    rows += [
        *lines("-", f"Total :|{ringgit(malay.cost(wares))}", f"Rounding Adjustment :|{ringgit(rounding)}"),
        Row("Rounded Total (RM):", ringgit(due), bold=True),
        *lines("", f"Cash|{ringgit(cash)}", "=", f"CHANGE|{ringgit(cash - due)}", ""),
        *lines("GOODS SOLD ARE NOT RETURNABLE OR", "EXCHANGEABLE", "^***", "^***"),
    ]  # fmt: skip
    return Receipt("english_fresh_e_book_seller", rows, said_of(name, (), date, due), "mono", 40, "head", spacing=1.2)  # fmt: skip


def two_ringgit_shop(chance: random.Random) -> Receipt:
    """A chain of home wares: RM glued to sums, count of items, the day short with dashes at the foot."""
    name, date = (
        chance.choice(
            ("KAISON HOME (M) SDN BHD", "MR. TUKANG (KUCHAI) SDN BHD", "HOMEPRO LIVING SDN BHD")
        ),
        day(chance),
    )
    wares = malay.sold(chance, malay.HOME, 2, 6, 22)
    due, rounding, cash = malay.to_pay(malay.cost(wares))
    sign = "-" if rounding < 0 else ""
    rows = [
        *lines(f"^{name}", f"^(CO. REG : {malay.company(chance)})", size=1.05), *malay.address(chance),
        *lines(f"^(GST ID No : {malay.gst_number(chance)})", "^-INVOICE-", ""),
    ]  # fmt: skip
    for ware in wares:
        rows += lines(
            f"{ware.name}",
            f"{chance.choice('ABCWZ')}{chance.choice('ADE')}{goods.digits(chance, 2)} - {chance.choice((12, 24, 48))}",
        )
        rows += lines(
            f"{goods.digits(chance, 7)}    {ware.count} X {ringgit(ware.price)}|{ringgit(ware.cost)}"
        )
    rows += [
        *lines("_", f"ITEM(S) : {len(wares)}|QTY(S) : {sum(ware.count for ware in wares)}", ""),
        *lines(f"TOTAL|RM {ringgit(malay.cost(wares))}", f"ROUNDING ADJUSTMENT|{sign}RM {ringgit(abs(rounding))}"),
        *lines(f"TOTAL ROUNDED|RM {ringgit(due)}", f"CASH|RM {ringgit(cash)}", f"CHANGE|RM {ringgit(cash - due)}"),
        *lines("", f"{date:%d-%m-%y} {goods.clock(chance)}  SH0{chance.randint(1, 4)}  B{goods.digits(chance, 3)}|T{chance.randint(1, 3)} R{goods.digits(chance, 9)}"),
        *lines("OPERATOR TRAINEE CASHIER", "EXCHANGE ARE ALLOWED WITHIN 7 DAYS WITH", "RECEIPT. STRICTLY NO CASH REFUND."),
    ]  # fmt: skip
    return Receipt("english_fresh_e_two_ringgit_shop", rows, said_of(name, (), date, due), "narrow", 48, "head", spacing=1.15)  # fmt: skip


def department_store(chance: random.Random) -> Receipt:
    """A department store: member price rows, total said twice, card slip, points with a last day."""
    name, legal = chance.choice(
        (
            ("AEON PERMAI", "AEON CO. (M) BHD"),
            ("PARKSON GRAND", "PARKSON CORPORATION SDN BHD"),
            ("THE STORE", "THE STORE (MALAYSIA) SDN BHD"),
        )
    )
    date, wares = day(chance), malay.sold(chance, malay.HOME, 3, 7, 45)
    off = malay.added(wares[0].cost, 10)
    due, rounding, _ = malay.to_pay(malay.cost(wares) - off)
    rows = [
        *lines(f"^{legal} ({malay.company(chance)})"), *malay.address(chance),
        *lines(f"^GST ID : {malay.gst_number(chance)}", f"^{name}", "^Shopping hours", "^Sun-Thu 1000 - 2200", ""),
    ]  # fmt: skip
    for number, ware in enumerate(wares):
        rows += lines(
            f"{ware.count}x {goods.digits(chance, 8)}|{ringgit(ware.price)}",
            f"   {ware.name}|{ringgit(ware.cost)} SR",
        )
        rows += lines(f"   MEMBER 10%|{ringgit(off)}- SR") if number == 0 else []
    rows += [
        *lines("", f"Sub-total|{ringgit(malay.cost(wares) - off)}"),
        *lines("Total Sales Incl GST", f"|{ringgit(malay.cost(wares) - off)}", f"Rounding Adj|{ringgit(rounding)}"),
        Row("Total After Adj Incl GST", ringgit(due)),
        *lines(f"VISA XXXXXXXXXXXX{goods.digits(chance, 4)}|{ringgit(due)}", f"Item Count  {sum(ware.count for ware in wares)}|Change Amt 0.00", ""),
        *lines(f"Invoice No: {date:%Y%m%d}{goods.digits(chance, 10)}", "GST Summary        Amount       Tax", f"SR @ 6%|{ringgit(due - malay.tax(due))}     {ringgit(malay.tax(due))}"),
        *lines("", f"{date:%d/%m/%Y} {goods.clock(chance)}|{goods.digits(chance, 4)} 0{goods.digits(chance, 2)} {goods.digits(chance, 7)}", f"{goods.digits(chance, 7)} {chance.choice(('NURUL', 'DEVI', 'MEI'))}"),
        *lines(f"POINTS {chance.randint(100, 900)}  EXPIRE 31/12/{date.year + 1}", f"^{name}", f"^TEL 1-300-80-{goods.digits(chance, 4)}", "^THANK YOU FOR YOUR PATRONAGE", "^PLEASE COME AGAIN"),
    ]  # fmt: skip
    return Receipt("english_fresh_e_department_store", rows, said_of(name, (legal,), date, due), "notomono", 40, "head", spacing=1.1)  # fmt: skip


def pen_pad(chance: random.Random) -> Receipt:
    """A pad of cash bills filled in with a pen: printed head and labels, handwritten day, wares and sum."""
    name, date = (
        chance.choice(("ABC HO TRADING", "CHOP YEW LIAN", "LIM SENG THO MOTOR & TYRE")),
        day(chance),
    )
    wares = malay.sold(chance, malay.TOOLS, 1, 3, 40)
    due = malay.cost(wares).quantize(Decimal(1))
    wares = [malay.Sold(w.name, 1, w.cost) for w in wares[:-1]]
    last = due - malay.cost(wares)
    rows = [
        *lines(f"^{name}", bold=True, size=1.5), *lines(f"^({goods.digits(chance, 9)}-T)", size=0.8), *malay.address(chance),
        *lines("", f"CASH BILL|No. {goods.digits(chance, 5)}", bold=True),
        Row(cells=(Cell("Date :", 0.0, False), _inked(f"{date.day}/{date.month}/{date:%y}", 0.2))), Row(),
        across("Qty", "Particulars", "RM", "sen", at=(0.0, 0.16, 0.84, 1.0), ends="<<>>", boxed=True),
    ]  # fmt: skip
    for label, price in (*((w.name.capitalize(), w.cost) for w in wares), ("Labour", last)):
        rows += [
            Row(
                cells=(
                    _inked("1", 0.02),
                    _inked(label, 0.16),
                    _inked(f"{int(price)}", 0.76),
                    _inked(f"{int(price % 1 * 100):02}", 0.92),
                ),
                size=1.1,
            ),
            Row(rule="line"),
        ]
    rows += [
        Row(), Row(rule="line"),
        Row(cells=(Cell("E. & O. E.", 0.0, False), Cell("TOTAL RM", 0.72), _inked(f"{int(due)} - 00", 0.76)), size=1.2, bold=True),
        *lines("", "", "........................", "Signature", "Goods sold are not returnable.", size=0.85),
    ]  # fmt: skip
    marks = (Mark("PAID", 0.3, 0.8, chance.uniform(5, 18), 2.0, 140, "serif", True),)
    return Receipt("english_fresh_e_pen_pad", rows, said_of(name, (), date, due), "roman", 40, "scan", marks=marks, spacing=1.4)  # fmt: skip


def _inked(text: str, at: float) -> Cell:
    """A pen's text at its place."""
    return Cell(text, at, False, "hand")


def gift_shop(chance: random.Random) -> Receipt:
    """A gift shop's narrow strip: all capitals, amounts with RM first, the sum in high letters, no GST."""
    name, date = (
        chance.choice(("INDAH GIFT & HOME DECO", "LOVELY BOX GIFTS", "SANYU DECORATION")),
        day(chance),
    )
    wares = malay.sold(chance, malay.HOME, 1, 5, 35)
    due, rounding, cash = malay.to_pay(malay.cost(wares))
    rows = [
        *lines(f"^{name}", size=1.1), *malay.address(chance), *lines(f"^TEL:07-{goods.digits(chance, 7)}", "", "^RECEIPT", "*"),
        *lines(f"{date:%d/%m/%Y} {goods.clock(chance)}:{chance.randint(10, 59)}|#0{chance.randint(1, 3)}", f"CASHIER: CN|LOCATION: {chance.randint(1, 5):02}", ""),
        *(row for w in wares for row in lines(f"05{goods.digits(chance, 10)}", f"{w.name[:20]} {w.count}PCS|RM{ringgit(w.cost)}")),
        *lines("", "SUBTOTAL|RM" + ringgit(malay.cost(wares)), "ROUNDED|RM" + ringgit(rounding)),
        Row(f"RM{ringgit(due)}", centre=True, size=2.2),
        *lines(f"CASH|RM{ringgit(cash)}", f"CHANGE DUE|RM{ringgit(cash - due)}", "*", "^THANK YOU. PLEASE COME AGAIN.", "^KEEP THE INVOICE FOR", "^APPLICABLE RETURNS"),
    ]  # fmt: skip
    marks = (
        Mark(f"{chance.randint(20, 900)}-{chance.randint(10, 99)}", 0.25, 0.6, 10, 2.0, 60, "hand"),
    )
    return Receipt("english_fresh_e_gift_shop", rows, said_of(name, (), date, due), "inconsolata", 34, "head", marks=marks, spacing=1.3)  # fmt: skip


def bread_van(chance: random.Random) -> Receipt:
    """A bread van's invoice by a belt printer: issued and exchanged counts, three part sums, total payable."""
    name, date = (
        chance.choice(
            (
                "GARDENIA BAKERIES (KL) SDN BHD",
                "MASSIMO BAKERY SDN BHD",
                "ROTI HARUM DELIVERY SDN BHD",
            )
        ),
        day(chance),
    )
    wares = [
        malay.Sold(w.name, chance.randint(2, 12), w.price)
        for w in malay.sold(chance, malay.LOAVES, 3, 7, 5)
    ]
    zero, rated = malay.cost(wares[:-1]), wares[-1].cost
    gst = malay.added(rated, 6)
    due = zero + rated + gst
    at, ends = (0.0, 0.54, 0.66, 0.76, 1.0), "<>>>>"
    rows = [
        *lines(f"{name}", f"({malay.company(chance)})", "Lot 3, Jalan Pelabur 23/1", "40300 Shah Alam, Selangor", f"Tel: 03-{goods.digits(chance, 8)}", f"GST ID: {malay.gst_number(chance)}"),
        *lines("", "^TAX INVOICE / ADJUSTMENT NOTE", f"Cash Inv No: {goods.digits(chance, 5)}F{goods.digits(chance, 3)}", f"VE{chance.randint(1, 40):02}: MAZLAN  DD:{date:%d/%m/%Y}", f"{goods.clock(chance)}  MAKASSAR FRESH MARKET", "-"),
        across("Description", "U.P", "Iss", "Exc", "Sales RM", at=at, ends=ends), *lines("-"),
        *(across(w.name.title()[:16], ringgit(w.price), str(w.count), "0", ringgit(w.cost), at=at, ends=ends) for w in wares),
        *lines("-", f"Total 0% supplies:|{ringgit(zero)}", f"Total 6% supplies (excl. GST):|{ringgit(rated)}", f"GST:|{ringgit(gst)}", f"Total 6% supplies (inc. GST):|{ringgit(rated + gst)}"),
        *lines(f"Total Payable:|{ringgit(due)}", "", "E.& O.E.", "Received above goods in good order.", "The recipient of the products is", "required to make necessary adjustments.", "", "^CUSTOMER'S COPY"),
    ]  # fmt: skip
    return Receipt("english_fresh_e_bread_van", rows, said_of(name, (), date, due), "slim", 52, "head", spacing=1.15)  # fmt: skip


LAYOUTS = (
    ironware, book_seller, two_ringgit_shop, department_store, pen_pad, gift_shop, bread_van,
)  # fmt: skip
