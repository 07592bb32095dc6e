"""Two adults sign the same application, each with an own sign-in."""

import pytest
from playwright.sync_api import expect

from tests.browser.navigators import ClientSide

# Part-time work, and two children who live there half of the time.
FAMILY = 8


@pytest.fixture
def home(street):
    return street.move_in(FAMILY, is_couple=True)


@pytest.fixture
def first(new_page, home):
    """The one who writes the application, and has signed it."""
    side = ClientSide(new_page())
    side.sign_in(home.adults[0].id)
    side.open_application(home.month)
    side.declare_unchanged()
    side.sign()
    expect(side.heading).to_have_text("You have signed")
    return side


@pytest.fixture
def partner(new_page, home):
    """The one who is asked to sign."""
    side = ClientSide(new_page())
    side.sign_in(home.adults[1].id)
    return side


def test_partner_signs_with_an_own_sign_in(first, partner, home):
    expect(partner.page.locator("main")).to_contain_text("Your partner has signed")
    partner.open_application(home.month)
    partner.read_and_sign()
    partner.sign()
    expect(partner.receipt_number).to_be_visible()
    first.go_home()
    number = partner.receipt_number.inner_text()
    expect(first.page.locator("main")).to_contain_text(number)


def test_change_after_the_first_signature_is_said_and_signed_again(first, partner, home):
    partner.open_application(home.month)
    expect(partner.page.locator("main")).to_contain_text("your partner must sign again")
    partner.open_section("message")
    partner.field("body").fill("Vi har frågor om hyran")
    partner.save()
    first.go_home()
    expect(first.page.locator("main")).to_contain_text("It was changed after you signed")
    first.open_application(home.month)
    expect(first.page.locator("main")).to_contain_text("It was changed after you signed")
    expect(first.part("message")).to_contain_text("Vi har frågor om hyran")
    first.check_and_sign()
    first.declare()
    first.sign()
    expect(first.heading).to_have_text("You have signed")
    partner.go_home()
    partner.open_application(home.month)
    partner.read_and_sign()
    partner.sign()
    expect(partner.receipt_number).to_be_visible()


def test_signing_what_was_changed_meanwhile_is_refused_plainly(first, partner, home):
    partner.open_application(home.month)
    partner.read_and_sign()
    first.page.get_by_role("link", name="Something was wrong").click()
    first.choose("away", "yes")
    first.save()
    expect(first.heading).not_to_have_text("You have signed")
    partner.sign()
    expect(partner.page.locator(".flash--amber")).to_contain_text("Read it again and sign")


def test_partner_who_cannot_sign_does_not_stop_it(first, partner, home):
    first.page.get_by_text("My partner cannot or will not sign").click()
    first.page.get_by_role("button", name="Send with my signature alone").click()
    expect(first.receipt_number).to_be_visible()
    expect(first.page.locator("main")).to_contain_text("one signature")
    partner.go_home()
    partner.page.get_by_role("link", name="is sent").click()
    expect(partner.receipt_number).to_have_text(first.receipt_number.inner_text())
    expect(partner.page.locator("main")).not_to_contain_text("one signature")
