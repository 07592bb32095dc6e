"""The worker's own manners: it holds what it works on, and nothing ends it but a word."""

import threading
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

from sqlalchemy.exc import OperationalError

from portal.assembly import Parts
from portal.domain.permissions import SYSTEM
from portal.jobs.worker import DISTURBED_SECONDS, PAUSE_SECONDS, holding, run
from portal.records.outbox import LEASE, Job
from portal.services.upkeep import UPKEEP_JOB


class Rounds(threading.Event):
    """Tells the worker to stop after so many rounds, and notes how long it would have paused."""

    def __init__(self, rounds):
        super().__init__()
        self._rounds, self.pauses = rounds, []

    def wait(self, timeout=None):
        self.pauses.append(timeout)
        if len(self.pauses) == self._rounds:
            self.set()
        return self.is_set()


class Disturbed(Parts):
    """Parts whose database is gone the first times."""

    @contextmanager
    def look(self, actor):
        if self.gone:
            self.gone.pop()
            raise OperationalError("SELECT", {}, ValueError("gone"))
        with super().look(actor) as work:
            yield work


def test_worker_outlives_a_database_that_is_gone(parts):
    object.__setattr__(parts, "gone", [1, 1])
    object.__setattr__(parts, "__class__", Disturbed)
    with parts.work(SYSTEM) as work:
        work.outbox.put("send_notice", "a" * 32, work.now)
    rounds = Rounds(5)
    run(parts, rounds, cores=1)
    assert rounds.pauses[:2] == [DISTURBED_SECONDS, DISTURBED_SECONDS]
    with parts.look(SYSTEM) as work:
        assert work.outbox.ready(work.now) == []


def test_what_is_due_is_done_while_the_queue_is_never_empty(parts):
    with parts.work(SYSTEM) as work:
        for letter in "abcdef":
            work.outbox.put("send_notice", letter * 32, work.now)
    rounds = Rounds(1)
    run(parts, rounds, cores=1)
    assert rounds.pauses != [PAUSE_SECONDS]
    with parts.look(SYSTEM) as work:
        assert work.session.query(Job).filter_by(kind=UPKEEP_JOB).count() == 1


def test_lease_is_held_while_the_work_goes_on(parts):
    with parts.work(SYSTEM) as work:
        work.outbox.put("kind", "a" * 32, work.now)
        taken = work.outbox.take(work.outbox.ready(work.now)[0], work.now)
    asked, moment = threading.Event(), parts.now() + timedelta(minutes=9)

    def now():
        asked.set()
        return moment

    with holding(replace(parts, now=now), taken, every=timedelta()):
        assert asked.wait(30)
    with parts.look(SYSTEM) as work:
        assert work.outbox.ready(moment + LEASE - timedelta(seconds=1)) == []
        assert work.outbox.ready(moment + LEASE + timedelta(seconds=1)) == [taken.id]


def test_lease_that_cannot_be_held_disturbs_no_work(parts):
    with parts.work(SYSTEM) as work:
        work.outbox.put("kind", "a" * 32, work.now)
        taken = work.outbox.take(work.outbox.ready(work.now)[0], work.now)
    asked = threading.Event()

    def now():
        asked.set()
        raise OperationalError("UPDATE", {}, ValueError("gone"))

    with holding(replace(parts, now=now), taken, every=timedelta()):
        assert asked.wait(30)
