"""What comes to a thing that was asked for, and how staff settle it: each by itself."""

from dataclasses import dataclass

from portal.domain.application.answers import PaperRoute
from portal.domain.refusals import NotFound
from portal.domain.supplements import AWAITED, LONGEST, ItemState, NothingSent, after_answer
from portal.records.base import new_id
from portal.records.supplements import SupplementAnswer, SupplementItem, SupplementRequest
from portal.services import apart, notices
from portal.services.own_cases import require_own
from portal.services.work import Work


@dataclass(frozen=True)
class Said:
    """What a client sends to an item. `send_key` makes a double tap one answer."""

    send_key: str
    words: str = ""
    receipt_id: str | None = None
    route: PaperRoute | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing was sent."""
        return self.receipt_id is None and self.route is None and not self.words.strip()


def answer(work: Work, request_id: str, item_id: str, said: Said) -> None:
    """The client sends a paper, shows it another way, or says why not; what came before stays.

    Raises NotFound, NothingSent.
    """
    case_id = work.own_case_id
    request = apart.request(work, case_id, request_id)
    item = _item_of(work, request, item_id)
    if ItemState(item.state) not in {*AWAITED, ItemState.SENT}:
        raise NotFound
    if said.is_empty:
        raise NothingSent
    if said.receipt_id is not None:
        apart.receipt(work, case_id, said.receipt_id)
        work.receipts.mark_used(case_id, said.receipt_id, request.application_id)
    _take_in(work, case_id, item, said)


def take_in(work: Work, case_id: str, item_id: str, said: Said) -> None:
    """A paper of the case came by post to an item; one that is not asked for any more takes none.

    The caller has checked that the paper is the case's.
    """
    item = work.supplements.item_of_case(case_id, item_id)
    if item is not None:
        _take_in(work, case_id, item, said)


def _take_in(work: Work, case_id: str, item: SupplementItem, said: Said) -> None:
    """Keep an answer beside the earlier ones, once; what is settled stays settled."""
    if work.supplements.has_answer(item.id, said.send_key):
        return
    row = SupplementAnswer(
        id=new_id(),
        item_id=item.id,
        receipt_id=said.receipt_id,
        route=said.route.value if said.route and said.receipt_id is None else None,
        send_key=said.send_key,
        created_at=work.now,
    )
    if words := said.words.strip()[:LONGEST]:
        row.sealed_words = work.vault.seal(words.encode(), f"{row.id}.words", case_id)
    work.supplements.add(row)
    item.answered_at = work.now
    # A paper that came before it was asked for again was not the right one.
    came = [one.created_at for one in work.supplements.answers_of([item.id]) if one.receipt_id]
    has_paper = any(item.settled_at is None or at >= item.settled_at for at in came)
    item.state = after_answer(ItemState(item.state), said.route, has_paper=has_paper).value


def settle(work: Work, case_id: str, request_id: str, item_id: str, state: ItemState) -> None:
    """The case worker takes an item as received, needs it no longer, or asks again.

    The client is told of the last two; that less is needed only if they knew of the request. Doing
    it twice changes nothing. Raises NotFound.
    """
    require_own(work, case_id)
    request = work.supplements.of_case(case_id, request_id)
    if state in {ItemState.SENT, ItemState.ON_THE_WAY}:
        raise NotFound
    item = _item_of(work, request, item_id)
    before = ItemState(item.state)
    if before is state:
        return
    item.state, item.news_at = state.value, None
    item.settled_at, item.settled_by = work.now, work.actor.id
    if state is ItemState.NOT_NEEDED and before in AWAITED:
        item.news_at = work.now
        notices.tell_of_changed_papers(work, request, is_less=True)
    elif state is ItemState.ASKED:
        notices.tell_of_changed_papers(work, request, is_less=False)


def see(work: Work, request_id: str) -> None:
    """The client has a request before them, with what is needed no longer. Raises NotFound.

    Staff who fill in together with the client do not read it for them.
    """
    request = apart.request(work, work.own_case_id, request_id)
    if work.actor.acting is None or work.actor.acting.may_sign:
        for item in work.supplements.items(request.id):
            item.news_at = None


def _item_of(work: Work, request: SupplementRequest, item_id: str) -> SupplementItem:
    found = next((one for one in work.supplements.items(request.id) if one.id == item_id), None)
    if found is None:
        raise NotFound
    return found
