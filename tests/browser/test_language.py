from playwright.sync_api import expect


def test_arabic_turns_the_page_around_and_stays(client_side, world):
    client_side.sign_in(world.people["client"].id)
    client_side.choose_language("ar")
    expect(client_side.html).to_have_attribute("dir", "rtl")
    mark = client_side.page.locator(".top__home").bounding_box()
    assert mark is not None
    assert mark["x"] + mark["width"] > 180, "the name stands at the right"
    client_side.page.goto("/receipts/")
    expect(client_side.html).to_have_attribute("dir", "rtl")
    client_side.choose_language("sv")
    expect(client_side.html).to_have_attribute("dir", "ltr")
