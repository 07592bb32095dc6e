"""How a page is looked at: its width, its colours, and what is wrong with it there."""

from dataclasses import dataclass
from typing import Any, Literal

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

Scheme = Literal["light", "dark", "forced"]

# axe leaves these out unless they are asked for: targets (WCAG 2.2), and on the clients' side
# the contrast of level AAA.
_RULES = {
    "client": {"target-size": True, "color-contrast-enhanced": True},
    "staff": {"target-size": True},
}

_FIND_TOO_WIDE = """() => {
  const width = document.documentElement.clientWidth
  if (document.documentElement.scrollWidth <= width) return []
  const sticksOut = (box) => box.right > width + 1 || box.left < -1
  const wide = [...document.body.querySelectorAll("*")]
    .filter((element) => sticksOut(element.getBoundingClientRect()))
  return wide
    .filter((element) => !wide.some((other) => other !== element && element.contains(other)))
    .map((element) => element.outerHTML.slice(0, 200))
}"""

# What is pressed, but for links in the middle of a sentence; a choice is pressed by its label.
_FIND_TOO_SMALL = """(least) => {
  const all = 'a[href], button, summary, select, textarea, label[for],' +
    ' input:not([type=hidden], [type=radio], [type=checkbox], [type=file])'
  const isShown = (one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    && !one.closest('.govuk-visually-hidden, .govuk-skip-link')
  const ticked = '.govuk-radios__label, .govuk-checkboxes__label'
  const isText = (one) => one.matches('label') && !one.matches(ticked)
  const sitsInSentence = (one) => getComputedStyle(one).display === 'inline'
    && one.parentElement.textContent.trim().length > one.textContent.trim().length + 1
  return [...document.querySelectorAll(all)]
    .filter((one) => isShown(one) && !isText(one) && !sitsInSentence(one))
    .filter((one) => {
      const box = one.getBoundingClientRect()
      return box.height && (box.height < least - .5 || box.width < least - .5)
    })
    .map((one) => `${one.getBoundingClientRect().width}x${one.getBoundingClientRect().height} ` +
      one.outerHTML.slice(0, 160))
}"""

LEAST_TARGET = 44
"""CSS pixels, by WCAG 2.5.5 (AAA)."""


@dataclass(frozen=True)
class Look:
    """One way to look at a page: `width` in CSS pixels; 320 is 1280 at a zoom of 400 %."""

    width: int
    scheme: Scheme = "light"

    def __str__(self) -> str:
        return f"{self.width} {self.scheme}"

    def take(self, page: Page) -> None:
        """Make the open page look like this."""
        page.set_viewport_size({"width": self.width, "height": 900 if self.width > 600 else 740})
        page.emulate_media(
            color_scheme="dark" if self.scheme == "dark" else "light",
            forced_colors="active" if self.scheme == "forced" else "none",
            # Colours in the middle of an animation would be hard to measure.
            reduced_motion="reduce",
        )


def faults(page: Page, side: str) -> list[str]:
    """What axe says against the page as it looks now, one line for each rule and element."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    rules = {name: {"enabled": on} for name, on in _RULES[side].items()}
    found: dict[str, Any] = page.evaluate(
        "(rules) => axe.run({resultTypes: ['violations'], rules})", rules
    )
    return [
        f"{fault['id']}: {node['html'][:200]} ({node['failureSummary'].splitlines()[-1].strip()})"
        for fault in found["violations"]
        for node in fault["nodes"]
    ]


def too_wide(page: Page) -> list[str]:
    """The innermost elements that make the page wider than its window."""
    found: list[str] = page.evaluate(_FIND_TOO_WIDE)
    return found


def too_small(page: Page) -> list[str]:
    """What is pressed with a finger and is smaller than a fingertip."""
    found: list[str] = page.evaluate(_FIND_TOO_SMALL, LEAST_TARGET)
    return found
