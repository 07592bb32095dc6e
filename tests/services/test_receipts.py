from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from io import BytesIO

import pytest
from PIL import Image
from sqlalchemy import func, select

from portal.domain.permissions import SYSTEM
from portal.domain.receipts import Category, ConfirmedReceipt, ReadField, Reading
from portal.domain.refusals import NotFound, Refusal
from portal.jobs.worker import do
from portal.records.applications import Application
from portal.records.outbox import LONG_TRIED, PAUSES
from portal.records.receipts import Receipt, ReceiptPage, StoredFile
from portal.services import receipt_corrections, receipt_pages, receipt_reading, receipts, upkeep
from tests.households import single
from uploads.storage import StoreDown


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
            case_id=work.own_case_id,
            benefit_month="2026-11",
            state="sent",
            sealed_document=b"",
            created_at=work.now,
            changed_at=work.now,
        )
        work.session.add(sent)
        work.session.flush()
        work.receipts.by_id(receipt_id).application_id = sent.id
    with pytest.raises(receipts.ReceiptSent):
        receipt_corrections.remove(parts, home.client, receipt_id)
    assert len(list(parts.config.instance.glob("files/*/*"))) == 2


def files_of(parts):
    return list(parts.config.instance.glob("files/*/*"))


def kept_in_all_ways(parts, home, photo):
    """A receipt of two photos, read, one of them turned upright."""
    receipt_id = receipts.keep(parts, home.client, photo, "key")
    receipt_pages.add(parts, home.client, receipt_id, photo, "second")
    turned = Reading(read=True, turns=(1,))
    receipt_reading.read(parts, receipt_id, reader=lambda *_: turned)
    return receipt_id


def test_removed_receipt_is_erased_with_all_its_files(parts, photo):
    home = single(parts)
    receipt_id = kept_in_all_ways(parts, home, photo)
    receipt_corrections.remove(parts, home.client, receipt_id)
    with parts.look(SYSTEM) as work:
        for record in (Receipt, ReceiptPage, StoredFile):
            assert work.session.scalar(select(func.count()).select_from(record)) == 0
    swept(parts)
    assert files_of(parts) == []


def test_what_a_crash_left_of_a_removed_receipt_goes_with_the_sweep(parts, photo, monkeypatch):
    home = single(parts)
    receipt_id = kept_in_all_ways(parts, home, photo)

    def down(*_):
        raise StoreDown

    with monkeypatch.context() as broken:
        broken.setattr(type(parts.files), "remove", down)
        receipt_corrections.remove(parts, home.client, receipt_id)
    assert len(files_of(parts)) == 6
    swept(parts)
    assert files_of(parts) == []


def swept(parts):
    """Upkeep two days on, by the clock of the disk."""
    later = datetime.now(UTC) + timedelta(days=2)
    upkeep.sweep_files(replace(parts, now=lambda: later))


def test_job_for_a_removed_receipt_is_done(parts, photo):
    home = single(parts)
    receipt_id = receipts.keep(parts, home.client, photo, "key")
    receipt_corrections.remove(parts, home.client, receipt_id)
    with parts.look(SYSTEM) as work:
        (job_id,) = work.outbox.ready(parts.now())
    do(parts, job_id)
    with parts.look(SYSTEM) as work:
        assert not work.outbox.ready(parts.now())


def pages_shown(parts, home, receipt_id):
    with parts.look(home.client) as work:
        count = receipts.show(work, receipt_id).pictures
    return [receipts.picture(parts, home.client, receipt_id, number) for number in range(count)]


def paper_of(*shades):
    pages = [Image.new("RGB", (60, 80), shade) for shade in shades]
    content = BytesIO()
    pages[0].save(content, "TIFF", save_all=True, append_images=pages[1:])
    return content.getvalue()


def shade(jpeg):
    return Image.open(BytesIO(jpeg)).convert("L").getpixel((5, 5)) // 64


def test_all_pages_of_all_files_are_shown(parts, photo):
    home = single(parts)
    receipt_id = receipts.keep(parts, home.client, paper_of("black", "grey", "white"), "key")
    receipt_pages.add(parts, home.client, receipt_id, paper_of("white", "black"), "second")
    assert [shade(one) for one in pages_shown(parts, home, receipt_id)] == [0, 2, 3, 3, 0]
    with pytest.raises(NotFound):
        receipts.picture(parts, home.client, receipt_id, 5)


def test_later_page_that_lay_on_its_side_is_shown_upright(parts):
    home = single(parts)
    receipt_id = receipts.keep(parts, home.client, paper_of("white", "white"), "key")
    reading = Reading(read=True, turns=(0, 1), pages=2)
    receipt_reading.read(parts, receipt_id, reader=lambda *_: reading)
    first, second = pages_shown(parts, home, receipt_id)
    sizes = [Image.open(BytesIO(one)).size for one in (first, second)]
    assert sizes[0] == sizes[1][::-1]


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


def test_no_file_on_disk_holds_what_is_drawn_in_a_picture(parts):
    """The row of pixels stands as it is in a picture that nothing has packed or sealed."""
    home, row = single(parts), b"a receipt's row of pixels, 60 of them, as no chance makes it"
    content = BytesIO()
    Image.frombytes("L", (len(row), 80), row * 80).save(content, "TIFF")
    assert row in content.getvalue()
    receipt_id = receipts.keep(parts, home.client, content.getvalue(), "key")
    receipt_reading.read(parts, receipt_id)
    stored = [path for path in parts.config.instance.rglob("*") if path.is_file()]
    assert len(stored) > 2
    assert [path.name for path in stored if row in path.read_bytes()] == []
