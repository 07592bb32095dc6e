"""The unit for its manager: figures by month, and systematic checks of the access log."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from portal.access.guard import staff_only
from portal.access.sessions import current_actor
from portal.domain.permissions import Area
from portal.services import access_checks, decisions, unit_views
from portal.web.pages import parts, render, see_other

bp = Blueprint("unit", __name__, url_prefix="/unit")


@bp.get("/")
@staff_only(Area.ASSIGNMENTS)
def show() -> ResponseReturnValue:
    place = parts()
    own = place.municipality
    with place.look(current_actor()) as work:
        unit = unit_views.show(work, own.reply_workdays, own.unit_workdays)
        left = decisions.left(work)
    return render(unit=unit, left=left)


@bp.get("/checks")
@staff_only(Area.ASSIGNMENTS)
def checks() -> ResponseReturnValue:
    with parts().work(current_actor()) as work:
        found = access_checks.show(work)
    return render(checks=found)


@bp.post("/checks")
@staff_only(Area.ASSIGNMENTS)
def go_through() -> ResponseReturnValue:
    with parts().work(current_actor()) as work:
        access_checks.go_through(work)
    return see_other("staff.unit.checks")
