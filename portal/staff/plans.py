"""The plans of one's own cases: what to follow up, what is agreed, how it goes."""

import secrets

from flask import Blueprint, flash, request
from flask.typing import ResponseReturnValue

from forms.plans import MoveForm, WordsForm
from forms.staff_plans import PROPOSED_FORMS
from forms.values import ValueForm
from portal.access.guard import staff_only
from portal.access.sessions import current_actor
from portal.domain.meetings import STATE_NAMES, WAY_NAMES
from portal.domain.plan import NAMES, PRESSED, Doer, ItemKind, Move
from portal.domain.refusals import NotFound, Refusal
from portal.services import meeting_notes, meeting_views, plan_views, plans
from portal.services.plans import Said
from portal.web.pages import parts, render, see_other
from portal.web.plan_parts import done
from portal.web.words import say, t

bp = Blueprint("plans", __name__)


@bp.get("/plans")
@staff_only
def list_plans() -> ResponseReturnValue:
    """Pauses that have ended, days that have passed, and what clients have proposed."""
    with parts().watch(current_actor()) as work:
        found = plan_views.to_follow_up(work)
        met = meeting_views.of_own_cases(work)
    return render(found=found, names=NAMES, meetings=met, states=STATE_NAMES, ways=WAY_NAMES)


@bp.get("/cases/<case_id>/plan")
@staff_only
def show(case_id: str) -> ResponseReturnValue:
    with parts().watch(current_actor()) as work:
        found = plan_views.of_case(work, case_id)
        met = [one for one in meeting_views.of_own_cases(work) if one.case_id == case_id]
        been = meeting_notes.been(work, case_id=case_id)
    return render(
        case_id=case_id,
        plans=found,
        names=NAMES,
        meetings=met,
        been=been,
        talk_key=secrets.token_hex(16),
        states=STATE_NAMES,
        ways=WAY_NAMES,
    )


@bp.get("/cases/<case_id>/plan/new/<kind>")
@staff_only
def add(case_id: str, kind: str) -> ResponseReturnValue:
    form_type = PROPOSED_FORMS.get(kind)
    if form_type is None:
        raise NotFound
    chosen = {"doer": Doer.CLIENT, "goal_id": request.args.get("goal", "")}
    return _add_page(case_id, kind, form_type(data=chosen), request.args.get("person", ""))


@bp.post("/cases/<case_id>/plan/new/<kind>")
@staff_only
def propose(case_id: str, kind: str) -> ResponseReturnValue:
    form_type = PROPOSED_FORMS.get(kind)
    if form_type is None:
        raise NotFound
    form, person_id = form_type(request.form), request.form.get("person_id", "")
    if not form.validate():
        return _add_page(case_id, kind, form, person_id, 422)
    item, key = form.to_value(kind=ItemKind(kind)), _sent_key(form)
    try:
        with parts().work(current_actor()) as work:
            plans.propose(work, item, key, case_id=case_id, person_id=person_id)
    except NotFound:
        raise
    except Refusal as refusal:
        form[refusal.field or "words"].errors = [refusal.text]
        return _add_page(case_id, kind, form, person_id, refusal.status)
    flash(t("plan", "It is proposed. The client sees it and can agree."), "success")
    return see_other("staff.plans.show", case_id=case_id)


@bp.get("/cases/<case_id>/plan/<part_id>")
@staff_only
def show_item(case_id: str, part_id: str) -> ResponseReturnValue:
    return _item_page(case_id, part_id, MoveForm(), is_look=True)


@bp.post("/cases/<case_id>/plan/<part_id>")
@staff_only
def change(case_id: str, part_id: str) -> ResponseReturnValue:
    form, pressed = MoveForm(request.form), request.form.get("move", "")
    if pressed not in PRESSED or not form.validate():
        return _item_page(case_id, part_id, form, 422)
    key, seen = _sent_key(form), form.seen.data or ""
    said = Said(Move(pressed), key, seen, form.words.data or "", form.to_value())

    def at_field(refusal: Refusal, field: str) -> ResponseReturnValue:
        form[field].errors = [refusal.text]
        return _item_page(case_id, part_id, form, refusal.status)

    return done(
        current_actor(),
        lambda work: plans.change(work, part_id, said, case_id=case_id),
        see_other("staff.plans.show_item", case_id=case_id, part_id=part_id),
        at_field,
    )


@bp.post("/cases/<case_id>/plan/<part_id>/words")
@staff_only
def correct(case_id: str, part_id: str) -> ResponseReturnValue:
    form = WordsForm(request.form)
    said = Said(Move.CORRECT, _sent_key(form), form.seen.data or "", form.corrected.data or "")
    return done(
        current_actor(),
        lambda work: plans.correct(work, part_id, said, case_id=case_id),
        see_other("staff.plans.show_item", case_id=case_id, part_id=part_id),
    )


def _add_page(
    case_id: str, kind: str, form: ValueForm, person_id: str, status: int = 200
) -> ResponseReturnValue:
    with parts().watch(current_actor()) as work:
        whose = plan_views.one_of_case(work, case_id, person_id)
    if "goal_id" in form:
        named = [(goal.id, goal.item.words) for goal in whose.open_goals]
        form["goal_id"].choices = [("", t("plan", "None of them")), *named]
    _ready(form)
    return render(
        status,
        template="staff/plans/add.html",
        case_id=case_id,
        kind=kind,
        form=form,
        whose=whose,
    )


def _item_page(
    case_id: str, part_id: str, form: MoveForm, status: int = 200, *, is_look: bool = False
) -> ResponseReturnValue:
    with parts().work(current_actor()) as work:
        view = (plan_views.read if is_look else plan_views.find)(work, part_id, case_id)
    form.seen.data = view.mark
    _ready(form)
    words = WordsForm(data={"corrected": view.item.words, "seen": view.mark})
    _ready(words)
    return render(
        status,
        template="staff/plans/show_item.html",
        view=view,
        form=form,
        words=words,
        case_id=case_id,
        names=NAMES,
    )


def _ready(form: ValueForm) -> None:
    form["send_key"].data = form["send_key"].data or secrets.token_hex(16)
    form.speak(say)


def _sent_key(form: ValueForm) -> str:
    return str(form["send_key"].data or secrets.token_hex(16))[:64]
