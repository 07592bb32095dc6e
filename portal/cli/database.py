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

    config = Config.read()
    config.instance.mkdir(parents=True, exist_ok=True)
    settings = AlembicConfig("migrations/alembic.ini")
    settings.set_main_option("sqlalchemy.url", config.database_url.replace("%", "%%"))
    command.upgrade(settings, "head")
    click.echo("The database is up to date.")
