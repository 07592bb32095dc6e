"""Pages about the service: contact, accessibility, how information is handled."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from portal.access.guard import open_to_all
from portal.domain.accessibility import complaint_texts
from portal.domain.months import local_day
from portal.web.pages import parts, render

bp = Blueprint("about", __name__, url_prefix="/about")


@bp.get("/contact")
@open_to_all
def contact() -> ResponseReturnValue:
    return render()


@bp.get("/accessibility")
@open_to_all
def accessibility() -> ResponseReturnValue:
    today = local_day(parts().now())
    authorities = parts().municipality.accessibility.authorities_from(today)
    return render(complaints=complaint_texts(authorities, today))


@bp.get("/privacy")
@open_to_all
def privacy() -> ResponseReturnValue:
    return render()
