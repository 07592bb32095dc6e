"""The access log as a command."""

import click
from flask.cli import AppGroup

log = AppGroup("log", help="The log of who has looked at what.")


@log.command("verify", with_appcontext=False)
@click.option("--holds", metavar="DIGEST", help="A digest noted down earlier.")
def verify(holds: str | None) -> None:
    """Check the chain: exit 1, and name the place, when an entry was changed or is gone."""
    from portal.assembly import assemble
    from portal.config import Config
    from portal.domain.permissions import SYSTEM

    with assemble(Config.read()).look(SYSTEM) as work:
        fault = work.access_log.first_fault()
        is_cut = holds is not None and not work.access_log.holds(holds)
        entries, last = work.access_log.size()
    if fault is not None:
        raise click.ClickException(f"Entry {fault} was changed, or an entry before it is gone.")
    if is_cut:
        raise click.ClickException("The end of the log was cut off: that digest is not in it.")
    click.echo(f"The log is whole: {entries} entries, the last digest is {last}")
    click.echo("Keep that digest elsewhere: it shows later whether the end was cut off.")
