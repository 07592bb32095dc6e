"""Sign-in and signature by a real e-ID: out to the broker and back again, once."""

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import cast

import structlog
from flask import current_app, redirect, request, session
from flask.typing import ResponseReturnValue

from portal.access import entry
from portal.access.broker import (
    ATTEMPT_LIVES,
    Attempt,
    Broker,
    BrokerDown,
    SignInRefused,
    Vouched,
)
from portal.access.guard import open_to_all
from portal.access.sessions import has_session, signer_id
from portal.config import OidcSettings
from portal.domain.permissions import SYSTEM
from portal.domain.refusals import NotFound
from portal.services import signin
from portal.web.pages import own_path, parts
from portal.web.words import say

_PLACE, _PROOF = "e-ID", "e-ID proof"
_log = structlog.get_logger()


@dataclass(frozen=True)
class Proof:
    """That whoever is signed in has used their e-ID once more, for what has this digest."""

    digest: str
    issuer: str
    level: str
    at: str

    @property
    def evidence(self) -> dict[str, str]:
        """What is kept with the signature."""
        return {"issuer": self.issuer, "level": self.level, "proved_at": self.at}


@open_to_all
def start() -> ResponseReturnValue:
    """Send the person to the broker, with a state, a nonce and a verifier used once."""
    _settings()
    if not has_session():
        entry.count_start()
    return _go(own_path(request.args.get("next")) or "")


def prove(digest: str, target: str) -> ResponseReturnValue:
    """Send whoever is signed in to the broker once more, to sign; they come back to `target`."""
    return _go(target, digest)


def take_proof() -> Proof | None:
    """The proof that was brought back a moment ago; it is used up."""
    kept = session.pop(_PROOF, None)
    proof = Proof(**kept) if kept else None
    if proof and parts().now() - datetime.fromisoformat(proof.at) > ATTEMPT_LIVES:
        return None
    return proof


def _go(target: str, digest: str = "") -> ResponseReturnValue:
    settings = _settings()
    try:
        url, attempt = _broker(settings).start(_back(settings), parts().now(), target, digest)
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
        person = _broker(settings).finish(attempt, answer, _back(settings), parts().now())
    except SignInRefused as refused:
        return entry.turn_away(signin.NotFinished(), refused.reason)
    except BrokerDown as fault:
        return _down(fault)
    if attempt.digest and signer_id():
        return _proved(attempt, person)
    return entry.by_number(person.number, attempt.next)


def _proved(attempt: Attempt, person: Vouched) -> ResponseReturnValue:
    """Back to what is signed; with somebody else's e-ID nothing is proved."""
    with parts().look(SYSTEM) as work:
        found = work.people.by_personal_number(person.number)
    if found is not None and found.id == signer_id():
        proof = Proof(attempt.digest, person.issuer, person.level, parts().now().isoformat())
        session[_PROOF] = asdict(proof)
    else:
        _log.warning("signature refused", side=entry.side(), reason="another person")
    return redirect(attempt.next, 303)


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
