"""The drill: a portal that serves is backed up, burns down, and comes back on an empty machine.

Forty applications each time; `make bars-full` takes ten thousand, with twenty gigabytes of papers.
"""

import os
import shutil
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from portal.assembly import Parts
from portal.domain.permissions import SYSTEM
from portal.domain.refusals import NotFound
from portal.records.outbox import Job
from portal.records.receipts import StoredFile
from portal.services import receipts, rotation
from portal.vault.envelope import EnvelopeDamaged
from portal.vault.keys import load
from tests.bars.archive import fill
from tests.faults.phone import Phone
from tests.households import Household
from tests.service import Service
from tests.uploads import sheets

IS_FULL = os.environ.get("MY_PAGES_BARS") == "full"
APPLICATIONS = 10_000 if IS_FULL else 40
SENDERS = 10


@dataclass
class Archive:
    """A portal with the papers of years, and who sends more while it is copied."""

    service: Service
    parts: Parts
    folder: Path
    homes: tuple[Household, ...]


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    folder = tmp_path_factory.mktemp("drill")
    service = Service(folder)
    parts = service.prepare(clients=2)
    yield Archive(service, parts, folder, fill(parts, APPLICATIONS))
    service.stop()
    parts.engine.dispose()
    # Too much to be left until the folder of the tests is cleared.
    shutil.rmtree(folder)


@contextmanager
def meanwhile(act):
    """Do it over and over on a thread while the block runs; gives what it returned, in order."""
    done, over = [], threading.Event()

    def go_on():
        while not over.is_set():
            done.append(act(len(done)))

    with ThreadPoolExecutor(1) as pool:
        busy = pool.submit(go_on)
        try:
            yield done
        finally:
            over.set()
        busy.result()


def test_burnt_portal_comes_back(archive, record_property):
    service, parts, folder = archive.service, archive.parts, archive.folder
    web, worker = service.start_web(), service.start_worker()
    service.warm_up()
    home = archive.homes[0]
    phones = [Phone(service.address, one.person_id) for one in archive.homes[:SENDERS]]
    held, photo = phones[0], sheets.jpeg(sheets.picture(size=20))
    newest = held.send_receipt(photo, "before")
    with meanwhile(lambda number: sent_slowly(phones, photo, number)) as later:
        began = time.monotonic()
        service.command("backup", folder / "backup", "--keys-to", folder / "keys.json")
        record_property("backup s", round(time.monotonic() - began, 1))
    record_property("receipts sent meanwhile", len(later))
    service.kill(web)
    service.kill(worker)
    done = finished(parts)
    parts.engine.dispose()
    shutil.rmtree(parts.config.instance)

    began = time.monotonic()
    told = service.command("restore", folder / "backup", "--keys", folder / "keys.json")
    service.command("database", "upgrade")
    service.start_web()
    service.warm_up()
    record_property("restore s", round(time.monotonic() - began, 1))
    shutil.rmtree(folder / "backup")

    rows, size, unreadable = read_all(parts)
    record_property("applications", APPLICATIONS)
    record_property("gigabytes", f"{size / 1e9:.2f}")
    record_property("unreadable files", unreadable)
    assert unreadable == 0
    assert rows >= 2 * APPLICATIONS
    assert f"Restored: {rows} files can be read" in told
    with parts.look(home.client) as work:
        assert newest in {view.id for view in receipts.pocket(work)}
    # The phone's session is dead, its owner is let in again and finds the paper.
    assert "/sign-in" in held.get("/receipts/")
    again = Phone(service.address, home.person_id)
    assert f"/receipts/{newest}" in again.get("/receipts/")
    # Work goes on, and what was done is not done again.
    held_done = done.items() & finished(parts).items()
    service.start_worker()
    receipt_id = again.send_receipt(photo, "after")
    service.until_read(lambda: state(parts, home, receipt_id) != "received")
    assert held_done <= finished(parts).items()
    assert len(held_done) >= APPLICATIONS


def sent_slowly(phones, photo, number):
    # No household sends faster than any may.
    threading.Event().wait(1.0)
    return phones[number % len(phones)].send_receipt(photo, f"meanwhile {number}")


def finished(parts):
    """The jobs that are done, with how often they were begun."""
    with parts.look(SYSTEM) as work:
        return {job.id: job.attempts for job in work.session.query(Job).filter_by(state="done")}


def state(parts, home, receipt_id):
    with parts.look(home.client) as work:
        return receipts.show(work, receipt_id).state


def read_all(parts):
    """Fetch the file of every row: how many there are, their bytes, and how many do not open."""
    with parts.look(SYSTEM) as work:
        rows = work.session.query(StoredFile.id, StoredFile.case_id, StoredFile.size).all()
    unreadable = 0
    for file_id, case_id, size in rows:
        try:
            unreadable += len(parts.files.fetch(file_id, case_id)) != size
        except (NotFound, EnvelopeDamaged):
            unreadable += 1
    return len(rows), sum(row.size for row in rows), unreadable


def test_keys_turn_while_clients_read(archive, record_property):
    service, parts = archive.service, archive.parts
    service.end_processes()
    service.start_web()
    service.warm_up()
    home = archive.homes[-1]
    held = Phone(service.address, home.person_id)
    with parts.look(home.client) as work:
        own = [view.id for view in receipts.pocket(work)]
    old = load(parts.config.keys_path).current
    with meanwhile(lambda number: held.get(f"/receipts/{own[number % len(own)]}")) as pages:
        began = time.monotonic()
        service.command("keys", "rotate")
        record_property("rotation s", round(time.monotonic() - began, 1))
        service.command("keys", "drop-old", "--after", "0")
        begun = len(pages)
        service.until(lambda: len(pages) > begun + 2)
    record_property("pages read meanwhile", len(pages))
    assert old not in load(parts.config.keys_path).master
    found = rotation.count(parts)
    record_property("objects on the old key", found.older)
    assert found.older == 0
    assert found.files >= 2 * APPLICATIONS
