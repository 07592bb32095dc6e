import io
import json
import zipfile
from contextlib import nullcontext
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from structlog.testing import capture_logs

from portal.casesystem.port import CaseSystemDown, Left
from portal.domain.decisions import Decision, Outcome, Payment, to_json
from portal.domain.mandates import Acting, Extent, MandateKind
from portal.domain.months import BenefitMonth
from portal.domain.permissions import SYSTEM
from portal.domain.refusals import NotFound
from portal.jobs.schedule import put_due
from portal.jobs.worker import run_once
from portal.notices.port import NotDelivered
from portal.services import decisions, notice_views, own_data
from tests.house.belongings import sent
from tests.households import couple, single

TOLD = Decision(
    reference="B-1",
    month=BenefitMonth(2026, 11),
    outcome=Outcome.PARTLY,
    decided_on=date(2026, 11, 2),
    reasons="Hyran är för hög.",
    decided_by="Hanna Handläggare",
)


@pytest.fixture
def home(parts):
    return single(parts)


def folder(parts):
    found = parts.config.instance / "case_system" / "decisions"
    found.mkdir(parents=True, exist_ok=True)
    return found


def drop(parts, told=TOLD, case="K-189811", name="a.json"):
    (folder(parts) / name).write_text(json.dumps({"case": case, **to_json(told)}))


def kept(parts, home, told=TOLD):
    with parts.work(SYSTEM) as work:
        return decisions.keep(work, home.case_id, told)


def own(parts, home):
    with parts.look(home.client) as work:
        return decisions.own(work)


def left(parts):
    with parts.look(SYSTEM) as work:
        return decisions.left(work)


def opened(parts, home, decision_id, actor=None):
    with parts.work(actor or home.client) as work:
        return decisions.open_own(work, decision_id)


def later(parts, **time):
    moment = parts.now() + timedelta(**time)
    return replace(parts, now=lambda: moment)


def test_dropped_decision_is_kept_sealed_and_its_file_goes(parts, home):
    drop(parts)
    assert decisions.fetch(parts) == 1
    (view,) = own(parts, home)
    assert (view.decision, view.is_new) == (TOLD, True)
    assert list(folder(parts).iterdir()) == []
    with parts.look(SYSTEM) as work:
        assert b"Hyran" not in work.decisions.by_id(view.id).sealed_content


def test_worker_fetches_each_hour(parts, home):
    drop(parts)
    put_due(parts)
    run_once(parts)
    drop(parts, replace(TOLD, reference="B-2"))
    put_due(parts)
    run_once(parts)
    assert len(own(parts, home)) == 1
    put_due(later(parts, hours=1))
    run_once(later(parts, hours=1))
    assert len(own(parts, home)) == 2


def test_killed_between_keeping_and_taking_keeps_it_once(parts, home, monkeypatch):
    drop(parts)
    with monkeypatch.context() as dying:
        dying.setattr(type(parts.case_system), "taken", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            decisions.fetch(parts)
    assert decisions.fetch(parts) == 1
    assert len(own(parts, home)) == 1


def test_unknown_case_and_half_written_file_stay_where_they_are(parts, home):
    drop(parts, case="K-000000")
    (folder(parts) / "half.json").write_text('{"case": "K-189811", "refer')
    drop(parts, name="z.json")
    with capture_logs() as said:
        assert decisions.fetch(parts) == 1
    assert sorted(path.name for path in folder(parts).iterdir()) == ["a.json", "half.json"]
    assert left(parts) == {Left.UNKNOWN_CASE: 1, Left.NOT_UNDERSTOOD: 1}
    assert [(one["event"], one["why"]) for one in said] == [
        ("decision left", "unknown_case"),
        ("decision left", "not_understood"),
    ]
    assert not any("K-000000" in str(one) or "a.json" in str(one) for one in said)


def test_unknown_case_is_taken_once_it_is_known(parts, home):
    drop(parts, case="K-000000")
    assert decisions.fetch(parts) == 0
    single(parts, "199002189810", case_number="K-000000")
    assert decisions.fetch(parts) == 1
    assert not left(parts)


def test_folder_that_does_not_answer_is_not_said_to_be_empty(parts, home, monkeypatch):
    drop(parts, case="K-000000")
    decisions.fetch(parts)
    monkeypatch.setattr("pathlib.Path.glob", lambda *_: (_ for _ in ()).throw(OSError()))
    with pytest.raises(CaseSystemDown):
        decisions.fetch(parts)
    assert left(parts) == {Left.UNKNOWN_CASE: 1}


@pytest.mark.parametrize(("broken", "refuses"), [("glob", True), ("read_bytes", False)])
def test_what_cannot_be_read_is_tried_again(parts, home, monkeypatch, broken, refuses):
    drop(parts)
    with monkeypatch.context() as failing:
        failing.setattr(f"pathlib.Path.{broken}", lambda *_: (_ for _ in ()).throw(OSError()))
        with pytest.raises(CaseSystemDown) if refuses else nullcontext():
            assert decisions.fetch(parts) == 0
    assert decisions.fetch(parts) == 1


def test_payment_told_later_makes_the_decision_new_again_and_moves_no_appeal(parts, home):
    decision_id = kept(parts, home)
    assert opened(parts, home, decision_id).appeal_by == date(2026, 11, 23)
    paid = replace(TOLD, payments=(Payment(amount=Decimal(7450), on=date(2026, 11, 5)),))
    place = later(parts, days=2)
    assert kept(place, home, paid) == decision_id
    assert kept(place, home, paid) == decision_id
    (view,) = own(place, home)
    assert (view.is_new, view.was_changed, view.opened_on) == (True, True, date(2026, 11, 2))
    assert opened(place, home, decision_id).appeal_by == date(2026, 11, 23)


def test_decision_finds_its_application_by_month_or_receipt_number(parts, home):
    application_id = sent(parts, home)
    with parts.look(SYSTEM) as work:
        number = work.applications.by_id(application_id).receipt_number
    kept(parts, home)
    kept(parts, home, replace(TOLD, reference="B-2", receipt_number=number))
    kept(parts, home, replace(TOLD, reference="B-3", receipt_number="XXX-0000-0000"))
    kept(parts, home, replace(TOLD, reference="B-4", month=BenefitMonth(2026, 10)))
    found = {view.decision.reference: view.application for view in own(parts, home)}
    assert found == {"B-1": "2026-11", "B-2": "2026-11", "B-3": "", "B-4": ""}


def test_each_adult_opens_it_for_themselves_and_staff_who_help_open_it_for_nobody(parts):
    home = couple(parts)
    decision_id = kept(parts, home)
    helper = Acting("m", MandateKind.ASSISTANCE, home.staff_id, "Stina", "", frozenset(Extent))
    opened(parts, home, decision_id, replace(home.client, acting=helper))
    assert own(parts, home)[0].is_new
    opened(parts, home, decision_id)
    assert not own(parts, home)[0].is_new
    with parts.look(home.partner) as work:
        assert decisions.own(work)[0].is_new


def test_other_households_and_other_case_workers_find_nothing(parts, home):
    decision_id = kept(parts, home)
    other = single(parts, "199002189810", "197501019801")
    with pytest.raises(NotFound):
        opened(parts, other, decision_id)
    for case_id in (home.case_id, other.case_id):
        with pytest.raises(NotFound), parts.work(other.case_worker) as work:
            decisions.show(work, case_id, decision_id)


def test_staff_see_the_same_and_the_look_is_logged_first(parts, home):
    decision_id = kept(parts, home)
    with parts.work(home.case_worker) as work:
        assert decisions.show(work, home.case_id, decision_id).decision == TOLD
        assert "decision" in {one.action for one in work.access_log.of_case(home.case_id)}


class Post:
    """Counts letters; takes none while it is closed."""

    is_closed = False

    def __init__(self):
        self.letters = []

    def send(self, letter):
        if self.is_closed:
            raise NotDelivered
        self.letters.append(letter)


def reachable(parts, home):
    with parts.work(SYSTEM) as work:
        person = work.people.by_id(home.person_id)
        found = replace(work.people.identity(person), email="test@example.org")
        work.people.change_identity(person, found)


def test_client_is_told_without_a_word_of_it_unless_they_have_seen_it(parts, home):
    reachable(parts, home)
    place = replace(parts, post_office=Post())
    kept(place, home)
    seen = kept(place, home, replace(TOLD, reference="B-2"))
    opened(place, home, seen)
    run_once(later(place, minutes=11))
    (letter,) = place.post_office.letters
    assert "Hyran" not in letter.words
    assert "beslut" not in letter.words.casefold()


def test_notice_that_fails_is_shown_to_staff_until_the_client_has_seen_it(parts, home):
    reachable(parts, home)
    post = Post()
    post.is_closed = True
    place = replace(parts, post_office=post)
    decision_id = kept(place, home)
    for hours in range(1, 9):
        run_once(later(place, hours=hours))
    with place.work(home.case_worker) as work:
        (failed,) = notice_views.failed(work)
        assert (failed.case_id, failed.thread_id) == (home.case_id, None)
    opened(place, home, decision_id)
    with place.work(home.case_worker) as work:
        assert notice_views.failed(work) == ()


def test_protected_household_is_told_of_nothing_outside(parts, home):
    reachable(parts, home)
    with parts.work(SYSTEM) as work:
        work.people.by_id(home.person_id).is_protected = True
    place = replace(parts, post_office=Post())
    kept(place, home)
    run_once(later(place, hours=1))
    assert place.post_office.letters == []


def test_decision_goes_along_with_ones_own_data(parts, home):
    kept(parts, home)
    archive = io.BytesIO(b"".join(own_data.archive(parts, home.client, "sv")))
    data = json.loads(zipfile.ZipFile(archive).read("data.json"))
    assert data["decisions"][0]["decision"]["reasons"] == TOLD.reasons
