"""Who answers for which cases: days away, and the unit manager's moves."""

from collections.abc import Callable

from flask import Blueprint, flash, request
from flask.typing import ResponseReturnValue

from forms.staff import AwayForm, MoveForm
from forms.supplements import speak
from portal.access.guard import staff_only
from portal.access.sessions import current_actor
from portal.domain.permissions import Area
from portal.domain.refusals import NotFound, Refusal
from portal.services import assignments
from portal.services.work import Work
from portal.web.pages import parts, render, see_other
from portal.web.words import say, t, tn

bp = Blueprint("assignments", __name__, url_prefix="/assignments")


@bp.get("/")
@staff_only(Area.ASSIGNMENTS)
def list_assignments() -> ResponseReturnValue:
    with parts().watch(current_actor()) as work:
        rows = assignments.workers(work)
    return render(workers=rows)


@bp.get("/away")
@staff_only
def away() -> ResponseReturnValue:
    return _own_page(AwayForm())


@bp.post("/away")
@staff_only
def set_away() -> ResponseReturnValue:
    own = current_actor().id
    form, refused = _noted(own)
    if refused:
        return _own_page(form, refused)
    return see_other("staff.assignments.away")


@bp.post("/away/back")
@staff_only
def come_back() -> ResponseReturnValue:
    _ended(current_actor().id)
    return see_other("staff.assignments.away")


@bp.get("/<worker>")
@staff_only(Area.ASSIGNMENTS)
def show(worker: str) -> ResponseReturnValue:
    return _worker_page(worker, AwayForm(), MoveForm())


@bp.post("/<worker>/move")
@staff_only(Area.ASSIGNMENTS)
def move(worker: str) -> ResponseReturnValue:
    form = MoveForm(request.form)
    chosen, to = request.form.getlist("case"), form.to.data or ""
    refused = _refused(form, lambda work: _moved(assignments.move(work, chosen, to)))
    if refused:
        return _worker_page(worker, AwayForm(), form, refused)
    return see_other("staff.assignments.show", worker=worker)


@bp.post("/<worker>/away")
@staff_only(Area.ASSIGNMENTS)
def set_away_for(worker: str) -> ResponseReturnValue:
    form, refused = _noted(worker)
    if refused:
        return _worker_page(worker, form, MoveForm(), refused)
    return see_other("staff.assignments.show", worker=worker)


@bp.post("/<worker>/back")
@staff_only(Area.ASSIGNMENTS)
def come_back_for(worker: str) -> ResponseReturnValue:
    _ended(worker)
    return see_other("staff.assignments.show", worker=worker)


def _noted(staff_id: str) -> tuple[AwayForm, int]:
    """Note the days that were typed; the form with what is wrong, and the status to answer with."""
    form = AwayForm(request.form)
    first, last = form.from_on.data, form.to_on.data
    if not form.validate() or first is None or last is None:
        if first is None and not form.from_on.errors:
            form.from_on.errors = [assignments.AwayDaysWrong.text]
        return form, 422
    substitute = form.substitute.data or ""
    verb = lambda work: assignments.set_away(work, staff_id, substitute, first, last)  # noqa: E731
    refused = _refused(form, verb)
    if not refused:
        flash(t("assignment", "The days are noted. Your clients see who answers."), "success")
    return form, refused


def _ended(staff_id: str) -> None:
    with parts().work(current_actor()) as work:
        assignments.come_back(work, staff_id, request.form.get("absence", ""))
    flash(t("assignment", "The absence has ended. The substitute has no access any more."))


def _moved(count: int) -> None:
    said = tn("assignment", "{count} case has moved.", "{count} cases have moved.", count)
    flash(said, "success")


def _refused(form: AwayForm | MoveForm, verb: Callable[[Work], None]) -> int:
    """Do the verb in a piece of work; 0, or the status of the refusal that stands in the form."""
    try:
        with parts().work(current_actor()) as work:
            verb(work)
    except NotFound:
        raise
    except Refusal as refusal:
        form[refusal.field or "to"].errors = [refusal.text]
        return refusal.status
    return 0


def _own_page(form: AwayForm, status: int = 200) -> ResponseReturnValue:
    actor = current_actor()
    with parts().watch(actor) as work:
        own, others = assignments.absences(work, actor.id), assignments.stands_in(work)
        form.offer((one.id, one.name) for one in assignments.colleagues(work, actor.id))
    speak(form, say)
    page = "staff/assignments/away.html"
    return render(status, template=page, form=form, absences=own, stands_in=others)


def _worker_page(
    worker: str, away_form: AwayForm, form: MoveForm, status: int = 200
) -> ResponseReturnValue:
    with parts().watch(current_actor()) as work:
        page = assignments.show(work, worker)
        others = [(one.id, one.name) for one in assignments.colleagues(work, worker)]
    speak(away_form.offer(others), say)
    speak(form.offer(others), say)
    return render(
        status,
        template="staff/assignments/show.html",
        worker=page,
        away_fields=away_form,
        form=form,
        chosen=request.form.getlist("case"),
    )
