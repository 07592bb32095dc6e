from datetime import date

import pytest

from portal.domain.accessibility import Desk, Kind, Need
from portal.domain.meetings import Way
from portal.domain.other_formats import to_send, way_to_meet


def needs(*kinds):
    return [Need(kind, "p", kind, "", date(2026, 11, 2)) for kind in kinds]


def test_what_the_portal_cannot_make_is_said_once_with_whom_to_order_from():
    desk = Desk(order_from={Kind.BRAILLE: "Tryckeriet"})
    wanted = needs(Kind.BRAILLE, Kind.BRAILLE, Kind.AUDIO, Kind.EASY_TALK)
    braille, audio, talk = to_send(wanted, desk)
    assert braille.values["name"] == "Tryckeriet"
    assert "support staff" in audio.message
    assert "easy words" in talk.message


def test_large_print_and_interpreters_ask_nothing_of_who_sends():
    assert to_send(needs(Kind.LARGE_PRINT, Kind.INTERPRETER, Kind.VISIT), Desk()) == ()


@pytest.mark.parametrize(
    ("kinds", "way"),
    [
        ((), None),
        ((Kind.BRAILLE,), None),
        ((Kind.EASY_TALK,), Way.PHONE),
        ((Kind.EASY_TALK, Kind.VISIT), Way.VISIT),
    ],
)
def test_meeting_begins_with_the_way_that_was_granted(kinds, way):
    assert way_to_meet(needs(*kinds)) is way
