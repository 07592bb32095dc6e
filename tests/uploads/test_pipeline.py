"""From a file to fields, with the real reader."""

import datetime
import json
import os
import time
from decimal import Decimal
from pathlib import Path

import pytest
import zxingcpp
from click.testing import CliRunner
from PIL import Image
from weasyprint import HTML

from portal.cli.receipts import receipts
from portal.domain.receipts import Reading
from tests.uploads.sheets import PHARMACY, jpeg, picture, saved
from uploads import ocr
from uploads.intake import FileEmpty
from uploads.limits import Limits
from uploads.pipeline import Clock, read, read_bytes

LIMITS = Limits()


def fields(reading: Reading) -> tuple[object, ...]:
    found = (reading.merchant, reading.date, reading.total, reading.category, reading.prescription)
    return tuple(field and field.value for field in found)


RIGHT = ("Kronans Apotek", datetime.date(2026, 6, 15), Decimal("105.00"), "medicine", True)


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_photo_is_read_whichever_way_it_is_turned(turn: int) -> None:
    reading = read_bytes(jpeg(picture().rotate(turn, expand=True)), LIMITS)
    assert fields(reading) == RIGHT
    assert reading.turns == ((360 - turn) % 360 // 90,)


def test_fields_have_places_on_the_picture() -> None:
    place = read_bytes(saved(picture(), "PNG"), LIMITS).total.place
    assert place is not None
    assert 0.5 < place.left < place.right < 1
    assert place.bottom - place.top < 0.1


def test_the_text_of_a_pdf_is_taken_and_not_read_by_ocr(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr.pytesseract, "image_to_data", None)
    document = HTML(string=f"<pre>{PHARMACY}</pre>").write_pdf()
    assert fields(read_bytes(document, LIMITS)) == RIGHT


def test_a_scanned_pdf_is_read_as_a_picture() -> None:
    assert fields(read_bytes(saved(picture(), "PDF"), LIMITS))[1:3] == RIGHT[1:3]


def test_the_code_on_an_invoice_is_read() -> None:
    told = {"uqr": 1, "tp": 1, "nme": "Region Provlän", "iref": "1234567897", "ddt": "20260505",
            "due": 300, "pt": "BG", "acc": "5050-1055"}  # fmt: skip
    paper = picture("Region Provlän\nFaktura\nFakturadatum 2026-04-05\nAvser besök\n" * 2)
    bars = zxingcpp.create_barcode(json.dumps(told), zxingcpp.QRCode)
    code = Image.fromarray(zxingcpp.write_barcode_to_image(bars, scale=5))
    paper.paste(code, (paper.width // 2, paper.height - code.height - 140))
    reading = read_bytes(jpeg(paper), LIMITS)
    assert reading.total.value == Decimal(300)
    assert reading.payment_reference.value == "1234567897"
    assert reading.bankgiro.value == "5050-1055"


def test_a_picture_without_print_is_not_read() -> None:
    blank = picture("")
    reading = read_bytes(jpeg(blank.resize((900, 900))), LIMITS)
    assert not reading.read
    assert reading.total is None


@pytest.mark.parametrize("fault", [RuntimeError("timeout"), FileNotFoundError(), MemoryError()])
def test_a_failing_reader_leaves_the_paper_unread(
    fault: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> str:
        raise fault

    monkeypatch.setattr(ocr.pytesseract, "image_to_data", fail)
    assert not read_bytes(jpeg(picture()), LIMITS).read


@pytest.mark.parametrize("rubbish", ["", "rubbish", "level\tpage_num\n5\tx", "\x00" * 50])
def test_rubbish_from_the_reader_leaves_the_paper_unread(
    rubbish: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ocr.pytesseract, "image_to_data", lambda *_, **__: rubbish)
    assert not read_bytes(jpeg(picture()), LIMITS).read


def test_no_bytes_are_refused() -> None:
    with pytest.raises(FileEmpty):
        read_bytes(b"", LIMITS)


def test_the_command_prints_a_line_for_each_file(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.jpg", tmp_path / "bad.jpg"
    good.write_bytes(jpeg(picture()))
    bad.write_bytes(b"no picture")
    result = CliRunner().invoke(receipts, ["read", str(good), str(bad)])
    first, second = (json.loads(line) for line in result.output.splitlines())
    assert (first["date"], first["total"]) == ("2026-06-15", "105.00")
    assert first["category"] == "medicine"
    assert first["prescription"] is True
    assert set(first["quality"]) == {"sharp", "bright", "whole", "upright"}
    assert second["total"] is None
    assert second["confidence"]["total"] == 0


def test_reading_a_path_is_reading_its_bytes(tmp_path: Path) -> None:
    file = tmp_path / "paper"
    file.write_bytes(jpeg(picture()))
    assert fields(read(file, LIMITS)) == RIGHT


def test_a_reading_gets_the_time_that_a_far_too_busy_machine_needs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(os, "getloadavg", lambda: (0.0, 0.0, 0.0))
    now, worked = time.monotonic(), sum(os.times()[:4])
    busy = Clock(now - 15.0, now + 40.0, worked - 0.5, 20.0)
    idle = Clock(now - 0.5, now + 40.0, worked - 0.5, 20.0)
    assert busy.allowed(4.0) == pytest.approx(40.0, abs=2.0)
    assert idle.allowed(4.0) == pytest.approx(4.0, abs=2.0)


def test_the_first_reading_waits_where_many_wait_for_a_core(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(os, "getloadavg", lambda: (12.0, 0.0, 0.0))
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    now, worked = time.monotonic(), sum(os.times()[:4])
    assert Clock(now, now + 40.0, worked, 20.0).allowed(4.0) == pytest.approx(24.0, abs=2.0)
