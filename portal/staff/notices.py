"""The demo's outbox: what clients would get outside the portal. It exists in demo mode alone."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from portal.access.guard import staff_only
from portal.access.sessions import current_actor
from portal.domain.refusals import NotFound
from portal.services import notice_views
from portal.web.pages import parts, render

bp = Blueprint("notices", __name__, url_prefix="/notices")


@bp.get("/")
@staff_only
def list_notices() -> ResponseReturnValue:
    if not parts().config.is_demo:
        raise NotFound
    with parts().watch(current_actor()) as work:
        outbox = notice_views.outbox(work)
    return render(outbox=outbox)
