"""A representative meets no link, button or form that is closed to them, whatever their extent."""

import re
from datetime import date

import pytest
from flask_login import login_user

from portal.access.guard import access_of, is_open_to
from portal.access.sessions import load_user
from portal.domain.mandates import Extent, MandateKind
from portal.domain.persons import number_of_test_series
from portal.services import mandates
from portal.services.mandates import Terms
from tests import stories
from tests.visitor import Visitor

GUARDIAN = number_of_test_series(date(1972, 7, 7), 0)


@pytest.fixture
def world(parts):
    return stories.tell(parts)


@pytest.mark.parametrize("extent", list(Extent))
def test_no_way_on_is_closed_to_a_representative(parts, client_app, world, extent):
    guardian = acting(parts, client_app, world, extent)
    opened, closed = set(), {}
    waiting = ["/"]
    while waiting:
        path = waiting.pop()
        if _shape(path) in opened:
            continue
        opened.add(_shape(path))
        answer = guardian.browser.get(path, follow_redirects=True)
        if answer.mimetype != "text/html":
            assert answer.status_code == 200, path
            continue
        for link in _links(answer.text):
            if _shape(link) in opened:
                continue
            status = guardian.browser.get(link, follow_redirects=True).status_code
            if status in {404, 403}:
                closed[link] = path
            else:
                waiting.append(link)
        for target in _forms(answer.text):
            if not _may_send(client_app, guardian, target):
                closed[f"POST {target}"] = path
    assert closed == {}
    assert len(opened) > 10, "the sweep went somewhere"


def acting(parts, app, world, extent):
    """Somebody who may act for the client in one part of their matters, and does."""
    terms = Terms(
        person_id=world.people["client"].id,
        kind=MandateKind.PROXY,
        name="Ombud Ombudsson",
        number=GUARDIAN,
        extents=frozenset({extent}),
        from_on=date(2026, 1, 1),
    )
    mandates.register(parts, world.people["staff"], world.ids["case"], terms, b"")
    guardian = Visitor(app)
    guardian.get("/sign-in")
    guardian.post("/sign-in", personal_number=GUARDIAN)
    page = guardian.get("/for-whom/").text
    found = re.search(r'name="for" value="(\w{32})"', page)
    assert found is not None
    guardian.post("/for-whom/", **{"for": found[1]})
    return guardian


def _links(page):
    found = re.findall(r'<a [^>]*href="(/[^"#]*)[^"]*"', page)
    return [link.replace("&amp;", "&") for link in found if "/static/" not in link]


def _forms(page):
    return re.findall(r'<form[^>]*method="post"[^>]*action="(/[^"#]*)[^"]*"', page)


def _may_send(app, guardian, target):
    """Whether the guard would let them in where the form goes: nothing is sent."""
    endpoint, _ = app.url_map.bind("localhost").match(target.partition("?")[0], method="POST")
    with guardian.browser.session_transaction() as kept:
        user_id = kept["_user_id"]
    with app.test_request_context(target, method="POST"):
        login_user(load_user(user_id, "client"))
        return access_of(app, endpoint) == "all" or is_open_to(endpoint)


def _shape(path):
    """One of each kind of address is enough: months and ids alike lead to the same page."""
    return re.sub(r"[0-9a-f]{32}", "ID", path.partition("?")[0])
