"""One month from the phone to the case worker and back: a job seeker with two jobs and a cost."""

import re
from datetime import timedelta

import pytest
from playwright.sync_api import expect

from tests.browser.homes import JOB_SEEKER
from tests.browser.navigators import ClientSide
from tests.uploads import sheets

_TEXT = "Hej! Vad kostade bussen?"


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "kvitto.jpg"
    path.write_bytes(sheets.jpeg(sheets.picture()))
    return path


@pytest.fixture
def home(street):
    return street.move_in(JOB_SEEKER)


def test_month_goes_to_the_case_worker_and_back(client_side, staff_side, world, home, photo):
    client_side.sign_in(home.adults[0].id)
    keep_a_receipt(client_side, photo)
    number = apply(client_side, home)
    staff_side.sign_in(world.people["staff"].id)
    look_through(staff_side, home, number)
    staff_side.ask_for("Aktivitetsrapport", "Hyresavi", why="Jag ser den inte.")
    staff_side.write("Bussen", _TEXT)
    answer_the_request(client_side, photo)
    answer_the_message(client_side)
    see_what_came(staff_side, home)


def keep_a_receipt(client: ClientSide, photo) -> None:
    client.start_a_receipt()
    client.send_receipt(photo)
    client.wait_until_read()
    client.confirm_receipt()


def apply(client: ClientSide, home) -> str:
    """Write and sign the application; its receipt number."""
    day = home.month.plus(-1).first_day
    client.go_home()
    client.open_application(home.month)
    client.add_job("Kock", "Demo Kök", day.replace(day=4))
    client.add_job("Bagare", "Prov Bageri", day.replace(day=11))
    client.answer("changes", anything="no", away="no")
    client.answer("income", any="yes", deposits="no", waiting="no")
    client.part("costs").get_by_role("button", name="Apply for this").click()
    expect(client.field("payee")).to_have_value("Kronans Apotek")
    client.save()
    expect(client.part("costs")).to_contain_text("1 paper")
    client.check_and_sign()
    client.answer_later("activity report", day + timedelta(days=40))
    client.declare()
    client.sign()
    number: str = client.receipt_number.inner_text()
    expect(client.page.locator("main")).to_contain_text("You said that you send this later")
    client.page.get_by_role("link", name="See your copy").click()
    for words in (number, "Kock", "Bagare", "Kronans Apotek"):
        expect(client.page.locator("main")).to_contain_text(words)
    return number


def look_through(staff, home, number: str) -> None:
    """Differences come first; then each line with its paper and the client's answer."""
    staff.open_application(home.case_id)
    main = staff.page.locator("main")
    expect(main).to_contain_text(number)
    expect(main.get_by_role("heading", level=2).first).to_have_text("Different from last month")
    changes = main.locator("table").first
    for words in ("Kronans Apotek", "Kock", "Bagare"):
        expect(changes).to_contain_text(words)
    expect(main).to_contain_text("The client answers: sends it later")
    costs = main.locator('section[aria-labelledby="costs-title"]')
    costs.get_by_text("Paper ·").click()
    picture = costs.locator("img").first
    picture.scroll_into_view_if_needed()
    expect(picture).to_have_js_property("complete", True)
    assert picture.evaluate("one => one.naturalWidth") > 0


def answer_the_request(client: ClientSide, photo) -> None:
    """The paper now, and a word about the other one afterwards."""
    client.go_home()
    to_do = client.page.locator(".card--todo").filter(has_text="Your case worker needs something")
    expect(to_do).to_contain_text(re.compile(r"Send it by \d"))
    to_do.locator("a").click()
    rent = client.page.locator(".card").filter(has_text="Hyresavi")
    rent.locator('[name="photo"]').set_input_files(photo)
    sent: list[str] = []
    client.page.on("request", lambda one: one.method == "POST" and sent.append(one.url))
    rent.get_by_role("button", name="Send this").click()
    expect(rent).to_contain_text("See the paper that you sent")
    assert len(sent) == 1, "a photo is sent over the phone once"
    expect(rent.locator('[name="photo"]')).to_be_hidden()
    client.go_home()
    client.page.get_by_role("link", name="See what and send it").first.click()
    report = client.page.locator(".card").filter(has_text="Aktivitetsrapport")
    report.locator('[name="words"]').fill("Jag har skickat den nu")
    report.get_by_role("button", name="Send this").click()
    expect(report).to_contain_text("Jag har skickat den nu")
    client.go_home()
    expect(client.page.locator("main")).not_to_contain_text("needs something from you")


def answer_the_message(client: ClientSide) -> None:
    client.page.get_by_role("link", name="1 new message").click()
    client.page.get_by_role("link", name="Bussen").click()
    expect(client.page.locator(".thread")).to_contain_text(_TEXT)
    client.field("text").fill("Den kostade 795 kronor")
    client.page.get_by_role("button", name="Send the message").click()
    expect(client.page.locator(".thread")).to_contain_text("795 kronor")


def see_what_came(staff, home) -> None:
    """The message in its thread; the papers with the application."""
    staff.page.reload()
    expect(staff.page.locator(".thread")).to_contain_text("795 kronor")
    staff.open_case(home.case_id)
    staff.page.locator('main a[href*="/applications/"]').first.click()
    main = staff.page.locator("main")
    expect(main).to_contain_text("Has come in")
    expect(main).to_contain_text("Jag har skickat den nu")
