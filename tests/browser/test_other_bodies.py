"""What axe cannot see: room for other text, still pages, no pictures, paper, time."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from difflib import unified_diff
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from portal.app import create_app
from tests import stories
from tests.browser.looks import Look, too_wide
from tests.browser.matrix import Gallery
from tests.browser.navigators import ClientSide
from tests.places import Place
from tests.service import Service

_MONTH = {"month": "month"}
MAIN = {
    "home": Place("client.home.show", who="client"),
    "receipt": Place("client.receipts.show", {"receipt_id": "read receipt"}, "client"),
    "application": Place("client.application.month", _MONTH, "drafter"),
    "costs": Place("client.sections.edit", {**_MONTH, "slug": "costs"}, "drafter"),
    "review": Place("client.review.show", _MONTH, "drafter"),
    "messages": Place("client.messages.show", {"thread_id": "thread"}, "client"),
    "plan": Place("client.plan.show", who="client"),
    "ask": Place("client.accessibility.ask", who="client"),
}
# By WCAG 1.4.12; a sheet made by script is no inline style, which the pages forbid.
_SPACED = """() => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
    word-spacing: .16em !important } p { margin-block-end: 2em !important }`)
  document.adoptedStyleSheets = [sheet]
}"""
_CUT_OFF = """() => [...document.querySelectorAll('main *, header *, nav *, footer *')]
  .filter((one) => !one.closest('.govuk-visually-hidden, .govuk-skip-link'))
  .filter((one) => one.checkVisibility())
  .filter((one) => ['hidden', 'clip'].includes(getComputedStyle(one).overflowY)
    && one.clientHeight > 1 && one.scrollHeight > one.clientHeight + 1)
  .map((one) => one.outerHTML.slice(0, 160))"""
_TREES = Path(__file__).parent / "trees"
_CHANGING = (
    (r"\d{1,2} [a-zåäö]+ 20\d\d(?: (?:kl\. )?\d\d:\d\d)?", "DAY"),
    (r"[a-zåäö]+ 20\d\d", "MONTH"),
    (r"[A-Z]{3}-\d{4}-\d{4}", "NUMBER"),
    (r"[0-9a-f]{32}", "ID"),
    (r"20\d\d-\d\d(?:-\d\d)?", "DAY"),
    # Before the day to send by, and after it.
    (r"Skicka den senast DAY, så kan pengarna komma i tid\.", "SEND BY"),
    (r"Du kan fortfarande skicka den\.", "SEND BY"),
)


@pytest.fixture
def go(new_page, world) -> Callable[..., Page]:
    """Opens a main page in Swedish as whoever looks at it."""
    app = create_app("client", world.parts)

    def opened(name: str, **options) -> Page:
        place = MAIN[name]
        page = new_page("sv", **options)
        ClientSide(page).sign_in(world.people[place.who or ""].id)
        page.goto(place.path(app, world))
        return page

    return opened


@pytest.mark.parametrize("name", MAIN)
def test_spaced_text_at_four_times_the_size_loses_nothing(go, name):
    page = go(name)
    Look(320).take(page)
    page.evaluate(_SPACED)
    assert too_wide(page) == []
    assert page.evaluate(_CUT_OFF) == []


def test_trees_are_the_reviewed_ones(tmp_path, browser):
    """Names, roles and states as a screen reader gets them; a deleted file is written anew."""
    changed = {}
    with trees_of(browser, tmp_path) as tree_of:
        for name, place in MAIN.items():
            path, tree = _TREES / f"{name}.yaml", tree_of(place)
            known = path.read_text() if path.exists() else ""
            if not known:
                _TREES.mkdir(exist_ok=True)
                path.write_text(tree)
            if tree != known:
                changed[name] = "\n".join(unified_diff(known.splitlines(), tree.splitlines(), n=1))
    assert changed == {}, "\n".join(changed.values())


@contextmanager
def trees_of(browser, folder) -> Iterator[Callable[[Place], str]]:
    """What a world says that nobody has changed: other tests share the other one."""
    service = Service(folder)
    try:
        gallery = Gallery(browser, service, stories.tell(service.prepare()))
        service.start_web()

        def tree_of(place: Place) -> str:
            with gallery.opened(place, "sv") as page:
                tree = page.locator("body").aria_snapshot()
            for pattern, word in _CHANGING:
                tree = re.sub(pattern, word, tree)
            return tree + "\n"

        yield tree_of
    finally:
        service.stop()


def test_nothing_moves_for_those_who_asked_their_device(go):
    page = go("home", reduced_motion="reduce")
    moving = page.evaluate("document.getAnimations().length")
    lasting = page.evaluate("""() => [...document.querySelectorAll('*')].filter((one) => {
      const style = getComputedStyle(one)
      return style.animationName !== 'none' || parseFloat(style.transitionDuration) > 0
    }).length""")
    assert (moving, lasting) == (0, 0)


def test_receipt_is_confirmed_without_pictures(go, world):
    page = go("receipt")
    context: BrowserContext = page.context
    context.route(re.compile("picture"), lambda route: route.abort())
    page.reload()
    picture = page.locator("main img").first
    expect(picture).to_have_attribute("alt", re.compile(r"\w"))
    assert too_wide(page) == []
    expect(page.locator('main [name="total"]')).to_be_editable()
    expect(page.locator("main form button").first).to_be_visible()


def test_paper_gets_the_text_and_not_the_frame(go):
    page = go("application")
    page.emulate_media(media="print", color_scheme="dark")
    for frame in (".nav", ".bottom", ".top__tools"):
        expect(page.locator(frame)).to_be_hidden()
    expect(page.locator("h1")).to_be_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    ink = page.evaluate("getComputedStyle(document.querySelector('h1')).color")
    assert sum(map(int, re.findall(r"\d+", ink)[:3])) < 200, "dark ink, also from a dark screen"


def test_session_warns_and_goes_on_by_one_press(new_page, world):
    page = new_page("sv")
    ClientSide(page).sign_in(world.people["client"].id)
    page.clock.install()
    page.goto("/receipts/")
    seconds = int(page.locator("body").get_attribute("data-session-seconds") or 0)
    dialog = page.locator("#session-warning")
    page.clock.fast_forward((seconds - 125) * 1000)
    expect(dialog).to_be_hidden()
    page.clock.fast_forward(6_000)
    expect(dialog).to_be_visible()
    expect(dialog.locator("[data-extend]")).to_be_focused()
    page.keyboard.press("Enter")
    expect(dialog).to_be_hidden()
    page.clock.fast_forward((seconds - 125) * 1000)
    expect(dialog).to_be_hidden()
    page.clock.fast_forward(130_000)
    expect(dialog.locator("[data-ended]")).to_be_visible()


def test_saved_words_are_announced_politely(go):
    page = go("costs")
    place = page.locator("[data-saved], .saved").first
    expect(place).to_have_attribute("role", re.compile("status"))
    expect(page.locator("#announcer")).to_have_attribute("aria-live", "polite")
