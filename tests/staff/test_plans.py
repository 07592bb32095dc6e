import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from portal.app import create_app
from portal.domain.permissions import SYSTEM
from portal.domain.plan import Doer, Item, ItemKind
from portal.services import plans
from tests.households import single
from tests.visitor import Visitor


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
def step(parts, household):
    """A step that the client has proposed, to be done by tomorrow."""
    item = Item(kind=ItemKind.STEP, words="Ringa skolan", by_on=datetime(2026, 11, 3).date())  # noqa: DTZ001
    with parts.work(household.client) as work:
        return plans.propose(work, item, "step")


def press(visitor, path, move, key="k", **fields):
    seen = re.search(r'name="seen" value="([^"]+)"', visitor.get(path).text)[1]
    return visitor.post(path, move=move, seen=seen, send_key=key, **fields)


def test_both_agree_and_both_see_what_has_happened(household, staff, client):
    plan = f"/cases/{household.case_id}/plan"
    staff.get(f"{plan}/new/step")
    fields = {"words": "Skriva CV", "doer": Doer.CLIENT, "send_key": "s"}
    for _ in range(2):
        assert staff.post(f"{plan}/new/step", **fields).status_code == 303
    page = client.get("/plan/").text
    assert "has proposed 1 thing" in page
    path = re.findall(r'href="(/plan/[0-9a-f]{32})"', page)[-1]
    assert press(client, path, "agree").status_code == 303
    assert press(client, path, "under_way", "u", words="Jag har börjat").status_code == 303
    item = staff.get(f"{plan}/{path.rsplit('/', 1)[1]}").text
    assert "Test Testsson" in item
    assert "Jag har börjat" in item
    assert "I agree" not in item


def test_nobody_agrees_to_their_own_proposal(household, client, staff, step):
    page = client.get(f"/plan/{step}").text
    assert "I agree" not in page
    press(client, f"/plan/{step}", "agree")
    path = f"/cases/{household.case_id}/plan/{step}"
    assert "I agree" in staff.get(path).text
    assert press(staff, path, "agree", "a").status_code == 303
    assert "I agree" not in staff.get(path).text


def test_follow_up_list_has_proposals_late_steps_and_pauses_that_have_ended(
    parts, household, client, staff, step
):
    assert "Proposed to you" in staff.get("/plans").text
    path = f"/cases/{household.case_id}/plan/{step}"
    press(staff, path, "agree", "a")
    assert "Nothing to follow up" in staff.get("/plans").text
    later = Visitor(
        create_app("staff", replace(parts, now=lambda: datetime(2026, 11, 5, 9, tzinfo=UTC)))
    )
    later.sign_in(household.staff_id)
    assert "Its day has passed" in later.get("/plans").text
    day = {"look_again_on-day": "4", "look_again_on-month": "11", "look_again_on-year": "2026"}
    assert press(client, f"/plan/{step}", "paused", "p", reason="child", **day).status_code == 303
    assert "Changed" in staff.get("/plans").text
    staff.get(path)
    assert "Nothing to follow up" in staff.get("/plans").text
    assert "A child needs me" in later.get("/plans").text


def test_each_look_is_logged(parts, household, staff, step):
    staff.get("/plans")
    staff.get(f"/cases/{household.case_id}/plan")
    staff.get(f"/cases/{household.case_id}/plan/{step}")
    with parts.look(SYSTEM) as work:
        actions = [entry.action for entry in work.access_log.of_case(household.case_id)]
    assert actions.count("plan") == 3


def test_anothers_plan_is_missing(parts, household, staff_app, step):
    other = single(parts, "199002189810", staff="197501019819")
    visitor = Visitor(staff_app)
    visitor.sign_in(other.staff_id)
    visitor.get("/")
    path = f"/cases/{household.case_id}/plan"
    for address in (path, f"{path}/{step}", f"/cases/{other.case_id}/plan/{step}"):
        assert visitor.get(address).status_code == 404
    assert visitor.post(f"{path}/{step}", move="done").status_code == 404
    assert visitor.post(f"{path}/new/goal", words="x", send_key="k").status_code == 404


def test_rejected_proposal_is_seen_on_the_desk_and_in_the_plan(household, staff, client):
    plan = f"/cases/{household.case_id}/plan"
    staff.get(f"{plan}/new/step")
    staff.post(f"{plan}/new/step", words="Skriva CV", doer=Doer.CLIENT, send_key="s")
    path = re.findall(r'href="(/plan/[0-9a-f]{32})"', client.get("/plan/").text)[-1]
    press(client, path, "dropped", words="Jag har redan ett")
    assert "Skriva CV" in staff.get("/").text
    assert "Changed since you last looked" in staff.get(plan).text
    assert "Jag har redan ett" in staff.get(f"{plan}/{path.rsplit('/', 1)[1]}").text
    assert "Changed since you last looked" not in staff.get(plan).text


def test_client_sees_what_staff_took_out_and_in_which_words(household, staff, client, step):
    path = f"/cases/{household.case_id}/plan/{step}"
    assert press(staff, path, "dropped", words="Skolan har stängt").status_code == 303
    assert "1 change in your plan" in client.get("/").text
    assert "Changed since you last looked" in client.get("/plan/").text
    assert "Skolan har stängt" in client.get(f"/plan/{step}").text
    assert "in your plan" not in client.get("/").text


def test_words_are_corrected_by_who_wrote_them_alone(household, staff, client, step):
    page = client.get(f"/plan/{step}").text
    seen = re.search(r'name="seen" value="([^"]+)"', page)[1]
    answer = client.post(f"/plan/{step}/words", corrected="Ringa Komvux", seen=seen, send_key="c")
    assert answer.status_code == 303
    page = staff.get(f"/cases/{household.case_id}/plan/{step}").text
    assert "Ringa Komvux" in page
    assert "Before:" in page
    assert "Correct the words" not in page


def test_words_of_danger_stand_with_the_answers_of_the_day(household, staff, client):
    client.get("/plan/new/goal")
    client.post("/plan/new/goal", words="Vi har ingen mat", send_key="d")
    assert "Read today" in staff.get("/plans").text
    desk = staff.get("/").text
    assert desk.index("Vi har ingen mat") < desk.index('id="applications"')
    (path,) = set(re.findall(rf'href="(/cases/{household.case_id}/plan/\w+)"', desk))
    assert "warn of: no food" in staff.get(path).text
    assert "Read today" not in staff.get("/").text
