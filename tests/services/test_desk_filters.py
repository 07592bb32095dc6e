from dataclasses import replace
from datetime import date, timedelta

import pytest

from portal.domain.desk_filter import DeskFilter, FilterNameMissing, Part, TooManyFilters
from portal.domain.permissions import SYSTEM
from portal.domain.refusals import NotFound
from portal.records.cases import Absence
from portal.services import desk, desk_filters, dialogue, messages, supplement_answers
from portal.services.messages import NewThread, Outgoing
from portal.services.supplement_answers import Said
from tests.house.belongings import asked_for
from tests.households import single


@pytest.fixture
def home(parts):
    return single(parts)


def written(parts, home, text="När?", key="k"):
    with parts.work(home.client) as work:
        return messages.start(work, NewThread("Hyran"), Outgoing(text, key, "sv"))


def came_in(parts, home):
    ids = asked_for(parts, home, "staff")
    with parts.work(home.client) as work:
        supplement_answers.answer(work, ids["request_id"], ids["item_id"], Said("s", "Nej"))
    return (home.case_id, ids["request_id"], ids["item_id"])


def shown(parts, home, chosen):
    with parts.work(home.case_worker) as work:
        return desk.show(work, chosen)


@pytest.mark.parametrize(
    "chosen", [DeskFilter(), DeskFilter(part=Part.PLANS, is_urgent=True, is_for_absent=True)]
)
def test_filter_comes_back_from_its_address(chosen):
    assert DeskFilter.read(chosen.words) == chosen


def test_address_that_says_nothing_we_know_shows_the_whole_day():
    assert DeskFilter.read({"part": "gold", "colour": "red"}) == DeskFilter()


def test_part_of_the_day_is_shown_alone(parts, home):
    written(parts, home)
    came_in(parts, home)
    day = shown(parts, home, DeskFilter(part=Part.PAPERS))
    assert (len(day.threads), len(day.applications), len(day.papers)) == (0, 0, 1)


def test_urgent_is_what_is_late_or_for_today(parts, home):
    written(parts, home)
    urgent = written(parts, home, "Jag har ingen mat", "k2")
    came_in(parts, home)
    day = shown(parts, home, DeskFilter(is_urgent=True))
    assert ([one.id for one in day.threads], day.papers) == ([urgent], ())
    late = replace(parts, now=lambda: parts.now() + timedelta(days=9))
    assert len(shown(late, home, DeskFilter(is_urgent=True)).threads) == 2


def test_for_absent_shows_the_cases_one_stands_in_for(parts, home):
    written(parts, home)
    other = single(parts, "199002189810", "197501019801")
    written(parts, other)
    away = Absence(
        staff_id=other.staff_id,
        substitute_id=home.staff_id,
        from_on=date(2026, 11, 1),
        to_on=date(2026, 11, 9),
        made_by=other.staff_id,
        made_at=parts.now(),
    )
    with parts.work(SYSTEM) as work:
        work.cases.add_absence(away)
    assert len(shown(parts, home, DeskFilter()).threads) == 2
    (row,) = shown(parts, home, DeskFilter(is_for_absent=True)).threads
    assert row.case_id == other.case_id


def test_many_are_seen_at_once_and_what_is_not_read_stays(parts, home):
    read, unread = written(parts, home), written(parts, home, "Och sen?", "k2")
    paper = came_in(parts, home)
    with parts.work(home.case_worker) as work:
        dialogue.show(work, read)
        assert desk.see(work, [read, unread, read], [paper, paper]) == 2
    day = shown(parts, home, DeskFilter())
    assert ([one.id for one in day.threads], day.papers) == ([unread], ())


def test_others_cannot_mark_what_is_not_theirs(parts, home):
    thread, paper = written(parts, home), came_in(parts, home)
    other = single(parts, "199002189810", "197501019801")
    for threads, papers in (([thread], []), ([], [paper])):
        with pytest.raises(NotFound), parts.work(other.case_worker) as work:
            desk.see(work, threads, papers)


def test_saved_filter_is_ones_own_and_the_same_name_replaces_it(parts, home):
    other = single(parts, "199002189810", "197501019801")
    with parts.work(home.case_worker) as work:
        desk_filters.save(work, " Bråttom ", DeskFilter(is_urgent=True))
        desk_filters.save(work, "Bråttom", DeskFilter(part=Part.ANSWERS))
        (kept,) = desk_filters.own(work)
    assert (kept.name, kept.chosen) == ("Bråttom", DeskFilter(part=Part.ANSWERS))
    with parts.work(other.case_worker) as work:
        assert desk_filters.own(work) == ()
        with pytest.raises(NotFound):
            desk_filters.remove(work, kept.id)
    with parts.work(home.case_worker) as work:
        desk_filters.remove(work, kept.id)
        assert desk_filters.own(work) == ()


def test_filters_have_names_and_an_end(parts, home):
    with parts.work(home.case_worker) as work:
        with pytest.raises(FilterNameMissing):
            desk_filters.save(work, "  ", DeskFilter())
        for number in range(12):
            desk_filters.save(work, str(number), DeskFilter())
        with pytest.raises(TooManyFilters):
            desk_filters.save(work, "one more", DeskFilter())
        desk_filters.save(work, "3", DeskFilter(is_complete=True))
