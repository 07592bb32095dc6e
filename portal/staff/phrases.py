"""Ready sentences: pick one, fill its gaps, send it. The client reads it in their own language."""

import secrets
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

from flask import Blueprint, flash, request, url_for
from flask.typing import ResponseReturnValue

from forms.phrases import FirstPhraseForm, PhraseForm
from portal.access.guard import staff_only
from portal.access.sessions import current_actor
from portal.domain import phrases
from portal.domain.dialogue import About
from portal.domain.months import BenefitMonth, local_day
from portal.domain.phrases import GapEmpty, Topic
from portal.domain.refusals import NotFound, Refusal
from portal.domain.text import N_, Text
from portal.language.locales import DEFAULT, locale_by_code
from portal.services import (
    abouts,
    dialogue,
    message_drafts,
    messages,
    own_cases,
    own_phrases,
    threads,
)
from portal.services.messages import NewThread, Outgoing
from portal.services.own_phrases import OwnPhraseView
from portal.services.work import Work
from portal.staff import moved
from portal.web.abouts import suggested_subject
from portal.web.pages import parts, render, see_other
from portal.web.words import chosen_locale, say, shown, t

bp = Blueprint("phrases", __name__, url_prefix="/messages")


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


@bp.get("/<thread_id>/phrases/")
@staff_only
def list_phrases(thread_id: str) -> ResponseReturnValue:
    with parts().look(current_actor()) as work:
        threads.open_thread(work, thread_id)
        own = own_phrases.usable(work)
    return _list_page(own, "", thread_id=thread_id)


@bp.get("/new/<case_id>/phrases/")
@staff_only
def list_to_start(case_id: str) -> ResponseReturnValue:
    with parts().look(current_actor()) as work:
        own_cases.require_own(work, case_id)
        own = own_phrases.usable(work)
    return _list_page(own, "_to_start", case_id=case_id, **_tie())


@bp.get("/<thread_id>/phrases/<phrase_id>")
@staff_only
def fill(thread_id: str, phrase_id: str) -> ResponseReturnValue:
    with parts().look(current_actor()) as work:
        phrase = _in_thread(work, thread_id, phrase_id)
        draft = message_drafts.of(work, thread_id)
    return _fill_page(_form(PhraseForm, phrase, draft), phrase, thread_id=thread_id)


@bp.get("/new/<case_id>/phrases/<phrase_id>")
@staff_only
def fill_to_start(case_id: str, phrase_id: str) -> ResponseReturnValue:
    with parts().watch(current_actor()) as work:
        adults = dialogue.adults(work, case_id)
        phrase = _picked(work, phrase_id, dialogue.languages(work, case_id))
        tied = abouts.find(work, case_id, _about())
        new = NewThread(suggested_subject(tied), _about(), case_id=case_id)
        draft = message_drafts.of(work, new.place)
    words = {"subject": new.subject, "reader": tied.person_id if tied else "", **draft}
    form = _form(FirstPhraseForm, phrase, words)
    return _fill_page(form, phrase, adults=adults, case_id=case_id, **_tie())


@bp.post("/<thread_id>/phrases/<phrase_id>")
@staff_only
def send(thread_id: str, phrase_id: str) -> ResponseReturnValue:
    try:
        with parts().look(current_actor()) as work:
            phrase = _in_thread(work, thread_id, phrase_id)
        form = PhraseForm(request.form)
        form.keep(phrase.gaps)
        if not form.validate():
            return _fill_page(form, phrase, GapEmpty.status, thread_id=thread_id)
        with parts().work(current_actor()) as work:
            messages.send(work, thread_id, _outgoing(form, phrase))
    except NotFound:
        return moved.from_thread(thread_id, _typed(phrase_id))
    except Refusal as refusal:
        form.refuse(refusal.field, say(refusal.text))
        return _fill_page(form, phrase, refusal.status, thread_id=thread_id)
    return _sent(thread_id)


@bp.post("/new/<case_id>/phrases/<phrase_id>")
@staff_only
def start(case_id: str, phrase_id: str) -> ResponseReturnValue:
    try:
        with parts().watch(current_actor()) as work:
            adults = dialogue.adults(work, case_id)
            phrase = _picked(work, phrase_id, dialogue.languages(work, case_id))
        form = FirstPhraseForm(request.form)
        form.keep(phrase.gaps)
        where: dict[str, Any] = {"adults": adults, "case_id": case_id, **_tie()}
        if not form.validate():
            return _fill_page(form, phrase, GapEmpty.status, **where)
        subject, reader = form.subject.data or "", form.reader.data or ""
        new = NewThread(subject, _about(), case_id=case_id, person_id=reader)
        with parts().work(current_actor()) as work:
            thread_id = messages.start(work, new, _outgoing(form, phrase))
    except NotFound:
        return moved.from_case(case_id, NewThread("", case_id=case_id).place, _typed(phrase_id))
    except Refusal as refusal:
        form.refuse(refusal.field, say(refusal.text))
        return _fill_page(form, phrase, refusal.status, **where)
    return _sent(thread_id)


def _sent(thread_id: str) -> ResponseReturnValue:
    flash(t("message", "Your message is sent."), "success")
    return see_other("staff.messages.show", thread_id=thread_id)


def _typed(phrase_id: str) -> str:
    """The sentence as far as it is filled, and the words after it. Raises NotFound for no such."""
    with parts().look(current_actor()) as work:
        phrase = _picked(work, phrase_id, ())
    form = PhraseForm(request.form)
    form.keep(phrase.gaps)
    form.validate()
    try:
        said = phrase.filled(form.values())
    except GapEmpty:
        said = {DEFAULT.code: phrase.sample}
    sentence = say(said) if isinstance(said, Text) else said[DEFAULT.code]
    return "\n\n".join(filter(None, (sentence, form.text.data)))


def _about() -> About | None:
    return About.read(request.args.get("about_kind"), request.args.get("about_id"))


def _tie() -> dict[str, Any]:
    """What a new thread is tied to, as it stands in addresses."""
    about = _about()
    return {"about_kind": about.kind.value, "about_id": about.id} if about else {}


def _in_thread(work: Work, thread_id: str, phrase_id: str) -> Picked:
    thread = threads.open_thread(work, thread_id)
    read = dialogue.languages(work, thread.case_id, thread.person_id)
    return _picked(work, phrase_id, read)


def _picked(work: Work, phrase_id: str, languages: Collection[str]) -> Picked:
    """A ready sentence, or one that a case worker wrote, for readers of these languages.

    Raises NotFound.
    """
    if phrase_id in phrases.IDS:
        ready = phrases.by_id(phrase_id)
        return Picked(phrase_id, ready.gaps, say(ready.with_open_gaps()), ready.filled)
    view = own_phrases.find(work, phrase_id)
    lacks = [one for one in languages if one not in view.phrase.words]
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


def _form(kind: type[PhraseForm], phrase: Picked, words: Mapping[str, str]) -> PhraseForm:
    """The gaps of a sentence to fill, with what was typed before as one's own words after it."""
    this_month = str(BenefitMonth.of(local_day(parts().now())))
    form = kind(None, data={"send_key": secrets.token_hex(16), "month": this_month, **words})
    form.keep(phrase.gaps)
    return form


def _list_page(own: tuple[OwnPhraseView, ...], way: str, **where: Any) -> ResponseReturnValue:
    """The sentences to choose among; `way` is the end of the endpoint that one leads to."""
    topics = [(topic.text, phrases.of_topic(topic)) for topic in Topic]
    page = "staff.messages.start" if way else "staff.messages.show"
    return render(
        template="staff/phrases/list_phrases.html",
        topics=topics,
        own=own,
        href=lambda phrase_id: url_for(f"staff.phrases.fill{way}", phrase_id=phrase_id, **where),
        back=url_for(page, **where),
    )


def _fill_page(
    form: PhraseForm,
    phrase: Picked,
    status: int = 200,
    *,
    adults: Mapping[str, str] | None = None,
    **where: Any,
) -> ResponseReturnValue:
    """`adults` are those to whom a new thread may be written; None in a thread that is there."""
    form.offer(BenefitMonth.of(local_day(parts().now())), shown)
    if isinstance(form, FirstPhraseForm):
        form.offer_readers(adults or {}, say(N_("message", "All adults in the household")))
    form.speak(say)
    verb, way = ("start", "_to_start") if adults is not None else ("send", "")
    return render(
        status,
        template="staff/phrases/fill.html",
        form=form,
        phrase=phrase,
        adults=adults,
        action=url_for(f"staff.phrases.{verb}", phrase_id=phrase.id, **where),
        back=url_for(f"staff.phrases.list{way or '_phrases'}", **where),
    )
