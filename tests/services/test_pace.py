"""Too many files in an hour are refused plainly, and nobody else notices."""

from dataclasses import replace
from datetime import timedelta

import pytest

from portal.services import pace, receipts
from tests.households import single
from tests.uploads import sheets

PHOTO = sheets.jpeg(sheets.picture(size=20))


def test_greedy_household_waits_and_others_do_not(parts, monkeypatch):
    monkeypatch.setattr(pace, "MOST_FILES", 3)
    greedy, other = single(parts), single(parts, "199002189810")
    kept = [receipts.keep(parts, greedy.client, PHOTO, f"k{n}") for n in range(3)]
    stored = parts.files.ids()
    with pytest.raises(pace.TooFast):
        receipts.keep(parts, greedy.client, PHOTO, "k3")
    assert parts.files.ids() == stored
    # What was sent before is answered as before, and others send.
    assert receipts.keep(parts, greedy.client, PHOTO, "k2") == kept[2]
    assert receipts.keep(parts, other.client, PHOTO, "k0")
    later = replace(parts, now=lambda: parts.now() + pace.WITHIN + timedelta(seconds=1))
    assert receipts.keep(later, greedy.client, PHOTO, "k3")
