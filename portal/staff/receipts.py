"""Receipts that clients have handed over: staff look at the paper and write what it shows."""

from typing import Any

from flask import Blueprint, flash, request
from flask.typing import ResponseReturnValue

from forms.receipts import ReceiptForm
from portal.access.guard import staff_only
from portal.access.sessions import current_actor
from portal.domain.receipts import Reading, named_person
from portal.services import handed_over
from portal.services.receipts import ReceiptView
from portal.web.pages import parts, render, see_other
from portal.web.receipt_marks import marks
from portal.web.words import say, t

bp = Blueprint("receipts", __name__, url_prefix="/cases/<case_id>/receipts")


@bp.get("/<receipt_id>")
@staff_only
def show(case_id: str, receipt_id: str) -> ResponseReturnValue:
    with parts().watch(current_actor()) as work:
        view = handed_over.show(work, case_id, receipt_id)
        people = handed_over.people(work, case_id)
    return _page(case_id, view, _form(view, people))


@bp.post("/<receipt_id>")
@staff_only
def fill_in(case_id: str, receipt_id: str) -> ResponseReturnValue:
    with parts().watch(current_actor()) as work:
        view = handed_over.show(work, case_id, receipt_id)
        people = handed_over.people(work, case_id)
    form = _form(view, people, request.form)
    if not form.validate():
        return _page(case_id, view, form, 422)
    with parts().work(current_actor()) as work:
        handed_over.fill_in(work, case_id, receipt_id, form.to_value())
    flash(t("receipt", "Saved. The client sees it, and can change it."), "success")
    return see_other("staff.desk.show")


def _form(view: ReceiptView, people: tuple[tuple[str, str], ...], typed: Any = None) -> ReceiptForm:
    """Whom it is for is asked only where there are several; the one the paper names is chosen."""
    asked = people if len(people) > 1 else ()
    return ReceiptForm.from_value(view.shown, typed, asked, named_person(view.reading, people))


def _page(
    case_id: str, view: ReceiptView, form: ReceiptForm, status: int = 200
) -> ResponseReturnValue:
    form.speak(say)
    return render(
        status,
        template="staff/receipts/show.html",
        case_id=case_id,
        view=view,
        form=form,
        marks=marks(view.reading or Reading()),
    )
