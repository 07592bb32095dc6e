"""A flood of sign-ins that are started and never ended: it is bounded, and the others get in."""

import pytest
from sqlalchemy import func, select

from portal.access import session_store
from portal.domain.permissions import SYSTEM
from portal.records.sessions import WebSession
from portal.records.signin_tries import SignInTry
from portal.services import signin
from tests.access.production import OWN, Browser, come_back, start
from tests.households import single
from tests.visitor import Visitor

FLOOD = 60


@pytest.fixture(autouse=True)
def small_limits(monkeypatch):
    monkeypatch.setattr(signin, "MOST_STARTS_OF_ADDRESS", 5)
    monkeypatch.setattr(signin, "MOST_STARTS", 20)


def flood(person, addresses):
    """Starts from those addresses in turn, by browsers that keep no cookie."""
    app = person.browser.application
    for number in range(FLOOD):
        address = {"REMOTE_ADDR": f"198.51.100.{number % addresses}"}
        browser = app.test_client(use_cookies=False)
        yield browser.get("/sign-in/start", base_url=OWN, environ_overrides=address).status_code


def rows(parts, table):
    with parts.look(SYSTEM) as work:
        return work.session.scalar(select(func.count()).select_from(table))


@pytest.mark.parametrize(("addresses", "let_through"), [(1, 5), (60, 20)])
def test_flood_of_starts_leaves_a_bounded_number_of_rows(
    person, production, addresses, let_through, record_property
):
    answers = list(flood(person, addresses))
    record_property("starts let through", answers.count(303))
    assert answers == [303] * let_through + [429] * (FLOOD - let_through)
    assert rows(production, WebSession) == let_through
    assert rows(production, SignInTry) == 2 * let_through


def test_refused_start_tells_plainly_and_leaves_no_session(person):
    list(flood(person, 60))
    answer = Browser.get(person, "/sign-in/start")
    assert answer.status_code == 429
    assert "Too many tries" in answer.text
    assert "Set-Cookie" not in answer.headers


def test_client_behind_an_address_that_is_flooded_still_gets_in(person, provider, production):
    """The way that our own page shows: it gives a session, and the start makes no new one."""
    person.browser.environ_base["REMOTE_ADDR"] = "198.51.100.0"
    assert 429 in flood(person, 1)
    assert 429 in flood(person, 60)
    assert person.get("/sign-in").status_code == 200
    before = rows(production, WebSession)
    _, answer = start(person, provider)
    assert rows(production, WebSession) == before
    assert come_back(person, answer).status_code == 303
    assert person.get("/receipts/").status_code == 200


def test_sessions_of_strangers_are_bounded_and_those_of_people_stay(parts, client_app, monkeypatch):
    monkeypatch.setattr(session_store, "MOST_STRANGERS", 10)
    monkeypatch.setattr(session_store, "LOOKED_FOR_EACH", 1)
    person = Visitor(client_app)
    person.sign_in(single(parts).person_id)
    kept = rows(parts, WebSession)
    for _ in range(FLOOD):
        client_app.test_client(use_cookies=False).get("/sign-in")
    assert rows(parts, WebSession) <= kept + 10
    assert person.get("/receipts/").status_code == 200
    latest = Visitor(client_app)
    latest.get("/sign-in")
    assert latest.post("/language", code="sv").status_code == 303
