"""Staff fill in a receipt that a client handed over."""

import re
from dataclasses import replace
from decimal import Decimal
from io import BytesIO

import pytest
from PIL import Image

from portal.domain.receipts import Place, Quality, ReadField, suggest
from portal.services import receipt_reading, receipts
from tests.applications import CARE, sent
from tests.client.test_application import visit
from tests.client.test_receipts import SURE, add, photo
from tests.households import couple, single


@pytest.fixture
def home(parts):
    return single(parts)


@pytest.fixture
def client(client_app, home):
    return visit(client_app, home.person_id)


@pytest.fixture
def receipt(client):
    """The address of a receipt that was handed over, on the client's side."""
    address = add(client)
    client.get(address)
    client.post(f"{address}/hand-to-staff")
    return address


@pytest.fixture
def worker(staff_app, home, receipt):
    return visit(staff_app, home.staff_id)


def task(worker):
    """The address of the receipt among the papers on the desk."""
    return re.search(r"/cases/\w+/receipts/\w+", worker.get("/").text)[0]


def test_paper_is_filled_in_and_the_client_is_told_by_whom(worker, client, receipt):
    address = task(worker)
    assert "/picture" in worker.get(address).text
    answer = worker.post(address, total="200", merchant="Vårdcentralen", category="doctor")
    assert "The client sees it" in worker.get(answer.location).text
    assert "No new papers" in worker.get("/").text
    assert "Staff have filled it in" in client.get("/").text
    page = client.get(receipt).text
    assert "Vårdcentralen" in page
    assert "Staff have filled this in for you" in page
    client.post(receipt, total="200", merchant="Vårdcentralen", category="doctor")
    assert "Staff have filled" not in client.get("/").text


def test_something_else_can_be_filled_in_whole(worker, client, receipt):
    address = task(worker)
    worker.get(address)
    worker.post(address, total="400", merchant="Skobutiken", category="other", purpose="Arbetsskor")
    assert "Arbetsskor" in client.get(receipt).text


def test_flaws_that_were_measured_are_told_to_whoever_fills_in(parts, worker, receipt):
    reading = replace(SURE, quality=Quality(sharp=False, whole=False))
    receipt_reading.read(parts, receipt.rsplit("/", 1)[-1], reader=lambda *_: reading)
    page = worker.get(task(worker)).text
    assert "Measured: the picture is blurred." in page
    assert "Measured: a part of the paper may be missing." in page


def test_household_of_two_is_asked_for_whom_it_is(parts, client_app, staff_app):
    home = couple(parts)
    client = visit(client_app, home.person_id)
    address = add(client)
    client.get(address)
    client.post(f"{address}/hand-to-staff")
    worker = visit(staff_app, home.staff_id)
    at = task(worker)
    assert "Prov Provsson" in worker.get(at).text
    worker.post(at, total="200", merchant="Vårdcentralen", person="co_applicant")
    with parts.look(home.client) as work:
        (kept,) = receipts.pocket(work)
    assert kept.confirmed.person == "co_applicant"


def test_all_pages_of_a_file_are_shown_with_their_marks(parts, client, worker, staff_app):
    """On both sides: page two has a picture of its own, and its box."""
    pages = [Image.new("RGB", (60, 80), shade) for shade in ("white", "grey")]
    content = BytesIO()
    pages[0].save(content, "TIFF", save_all=True, append_images=pages[1:])
    client.get("/receipts/add")
    posted = (BytesIO(content.getvalue()), "a.tif")
    address = client.post("/receipts/add", photo=posted, upload_key="two").location
    second = ReadField(Decimal("105.00"), 0.98, Place(1, 0.1, 0.1, 0.4, 0.2))
    reading = replace(SURE, total=second, turns=(0, 0), pages=2)
    receipt_reading.read(parts, address.rsplit("/", 1)[-1], reader=lambda *_: reading)
    page = client.get(address).text
    client.post(f"{address}/hand-to-staff")
    for shown in (page, worker.get(task_of(address, worker)).text):
        figure = shown[shown.index('data-picture="1"') :]
        assert "mark__box" in figure[: figure.index("</figure>")]
    assert client.get(f"{address}/picture?number=1").mimetype == "image/jpeg"
    assert worker.get(f"{paper_of(address, worker)}/picture?number=1").mimetype == "image/jpeg"
    assert worker.get(f"{paper_of(address, worker)}/picture?number=2").status_code == 404


def task_of(address, worker):
    """The staff's address of a client's receipt."""
    receipt_id = address.rsplit("/", 1)[-1]
    return re.search(rf"/cases/\w+/receipts/{receipt_id}", worker.get("/").text)[0]


def paper_of(address, worker):
    return task_of(address, worker).replace("/receipts/", "/papers/")


def test_amount_that_cannot_be_read_keeps_what_was_typed(worker):
    address = task(worker)
    worker.get(address)
    answer = worker.post(address, total="tolv", merchant="Vårdcentralen")
    assert answer.status_code == 422
    assert 'value="tolv"' in answer.text
    assert 'value="Vårdcentralen"' in answer.text


def test_original_is_a_download_with_a_reason(worker):
    worker.get("/")
    case_id, receipt_id = re.search(r"/cases/(\w+)/receipts/(\w+)", task(worker)).groups()
    path = f"/cases/{case_id}/papers/{receipt_id}/original"
    answer = worker.post(path, reason="unreadable")
    assert answer.data.startswith(b"\x89PNG")
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert worker.post(path, reason="").status_code == 404


def test_paper_stands_beside_its_line_with_what_the_client_changed(parts, staff_app, home):
    content = photo().getvalue()
    papers = [receipts.keep(parts, home.client, content, key) for key in ("first", "second")]
    said = replace(suggest(SURE).receipt, total=Decimal("90.00"))
    for paper in papers:
        receipt_reading.read(parts, paper, reader=lambda *_: SURE)
        with parts.work(home.client) as work:
            receipts.confirm(work, paper, said)
    sent(parts, home, replace(CARE, proof=replace(CARE.proof, papers=tuple(papers))))
    worker = visit(staff_app, home.staff_id)
    path = re.search(r"/cases/\w+/applications/\w+", worker.get("/applications").text)[0]
    page = worker.get(path).text
    assert page.count("Not as it was read") == 2
    assert page.count("Looks like another paper") == 1
    assert len(re.findall(r"Read by the machine: <bdi>105.00.kr<", page)) == 2
    assert page.count('loading="lazy"') == 3
