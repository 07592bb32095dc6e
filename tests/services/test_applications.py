"""From draft to delivery, on the real tables."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from portal.domain.application.answers import ExpenseKind, Stance, YesNo
from portal.domain.application.economy import Home
from portal.domain.application.values import ExpenseLine
from portal.domain.completeness.finding import Answer, AnswerKind
from portal.domain.lifecycle import State
from portal.domain.months import BenefitMonth
from portal.domain.permissions import SYSTEM
from portal.domain.refusals import (
    AlreadySent,
    BlockingFindings,
    ChangedElsewhere,
    DocumentChanged,
    MonthNotOpen,
    NotFound,
    SignatureMissing,
)
from portal.domain.routing import ByPhone
from portal.jobs.worker import run_once
from portal.services import (
    application_documents,
    application_reviews,
    application_views,
    applications,
    signing,
)
from portal.services.application_views import fingerprint
from tests.households import couple, single

MONTH = BenefitMonth(2026, 11)


def started(parts, home):
    with parts.work(home.client) as work:
        return applications.open_month(work, parts.municipality, MONTH)


def ready(parts, home):
    """An application that says nothing has changed and asks for the norm."""
    view = started(parts, home)
    with parts.work(home.client) as work:
        costs = replace(view.document.costs, norm=YesNo.YES)
        applications.save_section(work, MONTH, "costs", costs, fingerprint(view.document.costs))
        return applications.say_unchanged(work, MONTH)


def frozen(parts, home):
    ready(parts, home)
    with parts.work(home.client) as work:
        return signing.freeze(work, MONTH, declared=True)


def test_first_draft_knows_who_belongs_to_the_case(parts):
    view = started(parts, couple(parts))
    assert view.document.you.adult.name == "Test Testsson"
    assert view.document.partner.adult.name == "Prov Provsson"
    assert view.state is State.DRAFT


def test_opening_twice_is_the_same_application(parts):
    home = single(parts)
    assert started(parts, home).id == started(parts, home).id


def test_month_that_is_not_open_is_refused(parts):
    with parts.work(single(parts).client) as work, pytest.raises(MonthNotOpen):
        applications.open_month(work, parts.municipality, BenefitMonth(2027, 3))


def test_two_devices_with_different_sections_both_count(parts):
    home = single(parts)
    seen = started(parts, home).document
    with parts.work(home.client) as work:
        applications.save_section(work, MONTH, "home", Home(rooms=2), fingerprint(seen.home))
    with parts.work(home.client) as work:
        costs = replace(seen.costs, norm=YesNo.YES)
        view = applications.save_section(work, MONTH, "costs", costs, fingerprint(seen.costs))
    assert (view.document.home.rooms, view.document.costs.norm) == (2, YesNo.YES)


def test_same_section_changed_elsewhere_is_not_overwritten(parts):
    home = single(parts)
    seen = fingerprint(started(parts, home).document.home)
    with parts.work(home.client) as work:
        applications.save_section(work, MONTH, "home", Home(rooms=2), seen)
    with parts.work(home.client) as work, pytest.raises(ChangedElsewhere):
        applications.save_section(work, MONTH, "home", Home(rooms=3), seen)
    with parts.look(home.client) as work:
        assert applications.find(work, MONTH).document.home.rooms == 2


def test_wish_for_help_stays_when_the_section_is_changed_on_another_device(parts):
    home = single(parts)
    seen = fingerprint(started(parts, home).document.home)
    with parts.work(home.client) as work:
        applications.take_stance(work, MONTH, "home", Stance.UNSURE)
    with parts.work(home.client) as work, pytest.raises(ChangedElsewhere):
        applications.save_section(work, MONTH, "home", Home(rooms=3), seen)
    with parts.work(home.client) as work:
        now = applications.find(work, MONTH).document.home
        view = applications.save_section(work, MONTH, "home", Home(rooms=3), fingerprint(now))
    assert (view.document.home.rooms, view.document.home.stance) == (3, Stance.UNSURE)
    with parts.work(home.client) as work:
        applications.take_stance(work, MONTH, "home", Stance.CHANGED)
        assert applications.find(work, MONTH).document.home.stance is Stance.CHANGED


@pytest.mark.parametrize("said", list(Stance))
def test_stance_survives_saving_what_was_there(parts, said):
    home = single(parts)
    started(parts, home)
    with parts.work(home.client) as work:
        applications.take_stance(work, MONTH, "home", said)
        now = applications.find(work, MONTH).document.home
        view = applications.save_section(
            work, MONTH, "home", replace(now, stance=None), fingerprint(now)
        )
    assert view.document.home.stance is said


def remove(work, seen):
    applications.remove_line(work, MONTH, "costs", "lines", seen.id, fingerprint(seen))


def test_line_that_was_changed_elsewhere_is_not_taken_away_unseen(parts):
    home = single(parts)
    started(parts, home)
    line = ExpenseLine(id="a" * 32, kind=ExpenseKind.RENT)
    other = replace(line, payee="Bostaden")
    with parts.work(home.client) as work:
        applications.save_line(work, MONTH, "costs", "lines", line, "")
        applications.save_line(work, MONTH, "costs", "lines", other, fingerprint(line))
    with parts.work(home.client) as work, pytest.raises(ChangedElsewhere):
        remove(work, line)
    with parts.work(home.client) as work:
        assert applications.find(work, MONTH).document.costs.lines == (other,)
        remove(work, other)


def test_line_that_was_taken_away_elsewhere_is_not_put_back_unseen(parts):
    home = single(parts)
    started(parts, home)
    line = ExpenseLine(id="a" * 32, kind=ExpenseKind.RENT)
    with parts.work(home.client) as work:
        applications.save_line(work, MONTH, "costs", "lines", line, "")
        remove(work, line)
    other = replace(line, payee="Bostaden")
    with parts.work(home.client) as work, pytest.raises(ChangedElsewhere):
        applications.save_line(work, MONTH, "costs", "lines", other, fingerprint(line))
    with parts.work(home.client) as work:
        applications.save_line(work, MONTH, "costs", "lines", other, fingerprint(None))


def test_line_is_added_once_and_removed_once(parts):
    home = single(parts)
    started(parts, home)
    line = ExpenseLine(id="a" * 32, kind=ExpenseKind.RENT)
    for _ in range(2):
        with parts.work(home.client) as work:
            view = applications.save_line(work, MONTH, "costs", "lines", line, "")
    assert view.document.costs.lines == (line,)
    for _ in range(2):
        with parts.work(home.client) as work:
            remove(work, line)
    with parts.look(home.client) as work:
        assert applications.find(work, MONTH).document.costs.lines == ()


def test_another_households_application_is_missing(parts):
    started(parts, single(parts))
    other = single(parts, "199002189810")
    with parts.look(other.client) as work, pytest.raises(NotFound):
        applications.find(work, MONTH)


def test_answer_stays_with_its_finding(parts):
    home = single(parts)
    started(parts, home)
    for words in ("first", "last"):
        said = Answer(finding="CR14.costs.a", kind=AnswerKind.WHY_NOT, words=words)
        with parts.work(home.client) as work:
            applications.answer(work, MONTH, said)
    with parts.look(home.client) as work:
        answers = applications.find(work, MONTH).document.answers
    assert [one.words for one in answers] == ["last"]


def test_declaration_is_asked_for(parts):
    home = single(parts)
    ready(parts, home)
    with parts.work(home.client) as work, pytest.raises(SignatureMissing):
        signing.freeze(work, MONTH, declared=False)


def test_what_would_be_no_application_cannot_be_signed(parts):
    home = single(parts)
    started(parts, home)
    with parts.work(home.client) as work, pytest.raises(BlockingFindings):
        signing.freeze(work, MONTH, declared=True)


def test_one_adult_signs_and_it_is_sent_and_delivered_once(parts):
    home = single(parts)
    digest = frozen(parts, home).digest
    numbers = set()
    for _ in range(2):
        with parts.work(home.client) as work:
            numbers.add(signing.sign(work, MONTH, digest, "demo").receipt_number)
    assert len(numbers) == 1
    assert run_once(parts) == 2  # The delivery, and what is passed on to others.
    assert run_once(parts) == 0
    with parts.look(home.client) as work:
        assert applications.find(work, MONTH).state is State.DELIVERED
    assert len(list((parts.config.instance / "case_system").iterdir())) == 1


def test_sent_application_cannot_be_changed(parts):
    home = single(parts)
    digest = frozen(parts, home).digest
    with parts.work(home.client) as work:
        view = signing.sign(work, MONTH, digest, "demo")
    with parts.work(home.client) as work, pytest.raises(AlreadySent):
        applications.save_section(
            work, MONTH, "home", Home(rooms=9), fingerprint(view.document.home)
        )


def test_couple_is_sent_when_both_have_signed_the_same(parts):
    home = couple(parts)
    digest = frozen(parts, home).digest
    with parts.work(home.client) as work:
        assert not signing.sign(work, MONTH, digest, "demo").is_sent
    with parts.work(home.partner) as work:
        view = signing.sign(work, MONTH, digest, "demo")
    assert view.is_sent
    assert not view.has_one_signature


def test_change_after_one_signature_voids_it(parts):
    home = couple(parts)
    view = frozen(parts, home)
    with parts.work(home.client) as work:
        signing.sign(work, MONTH, view.digest, "demo")
    with parts.work(home.partner) as work:
        changed = applications.save_section(
            work, MONTH, "home", Home(rooms=4), fingerprint(view.document.home)
        )
    assert changed.state is State.DRAFT
    assert changed.signed_by == frozenset()
    with parts.work(home.partner) as work, pytest.raises(DocumentChanged):
        signing.sign(work, MONTH, view.digest, "demo")


def test_partner_who_cannot_sign_does_not_stop_the_other(parts):
    home = couple(parts)
    digest = frozen(parts, home).digest
    with parts.work(home.client) as work, pytest.raises(SignatureMissing):
        signing.send_alone(work, MONTH)
    with parts.work(home.client) as work:
        signing.sign(work, MONTH, digest, "demo")
        assert signing.send_alone(work, MONTH).has_one_signature


def test_waiting_for_the_partner_ends_by_itself(parts):
    home = couple(parts)
    view = frozen(parts, home)
    with parts.work(home.client) as work:
        signing.sign(work, MONTH, view.digest, "demo")
    assert run_once(parts) == 0
    later = replace(parts, now=lambda: parts.now() + timedelta(days=8))
    run_once(later)
    with parts.look(SYSTEM) as work:
        assert work.applications.by_id(view.id).has_one_signature


def test_days_that_a_signature_waits_are_the_municipalitys_own(parts):
    slow = replace(
        parts, municipality=replace(parts.municipality, limits={"partner_wait_days": 20})
    )
    home = couple(slow)
    view = frozen(slow, home)
    with slow.work(home.client) as work:
        signing.sign(work, MONTH, view.digest, "demo")
    for days, is_sent in ((19, False), (21, True)):
        run_once(replace(slow, now=lambda days=days: parts.now() + timedelta(days=days)))
        with slow.look(SYSTEM) as work:
            assert work.applications.by_id(view.id).has_one_signature is is_sent


def sent(parts, home):
    digest = frozen(parts, home).digest
    with parts.work(home.client) as work:
        return signing.sign(work, MONTH, digest, "demo")


def test_taken_back_before_anybody_opened_it_and_sent_again(parts):
    home = single(parts)
    first = sent(parts, home)
    run_once(parts)
    with parts.work(home.client) as work:
        assert applications.take_back(work, MONTH).state is State.DRAFT
    run_once(parts)
    again = sent(parts, home)
    run_once(parts)
    assert again.receipt_number != first.receipt_number
    folder = parts.config.instance / "case_system"
    names = sorted(path.name for path in folder.iterdir())
    assert names == sorted([f"{first.receipt_number}.withdrawn", f"{again.receipt_number}.sealed"])
    with parts.look(SYSTEM) as work:
        kept = [row.receipt_number for row in work.applications.all_of_case(home.case_id)]
        assert sorted(kept) == sorted([first.receipt_number, again.receipt_number])


def test_taken_back_before_it_was_delivered_is_never_delivered(parts):
    home = single(parts)
    sent(parts, home)
    with parts.work(home.client) as work:
        applications.take_back(work, MONTH)
    run_once(parts)
    folder = parts.config.instance / "case_system"
    assert not folder.exists() or not list(folder.iterdir())


def test_opened_application_cannot_be_taken_back(parts):
    home = single(parts)
    view = sent(parts, home)
    with parts.work(home.case_worker) as work:
        application_reviews.note_opened(work, home.case_id, view.id)
    with parts.work(home.client) as work, pytest.raises(AlreadySent):
        applications.take_back(work, MONTH)


def test_more_can_be_applied_for_in_a_month_that_is_sent(parts):
    home = single(parts)
    sent(parts, home)
    with parts.work(home.client) as work:
        more = applications.start_additional(work, MONTH)
        assert applications.start_additional(work, MONTH).id == more.id
    line = ExpenseLine(id="a" * 32, kind=ExpenseKind.OTHER)
    with parts.work(home.client) as work:
        view = applications.save_line(work, more.id, "costs", "lines", line, "")
    assert [one.rule for one in view.findings] == []
    with parts.work(home.client) as work:
        digest = signing.freeze(work, more.id, declared=True).digest
    with parts.work(home.client) as work:
        assert signing.sign(work, more.id, digest, "demo").is_sent
    with parts.look(home.client) as work:
        assert applications.find(work, MONTH).is_sent


def test_nothing_more_before_the_month_is_sent(parts):
    home = single(parts)
    started(parts, home)
    with parts.work(home.client) as work, pytest.raises(NotFound):
        applications.start_additional(work, MONTH)


def test_draft_knows_what_was_applied_for_in_the_year_before(parts):
    home = single(parts)
    started(parts, home)
    line = ExpenseLine(id="a" * 32, kind=ExpenseKind.MEDICINE, amount=Decimal(1200))
    with parts.work(home.client) as work:
        applications.save_line(work, MONTH, "costs", "lines", line, "")
    sent(parts, home)
    with parts.work(home.client) as work:
        row = application_documents.start(work, home.case_id, MONTH.plus(1))
        assert application_views.view_of(work, row).document.earlier_costs.medicine == 1200


def test_household_that_we_help_in_person_is_told_to_call(parts):
    home = single(parts)
    with parts.work(SYSTEM) as work:
        work.people.by_id(home.person_id).is_protected = True
    with parts.work(home.client) as work, pytest.raises(ByPhone):
        applications.open_month(work, parts.municipality, MONTH)
