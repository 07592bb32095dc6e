"""Moving by keyboard alone: each stop can be seen, in the order of the page."""

from playwright.sync_api import Locator, Page

_MOST_STOPS = 120
_SEEN = """(one) => {
  const box = one.getBoundingClientRect(), style = getComputedStyle(one)
  const label = one.labels?.[0]
  const marked = [style, label && getComputedStyle(label, '::before')].filter(Boolean)
    .some((look) => look.boxShadow !== 'none'
      || (look.outlineStyle !== 'none' && look.outlineWidth !== '0px'))
  const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
  return marked && inView
}"""
_BEHIND = """(one) => {
  const last = window.lastStop
  window.lastStop = one
  return Boolean(last?.isConnected &&
    last.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING)
}"""


def go_to(page: Page, wanted: Locator) -> None:
    """Press Tab until it has the focus; each stop must be seen, and come after the one before."""
    page.evaluate(
        "window.lastStop = document.activeElement === document.body ? null : document.activeElement"
    )
    for _ in range(_MOST_STOPS):
        page.keyboard.press("Tab")
        stop = page.locator(":focus")
        if stop.count() == 0:
            continue
        words = stop.evaluate("one => one.outerHTML.slice(0, 160)")
        assert stop.evaluate(_SEEN), f"nobody sees the focus on {words}"
        assert not stop.evaluate(_BEHIND), f"out of order: {words}"
        if wanted.evaluate("one => one === document.activeElement"):
            return
    raise AssertionError(f"no Tab leads to {wanted}")


def press(page: Page, wanted: Locator, key: str = "Enter") -> None:
    """Go there, and press it."""
    go_to(page, wanted)
    page.keyboard.press(key)


def write(page: Page, wanted: Locator, words: str) -> None:
    """Go there, and type instead of what stands there."""
    go_to(page, wanted)
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type(words)
