"""Asking behind applications by chance: what staff see, and what the client reads."""

import re
from dataclasses import replace

import pytest

from portal.app import create_app
from tests.applications import CARE, RENT, sent
from tests.client.test_application import visit
from tests.households import single


@pytest.fixture
def home(parts):
    return single(parts)


@pytest.fixture
def application(parts, home):
    return sent(parts, home, RENT, CARE)


@pytest.fixture
def everybody(parts):
    """Parts of a municipality that checks all applications."""
    limits = {"check_percent": 100, "check_seed": 3}
    return replace(parts, municipality=replace(parts.municipality, limits=limits))


def test_one_application_is_asked_behind_and_the_client_sees_what_why_and_by_when(
    staff_app, client_app, home, application
):
    worker = visit(staff_app, home.staff_id)
    path = f"/cases/{home.case_id}/applications/{application}/check"
    assert "Bostaden" in worker.get(path).text
    assert worker.post(path).status_code == 303
    assert "has been checked already" in worker.get(path).text
    client = visit(client_app, home.person_id)
    page = client.get(re.search(r"/requests/\w+", client.get("/").text)[0]).text
    assert "It does not mean that something is wrong" in page
    assert "Bostaden" in page
    assert "9 November 2026" in page


def test_those_that_chance_picks_are_asked_with_one_button(everybody, home, application):
    worker = visit(create_app("staff", everybody), home.staff_id)
    page = worker.get("/random-check").text
    assert "100 of 100 applications are picked by chance, from the seed 3" in page
    month = re.search(r'name="month" value="([\d-]+)"', page)[1]
    answer = worker.post("/random-check", month=month)
    assert "1 household is asked" in worker.get(answer.location).text
    assert "Nobody is picked" in worker.get("/random-check").text


def test_without_applications_or_with_a_wrong_month_nothing_is_picked(staff_app, home):
    worker = visit(staff_app, home.staff_id)
    assert "No applications have come in" in worker.get("/random-check?month=hello").text
    assert worker.post("/random-check", month="hello").status_code == 404


def test_staff_see_the_mark_of_what_chance_picked(everybody, home):
    sent(everybody, home, RENT)
    worker = visit(create_app("staff", everybody), home.staff_id)
    assert "Picked for a check" in worker.get("/applications").text


def test_client_is_told_before_sending_that_the_application_is_picked(everybody, home):
    client = visit(create_app("client", everybody), home.person_id)
    client.get("/application/2026-11")
    page = client.get("/application/2026-11/review/").text
    assert "Your application is picked for a check this month." in page
    assert "It does not mean that something is wrong" in page
