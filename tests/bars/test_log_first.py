"""A look by staff is written down before anything is shown: without the log there is no page."""

import pytest
from sqlalchemy import func, select

from portal.app import create_app
from portal.domain.permissions import SYSTEM
from portal.records.access_log import AccessLogEntry
from tests import places, stories
from tests.house.sweep import address_of, ids_for
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


# A paper in the tray is nobody's yet, and a file of one's own draft is one's own; those that a
# client has sent: tests/staff/test_served_files.py.
_NOBODYS = {"staff.papers.picture", "staff.attachments.picture", "staff.attachments.original"}
_FILES = {name for name in places.NO_PAGES if name.startswith("staff.")} - _NOBODYS
# With the reason that the form asks for.
_REASON = {"reason": "doubt"}


def looked_at(world, row, role="case_worker"):
    """The answer to somebody who may come in, and what the log then holds that it did not."""
    visitor, ids = world.visitors[row["side"], role], ids_for(world, row, "own")
    before = entries(world.parts)
    answer = visitor.browser.open(
        address_of(row, ids),
        method=row["method"],
        data={"csrf_token": visitor.token, **_REASON} if row["method"] == "POST" else None,
    )
    with world.parts.look(SYSTEM) as work:
        new = select(AccessLogEntry).where(AccessLogEntry.number > before)
        return answer, work.session.scalars(new).all()


def test_each_file_is_one_entry_of_who_what_whose_and_when(world, record_property):
    read, wrong = 0, []
    for row in world.table:
        is_file = row["endpoint"] in _FILES or row["endpoint"] == "staff.applications.original"
        if row["side"] != "staff" or not is_file or "<" not in row["route"]:
            continue
        role = "support" if row["own"]["case_worker"] == "not_found" else "case_worker"
        answer, found = looked_at(world, row, role)
        if answer.mimetype == "text/html":
            continue
        read += 1
        said = [(one.action, one.case_id, bool(one.subject_id)) for one in found]
        is_whole = {one.at for one in found} == {world.parts.now()} and all(
            case_id == world.mine.case_id and has_subject for _, case_id, has_subject in said
        )
        is_by = role == "support" or {one.actor_id for one in found} == {world.mine.staff_id}
        # A talk that is saved was read, too.
        if not (is_whole and is_by) or (len(said) > 1 and not row["route"].endswith(".pdf")):
            wrong.append((row["route"], answer.status, said))
    record_property("files served", read)
    assert wrong == [], wrong
    assert read >= 5


def test_what_a_form_is_answered_with_is_in_the_log_too(world, record_property):
    """A refused form shows the page again, and with it the client."""
    shown, unlogged = 0, []
    for row in world.table:
        is_theirs = row["side"] == "staff" and row["method"] == "POST" and row["anothers"]
        if not is_theirs or row["own"]["case_worker"] != "yes":
            continue
        answer, found = looked_at(world, row)
        if b"Testsson" in answer.data:
            shown += 1
            if world.mine.case_id not in {one.case_id for one in found}:
                unlogged.append(row["route"])
    record_property("answers to forms that show a client", shown)
    assert unlogged == []
    assert shown > 3
