"""Every page, at a phone's and a computer's width, in the languages of its side."""

from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page

from portal.app import create_app
from tests.browser.conftest import COMPUTER, PHONE
from tests.browser.navigators import ClientSide, StaffSide
from tests.places import Place, in_every_language

_SIDES = {"client": ClientSide, "staff": StaffSide}


@pytest.fixture(scope="session")
def apps(world):
    """Both sides, to ask for addresses."""
    return {side: create_app(side, world.parts) for side in _SIDES}


@pytest.fixture(scope="session")
def signed_in(browser: Browser, service, world) -> dict[str, Any]:
    """What a browser remembers of somebody who is signed in at both sides."""
    context = browser.new_context(base_url=service.address)
    for name, side in _SIDES.items():
        side(context.new_page()).sign_in(getattr(world, name).id)
    remembered: dict[str, Any] = context.storage_state()
    context.close()
    return remembered


@pytest.fixture
def visit(request, browser: Browser, service, signed_in) -> Iterator[BrowserContext]:
    """A browser with the language of the test, signed in where its place needs it."""
    place, language = request.param
    context = browser.new_context(
        base_url=service.address,
        viewport=COMPUTER,
        storage_state=signed_in if place.signed_in else None,
        # The animations of a page that just opened would make its colours hard to measure.
        reduced_motion="reduce",
    )
    context.add_cookies([{"name": "language", "value": language, "url": service.address}])
    yield context
    context.close()


@pytest.mark.parametrize(
    ("place", "language", "visit"),
    [(place, language, (place, language)) for place, language in in_every_language()],
    ids=[f"{place}-{language}" for place, language in in_every_language()],
    indirect=["visit"],
)
def test_page_is_accessible_and_fits(place: Place, language: str, visit, apps, world):
    page, complaints = visit.new_page(), []
    page.on("pageerror", lambda fault: complaints.append(str(fault)))
    page.on("console", lambda line: line.type == "error" and complaints.append(line.text))
    prefix = "/staff" if place.side == "staff" else ""
    answer = page.goto(prefix + place.path(apps[place.side], world))
    assert answer is not None
    assert answer.status == 200
    assert page.locator("html").get_attribute("lang") == language
    for size in (COMPUTER, PHONE):
        page.set_viewport_size(size)
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()
        assert _width_of(page) <= size["width"], "the page must be scrolled sideways"
    assert complaints == []


def _width_of(page: Page) -> int:
    width: int = page.evaluate("document.documentElement.scrollWidth")
    return width
