"""What a server runs: `client` and `staff` on hosts of their own, or `app`, both on one port.

A server builds both sides at once. A command builds them only when it uses them: reading a receipt
needs no database and no keys, and starts in half the time.
"""

import os
import sys
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from flask import Flask

from portal import cli

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment


def _log() -> None:
    """Write the logs as the portal does, for everything that may write any."""
    from portal import logs

    logs.configure()


@cache
def sides() -> tuple[Flask, Flask]:
    """The client and the staff side, on the same parts; ends with a plain reason when it cannot."""
    from portal.app import create_app
    from portal.assembly import assemble
    from portal.config import Config, ConfigFault
    from portal.safe_start import refuse_foreign_keys, refuse_newer_tables
    from portal.vault.keys import KeyFault

    _log()
    try:
        parts = assemble(Config.read())
        refuse_newer_tables(parts.engine)
        refuse_foreign_keys(parts)
    except (ConfigFault, KeyFault) as fault:
        sys.exit(f"My Pages does not start. {fault}")
    return create_app("client", parts), create_app("staff", parts)


def load() -> None:
    """Load what pages load when they are first opened: their templates and all languages."""
    from portal.language import catalogues

    for side in sides():
        for name in side.jinja_env.list_templates(extensions=("html",)):
            side.jinja_env.get_template(name)
    catalogues.load()
    # A connection belongs to one process: those that are made from this one open their own.
    sides()[0].extensions["parts"].engine.dispose()


@cache
def _both() -> "WSGIApplication":
    from werkzeug.middleware.dispatcher import DispatcherMiddleware

    client, staff = sides()
    return DispatcherMiddleware(client.wsgi_app, {"/staff": staff.wsgi_app})


def _serve(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
    return _both()(environ, start_response)


def __getattr__(name: str) -> Flask:
    if name not in ("client", "staff"):
        raise AttributeError(name)
    return sides()[name == "staff"]


app = Flask("portal", static_folder=None)
app.wsgi_app = _serve  # type: ignore[method-assign]
app.extensions["sides"] = sides
cli.register(app, _log)
if "FLASK_RUN_FROM_CLI" not in os.environ:
    _both()  # A server that cannot serve says so when it starts.
