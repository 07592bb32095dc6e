from datetime import date

import pytest

from portal.domain.plan import (
    ActivityKind,
    Item,
    ItemKind,
    ItemState,
    NothingWritten,
    Pause,
    PauseReason,
    PauseUnclear,
    is_late,
    moves_from,
)

TODAY = date(2026, 11, 2)


def test_goal_needs_words_and_a_named_activity_does_not():
    with pytest.raises(NothingWritten):
        Item(kind=ItemKind.GOAL, words=" ").checked.words.strip()
    with pytest.raises(NothingWritten):
        Item(kind=ItemKind.ACTIVITY, activity=ActivityKind.OTHER).checked.words.strip()
    named = Item(kind=ItemKind.ACTIVITY, activity=ActivityKind.SWEDISH)
    assert named.checked == named


@pytest.mark.parametrize(
    "pause",
    [
        Pause(),
        Pause(PauseReason.ILLNESS),
        Pause(None, date(2026, 12, 1)),
        Pause(PauseReason.DEATH, TODAY),
    ],
)
def test_pause_has_a_reason_and_an_end_to_come(pause):
    with pytest.raises(PauseUnclear):
        pause.check(TODAY)


def test_pause_with_both_is_fine():
    Pause(PauseReason.CHILD, date(2026, 11, 3)).check(TODAY)


def test_nothing_stays_where_it_is_for_ever():
    for state in ItemState:
        assert moves_from(state)
        assert state not in moves_from(state)


def test_only_what_waits_to_be_done_is_late():
    yesterday = date(2026, 11, 1)
    assert is_late(ItemState.PLANNED, yesterday, TODAY)
    assert not is_late(ItemState.PLANNED, TODAY, TODAY)
    assert not is_late(ItemState.PAUSED, yesterday, TODAY)
    assert not is_late(ItemState.DONE, yesterday, TODAY)
    assert not is_late(ItemState.PLANNED, None, TODAY)
