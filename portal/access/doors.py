"""The pages of the door, the same on both sides: sign-in, sign-out, language, staying on."""

import re

from flask import Blueprint, current_app, jsonify, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from portal.access import eid, entry
from portal.access.guard import HOME, open_to_all, signed_in_only
from portal.access.sessions import current_actor, seconds_left, sign_out
from portal.domain.refusals import NotFound
from portal.services import signin
from portal.web.pages import own_path, parts, see_other
from portal.web.words import COOKIE, is_offered


def signin_pages() -> Blueprint:
    """Sign-in with an e-ID, the demo's or a real one, and sign-out."""
    bp = Blueprint("signin", __name__)
    bp.get("/sign-in")(show)
    bp.post("/sign-in")(enter)
    bp.get("/sign-in/start", endpoint="start")(eid.start)
    bp.get("/sign-in/callback", endpoint="come_back")(eid.come_back)
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
    return entry.page()


@open_to_all
def enter() -> ResponseReturnValue:
    """The demo e-ID: it believes anybody, so it exists in demo mode alone."""
    if not parts().config.is_demo:
        raise NotFound
    number = re.sub(r"\D", "", request.form.get("personal_number", ""))[:12]
    target = request.form.get("next")
    if user_id := request.form.get("user"):
        return entry.by_id(user_id, target)
    return entry.by_number(number, target)


@open_to_all
def leave() -> ResponseReturnValue:
    side = current_app.extensions["side"]
    sign_out()
    answer = see_other(f"{side}.signin.show", left=1)
    answer.headers["Clear-Site-Data"] = '"cache", "storage"'
    return answer


@signed_in_only
def extend() -> ResponseReturnValue:
    """Reaching it is enough: the session is seen again."""
    return jsonify(seconds=seconds_left())


@open_to_all
def choose() -> ResponseReturnValue:
    code = request.form.get("code", "")
    target = own_path(request.form.get("next"))
    home = url_for(HOME[current_app.extensions["side"]])
    answer = redirect(request.script_root + target if target else home, 303)
    if is_offered(code):
        answer.set_cookie(
            COOKIE,
            code,
            max_age=31536000,
            httponly=True,
            samesite="Lax",
            secure=not parts().config.is_demo,
        )
        if current_user.is_authenticated:
            with parts().work(current_actor()) as work:
                signin.save_language(work, code)
    return answer
