"""The month's application in a browser that runs no scripts."""

import re

from playwright.sync_api import expect

from tests.browser.homes import RETIRED
from tests.browser.navigators import ClientSide
from tests.uploads import sheets


def test_application_is_written_and_signed_without_scripts(new_page, street, tmp_path):
    photo = tmp_path / "kvitto.jpg"
    photo.write_bytes(sheets.jpeg(sheets.picture(size=20)))
    home = street.move_in(RETIRED)
    client = ClientSide(new_page(java_script_enabled=False))
    client.sign_in(home.adults[0].id)
    client.open_application(home.month)
    client.answer("changes", anything="no", away="no")
    client.answer("income", any="yes", deposits="no", waiting="no")
    client.open_section("costs")
    client.add_line("costs", "lines")
    client.field("kind").select_option("medicine")
    client.field("amount").fill("105")
    client.field("photo").set_input_files(photo)
    client.save()
    expect(client.part("costs")).to_contain_text("1 paper")
    client.check_and_sign()
    client.declare()
    client.sign()
    expect(client.receipt_number).to_have_text(re.compile(r"[A-Z]{3}-\d{4}-\d{4}"))
