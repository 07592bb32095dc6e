"""What a page costs when all is loaded: milliseconds of the processor, statements, others' waiting.

Others wait to write for as long as a page holds the turn to write.

It opens the demo's pages as its clients and case workers, one after the other, in one process.
"""

import argparse
import logging
import re
import statistics
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

import structlog
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import Connection, Engine, event

from portal.app import create_app
from portal.assembly import assemble
from portal.config import Config
from portal.domain.permissions import SYSTEM, Role
from portal.records.base import Base
from portal.services import seeding

CLIENT_PAGES = ("/", "/receipts/", "/messages/", "/application/", "/plan/")
STAFF_PAGES = ("/", "/cases/", "/messages/", "/applications", "/papers")


@dataclass
class Cost:
    """Of one page, each time it was opened."""

    milliseconds: list[float] = field(default_factory=list)
    statements: list[int] = field(default_factory=list)
    turn: list[float] = field(default_factory=list)


class Turn:
    """How long transactions that may write have lasted."""

    def __init__(self, engine: Engine) -> None:
        self.seconds = 0.0
        self._began = 0.0
        event.listen(engine, "begin", self._begin)
        event.listen(engine, "commit", self._end)
        event.listen(engine, "rollback", self._end)

    def _begin(self, connection: Connection) -> None:
        is_look = connection.get_execution_options().get("reads_only")
        self._began = 0.0 if is_look else time.perf_counter()

    def _end(self, _: Connection) -> None:
        if self._began:
            self.seconds += time.perf_counter() - self._began
        self._began = 0.0


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--households", type=int, default=32)
    parser.add_argument("--times", type=int, default=5)
    wanted = parser.parse_args()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    with tempfile.TemporaryDirectory(prefix="pages-") as folder:
        parts = assemble(Config.read({"MY_PAGES_INSTANCE": f"{folder}/instance"}))
        Base.metadata.create_all(parts.engine)
        with parts.work(SYSTEM) as work:
            seeding.seed(work, wanted.households)
            clients = [person.id for person in work.people.all()]
            staff = [one.id for one in work.people.all_staff() if Role.CASE_WORKER in one.role_set]
        print(f"\n{'page':26}{'cpu ms':>8}{'at most':>9}{'statements':>12}{'turn ms':>9}")
        for side, people, pages in (
            ("client", clients, CLIENT_PAGES),
            ("staff", staff, STAFF_PAGES),
        ):
            costs = measured(create_app(side, parts), parts.engine, people, pages, wanted.times)
            for page, cost in costs.items():
                middle, most = statistics.median(cost.milliseconds), max(cost.milliseconds)
                numbers = f"{middle:>8.1f}{most:>9.1f}{max(cost.statements):>12}"
                print(f"{side} {page:19}{numbers}{statistics.median(cost.turn):>9.1f}")
        parts.engine.dispose()


def measured(
    app: Flask, engine: Engine, people: Sequence[str], pages: Sequence[str], times: int
) -> dict[str, Cost]:
    """Open each page as each of these people; the first of them loads what all share."""
    browsers = [signed_in(app, one) for one in people]
    for page in pages:
        opened(browsers[0], page)
    statements: list[object] = []
    event.listen(engine, "before_cursor_execute", lambda *said: statements.append(said[2]))
    turn = Turn(engine)
    costs = {page: Cost() for page in pages}
    for browser in browsers:
        for page, cost in costs.items():
            for _ in range(times):
                statements.clear()
                turn.seconds = 0.0
                started = time.process_time()
                opened(browser, page)
                cost.milliseconds.append((time.process_time() - started) * 1000)
                cost.statements.append(len(statements))
                cost.turn.append(turn.seconds * 1000)
    return costs


def signed_in(app: Flask, user_id: str) -> FlaskClient:
    """A browser with somebody signed in by the demo's e-ID."""
    browser = app.test_client()
    page = browser.get("/sign-in").get_data(as_text=True)
    token = re.search(r'name="csrf_token" value="([^"]+)"', page)
    assert token, "the page has a form"
    answer = browser.post("/sign-in", data={"user": user_id, "csrf_token": token[1]})
    assert answer.status_code == 303, answer.status
    return browser


def opened(browser: FlaskClient, page: str) -> None:
    """Open it as a phone in Swedish does, and the page it leads to, to the last byte."""
    answer = browser.get(page, headers={"Accept-Language": "sv"}, follow_redirects=True)
    assert answer.status_code == 200, f"{page}: {answer.status}"
    answer.get_data()


if __name__ == "__main__":
    main()
