"""Every page in every way people look at it: `make matrix` prints the table.

Each place × the languages of its side × {320, 1280} px × {light, dark, forced colours}, with
axe-core; at 320 px also that nothing must be scrolled sideways, and on the clients' side that
what is pressed is 44 px.
"""

import argparse
import json
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TextIO

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from portal.app import create_app
from portal.domain.months import local_day
from tests import stories
from tests.broken import BROKEN, BrokenPlace
from tests.browser.chromium import launch
from tests.browser.looks import Look, faults, too_small, too_wide
from tests.browser.navigators import SIDES
from tests.places import ALL, Place
from tests.refused import REFUSED, RefusedPlace
from tests.service import Service
from tests.world import World

LANGUAGES = {"client": ("sv", "ar", "ti"), "staff": ("sv",)}
LOOKS = tuple(
    Look(width, scheme) for width in (320, 1280) for scheme in ("light", "dark", "forced")
)


@dataclass
class Table:
    """What was looked at, and what was wrong with it."""

    looks: Counter[tuple[str, str, Look]] = field(default_factory=Counter)
    faults: defaultdict[tuple[str, str, Look], list[str]] = field(
        default_factory=lambda: defaultdict(list)
    )

    def add(self, place: Place, language: str, look: Look, found: list[str]) -> None:
        key = (place.side, language, look)
        self.looks[key] += 1
        self.faults[key].extend(f"{place}: {fault}" for fault in found)

    def lines(self) -> Iterator[str]:
        """A row for each language of a side, a column for each look: faults of pages."""
        shown = [look for look in LOOKS if any(look == seen for _, _, seen in self.looks)]
        yield "| Side | Language | " + " | ".join(str(look) for look in shown) + " |"
        yield "|---|---|" + "---|" * len(shown)
        for side, language in dict.fromkeys((side, code) for side, code, _ in self.looks):
            keys = [(side, language, look) for look in shown]
            cells = (f"{len(self.faults[key])} of {self.looks[key]}" for key in keys)
            yield f"| {side} | {language} | " + " | ".join(cells) + " |"

    @property
    def count(self) -> int:
        return sum(len(found) for found in self.faults.values())


class Gallery:
    """A running portal, and a browser signed in as whoever looks at a place."""

    def __init__(self, browser: Browser, service: Service, world: World) -> None:
        self._browser, self._service, self._world = browser, service, world
        self._apps = {side: create_app(side, world.parts) for side in SIDES}
        self._states: dict[tuple[str, str], Any] = {}

    def look(self, place: Place, language: str, looks: Sequence[Look], table: Table) -> None:
        """Open the page once, and look at it in each of those ways."""
        with self.opened(place, language) as page:
            for look in looks:
                look.take(page)
                found = faults(page, place.side)
                if look.width < 600 and look.scheme == "light":
                    found += [f"too wide: {one}" for one in too_wide(page)]
                    if place.side == "client":
                        found += [f"too small: {one}" for one in too_small(page)]
                table.add(place, language, look, found)

    @contextmanager
    def opened(self, place: Place, language: str) -> Iterator[Page]:
        """The page of a place, in a browser of its own."""
        context = self._open(place, language)
        try:
            page = context.new_page()
            if isinstance(place, BrokenPlace):
                place.open(page, self._world.parts, language)
            else:
                self._go(page, place)
            yield page
        finally:
            context.close()

    def _go(self, page: Page, place: Place) -> None:
        answer = page.goto(SIDES[place.side].prefix + self._path(place))
        assert answer is not None
        if isinstance(place, RefusedPlace):
            answer = place.send(page)
        assert answer.status == place.status, f"{place} answers {answer.status}"

    def _open(self, place: Place, language: str) -> BrowserContext:
        context = self._browser.new_context(
            base_url=self._service.address, storage_state=self._state(place)
        )
        cookie = {"name": "language", "value": language, "url": self._service.address}
        context.add_cookies([cookie])  # type: ignore[list-item]
        return context

    def _state(self, place: Place) -> Any:
        if place.who is None:
            return None
        key = (place.side, place.who)
        if key not in self._states:
            context = self._browser.new_context(base_url=self._service.address)
            SIDES[place.side](context.new_page()).come_in(self._world, place.who)
            self._states[key] = context.storage_state()
            context.close()
        return self._states[key]

    def _path(self, place: Place) -> str:
        return place.path(self._apps[place.side], self._world)


def run(sides: list[str], languages: list[str], only: str, looks: Sequence[Look]) -> Table:
    """Look at every place of those sides and languages whose name holds `only`."""
    table = Table()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        service = Service(Path(folder))
        browser = launch(playwright.chromium)
        try:
            world = stories.tell(service.prepare())
            service.start_web()
            gallery = Gallery(browser, service, world)
            every = (*ALL, *REFUSED, *BROKEN)
            for place in (one for one in every if one.side in sides and only in str(one)):
                for language in LANGUAGES[place.side]:
                    if language in languages:
                        gallery.look(place, language, looks, table)
                say(f"{place}: {table.count}", sys.stderr)
        finally:
            browser.close()
            service.stop()
    return table


def say(words: str, stream: TextIO = sys.stdout) -> None:
    stream.write(words + "\n")
    stream.flush()


def main() -> int:
    """Print the table and each fault once; 1 when there is any."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sides", nargs="*", default=list(LANGUAGES))
    parser.add_argument("--languages", nargs="*", default=["sv", "ar", "ti"])
    parser.add_argument("--only", default="", help="a part of the places' names")
    parser.add_argument("--looks", nargs="*", default=[str(look) for look in LOOKS])
    parser.add_argument("--keep", type=Path, help="a file for the numbers, as JSON")
    asked = parser.parse_args()
    looks = [look for look in LOOKS if str(look) in asked.looks]
    table = run(asked.sides, asked.languages, asked.only, looks)
    say("\n".join(table.lines()))
    said = Counter(fault for found in table.faults.values() for fault in found)
    for fault, times in sorted(said.items()):
        say(f"{times} × {fault}")
    if asked.keep:
        found = {
            "on": str(local_day(datetime.now(UTC))),
            "looks": table.looks.total(),
            "faults": table.count,
        }
        asked.keep.write_text(json.dumps(found) + "\n")
    return 1 if table.count else 0


if __name__ == "__main__":
    sys.exit(main())
