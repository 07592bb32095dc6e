"""One application for a client and a month, however often and from wherever it is sent."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from portal.domain.permissions import SYSTEM
from portal.records.applications import Application
from portal.services import applications

SENDINGS = 50


@pytest.fixture
def phones(service, client, phone):
    """The same person on two devices."""
    service.start_web()
    return phone(client), phone(client)


def test_fifty_sendings_at_once_are_one(
    parts, client, jobs, month, frozen, phones, record_property
):
    def send(number):
        return phones[number % 2].post(f"/application/{month}/sign", {"digest": frozen.digest})

    with ThreadPoolExecutor(SENDINGS) as pool:
        pages = list(pool.map(send, range(SENDINGS)))
    with parts.look(client) as work:
        view = applications.find(work, month)
    record_property("sent at once", SENDINGS)
    assert view.receipt_number
    same = sum(view.receipt_number in page for page in pages)
    record_property("answers with the one number", same)
    assert same == SENDINGS
    with parts.look(SYSTEM) as work:
        case_id = work.cases.of_person(client.id).id
        of_month = {"case_id": case_id, "benefit_month": str(month)}
        assert work.session.query(Application).filter_by(**of_month).count() == 1
        assert len(work.applications.signatures(view.id, view.digest)) == 1
    assert len(jobs(view.receipt_number)) == 1


def test_fifty_photos_with_one_key_are_one_receipt(parts, client, phones, photo):
    with ThreadPoolExecutor(10) as pool:
        ids = set(pool.map(lambda n: phones[n % 2].send_receipt(photo, "key"), range(SENDINGS)))
    assert len(ids) == 1
    with parts.look(client) as work:
        assert {row.id for row in work.receipts.pocket(work.cases.of_person(client.id).id)} == ids
