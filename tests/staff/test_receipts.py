"""Staff fill in a receipt that a client handed over."""

import re
from dataclasses import replace
from decimal import Decimal

import pytest

from portal.domain.receipts import suggest
from portal.services import receipt_reading, receipts
from tests.applications import CARE, sent
from tests.client.test_application import visit
from tests.client.test_receipts import SURE, add, photo
from tests.households import single


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
