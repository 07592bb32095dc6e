"""Sessions end when they must: idle, too old, locked out, another role; and stay ended."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy.exc import TimeoutError

from portal.app import create_app
from portal.domain.permissions import SYSTEM, Role
from portal.domain.session_limits import ABSOLUTE, IDLE
from portal.records.sessions import WebSession
from tests.households import single
from tests.visitor import Visitor

MINUTE = timedelta(minutes=1)
PAGE = {"client": "/receipts/", "staff": "/cases/"}


@pytest.fixture
def home(parts):
    return single(parts)


@pytest.fixture(params=["client", "staff"])
def seated(request, parts, home):
    """Somebody signed in on each side, with a hand on the clock."""
    side, app = request.param, create_app(request.param, parts)
    visitor = Visitor(app)
    visitor.sign_in(home.person_id if side == "client" else home.staff_id)
    start = parts.now()

    def at(moment):
        app.extensions["parts"] = replace(parts, now=lambda: start + moment)

    return side, visitor, at


def is_in(visitor, side, **headers):
    return visitor.get(PAGE[side], **headers).status_code == 200


def test_idle_session_ends_within_a_minute_of_its_limit(seated):
    side, visitor, at = seated
    at(IDLE[side] - MINUTE)
    assert is_in(visitor, side)
    at(2 * IDLE[side] - MINUTE + timedelta(seconds=1))
    assert not is_in(visitor, side)


def test_polling_keeps_nobody_signed_in(seated):
    side, visitor, at = seated
    for minutes in range(1, int(IDLE[side] / MINUTE) + 1):
        at(minutes * MINUTE)
        assert is_in(visitor, side, **{"X-Requested-With": "poll"})
    at(IDLE[side] + timedelta(seconds=1))
    assert not is_in(visitor, side)


def test_no_session_is_older_than_its_limit(seated):
    side, visitor, at = seated
    moment, step = timedelta(), IDLE[side] - MINUTE
    while moment + step <= ABSOLUTE[side]:
        moment += step
        at(moment)
        assert is_in(visitor, side)
    at(ABSOLUTE[side] + timedelta(seconds=1))
    assert not is_in(visitor, side)


def test_clock_that_is_set_back_lengthens_no_session(seated):
    side, visitor, at = seated
    at(-timedelta(seconds=30))
    assert is_in(visitor, side)
    at(-timedelta(hours=1))
    assert not is_in(visitor, side)


def test_locked_out_staff_are_out_at_the_next_click(parts, home, staff_app):
    visitor = Visitor(staff_app)
    visitor.sign_in(home.staff_id)
    assert is_in(visitor, "staff")
    with parts.work(SYSTEM) as work:
        work.people.staff_by_id(home.staff_id).is_active = False
    assert not is_in(visitor, "staff")
    visitor.get("/sign-in")
    assert visitor.post("/sign-in", user=home.staff_id).status_code == 422


def test_other_role_counts_at_the_next_click(parts, home, staff_app):
    visitor = Visitor(staff_app)
    visitor.sign_in(home.staff_id)
    with parts.work(SYSTEM) as work:
        work.people.staff_by_id(home.staff_id).roles = Role.SUPPORT.value
    assert visitor.get(PAGE["staff"]).status_code == 404


def test_session_that_ends_while_its_request_runs_is_not_written_back(
    parts, home, client_app, monkeypatch
):
    visitor = Visitor(client_app)
    visitor.sign_in(home.person_id)
    view = client_app.view_functions["client.receipts.list_receipts"]

    def slow():
        # Somebody signs out elsewhere, or is locked out, while this page is made.
        with parts.work(SYSTEM) as work:
            for row in work.session.query(WebSession):
                work.sessions.end(row.id_hash, work.now)
        from flask import session

        session["late"] = "word"
        return view()

    slow.access, slow.roles = view.access, view.roles
    monkeypatch.setitem(client_app.view_functions, "client.receipts.list_receipts", slow)
    visitor.get("/receipts/")
    monkeypatch.undo()
    assert not is_in(visitor, "client")
    with parts.look(SYSTEM) as work:
        assert all(row.sealed_content == b"" for row in work.session.query(WebSession))


def test_id_is_stored_as_a_hash_alone(parts, home, client_app):
    visitor = Visitor(client_app)
    visitor.sign_in(home.person_id)
    cookie = visitor.browser.get_cookie("mp_client")
    assert len(cookie.value) < 4096
    stored = [path.read_bytes() for path in parts.config.instance.rglob("portal.db*")]
    assert not any(cookie.value.encode() in one for one in stored)


def test_session_that_was_changed_in_the_table_is_nobodys(parts, home, client_app):
    visitor = Visitor(client_app)
    visitor.sign_in(home.person_id)
    with parts.work(SYSTEM) as work:
        (row,) = work.sessions.open_of([home.person_id])
        row.sealed_content = work.vault.seal(b"{}", row.id_hash, "staff")
    assert not is_in(visitor, "client")
    visitor.sign_in(home.person_id)
    assert is_in(visitor, "client")


def test_database_with_no_free_connection_gives_the_plain_page(parts, home, client_app):
    visitor = Visitor(client_app)
    visitor.sign_in(home.person_id)

    def none_is_free(*_):
        raise TimeoutError("no free connection")

    client_app.extensions["parts"] = replace(parts)
    object.__setattr__(client_app.extensions["parts"], "look", none_is_free)
    assert visitor.get("/receipts/").status_code == 503
