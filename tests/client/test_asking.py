"""Ask about this: from each page where it helps, to a thread that leads back there."""

import re
from html import unescape

import pytest

from tests import stories
from tests.places import ALL, Place
from tests.visitor import Visitor

PAGES = {
    "a line": Place(
        "client.sections.edit_line",
        {"month": "month", "slug": "costs", "name": "lines", "line": "line"},
        "drafter",
    ),
    "a section": Place("client.sections.edit", {"month": "month", "slug": "home"}, "drafter"),
    "a finding": Place("client.review.show", {"month": "month"}, "drafter"),
    "a supplement request": Place("client.supplements.show", {"request_id": "request"}, "client"),
    "a receipt": Place("client.receipts.show", {"receipt_id": "confirmed receipt"}, "client"),
    "what was sent": Place("client.signature.sent", {"month": "month"}, "client"),
    "a decision": Place("client.decisions.show", {"decision_id": "decision"}, "client"),
    "help to read or speak": Place("client.accessibility.show", {"wish_id": "wish"}, "client"),
    "a part of the plan": Place("client.plan.show_item", {"part_id": "part"}, "client"),
}


@pytest.fixture
def world(parts):
    return stories.tell(parts)


@pytest.mark.parametrize("place", PAGES.values(), ids=PAGES)
def test_question_is_tied_to_what_it_was_asked_about(world, client_app, staff_app, place):
    assert place in ALL
    visitor = Visitor(client_app)
    visitor.come_in(world, place.who)
    here = place.path(client_app, world)
    asks = re.findall(r'href="([^"]*/messages/new\?about_kind=[^"]+)"', visitor.get(here).text)
    assert asks
    staff = Visitor(staff_app)
    staff.sign_in(world.people["staff"].id)
    for ask in map(unescape, asks):
        page = visitor.get(ask).text
        fields = dict(re.findall(r'name="(about_kind|about_id|send_key)" value="([^"]+)"', page))
        subject = unescape(re.search(r'name="subject"[^>]*value="([^"]+)"', page)[1])
        sent = visitor.post("/messages/new", subject=subject, text="What is it?", **fields)
        thread = visitor.get(sent.location).text
        back = unescape(
            re.search(r'<h1.*?<p class="govuk-body"><a[^>]*href="([^"]+)"', thread, re.S)[1]
        )
        assert visitor.get(back).status_code == 200
        seen = staff.get(sent.location).text
        assert subject in seen
        there = re.search(r'</h1>.*?<p class="govuk-body"><a[^>]*href="([^"]+)"', seen, re.S)[1]
        assert staff.get(unescape(there)).status_code == 200


def test_staff_are_not_led_to_what_has_not_been_sent(world, client_app, staff_app):
    visitor, staff = Visitor(client_app), Visitor(staff_app)
    visitor.sign_in(world.people["drafter"].id)
    staff.sign_in(world.people["staff"].id)
    here = PAGES["a line"].path(client_app, world)
    ask = unescape(re.search(r'href="([^"]*about_kind=line[^"]+)"', visitor.get(here).text)[1])
    fields = dict(
        re.findall(r'name="(about_kind|about_id)" value="([^"]+)"', visitor.get(ask).text)
    )
    sent = visitor.post("/messages/new", subject="x", text="What?", **fields)
    page = staff.get(sent.location).text
    assert "About an amount in the application" in page
    assert "/applications/" not in re.search(r"<main.*</main>", page, re.S)[0]
