"""The shared plan: one side proposes, the other agrees, either says how it goes."""

import hashlib
import json
from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from typing import Any

from portal.domain.danger import dangers_in
from portal.domain.dialogue import Party
from portal.domain.plan import (
    LONGEST,
    ActivityKind,
    Doer,
    Item,
    ItemKind,
    ItemState,
    Move,
    Pause,
    PauseReason,
    PlanChanged,
    moves_from,
)
from portal.domain.refusals import NotFound
from portal.records.base import new_id
from portal.records.plans import PlanChange, PlanItem
from portal.services import apart, notices
from portal.services.own_cases import require_own
from portal.services.work import Work

_NO_PAUSE = Pause()


@dataclass(frozen=True)
class Said:
    """What somebody does with a part of the plan. `seen` is the `mark` that they had before them.

    `send_key` comes from the form, so that a repeated sending is the same change.
    """

    move: Move
    send_key: str
    seen: str
    words: str = ""
    pause: Pause = _NO_PAUSE


@dataclass(frozen=True)
class Content:
    """What is sealed of a part of the plan."""

    item: Item
    reason: PauseReason | None = None


def propose(
    work: Work, item: Item, send_key: str, *, case_id: str = "", person_id: str = ""
) -> str:
    """Put something into a plan; returns its id. Staff name the case and the adult.

    Raises NotFound, NothingWritten.
    """
    item = item.checked
    case_id, person_id = _whose(work, case_id, person_id)
    work.threads.lock_case(case_id)
    known = work.plans.by_send_key(work.actor.id, send_key)
    if known is not None:
        return known.id
    if item.goal_id and work.plans.of_case(case_id, item.goal_id).person_id != person_id:
        raise NotFound
    row = PlanItem(
        id=new_id(),
        case_id=case_id,
        person_id=person_id,
        author_id=work.actor.id,
        is_from_staff=not work.actor.is_client,
        state=ItemState.PLANNED.value,
        day_on=item.by_on,
        send_key=send_key,
        created_at=work.now,
    )
    row.sealed_content = _seal(work, row, Content(item))
    work.plans.add(row)
    _note(work, row, Move.PROPOSE, "", send_key)
    return row.id


def change(work: Work, item_id: str, said: Said, *, case_id: str = "") -> None:
    """Agree to a part of the plan, or say how it goes. Staff name the case.

    Raises NotFound, PauseUnclear, PlanChanged when the other side changed it meanwhile.
    """
    row = _to_change(work, item_id, said, case_id)
    if row is None:
        return
    if said.move is Move.AGREE:
        _agree(work, row)
    else:
        _go(work, row, said)
    _note(work, row, said.move, said.words, said.send_key)


def correct(work: Work, item_id: str, said: Said, *, case_id: str = "") -> None:
    """Put other words on a part that the actor's side wrote; the earlier ones stay in its history.

    Who had agreed to the earlier words agrees anew. Raises NotFound, NothingWritten, PlanChanged.
    """
    row = _to_change(work, item_id, said, case_id)
    if row is None:
        return
    if not may_correct(work, row):
        raise PlanChanged
    content = content_of(work, row)
    item = replace(content.item, words=said.words.strip()[:LONGEST]).checked
    if item == content.item:
        return
    row.sealed_content = _seal(work, row, replace(content, item=item))
    row.agreed_at = None
    _note(work, row, Move.CORRECT, content.item.words, said.send_key)


def see(work: Work, item_id: str, case_id: str = "") -> None:
    """The actor's side has looked at a part of the plan. Staff name the case. Raises NotFound."""
    row = open_item(work, item_id, case_id)
    if is_new(work, row):
        row.new_to = ""
        row.is_same_day = row.is_same_day and work.actor.is_client
        work.session.flush()


def is_new(work: Work, row: PlanItem) -> bool:
    """Whether the other side changed it after the actor's side last looked."""
    return row.new_to == _side(is_client=work.actor.is_client)


def may_correct(work: Work, row: PlanItem) -> bool:
    """Whether the actor's side wrote it, and it still stands in the plan."""
    return row.is_from_staff != work.actor.is_client and ItemState(row.state).is_open


def open_item(work: Work, item_id: str, case_id: str = "") -> PlanItem:
    """A part of the client's own plan, or of a case of the staff member's own. Raises NotFound."""
    if not work.actor.is_client:
        require_own(work, case_id)
        return work.plans.of_case(case_id, item_id)
    row = work.plans.of_case(work.own_case_id, item_id)
    if row.person_id != work.actor.id:
        raise NotFound
    return row


def mark(row: PlanItem) -> str:
    """How a part of the plan stands, to notice that the other side changed it."""
    words = hashlib.sha256(row.sealed_content).hexdigest()[:16]
    agreed = "agreed" if row.agreed_at else "proposed"
    return f"{row.state} {agreed} {row.look_again_on or ''} {words}"


def may_agree(work: Work, row: PlanItem) -> bool:
    """Whether the actor is the side that can agree to what the other has proposed."""
    is_other_side = row.is_from_staff == work.actor.is_client
    is_open = row.state != ItemState.DROPPED.value
    return row.agreed_at is None and is_other_side and is_open


def content_of(work: Work, row: PlanItem) -> Content:
    """What a part of the plan says. The caller has checked that the actor may see it."""
    stored = json.loads(work.vault.open(row.sealed_content, f"{row.id}.content", row.case_id))
    reason = stored.pop("reason", None)
    return Content(_lifted(stored), PauseReason(reason) if reason else None)


def planned_jobs(work: Work, case_id: str) -> dict[str, int]:
    """How many jobs a month each adult of a draft plans: applicant or co-applicant to number.

    Only what both sides have agreed counts, and nothing while it is paused. An adult whose plan
    says nothing of jobs is not there.
    """
    relations = apart.adults_of_draft(work, case_id)
    found: dict[str, int] = {}
    for row in work.plans.items(case_id):
        state = ItemState(row.state)
        if row.agreed_at is None or not state.is_open or row.person_id not in relations:
            continue
        jobs = content_of(work, row).item.jobs_a_month
        if jobs is not None:
            person = relations[row.person_id]
            rests = state is ItemState.PAUSED
            found[person] = found.get(person, 0) + (0 if rests else jobs)
    return found


def _to_change(work: Work, item_id: str, said: Said, case_id: str) -> PlanItem | None:
    """The part, to be changed by one at a time; None when this sending has changed it already."""
    row = open_item(work, item_id, case_id)
    if not work.actor.is_client:
        work.access_log.write(work.actor.id, "plan", row.case_id, work.now, row.id)
    work.threads.lock_case(row.case_id)
    work.session.refresh(row)
    if work.plans.change(row.id, said.send_key) is not None:
        return None
    if said.seen != mark(row):
        raise PlanChanged
    return row


def _side(*, is_client: bool) -> str:
    return (Party.CLIENT if is_client else Party.STAFF).value


def _whose(work: Work, case_id: str, person_id: str) -> tuple[str, str]:
    if work.actor.is_client:
        return work.own_case_id, work.actor.id
    require_own(work, case_id)
    adults = list(work.cases.member_ids(case_id).values())
    person_id = person_id or (adults[0] if len(adults) == 1 else "")
    if person_id not in adults:
        raise NotFound
    work.access_log.write(work.actor.id, "plan", case_id, work.now, person_id)
    return case_id, person_id


def _agree(work: Work, row: PlanItem) -> None:
    if not may_agree(work, row):
        raise PlanChanged
    row.agreed_at = work.now


def _go(work: Work, row: PlanItem, said: Said) -> None:
    state = ItemState(said.move.value)
    if state not in moves_from(ItemState(row.state)):
        raise PlanChanged
    content = content_of(work, row)
    reason = None
    row.look_again_on = None
    if state is ItemState.PAUSED:
        said.pause.check(work.today)
        reason, row.look_again_on = said.pause.reason, said.pause.look_again_on
    row.sealed_content = _seal(work, row, Content(content.item, reason))
    row.done_on = work.today if state is ItemState.DONE else None
    row.state = state.value


def _note(work: Work, row: PlanItem, move: Move, words: str, send_key: str) -> None:
    note = PlanChange(
        id=new_id(),
        item_id=row.id,
        author_id=work.actor.id,
        is_from_staff=not work.actor.is_client,
        move=move.value,
        send_key=send_key,
        at=work.now,
    )
    said: dict[str, str] = {"words": words.strip()[:LONGEST]}
    if move is Move.PAUSED:
        reason = content_of(work, row).reason
        said |= {"reason": reason or "", "until": str(row.look_again_on)}
    note.sealed_words = work.vault.seal(json.dumps(said).encode(), f"{note.id}.words", row.case_id)
    work.plans.add(note)
    row.new_to = _side(is_client=note.is_from_staff)
    row.is_same_day = not note.is_from_staff and (
        row.is_same_day or bool(dangers_in(_own_words(work, row, move, words)))
    )
    if note.is_from_staff:
        notices.tell_of_plan(work, row)


def _own_words(work: Work, row: PlanItem, move: Move, words: str) -> str:
    """What the actor wrote now: the part itself where they propose or correct it."""
    writes_it = move in {Move.PROPOSE, Move.CORRECT}
    return content_of(work, row).item.words if writes_it else words


def _seal(work: Work, row: PlanItem, content: Content) -> bytes:
    kept = {key: value for key, value in asdict(content.item).items() if value not in {None, ""}}
    kept["words"] = content.item.words.strip()[:LONGEST]
    if content.reason:
        kept["reason"] = content.reason
    return work.vault.seal(json.dumps(kept, default=str).encode(), f"{row.id}.content", row.case_id)


def _lifted(stored: dict[str, Any]) -> Item:
    readers = {
        "kind": ItemKind,
        "doer": Doer,
        "activity": ActivityKind,
        "by_on": date.fromisoformat,
    }
    known = {field.name for field in fields(Item)}
    values: dict[str, Any] = {
        name: readers[name](value) if name in readers else value
        for name, value in stored.items()
        if name in known
    }
    return Item(**values)
