"""Where one is signed in, the same page on both sides: see it, and end what is not here."""

from flask import Blueprint, current_app, flash
from flask.typing import ResponseReturnValue

from portal.access.guard import signed_in_only
from portal.access.sessions import current_actor, session_id
from portal.services import signed_in
from portal.web.pages import parts, render, see_other
from portal.web.words import t


def session_pages() -> Blueprint:
    """One's own sessions."""
    bp = Blueprint("sessions", __name__, url_prefix="/signed-in")
    bp.get("/")(show)
    bp.post("/others/end")(end_others)
    bp.post("/<session_id>/end", endpoint="end")(end_one)
    return bp


@signed_in_only
def show() -> ResponseReturnValue:
    with parts().look(current_actor()) as work:
        found = signed_in.own(work, session_id())
    return render(found=found)


@signed_in_only
def end_one(session_id: str) -> ResponseReturnValue:
    with parts().work(current_actor()) as work:
        signed_in.end(work, session_id)
    flash(t("signed in", "That device is signed out."), "success")
    return _page()


@signed_in_only
def end_others() -> ResponseReturnValue:
    with parts().work(current_actor()) as work:
        signed_in.end_others(work, session_id())
    flash(t("signed in", "You are signed out everywhere else."), "success")
    return _page()


def _page() -> ResponseReturnValue:
    return see_other(f"{current_app.extensions['side']}.sessions.show")
