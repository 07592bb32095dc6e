"""What the case worker has asked for: each thing is answered by itself, now or another day."""

import secrets

from flask import Blueprint, flash, request
from flask.typing import ResponseReturnValue

from forms.supplements import ItemAnswerForm, speak
from portal.access.guard import client_only
from portal.access.sessions import current_actor
from portal.domain.danger import contacts
from portal.domain.refusals import Refusal
from portal.domain.supplements import AWAITED, ItemState
from portal.language import catalogues
from portal.services import paper_slips, receipts, supplement_answers, supplement_views
from portal.services.receipts import ReceiptView
from portal.services.supplement_answers import Said
from portal.services.supplement_words import Words
from portal.web.pages import parts, pdf, render, see_other
from portal.web.words import chosen_locale, say, shown, t

bp = Blueprint("supplements", __name__, url_prefix="/requests")


@bp.get("/")
@client_only
def list_requests() -> ResponseReturnValue:
    with parts().look(current_actor()) as work:
        asked = supplement_views.own(work)
    newest = sorted(asked, key=lambda one: one.created_at, reverse=True)
    return render(asked=newest, today=parts().today)


@bp.get("/<request_id>")
@client_only
def show(request_id: str) -> ResponseReturnValue:
    page = _page(request_id)
    with parts().work(current_actor()) as work:
        supplement_answers.see(work, request_id)
    return page


@bp.post("/<request_id>/<item_id>")
@client_only
def answer(request_id: str, item_id: str) -> ResponseReturnValue:
    form = ItemAnswerForm(request.form)
    photo = request.files.get("photo")
    key, kept = (form.upload_key.data or secrets.token_hex(16))[:64], form.receipt.data or None
    try:
        with parts().look(current_actor()) as work:
            supplement_views.find(work, request_id)
        if photo is not None and photo.filename:
            kept = receipts.keep(parts(), current_actor(), photo.read(), key)
        with parts().work(current_actor()) as work:
            said = Said(key, form.words.data or "", kept, form.route.data)
            supplement_answers.answer(work, request_id, item_id, said)
    except Refusal as refusal:
        if refusal.status == 404:
            raise
        form.photo.errors = [say(refusal.text)]
        return _page(request_id, (item_id, form), 422)
    flash(t("supplement", "Thank you. Your case worker can see it now."), "success")
    return see_other("client.supplements.show", request_id=request_id)


@bp.get("/<request_id>/<item_id>/slip.pdf")
@client_only
def slip(request_id: str, item_id: str) -> ResponseReturnValue:
    """A page with a code to lay with a paper that comes by post."""
    code = chosen_locale().code
    paper = paper_slips.item_slip_pdf(parts(), current_actor(), request_id, item_id, code)
    return pdf(paper, "slip.pdf")


def _page(
    request_id: str, typed: tuple[str, ItemAnswerForm] | None = None, status: int = 200
) -> ResponseReturnValue:
    with parts().look(current_actor()) as work:
        asked = supplement_views.find(work, request_id)
        pocket = supplement_views.pocket_for(work, asked)
    forms = {}
    for number, item in enumerate(asked.items):
        is_typed = typed is not None and typed[0] == item.id
        form = typed[1] if typed and is_typed else ItemAnswerForm()
        form.upload_key.data = form.upload_key.data or secrets.token_hex(16)
        form.receipt.choices = [("", t("form", "Choose")), *map(_choice, pocket[item.id])]
        speak(form, say)
        for field in form:
            field.id = f"{field.name}-{number}"
        forms[item.id] = form
    return render(
        status,
        template="client/supplements/show.html",
        asked=asked,
        forms=forms,
        in_swedish={item.id: _swedish(item.said) for item in asked.items},
        why_in_swedish=_swedish(asked.because),
        open_states=(*AWAITED, ItemState.SENT),
        contacts=contacts,
        today=parts().today,
    )


def _choice(view: ReceiptView) -> tuple[str, str]:
    known = (view.shown.merchant, view.shown.total, view.shown.date)
    words = [shown(part) for part in known if part is not None]
    return view.id, " · ".join(words) or t(
        "receipt", "A receipt from {day}", day=view.created_at.date()
    )


def _swedish(said: Words) -> str:
    """What the municipality wrote, for whoever reads it in another language."""
    return catalogues.render(said.text, "sv") if said.text else said.words
