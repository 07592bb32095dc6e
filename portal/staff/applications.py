"""Sent applications: what differs first, then each line with its evidence and answers beside it."""

from flask import Blueprint, flash, request
from flask.typing import ResponseReturnValue

from portal.access.guard import staff_only
from portal.access.sessions import current_actor
from portal.domain.application.description import rows
from portal.domain.application.document import SECTIONS
from portal.domain.completeness.checklist import points
from portal.domain.decisions import OUTCOME_NAMES
from portal.domain.receipts import Reading
from portal.services import (
    application_reviews,
    decisions,
    paper_route,
    review_marks,
    sent_applications,
    sent_papers,
)
from portal.services.sent_applications import Show
from portal.services.sent_papers import OriginalReason
from portal.web.pages import as_picture, parts, render, see_other, to_save
from portal.web.receipt_marks import compared, marks
from portal.web.words import t

bp = Blueprint("applications", __name__)


@bp.get("/applications")
@staff_only
def list_applications() -> ResponseReturnValue:
    asked = request.args.get("show", "")
    show = Show(asked) if asked in set(Show) else Show.ALL
    with parts().watch(current_actor()) as work:
        every = sent_applications.in_own_cases(work)
    counts = {one.value: sum(row.is_in(one) for row in every) for one in Show}
    return render(sent=[row for row in every if row.is_in(show)], show=show, counts=counts)


@bp.get("/cases/<case_id>/applications/<application_id>")
@staff_only
def show(case_id: str, application_id: str) -> ResponseReturnValue:
    with parts().work(current_actor()) as work:
        application_reviews.note_opened(work, case_id, application_id)
    with parts().watch(current_actor()) as work:
        sent = application_reviews.open_sent(work, case_id, application_id)
        decided = decisions.on_application(work, case_id, application_id)
        scanned = paper_route.of_application(work, application_id)
    said = {kind.slug: rows(sent.document, kind.slug) for kind in SECTIONS}
    people = [(one, sent.document.person_name(one)) for one in sent.document.people]
    shown = [kind for kind in SECTIONS if said[kind.slug] or sent.view.findings_in(kind.slug)]
    return render(
        sent=sent,
        scanned=scanned,
        decided=decided,
        outcomes=OUTCOME_NAMES,
        sections=shown,
        rows=said,
        compared={
            paper: compared(one.reading or Reading(), one.confirmed, people)
            for paper, one in sent.papers.items()
        },
        open_points=points(sent.document, sent.still_open(parts().today)),
        marks={paper: marks(one.reading or Reading()) for paper, one in sent.papers.items()},
        reasons=OriginalReason,
        today=parts().today,
        at={"case_id": case_id, "application_id": application_id},
        is_all_seen={kind.slug for kind in shown} <= sent.review.seen.keys(),
    )


@bp.post("/cases/<case_id>/applications/<application_id>/seen")
@staff_only
def see(case_id: str, application_id: str) -> ResponseReturnValue:
    """Mark sections as seen, or one as not seen; then on to what is next."""
    slugs = request.form.getlist("section")
    with parts().work(current_actor()) as work:
        if request.form.get("again"):
            review_marks.take_back_seen(work, case_id, application_id, slugs[0] if slugs else "")
        else:
            review_marks.see(work, case_id, application_id, slugs)
        following = application_reviews.next_unopened(work, case_id, application_id)
    if request.form.get("go_on") and following:
        case_id, application_id = following
        return see_other("staff.applications.show", case_id=case_id, application_id=application_id)
    return _back(case_id, application_id, request.form.get("next") or f"{slugs[0]}-title")


@bp.post("/cases/<case_id>/applications/<application_id>/registered")
@staff_only
def register(case_id: str, application_id: str) -> ResponseReturnValue:
    with parts().work(current_actor()) as work:
        if request.form.get("again"):
            review_marks.take_back_registered(work, case_id, application_id)
        else:
            review_marks.register(work, case_id, application_id)
    return _back(case_id, application_id, "whole")


@bp.post("/cases/<case_id>/applications/<application_id>/notes")
@staff_only
def note(case_id: str, application_id: str) -> ResponseReturnValue:
    place = request.form.get("place", "")
    words = request.form.get("words", "")
    with parts().work(current_actor()) as work:
        review_marks.note(work, case_id, application_id, place, words)
    flash(t("note", "The note is saved."), "success")
    return _back(case_id, application_id, f"{place.split('.')[0]}-title" if place else "whole")


@bp.get("/cases/<case_id>/papers/<receipt_id>/picture")
@staff_only
def picture(case_id: str, receipt_id: str) -> ResponseReturnValue:
    number = request.args.get("number", 0, type=int)
    content = sent_papers.picture(parts(), current_actor(), case_id, receipt_id, number)
    return as_picture(content, "paper.jpg")


@bp.post("/cases/<case_id>/papers/<receipt_id>/original")
@staff_only
def original(case_id: str, receipt_id: str) -> ResponseReturnValue:
    """The file as it came, for a reason that is logged; never shown inside a page."""
    reason = request.form.get("reason", "")
    content = sent_papers.original(parts(), current_actor(), case_id, receipt_id, reason)
    return to_save(content)


def _back(case_id: str, application_id: str, anchor: str) -> ResponseReturnValue:
    return see_other(
        "staff.applications.show",
        case_id=case_id,
        application_id=application_id,
        _anchor=anchor,
    )
