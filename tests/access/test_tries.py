import sqlite3
from dataclasses import replace
from datetime import timedelta

from sqlalchemy import event

from portal.app import create_app
from portal.domain.permissions import SYSTEM
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


def test_others_at_the_same_address_still_get_in(parts, client_app, visitor):
    for _ in range(signin.MOST_OF_NUMBER + 1):
        fail(visitor)
    Visitor(client_app).sign_in(single(parts).person_id)
    assert fail(visitor, "191212121213").status_code == 422


def test_an_address_that_fails_for_many_numbers_is_paused_and_let_in_later(parts, visitor):
    with parts.work(SYSTEM) as work:
        for number in range(signin.MOST_OF_ADDRESS):
            signin.count_failed(work, "127.0.0.1", str(number))
    assert fail(visitor).status_code == 429
    later = replace(parts, now=lambda: parts.now() + signin.TRIES_FOR + timedelta(seconds=1))
    assert fail(Visitor(create_app("client", later))).status_code == 422


def test_neither_address_nor_number_is_stored_in_clear(parts, visitor):
    fail(visitor)
    with sqlite3.connect(parts.config.instance / "portal.db") as connection:
        dump = "\n".join(connection.iterdump())
    assert 'INSERT INTO "sign_in_try"' in dump
    assert "127.0.0.1" not in dump
    assert "191212121212" not in dump


def test_locked_database_is_said_plainly_and_recovers(parts, client_app):
    visitor = Visitor(client_app)
    visitor.sign_in(single(parts).person_id)
    visitor.get("/receipts/add")
    holder = sqlite3.connect(parts.config.instance / "portal.db", isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    # Wait a tenth of a second and not ten, here.
    event.listen(parts.engine, "checkout", lambda c, *_: c.execute("PRAGMA busy_timeout=100"))
    answer = visitor.post("/language", code="sv")
    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == "30"
    assert "closed for a short while" in answer.text
    holder.execute("ROLLBACK")
    holder.close()
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
