"""The child process: its answers, its limits, and nothing left behind."""

import os
import signal
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tests.uploads.sheets import jpeg, picture
from uploads import intake, orders, sandbox
from uploads.limits import Limits

LIMITS = Limits()
PHOTO = jpeg(picture())


@pytest.fixture
def tesseract(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Put another program in Tesseract's place."""

    def put(script: str) -> None:
        program = tmp_path / "tesseract"
        program.write_text(f"#!/bin/sh\n{script}\n")
        program.chmod(0o755)
        monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")

    return put


def test_a_paper_is_read_in_a_child() -> None:
    reading = sandbox.read_in_child(PHOTO, LIMITS)
    assert reading.read
    assert str(reading.total.value) == "105.00"


@pytest.mark.parametrize(
    "script",
    [
        "exit 1",
        "sleep 60",
        "trap '' TERM; sleep 60",
        "sleep 60 & sleep 60",
        "head -c 100M /dev/zero",
        "printf '\\377\\376'",
    ],
    ids=["crashes", "hangs", "ignores TERM", "forks", "floods", "bad letters"],
)
def test_a_bad_reader_ends_as_not_read_and_leaves_nothing(script: str, tesseract) -> None:
    tesseract(script)
    reading = sandbox.read_in_child(PHOTO, replace(LIMITS, seconds=3.0, wall_seconds=8.0))
    assert not reading.read
    assert left_over() == []


def left_over() -> list[str]:
    return [folder.name for folder in sandbox._MEMORY_FOLDER.glob(f"paper-{os.getpid()}-*")]


def test_refusals_come_through() -> None:
    with pytest.raises(intake.CannotBeOpened):
        sandbox.read_in_child(b"\xff\xd8\xff torn", LIMITS)


def test_too_little_memory_ends_as_not_read() -> None:
    assert not sandbox.read_in_child(PHOTO, replace(LIMITS, memory_bytes=150_000_000)).read


def test_too_long_an_answer_is_cut() -> None:
    with pytest.raises(intake.CannotBeOpened):
        sandbox.prepare_picture(PHOTO, replace(LIMITS, output_bytes=100))


def test_decoding_that_takes_too_long_is_stopped() -> None:
    with pytest.raises(intake.CannotBeOpened):
        sandbox.prepare_picture(PHOTO, replace(LIMITS, wall_seconds=0.01))


def test_a_child_may_use_so_much_of_the_processor_and_no_more() -> None:
    busy = "from uploads.child import set_limits; set_limits(1 << 30, 0.1)\nwhile True: pass"
    ended = subprocess.run([sys.executable, "-c", busy], check=False, timeout=60)
    assert ended.returncode in {-signal.SIGXCPU, -signal.SIGKILL}


def test_a_busy_machine_is_no_reason_to_refuse_a_paper(tmp_path: Path, monkeypatch) -> None:
    slow = tmp_path / "python"
    slow.write_text(f'#!/bin/sh\nsleep 3\nexec {sys.executable} "$@"\n')
    slow.chmod(0o755)
    monkeypatch.setattr(sandbox.sys, "executable", str(slow))
    if known := orders._known.get(os.getpid()):
        orders._forget(known[1])
    assert sandbox.prepare_picture(PHOTO, replace(LIMITS, decode_seconds=2.0)).jpeg


def test_the_shown_picture_is_clean_and_upright() -> None:
    marks = Image.Exif()
    marks[0x010F] = "planted camera"
    content = jpeg(picture().rotate(90, expand=True), exif=marks, comment=b"planted")
    shown = sandbox.prepare_picture(content, LIMITS, turns=3)
    opened = Image.open(BytesIO(shown.jpeg))
    assert b"planted" not in shown.jpeg
    assert not opened.getexif()
    assert opened.size == (shown.width, shown.height)
    assert shown.width > shown.height
    assert max(opened.size) <= 2000
