"""Papers to keep and to send: the copy of what was sent, slips, and the form to fill in by hand."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from portal.access.guard import client_only
from portal.access.sessions import current_actor
from portal.client.application import which_of
from portal.services import copies, paper_slips
from portal.web.pages import parts, pdf
from portal.web.words import chosen_locale

bp = Blueprint("prints", __name__, url_prefix="/application/<month>/print")


@bp.get("/copy.pdf")
@client_only
def copy_pdf(month: str) -> ResponseReturnValue:
    paper = copies.copy_pdf(parts(), current_actor(), which_of(month), chosen_locale().code)
    return pdf(paper, "copy.pdf")


@bp.get("/slip/<slug>/<row>.pdf")
@client_only
def slip(month: str, slug: str, row: str) -> ResponseReturnValue:
    which, code = which_of(month), chosen_locale().code
    return pdf(paper_slips.slip_pdf(parts(), current_actor(), which, slug, row, code), "slip.pdf")


@bp.get("/form.pdf")
@client_only
def application_form(month: str) -> ResponseReturnValue:
    which, code = which_of(month), chosen_locale().code
    return pdf(paper_slips.form_pdf(parts(), current_actor(), which, code), "form.pdf")


@bp.get("/blank.pdf")
@client_only
def blank_form(month: str) -> ResponseReturnValue:
    which, code = which_of(month), chosen_locale().code
    paper = paper_slips.form_pdf(parts(), current_actor(), which, code, is_blank=True)
    return pdf(paper, "form.pdf")
