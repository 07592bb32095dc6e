"""Every page, at a phone's and a computer's width, in the languages of its side."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT, AxeResults
from playwright.sync_api import Browser, BrowserContext, Page

from portal.app import create_app
from tests.browser.conftest import COMPUTER, PHONE
from tests.browser.navigators import SIDES
from tests.places import Place, in_every_language

_FIND_TOO_WIDE = """() => {
  const width = document.documentElement.clientWidth
  if (document.documentElement.scrollWidth <= width) return []
  const sticksOut = (box) => box.right > width + 1 || box.left < -1
  const wide = [...document.body.querySelectorAll("*")]
    .filter((element) => sticksOut(element.getBoundingClientRect()))
  return wide
    .filter((element) => !wide.some((other) => other !== element && element.contains(other)))
    .map((element) => element.outerHTML.slice(0, 200))
}"""


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
        SIDES[side](context.new_page()).sign_in(world.people[who].id)
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
    page.evaluate(AXE_SCRIPT)
    for size in (COMPUTER, PHONE):
        page.set_viewport_size(size)
        found = AxeResults(page.evaluate("axe.run({resultTypes: ['violations']})"))
        assert found.violations_count == 0, found.generate_report()
        assert _too_wide(page) == [], "the page must be scrolled sideways"
    # Chromium itself complains of a page that is no plain success.
    assert complaints == [] or place.status != 200


def _too_wide(page: Page) -> list[str]:
    """The innermost elements that make the page wider than its window."""
    found: list[str] = page.evaluate(_FIND_TOO_WIDE)
    return found
