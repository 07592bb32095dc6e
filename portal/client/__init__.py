"""The client's pages. Each module makes its own blueprint; here they come together."""

from flask import Blueprint

from portal.access import doors, seats
from portal.client import (
    about,
    access,
    accessibility,
    acting,
    application,
    attachments,
    decisions,
    home,
    meetings,
    messages,
    notices,
    outsiders,
    own_data,
    plan,
    prints,
    receipts,
    representatives,
    review,
    sections,
    signature,
    supplements,
)


def build() -> Blueprint:
    """The blueprint `client` with all its page families."""
    client = Blueprint("client", __name__)
    for family in (
        home.bp,
        receipts.bp,
        application.bp,
        review.bp,
        signature.bp,
        prints.bp,
        sections.bp,
        supplements.bp,
        decisions.bp,
        messages.bp,
        attachments.bp,
        notices.bp,
        plan.bp,
        outsiders.bp,
        meetings.bp,
        about.bp,
        accessibility.bp,
        access.bp,
        seats.session_pages(),
        own_data.bp,
        acting.bp,
        representatives.bp,
        doors.signin_pages(),
        doors.language_pages(),
    ):
        client.register_blueprint(family)
    return client
