import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from portal.app import create_app
from portal.domain.accessibility import Kind, Wish
from portal.domain.permissions import SYSTEM
from portal.services import accessibility, accessibility_needs, meeting_views
from tests.households import single
from tests.visitor import Visitor

TIMES = {"times-0": "2026-11-10T13:00", "times-1": "2026-11-11T09:30"}
FIELDS = {"way": "video", "minutes": "45", "place": "https://video.test/a", **TIMES}


@pytest.fixture
def household(parts):
    return single(parts)


@pytest.fixture
def staff(household, staff_app):
    visitor = Visitor(staff_app)
    visitor.sign_in(household.staff_id)
    visitor.get("/")
    return visitor


@pytest.fixture
def client(household, client_app):
    visitor = Visitor(client_app)
    visitor.sign_in(household.person_id)
    return visitor


@pytest.fixture
def proposed(household, staff, client):
    """The client's address of a meeting with two proposed times."""
    new = f"/cases/{household.case_id}/meetings/new"
    staff.get(new)
    for _ in range(2):
        fields = {**FIELDS, "person_id": household.person_id, "send_key": "m"}
        assert staff.post(new, **fields).status_code == 303
    (path,) = re.findall(r'href="(/meetings/[0-9a-f]{32})"', client.get("/plan/").text)
    return path


def at_desk(household, proposed):
    return f"/cases/{household.case_id}{proposed}"


def buttons(page):
    return re.findall(r'name="answer" value="(\d[^"]+)"', page)


def test_client_takes_a_time_and_both_see_it(parts, household, staff, client, proposed):
    page = client.get(proposed).text
    assert "10 November 2026 13:00" in page
    first = buttons(page)[0]
    for _ in range(2):
        assert client.post(proposed, answer=first, send_key="a").status_code == 303
    assert "The time is agreed" in client.get(proposed).text
    assert "10 November 2026 13:00" in staff.get("/plans").text
    with parts.look(household.client) as work:
        soon, _ = meeting_views.to_see(work)
    assert soon is not None
    assert soon.starts_at.isoformat() == first
    talk = re.search(r'href="(/messages/[^"]+)"', client.get(proposed).text)[1]
    assert client.get(talk).text.count("I take the time 10 November 2026 13:00.") == 1


def test_client_is_told_by_a_message(client, proposed):
    assert "1 new message" in client.get("/").text


def test_talk_about_a_meeting_has_its_subject_in_the_readers_language(
    household, staff, client, proposed
):
    talk = re.search(r'href="(/messages/[0-9a-f]{32})"', client.get(proposed).text)[1]
    for visitor, page, meeting in (
        (client, "/messages/", proposed),
        (staff, "/messages/", at_desk(household, proposed)),
    ):
        said = visitor.get(page).text
        assert ">Meeting</bdi>" in said
        assert "Möte" not in said
        assert f'href="{meeting}">About a meeting' in visitor.get(talk).text


def test_calendar_file_says_nothing_but_meeting_and_the_time(household, staff, client, proposed):
    assert client.get(f"{proposed}/calendar.ics").status_code == 404
    client.post(proposed, answer=buttons(client.get(proposed).text)[0], send_key="a")
    for answer in (
        client.get(f"{proposed}/calendar.ics"),
        staff.get(f"{at_desk(household, proposed)}/calendar.ics"),
    ):
        assert answer.mimetype == "text/calendar"
        assert "SUMMARY:Meeting\r\n" in answer.text
        assert "DTSTART:20261110T120000Z\r\n" in answer.text
        assert "DTEND:20261110T124500Z\r\n" in answer.text
        assert "video.test" not in answer.text
        assert "Hanna" not in answer.text


def test_meeting_that_has_been_is_not_put_in_a_calendar_nor_cancelled(
    parts, household, client, proposed
):
    client.post(proposed, answer=buttons(client.get(proposed).text)[0], send_key="a")
    later = replace(parts, now=lambda: datetime(2026, 11, 12, 9, 0, tzinfo=UTC))
    for side, somebody, path in (
        ("client", household.person_id, proposed),
        ("staff", household.staff_id, at_desk(household, proposed)),
    ):
        visitor = Visitor(create_app(side, later))
        visitor.sign_in(somebody)
        page = visitor.get(path).text
        assert "It has been" in page
        assert "Put it in my calendar" not in page
        assert "Cancel the meeting" not in page


def test_client_asks_for_others_and_gets_them(household, staff, client, proposed):
    client.get(proposed)
    fields = {"answer": "others", "words": "Helst eftermiddag", "send_key": "o"}
    assert client.post(proposed, **fields).status_code == 303
    desk = at_desk(household, proposed)
    assert "Other times are wanted" in staff.get(desk).text
    new = {**FIELDS, "times-0": "2026-11-12T15:00", "times-1": "", "send_key": "n"}
    assert staff.post(f"{desk}/times", **new).status_code == 303
    page = client.get(proposed).text
    assert len(buttons(page)) == 1
    assert "12 November 2026 15:00" in page


def test_time_that_is_not_offered_any_more_cannot_be_taken(household, staff, client, proposed):
    old = buttons(client.get(proposed).text)[0]
    desk = at_desk(household, proposed)
    staff.get(desk)
    staff.post(f"{desk}/times", **{**FIELDS, "times-0": "2026-11-12T15:00", "send_key": "n"})
    answer = client.post(proposed, answer=old, words="Jag kan på tisdag", send_key="a")
    assert "The meeting was changed meanwhile" in answer.text
    assert "Jag kan på tisdag" in answer.text
    assert client.post(proposed, answer="soon", send_key="b").status_code == 404


def test_either_side_cancels_once(household, staff, client, proposed):
    desk = at_desk(household, proposed)
    staff.get(desk)
    for key in ("c", "d"):
        assert staff.post(f"{desk}/cancel", send_key=key).status_code == 303
    page = client.get(proposed).text
    assert "Cancelled" in page
    assert 'name="answer"' not in page
    talk = re.search(r'href="(/messages/[^"]+)"', page)[1]
    assert client.get(talk).text.count('lang="en">The meeting is cancelled.') == 1


def test_notes_cannot_be_shared_before_the_meeting_and_are_kept_on_the_page(
    household, staff, client, proposed
):
    client.post(proposed, answer=buttons(client.get(proposed).text)[0], send_key="a")
    desk = at_desk(household, proposed)
    staff.get(desk)
    fields = {"words": "Vi ringer skolan.", "send_key": "n"}
    answer = staff.post(f"{desk}/notes", **fields, share="y")
    assert answer.status_code == 409
    assert "Share the notes when the meeting has been." in answer.text
    assert "Vi ringer skolan." in answer.text
    assert "skolan" not in client.get(proposed).text
    assert staff.post(f"{desk}/notes", **fields).status_code == 303
    assert "Vi ringer skolan." in staff.get(desk).text


def test_times_must_be_readable_and_still_to_come(household, staff):
    new = f"/cases/{household.case_id}/meetings/new"
    staff.get(new)
    whose = {"person_id": household.person_id, "send_key": "m", "way": "phone"}
    assert "still to come" in staff.post(new, **whose).text
    assert staff.post(new, **whose, **{"times-0": "2026-11-01T10:00"}).status_code == 422
    answer = staff.post(new, **whose, **{"times-0": "soon"})
    assert answer.status_code == 422
    assert "Write the time like this" in answer.text


def test_interpreter_is_taken_from_the_persons_needs(parts, household, staff):
    desk = parts.municipality.accessibility
    with parts.work(household.client) as work:
        wish_id = accessibility.ask(work, desk, Wish((Kind.INTERPRETER,), spoken="Somali"), "w")
    with parts.work(SYSTEM) as work:
        accessibility_needs.grant(work, work.accessibility.by_id(wish_id), [Kind.INTERPRETER])
    page = staff.get(f"/cases/{household.case_id}/meetings/new").text
    assert 'value="Somali"' in page
    assert re.search(r'name="has_interpreter"[^>]* checked', page)


def test_anothers_meeting_is_missing(parts, household, staff_app, client_app, proposed):
    other = single(parts, "199002189810", staff="197501019819")
    colleague, stranger = Visitor(staff_app), Visitor(client_app)
    colleague.sign_in(other.staff_id)
    stranger.sign_in(other.person_id)
    for visitor in (colleague, stranger):
        visitor.get("/")
    desk = at_desk(household, proposed)
    for path in (desk, f"{desk}/calendar.ics", f"/cases/{household.case_id}/meetings/new"):
        assert colleague.get(path).status_code == 404
    assert colleague.post(f"{desk}/cancel", send_key="k").status_code == 404
    assert stranger.get(proposed).status_code == 404
    assert stranger.post(proposed, answer="cancel", send_key="k").status_code == 404
