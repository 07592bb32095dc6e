import pytest
from playwright.sync_api import expect

from tests.browser.navigators import ClientSide
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
