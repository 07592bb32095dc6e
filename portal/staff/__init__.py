"""The staff's pages. Each module makes its own blueprint; here they come together."""

from flask import Blueprint

from portal.access import doors, seats, staff_keys
from portal.domain.refusals import NotFound
from portal.staff import (
    accessibility,
    applications,
    assignments,
    attachments,
    cases,
    colleagues,
    content,
    decisions,
    desk,
    mandates,
    meetings,
    messages,
    moved,
    notices,
    outsiders,
    own_phrases,
    papers,
    phrases,
    plans,
    random_checks,
    receipts,
    supplements,
    unit,
)


def build() -> Blueprint:
    """The blueprint `staff` with all its page families."""
    staff = Blueprint("staff", __name__)
    staff.register_error_handler(NotFound, moved.or_missing)
    for family in (
        desk.bp,
        cases.bp,
        decisions.bp,
        mandates.bp,
        assignments.bp,
        unit.bp,
        applications.bp,
        supplements.bp,
        random_checks.bp,
        messages.bp,
        attachments.bp,
        phrases.bp,
        own_phrases.bp,
        plans.bp,
        outsiders.bp,
        meetings.bp,
        papers.bp,
        receipts.bp,
        notices.bp,
        accessibility.bp,
        content.bp,
        seats.session_pages(),
        colleagues.bp,
        doors.signin_pages(),
        staff_keys.bp,
        doors.language_pages(),
    ):
        staff.register_blueprint(family)
    return staff
