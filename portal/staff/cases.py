"""The case worker's own cases: a list with filters, a search, and one case."""

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from forms.staff import SearchForm
from forms.supplements import speak
from portal.access.guard import staff_only
from portal.access.sessions import current_actor
from portal.domain.decisions import OUTCOME_NAMES
from portal.language.locales import LOCALES
from portal.services import case_views
from portal.services.case_views import CaseRow
from portal.web.pages import parts, render
from portal.web.words import say

bp = Blueprint("cases", __name__, url_prefix="/cases")

_SHOWN = ("all", "answer", "application", "papers")


@bp.get("/")
@staff_only
def list_cases() -> ResponseReturnValue:
    with parts().watch(current_actor()) as work:
        rows = case_views.own_cases(work)
    chosen = request.args.get("show", "all")
    which = chosen if chosen in _SHOWN else "all"
    shown = tuple(row for row in rows if which == "all" or which in row.waits)
    counts = {kind: sum(kind in row.waits for row in rows) for kind in _SHOWN[1:]}
    return _list_page(SearchForm(), shown, which, {"all": len(rows), **counts})


@bp.post("/search")
@staff_only
def search() -> ResponseReturnValue:
    """Sent and answered in one: what was searched for stands in no address."""
    form = SearchForm(request.form)
    typed = form.words.data or ""
    with parts().watch(current_actor()) as work:
        rows = case_views.find(work, typed)
    return _list_page(form, rows, "found", {})


@bp.get("/<case_id>")
@staff_only
def show(case_id: str) -> ResponseReturnValue:
    with parts().watch(current_actor()) as work:
        page = case_views.show(work, case_id)
    return render(case=page, outcomes=OUTCOME_NAMES, locales=LOCALES)


def _list_page(
    form: SearchForm, rows: tuple[CaseRow, ...], which: str, counts: dict[str, int]
) -> ResponseReturnValue:
    speak(form, say)
    return render(
        template="staff/cases/list_cases.html", form=form, cases=rows, which=which, counts=counts
    )
