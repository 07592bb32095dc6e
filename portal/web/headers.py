"""The headers of every answer, errors and files too, and the check of where a change comes from."""

import secrets

from flask import Flask, Response, abort, g, request

from portal.web.pages import parts

_POLICY = (
    "default-src 'none'; script-src 'nonce-{nonce}'; style-src 'self'; img-src 'self' data: blob:; "
    "connect-src 'self'; font-src 'self'; form-action 'self'; frame-ancestors 'none'; "
    "base-uri 'none'"
)
_FIXED = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(self), microphone=(), geolocation=()",
}


def csp_nonce() -> str:
    """The nonce of this answer's own scripts."""
    if "csp_nonce" not in g:
        g.csp_nonce = secrets.token_urlsafe(16)
    nonce: str = g.csp_nonce
    return nonce


def install(app: Flask) -> None:
    app.jinja_env.globals["csp_nonce"] = csp_nonce
    app.before_request(refuse_foreign_changes)
    app.after_request(add_headers)


def add_headers(response: Response) -> Response:
    """Nothing runs or loads that is not ours; pages are kept by no cache."""
    response.headers.setdefault("Content-Security-Policy", _POLICY.format(nonce=csp_nonce()))
    for name, value in _FIXED.items():
        response.headers.setdefault(name, value)
    if request.endpoint == "static" and response.status_code == 200:
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    else:
        response.headers["Cache-Control"] = "no-store"
    if not parts().config.is_demo:
        response.headers["Strict-Transport-Security"] = "max-age=63072000; includeSubDomains"
    return response


def refuse_foreign_changes() -> None:
    """A change of state must come from our own pages: beside the CSRF token, not in place of it."""
    if request.method in {"GET", "HEAD", "OPTIONS"}:
        return
    site = request.headers.get("Sec-Fetch-Site")
    # Under no-referrer browsers send `Origin: null`, so the newer header goes first.
    origin = request.headers.get("Origin") if site is None else None
    own = request.host_url.rstrip("/")
    if site not in {None, "same-origin", "none"} or origin not in {None, own}:
        abort(403)
