"""I need it in another way: ask, follow, report a fault, and choose how the pages look."""

import secrets
from datetime import datetime

from flask import Blueprint, current_app, flash, g, request, session
from flask.blueprints import BlueprintSetupState
from flask.typing import ResponseReturnValue
from flask_login import current_user

from forms.accessibility import AllowForm, AskForm, DisplayForm, FaultForm, WordsForm
from portal.access import entry
from portal.access.guard import client_only, open_to_all
from portal.access.sessions import current_actor
from portal.domain.accessibility import KIND_NAMES, Kind
from portal.domain.danger import Danger, contacts, dangers_in
from portal.domain.display import chosen
from portal.domain.permissions import SYSTEM
from portal.domain.refusals import NotFound, Refusal
from portal.domain.text import Text
from portal.language import catalogues
from portal.services import (
    accessibility,
    accessibility_needs,
    accessibility_papers,
    content_access,
    display,
)
from portal.web.pages import own_path, parts, pdf, render, see_other
from portal.web.words import chosen_locale, say, t

bp = Blueprint("accessibility", __name__, url_prefix="/accessibility")

COOKIE = "display"
_OPENED = "report opened"
_YEAR = 365 * 24 * 3600


@bp.get("/")
@client_only
def list_requests() -> ResponseReturnValue:
    with parts().look(current_actor()) as work:
        requests = accessibility.own_requests(work)
        needs = accessibility_needs.own_needs(work)
    return render(requests=requests, needs=needs, kind_names=KIND_NAMES)


@bp.get("/ask")
@open_to_all
def ask() -> ResponseReturnValue:
    kinds = [kind.value for kind in Kind if kind.value == request.args.get("kind")]
    form = AskForm(kinds=kinds, place=_place(request.args.get("place")), send_key=_key())
    return _ask_page(form)


@bp.post("/ask")
@client_only
def send_request() -> ResponseReturnValue:
    form = AskForm(request.form)
    desk = parts().municipality.accessibility
    if not form.validate():
        return _ask_page(form, 422)
    try:
        with parts().work(current_actor()) as work:
            wish = form.to_value(chosen_locale().tag)
            wish_id = accessibility.ask(work, desk, wish, _sent_key(form))
    except Refusal as refusal:
        form.words.errors = [refusal.text]
        return _ask_page(form, refusal.status)
    flash(t("accessibility", "We have your request. You can follow it here."), "success")
    return see_other("client.accessibility.show", wish_id=wish_id)


@bp.get("/<declined_id>/decision.pdf")
@client_only
def decision_pdf(declined_id: str) -> ResponseReturnValue:
    code = chosen_locale().code
    paper = accessibility_papers.own_pdf(parts(), current_actor(), declined_id, code)
    return pdf(paper, "decision.pdf")


@bp.get("/<wish_id>")
@client_only
def show(wish_id: str) -> ResponseReturnValue:
    return _request_page(wish_id, WordsForm(send_key=_key()))


@bp.post("/<wish_id>")
@client_only
def write(wish_id: str) -> ResponseReturnValue:
    form = WordsForm(request.form)
    if not form.validate():
        return _request_page(wish_id, form, 422)
    desk = parts().municipality.accessibility
    try:
        with parts().work(current_actor()) as work:
            words, language = form.words.data or "", chosen_locale().tag
            accessibility.write(work, desk, wish_id, words, language, _sent_key(form))
    except NotFound:
        raise
    except Refusal as refusal:
        form.words.errors = [refusal.text]
        return _request_page(wish_id, form, refusal.status)
    flash(t("accessibility", "Your message is sent."), "success")
    return see_other("client.accessibility.show", wish_id=wish_id)


@bp.post("/<wish_id>/allow")
@client_only
def allow(wish_id: str) -> ResponseReturnValue:
    span = AllowForm(request.form).to_value()
    with parts().work(current_actor()) as work:
        content_access.allow(work, wish_id, span)
    flash(t("content access", "The support staff may now read your application."), "success")
    return see_other("client.accessibility.show", wish_id=wish_id)


@bp.post("/<wish_id>/end-reading")
@client_only
def end_reading(wish_id: str) -> ResponseReturnValue:
    with parts().work(current_actor()) as work:
        content_access.end(work, wish_id)
    flash(t("content access", "It has ended. They can no longer read your application."), "success")
    return see_other("client.accessibility.show", wish_id=wish_id)


@bp.post("/needs/<need_id>/end")
@client_only
def end_need(need_id: str) -> ResponseReturnValue:
    with parts().work(current_actor()) as work:
        accessibility_needs.end_need(work, need_id)
    flash(t("accessibility", "It is removed. You can ask for it again at any time."), "success")
    return see_other("client.accessibility.list_requests")


@bp.get("/report")
@open_to_all
def report_fault() -> ResponseReturnValue:
    if current_user.is_authenticated:
        # Signed in, the answer can be read here: nobody has to leave a phone number.
        return see_other("client.accessibility.ask", kind="fault", place=request.args.get("place"))
    return _fault_page(FaultForm(place=_place(request.args.get("place")), send_key=_key()))


@bp.post("/report")
@open_to_all
def send_fault() -> ResponseReturnValue:
    form = FaultForm(request.form)
    if not form.validate():
        return _fault_page(form, 422)
    desk, wish = parts().municipality.accessibility, form.to_value(chosen_locale().tag)
    opened = session.get(_OPENED)
    opened_at = datetime.fromisoformat(opened) if opened else None
    try:
        with parts().work(SYSTEM) as work:
            key, address = _sent_key(form), entry.address()
            accessibility.report_fault(work, desk, wish, key, address, opened_at)
    except Refusal as refusal:
        form.words.errors = [refusal.text]
        return _fault_page(form, refusal.status)
    session.pop(_OPENED, None)
    cannot_wait = "y" if dangers_in(wish.words) else None
    return see_other("client.accessibility.fault_received", urgent=cannot_wait)


@bp.get("/report/received")
@open_to_all
def fault_received() -> ResponseReturnValue:
    with parts().look(SYSTEM) as work:
        due_on = parts().municipality.accessibility.due_on([Kind.FAULT], work.today)
    # Who was not signed in is shown everybody whom one can call.
    dangers = tuple(Danger) if request.args.get("urgent") else ()
    return render(due_on=due_on, dangers=dangers, contacts=contacts)


@bp.get("/settings")
@open_to_all
def settings() -> ResponseReturnValue:
    form = DisplayForm(choices=display_classes().split())
    form.speak(say)
    return render(form=form, next=own_path(request.args.get("next")) or "")


@bp.post("/settings")
@open_to_all
def save_settings() -> ResponseReturnValue:
    choices = DisplayForm(request.form).to_value()
    if current_user.is_authenticated:
        with parts().work(current_actor()) as work:
            display.save(work, choices)
    flash(t("display", "Saved."), "success")
    answer = see_other("client.accessibility.settings")
    words = ".".join(choices)
    # Kept in the browser too: the sign-in page looks as chosen before it knows who comes.
    is_secure = not parts().config.is_demo
    answer.set_cookie(COOKIE, words, max_age=_YEAR, httponly=True, samesite="Lax", secure=is_secure)
    return answer


@bp.app_context_processor
def _looks() -> dict[str, object]:
    return {"display_classes": display_classes}


@bp.record_once
def _spare_the_report(state: BlueprintSetupState) -> None:
    # A report may take longer to write than a session lives. It changes nobody's data, and where
    # it comes from is still checked.
    state.app.extensions["csrf"].exempt(send_fault)


def display_classes() -> str:
    """The classes that the reader's choices put on each page's body."""
    if "display_classes" not in g:
        choices = None
        if current_user.is_authenticated:
            with parts().look(current_actor()) as work:
                choices = display.show(work)
        if choices is None:
            choices = chosen(request.cookies.get(COOKIE, "").split("."))
        g.display_classes = " ".join(choices)
    classes: str = g.display_classes
    return classes


def _ask_page(form: AskForm, status: int = 200) -> ResponseReturnValue:
    form.speak(say)
    return render(status, template="client/accessibility/ask.html", form=form)


def _fault_page(form: FaultForm, status: int = 200) -> ResponseReturnValue:
    # Held on the server: a field in the form could be set by whoever sends it.
    session.setdefault(_OPENED, parts().now().isoformat())
    form.speak(say)
    return render(status, template="client/accessibility/report_fault.html", form=form)


def _request_page(wish_id: str, form: WordsForm, status: int = 200) -> ResponseReturnValue:
    with parts().work(current_actor()) as work:
        view = accessibility.open_own(work, wish_id)
        reading = content_access.of_own_request(work, wish_id)
        now = work.now
    form.speak(say)
    allowing = AllowForm()
    allowing.speak(say)
    texts: tuple[Text, ...] = ()
    if view.decision:
        texts = view.decision.texts(parts().municipality.name)
    return render(
        status,
        template="client/accessibility/show.html",
        view=view,
        form=form,
        texts=texts,
        contacts=contacts,
        allowing=allowing if current_actor().acting is None else None,
        allowed=next((one for one in reading if one.lets_in("", now)), None),
        emergencies=[one for one in reading if one.is_emergency],
        in_swedish=[catalogues.render(text, "sv") for text in texts],
        kind_names=KIND_NAMES,
    )


def _place(endpoint: str | None) -> str:
    return endpoint if endpoint in current_app.view_functions else ""


def _key() -> str:
    return secrets.token_hex(16)


def _sent_key(form: AskForm | FaultForm | WordsForm) -> str:
    return (form.send_key.data or _key())[:64]
