from dataclasses import replace

import pytest

from portal.app import create_app
from portal.domain.permissions import SYSTEM
from portal.services import messages
from portal.services.messages import NewThread, Outgoing
from tests.households import single
from tests.visitor import Visitor


@pytest.fixture
def home(parts):
    home = single(parts)
    with parts.work(SYSTEM) as work:
        person = work.people.by_id(home.person_id)
        identity = replace(work.people.identity(person), phone="070-174 06 05")
        work.people.change_identity(person, identity)
    with parts.work(home.case_worker) as work:
        messages.start(work, NewThread("Hyran", case_id=home.case_id), Outgoing("Hej", "k", "sv"))
    return home


def test_demo_shows_what_would_go_out(staff_app, home):
    visitor = Visitor(staff_app)
    visitor.sign_in(home.staff_id)
    assert "/notices/" in visitor.get("/messages/").text
    page = visitor.get("/notices/").text
    assert "070-174 06 05" in page
    assert "Hyran" not in page
    assert "A notice goes out 2 November 2026" in page


def test_thread_says_when_the_client_is_told(parts, staff_app, home):
    visitor = Visitor(staff_app)
    visitor.sign_in(home.staff_id)
    address = visitor.get("/messages/").text.split('data-row class="govuk-link" href="')[1]
    page = visitor.get(address.split('"')[0]).text
    assert "A notice goes out 2 November 2026" in page


def test_outbox_is_missing_outside_the_demo(parts, home):
    demo = Visitor(create_app("staff", parts))
    demo.sign_in(home.staff_id)
    demo.browser.application.extensions["parts"] = replace(
        parts, config=replace(parts.config, mode="production")
    )
    cookie = demo.browser.get_cookie("mp_staff").value
    demo.browser.set_cookie("__Host-mp_staff", cookie)
    assert demo.get("/notices/").status_code == 404
