"""Papers to keep and to send: the copy of what was sent."""

from flask import Blueprint, Response
from flask.typing import ResponseReturnValue

from portal.access.guard import client_only
from portal.access.sessions import current_actor
from portal.client.application import which_of
from portal.services import copies
from portal.web.pages import parts
from portal.web.words import chosen_locale

bp = Blueprint("prints", __name__, url_prefix="/application/<month>/print")


@bp.get("/copy.pdf")
@client_only
def copy_pdf(month: str) -> ResponseReturnValue:
    paper = copies.copy_pdf(parts(), current_actor(), which_of(month), chosen_locale().code)
    return _answer(paper, "copy.pdf")


def _answer(paper: bytes, name: str) -> Response:
    answer = Response(paper, mimetype="application/pdf")
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
