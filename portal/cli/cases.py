"""Cases as commands."""

import datetime

import click
from flask.cli import AppGroup

cases = AppGroup("cases", help="Cases that end.")


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
