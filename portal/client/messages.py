"""The client's messages: threads with the case worker, read, written, corrected."""

import secrets
from collections.abc import Callable

from flask import Blueprint, Response, flash, request, url_for
from flask.typing import ResponseReturnValue

from forms.messages import ClientThreadForm, MessageForm, filled
from portal.access.guard import client_only, is_open_to
from portal.access.sessions import current_actor
from portal.domain.danger import contacts
from portal.domain.dialogue import About
from portal.domain.mandates import KIND_NAMES
from portal.domain.refusals import NotFound, Refusal
from portal.services import (
    abouts,
    assignments,
    attachments,
    dialogue,
    message_archives,
    message_drafts,
    messages,
    threads,
)
from portal.services.abouts import Tied
from portal.services.attachments import FileView
from portal.services.dialogue import ThreadPage
from portal.services.messages import NewThread, Outgoing
from portal.web.abouts import client_place, suggested_subject
from portal.web.message_files import received
from portal.web.pages import parts, pdf, render, see_other
from portal.web.words import chosen_locale, say, t

bp = Blueprint("messages", __name__, url_prefix="/messages")


@bp.app_context_processor
def _context() -> dict[str, Callable[[], int]]:
    return {"count_unread": count_unread}


def count_unread() -> int:
    """How many messages the signed-in client has not read: the badge of the navigation."""
    with parts().look(current_actor()) as work:
        return dialogue.unread(work)


@bp.get("/")
@client_only
def list_threads() -> ResponseReturnValue:
    with parts().look(current_actor()) as work:
        rows, contact = dialogue.own(work), assignments.own_contact(work)
    return render(threads=rows, contact=contact)


@bp.get("/messages.pdf")
@client_only
def save_all() -> ResponseReturnValue:
    code = chosen_locale().code
    return pdf(message_archives.of_own_case(parts(), current_actor(), code))


@bp.get("/new")
@client_only
def start() -> ResponseReturnValue:
    about = About.read(request.args.get("about_kind"), request.args.get("about_id"))
    with parts().look(current_actor()) as work:
        tied = abouts.of_client(work, about)
        draft = message_drafts.of(work, NewThread("", about).place)
    subject = suggested_subject(tied)
    form = filled(ClientThreadForm, {"subject": subject, **draft}, send_key=secrets.token_hex(16))
    return _start_page(form, about)


@bp.post("/new")
@client_only
def begin() -> ResponseReturnValue:
    form, new = _typed_thread()
    try:
        files = received(form, current_actor(), new.place)
        if form.files.errors:
            return _start_page(form, new.about, Refusal.status)
        with parts().work(current_actor()) as work:
            thread_id = messages.start(work, new, _outgoing(form, files))
    except NotFound:
        raise
    except Refusal as refusal:
        form.refuse(refusal.field, say(refusal.text))
        return _start_page(form, new.about, refusal.status)
    return _sent(thread_id)


@bp.post("/new/draft")
@client_only
def save_new_draft() -> ResponseReturnValue:
    form, new = _typed_thread()
    with parts().work(current_actor()) as work:
        message_drafts.save(work, new.place, form.send_key.data or "", form.words())
    return Response(status=204)


@bp.get("/<thread_id>")
@client_only
def show(thread_id: str) -> ResponseReturnValue:
    page = dialogue.opened(parts(), current_actor(), thread_id)
    with parts().look(current_actor()) as work:
        draft = message_drafts.of(work, thread_id)
        files = attachments.of_draft(work, thread_id)
    form = filled(MessageForm, draft, send_key=secrets.token_hex(16))
    return _thread_page(page, form, files)


@bp.get("/<thread_id>/messages.pdf")
@client_only
def save_thread(thread_id: str) -> ResponseReturnValue:
    code = chosen_locale().code
    return pdf(message_archives.of_thread(parts(), current_actor(), thread_id, code))


@bp.get("/<thread_id>/latest")
@client_only
def refresh(thread_id: str) -> ResponseReturnValue:
    page = dialogue.refresh(parts(), current_actor(), thread_id)
    return render(
        page=page, kind_names=KIND_NAMES, contacts=contacts, template="client/messages/talk.html"
    )


@bp.post("/<thread_id>")
@client_only
def send(thread_id: str) -> ResponseReturnValue:
    form = MessageForm(request.form)
    try:
        files = received(form, current_actor(), thread_id)
        if form.files.errors:
            return _again(thread_id, form, Refusal.status)
        with parts().work(current_actor()) as work:
            messages.send(work, thread_id, _outgoing(form, files))
    except NotFound:
        raise
    except Refusal as refusal:
        form.refuse(refusal.field, say(refusal.text))
        return _again(thread_id, form, refusal.status)
    return _sent(thread_id)


@bp.post("/<thread_id>/draft")
@client_only
def save_draft(thread_id: str) -> ResponseReturnValue:
    form = MessageForm(request.form)
    with parts().work(current_actor()) as work:
        threads.open_thread(work, thread_id)
        message_drafts.save(work, thread_id, form.send_key.data or "", form.words())
    return Response(status=204)


@bp.get("/<thread_id>/<message_id>/change")
@client_only
def change(thread_id: str, message_id: str) -> ResponseReturnValue:
    with parts().work(current_actor()) as work:
        text = messages.text_to_change(work, thread_id, message_id)
    return _change_page(MessageForm(None, data={"text": text}), thread_id, message_id)


@bp.post("/<thread_id>/<message_id>/change")
@client_only
def correct(thread_id: str, message_id: str) -> ResponseReturnValue:
    form = MessageForm(request.form)
    try:
        with parts().work(current_actor()) as work:
            messages.correct(work, thread_id, message_id, form.text.data or "")
    except NotFound:
        raise
    except Refusal as refusal:
        form.refuse(refusal.field, say(refusal.text))
        return _change_page(form, thread_id, message_id, refusal.status)
    flash(t("message", "Your message is corrected."), "success")
    return see_other("client.messages.show", thread_id=thread_id)


@bp.post("/<thread_id>/<message_id>/withdraw")
@client_only
def withdraw(thread_id: str, message_id: str) -> ResponseReturnValue:
    with parts().work(current_actor()) as work:
        messages.withdraw(work, thread_id, message_id)
    flash(t("message", "You took your message back. Nobody has read it."), "success")
    return see_other("client.messages.show", thread_id=thread_id)


def _typed_thread() -> tuple[ClientThreadForm, NewThread]:
    form = ClientThreadForm(request.form)
    about = About.read(request.form.get("about_kind"), request.form.get("about_id"))
    return form, NewThread(form.subject.data or "", about, is_for_all=form.is_for_all.data)


def _outgoing(form: MessageForm, files: tuple[str, ...]) -> Outgoing:
    key = form.send_key.data or secrets.token_hex(16)
    return Outgoing(form.text.data or "", key, chosen_locale().code, files=files)


def _sent(thread_id: str) -> ResponseReturnValue:
    flash(t("message", "Your message is sent."), "success")
    return see_other("client.messages.show", thread_id=thread_id)


def _start_page(form: MessageForm, about: About | None, status: int = 200) -> ResponseReturnValue:
    form.speak(say)
    place = NewThread("", about).place
    with parts().look(current_actor()) as work:
        tied = abouts.of_client(work, about)
        has_partner = dialogue.has_another_adult(work)
        files = attachments.of_draft(work, place)
    return render(
        status,
        template="client/messages/start.html",
        form=form,
        about=about,
        tied=tied,
        about_href=_about_href(tied),
        has_partner=has_partner,
        place=place,
        files=files,
    )


def _again(thread_id: str, form: MessageForm, status: int) -> ResponseReturnValue:
    """The thread with a form that could not be sent, and what is kept of it."""
    page = dialogue.opened(parts(), current_actor(), thread_id)
    with parts().look(current_actor()) as work:
        files = attachments.of_draft(work, thread_id)
    return _thread_page(page, form, files, status)


def _thread_page(
    page: ThreadPage, form: MessageForm, files: tuple[FileView, ...], status: int = 200
) -> ResponseReturnValue:
    form.speak(say)
    return render(
        status,
        template="client/messages/show.html",
        page=page,
        kind_names=KIND_NAMES,
        form=form,
        files=files,
        contacts=contacts,
        about_href=_about_href(page.tied),
    )


def _about_href(tied: Tied | None) -> str | None:
    """Where to look at it; None for nothing, and for what is closed to who acts for a client."""
    if tied is None:
        return None
    endpoint, values = client_place(tied)
    return url_for(endpoint, **values) if is_open_to(endpoint) else None


def _change_page(
    form: MessageForm, thread_id: str, message_id: str, status: int = 200
) -> ResponseReturnValue:
    form.speak(say)
    ids = {"thread_id": thread_id, "message_id": message_id}
    return render(status, template="client/messages/change.html", form=form, ids=ids)
