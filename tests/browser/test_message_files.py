"""Files in a message, as scripts send them: chosen, pasted, refused, taken out, sent."""

import base64

from playwright.sync_api import expect

from portal.services import messages
from portal.services.messages import NewThread, Outgoing
from tests.browser.homes import JOB_SEEKER
from tests.uploads import sheets

_PASTE = """(picture) => {
  const bytes = Uint8Array.from(atob(picture), (sign) => sign.charCodeAt(0))
  const data = new DataTransfer()
  data.items.add(new File([bytes], 'screen.png', { type: 'image/png' }))
  document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, cancelable: true }))
}"""


def test_files_are_kept_at_once_and_go_with_the_message(client_side, street, world):
    home = street.move_in(JOB_SEEKER)
    with world.parts.work(home.adults[0]) as work:
        thread_id = messages.start(work, NewThread("Hyran"), Outgoing("Hej", "k", "sv"))
    client_side.sign_in(home.adults[0].id)
    page = client_side.page
    page.goto(f"/messages/{thread_id}")
    photo = sheets.jpeg(sheets.picture(size=16))
    chosen = [
        {"name": "avi.jpg", "mimeType": "image/jpeg", "buffer": photo},
        {"name": "letter.doc", "mimeType": "application/msword", "buffer": b"not a picture"},
    ]
    kept = page.locator(".kept li")
    page.locator('input[type="file"]').set_input_files(chosen)
    expect(page.locator(".govuk-error-message")).to_contain_text("letter.doc was left out.")
    expect(kept).to_have_count(1)
    screen = base64.b64encode(sheets.saved(sheets.picture(size=18), "PNG")).decode()
    page.evaluate(_PASTE, screen)
    expect(kept).to_have_count(2)
    # Whoever comes back later finds both: they are the draft's.
    page.goto(f"/messages/{thread_id}")
    expect(kept).to_have_count(2)
    page.locator('main [name="text"]').fill("Here is my rent slip")
    page.get_by_role("button", name="Remove screen").click()
    expect(kept).to_have_count(1)
    expect(page.locator('main [name="text"]')).to_have_value("Here is my rent slip")
    page.get_by_role("button", name="Send the message").click()
    sent = page.locator(".bubble").last
    expect(sent).to_contain_text("Here is my rent slip")
    expect(sent.get_by_role("link", name="avi.jpg")).to_be_visible()
    expect(kept).to_have_count(0)
    sent.get_by_role("link", name="avi.jpg").click()
    picture = page.locator("figure img")
    expect(picture).to_be_visible()
    assert picture.evaluate("(image) => image.naturalWidth") > 0
