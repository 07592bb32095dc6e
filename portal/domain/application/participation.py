"""Plan and activities, papers without a line, the client's own words, and where money is paid."""

from dataclasses import dataclass
from datetime import date

from portal.domain.application.answers import Stance, YesNo
from portal.domain.application.values import APPLICANT, JobSought, Proof


@dataclass(frozen=True, kw_only=True)
class PersonActivity:
    """What one adult has done and will do. `planned_jobs` comes from the plan."""

    person: str = APPLICANT
    planned_jobs: int | None = None
    no_jobs_reason: str = ""
    activity_report: YesNo | None = None
    sick: YesNo | None = None
    sick_from: date | None = None
    sick_to: date | None = None
    sick_level: int | None = None
    certificate: Proof = Proof()
    course: str = ""
    attendance: str = ""
    training: str = ""
    absence: YesNo | None = None
    absence_reason: str = ""
    meeting_wanted: bool = False


@dataclass(frozen=True, kw_only=True)
class Activity:
    """Section 9: plan and activities, per adult. `jobs` were sought in the month before."""

    stance: Stance | None = None
    persons: tuple[PersonActivity, ...] = ()
    jobs: tuple[JobSought, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Documents:
    """Section 10: papers that belong to no single line."""

    stance: Stance | None = None
    proof: Proof = Proof()
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class MessageToCaseWorker:
    """Section 11: the client's own words."""

    stance: Stance | None = None
    body: str = ""


@dataclass(frozen=True, kw_only=True)
class Payment:
    """Section 12: where support is paid. `account` is only held when it has changed."""

    stance: Stance | None = None
    unchanged: YesNo | None = None
    clearing: str = ""
    account: str = ""
    note: str = ""
