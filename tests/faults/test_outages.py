"""What stands around the portal fails: disk, database, worker. Said plainly, and over by itself."""

import shutil
import sqlite3
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from io import BytesIO

import html5lib
import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import OperationalError

from portal.app import create_app
from portal.domain.lifecycle import State
from portal.domain.months import BenefitMonth
from portal.domain.permissions import SYSTEM
from portal.jobs.tasks import TASKS
from portal.jobs.worker import run_once, workers_of
from portal.records.access_log import AccessLogEntry
from portal.records.applications import Application
from portal.records.base import new_id
from portal.records.dialogue import Message, Thread
from portal.records.outbox import Job
from portal.records.receipts import Receipt
from portal.services import (
    application_documents,
    dialogue,
    messages,
    receipts,
    submission,
    upkeep,
)
from portal.services.messages import NewThread, Outgoing
from tests.house.belongings import MONTH, frozen, receipt
from tests.households import single
from tests.uploads import sheets
from tests.visitor import Visitor

TOKEN = "a-token-of-more-than-thirty-two-letters"
WAITING, FIRST_MONTH = 500, BenefitMonth(2000, 1)


@pytest.fixture
def parts(sqlite_parts):
    """In this process, with nothing killed."""
    return sqlite_parts


@pytest.fixture(autouse=True)
def nothing_left_running():
    """No processes here."""


@pytest.fixture
def home(parts):
    return single(parts)


@pytest.fixture
def visitor(parts, home):
    there = Visitor(create_app("client", parts))
    there.sign_in(home.person_id)
    return there


@pytest.fixture
def photo_again():
    content = sheets.jpeg(sheets.picture(size=20))
    return lambda: (BytesIO(content), "kvitto.jpg")


def pocket(parts, home):
    with parts.look(home.client) as work:
        return receipts.pocket(work)


class NoRoom:
    """The file store's folder is there no more; a real one, not a pretended error."""

    def __init__(self, parts):
        self._folder = parts.config.instance / "files"
        self._away = parts.config.instance / "away"

    def __enter__(self):
        self._folder.rename(self._away)
        self._folder.write_text("no folder")

    def __exit__(self, *_):
        self._folder.unlink()
        self._away.rename(self._folder)


def test_store_that_is_gone_is_said_plainly_and_comes_back(parts, home, visitor, photo_again):
    before = receipt(parts, home)
    visitor.get("/receipts/add")
    with NoRoom(parts):
        answer = visitor.post("/receipts/add", photo=photo_again(), upload_key="k")
        assert answer.status_code == 503
        assert answer.headers["Retry-After"] == "30"
        assert "closed for a short while" in answer.text
        assert visitor.get("/readyz").json["store"] is False
        # What needs no file goes on.
        assert visitor.get("/receipts/").status_code == 200
        assert len(pocket(parts, home)) == 1
    assert visitor.get("/readyz").json["store"] is True
    assert visitor.get(f"/receipts/{before}/picture").data == b"picture"
    answer = visitor.post("/receipts/add", photo=photo_again(), upload_key="k")
    assert answer.status_code == 303
    assert len(pocket(parts, home)) == 2


def test_full_disk_under_the_database_is_said_plainly_and_nothing_is_half(
    parts, home, visitor, photo_again
):
    visitor.get("/receipts/add")
    stored = parts.files.ids()
    with parts.engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
    # SQLite itself says "database or disk is full", as it does on a full disk.
    full = f"PRAGMA max_page_count={pages}"
    raw = parts.engine.raw_connection()
    raw.driver_connection.execute(full)
    raw.close()
    answers = [
        visitor.post("/receipts/add", photo=photo_again(), upload_key=str(n)).status_code
        for n in range(12)
    ]
    assert 503 in answers
    assert set(answers) <= {303, 503}
    kept = answers.count(303)
    assert len(pocket(parts, home)) == kept
    raw = parts.engine.raw_connection()
    raw.driver_connection.execute("PRAGMA max_page_count=1000000")
    raw.close()
    assert visitor.post("/receipts/add", photo=photo_again(), upload_key="x").status_code == 303
    # Files that came before their rows could be written are found by the sweep, a day later.
    orphans = parts.files.ids() - stored
    assert len(orphans) >= 2 * (kept + 1)
    assert upkeep.sweep_files(parts, removes=False).missing == ()


def test_lock_shorter_than_ten_seconds_is_not_seen(parts, home):
    """The wait is a setting of each connection: read it there, and not by a clock."""
    with parts.engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA busy_timeout").scalar() == 10_000


def test_form_that_met_a_locked_database_is_sent_again_from_its_own_page(parts, home, visitor):
    visitor.get("/messages/new")
    raw = parts.engine.raw_connection()
    raw.driver_connection.execute("PRAGMA busy_timeout=1")
    raw.close()
    words = {"subject": "Hyran", "text": "Vad <gäller> nu?", "send_key": "k"}
    other = sqlite3.connect(parts.engine.url.database)
    other.execute("BEGIN IMMEDIATE")
    answer = visitor.post("/messages/new", **words)
    other.close()
    assert answer.status_code == 503
    page = html5lib.parse(answer.text, namespaceHTMLElements=False)
    (form,) = [one for one in page.iter("form") if one.get("action") == "/messages/new"]
    typed = {one.get("name"): one.get("value") for one in form.iter("input")}
    assert typed.items() >= words.items()
    assert visitor.browser.post("/messages/new", data=typed).status_code == 303
    assert visitor.browser.post("/messages/new", data=typed).status_code == 303
    with parts.look(home.client) as work:
        assert [row.subject for row in dialogue.own(work)] == ["Hyran"]


def at(parts, moment):
    """The same portal at another moment, watched by who has the token."""
    config = replace(parts.config, metrics_token=TOKEN)
    return replace(parts, config=config, now=lambda: moment)


def queue(parts, home, since):
    """Applications of many months that wait to be handed over, one each seven seconds."""
    with at(parts, since).work(SYSTEM) as work:
        first = application_documents.begun(work, home.case_id, FIRST_MONTH)
        for number in range(WAITING):
            document = replace(first, benefit_month=FIRST_MONTH.plus(number))
            row = application_documents.add(work, home.case_id, document)
            application_documents.mark_sent(work, row, document, State.SENT)
            row.delivered_at = None
            row.receipt_number = f"W-{number:04d}"
            came = since + timedelta(seconds=7 * number)
            work.outbox.put(submission.DELIVER_JOB, row.receipt_number, came)


def numbers(parts):
    answer = (
        create_app("staff", parts)
        .test_client()
        .get("/metrics", headers={"Authorization": f"Bearer {TOKEN}"})
    )
    lines = (line.rsplit(" ", 1) for line in answer.text.splitlines() if line[0] != "#")
    return {name: float(value) for name, value in lines}


def test_worker_that_was_dead_for_an_hour_catches_up_oldest_first(
    parts, home, photo_again, monkeypatch, record_property
):
    died = parts.now()
    queue(parts, home, died)
    later = at(parts, died + timedelta(hours=1))
    assert numbers(later)["mypages_oldest_job_seconds"] == 3600
    # Sending waits for no worker.
    visitor = Visitor(create_app("client", later))
    visitor.sign_in(home.person_id)
    visitor.get("/receipts/add")
    answer = visitor.post("/receipts/add", photo=photo_again(), upload_key="k")
    assert answer.status_code == 303
    assert numbers(later)['mypages_jobs{state="queued"}'] == WAITING + 1

    begun, deliver = [], TASKS[submission.DELIVER_JOB]

    def noted(place, number):
        begun.append(number)
        deliver(place, number)

    monkeypatch.setitem(TASKS, submission.DELIVER_JOB, noted)
    while run_once(later):
        pass
    assert begun == [f"W-{number:04d}" for number in range(WAITING)]
    handed_over = {path.stem for path in (parts.config.instance / "case_system").iterdir()}
    assert handed_over == set(begun)
    assert {view.state for view in pocket(parts, home)} <= {"read", "not_read"}
    found = numbers(later)
    assert found["mypages_oldest_job_seconds"] == 0
    assert found['mypages_jobs{state="done"}'] == WAITING + 1
    assert found["mypages_jobs_given_up"] == 0
    record_property("jobs done after a dead worker", len(begun))


def test_case_system_that_is_gone_stops_nobody_from_writing(parts, home, visitor):
    shutil.rmtree(parts.config.instance / "case_system", ignore_errors=True)
    (parts.config.instance / "case_system").write_text("no folder")
    with parts.work(home.client) as work:
        assert messages.start(work, NewThread("Hej"), Outgoing("Hej", "k", "sv"))
    assert visitor.get("/messages/").status_code == 200


def test_write_ahead_log_holds_through_a_crash_of_the_process(parts, home):
    receipt(parts, home)
    folder = parts.config.instance
    # A copy of the files as they lie now, without anybody closing them: what a crash leaves.
    shutil.copytree(folder, folder.parent / "crashed")
    with sqlite3.connect(folder.parent / "crashed" / "portal.db") as copy:
        assert copy.execute("SELECT count(*) FROM receipt").fetchone() == (1,)
        assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)


@pytest.mark.parametrize(("cores", "workers"), [(1, 1), (2, 1), (4, 3), (16, 15)])
def test_reading_leaves_a_core_to_the_pages(cores, workers):
    """Each reading has one thread: `tests.uploads.test_sandbox` holds it to that."""
    assert workers_of(cores) == workers


@contextmanager
def full_disk(parts):
    """Not one page more: SQLite itself says so, as it does on a full disk."""

    def limited(most):
        raw = parts.engine.raw_connection()
        raw.driver_connection.execute(f"PRAGMA max_page_count={most}")
        raw.close()

    with parts.engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE filler (words TEXT)")
    limited(1)  # It becomes as many as there are.
    refused = 0
    while refused < 20:
        # The jobs' own pages are full as well: a job that is put has no room in any.
        try:
            with parts.work(SYSTEM) as work:
                work.session.execute(text("INSERT INTO filler VALUES (zeroblob(200))"))
        except OperationalError:
            refused += 1
        try:
            with parts.work(SYSTEM) as work:
                work.outbox.put("filler", new_id(), work.now)
        except OperationalError:
            refused += 1
        else:
            refused = 0
    yield
    limited(1_000_000)


def rows_of(parts, *tables):
    with parts.engine.connect() as connection:
        return [sorted(map(repr, connection.execute(select(table)))) for table in tables]


def is_said_with_what_was_typed(answer, typed):
    """The plain page, which holds the form to be sent again."""
    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == "30"
    page = html5lib.parse(answer.text, namespaceHTMLElements=False)
    held = {one.get("name"): one.get("value") for one in page.iter("input")}
    assert held.items() >= typed.items()
    return held


def test_message_on_a_full_disk_stands_in_the_page_and_is_sent_once(parts, home, visitor):
    visitor.get("/messages/new")
    words = {"subject": "Hyran", "text": "Vad gäller nu? " * 200, "send_key": "k"}
    tables = (Message.__table__, Thread.__table__, Job.__table__)
    with full_disk(parts):
        before = rows_of(parts, *tables)
        answer = visitor.post("/messages/new", **words)
        typed = is_said_with_what_was_typed(answer, words)
        assert rows_of(parts, *tables) == before
        assert visitor.get("/messages/").status_code == 200
    for _ in range(2):
        assert visitor.browser.post("/messages/new", data=typed).status_code == 303
    with parts.look(home.client) as work:
        assert [row.subject for row in dialogue.own(work)] == ["Hyran"]


def test_application_that_is_sent_on_a_full_disk_is_whole_afterwards(parts, home, visitor):
    address = f"/application/{MONTH}/sign"
    typed = {"digest": frozen(parts, home)}
    assert visitor.get(address).status_code == 200
    tables = (Application.__table__, Receipt.__table__, Job.__table__)
    with full_disk(parts):
        before = rows_of(parts, *tables)
        is_said_with_what_was_typed(visitor.post(address, **typed), typed)
        assert rows_of(parts, *tables) == before
    assert visitor.post(address, **typed).status_code == 303
    with parts.look(home.client) as work:
        assert work.applications.for_month(home.case_id, str(MONTH)).receipt_number


def test_no_page_is_shown_when_the_access_log_has_no_room(parts, home):
    colleague = Visitor(create_app("staff", parts))
    colleague.sign_in(home.staff_id)
    address = f"/cases/{home.case_id}"
    log = AccessLogEntry.__table__
    assert "Testsson" in colleague.get(address).text
    (before,) = rows_of(parts, log)
    with full_disk(parts):
        answers = [colleague.get(address) for _ in range(40)]
        (held,) = rows_of(parts, log)
    statuses = [answer.status_code for answer in answers]
    assert 503 in statuses
    assert set(statuses) <= {200, 503}
    # What was shown was logged, and what was not logged was not shown.
    assert len(held) - len(before) == statuses.count(200)
    assert not any("Testsson" in one.text for one in answers if one.status_code == 503)
    assert colleague.get(address).status_code == 200
