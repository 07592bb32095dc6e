"""Many clients at once on the default installation: one machine, SQLite, a web and a worker.

It is the first of the month: each signs in, fills in and sends an application, sends three receipts
and reads. A few of them each time; with `make bars-full` five hundred for ten minutes.
"""

import os
import random
import re
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from statistics import quantiles

import pytest

from portal.domain.permissions import SYSTEM
from portal.domain.persons import number_of_test_series
from portal.records.applications import Application
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
_VERSION, _DIGEST = r'name="version" value="([^"]*)"', r'name="digest" value="([^"]+)"'
_RECEIPT_NUMBER = r"\b([A-Z]{3}-\d{4}-\d{4})\b"
# What is logged when a lock was not given in time.
_LOCKED = ("database does not answer", "worker disturbed", "lease not kept")
_KIB_PER_MIB = 1024


@dataclass
class Seen:
    """How long each page and each sending took, and what went wrong."""

    pages: list[float] = field(default_factory=list)
    sendings: list[float] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    receipts: list[str] = field(default_factory=list)
    applications: list[str] = field(default_factory=list)

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


def apply(held, seen, month, read):
    """Fill in the month's application, save two of its sections, sign it, and read the receipt.

    `read` takes the time that somebody needs before the next press.
    """
    address = f"/application/{month}"
    seen.timed("pages", lambda: held.get(address))
    for slug, typed in (("message", {"body": "Min hyra är höjd"}), ("costs", {"norm": "yes"})):
        section = f"{address}/{slug}/"
        read()
        page = seen.timed("pages", lambda section=section: held.get(section))
        form = {"version": told(_VERSION, page), **typed}
        read()
        seen.timed("sendings", lambda section=section, form=form: held.post(section, form))
    read()
    seen.timed("sendings", lambda: held.post(f"{address}/unchanged", {}))
    page = seen.timed("sendings", lambda: held.post(f"{address}/freeze", {"declared": "y"}))
    signature = {"digest": told(_DIGEST, page)}
    read()
    page = seen.timed("sendings", lambda: held.post(f"{address}/sign", signature))
    seen.applications.append(told(_RECEIPT_NUMBER, page))


def told(pattern, page):
    """What a page tells, or an empty string."""
    found = re.search(pattern, page or "")
    return found[1] if found else ""


def visit(service, actor, photo, month, until):
    """One client's visit: look around, apply, send a receipt, look again."""
    seen, dice = Seen(), random.Random(actor.id)
    held = seen.timed("pages", lambda: Phone(service.address, actor.id))

    def read():
        time.sleep(dice.uniform(*READS_SECONDS))

    # Nobody applies at the same moment as all others: the day is long.
    applies_in = dice.randrange(min(6, ROUNDS))
    for round_ in range(ROUNDS):
        if held is None or time.monotonic() > until:
            break
        for page in dice.sample(PAGES, 3):
            read()
            seen.timed("pages", lambda page=page: held.get(page))
        if round_ == applies_in:
            apply(held, seen, month, read)
        if round_ < 3:
            key = f"load{round_}"
            sent = seen.timed("sendings", lambda key=key: held.send_receipt(photo, key))
            seen.receipts += [sent] if sent else []
    return seen


def memory_of(web):
    """Of the web's processes together, without what they share, in MiB."""
    children = Path(f"/proc/{web.pid}/task/{web.pid}/children").read_text().split()
    smaps = [Path(f"/proc/{pid}/smaps_rollup").read_text() for pid in (str(web.pid), *children)]
    kib = (int(told(r"Pss: +(\d+) kB", one)) for one in smaps)
    return sum(kib) / _KIB_PER_MIB


def watch_memory(web, over):
    """What the web has taken, each half minute, until it is over."""
    found = [memory_of(web)]
    while not over.wait(30):
        found.append(memory_of(web))
    found.append(memory_of(web))
    return found


def test_many_clients_at_once(service, parts, people, photo, month, record_property):
    web = service.start_web(AS_INSTALLED)
    worker = service.start_worker()
    # The bar is about a portal that runs: its first pages load what all others share.
    first = Phone(service.address, people[0].id)
    for page in PAGES:
        first.get(page)
    locked_before = len(service.said(*_LOCKED))
    until, over = time.monotonic() + MINUTES * 60, threading.Event()
    with ThreadPoolExecutor(CLIENTS + 1) as pool:
        watched = pool.submit(watch_memory, web, over)
        all_seen = list(pool.map(lambda one: visit(service, one, photo, month, until), people))
        over.set()
    memory = watched.result()
    pages = [seconds for seen in all_seen for seconds in seen.pages]
    sendings = [seconds for seen in all_seen for seconds in seen.sendings]
    faults = [fault for seen in all_seen for fault in seen.faults]
    sent = {receipt for seen in all_seen for receipt in seen.receipts}
    record_property("clients", CLIENTS)
    record_property("pages", len(pages))
    record_property("p95 page s", round(quantiles(pages, n=20)[-1], 2))
    record_property("p95 send s", round(quantiles(sendings, n=20)[-1], 2))
    record_property("faults", len(faults))
    # Only a first start has little to compare with: the full run's last half is what is asked.
    settled = memory[len(memory) // 2 :]
    record_property("memory MiB", round(settled[-1]))
    record_property("memory grew by", round(settled[-1] / settled[0] - 1, 2))
    locked = len(service.said(*_LOCKED)) - locked_before
    record_property("database locked errors", locked)
    assert faults == []
    assert locked == 0
    # What was acknowledged is stored, and its job is there or done.
    stored = set()
    for actor in people:
        with parts.look(actor) as work:
            stored |= {view.id for view in receipts.pocket(work)}
    assert sent == stored
    # Each application that was acknowledged is there, once, under the number that was told.
    numbers = [number for seen in all_seen for number in seen.applications]
    with parts.look(SYSTEM) as work:
        rows = work.session.query(Application).filter(Application.sent_at.is_not(None)).all()
    kept = [row.receipt_number for row in rows if row.benefit_month == str(month)]
    assert sorted(numbers) == sorted(set(kept) & set(numbers))
    assert len(numbers) == CLIENTS
    record_property("applications sent", len(numbers))
    with parts.look(SYSTEM) as work:
        jobs = work.session.query(Job).filter(Job.subject_id.in_(sent)).all()
    assert len(jobs) == len(sent)
    assert worker.poll() is None
    record_property("lost jobs", len(sent) - len(jobs))
    if IS_FULL:
        assert quantiles(pages, n=20)[-1] < 1.0
        assert quantiles(sendings, n=20)[-1] < 2.0
        assert abs(settled[-1] / settled[0] - 1) <= 0.1
