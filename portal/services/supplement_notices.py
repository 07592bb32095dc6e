"""Telling clients outside the portal that something is asked for, and reminding them once."""

from datetime import datetime

from portal.domain.notices import SUBJECT, WORDS, Channel, due_at, try_again_at
from portal.domain.permissions import SYSTEM
from portal.domain.supplements import ItemState, remind_at
from portal.language.catalogues import render
from portal.notices.port import Letter, NotDelivered
from portal.records.base import new_id
from portal.records.supplements import SupplementNotice, SupplementRequest
from portal.services import notice_wishes
from portal.services.work import Work, Workplace

SUPPLEMENT_NOTICE_JOB = "supplement_notice"


def plan(work: Work, request: SupplementRequest) -> None:
    """Have the adults told soon, and reminded before the last day if something is still asked.

    Nothing about a household with a protected identity leaves the portal.
    """
    if work.cases.is_protected(request.case_id):
        return
    for person in work.threads.adults((request.case_id,)).get(request.case_id, []):
        _put(work, request.id, person.id, due_at(work.now, None))
        _put(work, request.id, person.id, remind_at(request.due_on), is_reminder=True)


def send(place: Workplace, notice_id: str) -> None:
    """Send a notice that is still needed, between two pieces of work. Twice is once."""
    with place.work(SYSTEM) as work:
        letter = _letter(work, work.supplements.notice(notice_id))
    if letter is None:
        return
    try:
        place.post_office.send(letter)
    except NotDelivered:
        with place.work(SYSTEM) as work:
            _try_again(work, work.supplements.notice(notice_id))
        return
    with place.work(SYSTEM) as work:
        work.supplements.notice(notice_id).sent_at = work.now


def _put(
    work: Work,
    request_id: str,
    person_id: str,
    due: datetime,
    *,
    is_reminder: bool = False,
    attempt: int = 1,
) -> None:
    notice = SupplementNotice(
        id=new_id(),
        request_id=request_id,
        person_id=person_id,
        is_reminder=is_reminder,
        attempt=attempt,
    )
    work.supplements.add_notice(notice)
    work.outbox.put_at(SUPPLEMENT_NOTICE_JOB, notice.id, work.now, due)


def _letter(work: Work, notice: SupplementNotice) -> Letter | None:
    """What to hand over now; None when nothing is asked any more, or when it is night."""
    items = work.supplements.items(notice.request_id)
    if notice.sent_at or all(item.state != ItemState.ASKED for item in items):
        return None
    if work.cases.is_protected(work.supplements.by_id(notice.request_id).case_id):
        return None
    person = work.people.by_id(notice.person_id)
    told = notice_wishes.of(work, person)
    if (due := told.wishes.quiet.end_of(work.now)) > work.now:
        _again(work, notice, due, notice.attempt)
        return None
    if not told.ways:
        return None
    channel = told.ways[0]
    address = {Channel.EMAIL: told.email, Channel.SMS: told.phone}[channel]
    language = person.language or "sv"
    return Letter(notice.id, channel, address, render(SUBJECT, language), render(WORDS, language))


def _try_again(work: Work, notice: SupplementNotice) -> None:
    due = try_again_at(work.now, notice.attempt)
    if due is not None:
        _again(work, notice, due, notice.attempt + 1)


def _again(work: Work, notice: SupplementNotice, due: datetime, attempt: int) -> None:
    _put(
        work,
        notice.request_id,
        notice.person_id,
        due,
        is_reminder=notice.is_reminder,
        attempt=attempt,
    )
