"""Every page there is, and how to get there. A page that is missing here fails the tests.

To add a page: one line below, and, when its address holds an id, a story (tests/stories.py) that
leaves such an id in the world. A page that looks different in different states stands here once
for each.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from flask import Flask

from portal.domain.application.description import LINES
from portal.domain.application.document import SECTIONS
from tests.world import World


@dataclass(frozen=True)
class Place:
    """A page: its endpoint, what its address needs, and who looks at it (nobody: signed out).

    `ids` names for each part of the address a thing in the world, or says the word itself.
    """

    endpoint: str
    ids: Mapping[str, str] = field(default_factory=dict)
    who: str | None = None
    query: str = ""
    status: int = 200

    @property
    def side(self) -> str:
        return self.endpoint.partition(".")[0]

    def __str__(self) -> str:
        return "-".join(filter(None, [self.endpoint, *self.ids.values(), self.who, self.query]))

    def path(self, app: Flask, world: World) -> str:
        """The address on its side, without the side's own prefix."""
        values = {name: world.ids.get(thing, thing) for name, thing in self.ids.items()}
        with app.test_request_context():
            return app.url_for(self.endpoint, **values) + self.query


def _new(name: str) -> str:
    """The id of a line that is not there yet; what a person does has the person's."""
    return "applicant" if name == "persons" else "f" * 32


_NOWHERE = "f" * 32
_MONTH = {"month": "month"}
_SENT = {"case_id": "case", "application_id": "application"}

OPEN = (
    Place("client.signin.show"),
    Place("client.signin.show", query="?left=1"),
    Place("client.signin.show", query="?ended=1"),
    Place("client.about.contact"),
    Place("client.about.paper"),
    Place("client.about.accessibility"),
    Place("client.about.privacy"),
    Place("client.accessibility.report_fault"),
    Place("client.accessibility.fault_received"),
    Place("client.accessibility.fault_received", query="?urgent=y"),
    Place("client.acting.together"),
    Place("staff.signin.show"),
)
CLIENT = (
    *(
        Place(endpoint, who="client")
        for endpoint in (
            "client.home.show",
            "client.receipts.list_receipts",
            "client.receipts.add",
            "client.messages.list_threads",
            "client.messages.start",
            "client.meetings.ask",
            "client.notices.show",
            "client.accessibility.list_requests",
            "client.accessibility.ask",
            "client.accessibility.settings",
            "client.access.show",
            "client.sessions.show",
            "client.own_data.show",
            "client.representatives.list_mandates",
            "client.plan.show",
            "client.outsiders.show",
            "client.plan.list_jobs",
            "client.plan.log_job",
        )
    ),
    Place("client.home.show", who="loner"),
    Place("client.acting.choose", who="guardian"),
    *(
        Place("client.receipts.show", {"receipt_id": f"{state} receipt"}, "client")
        for state in ("received", "read", "not_read", "confirmed", "with_staff")
    ),
    Place("client.messages.show", {"thread_id": "thread"}, "client"),
    Place(
        "client.messages.change",
        {"thread_id": "client's unread thread", "message_id": "client's unread message"},
        "client",
    ),
    Place("client.attachments.show", {"file_id": "file of a message"}, "client"),
    Place("client.messages.show", {"thread_id": "long thread"}, "client"),
    Place("client.messages.show", {"thread_id": _NOWHERE}, "client", status=404),
    Place("client.plan.show", who="loner"),
    Place("client.plan.show", who="signer"),
    *(Place("client.plan.add", {"kind": kind}, "client") for kind in ("goal", "step", "activity")),
    Place("client.plan.show_item", {"part_id": "part"}, "client"),
    Place("client.plan.show_item", {"part_id": "proposed part"}, "client"),
    Place("client.plan.change_job", {"job_id": "job"}, "client"),
    Place("client.decisions.list_decisions", who="client"),
    Place("client.decisions.list_decisions", who="loner"),
    Place("client.decisions.show", {"decision_id": "decision"}, "client"),
    Place("client.decisions.show", {"decision_id": "approval"}, "client"),
    Place("client.meetings.show", {"meeting_id": "meeting"}, "client"),
    Place("client.meetings.show", {"meeting_id": "agreed meeting"}, "client"),
    Place("client.meetings.show", {"meeting_id": "held meeting"}, "client"),
    Place("client.supplements.list_requests", who="client"),
    Place("client.supplements.list_requests", who="loner"),
    Place("client.supplements.show", {"request_id": "request"}, "client"),
    Place("client.supplements.show", {"request_id": "answered request"}, "client"),
    Place("client.supplements.show", {"request_id": "settled request"}, "client"),
    Place("client.supplements.show", {"request_id": "promised request"}, "promiser"),
    *(
        Place("client.accessibility.show", {"wish_id": wish}, "client")
        for wish in ("wish", "declined wish", "done wish")
    ),
)
ACTING = (
    *(
        Place(endpoint, who=who)
        for who, endpoints in {
            "representative": (
                "client.home.show",
                "client.receipts.list_receipts",
                "client.messages.list_threads",
                "client.plan.show",
                "client.application.list_applications",
                "client.notices.show",
            ),
            "helper": (
                "client.home.show",
                "client.receipts.add",
                "client.application.list_applications",
            ),
        }.items()
        for endpoint in endpoints
    ),
    Place("client.messages.show", {"thread_id": "thread"}, "representative"),
    Place("client.application.month", _MONTH, "helper"),
    Place("client.sections.edit", {**_MONTH, "slug": "home"}, "helper"),
    Place("client.review.show", _MONTH, "helper"),
)
APPLICATION = (
    Place("client.application.show", who="drafter"),
    Place("client.application.list_applications", who="client"),
    Place("client.application.list_applications", who="loner"),
    Place("client.application.month", _MONTH, "drafter"),
    Place("client.application.month", {"month": "2031-01"}, "drafter", status=409),
    *(Place("client.sections.edit", {**_MONTH, "slug": kind.slug}, "drafter") for kind in SECTIONS),
    *(
        Place(
            "client.sections.edit_line",
            {**_MONTH, "slug": slug, "name": name, "line": _new(name)},
            "drafter",
        )
        for slug, names in LINES.items()
        for name in names
    ),
    Place(
        "client.sections.edit_line",
        {**_MONTH, "slug": "costs", "name": "lines", "line": "line"},
        "drafter",
    ),
    Place("client.receipts.show", {"receipt_id": "form"}, "drafter"),
    Place("client.review.show", _MONTH, "drafter"),
    Place("client.review.show", _MONTH, "picked"),
    Place("client.application.month", _MONTH, "waiter"),
    Place("client.signature.show", _MONTH, "waiter's partner"),
    Place("client.signature.sent", _MONTH, "promiser"),
    Place("client.signature.show", _MONTH, "signer"),
    Place("client.signature.sent", _MONTH, "client"),
    Place("client.signature.copy", _MONTH, "client"),
)
STAFF = (
    Place("staff.desk.show", who="staff"),
    Place("staff.desk.show", who="staff", query="?part=papers&is_urgent=y"),
    Place("staff.cases.show", {"case_id": "case"}, "staff"),
    Place("staff.cases.show", {"case_id": _NOWHERE}, "staff", status=404),
    Place("staff.mandates.show", {"case_id": "case"}, "staff"),
    Place("staff.applications.list_applications", who="staff"),
    Place("staff.applications.show", _SENT, "staff"),
    Place(
        "staff.applications.show",
        {"case_id": "promiser's case", "application_id": "promiser's application"},
        "staff",
    ),
    Place("staff.applications.list_applications", who="staff", query="?show=unopened"),
    Place("staff.receipts.show", {"case_id": "case", "receipt_id": "with_staff receipt"}, "staff"),
    Place("staff.random_checks.choose", who="staff"),
    Place("staff.random_checks.look", _SENT, "staff"),
    Place("staff.supplements.list_requests", who="staff"),
    Place("staff.papers.tray", who="staff"),
    Place("staff.papers.show", {"case_id": "case", "receipt_id": "paper"}, "staff"),
    Place("staff.papers.show", {"case_id": "drafter's case", "receipt_id": "form"}, "staff"),
    Place("staff.supplements.start", _SENT, "staff"),
    Place("staff.supplements.edit", {"case_id": "case", "request_id": "request"}, "staff"),
    Place("staff.notices.list_notices", who="staff"),
    Place("staff.plans.list_plans", who="staff"),
    Place("staff.plans.show", {"case_id": "case"}, "staff"),
    *(
        Place("staff.plans.add", {"case_id": "case", "kind": kind}, "staff")
        for kind in ("goal", "step", "activity")
    ),
    Place("staff.plans.show_item", {"case_id": "case", "part_id": "part"}, "staff"),
    Place(
        "staff.plans.show_item",
        {"case_id": "signer's case", "part_id": "part in danger"},
        "staff",
    ),
    Place("staff.decisions.show", {"case_id": "case", "decision_id": "decision"}, "staff"),
    Place("staff.meetings.start", {"case_id": "case"}, "staff"),
    Place("staff.outsiders.show", {"case_id": "case", "person_id": "client"}, "staff"),
    Place("staff.meetings.show", {"case_id": "case", "meeting_id": "meeting"}, "staff"),
    Place("staff.meetings.show", {"case_id": "case", "meeting_id": "held meeting"}, "staff"),
    Place("staff.meetings.show", {"case_id": "case", "meeting_id": "noted meeting"}, "staff"),
    Place("staff.meetings.show", {"case_id": "case", "meeting_id": "talk"}, "staff"),
    Place("staff.messages.list_threads", who="staff"),
    Place("staff.phrases.list_phrases", {"thread_id": "thread"}, "staff"),
    Place("staff.phrases.fill", {"thread_id": "thread", "phrase_id": "rent_slip"}, "staff"),
    Place("staff.phrases.fill", {"thread_id": "thread", "phrase_id": "own phrase"}, "staff"),
    Place("staff.phrases.list_to_start", {"case_id": "case"}, "staff"),
    Place("staff.phrases.fill_to_start", {"case_id": "case", "phrase_id": "rent_slip"}, "staff"),
    Place("staff.own_phrases.list_phrases", who="staff"),
    Place("staff.own_phrases.start", who="staff"),
    Place("staff.own_phrases.edit", {"own_phrase_id": "own phrase"}, "staff"),
    Place("staff.messages.start", {"case_id": "case"}, "staff"),
    Place("staff.messages.show", {"thread_id": "thread"}, "staff"),
    Place("staff.messages.show", {"thread_id": "long thread"}, "staff"),
    Place("staff.messages.show", {"thread_id": "moved thread"}, "staff", status=409),
    Place(
        "staff.messages.change",
        {"thread_id": "staff's unread thread", "message_id": "staff's unread message"},
        "staff",
    ),
    Place("staff.attachments.show", {"file_id": "file of a message"}, "staff"),
    Place("staff.cases.list_cases", who="staff"),
    Place("staff.cases.list_cases", who="staff", query="?show=application"),
    Place("staff.assignments.away", who="staff"),
    Place("staff.desk.show", who="leader"),
    Place("staff.assignments.list_assignments", who="leader"),
    Place("staff.assignments.show", {"worker": "worker"}, "leader"),
    Place("staff.unit.show", who="leader"),
    Place("staff.unit.checks", who="leader"),
    Place("staff.sessions.show", who="staff"),
    Place("staff.sessions.show", who="leader"),
    Place("staff.colleagues.list_signed_in", who="leader"),
    Place("staff.desk.show", who="support"),
    Place("staff.accessibility.list_requests", who="support"),
    *(
        Place("staff.accessibility.list_requests", who="support", query=f"?show={which}")
        for which in ("mine", "closed", "numbers")
    ),
    *(
        Place("staff.accessibility.show", {"wish": wish}, "support")
        for wish in ("wish", "declined wish", "done wish")
    ),
    Place("staff.accessibility.decline", {"wish": "wish"}, "support"),
    Place("staff.content.show", {"wish": "wish"}, "support"),
    Place("staff.content.give_reason", {"wish": "wish"}, "support"),
)
ALL = (*OPEN, *CLIENT, *ACTING, *APPLICATION, *STAFF)

NO_PAGES = {
    "staff.keys.show": "where staff have keys of their own: tests/access/test_staff_keys.py",
    "staff.keys.invitation": "where staff have keys of their own",
    "staff.keys.add": "where staff have keys of their own",
    "static": "styles and scripts",
    "metrics": "numbers for whoever watches the servers",
    "security_txt": "for who has found a weakness",
    "alive": "a word for whoever watches the servers",
    "ready": "a word for whoever watches the servers",
    "client.signin.start": "the way on to an e-ID broker",
    "client.signin.come_back": "the way back from it",
    "client.signature.prove": "the way on to an e-ID broker, to sign",
    "client.signature.proved": "the way back from it",
    "staff.signin.start": "the way on to an e-ID broker",
    "staff.signin.come_back": "the way back from it",
    "client.receipts.picture": "a picture",
    "client.prints.copy_pdf": "a PDF",
    "client.accessibility.decision_pdf": "a PDF",
    "client.prints.slip": "a PDF",
    "client.supplements.slip": "a PDF",
    "client.prints.application_form": "a PDF",
    "client.prints.blank_form": "a PDF",
    "client.about.paper_form": "a PDF",
    "staff.papers.case_form": "a PDF",
    "staff.papers.blank_case_form": "a PDF",
    "client.messages.save_thread": "a PDF",
    "client.messages.save_all": "a PDF",
    "staff.accessibility.decision_pdf": "a PDF",
    "staff.messages.save_thread": "a PDF",
    "staff.messages.save_all": "a PDF",
    "client.attachments.picture": "a picture",
    "client.attachments.original": "a file",
    "staff.attachments.picture": "a picture",
    "staff.attachments.original": "a file",
    "staff.papers.picture": "a picture",
    "staff.papers.page": "a picture",
    "staff.mandates.paper": "a picture",
    "staff.mandates.original": "a file",
    "client.receipts.progress": "a part of client.receipts.show",
    "client.meetings.calendar": "a calendar file",
    "staff.meetings.calendar": "a calendar file",
    "client.messages.refresh": "a part of client.messages.show",
    "staff.applications.picture": "a picture",
    "staff.messages.refresh": "a part of staff.messages.show",
}
"""What answers GET with something else than a page, and what that is."""

LANGUAGES = {"client": ("sv", "ar"), "staff": ("sv", "en")}
"""What each side is looked at in; the staff's side has no right-to-left language."""


def in_every_language() -> Iterator[tuple[Place, str]]:
    """Each place with each language of its side."""
    for place in ALL:
        for language in LANGUAGES[place.side]:
            yield place, language


def missing_from_the_list(app: Flask) -> set[str]:
    """Endpoints that answer GET and stand nowhere above."""
    listed = {place.endpoint for place in ALL} | set(NO_PAGES)
    return {
        rule.endpoint for rule in app.url_map.iter_rules() if "GET" in (rule.methods or ())
    } - listed
