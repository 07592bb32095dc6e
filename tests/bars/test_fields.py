"""A form takes its own fields and no others: whatever else is sent with it changes nothing."""

from itertools import repeat

from portal.app import create_app
from portal.records.tables import metadata
from tests import places, stories
from tests.bars.forms import filled, forms
from tests.bars.test_changes import stored
from tests.visitor import Visitor

PLANTED = "plantedvalue"
# Every column there is, and what somebody would try.
NAMES = {column.name for table in metadata.sorted_tables for column in table.c} | {
    "client_id",
    "decision",
    "is_admin",
    "owner",
    "role",
    "status",
    "user_id",
    "worker_id",
}


def test_field_that_is_not_in_the_form_reaches_no_column(parts, record_property):
    told = stories.tell(parts)
    apps = {side: create_app(side, parts) for side in ("client", "staff")}
    sent, planted, failed, visitors = 0, 0, [], {}
    for place in places.ALL:
        if place.who is None:
            continue
        if place.who not in visitors:
            visitors[place.who] = Visitor(apps[place.side])
            visitors[place.who].sign_in(told.people[place.who].id)
        visitor = visitors[place.who]
        page = visitor.follow(place.path(apps[place.side], told)).text
        for action, form in forms(page):
            fields = filled(form, repeat("Egna ord"))
            more = dict.fromkeys(NAMES - fields.keys(), PLANTED)
            token = {"csrf_token": visitor.token}
            answer = visitor.browser.post(action, data={**more, **fields, **token})
            sent, planted = sent + 1, planted + len(more)
            if answer.status_code >= 500:
                failed.append((str(place), action, answer.status_code))
    held = [(name, row) for name, rows in stored(parts).items() for row in rows if PLANTED in row]
    record_property("forms sent", sent)
    record_property("foreign fields planted", planted)
    record_property("reached a column", len(held))
    assert failed == [], failed
    assert held == [], held
    assert sent > 100
