"""What was done with an application, in words and in order."""

from dataclasses import replace
from datetime import timedelta

from portal.domain.supplements import ItemState
from portal.jobs.worker import run_once
from portal.language.catalogues import render
from portal.services import (
    application_reviews,
    review_marks,
    supplement_answers,
    supplement_views,
    supplements,
)
from portal.services.supplement_answers import Said
from portal.services.supplements import NewRequest
from tests.applications import RENT, sent
from tests.households import single


def test_history_tells_all_that_was_done_and_by_whom(parts):
    home = single(parts)
    at = home.case_id, sent(parts, home, RENT)
    run_once(parts)
    minutes = iter(range(1, 99))

    def later(actor):
        moment = parts.now() + timedelta(minutes=next(minutes))
        return replace(parts, now=lambda: moment).work(actor)

    with later(home.case_worker) as work:
        application_reviews.note_opened(work, *at)
    with later(home.case_worker) as work:
        due = work.today + timedelta(days=10)
        request_id = supplements.ask(work, *at, NewRequest("", ("Hyresavi",), due, "k"))
    with later(home.client) as work:
        (item,) = supplement_views.find(work, request_id).items
        supplement_answers.answer(work, request_id, item.id, Said("s", "Jag har den inte"))
    with later(home.case_worker) as work:
        supplement_answers.settle(work, home.case_id, request_id, item.id, ItemState.ACCEPTED)
    with later(home.case_worker) as work:
        review_marks.see(work, *at, ["costs"])
    with later(home.case_worker) as work:
        review_marks.see(work, *at, ["home", "costs", "you"])
    with later(home.case_worker) as work:
        review_marks.register(work, *at)
    with later(home.case_worker) as work:
        found = application_reviews.open_sent(work, *at).history
    worker = "Hanna Handläggare"
    assert [(render(one.what, "en"), one.by) for one in found] == [
        ("The client sent the application", ""),
        ("It reached the case system", ""),
        ("Opened for the first time", worker),
        ("Asked for 1 thing, by 12 November 2026", worker),
        ("The client answered: Hyresavi", ""),
        ("Received: Hyresavi", worker),
        ("Looked through: What is applied for", worker),
        ("Looked through 2 sections", worker),
        ("Marked as registered in the case system", worker),
    ]
