"""All that we have about the client, to take along."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from portal.access.guard import client_only
from portal.access.sessions import current_actor
from portal.services import own_data
from portal.web.pages import archive, parts, render
from portal.web.words import chosen_locale

bp = Blueprint("own_data", __name__, url_prefix="/my-information")


@bp.get("/")
@client_only
def show() -> ResponseReturnValue:
    return render()


@bp.post("/")
@client_only
def take() -> ResponseReturnValue:
    return archive(own_data.archive(parts(), current_actor(), chosen_locale().code))
