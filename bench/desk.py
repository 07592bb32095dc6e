"""How fast the case worker's day is: 150 households, 5,000 messages, a month's applications.

It prints seconds on the clock, seconds of the processor (the same on a busy machine), and the
number of statements, which must not grow with the cases.
"""

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from sqlalchemy import event

from portal.assembly import Parts, assemble
from portal.config import Config
from portal.domain.desk_filter import DeskFilter
from portal.domain.permissions import SYSTEM, Actor, Role
from portal.records.base import Base, new_id
from portal.records.cases import Assignment
from portal.records.dialogue import Message, Thread
from portal.services import case_views, desk, dialogue, seeding, sent_applications
from portal.services.message_bodies import Body, seal
from portal.services.work import Work


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, nargs="*", default=[3, 150])
    parser.add_argument("--messages", type=int, default=5000)
    wanted = parser.parse_args()
    print(f"\n{'the desk':26}{'cases':>7}{'median s':>10}{'cpu s':>8}{'statements':>12}")
    for cases in wanted.cases:
        with tempfile.TemporaryDirectory(prefix="desk-") as folder:
            parts = assemble(Config.read({"MY_PAGES_INSTANCE": f"{folder}/instance"}))
            Base.metadata.create_all(parts.engine)
            worker = filled(parts, cases, wanted.messages * cases // max(wanted.cases))
            for name, read in READS.items():
                seconds, busy, statements = measured(parts, worker, read)
                print(f"{name:26}{cases:>7}{seconds:>10.3f}{busy:>8.3f}{statements:>12}")
            parts.engine.dispose()


READS: dict[str, Callable[[Work], object]] = {
    "the day": desk.show,
    "the day, urgent alone": lambda work: desk.show(work, DeskFilter(is_urgent=True)),
    "cases": case_views.own_cases,
    "messages that wait": dialogue.waiting,
    "all messages": dialogue.of_own_cases,
    "applications": sent_applications.in_own_cases,
}


def filled(parts: Parts, cases: int, messages: int) -> Actor:
    """The demo with that many households, all of them one case worker's, and their messages."""
    with parts.work(SYSTEM) as work:
        seeding.seed(work, cases)
        worker = next(one for one in work.people.all_staff() if Role.CASE_WORKER in one.role_set)
        for assignment in work.session.query(Assignment):
            assignment.staff_id = worker.id
        given = work.cases.of_staff(worker.id, work.today)
        for index, case in enumerate(given):
            per_case = messages // len(given)
            for start in range(0, per_case, 10):
                talk(work, case.id, worker.id, min(10, per_case - start), index + start)
    return Actor(worker.id, worker.role_set)


def talk(work: Work, case_id: str, staff_id: str, length: int, seed: int) -> None:
    """A thread with messages from both sides in turn; the client's wait for an answer at times."""
    began = work.now - timedelta(days=1 + seed % 60)
    person_id = next(iter(work.cases.member_ids(case_id).values()))
    thread = Thread(id=new_id(), case_id=case_id, created_at=began, last_message_at=began)
    thread.sealed_subject = work.vault.seal(b"Hyran i december", thread.id, case_id)
    if seed % 5 == 0:
        thread.waiting_for, thread.waiting_since = "staff", began
    work.session.add(thread)
    work.session.flush()
    for number in range(1, length + 1):
        from_staff = number % 2 == 0
        message = Message(
            id=new_id(),
            thread_id=thread.id,
            number=number,
            author_id=staff_id if from_staff else person_id,
            is_from_staff=from_staff,
            language="sv",
            sent_at=began + timedelta(minutes=number),
            read_at=began if number < length - 1 else None,
            send_key=new_id(),
        )
        message.sealed_body = seal(work, message.id, case_id, Body("Jag undrar om hyran." * 5))
        work.session.add(message)


def measured(
    parts: Parts, worker: Actor, read: Callable[[Work], object], times: int = 5
) -> tuple[float, float, int]:
    """Median seconds of a read with its log entries committed, and its number of statements.

    The first are of the clock, the second of the processor.
    """
    seconds, busy, statements = [], [], []
    count = 0

    def counted(*_: object) -> None:
        nonlocal count
        count += 1

    event.listen(parts.engine, "before_cursor_execute", counted)
    for _ in range(times):
        count, started, worked = 0, time.perf_counter(), time.process_time()
        with replace(parts).work(worker) as work:
            read(work)
        seconds.append(time.perf_counter() - started)
        busy.append(time.process_time() - worked)
        statements.append(count)
    event.remove(parts.engine, "before_cursor_execute", counted)
    return statistics.median(seconds), statistics.median(busy), max(statements)


if __name__ == "__main__":
    main()
