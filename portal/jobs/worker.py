"""The worker: takes jobs from the outbox with a lease, does them, and says so.

A killed worker leaves a lease that runs out; the next look at the outbox takes the job again.
"""

import os
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import structlog

from portal.assembly import Parts
from portal.casesystem.port import CaseSystemDown
from portal.domain.permissions import SYSTEM
from portal.domain.refusals import NotFound
from portal.jobs.schedule import put_due
from portal.jobs.tasks import TASKS
from portal.services import receipt_reading
from uploads.scanner import ScannerDown

PAUSE_SECONDS = 1.0
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
        job = work.outbox.take(job_id, work.now)
        if job is None:
            return False
        kind, subject_id = job.kind, job.subject_id
    try:
        TASKS[kind](parts, subject_id)
    except NotFound:
        _log.info("job without its subject", kind=kind)
    except (CaseSystemDown, ScannerDown) as fault:
        _log.warning("no answer", kind=kind, fault=type(fault).__name__)
        with parts.work(SYSTEM) as work:
            work.outbox.postpone(job_id, work.now + TRY_AGAIN)
        return False
    except Exception as fault:
        # The name alone: a message could hold what was read.
        _log.error("job failed", kind=kind, fault=type(fault).__name__)
        with parts.work(SYSTEM) as work:
            work.outbox.failed(job_id, type(fault).__name__)
        return False
    with parts.work(SYSTEM) as work:
        work.outbox.done(job_id)
    return True


def workers_of(cores: int) -> int:
    """How many jobs are done at once: one core is left to the pages, as each reading fills one."""
    return max(1, cores - 1)


def run(parts: Parts, stop: threading.Event, cores: int | None = None) -> None:
    """Work until told to stop."""
    workers = workers_of(cores or os.cpu_count() or 1)
    with ThreadPoolExecutor(workers) as pool:
        while not stop.is_set():
            with parts.look(SYSTEM) as work:
                waiting = work.outbox.ready(parts.now(), most=workers)
            if not waiting:
                put_due(parts)
                receipt_reading.give_up(parts)
                stop.wait(PAUSE_SECONDS)
                continue
            list(pool.map(lambda job_id: do(parts, job_id), waiting))
