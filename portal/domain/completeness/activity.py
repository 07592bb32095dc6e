"""CR32–CR35: illness, jobs sought, the plan and the activity report, for each adult."""

from collections.abc import Iterator

from portal.domain.application.answers import Occupation, PaperKind, YesNo
from portal.domain.application.household import Adult
from portal.domain.application.participation import PersonActivity
from portal.domain.application.values import APPLICANT, CO_APPLICANT
from portal.domain.completeness.finding import Severity
from portal.domain.completeness.rule import Case, Gap, Rule
from portal.domain.months import BenefitMonth
from portal.domain.text import N_


def _adults(case: Case) -> Iterator[tuple[str, Adult, PersonActivity]]:
    known = {APPLICANT: case.document.you.adult, CO_APPLICANT: case.document.partner.adult}
    said = {one.person: one for one in case.document.activity.persons}
    for person in case.document.adults if case.document.is_repeat else ():
        yield person, known[person], said.get(person, PersonActivity(person=person))


def _jobs(case: Case, person: str) -> int:
    return sum(job.person == person for job in case.document.activity.jobs)


def certificate_missing(case: Case) -> Iterator[Gap]:
    """CR32: sick without a certificate that lasts the month out. Never blocking."""
    month = case.document.benefit_month
    for person, adult, said in _adults(case):
        sick = said.sick is YesNo.YES or Occupation.SICK_LISTED in adult.occupations
        if not sick or said.sick is YesNo.NO:
            continue
        certificates = case.papers(said.certificate, PaperKind.MEDICAL_CERTIFICATE)
        ends = [one.period_to for one in certificates if one.period_to]
        ends_early = bool(month and ends and max(ends) < month.last_day)
        if ends_early or not (certificates or case.has_other_way(said.certificate)):
            yield Gap("activity", person, "papers")


def job_list_empty(case: Case) -> Iterator[Gap]:
    """CR33: a job seeker without jobs sought, without a list of them, and without a reason."""
    if any(paper.kind is PaperKind.JOB_LIST for paper in case.document.papers):
        return
    for person, adult, said in _adults(case):
        seeks = Occupation.JOB_SEEKER in adult.occupations
        if seeks and not _jobs(case, person) and not said.no_jobs_reason.strip():
            yield Gap("activity", person, "no_jobs_reason")


def plan_not_followed(case: Case) -> Iterator[Gap]:
    """CR34: fewer jobs than the plan says, or an absence, and no word about why."""
    for person, _, said in _adults(case):
        jobs = _jobs(case, person)
        fewer = said.planned_jobs is not None and 0 < jobs < said.planned_jobs
        away = said.absence is YesNo.YES and not said.absence_reason.strip()
        if away or (fewer and not said.no_jobs_reason.strip()):
            yield Gap("activity", person, "absence_reason" if away else "no_jobs_reason")


def activity_report_open(case: Case) -> Iterator[Gap]:
    """CR35: a job seeker who has not said that the activity report is sent."""
    for person, adult, said in _adults(case):
        seeks = Occupation.JOB_SEEKER in adult.occupations
        if seeks and said.activity_report not in {YesNo.YES, YesNo.UNSURE}:
            yield Gap("activity", person, "activity_report")


_A, _I = Severity.ADVISORY, Severity.INDIVIDUAL
_REFORM = BenefitMonth(2026, 7)
RULES = (
    Rule(
        "CR32",
        _A,
        N_("finding", "Your medical certificate is missing or ends soon. Add a new one."),
        certificate_missing,
        "local practice",
        until=_REFORM,
    ),
    Rule(
        "CR32",
        _A,
        N_("finding", "Your medical certificate is missing or ends soon. Add a new one."),
        certificate_missing,
        "Reformerat försörjningsstöd, bet. 2025/26:SoU30",
        since=_REFORM,
    ),
    Rule(
        "CR33",
        _A,
        N_("finding", "Write the jobs you applied for, or why you have not applied."),
        job_list_empty,
        "Gävle, Botkyrka",
    ),
    Rule(
        "CR34",
        _I,
        N_("finding", "Your plan and your answers are not the same. Has something happened?"),
        plan_not_followed,
        "S15, S19; activity requirement from 2026-10",
    ),
    Rule(
        "CR35",
        _A,
        N_("finding", "Have you sent your activity report to the Employment Service?"),
        activity_report_open,
        "Förordning 2008:975 § 5",
    ),
)
