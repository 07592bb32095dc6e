"""The demo as a command."""

import click
from flask.cli import AppGroup

demo = AppGroup("demo", help="A made-up municipality to try the portal on.")


@demo.command("seed", with_appcontext=False)
@click.option("--clients", default=32, show_default=True, help="How many households.")
def seed(clients: int) -> None:
    """Fill an empty database once. Only test numbers are used, and only in demo mode."""
    from portal.assembly import assemble
    from portal.config import Config
    from portal.domain.permissions import SYSTEM
    from portal.services import seeding

    config = Config.read()
    if not config.is_demo:
        raise click.ClickException("The demo can be filled in demo mode alone.")
    with assemble(config).work(SYSTEM) as work:
        fresh = seeding.seed(work, clients)
    click.echo("The demo is ready." if fresh else "The demo was filled before.")
