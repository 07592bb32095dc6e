"""Who signs by what the document says, and what an adult who was left is shown: nothing."""

from dataclasses import replace
from datetime import date

import pytest

from portal.domain.application.answers import SigningWay, YesNo
from portal.domain.application.household import Adult, Partner
from portal.domain.decisions import Decision, Outcome
from portal.domain.dialogue import About, AboutKind, ReadByBoth
from portal.domain.one_signature import Because
from portal.domain.permissions import SYSTEM
from portal.domain.persons import number_of_test_series
from portal.domain.refusals import NotFound
from portal.domain.routing import ByPhone
from portal.services import (
    access_views,
    application_reviews,
    applications,
    decisions,
    dialogue,
    home,
    messages,
    own_data,
    receipts,
    signing,
    supplement_views,
)
from portal.services.application_views import fingerprint
from portal.services.messages import NewThread, Outgoing
from tests.applications import CARE, MONTH, asked, frozen
from tests.households import couple, single
from tests.uploads import sheets

NEW = Adult(name="Ny Partner", personal_number=number_of_test_series(date(1992, 3, 18), 0))


def says(parts, client, partner):
    """The client opens November and says this of their partner."""
    with parts.work(client) as work:
        view = applications.open_month(work, parts.municipality, MONTH)
        seen = fingerprint(view.document.partner)
        return applications.save_section(work, MONTH, "partner", partner, seen)


def signed(parts, client):
    digest = frozen(parts, client, CARE).digest
    with parts.work(client) as work:
        return signing.sign(work, MONTH, digest, "test")


def left(parts):
    """A couple's case in which the applicant has sent an application without a partner."""
    family = couple(parts)
    says(parts, family.client, Partner(exists=YesNo.NO))
    return family, signed(parts, family.client)


def because(parts, family, view):
    with parts.work(family.case_worker) as work:
        return application_reviews.open_sent(work, family.case_id, view.id).row.because


def test_new_partner_who_is_not_in_the_case_is_not_waited_for(parts):
    family = single(parts)
    assert says(parts, family.client, Partner(exists=YesNo.YES, adult=NEW)).alone == "new_partner"
    view = signed(parts, family.client)
    assert view.is_sent
    assert view.has_one_signature
    assert because(parts, family, view) is Because.NEW_PARTNER


def test_one_adult_alone_is_not_marked(parts):
    view = signed(parts, single(parts).client)
    assert view.is_sent
    assert not view.has_one_signature


def test_who_says_no_partner_is_sent_at_once_and_marked(parts):
    family, view = left(parts)
    assert view.is_sent
    assert because(parts, family, view) is Because.NO_PARTNER


def test_other_partner_than_the_one_in_the_case_makes_it_ones_own(parts):
    family = couple(parts)
    assert says(parts, family.client, Partner(exists=YesNo.YES, adult=NEW)).is_own
    view = signed(parts, family.client)
    assert view.is_sent
    assert because(parts, family, view) is Because.NEW_PARTNER


def test_draft_without_a_partner_is_gone_for_the_other_adult(parts):
    family = couple(parts)
    view = says(parts, family.client, Partner(exists=YesNo.NO))
    for which in (MONTH, view.id):
        with parts.look(family.partner) as work, pytest.raises(NotFound):
            applications.find(work, which)
    for month in (MONTH, MONTH.plus(1)):
        with parts.work(family.partner) as work, pytest.raises(ByPhone):
            applications.open_month(work, parts.municipality, month)


def test_start_page_of_the_other_adult_tells_nothing(parts):
    family, view = left(parts)
    with parts.look(family.partner) as work:
        page = home.show(work, parts.municipality)
    assert page.is_by_phone
    assert view.receipt_number not in repr(page)
    assert page.to_confirm == ()


def test_naming_the_other_adult_again_makes_it_the_couples(parts):
    family = couple(parts)
    with parts.work(family.client) as work:
        before = applications.open_month(work, parts.municipality, MONTH).document.partner
    says(parts, family.client, Partner(exists=YesNo.NO))
    assert says(parts, family.client, Partner(exists=YesNo.YES)).is_own
    assert not says(parts, family.client, before).is_own
    with parts.look(family.partner) as work:
        assert applications.find(work, MONTH).is_draft


def test_co_applicant_who_writes_of_themselves_stays_one_of_a_couple(parts):
    family = couple(parts)
    with parts.work(family.partner) as work:
        partner = applications.open_month(work, parts.municipality, MONTH).document.partner
    own = replace(partner, adult=replace(partner.adult, phone="0701740699"))
    says(parts, family.partner, own)
    assert not signed(parts, family.partner).is_sent
    view = signed(parts, family.client)
    assert view.is_sent
    assert not view.has_one_signature


def test_co_applicant_who_is_alone_applies_as_themselves(parts):
    family = couple(parts)
    document = says(parts, family.partner, Partner(exists=YesNo.NO)).document
    assert document.you.adult.name == "Prov Provsson"
    assert not document.has_co_applicant
    assert signed(parts, family.partner).is_sent
    with parts.look(family.client) as work, pytest.raises(NotFound):
        applications.find(work, MONTH)


def test_pocket_of_each_holds_what_they_put_in(parts):
    family, _ = left(parts)
    paper = sheets.jpeg(sheets.picture(size=16))
    receipt = receipts.keep(parts, family.client, paper, "k")
    with parts.look(family.partner) as work:
        assert receipts.pocket(work) == ()
        with pytest.raises(NotFound):
            receipts.show(work, receipt)
    with parts.look(family.client) as work:
        assert [one.id for one in receipts.pocket(work)] == [receipt]


def test_papers_that_are_asked_for_are_for_the_one_who_applied(parts):
    family, view = left(parts)
    request = asked(parts, family, view.id, "Hyresavi")
    with parts.look(family.partner) as work:
        assert supplement_views.own(work) == ()
        with pytest.raises(NotFound):
            supplement_views.find(work, request)
    with parts.look(SYSTEM) as work:
        told = {one.person_id for one in work.notices.of_cases([family.case_id])}
    assert told == {family.person_id}


def test_decisions_on_it_are_for_the_one_who_applied(parts):
    family, view = left(parts)
    for number in (view.receipt_number, ""):
        decision = Decision(
            reference=f"B{number}",
            month=MONTH if number else MONTH.plus(5),
            outcome=Outcome.APPROVED,
            reasons="Det räcker.",
            decided_on=date(2026, 11, 20),
            receipt_number=number,
        )
        with parts.work(SYSTEM) as work:
            decisions.keep(work, family.case_id, decision)
    with parts.look(family.partner) as work:
        assert decisions.to_read(work) == ((), False)
    with parts.look(family.client) as work:
        assert len(decisions.own(work)) == 2


def test_nothing_new_is_written_where_both_can_read(parts):
    family = couple(parts)
    with parts.work(family.client) as work:
        shared = messages.start(
            work, NewThread("Hyran", is_for_all=True), Outgoing("Hej", "1", "sv")
        )
    says(parts, family.client, Partner(exists=YesNo.NO))
    for writer in (family.client, family.partner, family.case_worker):
        with parts.work(writer) as work, pytest.raises(ReadByBoth):
            messages.send(work, shared, Outgoing("Mer", writer.id, "sv"))
    with parts.work(family.client) as work:
        messages.start(work, NewThread("Ny", is_for_all=True), Outgoing("Hej", "2", "sv"))
        assert not dialogue.has_another_adult(work)
    with parts.work(family.case_worker) as work:
        messages.start(work, NewThread("Svar", case_id=family.case_id), Outgoing("Hej", "3", "sv"))
    with parts.look(family.partner) as work:
        assert [row.id for row in dialogue.own(work)] == [shared]


def test_number_of_unread_messages_tells_the_other_adult_of_no_hidden_thread(parts):
    family = couple(parts)
    with parts.work(family.client) as work:
        view = applications.open_month(work, parts.municipality, MONTH)
        about = About(AboutKind.APPLICATION, view.id)
        thread = messages.start(
            work, NewThread("Hyran", about, is_for_all=True), Outgoing("Hej", "1", "sv")
        )
    with parts.work(family.case_worker) as work:
        messages.send(work, thread, Outgoing("Svar", "2", "sv"))
    with parts.look(family.partner) as work:
        assert dialogue.unread(work) == 1
    says(parts, family.client, Partner(exists=YesNo.NO))
    with parts.look(family.partner) as work:
        assert dialogue.own(work) == ()
        assert dialogue.unread(work) == 0


def test_looks_and_own_data_of_the_other_adult_name_no_application(parts):
    family, view = left(parts)
    because(parts, family, view)
    with parts.look(family.partner) as work:
        said = {look.what.message for look in access_views.looks(work).looks}
    assert "Read your application" not in said
    packed = b"".join(own_data.archive(parts, family.partner, "sv"))
    assert f"applications/{view.address}.pdf".encode() not in packed


@pytest.mark.parametrize(
    ("way", "why"),
    [
        (SigningWay.CANNOT, Because.CANNOT),
        (SigningWay.WILL_NOT, Because.WILL_NOT),
        (SigningWay.ON_PAPER, Because.ON_PAPER),
    ],
)
def test_partner_who_does_not_sign_here_is_not_waited_for(parts, way, why):
    family = couple(parts)
    with parts.work(family.client) as work:
        partner = applications.open_month(work, parts.municipality, MONTH).document.partner
    says(parts, family.client, replace(partner, signing=way))
    view = signed(parts, family.client)
    assert view.is_sent
    assert because(parts, family, view) is why
    with parts.look(family.partner) as work:
        seen = applications.find(work, MONTH)
        assert home.show(work, parts.municipality).application.waits_for == ""
    assert "partner.signing" not in {row.key for row in seen.rows["partner"]}
    assert "partner.signing" in {row.key for row in view.rows["partner"]}


def test_who_waits_reads_cr08(parts):
    family = couple(parts)
    view = signed(parts, family.client)
    assert not view.is_sent
    assert "CR08" in {one.rule for one in view.findings}
    with parts.look(family.partner) as work:
        assert "CR08" not in {one.rule for one in applications.find(work, MONTH).findings}
