from dataclasses import replace
from datetime import timedelta
from io import BytesIO

import pytest

from portal.access import kept
from portal.app import create_app
from portal.domain.permissions import SYSTEM
from tests.house.belongings import receipt
from tests.households import single
from tests.visitor import Visitor

TYPED = {"merchant": 'Apoteket "Ugglan" <b>', "total": "tolv", "category": "dental"}


class Clock:
    def __init__(self, start):
        self.at = start

    def __call__(self):
        return self.at


@pytest.fixture
def place(parts):
    """A client's open form, and a clock to let the session run out with."""
    clock = Clock(parts.now())
    timed = replace(parts, now=clock)
    home = single(parts)
    visitor = Visitor(create_app("client", timed))
    visitor.sign_in(home.person_id)
    address = f"/receipts/{receipt(parts, home)}"
    visitor.get(f"{address}")
    return clock, home, visitor, address


def sign_in_again(visitor, person_id, answer):
    visitor.get(answer.location)
    back = answer.location.split("next=")[1].split("&")[0]
    return visitor.post("/sign-in", user=person_id, next=back)


def read(parts, address):
    with parts.work(SYSTEM) as work:
        work.receipts.by_id(address.rsplit("/", 1)[1]).state = "not_read"


def test_what_was_typed_comes_back_after_signing_in_and_nothing_is_sent(parts, place):
    clock, home, visitor, address = place
    read(parts, address)
    clock.at += timedelta(minutes=31)
    answer = visitor.post(address, **TYPED)
    assert answer.status_code == 303
    assert "ended=1" in answer.location
    answer = sign_in_again(visitor, home.person_id, answer)
    assert answer.location == address
    page = visitor.get(address).text
    assert 'value="Apoteket &quot;Ugglan&quot; &lt;b&gt;"' in page
    assert 'value="tolv"' in page
    assert "What you wrote is here again" in page
    with parts.look(home.client) as work:
        assert work.receipts.pocket(home.case_id)[0].confirmed_at is None
    # Sent once more it is taken in, and then it is not shown again.
    assert visitor.post(address, **{**TYPED, "total": "12"}).status_code == 303
    assert "here again" not in visitor.get(address).text
    with parts.look(SYSTEM) as work:
        assert work.sessions.kept_forms(home.person_id, work.now - timedelta(days=9)) == []


def test_nobody_else_sees_it(parts, place):
    clock, _, visitor, address = place
    clock.at += timedelta(minutes=31)
    answer = visitor.post(address, **TYPED)
    other = single(parts, "199002189810")
    sign_in_again(visitor, other.person_id, answer)
    assert "Ugglan" not in visitor.get("/").text
    assert visitor.get(address).status_code == 404


def test_it_is_sealed_and_gone_after_an_hour(parts, place):
    clock, home, visitor, address = place
    read(parts, address)
    clock.at += timedelta(minutes=31)
    answer = visitor.post(address, **TYPED)
    stored = b"".join(path.read_bytes() for path in parts.config.instance.glob("portal.db*"))
    assert b"Ugglan" not in stored
    clock.at += kept.LIVES + timedelta(minutes=1)
    sign_in_again(visitor, home.person_id, answer)
    assert "Ugglan" not in visitor.get(address).text


def test_after_signing_out_nothing_is_kept(place):
    _, _, visitor, address = place
    token = visitor.token
    visitor.post("/sign-out")
    visitor.token = token
    assert visitor.post(address, **TYPED).status_code == 400


def test_stale_page_keeps_what_was_typed(parts, place):
    _, _, visitor, address = place
    read(parts, address)
    visitor.token = "from another time"
    answer = visitor.post(address, **TYPED)
    assert answer.status_code == 400
    assert "is kept for an hour" in answer.text
    assert f'href="{address}"' in answer.text
    assert 'value="tolv"' in visitor.get(address).text


def test_form_whose_address_is_no_page_comes_back_on_the_page_above(place):
    clock, _, visitor, address = place
    clock.at += timedelta(minutes=31)
    answer = visitor.post(f"{address}/remove", why="x")
    assert f"next={address}&" in answer.location


def test_script_that_sends_a_file_gets_no_page(place):
    clock, _, visitor, _ = place
    clock.at += timedelta(minutes=31)
    headers = {"X-Requested-With": "upload"}
    data = {"upload_key": "k", "photo": (BytesIO(b"x"), "a.png")}
    answer = visitor.browser.post("/receipts/add", data=data, headers=headers)
    assert answer.status_code == 400
    assert answer.data == b""
    # The ordinary form post that follows still meets the session that ran out.
    assert visitor.post("/receipts/add", upload_key="k").status_code == 303


LINE = f"/application/2026-11/costs/lines/{'a' * 32}"
BACKGROUND = {"X-Requested-With": "autosave"}


def test_line_that_was_being_saved_when_the_session_ended_comes_back(place):
    clock, home, visitor, _ = place
    visitor.get("/application/2026-11")
    visitor.get(LINE)
    clock.at += timedelta(minutes=31)
    typed = {"csrf_token": visitor.token, "kind": "rent", "payee": "Bostaden"}
    answer = visitor.browser.post(LINE, data=typed, headers=BACKGROUND)
    assert answer.status_code == 303
    assert sign_in_again(visitor, home.person_id, answer).location == LINE
    page = visitor.get(LINE).text
    assert 'value="Bostaden"' in page
    assert "What you wrote is here again" in page


def test_saving_in_the_background_is_told_that_nobody_is_signed_in(place):
    _, _, visitor, _ = place
    visitor.get("/application/2026-11")
    elsewhere = visitor.browser.application.test_client()
    answer = elsewhere.post(LINE, data={"kind": "rent"}, headers=BACKGROUND)
    assert answer.status_code == 401


def test_page_says_how_long_the_session_lasts_and_a_press_makes_it_last(parts, client_app):
    clock = Clock(parts.now())
    visitor = Visitor(create_app("client", replace(parts, now=clock)))
    visitor.sign_in(single(parts).person_id)
    assert 'data-session-seconds="1770"' in visitor.get("/receipts/").text
    for _ in range(11):
        clock.at += timedelta(minutes=20)
        answer = visitor.post("/stay")
        assert answer.status_code == 200
    # Nothing makes it last longer than four hours.
    assert answer.json == {"seconds": 1200}
    clock.at += timedelta(minutes=20, seconds=1)
    assert visitor.browser.get("/receipts/").status_code == 303
