"""The guard: every view says who may come in; a view that says nothing lets nobody in.

Somebody else's page and a missing page answer alike: even that someone is a client is secret.
"""

from collections.abc import Callable
from typing import Any, TypeVar

from flask import Flask, current_app, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from portal.access.sessions import has_expired
from portal.domain.refusals import NotFound
from portal.web.pages import see_other

View = TypeVar("View", bound=Callable[..., Any])

ALL, CLIENT, STAFF = "all", "client", "staff"
HOME = {CLIENT: "client.home.show", STAFF: "staff.desk.show"}


def open_to_all(view: View) -> View:
    """Anybody may come in, signed in or not."""
    return _marked(view, ALL)


def client_only(view: View) -> View:
    """A signed-in client may come in; the verb checks whose object it is."""
    return _marked(view, CLIENT)


def staff_only(view: View) -> View:
    """Signed-in staff may come in; the verb checks the case."""
    return _marked(view, STAFF)


def access_of(app: Flask, endpoint: str) -> str | None:
    """Who may come in at an endpoint: all, client, staff, or None when the view does not say."""
    if endpoint == "static":
        return ALL
    mark: str | None = getattr(app.view_functions[endpoint], "access", None)
    return mark


def check() -> ResponseReturnValue | None:
    """Before each request: let in, ask to sign in, or answer as if there were no such page."""
    if request.endpoint is None:
        return None
    needed = access_of(current_app, request.endpoint)
    if needed == ALL:
        return None
    side = current_app.extensions["side"]
    if needed != side:
        raise NotFound
    if current_user.is_authenticated:
        return None
    if request.endpoint == HOME[side] and not has_expired():
        return see_other(f"{side}.signin.show")
    back = request.full_path.rstrip("?") if request.method == "GET" else url_for(HOME[side])
    return see_other(f"{side}.signin.show", next=back, ended=1 if has_expired() else None)


def _marked(view: View, who: str) -> View:
    view.access = who  # type: ignore[attr-defined]
    return view
