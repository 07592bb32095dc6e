import json
import socket
import threading
from contextlib import contextmanager, suppress
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from portal.config import Config
from portal.domain.notices import Channel
from portal.notices.demo import DemoPost
from portal.notices.email import SmtpPost
from portal.notices.office import Office, open_office
from portal.notices.port import Letter, NotDelivered
from portal.notices.sms import SmsPost, international

MAIL = Letter("a1", Channel.EMAIL, "test@example.org", "Du har ett meddelande", "Logga in. åäö")
TEXT = Letter("a2", Channel.SMS, "070-174 06 05", "", "Du har ett meddelande.")


@contextmanager
def gateway(status):
    """An HTTP gateway on this machine that keeps what it is sent."""
    taken = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            taken.append((self.path, self.headers["Authorization"], json.loads(body)))
            self.send_response(status)
            self.end_headers()

        def log_message(self, *words):
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/send", taken
    server.shutdown()
    server.server_close()


@contextmanager
def mail_server(refuses=False):
    """An SMTP server on this machine that keeps the lines it is sent."""
    lines, listening = [], socket.create_server(("127.0.0.1", 0))

    def serve():
        connection, _ = listening.accept()
        with connection, connection.makefile("rwb") as talk:
            answer(talk, b"220 ready")
            in_data = False
            for line in talk:
                lines.append(line.decode().rstrip())
                word = line[:4].upper()
                if in_data:
                    in_data = line != b".\r\n"
                    if not in_data:
                        answer(talk, b"250 kept")
                elif word == b"DATA":
                    in_data = True
                    answer(talk, b"354 go on")
                elif word == b"QUIT":
                    answer(talk, b"221 bye")
                    return
                else:
                    answer(talk, b"550 no" if refuses and word == b"RCPT" else b"250 yes")

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    yield f"smtp://127.0.0.1:{listening.getsockname()[1]}", lines
    thread.join(5)
    listening.close()


def answer(talk, words):
    talk.write(words + b"\r\n")
    talk.flush()


def test_text_message_is_posted_with_its_own_id():
    with gateway(202) as (url, taken):
        SmsPost(url, "secret", "MinaSidor").send(TEXT)
    ((path, token, words),) = taken
    assert (path, token) == ("/send", "Bearer secret")
    assert words == {
        "id": "a2",
        "to": "+46701740605",
        "from": "MinaSidor",
        "text": "Du har ett meddelande.",
    }


@pytest.mark.parametrize("status", [301, 400, 500])
def test_text_message_that_is_not_taken_is_said(status):
    with gateway(status) as (url, _), pytest.raises(NotDelivered) as fault:
        SmsPost(url, "secret", "x").send(TEXT)
    assert "070" not in str(fault.value)


def test_gateway_that_does_not_answer_is_said():
    with pytest.raises(NotDelivered):
        SmsPost("http://127.0.0.1:9/send", "secret", "x").send(TEXT)


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("070-174 06 05", "+46701740605"),
        ("0046 70 174 06 05", "+46701740605"),
        ("+46 (70) 1740605", "+46701740605"),
    ],
)
def test_phone_numbers_are_written_as_gateways_want_them(typed, number):
    assert international(typed) == number


def test_mail_is_handed_over_once_and_whole():
    with mail_server() as (url, lines):
        SmtpPost(url, "Meddelande <no-reply@example.org>").send(MAIL)
    assert "Message-ID: <a1@example.org>" in lines
    assert "To: test@example.org" in lines
    assert "Auto-Submitted: auto-generated" in lines


def test_mail_that_is_refused_is_said_without_the_address():
    with mail_server(refuses=True) as (url, _), pytest.raises(NotDelivered) as fault:
        SmtpPost(url, "no-reply@example.org").send(MAIL)
    assert "example" not in str(fault.value)


def test_mail_server_that_does_not_answer_is_said():
    with pytest.raises(NotDelivered):
        SmtpPost("smtp://127.0.0.1:9", "no-reply@example.org").send(MAIL)


def test_office_follows_the_settings(tmp_path):
    instance = {"MY_PAGES_INSTANCE": str(tmp_path)}
    assert isinstance(open_office(Config.read(instance)), DemoPost)
    office = open_office(Config.read({**instance, "MY_PAGES_SMTP": "smtp://127.0.0.1:9"}))
    assert isinstance(office, Office)
    for letter in (MAIL, TEXT):
        with pytest.raises(NotDelivered):
            office.send(letter)


def test_address_stays_out_of_what_is_logged():
    assert "example" not in repr(MAIL)


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
@pytest.mark.parametrize("field", ["address", "subject", "id"])
def test_line_end_adds_no_line_to_the_head_of_a_mail(field, end):
    changed = f"test@example.org{end}Bcc: someone@example.org"
    with mail_server() as (url, lines), suppress(NotDelivered):
        SmtpPost(url, "Mina sidor <noreply@kommun.example>").send(replace(MAIL, **{field: changed}))
    assert not [line for line in lines if line.lower().startswith(("bcc", "rcpt to:<someone"))]


def test_words_of_a_mail_end_no_mail_and_begin_no_other():
    words = "Hej\r\n.\r\nMAIL FROM:<evil@example.org>\r\nRCPT TO:<someone@example.org>"
    with mail_server() as (url, lines):
        SmtpPost(url, "Mina sidor <noreply@kommun.example>").send(replace(MAIL, words=words))
    head, body = lines[: lines.index("data")], lines[lines.index("data") :]
    assert [line for line in head if line.startswith("rcpt")] == ["rcpt TO:<test@example.org>"]
    assert body.count(".") == 1
