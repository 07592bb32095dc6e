"""What was decided, why, by whom, and how to appeal; and the money that comes."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from portal.access.guard import client_only
from portal.access.sessions import current_actor
from portal.domain.decisions import OUTCOME_NAMES
from portal.services import decisions
from portal.web.pages import parts, render

bp = Blueprint("decisions", __name__, url_prefix="/decisions")


@bp.get("/")
@client_only
def list_decisions() -> ResponseReturnValue:
    with parts().look(current_actor()) as work:
        listed = decisions.own(work)
    return render(decisions=listed, outcomes=OUTCOME_NAMES)


@bp.get("/<decision_id>")
@client_only
def show(decision_id: str) -> ResponseReturnValue:
    with parts().work(current_actor()) as work:
        view = decisions.open_own(work, decision_id)
    return render(view=view, outcomes=OUTCOME_NAMES)
