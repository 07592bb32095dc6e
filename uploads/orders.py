"""Orders children that decode, and holds each by a handle that no other process can take over."""

import json
import os
import select
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Mapping
from contextlib import suppress
from typing import IO, Any

from uploads.nursery import LONGEST_ORDER

_LOADS_WITHIN_SECONDS = 60
_guard = threading.Lock()
_known: dict[int, tuple[subprocess.Popen[bytes], socket.socket]] = {}


class NoNursery(Exception):
    """There is none, or it does not answer."""


class Ordered:
    """A child that was ordered: to be fed, read and ended like one of our own.

    How it ended is not told: whether its answer is whole must show in the answer.
    """

    returncode = 0

    def __init__(self, pid: int, handle: int, stdin: IO[bytes], stdout: IO[bytes]) -> None:
        self.pid, self.stdin, self.stdout = pid, stdin, stdout
        self._handle = handle

    def wait(self) -> int:
        """Until it has ended."""
        ended = select.poll()
        ended.register(self._handle, select.POLLIN)
        ended.poll()
        return self.returncode

    def kill(self) -> None:
        """End it, and what it may have started."""
        with suppress(ProcessLookupError):
            signal.pidfd_send_signal(self._handle, signal.SIGKILL)
        with suppress(ProcessLookupError):
            os.killpg(self.pid, signal.SIGKILL)

    def __del__(self) -> None:
        os.close(self._handle)


def place(order: Mapping[str, Any], environment: Mapping[str, str]) -> Ordered:
    """A child that does what is ordered. Raises NoNursery."""
    words = json.dumps(order).encode()
    if len(words) > LONGEST_ORDER:
        raise NoNursery
    content, feeding = os.pipe()
    reading, result = os.pipe()
    stdin, stdout = os.fdopen(feeding, "wb"), os.fdopen(reading, "rb")
    mine, its = socket.socketpair()
    mine.settimeout(_LOADS_WITHIN_SECONDS)
    nursery = _nursery(environment)
    try:
        with mine, its:
            socket.send_fds(nursery, [words], [content, result, its.fileno()])
            its.close()
            number, handles, _, _ = socket.recv_fds(mine, 16, 1)
        if not handles:
            raise NoNursery
        return Ordered(int(number), handles[0], stdin, stdout)
    except (OSError, NoNursery) as fault:
        _forget(nursery)
        stdin.close()
        stdout.close()
        raise NoNursery from fault
    finally:
        os.close(content)
        os.close(result)


def _nursery(environment: Mapping[str, str]) -> socket.socket:
    """Where this process places its orders. The nursery ends when this process does."""
    with _guard:
        if (known := _known.get(os.getpid())) is not None:
            return known[1]
        ours, its = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with its:
            process = subprocess.Popen(
                [sys.executable, "-m", "uploads.nursery"],
                env=dict(environment),
                stdin=its.fileno(),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
        _known[os.getpid()] = process, ours
        return ours


def _forget(orders: socket.socket) -> None:
    """End this nursery, unless another thread has: the next order is placed at a new one."""
    with _guard:
        known = _known.get(os.getpid())
        if known is None or known[1] is not orders:
            return
        process, _ = _known.pop(os.getpid())
        orders.close()
        process.kill()
        process.wait()
