"""Lines are saved as they are typed, and pressing the button in the middle of it is no conflict."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.homes import RETIRED
from tests.browser.navigators import ClientSide


@pytest.fixture
def phone(street, new_page):
    home = street.move_in(RETIRED)
    side = ClientSide(new_page())
    side.sign_in(home.adults[0].id)
    side.open_application(home.month)
    side.open_section("costs")
    side.add_line("costs", "lines")
    return side


@pytest.fixture
def note(phone):
    """What the page says about saving; it is read out as it changes."""
    found = phone.page.locator(".saved")
    expect(found).to_have_attribute("role", "status")
    return found


def test_line_is_saved_without_a_press(phone, note):
    phone.field("payee").press_sequentially("Optikern")
    expect(note).to_contain_text("Not saved yet")
    phone.field("kind").select_option("other")
    expect(note).to_have_text("Saved")
    phone.page.get_by_role("link", name="Back").click()
    expect(phone.part("costs")).to_contain_text("Optikern")


def test_press_while_a_save_is_on_its_way_keeps_the_last_word(phone, note):
    waiting = []
    phone.field("kind").select_option("other")
    expect(note).to_have_text("Saved")
    phone.page.route(
        re.compile("/costs/lines/"),
        lambda route: waiting.append(route) if _is_background(route) else route.continue_(),
    )
    with phone.page.expect_request(lambda one: "autosave" in one.headers.values()):
        phone.field("payee").fill("Optikern")
    phone.field("payee").fill("Optikern i centrum")
    phone.page.get_by_role("button", name="Save", exact=True).click()
    waiting.pop().continue_()
    expect(phone.page).to_have_url(re.compile("#costs$"))
    expect(phone.part("costs")).to_contain_text("Optikern i centrum")


def test_what_is_typed_after_the_session_ended_stands_there_again(phone, note):
    phone.field("kind").select_option("other")
    expect(note).to_have_text("Saved")
    at = phone.page.url
    phone.page.context.clear_cookies()
    phone.field("payee").fill("Optikern")
    expect(note).to_contain_text("You have been signed out")
    assert phone.field("payee").input_value() == "Optikern"
    assert phone.page.url == at


def _is_background(route):
    return route.request.headers.get("x-requested-with") == "autosave"
