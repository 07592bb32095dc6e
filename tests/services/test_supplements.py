"""Asking for papers and answering, item by item, on the real tables."""

from dataclasses import replace
from datetime import timedelta

import pytest

from portal.domain.application.answers import PaperRoute
from portal.domain.application.naming import name_of
from portal.domain.completeness import checklist
from portal.domain.desk_filter import DeskFilter
from portal.domain.refusals import NotFound
from portal.domain.supplements import DueTooSoon, ItemState, NothingAsked, NothingSent
from portal.language.catalogues import render
from portal.records.base import new_id
from portal.services import (
    application_reviews,
    desk,
    receipts,
    supplement_answers,
    supplement_views,
)
from portal.services.supplement_answers import Said
from tests.applications import CARE, RENT, asked, sent
from tests.households import single
from tests.uploads import sheets


@pytest.fixture
def home(parts):
    return single(parts)


@pytest.fixture
def application(parts, home):
    return sent(parts, home, RENT, CARE)


def found(parts, home, request_id):
    with parts.look(home.client) as work:
        return supplement_views.find(work, request_id)


def answer(parts, home, request_id, item, words="", receipt=None, route=None, key=None):
    with parts.work(home.client) as work:
        said = Said(key or new_id(), words, receipt, route)
        supplement_answers.answer(work, request_id, item.id, said)


def at(parts, minutes):
    moment = parts.now() + timedelta(minutes=minutes)
    return replace(parts, now=lambda: moment)


def seen_by_staff(parts, home, application):
    with parts.work(home.case_worker) as work:
        (asked_for,) = application_reviews.open_sent(work, home.case_id, application).requests
    return asked_for


def settle(parts, home, request_id, item, state):
    with parts.work(home.case_worker) as work:
        supplement_answers.settle(work, home.case_id, request_id, item.id, state)


def test_each_thing_is_answered_by_itself(parts, home, application):
    request_id = asked(parts, home, application, "Hyresavi", "Läkarkvitto")
    first, second = found(parts, home, request_id).items
    answer(parts, home, request_id, first, "Kommer i morgon")
    seen = found(parts, home, request_id)
    assert [one.state for one in seen.items] == [ItemState.SENT, ItemState.ASKED]
    assert (seen.is_open, seen.has_news) == (True, True)
    settle(parts, home, request_id, first, ItemState.ACCEPTED)
    settle(parts, home, request_id, second, ItemState.NOT_NEEDED)
    seen = found(parts, home, request_id)
    assert (seen.is_open, seen.has_news) == (False, False)
    assert seen.items[0].settled_by == home.staff_id


def test_other_ways_than_a_picture_are_answers(parts, home, application):
    request_id = asked(parts, home, application, "Hyresavi")
    (item,) = found(parts, home, request_id).items
    answer(parts, home, request_id, item, route=PaperRoute.ON_PAPER)
    (item,) = found(parts, home, request_id).items
    assert (item.state, item.route) == (ItemState.ON_THE_WAY, PaperRoute.ON_PAPER)
    paper = receipts.keep(parts, home.client, sheets.jpeg(sheets.picture(size=16)), "u")
    answer(at(parts, 1), home, request_id, item, receipt=paper, route=PaperRoute.ON_PAPER)
    (item,) = found(parts, home, request_id).items
    assert (item.state, item.papers, item.route) == (ItemState.SENT, (paper,), None)


@pytest.mark.parametrize("route", [PaperRoute.ON_PAPER, PaperRoute.HAND_IN])
def test_paper_that_is_promised_has_not_come(parts, home, application, route):
    request_id = asked(parts, home, application, "Hyresavi")
    (item,) = found(parts, home, request_id).items
    answer(parts, home, request_id, item, "Kommer snart")
    answer(at(parts, 1), home, request_id, item, route=route)
    answer(at(parts, 2), home, request_id, item, "Den är på posten")
    seen = found(parts, home, request_id)
    assert (seen.is_open, seen.is_awaited, seen.has_news) == (False, True, False)
    assert seen.items[0].state_name == name_of(route)
    with parts.work(home.case_worker) as work:
        rows = desk.show(work)
        assert (rows.papers, [one.awaited_by for one in rows.awaited]) == ((), [seen.due_on])
        assert desk.show(work, DeskFilter(is_urgent=True)).awaited == ()
        (listed,) = supplement_views.to_own_cases(work)
        assert listed.view.is_awaited
    with at(parts, 60 * 24 * 15).work(home.case_worker) as work:
        assert len(desk.show(work, DeskFilter(is_urgent=True)).awaited) == 1
    settle(parts, home, request_id, item, ItemState.ACCEPTED)
    with parts.work(home.case_worker) as work:
        assert desk.show(work).awaited == ()


def test_paper_that_was_asked_for_again_does_not_stand_for_the_next_one(parts, home, application):
    request_id = asked(parts, home, application, "Hyresavi")
    (item,) = found(parts, home, request_id).items
    paper = receipts.keep(parts, home.client, sheets.jpeg(sheets.picture(size=16)), "u")
    answer(parts, home, request_id, item, receipt=paper)
    settle(at(parts, 1), home, request_id, item, ItemState.ASKED)
    answer(at(parts, 2), home, request_id, item, route=PaperRoute.ON_PAPER)
    (item,) = found(parts, home, request_id).items
    assert (item.state, item.route) == (ItemState.ON_THE_WAY, PaperRoute.ON_PAPER)


def test_what_is_there_already_waits_for_the_case_worker_to_look(parts, home, application):
    request_id = asked(parts, home, application, "Hyresavi")
    (item,) = found(parts, home, request_id).items
    answer(parts, home, request_id, item, route=PaperRoute.ALREADY_HAVE)
    assert found(parts, home, request_id).has_news


def test_client_sees_once_that_a_thing_is_needed_no_longer(parts, home, application):
    request_id = asked(parts, home, application, "Hyresavi", "Läkarkvitto")
    first, second = found(parts, home, request_id).items
    settle(parts, home, request_id, first, ItemState.NOT_NEEDED)
    assert found(parts, home, request_id).is_news
    with parts.work(home.client) as work:
        supplement_answers.see(work, request_id)
    assert not found(parts, home, request_id).is_news
    settle(parts, home, request_id, first, ItemState.NOT_NEEDED)
    answer(parts, home, request_id, second, "Jag har den inte")
    settle(parts, home, request_id, second, ItemState.NOT_NEEDED)
    assert not found(parts, home, request_id).is_news, "who has answered waits for nothing"


def test_answers_add_up(parts, home, application):
    request_id = asked(parts, home, application, "Hyresavi", "Läkarkvitto")
    item, other = found(parts, home, request_id).items
    papers = [
        receipts.keep(parts, home.client, sheets.jpeg(sheets.picture(size=size)), f"u{size}")
        for size in (16, 18)
    ]
    sent_in = [("jag kommer fredag", None), ("", papers[0]), ("", papers[1])]
    for minutes, (words, paper) in enumerate(sent_in):
        answer(at(parts, minutes), home, request_id, item, words, receipt=paper)
    for view in (found(parts, home, request_id), seen_by_staff(parts, home, application)):
        item, other = view.items
        assert [(one.words, one.receipt_id) for one in item.answers] == sent_in
        assert [one.at - parts.now() for one in item.answers] == [
            timedelta(minutes=minutes) for minutes in range(3)
        ]
        assert other.answers == ()


def test_same_sending_of_an_answer_is_one_answer(parts, home, application):
    request_id = asked(parts, home, application, "Hyresavi")
    (item,) = found(parts, home, request_id).items
    for words in ("Hej", "Hej"):
        answer(parts, home, request_id, item, words, key="same")
    (item,) = found(parts, home, request_id).items
    assert [one.words for one in item.answers] == ["Hej"]


def test_answer_without_anything_is_refused(parts, home, application):
    request_id = asked(parts, home, application, "Hyresavi")
    (item,) = found(parts, home, request_id).items
    with pytest.raises(NothingSent):
        answer(parts, home, request_id, item, "  ")


def test_settled_thing_takes_no_more_answers(parts, home, application):
    request_id = asked(parts, home, application, "Hyresavi")
    (item,) = found(parts, home, request_id).items
    settle(parts, home, request_id, item, ItemState.ACCEPTED)
    with pytest.raises(NotFound):
        answer(parts, home, request_id, item, "Hej")


def test_request_needs_something_and_time(parts, home, application):
    with pytest.raises(NothingAsked):
        asked(parts, home, application, "  ")
    with pytest.raises(DueTooSoon):
        asked(parts, home, application, "Hyresavi", days=6)


def test_same_sending_is_one_request(parts, home, application):
    first = asked(parts, home, application, "Hyresavi")
    assert asked(parts, home, application, "Hyresavi") == first


def test_another_worker_or_household_finds_nothing(parts, home, application):
    request_id = asked(parts, home, application, "Hyresavi")
    other = single(parts, "199002189810", staff="197501019801")
    with pytest.raises(NotFound):
        asked(parts, other, application, "Hyresavi", key="other")
    with pytest.raises(NotFound):
        found(parts, other, request_id)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_words_of_a_finding_are_read_in_the_clients_language(parts, home, application, language):
    with parts.work(home.case_worker) as work:
        sent_one = application_reviews.open_sent(work, home.case_id, application)
        finding = next(one for one in sent_one.view.findings if one.line == RENT.id)
    text = checklist.asked(checklist.lines_of(sent_one.document), finding)
    words = render(text, language)
    request_id = asked(parts, home, application, words, "Något annat", language=language)
    known, typed = found(parts, home, request_id).items
    assert (known.said.text, known.said.line) == (text, RENT.id)
    assert (known.said.language, known.what) == (language, words)
    assert (typed.said.text, typed.said.language) == (None, "sv")


def test_pocket_offers_papers_for_each_thing(parts, home, application):
    request_id = asked(parts, home, application, "Hyresavi", "Läkarkvitto")
    paper = receipts.keep(parts, home.client, sheets.jpeg(sheets.picture(size=16)), "u")
    with parts.look(home.client) as work:
        offered = supplement_views.pocket_for(work, supplement_views.find(work, request_id))
    assert [[one.id for one in papers] for papers in offered.values()] == [[paper], [paper]]
