"""The staff's messages: what waits for an answer in own cases, and the threads themselves."""

import secrets

from flask import Blueprint, Response, flash, request
from flask.typing import ResponseReturnValue

from forms.messages import MessageForm, StaffThreadForm, filled
from portal.access.guard import staff_only
from portal.access.sessions import current_actor
from portal.domain.dialogue import About, Party
from portal.domain.mandates import KIND_NAMES
from portal.domain.refusals import NotFound, Refusal
from portal.domain.text import N_
from portal.services import (
    abouts,
    accessibility_needs,
    apart,
    attachments,
    dialogue,
    mandates,
    message_archives,
    message_drafts,
    messages,
    notice_views,
    own_cases,
    threads,
)
from portal.services.attachments import FileView
from portal.services.dialogue import ThreadPage
from portal.services.messages import NewThread, Outgoing
from portal.staff import moved
from portal.web.abouts import staff_href, suggested_subject
from portal.web.message_files import received
from portal.web.pages import parts, pdf, render, see_other
from portal.web.words import chosen_locale, say, t

bp = Blueprint("messages", __name__, url_prefix="/messages")


@bp.get("/")
@staff_only
def list_threads() -> ResponseReturnValue:
    with parts().watch(current_actor()) as work:
        rows, today = dialogue.of_own_cases(work), work.today
    return render(threads=rows, today=today, is_demo=parts().config.is_demo)


@bp.get("/of/<case_id>/messages.pdf")
@staff_only
def save_all(case_id: str) -> ResponseReturnValue:
    code = chosen_locale().code
    return pdf(message_archives.of_case(parts(), current_actor(), case_id, code))


@bp.get("/new/<case_id>")
@staff_only
def start(case_id: str) -> ResponseReturnValue:
    about = About.read(request.args.get("about_kind"), request.args.get("about_id"))
    try:
        with parts().watch(current_actor()) as work:
            adults = dialogue.adults(work, case_id)
            tied = abouts.find(work, case_id, about)
            new = NewThread(suggested_subject(tied), about, case_id=case_id)
            draft = message_drafts.of(work, new.place)
            files = attachments.of_draft(work, new.place)
    except NotFound:
        return moved.from_case(case_id, NewThread("", case_id=case_id).place)
    words = {"subject": new.subject, "reader": tied.person_id if tied else "", **draft}
    form = filled(StaffThreadForm, words, send_key=secrets.token_hex(16), asks_answer=True)
    return _start_page(form, new, adults, files)


@bp.post("/new/<case_id>")
@staff_only
def begin(case_id: str) -> ResponseReturnValue:
    form, new = _typed_thread(case_id)
    try:
        files = received(form, current_actor(), new.place)
        if form.files.errors:
            return _start_again(form, new, Refusal.status)
        with parts().work(current_actor()) as work:
            thread_id = messages.start(work, new, _outgoing(form, files))
    except NotFound:
        return moved.from_case(case_id, new.place, form.text.data or "")
    except Refusal as refusal:
        form.refuse(refusal.field, say(refusal.text))
        return _start_again(form, new, refusal.status)
    return _sent(thread_id)


@bp.post("/new/<case_id>/draft")
@staff_only
def save_new_draft(case_id: str) -> ResponseReturnValue:
    form, new = _typed_thread(case_id)
    with parts().work(current_actor()) as work:
        own_cases.require_own(work, case_id)
        message_drafts.save(work, new.place, form.send_key.data or "", form.words())
    return Response(status=204)


@bp.get("/<thread_id>")
@staff_only
def show(thread_id: str) -> ResponseReturnValue:
    try:
        page = dialogue.opened(parts(), current_actor(), thread_id)
        with parts().look(current_actor()) as work:
            draft = message_drafts.of(work, thread_id)
            files = attachments.of_draft(work, thread_id)
    except NotFound:
        return moved.from_thread(thread_id)
    # An answer seldom asks something back; a message out of the blue mostly does.
    asks = page.row.turn.waiting_for is not Party.STAFF
    form = filled(MessageForm, draft, send_key=secrets.token_hex(16), asks_answer=asks)
    return _thread_page(page, form, files)


@bp.get("/<thread_id>/messages.pdf")
@staff_only
def save_thread(thread_id: str) -> ResponseReturnValue:
    code = chosen_locale().code
    return pdf(message_archives.of_thread(parts(), current_actor(), thread_id, code))


@bp.get("/<thread_id>/latest")
@staff_only
def refresh(thread_id: str) -> ResponseReturnValue:
    page = dialogue.refresh(parts(), current_actor(), thread_id)
    return render(page=page, kind_names=KIND_NAMES, template="staff/messages/talk.html")


@bp.post("/<thread_id>")
@staff_only
def send(thread_id: str) -> ResponseReturnValue:
    form = MessageForm(request.form)
    try:
        files = received(form, current_actor(), thread_id)
        if form.files.errors:
            return _again(thread_id, form, Refusal.status)
        with parts().work(current_actor()) as work:
            messages.send(work, thread_id, _outgoing(form, files))
    except NotFound:
        return moved.from_thread(thread_id, form.text.data or "")
    except Refusal as refusal:
        form.refuse(refusal.field, say(refusal.text))
        return _again(thread_id, form, refusal.status)
    return _sent(thread_id)


@bp.post("/<thread_id>/draft")
@staff_only
def save_draft(thread_id: str) -> ResponseReturnValue:
    form = MessageForm(request.form)
    with parts().work(current_actor()) as work:
        threads.open_thread(work, thread_id)
        message_drafts.save(work, thread_id, form.send_key.data or "", form.words())
    return Response(status=204)


@bp.post("/<thread_id>/settle")
@staff_only
def settle(thread_id: str) -> ResponseReturnValue:
    with parts().work(current_actor()) as work:
        messages.settle(work, thread_id)
    flash(t("message", "Marked: no answer is needed."), "success")
    return see_other("staff.messages.list_threads")


@bp.get("/<thread_id>/<message_id>/change")
@staff_only
def change(thread_id: str, message_id: str) -> ResponseReturnValue:
    with parts().work(current_actor()) as work:
        text = messages.text_to_change(work, thread_id, message_id)
    return _change_page(MessageForm(None, data={"text": text}), thread_id, message_id)


@bp.post("/<thread_id>/<message_id>/change")
@staff_only
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
    return see_other("staff.messages.show", thread_id=thread_id)


@bp.post("/<thread_id>/<message_id>/withdraw")
@staff_only
def withdraw(thread_id: str, message_id: str) -> ResponseReturnValue:
    with parts().work(current_actor()) as work:
        messages.withdraw(work, thread_id, message_id)
    flash(t("message", "You took your message back. Nobody has read it."), "success")
    return see_other("staff.messages.show", thread_id=thread_id)


def _typed_thread(case_id: str) -> tuple[StaffThreadForm, NewThread]:
    form = StaffThreadForm(request.form)
    about = About.read(request.form.get("about_kind"), request.form.get("about_id"))
    subject, reader = form.subject.data or "", form.reader.data or ""
    return form, NewThread(subject, about, case_id=case_id, person_id=reader)


def _outgoing(form: MessageForm, files: tuple[str, ...]) -> Outgoing:
    key = form.send_key.data or secrets.token_hex(16)
    asks = bool(form.asks_answer.data)
    language = chosen_locale().code
    return Outgoing(form.text.data or "", key, language, asks_answer=asks, files=files)


def _sent(thread_id: str) -> ResponseReturnValue:
    flash(t("message", "Your message is sent."), "success")
    return see_other("staff.messages.show", thread_id=thread_id)


def _start_again(form: MessageForm, new: NewThread, status: int) -> ResponseReturnValue:
    """The form of a new thread that could not be sent, and what is kept of it."""
    with parts().watch(current_actor()) as work:
        adults = dialogue.adults(work, new.case_id)
        files = attachments.of_draft(work, new.place)
    return _start_page(form, new, adults, files, status)


def _start_page(
    form: MessageForm,
    new: NewThread,
    adults: dict[str, str],
    files: tuple[FileView, ...],
    status: int = 200,
) -> ResponseReturnValue:
    with parts().look(current_actor()) as work:
        is_couple = not apart.of_case(work, new.case_id)
        unreached = notice_views.untold_in_case(work, new.case_id)
        needs = accessibility_needs.needs_of_case(work, new.case_id)
        represented = mandates.representing(work, (new.case_id,))[new.case_id]
    if isinstance(form, StaffThreadForm):
        everybody = say(N_("message", "All adults in the household")) if is_couple else ""
        form.offer_readers(adults, everybody)
    form.speak(say)
    return render(
        status,
        template="staff/messages/start.html",
        form=form,
        new=new,
        names=adults.values(),
        unreached=unreached,
        needs=needs,
        represented=represented,
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
        template="staff/messages/show.html",
        page=page,
        kind_names=KIND_NAMES,
        form=form,
        files=files,
        about_href=staff_href(page.row.case_id, page.tied) if page.tied else None,
    )


def _change_page(
    form: MessageForm, thread_id: str, message_id: str, status: int = 200
) -> ResponseReturnValue:
    form.speak(say)
    ids = {"thread_id": thread_id, "message_id": message_id}
    return render(status, template="staff/messages/change.html", form=form, ids=ids)
