"""Where one is signed in, on each side, and what ending a session does to its browser."""

from dataclasses import replace
from datetime import timedelta

import pytest

from portal.domain.mandates import Extent, MandateKind
from portal.domain.permissions import SYSTEM
from portal.domain.session_limits import ABSOLUTE, IDLE
from portal.services import mandates
from portal.services.mandates import Terms
from tests.households import single, unit_manager
from tests.visitor import Visitor

PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Safari/604.1"
PAGE = {"client": "/receipts/", "staff": "/cases/"}


@pytest.fixture
def home(parts):
    return single(parts)


@pytest.fixture(params=["client", "staff"])
def two(request, home, client_app, staff_app):
    """Somebody signed in at a computer, and on a telephone."""
    side = request.param
    app = client_app if side == "client" else staff_app
    here, there = Visitor(app), Visitor(app)
    there.browser.environ_base["HTTP_USER_AGENT"] = PHONE
    for visitor in (here, there):
        visitor.sign_in(home.person_id if side == "client" else home.staff_id)
    return side, here, there


def test_sessions_page_names_devices_and_neither_address_nor_key(two):
    _, here, there = two
    page = here.get("/signed-in/").text
    assert "iPhone · <bdi" in page
    assert "The one you use now" in page
    assert "127.0.0.1" not in page
    assert not any(cookie.value in page for cookie in there.browser._cookies.values())


def test_sessions_page_ends_the_one_that_is_chosen(two):
    side, here, there = two
    page = here.get("/signed-in/").text
    (path,) = {word for word in page.split('"') if word.endswith("/end") and "others" not in word}
    assert here.post(path.removeprefix("/staff")).status_code == 303
    assert there.get(PAGE[side]).status_code == 303
    assert here.get(PAGE[side]).status_code == 200


def test_sessions_page_ends_all_others_at_once(two):
    side, here, there = two
    here.get("/signed-in/")
    here.post("/signed-in/others/end")
    assert there.get(PAGE[side]).status_code == 303
    assert "nowhere else" in here.get("/signed-in/").text


def test_sessions_page_of_colleagues_ends_theirs(parts, home, staff_app):
    leader, worker = Visitor(staff_app), Visitor(staff_app)
    worker.sign_in(home.staff_id)
    leader.sign_in(unit_manager(parts).id)
    assert "Hanna Handläggare" in leader.get("/colleagues/").text
    leader.post(f"/colleagues/{home.staff_id}/end")
    assert worker.get("/cases/").status_code == 303
    assert "No colleague is signed in now" in leader.get("/colleagues/").text


def at(parts, moment):
    return replace(parts, now=lambda: moment)


def test_going_on_for_somebody_else_makes_no_session_younger(parts, home, client_app):
    number = "199002189810"
    other = single(parts, number)
    terms = Terms(
        person_id=home.person_id,
        kind=MandateKind.PROXY,
        name="Ombud",
        number=number,
        extents=frozenset(Extent),
        from_on=parts.today,
    )
    mandates.register(parts, home.case_worker, home.case_id, terms, b"")
    with parts.look(SYSTEM) as work:
        (door,) = mandates.open_doors(work, other.person_id)
    visitor, start = Visitor(client_app), parts.now()
    visitor.sign_in(other.person_id)
    moment, step = timedelta(), IDLE["client"] - timedelta(minutes=1)
    while moment + step <= ABSOLUTE["client"]:
        moment += step
        client_app.extensions["parts"] = at(parts, start + moment)
        visitor.get("/for-whom/")
        chosen = "myself" if moment // step % 2 else door.id
        assert visitor.post("/for-whom/", **{"for": chosen}).location == "/"
    client_app.extensions["parts"] = at(parts, start + ABSOLUTE["client"] + timedelta(seconds=1))
    assert visitor.get("/receipts/").status_code == 303
