"""The tables are made by migrations: twice, stopped half-way, and by code that is too old."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config as Settings
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import insert, inspect, select

from portal.config import ConfigFault
from portal.records.base import connect
from portal.records.signin_tries import SignInTry
from portal.records.tables import metadata
from portal.safe_start import refuse_newer_tables

ROOT = Path(__file__).resolve().parents[2]
MOMENT, HALF_WAY = datetime(2026, 11, 2, 9, tzinfo=UTC), 20


@pytest.fixture
def empty_address(database, tmp_path):
    """A database without tables, of the kind that the test runs on."""
    if database is None:
        return f"sqlite:///{tmp_path / 'empty.db'}"
    engine = connect(database)
    metadata.drop_all(engine)
    engine.dispose()
    return database


@pytest.fixture
def settings(empty_address):
    made = Settings(str(ROOT / "migrations" / "alembic.ini"))
    made.set_main_option("script_location", str(ROOT / "migrations"))
    made.set_main_option("sqlalchemy.url", empty_address)
    return made


@pytest.fixture
def engine(empty_address):
    made = connect(empty_address)
    yield made
    made.dispose()


def differences(engine):
    """What the tables lack, or have too much, beside what the code expects."""
    with engine.connect() as connection:
        return compare_metadata(MigrationContext.configure(connection), metadata)


def test_migrations_make_the_tables_that_the_code_expects(settings, engine):
    command.upgrade(settings, "head")
    assert differences(engine) == []


def test_upgrade_a_second_time_changes_nothing_and_keeps_what_is_stored(settings, engine):
    command.upgrade(settings, "head")
    with engine.begin() as connection:
        connection.execute(insert(SignInTry).values(id="a" * 32, digest="d", at=MOMENT))
    command.upgrade(settings, "head")
    assert differences(engine) == []
    with engine.connect() as connection:
        assert connection.scalar(select(SignInTry.at)) == MOMENT


def test_upgrade_that_is_stopped_half_way_leaves_nothing_and_works_again(
    settings, engine, monkeypatch
):
    make, made = Operations.create_table, []

    def stopped(self, name, *columns, **more):
        if len(made) == HALF_WAY:
            raise KeyboardInterrupt
        made.append(name)
        return make(self, name, *columns, **more)

    with monkeypatch.context() as patch:
        patch.setattr(Operations, "create_table", stopped)
        with pytest.raises(KeyboardInterrupt):
            command.upgrade(settings, "head")
    assert len(made) == HALF_WAY
    assert set(inspect(engine).get_table_names()).isdisjoint(made)
    command.upgrade(settings, "head")
    assert differences(engine) == []


def test_code_refuses_tables_that_newer_code_has_changed(settings, engine):
    refuse_newer_tables(engine)  # There are none yet: whoever starts it makes them.
    command.upgrade(settings, "head")
    refuse_newer_tables(engine)
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(ConfigFault, match=r"^The database is at version 9999, [^.]+\.$"):
        refuse_newer_tables(engine)


def test_server_and_commands_say_it_in_a_sentence(tmp_path, monkeypatch):
    with closing(sqlite3.connect(tmp_path / "portal.db")) as connection, connection:
        connection.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
        connection.execute("INSERT INTO alembic_version VALUES ('9999')")
    monkeypatch.setenv("MY_PAGES_INSTANCE", str(tmp_path))
    flask = (str(Path(sys.executable).with_name("flask")), "--app", "wsgi")
    starts = ((sys.executable, "-c", "import wsgi"), (*flask, "worker"))
    for words in (*starts, (*flask, "database", "upgrade")):
        done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
        assert done.returncode == 1
        assert "version 9999, which this My Pages is too old for" in done.stderr
        assert "Traceback" not in done.stderr
