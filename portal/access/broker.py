"""An OpenID Connect provider that vouches for people: BankID, Freja, eIDAS, the state's e-ID.

Nothing it says is taken on trust: issuer, audience, algorithm, nonce, times and level of assurance
are pinned by our settings. Every fault is one of the reasons below, and never holds what was sent.
"""

import base64
import hashlib
import hmac
import secrets
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import requests
from authlib.integrations.base_client import OAuthError
from authlib.integrations.requests_client import OAuth2Session
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from portal.config import OidcSettings
from portal.domain import persons

ATTEMPT_LIVES = timedelta(minutes=10)
_LEEWAY = timedelta(seconds=30)
_SECONDS = 4.0
_KEEP_METADATA, _ASK_KEYS_AGAIN = 3600.0, 60.0
_EMBEDDED_KEYS = {"jku", "jwk", "x5u", "x5c"}


class SignInRefused(Exception):
    """The answer cannot be trusted. `reason` is fixed words for the log."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


class BrokerDown(Exception):
    """The provider does not answer, or not in a way that can be understood."""


@dataclass(frozen=True)
class Attempt:
    """One sign-in on its way; kept in the server-side session and used once."""

    state: str
    nonce: str
    verifier: str
    started_at: str
    next: str
    digest: str = ""
    """Of what the person signs; empty when they only sign in."""


@dataclass(frozen=True)
class Vouched:
    """Who the provider says it is: a twelve-digit number, and who says so at which level."""

    number: str
    issuer: str
    level: str


class Broker:
    """One provider for one side of the portal."""

    def __init__(self, settings: OidcSettings) -> None:
        self._settings = settings
        self._metadata: tuple[float, dict[str, Any]] | None = None
        self._keys: tuple[float, KeySet] | None = None

    def start(
        self, redirect_uri: str, now: datetime, target: str, digest: str = ""
    ) -> tuple[str, Attempt]:
        """Where to send the person, and what to remember until they come back."""
        attempt = Attempt(
            secrets.token_urlsafe(32),
            secrets.token_urlsafe(32),
            secrets.token_urlsafe(48),
            now.isoformat(),
            target,
            digest,
        )
        more = {"acr_values": " ".join(self._settings.acr)} if self._settings.acr else {}
        url, _ = self._session(redirect_uri).create_authorization_url(
            self._discovered()["authorization_endpoint"],
            state=attempt.state,
            nonce=attempt.nonce,
            code_verifier=attempt.verifier,
            prompt="login",
            **more,
        )
        return str(url), attempt

    def finish(
        self, attempt: Attempt, answer: Mapping[str, str], redirect_uri: str, now: datetime
    ) -> Vouched:
        """Who the person is. Raises SignInRefused or BrokerDown."""
        self._check_answer(attempt, answer, now)
        token = self._token(attempt, answer["code"], redirect_uri)
        claims = self._claims(token["id_token"])
        self._check_claims(claims, attempt, now)
        _check_token_hash(claims, token["access_token"])
        level = claims.get("acr")
        return Vouched(
            self._number(claims), self._settings.issuer, level if isinstance(level, str) else ""
        )

    def _check_answer(self, attempt: Attempt, answer: Mapping[str, str], now: datetime) -> None:
        if not hmac.compare_digest(answer.get("state", "").encode(), attempt.state.encode()):
            raise SignInRefused("wrong state")
        if now - datetime.fromisoformat(attempt.started_at) > ATTEMPT_LIVES:
            raise SignInRefused("state too old")
        says_issuer = self._discovered().get("authorization_response_iss_parameter_supported")
        if ("iss" in answer or says_issuer) and answer.get("iss") != self._settings.issuer:
            raise SignInRefused("wrong issuer in the answer")
        if "error" in answer:
            raise SignInRefused("stopped at the provider")
        if not answer.get("code"):
            raise SignInRefused("no code")

    def _token(self, attempt: Attempt, code: str, redirect_uri: str) -> dict[str, str]:
        try:
            token = self._session(redirect_uri).fetch_token(
                self._discovered()["token_endpoint"],
                code=code,
                code_verifier=attempt.verifier,
                timeout=_SECONDS,
                allow_redirects=False,
            )
        except OAuthError as fault:
            raise SignInRefused("code refused") from fault
        except (requests.RequestException, ValueError) as fault:
            raise BrokerDown from fault
        for name in ("id_token", "access_token"):
            if not isinstance(token.get(name), str):
                raise SignInRefused(f"no {name}")
        return dict(token)

    def _claims(self, id_token: str) -> dict[str, Any]:
        try:
            return self._decoded(id_token, self._key_set(fresh=False))
        except (JoseError, ValueError):
            # Perhaps the provider has changed its keys: ask once, and at most once a minute.
            try:
                return self._decoded(id_token, self._key_set(fresh=True))
            except (JoseError, ValueError) as fault:
                raise SignInRefused("signature") from fault

    def _decoded(self, id_token: str, keys: KeySet) -> dict[str, Any]:
        token = jwt.decode(id_token, keys, algorithms=list(self._settings.algorithms))
        if _EMBEDDED_KEYS & token.header.keys():
            raise SignInRefused("key inside the token")
        if "kid" not in token.header and len(keys.keys) > 1:
            raise SignInRefused("no key id")
        return dict(token.claims)

    def _check_claims(self, claims: dict[str, Any], attempt: Attempt, now: datetime) -> None:
        audience = claims.get("aud")
        audiences = audience if isinstance(audience, list) else [audience]
        client_id, moment, leeway = self._settings.client_id, now.timestamp(), _LEEWAY.seconds
        nonce = claims.get("nonce")
        is_ours = isinstance(nonce, str) and hmac.compare_digest(
            nonce.encode(), attempt.nonce.encode()
        )
        faults = {
            "wrong issuer": claims.get("iss") != self._settings.issuer,
            "wrong audience": client_id not in audiences,
            "wrong azp": claims.get("azp", None if len(audiences) > 1 else client_id) != client_id,
            "wrong nonce": not is_ours,
            "expired": _moment(claims, "exp", 0) <= moment - leeway,
            "issued in the future": _moment(claims, "iat", float("inf")) > moment + leeway,
            "not yet valid": _moment(claims, "nbf", 0) > moment + leeway,
            "signed in long ago": _moment(claims, "auth_time", moment)
            < datetime.fromisoformat(attempt.started_at).timestamp() - leeway,
            "level of assurance": bool(self._settings.acr)
            and claims.get("acr") not in self._settings.acr,
        }
        for reason, is_so in faults.items():
            if is_so:
                raise SignInRefused(reason)

    def _number(self, claims: dict[str, Any]) -> str:
        number = claims.get(self._settings.number_claim)
        if not isinstance(number, str):
            raise SignInRefused("no personal number")
        try:
            whole = persons.normalise(number)
        except persons.NotAPersonalNumber as fault:
            raise SignInRefused("no personal number") from fault
        # Ten digits leave the century to a guess, and a guess could be somebody else.
        if whole != number.replace("-", ""):
            raise SignInRefused("no personal number")
        return whole

    def _session(self, redirect_uri: str) -> OAuth2Session:
        return OAuth2Session(
            self._settings.client_id,
            self._settings.client_secret,
            scope=self._settings.scope,
            redirect_uri=redirect_uri,
            code_challenge_method="S256",
        )

    def _discovered(self) -> dict[str, Any]:
        if self._metadata is None or time.monotonic() - self._metadata[0] > _KEEP_METADATA:
            address = self._settings.issuer.rstrip("/") + "/.well-known/openid-configuration"
            found = _fetch(address)
            if found.get("issuer") != self._settings.issuer:
                raise SignInRefused("wrong issuer in the metadata")
            for name in ("authorization_endpoint", "token_endpoint", "jwks_uri"):
                if not self._settings.is_safe(found.get(name)):
                    raise BrokerDown
            self._metadata = (time.monotonic(), found)
        return self._metadata[1]

    def _key_set(self, *, fresh: bool) -> KeySet:
        age = time.monotonic() - self._keys[0] if self._keys is not None else None
        if self._keys is None or age is None or (fresh and age > _ASK_KEYS_AGAIN):
            found = _fetch(self._discovered()["jwks_uri"])
            try:
                self._keys = (time.monotonic(), KeySet.import_key_set(found))  # type: ignore[arg-type]
            except (JoseError, ValueError, KeyError, TypeError) as fault:
                raise BrokerDown from fault
        return self._keys[1]


def _fetch(address: str) -> dict[str, Any]:
    try:
        answer = requests.get(address, timeout=_SECONDS, allow_redirects=False)
        answer.raise_for_status()
        found = answer.json()
    except (requests.RequestException, ValueError) as fault:
        raise BrokerDown from fault
    if not isinstance(found, dict):
        raise BrokerDown
    return found


def _moment(claims: dict[str, Any], name: str, otherwise: float) -> float:
    value = claims.get(name, otherwise)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise SignInRefused(f"{name} is no time")
    return float(value)


def _check_token_hash(claims: dict[str, Any], access_token: str) -> None:
    if "at_hash" not in claims:
        return
    half = hashlib.sha256(access_token.encode("ascii", "replace")).digest()[:16]
    expected = base64.urlsafe_b64encode(half).rstrip(b"=")
    if not hmac.compare_digest(str(claims["at_hash"]).encode(), expected):
        raise SignInRefused("wrong access token")
