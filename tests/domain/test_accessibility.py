from datetime import date

import pytest

from portal.domain.accessibility import (
    KIND_NAMES,
    LASTING,
    Decision,
    Desk,
    Kind,
    Need,
    State,
    Wish,
    complaint_texts,
)
from portal.language.catalogues import render


@pytest.mark.parametrize(
    ("kinds", "due"),
    [
        ((), date(2026, 11, 9)),
        ((Kind.BRAILLE,), date(2026, 11, 9)),
        ((Kind.INTERPRETER, Kind.BRAILLE), date(2026, 11, 5)),
        ((Kind.EASY_TALK, Kind.INTERPRETER), date(2026, 11, 4)),
    ],
)
def test_promised_day_is_the_shortest_of_what_was_asked_for(kinds, due):
    assert Desk().due_on(kinds, date(2026, 11, 2)) == due


def test_promised_day_counts_no_weekend_and_no_holiday():
    # Friday 18 December: then come 21, 22 and 23, and no office answers on Christmas Eve.
    assert Desk(workdays=4).due_on((), date(2026, 12, 18)) == date(2026, 12, 28)


def test_reminder_comes_a_workday_before():
    assert Desk().remind_from(date(2026, 11, 9)) == date(2026, 11, 6)
    assert Desk(remind_workdays=0).remind_from(date(2026, 11, 9)) == date(2026, 11, 9)


@pytest.mark.parametrize(
    ("today", "names"),
    [
        (date(2026, 12, 31), ["Digg", "PTS"]),
        (date(2027, 1, 1), ["PTS"]),
    ],
)
def test_authority_changes_with_the_year(today, names):
    assert [one.name.split(",")[0] for one in Desk().authorities_from(today)] == names


def test_coming_authority_is_named_with_its_day():
    today = date(2026, 12, 1)
    now, later = complaint_texts(Desk().authorities_from(today), today)
    assert render(now, "en").startswith("You can complain to Digg")
    assert render(later, "en").startswith("From 1 January 2027 you complain to PTS")


def test_decision_says_how_to_appeal_and_whom_to_complain_to():
    authorities = Desk().authorities_from(date(2026, 11, 2))
    decision = Decision("No printer.", "en", date(2026, 11, 2), "Stina", "", 3, authorities)
    words = " ".join(render(text, "en") for text in decision.texts("Demokommun"))
    for needed in ("Demokommun has decided", "within 3 weeks", "förvaltningsrätten", "Digg", "PTS"):
        assert needed in words


def test_every_kind_has_a_name_and_faults_are_no_lasting_need():
    assert set(KIND_NAMES) == set(Kind)
    assert Kind.FAULT not in LASTING


def test_wish_without_a_tick_or_a_word_is_empty():
    assert Wish(words=" \n").is_empty
    assert not Wish(words="Hej").is_empty
    assert not Wish((Kind.AUDIO,)).is_empty


def test_need_of_an_interpreter_says_the_language():
    need = Need("1", "2", Kind.INTERPRETER, "Somali", date(2026, 11, 2))
    assert render(need.name, "en") == "An interpreter: Somali"
    assert render(Need("1", "2", Kind.AUDIO, "", date(2026, 11, 2)).name, "en") == (
        "To listen instead of reading"
    )


def test_done_and_declined_are_closed():
    assert {state for state in State if not state.is_open} == {State.DONE, State.DECLINED}
