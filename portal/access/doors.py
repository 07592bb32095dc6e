"""The pages of the door, the same on both sides: demo sign-in, sign-out, language, staying on."""

import re
from collections.abc import Callable

import structlog
from flask import Blueprint, Response, current_app, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from portal.access import kept
from portal.access.guard import HOME, open_to_all, signed_in_only
from portal.access.sessions import SignedIn, current_actor, load_user, sign_in, sign_out
from portal.domain.permissions import SYSTEM
from portal.domain.refusals import NotFound, Refusal
from portal.services import signin
from portal.services.work import Work
from portal.web.pages import own_path, parts, render, see_other
from portal.web.words import COOKIE, is_offered, say

_log = structlog.get_logger()
_FIND: dict[str, Callable[[Work, str], str]] = {"client": signin.client, "staff": signin.staff}


def signin_pages() -> Blueprint:
    """Sign-in with the demo e-ID, which exists in demo mode alone, and sign-out."""
    bp = Blueprint("signin", __name__)
    bp.get("/sign-in")(show)
    bp.post("/sign-in")(enter)
    bp.post("/sign-out", endpoint="sign_out")(leave)
    bp.post("/stay")(extend)
    return bp


def language_pages() -> Blueprint:
    """The choice of language, before and after sign-in."""
    bp = Blueprint("language", __name__)
    bp.post("/language")(choose)
    return bp


@open_to_all
def show() -> ResponseReturnValue:
    return _form()


@open_to_all
def enter() -> ResponseReturnValue:
    _demo_only()
    side = current_app.extensions["side"]
    number = re.sub(r"\D", "", request.form.get("personal_number", ""))[:12]
    with parts().look(SYSTEM) as work:
        signin.check_tries(work, address(), number)
    try:
        with parts().look(SYSTEM) as work:
            user_id = request.form.get("user") or _FIND[side](work, number)
    except Refusal as refusal:
        return _failed(refusal, number)
    user = load_user(user_id, side)
    if user is None:
        return _failed(signin.NotKnown(), number)
    return let_in(user, request.form.get("next"))


def let_in(user: SignedIn, target: str | None) -> ResponseReturnValue:
    """Start the session, find what was kept, and go on to where the person wanted."""
    sign_in(user)
    _log.info("signed in", side=current_app.extensions["side"])
    kept.remember(user.id)
    path = own_path(target)
    home = HOME[current_app.extensions["side"]]
    return redirect(request.script_root + path, 303) if path else see_other(home)


def address() -> str:
    """Where the request came from; a proxy's word counts only when the settings name proxies."""
    return request.remote_addr or ""


def _failed(refusal: Refusal, number: str) -> ResponseReturnValue:
    _log.warning("sign-in refused", side=current_app.extensions["side"], reason="not known")
    with parts().work(SYSTEM) as work:
        signin.count_failed(work, address(), number)
    return _form(422, problem=say(refusal.text))


@open_to_all
def leave() -> ResponseReturnValue:
    side = current_app.extensions["side"]
    sign_out()
    answer = see_other(f"{side}.signin.show", left=1)
    answer.headers["Clear-Site-Data"] = '"cache", "storage"'
    return answer


@signed_in_only
def extend() -> ResponseReturnValue:
    return Response(status=204)


@open_to_all
def choose() -> ResponseReturnValue:
    code = request.form.get("code", "")
    target = own_path(request.form.get("next"))
    home = url_for(HOME[current_app.extensions["side"]])
    answer = redirect(request.script_root + target if target else home, 303)
    if is_offered(code):
        answer.set_cookie(COOKIE, code, max_age=31536000, httponly=True, samesite="Lax")
        if current_user.is_authenticated:
            with parts().work(current_actor()) as work:
                signin.save_language(work, code)
    return answer


def _form(status: int = 200, problem: str | None = None) -> ResponseReturnValue:
    _demo_only()
    side = current_app.extensions["side"]
    with parts().look(SYSTEM) as work:
        users = signin.demo_users(work, side)
    return render(
        status,
        template=f"{side}/signin/show.html",
        users=users,
        problem=problem,
        next=own_path(request.values.get("next")) or "",
        typed=request.form.get("personal_number", ""),
    )


def _demo_only() -> None:
    if not parts().config.is_demo:
        raise NotFound
