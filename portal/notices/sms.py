"""Notices by text message, over an HTTP gateway."""

import json
import re
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from urllib.parse import urlsplit

from portal.notices.port import Letter, NotDelivered

_SECONDS = 20


class SmsPost:
    """Posts `{"id", "to", "from", "text"}` as JSON to a gateway, with a bearer token.

    The gateway must take the same `id` once: a notice may be handed over again after a crash.
    """

    def __init__(self, url: str, token: str, sender: str) -> None:
        self._gateway = urlsplit(url)
        self._token = token
        self._sender = sender

    def send(self, letter: Letter) -> None:
        """Hand it over. Raises NotDelivered for any answer but 2xx."""
        words = {
            "id": letter.id,
            "to": international(letter.address),
            "from": self._sender,
            "text": letter.words,
        }
        connection = self._connection()
        try:
            connection.request(
                "POST",
                self._gateway.path or "/",
                json.dumps(words).encode(),
                {"Content-Type": "application/json", "Authorization": f"Bearer {self._token}"},
            )
            status = connection.getresponse().status
        except (OSError, HTTPException) as fault:
            raise NotDelivered(type(fault).__name__) from None
        finally:
            connection.close()
        if not 200 <= status < 300:
            raise NotDelivered(f"status {status}")

    def _connection(self) -> HTTPConnection:
        host, port = self._gateway.hostname or "localhost", self._gateway.port
        if self._gateway.scheme == "https":
            return HTTPSConnection(host, port, timeout=_SECONDS)
        return HTTPConnection(host, port, timeout=_SECONDS)


def international(number: str) -> str:
    """A phone number as gateways want it: `070-174 06 05` is `+46701740605`."""
    digits = re.sub(r"[^\d+]", "", number)
    if digits.startswith("00"):
        return f"+{digits[2:]}"
    return f"+46{digits[1:]}" if digits.startswith("0") else digits
