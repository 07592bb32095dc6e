"""A small clamd of our own: it speaks INSTREAM as the real one does, and fails on purpose."""

import socketserver
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# The scanners' own test word, put together here so that no scanner stops this file.
HARMLESS_VIRUS = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-" + b"STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


class FakeClamd(socketserver.ThreadingUnixStreamServer):
    """`answer` is said instead of a verdict when it is set; empty means: hang up."""

    daemon_threads = True

    def __init__(self, path: Path) -> None:
        super().__init__(str(path), _Talk)
        self.answer: bytes | None = None
        self.scanned: list[int] = []


class _Talk(socketserver.StreamRequestHandler):
    server: FakeClamd

    def handle(self) -> None:
        assert self.rfile.read(10) == b"zINSTREAM\0"
        content = b""
        while size := struct.unpack("!I", self.rfile.read(4))[0]:
            content += self.rfile.read(size)
        self.server.scanned.append(len(content))
        found = (
            b"stream: Eicar-Test-Signature FOUND" if HARMLESS_VIRUS in content else b"stream: OK"
        )
        answer = self.server.answer
        self.wfile.write((found if answer is None else answer) + (b"" if answer == b"" else b"\0"))


@contextmanager
def running(path: Path) -> Iterator[FakeClamd]:
    """A clamd at that socket."""
    server = FakeClamd(path)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        path.unlink(missing_ok=True)
