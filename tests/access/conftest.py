"""A provider of our own, and a portal in production mode that sends people there."""

from dataclasses import replace

import pytest

from portal.config import Config
from tests.access.production import SETTINGS, Browser
from tests.access.provider import FakeProvider
from tests.households import single


@pytest.fixture
def provider(parts):
    started = FakeProvider(lambda: parts.now().timestamp())
    yield started
    started.stop()


@pytest.fixture
def production(parts, provider):
    """The same parts in production mode, with the provider for both sides."""
    settings = {
        f"MY_PAGES_{side}_OIDC_{name}": value
        for side in ("CLIENT", "STAFF")
        for name, value in {**SETTINGS, "ISSUER": provider.issuer}.items()
    }
    instance = parts.config.instance
    settings |= {"MY_PAGES_MODE": "production", "MY_PAGES_INSTANCE": str(instance)}
    settings["MY_PAGES_KEYS"] = str(instance / "keys.json")
    return replace(parts, config=Config.read(settings))


@pytest.fixture
def person(production):
    single(production)
    return Browser(production)
