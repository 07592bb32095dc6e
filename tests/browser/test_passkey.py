"""A real browser makes a passkey and signs in with it, in Chromium's virtual authenticator."""

import pytest
from playwright.sync_api import Browser

from portal.domain.permissions import SYSTEM, Role
from portal.services import staff_keys
from tests.service import Service


@pytest.fixture(scope="module")
def own_door(tmp_path_factory):
    """A portal where staff have keys of their own. A passkey needs a name: localhost."""
    running = Service(tmp_path_factory.mktemp("keys"))
    parts = running.prepare(clients=1)
    address = running.address.replace("127.0.0.1", "localhost")
    running.start_web(MY_PAGES_STAFF_PASSKEY_URL=address)
    yield parts, address
    running.stop()


def test_staff_add_a_passkey_and_sign_in_with_it(own_door, browser: Browser):
    parts, address = own_door
    with parts.work(SYSTEM) as work:
        staff_id = staff_keys.employ(work, "Pia Passnyckel", "197501019876", {Role.CASE_WORKER})
        word = staff_keys.invite(work, staff_id)
    context = browser.new_context(base_url=address, locale="sv")
    page = context.new_page()
    page.set_default_timeout(15_000)
    devices = context.new_cdp_session(page)
    devices.send("WebAuthn.enable")
    device = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    devices.send("WebAuthn.addVirtualAuthenticator", {"options": device})
    page.goto("/staff/invitation")
    page.fill("#word", word)
    page.click("main button.govuk-button")
    page.click('form[data-passkey="add"] button')
    page.wait_for_url("**/staff/")
    page.click('form[action$="/sign-out"] button')
    page.goto("/staff/sign-in/key")
    page.click('form[data-passkey="use"] button')
    page.wait_for_url("**/staff/")
    assert "Pia" in page.content()
    context.close()
