"""The forms of a section and of a line, with the choices that depend on household and pocket."""

import secrets
from typing import Any

from flask import request

from forms.sections import LINE_FORMS, SECTION_FORMS
from forms.sections.proof import ProofForm
from forms.values import ValueForm
from portal.access.sessions import current_actor
from portal.domain.application.naming import LANGUAGES
from portal.domain.application.values import APPLICANT, CO_APPLICANT
from portal.domain.refusals import Refusal
from portal.services import application_offers, receipts
from portal.services.application_views import ApplicationView
from portal.web.pages import parts
from portal.web.words import say, shown, t


def of_section(view: ApplicationView, slug: str, value: Any, typed: Any = None) -> ValueForm:
    """The form of a section, as it stands or as it was typed."""
    form = SECTION_FORMS[slug].from_value(value, typed)
    if "signing" in form and view.own_person == CO_APPLICANT:
        # What the applicant says of their partner's signature is not shown to the partner.
        del form["signing"]
    _offer(view, form)
    return form


def of_line(
    view: ApplicationView, slug: str, name: str, value: Any, typed: Any = None
) -> ValueForm:
    """The form of one line, as it stands or as it was typed."""
    form = LINE_FORMS[slug, name].from_value(value, typed)
    _offer(view, form)
    return form


def is_whole(view: ApplicationView, form: ValueForm) -> bool:
    """Whether all can be saved. A new photo is kept and ticked, also if the form comes again."""
    is_valid = form.validate()
    return _keep_photo(view, form) and is_valid


def _offer(view: ApplicationView, form: ValueForm) -> None:
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
