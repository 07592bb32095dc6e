"""Sign-in by a real e-ID: out to the broker and back again, once."""

from dataclasses import asdict
from typing import cast

import structlog
from flask import current_app, redirect, request, session
from flask.typing import ResponseReturnValue

from portal.access import entry
from portal.access.broker import Attempt, Broker, BrokerDown, SignInRefused
from portal.access.guard import open_to_all
from portal.config import OidcSettings
from portal.domain.refusals import NotFound
from portal.services import signin
from portal.web.pages import own_path, parts
from portal.web.words import say

_PLACE = "e-ID"
_log = structlog.get_logger()


@open_to_all
def start() -> ResponseReturnValue:
    """Send the person to the broker, with a state, a nonce and a verifier used once."""
    settings = _settings()
    target = own_path(request.args.get("next")) or ""
    try:
        url, attempt = _broker(settings).start(_back(settings), parts().now(), target)
    except (BrokerDown, SignInRefused) as fault:
        return _down(fault)
    session[_PLACE] = asdict(attempt)
    return redirect(url, 303)


@open_to_all
def come_back() -> ResponseReturnValue:
    """Take the broker's answer. Whatever is wrong with it, the attempt is used up."""
    settings = _settings()
    kept = session.pop(_PLACE, None)
    if kept is None:
        return entry.turn_away(signin.NotFinished(), "no sign-in on its way")
    attempt = Attempt(**kept)
    if any(len(values) > 1 for values in request.args.to_dict(flat=False).values()):
        return entry.turn_away(signin.NotFinished(), "doubled parameter")
    answer = request.args.to_dict()
    try:
        number = _broker(settings).finish(attempt, answer, _back(settings), parts().now())
    except SignInRefused as refused:
        return entry.turn_away(signin.NotFinished(), refused.reason)
    except BrokerDown as fault:
        return _down(fault)
    return entry.by_number(number, attempt.next)


def _settings() -> OidcSettings:
    settings = entry.oidc_settings()
    if settings is None:
        raise NotFound
    return settings


def _broker(settings: OidcSettings) -> Broker:
    # One for each process, so that its metadata and keys are asked for once.
    if "broker" not in current_app.extensions:
        current_app.extensions["broker"] = Broker(settings)
    return cast(Broker, current_app.extensions["broker"])


def _back(settings: OidcSettings) -> str:
    """Our own address from the settings: never from what a request says about its host."""
    return f"{settings.own_url}/sign-in/callback"


def _down(fault: Exception) -> ResponseReturnValue:
    _log.error("e-ID does not answer", side=entry.side(), fault=type(fault).__name__)
    return entry.page(503, say(signin.EidDown.text))
