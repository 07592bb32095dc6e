"""What the month's application takes from the plan and the job log, not typed twice."""

from dataclasses import replace

from portal.domain.application.document import ApplicationDocument
from portal.domain.application.participation import Activity, PersonActivity
from portal.domain.application.values import JobSought
from portal.services import job_log, plans
from portal.services.work import Work


def taken(work: Work, case_id: str, document: ApplicationDocument) -> ApplicationDocument:
    """A new draft with the jobs logged in the month before, and how many were planned."""
    activity = document.activity
    jobs = offered(work, case_id, document)
    planned = plans.planned_jobs(work, case_id)
    if not jobs and not planned:
        return document
    persons = _with_planned(activity, planned)
    filled = replace(activity, jobs=(*activity.jobs, *jobs), persons=persons)
    return replace(document, activity=filled)


def offered(work: Work, case_id: str, document: ApplicationDocument) -> tuple[JobSought, ...]:
    """Jobs that were logged for this document's month and do not stand in it."""
    if not document.is_repeat or document.benefit_month is None:
        return ()
    return job_log.not_yet_in(work, case_id, document.benefit_month, document.activity.jobs)


def _with_planned(activity: Activity, planned: dict[str, int]) -> tuple[PersonActivity, ...]:
    known = {one.person: one for one in activity.persons}
    for person, jobs in planned.items():
        known[person] = replace(known.get(person, PersonActivity(person=person)), planned_jobs=jobs)
    return tuple(known.values())
