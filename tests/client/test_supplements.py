"""Answering what was asked for: what the client has sent stays, and both sides see it."""

import re

import pytest

from portal.domain.supplements import ItemState
from portal.services import supplement_answers
from tests.applications import CARE, RENT, asked, sent
from tests.client.test_application import visit
from tests.households import single
from tests.services import test_promises as promises


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


def test_client_finds_back_to_what_was_asked_when_all_is_answered(
    parts, client_app, home, application
):
    request_id = asked(parts, home, application, "Hyresavi")
    client = visit(client_app, home.person_id)
    path = f"/requests/{request_id}"
    client.get(path)
    client.post(f"{path}/{item_of(parts, home, request_id)}", upload_key="k", words="Kommer")
    with parts.work(home.case_worker) as work:
        item_id = work.supplements.items(request_id)[0].id
        supplement_answers.settle(work, home.case_id, request_id, item_id, ItemState.ACCEPTED)
    for way in ("/requests/", "/application/2026-11/sent"):
        page = client.get(way).text
        assert path in page
        assert "We have it" in page
    assert 'href="/requests/"' in client.get("/").text
    assert "You have answered all of this." in client.get(path).text


def test_nobody_has_asked_for_anything(client_app, home):
    assert (
        "We have not asked for anything" in visit(client_app, home.person_id).get("/requests/").text
    )


def test_what_is_promised_is_sent_from_the_page_of_the_sent_application(
    parts, client_app, staff_app, home
):
    promises.sent(parts, home)
    client, worker = visit(client_app, home.person_id), visit(staff_app, home.staff_id)
    page = client.get("/application/2026-11/sent").text
    assert "You said that you send this later" in page
    path = re.search(r"/requests/\w{32}", page)[0]
    assert "You said that you send this later" in client.get(path).text
    ((item,),) = [one.items for one in promises.own(parts, home)]
    client.post(f"{path}/{item.id}", upload_key="k", words="Här är hyran")
    assert "Här är hyran" in client.get(path).text
    seen = worker.get(f"/cases/{home.case_id}/applications/{promises.reviewed(parts, home).row.id}")
    assert "The client has promised this" in seen.text
    assert "Här är hyran" in seen.text
    assert "Promised" in worker.get("/requests").text
