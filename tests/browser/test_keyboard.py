"""The month and the frame of every page by keyboard alone."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.homes import RETIRED
from tests.browser.keyboard import go_to


@pytest.mark.parametrize("language", ["sv", "ar"])
def test_month_is_sent_without_a_mouse(new_page, street, world, language):
    home = street.move_in(RETIRED)
    with world.parts.look(home.adults[0]) as work:
        number = work.people.identity(work.people.by_id(home.adults[0].id)).personal_number
    page = new_page(language)
    page.goto("/sign-in")
    go_to(page, page.locator('main input[type="text"], main input:not([type])').first)
    page.keyboard.type(number)
    page.keyboard.press("Enter")
    expect(page).not_to_have_url(re.compile("/sign-in"))
    go_to(page, page.locator(f'main a[href="/application/{home.month}"]'))
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"/application/{home.month}$"))
    form = page.locator('form[action$="/unchanged"]')
    go_to(page, form.locator("#declared"))
    page.keyboard.press("Space")
    expect(form.locator("#declared")).to_be_checked()
    go_to(page, form.locator("button"))
    page.keyboard.press("Enter")
    sign = page.locator('form:has(input[name="digest"]) button')
    expect(sign).to_be_visible()
    go_to(page, sign)
    page.keyboard.press("Enter")
    expect(page.locator(".panel .number")).to_have_text(re.compile(r"[A-Z]{3}-\d{4}-\d{4}"))


def test_first_stop_leads_past_the_frame(new_page):
    page = new_page("sv")
    page.goto("/about/contact")
    page.keyboard.press("Tab")
    expect(page.locator(".govuk-skip-link")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()


def test_what_is_wrong_gets_the_focus_and_leads_to_its_field(client_side, world):
    client_side.sign_in(world.people["client"].id)
    page = client_side.page
    page.goto("/accessibility/ask")
    go_to(page, page.locator("main form button").last)
    page.keyboard.press("Enter")
    summary = page.locator(".govuk-error-summary")
    expect(summary).to_be_focused()
    expect(page).to_have_title(re.compile("^Error: "))
    go_to(page, summary.locator("a").first)
    target = (summary.locator("a").first.get_attribute("href") or "").lstrip("#")
    page.keyboard.press("Enter")
    expect(page.locator(f'[id="{target}"]')).to_be_focused()


def test_languages_open_and_close_by_keyboard(new_page):
    page = new_page("sv")
    page.goto("/about/contact")
    summary = page.locator(".languages summary")
    go_to(page, summary)
    page.keyboard.press("Enter")
    go_to(page, page.locator('button[name="code"][value="uk"]'))
    page.keyboard.press("Escape")
    expect(summary).to_be_focused()
    expect(page.locator(".languages__list")).to_be_hidden()
