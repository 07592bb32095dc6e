"""From the camera to the pocket and to a line, in a real browser on a phone's screen."""

import re

import pytest
from playwright.sync_api import expect

from portal.services import receipt_reading
from tests.browser.navigators import READING_TAKES_AT_MOST, ClientSide
from tests.client.test_receipts import SURE
from tests.uploads import sheets


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "kvitto.jpg"
    path.write_bytes(sheets.jpeg(sheets.picture()))
    return path


def test_receipt_goes_from_the_camera_to_the_pocket(client_side, world, photo):
    client_side.sign_in(world.people["loner"].id)
    client_side.start_a_receipt()
    address = client_side.send_receipt(photo)
    client_side.wait_until_read()
    expect(client_side.field("merchant")).to_have_value("Kronans Apotek")
    expect(client_side.field("total")).to_have_value("105,00")
    client_side.confirm_receipt()
    kept = client_side.pocket(address)
    expect(kept).to_have_count(1)
    expect(kept).to_contain_text("Kronans Apotek")


def test_receipt_is_kept_without_scripts(new_page, world, photo):
    client_side = ClientSide(new_page(java_script_enabled=False))
    client_side.sign_in(world.people["loner"].id)
    client_side.start_a_receipt()
    address = client_side.send_receipt(photo)
    client_side.page.goto("/receipts/")
    expect(client_side.pocket(address)).to_have_count(1)


def test_somebody_who_signed_out_is_at_the_door_again(client_side, world):
    client_side.sign_in(world.people["loner"].id)
    client_side.sign_out()
    client_side.page.goto("/receipts/")
    expect(client_side.heading).to_have_text("Sign in to My Pages")
    client_side.page.go_back()
    expect(client_side.heading).to_have_text("Sign in to My Pages")


def test_three_presses_from_the_start_page_to_a_line(client_side, world, photo):
    """A paper that is read for sure: add a receipt, send the photo, it is right."""
    person = world.people["loner"]
    client_side.sign_in(person.id)
    client_side.go_home()
    client_side.page.locator('main a[href="/receipts/add"]').first.click()
    client_side.page.locator('input[type="file"]').set_input_files(photo)
    client_side.page.get_by_role("button", name="Send the receipt").click()
    expect(client_side.heading).to_have_text("Your receipt")
    receipt_id = client_side.page.url.rsplit("/", 1)[1]
    receipt_reading.read(world.parts, receipt_id, reader=lambda *_: SURE)
    right = client_side.page.get_by_role("button", name=re.compile("This is right. Apply for it"))
    right.click(timeout=READING_TAKES_AT_MOST)
    expect(client_side.page).to_have_url(re.compile("#costs$"))
    expect(client_side.part("costs")).to_contain_text("Kronans Apotek")


def test_photo_gets_through_a_slow_line_that_breaks_twice(client_side, world, photo):
    client_side.sign_in(world.people["loner"].id)
    client_side.start_a_receipt()
    page, sendings = client_side.page, []

    def broken_twice(route):
        sendings.append(route.request.post_data_buffer)
        if len(sendings) < 3:
            route.abort("connectionreset")
        else:
            route.continue_()

    page.route(
        "**/receipts/add",
        lambda r: broken_twice(r) if r.request.method == "POST" else r.continue_(),
    )
    slow = {
        "offline": False,
        "latency": 400,
        "downloadThroughput": 50_000,
        "uploadThroughput": 50_000,
    }
    page.context.new_cdp_session(page).send("Network.emulateNetworkConditions", slow)
    before = page.request.get("/receipts/").text().count("receipt__title")
    page.locator('input[type="file"]').set_input_files(photo)
    page.get_by_role("button", name="Send the receipt").click()
    expect(page.locator("[data-state]")).to_have_text(re.compile("We are trying again"))
    expect(client_side.heading).to_have_text("Your receipt", timeout=READING_TAKES_AT_MOST)
    assert len(sendings) == 3
    page.goto("/receipts/")
    expect(page.locator(".receipt__title")).to_have_count(before + 1)


def test_picture_is_turned_and_made_larger_where_it_stands(client_side, world):
    client_side.sign_in(world.people["client"].id)
    page = client_side.page
    page.goto(f"/receipts/{world.ids['confirmed receipt']}")
    frame = page.locator(".picture__frame").first
    before = frame.bounding_box()
    page.get_by_role("button", name="Larger").first.click()
    expect(page.locator("[data-picture]").first).to_have_attribute("tabindex", "0")
    assert frame.bounding_box()["width"] > 1.4 * before["width"]
    page.get_by_role("button", name="Smaller").first.click()
    page.get_by_role("button", name="Turn", exact=True).first.click()
    turned = frame.bounding_box()
    assert turned["width"] == pytest.approx(before["height"], abs=3)
    assert turned["height"] == pytest.approx(before["width"], abs=3)
