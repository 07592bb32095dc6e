"""Drafts are cleared when nobody has touched them for the time that is set, nothing else."""

from dataclasses import replace
from datetime import date, timedelta

from portal.domain.application.economy import Home
from portal.domain.permissions import SYSTEM
from portal.records.paper_slips import PaperSlip, ScannedPaper
from portal.services import applications, drafts, receipts, signing, upkeep
from portal.services.application_views import fingerprint
from tests.applications import MONTH, RENT, frozen, sent
from tests.households import couple, single
from tests.uploads import sheets


def started(parts, home):
    with parts.work(home.client) as work:
        return applications.open_month(work, parts.municipality, MONTH)


def after(parts, days):
    """The same parts so many days later."""
    return replace(parts, now=lambda: parts.now() + timedelta(days=days))


def test_draft_goes_after_the_days_that_the_page_said(parts):
    home = single(parts)
    view = started(parts, home)
    with parts.look(home.client) as work:
        assert drafts.kept_until(work, parts.municipality, view) == date(2026, 12, 17)
    assert drafts.clear_old(after(parts, 45)) == 0
    assert drafts.clear_old(after(parts, 46)) == 1
    with parts.look(home.client) as work:
        assert work.applications.for_month(home.case_id, str(MONTH)) is None


def test_days_are_the_municipalitys_own(parts):
    home = single(parts)
    started(parts, home)
    short = replace(parts, municipality=replace(parts.municipality, draft_days=3))
    assert drafts.clear_old(after(short, 4)) == 1


def test_a_change_keeps_it_longer(parts):
    home = single(parts)
    view = started(parts, home)
    later = after(parts, 40)
    with later.work(home.client) as work:
        seen = fingerprint(view.document.home)
        changed = applications.save_section(work, MONTH, "home", Home(rooms=2), seen)
        kept_until = drafts.kept_until(work, parts.municipality, changed)
    assert kept_until == date(2027, 1, 26)
    assert drafts.clear_old(after(parts, 50)) == 0


def test_daily_upkeep_clears_them_and_leaves_receipts_in_the_pocket(parts):
    home = single(parts)
    started(parts, home)
    receipts.keep(parts, home.client, sheets.jpeg(sheets.picture(size=16)), "key")
    upkeep.daily(after(parts, 50), "2026-12-22")
    with parts.look(home.client) as work:
        assert work.applications.for_month(home.case_id, str(MONTH)) is None
        assert len(receipts.pocket(work)) == 1


def test_what_was_sent_or_taken_back_is_never_cleared(parts):
    home, other = single(parts), single(parts, "199002189810")
    sent(parts, home, RENT)
    sent(parts, other, RENT)
    with parts.work(other.client) as work:
        view = applications.take_back(work, MONTH)
        assert drafts.kept_until(work, parts.municipality, view) is None
    assert drafts.clear_old(after(parts, 400)) == 0


def test_what_one_adult_has_signed_is_not_cleared_but_a_voided_signature_keeps_nothing(parts):
    home = couple(parts)
    view = frozen(parts, home.client, RENT)
    with parts.work(home.client) as work:
        signing.sign(work, MONTH, view.digest or "", "test")
    assert drafts.clear_old(after(parts, 50)) == 0
    with parts.work(home.partner) as work:
        seen = fingerprint(view.document.home)
        applications.save_section(work, MONTH, "home", Home(rooms=2), seen)
    assert drafts.clear_old(after(parts, 50)) == 1


def test_draft_to_which_a_paper_has_come_stays(parts):
    home = single(parts)
    view = started(parts, home)
    with parts.work(SYSTEM) as work:
        scan = ScannedPaper(
            staff_id=home.staff_id,
            upload_key="scan",
            pages=1,
            application_id=view.id,
            created_at=work.now,
        )
        work.paper_slips.add(scan)
    assert drafts.clear_old(after(parts, 400)) == 0


def test_printed_codes_go_with_the_draft(parts):
    home = single(parts)
    view = started(parts, home)
    with parts.work(home.client) as work:
        work.paper_slips.add(
            PaperSlip(
                code="ABCD1234",
                case_id=home.case_id,
                application_id=view.id,
                person_id=home.person_id,
                created_at=work.now,
            )
        )
    assert drafts.clear_old(after(parts, 50)) == 1
    with parts.look(SYSTEM) as work:
        assert not work.paper_slips.of_application(view.id)
