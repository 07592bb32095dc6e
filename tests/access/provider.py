"""A small OpenID Connect provider of our own, inside the test: it can answer wrongly on purpose.

It is no certified provider. It shows that we refuse what we must, not that others understand us.
"""

import base64
import hashlib
import json
import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlsplit

from joserfc import jwt
from joserfc.jwk import KeySet, RSAKey
from werkzeug.serving import make_server
from werkzeug.wrappers import Request, Response

Claims = dict[str, Any]
KEY = RSAKey.generate_key(2048, {"kid": "one"})


@dataclass
class FakeProvider:
    """Answers discovery, keys and tokens. The `change_…` hooks spoil an answer."""

    now: Callable[[], float]
    number: str = "199001189811"
    key: RSAKey = field(default_factory=lambda: KEY)
    change_claims: Callable[[Claims], Claims] = lambda claims: claims
    change_token: Callable[[Claims], Claims] = lambda token: token
    change_metadata: Callable[[Claims], Claims] = lambda found: found
    sign: Callable[["FakeProvider", Claims], str] | None = None
    is_down: bool = False
    asked_for_keys: int = 0
    codes: dict[str, dict[str, str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._server = make_server("127.0.0.1", 0, self._app, threaded=True)
        self.issuer = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def authorise(self, url: str) -> tuple[dict[str, str], dict[str, str]]:
        """What a person does at the provider: what it was asked, and what it sends back."""
        asked = {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}
        code = secrets.token_urlsafe(16)
        self.codes[code] = asked
        return asked, {"code": code, "state": asked["state"], "iss": self.issuer}

    def signed(self, claims: Claims) -> str:
        return jwt.encode({"alg": "RS256", "kid": self.key.kid}, claims, self.key)

    def _app(self, environ: Any, start_response: Any) -> Any:
        request = Request(environ)
        place = {
            "/.well-known/openid-configuration": self._metadata,
            "/jwks": self._keys,
            "/token": self._token,
        }[request.path]
        status, found = (503, {}) if self.is_down else place(request)
        answer = Response(json.dumps(found), status, mimetype="application/json")
        return answer(environ, start_response)

    def _metadata(self, _: Request) -> tuple[int, Claims]:
        return 200, self.change_metadata(
            {
                "issuer": self.issuer,
                "authorization_endpoint": f"{self.issuer}/authorize",
                "token_endpoint": f"{self.issuer}/token",
                "jwks_uri": f"{self.issuer}/jwks",
                "authorization_response_iss_parameter_supported": True,
            }
        )

    def _keys(self, _: Request) -> tuple[int, Claims]:
        self.asked_for_keys += 1
        return 200, KeySet([self.key]).as_dict(private=False)

    def _token(self, request: Request) -> tuple[int, Claims]:
        asked = self.codes.pop(request.form["code"], None)
        digest = hashlib.sha256(request.form["code_verifier"].encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
        fits = asked is not None and asked["code_challenge"] == challenge
        if not fits or request.form["redirect_uri"] != asked["redirect_uri"]:
            return 400, {"error": "invalid_grant"}
        at = int(self.now())
        claims = self.change_claims(
            {
                "iss": self.issuer,
                "sub": "subject",
                "aud": asked["client_id"],
                "nonce": asked["nonce"],
                "iat": at,
                "exp": at + 300,
                "auth_time": at,
                "acr": "loa3",
                "personalIdentityNumber": self.number,
            }
        )
        signed = self.sign(self, claims) if self.sign else self.signed(claims)
        return 200, self.change_token(
            {"access_token": "access", "token_type": "Bearer", "id_token": signed}
        )
