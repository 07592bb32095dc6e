"""Changing what was asked for: the day, and what else is needed; papers that come by post."""

import re
from datetime import timedelta

import pypdfium2
import pytest

from portal.domain.supplements import ItemState
from portal.services import supplement_views
from tests.applications import RENT, asked, sent
from tests.client.test_application import visit
from tests.client.test_supplements import item_of
from tests.households import single
from tests.staff.test_papers import drop, scanned


@pytest.fixture
def home(parts):
    return single(parts)


def day(on):
    return {"due_on-day": on.day, "due_on-month": on.month, "due_on-year": on.year}


def test_day_is_moved_and_more_is_asked_for(parts, staff_app, client_app, home):
    application = sent(parts, home, RENT)
    request_id = asked(parts, home, application, "Hyresavi")
    worker = visit(staff_app, home.staff_id)
    path = f"/cases/{home.case_id}/requests/{request_id}/change"
    assert path in worker.get(f"/cases/{home.case_id}/applications/{application}").text
    assert "Hyresavi" in worker.get(path).text
    typed = {"items-0": "Kontoutdrag"}
    soon, late = (day(parts.today + timedelta(days=days)) for days in (2, 20))
    refused = worker.post(path, **soon, **typed)
    assert refused.status_code == 422
    assert "at least a week" in refused.text
    answer = worker.post(path, **late, **typed)
    assert "The request is changed" in worker.get(answer.location).text
    page = visit(client_app, home.person_id).get(f"/requests/{request_id}").text
    assert "Kontoutdrag" in page
    assert "22 November 2026" in page


def test_paper_that_comes_by_post_with_its_slip_is_an_answer(parts, staff_app, client_app, home):
    application = sent(parts, home, RENT)
    request_id = asked(parts, home, application, "Hyresavi till Hanna")
    client, worker = visit(client_app, home.person_id), visit(staff_app, home.staff_id)
    path, item_id = f"/requests/{request_id}", item_of(parts, home, request_id)
    client.get(path)
    client.post(f"{path}/{item_id}", upload_key="k", route="on_paper")
    slip = re.search(rf"{path}/{item_id}/slip.pdf", client.get(path).text)[0]
    printed = client.get(slip).data
    words = pypdfium2.PdfDocument(printed)[0].get_textpage().get_text_range()
    assert "A paper that was asked for" in words
    assert "Hanna" not in words
    worker.get("/papers")
    drop(worker, scanned(printed))
    with parts.look(home.client) as work:
        (item,) = supplement_views.find(work, request_id).items
    assert (item.state, len(item.papers)) == (ItemState.SENT, 1)
    page = worker.get(f"/cases/{home.case_id}/applications/{application}").text
    assert "Came by post" in page[page.index('id="requests"') :]
    assert "See the paper that you sent" in client.get(path).text


def test_nobody_prints_a_slip_of_another_household(parts, client_app, home):
    request_id = asked(parts, home, sent(parts, home, RENT), "Hyresavi")
    item_id = item_of(parts, home, request_id)
    other = visit(client_app, single(parts, "199002189810").person_id)
    assert other.get(f"/requests/{request_id}/{item_id}/slip.pdf").status_code == 404
    own = visit(client_app, home.person_id)
    assert own.get(f"/requests/{request_id}/{'0' * 32}/slip.pdf").status_code == 404
