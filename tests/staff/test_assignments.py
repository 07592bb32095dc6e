"""Days away and moves, through the pages."""

import re

import pytest

from portal.domain.permissions import SYSTEM, Role
from portal.records.people import StaffMember
from tests.client.test_application import visit
from tests.households import single

DAYS = {
    "from_on-day": "2",
    "from_on-month": "11",
    "from_on-year": "2026",
    "to_on-day": "6",
    "to_on-month": "11",
    "to_on-year": "2026",
}


@pytest.fixture
def home(parts):
    return single(parts)


def member(parts, role, number, name):
    with parts.work(SYSTEM) as work:
        return work.people.add_staff(StaffMember(name=name, roles=role.value), number).id


@pytest.fixture
def sten(parts):
    return member(parts, Role.CASE_WORKER, "197501019819", "Sten Socialsekreterare")


@pytest.fixture
def leader(parts, staff_app):
    edit = member(parts, Role.UNIT_MANAGER, "197501019827", "Edit Enhetschef")
    return visit(staff_app, edit)


def test_client_reads_who_answers_until_the_case_worker_is_back(
    parts, home, sten, staff_app, client_app
):
    worker = visit(staff_app, home.staff_id)
    assert "Days away" in worker.get("/assignments/away").text
    assert worker.post("/assignments/away", substitute=sten, **DAYS).status_code == 303
    client = visit(client_app, home.person_id)
    for page in ("/", "/messages/"):
        assert "Sten Socialsekreterare</bdi>" in client.get("/").text
        assert "Sten Socialsekreterare answers meanwhile" in client.get(page).text
    substitute = visit(staff_app, sten)
    assert "for Hanna Handläggare, who is away" in substitute.get("/").text
    page = worker.get("/assignments/away").text
    absence = re.search(r'name="absence" value="(\w+)"', page)[1]
    worker.post("/assignments/away/back", absence=absence)
    assert "answers meanwhile" not in client.get("/").text
    assert substitute.get(f"/cases/{home.case_id}").status_code == 404


def test_wrong_days_stand_again_with_what_is_wrong(home, sten, staff_app):
    worker = visit(staff_app, home.staff_id)
    worker.get("/assignments/away")
    for wrong in ({"to_on-day": "1"}, {"to_on-month": "13"}, {"from_on-day": ""}):
        answer = worker.post("/assignments/away", substitute=sten, **(DAYS | wrong))
        assert answer.status_code == 422
        assert "There is something to correct" in answer.text
    answer = worker.post("/assignments/away", **DAYS)
    assert "Choose a colleague" in answer.text
    empty = worker.post("/assignments/away", substitute=sten)
    assert "Check the days" in empty.text


def test_leader_moves_a_case_and_the_client_reads_the_new_name(
    home, sten, leader, staff_app, client_app
):
    assert "Hanna Handläggare" in leader.get("/assignments/").text
    page = leader.get(f"/assignments/{home.staff_id}")
    assert "K-189811" in page.text
    assert "Test Testsson" not in page.text
    path = f"/assignments/{home.staff_id}/move"
    assert leader.post(path, case=home.case_id).status_code == 422
    assert leader.post(path, case=home.case_id, to=sten).status_code == 303
    assert "1 case has moved" in leader.get(f"/assignments/{home.staff_id}").text
    client = visit(client_app, home.person_id).get("/").text
    assert "You have a new case worker" in client
    assert visit(staff_app, home.staff_id).get(f"/cases/{home.case_id}").status_code == 404
    assert visit(staff_app, sten).get(f"/cases/{home.case_id}").status_code == 200


def test_leader_notes_days_for_somebody_who_is_ill(home, sten, leader):
    path = f"/assignments/{home.staff_id}"
    leader.get(path)
    assert leader.post(f"{path}/away", substitute=sten, **DAYS).status_code == 303
    page = leader.get(path).text
    assert "Sten Socialsekreterare answers" in page
    assert leader.post(f"{path}/away", substitute=sten, **DAYS).status_code == 422
    absence = re.search(r'name="absence" value="(\w+)"', page)[1]
    leader.post(f"{path}/back", absence=absence)
    assert "Sten Socialsekreterare answers" not in leader.get(path).text


def test_unknown_worker_is_not_found(leader):
    assert leader.get(f"/assignments/{'0' * 32}").status_code == 404
