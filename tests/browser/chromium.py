"""Debian's own browser: nothing is downloaded for the tests."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserType

PROGRAM = Path("/usr/bin/chromium")
# Root has no sandbox to give, and the pages are our own.
OPTIONS: dict[str, Any] = {"executable_path": PROGRAM, "args": ["--no-sandbox"]}


class ChromiumMissing(Exception):
    """Chromium is not installed; the message says what to install."""


def require() -> None:
    """Raises ChromiumMissing."""
    if not PROGRAM.exists():
        raise ChromiumMissing("Chromium is missing. Install it with: sudo apt-get install chromium")


def launch(kind: BrowserType) -> Browser:
    """Start it. Raises ChromiumMissing."""
    require()
    return kind.launch(**OPTIONS)
