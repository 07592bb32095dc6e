from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

import pytest

from portal.domain.dialogue import (
    LONGEST_TEXT,
    About,
    AboutKind,
    MessageEmpty,
    MessageTooLong,
    Party,
    SubjectMissing,
    SubjectTooLong,
    Turn,
    may_change,
    message_text,
    subject_text,
    turn_of,
)

FRIDAY = datetime(2026, 11, 27, 12, 0, tzinfo=UTC)


@dataclass
class Said:
    """A message, as much of it as decides whose turn it is."""

    is_from_staff: bool
    sent_at: datetime = FRIDAY
    asks_answer: bool = True
    is_same_day: bool = False
    withdrawn_at: datetime | None = None


def later(hours):
    return FRIDAY + timedelta(hours=hours)


def test_client_waits_since_the_first_message_without_an_answer():
    turn = turn_of([Said(False), Said(False, later(5))])
    assert turn == Turn(Party.STAFF, FRIDAY)


def test_answer_that_asks_nothing_ends_the_waiting():
    assert turn_of([Said(False), Said(True, later(1), asks_answer=False)]) == Turn()


def test_question_from_staff_waits_for_the_client_until_they_answer():
    question = Said(True, later(1))
    assert turn_of([Said(False), question]) == Turn(Party.CLIENT, later(1))
    assert turn_of([question, Said(False, later(2))]).waiting_for is Party.STAFF


def test_message_taken_back_counts_for_nothing():
    answer = Said(True, later(1), asks_answer=False, withdrawn_at=later(1))
    assert turn_of([Said(False), answer]) == Turn(Party.STAFF, FRIDAY)


def test_settled_messages_wait_for_nobody():
    assert turn_of([Said(False, asks_answer=False)]) == Turn()


def test_promise_counts_workdays():
    turn = Turn(Party.STAFF, FRIDAY)
    assert turn.answer_by(3) == date(2026, 12, 2)
    assert not turn.is_late(3, date(2026, 12, 2))
    assert turn.is_late(3, date(2026, 12, 3))


def test_promise_skips_christmas():
    assert Turn(Party.STAFF, datetime(2026, 12, 23, 9, 0, tzinfo=UTC)).answer_by(1) == date(
        2026, 12, 28
    )


def test_same_day_message_is_promised_the_same_day_or_the_next_workday():
    assert Turn(Party.STAFF, FRIDAY, is_same_day=True).answer_by(3) == date(2026, 11, 27)
    saturday = Turn(Party.STAFF, later(24), is_same_day=True)
    assert saturday.answer_by(3) == date(2026, 11, 30)


def test_danger_stays_until_it_is_answered():
    danger = Said(False, is_same_day=True)
    assert turn_of([danger, Said(False, later(1))]).is_same_day
    assert turn_of([Said(False), Said(False, later(1), is_same_day=True)]).is_same_day
    assert not turn_of([danger, Said(True, later(1))]).is_same_day


def test_nobody_promises_anything_when_the_client_is_waited_for():
    assert Turn(Party.CLIENT, FRIDAY).answer_by(3) is None


def test_change_is_for_ten_minutes_and_unread_messages():
    assert may_change(FRIDAY, None, FRIDAY + timedelta(minutes=10))
    assert not may_change(FRIDAY, None, FRIDAY + timedelta(minutes=11))
    assert not may_change(FRIDAY, FRIDAY, FRIDAY)


def test_text_keeps_its_lines_and_loses_what_no_page_can_show():
    assert message_text("  hej\r\ndär\x00\x1b!\r ") == "hej\ndär!"


def test_longest_text_fits_and_one_more_does_not():
    assert len(message_text("å" * LONGEST_TEXT)) == LONGEST_TEXT
    with pytest.raises(MessageTooLong):
        message_text("å" * (LONGEST_TEXT + 1))


@pytest.mark.parametrize("typed", [None, "", " \r\n\t "])
def test_blank_is_refused(typed):
    with pytest.raises(MessageEmpty):
        message_text(typed)
    with pytest.raises(SubjectMissing):
        subject_text(typed)


def test_subject_stands_on_one_line():
    assert subject_text("Min\nhyra ") == "Min hyra"
    with pytest.raises(SubjectTooLong):
        subject_text("x" * 101)


@pytest.mark.parametrize(
    ("kind", "subject_id"),
    [(None, None), ("goal?", "1"), ("receipt", ""), ("receipt", "x" * 101), ("receipt", "å")],
)
def test_tie_that_says_nothing_we_know_is_left_out(kind, subject_id):
    assert About.read(kind, subject_id) is None


def test_tie_is_read_from_an_address():
    assert About.read("receipt", "ab12") == About(AboutKind.RECEIPT, "ab12")
