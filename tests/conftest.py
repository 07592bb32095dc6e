"""What tests share: real parts on a database of their own, and a clock that is set."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from portal.app import create_app
from portal.assembly import Parts, assemble
from portal.config import Config
from portal.records.base import connect
from portal.records.tables import metadata
from tests import leaks, postgres
from tests.visitor import Visitor

# Tests in these folders run on both databases; all others on SQLite.
_ON_BOTH = {"records", "services"}


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run what touches tables and verbs on SQLite and on PostgreSQL."""
    folder = metafunc.definition.path.parent.name
    if "database" in metafunc.fixturenames and folder in _ON_BOTH:
        metafunc.parametrize("database", ["sqlite", "postgresql"], indirect=True)


@pytest.fixture(autouse=True)
def nothing_personal_is_logged(request: pytest.FixtureRequest) -> Iterator[None]:
    """Whatever a test does: no name, no number and nothing that it typed stands in a log."""
    with leaks.watched() as written:
        yield
    if lines := written.getvalue():
        request.node.add_report_section("call", "log", lines)
        assert leaks.found(lines) == []


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[postgres.Cluster]:
    """A PostgreSQL for this run, started when a test first asks."""
    try:
        with postgres.running() as server:
            yield server
    except postgres.PostgresMissing as missing:
        pytest.fail(str(missing))


@pytest.fixture(scope="session")
def empty_tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite file with the portal's tables, to be copied: making them costs more than a test."""
    path = tmp_path_factory.mktemp("tables") / "portal.db"
    engine = connect(f"sqlite:///{path}")
    metadata.create_all(engine)
    engine.dispose()
    return path


@pytest.fixture
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str | None]:
    """The address of an empty database of the test's own, or None for SQLite in the instance."""
    if getattr(request, "param", "sqlite") == "sqlite":
        yield None
        return
    with request.getfixturevalue("postgres_server").database() as address:
        yield address


@pytest.fixture
def parts(tmp_path: Path, database: str | None, empty_tables: Path) -> Iterator[Parts]:
    """Real parts in a temporary folder; it is 2 November 2026."""
    built = _assembled(tmp_path, database, empty_tables)
    yield built
    built.engine.dispose()


@pytest.fixture
def sqlite_parts(tmp_path: Path, empty_tables: Path) -> Parts:
    """Real parts on SQLite, for what only SQLite can get wrong."""
    return _assembled(tmp_path, None, empty_tables)


@pytest.fixture
def client_app(parts):
    """The client side, on the test's own parts."""
    return create_app("client", parts)


@pytest.fixture
def staff_app(parts):
    """The staff side, on the test's own parts."""
    return create_app("staff", parts)


@pytest.fixture
def visitor(client_app) -> Visitor:
    """Somebody at the client side who has not signed in."""
    return Visitor(client_app)


def _assembled(folder: Path, database: str | None, empty_tables: Path) -> Parts:
    instance = folder / "instance"
    settings = {"MY_PAGES_INSTANCE": str(instance)}
    if database is None:
        instance.mkdir(mode=0o700)
        shutil.copy(empty_tables, instance)
    else:
        settings["MY_PAGES_DATABASE"] = database
    return assemble(Config.read(settings), lambda: datetime(2026, 11, 2, 9, 0, tzinfo=UTC))
