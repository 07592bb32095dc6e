"""The access table as a command."""

import json

import click
from flask import current_app
from flask.cli import AppGroup

access = AppGroup("access", help="Who may do what.")


@access.command("table")
def table() -> None:
    """Print routes × methods × roles as JSON, one route and method a line."""
    from portal.access.table import rows

    lines = (json.dumps(row) for row in rows(*current_app.extensions["sides"]()))
    click.echo("[\n" + ",\n".join(lines) + "\n]")
