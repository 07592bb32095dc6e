"""Too much in a minute, an hour or a month is refused plainly, and nobody else notices."""

from dataclasses import replace
from datetime import timedelta

import pytest

from portal.services import messages, pace, receipts
from portal.services.messages import NewThread, Outgoing
from portal.services.pace import Pace
from tests.households import single
from tests.uploads import sheets

PHOTO = sheets.jpeg(sheets.picture(size=20))
HOUR = timedelta(hours=1)


def later(parts, passed):
    return replace(parts, now=lambda: parts.now() + passed + timedelta(seconds=1))


@pytest.fixture
def greedy(parts):
    """Somebody who has sent three files."""
    home = single(parts)
    for number in range(3):
        receipts.keep(parts, home.client, PHOTO, f"k{number}")
    return home.client


def test_greedy_household_waits_and_others_do_not(parts, greedy, monkeypatch):
    monkeypatch.setattr(pace, "FILES", (Pace(9, timedelta(minutes=1)), Pace(3, HOUR)))
    stored = parts.files.ids()
    with pytest.raises(pace.TooFast):
        receipts.keep(parts, greedy, PHOTO, "k3")
    assert parts.files.ids() == stored
    # What was sent before is answered as before, and others send.
    assert receipts.keep(parts, greedy, PHOTO, "k2")
    other = single(parts, "199002189810")
    assert receipts.keep(parts, other.client, PHOTO, "k0")
    assert receipts.keep(later(parts, HOUR), greedy, PHOTO, "k3")


@pytest.mark.parametrize("limit", [("MOST_FILES", 3), ("MOST_BYTES", 3 * len(PHOTO))])
def test_a_month_holds_so_many_files_and_bytes(parts, greedy, monkeypatch, limit):
    monkeypatch.setattr(pace, *limit)
    stored = parts.files.ids()
    with pytest.raises(pace.TooMuch):
        receipts.keep(later(parts, HOUR), greedy, PHOTO, "k3")
    assert parts.files.ids() == stored
    assert receipts.keep(later(parts, pace.MONTH), greedy, PHOTO, "k3")


def test_words_come_no_faster_than_anybody_writes(parts, monkeypatch):
    monkeypatch.setattr(pace, "MESSAGES", (Pace(2, timedelta(minutes=1)),))
    home = single(parts)
    with parts.work(home.client) as work:
        thread = messages.start(work, NewThread("Hej"), Outgoing("Hej", "k0", "sv"))
        messages.send(work, thread, Outgoing("En sak till", "k1", "sv"))
    with pytest.raises(pace.TooFast), parts.work(home.client) as work:
        messages.send(work, thread, Outgoing("Och en", "k2", "sv"))
    # The same sending is the same message still, and later there is room.
    with parts.work(home.client) as work:
        assert messages.send(work, thread, Outgoing("En sak till", "k1", "sv"))
    with later(parts, timedelta(minutes=1)).work(home.client) as work:
        assert messages.send(work, thread, Outgoing("Och en", "k2", "sv"))
