"""Requests that lie about themselves, to the real server: cut off plainly, and it goes on."""

import re
import socket
from collections.abc import Callable
from email.message import Message
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

import pytest

from tests.faults.phone import Phone
from tests.service import AS_INSTALLED

MEGABYTE = 1024 * 1024
_FORM = b"Content-Type: application/x-www-form-urlencoded\r\n"
_PARTS = b"Content-Type: multipart/form-data; boundary=b\r\n"


@pytest.fixture
def ask(service) -> Callable[[bytes], bytes]:
    """Send bytes as they are and hang up the sending half; what comes back."""
    service.start_web()
    split = urlsplit(service.address)

    def sent(content: bytes) -> bytes:
        with socket.create_connection((split.hostname, split.port), timeout=30) as line:
            answer = b""
            try:
                line.sendall(content)
                line.shutdown(socket.SHUT_WR)
                while piece := line.recv(65536):
                    answer += piece
            except (BrokenPipeError, ConnectionResetError):
                pass  # The server hung up first, as it may.
            return answer

    return sent


def post(headers: bytes, body: bytes) -> bytes:
    return b"POST /sign-in HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + headers + b"\r\n" + body


def long(body: bytes) -> bytes:
    return b"Content-Length: %d\r\n" % len(body)


MANY = b"".join(
    b'--b\r\nContent-Disposition: form-data; name="f%d"\r\n\r\nv\r\n' % number
    for number in range(5000)
)
CASES = {
    "five thousand parts": (post(_PARTS + long(MANY + b"--b--"), MANY + b"--b--"), {413}),
    "two megabytes of words": (
        post(_FORM + long(b"x=" + b"y" * 2 * MEGABYTE), b"x=" + b"y" * 2 * MEGABYTE),
        {413},
    ),
    "more than may come": (post(_PARTS + b"Content-Length: 99999999999\r\n", b"--b"), {413}),
    "longer than it is": (post(_FORM + b"Content-Length: 500\r\n", b"x=1"), {400}),
    "shorter than it is": (post(_FORM + b"Content-Length: 2\r\n", b"x=1234567"), {400}),
    "without a length": (post(_FORM, b""), {400}),
    "a length below nothing": (post(_FORM + b"Content-Length: -5\r\n", b"x"), {400}),
    "a length in words": (post(_FORM + b"Content-Length: many\r\n", b"x"), {400}),
    "two lengths": (post(_FORM + b"Content-Length: 3\r\nContent-Length: 9\r\n", b"x=1"), {400}),
    "pieces without an end": (
        post(_FORM + b"Transfer-Encoding: chunked\r\n", b"5\r\nx=123\r\n"),
        {400},
    ),
    "pieces of no size": (post(_FORM + b"Transfer-Encoding: chunked\r\n", b"zz\r\nx"), {400}),
    "pieces and a length": (
        post(_FORM + b"Transfer-Encoding: chunked\r\nContent-Length: 3\r\n", b"0\r\n\r\n"),
        {400},
    ),
    "no request at all": (b"\x16\x03\x01\x02\x00" + bytes(300), {400}),
    "a line without end": (b"GET /" + b"a" * 20_000 + b" HTTP/1.1\r\nHost: x\r\n\r\n", {400, 414}),
    "headers without end": (
        b"GET / HTTP/1.1\r\nHost: x\r\n" + b"X-A: b\r\n" * 5000 + b"\r\n",
        {400, 431},
    ),
}


def test_requests_that_lie_are_cut_off_and_others_are_served(
    service, ask, client, record_property
) -> None:
    wrong, told = {}, []
    for name, (content, statuses) in CASES.items():
        answer = ask(content)
        status = int(answer.split(b" ", 2)[1]) if answer.startswith(b"HTTP/") else 0
        # A server that hangs up without a word on what it will not read has cut it off too.
        if status not in {*statuses, 0}:
            wrong[name] = status
        told += [name for word in (b"Traceback", b"/portal/", b"Werkzeug/") if word in answer]
    record_property("lying requests", len(CASES))
    assert (wrong, told) == ({}, [])
    assert "csrf_token" in Phone(service.address, client.id).get("/receipts/add")


@pytest.fixture
def installed(service) -> Callable[..., tuple[bytes, Message]]:
    """A page of the portal as it is installed, asked for with these headers; what comes back."""
    service.start_web(AS_INSTALLED)

    def asked(**headers: str) -> tuple[bytes, Message]:
        page = Request(f"{service.address}/about/contact", headers=headers)  # noqa: S310 - our own.
        with urlopen(page) as answer:  # noqa: S310
            return re.sub(rb'nonce="[^"]+"|value="[^"]+"', b"", answer.read()), answer.headers

    return asked


def test_headers_that_name_another_page_than_the_address_are_not_believed(installed) -> None:
    """What a proxy lets by address must not be another page for the portal."""
    plain, heads = installed()
    assert installed(PATH_INFO="/staff/sign-in")[0] == plain
    assert installed(SCRIPT_NAME="//evil.example")[0] == plain
    assert "gunicorn" not in str(heads)
