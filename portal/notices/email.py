"""Notices by e-mail, over SMTP."""

import smtplib
import ssl
from email.message import EmailMessage
from urllib.parse import unquote, urlsplit

from portal.notices.port import Letter, NotDelivered

_SECONDS = 20
_LOOPBACK = {"localhost", "127.0.0.1", "::1"}


class SmtpPost:
    """Hands notices to a mail server: `smtps://user:secret@host:465` or `smtp://host:587`."""

    def __init__(self, url: str, sender: str) -> None:
        self._server = urlsplit(url)
        self._sender = sender

    def send(self, letter: Letter) -> None:
        """Hand it over, encrypted on the way. Raises NotDelivered."""
        try:
            with self._connected() as server:
                if self._server.username:
                    secret = unquote(self._server.password or "")
                    server.login(unquote(self._server.username), secret)
                server.send_message(self._message(letter))
        except (OSError, ValueError, smtplib.SMTPException) as fault:
            # The name alone: what a server answers may repeat the address.
            raise NotDelivered(type(fault).__name__) from None

    def _connected(self) -> smtplib.SMTP:
        host = self._server.hostname or "localhost"
        context = ssl.create_default_context()
        if self._server.scheme == "smtps":
            port = self._server.port or 465
            return smtplib.SMTP_SSL(host, port, timeout=_SECONDS, context=context)
        server = smtplib.SMTP(host, self._server.port or 587, timeout=_SECONDS)
        if host not in _LOOPBACK:
            server.starttls(context=context)
        return server

    def _message(self, letter: Letter) -> EmailMessage:
        message = EmailMessage()
        message["From"] = self._sender
        message["To"] = letter.address
        message["Subject"] = letter.subject
        # The same notice handed over twice is the same mail.
        message["Message-ID"] = f"<{letter.id}@{self._sender.rpartition('@')[2].rstrip('>')}>"
        message["Auto-Submitted"] = "auto-generated"
        message.set_content(letter.words)
        return message
