"""Ready sentences: pick one, fill its gaps, send it. The client reads it in their own language."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from flask import Blueprint, flash, request
from flask.typing import ResponseReturnValue

from forms.phrases import PhraseForm
from portal.access.guard import staff_only
from portal.access.sessions import current_actor
from portal.domain import phrases
from portal.domain.months import BenefitMonth, local_day
from portal.domain.phrases import GapEmpty, Topic
from portal.domain.refusals import NotFound, Refusal
from portal.domain.text import Text
from portal.language.locales import locale_by_code
from portal.services import dialogue, messages, own_phrases, threads
from portal.services.messages import Outgoing
from portal.web.pages import parts, render, see_other
from portal.web.words import chosen_locale, say, shown, t

bp = Blueprint("phrases", __name__, url_prefix="/messages/<thread_id>/phrases")


@dataclass(frozen=True)
class Picked:
    """A sentence to fill: its gaps, how it is shown with them open, and the whole of it.

    `lacks` are the languages of the thread's clients that it is not written in.
    """

    id: str
    gaps: tuple[str, ...]
    sample: str
    filled: Callable[[Mapping[str, object]], Text | Mapping[str, str]]
    lacks: tuple[str, ...] = ()


@bp.get("/")
@staff_only
def list_phrases(thread_id: str) -> ResponseReturnValue:
    with parts().look(current_actor()) as work:
        threads.open_thread(work, thread_id)
        own = own_phrases.usable(work)
    topics = [(topic.text, phrases.of_topic(topic)) for topic in Topic]
    return render(thread_id=thread_id, topics=topics, own=own)


@bp.get("/<phrase_id>")
@staff_only
def fill(thread_id: str, phrase_id: str) -> ResponseReturnValue:
    phrase = _find(thread_id, phrase_id)
    this_month = str(BenefitMonth.of(local_day(parts().now())))
    form = PhraseForm(None, data={"send_key": secrets.token_hex(16), "month": this_month})
    form.keep(phrase.gaps)
    return _fill_page(form, thread_id, phrase)


@bp.post("/<phrase_id>")
@staff_only
def send(thread_id: str, phrase_id: str) -> ResponseReturnValue:
    phrase = _find(thread_id, phrase_id)
    form = PhraseForm(request.form)
    form.keep(phrase.gaps)
    if not form.validate():
        return _fill_page(form, thread_id, phrase, GapEmpty.status)
    try:
        with parts().work(current_actor()) as work:
            messages.send(work, thread_id, _outgoing(form, phrase))
    except NotFound:
        raise
    except Refusal as refusal:
        form.refuse(refusal.field, say(refusal.text))
        return _fill_page(form, thread_id, phrase, refusal.status)
    flash(t("message", "Your message is sent."), "success")
    return see_other("staff.messages.show", thread_id=thread_id)


def _find(thread_id: str, phrase_id: str) -> Picked:
    """A ready sentence, or one that a case worker wrote. Raises NotFound, for the thread too."""
    with parts().look(current_actor()) as work:
        thread = threads.open_thread(work, thread_id)
        if phrase_id in phrases.IDS:
            ready = phrases.by_id(phrase_id)
            return Picked(phrase_id, ready.gaps, say(ready.with_open_gaps()), ready.filled)
        view = own_phrases.find(work, phrase_id)
        lacks = [one for one in dialogue.languages(work, thread) if one not in view.phrase.words]
    written = own_phrases.filled
    return Picked(
        phrase_id,
        view.phrase.gaps,
        view.sample(),
        lambda values: written(view.phrase, values),
        tuple(locale_by_code(code).own_name for code in lacks),
    )


def _outgoing(form: PhraseForm, phrase: Picked) -> Outgoing:
    return Outgoing(
        form.text.data or "",
        form.send_key.data or secrets.token_hex(16),
        chosen_locale().code,
        asks_answer=bool(form.asks_answer.data),
        phrase=phrase.filled(form.values()),
    )


def _fill_page(
    form: PhraseForm, thread_id: str, phrase: Picked, status: int = 200
) -> ResponseReturnValue:
    form.offer(BenefitMonth.of(local_day(parts().now())), shown)
    form.speak(say)
    return render(
        status,
        template="staff/phrases/fill.html",
        form=form,
        thread_id=thread_id,
        phrase=phrase,
    )
