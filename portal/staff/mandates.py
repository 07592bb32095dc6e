"""Who acts for the clients of a case: representatives, help to fill in, signatures on paper."""

from flask import Blueprint, flash, request
from flask.typing import ResponseReturnValue

from forms.staff_mandates import AssistanceForm, RepresentativeForm
from forms.supplements import speak
from portal.access.guard import staff_only
from portal.access.sessions import current_actor
from portal.domain.mandates import Extent, MandateKind
from portal.domain.refusals import NotFound, Refusal
from portal.services import assistance, case_views, mandates, paper_signature
from portal.services.mandates import Terms
from portal.web.pages import as_picture, parts, render, see_other, to_save
from portal.web.words import say, t

bp = Blueprint("mandates", __name__, url_prefix="/cases/<case_id>")


@bp.get("/acting")
@staff_only
def show(case_id: str) -> ResponseReturnValue:
    return _page(case_id, RepresentativeForm(), AssistanceForm())


@bp.post("/acting")
@staff_only
def register(case_id: str) -> ResponseReturnValue:
    form = RepresentativeForm(request.form)
    if not form.validate():
        return _page(case_id, form, AssistanceForm(), 422)
    paper = request.files.get("paper")
    try:
        content = paper.read() if paper and paper.filename else b""
        mandates.register(parts(), current_actor(), case_id, _terms(form), content)
    except NotFound:
        raise
    except Refusal as refusal:
        form[refusal.field if refusal.field in form else "paper"].errors = [refusal.text]
        return _page(case_id, form, AssistanceForm(), refusal.status)
    flash(t("mandate", "It is noted. They can sign in with their own e-ID."), "success")
    return see_other("staff.mandates.show", case_id=case_id)


@bp.post("/acting/<mandate_id>/end")
@staff_only
def end(case_id: str, mandate_id: str) -> ResponseReturnValue:
    with parts().work(current_actor()) as work:
        mandates.end(work, case_id, mandate_id)
    flash(t("mandate", "It has ended."), "success")
    return see_other("staff.mandates.show", case_id=case_id)


@bp.get("/acting/<mandate_id>/paper/<int:number>")
@staff_only
def paper(case_id: str, mandate_id: str, number: int) -> ResponseReturnValue:
    content = mandates.paper(parts(), current_actor(), case_id, mandate_id, number)
    return as_picture(content, "paper.jpg")


@bp.get("/acting/<mandate_id>/original")
@staff_only
def original(case_id: str, mandate_id: str) -> ResponseReturnValue:
    return to_save(mandates.original(parts(), current_actor(), case_id, mandate_id))


@bp.post("/together")
@staff_only
def help_to_fill_in(case_id: str) -> ResponseReturnValue:
    """The code is shown once, on the answer itself: it stands in no address."""
    form = AssistanceForm(request.form)
    whom, how = form.whom.data or "", form.how.data or ""
    try:
        with parts().work(current_actor()) as work:
            code = assistance.start(
                work, case_id, whom, consent=bool(form.consent.data), ground=how
            )
    except assistance.NoConsent as refusal:
        form.consent.errors = [refusal.text]
        return _page(case_id, RepresentativeForm(), form, refusal.status)
    return render(template="staff/mandates/code.html", code=code, case_id=case_id)


@bp.post("/applications/<application_id>/signed-on-paper")
@staff_only
def signed_on_paper(case_id: str, application_id: str) -> ResponseReturnValue:
    person, receipt = request.form.get("person", ""), request.form.get("paper", "")
    with parts().work(current_actor()) as work:
        paper_signature.note(work, case_id, application_id, person, receipt)
    flash(t("mandate", "The signature is noted."), "success")
    if request.form.get("back") == "application":
        at = {"case_id": case_id, "application_id": application_id}
        return see_other("staff.applications.show", **at)
    return see_other("staff.cases.show", case_id=case_id)


def _terms(form: RepresentativeForm) -> Terms:
    first = form.from_on.data
    if first is None or form.kind.data not in set(MandateKind):
        raise NotFound
    return Terms(
        person_id=form.person.data or "",
        kind=MandateKind(form.kind.data),
        name=form.name.data or "",
        number=form.number.data or "",
        extents=frozenset(one for one in Extent if one.value in request.form.getlist("extents")),
        from_on=first,
        to_on=form.to_on.data,
        ground=form.ground.data or "",
    )


def _page(
    case_id: str, form: RepresentativeForm, help_form: AssistanceForm, status: int = 200
) -> ResponseReturnValue:
    with parts().watch(current_actor()) as work:
        found = mandates.of_case(work, case_id)
        people = case_views.adults(work, case_id)
    help_form.whom.choices = list(people)
    speak(form.offer(people, say), say)
    speak(help_form, say)
    return render(
        status,
        template="staff/mandates/show.html",
        form=form,
        help_form=help_form,
        found=found,
        case_id=case_id,
    )
