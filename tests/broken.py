"""The pages of failures, which no address leads to: each is made by an app whose page fails so."""

from dataclasses import dataclass
from typing import NoReturn

from flask import abort
from playwright.sync_api import Page
from sqlalchemy.exc import OperationalError

from portal.access import guard
from portal.app import create_app
from portal.domain.dialogue import TooLateToChange
from portal.services.work import Workplace
from tests.places import Place
from tests.visitor import Visitor

_AT = "/broken"
_TYPED = "Vad jag skrev"


@dataclass(frozen=True)
class BrokenPlace(Place):
    """A page of one side that fails with `status`, after somebody has sent a form to it."""

    def __str__(self) -> str:
        return f"{self.side}.broken-{self.status}"

    def html(self, place: Workplace, language: str) -> str:
        """What the reader gets."""
        app = create_app(self.side, place)
        app.config["WTF_CSRF_ENABLED"] = False

        def fail() -> NoReturn:
            self._fail()

        app.add_url_rule(_AT, "broken", guard.open_to_all(fail), methods=["POST"])
        visitor = Visitor(app, language)
        visitor.browser.set_cookie("language", language)
        answer = visitor.post(_AT, words=_TYPED)
        assert answer.status_code == self.status, answer.status_code
        return answer.text

    def open(self, page: Page, place: Workplace, language: str) -> None:
        """Show it in a browser, in the place of the running portal's own answer."""
        address = f"**{_AT}-{self.side}"
        body = self.html(place, language)
        kind = "text/html; charset=utf-8"
        page.route(
            address,
            lambda route: route.fulfill(status=self.status, content_type=kind, body=body),
        )
        page.goto(f"{_AT}-{self.side}")

    def _fail(self) -> NoReturn:
        if self.status == 500:
            raise RuntimeError
        if self.status == 503:
            raise OperationalError("", {}, Exception())
        if self.status == TooLateToChange.status:
            raise TooLateToChange
        abort(self.status)


BROKEN = tuple(
    BrokenPlace(f"{side}.broken", status=status)
    for side in ("client", "staff")
    for status in (400, 404, 405, 409, 413, 429, 500, 503)
)
