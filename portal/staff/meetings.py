"""Meetings in one's own cases: propose times, propose others, call it off."""

import secrets

from flask import Blueprint, Response, flash, request
from flask.typing import ResponseReturnValue

from forms.meetings import ProposeForm, ReplyForm
from forms.staff_meetings import NotesForm
from portal.access.guard import staff_only
from portal.access.sessions import current_actor
from portal.domain.meetings import STATE_NAMES, TITLE, WAY_NAMES, MeetingBeen, Way, calendar_file
from portal.domain.other_formats import way_to_meet
from portal.domain.refusals import NotFound, Refusal
from portal.services import (
    accessibility_needs,
    meeting_interpreters,
    meeting_notes,
    meeting_views,
    meetings,
    plan_views,
)
from portal.services.meeting_views import MeetingView
from portal.services.meetings import Sending
from portal.web.pages import parts, render, see_other
from portal.web.words import chosen_locale, say, t

bp = Blueprint("meetings", __name__, url_prefix="/cases/<case_id>/meetings")


@bp.get("/new")
@staff_only
def start(case_id: str) -> ResponseReturnValue:
    person_id = request.args.get("person", "")
    with parts().watch(current_actor()) as work:
        whose = plan_views.one_of_case(work, case_id, person_id)
        wanted, spoken = meeting_interpreters.interpreter_for(work, whose.person_id)
        way = way_to_meet(accessibility_needs.needs_of_person(work, whose.person_id))
    filled = {"has_interpreter": wanted, "spoken": spoken, "minutes": "30", "way": way}
    form = ProposeForm(data=filled)
    return _propose_page(case_id, whose.person_id, form)


@bp.post("/new")
@staff_only
def propose(case_id: str) -> ResponseReturnValue:
    form, person_id = ProposeForm(request.form), request.form.get("person_id", "")
    if not form.validate():
        return _propose_page(case_id, person_id, form, 422)
    try:
        with parts().work(current_actor()) as work:
            meetings.propose(work, case_id, person_id, form.to_details(), _sending(form))
    except NotFound:
        raise
    except Refusal as refusal:
        form.times[0].errors = [refusal.text]
        return _propose_page(case_id, person_id, form, refusal.status)
    flash(t("meeting", "The times are sent. The client chooses one."), "success")
    return see_other("staff.plans.show", case_id=case_id)


@bp.post("/talk")
@staff_only
def note_talk(case_id: str) -> ResponseReturnValue:
    person_id, key = request.form.get("person_id", ""), request.form.get("send_key", "")
    way = Way.VISIT if request.form.get("way") == Way.VISIT else Way.PHONE
    with parts().work(current_actor()) as work:
        meeting_id = meeting_notes.note_talk(
            work, case_id, person_id, way, key[:64] or secrets.token_hex(16)
        )
    return see_other("staff.meetings.show", case_id=case_id, meeting_id=meeting_id)


@bp.get("/<meeting_id>")
@staff_only
def show(case_id: str, meeting_id: str) -> ResponseReturnValue:
    return _page(case_id, meeting_id)


@bp.post("/<meeting_id>/times")
@staff_only
def move(case_id: str, meeting_id: str) -> ResponseReturnValue:
    form = ProposeForm(request.form)
    if not form.validate():
        return _page(case_id, meeting_id, form, 422)
    try:
        with parts().work(current_actor()) as work:
            meetings.move(work, case_id, meeting_id, form.to_details(), _sending(form))
    except NotFound:
        raise
    except Refusal as refusal:
        form.times[0].errors = [refusal.text]
        return _page(case_id, meeting_id, form, refusal.status)
    flash(t("meeting", "The times are sent. The client chooses one."), "success")
    return see_other("staff.meetings.show", case_id=case_id, meeting_id=meeting_id)


@bp.post("/<meeting_id>/cancel")
@staff_only
def cancel(case_id: str, meeting_id: str) -> ResponseReturnValue:
    try:
        with parts().work(current_actor()) as work:
            meetings.cancel(work, meeting_id, _sending(ReplyForm(request.form)), case_id=case_id)
    except MeetingBeen as refusal:
        flash(say(refusal.text), "warning")
    else:
        flash(t("meeting", "The meeting is cancelled, and the client is told."), "success")
    return see_other("staff.meetings.show", case_id=case_id, meeting_id=meeting_id)


@bp.post("/<meeting_id>/interpreter")
@staff_only
def book_interpreter(case_id: str, meeting_id: str) -> ResponseReturnValue:
    with parts().work(current_actor()) as work:
        sending = _sending(ReplyForm(request.form))
        meeting_interpreters.book(work, case_id, meeting_id, sending)
    flash(t("meeting", "The client is told that an interpreter comes."), "success")
    return see_other("staff.meetings.show", case_id=case_id, meeting_id=meeting_id)


@bp.post("/<meeting_id>/notes")
@staff_only
def note(case_id: str, meeting_id: str) -> ResponseReturnValue:
    """Keep the notes, or share them: a button of its own says so."""
    form, shares = NotesForm(request.form), request.form.get("share") == "y"
    if not form.validate():
        return _page(case_id, meeting_id, noted=form, status=422)
    try:
        with parts().work(current_actor()) as work:
            meeting_notes.write(work, case_id, meeting_id, _sending(form), shares=shares)
    except NotFound:
        raise
    except Refusal as refusal:
        form.words.errors = [refusal.text]
        return _page(case_id, meeting_id, noted=form, status=refusal.status)
    said = t("meeting", "The client can read the notes now.")
    flash(said if shares else t("meeting", "The notes are saved. Only staff see them."), "success")
    return see_other("staff.meetings.show", case_id=case_id, meeting_id=meeting_id)


@bp.get("/<meeting_id>/calendar.ics")
@staff_only
def calendar(case_id: str, meeting_id: str) -> ResponseReturnValue:
    event = _found(case_id, meeting_id).event
    answer = Response(calendar_file(event, say(TITLE), parts().now()), mimetype="text/calendar")
    answer.headers["Content-Disposition"] = 'attachment; filename="calendar.ics"'
    return answer


def _found(case_id: str, meeting_id: str) -> MeetingView:
    with parts().watch(current_actor()) as work:
        return meeting_views.find(work, meeting_id, case_id=case_id)


def _propose_page(
    case_id: str, person_id: str, form: ProposeForm, status: int = 200
) -> ResponseReturnValue:
    with parts().watch(current_actor()) as work:
        whose = plan_views.one_of_case(work, case_id, person_id)
        needs = accessibility_needs.needs_of_person(work, whose.person_id)
    _ready(form)
    return render(
        status,
        template="staff/meetings/start.html",
        case_id=case_id,
        whose=whose,
        form=form,
        needs=needs,
    )


def _page(
    case_id: str,
    meeting_id: str,
    typed: ProposeForm | None = None,
    status: int = 200,
    noted: NotesForm | None = None,
) -> ResponseReturnValue:
    with parts().watch(current_actor()) as work:
        noted_view = meeting_notes.find(work, meeting_id, case_id=case_id)
    view, notes = noted_view.view, noted_view.notes
    known = view.details
    kept = {**vars(known), "minutes": str(known.minutes), "times": view.times}
    form, reply = typed or ProposeForm(data=kept), ReplyForm()
    noting = noted or NotesForm(data={"words": notes.words})
    for one in (form, reply, noting):
        _ready(one)
    for name, named in (("reply", reply), ("notes", noting)):
        for field in named:
            field.id = f"{name}-{field.name}"
    return render(
        status,
        template="staff/meetings/show.html",
        view=view,
        form=form,
        reply=reply,
        notes=notes,
        noting=noting,
        is_past=view.starts_at is not None and view.starts_at <= parts().now(),
        ways=WAY_NAMES,
        states=STATE_NAMES,
    )


def _ready(form: ProposeForm | ReplyForm | NotesForm) -> None:
    form.send_key.data = form.send_key.data or secrets.token_hex(16)
    form.speak(say)


def _sending(form: ProposeForm | ReplyForm | NotesForm) -> Sending:
    key = (form.send_key.data or secrets.token_hex(16))[:64]
    return Sending(key, form.words.data or "", chosen_locale().tag)
