"""The month in which nothing has happened: short in every language."""

import re
from collections.abc import Callable

import html5lib
import pytest
from playwright.sync_api import Page, expect

from tests.browser.homes import RETIRED, SICK_LISTED
from tests.browser.navigators import ClientSide
from tests.leftovers import left_in_english

_NUMBER = re.compile(r"[A-Z]{3}-\d{4}-\d{4}")
# One real press each; the tab's own storage outlives the pages.
_COUNT_TAPS = """
addEventListener('pointerdown', (press) => {
  if (press.isTrusted) sessionStorage.taps = Number(sessionStorage.taps || 0) + 1
}, true)
"""


@pytest.mark.parametrize("shape", [RETIRED, SICK_LISTED])
def test_unchanged_month_takes_at_most_five_taps(new_page, street, shape):
    home = street.move_in(shape)
    client = ClientSide(new_page())
    client.sign_in(home.adults[0].id)
    client.page.add_init_script(_COUNT_TAPS)
    client.go_home()
    client.open_application(home.month)
    client.declare_unchanged()
    client.sign()
    expect(client.receipt_number).to_have_text(_NUMBER)
    assert client.page.evaluate("Number(sessionStorage.taps)") <= 5


def test_unchanged_month_in_arabic_has_no_english_left(new_page, street):
    home = street.move_in(RETIRED)
    client = ClientSide(new_page("ar"))
    client.sign_in(home.adults[0].id)
    steps: list[Callable[[], None]] = [
        client.go_home,
        lambda: client.open_application(home.month),
        client.declare_unchanged,
        client.sign,
        lambda: client.page.locator('main a[href$="/copy"]').click(),
    ]
    addresses = [r"/", r"/application/\d{4}-\d\d", r".*/sign", r".*/sent", r".*/copy"]
    for step, address in zip(steps, addresses, strict=True):
        step()
        expect(client.page).to_have_url(re.compile(rf"//[^/]+{address}$"))
        _expect_arabic(client.page)
    expect(client.page.locator("main")).to_contain_text(_NUMBER)


def _expect_arabic(page: Page) -> None:
    expect(page.locator("html")).to_have_attribute("lang", "ar")
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    direction = page.locator("main").evaluate("one => getComputedStyle(one).direction")
    assert direction == "rtl"
    assert left_in_english(html5lib.parse(page.content()), "ar") == []


def test_rest_is_as_last_month_when_one_thing_has_changed(new_page, street):
    home = street.move_in(RETIRED)
    client = ClientSide(new_page())
    client.sign_in(home.adults[0].id)
    client.open_application(home.month)
    client.open_section("changes")
    client.choose("anything", "yes")
    client.field("description").fill("Jag har fått en hund")
    client.save()
    expect(client.page.locator("main")).to_contain_text("Is all the rest as last month?")
    client.declare_unchanged()
    expect(client.heading).to_have_text("Sign the application")
    expect(client.page.locator("main")).to_contain_text("Jag har fått en hund")
    client.sign()
    expect(client.receipt_number).to_have_text(_NUMBER)
