"""Cases as commands."""

import datetime
import json
from pathlib import Path

import click
from flask.cli import AppGroup

cases = AppGroup("cases", help="Cases that begin and end.")


@cases.command("open", with_appcontext=False)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def open_(file: Path) -> None:
    """Open the cases of a JSON file, so that the people in them can sign in and apply.

    A case whose number is known is left as it is: the same file may be given again.
    """
    from portal.assembly import assemble
    from portal.config import Config
    from portal.domain.application.schema import NotADocument
    from portal.domain.new_cases import from_json
    from portal.domain.permissions import SYSTEM
    from portal.services import case_intake

    try:
        told = from_json(json.loads(file.read_bytes()))
    except NotADocument as fault:
        raise click.ClickException(f"Nothing was opened. Look at: {fault.path}") from fault
    except ValueError as fault:
        raise click.ClickException("Nothing was opened: this is no JSON.") from fault
    parts, opened, left = assemble(Config.read()), 0, 0
    for case in told:
        try:
            with parts.work(SYSTEM) as work:
                opened += case_intake.open_case(work, case)
        except case_intake.InAnotherCase:
            click.echo(f"{case.number}: somebody in it is in another open case.", err=True)
            left += 1
        except case_intake.NoSuchCaseWorker:
            click.echo(f"{case.number}: its case worker is not one here.", err=True)
            left += 1
    click.echo(f"Opened: {opened}. Known before: {len(told) - opened - left}. Left: {left}.")
    if left:
        raise SystemExit(1)


@cases.command("close", with_appcontext=False)
@click.argument("case_number")
@click.option("--on", "on", type=click.DateTime(["%Y-%m-%d"]), help="Its last day; today if not.")
def close(case_number: str, on: datetime.datetime | None) -> None:
    """Close a case: the worker then hands its conversations to the case system as a PDF."""
    from portal.assembly import assemble
    from portal.config import Config
    from portal.domain.permissions import SYSTEM
    from portal.domain.refusals import NotFound
    from portal.services import case_closing

    parts = assemble(Config.read())
    try:
        with parts.work(SYSTEM) as work:
            case_closing.close(work, case_number, on.date() if on else work.today)
    except NotFound as fault:
        raise click.ClickException("There is no case with that number.") from fault
    except case_closing.ClosedInFuture as fault:
        raise click.ClickException("That day has not come.") from fault
    click.echo("The case is closed.")
