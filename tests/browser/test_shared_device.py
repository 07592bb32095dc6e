"""One telephone, several people: the back button shows nobody's pages and sends nothing twice."""

import re

import pytest
from playwright.sync_api import expect

from portal.domain.permissions import SYSTEM

# Somebody whose month can be sent as it was, and a name that no page shows to others.
RETIRED = 3
WORDS = "Jag har ont i ryggen"


@pytest.fixture
def home(street):
    return street.move_in(RETIRED)


def write(side):
    side.page.goto("/messages/new")
    side.page.locator('main [name="subject"]').fill("Min rygg")
    side.page.locator('main [name="text"]').fill(WORDS)
    press_send(side)


def press_send(side):
    side.page.locator('form:has([name="text"]) button.govuk-button:not([formaction])').last.click()
    expect(side.page.locator(".bubble--mine").last).to_contain_text(WORDS)


def shows_nothing_of_it(side):
    """Neither as text nor in a field: browsers fill in again what stood in a form."""
    expect(side.heading).to_be_visible()
    expect(side.html).not_to_contain_text(WORDS)
    fields = side.page.locator("input, textarea").all()
    assert [field.input_value() for field in fields if WORDS in field.input_value()] == []


def test_back_after_signing_out_shows_nothing(client_side, home):
    client_side.sign_in(home.adults[0].id)
    write(client_side)
    client_side.sign_out()
    for _ in range(3):
        client_side.page.go_back()
        expect(client_side.page).to_have_url(re.compile("/sign-in"))
        shows_nothing_of_it(client_side)
    kept = "JSON.stringify([{...localStorage}, {...sessionStorage}])"
    assert WORDS not in client_side.page.evaluate(kept)


def test_next_person_finds_nothing_of_the_last_one_by_going_back(client_side, home, street):
    client_side.sign_in(home.adults[0].id)
    write(client_side)
    client_side.sign_out()
    client_side.sign_in(street.move_in(RETIRED).adults[0].id)
    for _ in range(5):
        client_side.page.go_back()
        shows_nothing_of_it(client_side)


def test_own_address_is_not_left_in_the_next_persons_form(client_side, home, street):
    you = f"/application/{home.month}/you/"
    client_side.sign_in(home.adults[0].id)
    client_side.open_application(home.month)
    client_side.page.goto(you)
    client_side.field("address").fill(WORDS)
    client_side.page.goto("/")
    client_side.sign_out()
    client_side.sign_in(street.move_in(RETIRED).adults[0].id)
    client_side.open_application(home.month)
    for _ in range(6):
        client_side.page.go_back()
        shows_nothing_of_it(client_side)


def test_message_that_was_sent_stands_in_no_form_after_going_back(client_side, home, world):
    client_side.sign_in(home.adults[0].id)
    write(client_side)
    client_side.page.go_back()
    # The form comes anew, and holds nothing that could be sent a second time.
    expect(client_side.page.locator('main [name="text"]')).to_have_value("")
    client_side.page.go_forward()
    expect(client_side.page.locator(".bubble--mine")).to_have_count(1)
    with world.parts.look(SYSTEM) as work:
        assert len(work.threads.of_person(home.case_id, home.adults[0].id)) == 1


def test_application_that_was_sent_stays_sent_once_when_back_is_pressed(client_side, home):
    client_side.sign_in(home.adults[0].id)
    client_side.open_application(home.month)
    client_side.declare_unchanged()
    client_side.sign()
    expect(client_side.receipt_number).to_be_visible()
    number = client_side.receipt_number.inner_text()
    for _ in range(2):
        client_side.page.go_back()
        expect(client_side.heading).to_be_visible()
        sign = client_side.page.locator('form:has(input[name="digest"]) button')
        if sign.is_visible():
            sign.click()
            expect(client_side.receipt_number).to_have_text(number)
    client_side.page.goto(f"/application/{home.month}")
    expect(client_side.page.locator("main")).to_contain_text(number)
