"""The desk asks the database as often for thirty households as for three."""

from contextlib import contextmanager
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import event

from portal.domain.danger import Danger
from portal.domain.persons import number_of_test_series
from portal.domain.routing import Route
from portal.domain.supplements import ItemState
from portal.services import (
    application_reviews,
    case_views,
    desk,
    dialogue,
    messages,
    sent_applications,
    supplement_answers,
    supplement_views,
)
from portal.services.messages import NewThread, Outgoing
from portal.services.supplement_answers import Said
from tests.applications import CARE, RENT, asked, sent
from tests.house.belongings import asked_for
from tests.households import single


@contextmanager
def counting(parts):
    seen = []

    def note(_connection, _cursor, statement, *_):
        seen.append(statement)

    event.listen(parts.engine, "before_cursor_execute", note)
    yield seen
    event.remove(parts.engine, "before_cursor_execute", note)


def households(parts, first, last):
    for index in range(first, last):
        home = single(parts, number_of_test_series(date(1990, 1 + index // 15, 18), index % 15))
        with parts.work(home.client) as work:
            messages.start(work, NewThread("Hyran"), Outgoing("När?", "k", "sv"))
        ids = asked_for(parts, home, "staff")
        with parts.work(home.client) as work:
            supplement_answers.answer(work, ids["request_id"], ids["item_id"], Said("s", "Nej"))
    return home.case_worker


@pytest.mark.parametrize(
    "read",
    [
        desk.show,
        case_views.own_cases,
        dialogue.of_own_cases,
        sent_applications.in_own_cases,
    ],
)
def test_desk_asks_as_often_for_many_households_as_for_few(parts, read):
    worker = households(parts, 0, 3)
    with counting(parts) as few, parts.work(worker) as work:
        read(work)
    households(parts, 3, 15)
    with counting(parts) as many, parts.work(worker) as work:
        read(work)
    assert len(many) == len(few)
    with parts.look(worker) as work:
        assert work.access_log.first_fault() is None


def test_desk_shows_what_waits_and_logs_it_first(parts):
    worker = households(parts, 0, 3)
    with parts.work(worker) as work:
        seen = desk.show(work)
        logged = {entry.action for entry in work.access_log.of_case(seen.cases[0].id)}
    assert (len(seen.threads), len(seen.applications), len(seen.papers)) == (3, 3, 3)
    assert seen.papers[0].names == ("Test Testsson",)
    assert logged == {"list", "messages", "supplements"}


def test_other_roles_have_an_empty_desk(parts):
    home = single(parts)
    with parts.work(home.client) as work:
        assert desk.show(work) == desk.Desk()


def test_application_with_words_of_danger_is_to_be_read_today(parts):
    home, calm = single(parts), single(parts, "199002189810")
    in_need = replace(CARE, why="Vi har ingen mat hemma")
    sent(parts, calm, RENT)
    sent(parts, home, in_need)
    with parts.work(home.case_worker) as work:
        seen = desk.show(work)
        assert [row.case_id for row in seen.read_today] == [home.case_id]
        assert [row.case_id for row in seen.applications] == [home.case_id, calm.case_id]
        application_reviews.note_opened(work, home.case_id, seen.read_today[0].id)
        assert desk.show(work).read_today == ()


def test_answer_with_words_of_danger_is_to_be_read_today(parts):
    home = single(parts)
    request_id = asked(parts, home, sent(parts, home, RENT), "Hyresavi", "Kvitto")
    with parts.work(home.client) as work:
        first, second = supplement_views.find(work, request_id).items
        supplement_answers.answer(work, request_id, first.id, Said("a", "Kommer"))
        supplement_answers.answer(work, request_id, second.id, Said("b", "Jag har ingen mat"))
        assert supplement_views.find(work, request_id).dangers == (Danger.FOOD,)
    with parts.work(home.case_worker) as work:
        assert [row.is_same_day for row in desk.papers(work)] == [True, False]
        supplement_answers.settle(work, home.case_id, request_id, second.id, ItemState.ACCEPTED)
    with parts.look(home.client) as work:
        assert supplement_views.find(work, request_id).dangers == ()


def test_plan_is_offered_in_the_list_after_months_with_support(parts):
    home = single(parts)
    sent(parts, home, RENT)
    own = replace(parts.municipality, limits={"plan_after_months": 1})
    with replace(parts, municipality=own).work(home.case_worker) as work:
        (row,) = sent_applications.unopened(work)
    assert row.routes == (Route.PLAN,)
