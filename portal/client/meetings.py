"""Meetings with the case worker: take a time, ask for others, or call it off."""

import secrets
from datetime import datetime

from flask import Blueprint, Response, flash, request
from flask.typing import ResponseReturnValue

from forms.meetings import ReplyForm, WishForm
from portal.access.guard import client_only
from portal.access.sessions import current_actor
from portal.domain.danger import contacts
from portal.domain.meetings import STATE_NAMES, TITLE, WAY_NAMES, Way, calendar_file
from portal.domain.refusals import NotFound, Refusal
from portal.services import (
    danger_marks,
    meeting_interpreters,
    meeting_notes,
    meeting_views,
    meeting_wishes,
    meetings,
)
from portal.services.meetings import Sending
from portal.services.work import Work
from portal.web.pages import parts, render, see_other
from portal.web.words import chosen_locale, say, t

bp = Blueprint("meetings", __name__, url_prefix="/meetings")


@bp.get("/new")
@client_only
def ask() -> ResponseReturnValue:
    return _ask_page(WishForm(data={"send_key": secrets.token_hex(16), "way": Way.PHONE}))


@bp.post("/new")
@client_only
def send_wish() -> ResponseReturnValue:
    form = WishForm(request.form)
    key = (form.send_key.data or secrets.token_hex(16))[:64]
    sending = Sending(key, form.words.data or "", chosen_locale().code)
    try:
        with parts().work(current_actor()) as work:
            meeting_wishes.ask(work, form.way.data or Way.PHONE, sending)
    except NotFound:
        raise
    except Refusal as refusal:
        form.words.errors = [refusal.text]
        return _ask_page(form, refusal.status)
    flash(
        t("meeting", "Your wish is sent. Your case worker proposes times, or writes to you."),
        "success",
    )
    return see_other("client.plan.show")


def _ask_page(form: WishForm, status: int = 200) -> ResponseReturnValue:
    form.speak(say)
    return render(status, template="client/meetings/ask.html", form=form)


@bp.get("/<meeting_id>")
@client_only
def show(meeting_id: str) -> ResponseReturnValue:
    own = "" if chosen_locale().code == "sv" else chosen_locale().own_name
    return _page(meeting_id, ReplyForm(data={"send_key": secrets.token_hex(16), "spoken": own}))


@bp.post("/<meeting_id>")
@client_only
def reply(meeting_id: str) -> ResponseReturnValue:
    form, answer = ReplyForm(request.form), request.form.get("answer", "")
    key = (form.send_key.data or secrets.token_hex(16))[:64]
    sending = Sending(key, form.words.data or "", chosen_locale().tag)
    try:
        with parts().work(current_actor()) as work:
            if form.needs_interpreter.data or answer == "interpreter":
                meeting_interpreters.wish(work, meeting_id, form.spoken.data or "", sending)
            _answer(work, meeting_id, answer, sending)
    except NotFound:
        raise
    except Refusal as refusal:
        # On the page as it is now, with what was typed still there.
        flash(say(refusal.text), "warning")
        return _page(meeting_id, form, refusal.status)
    flash(t("meeting", "Your answer is sent to your case worker."), "success")
    return see_other("client.meetings.show", meeting_id=meeting_id)


@bp.get("/<meeting_id>/calendar.ics")
@client_only
def calendar(meeting_id: str) -> ResponseReturnValue:
    with parts().look(current_actor()) as work:
        event = meeting_views.find(work, meeting_id).event
    answer = Response(calendar_file(event, say(TITLE), parts().now()), mimetype="text/calendar")
    answer.headers["Content-Disposition"] = 'attachment; filename="calendar.ics"'
    return answer


def _page(meeting_id: str, form: ReplyForm, status: int = 200) -> ResponseReturnValue:
    with parts().look(current_actor()) as work:
        noted = meeting_notes.find(work, meeting_id)
        dangers = danger_marks.in_meeting(work, noted.view.thread_id)
    form.speak(say)
    return render(
        status,
        template="client/meetings/show.html",
        view=noted.view,
        notes=noted.notes,
        form=form,
        dangers=dangers,
        contacts=contacts,
        ways=WAY_NAMES,
        states=STATE_NAMES,
    )


def _answer(work: Work, meeting_id: str, answer: str, sending: Sending) -> None:
    if answer == "interpreter":
        return
    if answer == "others":
        meetings.ask_for_others(work, meeting_id, sending)
    elif answer == "cancel":
        meetings.cancel(work, meeting_id, sending)
    else:
        meeting_views.find(work, meeting_id)
        meetings.accept(work, meeting_id, _moment(answer), sending)


def _moment(typed: str) -> datetime:
    try:
        moment = datetime.fromisoformat(typed)
    except ValueError as fault:
        raise NotFound from fault
    if moment.tzinfo is None:
        raise NotFound
    return moment
