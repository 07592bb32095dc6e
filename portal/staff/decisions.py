"""A decision in one's own case, as the client sees it. None is made here."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from portal.access.guard import staff_only
from portal.access.sessions import current_actor
from portal.domain.decisions import OUTCOME_NAMES
from portal.services import decisions
from portal.web.pages import parts, render

bp = Blueprint("decisions", __name__, url_prefix="/cases/<case_id>/decisions")


@bp.get("/<decision_id>")
@staff_only
def show(case_id: str, decision_id: str) -> ResponseReturnValue:
    with parts().watch(current_actor()) as work:
        view = decisions.show(work, case_id, decision_id)
    return render(view=view, outcomes=OUTCOME_NAMES)
