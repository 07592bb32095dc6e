"""Support staff read an application: as the client allowed, or for a written reason."""

from flask import Blueprint
from flask import request as sent
from flask.typing import ResponseReturnValue

from forms.accessibility import ReasonForm
from portal.access.guard import staff_only
from portal.access.sessions import current_actor
from portal.domain.application.document import SECTIONS
from portal.domain.permissions import Area
from portal.domain.refusals import NotFound, Refusal
from portal.services import accessibility_desk, content_access
from portal.web.pages import parts, render, see_other
from portal.web.words import chosen_locale, say

bp = Blueprint("content", __name__, url_prefix="/accessibility/<wish>/application")


@bp.get("/")
@staff_only(Area.ACCESSIBILITY)
def show(wish: str) -> ResponseReturnValue:
    with parts().work(current_actor()) as work:
        opened = content_access.read(work, wish)
    return render(opened=opened, wish=wish, sections=SECTIONS)


@bp.get("/reason")
@staff_only(Area.ACCESSIBILITY)
def give_reason(wish: str) -> ResponseReturnValue:
    return _reason_page(wish, ReasonForm())


@bp.post("/reason")
@staff_only(Area.ACCESSIBILITY)
def take(wish: str) -> ResponseReturnValue:
    form = ReasonForm(sent.form)
    if not form.validate():
        return _reason_page(wish, form, 422)
    try:
        with parts().work(current_actor()) as work:
            content_access.break_glass(work, wish, form.words.data or "", chosen_locale().tag)
    except NotFound:
        raise
    except Refusal as refusal:
        form.words.errors = [refusal.text]
        return _reason_page(wish, form, refusal.status)
    return see_other("staff.content.show", wish=wish)


def _reason_page(wish: str, form: ReasonForm, status: int = 200) -> ResponseReturnValue:
    with parts().watch(current_actor()) as work:
        page = accessibility_desk.show(work, wish)
    if page.asker is None:
        raise NotFound
    form.speak(say)
    return render(status, template="staff/content/give_reason.html", page=page, form=form)
