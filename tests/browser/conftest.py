"""What the browser's tests share: a running portal, a world in it, and Debian's Chromium."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests import stories
from tests.browser import chromium
from tests.browser.homes import Street
from tests.browser.navigators import ClientSide, StaffSide
from tests.service import Service
from tests.world import World

# A busy machine is slow; what never comes fails all the same.
expect.set_options(timeout=15_000)

PHONE, COMPUTER = {"width": 360, "height": 740}, {"width": 1280, "height": 900}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what is here, so that `-m "not browser"` leaves it out."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Debian's Chromium. A missing one fails the test, and says what to install."""
    try:
        chromium.require()
    except chromium.ChromiumMissing as missing:
        pytest.fail(str(missing))
    return {**browser_type_launch_args, **chromium.OPTIONS}


@pytest.fixture(scope="session")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """The portal with its worker, for all tests of this process. No page and no job may fail."""
    running = Service(tmp_path_factory.mktemp("service"))
    try:
        running.world = stories.tell(running.prepare())
        running.start_web()
        running.warm_up()
        running.start_worker()
        yield running
    finally:
        running.stop()
    assert running.failures() == []
    assert running.leaks() == []


@pytest.fixture(scope="session")
def world(service: Service) -> World:
    """Who lives in the running portal, and what they have."""
    assert service.world is not None
    return service.world


@pytest.fixture(scope="session")
def street(world: World) -> Street:
    """Where the households of the journeys move in."""
    return Street(world.parts)


@pytest.fixture
def new_page(browser: Browser, service: Service) -> Iterator[Callable[..., Page]]:
    """Opens a browser of somebody's own: `new_page("ar", COMPUTER)`."""
    contexts = []

    def make(language: str = "en", size: dict[str, int] | None = None, **options: Any) -> Page:
        context = browser.new_context(
            base_url=service.address, viewport=size or PHONE, locale=language, **options
        )
        contexts.append(context)
        # A person without a saved choice gets the browser's language; one with a choice keeps it.
        context.add_cookies([{"name": "language", "value": language, "url": service.address}])
        page = context.new_page()
        page.set_default_timeout(15_000)
        return page

    yield make
    for context in contexts:
        context.close()


@pytest.fixture
def client_side(new_page: Callable[..., Page]) -> ClientSide:
    """A client's phone, in English, signed out."""
    return ClientSide(new_page())


@pytest.fixture
def staff_side(new_page: Callable[..., Page]) -> StaffSide:
    """A case worker's computer, in English, signed out."""
    return StaffSide(new_page(size=COMPUTER))
