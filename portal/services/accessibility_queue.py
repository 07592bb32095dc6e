"""The queue of the support staff: what is to be read today, late or due soon, and whose it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from portal.domain.accessibility import Desk, State, Wish
from portal.domain.permissions import Area, may_enter
from portal.records.accessibility import AccessibilityRequest
from portal.services.accessibility import view_of
from portal.services.accessibility_desk import log, support_only
from portal.services.work import Work

MOST_ROWS = 100


@dataclass(frozen=True)
class QueueRow:
    """A request in the queue. `urgency` is `today` (words of danger), `late`, `soon` or empty."""

    id: str
    number: str
    wish: Wish
    state: State
    owner: str | None
    due_on: date
    urgency: str


@dataclass(frozen=True)
class Queue:
    """The queue, with how many requests are in each state. `is_cut`: there are more than these."""

    rows: tuple[QueueRow, ...]
    counts: dict[State, int]
    is_cut: bool = False


def list_requests(work: Work, desk: Desk, which: str = "open") -> Queue:
    """The queue: `open`, `mine`, `closed` or none of it. Raises NotFound for other roles."""
    support_only(work)
    found: Sequence[AccessibilityRequest] = ()
    if which == "closed":
        found = work.accessibility.closed(MOST_ROWS + 1, work.actor.id)
    elif which in {"open", "mine"}:
        owner = work.actor.id if which == "mine" else None
        found = work.accessibility.open(MOST_ROWS + 1, work.actor.id, owner)
    counts = work.accessibility.counts(work.actor.id)
    states = {State(state): count for state, count in counts.items()}
    return Queue(_listed(work, desk, found[:MOST_ROWS]), states, len(found) > MOST_ROWS)


def urgent(work: Work, desk: Desk) -> tuple[QueueRow, ...]:
    """Open requests, late or soon due, that are nobody's or one's own; none for other roles.

    What is to be read today is everybody's: its owner may be away.
    """
    if not may_enter(work.actor, Area.ACCESSIBILITY):
        return ()
    found = work.accessibility.open(MOST_ROWS, work.actor.id, None)
    own = {None, work.actor.id}
    soon = [
        one
        for one in found
        if one.is_same_day or (one.owner_id in own and _urgency(work, desk, one))
    ]
    return _listed(work, desk, soon)


def _listed(work: Work, desk: Desk, found: Sequence[AccessibilityRequest]) -> tuple[QueueRow, ...]:
    for request in found:
        log(work, "accessibility list", request)
    return tuple(_row(work, desk, request) for request in found)


def _row(work: Work, desk: Desk, request: AccessibilityRequest) -> QueueRow:
    view, urgency = view_of(work, request), _urgency(work, desk, request)
    return QueueRow(
        request.id, view.number, view.wish, view.state, view.owner, request.due_on, urgency
    )


def _urgency(work: Work, desk: Desk, request: AccessibilityRequest) -> str:
    if request.is_same_day:
        return "today"
    return desk.urgency(State(request.state), request.due_on, work.today)
