"""What every way of signing in shares: the page of the door, letting in, and turning away."""

from ipaddress import ip_address, ip_network

import structlog
from flask import current_app, redirect, request
from flask.typing import ResponseReturnValue

from portal.access import kept
from portal.access.guard import HOME
from portal.access.sessions import SignedIn, leave_alone, load_user, sign_in
from portal.config import OidcSettings
from portal.domain.permissions import SYSTEM
from portal.domain.refusals import Refusal
from portal.services import mandates, signin
from portal.web.pages import own_path, parts, render, see_other
from portal.web.words import say

_log = structlog.get_logger()
_NETWORK_BITS = 64
_FIND = {"client": signin.client, "staff": signin.staff}


def side() -> str:
    """`client` or `staff`."""
    name: str = current_app.extensions["side"]
    return name


def oidc_settings() -> OidcSettings | None:
    """This side's provider, if there is one."""
    config = parts().config
    return config.client_oidc if side() == "client" else config.staff_oidc


def page(status: int = 200, problem: str | None = None) -> ResponseReturnValue:
    """The door: the real e-ID where there is one, and in demo mode alone the made-up people."""
    users = None
    if parts().config.is_demo:
        with parts().look(SYSTEM) as work:
            users = signin.demo_users(work, side())
    return render(
        status,
        template=f"{side()}/signin/show.html",
        users=users,
        has_eid=oidc_settings() is not None,
        has_keys=side() == "staff" and bool(parts().config.staff_passkey_url),
        problem=problem,
        next=own_path(request.values.get("next")) or "",
        typed=request.form.get("personal_number", ""),
    )


def check_tries(number: str) -> None:
    """Raises TooManyTries when too many codes for that number were wrong."""
    with parts().look(SYSTEM) as work:
        signin.check_tries(work, number)


def by_number(number: str, target: str | None) -> ResponseReturnValue:
    """Let in whoever has that number, or say plainly that nobody here does."""
    try:
        with parts().look(SYSTEM) as work:
            user_id = _FIND[side()](work, number)
    except Refusal as refusal:
        return turn_away(refusal, "not known", number)
    return by_id(user_id, target)


def by_id(user_id: str, target: str | None) -> ResponseReturnValue:
    """Let in the user with that id; somebody without an open case has no door."""
    user = load_user(user_id, side())
    return let_in(user, target) if user else turn_away(signin.NotKnown(), "not known")


def let_in(user: SignedIn, target: str | None) -> ResponseReturnValue:
    """Start the session, find what was kept, and go on to where the person wanted."""
    sign_in(user)
    _log.info("signed in", side=side())
    kept.remember(user.id)
    path = own_path(target)
    if side() == "client" and _acts_for_others(user.id):
        return see_other("client.acting.choose", next=path)
    return redirect(request.script_root + path, 303) if path else see_other(HOME[side()])


def _acts_for_others(person_id: str) -> bool:
    with parts().look(SYSTEM) as work:
        return bool(mandates.open_doors(work, person_id))


def turn_away(refusal: Refusal, reason: str, number: str = "") -> ResponseReturnValue:
    """Say it on the door's page, count it, and log why without saying who. Raises TooManyTries."""
    note_refused(reason, number)
    return page(refusal.status, say(refusal.text))


def note_refused(reason: str, number: str = "") -> None:
    """Log why without saying who, and count it. Raises TooManyTries."""
    _log.warning("sign-in refused", side=side(), reason=reason)
    count_failed(number)


def count_failed(number: str = "") -> None:
    """Remember that somebody tried to come in and could not. Raises TooManyTries."""
    with parts().work(SYSTEM) as work:
        too_many = signin.count_failed(work, address(), number)
    if too_many:
        raise signin.TooManyTries


def count_start() -> None:
    """Remember that a sign-in was started without a session. Raises TooManyTries."""
    try:
        with parts().work(SYSTEM) as work:
            signin.count_start(work, address())
    except signin.TooManyTries:
        # The page that says so must not become the session that was refused.
        leave_alone()
        raise


def address() -> str:
    """Whose request it is, as far as can be told. Of IPv6 one household has 2**64: their network.

    A proxy's word counts only when the settings name proxies.
    """
    told = request.remote_addr or ""
    try:
        known = ip_address(told)
    except ValueError:
        return told
    if known.version == 4:
        return told
    return str(known.ipv4_mapped or ip_network((known, _NETWORK_BITS), strict=False))
