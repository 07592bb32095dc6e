"""The worker: takes jobs from the outbox with a lease, does them, and says so.

A killed worker leaves a lease that runs out; the next look at the outbox takes the job again.
"""

import os
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import timedelta

import structlog
from sqlalchemy.exc import SQLAlchemyError

from portal.assembly import Parts
from portal.casesystem.port import CaseSystemDown
from portal.domain.permissions import SYSTEM
from portal.domain.refusals import NotFound
from portal.jobs.schedule import put_due
from portal.jobs.tasks import TASKS
from portal.records.outbox import LEASE, Taken
from portal.services import receipt_reading
from uploads.scanner import ScannerDown

PAUSE_SECONDS = 1.0
DISTURBED_SECONDS = 5.0
TRY_AGAIN = timedelta(minutes=5)
_log = structlog.get_logger()


def run_once(parts: Parts) -> int:
    """Do every job that is free now, one after the other. Returns how many were done."""
    with parts.look(SYSTEM) as work:
        waiting = work.outbox.ready(parts.now())
    return sum(do(parts, job_id) for job_id in waiting)


def do(parts: Parts, job_id: str) -> bool:
    """Take the lease, do the slow thing outside any transaction, store the result."""
    with parts.work(SYSTEM) as work:
        taken = work.outbox.take(job_id, work.now)
    if taken is None:
        return False
    try:
        with holding(parts, taken):
            TASKS[taken.kind](parts, taken.subject_id)
    except NotFound:
        _log.info("job without its subject", kind=taken.kind)
    except (CaseSystemDown, ScannerDown) as fault:
        _log.warning("no answer", kind=taken.kind, fault=type(fault).__name__)
        with parts.work(SYSTEM) as work:
            work.outbox.postpone(taken, work.now + TRY_AGAIN)
        return False
    except Exception as fault:
        # The name alone: a message could hold what was read.
        _log.error("job failed", kind=taken.kind, fault=type(fault).__name__)
        with parts.work(SYSTEM) as work:
            work.outbox.failed(taken, type(fault).__name__, work.now)
        return False
    with parts.work(SYSTEM) as work:
        work.outbox.done(taken)
    return True


@contextmanager
def holding(parts: Parts, taken: Taken, every: timedelta = LEASE / 3) -> Iterator[None]:
    """Keep the lease while the block runs: ten pictures take longer to read than it lasts."""
    over = threading.Event()
    holder = threading.Thread(target=_hold, args=(parts, taken, every, over), daemon=True)
    holder.start()
    try:
        yield
    finally:
        over.set()
        holder.join()


def _hold(parts: Parts, taken: Taken, every: timedelta, over: threading.Event) -> None:
    while not over.wait(every.total_seconds()):
        try:
            with parts.work(SYSTEM) as work:
                work.outbox.hold(taken, work.now)
        except SQLAlchemyError as fault:
            # The next time may succeed; a lease that runs out costs a second reading, no more.
            _log.warning("lease not kept", kind=taken.kind, fault=type(fault).__name__)


def workers_of(cores: int) -> int:
    """How many jobs are done at once: one core is left to the pages, as each reading fills one."""
    return max(1, cores - 1)


def run(parts: Parts, stop: threading.Event, cores: int | None = None) -> None:
    """Work until told to stop, whatever fails: a database that is gone comes back."""
    workers = workers_of(cores or len(os.sched_getaffinity(0)))
    with ThreadPoolExecutor(workers) as pool:
        while not stop.is_set():
            try:
                pause = 0.0 if _work_once(parts, pool, workers) else PAUSE_SECONDS
            except Exception as fault:
                _log.error("worker disturbed", fault=type(fault).__name__)
                pause = DISTURBED_SECONDS
            stop.wait(pause)


def _work_once(parts: Parts, pool: ThreadPoolExecutor, workers: int) -> bool:
    # What is due comes first: a queue that is never empty must not keep it from being done.
    put_due(parts)
    receipt_reading.give_up(parts)
    with parts.look(SYSTEM) as work:
        waiting = work.outbox.ready(parts.now(), most=workers)
    list(pool.map(lambda job_id: do(parts, job_id), waiting))
    return bool(waiting)
