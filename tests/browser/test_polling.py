"""A page that looks for news by itself: not while nobody sees it, and again when somebody does."""

from datetime import date

import pytest
from playwright.sync_api import Page, expect

from portal.domain.persons import number_of_test_series
from portal.services import messages
from portal.services.messages import NewThread, Outgoing
from tests.browser.conftest import COMPUTER, PHONE
from tests.browser.navigators import SIDES
from tests.households import single

_WORKER = "197501019843"
_TEN_MINUTES = 600_000
_SHOW_OR_HIDE = """(state) => {
  Object.defineProperty(document, 'visibilityState', {get: () => state, configurable: true})
  Object.defineProperty(document, 'hidden', {get: () => state === 'hidden', configurable: true})
  document.dispatchEvent(new Event('visibilitychange'))
}"""


def turn_clock(page: Page, milliseconds: int) -> None:
    """Let time pass in the page, and what it has asked for come back."""
    page.clock.run_for(milliseconds)
    page.evaluate("() => fetch('/healthz')")


@pytest.mark.parametrize("side", ["client", "staff"])
def test_hidden_page_asks_for_nothing_and_asks_at_once_when_shown(new_page, world, side):
    number = number_of_test_series(date(1953, 7, 7), len(side))
    home = single(world.parts, number, _WORKER, f"K-{number[2:]}")
    with world.parts.work(home.client) as work:
        thread_id = messages.start(work, NewThread("Hyran"), Outgoing("Hej", side, "sv"))
    viewer, other = (home.client, home.case_worker)[:: 1 if side == "client" else -1]
    page = new_page(size=PHONE if side == "client" else COMPUTER)
    SIDES[side](page).sign_in(viewer.id)
    page.clock.install()
    asked: list[str] = []
    page.on("request", lambda one: asked.append(one.url) if one.url.endswith("/latest") else None)
    page.goto(f"{SIDES[side].prefix}/messages/{thread_id}")
    with page.expect_response("**/latest"):
        page.clock.run_for(30_000)

    page.evaluate(_SHOW_OR_HIDE, "hidden")
    asked.clear()
    turn_clock(page, _TEN_MINUTES)
    assert asked == []

    with world.parts.work(other) as work:
        messages.send(work, thread_id, Outgoing("Svar", f"{side} 2", "sv"))
    page.evaluate(_SHOW_OR_HIDE, "visible")
    expect(page.locator(".bubble")).to_have_count(2)
    assert len(asked) == 1
    with page.expect_response("**/latest"):
        page.clock.run_for(60_000)
