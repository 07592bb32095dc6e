"""Untrusted files are decoded and read in a child process, walled in by limits.

The child gets the file on its standard input and answers with one line of JSON and, for a picture,
the JPEG. It may use so much memory, processor time, wall-clock time and disk, and no more; it reads
programs and its own folder alone and reaches no network (`uploads.walls`). It and all it started
are killed when it ends, and its folder of temporary files goes with it. Processor time is the tight
limit: wall-clock time says more about the machine than about the file.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any

from portal.domain.receipts import Reading
from uploads import intake
from uploads.limits import Limits
from uploads.orders import NoNursery, Ordered, place
from uploads.picture import DisplayPicture

_GRACE = 4.0
_MEMORY_FOLDER = Path("/dev/shm")  # noqa: S108 - plain text stays in memory where there is such a folder.
_ROOT = Path(__file__).parent.parent
_REFUSALS = {
    refusal.__name__: refusal
    for refusal in (
        intake.FileTooLarge,
        intake.FileEmpty,
        intake.PdfLocked,
        intake.PdfActs,
        intake.CannotBeOpened,
        intake.NotAPicture,
        intake.TooManyPages,
    )
}


class ChildFailed(Exception):
    """The child crashed, ran into a limit, or answered rubbish."""


class Started(subprocess.Popen[bytes]):
    """A child that was started by itself, and is ended with all that it started."""

    def kill(self) -> None:
        """End it, and what it started."""
        with suppress(ProcessLookupError):
            os.killpg(self.pid, signal.SIGKILL)


def read_in_child(paper: Path | bytes, limits: Limits) -> Reading:
    """Read a paper in a child process.

    A reader that is missing, crashes, hangs or prints rubbish gives a Reading marked as not read.
    Raises a FileRefused when the file itself cannot be accepted.
    """
    content = _content(paper, limits)
    try:
        answer, _ = _ask({"task": "read"}, content, limits, limits.seconds + _GRACE)
        return Reading.from_json(json.dumps(answer["reading"]))
    except (ChildFailed, KeyError, TypeError, ValueError):
        return Reading()


def prepare_picture(
    paper: Path | bytes, limits: Limits, page: int = 0, turns: int = 0
) -> DisplayPicture:
    """Make a page's clean display picture in a child process; this is also the full decoding check.

    Raises a FileRefused; CannotBeOpened too when decoding takes too much time or memory.
    """
    content = _content(paper, limits)
    task = {"task": "picture", "page": page, "turns": turns}
    try:
        answer, jpeg = _ask(task, content, limits, limits.decode_seconds)
        return DisplayPicture(
            jpeg, answer["width"], answer["height"], answer["page"], answer["pages"]
        )
    except (ChildFailed, KeyError, TypeError, ValueError) as fault:
        raise intake.CannotBeOpened from fault


def find_codes(paper: Path | bytes, limits: Limits) -> tuple[str, ...]:
    """Our own codes on a paper, found in a child process; none when it takes too much.

    Raises a FileRefused when the file itself cannot be accepted.
    """
    content = _content(paper, limits)
    try:
        answer, _ = _ask({"task": "codes"}, content, limits, limits.seconds)
        return tuple(str(code) for code in answer["codes"])
    except (ChildFailed, KeyError, TypeError):
        return ()


def _content(paper: Path | bytes, limits: Limits) -> bytes:
    if isinstance(paper, Path):
        if paper.stat().st_size > limits.file_bytes:
            raise intake.FileTooLarge
        paper = paper.read_bytes()
    intake.check(paper, limits)
    return paper


def _ask(
    task: Mapping[str, Any], content: bytes, limits: Limits, seconds: float
) -> tuple[dict[str, Any], bytes]:
    folder = str(_MEMORY_FOLDER) if os.access(_MEMORY_FOLDER, os.W_OK) else None
    with tempfile.TemporaryDirectory(
        prefix="paper-", dir=folder, ignore_cleanup_errors=True
    ) as own:
        order = {**task, "limits": asdict(limits), "seconds": seconds, "folder": own}
        output = _talked(_child(order), content, limits)
    head, _, rest = output.partition(b"\n")
    try:
        answer = json.loads(head)
    except ValueError as rubbish:
        raise ChildFailed from rubbish
    if not isinstance(answer, dict) or answer.get("bytes") != len(rest):
        raise ChildFailed
    if refusal := _REFUSALS.get(str(answer.get("refusal"))):
        raise refusal
    return answer, rest


def _child(order: Mapping[str, Any]) -> Started | Ordered:
    """One that waits for its file. Pictures are waited for at a page: theirs is made faster."""
    environment = {
        "PATH": os.environ.get("PATH", os.defpath),
        "LANG": "C.UTF-8",
        "TMPDIR": order["folder"],
        "PYTHONPATH": str(_ROOT),
        "OMP_THREAD_LIMIT": "1",
        "OPENBLAS_NUM_THREADS": "1",
    }
    if "TESSDATA_PREFIX" in os.environ:
        environment["TESSDATA_PREFIX"] = os.environ["TESSDATA_PREFIX"]
    if order["task"] == "picture":
        with suppress(NoNursery):
            return place(order, environment)
    return Started(
        [sys.executable, "-m", "uploads.child", json.dumps(order)],
        cwd=order["folder"],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def _talked(child: Started | Ordered, content: bytes, limits: Limits) -> bytes:
    alarm = threading.Timer(limits.wall_seconds, child.kill)
    alarm.start()
    try:
        return _talk(child, content, limits.output_bytes)
    except OSError as fault:
        raise ChildFailed from fault  # It ended before it had all of its file.
    finally:
        alarm.cancel()
        child.kill()
        child.wait()


def _talk(child: Started | Ordered, content: bytes, most: int) -> bytes:
    """Hand over the file and take the answer; an answer that is too long ends the child."""
    if child.stdin is None or child.stdout is None:
        raise ChildFailed
    with child.stdout, child.stdin:
        feeder = threading.Thread(target=_feed, args=(child.stdin, content), daemon=True)
        feeder.start()
        output = child.stdout.read(most + 1)
        if len(output) > most:
            raise ChildFailed
        if child.wait() != 0:
            raise ChildFailed
        feeder.join()
    return output


def _feed(stdin: IO[bytes], content: bytes) -> None:
    try:
        stdin.write(content)
        stdin.close()
    except OSError:
        return  # The child has ended; its answer, or the lack of it, tells.
