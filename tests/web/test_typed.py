"""Odd letters: stored once in one spelling, shown whole, and never a fault."""

import html

import pytest

from portal.domain.permissions import SYSTEM
from portal.records.dialogue import Message
from portal.services.message_bodies import unseal
from tests.households import single
from tests.visitor import Visitor

BIDI = "\u202eabc\u2066"


@pytest.fixture
def writer(parts, client_app):
    visitor = Visitor(client_app)
    visitor.sign_in(single(parts).person_id)
    visitor.get("/messages/new")
    return visitor


def kept(parts):
    with parts.look(SYSTEM) as work:
        (message,) = work.session.query(Message).all()
        case_id = work.threads.by_id(message.thread_id).case_id
        return unseal(work, message, case_id).text


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("a\u030alder", "ålder"),
        ("nu\0l och klocka\x07", "nul och klocka"),
        ("\U0001f600 \U0001d4b3 \u200d", "\U0001f600 \U0001d4b3 \u200d"),
        (BIDI, BIDI),
        ("en rad\r\ntvå rader\rtre", "en rad\ntvå rader\ntre"),
    ],
    ids=["marks apart", "control characters", "rare letters", "directions", "line ends"],
)
def test_odd_words_are_kept_in_one_spelling(parts, writer, typed, stored):
    answer = writer.post("/messages/new", subject="Hej", text=typed, send_key="k")
    assert answer.status_code == 303
    assert kept(parts) == stored
    assert html.escape(stored.splitlines()[0]) in writer.get(answer.location).text


def test_broken_bytes_are_taken_without_a_fault(parts, writer):
    body = f"csrf_token={writer.token}&subject=Hej&text=%ED%A0%80abc%FF&send_key=k"
    form = "application/x-www-form-urlencoded"
    assert writer.browser.post("/messages/new", data=body, content_type=form).status_code == 303
    assert "abc" in kept(parts)


def test_too_many_words_are_refused_plainly(writer):
    answer = writer.post("/messages/new", subject="Hej", text="ord " * 200_000, send_key="k")
    assert answer.status_code == 422
