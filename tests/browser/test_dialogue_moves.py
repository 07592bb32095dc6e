"""Two browsers side by side: what one side does is seen on the other's pages and lists."""

from datetime import date, datetime, timedelta

import pytest
from playwright.sync_api import expect

from portal.domain.persons import number_of_test_series
from tests.browser.conftest import COMPUTER, PHONE
from tests.browser.navigators import ClientSide, StaffSide
from tests.households import moved_to_colleague, single


@pytest.fixture
def home(world, request):
    """A household of each test's own, with a case worker of its own."""
    place = ("moved", "talk", "unread", "wish").index(request.param)
    worker = number_of_test_series(date(1976, 4, 4), place)
    return single(world.parts, number_of_test_series(date(1953, 6, 6), place), worker)


@pytest.fixture
def phone(new_page, home):
    side = ClientSide(new_page("en", PHONE))
    side.sign_in(home.person_id)
    return side.page


@pytest.fixture
def screen(new_page, home):
    side = StaffSide(new_page("en", COMPUTER))
    side.sign_in(home.staff_id)
    return side.page


def send(page, words, subject=None):
    if subject:
        page.locator('main [name="subject"]').fill(subject)
    page.locator('main [name="text"]').fill(words)
    page.locator('form:has([name="text"]) button.govuk-button:not([formaction])').last.click()
    expect(page.locator(".bubble--mine").last).to_contain_text(words)


@pytest.mark.parametrize("home", ["moved"], indirect=True)
def test_answer_to_a_case_that_moved_meanwhile_is_not_lost(world, home, phone, screen):
    phone.goto("/messages/new")
    send(phone, "When does the money come?", subject="Rent")
    screen.goto("/staff/")
    screen.get_by_role("link", name="Rent").click()
    screen.locator('main [name="text"]').fill("A long answer that took time to write")
    moved_to_colleague(world.parts, home.case_id)
    screen.get_by_role("button", name="Send the message").click()
    expect(screen.locator("h1")).to_have_text("The case has moved to Ny Handläggare")
    expect(screen.locator("#words")).to_have_value("A long answer that took time to write")
    expect(screen.locator("main")).not_to_contain_text("When does the money come?")
    phone.reload()
    expect(phone.locator(".bubble")).to_have_count(1)


@pytest.mark.parametrize("home", ["talk"], indirect=True)
def test_notes_of_a_talk_that_was_not_booked_reach_the_client_when_shared(home, phone, screen):
    screen.goto(f"/staff/cases/{home.case_id}/plan")
    screen.get_by_role("button", name="By phone").click()
    screen.locator('main [name="words"]').fill("We call the school on Monday.")
    screen.get_by_role("button", name="Save, do not share yet").click()
    expect(screen.locator('main [name="words"]')).to_have_value("We call the school on Monday.")
    met = phone.locator('main a[href^="/meetings/"]:not([href="/meetings/new"])')
    phone.goto("/plan/")
    expect(met).to_have_count(0)
    screen.get_by_role("button", name="Share with the client").click()
    expect(screen.locator(".flash")).to_contain_text("The client can read the notes now")
    phone.reload()
    met.click()
    expect(phone.locator("main")).to_contain_text("We call the school on Monday.")


@pytest.mark.parametrize("home", ["unread"], indirect=True)
def test_counts_of_what_is_not_read_move_on_both_sides(home, phone, screen):
    count = phone.locator('a[href="/messages/"] .count [aria-hidden]').first
    listed = screen.locator("tr", has_text="Bus card")
    screen.goto(f"/staff/messages/new/{home.case_id}")
    send(screen, "You can get a bus card.", subject="Bus card")
    send(screen, "Tell me if you want one.")
    phone.goto("/")
    expect(count).to_have_text("2")
    phone.goto("/messages/")
    expect(phone.locator("main .conversations__item, main li", has_text="2 new")).not_to_have_count(
        0
    )
    phone.get_by_role("link", name="Bus card").click()
    expect(phone.locator(".bubble")).to_have_count(2)
    phone.goto("/")
    expect(count).to_have_count(0)
    screen.goto("/staff/messages/")
    expect(listed).not_to_contain_text("new")
    phone.goto("/messages/")
    phone.get_by_role("link", name="Bus card").click()
    send(phone, "Yes please.")
    screen.reload()
    expect(listed).to_contain_text("1 new")
    expect(listed).to_contain_text("Answer by")
    screen.get_by_role("link", name="Bus card").click()
    send(screen, "It comes by post.")
    screen.goto("/staff/messages/")
    expect(listed).not_to_contain_text("new")
    expect(listed).not_to_contain_text("Answer by")
    phone.goto("/")
    expect(count).to_have_text("1")


@pytest.mark.parametrize("home", ["wish"], indirect=True)
def test_meeting_that_the_client_asks_for_is_proposed_and_taken(world, home, phone, screen):
    phone.goto("/meetings/new")
    phone.locator('[name="way"][value="visit"]').check()
    phone.locator('main [name="words"]').fill("About work practice")
    phone.get_by_role("button", name="Send my wish").click()
    screen.goto("/staff/")
    row = screen.locator("#answers + ul li").first
    expect(row).to_contain_text("Answer by")
    row.get_by_role("link").click()
    expect(screen.locator("main")).to_contain_text("About work practice")
    screen.get_by_role("link", name="Propose a meeting").click()
    start = datetime.combine(world.parts.today + timedelta(days=7), datetime.min.time())
    screen.locator('[name="way"][value="phone"]').check()
    screen.locator('[name="times-0"]').fill(start.replace(hour=10).strftime("%Y-%m-%dT%H:%M"))
    screen.get_by_role("button", name="Send the times").click()
    phone.goto("/")
    phone.locator('main a[href^="/meetings/"]').first.click()
    phone.locator('button[name="answer"][value*="T"]').first.click()
    screen.reload()
    expect(screen.locator("main")).to_contain_text("The time is agreed")
    # The wish is answered: nothing waits on the desk any more.
    screen.goto("/staff/")
    expect(screen.locator("main")).to_contain_text("Nobody waits for an answer.")
