"""The case worker's day: what waits in own cases, and nobody else's."""

from flask import Blueprint, flash, request
from flask.typing import ResponseReturnValue

from forms.staff import DeskFilterForm, FilterNameForm, SearchForm
from forms.supplements import speak
from portal.access.guard import staff_only
from portal.access.sessions import current_actor
from portal.domain.accessibility import KIND_NAMES
from portal.domain.desk_filter import DeskFilter
from portal.domain.permissions import Area
from portal.domain.plan import NAMES
from portal.domain.refusals import NotFound, Refusal
from portal.services import accessibility_queue, desk, desk_filters
from portal.web.pages import parts, render, see_other
from portal.web.words import say, t, tn

bp = Blueprint("desk", __name__)


@bp.get("/")
@staff_only(Area.DESK)
def show() -> ResponseReturnValue:
    return _page(FilterNameForm())


@bp.post("/seen")
@staff_only
def see() -> ResponseReturnValue:
    """Mark many at once; threads with something unread stay."""
    threads = request.form.getlist("thread")
    papers = [_three(one) for one in request.form.getlist("paper")]
    with parts().work(current_actor()) as work:
        count = desk.see(work, threads, papers)
    flash(tn("desk", "{count} is marked as seen.", "{count} are marked as seen.", count), "success")
    return see_other("staff.desk.show", **_chosen().words)


@bp.post("/filters")
@staff_only
def save_filter() -> ResponseReturnValue:
    form, chosen = FilterNameForm(request.form), _chosen()
    try:
        with parts().work(current_actor()) as work:
            desk_filters.save(work, form.name.data or "", chosen)
    except Refusal as refusal:
        form.name.errors = [say(refusal.text)]
        return _page(form, refusal.status)
    flash(t("desk", "The filter is saved."), "success")
    return see_other("staff.desk.show", **chosen.words)


@bp.post("/filters/<filter_id>/remove")
@staff_only
def remove_filter(filter_id: str) -> ResponseReturnValue:
    with parts().work(current_actor()) as work:
        desk_filters.remove(work, filter_id)
    flash(t("desk", "The filter is removed."), "success")
    return see_other("staff.desk.show")


def _page(naming: FilterNameForm, status: int = 200) -> ResponseReturnValue:
    chosen, workdays = _chosen(), parts().municipality.reply_workdays
    with parts().watch(current_actor()) as work:
        seen = desk.show(work, chosen, workdays)
        wishes = accessibility_queue.urgent(work, parts().municipality.accessibility)
    form = SearchForm()
    speak(form, say)
    speak(naming, say)
    return render(
        status,
        template="staff/desk/show.html",
        desk=seen,
        today=parts().today,
        form=form,
        plan_names=NAMES,
        chosen=chosen,
        narrow=DeskFilterForm.of(chosen, say),
        naming=naming,
        wishes=wishes,
        kind_names=KIND_NAMES,
    )


def _chosen() -> DeskFilter:
    return DeskFilter.read(request.args)


def _three(typed: str) -> tuple[str, str, str]:
    """A paper's case, request and item. Raises NotFound for anything else."""
    named = typed.split(".")
    if len(named) != 3:
        raise NotFound
    return named[0], named[1], named[2]
