"""The desk asks the database as often for thirty households as for three."""

from contextlib import contextmanager
from datetime import date

import pytest
from sqlalchemy import event

from portal.domain.persons import number_of_test_series
from portal.services import application_reviews, case_views, desk, dialogue, messages, supplements
from portal.services.messages import NewThread, Outgoing
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
            supplements.answer(work, ids["request_id"], ids["item_id"], None, "Jag har den inte")
    return home.case_worker


@pytest.mark.parametrize(
    "read",
    [
        desk.show,
        case_views.own_cases,
        dialogue.of_own_cases,
        application_reviews.in_own_cases,
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
