"""Own sentences: written once, translated by whoever can, picked where one writes."""

import secrets

from flask import Blueprint, flash, request
from flask.typing import ResponseReturnValue

from forms.staff_phrases import OwnPhraseForm, name_in
from portal.access.guard import staff_only
from portal.access.sessions import current_actor
from portal.domain.own_phrases import OwnPhrase
from portal.domain.phrases import Topic
from portal.domain.refusals import NotFound, Refusal
from portal.language.locales import LOCALES
from portal.services import own_phrases
from portal.services.own_phrases import OwnPhraseView
from portal.web.pages import parts, render, see_other
from portal.web.words import say, t

bp = Blueprint("own_phrases", __name__, url_prefix="/phrases")


@bp.get("/")
@staff_only
def list_phrases() -> ResponseReturnValue:
    with parts().look(current_actor()) as work:
        found = own_phrases.usable(work)
    return render(phrases=found)


@bp.get("/new")
@staff_only
def start() -> ResponseReturnValue:
    return _page(OwnPhraseForm(topic=Topic.EXPLAIN, is_shared=True))


@bp.post("/new")
@staff_only
def write() -> ResponseReturnValue:
    form = OwnPhraseForm(request.form)
    key = (form.send_key.data or secrets.token_hex(16))[:64]
    try:
        with parts().work(current_actor()) as work:
            phrase_id = own_phrases.write(work, _typed(form), key)
    except NotFound:
        raise
    except Refusal as refusal:
        return _refused(form, refusal)
    return _saved(phrase_id)


@bp.get("/<own_phrase_id>")
@staff_only
def edit(own_phrase_id: str) -> ResponseReturnValue:
    view = _find(own_phrase_id)
    words = {code: own_phrases.with_names(code, one) for code, one in view.phrase.words.items()}
    form = OwnPhraseForm(topic=view.phrase.topic, is_shared=view.phrase.is_shared)
    return _page(form.fill(words), view)


@bp.post("/<own_phrase_id>")
@staff_only
def change(own_phrase_id: str) -> ResponseReturnValue:
    form = OwnPhraseForm(request.form)
    try:
        with parts().work(current_actor()) as work:
            own_phrases.change(work, own_phrase_id, _typed(form))
    except NotFound:
        raise
    except Refusal as refusal:
        return _refused(form, refusal, _find(own_phrase_id))
    return _saved(own_phrase_id)


@bp.post("/<own_phrase_id>/remove")
@staff_only
def remove(own_phrase_id: str) -> ResponseReturnValue:
    with parts().work(current_actor()) as work:
        own_phrases.remove(work, own_phrase_id)
    flash(t("phrase", "The sentence is removed. What was sent with it stays."), "success")
    return see_other("staff.own_phrases.list_phrases")


def _saved(phrase_id: str) -> ResponseReturnValue:
    """Say that it is kept, and for whom it would still be in Swedish."""
    lacks = ", ".join(language.own_name for language in _find(phrase_id).lacks)
    if lacks:
        words = t(
            "phrase",
            "The sentence is saved. It is not written in {languages}."
            " Clients who read those languages get the Swedish words.",
            languages=lacks,
        )
        flash(words, "warning")
    else:
        flash(t("phrase", "The sentence is saved."), "success")
    return see_other("staff.own_phrases.list_phrases")


def _find(own_phrase_id: str) -> OwnPhraseView:
    with parts().look(current_actor()) as work:
        return own_phrases.find(work, own_phrase_id)


def _typed(form: OwnPhraseForm) -> OwnPhrase:
    words = {code: own_phrases.read(code, typed) for code, typed in form.words().items()}
    topic = form.topic.data or Topic.EXPLAIN
    return OwnPhrase(topic=topic, words=words, is_shared=bool(form.is_shared.data))


def _refused(
    form: OwnPhraseForm, refusal: Refusal, view: OwnPhraseView | None = None
) -> ResponseReturnValue:
    form[name_in(refusal.field or "sv")].errors = [refusal.text]
    return _page(form, view, refusal.status)


def _page(
    form: OwnPhraseForm, view: OwnPhraseView | None = None, status: int = 200
) -> ResponseReturnValue:
    form.send_key.data = form.send_key.data or secrets.token_hex(16)
    form.speak(say)
    return render(
        status,
        template="staff/own_phrases/edit.html",
        form=form,
        view=view,
        languages=[(one, form[name_in(one.code)]) for one in LOCALES],
        gaps=own_phrases.gap_names("sv").values(),
    )
