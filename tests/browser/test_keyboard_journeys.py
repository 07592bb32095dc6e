"""Whole journeys by keyboard alone: what one person begins, another answers, nobody has a mouse."""

import re

import pytest
from playwright.sync_api import Page, expect

from portal.services import supplement_views, supplements
from portal.services.supplements import NewRequest
from tests.browser.conftest import COMPUTER
from tests.browser.homes import RETIRED
from tests.browser.keyboard import go_to, press, write
from tests.browser.navigators import READING_TAKES_AT_MOST, ClientSide, StaffSide
from tests.uploads import sheets


@pytest.fixture
def home(street):
    return street.move_in(RETIRED)


@pytest.fixture
def client(new_page, home) -> Page:
    """The client's keyboard, in a language that is written from the right."""
    side = ClientSide(new_page("ar", COMPUTER))
    side.sign_in(home.adults[0].id)
    return side.page


@pytest.fixture
def staff(new_page):
    """A keyboard of somebody on the staff's side."""

    def sign_in(user_id: str) -> Page:
        side = StaffSide(new_page("sv", COMPUTER))
        side.sign_in(user_id)
        return side.page

    return sign_in


def submit(page: Page, field: str):
    """The button that sends the form which has that field."""
    form = page.locator(f'main form:has([name="{field}"])')
    return form.locator("button.govuk-button:not([formaction])").last


def test_receipt_becomes_a_cost_of_the_month(client, home, tmp_path):
    photo = tmp_path / "kvitto.jpg"
    photo.write_bytes(sheets.jpeg(sheets.picture()))
    press(client, client.locator('main a[href="/receipts/add"]').first)
    expect(client).to_have_url(re.compile("/receipts/add"))
    with client.expect_file_chooser() as coming:
        press(client, client.locator('input[type="file"][name="photo"]'))
    coming.value.set_files(photo)
    press(client, submit(client, "photo"))
    expect(client).to_have_url(re.compile("/receipts/[0-9a-f]{32}"))
    apply = client.locator(f'main button[name="apply"][value="{home.month}"]')
    expect(apply).to_be_visible(timeout=READING_TAKES_AT_MOST)
    press(client, apply)
    expect(client).to_have_url(re.compile("/application/"))
    client.goto(f"/application/{home.month}")
    expect(client.locator("#costs")).to_contain_text("Kronans Apotek")
    press(client, client.locator('#costs a[href$="/costs/"]'))
    expect(client).to_have_url(re.compile("/costs/$"))
    expect(client.locator("main")).to_contain_text("Kronans Apotek")


def test_message_is_written_and_answered(client, home, staff, world):
    client.goto("/messages/new")
    write(client, client.locator('main [name="subject"]'), "الإيجار")
    write(client, client.locator('main [name="text"]'), "متى تأتي النقود؟")
    press(client, submit(client, "text"))
    expect(client.locator(".bubble--mine")).to_have_count(1)
    desk = staff(world.ids["worker"])
    thread = client.url.rsplit("/messages/", 1)[1]
    press(desk, desk.locator(f'main a[href="/staff/messages/{thread}"]'))
    expect(desk).to_have_url(re.compile(thread))
    write(desk, desk.locator('main [name="text"]'), "På fredag")
    press(desk, submit(desk, "text"))
    expect(desk.locator(".bubble--mine")).to_contain_text("På fredag")
    client.reload()
    expect(client.locator(".bubble").last).to_contain_text("På fredag")


def test_request_for_papers_is_answered(client, home, world):
    with world.parts.work(world.people["staff"]) as work:
        (sent,) = work.applications.all_of_case(home.case_id)
        due = world.parts.municipality.supplement_due(work.today)
        new = NewRequest("", ("Hyresavi",), due, "keyboard")
        request_id = supplements.ask(work, home.case_id, sent.id, new)
    client.goto("/")
    press(client, client.locator(f'main a[href*="/{request_id}"]').first)
    expect(client).to_have_url(re.compile(request_id))
    write(client, client.locator('main [name="words"]'), "Jag har bett om den")
    press(client, submit(client, "words"))
    expect(client.locator(".flash")).to_be_visible()
    with world.parts.look(home.adults[0]) as work:
        (item,) = supplement_views.find(work, request_id).items
    assert [one.words for one in item.answers] == ["Jag har bett om den"]


def test_adaptation_is_asked_for_and_declined_with_reasons(client, staff, world):
    client.goto("/accessibility/ask")
    press(client, client.locator('main [name="kinds"][value="braille"]'), "Space")
    write(client, client.locator('main [name="words"]'), "كل الرسائل")
    press(client, submit(client, "words"))
    expect(client).to_have_url(re.compile("/accessibility/[0-9a-f]{32}"))
    wish = client.url.rsplit("/", 1)[1]
    desk = staff(world.people["support"].id)
    desk.goto("/staff/accessibility/")
    press(desk, desk.locator(f'main a[href="/staff/accessibility/{wish}"]'))
    expect(desk).to_have_url(re.compile(f"{wish}$"))
    press(desk, desk.locator('form[action$="/take"] button'))
    expect(desk.locator(".flash")).to_be_visible()
    press(desk, desk.locator(f'main a[href$="/{wish}/decline"]'))
    expect(desk).to_have_url(re.compile("/decline$"))
    # Without reasons nothing is decided, and the focus says what is wrong.
    press(desk, submit(desk, "words"))
    expect(desk.locator(".govuk-error-summary")).to_be_focused()
    write(desk, desk.locator('main [name="words"]'), "Vi läser brevet högt för dig i stället.")
    press(desk, submit(desk, "words"))
    expect(desk.locator("#decision")).to_be_visible()
    client.reload()
    expect(client.locator("#decision")).to_be_visible()
    expect(client.locator("main")).to_contain_text("Vi läser brevet högt för dig i stället.")
    go_to(client, client.locator('main a[href$="/decision.pdf"]'))
