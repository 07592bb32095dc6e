"""More pictures of one paper."""

from dataclasses import replace
from decimal import Decimal

import pytest

from portal.domain.permissions import SYSTEM
from portal.domain.receipts import ReadField, Reading
from portal.domain.refusals import NotFound, Refusal
from portal.jobs.worker import do
from portal.services import receipt_pages, receipt_reading, receipts
from portal.services.receipt_pages import MOST_PICTURES, TooManyPictures
from portal.services.receipts import ReceiptSent
from tests.applications import CARE, sent
from tests.households import single
from tests.uploads import sheets

PAPER = sheets.jpeg(sheets.picture(size=16))
MORE = sheets.jpeg(sheets.picture(size=18))


@pytest.fixture
def home(parts):
    return single(parts)


@pytest.fixture
def receipt_id(parts, home):
    return receipts.keep(parts, home.client, PAPER, "key")


def shown(parts, home, receipt_id):
    with parts.look(home.client) as work:
        return receipts.show(work, receipt_id)


def test_same_key_adds_a_picture_once(parts, home, receipt_id):
    for _ in range(2):
        receipt_pages.add(parts, home.client, receipt_id, MORE, "second")
    assert shown(parts, home, receipt_id).pictures == 2


def test_all_pictures_are_read_again_as_one(parts, home, receipt_id):
    receipt_reading.read(parts, receipt_id, reader=lambda *_: Reading(read=True))
    assert shown(parts, home, receipt_id).state == "read"
    receipt_pages.add(parts, home.client, receipt_id, MORE, "second")
    assert shown(parts, home, receipt_id).state == "received"
    with parts.look(SYSTEM) as work:
        jobs = work.outbox.ready(work.now)
    for job in jobs:
        do(parts, job)
    view = shown(parts, home, receipt_id)
    assert view.state in {"read", "not_read"}
    assert view.reading.pages == 2


def test_total_on_the_second_picture_is_found(parts, home, receipt_id):
    receipt_pages.add(parts, home.client, receipt_id, MORE, "second")

    def reader(paper, _limits):
        total = ReadField(Decimal(105), 0.98) if paper == MORE else None
        return Reading(read=True, total=total)

    receipt_reading.read(parts, receipt_id, reader=reader)
    assert shown(parts, home, receipt_id).shown.total == Decimal(105)


def test_what_was_confirmed_stands_when_a_picture_is_added(parts, home, receipt_id):
    said = replace(shown(parts, home, receipt_id).shown, total=Decimal(99))
    with parts.work(home.client) as work:
        receipts.confirm(work, receipt_id, said)
    receipt_pages.add(parts, home.client, receipt_id, MORE, "second")
    total = ReadField(Decimal(105), 0.98)
    receipt_reading.read(parts, receipt_id, reader=lambda *_: Reading(read=True, total=total))
    view = shown(parts, home, receipt_id)
    assert (view.state, view.shown.total) == ("confirmed", Decimal(99))


def test_each_picture_is_shown_and_no_other(parts, home, receipt_id):
    receipt_pages.add(parts, home.client, receipt_id, MORE, "second")
    first, second = (receipts.picture(parts, home.client, receipt_id, n) for n in (0, 1))
    assert first != second
    with pytest.raises(NotFound):
        receipts.picture(parts, home.client, receipt_id, 2)


@pytest.mark.parametrize("content", [b"", b"hej"])
def test_picture_that_is_none_changes_nothing(parts, home, receipt_id, content):
    with pytest.raises(Refusal):
        receipt_pages.add(parts, home.client, receipt_id, content, "second")
    assert shown(parts, home, receipt_id).pictures == 1
    assert len(list(parts.config.instance.glob("files/*/*"))) == 2


def test_a_paper_has_an_end(parts, home, receipt_id):
    for number in range(1, MOST_PICTURES):
        receipt_pages.add(parts, home.client, receipt_id, MORE, f"picture {number}")
    with pytest.raises(TooManyPictures):
        receipt_pages.add(parts, home.client, receipt_id, MORE, "one more")


def test_other_households_paper_is_not_found(parts, receipt_id):
    other = single(parts, "199002189810")
    with pytest.raises(NotFound):
        receipt_pages.add(parts, other.client, receipt_id, MORE, "second")


def test_paper_that_was_sent_is_kept_as_it_was(parts, home, receipt_id):
    proof = replace(CARE.proof, papers=(receipt_id,))
    sent(parts, home, replace(CARE, proof=proof))
    with pytest.raises(ReceiptSent):
        receipt_pages.add(parts, home.client, receipt_id, MORE, "second")
