import os
import time
from datetime import UTC, datetime, timedelta

import pytest

from portal.domain.permissions import SYSTEM
from portal.jobs.schedule import put_due
from portal.jobs.worker import run_once
from portal.records.base import new_id
from portal.records.outbox import LEASE, MOST_ATTEMPTS, PAUSES
from portal.services import upkeep
from tests.house.belongings import receipt
from tests.households import single


@pytest.fixture
def place(parts):
    """A household with a receipt, on a clock that is the machine's: the store knows no other."""
    home = single(parts)
    receipt(parts, home)
    object.__setattr__(parts, "now", lambda: datetime.now(UTC))
    return parts


def orphan(parts, age):
    """A file whose row was never written: the process was killed in between."""
    file_id = new_id()
    parts.files.keep(file_id, new_id(), b"lost")
    moment = time.time() - age.total_seconds()
    os.utime(parts.config.instance / "files" / file_id[:2] / file_id, (moment, moment))
    return file_id


def test_old_file_without_row_goes_and_a_young_one_stays(place):
    old, young = orphan(place, timedelta(hours=25)), orphan(place, timedelta(hours=23))
    kept = place.files.ids() - {old}
    assert upkeep.sweep_files(place, removes=False).orphans == 1
    assert old in place.files.ids()
    assert upkeep.sweep_files(place) == upkeep.Swept(1, ())
    assert place.files.ids() == kept
    assert young in kept


def test_half_file_of_a_killed_process_goes_after_a_day(place):
    (whole,) = place.files.ids()
    folder = place.config.instance / "files" / whole[:2]
    old, young = folder / f"{'a' * 32}.1.part", folder / f"{'b' * 32}.2.part"
    for half, hours in ((old, 25), (young, 23)):
        half.write_bytes(b"half")
        moment = time.time() - timedelta(hours=hours).total_seconds()
        os.utime(half, (moment, moment))
    upkeep.daily(place, "2026-11-24")
    assert {path.name for path in folder.iterdir()} == {whole, young.name}


def test_row_without_file_is_reported(place):
    (file_id,) = place.files.ids()
    place.files.remove(file_id)
    assert upkeep.sweep_files(place).missing == (file_id,)
    with pytest.raises(upkeep.FilesMissing):
        upkeep.daily(place, "2026-11-24")


def test_worker_sweeps_once_a_day(place):
    orphan(place, timedelta(days=2))
    put_due(place)
    put_due(place)
    assert run_once(place) == 2, "the day's sweep, and the hour's look for decisions"
    assert len(place.files.ids()) == 1
    put_due(place)
    assert run_once(place) == 0


def test_job_that_failed_for_good_or_killed_its_workers_is_listed(parts):
    with parts.work(SYSTEM) as work:
        for subject in ("a" * 32, "b" * 32, "c" * 32):
            work.outbox.put("kind", subject, work.now)
        failing, dying, fine = work.outbox.ready(work.now)
        step = PAUSES[-1] + LEASE
        for turn in range(MOST_ATTEMPTS):
            at = work.now + turn * step
            work.outbox.failed(work.outbox.take(failing, at), "ValueError", at)
            assert work.outbox.take(dying, at)
        late = work.now + MOST_ATTEMPTS * step
        assert {job.id for job in work.outbox.given_up(late)} == {failing, dying}
        assert work.outbox.ready(late) == [fine]
        assert work.outbox.retry(dying, late)
        assert not work.outbox.retry(fine, late)
        assert set(work.outbox.ready(late)) == {dying, fine}
