"""Decisions of the case system as commands."""

import json
from pathlib import Path

import click
from flask.cli import AppGroup

decisions = AppGroup("decisions", help="What the case system has decided.")


@decisions.command("fetch", with_appcontext=False)
def fetch() -> None:
    """Fetch now what the worker fetches each hour."""
    from portal.assembly import assemble
    from portal.casesystem.port import CaseSystemDown, Left
    from portal.config import Config
    from portal.domain.permissions import SYSTEM
    from portal.services.decisions import fetch as fetch_now
    from portal.services.decisions import left

    place = assemble(Config.read())
    try:
        count = fetch_now(place)
    except CaseSystemDown as fault:
        raise click.ClickException("The case system does not answer. Try again later.") from fault
    click.echo(f"Fetched: {count}.")
    with place.look(SYSTEM) as work:
        stays = left(work)
    if stays:
        click.echo(
            f"Left where they are: {stays.get(Left.UNKNOWN_CASE, 0)} of a case that is not known "
            f"here, {stays.get(Left.NOT_UNDERSTOOD, 0)} not understood."
        )


@decisions.command("check", with_appcontext=False)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def check(file: Path) -> None:
    """Say whether a file can be dropped into the folder of decisions. Nothing is kept."""
    from portal.domain.application.schema import NotADocument
    from portal.domain.decisions import from_json

    try:
        told = json.loads(file.read_bytes())
        if not isinstance(told, dict) or not isinstance(told.pop("case", None), str):
            raise NotADocument("case")
        from_json(told)
    except NotADocument as fault:
        raise click.ClickException(f"This is no decision. Look at: {fault.path}") from fault
    except ValueError as fault:
        raise click.ClickException("This is no JSON.") from fault
    click.echo("It can be dropped.")
