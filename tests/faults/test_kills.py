"""Web and worker are killed at random moments while clients upload, write and send.

Each asks again until somebody answers, as a phone does. What was answered is there once, and what
was not left nothing behind. Eight kills each time; `make bars-full` kills two hundred times.
"""

import os
import random
import signal
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import pytest

from portal.domain.permissions import SYSTEM
from portal.services import applications, dialogue, messages, receipts, upkeep
from portal.services.messages import NewThread, Outgoing
from portal.vault.durable import PART
from tests.faults.phone import NoAnswer
from tests.faults.worker import AHEAD

IS_FULL = os.environ.get("MY_PAGES_BARS") == "full"
RUNS, ROUNDS = (9, 20) if IS_FULL else (1, 6)
# Then all of it dies, as in a power cut; else the processes that answer, and others take over.
ALL_DIE = {7, 14} if IS_FULL else {2}
# A job may lose its worker four times; after the fifth it would be given up.
WORKER_DIES = {4, 8, 12, 16} if IS_FULL else {1, 4}
LATER = timedelta(days=1, hours=1)


@dataclass
class Told:
    """What phones were told, and how often the other side died while one of them waited."""

    uploaded: list[str] = field(default_factory=list)
    written: list[str] = field(default_factory=list)
    sent: dict[str, str] = field(default_factory=dict)
    cut: list[str] = field(default_factory=list)

    def until_answered(self, what, act, *values):
        for _ in range(60):
            try:
                return act(*values)
            except NoAnswer:
                self.cut.append(what)
        raise AssertionError("nobody ever answered")


@dataclass
class People:
    """Who uploads, who writes in which thread, and who sign what they have filled in."""

    uploader: object
    writer: object
    thread_id: str
    signers: dict


@pytest.fixture
def people(parts, strangers, freeze):
    uploader, writer, *others = (next(strangers) for _ in range(ROUNDS + 2))
    with parts.work(writer) as work:
        thread_id = messages.start(work, NewThread("Hyran"), Outgoing("Hej", "k", "sv"))
    return People(uploader, writer, thread_id, {one: freeze(one) for one in others})


def upload(told, held, photo, round_):
    key = f"photo {round_}"
    told.uploaded.append(told.until_answered("upload", held.send_receipt, photo, key))


def write(told, held, thread_id, round_):
    form = {"send_key": f"line {round_}", "text": f"rad {round_}"}
    told.until_answered("message", held.post, f"/messages/{thread_id}", form)
    told.written.append(form["text"])


def sign(told, phone, month, actor, view):
    held = told.until_answered("sign-in", phone, actor)
    path, form = f"/application/{month}/sign", {"digest": view.digest}
    told.sent[actor.id] = told.until_answered("sending", held.post, path, form)


def kill_answering(web):
    """Kill the processes that answer; the one that made them makes others."""
    for child in Path(f"/proc/{web.pid}/task/{web.pid}/children").read_text().split():
        os.kill(int(child), signal.SIGKILL)


@pytest.mark.parametrize("run", range(RUNS))
def test_both_die_at_any_moment(
    service, parts, people, phone, jobs, photo, month, run, record_property
):
    dice, told = random.Random(20261124 + run), Told()
    web, worker = service.start_web(), service.start_worker()
    service.warm_up()
    uploads, writes = phone(people.uploader), phone(people.writer)
    for round_, (actor, view) in enumerate(people.signers.items()):
        with ThreadPoolExecutor(3) as pool:
            doing = [
                pool.submit(upload, told, uploads, photo, round_),
                pool.submit(write, told, writes, people.thread_id, round_),
                pool.submit(sign, told, phone, month, actor, view),
            ]
            threading.Event().wait(dice.uniform(0.0, 0.5))
            if round_ in ALL_DIE:
                service.kill(web)
                web = service.start_web()
            else:
                kill_answering(web)
            if round_ in WORKER_DIES:
                service.kill(worker)
                worker = service.start_worker(**{AHEAD: str(3 * round_)})
            for one in doing:
                one.result()
    service.kill(worker)
    service.start_worker(**{AHEAD: "90"})
    for one in told.uploaded:
        # Each may take as long as one reading may.
        service.until_read(lambda one=one: states(parts, people.uploader)[one] != "received")
    handed_over = [jobs(number(parts, actor, month)) for actor in people.signers]
    service.until(lambda: all(job.state == "done" for one in handed_over for job in one))

    record_property("kills at random moments", ROUNDS + len(WORKER_DIES))
    record_property("answers cut off", len(told.cut))
    record_property("acknowledged", len(told.uploaded) + len(told.written) + len(told.sent))
    found = faults(parts, people, told, month)
    for name, times in found.items():
        record_property(name, times)
    assert found == dict.fromkeys(found, 0)
    assert all(len(jobs(receipt_id)) == 1 for receipt_id in told.uploaded)
    assert told.cut


def faults(parts, people, told, month):
    """How much was lost, doubled or half, and how many files have no row after the sweep."""
    faulty = Counter(dict.fromkeys(("lost", "doubled", "half"), 0))
    pocket = states(parts, people.uploader)
    compare(faulty, told.uploaded, pocket)
    compare(faulty, ["Hej", *told.written], texts(parts, people))
    faulty["half"] += sum(state != "read" for state in pocket.values())
    faulty["half"] += sum(not receipts.picture(parts, people.uploader, one) for one in pocket)
    for actor in people.signers:
        check_application(parts, faulty, actor, told.sent[actor.id], month)
    return {**faulty, "orphan files after the sweep": left_after_the_sweep(parts)}


def compare(faulty, acknowledged, stored):
    """What was acknowledged is there, once, and nothing else is."""
    faulty["lost"] += len(set(acknowledged) - set(stored))
    faulty["doubled"] += len(stored) - len(set(stored)) + len(set(stored) - set(acknowledged))


def check_application(parts, faulty, actor, page, month):
    """Sent, signed and handed over once, under the number on the page."""
    with parts.look(actor) as work:
        view = applications.find(work, month)
    with parts.look(SYSTEM) as work:
        rows = work.applications.all_of_case(work.cases.of_person(actor.id).id)
        signatures = work.applications.signatures(view.id, view.digest)
    faulty["doubled"] += len(rows) - 1 + max(0, len(signatures) - 1)
    faulty["lost"] += not view.receipt_number or view.receipt_number not in page
    handed_over = list(parts.config.instance.rglob(f"{view.receipt_number}*"))
    faulty["half"] += not signatures or not handed_over
    faulty["doubled"] += max(0, len(handed_over) - 1)


def left_after_the_sweep(parts):
    """Files without a row, whole or half written, a day later."""
    later = replace(parts, now=lambda: parts.now() + LATER)
    assert upkeep.sweep_files(later).missing == ()
    parts.files.clear_parts(later.now())
    halves = list((parts.config.instance / "files").rglob(f"*.{PART}"))
    return upkeep.sweep_files(later, removes=False).orphans + len(halves)


def states(parts, actor):
    with parts.look(actor) as work:
        return {view.id: view.state for view in receipts.pocket(work)}


def texts(parts, people):
    with parts.work(people.writer) as work:
        return [one.body.text for one in dialogue.show(work, people.thread_id).messages]


def number(parts, actor, month):
    with parts.look(actor) as work:
        return applications.find(work, month).receipt_number
