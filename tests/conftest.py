"""What tests share: real parts on a database of their own, and a clock that is set."""

from datetime import UTC, datetime

import pytest

from portal.assembly import Parts, assemble
from portal.config import Config
from portal.records.base import Base


@pytest.fixture
def parts(tmp_path) -> Parts:
    """Parts on SQLite in a temporary folder; it is 2 November 2026."""
    config = Config.read({"MY_PAGES_INSTANCE": str(tmp_path / "instance")})
    built = assemble(config, lambda: datetime(2026, 11, 2, 9, 0, tzinfo=UTC))
    Base.metadata.create_all(built.engine)
    return built
