"""The support staff's side of accessibility requests. Each look is logged first, in the same work.

They see the request and how to reach the person; an application as services.content_access says.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from portal.domain.accessibility import (
    READY_ANSWERS,
    AlreadyClosed,
    Decision,
    Desk,
    Kind,
    Need,
    NoColleague,
    NothingWritten,
    ReasonsMissing,
    State,
    TakenByAnother,
)
from portal.domain.content_access import ContentAccess
from portal.domain.permissions import Actor, Area, may_enter
from portal.domain.refusals import NotFound
from portal.records.accessibility import AccessibilityRequest
from portal.records.base import new_id
from portal.services import content_access, notice_views, notices
from portal.services.accessibility import (
    MESSAGE,
    NOTE,
    RequestView,
    add_entry,
    decide,
    view_of,
    wish_of,
)
from portal.services.accessibility_needs import grant, needs_of_person
from portal.services.notice_views import Untold
from portal.services.work import Work


@dataclass(frozen=True)
class Asker:
    """Whom the request is from."""

    name: str = ""
    phone: str = ""
    language: str = ""


@dataclass(frozen=True)
class DeskPage:
    """A request as support staff see it. `colleagues` are ids and names to hand over to.

    `reading` is what lets the staff member read the application now, if anything does; `needs` are
    what the person was granted before, `untold` names them if no notice reaches them.
    """

    view: RequestView
    asker: Asker | None
    is_mine: bool
    colleagues: tuple[tuple[str, str], ...]
    reading: ContentAccess | None
    needs: tuple[Need, ...] = ()
    untold: tuple[Untold, ...] = ()


def show(work: Work, request_id: str) -> DeskPage:
    """A request with all that was said. Raises NotFound for staff of other roles."""
    request = opened(work, request_id, "accessibility")
    is_mine = request.owner_id == work.actor.id
    return DeskPage(
        view_of(work, request),
        _asker(work, request),
        is_mine,
        _colleagues(work, request),
        content_access.for_desk(work, request),
        needs_of_person(work, request.person_id) if request.person_id else (),
        notice_views.untold_alone(work, request.person_id) if request.person_id else (),
    )


def take(work: Work, request_id: str) -> None:
    """Answer for a request. Raises TakenByAnother when a colleague does already."""
    request = opened(work, request_id, "accessibility take")
    if request.owner_id == work.actor.id:
        return
    if request.owner_id is not None:
        raise TakenByAnother
    _must_be_open(request)
    _own(work, request)
    add_entry(work, request, "taken", "", "", new_id())


def answer(
    work: Work,
    request_id: str,
    words: str,
    language: str,
    send_key: str,
    *,
    ready: str = "",
    waits: bool = False,
) -> None:
    """Write to the person, with a `ready` answer, words or both; with `waits` it is their turn.

    Raises NothingWritten and AlreadyClosed.
    """
    request = opened(work, request_id, "accessibility answer")
    if request.person_id is None:
        raise NotFound
    if _is_done_before(work, request, send_key):
        return
    _must_be_open(request)
    ready = ready if ready in READY_ANSWERS else ""
    if not ready and not words.strip():
        raise NothingWritten
    _own(work, request)
    add_entry(work, request, MESSAGE, words, language, send_key, ready=ready)
    request.state = State.WAITING if waits else State.IN_PROGRESS
    _tell(work, request)
    if waits:
        notices.remind_of_wish(work, request.id, request.person_id)


def note(work: Work, request_id: str, words: str, language: str, send_key: str) -> None:
    """Write for colleagues alone. Raises NothingWritten."""
    request = opened(work, request_id, "accessibility note")
    if _is_done_before(work, request, send_key):
        return
    if not words.strip():
        raise NothingWritten
    add_entry(work, request, NOTE, words, language, send_key)


def hand_over(work: Work, request_id: str, to_id: str, send_key: str) -> None:
    """Let a colleague of the support staff answer for it. Raises NoColleague for anybody else."""
    request = opened(work, request_id, "accessibility hand over")
    if _is_done_before(work, request, send_key):
        return
    _must_be_open(request)
    if to_id not in dict(_colleagues(work, request)):
        raise NoColleague
    request.owner_id = to_id
    if request.state == State.NEW:
        request.state = State.IN_PROGRESS
    add_entry(work, request, "handed_over", "", "", send_key)


def finish(
    work: Work,
    request_id: str,
    words: str,
    language: str,
    send_key: str,
    lasting: Sequence[Kind] = (),
) -> None:
    """Close it as done, with what was done in words; `lasting` kinds stay with the person."""
    request = opened(work, request_id, "accessibility done")
    if _is_done_before(work, request, send_key):
        return
    _must_be_open(request)
    _own(work, request)
    asked = wish_of(work, request).kinds
    grant(work, request, [kind for kind in lasting if kind in asked])
    add_entry(work, request, "done", words, language, send_key)
    _close(work, request, State.DONE)


def decline(
    work: Work, desk: Desk, request_id: str, reasons: str, language: str, send_key: str
) -> None:
    """Decide not to do it, with reasons, in writing. Raises ReasonsMissing, AlreadyClosed.

    Raises NotFound for a report from outside: there is nobody who could read the decision.
    """
    request = opened(work, request_id, "accessibility decline")
    if request.person_id is None:
        raise NotFound
    if _is_done_before(work, request, send_key):
        return
    _must_be_open(request)
    if not reasons.strip():
        raise ReasonsMissing
    _own(work, request)
    member = work.people.staff_by_id(work.actor.id)
    decision = Decision(
        reasons.strip(),
        language,
        work.today,
        member.name,
        member.title,
        desk.appeal_weeks,
        desk.authorities_from(work.today),
    )
    decide(work, request, decision)
    add_entry(work, request, "declined", "", "", send_key)
    _close(work, request, State.DECLINED)


def opened(work: Work, request_id: str, action: str) -> AccessibilityRequest:
    """A request that support staff do something with, logged as `action`. Raises NotFound."""
    support_only(work)
    request = work.accessibility.for_staff(request_id, work.actor.id)
    log(work, action, request)
    return request


def support_only(work: Work) -> None:
    if not may_enter(work.actor, Area.ACCESSIBILITY):
        raise NotFound


def log(work: Work, action: str, request: AccessibilityRequest) -> None:
    case = work.cases.of_person(request.person_id) if request.person_id else None
    work.access_log.write(work.actor.id, action, case.id if case else "", work.now, request.id)


def _colleagues(work: Work, request: AccessibilityRequest) -> tuple[tuple[str, str], ...]:
    return tuple(
        (member.id, member.name)
        for member in work.people.all_staff()
        if may_enter(Actor(member.id, member.role_set), Area.ACCESSIBILITY)
        and member.id != request.owner_id
        and work.accessibility.is_there(request.id, member.id)
    )


def _asker(work: Work, request: AccessibilityRequest) -> Asker | None:
    if request.person_id is None:
        return None
    person = work.people.by_id(request.person_id)
    identity = work.people.identity(person)
    return Asker(identity.name, identity.phone, person.language)


def _is_done_before(work: Work, request: AccessibilityRequest, send_key: str) -> bool:
    return work.accessibility.entry(request.id, send_key) is not None


def _must_be_open(request: AccessibilityRequest) -> None:
    if not State(request.state).is_open:
        raise AlreadyClosed


def _own(work: Work, request: AccessibilityRequest) -> None:
    # Whoever does something with a request that nobody had answers for it from now on.
    request.owner_id = request.owner_id or work.actor.id
    if request.state == State.NEW:
        request.state = State.IN_PROGRESS


def _close(work: Work, request: AccessibilityRequest, state: State) -> None:
    request.state = state
    request.closed_at = work.now
    _tell(work, request)


def _tell(work: Work, request: AccessibilityRequest) -> None:
    """The person sees it on the start page, and is told outside that something has come."""
    request.is_same_day = False
    if request.person_id is None:
        return
    request.news_at = work.now
    notices.tell_of_wish(work, request.id, request.person_id)
