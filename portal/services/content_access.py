"""Support staff read an application: as the client allowed, or for a reason that others are shown.

They read what it says, never its papers, and change nothing. Each look is logged first.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from portal.domain.application.description import Row, rows
from portal.domain.application.document import SECTIONS, ApplicationDocument
from portal.domain.content_access import (
    EMERGENCY_LASTS,
    SPAN_LASTS,
    ContentAccess,
    Span,
    check_reason,
)
from portal.domain.permissions import Area, may_enter
from portal.domain.refusals import NotFound
from portal.records import content_access
from portal.records.accessibility import AccessibilityRequest
from portal.records.base import new_id
from portal.records.content_access import ContentAccessRow
from portal.services.application_documents import WITHDRAWN, load
from portal.services.work import Work

SHOWN = timedelta(days=365)


@dataclass(frozen=True)
class Opened:
    """What an application says, for support staff. `sent_at` is empty for one that is not sent.

    `document` is None where the household has nothing written.
    """

    document: ApplicationDocument | None
    sent_at: datetime | None
    rows: Mapping[str, tuple[Row, ...]]
    until_at: datetime


def allow(work: Work, request_id: str, span: Span) -> None:
    """The client lets support staff read for a time; a new time takes the earlier one's place.

    Raises NotFound, also for whoever acts for the client: this is the client's own to give.
    """
    request = _own(work, request_id)
    _end_allowed(work, request_id)
    _add(work, request, None, SPAN_LASTS[span])


def end(work: Work, request_id: str) -> None:
    """The client takes back what they allowed. Raises NotFound."""
    _own(work, request_id)
    _end_allowed(work, request_id)


def of_own_request(work: Work, request_id: str) -> tuple[ContentAccess, ...]:
    """What was allowed or taken with a request of the client's own. Raises NotFound."""
    work.accessibility.of_person(work.actor.id, request_id)
    return _views(work, content_access.of_request(work.session, request_id))


def of_household(work: Work) -> tuple[ContentAccess, ...]:
    """What was taken for a reason in the client's household, in the last year.

    The reason is for the one whose request it was: of the other adult's no word is told.
    """
    return tuple(
        view_of(work, row, tells_reason=row.person_id == work.actor.id)
        for row in _taken(work, work.own_case_id)
    )


def in_case(work: Work, case_id: str) -> tuple[ContentAccess, ...]:
    """What was taken for a reason in a case, in the last year.

    The caller has checked and logged the look.
    """
    return _views(work, _taken(work, case_id))


def for_desk(work: Work, request: AccessibilityRequest) -> ContentAccess | None:
    """What lets the staff member read now. The caller has checked that the request is theirs."""
    found = _views(work, content_access.of_request(work.session, request.id))
    return next((one for one in found if one.lets_in(work.actor.id, work.now)), None)


def break_glass(work: Work, request_id: str, reason: str, language: str) -> None:
    """Take an hour for a written reason. Raises ReasonTooShort, and NotFound for other roles."""
    request = _opened_by_staff(work, request_id)
    words = check_reason(reason)
    if for_desk(work, request) is None:
        _log(work, "emergency", request)
        _add(work, request, work.actor.id, EMERGENCY_LASTS, words, language)


def read(work: Work, request_id: str) -> Opened:
    """What the household's newest application says. Raises NotFound where nothing lets one in."""
    request = _opened_by_staff(work, request_id)
    access = for_desk(work, request)
    case = work.cases.of_person(request.person_id or "")
    if access is None or case is None:
        raise NotFound
    _log(work, "emergency" if access.is_emergency else "granted", request)
    every = (row for row in work.applications.all_of_case(case.id) if row.kind != WITHDRAWN)
    kept = [row for row in every if row.owner_id in {None, request.person_id}]
    if not kept:
        return Opened(None, None, {}, access.until_at)
    newest = max(kept, key=lambda row: (row.benefit_month, row.created_at))
    document = load(work, newest)
    said = {kind.slug: rows(document, kind.slug) for kind in SECTIONS}
    return Opened(document, newest.sent_at, said, access.until_at)


def _taken(work: Work, case_id: str) -> list[ContentAccessRow]:
    adults = tuple(work.cases.member_ids(case_id).values())
    found = content_access.emergencies_of(work.session, adults)
    return [one for one in found if one.made_at >= work.now - SHOWN]


def _own(work: Work, request_id: str) -> AccessibilityRequest:
    if work.actor.acting is not None:
        raise NotFound
    return work.accessibility.of_person(work.actor.id, request_id)


def _opened_by_staff(work: Work, request_id: str) -> AccessibilityRequest:
    if not may_enter(work.actor, Area.ACCESSIBILITY):
        raise NotFound
    request = work.accessibility.for_staff(request_id, work.actor.id)
    if request.person_id is None:
        raise NotFound
    return request


def _log(work: Work, action: str, request: AccessibilityRequest) -> None:
    case = work.cases.of_person(request.person_id or "")
    work.access_log.write(work.actor.id, action, case.id if case else "", work.now, request.id)


def _end_allowed(work: Work, request_id: str) -> None:
    for row in content_access.of_request(work.session, request_id):
        if row.staff_id is None and row.ended_at is None:
            row.ended_at = work.now


def _add(
    work: Work,
    request: AccessibilityRequest,
    staff_id: str | None,
    lasts: timedelta,
    reason: str = "",
    language: str = "",
) -> None:
    row_id, person_id = new_id(), request.person_id or ""
    row = ContentAccessRow(
        id=row_id,
        request_id=request.id,
        person_id=person_id,
        staff_id=staff_id,
        language=language,
        made_at=work.now,
        until_at=work.now + lasts,
    )
    if reason:
        row.sealed_reason = work.vault.seal(reason.encode(), f"{row_id}.reason", person_id)
    content_access.add(work.session, row)


def _views(work: Work, found: Sequence[ContentAccessRow]) -> tuple[ContentAccess, ...]:
    return tuple(view_of(work, row) for row in found)


def view_of(work: Work, row: ContentAccessRow, *, tells_reason: bool = True) -> ContentAccess:
    """A row, its reason unsealed or left empty. The caller has checked what the actor may see."""
    name = work.people.staff_by_id(row.staff_id).name if row.staff_id else ""
    reason = ""
    if tells_reason and row.sealed_reason is not None:
        reason = work.vault.open(row.sealed_reason, f"{row.id}.reason", row.person_id).decode()
    return ContentAccess(
        row.id,
        row.staff_id,
        name,
        reason,
        row.language,
        row.made_at,
        row.until_at,
        row.ended_at,
    )
