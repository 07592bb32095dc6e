"""Who has looked at my information."""

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from portal.access.guard import client_only
from portal.access.sessions import current_actor
from portal.services import access_views, content_access
from portal.web.pages import parts, render

bp = Blueprint("access", __name__, url_prefix="/who-has-looked")


@bp.get("/")
@client_only
def show() -> ResponseReturnValue:
    page = request.args.get("page", 1, type=int)
    with parts().look(current_actor()) as work:
        seen = access_views.looks(work, page)
        emergencies = content_access.of_household(work)
    return render(seen=seen, emergencies=emergencies)
