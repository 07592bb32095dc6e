"""The pocket by month: what is used, what a receipt lacks, and what it can become part of."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from portal.domain.months import BenefitMonth
from portal.domain.receipts import Category, ConfirmedReceipt, Quality, ReadField, Reading
from portal.services import (
    application_offers,
    applications,
    receipt_pocket,
    receipt_reading,
    receipts,
    signing,
)
from tests.applications import CARE, MONTH, frozen, sent
from tests.households import couple, single
from tests.uploads import sheets

SAID = ConfirmedReceipt(
    merchant="Apoteket",
    date=date(2026, 10, 20),
    total=Decimal("300.00"),
    category=Category.MEDICINE,
    prescription=True,
)


@pytest.fixture
def home(parts):
    return single(parts)


def keep(parts, home, said=SAID, size=16):
    paper = sheets.jpeg(sheets.picture(size=size))
    receipt_id = receipts.keep(parts, home.client, paper, f"key {size}")
    if said is not None:
        with parts.work(home.client) as work:
            receipts.confirm(work, receipt_id, said)
    return receipt_id


def pocket(parts, home):
    with parts.look(home.client) as work:
        return receipt_pocket.kept(work, parts.municipality)


def place(parts, home, receipt_id):
    with parts.look(home.client) as work:
        view = receipts.show(work, receipt_id)
        return receipt_pocket.place_of(work, parts.municipality, view)


def test_receipts_stand_under_the_month_of_their_own_day(parts, home):
    old = keep(parts, home, replace(SAID, date=date(2026, 9, 3)), 16)
    new = keep(parts, home, SAID, 18)
    groups = receipt_pocket.by_month(pocket(parts, home))
    assert [(month, [one.receipt.id for one in kept]) for month, kept in groups] == [
        (BenefitMonth(2026, 10), [new]),
        (BenefitMonth(2026, 9), [old]),
    ]


def test_receipt_in_a_draft_and_in_a_sent_application_names_its_month(parts, home):
    receipt_id = keep(parts, home)
    assert pocket(parts, home)[0].used_in is None
    (opened,) = place(parts, home, receipt_id).open_to
    month = opened.month
    with parts.work(home.client) as work:
        applications.open_month(work, parts.municipality, month)
        application_offers.apply_for_receipt(work, month, receipt_id)
    (kept,) = pocket(parts, home)
    assert (kept.used_in, kept.receipt.sent) == (month, False)


OCTOBER = MONTH.plus(-1)


@pytest.fixture
def older(parts, home):
    """October's draft, begun beside November's."""
    with parts.work(home.client) as work:
        applications.open_month(work, parts.municipality, OCTOBER)


def test_receipt_can_go_to_each_open_month_that_is_begun(parts, home, older):
    receipt_id = keep(parts, home)
    opened = place(parts, home, receipt_id).open_to
    assert [(one.address, one.month) for one in opened] == [
        (str(MONTH), MONTH),
        (str(OCTOBER), OCTOBER),
    ]


def test_receipt_in_an_older_months_draft_is_used_and_offered_to_no_other(parts, home, older):
    receipt_id = keep(parts, home)
    with parts.work(home.client) as work:
        application_offers.apply_for_receipt(work, OCTOBER, receipt_id)
        applications.open_month(work, parts.municipality, MONTH)
    (kept,) = pocket(parts, home)
    assert kept.used_in == OCTOBER
    assert place(parts, home, receipt_id).open_to == ()
    with parts.look(home.client) as work:
        november = applications.find(work, MONTH).document
        assert application_offers.offered_receipts(work, november) == ()
        assert application_offers.papers_for_line(work, november) == ()


def test_receipt_that_was_sent_names_the_month_it_was_sent_with(parts, home):
    receipt_id = keep(parts, home)
    sent(parts, home, replace(CARE, proof=replace(CARE.proof, papers=(receipt_id,))))
    (kept,) = pocket(parts, home)
    assert (kept.used_in, kept.receipt.sent) == (MONTH, True)
    assert place(parts, home, receipt_id).open_to == ()


@pytest.mark.parametrize(
    ("said", "rule"),
    [
        (SAID, None),
        (replace(SAID, prescription=False), "CR22"),
        (replace(SAID, date=date(2025, 3, 1)), "CR26"),
        (replace(SAID, merchant="Synsam Borås", category=Category.OTHER), "CR37"),
    ],
)
def test_what_a_receipt_lacks_is_told_before_it_is_applied_for(parts, home, said, rule):
    receipt_id = keep(parts, home, said)
    expected = [rule] if rule else []
    assert [finding.rule for finding in pocket(parts, home)[0].lacks] == expected
    assert [finding.rule for finding in place(parts, home, receipt_id).lacks] == expected


@pytest.mark.parametrize(
    ("reading", "said", "rule"),
    [
        (Reading(read=True, total=ReadField(SAID.total, 0.95), quality=Quality()), SAID, "CR24"),
        (None, replace(SAID, category=Category.DOCTOR, total=Decimal(1500)), "CR27"),
        (Reading(read=True, payment_reference=ReadField("1234567897", 0.95)), SAID, "CR30"),
        (Reading(read=True, quality=Quality(sharp=False)), SAID, "CR38"),
    ],
)
def test_what_the_reading_shows_is_told_too(parts, home, reading, said, rule):
    receipt_id = keep(parts, home, said)
    receipt_reading.read(parts, receipt_id, reader=lambda *_: reading or Reading(read=True))
    assert rule in [finding.rule for finding in pocket(parts, home)[0].lacks]


def test_second_receipt_of_the_same_purchase_is_asked_about(parts, home):
    keep(parts, home, SAID, 16)
    keep(parts, home, SAID, 18)
    assert [[one.rule for one in kept.lacks] for kept in pocket(parts, home)].count(["CR39"]) == 1


def test_receipt_that_nobody_confirmed_lacks_nothing_yet(parts, home):
    keep(parts, home, None)
    assert pocket(parts, home)[0].lacks == ()


def test_nothing_is_stored_by_looking(parts, home):
    keep(parts, home)
    pocket(parts, home)
    with parts.look(home.client) as work:
        assert list(work.applications.all_of_case(home.case_id)) == []


def test_application_that_somebody_has_signed_takes_no_more(parts):
    home = couple(parts)
    receipt_id = keep(parts, home)
    assert [one.month for one in place(parts, home, receipt_id).open_to] == [MONTH]
    view = frozen(parts, home.client)
    with parts.work(home.client) as work:
        signing.sign(work, MONTH, view.digest or "", "test")
    assert place(parts, home, receipt_id).open_to == ()


@pytest.mark.parametrize(
    ("named", "person"),
    [
        ("Provsson, Prov", "co_applicant"),
        ("Prov", "co_applicant"),
        ("Någon Annan", "applicant"),
        (None, "applicant"),
    ],
)
def test_paper_that_names_somebody_concerns_them(parts, named, person):
    home = couple(parts)
    receipt_id = keep(parts, home)
    reading = Reading(read=True, concerns=ReadField(named, 0.9)) if named else None
    assert place(parts, home, receipt_id).concerned(reading) == person


def test_whom_it_was_for_and_what_stand_in_the_line(parts):
    home = couple(parts)
    said = replace(SAID, category=Category.OTHER, purpose="Arbetsskor", person="co_applicant")
    receipt_id = keep(parts, home, said)
    with parts.work(home.client) as work:
        applications.open_month(work, parts.municipality, MONTH)
        application_offers.apply_for_receipt(work, MONTH, receipt_id)
        (line,) = applications.find(work, MONTH).document.costs.lines
    assert (line.person, line.description) == ("co_applicant", "Arbetsskor")
