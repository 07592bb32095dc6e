"""One section, or one line of it: filled in from last month, saved as it goes, kept on conflict."""

import secrets
from typing import Any

from flask import Blueprint, flash, jsonify, request, url_for
from flask.typing import ResponseReturnValue

from forms.values import ValueForm
from portal.access.guard import client_only
from portal.access.sessions import current_actor
from portal.client import section_forms
from portal.client.application import which_of
from portal.domain.application.answers import Stance
from portal.domain.application.description import LINES, distance, rows
from portal.domain.application.document import SECTION_BY_SLUG
from portal.domain.completeness.policy import policy_for
from portal.domain.ids import is_id
from portal.domain.refusals import ChangedElsewhere, NotFound
from portal.services import application_offers, applications
from portal.services.application_views import ApplicationView, fingerprint, line_id
from portal.web.pages import parts, render, see_other
from portal.web.words import say, t

bp = Blueprint("sections", __name__, url_prefix="/application/<month>/<slug>")


@bp.get("/")
@client_only
def edit(month: str, slug: str) -> ResponseReturnValue:
    view = _find(month, slug)
    value = view.document.section(slug)
    form = section_forms.of_section(view, slug, value)
    return _section_page(view, slug, form, fingerprint(value))


@bp.post("/")
@client_only
def save(month: str, slug: str) -> ResponseReturnValue:
    view = _find(month, slug)
    base = view.document.section(slug)
    form = section_forms.of_section(view, slug, base, request.form)
    seen = request.form.get("version", "")
    if not section_forms.is_whole(view, form):
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
    form = section_forms.of_line(view, slug, name, value)
    return _line_page(view, (slug, name, line), form, fingerprint(value))


@bp.post("/<name>/<line>")
@client_only
def save_line(month: str, slug: str, name: str, line: str) -> ResponseReturnValue:
    view = _find(month, slug, name)
    value = _line(view, slug, name, line)
    form = section_forms.of_line(view, slug, name, value, request.form)
    seen, key = request.form.get("version", ""), {"person" if name == "persons" else "id": line}
    if not section_forms.is_whole(view, form):
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
        form = section_forms.of_line(view, slug, name, _line(view, slug, name, line))
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


def _line(view: ApplicationView, slug: str, name: str, wanted: str) -> Any | None:
    """The line with that id; None for a new one. A new id is chosen by the page, once."""
    lines = getattr(view.document.section(slug), name)
    found = next((line for line in lines if line_id(line) == wanted), None)
    is_new = wanted in view.document.adults if name == "persons" else is_id(wanted)
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
        policy = policy_for(view.document.benefit_month, work.limits)
    now = _line(view, slug, name, line)
    return render(
        status,
        template=f"client/sections/{slug}_{name}.html",
        shares=[one for one in shares if now is not None and one.receipt.id in now.proof.papers],
        new_line=secrets.token_hex(16),
        limit=distance(policy.travel_kilometres),
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
