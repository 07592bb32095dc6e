from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config as Settings
from alembic.migration import MigrationContext

from portal.records.base import connect
from portal.records.tables import metadata

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def empty_address(database, tmp_path):
    """A database without tables, of the kind that the test runs on."""
    if database is None:
        return f"sqlite:///{tmp_path / 'empty.db'}"
    engine = connect(database)
    metadata.drop_all(engine)
    engine.dispose()
    return database


def test_migrations_make_the_tables_that_the_code_expects(empty_address):
    settings = Settings(str(ROOT / "migrations" / "alembic.ini"))
    settings.set_main_option("script_location", str(ROOT / "migrations"))
    settings.set_main_option("sqlalchemy.url", empty_address)
    command.upgrade(settings, "head")
    engine = connect(empty_address)
    with engine.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), metadata)
    engine.dispose()
    assert differences == []
