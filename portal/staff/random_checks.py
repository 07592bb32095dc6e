"""Random checks: one application, or those that a share and a seed pick among one's own."""

from flask import Blueprint, flash, request
from flask.typing import ResponseReturnValue

from portal.access.guard import staff_only
from portal.access.sessions import current_actor
from portal.domain.months import BenefitMonth
from portal.domain.refusals import NotFound
from portal.services import random_checks
from portal.web.pages import parts, render, see_other
from portal.web.words import t, tn

bp = Blueprint("random_checks", __name__)


@bp.get("/random-check")
@staff_only
def choose() -> ResponseReturnValue:
    """What chance picks in a month, to be asked for with one button."""
    with parts().watch(current_actor()) as work:
        months = random_checks.months(work)
        month = _month(request.args.get("month")) or next(iter(months), None)
        selection = random_checks.select(work, month) if month else None
    return render(selection=selection, months=months)


@bp.post("/random-check")
@staff_only
def ask_selected() -> ResponseReturnValue:
    month = _month(request.form.get("month"))
    if month is None:
        raise NotFound
    with parts().work(current_actor()) as work:
        count = random_checks.ask_selected(work, month)
    words = tn(
        "random check", "{count} household is asked.", "{count} households are asked.", count
    )
    flash(words, "success")
    return see_other("staff.random_checks.choose", month=month)


@bp.get("/cases/<case_id>/applications/<application_id>/check")
@staff_only
def look(case_id: str, application_id: str) -> ResponseReturnValue:
    with parts().watch(current_actor()) as work:
        picked = random_checks.look(work, case_id, application_id)
    return render(picked=picked)


@bp.post("/cases/<case_id>/applications/<application_id>/check")
@staff_only
def ask(case_id: str, application_id: str) -> ResponseReturnValue:
    with parts().work(current_actor()) as work:
        random_checks.ask(work, case_id, application_id)
    flash(t("supplement", "The request is sent. The client sees it as a to-do."), "success")
    return see_other(
        "staff.applications.show",
        case_id=case_id,
        application_id=application_id,
        _anchor="requests",
    )


def _month(text: str | None) -> BenefitMonth | None:
    try:
        return BenefitMonth.parse(text or "")
    except ValueError:
        return None
