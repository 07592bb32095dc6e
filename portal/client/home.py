"""The start page: what to do now, and who the case worker is."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from portal.access.guard import client_only
from portal.access.sessions import current_actor
from portal.domain.accessibility import KIND_NAMES
from portal.services import home
from portal.web.pages import parts, render, see_other

bp = Blueprint("home", __name__)


@bp.get("/")
@client_only
def show() -> ResponseReturnValue:
    place, actor = parts(), current_actor()
    with place.look(actor) as work:
        if work.own_case is None:
            return see_other("client.acting.choose")
        seen = home.show(work, place.municipality)
    return render(home=seen, today=place.today, kind_names=KIND_NAMES)
