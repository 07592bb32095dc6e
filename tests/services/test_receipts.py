from datetime import timedelta
from decimal import Decimal

import pytest
from PIL import Image

from portal.domain.permissions import SYSTEM
from portal.domain.receipts import Category, ConfirmedReceipt, ReadField, Reading
from portal.domain.refusals import NotFound, Refusal
from portal.jobs.worker import do
from portal.records.applications import Application
from portal.records.outbox import LONG_TRIED, PAUSES
from portal.services import receipt_reading, receipts
from tests.households import single


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "photo.png"
    Image.new("RGB", (60, 80), "white").save(path)
    return path.read_bytes()


def fake_reader(paper, limits):
    return Reading(read=True, total=ReadField(Decimal("12.50"), 0.95))


def test_same_upload_key_is_the_same_receipt(parts, photo):
    home = single(parts)
    first = receipts.keep(parts, home.client, photo, "key")
    assert receipts.keep(parts, home.client, photo, "key") == first
    with parts.look(home.client) as work:
        assert len(receipts.pocket(work)) == 1


def test_kept_file_is_encrypted_on_disk(parts, photo):
    home = single(parts)
    receipts.keep(parts, home.client, photo, "key")
    stored = [path.read_bytes() for path in parts.config.instance.glob("files/*/*")]
    assert len(stored) == 2
    assert all(photo[:8] not in content and b"JFIF" not in content for content in stored)


@pytest.mark.parametrize("content", [b"", b"hej", b"%PDF-1.4 broken", b"\xff\xd8\xff\xe0rubbish"])
def test_unusable_file_is_refused_and_nothing_is_stored(parts, content):
    home = single(parts)
    with pytest.raises(Refusal):
        receipts.keep(parts, home.client, content, "key")
    with parts.look(home.client) as work:
        assert receipts.pocket(work) == ()
    assert list(parts.config.instance.glob("files/*/*")) == []


def test_other_households_receipt_is_not_found(parts, photo):
    home, other = single(parts), single(parts, "199002189810")
    receipt_id = receipts.keep(parts, home.client, photo, "key")
    with parts.look(other.client) as work, pytest.raises(NotFound):
        receipts.show(work, receipt_id)
    with pytest.raises(NotFound):
        receipts.picture(parts, other.client, receipt_id)


def test_what_the_client_said_stands_when_the_reading_comes_later(parts, photo):
    home = single(parts)
    receipt_id = receipts.keep(parts, home.client, photo, "key")
    said = ConfirmedReceipt(
        merchant="Apoteket", total=Decimal("99.00"), category=Category.MEDICINE, prescription=True
    )
    with parts.work(home.client) as work:
        receipts.confirm(work, receipt_id, said)
    receipt_reading.read(parts, receipt_id, reader=fake_reader)
    with parts.look(home.client) as work:
        view = receipts.show(work, receipt_id)
    assert view.state == "confirmed"
    assert view.confirmed == said


def test_worker_reads_a_kept_receipt_once(parts, photo):
    home = single(parts)
    receipt_id = receipts.keep(parts, home.client, photo, "key")
    with parts.look(SYSTEM) as work:
        (job_id,) = work.outbox.ready(parts.now())
    assert do(parts, job_id)
    assert not do(parts, job_id)
    with parts.look(home.client) as work:
        assert receipts.show(work, receipt_id).state in {"read", "not_read"}


def test_what_staff_will_look_at_stays_with_them_when_it_is_read(parts, photo):
    home = single(parts)
    receipt_id = receipts.keep(parts, home.client, photo, "key")
    with parts.work(home.client) as work:
        receipts.hand_to_staff(work, receipt_id)
    receipt_reading.read(parts, receipt_id, reader=fake_reader)
    with parts.look(home.client) as work:
        assert receipts.show(work, receipt_id).state == "with_staff"


def test_a_receipt_in_a_sent_application_is_kept(parts, photo):
    home = single(parts)
    receipt_id = receipts.keep(parts, home.client, photo, "key")
    with parts.work(home.client) as work:
        sent = Application(
            case_id=receipts.case_of(work),
            benefit_month="2026-11",
            state="sent",
            sealed_document=b"",
            created_at=work.now,
            changed_at=work.now,
        )
        work.session.add(sent)
        work.session.flush()
        work.receipts.by_id(receipt_id).application_id = sent.id
    with parts.work(home.client) as work, pytest.raises(receipts.ReceiptSent):
        receipts.remove(work, receipt_id)


def test_receipt_whose_reading_goes_on_failing_is_left_to_the_client(parts, photo):
    home = single(parts)
    receipt_id = receipts.keep(parts, home.client, photo, "k")
    after = (sum(PAUSES[:tried], timedelta(seconds=tried)) for tried in range(LONG_TRIED))
    for wait in after:
        assert receipt_reading.give_up(parts) == 0
        with parts.work(SYSTEM) as work:
            (job_id,) = work.outbox.ready(work.now + wait)
            taken = work.outbox.take(job_id, work.now + wait)
            work.outbox.failed(taken, "ReaderDied", work.now + wait)
    assert wait < timedelta(minutes=2)
    assert receipt_reading.give_up(parts) == 1
    with parts.look(home.client) as work:
        assert receipts.show(work, receipt_id).state == "not_read"
    assert receipt_reading.give_up(parts) == 0
    # It was tried once more, and read: what stands on it is offered after all.
    receipt_reading.read(parts, receipt_id, reader=fake_reader)
    with parts.look(home.client) as work:
        assert receipts.show(work, receipt_id).state == "read"
