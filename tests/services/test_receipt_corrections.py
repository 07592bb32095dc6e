"""What a client corrects on a receipt after applying for it, until it is sent."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from portal.domain.application.answers import ExpenseKind
from portal.domain.lifecycle import State
from portal.domain.receipts import Category, ConfirmedReceipt
from portal.services import (
    application_offers,
    application_views,
    applications,
    receipt_corrections,
    receipts,
    signing,
)
from portal.services.receipt_corrections import Corrected
from portal.services.receipts import ReceiptFixed
from tests.applications import CARE, MONTH, frozen, sent
from tests.households import couple, single
from tests.uploads import sheets

SAID = ConfirmedReceipt(
    merchant="Apoteket",
    date=date(2026, 10, 20),
    total=Decimal("105.00"),
    category=Category.MEDICINE,
)
CORRECTED = replace(
    SAID,
    merchant="Folktandvården",
    date=date(2026, 10, 21),
    total=Decimal("90.00"),
    category=Category.DENTAL,
)


@pytest.fixture
def home(parts):
    return single(parts)


def keep(parts, home):
    kept = receipts.keep(parts, home.client, sheets.jpeg(sheets.picture(size=16)), "key")
    with parts.work(home.client) as work:
        receipts.confirm(work, kept, SAID)
    return kept


@pytest.fixture
def receipt_id(parts, home):
    """A receipt that is a cost in November's draft."""
    kept = keep(parts, home)
    with parts.work(home.client) as work:
        applications.open_month(work, parts.municipality, MONTH)
        application_offers.apply_for_receipt(work, MONTH, kept)
    return kept


def correct(parts, home, receipt_id, said=CORRECTED):
    with parts.work(home.client) as work:
        return receipt_corrections.confirm(work, receipt_id, said)


def line_of(parts, home):
    with parts.look(home.client) as work:
        (line,) = applications.find(work, MONTH).document.costs.lines
    return line


def change(parts, home, **by_hand):
    line = line_of(parts, home)
    with parts.work(home.client) as work:
        seen = application_views.fingerprint(line)
        applications.save_line(work, MONTH, "costs", "lines", replace(line, **by_hand), seen)


def test_cost_in_a_draft_follows_its_receipt(parts, home, receipt_id):
    assert correct(parts, home, receipt_id) == Corrected(str(MONTH))
    line = line_of(parts, home)
    assert (line.amount, line.kind) == (Decimal("90.00"), ExpenseKind.ACUTE_DENTAL)
    assert (line.payee, line.on) == ("Folktandvården", date(2026, 10, 21))


def test_what_was_changed_by_hand_stands_and_is_asked_about(parts, home, receipt_id):
    change(parts, home, amount=Decimal(60))
    assert correct(parts, home, receipt_id) == Corrected(str(MONTH), line_of(parts, home).id)
    line = line_of(parts, home)
    assert (line.amount, line.payee) == (Decimal(60), "Folktandvården")


def test_what_was_changed_by_hand_is_not_asked_about_when_something_else_is_corrected(
    parts, home, receipt_id
):
    change(parts, home, amount=Decimal(60))
    said = replace(SAID, merchant="Kronans Apotek")
    assert correct(parts, home, receipt_id, said) == Corrected(str(MONTH))


def test_cost_without_the_receipt_stays(parts, home, receipt_id):
    with parts.work(home.client) as work:
        costs = applications.find(work, MONTH).document.costs
        both = replace(costs, lines=(*costs.lines, CARE))
        seen = application_views.fingerprint(costs)
        applications.save_section(work, MONTH, "costs", both, seen)
    correct(parts, home, receipt_id)
    with parts.look(home.client) as work:
        assert CARE in applications.find(work, MONTH).document.costs.lines


def test_saving_the_same_again_changes_nothing(parts, home, receipt_id):
    with parts.look(home.client) as work:
        before = applications.find(work, MONTH).document
    assert correct(parts, home, receipt_id, SAID) is None
    with parts.look(home.client) as work:
        assert applications.find(work, MONTH).document == before


def test_application_that_somebody_has_signed_is_opened_again(parts):
    home = couple(parts)
    kept = keep(parts, home)
    line = replace(application_line(parts, home, kept), id="d" * 32)
    view = frozen(parts, home.client, line)
    with parts.work(home.client) as work:
        signing.sign(work, MONTH, view.digest or "", "test")
    assert correct(parts, home, kept) == Corrected(str(MONTH))
    with parts.look(home.client) as work:
        now = applications.find(work, MONTH)
    assert (now.state, now.signed_by) == (State.DRAFT, frozenset())
    assert now.document.costs.lines[0].amount == Decimal("90.00")


def application_line(parts, home, receipt_id):
    with parts.look(home.client) as work:
        return application_offers.cost_of(receipts.show(work, receipt_id), "")


def test_receipt_of_a_sent_application_stays_as_it_was_signed(parts, home):
    kept = keep(parts, home)
    sent(parts, home, replace(CARE, proof=replace(CARE.proof, papers=(kept,))))
    with pytest.raises(ReceiptFixed):
        correct(parts, home, kept)
    with parts.look(home.client) as work:
        view = receipts.show(work, kept)
    assert (view.confirmed, view.is_fixed) == (SAID, True)


def test_receipt_can_be_corrected_in_an_application_that_was_taken_back(parts, home):
    kept = keep(parts, home)
    sent(parts, home, replace(application_line(parts, home, kept), id="d" * 32))
    with parts.work(home.client) as work:
        applications.take_back(work, MONTH)
    assert correct(parts, home, kept) == Corrected(str(MONTH))
    assert line_of(parts, home).amount == Decimal("90.00")
    with parts.look(home.client) as work:
        assert not receipts.show(work, kept).is_fixed


def test_application_that_waits_with_a_removed_receipt_is_opened_again(parts, home):
    kept = keep(parts, home)
    frozen(parts, home.client, replace(application_line(parts, home, kept), id="d" * 32))
    receipt_corrections.remove(parts, home.client, kept)
    with parts.look(home.client) as work:
        now = applications.find(work, MONTH)
    assert (now.state, now.document.papers) == (State.DRAFT, ())
