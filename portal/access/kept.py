"""What was typed is not lost when a session runs out, or a page waited for too long.

It is kept sealed for an hour, bound to the person who was signed in, and stands in the form again
when that person comes back to it. Nothing is sent until they press the button.
"""

import json
from collections.abc import Iterator
from datetime import timedelta

from flask import Flask, Response, current_app, render_template, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import MethodNotAllowed, NotFound
from werkzeug.routing import RequestRedirect

from portal.access.guard import ALL, HOME, access_of
from portal.access.refill import refill
from portal.access.sessions import expired_user_id, has_expired
from portal.domain.permissions import SYSTEM
from portal.records.base import new_id
from portal.records.sessions import KeptForm
from portal.web.pages import parts, see_other
from portal.web.words import t

LIVES = timedelta(hours=1)
_LARGEST = 1_000_000
_LONGEST_ACTION = 300


def install(app: Flask) -> None:
    """Keep what a refused form held, and show it again."""
    app.register_error_handler(CSRFError, refused)
    app.after_request(show_again)
    app.after_request(forget_what_was_sent)


def refused(_: CSRFError) -> ResponseReturnValue:
    """A form without a valid token: its session ran out, or it waited since another sign-in."""
    endpoint = request.endpoint or ""
    is_inside = endpoint in current_app.view_functions and access_of(current_app, endpoint) != ALL
    if request.headers.get("X-Requested-With") == "upload":
        # The script sends the form again as a page of its own; nothing of the session is touched.
        return Response(status=400)
    page = _page_of(request.path)
    if has_expired() and is_inside:
        _keep(expired_user_id())
        return see_other(f"{_side()}.signin.show", next=page, ended=1)
    if request.headers.get("X-Requested-With") == "autosave":
        # The page says that its reader is signed out, and keeps what is written where it stands.
        return Response(status=401)
    is_kept = current_user.is_authenticated and is_inside and _keep(current_user.id)
    if is_kept:
        remember(current_user.id)
    return render_template("errors/400.html", kept_at=page if is_kept else None), 400


def remember(user_id: str) -> None:
    """After signing in: note in the session which forms wait for this person."""
    place = parts()
    with place.look(SYSTEM) as work:
        waiting = work.sessions.kept_forms(user_id, work.now - LIVES)
    if waiting:
        session["kept"] = waiting


def show_again(response: Response) -> Response:
    """Fill in the form of the page that is shown, when one is kept for it."""
    is_page = response.status_code == 200 and response.mimetype == "text/html"
    if not is_page or request.method != "GET" or not current_user.is_authenticated:
        return response
    for form_id, action in _waiting():
        if _page_of(action) == request.path and (typed := _typed(form_id)) is not None:
            root, page = request.script_root, response.get_data(as_text=True)
            filled = refill(page, root + request.path, root + action, typed, _notice())
            if filled is not None:
                response.set_data(filled)
    return response


def forget_what_was_sent(response: Response) -> Response:
    """What a form held goes when the form was taken in."""
    if request.method != "POST" or response.status_code >= 400 or "kept" not in session:
        return response
    page = _page_of(request.path)
    sent = [form_id for form_id, action in _waiting() if _page_of(action) == page]
    if sent and access_of(current_app, request.endpoint or "") != ALL:
        with parts().work(SYSTEM) as work:
            for form_id in sent:
                work.sessions.drop_form(form_id)
        session["kept"] = [pair for pair in _waiting() if pair[0] not in sent]
    return response


def _keep(user_id: str) -> bool:
    typed = {name: values for name, values in request.form.lists() if name != "csrf_token"}
    content = json.dumps(typed).encode()
    if not any(any(values) for values in typed.values()):
        return False
    if len(content) > _LARGEST or len(request.path) > _LONGEST_ACTION:
        return False
    place, form_id = parts(), new_id()
    with place.work(SYSTEM) as work:
        work.sessions.keep_form(
            KeptForm(
                id=form_id,
                side=_side(),
                user_id=user_id,
                action=request.path,
                sealed_typed=place.vault.seal(content, form_id, user_id),
                kept_at=work.now,
            )
        )
    return True


def _typed(form_id: str) -> dict[str, list[str]] | None:
    place, user_id = parts(), current_user.id
    with place.look(SYSTEM) as work:
        form = work.sessions.kept_form(form_id, user_id, work.now - LIVES)
    if form is None:
        return None
    typed: dict[str, list[str]] = json.loads(place.vault.open(form.sealed_typed, form_id, user_id))
    return typed


def _waiting() -> Iterator[tuple[str, str]]:
    yield from ((form_id, action) for form_id, action in session.get("kept", ()))


def _page_of(action: str) -> str:
    """The page that shows the form: the same address, or the nearest one above that is a page."""
    routes = current_app.url_map.bind("")
    parts_of_path = action.rstrip("/").split("/")
    for end in range(len(parts_of_path), 0, -1):
        path = "/".join(parts_of_path[:end]) or "/"
        for tried in (path, f"{path.rstrip('/')}/"):
            try:
                routes.match(tried, method="GET")
            except (NotFound, MethodNotAllowed, RequestRedirect):
                continue
            return tried
    return url_for(HOME[_side()]).removeprefix(request.script_root)


def _notice() -> str:
    return t(
        "kept form",
        "This was not sent. What you wrote is here again. Check it and send it."
        " If you had chosen a file, choose it again.",
    )


def _side() -> str:
    side: str = current_app.extensions["side"]
    return side
