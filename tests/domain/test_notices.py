from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from portal.domain.notices import (
    SUBJECT,
    WORDS,
    Channel,
    EmailUnclear,
    PhoneUnclear,
    Quiet,
    Wishes,
    due_at,
    email_address,
    phone_number,
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
    assert Quiet().end_of(moment) == told


def test_quiet_hours_follow_the_clock_when_it_changes():
    evening = datetime(2027, 3, 27, 22, 0, tzinfo=HOME)
    assert Quiet().end_of(evening) == datetime(2027, 3, 28, 7, 0, tzinfo=HOME)
    assert Quiet().end_of(evening) - evening == timedelta(hours=8)


def test_email_goes_before_phone_and_nobody_is_guessed():
    assert Wishes().ways("a@b.example", "070") == (Channel.EMAIL,)
    assert Wishes().ways(" ", "070") == (Channel.SMS,)
    assert Wishes().ways("", " ") == ()


def test_chosen_channels_need_an_address():
    both = Wishes(frozenset(Channel))
    assert both.ways("a@b.example", "070") == (Channel.EMAIL, Channel.SMS)
    assert both.ways("", "070") == (Channel.SMS,)
    assert Wishes(frozenset()).ways("a@b.example", "070") == ()


@pytest.mark.parametrize(
    ("quiet", "moment", "told"),
    [
        (Quiet(8, 16), at(8), at(16)),
        (Quiet(8, 16), at(7, 59), at(7, 59)),
        (Quiet(8, 16), at(16), at(16)),
        (Quiet(6, 6), at(3), at(3)),
        (Quiet(0, 6), at(5), at(6)),
        (Quiet(22, 0), at(23), at(0, day=3)),
    ],
)
def test_quiet_hours_may_be_ones_own(quiet, moment, told):
    assert quiet.end_of(moment) == told


@pytest.mark.parametrize(
    "typed", ["", "a", "a@b", "a b@c.se", "a@b.se\nBcc: c@d.se", "a@b.se,c@d.se"]
)
def test_what_is_no_email_address_is_refused(typed):
    with pytest.raises(EmailUnclear):
        email_address(typed)


@pytest.mark.parametrize("typed", ["", "070", "abc", "070-174 06 05 ankn 3", "+" * 9])
def test_what_is_no_phone_number_is_refused(typed):
    with pytest.raises(PhoneUnclear):
        phone_number(typed)


def test_addresses_are_kept_as_they_were_written():
    assert email_address(" anna@example.org ") == "anna@example.org"
    assert phone_number(" 070-174  06 05") == "070-174 06 05"
    assert phone_number("+46 (0)70 174 06 05") == "+46 (0)70 174 06 05"


def test_failed_notice_is_tried_four_times():
    tries = [try_again_at(NOON, attempt) for attempt in (1, 2, 3, 4)]
    assert tries == [at(12, 5), at(12, 30), at(15), None]


def test_words_say_nothing_but_that_there_is_a_message():
    assert SUBJECT.message == "You have a message"
    assert WORDS.values == {}
