"""Every table, for migrations and for tests that need an empty database."""

from portal.records import (
    access_log,
    accessibility,
    applications,
    attachments,
    cases,
    dialogue,
    mandates,
    meetings,
    members,
    notices,
    outbox,
    paper_slips,
    people,
    phrases,
    plans,
    receipts,
    retention,
    reviews,
    sessions,
    signin_tries,
    supplements,
)
from portal.records.base import Base

__all__ = [
    "access_log",
    "accessibility",
    "applications",
    "attachments",
    "cases",
    "dialogue",
    "mandates",
    "meetings",
    "members",
    "metadata",
    "notices",
    "outbox",
    "paper_slips",
    "people",
    "phrases",
    "plans",
    "receipts",
    "retention",
    "reviews",
    "sessions",
    "signin_tries",
    "supplements",
]

metadata = Base.metadata
