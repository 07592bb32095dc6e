"""The files that come with a message's form, and the answers that show them, on either side."""

from flask import request
from werkzeug.wrappers import Response

from forms.messages import MessageForm
from portal.domain.attachments import file_name
from portal.domain.permissions import Actor
from portal.domain.refusals import NotFound, Refusal
from portal.services import attachments
from portal.web.pages import as_picture, parts, to_save
from portal.web.words import say, t


def received(form: MessageForm, actor: Actor, draft: str) -> tuple[str, ...]:
    """Keep the files that came with a form; the ids of all that go with its message.

    Each that is refused is named at the field; the others are kept with the draft. Raises NotFound.
    """
    ids, refused = request.form.getlist("kept"), []
    key = form.send_key.data or ""
    for file in request.files.getlist("files"):
        if not file.filename:
            continue
        name = file_name(file.filename)
        try:
            content = file.read()
            ids.append(attachments.keep(parts(), actor, draft, content, name=name, form_key=key))
        except NotFound:
            raise
        except Refusal as refusal:
            why = say(refusal.text)
            refused.append(t("attachment", "{name} was left out. {why}", name=name, why=why))
    form.files.errors = [" ".join(refused)] if refused else []
    return tuple(dict.fromkeys(ids))


def page_picture(actor: Actor, file_id: str, number: int) -> Response:
    """One page of a file, counted from 1, as a clean picture. Raises NotFound."""
    return as_picture(attachments.picture(parts(), actor, file_id, number - 1), "page.jpg")


def as_it_came(actor: Actor, file_id: str) -> Response:
    """The file to save, under no name and of no kind: nothing opens it by itself."""
    return to_save(attachments.original(parts(), actor, file_id))
