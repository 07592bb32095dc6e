"""One factory, two sides: the client app does not even have the staff's routes."""

from pathlib import Path
from urllib.parse import urlsplit

from flask import Flask
from flask_wtf import CSRFProtect
from jinja2 import ChoiceLoader, FileSystemLoader, PackageLoader, PrefixLoader
from werkzeug.middleware.proxy_fix import ProxyFix

import portal.client
import portal.staff
from portal.access import guard, kept, sessions
from portal.services.work import Workplace
from portal.web import errors, headers, health, sizes, typed, words
from portal.web.compiled import COMPILED

_ROOT = Path(__file__).resolve().parent.parent


def create_app(side: str, parts: Workplace) -> Flask:
    """The `client` or `staff` side as a Flask app."""
    app = Flask("portal", static_folder=str(_ROOT / "static" / "dist"), template_folder=None)
    app.extensions.update(parts=parts, side=side)
    _settle(app, side, parts)
    _templates(app)
    typed.install(app)
    sizes.install(app, parts)  # First: what comes after reads the form.
    sessions.install(app)
    headers.install(app)
    CSRFProtect(app)
    app.before_request(guard.check)
    app.jinja_env.globals.update(is_open_to=guard.is_open_to)
    words.install(app)
    errors.install(app)
    kept.install(app)
    app.add_url_rule("/healthz", "alive", guard.open_to_all(health.alive))
    app.add_url_rule("/readyz", "ready", guard.open_to_all(health.ready))
    if side == "staff":
        app.add_url_rule("/metrics", "metrics", guard.open_to_all(health.metrics))
    app.add_url_rule(
        "/.well-known/security.txt", "security_txt", guard.open_to_all(health.security_txt)
    )
    _stand_behind(app, parts)
    app.register_blueprint(portal.client.build() if side == "client" else portal.staff.build())
    return app


def _settle(app: Flask, side: str, parts: Workplace) -> None:
    key = parts.ring.client_cookie if side == "client" else parts.ring.staff_cookie
    app.config.update(
        SECRET_KEY=key,
        WTF_CSRF_TIME_LIMIT=None,  # The token ends with the session.
        # Our pages let no browser send a referrer: where a form comes from is asked in web.headers.
        WTF_CSRF_SSL_STRICT=False,
        WTF_I18N_ENABLED=False,  # Our own words, in our own catalogues.
    )


def _stand_behind(app: Flask, parts: Workplace) -> None:
    """What is in front: proxies that are believed, and the one host that we answer for."""
    config = parts.config
    if config.proxies:
        believed = ProxyFix(app.wsgi_app, x_for=config.proxies, x_proto=config.proxies, x_host=0)
        app.wsgi_app = believed  # type: ignore[method-assign]
    is_staff = app.extensions["side"] == "staff"
    oidc = config.staff_oidc if is_staff else config.client_oidc
    own = [oidc.own_url if oidc else "", config.staff_passkey_url if is_staff else ""]
    if any(own) and not config.is_demo:
        app.config["TRUSTED_HOSTS"] = [urlsplit(url).hostname for url in own if url]


def _templates(app: Flask) -> None:
    app.jinja_env.loader = ChoiceLoader(
        [
            FileSystemLoader(_ROOT / "templates"),
            PrefixLoader({"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja")}),
        ]
    )
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.bytecode_cache = COMPILED
