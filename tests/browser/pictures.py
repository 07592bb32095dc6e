"""A picture of every page for translators: `python -m tests.browser.pictures FOLDER [LANGUAGE]`.

The names are those that `translations export` gives with each text.
"""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests import stories
from tests.browser.chromium import launch
from tests.browser.looks import Look
from tests.browser.matrix import Gallery
from tests.places import ALL
from tests.refused import REFUSED
from tests.service import Service
from tests.strings import picture_of


def main(target: Path, language: str = "en") -> None:
    """Take them all, as they look on a telephone."""
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        service = Service(Path(folder))
        browser = launch(playwright.chromium)
        try:
            world = stories.tell(service.prepare())
            service.start_web()
            gallery = Gallery(browser, service, world)
            for place in (*ALL, *REFUSED):
                with gallery.opened(place, language) as page:
                    Look(360).take(page)
                    page.screenshot(path=target / picture_of(place), full_page=True)
        finally:
            browser.close()
            service.stop()


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:3])
