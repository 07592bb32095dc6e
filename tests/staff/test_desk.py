"""The case worker's day, as it is shown."""

import re
from datetime import timedelta

from portal.domain.plan import Item, ItemKind
from portal.services import messages, plans
from portal.services.messages import NewThread, Outgoing
from tests.client.test_application import visit
from tests.house.belongings import sent
from tests.households import single


def test_desk_says_the_promised_day_and_what_is_open(parts, staff_app):
    home = single(parts)
    sent(parts, home)
    with parts.work(home.client) as work:
        messages.start(work, NewThread("Hyran"), Outgoing("När?", "k", "sv"))
        messages.start(work, NewThread("Mat"), Outgoing("Jag har ingen mat", "k2", "sv"))
    page = visit(staff_app, home.staff_id).get("/").text
    assert page.index("Read today") < page.index("Answer by 5 November 2026")
    assert page.index("Answer today") < page.index("Applications to look at")
    assert "What is open" in page


def test_late_answer_is_marked(parts, staff_app):
    home = single(parts)
    with parts.work(home.client) as work:
        thread_id = messages.start(work, NewThread("Hyran"), Outgoing("När?", "k", "sv"))
        thread = work.threads.by_id(thread_id)
        thread.waiting_since = work.now - timedelta(days=20)
    assert "Late: promised by" in visit(staff_app, home.staff_id).get("/").text


def test_cases_are_filtered_and_searched_without_a_word_in_the_address(parts, staff_app):
    home = single(parts)
    worker = visit(staff_app, home.staff_id)
    assert "Test Testsson" in worker.get("/cases/").text
    assert "Test Testsson" not in worker.get("/cases/?show=answer").text
    found = worker.post("/cases/search", words="testsson")
    assert found.status_code == 200
    assert "1 of your cases was found" in found.text
    assert "Test Testsson" in found.text
    assert "0 of your cases were found" in worker.post("/cases/search", words="Annan").text


def test_filter_is_saved_used_and_removed(parts, staff_app):
    home = single(parts)
    with parts.work(home.client) as work:
        messages.start(work, NewThread("Hyran"), Outgoing("När?", "k", "sv"))
    worker = visit(staff_app, home.staff_id)
    assert "Hyran" in worker.get("/?is_urgent=").text
    assert worker.post("/filters?is_urgent=y", name="").status_code == 422
    saved = worker.post("/filters?is_urgent=y", name="Bråttom")
    page = worker.get(saved.location).text
    assert "Hyran" not in page
    assert re.search('aria-current="page"><bdi>Bråttom', page)
    worker.post(re.search("/filters/[0-9a-f]{32}/remove", page)[0])
    assert "Bråttom" not in worker.get("/").text


def test_ticked_rows_leave_the_list_and_the_filter_stays(parts, staff_app):
    home = single(parts)
    with parts.work(home.client) as work:
        thread_id = messages.start(work, NewThread("Hyran"), Outgoing("När?", "k", "sv"))
    worker = visit(staff_app, home.staff_id)
    assert f'value="{thread_id}"' not in worker.get("/").text
    worker.get(f"/messages/{thread_id}")
    assert f'value="{thread_id}"' in worker.get("/").text
    done = worker.post("/seen?part=answers", thread=thread_id)
    assert done.location.endswith("/?part=answers")
    page = worker.get(done.location).text
    assert "1 is marked as seen." in page
    assert "Nobody waits for an answer." in page
    assert worker.post("/seen", paper="nonsense").status_code == 404


def test_day_shows_the_first_plans_and_a_way_to_all_of_them(parts, staff_app):
    home = single(parts)
    with parts.work(home.client) as work:
        for number in range(10):
            plans.propose(work, Item(kind=ItemKind.GOAL, words=f"Mål {number}"), f"g{number}")
        late = Item(kind=ItemKind.STEP, words="Ringa", by_on=work.today - timedelta(days=3))
        plans.propose(work, late, "s")
    worker = visit(staff_app, home.staff_id)
    page = worker.get("/?is_for_absent=").text
    shown = re.findall(r"Mål \d|Ringa", page)
    assert (shown[0], len(shown)) == ("Ringa", 8)
    (every,) = re.findall(r'href="(/[^"]+)#plans">Show all 11 plans', page)
    whole = worker.get(every).text
    assert len(re.findall(r"Mål \d|Ringa", whole)) == 11
    assert "Show all" not in whole
