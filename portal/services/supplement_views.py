"""Supplement requests as both sides see them: each item with all that came to it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from portal.domain.application.answers import PaperRoute
from portal.domain.danger import Danger, dangers_in
from portal.domain.months import BenefitMonth
from portal.domain.supplements import (
    AWAITED,
    ItemState,
    Offered,
    RequestKind,
    likeliest_first,
    state_name,
)
from portal.domain.text import Text
from portal.records import arrivals
from portal.records.applications import Application
from portal.records.supplements import SupplementAnswer, SupplementItem, SupplementRequest
from portal.services import apart, receipts
from portal.services.application_documents import frozen
from portal.services.own_cases import names_of
from portal.services.receipts import ReceiptView
from portal.services.supplement_words import Words, for_lists, unseal
from portal.services.work import Work


@dataclass(frozen=True)
class AnswerView:
    """What came to an item at one time: a paper, another way to show it, or words."""

    at: datetime
    receipt_id: str | None
    route: PaperRoute | None
    words: str


@dataclass(frozen=True)
class ItemView:
    """One thing that is asked for, with all that came to it, the earliest first."""

    id: str
    said: Words
    state: ItemState
    answers: tuple[AnswerView, ...]
    settled_at: datetime | None
    settled_by: str | None
    is_news: bool = False

    @property
    def what(self) -> str:
        """What is asked for, as it was written."""
        return self.said.words

    @property
    def route(self) -> PaperRoute | None:
        """The other way than a picture that was named last; none when a paper came after it."""
        shown = (one for one in reversed(self.answers) if one.route or one.receipt_id)
        last = next(shown, None)
        return last.route if last else None

    @property
    def papers(self) -> tuple[str, ...]:
        """The receipts that came, by id."""
        return tuple(one.receipt_id for one in self.answers if one.receipt_id)

    @property
    def state_name(self) -> Text:
        """How it stands, in words to the client."""
        return state_name(self.state, self.route)


@dataclass(frozen=True)
class RequestView:
    """A request, as both sides see it. `asked_by` is the case worker's name, if anybody asked."""

    id: str
    case_id: str
    application_id: str
    month: BenefitMonth
    because: Words
    due_on: date
    asked_by: str
    created_at: datetime
    items: tuple[ItemView, ...]
    kind: RequestKind
    reminded_at: datetime | None = None

    @property
    def why(self) -> str:
        """The reason, as it was written."""
        return self.because.words

    @property
    def is_random_check(self) -> bool:
        """Whether it was asked by lot."""
        return self.kind is RequestKind.RANDOM_CHECK

    @property
    def is_promised(self) -> bool:
        """Whether nobody asked: the client said that they send it."""
        return self.kind is RequestKind.PROMISED

    @property
    def is_open(self) -> bool:
        """Whether something waits for an answer of the client."""
        return any(item.state is ItemState.ASKED for item in self.items)

    @property
    def is_awaited(self) -> bool:
        """Whether a paper is on its way that the client has promised to send or hand in."""
        return any(item.state is ItemState.ON_THE_WAY for item in self.items)

    @property
    def is_news(self) -> bool:
        """Whether something is needed no longer, and the client has not seen so."""
        return any(item.is_news for item in self.items)

    @property
    def dangers(self) -> tuple[Danger, ...]:
        """RT3: what the client's words warn of, until a person has settled what they answer."""
        open_items = [item for item in self.items if item.settled_at is None]
        return dangers_in("\n".join(one.words for item in open_items for one in item.answers))

    @property
    def has_news(self) -> bool:
        """Whether something waits for the case worker."""
        return any(item.state is ItemState.SENT for item in self.items)


@dataclass(frozen=True)
class Awaited:
    """A thing that a finding waits for, and the request or promise that it stands in."""

    item: ItemView
    request: RequestView

    def is_late(self, today: date) -> bool:
        """Whether its day has passed and nothing has come."""
        return self.item.state in AWAITED and self.request.due_on < today


@dataclass(frozen=True)
class ListedRequest:
    """A request in a list, and whose it is."""

    view: RequestView
    names: tuple[str, ...]
    case_number: str


def own(work: Work) -> tuple[RequestView, ...]:
    """The requests to the client's household, the soonest due first.

    Those to an application that they have taken back rest until it is sent again.
    """
    case_id = work.own_case_id
    seen = {row.id for row in apart.applications(work, case_id) if row.sent_at is not None}
    found = work.supplements.all_of_case(case_id)
    return tuple(view_of(work, one) for one in found if one.application_id in seen)


def of_application(work: Work, row: Application) -> tuple[RequestView, ...]:
    """The requests to an application. The caller has checked that the actor may see it."""
    found = work.supplements.all_of_case(row.case_id)
    return tuple(view_of(work, one) for one in found if one.application_id == row.id)


def by_finding(asked: Iterable[RequestView]) -> dict[str, Awaited]:
    """The things that answer a finding, by its key."""
    return {
        item.said.finding: Awaited(item, request)
        for request in asked
        for item in request.items
        if item.said.finding
    }


def find(work: Work, request_id: str) -> RequestView:
    """One request to the client's household. Raises NotFound."""
    return view_of(work, apart.request(work, work.own_case_id, request_id))


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


def in_own_case(work: Work, request: SupplementRequest) -> RequestView:
    """A request, for staff who may change it; logged first. The caller has checked the case."""
    work.access_log.write(work.actor.id, "supplements", request.case_id, work.now)
    return view_of(work, request)


def view_of(work: Work, request: SupplementRequest) -> RequestView:
    """A request, unsealed. The caller has checked that the actor may see it."""
    row = work.applications.of_case(request.case_id, request.application_id)
    answers: dict[str, list[AnswerView]] = defaultdict(list)
    for one in work.supplements.answers(request.id):
        answers[one.item_id].append(_answer_view(work, request.case_id, one))
    return RequestView(
        request.id,
        request.case_id,
        request.application_id,
        BenefitMonth.parse(row.benefit_month),
        unseal(work, request.sealed_why, f"{request.id}.why", request.case_id),
        request.due_on,
        work.people.staff_by_id(request.staff_id).name if request.staff_id else "",
        request.created_at,
        tuple(
            _item_view(work, request.case_id, item, tuple(answers[item.id]))
            for item in work.supplements.items(request.id)
        ),
        RequestKind(request.kind),
        work.notices.reminded_at(request.id),
    )


def _in_list(view: RequestView) -> RequestView:
    return replace(
        view, items=tuple(replace(item, said=for_lists(item.said)) for item in view.items)
    )


def _item_view(
    work: Work, case_id: str, item: SupplementItem, answers: tuple[AnswerView, ...]
) -> ItemView:
    return ItemView(
        item.id,
        unseal(work, item.sealed_what, f"{item.id}.what", case_id),
        ItemState(item.state),
        answers,
        item.settled_at,
        item.settled_by,
        item.news_at is not None,
    )


def words_of(work: Work, case_id: str, answer: SupplementAnswer) -> str:
    """What the client wrote, unsealed; empty for a paper alone."""
    if answer.sealed_words is None:
        return ""
    return work.vault.open(answer.sealed_words, f"{answer.id}.words", case_id).decode()


def _answer_view(work: Work, case_id: str, answer: SupplementAnswer) -> AnswerView:
    route = PaperRoute(answer.route) if answer.route else None
    return AnswerView(answer.created_at, answer.receipt_id, route, words_of(work, case_id, answer))
