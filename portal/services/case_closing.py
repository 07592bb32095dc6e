"""A case ends: nobody works in it any more, and what was said goes to the archive with it."""

from datetime import date

from portal.casesystem.port import ArchivedPaper
from portal.domain.permissions import SYSTEM
from portal.domain.refusals import NotFound
from portal.records import retention
from portal.services import message_archives
from portal.services.work import Work, Workplace

ARCHIVE_JOB = "archive_messages"


class ClosedInFuture(Exception):
    """A case cannot be closed before the day has come."""


def close(work: Work, case_number: str, on: date) -> None:
    """Close a case and ask for the archive. Closing it again changes nothing.

    Raises NotFound, ClosedInFuture.
    """
    if on > work.today:
        raise ClosedInFuture
    case = retention.by_number(work.session, case_number)
    if case is None:
        raise NotFound
    if case.closed_on is not None:
        return
    case.closed_on = on
    work.access_log.write(work.actor.id, "close", case.id, work.now)
    work.outbox.put(ARCHIVE_JOB, case.id, work.now)


def archive(place: Workplace, case_id: str) -> None:
    """Hand the conversations of a closed case to the case system, between two pieces of work.

    Raises NotFound for a case that is weeded, CaseSystemDown.
    """
    with place.look(SYSTEM) as work:
        number = work.cases.by_id(case_id).number
        has_talks = bool(work.threads.of_cases((case_id,)))
    if has_talks:
        content = message_archives.of_closed(place, case_id)
        paper = ArchivedPaper(key=f"{case_id}-messages", case_number=number, content=content)
        place.case_system.archive(paper)
