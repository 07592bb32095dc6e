"""A case worker's morning: every new application is gone through with the keyboard alone."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from playwright.sync_api import Page, expect

from portal.domain.application.answers import ExpenseKind
from portal.domain.application.values import ExpenseLine, Proof
from portal.domain.permissions import SYSTEM
from portal.domain.persons import number_of_test_series
from portal.services import receipts
from tests.applications import CARE, RENT, sent
from tests.households import single
from tests.uploads import sheets

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


def test_application_is_looked_through_asked_about_and_registered(staff_side, world):
    home = single(world.parts, number_of_test_series(date(1993, 7, 10), 0), _WORKER)
    sent(world.parts, home, RENT, CARE)
    page = staff_side.page
    main = page.locator("main")
    staff_side.sign_in(home.staff_id)
    staff_side.open_application(home.case_id)
    for slug in ("changes", "costs"):
        section = main.locator(f'section[aria-labelledby="{slug}-title"]')
        section.get_by_role("button", name="Seen").click()
        expect(section.locator(".badge", has_text="Seen")).to_be_visible()
    page.get_by_role("link", name="Ask for papers").click()
    things = [box.input_value() for box in page.locator('[name^="items-"]').all()]
    wanted = [one for one in things if one]
    assert [one.partition(",")[0] for one in wanted if "Add the re" in one] == [
        "Rent",
        "Doctor or other care",
    ]
    page.locator('[name="items-0"]').fill("Hyresavin för november")
    page.locator('[name="why"]').fill("Jag behöver se vad hyran är.")
    page.get_by_role("button", name="Send the request").click()
    asked = main.locator("#requests ~ ul > li")
    expect(asked).to_have_count(len(wanted))
    expect(asked.first).to_contain_text("Hyresavin för november")
    page.get_by_role("button", name="Mark as registered").click()
    expect(main).to_contain_text("Registered in the case system")
    for words in (
        "Looked through: What has happened",
        f"Asked for {len(wanted)} things",
        "Marked as",
    ):
        expect(main.locator("ol").last).to_contain_text(words)


def test_large_application_is_gone_through_line_by_line(staff_side, world):
    home = single(world.parts, number_of_test_series(date(1993, 7, 9), 0), _WORKER)
    paper = receipts.keep(world.parts, home.client, sheets.jpeg(sheets.picture(size=16)), "bill")
    first, *others = bills(70)
    sent(world.parts, home, replace(first, proof=Proof(papers=(paper,))), *others)
    page = staff_side.page
    staff_side.sign_in(home.staff_id)
    staff_side.open_application(home.case_id)
    go(page, "Go through it with the keys")
    walk_to(page, "What is applied for", "n")
    stops = [walk(page, "j") for _ in range(2)]
    page.keyboard.press("o")
    expect(page.get_by_alt_text("The picture of the paper")).to_be_visible()
    page.keyboard.press("o")
    stops += [walk(page, "j") for _ in range(69)]
    assert [one["text"].split("\t")[0] for one in stops[1:]] == ["Medicine"] * 70
    assert all(one["is_marked"] and one["is_seen"] for one in stops)
    tops = [one["top"] for one in stops]
    assert tops == sorted(set(tops)), "each line stands below the one before"
    with page.expect_navigation():
        page.keyboard.press("s")
    expect(page.locator("#costs-title + * ~ form .badge")).to_contain_text("Seen")
    assert walk(page, "k")["text"].startswith("Medicine"), "the next section has the focus"
    page.keyboard.press("?")
    expect(page.locator("#keys-help")).to_be_visible()
    page.keyboard.press("Escape")
    walk_to(page, "The whole application", "n")
    go(page, "Mark as registered")
    expect(page.locator("main")).to_contain_text("Registered in the case system")
    go(page, "Ask for papers")
    expect(page.locator('[name^="items-"]').first).to_have_value(re.compile("."))


def bills(count: int) -> list[ExpenseLine]:
    return [
        ExpenseLine(id=f"{n:032x}", kind=ExpenseKind.MEDICINE, amount=Decimal(20 + n))
        for n in range(count)
    ]


def walk(page: Page, key: str) -> dict[str, Any]:
    """Press a key of the page; what has the focus then, and whether it can be seen."""
    page.keyboard.press(key)
    found: dict[str, Any] = page.evaluate(
        """() => {
          const one = document.activeElement, box = one.getBoundingClientRect()
          const look = getComputedStyle(one)
          return {
            text: one.innerText, top: box.top + scrollY,
            is_seen: box.top < innerHeight && box.bottom > 0,
            is_marked: look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2,
          }
        }"""
    )
    return found


def walk_to(page: Page, words: str, key: str) -> None:
    for _ in range(20):
        if walk(page, key)["text"].startswith(words):
            return
    raise AssertionError(f"{key} does not lead to {words!r}")


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
