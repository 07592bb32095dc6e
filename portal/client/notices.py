"""How the client is told that something waits: by which channel, where, and when not."""

from flask import Blueprint, flash, request
from flask.typing import ResponseReturnValue

from forms.notices import NoticeForm
from portal.access.guard import client_only
from portal.access.sessions import current_actor
from portal.domain.refusals import Refusal
from portal.services import notice_wishes
from portal.web.pages import parts, render, see_other
from portal.web.words import say, t

bp = Blueprint("notices", __name__, url_prefix="/notices")


@bp.get("/")
@client_only
def show() -> ResponseReturnValue:
    with parts().look(current_actor()) as work:
        told = notice_wishes.own(work)
    return _page(NoticeForm.of(told))


@bp.post("/")
@client_only
def save() -> ResponseReturnValue:
    form = NoticeForm(request.form)
    try:
        with parts().work(current_actor()) as work:
            notice_wishes.save(work, form.to_value())
    except Refusal as refusal:
        form[refusal.field or "channels"].errors = [refusal.text]
        return _page(form, refusal.status)
    flash(t("notice", "Saved."), "success")
    return see_other(_back())


def _page(form: NoticeForm, status: int = 200) -> ResponseReturnValue:
    form.speak(say)
    return render(status, template="client/notices/show.html", form=form, back=_back())


def _back() -> str:
    """Representatives come from the choice of whom they are here for, clients from messages."""
    actor = current_actor()
    with parts().look(actor) as work:
        is_own = actor.acting is None and work.own_case is not None
    return "client.messages.list_threads" if is_own else "client.acting.choose"
