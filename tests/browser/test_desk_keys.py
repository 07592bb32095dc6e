"""Each key of the case worker's lists, and the list of keys that the page shows."""

import re
from datetime import date

import pytest
from playwright.sync_api import expect

from portal.domain.persons import number_of_test_series
from portal.services import dialogue, messages
from portal.services.messages import NewThread, Outgoing
from tests.browser.conftest import COMPUTER
from tests.browser.navigators import StaffSide
from tests.households import single


@pytest.fixture
def desk(world, new_page):
    """A desk with three threads that were read, and wait for an answer."""
    worker = number_of_test_series(date(1977, 4, 4), 0)
    for index in range(3):
        number = number_of_test_series(date(1954, 4, 4), index)
        home = single(world.parts, number, worker, f"K-{number[2:]}")
        with world.parts.work(home.client) as work:
            first = Outgoing("Hej", "k", "sv")
            thread_id = messages.start(work, NewThread(f"Fråga {index}"), first)
        with world.parts.work(home.case_worker) as work:
            dialogue.show(work, thread_id)
    side = StaffSide(new_page("en", COMPUTER))
    side.sign_in(home.staff_id)
    return side


def test_each_key_of_the_desk_does_what_the_page_says(desk):
    page = desk.page
    page.goto("/staff/")
    rows = page.locator("[data-list-keys] [data-row]")
    rows.first.focus()
    for key, place in (("j", 1), ("ArrowDown", 2), ("k", 1), ("ArrowUp", 0), ("k", 0)):
        page.keyboard.press(key)
        expect(rows.nth(place)).to_be_focused()

    boxes = page.locator('#answers ~ ul input[name="thread"]')
    page.keyboard.press("x")
    expect(boxes.nth(0)).to_be_checked()
    page.keyboard.press("x")
    expect(boxes.nth(0)).not_to_be_checked()
    for key in ("x", "j", "x"):
        page.keyboard.press(key)
    expect(page.locator('input[name="thread"]:checked')).to_have_count(2)

    page.keyboard.press("?")
    shown = page.locator("#keys-help")
    for key in ("j", "k", "Enter", "x", "/", "?"):
        expect(shown.locator("dt", has_text=re.compile(rf"^{re.escape(key)}$"))).to_be_visible()
    page.keyboard.press("Escape")
    expect(shown).to_be_hidden()
    expect(rows.nth(1)).to_be_focused()

    page.keyboard.press("/")
    search = page.locator('[data-search] input[name="words"]')
    expect(search).to_be_focused()
    page.keyboard.type("jxk/?")
    expect(search).to_have_value("jxk/?")

    page.get_by_role("button", name="Needs no answer: the ticked ones").click()
    expect(page.locator(".flash")).to_contain_text("2 are marked as seen")
    rows.first.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/staff/messages/"))


def test_list_of_keys_opens_by_a_press_and_names_no_key_that_does_nothing(staff_side, world):
    staff_side.sign_in(world.people["staff"].id)
    page = staff_side.page
    for address, has_search in (
        ("/staff/", True),
        ("/staff/cases", True),
        ("/staff/messages/", False),
    ):
        page.goto(address)
        page.get_by_role("button", name="show the keys").click()
        keys = page.locator("#keys-help dt")
        expect(keys.first).to_be_visible()
        expect(keys.filter(has_text="/")).to_have_count(1 if has_search else 0)
