"""One section, or one line of it: filled in from last month, saved as it goes, kept on conflict."""

import secrets
from typing import Any

from flask import Blueprint, flash, jsonify, request, url_for
from flask.typing import ResponseReturnValue

from forms.sections import LINE_FORMS, SECTION_FORMS
from forms.sections.proof import ProofForm
from forms.values import ValueForm
from portal.access.guard import client_only
from portal.access.sessions import current_actor
from portal.client.application import ID_LENGTH, which_of
from portal.domain.application.answers import Stance
from portal.domain.application.description import LINES, rows
from portal.domain.application.document import SECTION_BY_SLUG
from portal.domain.application.naming import LANGUAGES
from portal.domain.application.values import APPLICANT, CO_APPLICANT
from portal.domain.refusals import ChangedElsewhere, NotFound, Refusal
from portal.services import application_offers, applications, receipts
from portal.services.application_views import ApplicationView, fingerprint, line_id
from portal.web.pages import parts, render, see_other
from portal.web.words import say, shown, t

bp = Blueprint("sections", __name__, url_prefix="/application/<month>/<slug>")


@bp.get("/")
@client_only
def edit(month: str, slug: str) -> ResponseReturnValue:
    view = _find(month, slug)
    value = view.document.section(slug)
    return _section_page(view, slug, _form(view, slug, value), fingerprint(value))


@bp.post("/")
@client_only
def save(month: str, slug: str) -> ResponseReturnValue:
    view = _find(month, slug)
    base = view.document.section(slug)
    form = _form(view, slug, base, request.form)
    seen = request.form.get("version", "")
    if not _is_whole(view, form):
        return _unfinished(view, slug, form, seen)
    value = form.to_value(base)
    try:
        with parts().work(current_actor()) as work:
            saved = applications.save_section(work, which_of(month), slug, value, seen)
    except ChangedElsewhere as refusal:
        return _conflict(view, slug, form, refusal)
    if _is_autosave():
        return jsonify(version=fingerprint(saved.document.section(slug)))
    if "add" in request.form:
        return _to_new_line(month, slug, request.form["add"])
    return _done(month, slug)


@bp.get("/<name>/<line>")
@client_only
def edit_line(month: str, slug: str, name: str, line: str) -> ResponseReturnValue:
    view = _find(month, slug, name)
    value = _line(view, slug, name, line)
    form = _line_form(view, slug, name, value)
    return _line_page(view, (slug, name, line), form, fingerprint(value))


@bp.post("/<name>/<line>")
@client_only
def save_line(month: str, slug: str, name: str, line: str) -> ResponseReturnValue:
    view = _find(month, slug, name)
    value = _line(view, slug, name, line)
    form = _line_form(view, slug, name, value, request.form)
    seen, key = request.form.get("version", ""), {"person" if name == "persons" else "id": line}
    if not _is_whole(view, form):
        if _is_autosave():
            return jsonify(), 422
        return _line_page(view, (slug, name, line), form, seen, 422)
    said = form.to_value(value, **({} if value else key))
    try:
        with parts().work(current_actor()) as work:
            applications.save_line(work, which_of(month), slug, name, said, seen)
    except ChangedElsewhere as refusal:
        return _line_conflict(view, (slug, name, line), form, refusal)
    if _is_autosave():
        return jsonify(version=fingerprint(said))
    if "more" in request.form:
        return _to_new_line(month, slug, name)
    return _done(month, slug)


@bp.post("/<name>/<line>/remove")
@client_only
def remove_line(month: str, slug: str, name: str, line: str) -> ResponseReturnValue:
    view = _find(month, slug, name)
    seen = request.form.get("version", "")
    try:
        with parts().work(current_actor()) as work:
            applications.remove_line(work, which_of(month), slug, name, line, seen)
    except ChangedElsewhere as refusal:
        form = _line_form(view, slug, name, _line(view, slug, name, line))
        return _line_conflict(view, (slug, name, line), form, refusal)
    flash(t("application", "It is taken away."), "success")
    return _done(month, slug)


def _is_autosave() -> bool:
    return request.headers.get("X-Requested-With") == "autosave"


def _find(month: str, slug: str, name: str | None = None) -> ApplicationView:
    if slug not in SECTION_BY_SLUG or (name is not None and name not in LINES.get(slug, ())):
        raise NotFound
    with parts().look(current_actor()) as work:
        return applications.find(work, which_of(month))


def _form(view: ApplicationView, slug: str, value: Any, typed: Any = None) -> ValueForm:
    form = SECTION_FORMS[slug].from_value(value, typed)
    if "signing" in form and view.own_person == CO_APPLICANT:
        # What the applicant says of their partner's signature is not shown to the partner.
        del form["signing"]
    _offer(view, form)
    return form


def _line_form(
    view: ApplicationView, slug: str, name: str, value: Any, typed: Any = None
) -> ValueForm:
    form = LINE_FORMS[slug, name].from_value(value, typed)
    _offer(view, form)
    return form


def _offer(view: ApplicationView, form: ValueForm) -> None:
    """Put in the choices that depend on the household and on what is in the pocket."""
    if "person" in form:
        names = [(one, view.document.person_name(one)) for one in view.document.people]
        form["person"].choices = names
        form["person"].data = form["person"].data or APPLICANT
    if "language" in form:
        form["language"].choices = list(LANGUAGES.items())
    if isinstance(form, ProofForm):
        form.upload_key.data = form.upload_key.data or secrets.token_hex(16)
        _offer_papers(view, form)


def _offer_papers(view: ApplicationView, form: ProofForm) -> None:
    chosen = set(form.papers.data or ()) | set(request.form.getlist("papers"))
    with parts().look(current_actor()) as work:
        free = {one.id for one in application_offers.papers_for_line(work, view.document)}
        pocket = [one for one in receipts.pocket(work) if one.id in free | chosen]
    form.papers.choices = [(one.id, _receipt_name(one)) for one in pocket]
    if request.method == "POST":
        form.papers.data = tuple(one.id for one in pocket if one.id in chosen)


def _receipt_name(view: receipts.ReceiptView) -> str:
    known = (view.shown.merchant, view.shown.total, view.shown.date)
    words = [shown(part) for part in known if part is not None]
    return " · ".join(words) or t("receipt", "A receipt from {day}", day=view.created_at.date())


def _is_whole(view: ApplicationView, form: ValueForm) -> bool:
    """Whether all can be saved. A new photo is kept and ticked, also if the form comes again."""
    is_valid = form.validate()
    return _keep_photo(view, form) and is_valid


def _keep_photo(view: ApplicationView, form: ValueForm) -> bool:
    """Store a new photo and name it in the proof. False, with an error, when it is no picture."""
    photo = request.files.get("photo")
    if not isinstance(form, ProofForm) or photo is None or not photo.filename:
        return True
    key = (form.upload_key.data or secrets.token_hex(16))[:64]
    try:
        kept = receipts.keep(parts(), current_actor(), photo.read(), key)
    except Refusal as refusal:
        form.photo.errors = [say(refusal.text)]
        return False
    form.papers.data = (*(form.papers.data or ()), kept)
    form.upload_key.data = secrets.token_hex(16)
    _offer_papers(view, form)
    return True


def _line(view: ApplicationView, slug: str, name: str, wanted: str) -> Any | None:
    """The line with that id; None for a new one. A new id is chosen by the page, once."""
    lines = getattr(view.document.section(slug), name)
    found = next((line for line in lines if line_id(line) == wanted), None)
    is_new = wanted in view.document.adults if name == "persons" else len(wanted) == ID_LENGTH
    if found is None and not is_new:
        raise NotFound
    return found


def _to_new_line(month: str, slug: str, name: str) -> ResponseReturnValue:
    """The page of a line that is not there yet. Its id is chosen now, so it is added once."""
    if name not in LINES.get(slug, ()):
        raise NotFound
    place = {"month": month, "slug": slug, "name": name, "line": secrets.token_hex(16)}
    return see_other("client.sections.edit_line", **place, back=request.form.get("back") or None)


def _done(month: str, slug: str) -> ResponseReturnValue:
    if request.form.get("back") == "review":
        return see_other("client.review.show", month=month)
    return see_other("client.application.month", month=month, _anchor=slug)


def _unfinished(
    view: ApplicationView, slug: str, form: ValueForm, seen: str
) -> ResponseReturnValue:
    if _is_autosave():
        return jsonify(), 422
    return _section_page(view, slug, form, seen, 422)


def _conflict(
    view: ApplicationView, slug: str, form: ValueForm, refusal: ChangedElsewhere
) -> ResponseReturnValue:
    """Both versions: the other one in words, one's own in the form. Saving now is a choice."""
    if _is_autosave():
        return jsonify(), 409
    flash(say(refusal.text), "warning")
    view = _find(view.address, slug)
    now = view.document.section(slug)
    return _section_page(view, slug, form, fingerprint(now), 409, other=view.rows[slug])


def _line_conflict(
    view: ApplicationView, place: tuple[str, str, str], form: ValueForm, refusal: ChangedElsewhere
) -> ResponseReturnValue:
    """As for a section: the other line in words, one's own in the form."""
    if _is_autosave():
        return jsonify(), 409
    slug, name, line = place
    flash(say(refusal.text), "warning")
    view = _find(view.address, slug, name)
    now = _line(view, slug, name, line)
    other = [row for row in rows(view.document, slug) if row.line == line]
    return _line_page(view, place, form, fingerprint(now), 409, other)


def _section_page(
    view: ApplicationView,
    slug: str,
    form: ValueForm,
    seen: str,
    status: int = 200,
    other: Any = None,
) -> ResponseReturnValue:
    form.speak(say)
    lists = LINES.get(slug, ())
    shown = rows(view.document, slug)
    return render(
        status,
        template=f"client/sections/{slug}.html",
        view=view,
        slug=slug,
        kind=SECTION_BY_SLUG[slug],
        form=form,
        seen=seen,
        other=other,
        findings=view.findings_in(slug),
        lines={name: [row for row in shown if f".{name}." in row.key] for name in lists},
        back=request.values.get("back", ""),
        unsure=Stance.UNSURE,
    )


def _line_page(
    view: ApplicationView,
    place: tuple[str, str, str],
    form: ValueForm,
    seen: str,
    status: int = 200,
    other: Any = None,
) -> ResponseReturnValue:
    slug, name, line = place
    form.speak(say)
    with parts().look(current_actor()) as work:
        shares = application_offers.shares(work, view.document) if slug == "costs" else ()
    now = _line(view, slug, name, line)
    return render(
        status,
        template=f"client/sections/{slug}_{name}.html",
        shares=[one for one in shares if now is not None and one.receipt.id in now.proof.papers],
        new_line=secrets.token_hex(16),
        view=view,
        slug=slug,
        name=name,
        line=line,
        kind=SECTION_BY_SLUG[slug],
        form=form,
        seen=seen,
        other=other,
        findings=[one for one in view.findings_in(slug) if one.line == line],
        is_new=now is None,
        action=url_for(
            "client.sections.save_line", month=view.address, slug=slug, name=name, line=line
        ),
        back=request.values.get("back", ""),
    )
