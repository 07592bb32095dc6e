"""Pages about the service: contact, accessibility, how information is handled."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from portal.access.guard import open_to_all
from portal.web.pages import render

bp = Blueprint("about", __name__, url_prefix="/about")


@bp.get("/contact")
@open_to_all
def contact() -> ResponseReturnValue:
    return render()


@bp.get("/accessibility")
@open_to_all
def accessibility() -> ResponseReturnValue:
    return render()


@bp.get("/privacy")
@open_to_all
def privacy() -> ResponseReturnValue:
    return render()
