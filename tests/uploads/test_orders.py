"""Children that are ordered: each its own, none with another's file, gone when they should be."""

import os
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tests.uploads.sheets import jpeg, picture
from uploads import intake, orders, sandbox
from uploads.limits import Limits

ROOT = Path(__file__).resolve().parents[2]
LIMITS = Limits()
PHOTO = jpeg(picture())
PATIENCE_SECONDS = 60


def until(condition) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not condition():
        assert time.monotonic() < deadline, "not so in the end"
        threading.Event().wait(0.02)


@pytest.fixture
def child(tmp_path: Path):
    """One that has walled itself in and waits for its file."""
    order = {"task": "picture", "page": 0, "turns": 0, "limits": asdict(LIMITS), "seconds": 10}
    environment = {"PATH": os.defpath, "PYTHONPATH": str(ROOT)}
    ordered = orders.place({**order, "folder": str(tmp_path)}, environment)
    until(lambda: Path(f"/proc/{ordered.pid}/cwd").readlink() == tmp_path)
    yield ordered
    ordered.kill()
    ordered.wait()


def test_many_at_once_get_each_their_own_picture() -> None:
    sizes = [(40 + n, 90) for n in range(12)]
    contents = [jpeg(Image.new("RGB", size, "white")) for size in sizes]
    with ThreadPoolExecutor(6) as pool:
        made = list(pool.map(lambda one: sandbox.prepare_picture(one, LIMITS), contents))
    assert [(one.width, one.height) for one in made] == sizes
    assert [Image.open(BytesIO(one.jpeg)).size for one in made] == sizes


def test_a_child_holds_nothing_but_its_file_and_its_answer(child) -> None:
    """Not the socket of the orders, nor what belongs to other children."""
    held = {int(one.name) for one in Path(f"/proc/{child.pid}/fd").iterdir()}
    assert held <= {0, 1, 2}
    assert os.getsid(child.pid) == child.pid


def test_a_child_that_ends_before_it_has_its_file_refuses_it(child, monkeypatch) -> None:
    monkeypatch.setattr(sandbox, "place", lambda *_: child)
    child.kill()
    with pytest.raises(intake.CannotBeOpened):
        sandbox.prepare_picture(PHOTO, LIMITS)


def test_a_child_that_is_ended_is_gone(child) -> None:
    child.kill()
    child.wait()
    until(lambda: is_dead(child.pid))
    child.kill()  # The handle is of that one alone: nobody else is met.


def test_without_a_nursery_a_picture_is_made_all_the_same() -> None:
    sandbox.prepare_picture(PHOTO, LIMITS)
    process, _ = orders._known[os.getpid()]
    process.kill()
    process.wait()
    assert sandbox.prepare_picture(PHOTO, LIMITS).jpeg
    assert os.getpid() not in orders._known
    assert sandbox.prepare_picture(PHOTO, LIMITS).jpeg
    assert orders._known[os.getpid()][0].pid != process.pid


def test_a_nursery_ends_with_whoever_started_it() -> None:
    order = (
        "import os, sys; from uploads import orders, sandbox; from uploads.limits import Limits\n"
        "sandbox.prepare_picture(sys.stdin.buffer.read(), Limits())\n"
        "print(orders._known[os.getpid()][0].pid, flush=True)\n"
        "os.kill(os.getpid(), 9)"
    )
    told = subprocess.run(
        [sys.executable, "-c", order], input=PHOTO, capture_output=True, cwd=ROOT, check=False
    )
    number = int(told.stdout)
    until(lambda: is_dead(number))


def is_dead(number: int) -> bool:
    """Ended, whether or not somebody has taken note of it."""
    try:
        return ") Z " in Path(f"/proc/{number}/stat").read_text()
    except OSError:
        return True
