"""What a server runs: `client` and `staff` on hosts of their own, or `app`, both on one port."""

from flask import Flask
from werkzeug.middleware.dispatcher import DispatcherMiddleware

from portal import cli, logs
from portal.app import create_app
from portal.assembly import assemble
from portal.config import Config

logs.configure()
_parts = assemble(Config.read())
client = create_app("client", _parts)
staff = create_app("staff", _parts)

app = Flask("portal", static_folder=None)
app.wsgi_app = DispatcherMiddleware(client.wsgi_app, {"/staff": staff.wsgi_app})  # type: ignore[method-assign]
app.extensions["sides"] = (client, staff)
cli.register(app)
