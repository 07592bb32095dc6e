"""The client's own plan: goals, steps and activities, and the jobs that they have applied for."""

import secrets

from flask import Blueprint, flash, request
from flask.typing import ResponseReturnValue

from forms.plans import ITEM_FORMS, JobForm, MoveForm, WordsForm
from forms.values import ValueForm
from portal.access.guard import client_only
from portal.access.sessions import current_actor
from portal.domain.danger import contacts
from portal.domain.meetings import STATE_NAMES, WAY_NAMES
from portal.domain.months import BenefitMonth
from portal.domain.plan import NAMES, PRESSED, TOLD_TO_CLIENT, Doer, ItemKind, Move
from portal.domain.refusals import NotFound, Refusal
from portal.services import (
    danger_marks,
    job_log,
    meeting_notes,
    meeting_views,
    plan_views,
    plans,
)
from portal.services.plans import Said
from portal.web.pages import parts, render, see_other
from portal.web.plan_parts import done
from portal.web.words import say, t

bp = Blueprint("plan", __name__, url_prefix="/plan")

_NAMES = {**NAMES, "doers": TOLD_TO_CLIENT}


@bp.get("/")
@client_only
def show() -> ResponseReturnValue:
    with parts().look(current_actor()) as work:
        mine = plan_views.own(work)
        met, been = meeting_views.own(work), meeting_notes.been(work)
        dangers = tuple(dict.fromkeys((*mine.dangers, *danger_marks.in_meetings(work))))
    return render(
        mine=mine,
        names=_NAMES,
        meetings=met,
        been=been,
        dangers=dangers,
        contacts=contacts,
        states=STATE_NAMES,
        ways=WAY_NAMES,
    )


@bp.get("/new/<kind>")
@client_only
def add(kind: str) -> ResponseReturnValue:
    form_type = ITEM_FORMS.get(kind)
    if form_type is None:
        raise NotFound
    form = form_type(data={"doer": Doer.CLIENT, "goal_id": request.args.get("goal", "")})
    return _add_page(kind, form)


@bp.post("/new/<kind>")
@client_only
def propose(kind: str) -> ResponseReturnValue:
    form_type = ITEM_FORMS.get(kind)
    if form_type is None:
        raise NotFound
    form = form_type(request.form)
    if not form.validate():
        return _add_page(kind, form, 422)
    item = form.to_value(kind=ItemKind(kind))
    try:
        with parts().work(current_actor()) as work:
            plans.propose(work, item, _sent_key(form))
    except NotFound:
        raise
    except Refusal as refusal:
        form[refusal.field or "words"].errors = [refusal.text]
        return _add_page(kind, form, refusal.status)
    flash(t("plan", "It is in your plan. Your case worker can see it."), "success")
    return see_other("client.plan.show")


@bp.get("/<part_id>")
@client_only
def show_item(part_id: str) -> ResponseReturnValue:
    return _item_page(part_id, MoveForm(), is_look=True)


@bp.post("/<part_id>")
@client_only
def change(part_id: str) -> ResponseReturnValue:
    form = MoveForm(request.form)
    pressed = request.form.get("move", "")
    if pressed not in PRESSED or not form.validate():
        return _item_page(part_id, form, 422)
    key, seen = _sent_key(form), form.seen.data or ""
    said = Said(Move(pressed), key, seen, form.words.data or "", form.to_value())

    def at_field(refusal: Refusal, field: str) -> ResponseReturnValue:
        form[field].errors = [refusal.text]
        return _item_page(part_id, form, refusal.status)

    return done(
        current_actor(),
        lambda work: plans.change(work, part_id, said),
        see_other("client.plan.show_item", part_id=part_id),
        at_field,
    )


@bp.post("/<part_id>/words")
@client_only
def correct(part_id: str) -> ResponseReturnValue:
    form = WordsForm(request.form)
    said = Said(Move.CORRECT, _sent_key(form), form.seen.data or "", form.corrected.data or "")
    return done(
        current_actor(),
        lambda work: plans.correct(work, part_id, said),
        see_other("client.plan.show_item", part_id=part_id),
    )


@bp.get("/jobs/")
@client_only
def list_jobs() -> ResponseReturnValue:
    try:
        month = BenefitMonth.parse(request.args.get("month", ""))
    except ValueError:
        month = BenefitMonth.of(parts().today)
    with parts().look(current_actor()) as work:
        jobs = job_log.own(work, month)
    return render(jobs=jobs, month=month, now=BenefitMonth.of(parts().today))


@bp.get("/jobs/new")
@client_only
def log_job() -> ResponseReturnValue:
    return _job_page(JobForm(data={"on": parts().today}))


@bp.post("/jobs/new")
@client_only
def keep_job() -> ResponseReturnValue:
    form = JobForm(request.form)
    return _saved_job(form)


@bp.get("/jobs/<job_id>")
@client_only
def change_job(job_id: str) -> ResponseReturnValue:
    with parts().look(current_actor()) as work:
        job = job_log.find(work, job_id)
    return _job_page(JobForm.from_value(job), job_id)


@bp.post("/jobs/<job_id>")
@client_only
def save_job(job_id: str) -> ResponseReturnValue:
    with parts().look(current_actor()) as work:
        job_log.find(work, job_id)
    return _saved_job(JobForm(request.form), job_id)


@bp.post("/jobs/<job_id>/remove")
@client_only
def remove_job(job_id: str) -> ResponseReturnValue:
    with parts().work(current_actor()) as work:
        job_log.remove(work, job_id)
    flash(t("plan", "The job is removed from your list."), "success")
    return see_other("client.plan.list_jobs")


def _saved_job(form: JobForm, job_id: str = "") -> ResponseReturnValue:
    if not form.validate():
        return _job_page(form, job_id, 422)
    job = form.to_value(id=job_id)
    try:
        with parts().work(current_actor()) as work:
            if job_id:
                job_log.change(work, job_id, job)
            else:
                job_log.log(work, job, _sent_key(form))
    except NotFound:
        raise
    except Refusal as refusal:
        form[refusal.field or "title"].errors = [refusal.text]
        return _job_page(form, job_id, refusal.status)
    flash(t("plan", "The job is saved. It comes with your next application."), "success")
    return see_other("client.plan.list_jobs", month=BenefitMonth.of(job.on))


def _job_page(form: JobForm, job_id: str = "", status: int = 200) -> ResponseReturnValue:
    _ready(form)
    return render(status, template="client/plan/log_job.html", form=form, job_id=job_id)


def _add_page(kind: str, form: ValueForm, status: int = 200) -> ResponseReturnValue:
    with parts().look(current_actor()) as work:
        goals = plan_views.own(work).open_goals
    if "goal_id" in form:
        named = [(goal.id, goal.item.words) for goal in goals]
        form["goal_id"].choices = [("", t("plan", "None of them")), *named]
    if "doer" in form:
        form["doer"].call(TOLD_TO_CLIENT)
    _ready(form)
    return render(status, template="client/plan/add.html", kind=kind, form=form)


def _item_page(
    part_id: str, form: MoveForm, status: int = 200, *, is_look: bool = False
) -> ResponseReturnValue:
    with parts().work(current_actor()) as work:
        view = (plan_views.read if is_look else plan_views.find)(work, part_id)
    form.seen.data = view.mark
    _ready(form)
    words = WordsForm(data={"corrected": view.item.words, "seen": view.mark})
    _ready(words)
    return render(
        status,
        template="client/plan/show_item.html",
        view=view,
        form=form,
        words=words,
        contacts=contacts,
        names=_NAMES,
    )


def _ready(form: ValueForm) -> None:
    form["send_key"].data = form["send_key"].data or secrets.token_hex(16)
    form.speak(say)


def _sent_key(form: ValueForm) -> str:
    return str(form["send_key"].data or secrets.token_hex(16))[:64]
