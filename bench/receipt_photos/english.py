"""English papers to tune with, in the shapes of scanned till receipts from abroad."""

import random
from decimal import Decimal

from bench.receipt_photos import goods
from bench.receipt_photos.goods import digits, kronor, written
from bench.receipt_photos.layouts import centred, truth
from bench.receipt_photos.paper import Cell, Receipt, Row

_FONTS = ("mono", "courier", "sans", "condensed", "narrow", "freemono", "notomono")
_CENT = Decimal("0.01")


def _bought(chance: random.Random, most: int = 6) -> list[tuple[str, int, Decimal]]:
    names = chance.sample(goods.ENGLISH, chance.randint(1, most))
    return [(name, chance.randint(1, 3), goods.price(chance, 1, 60)) for name in names]


def _cells(texts: tuple[str, ...], places: tuple[float, ...]) -> Row:
    return Row(cells=tuple(Cell(text, at) for text, at in zip(texts, places, strict=True)))


def _point(value: Decimal, bare: bool = False) -> str:
    text = kronor(value, ".")
    return text[1:] if bare and text.startswith("0.") else text


def _to_coin(total: Decimal) -> Decimal:
    return (Decimal(round(total * 20)) / 20).quantize(_CENT)


def hardware_table(chance: random.Random) -> Receipt:
    """A table of goods, sales without and with tax, a tax summary with a total of its own."""
    name = chance.choice(
        (
            "PERNIAGAAN KIM SENG",
            "TAN HARDWARE TRADING",
            "KEDAI PAIP LIAN HUAT",
            "BUKIT JAYA TIMBER SDN BHD",
        )
    )
    date, lines = goods.day(chance, (2016, 2019)), _bought(chance)
    total = sum((count * cost for _, count, cost in lines), Decimal(0))
    tax = (total * 6 / 106).quantize(_CENT)
    rows = [*centred(name, bold=True), *centred(f"({digits(chance, 5)}-A)", "NO 290, JALAN AIR PANAS,", "53200, KUALA LUMPUR",
            f"TEL : 03-{digits(chance, 8)}", f"GST ID : {digits(chance, 12)}", "SIMPLIFIED TAX INVOICE")]  # fmt: skip
    rows += [
        Row("CASH"),
        Row(f"DOC NO. : CS000{digits(chance, 5)}", f"DATE: {written(date, 'slashes')}"),
    ]
    rows += [
        Row("CASHIER : USER", f"TIME: {goods.clock(chance)}:00"),
        Row("SALESPERSON :", "REF. :"),
    ]
    rows += [_cells(("QTY", "S/PRICE", "AMOUNT", "TAX"), (0.45, 0.65, 0.88, 1.0))]
    for item, count, cost in lines:
        rows += [
            _cells((str(count), _point(cost), _point(count * cost), "SR"), (0.45, 0.65, 0.88, 1.0)),
            Row(item),
        ]
    count = sum(line[1] for line in lines)
    rows += [_cells(("TOTAL QTY:", str(count), _point(total)), (0.35, 0.45, 0.88)), Row()]
    for label, value in (("TOTAL SALES (EXCLUDING GST) :", total - tax), ("DISCOUNT :", Decimal(0)), ("TOTAL GST :", tax),
                         ("ROUNDING :", _to_coin(total) - total), ("TOTAL SALES (INCLUSIVE OF GST) :", _to_coin(total)),
                         ("CASH :", (total // 10 + 1) * 10), ("CHANGE :", (total // 10 + 1) * 10 - _to_coin(total))):  # fmt: skip
        rows.append(_cells((label, _point(value)), (0.68, 0.88)))
    rows += [
        Row(),
        Row("  GST SUMMARY"),
        _cells(("TAX CODE", "%", "AMT(RM)", "TAX(RM)"), (0.3, 0.42, 0.7, 0.95)),
    ]
    rows += [_cells(("SR", "6", _point(total - tax), _point(tax)), (0.15, 0.42, 0.7, 0.95)), _cells(("TOTAL :", _point(total - tax), _point(tax)), (0.45, 0.7, 0.95))]  # fmt: skip
    rows += centred("GOODS SOLD ARE NOT RETURNABLE, THANK YOU.")
    said = truth(name, (), date, _to_coin(total), "other")
    return Receipt("english_hardware", rows, said, chance.choice(_FONTS), 44)


def chain_store(chance: random.Random) -> Receipt:
    """A chain's receipt: long codes, the date at the foot without a label, RM before amounts."""
    name = chance.choice(
        ("MR. HOME (M) SDN BHD", "EVERYDAY MART (KL) SDN BHD", "DIY CENTRE SDN BHD")
    )
    date, lines = goods.day(chance, (2016, 2019)), _bought(chance, 8)
    total = sum((count * cost for _, count, cost in lines), Decimal(0))
    due = _to_coin(total)
    rows = [*centred(name, f"(CO. REG :{digits(chance, 6)}-D)", "LOT 1851-A & 1851-B, JALAN KPB 6,", "43300 SERI KEMBANGAN, SELANGOR",
            f"(GST ID NO :{digits(chance, 12)})", "(IOI PUCHONG)", "-TAX INVOICE-")]  # fmt: skip
    for item, count, cost in lines:
        rows += [
            Row(item, "*S"),
            Row(f"WA{digits(chance, 2)} - {digits(chance, 2)}/{digits(chance, 3)}"),
        ]
        rows += [
            _cells((f"{count} X {_point(cost)}", _point(count * cost)), (0.78, 0.95)),
            Row(digits(chance, 13)),
        ]
    rows += [Row(f"ITEM(S) : {len(lines)}", f"QTY(S) : {sum(line[1] for line in lines)}")]
    rows += [Row("TOTAL INCL. GST@6%", f"RM {_point(total)}")]
    rows += [Row("ROUNDING ADJUSTMENT", f"{'-' if due < total else ''}RM {_point(abs(due - total))}"), Row("TOTAL ROUNDED", f"RM {_point(due)}")] if due != total else []  # fmt: skip
    given = (due // 10 + 1) * 10
    rows += [Row("CASH", f"RM {_point(given)}"), Row("CHANGE", f"RM {_point(given - due)}")]
    rows += [Row("GST @6% INCLUDED IN TOTAL", f"RM {_point(total * 6 / 106)}")]
    rows += [
        Row(
            f"{written(date, 'dashes2')} {goods.clock(chance)} SH01 ZJ86",
            f"T1 R000{digits(chance, 6)}",
        ),
        Row("OPERATOR TRAINEE CASHIER"),
    ]
    rows += centred(
        "EXCHANGE ARE ALLOWED WITHIN", "7 DAY WITH RECEIPT .", "STRICTLY NO CASH REFUND ."
    )
    said = truth(name, (), date, due, "other")
    return Receipt("english_chain", rows, said, chance.choice(_FONTS), 42)


def speed_mart(chance: random.Random) -> Receipt:
    """A corner shop: time, number and date in three columns, amounts without a nought."""
    name = chance.choice(("88 SPEED MART S/B", "KK SUPERMART", "MINI MARKET AMAN"))
    date, lines = goods.day(chance, (2016, 2019)), _bought(chance, 3)
    total = sum((count * cost for _, count, cost in lines), Decimal(0))
    due = _to_coin(total)
    rows = [*centred(f"{name} ({digits(chance, 6)}-X)", "LOT P.T. 2811, JALAN ANGSA,", "41150 KLANG, SELANGOR", "1237-TMN INDAH PERDANA",
            f"GST ID. NO : {digits(chance, 12)}", f"INVOICE NO : {digits(chance, 5)}/103/T0148")]  # fmt: skip
    rows += [
        Row(
            cells=(
                Cell("05:03PM", 0, False),
                Cell(digits(chance, 6), 0.58),
                Cell(written(date, "dashes2"), 1.0),
            )
        ),
        Row(),
    ]
    for item, count, cost in lines:
        rows += [
            Row(f"{digits(chance, 4)} {item}", f"RM{_point(count * cost)} Z"),
            Row(f"    @{count} X RM {_point(cost)}"),
        ]
    given = (due // 5 + 1) * 5
    rows += [Row()]
    if due != total:
        rows += [
            _cells(
                (
                    "ROUNDING ADJUSTMENT RM",
                    f"{'-' if due < total else ''}{_point(abs(due - total), True)}",
                ),
                (0.75, 0.97),
            )
        ]
    rows += [
        _cells(("TOTAL SALES (INCLUSIVE GST) RM", _point(due)), (0.75, 0.97)),
        _cells(("CASH RM", _point(given)), (0.75, 0.97)),
    ]
    rows += [_cells(("CHANGE RM", _point(given - due, True)), (0.75, 0.97)), Row()]
    rows += [Row("GST SUMMARY", "AMOUNT(RM)   TAX(RM)"), Row("Z = 0%", f"{_point(due)}       .00")]
    rows += centred("THANK YOU. PLEASE COME AGAIN", "KEEP THE INVOICE FOR APPLICABLE RETURNS")
    said = truth(name, (), date, due, "other")
    return Receipt("english_mart", rows, said, chance.choice(_FONTS), 40)


def book_shop(chance: random.Random) -> Receipt:
    """Member discounts, a card's expiry, total before and after rounding, cash with a minus."""
    name = chance.choice(("PUSTAKA BOOK CO. (M) SDN BHD", "READERS CORNER SDN BHD"))
    date, lines = goods.day(chance, (2016, 2019)), _bought(chance, 4)
    rows = [
        *centred(name, bold=True),
        *centred(
            f"(CO. NO. {digits(chance, 6)}-W)",
            "56000 KUALA LUMPUR, MALAYSIA",
            f"TEL : 03-{digits(chance, 8)}",
        ),
    ]
    rows += [
        Row(f"{written(date, 'dmy2')} {goods.clock(chance)}", f"SLIP NO. : {digits(chance, 10)}"),
        Row("TASHA", f"TRANS : {digits(chance, 6)}"),
    ]
    rows += [
        *centred(f"MEMBER CARD NO : {digits(chance, 13)}", f"CARD EXPIRY : 31/05/{date:%y}"),
        Row("DESCRIPTION", "AMOUNT"),
    ]
    total, saved = Decimal(0), Decimal(0)
    for item, count, cost in lines:
        off = (count * cost / 10).quantize(_CENT)
        rows += [
            Row(item),
            Row(f"  {count}PC @ {_point(cost)}", f"{_point(count * cost)} T"),
            Row("  MEMBER DISCOUNT", f"-{_point(off)}"),
        ]
        total, saved = total + count * cost - off, saved + off
    due = _to_coin(total)
    given = (due // 10 + 1) * 10
    rows += [Row("TOTAL RM INCL OF GST", _point(total)), Row("ROUNDING ADJ", _point(due - total)), Row("TOTAL RM", _point(due)),
             Row("CASH", f"-{_point(given)}"), Row("CHANGE", _point(given - due)), Row("ITEM COUNT", str(len(lines))),
             Row("TOTAL SAVINGS", f"-{_point(saved)}"), *centred("BE A MEMBER TODAY", "THANK YOU. PLEASE COME AGAIN.")]  # fmt: skip
    said = truth(name, (), date, due, "other")
    return Receipt("english_books", rows, said, chance.choice(_FONTS), 42)


def eatery(chance: random.Random) -> Receipt:
    """A restaurant: service charge, totals said again, the date in one of many ways."""
    name = chance.choice(
        ("RESTORAN WAN HENG", "THE STEAM HOUSE", "UNCLE LIM KOPITIAM", "BAKERY VERDE SDN BHD")
    )
    date, lines = goods.day(chance, (2016, 2019)), _bought(chance)
    total = sum((count * cost for _, count, cost in lines), Decimal(0))
    tax = (total * 6 / 106).quantize(_CENT)
    style = chance.choice(("dmy", "english", "capitals", "slashes", "iso", "american", "stops2"))
    rows = [*centred(name, bold=chance.random() < 0.5, size=chance.choice((1.0, 1.4))), *centred(f"00{digits(chance, 7)}-W", "NO.2, JALAN TEMENGGUNG 19/9,", "43200 CHERAS, SELANGOR",
            f"GST REG NO: {digits(chance, 12)}", "TAX INVOICE")]  # fmt: skip
    rows += [Row(f"INV NO.: {digits(chance, 7)}", "CASHIER: THANDAR"), Row(chance.choice((f"DATE : {written(date, style)} {goods.clock(chance)}:20", f"{written(date, style)} {goods.clock(chance)}", f"Date: {written(date, style)}")))]  # fmt: skip
    rows += [_cells(("QTY", "U.PRICE", "TOTAL", "TAX"), (0.4, 0.62, 0.85, 1.0))]
    for item, count, cost in lines:
        rows += [
            Row(item),
            _cells(
                (f"{count} X", _point(cost), _point(count * cost), "SR"), (0.4, 0.62, 0.85, 1.0)
            ),
        ]
    rows += [
        Row(),
        Row(f"TOTAL QTY:{sum(line[1] for line in lines)}"),
        Row("TOTAL (EXCLUDING GST):", _point(total - tax)),
        Row("GST PAYABLE (6%):", _point(tax)),
    ]
    rows += [
        Row("TOTAL (INCLUSIVE OF GST):", _point(total)),
        Row(
            chance.choice(("TOTAL:", "NETT TOTAL", "Grand Total")),
            _point(total),
            size=chance.choice((1.0, 1.3)),
        ),
    ]
    rows += [Row(chance.choice(("CASH:", "CREDIT CARD", "MASTER")), _point(total)), Row("GST SUMMARY", "AMOUNT (RM)  TAX (RM)"), Row("SR      (@ 6%)", f"{_point(total - tax)}      {_point(tax)}")]  # fmt: skip
    said = truth(name, (), date, total, "other")
    return Receipt("english_eatery", rows, said, chance.choice(_FONTS), 42)
