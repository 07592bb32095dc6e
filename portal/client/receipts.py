"""The receipt pocket: add a paper, watch it being read, confirm or correct, find it again."""

import secrets
from collections.abc import Collection
from dataclasses import dataclass

from flask import Blueprint, Response, flash, request
from flask.typing import ResponseReturnValue
from wtforms import Field

from forms.receipts import ReceiptForm, UploadForm
from portal.access.guard import client_only
from portal.access.sessions import current_actor
from portal.domain.receipts import Reading, to_ask
from portal.domain.refusals import Refusal
from portal.domain.text import N_
from portal.services import receipts
from portal.services.receipts import ReceiptView
from portal.web.pages import parts, render, see_other
from portal.web.words import say, shown, t

bp = Blueprint("receipts", __name__, url_prefix="/receipts")


@dataclass(frozen=True)
class Mark:
    """A field's place on the picture, as fractions of its width and height."""

    label: str
    value: object
    left: float
    top: float
    width: float
    height: float
    sure: bool


@bp.get("/")
@client_only
def list_receipts() -> ResponseReturnValue:
    with parts().look(current_actor()) as work:
        pocket = receipts.pocket(work)
    return render(pocket=pocket)


@bp.get("/add")
@client_only
def add() -> ResponseReturnValue:
    return _upload_page(UploadForm(upload_key=secrets.token_hex(16)))


@bp.post("/add")
@client_only
def keep() -> ResponseReturnValue:
    form = UploadForm(request.form)
    photo = request.files.get("photo")
    content = photo.read() if photo else b""
    try:
        key = (form.upload_key.data or secrets.token_hex(16))[:64]
        receipt_id = receipts.keep(parts(), current_actor(), content, key)
    except Refusal as refusal:
        form.photo.errors = [say(refusal.text)]
        return _upload_page(form, refusal.status)
    return see_other("client.receipts.show", receipt_id=receipt_id)


@bp.get("/<receipt_id>")
@client_only
def show(receipt_id: str) -> ResponseReturnValue:
    with parts().look(current_actor()) as work:
        view = receipts.show(work, receipt_id)
    return _receipt_page(view, ReceiptForm.from_value(view.shown))


@bp.get("/<receipt_id>/progress")
@client_only
def progress(receipt_id: str) -> ResponseReturnValue:
    with parts().look(current_actor()) as work:
        view = receipts.show(work, receipt_id)
    if view.state == "received":
        return render(view=view)
    return _receipt_page(view, ReceiptForm.from_value(view.shown), template="fields")


@bp.post("/<receipt_id>")
@client_only
def confirm(receipt_id: str) -> ResponseReturnValue:
    with parts().look(current_actor()) as work:
        view = receipts.show(work, receipt_id)
    form = ReceiptForm.from_value(view.shown, request.form)
    if not form.validate():
        return _receipt_page(view, form, 422)
    with parts().work(current_actor()) as work:
        receipts.confirm(work, receipt_id, form.to_value())
    flash(t("receipt", "Saved. The receipt is in your pocket until you apply."), "success")
    return see_other("client.receipts.list_receipts")


@bp.post("/<receipt_id>/hand-to-staff")
@client_only
def hand_to_staff(receipt_id: str) -> ResponseReturnValue:
    with parts().work(current_actor()) as work:
        receipts.hand_to_staff(work, receipt_id)
    flash(t("receipt", "Staff will look at the paper. You do not need to do more."), "success")
    return see_other("client.receipts.list_receipts")


@bp.post("/<receipt_id>/remove")
@client_only
def remove(receipt_id: str) -> ResponseReturnValue:
    with parts().work(current_actor()) as work:
        receipts.remove(work, receipt_id)
    flash(t("receipt", "The receipt is removed."), "success")
    return see_other("client.receipts.list_receipts")


@bp.get("/<receipt_id>/picture")
@client_only
def picture(receipt_id: str) -> ResponseReturnValue:
    content = receipts.picture(parts(), current_actor(), receipt_id)
    answer = Response(content, mimetype="image/jpeg")
    answer.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    answer.headers["Content-Disposition"] = 'inline; filename="receipt.jpg"'
    return answer


def _upload_page(form: UploadForm, status: int = 200) -> ResponseReturnValue:
    form.photo.label.text = say(N_("receipt", "The receipt"))
    return render(status, template="client/receipts/add.html", form=form)


def _receipt_page(
    view: ReceiptView, form: ReceiptForm, status: int = 200, template: str = "show"
) -> ResponseReturnValue:
    form.speak(say)
    reading = view.reading or Reading()
    asked = {*to_ask(view.suggestion), *form.errors} if view.confirmed is None else {*form.errors}
    return render(
        status,
        template=f"client/receipts/{template}.html",
        view=view,
        form=form,
        asked=asked,
        order=_ORDER,
        known=_known(form, asked),
        marks=_marks(reading),
        tips=reading.quality.tips() if reading.quality else (),
        items=reading.items.value if reading.items else (),
    )


_ORDER = ("total", "merchant", "date", "category", "prescription", "own_cost", "due")


def _known(form: ReceiptForm, asked: Collection[str]) -> list[dict[str, str]]:
    """What need not be asked for, as text. A field with nothing in it has nothing to show."""
    return [
        {"name": field.name, "key": str(field.label.text), "value": _as_text(field)}
        for field in (form[name] for name in _ORDER)
        if field.name not in asked and field.data not in (None, "")
    ]


def _as_text(field: Field) -> str:
    choices = dict(getattr(field, "choices", None) or ())
    return str(choices[field.data]) if field.data in choices else shown(field.data)


_LABELS = {
    "total": N_("receipt", "What you paid"),
    "merchant": N_("receipt", "Shop or clinic"),
    "date": N_("receipt", "Date on the receipt"),
    "due": N_("receipt", "Last day to pay"),
    "payment_reference": N_("receipt", "Payment reference (OCR)"),
    "bankgiro": N_("receipt", "Bankgiro"),
    "plusgiro": N_("receipt", "Plusgiro"),
    "organisation_number": N_("receipt", "Organisation number"),
    "own_cost": N_("receipt", "Your own cost for medicine on prescription"),
    "high_cost_total": N_("receipt", "Paid so far in the high-cost protection"),
    "free_card_until": N_("receipt", "The free card or the period ends"),
}


def _marks(reading: Reading) -> list[Mark]:
    found = ((label, getattr(reading, name)) for name, label in _LABELS.items())
    return [
        Mark(
            say(label),
            shown(field.value),
            field.place.left,
            field.place.top,
            field.place.right - field.place.left,
            field.place.bottom - field.place.top,
            field.sure,
        )
        for label, field in found
        if field is not None and field.place is not None and field.place.page == 0
    ]
