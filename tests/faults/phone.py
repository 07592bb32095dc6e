"""A client's phone: sends over a real connection, and hears nothing when the other side dies."""

import re
import urllib.request
from http.client import HTTPException
from http.cookiejar import CookieJar
from io import BytesIO
from urllib.error import HTTPError
from urllib.parse import urlencode

from werkzeug.datastructures import FileStorage
from werkzeug.test import encode_multipart

_PATIENCE_SECONDS = 30


class NoAnswer(Exception):
    """The connection broke: it may have arrived, and it may not."""


class Phone:
    """Somebody signed in, with the token of the last page."""

    def __init__(self, address: str, person_id: str) -> None:
        self._address = address
        self._opener = urllib.request.build_opener(
            urllib.request.HTTPCookieProcessor(CookieJar()), urllib.request.ProxyHandler({})
        )
        self._token = ""
        self.get("/sign-in")
        self.post("/sign-in", {"user": person_id})
        self.get("/receipts/add")

    def get(self, path: str) -> str:
        """The page at that path. Raises NoAnswer."""
        return self._ask(path)

    def post(self, path: str, fields: dict[str, str]) -> str:
        """Send a form; the page that follows. Raises NoAnswer."""
        body = urlencode({"csrf_token": self._token, **fields}).encode()
        return self._ask(path, body)

    def send_receipt(self, photo: bytes, upload_key: str) -> str:
        """Send a photo; the receipt's id, once it is acknowledged. Raises NoAnswer."""
        boundary, body = encode_multipart(
            {
                "csrf_token": self._token,
                "upload_key": upload_key,
                "photo": FileStorage(BytesIO(photo), "kvitto.jpg", content_type="image/jpeg"),
            }
        )
        headers = {
            "Content-Type": f"multipart/form-data; boundary={boundary}",
            "X-Requested-With": "upload",
        }
        found = re.search(r"/receipts/([0-9a-f]{32})", self._ask("/receipts/add", body, headers))
        assert found, "the answer names the receipt"
        return found[1]

    def _ask(
        self, path: str, body: bytes | None = None, headers: dict[str, str] | None = None
    ) -> str:
        address = self._address + path
        request = urllib.request.Request(address, body, headers or {})  # noqa: S310 - our own.
        try:
            with self._opener.open(request, timeout=_PATIENCE_SECONDS) as answer:
                text: str = answer.read().decode()
        except HTTPError as refused:
            raise AssertionError(f"{path}: {refused.code}") from refused
        except (OSError, HTTPException) as fault:
            raise NoAnswer from fault
        if token := re.search(r'name="csrf_token" value="([^"]+)"', text):
            self._token = token[1]
        return text
