"""Asking for papers, and taking in what came."""

import secrets

from flask import Blueprint, flash, request
from flask.typing import ResponseReturnValue

from forms.supplements import ROWS, AskForm, MoreForm, speak
from portal.access.guard import staff_only
from portal.access.sessions import current_actor
from portal.domain.completeness.checklist import asked, lines_of
from portal.domain.completeness.finding import Severity
from portal.domain.refusals import NotFound, Refusal
from portal.domain.supplements import MOST_ITEMS, NAMES, DueTooSoon, ItemState
from portal.services import (
    accessibility_needs,
    application_reviews,
    supplement_answers,
    supplement_views,
    supplements,
)
from portal.services.supplements import Change, NewRequest
from portal.web.pages import parts, render, see_other
from portal.web.words import chosen_locale, say, t

bp = Blueprint("supplements", __name__)


@bp.get("/requests")
@staff_only
def list_requests() -> ResponseReturnValue:
    with parts().watch(current_actor()) as work:
        asked = supplement_views.to_own_cases(work)
    return render(asked=asked, names=NAMES, today=parts().today)


@bp.get("/cases/<case_id>/applications/<application_id>/ask")
@staff_only
def start(case_id: str, application_id: str) -> ResponseReturnValue:
    """A request that is filled in with what is open, to be edited."""
    place = parts()
    with place.work(current_actor()) as work:
        application_reviews.note_opened(work, case_id, application_id)
    with place.watch(current_actor()) as work:
        sent = application_reviews.open_sent(work, case_id, application_id)
        due = place.municipality.supplement_due(work.today)
    late = sent.still_open(place.today)
    missing = [one for one in late if one.severity is Severity.ADVISORY]
    lines = lines_of(sent.document)
    wanted = [say(asked(lines, one)) for one in missing[:MOST_ITEMS]]
    form = AskForm(items=wanted, due_on=due, send_key=secrets.token_hex(16))
    while len(form.items) < max(ROWS, min(len(wanted) + 1, MOST_ITEMS)):
        form.items.append_entry()
    return _page(form, case_id, application_id, is_filled=bool(wanted))


@bp.post("/cases/<case_id>/applications/<application_id>/ask")
@staff_only
def ask(case_id: str, application_id: str) -> ResponseReturnValue:
    form = AskForm(request.form)
    if not form.validate():
        with parts().watch(current_actor()) as work:
            # Somebody else's is missing, also for a form that is not filled in.
            application_reviews.open_sent(work, case_id, application_id)
        return _page(form, case_id, application_id, 422)
    new = NewRequest(
        form.why.data or "",
        form.wanted(),
        form.due_on.data or parts().today,
        (form.send_key.data or "")[:64],
        chosen_locale().code,
    )
    try:
        with parts().work(current_actor()) as work:
            supplements.ask(work, case_id, application_id, new)
    except NotFound:
        raise
    except Refusal as refusal:
        field = form.due_on if refusal.field == "due_on" else form.items[0]
        field.errors = [say(refusal.text)]
        return _page(form, case_id, application_id, refusal.status)
    flash(t("supplement", "The request is sent. The client sees it as a to-do."), "success")
    return see_other("staff.applications.show", case_id=case_id, application_id=application_id)


@bp.get("/cases/<case_id>/requests/<request_id>/change")
@staff_only
def edit(case_id: str, request_id: str) -> ResponseReturnValue:
    """Another last day, or more to ask for."""
    return _change_page(case_id, request_id)


@bp.post("/cases/<case_id>/requests/<request_id>/change")
@staff_only
def change(case_id: str, request_id: str) -> ResponseReturnValue:
    form = MoreForm(request.form)
    if not form.validate():
        return _change_page(case_id, request_id, form, 422)
    new = Change(form.due_on.data or parts().today, form.wanted(), chosen_locale().code)
    try:
        with parts().work(current_actor()) as work:
            asked = supplements.asked_of_own_case(work, case_id, request_id)
            supplements.change(work, case_id, request_id, new)
    except DueTooSoon as refusal:
        form.due_on.errors = [say(refusal.text)]
        return _change_page(case_id, request_id, form, refusal.status)
    flash(t("supplement", "The request is changed. The client is told."), "success")
    return see_other(
        "staff.applications.show",
        case_id=case_id,
        application_id=asked.application_id,
        _anchor="requests",
    )


@bp.post("/cases/<case_id>/requests/<request_id>/<item_id>")
@staff_only
def settle(case_id: str, request_id: str, item_id: str) -> ResponseReturnValue:
    chosen = {"accepted": ItemState.ACCEPTED, "not_needed": ItemState.NOT_NEEDED}
    state = chosen.get(request.form.get("state", ""), ItemState.ASKED)
    with parts().work(current_actor()) as work:
        supplement_answers.settle(work, case_id, request_id, item_id, state)
    application_id = request.form.get("application_id", "")
    return see_other(
        "staff.applications.show",
        case_id=case_id,
        application_id=application_id,
        _anchor="requests",
    )


def _change_page(
    case_id: str, request_id: str, typed: MoreForm | None = None, status: int = 200
) -> ResponseReturnValue:
    with parts().watch(current_actor()) as work:
        row = supplements.asked_of_own_case(work, case_id, request_id)
        asked = supplement_views.in_own_case(work, row)
    form = typed or MoreForm(due_on=asked.due_on)
    speak(form, say)
    return render(status, template="staff/supplements/edit.html", form=form, asked=asked)


def _page(
    form: AskForm,
    case_id: str,
    application_id: str,
    status: int = 200,
    *,
    is_filled: bool = False,
) -> ResponseReturnValue:
    speak(form, say)
    with parts().look(current_actor()) as work:
        needs = accessibility_needs.needs_of_case(work, case_id)
    return render(
        status,
        template="staff/supplements/ask.html",
        needs=needs,
        form=form,
        case_id=case_id,
        application_id=application_id,
        is_filled=is_filled,
    )
