"""What may come after an application is sent: more costs, and a check by chance."""

import pytest
from playwright.sync_api import expect

from tests.browser.navigators import ClientSide, StaffSide
from tests.uploads import sheets

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


@pytest.fixture
def worker(staff_side, world, home, sent) -> StaffSide:
    """The client's case worker, with what was sent before them."""
    staff_side.sign_in(world.people["staff"].id)
    staff_side.open_application(home.case_id)
    return staff_side


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "avi.jpg"
    path.write_bytes(sheets.jpeg(sheets.picture()))
    return path


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


def test_check_by_chance_is_asked_and_answered(sent, worker):
    worker.page.get_by_role("link", name="Random check").click()
    worker.page.get_by_role("button", name="Ask for the papers").click()
    expect(worker.page.locator(".flash")).to_contain_text("The request is sent")
    sent.go_home()
    sent.page.get_by_role("link", name="See what and send it").click()
    asked = sent.page.locator(".card--todo").first
    asked.locator('[name="words"]').fill("Biljetten finns i appen")
    asked.get_by_role("button", name="Send this").click()
    expect(sent.page.locator("main")).to_contain_text("Biljetten finns i appen")
    worker.page.reload()
    expect(worker.page.locator("main")).to_contain_text("Biljetten finns i appen")


def test_request_is_answered_in_two_steps_on_paper_and_by_phone(sent, worker, home, photo):
    worker.ask_for("Biljett", "Hyresavi", why="Jag ser dem inte.")
    main = sent.page.locator("main")
    sent.go_home()
    sent.page.get_by_role("link", name="See what and send it").click()
    ticket, slip = (main.locator(".card").filter(has_text=one) for one in ("Biljett", "Hyresavi"))
    for card in (ticket, slip):
        card.locator('[name="route"][value="on_paper"]').check()
        card.get_by_role("button", name="Send this").click()
        expect(card).to_contain_text("I send it on paper")
    expect(main).to_contain_text("It should be here by")
    sent.go_home()
    expect(main).to_contain_text("We wait for a paper from you")
    worker.page.goto("/staff/")
    awaited = worker.page.locator(f'main ul li:has(a[href*="{home.case_id}"])')
    ticket_row = awaited.filter(has_text="Biljett")
    expect(ticket_row).to_contain_text("by ")
    expect(ticket_row.locator("input")).to_have_count(0)
    sent.page.get_by_role("link", name="We wait for a paper from you").click()
    ticket.get_by_text("Send more, or write more").click()
    ticket.locator('[name="photo"]').set_input_files(photo)
    ticket.get_by_role("button", name="Send this").click()
    expect(ticket).to_contain_text("See the paper that you sent")
    ticket_row.get_by_role("link", name="Biljett").click()
    asked = worker.page.locator("#requests ~ ul > li")
    expect(asked.filter(has_text="Biljett")).to_contain_text("Has come in")
    asked.filter(has_text="Biljett").get_by_role("button", name="I have it").click()
    expect(asked.filter(has_text="Biljett")).to_contain_text("We have it")
    asked.filter(has_text="Hyresavi").get_by_role("button", name="No longer needed").click()
    expect(asked.filter(has_text="Hyresavi")).to_contain_text("No longer needed")
    sent.go_home()
    expect(main).to_contain_text("You do not need to send all")
    sent.page.get_by_role("link", name="Read more").click()
    expect(slip).to_contain_text("You do not need to send this any more")
    sent.go_home()
    expect(main).not_to_contain_text("You do not need to send all")
