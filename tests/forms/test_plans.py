from datetime import date

from werkzeug.datastructures import MultiDict

from forms.plans import ActivityForm, JobForm, MoveForm, StepForm
from portal.domain.application.values import JobSought
from portal.domain.plan import ActivityKind, Doer, Item, ItemKind, Pause, PauseReason

DAY = {"day": "1", "month": "12", "year": "2026"}


def test_step_is_read_as_it_was_typed():
    typed = {"words": " Ringa ", "doer": "staff"} | {f"by_on-{k}": v for k, v in DAY.items()}
    form = StepForm(MultiDict(typed))
    assert form.validate()
    assert form.to_value(kind=ItemKind.STEP) == Item(
        kind=ItemKind.STEP, words="Ringa", doer=Doer.STAFF, by_on=date(2026, 12, 1), goal_id=None
    )


def test_only_somebody_who_looks_for_jobs_has_a_number_of_them():
    typed = MultiDict({"activity": "studies", "jobs_a_month": "5"})
    assert ActivityForm(typed).to_value(kind=ItemKind.ACTIVITY).jobs_a_month is None
    typed["activity"] = "job_seeking"
    item = ActivityForm(typed).to_value(kind=ItemKind.ACTIVITY)
    assert (item.activity, item.jobs_a_month) == (ActivityKind.JOB_SEEKING, 5)


def test_pause_is_read_and_a_made_up_reason_is_none():
    typed = {"reason": "child"} | {f"look_again_on-{k}": v for k, v in DAY.items()}
    assert MoveForm(MultiDict(typed)).to_value() == Pause(PauseReason.CHILD, date(2026, 12, 1))
    assert MoveForm(MultiDict({"reason": "made up"})).to_value() == Pause()


def test_job_form_gives_back_the_job_that_it_was_made_of():
    job = JobSought(id="a", title="Kock", employer="Krogen", place="Onsala", on=date(2026, 11, 2))
    assert JobForm.from_value(job).to_value(job) == job
