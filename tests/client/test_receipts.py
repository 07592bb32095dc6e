import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from PIL import Image

from portal.app import create_app
from portal.domain.municipality import Municipality
from portal.domain.receipts import LineItem, Place, ReadField, Reading
from portal.services import applications, receipt_reading
from tests.applications import CARE, MONTH, sent
from tests.households import couple, single
from tests.uploads.sheets import HEIC, jpeg, picture, saved
from tests.uploads.test_intake import pdf
from tests.visitor import Visitor
from uploads.limits import MEGABYTE, Limits

PLACE = Place(0, 0.1, 0.1, 0.4, 0.2)
SURE = Reading(
    read=True,
    merchant=ReadField("Kronans Apotek", 0.97, PLACE),
    date=ReadField(date(2026, 10, 28), 0.95, PLACE),
    total=ReadField(Decimal("105.00"), 0.98, PLACE),
    category=ReadField("medicine", 0.99),
    prescription=ReadField(True, 0.95),
    items=ReadField((LineItem("Levaxin", Decimal("105.00")),), 0.95),
    turns=(0,),
)
SAVE = "This is right. Save it."


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


def add(visitor, key="key"):
    visitor.get("/receipts/add")
    answer = visitor.post("/receipts/add", photo=(photo(), "åäö.png"), upload_key=key)
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


def read_as(parts, address, reading):
    receipt_reading.read(parts, address.rsplit("/", 1)[-1], reader=lambda *_: reading)


def asked(page):
    """The names of the fields that are asked for, not those kept under "Change"."""
    open_part = re.sub(r"<details.*?</details>", "", page, flags=re.DOTALL)
    return set(re.findall(r'name="(merchant|date-day|total|category|prescription)"', open_part))


def as_filled_in(page):
    """What a browser posts when nothing is changed."""
    tags = [
        dict(re.findall(r'([a-z-]+)="([^"]*)"', tag)) for tag in re.findall("<input[^>]*>", page)
    ]
    chosen = (tag for tag in re.findall("<input[^>]* checked[^>]*>", page))
    radios = dict(re.search(r'name="([^"]+)".*value="([^"]+)"', tag).groups() for tag in chosen)
    texts = {tag["name"]: tag.get("value", "") for tag in tags if tag.get("type") == "text"}
    return {**texts, **radios}


def test_a_sure_reading_asks_for_nothing_and_is_saved_with_one_press(parts, signed_in):
    address = add(signed_in)
    read_as(parts, address, SURE)
    page = signed_in.get(address).text
    assert asked(page) == set()
    assert "Kronans Apotek" in page
    assert "Levaxin" in page
    answer = signed_in.post(address, **as_filled_in(page))
    assert answer.status_code == 303
    assert "105.00" in signed_in.get("/receipts/").text


def test_only_what_is_unsure_is_asked_for(parts, signed_in):
    address = add(signed_in)
    unsure = ReadField(Decimal("105.00"), 0.7, PLACE)
    read_as(parts, address, Reading(read=True, merchant=SURE.merchant, total=unsure))
    assert asked(signed_in.get(address).text) == {"total", "date-day", "category"}


def test_the_page_turns_into_the_fields_when_it_is_read(parts, signed_in):
    address = add(signed_in)
    assert SAVE not in signed_in.get(f"{address}/progress").text
    read_as(parts, address, SURE)
    part = signed_in.get(f"{address}/progress").text
    assert "data-poll-stop" in part
    assert SAVE in part


def test_paper_that_was_not_read_says_so_and_asks_for_what_stands_there(parts, signed_in):
    address = add(signed_in)
    read_as(parts, address, Reading())
    page = signed_in.get(address).text
    assert "Not read" in page
    assert asked(page) == {"merchant", "date-day", "total", "category"}
    assert "Not read" in signed_in.get("/receipts/").text


def test_the_same_picture_again_is_a_question_and_no_accusation(parts, signed_in):
    addresses = [add(signed_in), add(signed_in, "other key")]
    for address in addresses:
        read_as(parts, address, Reading())
    pages = [signed_in.get(address).text for address in addresses]
    assert sum("Is it the same purchase?" in page for page in pages) == 1


def test_staff_can_be_asked_to_look(signed_in):
    address = add(signed_in)
    signed_in.get(address)
    assert signed_in.post(f"{address}/hand-to-staff").status_code == 303
    assert "Staff will look" in signed_in.get("/receipts/").text
    assert "You can still fill it in yourself" in signed_in.get(address).text


def test_a_saved_receipt_can_be_changed(parts, signed_in):
    address = add(signed_in)
    read_as(parts, address, SURE)
    signed_in.get(address)
    signed_in.post(address, merchant="Apoteket", total="90", category="medicine")
    page = signed_in.get(address).text
    assert "You have saved this" in page
    assert SAVE not in page
    assert 'value="90,00"' in page


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "The file is empty."),
        (b"\xff\xd8\xff" + b"x" * Limits().file_bytes, "The file is too large."),
        (pdf(password="secret"), "locked with a password"),
        (pdf(Limits().pages + 1), "too many pages"),
        (b"%PDF-1.7 and nothing more", "damaged"),
        (HEIC[:300], "damaged"),
        (b"MZ\x90\x00", "not a picture or a PDF"),
    ],
    ids=["empty", "too large", "locked", "too long", "torn PDF", "torn HEIC", "a program"],
)
def test_each_bad_file_has_a_sentence_of_its_own_and_nothing_is_kept(signed_in, content, words):
    signed_in.get("/receipts/add")
    answer = signed_in.post("/receipts/add", photo=(BytesIO(content), "a.jpg"), upload_key="k")
    assert answer.status_code == 422
    assert words in answer.text
    assert "No receipts yet" in signed_in.get("/receipts/").text


def test_municipality_says_how_large_a_file_may_be(parts):
    small = replace(parts, municipality=Municipality(file_megabytes=1))
    visitor = Visitor(create_app("client", small))
    visitor.sign_in(single(parts).person_id)
    assert "at most 1 MB each" in visitor.get("/receipts/add").text
    content = b"\xff\xd8\xff" + b"x" * MEGABYTE
    answer = visitor.post("/receipts/add", photo=(BytesIO(content), "a.jpg"), upload_key="k")
    assert "The file is too large." in answer.text
    assert "No receipts yet" in visitor.get("/receipts/").text


@pytest.mark.parametrize(
    "content",
    [HEIC, *(saved(Image.new("RGB", (64, 48), "white"), kind) for kind in ("TIFF", "MPO", "WEBP"))],
    ids=["HEIC", "TIFF", "multi-picture JPEG", "WebP"],
)
def test_every_kind_of_picture_is_kept(signed_in, content):
    signed_in.get("/receipts/add")
    answer = signed_in.post("/receipts/add", photo=(BytesIO(content), "a"), upload_key="k")
    assert answer.status_code == 303
    assert signed_in.get(f"{answer.location}/picture").mimetype == "image/jpeg"


def several(*contents):
    return [(BytesIO(content), f"{number}.png") for number, content in enumerate(contents)]


def picture_of(size):
    return jpeg(picture(size=size))


def test_several_papers_become_several_receipts(signed_in):
    signed_in.get("/receipts/add")
    photos = several(picture_of(16), picture_of(18))
    answer = signed_in.post("/receipts/add", photo=photos, upload_key="many")
    pocket = signed_in.get(answer.location).text
    assert len(set(re.findall(r'href="(/receipts/\w{32})"', pocket))) == 2


def test_pictures_of_one_paper_become_one_receipt(signed_in):
    signed_in.get("/receipts/add")
    photos = several(picture_of(16), picture_of(18))
    answer = signed_in.post("/receipts/add", photo=photos, upload_key="long", together="y")
    assert signed_in.get(f"{answer.location}/picture?number=1").status_code == 200
    assert signed_in.get(f"{answer.location}/picture?number=2").status_code == 404
    again = signed_in.post(
        "/receipts/add",
        photo=several(picture_of(16), picture_of(18)),
        upload_key="long",
        together="y",
    )
    assert again.location == answer.location
    assert signed_in.get(f"{answer.location}/picture?number=2").status_code == 404


def test_one_bad_picture_among_several_leaves_the_others(signed_in):
    signed_in.get("/receipts/add")
    photos = several(picture_of(16), b"hej", picture_of(18))
    answer = signed_in.post("/receipts/add", photo=photos, upload_key="mixed")
    pocket = signed_in.get(answer.location).text
    assert "Picture 2 was left out" in pocket
    assert len(set(re.findall(r'href="(/receipts/\w{32})"', pocket))) == 2


def test_picture_can_be_added_to_a_receipt(signed_in):
    address = add(signed_in)
    page = signed_in.get(f"{address}/progress").text
    answer = signed_in.post(
        f"{address}/pictures", photo=several(picture_of(18))[0], upload_key="next"
    )
    assert answer.location.endswith(address)
    assert signed_in.get(f"{address}/picture?number=1").status_code == 200
    assert "longer than the picture" not in page


def test_picture_that_cannot_be_added_is_said_plainly(signed_in):
    address = add(signed_in)
    signed_in.get(address)
    answer = signed_in.post(
        f"{address}/pictures", photo=(BytesIO(b"hej"), "a.png"), upload_key="next"
    )
    assert "not a picture or a PDF" in signed_in.get(answer.location).text


def test_saved_and_applied_for_with_one_press(signed_in):
    address = add(signed_in)
    signed_in.get(address)
    answer = signed_in.post(
        address, merchant="Apoteket", total="105", category="medicine", apply="2026-11"
    )
    assert answer.location.endswith("#costs")
    month = signed_in.get(answer.location).text
    assert "Saved. It is a cost in your application now." in month
    assert "Apoteket" in month
    pocket = signed_in.get("/receipts/").text
    assert "In your application for" in pocket
    assert "All your receipts are in an application." in pocket


def test_double_tap_on_apply_makes_one_cost(signed_in):
    address = add(signed_in)
    signed_in.get(address)
    for _ in range(2):
        signed_in.post(address, merchant="Apoteket", total="105", apply="2026-11")
    month = signed_in.follow("/application/").text
    assert month.count("Apoteket") == 1


def test_household_with_two_adults_says_whom_it_was_for(parts, client_app):
    visitor = Visitor(client_app)
    visitor.sign_in(couple(parts).person_id)
    address = add(visitor)
    page = visitor.get(f"{address}/progress").text
    visitor.post(address, total="105", person="co_applicant", merchant="Apoteket")
    assert "Prov Provsson" in visitor.get(address).text
    assert "Who was it for?" not in page
    visitor.post(address, total="105", person="somebody", merchant="Apoteket")
    assert visitor.get(address).status_code == 200


def test_what_a_receipt_lacks_is_said_kindly(signed_in):
    address = add(signed_in)
    signed_in.get(address)
    day = {"date-day": "3", "date-month": "11", "date-year": "2024"}
    signed_in.post(address, merchant="Apoteket", total="105", category="doctor", **day)
    assert "from another month" in signed_in.get("/receipts/").text
    page = signed_in.get(address).text
    assert "from another month" in page
    assert "You can apply for it anyway." in page


def test_receipt_is_applied_for_in_the_month_that_is_chosen(parts, client_app):
    home = single(parts)
    visitor = Visitor(client_app)
    visitor.sign_in(home.person_id)
    with parts.work(home.client) as work:
        applications.open_month(work, parts.municipality, MONTH.plus(-1))
    address = add(visitor)
    page = visitor.get(f"{address}/progress").text
    read_as(parts, address, SURE)
    page = visitor.get(address).text
    assert re.findall(r'name="apply" value="([\d-]+)"', page) == ["2026-11", "2026-10"]
    answer = visitor.post(address, **as_filled_in(page), apply="2026-10")
    assert answer.location.endswith("/application/2026-10#costs")
    assert "Kronans Apotek" in visitor.get(answer.location).text
    assert "Kronans Apotek" not in visitor.follow("/application/2026-11").text


def test_month_that_cannot_be_applied_in_keeps_the_receipt_in_the_pocket(signed_in):
    address = add(signed_in)
    signed_in.get(address)
    answer = signed_in.post(address, merchant="Apoteket", total="105", apply="2024-01")
    assert answer.location.endswith("/receipts/")


def applied_for(visitor):
    """The address of a receipt that is a cost in the open application."""
    address = add(visitor)
    visitor.get(address)
    visitor.post(address, merchant="Apoteket", total="105", category="medicine", apply="2026-11")
    return address


def test_correction_after_applying_is_in_the_application_too(signed_in):
    address = applied_for(signed_in)
    signed_in.get(address)
    answer = signed_in.post(address, merchant="Tandläkaren", total="90", category="dental")
    assert answer.location.endswith("#costs")
    month = signed_in.get(answer.location).text
    assert "Your application has changed too." in month
    assert "Tandläkaren" in month
    assert "Apoteket" not in month
    assert "105.00" not in month


def test_cost_that_was_changed_by_hand_is_asked_about_beside_the_receipt(signed_in):
    address = applied_for(signed_in)
    costs = signed_in.get("/application/2026-11/costs/").text
    line = re.search(r"/application/2026-11/costs/lines/\w{32}", costs)[0]
    seen = re.search(r'name="version" value="(\w+)"', signed_in.get(line).text)[1]
    papers = address.rsplit("/", 1)[-1]
    saved = signed_in.post(
        line, kind="medicine", amount="60", payee="Apoteket", papers=papers, version=seen
    )
    assert saved.status_code == 303
    signed_in.get(address)
    answer = signed_in.post(address, merchant="Apoteket", total="90", category="medicine")
    assert answer.location.endswith(line)
    page = signed_in.get(line).text
    assert "we left it. Is it right?" in page
    assert 'value="60,00"' in page
    assert "It is 90.00\u00a0kr. You apply for 60.00\u00a0kr of it." in page


def test_receipt_of_a_sent_application_shows_how_to_correct_and_cannot_be_changed(
    parts, client_app
):
    home = single(parts)
    visitor = Visitor(client_app)
    visitor.sign_in(home.person_id)
    address = add(visitor)
    visitor.get(address)
    visitor.post(address, merchant="Apoteket", total="105", category="medicine")
    paper = address.rsplit("/", 1)[-1]
    sent(parts, home, replace(CARE, proof=replace(CARE.proof, papers=(paper,))))
    page = visitor.get(address).text
    assert "What it says cannot be changed now." in page
    assert 'href="/application/2026-11"' in page
    assert 'name="total"' not in page
    answer = visitor.post(address, merchant="Biltema", total="999", category="other")
    assert answer.status_code == 409
    assert "take the application back" in answer.text
    assert "Biltema" not in visitor.get(address).text
