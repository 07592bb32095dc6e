"""Supplement requests: asked for by a named person, by a day that can be moved."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from portal.domain.completeness import checklist
from portal.domain.lifecycle import State
from portal.domain.refusals import NotFound
from portal.domain.supplements import (
    AWAITED,
    LONGEST,
    MOST_ITEMS,
    DueTooSoon,
    ItemState,
    NothingAsked,
    RequestKind,
)
from portal.language.catalogues import render
from portal.records.applications import Application
from portal.records.base import new_id
from portal.records.supplements import SupplementItem, SupplementRequest
from portal.services import application_views, notices, supplement_views
from portal.services.own_cases import require_own
from portal.services.supplement_words import Words, seal, unseal
from portal.services.work import Work

SHORTEST_TIME = timedelta(days=7)
_NOT_WITH_US = frozenset({State.DRAFT, State.SIGNING, State.WITHDRAWN})


@dataclass(frozen=True)
class NewRequest:
    """What a case worker typed. `send_key` makes a double tap one request.

    `language` is what the case worker reads the findings in: items that say the same are findings.
    """

    why: str
    items: tuple[str, ...]
    due_on: date
    send_key: str
    language: str = "sv"


@dataclass(frozen=True)
class Change:
    """Another last day of a request, and what else is needed. `language` as in NewRequest."""

    due_on: date
    items: tuple[str, ...] = ()
    language: str = "sv"


@dataclass(frozen=True)
class Order:
    """A request that is ready to be stored: the reason, the items, and by when."""

    because: Words
    items: tuple[Words, ...]
    due_on: date
    send_key: str
    kind: RequestKind = RequestKind.ASKED


def ask(work: Work, case_id: str, application_id: str, new: NewRequest) -> str:
    """Ask for papers to an application of one's own case; returns the request's id.

    Raises NotFound, NothingAsked, DueTooSoon.
    """
    require_own(work, case_id)
    row = work.applications.of_case(case_id, application_id)
    if State(row.state) in _NOT_WITH_US:
        raise NotFound
    asked = _written(new.items)[:MOST_ITEMS]
    if not asked:
        raise NothingAsked
    if new.due_on < work.today + SHORTEST_TIME:
        raise DueTooSoon
    items = _with_findings(work, row, asked, new.language)
    return store(work, row, Order(Words(new.why.strip()), items, new.due_on, new.send_key))


def change(work: Work, case_id: str, request_id: str, new: Change) -> None:
    """Move the last day of a request, or ask for more in it; the client is told by the new day.

    What it holds already is not asked for twice. Raises NotFound, DueTooSoon.
    """
    request = asked_of_own_case(work, case_id, request_id)
    known = {one.what for one in supplement_views.view_of(work, request).items}
    asked = [what for what in _written(new.items) if what not in known]
    asked = asked[: MOST_ITEMS - len(known)]
    if not asked and new.due_on == request.due_on:
        return
    earliest = work.today + SHORTEST_TIME
    if not asked:
        earliest = max(work.today, min(earliest, request.due_on))
    if new.due_on < earliest:
        raise DueTooSoon
    row = work.applications.of_case(case_id, request.application_id)
    request.due_on = new.due_on
    add_items(work, request, _with_findings(work, row, asked, new.language))
    notices.tell_again_of_papers(work, request)


def asked_of_own_case(work: Work, case_id: str, request_id: str) -> SupplementRequest:
    """A request that staff may change: nobody changes what a client has promised. NotFound."""
    require_own(work, case_id)
    request = work.supplements.of_case(case_id, request_id)
    row = work.applications.of_case(case_id, request.application_id)
    if request.kind == RequestKind.PROMISED.value or State(row.state) in _NOT_WITH_US:
        raise NotFound
    return request


def _written(items: Iterable[str]) -> list[str]:
    return [what.strip()[:LONGEST] for what in items if what.strip()]


def store(work: Work, row: Application, order: Order) -> str:
    """Store a request and have the client told; the same key is the same request."""
    known = work.supplements.by_send_key(work.actor.id, order.send_key)
    if known is not None:
        return known.id
    request = made(work, row, order, work.actor.id)
    add_items(work, request, order.items)
    notices.tell_of_papers(work, request)
    return request.id


def made(work: Work, row: Application, order: Order, staff_id: str | None) -> SupplementRequest:
    """A request with nothing in it yet, that nobody has been told of."""
    request = SupplementRequest(
        id=new_id(),
        case_id=row.case_id,
        application_id=row.id,
        staff_id=staff_id,
        due_on=order.due_on,
        kind=order.kind.value,
        send_key=order.send_key,
        created_at=work.now,
    )
    request.sealed_why = seal(work, order.because, f"{request.id}.why", row.case_id)
    work.supplements.add(request)
    return request


def add_items(work: Work, request: SupplementRequest, items: Sequence[Words]) -> None:
    """Put things into a request; one that the client has promised comes here from its promise."""
    promised = _waiting_promises(work, request)
    first = len(work.supplements.items(request.id))
    for place, what in enumerate(items, first):
        item = promised.get(what.finding or "")
        if item is None:
            work.supplements.add(_item(work, request, place, what))
        else:
            item.request_id, item.position = request.id, place
    work.session.flush()


def _waiting_promises(work: Work, request: SupplementRequest) -> dict[str, SupplementItem]:
    """What is promised to the same application and has not come, by its finding."""
    found = {}
    for promise in work.supplements.promised(request.application_id):
        for item in work.supplements.items(promise.id):
            said = unseal(work, item.sealed_what, f"{item.id}.what", request.case_id)
            if ItemState(item.state) in AWAITED and said.finding:
                found[said.finding] = item
    return found


def _with_findings(
    work: Work, row: Application, asked: list[str], language: str
) -> tuple[Words, ...]:
    """The items; one that says what a finding says can be read in the client's own language."""
    view = application_views.view_of(work, row)
    lines, known = checklist.lines_of(view.document), {}
    for one in view.findings:
        text = checklist.asked(lines, one)
        words = render(text, language)
        known[words] = Words(words, language, text, one.line, one.key)
    return tuple(known.get(what, Words(what)) for what in asked)


def _item(work: Work, request: SupplementRequest, place: int, what: Words) -> SupplementItem:
    item = SupplementItem(
        id=new_id(), request_id=request.id, position=place, state=ItemState.ASKED.value
    )
    item.sealed_what = seal(work, what, f"{item.id}.what", request.case_id)
    return item
