import os
import random
import threading

import pytest

from portal.services import receipts
from tests.faults import moments
from tests.faults.phone import NoAnswer
from tests.faults.worker import AHEAD

# `make bars-full` kills two hundred times.
IS_FULL = os.environ.get("MY_PAGES_BARS") == "full"


def pocket(parts, client):
    with parts.look(client) as work:
        return {view.id: view.state for view in receipts.pocket(work)}


def until_read(service, parts, client):
    service.until_read(lambda: "received" not in pocket(parts, client).values())


@pytest.mark.parametrize("moment", moments.UPLOAD)
def test_photo_is_kept_once_when_the_web_dies(service, parts, client, phone, jobs, photo, moment):
    web = service.start_web(**{moments.DIE_AT: moment})
    held = phone(client)
    with pytest.raises(NoAnswer):
        held.send_receipt(photo, "key")
    service.until_dead(web)
    service.start_web()
    receipt_id = held.send_receipt(photo, "key")
    assert pocket(parts, client) == {receipt_id: "received"}
    assert len(jobs(receipt_id)) == 1
    assert receipts.picture(parts, client, receipt_id)


@pytest.mark.parametrize("moment", moments.READING)
def test_paper_is_read_once_when_the_worker_dies(service, parts, client, jobs, photo, moment):
    receipt_id = receipts.keep(parts, client, photo, "key")
    worker = service.start_worker(**{moments.DIE_AT: moment})
    service.until_dead(worker)
    service.start_worker(**{AHEAD: "3"})
    until_read(service, parts, client)
    service.until(lambda: jobs(receipt_id)[0].state == "done")
    assert pocket(parts, client) == {receipt_id: "read"}
    assert len(jobs(receipt_id)) == 1


def test_what_the_client_said_stands_when_the_worker_died(service, parts, client, photo):
    receipt_id = receipts.keep(parts, client, photo, "key")
    worker = service.start_worker(**{moments.DIE_AT: "read, not stored"})
    service.until_dead(worker)
    said = receipts.ConfirmedReceipt(merchant="Min affär")
    with parts.work(client) as work:
        receipts.confirm(work, receipt_id, said)
    service.start_worker(**{AHEAD: "3"})
    service.until_read(lambda: _view(parts, client, receipt_id).reading is not None)
    assert _view(parts, client, receipt_id).confirmed == said


@pytest.mark.parametrize("run", range(19 if IS_FULL else 1))
def test_both_die_at_any_moment_while_receipts_are_sent(
    service, parts, client, phone, jobs, photo, run, record_property
):
    dice, kills = random.Random(20261124 + run), 0
    web, worker = service.start_web(), service.start_worker()
    held = phone(client)
    acknowledged = []
    sender = threading.Thread(
        target=lambda: acknowledged.extend(_sent_at_last(held, photo, str(n)) for n in range(6))
    )
    sender.start()
    for round_ in range(1, 9):
        sender.join(dice.uniform(0.1, 1.0))
        service.kill(web)
        web, kills = service.start_web(), kills + 1
        # A job may lose its worker four times; after the fifth it would be given up.
        if round_ % 2 == 0 and round_ < 8:
            service.kill(worker)
            worker, kills = service.start_worker(**{AHEAD: str(3 * round_)}), kills + 1
    sender.join(180)
    assert len(acknowledged) == 6
    service.kill(worker)
    record_property("kills at random moments", kills + 1)
    service.start_worker(**{AHEAD: "60"})
    until_read(service, parts, client)
    assert pocket(parts, client) == dict.fromkeys(acknowledged, "read")
    assert all(len(jobs(receipt_id)) == 1 for receipt_id in acknowledged)


@pytest.mark.parametrize(
    "script",
    [
        None,
        "exit 1",
        "kill -9 $$",
        "kill -SEGV $$",
        "printf 'level\\tpage_num\\n5\\tx\\n'",
        "exec /bin/sleep 600",
    ],
    ids=["missing", "fails", "is killed", "crashes", "prints rubbish", "hangs"],
)
def test_paper_is_kept_and_not_read_when_the_reader(
    service, parts, client, jobs, photo, tmp_path, script
):
    if script:
        reader = tmp_path / "tesseract"
        reader.write_text(f"#!/bin/sh\n{script}\n")
        reader.chmod(0o755)
    receipt_id = receipts.keep(parts, client, photo, "key")
    service.start_worker(PATH=str(tmp_path))
    # A reader that hangs is ended by the clock (Limits.wall_seconds).
    until_read(service, parts, client)
    service.until(lambda: jobs(receipt_id)[0].state == "done")
    assert pocket(parts, client) == {receipt_id: "not_read"}
    assert receipts.picture(parts, client, receipt_id)


def _sent_at_last(held, photo, key):
    """As a phone does: the same sending again until somebody answers."""
    for _ in range(60):
        try:
            return held.send_receipt(photo, key)
        except NoAnswer:
            continue
    raise AssertionError("nobody ever answered")


def _view(parts, client, receipt_id):
    with parts.look(client) as work:
        return receipts.show(work, receipt_id)
