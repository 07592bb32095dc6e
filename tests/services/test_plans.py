from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import event

from portal.domain.application.answers import YesNo
from portal.domain.application.participation import PersonActivity
from portal.domain.application.values import JobSought
from portal.domain.danger import Danger
from portal.domain.months import BenefitMonth
from portal.domain.persons import number_of_test_series
from portal.domain.plan import ActivityKind, Item, ItemKind, Move, Pause, PauseReason, PlanChanged
from portal.domain.refusals import NotFound
from portal.services import application_offers, applications, desk, job_log, plan_views, plans
from portal.services.application_views import fingerprint
from portal.services.plans import Said
from tests.households import couple, single

MONTH = BenefitMonth(2026, 11)
SEEKING = Item(kind=ItemKind.ACTIVITY, activity=ActivityKind.JOB_SEEKING, jobs_a_month=6)


@pytest.fixture
def home(parts):
    return single(parts)


def moved(parts, actor, item_id, move, case_id="", **more):
    with parts.work(actor) as work:
        seen = plan_views.find(work, item_id, case_id).mark
        said = Said(move, f"{move} {actor.id}", seen, **more)
        plans.change(work, item_id, said, case_id=case_id)


def propose(parts, actor, item, key="k", **whose):
    with parts.work(actor) as work:
        return plans.propose(work, item, key, **whose)


def log(parts, actor, title, on, key):
    with parts.work(actor) as work:
        return job_log.log(work, JobSought(id="", title=title, on=on), key)


def test_same_form_proposes_once_and_moves_once(parts, home):
    first = propose(parts, home.client, SEEKING)
    assert propose(parts, home.client, SEEKING) == first
    with parts.work(home.client) as work:
        seen = plan_views.find(work, first).mark
        for _ in range(2):
            plans.change(work, first, Said(Move.UNDER_WAY, "u", seen))
        moves = [one.move for one in plan_views.find(work, first).history]
    assert sorted(moves) == [Move.PROPOSE, Move.UNDER_WAY]


def test_only_the_other_side_agrees(parts, home):
    item_id = propose(parts, home.client, SEEKING)
    with pytest.raises(PlanChanged):
        moved(parts, home.client, item_id, Move.AGREE)
    moved(parts, home.case_worker, item_id, Move.AGREE, home.case_id)
    with parts.look(home.client) as work:
        assert plan_views.find(work, item_id).is_agreed


def test_each_side_sees_what_the_other_changed_until_they_look(parts, home):
    item_id = propose(parts, home.client, Item(kind=ItemKind.GOAL, words="Jobb"))
    with parts.work(home.case_worker) as work:
        plan_views.read(work, item_id, home.case_id)
    moved(parts, home.case_worker, item_id, Move.AGREE, home.case_id)
    with parts.work(home.client) as work:
        assert plan_views.news(work) == (0, 1)
        assert plan_views.read(work, item_id).is_new
        assert plan_views.news(work) == (0, 0)
    moved(parts, home.client, item_id, Move.DROPPED)
    with parts.work(home.case_worker) as work:
        (found,) = plan_views.to_follow_up(work)
        assert found.view.state == "dropped"
        (page,) = plan_views.of_case(work, home.case_id)
        assert [one.id for one in page.changed] == [item_id]
        plan_views.read(work, item_id, home.case_id)
        assert plan_views.to_follow_up(work) == ()


def test_rejected_proposal_comes_back_to_its_case_worker(parts, home):
    item_id = propose(parts, home.case_worker, SEEKING, case_id=home.case_id)
    with parts.work(home.client) as work:
        assert plan_views.news(work) == (1, 0)
    moved(parts, home.client, item_id, Move.DROPPED, words="Jag studerar")
    with parts.work(home.case_worker) as work:
        assert [one.view.id for one in plan_views.to_follow_up(work)] == [item_id]


def test_side_that_wrote_the_words_corrects_them_and_the_other_agrees_anew(parts, home):
    item_id = propose(parts, home.client, Item(kind=ItemKind.GOAL, words="Job"))
    moved(parts, home.case_worker, item_id, Move.AGREE, home.case_id)
    with parts.work(home.client) as work:
        said = Said(Move.CORRECT, "c", plan_views.find(work, item_id).mark, "Jobb")
        for _ in range(2):
            plans.correct(work, item_id, said)
    with parts.work(home.case_worker) as work:
        view = plan_views.find(work, item_id, home.case_id)
        assert (view.item.words, view.is_agreed, view.is_new) == ("Jobb", False, True)
        assert [one.words for one in view.history if one.move is Move.CORRECT] == ["Job"]
        said = Said(Move.CORRECT, "s", view.mark, "Annat")
        with pytest.raises(PlanChanged):
            plans.correct(work, item_id, said, case_id=home.case_id)


def test_planned_jobs_are_those_that_both_agreed_to_and_none_in_a_pause(parts, home):
    item_id = propose(parts, home.client, SEEKING)
    with parts.work(home.client) as work:
        assert plans.planned_jobs(work, home.case_id) == {}
    moved(parts, home.case_worker, item_id, Move.AGREE, home.case_id)
    with parts.work(home.client) as work:
        assert plans.planned_jobs(work, home.case_id) == {"applicant": 6}
    pause = Pause(PauseReason.ILLNESS, date(2026, 12, 1))
    moved(parts, home.client, item_id, Move.PAUSED, pause=pause)
    with parts.work(home.client) as work:
        assert plans.planned_jobs(work, home.case_id) == {"applicant": 0}


def test_application_takes_the_jobs_of_the_month_before(parts):
    home = couple(parts)
    item_id = propose(parts, home.client, SEEKING)
    moved(parts, home.case_worker, item_id, Move.AGREE, home.case_id)
    log(parts, home.client, "Kock", date(2026, 10, 5), "a")
    log(parts, home.partner, "Bagare", date(2026, 10, 31), "b")
    log(parts, home.client, "Vakt", date(2026, 9, 30), "c")
    log(parts, home.client, "Målare", date(2026, 11, 1), "d")
    with parts.work(home.client) as work:
        activity = applications.open_month(work, parts.municipality, MONTH).document.activity
    assert [(job.person, job.title) for job in activity.jobs] == [
        ("applicant", "Kock"),
        ("co_applicant", "Bagare"),
    ]
    assert {one.person: one.planned_jobs for one in activity.persons} == {"applicant": 6}


def test_draft_says_what_both_agreed_to_do_and_when_it_rested(parts, home):
    course = Item(kind=ItemKind.ACTIVITY, activity=ActivityKind.SWEDISH, words="SFI C")
    october = replace(parts, now=lambda: parts.now() - timedelta(days=14))
    item_id = propose(october, home.client, course)
    practice = Item(kind=ItemKind.ACTIVITY, activity=ActivityKind.PRACTICE)
    propose(october, home.client, practice, "not agreed")
    moved(october, home.case_worker, item_id, Move.AGREE, home.case_id)
    pause = Pause(PauseReason.CHILD, date(2026, 11, 20))
    moved(october, home.client, item_id, Move.PAUSED, pause=pause, words="Feber")
    with parts.work(home.client) as work:
        activity = applications.open_month(work, parts.municipality, MONTH).document.activity
    (said,) = activity.persons
    assert (said.course, said.training) == ("SFI C", "")
    assert (said.absence, said.absence_reason) == (YesNo.YES, "Ett barn behöver mig: Feber")


def test_draft_follows_the_number_of_jobs_in_the_plan(parts, home):
    with parts.work(home.client) as work:
        applications.open_month(work, parts.municipality, MONTH)
    item_id = propose(parts, home.client, SEEKING)
    moved(parts, home.case_worker, item_id, Move.AGREE, home.case_id)
    with parts.work(home.client) as work:
        (said,) = applications.find(work, MONTH).document.activity.persons
        assert said.planned_jobs == 6
    pause = Pause(PauseReason.ILLNESS, date(2026, 12, 1))
    moved(parts, home.client, item_id, Move.PAUSED, pause=pause)
    with parts.work(home.client) as work:
        (said,) = applications.find(work, MONTH).document.activity.persons
        assert said.planned_jobs == 0


def test_job_logged_later_is_offered_and_taken_once(parts, home):
    with parts.work(home.client) as work:
        applications.open_month(work, parts.municipality, MONTH)
    log(parts, home.client, "Kock", date(2026, 10, 5), "a")
    with parts.work(home.client) as work:
        view = applications.find(work, MONTH)
        offered = application_offers.offered_jobs(work, view.document)
        assert [job.title for job in offered] == ["Kock"]
        for _ in range(2):
            application_offers.take_jobs(work, MONTH)
        document = applications.find(work, MONTH).document
        assert [job.title for job in document.activity.jobs] == ["Kock"]
        assert application_offers.offered_jobs(work, document) == ()


def offered(parts, home):
    with parts.look(home.client) as work:
        return application_offers.offered_plan(work, applications.find(work, MONTH))


def agreed(parts, home, words, kind=ActivityKind.SWEDISH):
    item = Item(kind=ItemKind.ACTIVITY, activity=kind, words=words)
    item_id = propose(parts, home.client, item, words)
    moved(parts, home.case_worker, item_id, Move.AGREE, home.case_id)
    return item_id


def test_what_is_agreed_after_the_draft_began_is_offered_and_added_to_what_is_typed(parts, home):
    with parts.work(home.client) as work:
        view = applications.open_month(work, parts.municipality, MONTH)
        typed = PersonActivity(course="Min egen kurs")
        applications.save_line(work, MONTH, "activity", "persons", typed, fingerprint(None))
        assert application_offers.offered_plan(work, view).parts == ()
    later = replace(parts, now=lambda: parts.now() + timedelta(hours=1))
    agreed(later, home, "SFI C")
    agreed(later, home, "På bageriet", ActivityKind.PRACTICE)
    told = offered(later, home)
    assert (told.courses, told.training, told.absences) == (("SFI C",), ("På bageriet",), ())
    with later.work(home.client) as work:
        for _ in range(2):
            application_offers.take_plan(work, MONTH)
        (said,) = applications.find(work, MONTH).document.activity.persons
    assert (said.course, said.training) == ("Min egen kurs; SFI C", "På bageriet")
    assert offered(later, home).parts == ()


def test_pause_after_the_draft_began_is_offered_unless_the_client_says_they_were_there(parts, home):
    october = replace(parts, now=lambda: parts.now() - timedelta(days=14))
    item_id = agreed(october, home, "SFI C")
    early = replace(parts, now=lambda: parts.now() - timedelta(days=7))
    with early.work(home.client) as work:
        applications.open_month(work, parts.municipality, MONTH)
    midway = replace(parts, now=lambda: parts.now() - timedelta(days=5))
    pause = Pause(PauseReason.ILLNESS, date(2026, 11, 20))
    moved(midway, home.client, item_id, Move.PAUSED, pause=pause)
    assert offered(parts, home).absences == ("Sjukdom",)
    with parts.work(home.client) as work:
        (said,) = applications.find(work, MONTH).document.activity.persons
        was_there = replace(said, absence=YesNo.NO)
        seen = fingerprint(said)
        applications.save_line(work, MONTH, "activity", "persons", was_there, seen)
    assert offered(parts, home).parts == ()


def test_adult_is_offered_nothing_of_the_others_plan(parts):
    home = couple(parts)
    with parts.work(home.client) as work:
        applications.open_month(work, parts.municipality, MONTH)
    later = replace(parts, now=lambda: parts.now() + timedelta(hours=1))
    agreed(later, home, "SFI C")
    with later.look(home.partner) as work:
        view = applications.find(work, MONTH)
        assert application_offers.offered_plan(work, view).parts == ()


def test_draft_of_one_who_lives_apart_holds_nothing_of_the_others_plan(parts):
    home = couple(parts)
    agreed(parts, home, "SFI C")
    item_id = propose(parts, home.client, SEEKING, "s")
    moved(parts, home.case_worker, item_id, Move.AGREE, home.case_id)
    log(parts, home.client, "Kock", date(2026, 10, 5), "a")
    log(parts, home.partner, "Bagare", date(2026, 10, 6), "b")
    with parts.work(home.partner) as work:
        work.cases.by_id(home.case_id).alone_id = home.partner_id
        view = applications.open_month(work, parts.municipality, MONTH)
    assert [job.title for job in view.document.activity.jobs] == ["Bagare"]
    assert all(not one.course for one in view.document.activity.persons)
    assert all(one.planned_jobs is None for one in view.document.activity.persons)


def test_month_says_what_was_done(parts, home):
    log(parts, home.client, "Kock", date(2026, 11, 1), "a")
    item_id = propose(parts, home.client, Item(kind=ItemKind.STEP, words="Ringa"))
    moved(parts, home.client, item_id, Move.DONE)
    with parts.work(home.case_worker) as work:
        (page,) = plan_views.of_case(work, home.case_id)
    assert page.this_month.jobs == 1
    assert [one.item.words for one in page.this_month.done] == ["Ringa"]


def test_what_is_planned_and_logged_is_sealed(parts, home):
    item_id = propose(parts, home.client, Item(kind=ItemKind.GOAL, words="Bli frisk"))
    job_id = log(parts, home.client, "Kock", date(2026, 11, 1), "a")
    with parts.look(home.client) as work:
        row = work.plans.of_case(home.case_id, item_id)
        assert b"frisk" not in row.sealed_content
        assert b"Kock" not in work.plans.job(home.person_id, job_id).sealed_job


def test_goal_of_somebody_else_cannot_be_led_to(parts, home):
    other = single(parts, "199002189810")
    goal = propose(parts, other.client, Item(kind=ItemKind.GOAL, words="Jobb"))
    with pytest.raises(NotFound):
        propose(parts, home.client, Item(kind=ItemKind.STEP, words="x", goal_id=goal), "s")


def test_ten_sendings_at_once_log_one_job(parts, home):
    with ThreadPoolExecutor(10) as pool:
        day = date(2026, 11, 1)
        ids = set(pool.map(lambda _: log(parts, home.client, "Kock", day, "same"), range(10)))
    assert len(ids) == 1


def test_list_to_follow_up_asks_as_often_for_many_cases_as_for_few(parts):
    homes = [single(parts, number_of_test_series(date(1980, 1, day), 0)) for day in range(1, 9)]
    for home in homes:
        propose(parts, home.client, Item(kind=ItemKind.GOAL, words="Jobb"), home.case_id)
    asked: list[str] = []
    event.listen(parts.engine, "before_cursor_execute", lambda *given: asked.append(given[2]))
    with parts.work(homes[0].case_worker) as work:
        assert len(plan_views.to_follow_up(work)) == len(homes)
    assert sum("FROM plan_item" in one for one in asked) == 1
    # Once for the names, and once for whose households are there at all.
    assert sum("FROM person" in one or "JOIN person" in one for one in asked) == 2


def read_by_staff(parts, home, item_id):
    with parts.work(home.case_worker) as work:
        return plan_views.read(work, item_id, home.case_id)


def to_read_today(parts, home):
    with parts.work(home.case_worker) as work:
        return [one.view.id for one in desk.show(work).plans_today]


def test_words_of_danger_in_a_plan_are_to_be_read_today(parts, home):
    hungry = Item(kind=ItemKind.GOAL, words="Barnen har ingen mat hemma")
    item_id = propose(parts, home.client, hungry)
    with parts.look(home.client) as work:
        assert plan_views.own(work).dangers == (Danger.FOOD,)
    assert to_read_today(parts, home) == [item_id]
    assert read_by_staff(parts, home, item_id).dangers == (Danger.FOOD,)
    assert to_read_today(parts, home) == []
    with parts.look(home.client) as work:
        assert plan_views.own(work).dangers == ()


def test_words_of_danger_said_with_a_change_are_to_be_read_today(parts, home):
    item_id = propose(parts, home.client, SEEKING)
    moved(parts, home.client, item_id, Move.UNDER_WAY, words="Min man slår mig")
    assert to_read_today(parts, home) == [item_id]
    assert read_by_staff(parts, home, item_id).dangers == (Danger.VIOLENCE,)


def test_what_staff_write_of_danger_marks_nothing(parts, home):
    theirs = Item(kind=ItemKind.STEP, words="Ring kvinnojouren om våldet")
    item_id = propose(parts, home.case_worker, theirs, case_id=home.case_id)
    moved(parts, home.client, item_id, Move.AGREE)
    assert to_read_today(parts, home) == []
