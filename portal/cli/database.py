"""The database as a command."""

import click
from flask.cli import AppGroup

database = AppGroup("database", help="Prepare the database.")


@database.command("upgrade", with_appcontext=False)
def upgrade() -> None:
    """Bring the tables up to date."""
    from alembic import command
    from alembic.config import Config as AlembicConfig

    from portal.config import Config
    from portal.records.base import connect
    from portal.safe_start import refuse_newer_tables

    config = Config.read()
    config.make_instance()
    refuse_newer_tables(connect(config.database_url))
    settings = AlembicConfig("migrations/alembic.ini")
    settings.set_main_option("sqlalchemy.url", config.database_url.replace("%", "%%"))
    command.upgrade(settings, "head")
    click.echo("The database is up to date.")
