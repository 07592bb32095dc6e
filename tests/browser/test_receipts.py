"""From the camera to the pocket and to a line, in a real browser on a phone's screen."""

import re

import pytest
from PIL import ImageFilter
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


PRESSES = """addEventListener("pointerup", () => {
  sessionStorage.presses = 1 + Number(sessionStorage.presses || 0)
})"""
SLOW = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}


@pytest.fixture
def phone(new_page, world):
    """The phone of somebody who has signed in, on a slow line."""
    side = ClientSide(new_page(has_touch=True, is_mobile=True))
    side.page.set_default_navigation_timeout(READING_TAKES_AT_MOST)
    side.sign_in(world.people["loner"].id)
    side.page.context.new_cdp_session(side.page).send("Network.emulateNetworkConditions", SLOW)
    return side


def take(page, photo):
    """Press the camera's button; the camera itself is the phone's own."""
    with page.expect_file_chooser() as camera:
        page.locator("label.upload__shot").click()
    camera.value.set_files(photo)


def test_three_presses_from_the_start_page_to_a_line(phone, world, photo):
    """A paper that is read for sure: add a receipt, take the photo, it is right."""
    page = phone.page
    page.add_init_script(PRESSES)
    phone.go_home()
    page.locator('main a[href="/receipts/add"]').first.click()
    take(page, photo)
    expect(phone.heading).to_have_text("Your receipt", timeout=READING_TAKES_AT_MOST)
    receipt_id = page.url.rsplit("/", 1)[1]
    receipt_reading.read(world.parts, receipt_id, reader=lambda *_: SURE)
    right = page.get_by_role("button", name=re.compile("This is right. Apply for it"))
    expect(right).to_be_visible(timeout=READING_TAKES_AT_MOST)
    expect(page.locator(".read .glimpse").first).to_be_visible()
    right.click()
    expect(page).to_have_url(re.compile("#costs$"))
    assert page.evaluate("sessionStorage.presses") == "3"
    expect(phone.part("costs")).to_contain_text("Kronans Apotek")


def test_blurred_photo_waits_for_a_better_one_before_it_is_sent(phone, photo, tmp_path):
    blurred = tmp_path / "blurred.jpg"
    blurred.write_bytes(sheets.jpeg(sheets.picture().filter(ImageFilter.GaussianBlur(6))))
    phone.start_a_receipt()
    take(phone.page, blurred)
    expect(phone.page.locator("[data-state]")).to_have_text(re.compile("The picture is blurred"))
    take(phone.page, photo)
    expect(phone.heading).to_have_text("Your receipt", timeout=READING_TAKES_AT_MOST)


def test_pictures_get_through_a_broken_line_one_by_one_and_past_a_bad_file(phone, photo, tmp_path):
    second, bad = tmp_path / "second.jpg", tmp_path / "bad.jpg"
    second.write_bytes(sheets.jpeg(sheets.picture(size=18)))
    bad.write_bytes(b"no picture")
    phone.start_a_receipt()
    page, tries = phone.page, []

    def broken_for_the_third(route):
        tries.append(route.request.url)
        if len(tries) in {3, 4}:
            route.abort("connectionreset")
        else:
            route.continue_()

    page.route(
        "**/receipts/add",
        lambda r: broken_for_the_third(r) if r.request.method == "POST" else r.continue_(),
    )
    before = page.request.get("/receipts/").text().count("receipt__title")
    page.locator('input[type="file"][name="photo"]').set_input_files([photo, bad, second])
    page.get_by_role("button", name="Send the receipt").click()
    expect(page.locator("[data-state]")).to_have_text(re.compile("We are trying again"))
    expect(page.locator(".upload__kept")).to_have_count(2, timeout=READING_TAKES_AT_MOST)
    expect(page.locator(".upload__fault")).to_have_text(re.compile("not a picture or a PDF"))
    assert len(tries) == 5
    page.get_by_role("link", name="Go on with what was sent").click()
    page.goto("/receipts/")
    expect(page.locator(".receipt__title")).to_have_count(before + 2)


def test_page_asks_before_it_is_left_with_a_picture_that_is_not_sent(phone, photo):
    page, asked = phone.page, []

    def stay(dialog):
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", stay)
    phone.start_a_receipt()
    page.locator('input[type="file"][name="photo"]').set_input_files(photo)
    expect(page.locator(".upload__files li")).to_have_count(1)
    page.locator('main a[href="/application/"]').evaluate(
        "link => link.closest('details').open = true"
    )
    page.locator('main a[href="/application/"]').click(no_wait_after=True)
    expect(page.locator(".upload__files li")).to_have_count(1)
    assert asked == ["beforeunload"]
    page.get_by_role("button", name="Send the receipt").click()
    expect(phone.heading).to_have_text("Your receipt", timeout=READING_TAKES_AT_MOST)
    phone.go_home()
    assert asked == ["beforeunload"]
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


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


def test_photo_stays_chosen_while_something_else_is_corrected(client_side, world, photo):
    client_side.sign_in(world.people["drafter"].id)
    page = client_side.page
    page.goto(f"/application/{world.ids['month']}/costs/lines/{world.ids['line']}")
    page.locator('input[type="file"][name="photo"]').set_input_files(photo)
    client_side.field("amount").fill("tolv")
    client_side.save()
    expect(page.locator(".govuk-error-summary")).to_be_focused()
    expect(page.locator(".upload__files li")).to_have_count(1)
    client_side.field("amount").fill("12")
    client_side.save()
    expect(page).to_have_url(re.compile("#costs$"))
    expect(client_side.part("costs")).to_contain_text("12.00")


def test_files_are_dropped_and_pasted_beside_each_other(client_side, world):
    client_side.sign_in(world.people["loner"].id)
    client_side.start_a_receipt()
    page = client_side.page
    page.evaluate(
        """() => {
          const holding = (name) => {
            const files = new DataTransfer()
            files.items.add(new File(['%PDF-1.7'], name, {type: 'application/pdf'}))
            return files
          }
          const how = {bubbles: true, cancelable: true}
          document.querySelector('label.upload__drop[for="photo"]').dispatchEvent(
            new DragEvent('drop', {...how, dataTransfer: holding('dropped.pdf')}))
          document.dispatchEvent(
            new ClipboardEvent('paste', {...how, clipboardData: holding('pasted.pdf')}))
        }"""
    )
    names = page.locator(".upload__name")
    expect(names).to_have_text(["dropped.pdf", "pasted.pdf"])
    page.get_by_role("button", name=re.compile("dropped.pdf")).click()
    expect(names).to_have_text(["pasted.pdf"])
