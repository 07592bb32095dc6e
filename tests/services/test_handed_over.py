"""Receipts that staff fill in at the client's wish."""

from decimal import Decimal

import pytest

from portal.domain.receipts import ConfirmedReceipt
from portal.domain.refusals import NotFound
from portal.services import access_views, desk, handed_over, receipts, sent_papers
from tests.households import single
from tests.uploads import sheets

SAID = ConfirmedReceipt(merchant="Vårdcentralen", total=Decimal("200.00"))


@pytest.fixture
def home(parts):
    return single(parts)


@pytest.fixture
def receipt_id(parts, home):
    return receipts.keep(parts, home.client, sheets.jpeg(sheets.picture(size=16)), "key")


def hand_over(parts, home, receipt_id):
    with parts.work(home.client) as work:
        receipts.hand_to_staff(work, receipt_id)


def waiting(parts, home):
    with parts.work(home.case_worker) as work:
        return [one.id for one in desk.show(work).handed_over]


def fill_in(parts, actor, home, receipt_id):
    with parts.work(actor) as work:
        handed_over.fill_in(work, home.case_id, receipt_id, SAID)


def test_paper_waits_on_the_desk_until_it_is_filled_in(parts, home, receipt_id):
    assert waiting(parts, home) == []
    hand_over(parts, home, receipt_id)
    assert waiting(parts, home) == [receipt_id]
    fill_in(parts, home.case_worker, home, receipt_id)
    assert waiting(parts, home) == []


def test_client_sees_what_staff_wrote_and_their_own_word_stands(parts, home, receipt_id):
    hand_over(parts, home, receipt_id)
    fill_in(parts, home.case_worker, home, receipt_id)
    with parts.work(home.client) as work:
        view = receipts.show(work, receipt_id)
        assert (view.confirmed, view.filled_in_by_staff) == (SAID, True)
        receipts.confirm(work, receipt_id, ConfirmedReceipt(total=Decimal("150.00")))
    with parts.look(home.client) as work:
        view = receipts.show(work, receipt_id)
    assert (view.shown.total, view.filled_in_by_staff) == (Decimal("150.00"), False)
    with pytest.raises(NotFound):
        fill_in(parts, home.case_worker, home, receipt_id)


def test_client_can_see_who_filled_it_in(parts, home, receipt_id):
    hand_over(parts, home, receipt_id)
    fill_in(parts, home.case_worker, home, receipt_id)
    with parts.look(home.client) as work:
        found = access_views.looks(work)
    assert any("Filled in a receipt" in look.what.message for look in found.looks)


def test_receipt_in_the_pocket_is_the_clients_alone(parts, home, receipt_id):
    with parts.work(home.case_worker) as work, pytest.raises(NotFound):
        handed_over.show(work, home.case_id, receipt_id)
    with pytest.raises(NotFound):
        fill_in(parts, home.case_worker, home, receipt_id)
    for reader in (sent_papers.picture, sent_papers.original):
        more = () if reader is sent_papers.picture else ("doubt",)
        with pytest.raises(NotFound):
            reader(parts, home.case_worker, home.case_id, receipt_id, *more)


def test_colleagues_case_is_not_found(parts, home, receipt_id):
    hand_over(parts, home, receipt_id)
    other = single(parts, "199002189810", staff="198001019836")
    assert waiting(parts, other) == []
    with pytest.raises(NotFound):
        fill_in(parts, other.case_worker, home, receipt_id)


def test_original_is_given_for_a_reason_that_stands_in_the_log(parts, home, receipt_id):
    hand_over(parts, home, receipt_id)
    worker, case_id = home.case_worker, home.case_id
    content = sent_papers.original(parts, worker, case_id, receipt_id, "doubt")
    assert content == sheets.jpeg(sheets.picture(size=16))
    with parts.look(worker) as work:
        (entry,) = (one for one in work.access_log.of_case(case_id) if "original" in one.action)
    assert entry.action == "original doubt"


@pytest.mark.parametrize("reason", ["", "curious"])
def test_no_original_without_one_of_the_reasons(parts, home, receipt_id, reason):
    hand_over(parts, home, receipt_id)
    with pytest.raises(NotFound):
        sent_papers.original(parts, home.case_worker, home.case_id, receipt_id, reason)
