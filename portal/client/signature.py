"""The declaration, the signature with the demo e-ID, and what the client has in hand afterwards."""

from flask import Blueprint, flash, request
from flask.typing import ResponseReturnValue

from portal.access.guard import client_only
from portal.access.sessions import current_actor
from portal.client.application import which_of
from portal.domain.application.description import rows
from portal.domain.decisions import OUTCOME_NAMES
from portal.domain.refusals import BlockingFindings, DocumentChanged, NotFound, SignatureMissing
from portal.services import applications, decisions, signing
from portal.services.applications import ApplicationView
from portal.web.pages import parts, render, see_other
from portal.web.words import say

bp = Blueprint("signature", __name__, url_prefix="/application/<month>")

METHOD = "demo e-ID"


@bp.post("/freeze")
@client_only
def freeze(month: str) -> ResponseReturnValue:
    declared = request.form.get("declared") == "y"
    try:
        with parts().work(current_actor()) as work:
            signing.freeze(work, which_of(month), declared=declared)
    except (SignatureMissing, BlockingFindings) as refusal:
        flash(say(refusal.text), "error")
        return see_other("client.review.show", month=month, _anchor="declaration")
    return see_other("client.signature.show", month=month)


@bp.get("/sign")
@client_only
def show(month: str) -> ResponseReturnValue:
    view = _find(month)
    if view.is_draft:
        return see_other("client.review.show", month=month)
    if view.is_sent:
        return see_other("client.signature.sent", month=month)
    return render(view=view, rows=_rows(view), sections=view.sections)


@bp.post("/sign")
@client_only
def sign(month: str) -> ResponseReturnValue:
    digest = request.form.get("digest", "")
    try:
        with parts().work(current_actor()) as work:
            view = signing.sign(work, which_of(month), digest, METHOD)
    except DocumentChanged as refusal:
        flash(say(refusal.text), "warning")
        return see_other("client.application.month", month=month)
    if view.is_sent:
        return see_other("client.signature.sent", month=month)
    return see_other("client.application.month", month=month)


@bp.post("/send-alone")
@client_only
def send_alone(month: str) -> ResponseReturnValue:
    with parts().work(current_actor()) as work:
        signing.send_alone(work, which_of(month))
    return see_other("client.signature.sent", month=month)


@bp.get("/sent")
@client_only
def sent(month: str) -> ResponseReturnValue:
    view = _sent(month)
    with parts().look(current_actor()) as work:
        decided = decisions.on_own(work, view.id)
    later = [one for one in view.document.answers if one.kind == "later"]
    return render(view=view, later=later, rows=_rows(view), decided=decided, outcomes=OUTCOME_NAMES)


@bp.get("/copy")
@client_only
def copy(month: str) -> ResponseReturnValue:
    view = _sent(month)
    return render(view=view, rows=_rows(view), sections=view.sections)


def _find(month: str) -> ApplicationView:
    with parts().look(current_actor()) as work:
        return applications.find(work, which_of(month))


def _sent(month: str) -> ApplicationView:
    view = _find(month)
    if not view.is_sent:
        raise NotFound
    return view


def _rows(view: ApplicationView) -> dict[str, object]:
    return {kind.slug: rows(view.document, kind.slug) for kind in view.sections}
