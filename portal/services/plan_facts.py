"""What the month's application takes from the plan and the job log, not typed twice.

What the client has written themselves stands: only empty answers are filled in. What is agreed
after a draft began is offered, and added to what stands there when the client says so.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from portal.domain.application.answers import YesNo
from portal.domain.application.document import ApplicationDocument
from portal.domain.application.labels import LABELS
from portal.domain.application.participation import Activity, PersonActivity
from portal.domain.application.values import JobSought
from portal.domain.months import BenefitMonth
from portal.domain.plan import ActivityKind
from portal.domain.text import Text
from portal.services import agreed_plans, job_log, plans
from portal.services.agreed_plans import Agreed
from portal.services.work import Work

_COURSES = (ActivityKind.SWEDISH, ActivityKind.STUDIES)
_TRAINING = (ActivityKind.PRACTICE, ActivityKind.REHABILITATION)


@dataclass(frozen=True)
class PlanNews:
    """What was agreed of one adult after a draft began, and does not stand in it."""

    person: str
    courses: tuple[str, ...] = ()
    training: tuple[str, ...] = ()
    absences: tuple[str, ...] = ()

    @property
    def parts(self) -> tuple[tuple[Text, tuple[str, ...]], ...]:
        """What the application asks, and the words of the plan that answer it."""
        labels = LABELS[PersonActivity]
        known = (
            (labels["course"], self.courses),
            (labels["training"], self.training),
            (labels["absence_reason"], self.absences),
        )
        return tuple(one for one in known if one[1])

    def added_to(self, said: PersonActivity) -> PersonActivity:
        """What the adult has said, and after it what they have not."""
        return replace(
            said,
            course=_joined(said.course, self.courses),
            training=_joined(said.training, self.training),
            absence=YesNo.YES if self.absences else said.absence,
            absence_reason=_joined(said.absence_reason, self.absences),
        )


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


def news(
    work: Work, case_id: str, document: ApplicationDocument, person: str, since: datetime
) -> PlanNews:
    """What the plan says of one adult since then and their part of the document does not.

    Whoever says that they were not away is offered no pause.
    """
    month, plan = document.benefit_month, agreed_plans.of_case(work, case_id).get(person)
    if not document.is_repeat or month is None or plan is None:
        return PlanNews(person)
    said = _of_person(document.activity, person)
    late = [one for one in plan.activities if one.agreed_at > since]
    paused = [one for one in plan.rests if one.noted_at > since and one.is_in(month.plus(-1))]
    return PlanNews(
        person,
        tuple(one.words for one in late if one.kind in _COURSES and one.words not in said.course),
        tuple(
            one.words for one in late if one.kind in _TRAINING and one.words not in said.training
        ),
        tuple(
            one.words
            for one in paused
            if said.absence is not YesNo.NO and one.words not in said.absence_reason
        ),
    )


def with_news(document: ApplicationDocument, told: PlanNews) -> Activity:
    """The activities with what the plan has told since."""
    said = told.added_to(_of_person(document.activity, told.person))
    return _with_person(document.activity, said)


def _joined(said: str, more: tuple[str, ...]) -> str:
    return "; ".join(part for part in (said, *more) if part)


def _filled(said: PersonActivity, plan: Agreed, month: BenefitMonth) -> PersonActivity:
    """What one adult did in a month, as far as their plan knows and they have not said."""
    paused = [one for one in plan.rests if one.is_in(month)]
    if paused and said.absence is None:
        said = replace(
            said, absence=YesNo.YES, absence_reason="; ".join(one.words for one in paused)
        )
    return replace(
        said,
        course=said.course or plan.named(*_COURSES),
        training=said.training or plan.named(*_TRAINING),
    )


def _of_person(activity: Activity, person: str) -> PersonActivity:
    known = (one for one in activity.persons if one.person == person)
    return next(known, PersonActivity(person=person))


def _with_person(activity: Activity, said: PersonActivity) -> Activity:
    known = {one.person: one for one in activity.persons}
    return replace(activity, persons=tuple({**known, said.person: said}.values()))
