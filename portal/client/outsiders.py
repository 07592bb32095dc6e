"""What other authorities say to the client, noted so that the case worker can untangle it."""

import secrets

from flask import Blueprint, flash, request
from flask.typing import ResponseReturnValue

from forms.outsiders import SayingForm
from portal.access.guard import client_only
from portal.access.sessions import current_actor
from portal.domain.danger import contacts
from portal.domain.outsiders import MATTER_NAMES, OUTSIDER_NAMES
from portal.domain.refusals import NotFound, Refusal
from portal.services import outsiders
from portal.web.pages import parts, render, see_other
from portal.web.words import say, t

bp = Blueprint("outsiders", __name__, url_prefix="/plan/others")


@bp.get("/")
@client_only
def show() -> ResponseReturnValue:
    return _page(SayingForm(data={"said_on": parts().today}))


@bp.post("/")
@client_only
def note() -> ResponseReturnValue:
    form = SayingForm(request.form)
    if not form.validate():
        return _page(form, 422)
    key = (form.send_key.data or secrets.token_hex(16))[:64]
    try:
        with parts().work(current_actor()) as work:
            outsiders.note(work, form.to_value(), key)
    except NotFound:
        raise
    except Refusal as refusal:
        form[refusal.field or "words"].errors = [refusal.text]
        return _page(form, refusal.status)
    flash(t("outsider", "It is noted. Your case worker can see it."), "success")
    return see_other("client.outsiders.show")


def _page(form: SayingForm, status: int = 200) -> ResponseReturnValue:
    with parts().look(current_actor()) as work:
        groups = outsiders.own(work)
    found = (danger for one in groups for view in one.sayings for danger in view.dangers)
    form.send_key.data = form.send_key.data or secrets.token_hex(16)
    form.speak(say)
    return render(
        status,
        template="client/outsiders/show.html",
        groups=groups,
        dangers=tuple(dict.fromkeys(found)),
        contacts=contacts,
        form=form,
        outsiders=OUTSIDER_NAMES,
        matters=MATTER_NAMES,
    )
