"""Many clients at once on the default installation: one machine, SQLite, a web and a worker.

A few of them each time; with `make bars-full` five hundred for ten minutes.
"""

import os
import random
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import date, timedelta
from statistics import quantiles

import pytest

from portal.domain.permissions import SYSTEM
from portal.domain.persons import number_of_test_series
from portal.records.outbox import Job
from portal.services import receipts
from tests.faults.phone import NoAnswer, Phone
from tests.households import single
from tests.service import AS_INSTALLED

IS_FULL = os.environ.get("MY_PAGES_BARS") == "full"
CLIENTS, ROUNDS, MINUTES = (500, 10_000, 10) if IS_FULL else (20, 2, 10)
# How long somebody reads before the next press; in the short run nobody reads.
READS_SECONDS = (5.0, 25.0) if IS_FULL else (0.0, 0.0)
PAGES = ("/", "/receipts/", "/messages/", "/application/", "/plan/")


@dataclass
class Seen:
    """How long each page and each sending took, and what went wrong."""

    pages: list[float] = field(default_factory=list)
    sendings: list[float] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    receipts: list[str] = field(default_factory=list)

    def timed(self, kind, act):
        start = time.monotonic()
        try:
            return act()
        except (AssertionError, NoAnswer) as fault:
            self.faults.append(str(fault) or "no answer")
            return None
        finally:
            getattr(self, kind).append(time.monotonic() - start)


@pytest.fixture(scope="module")
def people(parts):
    born = (date(1960, 1, 2) + timedelta(days=day) for day in range(CLIENTS))
    return [
        single(parts, number_of_test_series(day, 1), case_number=f"LOAD-{day}").client
        for day in born
    ]


def visit(service, actor, photo, until):
    """One client's visit: look around, send a receipt, look again."""
    seen, dice = Seen(), random.Random(actor.id)
    held = seen.timed("pages", lambda: Phone(service.address, actor.id))
    for round_ in range(ROUNDS):
        if held is None or time.monotonic() > until:
            break
        for page in dice.sample(PAGES, 3):
            time.sleep(dice.uniform(*READS_SECONDS))
            seen.timed("pages", lambda page=page: held.get(page))
        if round_ < 3:
            key = f"load{round_}"
            sent = seen.timed("sendings", lambda key=key: held.send_receipt(photo, key))
            seen.receipts += [sent] if sent else []
    return seen


def test_many_clients_at_once(service, parts, people, photo, record_property):
    service.start_web(AS_INSTALLED)
    worker = service.start_worker()
    # The bar is about a portal that runs: its first pages load what all others share.
    first = Phone(service.address, people[0].id)
    for page in PAGES:
        first.get(page)
    until = time.monotonic() + MINUTES * 60
    with ThreadPoolExecutor(CLIENTS) as pool:
        all_seen = list(pool.map(lambda one: visit(service, one, photo, until), people))
    pages = [seconds for seen in all_seen for seconds in seen.pages]
    sendings = [seconds for seen in all_seen for seconds in seen.sendings]
    faults = [fault for seen in all_seen for fault in seen.faults]
    sent = {receipt for seen in all_seen for receipt in seen.receipts}
    record_property("clients", CLIENTS)
    record_property("pages", len(pages))
    record_property("p95 page s", round(quantiles(pages, n=20)[-1], 2))
    record_property("p95 send s", round(quantiles(sendings, n=20)[-1], 2))
    record_property("faults", len(faults))
    assert faults == []
    # What was acknowledged is stored, and its job is there or done.
    stored = set()
    for actor in people:
        with parts.look(actor) as work:
            stored |= {view.id for view in receipts.pocket(work)}
    assert sent == stored
    with parts.look(SYSTEM) as work:
        jobs = work.session.query(Job).filter(Job.subject_id.in_(sent)).all()
    assert len(jobs) == len(sent)
    assert worker.poll() is None
    record_property("lost jobs", len(sent) - len(jobs))
    if IS_FULL:
        assert quantiles(pages, n=20)[-1] < 1.0
        assert quantiles(sendings, n=20)[-1] < 2.0
