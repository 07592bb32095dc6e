"""The declaration, the signature by e-ID, and what the client has in hand afterwards.

In the demo one press signs. With a real e-ID the person goes to its provider once more, and what
it vouches for is kept with the signature.
"""

from collections.abc import Mapping

from flask import Blueprint, flash, request, url_for
from flask.typing import ResponseReturnValue

from portal.access import eid, entry
from portal.access.guard import client_only
from portal.access.sessions import current_actor
from portal.client.application import which_of
from portal.domain.decisions import OUTCOME_NAMES
from portal.domain.refusals import BlockingFindings, DocumentChanged, NotFound, SignatureMissing
from portal.services import applications, decisions, signing, supplement_views
from portal.services.application_views import ApplicationView
from portal.web.pages import parts, render, see_other
from portal.web.words import say, t

bp = Blueprint("signature", __name__, url_prefix="/application/<month>")

METHOD, DEMO_METHOD = "e-ID", "demo e-ID"


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
    return render(
        view=view,
        rows=view.rows,
        sections=view.sections,
        has_eid=entry.oidc_settings() is not None,
    )


@bp.post("/sign")
@client_only
def sign(month: str) -> ResponseReturnValue:
    """The demo's signature. Raises NotFound where there is a real e-ID."""
    if entry.oidc_settings() is not None or not parts().config.is_demo:
        raise NotFound
    return _sign(month, request.form.get("digest", ""), DEMO_METHOD, {})


@bp.get("/prove")
@client_only
def prove(month: str) -> ResponseReturnValue:
    """On to the e-ID. The digest, which nobody else knows, shows that our own page sent them."""
    if request.args.get("digest", "") != (digest := _find(month).digest) or not digest:
        return see_other("client.signature.show", month=month)
    return eid.prove(digest, url_for("client.signature.proved", month=month))


@bp.get("/proved")
@client_only
def proved(month: str) -> ResponseReturnValue:
    """Back from the e-ID: what it has vouched for signs, once."""
    proof = eid.take_proof()
    if proof is None:
        flash(t("sign", "Nothing is signed yet. Use your own e-ID, and try again."), "warning")
        return see_other("client.signature.show", month=month)
    return _sign(month, proof.digest, METHOD, proof.evidence)


def _sign(month: str, digest: str, method: str, proof: Mapping[str, str]) -> ResponseReturnValue:
    try:
        with parts().work(current_actor()) as work:
            view = signing.sign(work, which_of(month), digest, method, proof)
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
        asked = [one for one in supplement_views.own(work) if one.application_id == view.id]
    return render(view=view, asked=asked, rows=view.rows, decided=decided, outcomes=OUTCOME_NAMES)


@bp.get("/copy")
@client_only
def copy(month: str) -> ResponseReturnValue:
    view = _sent(month)
    return render(view=view, rows=view.rows, sections=view.sections)


def _find(month: str) -> ApplicationView:
    with parts().look(current_actor()) as work:
        return applications.find(work, which_of(month))


def _sent(month: str) -> ApplicationView:
    view = _find(month)
    if not view.is_sent:
        raise NotFound
    return view
