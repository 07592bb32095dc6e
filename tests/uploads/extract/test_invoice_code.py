"""What the QR code on an invoice says."""

import datetime
import json
from decimal import Decimal

import pytest

from tests.uploads.sheets import lines
from uploads.extract.invoice_code import candidates, invoice_code
from uploads.suggestion import Sheet, fields_from

TOLD = {
    "uqr": 1, "tp": 1, "nme": "Region Provlän", "cc": "SE", "cid": "232100-0016",
    "iref": "1234567897", "idt": "20260405", "ddt": "20260505", "due": 300.0, "cur": "SEK",
    "pt": "BG", "acc": "5050-1055",
}  # fmt: skip
PAPER = "Region Provlän\nFaktura\nFakturadatum 2026-04-06\nAtt betala   800,00 kr"


def test_every_field_of_the_code_is_read() -> None:
    code = invoice_code(json.dumps(TOLD))
    assert code.merchant == "Region Provlän"
    assert code.organisation_number == "232100-0016"
    assert code.payment_reference == "1234567897"
    assert (code.date, code.due) == (datetime.date(2026, 4, 5), datetime.date(2026, 5, 5))
    assert code.total == Decimal("300.00")
    assert (code.bankgiro, code.plusgiro) == ("5050-1055", None)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "https://example.test",
        "[1]",
        "{}",
        '{"uqr": 1, "tp": 2}',
        "[" * 3000,
        '{"uqr": 1',
        "NaN",
    ],
)
def test_other_codes_say_nothing(text: str) -> None:
    assert invoice_code(text) is None


@pytest.mark.parametrize(
    "wrong",
    [
        {"due": "NaN"}, {"due": -1}, {"due": 10**12}, {"due": None}, {"idt": "20261345"},
        {"acc": "5050-1056"}, {"acc": {}}, {"cid": "1"}, {"nme": 7}, {"pt": "IBAN"},
    ],
)  # fmt: skip
def test_a_wrong_field_is_left_out_and_the_others_stand(wrong: dict[str, object]) -> None:
    right, code = invoice_code(json.dumps(TOLD)), invoice_code(json.dumps(TOLD | wrong))
    assert code != right
    assert code.payment_reference == right.payment_reference


def test_the_code_outweighs_misread_print() -> None:
    sheet = Sheet((lines(PAPER),), (lambda box: box,), (invoice_code(json.dumps(TOLD)),))
    reading = fields_from([sheet])
    assert (reading.date.value, reading.total.value) == (datetime.date(2026, 4, 5), Decimal(300))
    assert reading.due.value == datetime.date(2026, 5, 5)
    assert reading.bankgiro.value == "5050-1055"


def test_codes_that_differ_say_nothing() -> None:
    codes = [invoice_code(json.dumps(TOLD | {"due": due})) for due in (300, 301)]
    assert candidates(codes, "total") == []
    assert len(candidates(codes, "due")) == 1
