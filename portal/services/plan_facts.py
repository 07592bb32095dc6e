"""What the month's application takes from the plan and the job log, not typed twice.

What the client has written themselves stands: only empty answers are filled in.
"""

from dataclasses import replace

from portal.domain.application.answers import YesNo
from portal.domain.application.document import ApplicationDocument
from portal.domain.application.participation import Activity, PersonActivity
from portal.domain.application.values import JobSought
from portal.domain.months import BenefitMonth
from portal.domain.plan import ActivityKind
from portal.services import agreed_plans, job_log, plans
from portal.services.agreed_plans import Agreed
from portal.services.work import Work


def taken(work: Work, case_id: str, document: ApplicationDocument) -> ApplicationDocument:
    """A new draft with the jobs logged in the month before, and what both planned to do then."""
    document = current(work, case_id, document)
    activity, month = document.activity, document.benefit_month
    jobs = offered(work, case_id, document)
    if document.is_repeat and month is not None:
        for person, plan in agreed_plans.of_case(work, case_id).items():
            known = _of_person(activity, person)
            said = _filled(known, plan, month.plus(-1))
            activity = activity if said == known else _with_person(activity, said)
    if jobs or activity != document.activity:
        activity = replace(activity, jobs=(*activity.jobs, *jobs))
        document = replace(document, activity=activity)
    return document


def current(work: Work, case_id: str, document: ApplicationDocument) -> ApplicationDocument:
    """A draft with the number of jobs that the plan says today."""
    if not document.is_repeat:
        return document
    planned, activity = plans.planned_jobs(work, case_id), document.activity
    for person in {one.person for one in activity.persons} | planned.keys():
        known = _of_person(activity, person)
        if known.planned_jobs != planned.get(person):
            activity = _with_person(activity, replace(known, planned_jobs=planned.get(person)))
    return document if activity == document.activity else replace(document, activity=activity)


def offered(work: Work, case_id: str, document: ApplicationDocument) -> tuple[JobSought, ...]:
    """Jobs that were logged for this document's month and do not stand in it."""
    if not document.is_repeat or document.benefit_month is None:
        return ()
    return job_log.not_yet_in(work, case_id, document.benefit_month, document.activity.jobs)


def _filled(said: PersonActivity, plan: Agreed, month: BenefitMonth) -> PersonActivity:
    """What one adult did in a month, as far as their plan knows and they have not said."""
    paused = [one for one in plan.rests if one.is_in(month)]
    if paused and said.absence is None:
        said = replace(
            said, absence=YesNo.YES, absence_reason="; ".join(one.words for one in paused)
        )
    return replace(
        said,
        course=said.course or plan.named(ActivityKind.SWEDISH, ActivityKind.STUDIES),
        training=said.training or plan.named(ActivityKind.PRACTICE, ActivityKind.REHABILITATION),
    )


def _of_person(activity: Activity, person: str) -> PersonActivity:
    known = (one for one in activity.persons if one.person == person)
    return next(known, PersonActivity(person=person))


def _with_person(activity: Activity, said: PersonActivity) -> Activity:
    known = {one.person: one for one in activity.persons}
    return replace(activity, persons=tuple({**known, said.person: said}.values()))
