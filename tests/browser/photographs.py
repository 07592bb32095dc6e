"""Photographs of the main pages for the README, and to look at before a release."""

import sys
import tempfile
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from portal.app import create_app
from tests import stories
from tests.browser.chromium import launch
from tests.browser.navigators import SIDES
from tests.places import Place
from tests.service import Service
from tests.world import World

_SIZES = {"360": {"width": 360, "height": 740}, "1280": {"width": 1280, "height": 800}}
_MONTH = {"month": "month"}
_SENT = {"case_id": "case", "application_id": "application"}
_PAGES = {
    "home": Place("client.home.show", who="client"),
    "add-receipt": Place("client.receipts.add", who="client"),
    "check-receipt": Place("client.receipts.show", {"receipt_id": "read receipt"}, "client"),
    "application": Place("client.application.month", _MONTH, "drafter"),
    "review": Place("client.review.show", _MONTH, "drafter"),
    "request": Place("client.supplements.show", {"request_id": "request"}, "client"),
    "messages": Place("client.messages.show", {"thread_id": "thread"}, "client"),
    "staff-desk": Place("staff.desk.show", who="staff"),
    "staff-application": Place("staff.applications.show", _SENT, "staff"),
}
_LANGUAGES = {"client": ("sv", "en", "ar"), "staff": ("sv", "en")}
# Enough for flat pages, and a fifth of the size.
_COLOURS = 64


def main(target: Path) -> None:
    """Take them all anew."""
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        service = Service(Path(folder))
        browser = launch(playwright.chromium)
        try:
            world = stories.tell(service.prepare(clients=12))
            service.start_web()
            for name, place in _PAGES.items():
                for language in _LANGUAGES[place.side]:
                    _photograph(browser, service, world, place, language, target / name)
        finally:
            browser.close()
            service.stop()


def _photograph(
    browser: Browser, service: Service, world: World, place: Place, language: str, name: Path
) -> None:
    context = browser.new_context(base_url=service.address, reduced_motion="reduce")
    context.add_cookies([{"name": "language", "value": language, "url": service.address}])
    page = context.new_page()
    side = SIDES[place.side](page)
    side.sign_in(world.people[place.who or ""].id)
    page.goto(side.prefix + place.path(create_app(place.side, world.parts), world))
    for width, size in _SIZES.items():
        page.set_viewport_size(size)
        picture = Image.open(BytesIO(page.screenshot(animations="disabled")))
        flat = picture.convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE)
        flat.save(f"{name}.{language}.{width}.png", optimize=True)
    context.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
