"""One household, two devices: nothing that was written is lost."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import COMPUTER
from tests.browser.homes import RETIRED
from tests.browser.navigators import ClientSide


@pytest.fixture
def home(street):
    return street.move_in(RETIRED)


@pytest.fixture
def devices(new_page, home):
    """The same client at both, with the month's application open."""
    sides = ClientSide(new_page()), ClientSide(new_page(size=COMPUTER))
    for side in sides:
        side.sign_in(home.adults[0].id)
        side.open_application(home.month)
    return sides


def test_left_on_the_phone_and_continued_on_a_computer(devices):
    phone, computer = devices
    phone.open_section("message")
    phone.field("body").press_sequentially("Jag har en fråga om")
    expect(phone.page.locator(".saved")).to_have_text("Saved")
    # Nobody pressed a button on the phone.
    computer.page.reload()
    expect(computer.part("message")).to_contain_text("Jag har en fråga om")
    computer.open_section("message")
    computer.field("body").fill("Jag har en fråga om hyran")
    computer.save()
    expect(computer.part("message")).to_contain_text("fråga om hyran")
    phone.page.get_by_role("link", name="Back").click()
    expect(phone.part("message")).to_contain_text("fråga om hyran")


def test_section_saved_on_both_shows_both_texts(devices):
    phone, computer = devices
    for side in devices:
        side.open_section("message")
    computer.field("body").fill("skrivet vid datorn")
    computer.save()
    expect(computer.part("message")).to_contain_text("skrivet vid datorn")
    phone.field("body").press_sequentially("skrivet på telefonen")
    expect(phone.page.locator(".saved")).to_contain_text("changed somewhere else")
    phone.save()
    expect(phone.page.locator(".flash--amber")).to_contain_text("Both versions are shown below")
    expect(phone.page.locator("main")).to_contain_text("skrivet vid datorn")
    expect(phone.field("body")).to_have_value("skrivet på telefonen")
    phone.field("body").fill("skrivet vid datorn, skrivet på telefonen")
    phone.save()
    expect(phone.part("message")).to_contain_text("skrivet vid datorn, skrivet på telefonen")


def test_line_saved_on_both_shows_both_texts(devices):
    phone, computer = devices
    for side in devices:
        side.open_section("costs")
        side.page.get_by_role("link", name="Rent").click()
        expect(side.field("payee")).to_have_value("Demobostäder")
    computer.field("payee").fill("Bostaden vid datorn")
    computer.save()
    expect(computer.part("costs")).to_contain_text("Bostaden vid datorn")
    phone.field("payee").fill("Bostaden på telefonen")
    phone.save()
    expect(phone.page.locator(".flash--amber")).to_contain_text("Both versions are shown below")
    expect(phone.page.locator("main")).to_contain_text("Bostaden vid datorn")
    expect(phone.field("payee")).to_have_value("Bostaden på telefonen")
    phone.save()
    expect(phone.part("costs")).to_contain_text("Bostaden på telefonen")


def test_different_lines_added_on_both_are_both_kept(devices):
    for side, payee in zip(devices, ("Apoteket", "Tandläkaren"), strict=True):
        side.open_section("costs")
        side.add_line("costs", "lines")
        side.field("kind").select_option("other")
        side.field("payee").fill(payee)
    for side in devices:
        side.save()
        expect(side.page).to_have_url(re.compile("#costs$"))
    devices[0].page.reload()
    expect(devices[0].part("costs")).to_contain_text("Apoteket")
    expect(devices[0].part("costs")).to_contain_text("Tandläkaren")
