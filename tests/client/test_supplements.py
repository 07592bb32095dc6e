"""Answering what was asked for: what the client has sent stays, and both sides see it."""

import pytest

from tests.applications import CARE, RENT, asked, sent
from tests.client.test_application import visit
from tests.households import single


@pytest.fixture
def home(parts):
    return single(parts)


@pytest.fixture
def application(parts, home):
    return sent(parts, home, RENT, CARE)


def item_of(parts, home, request_id):
    with parts.look(home.client) as work:
        return work.supplements.items(request_id)[0].id


def test_second_answer_stands_beside_the_first_one(parts, client_app, staff_app, home, application):
    request_id = asked(parts, home, application, "Hyresavi")
    path = f"/requests/{request_id}/{item_of(parts, home, request_id)}"
    client, worker = visit(client_app, home.person_id), visit(staff_app, home.staff_id)
    client.get(f"/requests/{request_id}")
    for key, said in (("1", {"words": "Jag kommer fredag"}), ("2", {"route": "hand_in"})):
        assert client.post(path, upload_key=key, **said).status_code == 303
    for page in (
        client.get(f"/requests/{request_id}").text,
        worker.get(f"/cases/{home.case_id}/applications/{application}").text,
    ):
        assert "Jag kommer fredag" in page
        assert "at the office" in page
