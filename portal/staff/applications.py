"""Sent applications: what differs first, then each line with its evidence and answers beside it."""

from flask import Blueprint, Response
from flask.typing import ResponseReturnValue

from portal.access.guard import staff_only
from portal.access.sessions import current_actor
from portal.domain.application.description import rows
from portal.domain.application.document import SECTIONS
from portal.domain.lifecycle import NAMES
from portal.domain.supplements import NAMES as ITEM_NAMES
from portal.services import application_reviews
from portal.web.pages import parts, render

bp = Blueprint("applications", __name__)


@bp.get("/applications")
@staff_only
def list_applications() -> ResponseReturnValue:
    with parts().work(current_actor()) as work:
        sent = application_reviews.in_own_cases(work)
    return render(sent=sent, names=NAMES)


@bp.get("/cases/<case_id>/applications/<application_id>")
@staff_only
def show(case_id: str, application_id: str) -> ResponseReturnValue:
    with parts().work(current_actor()) as work:
        sent = application_reviews.open_sent(work, case_id, application_id)
    return render(
        sent=sent,
        sections=SECTIONS,
        rows={kind.slug: rows(sent.document, kind.slug) for kind in SECTIONS},
        names=NAMES,
        item_names=ITEM_NAMES,
    )


@bp.get("/cases/<case_id>/papers/<receipt_id>/picture")
@staff_only
def picture(case_id: str, receipt_id: str) -> ResponseReturnValue:
    content = application_reviews.picture(parts(), current_actor(), case_id, receipt_id)
    answer = Response(content, mimetype="image/jpeg")
    answer.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    answer.headers["Content-Disposition"] = 'inline; filename="paper.jpg"'
    return answer
