"""What clients choose for themselves, seen and heard in a real browser."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import COMPUTER

# A voice that says nothing and writes down what it was given.
_VOICE = """
window.said = []
const voices = [{ lang: 'en-GB' }, { lang: 'sv-SE' }]
Object.defineProperty(window, 'speechSynthesis', { value: {
  getVoices: () => voices,
  cancel: () => clearTimeout(window.speaking),
  speak: (words) => {
    window.said.push([words.lang, words.text])
    window.speaking = setTimeout(() => words.onend(), 30)
  }
} })
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text } }
"""


def choose(page: Page, *choices: str) -> None:
    page.goto("/accessibility/settings")
    for choice in choices:
        page.locator(f'input[value="{choice}"]').check()
    page.locator("main form button").click()
    expect(page.locator(".flash--green")).to_be_visible()


def test_larger_text_and_more_space_fit_a_phone(new_page):
    page = new_page(size={"width": 320, "height": 640})
    page.goto("/about/contact")
    before = page.locator("h1").evaluate("one => parseFloat(getComputedStyle(one).fontSize)")
    choose(page, "larger-text", "more-space", "high-contrast")
    page.goto("/about/contact")
    after = page.locator("h1").evaluate("one => parseFloat(getComputedStyle(one).fontSize)")
    assert after == pytest.approx(before * 1.25)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_stronger_contrast_is_stronger_than_the_law_asks(new_page, scheme):
    page = new_page(color_scheme=scheme)
    choose(page, "high-contrast")
    for path in ("/accessibility/ask", "/accessibility/report", "/about/accessibility"):
        page.goto(path)
        rules = {"runOnly": ["color-contrast", "color-contrast-enhanced"]}
        found = Axe().run(page, options=rules)
        assert found.violations_count == 0, found.generate_report()
        assert "color-contrast-enhanced" in {rule["id"] for rule in found.response["passes"]}


def test_calm_pages_do_not_move(new_page):
    page = new_page()
    page.goto("/accessibility/settings")
    assert _moves(page)
    choose(page, "calm")
    assert not _moves(page)


def _moves(page: Page) -> bool:
    """Whether something that is made to move does so on this page."""
    name = page.evaluate("""() => {
      const wheel = document.querySelector('main').appendChild(document.createElement('span'))
      wheel.style.animation = 'turn 1s linear infinite'
      return getComputedStyle(wheel).animationName
    }""")
    return bool(name != "none")


def test_page_is_read_aloud_in_order_and_can_be_paused(new_page):
    page = new_page(size=COMPUTER)
    page.add_init_script(_VOICE)
    choose(page, "read-aloud")
    page.goto("/about/contact")
    read, pause = (page.get_by_role("button", name=name) for name in ("Read the page", "Pause"))
    expect(pause).to_be_hidden()
    read.click()
    expect(pause).to_be_focused()
    expect(page.locator(".being-read")).to_have_count(1)
    pause.click()
    expect(read).to_be_focused()
    place = page.evaluate("said.length")
    read.click()
    expect(page.locator(".being-read")).to_have_count(0, timeout=10_000)
    said = page.evaluate("said")
    assert said[0] == ["en", "Contact us"]
    # Going on starts with what was cut off, and each part after it comes once.
    assert said[place] == said[place - 1]
    assert {lang for lang, _ in said} == {"en"}
    assert any("You can have an interpreter" in words for _, words in said)


def test_missing_voice_is_said(new_page):
    page = new_page("ar")
    page.add_init_script(_VOICE)
    choose(page, "read-aloud")
    page.goto("/about/contact")
    page.locator("[data-read]").click()
    expect(page.locator(".reader [data-state]")).not_to_be_empty()
    assert page.evaluate("said") == []


def test_without_scripts_no_button_stands_there_that_does_nothing(new_page):
    page = new_page(java_script_enabled=False)
    choose(page, "read-aloud", "calm")
    expect(page.locator("body")).to_have_class(re.compile("read-aloud"))
    expect(page.locator("[data-reader]")).to_be_hidden()
