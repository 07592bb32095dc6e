"""The guard: every view says who may come in; a view that says nothing lets nobody in.

Somebody else's page and a missing page answer alike: even that someone is a client is secret.
"""

from collections.abc import Callable
from typing import Any, TypeVar, overload

import structlog
from flask import Flask, current_app, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from portal.access.sessions import current_actor, has_expired
from portal.domain.mandates import Extent
from portal.domain.permissions import STAFF_ROLES, Actor, Area, Role, roles_of
from portal.domain.refusals import NotFound
from portal.web.pages import see_other

View = TypeVar("View", bound=Callable[..., Any])
_log = structlog.get_logger()

# What a mandate must open for its holder to come in; the other client pages are the application's.
_EXTENTS = {
    "client.messages": Extent.MESSAGES,
    "client.plan": Extent.PLAN,
    "client.meetings": Extent.PLAN,
    "client.outsiders": Extent.PLAN,
}
_OPEN_TO_ANY_MANDATE = {
    *("client.home", "client.acting", "client.signin", "client.language"),
    # A representative's own channels, never the client's.
    "client.notices",
}
# The client's own alone: who has looked, who may act for them, where they are signed in, and all of
# it to take along.
_OWN_ALONE = {"client.access", "client.own_data", "client.representatives", "client.sessions"}

ALL, CLIENT, STAFF, SIGNED_IN = "all", "client", "staff", "signed_in"
HOME = {CLIENT: "client.home.show", STAFF: "staff.desk.show"}


def open_to_all(view: View) -> View:
    """Anybody may come in, signed in or not."""
    return _marked(view, ALL, frozenset())


def client_only(view: View) -> View:
    """A signed-in client may come in; the verb checks whose object it is."""
    return _marked(view, CLIENT, roles_of(Area.OWN_MATTERS))


def signed_in_only(view: View) -> View:
    """Whoever is signed in may come in, on either side: for pages that both sides have."""
    return _marked(view, SIGNED_IN, STAFF_ROLES | {Role.CLIENT})


@overload
def staff_only(view: View, /) -> View: ...
@overload
def staff_only(*who: Role | Area) -> Callable[[View], View]: ...
def staff_only(*who: Any) -> Any:
    """Staff with one of these roles may come in; the verb checks the case.

    Bare, it means those who may see what a case holds: case workers. Other staff pages name their
    roles or their area of the table in domain.permissions: `@staff_only(Area.ASSIGNMENTS)`.
    """
    if len(who) == 1 and callable(who[0]) and not isinstance(who[0], str):
        return _marked(who[0], STAFF, roles_of(Area.CASES))
    return lambda view: _marked(view, STAFF, roles_of(*who))


def access_of(app: Flask, endpoint: str) -> str | None:
    """Who may come in at an endpoint: all, client, staff, or None when the view does not say."""
    if endpoint == "static":
        return ALL
    mark: str | None = getattr(app.view_functions[endpoint], "access", None)
    return mark


def roles_at(app: Flask, endpoint: str) -> frozenset[Role]:
    """The roles that may come in at an endpoint that is not open to all."""
    roles: frozenset[Role] = getattr(app.view_functions[endpoint], "roles", frozenset())
    return roles


def is_open_to(endpoint: str) -> bool:
    """Whether there is such a page on this side, and whoever is signed in may come in there."""
    if endpoint not in current_app.view_functions or not current_user.is_authenticated:
        return False
    actor = current_actor()
    return bool(actor.roles & roles_at(current_app, endpoint)) and _reaches(actor, endpoint)


def check() -> ResponseReturnValue | None:
    """Before each request: let in, ask to sign in, or answer as if there were no such page."""
    if request.endpoint is None:
        return None
    needed = access_of(current_app, request.endpoint)
    if needed == ALL:
        return None
    side = current_app.extensions["side"]
    if needed not in {side, SIGNED_IN}:
        raise NotFound
    if current_user.is_authenticated:
        if is_open_to(request.endpoint):
            return None
        _log.warning("role refused", endpoint=request.endpoint)
        raise NotFound
    if request.endpoint == HOME[side] and not has_expired():
        return see_other(f"{side}.signin.show")
    back = request.full_path.rstrip("?") if request.method == "GET" else url_for(HOME[side])
    return see_other(f"{side}.signin.show", next=back, ended=1 if has_expired() else None)


def _reaches(actor: Actor, endpoint: str) -> bool:
    """Whether a mandate opens that page; a client's own matters are open to themselves."""
    family = endpoint.rpartition(".")[0]
    if actor.acting is None or family in _OPEN_TO_ANY_MANDATE:
        return True
    wanted = _EXTENTS.get(family, Extent.APPLICATION)
    return family not in _OWN_ALONE and actor.reaches(wanted)


def _marked(view: View, who: str, roles: frozenset[Role]) -> View:
    view.access = who  # type: ignore[attr-defined]
    view.roles = roles  # type: ignore[attr-defined]
    return view
