"""The files of the staff's messages: added while writing, looked at with the log."""

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from forms.messages import StaffThreadForm
from portal.access.guard import staff_only
from portal.access.sessions import current_actor
from portal.services import attachments, message_drafts
from portal.web import message_files
from portal.web.pages import parts, render, see_other

bp = Blueprint("attachments", __name__, url_prefix="/messages/files")


@bp.post("/")
@staff_only
def keep() -> ResponseReturnValue:
    """What the script sends as soon as it is chosen; the answer is the list of what is kept."""
    form, draft = StaffThreadForm(request.form), request.form.get("place", "")
    message_files.received(form, current_actor(), draft)
    with parts().look(current_actor()) as work:
        files = attachments.of_draft(work, draft)
    return render(files=files, errors=form.files.errors)


@bp.get("/<file_id>")
@staff_only
def show(file_id: str) -> ResponseReturnValue:
    with parts().watch(current_actor()) as work:
        page = attachments.show(work, file_id)
    return render(page=page)


@bp.get("/<file_id>/pages/<int:number>")
@staff_only
def picture(file_id: str, number: int) -> ResponseReturnValue:
    return message_files.page_picture(current_actor(), file_id, number)


@bp.get("/<file_id>/original")
@staff_only
def original(file_id: str) -> ResponseReturnValue:
    return message_files.as_it_came(current_actor(), file_id)


@bp.post("/<file_id>/remove")
@staff_only
def remove(file_id: str) -> ResponseReturnValue:
    """Take a file out of a draft. The button stands in the message's form: its words stay."""
    form = StaffThreadForm(request.form)
    with parts().work(current_actor()) as work:
        draft = attachments.remove(work, file_id)
        if form.send_key.data:
            message_drafts.save(work, draft, form.send_key.data, form.words())
    return _back_to(draft)


def _back_to(draft: str) -> ResponseReturnValue:
    if draft.startswith("case:"):
        about = {name: request.form.get(name) for name in ("about_kind", "about_id")}
        return see_other("staff.messages.start", case_id=draft.removeprefix("case:"), **about)
    return see_other("staff.messages.show", thread_id=draft, _anchor="write")
