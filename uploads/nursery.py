"""Makes the children that decode pictures: what costs the most is to load what decodes.

`python -m uploads.nursery` loads it once and waits. It is started clean and opens no file itself:
it holds code alone, no keys and nobody's picture. For each order it makes a copy of itself, which
walls itself in, decodes one file and ends, as a child that was started by itself does.
"""

import json
import os
import signal
import socket
import sys
from contextlib import ExitStack
from typing import Any, NoReturn

LONGEST_ORDER = 8192


def main() -> None:
    """Take orders from the socket that is standard input, until whoever started this has ended."""
    from PIL import Image

    from uploads import child, picture  # noqa: F401 - loaded here, used in the copies.

    Image.preinit()
    # The copies are awaited by whoever ordered them, through the handle that they get.
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    with socket.socket(fileno=os.dup(0)) as orders:
        while True:
            words, given, _, _ = socket.recv_fds(orders, LONGEST_ORDER, 3)
            if not words:
                return
            with ExitStack() as closing:
                for descriptor in given:
                    closing.callback(os.close, descriptor)
                _make(json.loads(words), given)


def _make(order: dict[str, Any], given: list[int]) -> None:
    content, result, asked = given
    if not (number := os.fork()):
        _do(order, content, result)
    # It cannot have ended: it waits for its file, which comes when the handle has.
    handle = os.pidfd_open(number)
    try:
        with socket.socket(fileno=os.dup(asked)) as answer:
            socket.send_fds(answer, [str(number).encode()], [handle])
    except OSError:
        os.kill(number, signal.SIGKILL)  # Nobody waits for it any more.
    finally:
        os.close(handle)


def _do(order: dict[str, Any], content: int, result: int) -> NoReturn:
    from uploads import child

    try:
        os.setsid()
        os.dup2(content, 0)
        os.dup2(result, 1)
        # Not least the socket that the orders of others come through.
        os.closerange(3, os.sysconf("SC_OPEN_MAX"))
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        os.environ["TMPDIR"] = order["folder"]
        os.chdir(order["folder"])
        child.work(order)
        os._exit(0)
    finally:
        os._exit(1)


if __name__ == "__main__":
    main()
    sys.exit()
