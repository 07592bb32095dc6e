"""A case worker's morning: every new application is gone through with the keyboard alone."""

import re
from datetime import date

from playwright.sync_api import Page, expect

from portal.domain.permissions import SYSTEM
from portal.domain.persons import number_of_test_series
from tests.applications import RENT, sent
from tests.households import single

_WORKER = "197501019843"
_MOST_PRESSES = 60


def test_five_applications_are_gone_through_by_keyboard(staff_side, world):
    for index in range(5):
        home = single(world.parts, number_of_test_series(date(1993, 7, 8), index), _WORKER)
        sent(world.parts, home, RENT)
    page = staff_side.page
    staff_side.sign_in(home.staff_id)
    go(page, "Applications")
    go(page, "Not opened (5)")
    page.locator("[data-row]").first.focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    presses = 0
    for _ in range(4):
        expect(staff_side.heading).to_have_text(re.compile("Application for"))
        before = page.url
        presses += go(page, "Go to the end of the application")
        presses += go(page, "All seen, open the next one")
        expect(page).not_to_have_url(before)
    go(page, "Go to the end of the application")
    go(page, "All sections seen")
    expect(page.get_by_role("button", name="All s")).to_have_count(0)
    # With a household like these it takes 18 presses.
    assert presses <= 4 * 20
    with world.parts.look(SYSTEM) as work:
        rows = work.applications.sent_to(home.staff_id, work.today)
        assert {row.state for row in rows} == {"opened"}
        assert all(work.reviews.marks(row.id) for row in rows)


def go(page: Page, words: str) -> int:
    """Tab to what says these words and press Enter; returns how many keys that took."""
    for count in range(1, _MOST_PRESSES):
        page.keyboard.press("Tab")
        said = page.evaluate("document.activeElement.innerText || ''")
        if said.strip().startswith(words):
            with page.expect_navigation():
                page.keyboard.press("Enter")
            return count + 1
    raise AssertionError(f"nothing says {words!r} within {_MOST_PRESSES} presses")
