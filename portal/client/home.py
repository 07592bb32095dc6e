"""The start page: what to do now, and who the case worker is."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from portal.access.guard import client_only
from portal.access.sessions import current_actor
from portal.services import home
from portal.web.pages import parts, render

bp = Blueprint("home", __name__)


@bp.get("/")
@client_only
def show() -> ResponseReturnValue:
    place = parts()
    with place.look(current_actor()) as work:
        seen = home.show(work, place.municipality)
    return render(home=seen, today=place.today)
