"""Colleagues who are signed in: a computer was left open, a telephone is lost."""

from flask import Blueprint, flash
from flask.typing import ResponseReturnValue

from portal.access.guard import staff_only
from portal.access.sessions import current_actor
from portal.domain.permissions import Area
from portal.services import signed_in
from portal.web.pages import parts, render, see_other
from portal.web.words import t

bp = Blueprint("colleagues", __name__, url_prefix="/colleagues")


@bp.get("/")
@staff_only(Area.ASSIGNMENTS)
def list_signed_in() -> ResponseReturnValue:
    with parts().look(current_actor()) as work:
        found = signed_in.colleagues(work)
    return render(colleagues=found)


@bp.post("/<colleague>/end")
@staff_only(Area.ASSIGNMENTS)
def end(colleague: str) -> ResponseReturnValue:
    with parts().work(current_actor()) as work:
        signed_in.end_colleagues(work, colleague)
    flash(t("signed in", "They are signed out everywhere, from this moment."), "success")
    return see_other("staff.colleagues.list_signed_in")
