"""What a draft is offered of the pocket; one paper for several lines."""

from dataclasses import replace
from decimal import Decimal

import pytest

from portal.domain.receipts import Category, ConfirmedReceipt
from portal.domain.refusals import NotFound
from portal.services import application_offers, application_views, applications, receipts
from tests.applications import MONTH
from tests.households import single
from tests.uploads import sheets

SAID = ConfirmedReceipt(
    merchant="Apoteket", total=Decimal("300.00"), category=Category.MEDICINE, prescription=True
)
SECOND = "d" * 32


@pytest.fixture
def home(parts):
    return single(parts)


@pytest.fixture
def receipt_id(parts, home):
    kept = receipts.keep(parts, home.client, sheets.jpeg(sheets.picture(size=16)), "key")
    with parts.work(home.client) as work:
        receipts.confirm(work, kept, SAID)
        applications.open_month(work, parts.municipality, MONTH)
    return kept


def lines(parts, home):
    with parts.look(home.client) as work:
        return applications.find(work, MONTH).document.costs.lines


def apply(parts, home, receipt_id):
    with parts.work(home.client) as work:
        return application_offers.apply_for_receipt(work, MONTH, receipt_id)


def more(parts, home, receipt_id, line=SECOND):
    with parts.work(home.client) as work:
        return application_offers.apply_for_more(work, MONTH, receipt_id, line)


def keep_only(parts, home, amount):
    """Apply for a part of the paper in its first line."""
    with parts.work(home.client) as work:
        view = applications.find(work, MONTH)
        (line,) = view.document.costs.lines
        part = replace(line, amount=Decimal(amount))
        seen = application_views.fingerprint(line)
        applications.save_line(work, MONTH, "costs", "lines", part, seen)


def test_double_tap_makes_one_line_of_a_receipt(parts, home, receipt_id):
    assert apply(parts, home, receipt_id) == apply(parts, home, receipt_id)
    (line,) = lines(parts, home)
    assert (line.amount, line.payee, line.proof.papers) == (SAID.total, "Apoteket", (receipt_id,))


def test_own_cost_is_applied_for_where_it_is_known(parts, home, receipt_id):
    with parts.work(home.client) as work:
        receipts.confirm(work, receipt_id, replace(SAID, own_cost=Decimal("120.00")))
    apply(parts, home, receipt_id)
    assert lines(parts, home)[0].amount == Decimal("120.00")


def test_rest_of_a_paper_becomes_a_line_of_its_own_once(parts, home, receipt_id):
    apply(parts, home, receipt_id)
    keep_only(parts, home, 200)
    for _ in range(2):
        assert more(parts, home, receipt_id) == SECOND
    first, second = lines(parts, home)
    assert (first.amount, second.amount) == (Decimal(200), Decimal(100))
    assert second.proof.papers == (receipt_id,)


@pytest.mark.parametrize("applied", [300, 350])
def test_nothing_left_makes_no_line(parts, home, receipt_id, applied):
    apply(parts, home, receipt_id)
    keep_only(parts, home, applied)
    with pytest.raises(NotFound):
        more(parts, home, receipt_id)
    assert len(lines(parts, home)) == 1


def test_paper_that_no_line_uses_is_not_shared(parts, home, receipt_id):
    with pytest.raises(NotFound):
        more(parts, home, receipt_id)


def test_what_is_applied_for_of_a_paper_is_told(parts, home, receipt_id):
    apply(parts, home, receipt_id)
    keep_only(parts, home, 200)
    with parts.look(home.client) as work:
        document = applications.find(work, MONTH).document
        (share,) = application_offers.shares(work, document)
        offered = application_offers.papers_for_line(work, document)
    assert (share.total, share.applied, share.left) == (Decimal(300), Decimal(200), Decimal(100))
    assert [view.id for view in offered] == [receipt_id]


def test_paper_that_is_all_applied_for_is_offered_no_more(parts, home, receipt_id):
    apply(parts, home, receipt_id)
    with parts.look(home.client) as work:
        document = applications.find(work, MONTH).document
        assert application_offers.papers_for_line(work, document) == ()
