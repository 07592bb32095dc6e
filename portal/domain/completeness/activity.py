"""CR32–CR35: illness, jobs sought, the plan and the activity report, for each adult."""

from collections.abc import Iterator

from portal.domain.application.answers import Occupation, PaperKind, YesNo
from portal.domain.application.household import Adult
from portal.domain.application.participation import PersonActivity
from portal.domain.application.values import APPLICANT, CO_APPLICANT, Paper, Proof
from portal.domain.completeness.case import Case
from portal.domain.completeness.finding import Severity
from portal.domain.completeness.rule import Gap, Rule
from portal.domain.months import BenefitMonth
from portal.domain.text import N_

_CERTIFICATES = frozenset({PaperKind.MEDICAL_CERTIFICATE, PaperKind.BENEFIT_DECISION})


def _adults(case: Case) -> Iterator[tuple[str, Adult, PersonActivity]]:
    known = {APPLICANT: case.document.you.adult, CO_APPLICANT: case.document.partner.adult}
    said = {one.person: one for one in case.document.activity.persons}
    for person in case.document.adults if case.document.is_repeat else ():
        yield person, known[person], said.get(person, PersonActivity(person=person))


def _jobs(case: Case, person: str) -> int:
    """How many jobs the person applied for since the last application."""
    first = case.since_last
    jobs = (job for job in case.document.activity.jobs if job.person == person)
    return sum(job.on is None or first is None or job.on >= first for job in jobs)


def _has_list(case: Case, person: str) -> bool:
    """Whether there is a paper with the jobs: how many stand on it is not known here."""
    lists = (one for one in case.document.papers if one.kind is PaperKind.JOB_LIST)
    return any(one.person in {None, person} for one in lists)


def _names_no_job(case: Case, person: str, adult: Adult) -> bool:
    """A job seeker without a single job: CR33 asks about it, so CR34 need not."""
    return Occupation.JOB_SEEKER in adult.occupations and not _jobs(case, person)


def certificate_missing(case: Case) -> Iterator[Gap]:
    """CR32: sick without a certificate that lasts the month out. Never blocking."""
    for person, adult, said in _adults(case):
        sick = said.sick is YesNo.YES or Occupation.SICK_LISTED in adult.occupations
        if not sick or said.sick is YesNo.NO or said.certificate.reason.strip():
            continue
        certificates = case.own(said.certificate, _CERTIFICATES, person)
        shown = bool(certificates) or case.has_other_way(said.certificate)
        if not shown or _ends_early(case, certificates, said.certificate):
            yield Gap("activity", person, "papers")


def _ends_early(case: Case, certificates: tuple[Paper, ...], proof: Proof) -> bool:
    """Whether the certificates, or the client's own words about them, stop within the month."""
    month = case.document.benefit_month
    last = max((one.period_to for one in certificates if one.period_to), default=None)
    ends = [end for end in (last, proof.period_to) if end]
    return bool(month and ends and min(ends) < month.last_day)


def job_list_empty(case: Case) -> Iterator[Gap]:
    """CR33: a job seeker without jobs sought, without a list of them, and without a reason."""
    for person, adult, said in _adults(case):
        told = said.no_jobs_reason.strip() or _has_list(case, person)
        if _names_no_job(case, person, adult) and not told:
            yield Gap("activity", person, "no_jobs_reason")


def plan_not_followed(case: Case) -> Iterator[Gap]:
    """CR34: fewer jobs than the plan says, or an absence, and no word about why."""
    for person, adult, said in _adults(case):
        unknown = _names_no_job(case, person, adult) or _has_list(case, person)
        planned = 0 if said.planned_jobs is None or unknown else said.planned_jobs
        fewer = _jobs(case, person) < planned
        away = said.absence is YesNo.YES and not said.absence_reason.strip()
        if away or (fewer and not said.no_jobs_reason.strip()):
            yield Gap("activity", person, "absence_reason" if away else "no_jobs_reason")


def activity_report_open(case: Case) -> Iterator[Gap]:
    """CR35: a job seeker, or somebody in a programme, who has not sent the activity report.

    The Employment Service wants a report from those who seek work with it and from those in its
    programmes. A job seeker is asked until they say yes. Practice or training may be the
    municipality's own, with no report at all: there only an answer that it is not sent counts.
    """
    for person, adult, said in _adults(case):
        seeks = Occupation.JOB_SEEKER in adult.occupations
        if _report_is_open(said, seeks=seeks):
            yield Gap("activity", person, "activity_report")


def _report_is_open(said: PersonActivity, *, seeks: bool) -> bool:
    is_in_programme = bool(said.training.strip()) and said.activity_report is not None
    return (seeks or is_in_programme) and said.activity_report is not YesNo.YES


_A, _I = Severity.ADVISORY, Severity.INDIVIDUAL
_CERTIFICATE = N_(
    "finding",
    "Your medical certificate is missing or ends soon."
    " Add a new one, or write when you will get it.",
)
_PLAN = N_("finding", "Your plan and your answers are not the same. Has something happened?")
_REFORM = BenefitMonth(2026, 7)
_ACTIVITY_REQUIREMENT = BenefitMonth(2026, 10)
RULES = (
    Rule(
        "CR32",
        _A,
        _CERTIFICATE,
        certificate_missing,
        "local practice",
        until=_REFORM,
    ),
    Rule(
        "CR32",
        _A,
        _CERTIFICATE,
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
        _PLAN,
        plan_not_followed,
        "S15, S19",
        until=_ACTIVITY_REQUIREMENT,
    ),
    Rule(
        "CR34",
        _I,
        _PLAN,
        plan_not_followed,
        "Aktivitetskrav, prop. 2025/26:207; S15, S19",
        since=_ACTIVITY_REQUIREMENT,
    ),
    Rule(
        "CR35",
        _A,
        N_("finding", "Have you sent your activity report to the Employment Service?"),
        activity_report_open,
        "Förordning 2008:975 § 5",
    ),
)
