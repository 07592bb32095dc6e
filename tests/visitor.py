"""A test client with manners: each page it fetches is checked for what every page must have."""

import re
from typing import Any
from urllib.parse import unquote

import html5lib
from flask import Flask
from werkzeug.test import TestResponse

from tests import leaks
from tests.leftovers import left_in_english
from tests.world import World

# Pages that were found right before, without what differs each time: tokens and addresses.
_RIGHT: set[str] = set()
_LONG_VALUE = re.compile(r'="[^"]{20,}"')
_H = "{http://www.w3.org/1999/xhtml}"


class Visitor:
    """Fetches pages and sends forms as a browser would, with the token of the last page."""

    def __init__(self, app: Flask, language: str = "en") -> None:
        self.browser = app.test_client()
        self.language = language
        self.token = ""

    def get(self, path: str, **headers: str) -> TestResponse:
        """Fetch a page."""
        return self._checked(self.browser.get(path, headers=self._headers(headers)))

    def follow(self, path: str) -> TestResponse:
        """Fetch a page, and the page that it points to instead."""
        answer = self.get(path)
        while answer.status_code in {302, 303}:
            answer = self.get(answer.location)
        return answer

    def post(self, path: str, **fields: Any) -> TestResponse:
        """Send a form with the token of the last page."""
        fields = {"csrf_token": self.token, **fields}
        leaks.typed(fields.values())
        return self._checked(self.browser.post(path, data=fields, headers=self._headers({})))

    def sign_in(self, user_id: str) -> TestResponse:
        """Sign in with the demo e-ID."""
        self.get("/sign-in")
        answer = self.post("/sign-in", user=user_id)
        assert answer.status_code == 303
        return answer

    def come_in(self, world: World, who: str | None) -> None:
        """Sign in as somebody in the world, or come to act for them; nobody stays signed out."""
        if who == "helper":
            self.get("/for-whom/together")
            assert self.post("/for-whom/together", code=world.help_code()).status_code == 303
        elif who is not None:
            self.sign_in(world.people[who].id)
        if who == "representative":
            self.get("/for-whom/")
            answer = self.post("/for-whom/", **{"for": world.ids["mandate"]})
            assert answer.status_code == 303

    def _headers(self, more: dict[str, str]) -> dict[str, str]:
        return {"Accept-Language": self.language, **more}

    def _checked(self, answer: TestResponse) -> TestResponse:
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert leaks.found(unquote(answer.location or "")) == [], "an address says too much"
        is_page = answer.mimetype == "text/html" and answer.status_code not in range(300, 400)
        if is_page and "<html" in answer.text:
            if (shape := _LONG_VALUE.sub("", answer.text)) not in _RIGHT:
                _check_page(answer.text)
                _RIGHT.add(shape)
            if found := re.search(r'name="csrf_token" value="([^"]+)"', answer.text):
                self.token = found[1]
        return answer


def _check_page(text: str) -> None:
    page = html5lib.parse(text)
    ids = [element.get("id") for element in page.iter() if element.get("id")]
    assert len(ids) == len(set(ids)), "an id stands twice"
    assert len(page.findall(f".//{_H}h1")) == 1
    assert page.get("lang")
    assert page.get("dir") == ("rtl" if page.get("lang") in {"ar", "fa", "fa-AF"} else "ltr")
    if page.get("lang") in {"sv", "ar"}:
        left = left_in_english(page, page.get("lang", ""))
        assert not left, f"left in English: {left}"
    title = page.findtext(f".//{_H}title") or ""
    assert title.endswith("My Pages") or "–" in title
    assert leaks.found(title) == [], "a title says too much"
    assert not re.search(r'\s(style|onclick)="', text), "inline style or script"
    nowhere = [link for link in page.iter(f"{_H}a") if not link.get("href")]
    assert not nowhere, "a link leads nowhere"
    paths = [link.get("href", "") for link in page.iter(f"{_H}a")]
    within = [path for path in paths if path.startswith("/")]
    assert leaks.found(unquote(" ".join(within))) == [], "an address says too much"
    for form in page.iter(f"{_H}form"):
        names = [field.get("name") for field in form.iter(f"{_H}input")]
        assert form.get("method") != "post" or "csrf_token" in names
        assert form.get("autocomplete") == "off" or form.get("method") == "dialog", (
            "kept by browser"
        )
