"""What may come after an application is sent: more costs, and a check by chance."""

import pytest
from playwright.sync_api import expect

from tests.browser.navigators import ClientSide

# A student who travels: the ticket was sent without a paper.
TRAVELLER = 11


@pytest.fixture
def home(street):
    return street.move_in(TRAVELLER)


@pytest.fixture
def sent(client_side, home) -> ClientSide:
    """A client who has just sent the month."""
    client_side.sign_in(home.adults[0].id)
    client_side.open_application(home.month)
    client_side.declare_unchanged()
    client_side.sign()
    expect(client_side.receipt_number).to_be_visible()
    return client_side


def test_more_is_applied_for_in_the_same_month(sent):
    first = sent.receipt_number.inner_text()
    sent.page.get_by_role("button", name="Apply for more this month").click()
    expect(sent.heading).to_contain_text("More costs for")
    expect(sent.part("home")).to_have_count(0)
    sent.open_section("costs")
    sent.add_line("costs", "lines")
    sent.field("kind").select_option("glasses")
    sent.field("amount").fill("900")
    sent.choose("route", "hand_in")
    sent.save()
    sent.check_and_sign()
    sent.declare()
    sent.sign()
    expect(sent.receipt_number).to_be_visible()
    assert sent.receipt_number.inner_text() != first


def test_check_by_chance_is_asked_and_answered(sent, staff_side, world, home):
    staff_side.sign_in(world.people["staff"].id)
    staff_side.open_application(home.case_id)
    staff_side.page.get_by_role("link", name="Random check").click()
    staff_side.page.get_by_role("button", name="Ask for the papers").click()
    expect(staff_side.page.locator(".flash")).to_contain_text("The request is sent")
    sent.go_home()
    sent.page.get_by_role("link", name="See what and send it").click()
    asked = sent.page.locator(".card--todo").first
    asked.locator('[name="words"]').fill("Biljetten finns i appen")
    asked.get_by_role("button", name="Send this").click()
    expect(sent.page.locator("main")).to_contain_text("Biljetten finns i appen")
    staff_side.page.reload()
    expect(staff_side.page.locator("main")).to_contain_text("Biljetten finns i appen")
