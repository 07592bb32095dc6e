"""Before sending: what is still open, each with three ways to answer; then the declaration."""

from flask import Blueprint, flash, request
from flask.typing import ResponseReturnValue

from forms.findings import AnswerForm
from portal.access.guard import client_only
from portal.access.sessions import current_actor
from portal.client.application import which_of
from portal.client.finding_places import way_to
from portal.domain import random_check
from portal.domain.completeness.finding import Finding, Severity
from portal.services import application_offers, applications
from portal.services.application_views import ApplicationView
from portal.web.pages import parts, render, see_other
from portal.web.words import say, t

bp = Blueprint("review", __name__, url_prefix="/application/<month>/review")

MOST_AT_ONCE = 5


@bp.get("/")
@client_only
def show(month: str) -> ResponseReturnValue:
    return _page(_find(month))


@bp.post("/")
@client_only
def answer(month: str) -> ResponseReturnValue:
    form = AnswerForm(request.form)
    if not form.validate():
        return _page(_find(month), form, 422)
    with parts().work(current_actor()) as work:
        applications.answer(work, which_of(month), form.to_value())
    flash(t("finding", "Thank you. Your answer goes to your case worker with the application."))
    return see_other("client.review.show", month=month, _anchor="open")


def _find(month: str) -> ApplicationView:
    with parts().look(current_actor()) as work:
        return applications.find(work, which_of(month))


def _page(
    view: ApplicationView, typed: AnswerForm | None = None, status: int = 200
) -> ResponseReturnValue:
    if view.is_sent:
        return see_other("client.signature.sent", month=view.address)
    with parts().look(current_actor()) as work:
        jobs = application_offers.offered_jobs(work, view.document)
        told = application_offers.offered_plan(work, view)
    answers = {one.finding: one for one in view.document.answers}
    waiting = applications.open_findings(view)
    forms = {
        finding.key: _answer_form(finding, number, typed)
        for number, finding in enumerate(view.findings)
    }
    return render(
        status,
        template="client/review/show.html",
        view=view,
        jobs=jobs,
        told=told,
        why_checked=random_check.WHY,
        blocking=[one for one in view.findings if one.severity is Severity.BLOCKING],
        waiting=waiting[:MOST_AT_ONCE],
        more=max(0, len(waiting) - MOST_AT_ONCE),
        answered=[one for one in view.findings if one.key in answers],
        answers=answers,
        answer_forms=forms,
        ways={one.key: way_to(view, one, back="review") for one in view.findings},
        sections=view.sections,
        rows=view.rows,
    )


def _answer_form(finding: Finding, number: int, typed: AnswerForm | None) -> AnswerForm:
    """The form of one finding, with ids of its own; what was typed for it stands in it."""
    is_typed = typed is not None and typed.finding.data == finding.key
    form = typed if typed and is_typed else AnswerForm(finding=finding.key)
    form.speak(say)
    for field in form:
        field.id = f"{field.name}-{number}"
    return form
