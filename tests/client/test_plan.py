import re
from datetime import timedelta

import pytest

from portal.domain.meetings import Details
from portal.domain.plan import Item, ItemKind
from portal.services import meetings, plans
from portal.services.meetings import Sending
from tests.households import couple, single
from tests.visitor import Visitor


@pytest.fixture
def household(parts):
    return single(parts)


@pytest.fixture
def client(household, client_app):
    visitor = Visitor(client_app)
    visitor.sign_in(household.person_id)
    return visitor


def item_path(page: str) -> str:
    return re.findall(r'href="(/plan/[0-9a-f]{32})"', page)[-1]


def moved(visitor: Visitor, path: str, move: str, key: str, **fields: str):
    seen = re.search(r'name="seen" value="([^"]+)"', visitor.get(path).text)[1]
    return visitor.post(path, move=move, seen=seen, send_key=key, **fields)


def goal(client, words="Jag vill jobba som kock", key="g") -> str:
    client.get("/plan/new/goal")
    assert client.post("/plan/new/goal", words=words, send_key=key).status_code == 303
    return item_path(client.get("/plan/").text)


def test_goal_is_kept_in_the_clients_own_words_and_once(client):
    goal(client, "أريد أن أعمل")
    page_path = goal(client, "أريد أن أعمل")
    page = client.get("/plan/").text
    assert page.count(f'href="{page_path}"') == 1
    assert "أريد أن أعمل" in page


def test_step_leads_to_a_goal_and_is_done(client):
    goal_id = goal(client).rsplit("/", 1)[1]
    client.get(f"/plan/new/step?goal={goal_id}")
    step = {"words": "Ringa skolan", "doer": "client", "goal_id": goal_id, "send_key": "s"}
    assert client.post("/plan/new/step", **step).status_code == 303
    path = item_path(client.get("/plan/").text)
    for _ in range(2):
        assert moved(client, path, "done", "d").status_code == 303
    page = client.get("/plan/").text
    assert "1 step or goal done" in page
    assert client.get(path).text.count("marked it as done") == 1


def test_nothing_is_kept_without_words(client):
    client.get("/plan/new/goal")
    answer = client.post("/plan/new/goal", words=" ", send_key="g")
    assert answer.status_code == 422
    assert "Write in your own words" in answer.text
    assert client.get("/plan/new/wish").status_code == 404


def test_pause_needs_a_reason_and_a_coming_day(client):
    path = goal(client)
    answer = moved(client, path, "paused", "p", reason="illness")
    assert answer.status_code == 422
    assert "Choose why" in answer.text
    day = {"look_again_on-day": "1", "look_again_on-month": "12", "look_again_on-year": "2026"}
    assert moved(client, path, "paused", "p", reason="illness", **day).status_code == 303
    assert "Paused: Illness. We look at it again on 1 December 2026." in client.get(path).text


def test_change_of_something_that_was_changed_meanwhile_is_not_made(client):
    path = goal(client)
    client.get(path)
    assert moved(client, path, "done", "a").status_code == 303
    client.post(path, move="dropped", seen="planned proposed ", send_key="b")
    assert "This was changed while you had it open" in client.get(path).text


def test_job_is_logged_with_today_filled_in_changed_and_removed(client):
    form = client.get("/plan/jobs/new").text
    assert re.search(r'name="on-day"[^>]*value="2"', form)
    day = {"on-day": "2", "on-month": "11", "on-year": "2026"}
    for _ in range(2):
        answer = client.post("/plan/jobs/new", title="Kock", employer="Ica", send_key="j", **day)
        assert answer.status_code == 303
    page = client.get(answer.location).text
    (path,) = re.findall(r'href="(/plan/jobs/[0-9a-f]{32})"', page)
    assert 'value="Kock"' in client.get(path).text
    assert client.post(path, title="Bagare", **day).status_code == 303
    assert "Bagare" in client.get("/plan/jobs/").text
    assert client.post(f"{path}/remove").status_code == 303
    assert "Bagare" not in client.get("/plan/jobs/").text
    assert client.get(path).status_code == 404


def test_job_needs_a_name_and_a_day_that_has_been(client):
    client.get("/plan/jobs/new")
    day = {"on-month": "11", "on-year": "2026"}
    assert client.post("/plan/jobs/new", **day, **{"on-day": "2"}).status_code == 422
    answer = client.post("/plan/jobs/new", title="Kock", **day, **{"on-day": "3"})
    assert answer.status_code == 422
    assert "a day that has been" in answer.text


def test_partner_does_not_see_the_others_plan(parts, client_app):
    home = couple(parts)
    first, second = Visitor(client_app), Visitor(client_app)
    first.sign_in(home.person_id)
    second.sign_in(home.partner_id)
    path = goal(first)
    assert "kock" not in second.get("/plan/").text
    assert second.get(path).status_code == 404
    assert second.post(path, move="done").status_code == 404


def test_home_leads_to_the_plan_and_says_what_waits(parts, household, client):
    with parts.work(household.case_worker) as work:
        item = Item(kind=ItemKind.STEP, words="Skriva CV")
        plans.propose(work, item, "k", case_id=household.case_id)
        details = Details(times=(work.now + timedelta(days=3),))
        case_id, person_id = household.case_id, household.person_id
        meeting_id = meetings.propose(work, case_id, person_id, details, Sending("m"))
    home = client.get("/").text
    assert "1 proposal in your plan" in home
    assert "Hanna Handläggare wants to meet you." in home
    assert 'href="/plan/jobs/new"' in home
    with parts.work(household.client) as work:
        meetings.accept(work, meeting_id, details.times[0], Sending("a"))
    home = client.get("/").text
    assert "Meeting 5 November 2026 10:00" in home
    assert "Choose a time" not in home


@pytest.mark.parametrize(
    ("address", "fields"),
    [
        ("/plan/new/goal", {"words": "Vi har ingen mat"}),
        ("/plan/others/", {"outsider": "doctor", "matter": "work", "words": "Vi har ingen mat"}),
        ("/meetings/new", {"way": "phone", "words": "Vi har ingen mat"}),
        ("/accessibility/ask", {"words": "Vi har ingen mat"}),
    ],
)
def test_words_of_danger_show_whom_to_call_wherever_they_are_written(client, address, fields):
    client.get(address)
    day = {"said_on-day": "1", "said_on-month": "11", "said_on-year": "2026"}
    answer = client.post(address, send_key="d", **fields, **day)
    assert answer.status_code == 303
    page = client.get(answer.location).text
    assert 'href="tel:112"' in page
    assert "It is marked so that somebody reads it the same day" in page
