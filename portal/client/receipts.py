"""The receipt pocket: add a paper, watch it being read, confirm or correct, find it again."""

import secrets
from collections.abc import Iterable
from typing import Any

from flask import Blueprint, flash, jsonify, request
from flask.typing import ResponseReturnValue
from wtforms import Field

from forms.receipts import ReceiptForm, UploadForm
from portal.access.guard import client_only
from portal.access.sessions import current_actor
from portal.client.application import which_of
from portal.domain.receipts import Category, Reading, to_ask
from portal.domain.refusals import NotFound, Refusal
from portal.domain.text import N_
from portal.services import (
    application_offers,
    applications,
    receipt_corrections,
    receipt_pages,
    receipt_pocket,
    receipts,
)
from portal.services.receipt_corrections import Corrected
from portal.services.receipt_pocket import Place
from portal.services.receipts import ReceiptView
from portal.web.pages import as_picture, is_script, parts, render, see_other
from portal.web.receipt_marks import marks
from portal.web.words import say, shown, t

bp = Blueprint("receipts", __name__, url_prefix="/receipts")


@bp.get("/")
@client_only
def list_receipts() -> ResponseReturnValue:
    with parts().look(current_actor()) as work:
        kept = receipt_pocket.kept(work, parts().municipality)
    return render(
        unused=receipt_pocket.by_month(one for one in kept if one.used_in is None),
        used=receipt_pocket.by_month(one for one in kept if one.used_in is not None),
    )


@bp.get("/add")
@client_only
def add() -> ResponseReturnValue:
    return _upload_page(UploadForm(upload_key=secrets.token_hex(16)))


@bp.post("/add")
@client_only
def keep() -> ResponseReturnValue:
    form = UploadForm(request.form)
    key = form.upload_key.data or secrets.token_hex(16)
    # No file at all is refused in the same words as an empty one.
    contents = [one.read() for one in request.files.getlist("photo") if one.filename] or [b""]
    kept: list[str] = []
    refused: list[tuple[int, Refusal]] = []
    for number, content in enumerate(contents):
        try:
            kept.append(_keep(content, _key(key, number), kept if form.together.data else []))
        except Refusal as refusal:
            refused.append((number + 1, refusal))
    if not kept and is_script():
        return _refused(refused[0][1])
    if not kept:
        form.photo.errors = [say(refused[0][1].text)]
        return _upload_page(form, refused[0][1].status)
    for place, fault in refused:
        why = say(fault.text)
        flash(t("receipt", "Picture {number} was left out. {why}", number=place, why=why), "error")
    if len(set(kept)) > 1:
        return see_other("client.receipts.list_receipts")
    return see_other("client.receipts.show", receipt_id=kept[0])


def _refused(refusal: Refusal) -> ResponseReturnValue:
    """In one sentence, for the script that sent the file."""
    return jsonify(error=say(refusal.text)), refusal.status


def _keep(content: bytes, key: str, before: list[str]) -> str:
    """Keep a picture as a paper of its own, or as the next picture of the one before."""
    if before:
        receipt_pages.add(parts(), current_actor(), before[0], content, key)
        return before[0]
    return receipts.keep(parts(), current_actor(), content, key)


def _key(form_key: str, number: int) -> str:
    """The same picture of the same form is the same paper, however often it is sent."""
    return f"{form_key[:60]}.{number}" if number else form_key[:64]


@bp.post("/<receipt_id>/pictures")
@client_only
def add_picture(receipt_id: str) -> ResponseReturnValue:
    """A long paper goes on in another picture."""
    form = UploadForm(request.form)
    photo = request.files.get("photo")
    key = form.upload_key.data or secrets.token_hex(16)
    try:
        content = photo.read() if photo else b""
        receipt_pages.add(parts(), current_actor(), receipt_id, content, key[:64])
    except NotFound:
        raise
    except Refusal as refusal:
        if is_script():
            return _refused(refusal)
        flash(say(refusal.text), "error")
    return see_other("client.receipts.show", receipt_id=receipt_id)


@bp.get("/<receipt_id>")
@client_only
def show(receipt_id: str) -> ResponseReturnValue:
    return _receipt_page(*_look(receipt_id))


@bp.get("/<receipt_id>/progress")
@client_only
def progress(receipt_id: str) -> ResponseReturnValue:
    with parts().look(current_actor()) as work:
        view = receipts.show(work, receipt_id)
    if view.state == "received":
        return render(view=view)
    return _receipt_page(*_look(receipt_id), template="fields")


@bp.post("/<receipt_id>")
@client_only
def confirm(receipt_id: str) -> ResponseReturnValue:
    """Save what the paper shows; `apply` names an application that it becomes a cost in at once."""
    view, place = _look(receipt_id)
    form = _form(view, place, request.form)
    if not form.validate():
        return _receipt_page(view, place, form, 422)
    with parts().work(current_actor()) as work:
        corrected = receipt_corrections.confirm(work, receipt_id, form.to_value())
        address = request.form.get("apply", "")
        if address in {one.address for one in place.open_to}:
            applications.open_month(work, parts().municipality, which_of(address))
            application_offers.apply_for_receipt(work, which_of(address), receipt_id)
            flash(t("receipt", "Saved. It is a cost in your application now."), "success")
            return see_other("client.application.month", month=address, _anchor="costs")
    if corrected is not None:
        return _to_costs(corrected)
    flash(t("receipt", "Saved. The receipt is in your pocket until you apply."), "success")
    return see_other("client.receipts.list_receipts")


def _to_costs(corrected: Corrected) -> ResponseReturnValue:
    """To the costs that a receipt has become: they follow it, but for what was written by hand."""
    month = corrected.address
    if corrected.line is None:
        flash(t("receipt", "Saved. Your application has changed too. See that it is right."))
        return see_other("client.application.month", month=month, _anchor="costs")
    flash(t("receipt", "Saved. You had changed this cost yourself, so we left it. Is it right?"))
    at = {"month": month, "slug": "costs", "name": "lines", "line": corrected.line}
    return see_other("client.sections.edit_line", **at)


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
    receipt_corrections.remove(parts(), current_actor(), receipt_id)
    flash(t("receipt", "The receipt is removed. We have erased its picture."), "success")
    return see_other("client.receipts.list_receipts")


@bp.get("/<receipt_id>/picture")
@client_only
def picture(receipt_id: str) -> ResponseReturnValue:
    number = request.args.get("number", 0, type=int)
    content = receipts.picture(parts(), current_actor(), receipt_id, number)
    return as_picture(content, "receipt.jpg")


def _next_picture_form() -> UploadForm:
    form = UploadForm(upload_key=secrets.token_hex(16))
    form.photo.label.text = say(N_("receipt", "The next picture of the same paper"))
    form.photo.id = "more"
    return form


def _upload_page(form: UploadForm, status: int = 200) -> ResponseReturnValue:
    form.photo.label.text = say(N_("receipt", "The receipt"))
    form.together.label.text = say(form.together.label.text)
    return render(status, template="client/receipts/add.html", form=form)


def _look(receipt_id: str) -> tuple[ReceiptView, Place]:
    with parts().look(current_actor()) as work:
        view = receipts.show(work, receipt_id)
        return view, receipt_pocket.place_of(work, parts().municipality, view)


def _form(view: ReceiptView, place: Place, typed: Any = None) -> ReceiptForm:
    people = place.people if len(place.people) > 1 else ()
    return ReceiptForm.from_value(view.shown, typed, people, place.concerned(view.reading))


def _receipt_page(
    view: ReceiptView,
    place: Place,
    form: ReceiptForm | None = None,
    status: int = 200,
    template: str = "show",
) -> ResponseReturnValue:
    form = form or _form(view, place)
    form.speak(say)
    reading = view.reading or Reading()
    placed = marks(reading)
    order = [name for name in _ORDER if name != "person" or form.person.choices]
    asked = _asked(view, form)
    return render(
        status,
        template=f"client/receipts/{template}.html",
        view=view,
        place=place,
        form=form,
        asked=asked,
        is_unsure=view.confirmed is None and bool(to_ask(view.suggestion)),
        order=order,
        known=_known(form, (name for name in order if name not in asked)),
        marks=placed,
        mark_of={mark.name: mark for mark in placed},
        next_picture=_next_picture_form(),
        tips=reading.quality.tips() if reading.quality else (),
        items=reading.items.value if reading.items else (),
    )


_ORDER = (
    "total",
    "merchant",
    "date",
    "category",
    "purpose",
    "person",
    "prescription",
    "own_cost",
    "due",
)


def _asked(view: ReceiptView, form: ReceiptForm) -> set[str]:
    """What is asked: what is unsure, and what no paper can say. A saved receipt asks nothing."""
    asked = set(form.errors)
    if view.confirmed is None and not view.is_fixed:
        asked |= to_ask(view.suggestion)
        if "category" in asked or form.category.data == Category.OTHER:
            asked.add("purpose")
        if form.person.choices:
            asked.add("person")
    return asked


def _known(form: ReceiptForm, names: Iterable[str]) -> list[dict[str, str]]:
    """What need not be asked for, as text. A field with nothing in it has nothing to show."""
    is_medicine = form.category.data == Category.MEDICINE
    return [
        {"name": name, "label": str(form[name].label.text), "value": _as_text(form[name])}
        for name in names
        if form[name].data not in (None, "") and (is_medicine or name != "prescription")
    ]


def _as_text(field: Field) -> str:
    choices = dict(getattr(field, "choices", None) or ())
    return str(choices[field.data]) if field.data in choices else shown(field.data)
