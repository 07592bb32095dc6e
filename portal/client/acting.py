"""Acting for somebody: whom one is here for, and filling in together with staff."""

from collections.abc import Callable

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from forms.mandates import CodeForm
from forms.supplements import speak
from portal.access import entry
from portal.access.guard import client_only, open_to_all
from portal.access.sessions import SignedIn, current_actor, go_on_as, load_user, sign_in, sign_out
from portal.domain.mandates import ACTING, MandateKind
from portal.domain.permissions import SYSTEM
from portal.domain.refusals import NotFound
from portal.services import assistance, mandates, signin
from portal.services.assistance import CodeUnknown
from portal.web.pages import own_path, parts, render, see_other
from portal.web.words import say

bp = Blueprint("acting", __name__, url_prefix="/for-whom")

MYSELF = "myself"


@bp.get("/")
@client_only
def choose() -> ResponseReturnValue:
    """Somebody who acts for others says for whom; changing it later is the same page."""
    with parts().look(SYSTEM) as work:
        own_id = _own_id()
        doors, has_case = mandates.open_doors(work, own_id), signin.has_case(work, own_id)
    if not doors and has_case:
        return see_other("client.home.show")
    if not doors:
        raise NotFound
    return render(doors=doors, has_case=has_case, next=own_path(request.args.get("next")) or "")


@bp.post("/")
@client_only
def go_on() -> ResponseReturnValue:
    chosen, own_id = request.form.get("for", ""), _own_id()
    user_id = own_id
    if chosen != MYSELF:
        with parts().work(SYSTEM) as work:
            user_id = ACTING + mandates.enter(work, own_id, chosen)
    return _let_in(user_id, go_on_as)


@bp.get("/together")
@open_to_all
def together() -> ResponseReturnValue:
    """Where a code that staff have shown lets them in to fill in together with a client."""
    return _code_page(CodeForm())


@bp.post("/together")
@open_to_all
def begin() -> ResponseReturnValue:
    form = CodeForm(request.form)
    try:
        with parts().work(SYSTEM) as work:
            mandate_id = assistance.use_code(work, form.code.data or "")
    except CodeUnknown as refusal:
        entry.count_failed()
        form.code.errors = [refusal.text]
        return _code_page(form, refusal.status)
    return _let_in(ACTING + mandate_id, sign_in)


@bp.post("/end")
@client_only
def end() -> ResponseReturnValue:
    """Whoever helps is done: the help ends, and so does the session."""
    acting = current_actor().acting
    if acting is None or acting.kind is not MandateKind.ASSISTANCE:
        raise NotFound
    with parts().work(current_actor()) as work:
        mandates.withdraw(work, acting.mandate_id)
    sign_out()
    return see_other("client.acting.together", ended=1)


def _own_id() -> str:
    """Who is really here: the representative behind the client they act for."""
    acting = current_actor().acting
    if acting is not None and not acting.may_sign:
        raise NotFound
    return acting.by if acting is not None else current_actor().id


def _let_in(user_id: str, enter: Callable[[SignedIn], None]) -> ResponseReturnValue:
    user = load_user(user_id, "client")
    if user is None:
        raise NotFound
    enter(user)
    return see_other("client.home.show")


def _code_page(form: CodeForm, status: int = 200) -> ResponseReturnValue:
    speak(form, say)
    return render(status, template="client/acting/together.html", form=form)
