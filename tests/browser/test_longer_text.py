"""Every page with words that are 40 % longer, from both sides, on a small phone."""

import pytest

from tests import stories
from tests.browser.looks import Look, too_wide
from tests.browser.matrix import Gallery
from tests.places import ALL
from tests.service import Service


@pytest.fixture
def gallery(tmp_path, browser):
    """A portal of its own that speaks the made-up language; Arabic makes it run from the right."""
    service = Service(tmp_path, web_app="tests.browser.pseudo_portal:app")
    try:
        world = stories.tell(service.prepare())
        service.start_web()
        yield Gallery(browser, service, world)
    finally:
        service.stop()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_no_page_breaks_with_longer_text(gallery, language):
    broken = []
    for place in ALL:
        # The staff's side has no language that runs from the right.
        if place.side == "staff" and language == "ar":
            continue
        with gallery.opened(place, language) as page:
            Look(320).take(page)
            broken += [f"{place}: {one}" for one in too_wide(page)]
            assert "⟦" in page.title(), place
    assert broken == []
