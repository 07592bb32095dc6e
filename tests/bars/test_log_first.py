"""A look by staff is written down before anything is shown: without the log there is no page."""

import pytest
from sqlalchemy import func, select

from portal.app import create_app
from portal.domain.permissions import SYSTEM
from portal.records.access_log import AccessLogEntry
from tests import places, stories
from tests.visitor import Visitor


@pytest.fixture
def told(parts):
    return stories.tell(parts)


@pytest.fixture
def colleagues(parts, told):
    """Everybody of the staff side, signed in."""
    app = create_app("staff", parts)
    visitors = {}
    for who in ("staff", "leader", "support"):
        visitors[who] = Visitor(app)
        visitors[who].sign_in(told.people[who].id)
    return app, visitors


@pytest.fixture
def words(parts, told):
    """What only somebody who looks at a household may read: names, numbers, their case."""
    with parts.look(SYSTEM) as work:
        people = [work.people.by_id(told.people[who].id) for who in ("client", "partner")]
        identities = [work.people.identity(person) for person in people]
        found = [one.name for one in identities] + [one.personal_number for one in identities]
        return [*found, work.cases.by_id(told.ids["case"]).number]


def entries(parts):
    with parts.look(SYSTEM) as work:
        return work.session.scalar(select(func.count(AccessLogEntry.number)))


def seen_in(page, words):
    return [word for word in words if word in page.text]


def staff_places():
    return [place for place in places.STAFF if place.who]


def test_each_page_that_shows_a_client_is_in_the_log(
    parts, told, colleagues, words, record_property
):
    app, visitors = colleagues
    shown, unlogged = 0, []
    for place in staff_places():
        before = entries(parts)
        page = visitors[place.who].follow(place.path(app, told))
        if seen_in(page, words):
            shown += 1
            if entries(parts) == before:
                unlogged.append(str(place))
    record_property("staff pages that show a client", shown)
    record_property("not in the log", len(unlogged))
    assert shown > 10
    assert unlogged == [], unlogged


def test_without_the_log_nobody_is_shown(parts, told, colleagues, words, record_property):
    app, visitors = colleagues
    with parts.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE access_log_entry RENAME TO away")
    refused, shown = 0, []
    for place in staff_places():
        page = visitors[place.who].browser.get(place.path(app, told))
        refused += page.status_code == 503
        if seen_in(page, words):
            shown.append(str(place))
    record_property("pages refused without the log", refused)
    assert shown == [], shown
    assert refused > 10
