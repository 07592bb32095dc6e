"""The world that the sweeps go through, made once for each file of tests."""

from collections.abc import Iterator

import pytest

from portal.services import pace
from tests.house.sweep import World, made_world


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    with pytest.MonkeyPatch.context() as patch:
        # Its clock stands still, and the sweep writes more than anybody may in a minute.
        patch.setattr(pace, "MESSAGES", ())
        patch.setattr(pace, "FILES", ())
        yield made_world(tmp_path_factory.mktemp("sweep"))
