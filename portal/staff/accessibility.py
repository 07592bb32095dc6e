"""The support staff's desk: requests for another way, from new to done or declined."""

import secrets
from collections.abc import Callable

from flask import Blueprint, flash, request
from flask.typing import ResponseReturnValue

from forms.accessibility import (
    AnswerForm,
    DeclineForm,
    FinishForm,
    HandOverForm,
    NoteForm,
    SpokenForm,
)
from portal.access.guard import staff_only
from portal.access.sessions import current_actor
from portal.domain.accessibility import KIND_NAMES, LASTING, State
from portal.domain.accessibility_numbers import FEWEST
from portal.domain.permissions import Area
from portal.domain.refusals import NotFound, Refusal
from portal.domain.text import N_, Text
from portal.services import accessibility_desk as support
from portal.services import accessibility_numbers, accessibility_papers, accessibility_queue
from portal.services.accessibility_desk import DeskPage
from portal.services.work import Work
from portal.web.page_names import page_name
from portal.web.pages import parts, pdf, render, see_other
from portal.web.words import chosen_locale, say

bp = Blueprint("accessibility", __name__, url_prefix="/accessibility")

_SHOWN = ("open", "mine", "closed", "numbers")
_FORMS: dict[str, type[SpokenForm]] = {
    "answer": AnswerForm,
    "note": NoteForm,
    "hand_over": HandOverForm,
    "finish": FinishForm,
}
_SAVED = N_("accessibility", "Saved.")


@bp.get("/")
@staff_only(Area.ACCESSIBILITY)
def list_requests() -> ResponseReturnValue:
    which = request.args.get("show", "open")
    which = which if which in _SHOWN else "open"
    with parts().watch(current_actor()) as work:
        desk = parts().municipality.accessibility
        queue = accessibility_queue.list_requests(work, desk, which)
        numbers = accessibility_numbers.show(work, desk) if which == "numbers" else ()
    return render(
        queue=queue,
        which=which,
        numbers=numbers,
        kind_names=KIND_NAMES,
        states=tuple(State),
        most=accessibility_queue.MOST_ROWS,
        fewest=FEWEST,
    )


@bp.get("/<wish>")
@staff_only(Area.ACCESSIBILITY)
def show(wish: str) -> ResponseReturnValue:
    return _request_page(wish)


@bp.post("/<wish>/take")
@staff_only(Area.ACCESSIBILITY)
def take(wish: str) -> ResponseReturnValue:
    return _done(wish, lambda work: support.take(work, wish))


@bp.post("/<wish>/answer")
@staff_only(Area.ACCESSIBILITY)
def answer(wish: str) -> ResponseReturnValue:
    form = AnswerForm(request.form)
    words, key, language = form.words.data or "", _sent_key(form), chosen_locale().tag
    ready, waits = form.ready.data or "", bool(form.waits.data)
    return _done(
        wish,
        lambda work: support.answer(work, wish, words, language, key, ready=ready, waits=waits),
        answer=form,
    )


@bp.post("/<wish>/note")
@staff_only(Area.ACCESSIBILITY)
def note(wish: str) -> ResponseReturnValue:
    form = NoteForm(request.form)
    words, key, language = form.words.data or "", _sent_key(form), chosen_locale().tag
    return _done(wish, lambda work: support.note(work, wish, words, language, key), note=form)


@bp.post("/<wish>/hand-over")
@staff_only(Area.ACCESSIBILITY)
def hand_over(wish: str) -> ResponseReturnValue:
    form = HandOverForm(request.form)
    to_id, key = form.to_id.data or "", _sent_key(form)
    return _done(wish, lambda work: support.hand_over(work, wish, to_id, key))


@bp.post("/<wish>/done")
@staff_only(Area.ACCESSIBILITY)
def finish(wish: str) -> ResponseReturnValue:
    form = FinishForm(request.form)
    words, key, language = form.words.data or "", _sent_key(form), chosen_locale().tag
    return _done(
        wish,
        lambda work: support.finish(work, wish, words, language, key, form.to_kinds()),
        finish=form,
    )


@bp.get("/<wish>/decline")
@staff_only(Area.ACCESSIBILITY)
def decline(wish: str) -> ResponseReturnValue:
    return _decline_page(wish, DeclineForm(send_key=_key()))


@bp.post("/<wish>/decline")
@staff_only(Area.ACCESSIBILITY)
def send_decision(wish: str) -> ResponseReturnValue:
    form, desk = DeclineForm(request.form), parts().municipality.accessibility
    if not form.validate():
        return _decline_page(wish, form, 422)
    reasons, key, language = form.words.data or "", _sent_key(form), chosen_locale().tag
    try:
        with parts().work(current_actor()) as work:
            support.decline(work, desk, wish, reasons, language, key)
    except NotFound:
        raise
    except Refusal as refusal:
        form.words.errors = [refusal.text]
        return _decline_page(wish, form, refusal.status)
    flash(say(N_("accessibility", "The decision is made and the person can read it.")), "success")
    return see_other("staff.accessibility.show", wish=wish)


@bp.get("/<declined>/decision.pdf")
@staff_only(Area.ACCESSIBILITY)
def decision_pdf(declined: str) -> ResponseReturnValue:
    paper = accessibility_papers.pdf_for_post(parts(), current_actor(), declined)
    return pdf(paper, "decision.pdf")


def _done(wish: str, verb: Callable[[Work], None], **typed: SpokenForm) -> ResponseReturnValue:
    if not all(form.validate() for form in typed.values()):
        return _request_page(wish, 422, **typed)
    try:
        with parts().work(current_actor()) as work:
            verb(work)
    except NotFound:
        raise
    except Refusal as refusal:
        for form in typed.values():
            form["words"].errors = [refusal.text]
        if typed:
            return _request_page(wish, refusal.status, **typed)
        flash(say(refusal.text), "error")
    else:
        flash(say(_SAVED), "success")
    return see_other("staff.accessibility.show", wish=wish)


def _request_page(wish: str, status: int = 200, **typed: SpokenForm) -> ResponseReturnValue:
    page = _opened(wish)
    forms = {name: kind(send_key=_key()) for name, kind in _FORMS.items()} | typed
    asked = {kind: KIND_NAMES[kind] for kind in page.view.wish.kinds if kind in LASTING}
    # Two forms on one page have a field called words: each gets an id of its own.
    for name, form in forms.items():
        for field in form:
            field.id = f"{name}-{field.name}"
    if isinstance(forms["finish"], FinishForm):
        forms["finish"].lasting.offer(asked, say)
    if isinstance(forms["hand_over"], HandOverForm):
        forms["hand_over"].offer(page.colleagues)
    for form in forms.values():
        form.speak(say)
    return render(
        status,
        template="staff/accessibility/show.html",
        page=page,
        forms=forms,
        form=next(iter(typed.values()), None),
        has_lasting=bool(asked),
        kind_names=KIND_NAMES,
        texts=_texts(page),
        asked_from=page_name(page.view.wish.place),
    )


def _decline_page(wish: str, form: DeclineForm, status: int = 200) -> ResponseReturnValue:
    page = _opened(wish)
    if page.asker is None:
        raise NotFound
    form.speak(say)
    return render(
        status,
        template="staff/accessibility/decline.html",
        page=page,
        form=form,
        kind_names=KIND_NAMES,
    )


def _opened(wish: str) -> DeskPage:
    with parts().watch(current_actor()) as work:
        return support.show(work, wish)


def _texts(page: DeskPage) -> tuple[Text, ...]:
    if page.view.decision is None:
        return ()
    return page.view.decision.texts(parts().municipality.name)


def _key() -> str:
    return secrets.token_hex(16)


def _sent_key(form: SpokenForm) -> str:
    return (form.send_key.data or _key())[:64]
