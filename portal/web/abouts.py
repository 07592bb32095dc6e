"""From a thread to the page of what it is about."""

from typing import Any

from flask import url_for

from portal.domain.dialogue import AboutKind
from portal.services.abouts import Tied
from portal.web.words import say


def suggested_subject(tied: Tied | None) -> str:
    """The subject of a new thread: what is asked about, by its own name if it has one."""
    if tied is None:
        return ""
    return say(tied.name or tied.about.kind.text)


def client_place(tied: Tied) -> tuple[str, dict[str, Any]]:
    """Where the client looks at it: an endpoint and what its address needs."""
    match tied.about.kind:
        case AboutKind.SUPPLEMENT:
            return "client.supplements.show", {"request_id": tied.about.id}
        case AboutKind.RECEIPT:
            return "client.receipts.show", {"receipt_id": tied.about.id}
        case AboutKind.PLAN:
            return "client.plan.show_item", {"part_id": tied.about.id}
        case AboutKind.DECISION:
            return "client.decisions.show", {"decision_id": tied.about.id}
        case AboutKind.ACCESSIBILITY:
            return "client.accessibility.show", {"wish_id": tied.about.id}
        case AboutKind.MEETING:
            return "client.meetings.show", {"meeting_id": tied.about.id}
    month = {"month": tied.month}
    if tied.is_sent:
        return "client.signature.sent", month
    if tied.list_name:
        line = {"slug": tied.slug, "name": tied.list_name, "line": tied.line}
        return "client.sections.edit_line", month | line
    if tied.slug:
        return "client.sections.edit", month | {"slug": tied.slug}
    return "client.application.month", month


def staff_href(case_id: str, tied: Tied) -> str | None:
    """Where staff look at it; None for what the client has not sent."""
    match tied.about.kind:
        case AboutKind.PLAN:
            return url_for("staff.plans.show_item", case_id=case_id, part_id=tied.about.id)
        case AboutKind.DECISION:
            return url_for("staff.decisions.show", case_id=case_id, decision_id=tied.about.id)
        case AboutKind.MEETING:
            return url_for("staff.meetings.show", case_id=case_id, meeting_id=tied.about.id)
        case AboutKind.ACCESSIBILITY:
            # What support staff and the client write is theirs; what was granted is at the case.
            return url_for("staff.cases.show", case_id=case_id)
    if not tied.is_sent:
        return None
    asked = "requests" if tied.about.kind is AboutKind.SUPPLEMENT else None
    return url_for(
        "staff.applications.show",
        case_id=case_id,
        application_id=tied.application_id,
        _anchor=f"{tied.slug}-title" if tied.slug else asked,
    )
