"""What people type is text on every page: fourteen payloads through every form, then every view."""

import re
from itertools import cycle

import html5lib
import pytest

from portal.app import create_app
from tests import places, stories
from tests.bars.forms import filled, forms
from tests.visitor import Visitor

_H = "{http://www.w3.org/1999/xhtml}"
MARK = "xssmark"
PAYLOADS = (
    f"<{MARK}>",
    f"<script>{MARK}()</script>",
    f"</title><script>{MARK}()</script>",
    f"</textarea><{MARK}>",
    f'"><img src=x onerror={MARK}()>',
    f"' onfocus={MARK}() autofocus='",
    f'" style="{MARK}:1" x="',
    f"<svg/onload={MARK}()>",
    f"javascript:{MARK}()",
    f"{{{{ {MARK}.__class__ }}}}{{% {MARK} %}}",
    f"<!--{MARK}--><{MARK} a=",
    f"&lt;{MARK}&gt;&#60;{MARK}&#62;",
    f"\u202e\u2066<{MARK}>\u200b\ufeff",
    f"`${{{MARK}}}`\\u003c{MARK}\\u003e",
)


@pytest.fixture
def told(parts):
    return stories.tell(parts)


def taken_for_markup(page):
    """Elements, handlers, addresses and scripts that a payload became."""
    for element in html5lib.parse(page).iter():
        if not isinstance(element.tag, str):
            if MARK in (element.text or ""):
                yield "a comment"
            continue
        if MARK in element.tag or (element.tag == f"{_H}script" and MARK in (element.text or "")):
            yield element.tag
        for name, value in element.items():
            if MARK in name or (MARK in value and name.startswith(("on", "style", "formaction"))):
                yield f"{element.tag} {name}"
            if name in {"href", "src", "action"} and re.match(r"\s*(javascript|data):.*xss", value):
                yield f"{element.tag} {name}"


def test_what_is_typed_stays_text_in_every_view(parts, told, record_property):
    apps = {side: create_app(side, parts) for side in ("client", "staff")}
    visitors = {}
    for who, side in told.sides.items():
        visitors[who] = Visitor(apps[side])
        visitors[who].come_in(told, who)
    payloads, faults, boxes, seen = cycle(PAYLOADS), [], 0, 0
    for place in places.ALL:
        visitor = visitors.get(place.who or "") or Visitor(apps[place.side])
        page = visitor.follow(place.path(apps[place.side], told)).text
        for action, form in forms(page):
            fields = filled(form, payloads)
            boxes += sum(MARK in value for value in fields.values())
            answer = visitor.browser.post(action, data={**fields, "csrf_token": visitor.token})
            if answer.status_code >= 500:
                faults.append((str(place), action, answer.status_code))
            if answer.mimetype == "text/html":
                faults += [(str(place), action, found) for found in taken_for_markup(answer.text)]
    shown = 0
    for place in places.ALL:
        visitor = visitors.get(place.who or "") or Visitor(apps[place.side])
        answer = visitor.browser.get(place.path(apps[place.side], told), follow_redirects=True)
        seen, shown = seen + 1, shown + answer.text.count(MARK)
        faults += [(str(place), "view", found) for found in taken_for_markup(answer.text)]
        if answer.status_code >= 500:
            faults.append((str(place), "view", answer.status_code))
    record_property("payloads typed", boxes)
    record_property("pages read after", seen)
    record_property("payloads shown as text", shown)
    record_property("taken for markup", len(faults))
    assert faults == [], faults
    # It did reach the pages: otherwise this would say nothing.
    assert shown > 50
