import pytest

from portal.services import receipts
from tests.faults import moments
from tests.faults.phone import NoAnswer
from tests.faults.worker import AHEAD, PATIENCE


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
    # A reader that hangs is ended by the clock (Limits.wall_seconds), here sooner than is usual.
    service.start_worker(PATH=str(tmp_path), **{PATIENCE: "10"})
    until_read(service, parts, client)
    service.until(lambda: jobs(receipt_id)[0].state == "done")
    assert pocket(parts, client) == {receipt_id: "not_read"}
    assert receipts.picture(parts, client, receipt_id)


def _view(parts, client, receipt_id):
    with parts.look(client) as work:
        return receipts.show(work, receipt_id)
