import sqlite3
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

from sqlalchemy import event

from portal.app import create_app
from portal.domain.permissions import SYSTEM
from portal.records import base
from portal.records.signin_tries import SignInTry
from portal.services import signin
from tests.households import single
from tests.visitor import Visitor


def fail(visitor, number="191212121212"):
    visitor.get("/sign-in")
    return visitor.post("/sign-in", personal_number=number)


def test_many_failed_tries_for_a_number_get_a_plain_page(visitor):
    for _ in range(signin.MOST_OF_NUMBER):
        assert fail(visitor).status_code == 422
    answer = fail(visitor)
    assert answer.status_code == 429
    assert answer.headers["Retry-After"] == "900"
    assert "Too many tries" in answer.text


def fill(parts, address="127.0.0.1"):
    """As many failed tries from an address as there may be, for as many numbers."""
    with parts.work(SYSTEM) as work:
        for number in range(signin.MOST_OF_ADDRESS):
            signin.count_failed(work, address, str(number))


def remembered(parts):
    with parts.look(SYSTEM) as work:
        return work.session.query(SignInTry).count()


def test_others_at_an_address_that_failed_too_often_still_get_in(parts, client_app, visitor):
    fill(parts)
    assert fail(visitor).status_code == 429
    Visitor(client_app).sign_in(single(parts).person_id)
    newcomer = Visitor(client_app)
    newcomer.get("/sign-in")
    single(parts, "199002189810")
    assert newcomer.post("/sign-in", personal_number="199002189810").status_code == 303


def test_nobody_can_lock_out_somebody_else_s_number(parts, client_app, visitor):
    home = single(parts)
    with parts.look(home.client) as work:
        number = work.people.identity(work.people.by_id(home.person_id)).personal_number
    with parts.work(SYSTEM) as work:
        for _ in range(signin.MOST_OF_NUMBER):
            signin.count_failed(work, "198.51.100.1", number)
    visitor.get("/sign-in")
    assert visitor.post("/sign-in", personal_number=number).status_code == 303


def test_an_address_is_paused_for_a_while_and_a_flood_fills_nothing(parts, visitor):
    fill(parts)
    before = remembered(parts)
    assert {fail(visitor, f"19121212{n}").status_code for n in (1210, 1211, 1212)} == {429}
    assert remembered(parts) == before + 3  # One for each new number, none for the address.
    later = replace(parts, now=lambda: parts.now() + signin.TRIES_FOR + timedelta(seconds=1))
    assert fail(Visitor(create_app("client", later))).status_code == 422


def test_neither_address_nor_number_is_stored_in_clear(parts, visitor):
    fail(visitor)
    with sqlite3.connect(parts.config.instance / "portal.db") as connection:
        dump = "\n".join(connection.iterdump())
    assert 'INSERT INTO "sign_in_try"' in dump
    assert "127.0.0.1" not in dump
    assert "191212121212" not in dump


@contextmanager
def locked(parts):
    """Another process writes, and does not end."""
    holder = sqlite3.connect(parts.config.instance / "portal.db", isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    # Wait a tenth of a second and not ten, here.
    event.listen(parts.engine, "checkout", lambda c, *_: c.execute("PRAGMA busy_timeout=100"))
    yield
    holder.execute("ROLLBACK")
    holder.close()


def is_said_plainly(answer):
    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == "30"
    assert "closed for a short while" in answer.text


def test_locked_database_is_said_plainly_and_recovers(parts, client_app):
    visitor = Visitor(client_app)
    visitor.sign_in(single(parts).person_id)
    visitor.get("/receipts/add")
    with locked(parts):
        is_said_plainly(visitor.post("/language", code="sv"))
    assert visitor.post("/language", code="sv").status_code == 303


def test_a_session_that_cannot_be_stored_is_said_plainly(parts, visitor):
    """The page is done by then: its sign-in did not happen."""
    home = single(parts)
    visitor.get("/sign-in")
    with locked(parts):
        is_said_plainly(visitor.post("/sign-in", user=home.person_id))
        assert visitor.get("/receipts/").status_code == 303
    visitor.sign_in(home.person_id)


def test_threads_that_write_wait_in_line_and_not_for_ever(parts, visitor, monkeypatch):
    visitor.sign_in(single(parts).person_id)
    visitor.get("/receipts/add")
    monkeypatch.setattr(base, "_PATIENCE_SECONDS", 0.1)
    with base.turn_to_write(parts.engine):
        is_said_plainly(visitor.post("/language", code="sv"))
        assert visitor.get("/receipts/").status_code == 200  # Looking waits for nobody.
    assert visitor.post("/language", code="sv").status_code == 303


def test_without_a_session_store_nobody_is_taken_for_somebody_else(parts, client_app):
    visitor = Visitor(client_app)
    visitor.sign_in(single(parts).person_id)
    with sqlite3.connect(parts.config.instance / "portal.db") as connection:
        connection.execute("ALTER TABLE web_session RENAME TO away")
    answer = visitor.get("/receipts/")
    assert answer.status_code == 503
    assert "Sign out" not in answer.text
    with sqlite3.connect(parts.config.instance / "portal.db") as connection:
        connection.execute("ALTER TABLE away RENAME TO web_session")
    assert visitor.get("/receipts/").status_code == 200


def test_a_household_with_many_addresses_of_ipv6_is_one(client_app, parts):
    """A network of 2**64 addresses is what one household has: each try may come from another."""
    for number in range(signin.MOST_OF_ADDRESS):
        with parts.work(SYSTEM) as work:
            signin.count_failed(work, "2001:db8:1:2::/64", str(number))
    here, elsewhere = Visitor(client_app), Visitor(client_app)
    here.browser.environ_base["REMOTE_ADDR"] = "2001:db8:1:2:ffff::1"
    elsewhere.browser.environ_base["REMOTE_ADDR"] = "2001:db8:1:3::1"
    assert fail(here).status_code == 429
    assert fail(elsewhere).status_code == 422
