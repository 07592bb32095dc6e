"""A virus scanner beside the portal: clamd, over its socket. No answer is never a clean one."""

import socket
import struct
from enum import StrEnum
from typing import Protocol
from urllib.parse import urlsplit

_PIECE = 64 * 1024
_LONGEST_ANSWER = 1000


class Scan(StrEnum):
    """What is known of a file as it came.

    `MADE_BY_US` is a picture that we made anew. `NOT_SCANNED` came where there is no scanner;
    `WAITING` is held until the scanner has answered, whatever is wrong with it.
    """

    MADE_BY_US = ""
    NOT_SCANNED = "not_scanned"
    WAITING = "waiting"
    CLEAN = "clean"
    INFECTED = "infected"


class ScannerDown(Exception):
    """The scanner gave no answer, or none that can be understood."""


class Scanner(Protocol):
    """Looks at the bytes of a file."""

    def scan(self, content: bytes) -> Scan:
        """CLEAN or INFECTED, or NOT_SCANNED where there is no scanner. Raises ScannerDown."""
        ...


class NoScanner:
    """There is none, and it says so."""

    def scan(self, _content: bytes) -> Scan:
        return Scan.NOT_SCANNED


class Clamd:
    """clamd's INSTREAM command: `unix:///run/clamav/clamd.ctl` or `tcp://127.0.0.1:3310`."""

    def __init__(self, url: str, seconds: float = 20.0) -> None:
        self._url = urlsplit(url)
        self._seconds = seconds

    def scan(self, content: bytes) -> Scan:
        try:
            with self._connected() as connection:
                connection.sendall(b"zINSTREAM\0")
                for start in range(0, len(content), _PIECE):
                    piece = content[start : start + _PIECE]
                    connection.sendall(struct.pack("!I", len(piece)) + piece)
                connection.sendall(struct.pack("!I", 0))
                answer = _answer(connection)
        except OSError as fault:
            raise ScannerDown from fault
        if answer == b"stream: OK":
            return Scan.CLEAN
        if answer.startswith(b"stream: ") and answer.endswith(b" FOUND"):
            return Scan.INFECTED
        # "INSTREAM size limit exceeded. ERROR" among them: half a scan is none.
        raise ScannerDown

    def _connected(self) -> socket.socket:
        if self._url.scheme == "tcp":
            place = (self._url.hostname or "", self._url.port or 0)
            return socket.create_connection(place, timeout=self._seconds)
        connection = socket.socket(socket.AF_UNIX)
        connection.settimeout(self._seconds)
        connection.connect(self._url.path)
        return connection


def open_scanner(url: str) -> Scanner:
    """The scanner at that address, or none."""
    return Clamd(url) if url else NoScanner()


def _answer(connection: socket.socket) -> bytes:
    answer = b""
    while not answer.endswith(b"\0") and len(answer) < _LONGEST_ANSWER:
        piece = connection.recv(_LONGEST_ANSWER)
        if not piece:
            break
        answer += piece
    return answer.rstrip(b"\0\n")
