"""The files of the client's messages: added while writing, looked at, taken out."""

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from forms.messages import ClientThreadForm
from portal.access.guard import client_only
from portal.access.sessions import current_actor
from portal.services import attachments, message_drafts
from portal.web import message_files
from portal.web.pages import parts, render, see_other

bp = Blueprint("attachments", __name__, url_prefix="/messages/files")


@bp.post("/")
@client_only
def keep() -> ResponseReturnValue:
    """What the script sends as soon as it is chosen; the answer is the list of what is kept."""
    form, draft = ClientThreadForm(request.form), request.form.get("place", "")
    message_files.received(form, current_actor(), draft)
    with parts().look(current_actor()) as work:
        files = attachments.of_draft(work, draft)
    return render(files=files, errors=form.files.errors)


@bp.get("/<file_id>")
@client_only
def show(file_id: str) -> ResponseReturnValue:
    with parts().work(current_actor()) as work:
        page = attachments.show(work, file_id)
    return render(page=page)


@bp.get("/<file_id>/pages/<int:number>")
@client_only
def picture(file_id: str, number: int) -> ResponseReturnValue:
    return message_files.page_picture(current_actor(), file_id, number)


@bp.get("/<file_id>/original")
@client_only
def original(file_id: str) -> ResponseReturnValue:
    return message_files.as_it_came(current_actor(), file_id)


@bp.post("/<file_id>/remove")
@client_only
def remove(file_id: str) -> ResponseReturnValue:
    """Take a file out of a draft. The button stands in the message's form: its words stay."""
    form = ClientThreadForm(request.form)
    with parts().work(current_actor()) as work:
        draft = attachments.remove(work, file_id)
        if form.send_key.data:
            message_drafts.save(work, draft, form.send_key.data, form.words())
    return _back_to(draft)


def _back_to(draft: str) -> ResponseReturnValue:
    if not draft.startswith("new"):
        return see_other("client.messages.show", thread_id=draft, _anchor="write")
    _, kind, subject = (*draft.split(":", 2), "", "")[:3]
    about = {"about_kind": kind, "about_id": subject} if kind else {}
    return see_other("client.messages.start", **about)
