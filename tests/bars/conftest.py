"""The world that the sweeps go through, made once for each file of tests."""

import pytest

from tests.house.sweep import World, made_world


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    return made_world(tmp_path_factory.mktemp("sweep"))
