"""One case."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from portal.access.guard import staff_only
from portal.access.sessions import current_actor
from portal.services import case_views
from portal.web.pages import parts, render

bp = Blueprint("cases", __name__, url_prefix="/cases")


@bp.get("/<case_id>")
@staff_only
def show(case_id: str) -> ResponseReturnValue:
    with parts().work(current_actor()) as work:
        page = case_views.show(work, case_id)
    return render(case=page)
