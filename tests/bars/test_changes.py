"""Nothing changes but by a form of our own: every route that changes is tried with forged forms."""

import pytest
from sqlalchemy import select

from portal.access.table import YES
from portal.app import create_app
from portal.records.tables import metadata
from tests import places, stories
from tests.house.sweep import address_of, ask, ids_for
from tests.visitor import Visitor

# What looking writes: that somebody looked, that they have read it, that they are still there.
_WRITTEN_BY_LOOKING = {"access_log_entry", "decision_look", "read_mark", "web_session"}
_MARKS = {
    "message": {"read_at"},
    "plan_item": {"new_to", "is_same_day"},
    "outside_saying": {"is_same_day"},
    "accessibility_request": {"news_at"},
    "supplement_item": {"news_at"},
    "application": {"opened_at", "opened_by", "state"},
}
# A report of a fault may be written longer than a session lives: its token is not asked for. What
# stops misuse of it: tests/client/test_accessibility.py.
_WITHOUT_TOKEN = {"/accessibility/report"}
FORGED = {
    "no token": ({}, {}, 400),
    "another's token": ({"csrf_token": "another's"}, {}, 400),
    "the token from before signing in": ({"csrf_token": "earlier"}, {}, 400),
    "a form elsewhere": ({"csrf_token": "own"}, {"Sec-Fetch-Site": "cross-site"}, 403),
    "a sister site": ({"csrf_token": "own"}, {"Sec-Fetch-Site": "same-site"}, 403),
    "an older browser elsewhere": ({"csrf_token": "own"}, {"Origin": "https://evil.example"}, 403),
    "no content type of a form": (None, {"Content-Type": "text/plain"}, 400),
    "JSON": (None, {"Content-Type": "application/json"}, 400),
}


def stored(parts, but=frozenset()):
    """Every row of every table but these."""
    with parts.engine.connect() as connection:
        return {
            table.name: sorted(map(repr, connection.execute(select(*_lasting(table)))))
            for table in metadata.sorted_tables
            if table.name not in but
        }


def _lasting(table):
    return [column for column in table.c if column.name not in _MARKS.get(table.name, ())]


def test_forged_change_is_refused_at_every_route(world, record_property):
    asked, let_in = 0, []
    for row in (row for row in world.table if row["method"] not in {"GET", "HEAD", "OPTIONS"}):
        role = next((role for role, answer in row["own"].items() if answer == YES), "nobody")
        visitor = world.visitors[row["side"], role]
        other = next(one for key, one in world.visitors.items() if one is not visitor)
        earlier = world.earlier[row["side"], role]
        tokens = {"own": visitor.token, "another's": other.token, "earlier": earlier}
        address = address_of(row, ids_for(world, row, "own"))
        before = stored(world.parts, {"web_session"})
        for name, (fields, headers, status) in FORGED.items():
            sent = "x" if fields is None else {key: tokens[of] for key, of in fields.items()}
            answer = visitor.browser.open(address, method=row["method"], data=sent, headers=headers)
            asked += 1
            if status == 400 and row["route"] in _WITHOUT_TOKEN:
                continue
            if answer.status_code != status:
                let_in.append((row["method"], row["route"], name, answer.status_code))
        if stored(world.parts, {"web_session"}) != before:
            let_in.append((row["method"], row["route"], "changed something"))
    record_property("forged changes sent", asked)
    record_property("let in", len(let_in))
    assert asked > 500
    assert let_in == [], let_in


def test_method_that_a_route_does_not_have_is_refused(world):
    for row in (row for row in world.table if row["endpoint"] == "static"):
        for method in ("TRACE", "PUT", "DELETE", "PATCH"):
            assert ask(world, {**row, "method": method}, "nobody", "none").status_code == 405


@pytest.fixture
def told(parts):
    return stories.tell(parts)


def test_looking_at_every_page_changes_nothing(parts, told, record_property):
    apps = {side: create_app(side, parts) for side in ("client", "staff")}
    visitors = {}
    for who, side in told.sides.items():
        visitors[who] = Visitor(apps[side])
        visitors[who].come_in(told, who)
    before, changed, looked = stored(parts, _WRITTEN_BY_LOOKING), [], 0
    for place in places.ALL:
        visitor = visitors.get(place.who or "") or Visitor(apps[place.side])
        visitor.follow(place.path(apps[place.side], told))
        looked += 1
        after = stored(parts, _WRITTEN_BY_LOOKING)
        changed += [(str(place), name) for name in after if after[name] != before[name]]
        before = after
    record_property("pages looked at", looked)
    record_property("tables changed by looking", len(changed))
    assert changed == [], changed
