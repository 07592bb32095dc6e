"""Supplement requests: asked for by a named person, answered item by item, never all or nothing."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from portal.domain.application.answers import PaperRoute
from portal.domain.completeness import checklist
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
    Offered,
    likeliest_first,
    state_name,
)
from portal.domain.text import Text
from portal.language.catalogues import render
from portal.records import arrivals
from portal.records.applications import Application
from portal.records.base import new_id
from portal.records.supplements import SupplementItem, SupplementRequest
from portal.services import applications, notices, receipts
from portal.services.application_documents import frozen
from portal.services.own_cases import names_of, require_own
from portal.services.receipts import ReceiptView, case_of
from portal.services.supplement_words import Words, for_lists, seal, unseal
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
class ItemView:
    """One thing that is asked for, as both sides see it."""

    id: str
    said: Words
    state: ItemState
    receipt_id: str | None
    route: PaperRoute | None
    answer: str
    answered_at: datetime | None
    settled_at: datetime | None
    settled_by: str | None

    @property
    def what(self) -> str:
        """What is asked for, as it was written."""
        return self.said.words

    @property
    def state_name(self) -> Text:
        """How it stands, in words to the client."""
        return state_name(self.state, self.route)


@dataclass(frozen=True)
class RequestView:
    """A request, as both sides see it. `asked_by` is the case worker's name."""

    id: str
    case_id: str
    application_id: str
    month: BenefitMonth
    because: Words
    due_on: date
    asked_by: str
    created_at: datetime
    items: tuple[ItemView, ...]
    is_random_check: bool = False
    reminded_at: datetime | None = None

    @property
    def why(self) -> str:
        """The reason, as it was written."""
        return self.because.words

    @property
    def is_open(self) -> bool:
        """Whether something waits for the client."""
        return any(item.state is ItemState.ASKED for item in self.items)

    @property
    def has_news(self) -> bool:
        """Whether something waits for the case worker."""
        return any(item.state is ItemState.SENT for item in self.items)


@dataclass(frozen=True)
class ListedRequest:
    """A request in a list, and whose it is."""

    view: RequestView
    names: tuple[str, ...]
    case_number: str


@dataclass(frozen=True)
class Order:
    """A request that is ready to be stored: the reason, the items, and by when."""

    because: Words
    items: tuple[Words, ...]
    due_on: date
    send_key: str
    is_random_check: bool = field(default=False, kw_only=True)


def ask(work: Work, case_id: str, application_id: str, new: NewRequest) -> str:
    """Ask for papers to an application of one's own case; returns the request's id.

    Raises NotFound, NothingAsked, DueTooSoon.
    """
    require_own(work, case_id)
    row = work.applications.of_case(case_id, application_id)
    if State(row.state) in _NOT_WITH_US:
        raise NotFound
    asked = [what.strip()[:LONGEST] for what in new.items if what.strip()][:MOST_ITEMS]
    if not asked:
        raise NothingAsked
    if new.due_on < work.today + SHORTEST_TIME:
        raise DueTooSoon
    items = _with_findings(work, row, asked, new.language)
    return store(work, row, Order(Words(new.why.strip()), items, new.due_on, new.send_key))


def store(work: Work, row: Application, order: Order) -> str:
    """Store a request and have the client told; the same key is the same request."""
    known = work.supplements.by_send_key(work.actor.id, order.send_key)
    if known is not None:
        return known.id
    request = SupplementRequest(
        id=new_id(),
        case_id=row.case_id,
        application_id=row.id,
        staff_id=work.actor.id,
        due_on=order.due_on,
        is_random_check=order.is_random_check,
        send_key=order.send_key,
        created_at=work.now,
    )
    request.sealed_why = seal(work, order.because, f"{request.id}.why", row.case_id)
    items = [_item(work, request, place, what) for place, what in enumerate(order.items)]
    work.supplements.add(request, items)
    notices.tell_of_papers(work, request)
    return request.id


def own(work: Work) -> tuple[RequestView, ...]:
    """The requests to the client's household, the soonest due first."""
    found = work.supplements.all_of_case(case_of(work))
    return tuple(view_of(work, request) for request in found)


def find(work: Work, request_id: str) -> RequestView:
    """One request to the client's household. Raises NotFound."""
    return view_of(work, work.supplements.of_case(case_of(work), request_id))


def pocket_for(work: Work, asked: RequestView) -> dict[str, tuple[ReceiptView, ...]]:
    """For each item by its id: the papers in the client's pocket, the likeliest first."""
    row = work.applications.of_case(asked.case_id, asked.application_id)
    lines = {line.id: line for line in frozen(work, row).costs.lines}
    papers = [
        (view, Offered(view.shown.date, view.shown.total, view.sent))
        for view in receipts.pocket(work)
    ]
    found = {}
    for item in asked.items:
        line = lines.get(item.said.line or "")
        month = BenefitMonth.of(line.on) if line and line.on else asked.month
        found[item.id] = likeliest_first(papers, month, line.amount if line else None)
    return found


def answer(
    work: Work,
    request_id: str,
    item_id: str,
    receipt_id: str | None,
    words: str,
    route: PaperRoute | None = None,
) -> None:
    """The client sends a paper, shows it another way, or says why not.

    Raises NotFound, NothingSent.
    """
    case_id = case_of(work)
    request = work.supplements.of_case(case_id, request_id)
    item = _item_of(work, request, item_id)
    if ItemState(item.state) not in {ItemState.ASKED, ItemState.SENT}:
        raise NotFound
    if receipt_id is None and route is None and not words.strip():
        raise NothingSent
    if receipt_id is not None:
        item.receipt_id = work.receipts.of_case(case_id, receipt_id).id
        work.receipts.mark_used(case_id, receipt_id, request.application_id)
    said = words.strip()[:LONGEST].encode()
    item.sealed_answer = work.vault.seal(said, f"{item.id}.answer", case_id)
    item.route = route.value if route and receipt_id is None else None
    item.state = ItemState.SENT.value
    item.answered_at = work.now


def settle(work: Work, case_id: str, request_id: str, item_id: str, state: ItemState) -> None:
    """The case worker takes an item as received, needs it no longer, or asks again."""
    require_own(work, case_id)
    request = work.supplements.of_case(case_id, request_id)
    if state is ItemState.SENT:
        raise NotFound
    item = _item_of(work, request, item_id)
    item.state = state.value
    item.settled_at, item.settled_by = work.now, work.actor.id


def to_own_cases(work: Work) -> tuple[ListedRequest, ...]:
    """Requests in the staff member's own cases that are not settled; logged first."""
    found = arrivals.unsettled(work.session, work.actor.id, work.today)
    cases = {one.case_id for one in found}
    work.access_log.write_all(work.actor.id, "supplements", sorted(cases), work.now)
    names, numbers = names_of(work, cases), work.cases.numbers(cases)
    return tuple(
        ListedRequest(
            _in_list(view_of(work, one)), names[one.case_id], numbers.get(one.case_id, "")
        )
        for one in found
    )


def view_of(work: Work, request: SupplementRequest) -> RequestView:
    """A request, unsealed. The caller has checked that the actor may see it."""
    row = work.applications.of_case(request.case_id, request.application_id)
    return RequestView(
        request.id,
        request.case_id,
        request.application_id,
        BenefitMonth.parse(row.benefit_month),
        unseal(work, request.sealed_why, f"{request.id}.why", request.case_id),
        request.due_on,
        work.people.staff_by_id(request.staff_id).name,
        request.created_at,
        tuple(_item_view(work, request, item) for item in work.supplements.items(request.id)),
        request.is_random_check,
        work.notices.reminded_at(request.id),
    )


def _in_list(view: RequestView) -> RequestView:
    return replace(
        view, items=tuple(replace(item, said=for_lists(item.said)) for item in view.items)
    )


def _with_findings(
    work: Work, row: Application, asked: list[str], language: str
) -> tuple[Words, ...]:
    """The items; one that says what a finding says can be read in the client's own language."""
    view = applications.view_of(work, row)
    lines, known = checklist.lines_of(view.document), {}
    for one in view.findings:
        text = checklist.asked(lines, one)
        known[render(text, language)] = Words(render(text, language), language, text, one.line)
    return tuple(known.get(what, Words(what)) for what in asked)


def _item(work: Work, request: SupplementRequest, place: int, what: Words) -> SupplementItem:
    item = SupplementItem(
        id=new_id(), request_id=request.id, position=place, state=ItemState.ASKED.value
    )
    item.sealed_what = seal(work, what, f"{item.id}.what", request.case_id)
    return item


def _item_of(work: Work, request: SupplementRequest, item_id: str) -> SupplementItem:
    found = next((one for one in work.supplements.items(request.id) if one.id == item_id), None)
    if found is None:
        raise NotFound
    return found


def _item_view(work: Work, request: SupplementRequest, item: SupplementItem) -> ItemView:
    said = b""
    if item.sealed_answer is not None:
        said = work.vault.open(item.sealed_answer, f"{item.id}.answer", request.case_id)
    return ItemView(
        item.id,
        unseal(work, item.sealed_what, f"{item.id}.what", request.case_id),
        ItemState(item.state),
        item.receipt_id,
        PaperRoute(item.route) if item.route else None,
        said.decode(),
        item.answered_at,
        item.settled_at,
        item.settled_by,
    )
