"""Every page, at a phone's and a computer's width, in the languages of its side."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext

from portal.app import create_app
from tests.broken import BROKEN, BrokenPlace
from tests.browser.conftest import COMPUTER, PHONE
from tests.browser.looks import faults, too_wide
from tests.browser.navigators import SIDES
from tests.places import LANGUAGES, Place, in_every_language


@pytest.fixture(scope="session")
def apps(world):
    """Both sides, to ask for addresses."""
    return {side: create_app(side, world.parts) for side in SIDES}


@pytest.fixture(scope="session")
def remembered(browser: Browser, service, world) -> Callable[[Place], Any]:
    """What a browser remembers of who looks at a place; each signs in once."""

    @cache
    def of(side: str, who: str) -> Any:
        context = browser.new_context(base_url=service.address)
        SIDES[side](context.new_page()).come_in(world, who)
        state = context.storage_state()
        context.close()
        return state

    return lambda place: of(place.side, place.who) if place.who else None


@pytest.fixture
def visit(request, browser: Browser, service, remembered) -> Iterator[BrowserContext]:
    """A browser with the language of the test, signed in where its place needs it."""
    place, language = request.param
    context = browser.new_context(
        base_url=service.address,
        viewport=COMPUTER,
        storage_state=remembered(place),
        # The animations of a page that just opened would make its colours hard to measure.
        reduced_motion="reduce",
    )
    context.add_cookies([{"name": "language", "value": language, "url": service.address}])
    yield context
    context.close()


@pytest.mark.parametrize("place", BROKEN, ids=str)
def test_page_of_a_failure_is_accessible_and_fits(place: BrokenPlace, new_page, world):
    for language in LANGUAGES[place.side]:
        page = new_page(language, PHONE)
        place.open(page, world.parts, language)
        assert page.locator("html").get_attribute("lang") == language
        assert faults(page, place.side) == []
        assert too_wide(page) == []


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
    assert answer.status == place.status
    assert page.locator("html").get_attribute("lang") == language
    for size in (COMPUTER, PHONE):
        page.set_viewport_size(size)
        assert too_wide(page) == [], "the page must be scrolled sideways"
        # Each language at one width here; `make matrix` asks for all of both.
        if (size == PHONE) == (language == "sv"):
            assert faults(page, place.side) == []
    # Chromium itself complains of a page that is no plain success.
    assert complaints == [] or place.status != 200
