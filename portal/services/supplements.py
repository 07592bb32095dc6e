"""Supplement requests: asked for by a named person, answered item by item, never all or nothing."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from portal.domain.lifecycle import State
from portal.domain.months import BenefitMonth
from portal.domain.refusals import NotFound
from portal.domain.supplements import (
    LONGEST,
    MOST_ITEMS,
    DueTooSoon,
    ItemState,
    NothingAsked,
    NothingSent,
)
from portal.records.base import new_id
from portal.records.supplements import SupplementItem, SupplementRequest
from portal.services.receipts import case_of
from portal.services.work import Work

SHORTEST_TIME = timedelta(days=7)


@dataclass(frozen=True)
class NewRequest:
    """What a case worker typed. `send_key` makes a double tap one request."""

    why: str
    items: tuple[str, ...]
    due_on: date
    send_key: str


@dataclass(frozen=True)
class ItemView:
    """One thing that is asked for, as both sides see it."""

    id: str
    what: str
    state: ItemState
    receipt_id: str | None
    answer: str
    answered_at: datetime | None


@dataclass(frozen=True)
class RequestView:
    """A request, as both sides see it. `asked_by` is the case worker's name."""

    id: str
    case_id: str
    application_id: str
    month: BenefitMonth
    why: str
    due_on: date
    asked_by: str
    created_at: datetime
    items: tuple[ItemView, ...]

    @property
    def is_open(self) -> bool:
        """Whether something waits for the client."""
        return any(item.state is ItemState.ASKED for item in self.items)

    @property
    def has_news(self) -> bool:
        """Whether something waits for the case worker."""
        return any(item.state is ItemState.SENT for item in self.items)


def ask(work: Work, case_id: str, application_id: str, new: NewRequest) -> str:
    """Ask for papers to an application of one's own case; returns the request's id.

    Raises NotFound, NothingAsked, DueTooSoon.
    """
    _require_own(work, case_id)
    row = work.applications.of_case(case_id, application_id)
    if State(row.state) in {State.DRAFT, State.SIGNING}:
        raise NotFound
    known = work.supplements.by_send_key(work.actor.id, new.send_key)
    if known is not None:
        return known.id
    asked = [what.strip()[:LONGEST] for what in new.items if what.strip()][:MOST_ITEMS]
    if not asked:
        raise NothingAsked
    if new.due_on < work.today + SHORTEST_TIME:
        raise DueTooSoon
    request = SupplementRequest(
        id=new_id(),
        case_id=case_id,
        application_id=row.id,
        staff_id=work.actor.id,
        due_on=new.due_on,
        send_key=new.send_key,
        created_at=work.now,
    )
    request.sealed_why = work.vault.seal(new.why.encode(), f"{request.id}.why", case_id)
    items = [_item(work, request, place, what) for place, what in enumerate(asked)]
    work.supplements.add(request, items)
    return request.id


def own(work: Work) -> tuple[RequestView, ...]:
    """The requests to the client's household, the soonest due first."""
    found = work.supplements.all_of_case(case_of(work))
    return tuple(view_of(work, request) for request in found)


def find(work: Work, request_id: str) -> RequestView:
    """One request to the client's household. Raises NotFound."""
    return view_of(work, work.supplements.of_case(case_of(work), request_id))


def answer(work: Work, request_id: str, item_id: str, receipt_id: str | None, words: str) -> None:
    """The client sends a paper, or says why not. Raises NotFound, NothingSent."""
    case_id = case_of(work)
    request = work.supplements.of_case(case_id, request_id)
    item = _item_of(work, request, item_id)
    if ItemState(item.state) not in {ItemState.ASKED, ItemState.SENT}:
        raise NotFound
    if receipt_id is None and not words.strip():
        raise NothingSent
    if receipt_id is not None:
        item.receipt_id = work.receipts.of_case(case_id, receipt_id).id
        work.receipts.mark_used(case_id, receipt_id, request.application_id)
    said = words.strip()[:LONGEST].encode()
    item.sealed_answer = work.vault.seal(said, f"{item.id}.answer", case_id)
    item.state = ItemState.SENT.value
    item.answered_at = work.now


def settle(work: Work, case_id: str, request_id: str, item_id: str, state: ItemState) -> None:
    """The case worker takes an item as received, needs it no longer, or asks again."""
    _require_own(work, case_id)
    request = work.supplements.of_case(case_id, request_id)
    if state is ItemState.SENT:
        raise NotFound
    _item_of(work, request, item_id).state = state.value


def to_own_cases(work: Work) -> tuple[RequestView, ...]:
    """Requests in the staff member's own cases that are not settled; logged first."""
    found = []
    for case in work.cases.of_staff(work.actor.id, work.today):
        requests = work.supplements.all_of_case(case.id)
        if requests:
            work.access_log.write(work.actor.id, "supplements", case.id, work.now)
        found += [view_of(work, request) for request in requests]
    return tuple(one for one in found if one.is_open or one.has_news)


def view_of(work: Work, request: SupplementRequest) -> RequestView:
    """A request, unsealed. The caller has checked that the actor may see it."""
    row = work.applications.of_case(request.case_id, request.application_id)
    why = work.vault.open(request.sealed_why, f"{request.id}.why", request.case_id)
    return RequestView(
        request.id,
        request.case_id,
        request.application_id,
        BenefitMonth.parse(row.benefit_month),
        why.decode(),
        request.due_on,
        work.people.staff_by_id(request.staff_id).name,
        request.created_at,
        tuple(_item_view(work, request, item) for item in work.supplements.items(request.id)),
    )


def _item(work: Work, request: SupplementRequest, place: int, what: str) -> SupplementItem:
    item = SupplementItem(
        id=new_id(), request_id=request.id, position=place, state=ItemState.ASKED.value
    )
    item.sealed_what = work.vault.seal(what.encode(), f"{item.id}.what", request.case_id)
    return item


def _item_of(work: Work, request: SupplementRequest, item_id: str) -> SupplementItem:
    found = next((one for one in work.supplements.items(request.id) if one.id == item_id), None)
    if found is None:
        raise NotFound
    return found


def _item_view(work: Work, request: SupplementRequest, item: SupplementItem) -> ItemView:
    what = work.vault.open(item.sealed_what, f"{item.id}.what", request.case_id)
    said = b""
    if item.sealed_answer is not None:
        said = work.vault.open(item.sealed_answer, f"{item.id}.answer", request.case_id)
    return ItemView(
        item.id,
        what.decode(),
        ItemState(item.state),
        item.receipt_id,
        said.decode(),
        item.answered_at,
    )


def _require_own(work: Work, case_id: str) -> None:
    if not work.cases.is_assigned(case_id, work.actor.id, work.today):
        raise NotFound
