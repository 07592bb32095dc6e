"""The case worker's day: what waits in own cases, and nobody else's."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from forms.staff import SearchForm
from forms.supplements import speak
from portal.access.guard import staff_only
from portal.access.sessions import current_actor
from portal.domain.permissions import Area
from portal.domain.plan import NAMES
from portal.services import desk
from portal.web.pages import parts, render
from portal.web.words import say

bp = Blueprint("desk", __name__)


@bp.get("/")
@staff_only(Area.DESK)
def show() -> ResponseReturnValue:
    with parts().work(current_actor()) as work:
        seen = desk.show(work)
    form = SearchForm()
    speak(form, say)
    return render(desk=seen, today=parts().today, form=form, plan_names=NAMES)
