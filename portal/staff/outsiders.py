"""What other authorities say about an adult of one's own case, side by side, to be untangled."""

import secrets

from flask import Blueprint, flash, request
from flask.typing import ResponseReturnValue

from forms.staff_outsiders import STAFF_MATTER_NAMES, StaffSayingForm
from portal.access.guard import staff_only
from portal.access.sessions import current_actor
from portal.domain.outsiders import OUTSIDER_NAMES
from portal.domain.refusals import NotFound, Refusal
from portal.services import dialogue, outsiders
from portal.web.pages import parts, render, see_other
from portal.web.words import say, t

bp = Blueprint("outsiders", __name__, url_prefix="/cases/<case_id>/others")


@bp.get("/of/<person_id>")
@staff_only
def show(case_id: str, person_id: str) -> ResponseReturnValue:
    form = StaffSayingForm(data={"said_on": parts().today, "is_shared": True})
    return _page(case_id, person_id, form)


@bp.post("/of/<person_id>")
@staff_only
def note(case_id: str, person_id: str) -> ResponseReturnValue:
    form = StaffSayingForm(request.form)
    if not form.validate():
        return _page(case_id, person_id, form, 422)
    key = (form.send_key.data or secrets.token_hex(16))[:64]
    try:
        with parts().work(current_actor()) as work:
            outsiders.note(work, form.to_value(), key, case_id=case_id, person_id=person_id)
    except NotFound:
        raise
    except Refusal as refusal:
        form[refusal.field or "words"].errors = [refusal.text]
        return _page(case_id, person_id, form, refusal.status)
    flash(t("outsider", "It is noted."), "success")
    return see_other("staff.outsiders.show", case_id=case_id, person_id=person_id)


@bp.post("/<saying_id>/untangle")
@staff_only
def untangle(case_id: str, saying_id: str) -> ResponseReturnValue:
    with parts().work(current_actor()) as work:
        outsiders.untangle(work, case_id, saying_id, request.form.get("outcome", ""))
        person_id = work.outsiders.of_case(case_id, saying_id).person_id
    flash(t("outsider", "Marked as sorted out."), "success")
    return see_other("staff.outsiders.show", case_id=case_id, person_id=person_id)


def _page(
    case_id: str, person_id: str, form: StaffSayingForm, status: int = 200
) -> ResponseReturnValue:
    with parts().watch(current_actor()) as work:
        groups = outsiders.of_case(work, case_id, person_id)
        name = dialogue.adults(work, case_id)[person_id]
    form.send_key.data = form.send_key.data or secrets.token_hex(16)
    form.speak(say)
    return render(
        status,
        template="staff/outsiders/show.html",
        case_id=case_id,
        person_id=person_id,
        name=name,
        groups=groups,
        form=form,
        outsiders=OUTSIDER_NAMES,
        matters=STAFF_MATTER_NAMES,
    )
