from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from portal.domain.notices import (
    SUBJECT,
    WORDS,
    Channel,
    awake,
    channel_of,
    due_at,
    try_again_at,
)

HOME = ZoneInfo("Europe/Stockholm")
NOON = datetime(2026, 11, 2, 12, 0, tzinfo=HOME)


def at(hour, minute=0, day=2):
    return datetime(2026, 11, day, hour, minute, tzinfo=HOME)


def test_notice_waits_until_the_message_can_no_longer_be_taken_back():
    assert due_at(NOON, None) == at(12, 10)


def test_notices_of_one_thread_are_half_an_hour_apart():
    assert due_at(NOON, at(11, 55)) == at(12, 25)
    assert due_at(NOON, at(9)) == at(12, 10)


@pytest.mark.parametrize(
    ("moment", "told"),
    [
        (at(20, 59), at(20, 59)),
        (at(21), at(7, day=3)),
        (at(23, 59), at(7, day=3)),
        (at(0), at(7)),
        (at(6, 59), at(7)),
        (at(7), at(7)),
    ],
)
def test_nobody_is_told_at_night(moment, told):
    assert awake(moment) == told


def test_quiet_hours_follow_the_clock_when_it_changes():
    evening = datetime(2027, 3, 27, 22, 0, tzinfo=HOME)
    assert awake(evening) == datetime(2027, 3, 28, 7, 0, tzinfo=HOME)
    assert awake(evening) - evening == timedelta(hours=8)


def test_email_goes_before_phone_and_nobody_is_guessed():
    assert channel_of("a@b.example", "070") is Channel.EMAIL
    assert channel_of(" ", "070") is Channel.SMS
    assert channel_of("", " ") is None


def test_failed_notice_is_tried_four_times():
    tries = [try_again_at(NOON, attempt) for attempt in (1, 2, 3, 4)]
    assert tries == [at(12, 5), at(12, 30), at(15), None]


def test_words_say_nothing_but_that_there_is_a_message():
    assert SUBJECT.message == "You have a message"
    assert WORDS.values == {}
