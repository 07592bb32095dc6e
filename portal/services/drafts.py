"""How long a draft is kept: a draft that was not sent is not yet a document that came to us."""

from datetime import date, timedelta

from portal.domain.months import local_day
from portal.domain.municipality import Municipality
from portal.domain.permissions import SYSTEM
from portal.records import drafts
from portal.services.application_views import ApplicationView
from portal.services.work import Work, Workplace


def kept_until(work: Work, municipality: Municipality, view: ApplicationView) -> date | None:
    """The day a draft is cleared if nobody changes it before. None: it is not cleared."""
    if not drafts.may_go(work.session, view.id):
        return None
    return local_day(view.changed_at) + timedelta(days=municipality.draft_days)


def clear_old(place: Workplace) -> int:
    """Clear the drafts that nobody has changed for the time that is set; returns how many.

    Receipts stay in the pocket. What was sent, taken back, or signed as it is stays too.
    """
    since = place.now() - timedelta(days=place.municipality.draft_days)
    with place.work(SYSTEM) as work:
        found = drafts.untouched_since(work.session, since)
        for draft in found:
            drafts.remove(work.session, draft)
    return len(found)
