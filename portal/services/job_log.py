"""The log of jobs that somebody has applied for, kept as they go; the application takes them."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from portal.domain.application.values import JobSought
from portal.domain.months import BenefitMonth
from portal.domain.plan import LONGEST, JobInFuture, JobUnclear
from portal.records.base import new_id
from portal.records.plans import LoggedJob
from portal.services import apart
from portal.services.work import Work


def log(work: Work, job: JobSought, send_key: str) -> str:
    """Write down a job that the client has applied for; the same key gives the same job.

    Raises JobUnclear, JobInFuture.
    """
    case_id = work.own_case_id
    day = _day_of(work, job)
    work.threads.lock_case(case_id)
    known = work.plans.job_by_send_key(work.actor.id, send_key)
    if known is not None:
        return known.id
    row = LoggedJob(
        id=new_id(),
        case_id=case_id,
        person_id=work.actor.id,
        on_day=day,
        send_key=send_key,
        created_at=work.now,
    )
    row.sealed_job = _seal(work, row, job)
    work.plans.add(row)
    return row.id


def change(work: Work, job_id: str, job: JobSought) -> None:
    """Correct a job of the client's own. Raises NotFound, JobUnclear, JobInFuture."""
    row = work.plans.job(work.actor.id, job_id)
    row.on_day = _day_of(work, job)
    row.sealed_job = _seal(work, row, job)


def remove(work: Work, job_id: str) -> None:
    """Take a job out of the log. Raises NotFound. An application that has it keeps it."""
    work.plans.job(work.actor.id, job_id).removed_at = work.now


def find(work: Work, job_id: str) -> JobSought:
    """One job of the client's own. Raises NotFound."""
    return _job(work, work.plans.job(work.actor.id, job_id))


def own(work: Work, month: BenefitMonth) -> tuple[JobSought, ...]:
    """The client's own jobs of a month, the latest first."""
    case_id = work.own_case_id
    rows = work.plans.jobs(case_id, month.first_day, month.last_day, work.actor.id)
    return tuple(_job(work, row) for row in rows)


def every_own(work: Work) -> tuple[JobSought, ...]:
    """All of the client's own jobs, the latest first."""
    rows = work.plans.jobs(work.own_case_id, date.min, date.max, work.actor.id)
    return tuple(_job(work, row) for row in rows)


def of_month(work: Work, case_id: str, month: BenefitMonth) -> tuple[JobSought, ...]:
    """The jobs that the adults of a case's draft applied for in a month, in order.

    The caller has checked that the actor may see the case.
    """
    relations = apart.adults_of_draft(work, case_id)
    rows = work.plans.jobs(case_id, month.first_day, month.last_day)
    return tuple(
        replace(_job(work, row), person=relations[row.person_id])
        for row in reversed(rows)
        if row.person_id in relations
    )


def not_yet_in(
    work: Work, case_id: str, month: BenefitMonth, jobs: Sequence[JobSought]
) -> tuple[JobSought, ...]:
    """Jobs logged in the month before `month` that an application for it does not have."""
    known = {job.id for job in jobs}
    logged = of_month(work, case_id, month.plus(-1))
    return tuple(job for job in logged if job.id not in known)


def _day_of(work: Work, job: JobSought) -> date:
    if not job.title.strip() and not job.employer.strip():
        raise JobUnclear
    if job.on is None or job.on > work.today:
        raise JobInFuture
    return job.on


def _seal(work: Work, row: LoggedJob, job: JobSought) -> bytes:
    words = {"title": job.title, "employer": job.employer, "place": job.place}
    kept = {name: value.strip()[:LONGEST] for name, value in words.items()}
    return work.vault.seal(json.dumps(kept).encode(), f"{row.id}.job", row.case_id)


def _job(work: Work, row: LoggedJob) -> JobSought:
    words = json.loads(work.vault.open(row.sealed_job, f"{row.id}.job", row.case_id))
    return JobSought(id=row.id, on=row.on_day, **words)
