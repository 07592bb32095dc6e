"""The child process: its answers, its limits, and nothing left behind."""

import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
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
def test_a_bad_reader_ends_as_not_read_and_leaves_nothing(
    script: str, tesseract, memory_folder: Path
) -> None:
    tesseract(script)
    reading = sandbox.read_in_child(PHOTO, replace(LIMITS, seconds=3.0, wall_seconds=8.0))
    assert not reading.read
    assert list(memory_folder.iterdir()) == []
    assert left_over(memory_folder) == []


def test_plain_paper_is_read_after_four_slow_ones_at_once(
    tesseract, memory_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, short = os.environ["PATH"], replace(LIMITS, seconds=1.0, wall_seconds=1.0)
    tesseract("sleep 60")
    with ThreadPoolExecutor(4) as at_once:
        slow = list(at_once.map(lambda _: sandbox.read_in_child(PHOTO, short), range(4)))
    assert [reading.read for reading in slow] == [False] * 4
    assert left_over(memory_folder) == []
    monkeypatch.setenv("PATH", path)
    assert sandbox.read_in_child(PHOTO, LIMITS).read
    assert list(memory_folder.iterdir()) == []


def test_what_is_left_over_would_be_seen(memory_folder: Path) -> None:
    environment = {"TMPDIR": str(memory_folder / "paper-1"), "PATH": os.environ["PATH"]}
    with subprocess.Popen(["sleep", "60"], env=environment) as left:
        assert left_over(memory_folder) == [left.pid]
        left.kill()
    assert left_over(memory_folder) == []


@pytest.fixture
def memory_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own for the children's folders, so that all that is in it is theirs."""
    folder = tmp_path / "memory"
    folder.mkdir()
    monkeypatch.setattr(sandbox, "_MEMORY_FOLDER", folder)
    return folder


def left_over(folder: Path) -> list[int]:
    """The processes that a child was, or that it started: all inherit where its folder is."""
    mark = f"TMPDIR={folder}/".encode()
    return [int(one.parent.name) for one in Path("/proc").glob("[0-9]*/environ") if _has(one, mark)]


def _has(environment: Path, mark: bytes) -> bool:
    try:
        return mark in environment.read_bytes()
    except OSError:  # It ended while we looked, or is somebody else's.
        return False


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
