"""Forms sent with what must be refused: what their pages look like then. One line adds one."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import html5lib
from playwright.sync_api import Page, Response

from tests.places import Place

_H = "{http://www.w3.org/1999/xhtml}"
_SEND = """(fields) => {
  const holds = (form) => Object.keys(fields).every((name) => form.elements[name])
  const form = [...document.querySelectorAll("main form[method=post]")].find(holds)
  for (const [name, value] of Object.entries(fields)) form.elements[name].value = value
  form.submit()
}"""


@dataclass(frozen=True)
class RefusedPlace(Place):
    """A page whose form is sent with these fields; `status` is of the answer."""

    status: int = 422
    fields: Mapping[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"{super().__str__()}-refused-{'-'.join(self.fields)}"

    def send(self, page: Page) -> Response:
        """Send the form in a browser that has the page open; the answer to it."""
        with page.expect_navigation() as coming:
            page.evaluate(_SEND, dict(self.fields))
        return coming.value

    def form_of(self, page: str) -> tuple[str, dict[str, str]]:
        """Where the page's own form goes, and what a script-less browser would send of it."""
        for form in html5lib.parse(page).iter(f"{_H}form"):
            inputs = [*form.iter(f"{_H}input"), *form.iter(f"{_H}textarea")]
            named = {one.get("name", ""): one.get("value", "") for one in inputs}
            if form.get("method") == "post" and set(self.fields) <= set(named):
                hidden = {
                    one.get("name", ""): one.get("value", "")
                    for one in inputs
                    if one.get("type") == "hidden"
                }
                return form.get("action", ""), {**hidden, **self.fields}
        raise LookupError(f"{self} has no such form")


_MONTH = {"month": "month"}
_CASE = {"case_id": "case"}
_NEW = "f" * 32

REFUSED = (
    RefusedPlace("client.signin.show", fields={"personal_number": "1"}),
    RefusedPlace("client.accessibility.report_fault", fields={"words": "", "contact": ""}),
    RefusedPlace("client.acting.together", fields={"code": "X"}),
    RefusedPlace(
        "client.receipts.show", {"receipt_id": "not_read receipt"}, "client", fields={"total": "x"}
    ),
    RefusedPlace("client.messages.start", who="client", fields={"subject": "", "text": ""}),
    RefusedPlace("client.messages.show", {"thread_id": "thread"}, "client", fields={"text": ""}),
    RefusedPlace("client.accessibility.ask", who="client", fields={"words": ""}),
    RefusedPlace("client.plan.add", {"kind": "goal"}, "client", fields={"words": ""}),
    RefusedPlace("client.plan.log_job", who="client", fields={"title": "", "employer": ""}),
    RefusedPlace(
        "client.supplements.show", {"request_id": "request"}, "client", fields={"words": ""}
    ),
    RefusedPlace(
        "client.sections.edit_line",
        {**_MONTH, "slug": "costs", "name": "lines", "line": _NEW},
        "drafter",
        fields={"amount": "x"},
    ),
    RefusedPlace(
        "client.sections.edit_line",
        {**_MONTH, "slug": "children", "name": "children", "line": _NEW},
        "drafter",
        fields={"personal_number": "1"},
    ),
    RefusedPlace(
        "client.sections.edit", {**_MONTH, "slug": "home"}, "drafter", fields={"rent": "x"}
    ),
    RefusedPlace("staff.signin.show", fields={"personal_number": "1"}),
    RefusedPlace(
        "staff.supplements.start",
        {**_CASE, "application_id": "application"},
        "staff",
        fields={"items-0": "", "why": ""},
    ),
    RefusedPlace("staff.messages.start", _CASE, "staff", fields={"subject": "", "text": ""}),
    RefusedPlace("staff.messages.show", {"thread_id": "thread"}, "staff", fields={"text": ""}),
    RefusedPlace("staff.meetings.start", _CASE, "staff", fields={"place": ""}),
    RefusedPlace("staff.plans.add", {**_CASE, "kind": "goal"}, "staff", fields={"words": ""}),
    RefusedPlace("staff.mandates.show", _CASE, "staff", fields={"name": "", "number": "1"}),
    RefusedPlace("staff.own_phrases.start", who="staff", fields={"in_sv": ""}),
    RefusedPlace(
        "staff.phrases.fill",
        {"thread_id": "thread", "phrase_id": "own phrase"},
        "staff",
        fields={"day-day": "x"},
    ),
    RefusedPlace("staff.assignments.away", who="staff", fields={"from_on-day": "x"}),
    RefusedPlace("staff.accessibility.decline", {"wish": "wish"}, "support", fields={"words": ""}),
    RefusedPlace("staff.content.give_reason", {"wish": "wish"}, "support", fields={"words": ""}),
)
