"""What tests share: real parts on a database of their own, and a clock that is set."""

from datetime import UTC, datetime

import pytest

from portal.app import create_app
from portal.assembly import Parts, assemble
from portal.config import Config
from portal.records.base import Base
from tests.visitor import Visitor


@pytest.fixture
def parts(tmp_path) -> Parts:
    """Parts on SQLite in a temporary folder; it is 2 November 2026."""
    config = Config.read({"MY_PAGES_INSTANCE": str(tmp_path / "instance")})
    built = assemble(config, lambda: datetime(2026, 11, 2, 9, 0, tzinfo=UTC))
    Base.metadata.create_all(built.engine)
    return built


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
