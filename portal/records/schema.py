"""Which tables the database has been brought to, and which this code knows."""

from pathlib import Path

from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

MIGRATIONS = Path(__file__).resolve().parents[2] / "migrations"


def unknown_versions(engine: Engine) -> set[str]:
    """The database's versions that this code does not know: a newer one has been at work."""
    with engine.connect() as connection:
        found = set(MigrationContext.configure(connection).get_current_heads())
    return found - {script.revision for script in ScriptDirectory(MIGRATIONS).walk_revisions()}
