"""More layouts and sellers in English."""

import random
from decimal import Decimal

from bench.receipt_photos import goods
from bench.receipt_photos.goods import digits, kronor, written
from bench.receipt_photos.layouts import centred, truth
from bench.receipt_photos.paper import Cell, Receipt, Row


def english_garage(chance: random.Random) -> Receipt:
    """A petrol station or clinic abroad: litres, a named month, total among taxable sums."""
    name = chance.choice(
        (
            "PETRO STESEN MELATI",
            "KLINIK DR. TAN",
            "GREEN LEAF PHARMACY",
            "SUNNY MOTOR PARTS SDN BHD",
        )
    )
    date, total = goods.day(chance, (2016, 2019)), goods.price(chance, 5, 180)
    style = chance.choice(("english", "dmy2", "dashes2", "slashes"))
    rows = [
        *centred(name, bold=True),
        *centred(
            f"Company No: {digits(chance, 6)}-P",
            "42, JLN PUCHONG PERMAI",
            f"Tel: 03-{digits(chance, 8)}",
        ),
    ]
    rows += [Row(f"Rcpt: {digits(chance, 6)}", "Pump 03"), Row(f"Date : {written(date, style)}", goods.clock(chance)), Row(rule="-"), Row(f"{chance.choice(goods.ENGLISH)}", f"RM {kronor(total, '.')}")]  # fmt: skip
    tax = (total * 6 / 106).quantize(Decimal("0.01"))
    rows += [Row("Subtotal", f"RM {kronor(total - tax, '.')}"), Row("GST 6.00%", f"RM {kronor(tax, '.')}"), Row("Total With GST", f"RM {kronor(total, '.')}"), Row("Rounding", "RM 0.00"), Row("Total Payable", f"RM {kronor(total, '.')}", bold=True)]  # fmt: skip
    rows += [Row("Paid: CASH", f"RM {kronor(total + 20, '.')}"), Row("Change", "RM 20.00"), Row("Taxable Amt", f"{kronor(total - tax, '.')}"), *centred("This is a computer generated receipt")]  # fmt: skip
    return Receipt(
        "english_garage",
        rows,
        truth(name, (), date, total, "other"),
        chance.choice(("mono", "courier", "sans", "freemono")),
        40,
    )


def english_service(chance: random.Random) -> Receipt:
    """A sheet-sized invoice abroad with columns and words for the sum."""
    name = chance.choice(
        ("EVERGREEN LAUNDRY SDN. BHD.", "CITY OPTICAL CENTRE", "SAFE STORAGE ENTERPRISE")
    )
    date, count, cost = (
        goods.day(chance, (2016, 2019)),
        chance.randint(1, 4),
        goods.price(chance, 10, 300),
    )
    total = count * cost
    rows = [Row(name, size=1.5, bold=True), Row(f"(Reg. {digits(chance, 6)}-T)  GST No. {digits(chance, 12)}"), Row("TAX INVOICE", f"No. : IV-{digits(chance, 5)}"), Row("To : CASH", f"Date : {written(date, chance.choice(('slashes', 'dmy', 'english')))}"), Row("", "Terms : C.O.D."), Row(rule="line")]  # fmt: skip
    rows += [
        Row(
            cells=(
                Cell("Description", 0, False),
                Cell("Qty", 0.6),
                Cell("Unit Price", 0.8),
                Cell("Total (RM)", 1.0),
            ),
            bold=True,
        )
    ]
    rows += [
        Row(
            cells=(
                Cell(chance.choice(goods.ENGLISH), 0, False),
                Cell(str(count), 0.6),
                Cell(kronor(cost, "."), 0.8),
                Cell(kronor(total, "."), 1.0),
            )
        ),
        *[Row()] * 4,
        Row(rule="line"),
    ]
    tax = (total * 6 / 106).quantize(Decimal("0.01"))
    rows += [Row("RINGGIT MALAYSIA ONLY", f"Net Amount  {kronor(total - tax, '.')}"), Row("", f"GST Payable @ 6%  {kronor(tax, '.')}"), Row("E. & O.E.", f"Grand Total (RM)  {kronor(total, '.')}", bold=True), Row("Goods sold are not refundable")]  # fmt: skip
    return Receipt(
        "english_service",
        rows,
        truth(name, (), date, total, "other"),
        chance.choice(("sans", "serif", "lato")),
        62,
        "laser",
    )


LAYOUTS = (english_garage, english_service)
