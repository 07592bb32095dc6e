"""Line ends in what is typed, sent or asked for add no line to the head of an answer."""

import re
from itertools import cycle
from urllib.parse import urlencode

import pytest

from portal.app import create_app
from portal.services import messages
from portal.services.messages import NewThread, Outgoing
from tests import places, stories
from tests.bars.forms import filled, forms
from tests.households import single
from tests.uploads import sheets
from tests.visitor import Visitor

# As they are, written in an address, and as letters whose second byte is a line end.
ENDS = ("\r\n", "\n", "\r", "%0d%0a", "%0a", "\u2028", "\u560d\u560a")
LINES = [f"x{end}X-Added: yes" for end in ENDS]


def added(answer):
    """Header lines of an answer that are not ours."""
    return [
        name
        for name, value in answer.headers
        if name.lower() == "x-added" or re.search(r"[\r\n]", value)
    ]


def signed_in(apps, told, who, side):
    visitor = Visitor(apps[side])
    visitor.come_in(told, who)
    return visitor


def test_nothing_that_is_typed_or_asked_for_adds_a_header(parts, record_property):
    told = stories.tell(parts)
    apps = {side: create_app(side, parts) for side in ("client", "staff")}
    lines, read, wrong, visitors = cycle(LINES), 0, [], {}
    for place in places.ALL:
        if place.who is None:
            continue
        if place.who not in visitors:
            visitors[place.who] = signed_in(apps, told, place.who, place.side)
        visitor, path = visitors[place.who], place.path(apps[place.side], told)
        page = visitor.follow(path).text
        asked = urlencode(dict.fromkeys(("next", "language", "size", "words"), next(lines)))
        answers = [visitor.browser.get(f"{path}{'&' if '?' in path else '?'}{asked}")]
        for action, form in forms(page):
            fields = {**filled(form, lines), "csrf_token": visitor.token}
            answers.append(visitor.browser.post(action, data=fields))
        read += len(answers)
        bad = [one.status for one in answers if added(one) or one.status_code >= 500]
        wrong += [(str(place), status) for status in bad]
    record_property("answers read for added headers", read)
    record_property("added headers", len(wrong))
    assert wrong == []
    assert read > 200


@pytest.mark.parametrize("line", LINES)
def test_address_with_a_line_end_leads_to_no_header(client_app, staff_app, line):
    for app in (client_app, staff_app):
        browser = app.test_client()
        asked = [
            browser.get("/sign-in", query_string={"next": line}),
            browser.get(f"/{line}"),
            browser.get("/receipts/", headers={"Cookie": f"mp_client={line.encode().hex()}"}),
            browser.post("/language", data={"language": line, "next": f"/{line}"}),
        ]
        assert [added(answer) for answer in asked] == [[]] * len(asked)
        assert all(answer.status_code < 500 for answer in asked)


@pytest.mark.parametrize(
    "name",
    [
        "filename*=UTF-8''x%0D%0AX-Added:%20yes.jpg",
        'filename="x%0D%0AX-Added: yes.jpg"',
        'filename="x\u2028X-Added: yes.jpg"',
    ],
)
def test_file_is_saved_under_a_name_of_ours(parts, client_app, name):
    home = single(parts)
    with parts.work(home.client) as work:
        thread_id = messages.start(work, NewThread("Hyran"), Outgoing("Hej", "k", "sv"))
    visitor = Visitor(client_app)
    visitor.sign_in(home.person_id)
    page = visitor.get(f"/messages/{thread_id}").text
    key = re.search(r'name="send_key" value="([^"]+)"', page)[1]
    fields = {"csrf_token": visitor.token, "send_key": key, "text": "Här är den"}
    parts_of_body = [
        f'--b\r\nContent-Disposition: form-data; name="{field}"\r\n\r\n{value}\r\n'.encode()
        for field, value in fields.items()
    ]
    head = f'--b\r\nContent-Disposition: form-data; name="files"; {name}\r\n\r\n'.encode()
    photo = sheets.jpeg(sheets.picture(size=16))
    answer = visitor.browser.post(
        f"/messages/{thread_id}",
        data=b"".join((*parts_of_body, head, photo, b"\r\n--b--\r\n")),
        content_type="multipart/form-data; boundary=b",
    )
    assert added(answer) == []
    (path,) = re.findall(r'href="(/\S+/files/\w+)"', visitor.get(f"/messages/{thread_id}").text)
    for answer in (visitor.get(path), visitor.get(f"{path}/original")):
        assert added(answer) == []
    assert answer.headers["Content-Disposition"] == 'attachment; filename="file"'
