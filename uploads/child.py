"""The child process of `uploads.sandbox`: walls itself in, then decodes or reads one file."""

import json
import math
import os
import resource
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from uploads import walls

if TYPE_CHECKING:
    from uploads.limits import Limits

_WRITTEN = 64 * 1024 * 1024
_START = 1  # A second of the processor to load what decodes.


def set_limits(memory: int, seconds: float) -> None:
    """Bound this process and its children: bytes of memory, processor seconds, files."""
    cpu = math.ceil(seconds) + _START
    bounds = {
        resource.RLIMIT_AS: memory,
        resource.RLIMIT_CPU: cpu,
        resource.RLIMIT_FSIZE: _WRITTEN,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_NOFILE: 256,
    }
    for bound, value in bounds.items():
        resource.setrlimit(bound, (value, value))


def main() -> None:
    """Do the one thing asked for on the command line with the file on standard input."""
    work(json.loads(sys.argv[1]))


def work(order: dict[str, Any]) -> None:
    """Do what is ordered, behind limits and walls, with the file on standard input."""
    set_limits(order["limits"]["memory_bytes"], order["seconds"])
    walls.close(Path(os.environ["TMPDIR"]))
    answer, body = _answer(order, sys.stdin.buffer.read())
    out = sys.stdout.buffer
    out.write(json.dumps({**answer, "bytes": len(body)}).encode() + b"\n" + body)
    out.flush()


def _answer(order: dict[str, Any], content: bytes) -> tuple[dict[str, Any], bytes]:
    from portal.domain.refusals import Refusal  # Heavy imports come after the limits.
    from uploads.limits import Limits

    limits = Limits(**order["limits"])
    try:
        return _TASKS[order["task"]](order, content, limits)
    except Refusal as refusal:
        return {"refusal": type(refusal).__name__}, b""


def _read(_: dict[str, Any], content: bytes, limits: "Limits") -> tuple[dict[str, Any], bytes]:
    from uploads.pipeline import read_bytes

    os.nice(5)  # Nobody waits at a page for the reading, as they do for the picture.
    return {"reading": json.loads(read_bytes(content, limits).to_json())}, b""


def _picture(
    order: dict[str, Any], content: bytes, limits: "Limits"
) -> tuple[dict[str, Any], bytes]:
    from uploads.picture import prepare

    shown = prepare(content, limits, order["page"], order["turns"])
    size = {"width": shown.width, "height": shown.height, "page": shown.page}
    return {**size, "pages": shown.pages}, shown.jpeg


def _codes(_: dict[str, Any], content: bytes, limits: "Limits") -> tuple[dict[str, Any], bytes]:
    from uploads.codes import find

    return {"codes": find(content, limits)}, b""


_TASKS = {"read": _read, "picture": _picture, "codes": _codes}


if __name__ == "__main__":
    main()
