"""Plans for the made-up municipality: a goal, steps of both, an activity, and a few jobs."""

from dataclasses import replace
from datetime import timedelta

from portal.domain.application.values import APPLICANT, JobSought
from portal.domain.permissions import Actor, Role
from portal.domain.plan import ActivityKind, Doer, Item, ItemKind, Move
from portal.services import job_log, plan_views, plans
from portal.services.plans import Said
from portal.services.work import Work

_GOALS = ("Jag vill arbeta som kock.", "أريد أن أعمل سائق حافلة.", "Jag vill bli undersköterska.")
_JOBS = (("Kock", "Demokrogen"), ("Lagerarbetare", "Provlagret"), ("Städare", "Skissbolaget"))


def fill(work: Work, index: int, case_id: str, staff_id: str) -> None:
    """A plan for the applicant of a case, as the two of them would have written it."""
    person_id = work.cases.member_ids(case_id)[APPLICANT]
    client = replace(work, actor=Actor(person_id, frozenset({Role.CLIENT})))
    staff = replace(work, actor=Actor(staff_id, frozenset({Role.CASE_WORKER})))
    goal_words = _GOALS[index % len(_GOALS)]
    goal = plans.propose(client, Item(kind=ItemKind.GOAL, words=goal_words), f"{case_id} goal")
    _agree(staff, goal, case_id)
    call = Item(
        kind=ItemKind.STEP,
        words="Ringa studievägledaren",
        goal_id=goal,
        by_on=work.today + timedelta(days=index % 20 - 5),
    )
    plans.propose(client, call, f"{case_id} call")
    seek = Item(kind=ItemKind.ACTIVITY, activity=ActivityKind.JOB_SEEKING, jobs_a_month=4)
    write = Item(kind=ItemKind.STEP, words="Skicka en mall för CV", doer=Doer.STAFF, goal_id=goal)
    for name, item in (("seek", seek), ("write", write)):
        key = f"{case_id} {name}"
        plans.propose(staff, item, key, case_id=case_id, person_id=person_id)
    for days, (title, employer) in enumerate(_JOBS[: index % 4], start=1):
        on = work.today - timedelta(days=days * 9)
        job = JobSought(id="", title=title, employer=employer, place="Demostad", on=on)
        job_log.log(client, job, f"{case_id} {days}")


def _agree(work: Work, part_id: str, case_id: str) -> None:
    seen = plan_views.find(work, part_id, case_id).mark
    plans.change(work, part_id, Said(Move.AGREE, f"{part_id} agree", seen), case_id=case_id)
