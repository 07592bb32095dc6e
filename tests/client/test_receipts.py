from io import BytesIO

import pytest
from PIL import Image

from tests.households import single
from tests.visitor import Visitor


@pytest.fixture
def signed_in(parts, client_app):
    visitor = Visitor(client_app)
    visitor.sign_in(single(parts).person_id)
    return visitor


def photo():
    content = BytesIO()
    Image.new("RGB", (60, 80), "white").save(content, "PNG")
    content.seek(0)
    return content


def add(visitor):
    visitor.get("/receipts/add")
    answer = visitor.post("/receipts/add", photo=(photo(), "åäö.png"), upload_key="key")
    assert answer.status_code == 303
    return answer.location


def test_home_names_the_case_worker(signed_in):
    assert "Hanna Handläggare" in signed_in.get("/").text


def test_receipt_is_acknowledged_then_confirmed_in_the_clients_words(signed_in):
    address = add(signed_in)
    assert "We are reading it now" in signed_in.get(address).text
    answer = signed_in.post(
        address,
        merchant="Apoteket",
        total="1 234,50",
        category="medicine",
        prescription="yes",
        **{"date-day": "3", "date-month": "11", "date-year": "2026"},
    )
    assert answer.status_code == 303
    pocket = signed_in.get(answer.location).text
    assert "Apoteket" in pocket
    assert "1,234.50\u00a0kr" in pocket


def test_double_tap_keeps_one_receipt(signed_in):
    assert add(signed_in) == add(signed_in)


def test_amount_that_cannot_be_read_keeps_what_was_typed(signed_in):
    address = add(signed_in)
    signed_in.get(address)
    answer = signed_in.post(address, total="tolv", **{"date-day": "99", "date-month": "1"})
    assert answer.status_code == 422
    assert 'value="tolv"' in answer.text
    assert 'value="99"' in answer.text
    assert "Write the amount with digits" in answer.text


def test_file_that_is_no_picture_is_said_plainly(signed_in):
    signed_in.get("/receipts/add")
    answer = signed_in.post("/receipts/add", photo=(BytesIO(b"hej"), "a.exe"), upload_key="k")
    assert answer.status_code == 422
    assert "not a picture or a PDF" in answer.text


def test_missing_file_is_said_plainly(signed_in):
    signed_in.get("/receipts/add")
    assert "empty" in signed_in.post("/receipts/add", upload_key="k").text


def test_other_households_receipt_answers_like_a_missing_one(parts, client_app, signed_in):
    address = add(signed_in)
    other = Visitor(client_app)
    other.sign_in(single(parts, "199002189810").person_id)
    missing = other.get("/receipts/" + "0" * 32)
    for path in (address, f"{address}/picture", f"{address}/progress"):
        answer = other.get(path)
        assert answer.status_code == missing.status_code == 404
    assert other.post(address, total="1").status_code == 404
    assert other.post(f"{address}/remove").status_code == 404


def test_picture_is_served_so_that_it_can_run_nothing(signed_in):
    answer = signed_in.get(add(signed_in) + "/picture")
    assert answer.mimetype == "image/jpeg"
    assert "sandbox" in answer.headers["Content-Security-Policy"]


def test_removed_receipt_is_gone_from_the_pocket(signed_in):
    address = add(signed_in)
    signed_in.get(address)
    signed_in.post(f"{address}/remove")
    assert signed_in.get(address).status_code == 404
