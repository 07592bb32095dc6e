"""Debian's own Chromium without a window: nothing is downloaded for the tests."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserType

# The same engine as the browser with a window, for about 60 % of its processor time.
PROGRAM = Path("/usr/bin/chromium-headless-shell")
# Root has no sandbox to give, and the pages are our own.
OPTIONS: dict[str, Any] = {"executable_path": PROGRAM, "args": ["--no-sandbox"]}


class ChromiumMissing(Exception):
    """Chromium is not installed; the message says what to install."""


def require() -> None:
    """Raises ChromiumMissing."""
    if not PROGRAM.exists():
        raise ChromiumMissing("Chromium is missing: sudo apt-get install chromium-headless-shell")


def launch(kind: BrowserType) -> Browser:
    """Start it. Raises ChromiumMissing."""
    require()
    return kind.launch(**OPTIONS)
