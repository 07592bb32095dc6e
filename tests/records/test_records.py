from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from portal.domain.permissions import SYSTEM
from portal.domain.refusals import NotFound
from portal.records.applications import Application
from portal.records.outbox import LEASE, PAUSES
from tests import databases
from tests.households import single


def test_personal_number_and_name_are_not_in_the_database(parts):
    single(parts)
    dump = databases.dump(parts.config.database_url)
    assert "K-189811" in dump
    assert "199001189811" not in dump
    assert "Testsson" not in dump


def test_person_is_found_by_number(parts):
    home = single(parts)
    with parts.look(SYSTEM) as work:
        person = work.people.by_personal_number("199001189811")
        assert person is not None
        assert person.id == home.person_id
        assert work.people.identity(person).name == "Test Testsson"


def test_sqlite_keeps_what_it_acknowledged(sqlite_parts):
    with sqlite_parts.engine.connect() as connection:
        pragma = connection.exec_driver_sql
        assert pragma("PRAGMA journal_mode").scalar() == "wal"
        assert pragma("PRAGMA synchronous").scalar() == 2
        assert pragma("PRAGMA foreign_keys").scalar() == 1


def test_failed_work_leaves_nothing_behind(parts):
    def fail():
        with parts.work(SYSTEM) as work:
            work.cases.add("K-1", work.today)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    with parts.work(SYSTEM) as work:
        work.cases.add("K-1", work.today)


def test_only_one_repeat_application_for_a_month(parts):
    home = single(parts)

    def start():
        with parts.work(SYSTEM) as work:
            work.applications.add(
                Application(
                    case_id=home.case_id,
                    benefit_month="2026-11",
                    state="draft",
                    sealed_document=b"",
                    created_at=work.now,
                    changed_at=work.now,
                )
            )

    start()
    with pytest.raises(IntegrityError):
        start()


def test_other_cases_objects_are_not_found(parts):
    one, other = single(parts), single(parts, "199002189810")
    with parts.work(SYSTEM) as work:
        application = work.applications.add(
            Application(
                case_id=one.case_id,
                benefit_month="2026-11",
                state="draft",
                sealed_document=b"",
                created_at=work.now,
                changed_at=work.now,
            )
        )
        with pytest.raises(NotFound):
            work.applications.of_case(other.case_id, application.id)


def test_job_is_taken_once_and_again_when_its_worker_died(parts):
    with parts.work(SYSTEM) as work:
        work.outbox.put("kind", "a" * 32, work.now)
        work.outbox.put("kind", "a" * 32, work.now)
        (job_id,) = work.outbox.ready(work.now)
        assert work.outbox.take(job_id, work.now) is not None
        assert work.outbox.take(job_id, work.now) is None
        taken = work.outbox.take(job_id, work.now + LEASE + timedelta(seconds=1))
        work.outbox.done(taken)
        assert work.outbox.ready(work.now + 2 * LEASE) == []


def test_job_that_fails_comes_back_after_a_growing_pause(parts):
    second = timedelta(seconds=1)
    with parts.work(SYSTEM) as work:
        work.outbox.put("kind", "a" * 32, work.now)
        (job_id,), at = work.outbox.ready(work.now), work.now
        for pause in PAUSES:
            work.outbox.failed(work.outbox.take(job_id, at), "ValueError", at)
            assert work.outbox.ready(at + pause - second) == []
            assert work.outbox.given_up(at + pause) == []
            at += pause + second
            assert work.outbox.ready(at) == [job_id]
        work.outbox.failed(work.outbox.take(job_id, at), "ValueError", at)
        assert [job.id for job in work.outbox.given_up(at)] == [job_id]
    assert sorted(PAUSES) == list(PAUSES)
    assert sum(PAUSES, timedelta()) < timedelta(minutes=30)


def test_worker_that_was_too_slow_changes_nothing_of_anothers_job(parts):
    with parts.work(SYSTEM) as work:
        work.outbox.put("kind", "a" * 32, work.now)
        (job_id,), later = work.outbox.ready(work.now), work.now + 2 * LEASE
        slow = work.outbox.take(job_id, work.now)
        quick = work.outbox.take(job_id, later)
        work.outbox.failed(slow, "ValueError", later)
        work.outbox.done(slow)
        assert work.outbox.ready(later + LEASE + timedelta(seconds=1)) == [job_id]
        work.outbox.hold(quick, later + LEASE)
        assert work.outbox.ready(later + LEASE + timedelta(seconds=1)) == []


def test_new_time_that_is_set_while_the_job_is_done_stands(parts):
    with parts.work(SYSTEM) as work:
        work.outbox.put_at("kind", "a" * 32, work.now, work.now - timedelta(seconds=1))
        (job_id,), tomorrow = work.outbox.ready(work.now), work.now + timedelta(days=1)
        taken = work.outbox.take(job_id, work.now)
        work.outbox.put_at("kind", "a" * 32, work.now, tomorrow)
        work.outbox.done(taken)
        assert work.outbox.ready(tomorrow + timedelta(seconds=1)) == [job_id]


def test_changed_log_entry_is_found(parts):
    home = single(parts)
    with parts.work(SYSTEM) as work:
        for action in ("one", "two", "three"):
            work.access_log.write(home.staff_id, action, home.case_id, work.now)
        assert work.access_log.first_fault() is None
        entries = work.access_log.of_case(home.case_id)
        entries[1].action = "nothing"
        work.session.flush()
        assert work.access_log.first_fault() == entries[1].number


def test_looks_in_the_same_instant_keep_the_chain(parts):
    home = single(parts)

    def look(_):
        with parts.work(home.case_worker) as work:
            work.access_log.write(home.staff_id, "case", home.case_id, work.now)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(look, range(40)))
    with parts.look(SYSTEM) as work:
        assert len(work.access_log.of_case(home.case_id)) == 40
        assert work.access_log.first_fault() is None
