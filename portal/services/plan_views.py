"""What both sides see of a plan. Each look by staff is logged first, in the same work."""

import json
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime

from portal.domain.danger import Danger, dangers_in
from portal.domain.months import BenefitMonth
from portal.domain.plan import (
    Item,
    ItemKind,
    ItemState,
    Move,
    PauseReason,
    is_late,
    moves_from,
)
from portal.records.plans import PlanChange, PlanItem
from portal.services import plans
from portal.services.own_cases import require_own
from portal.services.plans import content_of, mark, may_agree, open_item
from portal.services.work import Work


@dataclass(frozen=True)
class ChangeView:
    """Something that was done with a part of the plan, and by whom.

    `words` are what was said; the earlier words of the part, where they were corrected.
    """

    move: Move
    author: str
    mine: bool
    words: str
    reason: PauseReason | None
    until: date | None
    at: datetime


@dataclass(frozen=True)
class ItemView:
    """A goal, a step or an activity as its reader sees it. `moves` is where it can go from here.

    `is_new`: the other side has changed it since the reader's side last looked. `is_same_day`: the
    client's words warn of danger, of `dangers`, and staff have not looked.
    """

    id: str
    case_id: str
    person_id: str
    item: Item
    state: ItemState
    is_agreed: bool
    is_from_staff: bool
    may_agree: bool
    is_late: bool
    look_again_on: date | None
    reason: PauseReason | None
    moves: tuple[ItemState, ...]
    mark: str
    is_new: bool
    is_same_day: bool
    may_correct: bool
    history: tuple[ChangeView, ...] = ()
    dangers: tuple[Danger, ...] = ()

    @property
    def looks_again(self) -> bool:
        """Whether it is paused."""
        return self.state is ItemState.PAUSED


@dataclass(frozen=True)
class GoalView:
    """A goal and what leads to it; without a goal, what leads to none."""

    goal: ItemView | None
    parts: tuple[ItemView, ...]


@dataclass(frozen=True)
class MonthDone:
    """What somebody has done in a month: steps in their words, and jobs applied for."""

    month: BenefitMonth
    done: tuple[ItemView, ...]
    jobs: int


@dataclass(frozen=True)
class PlanPage:
    """The plan of one adult. `ended` is what is done or no longer in it.

    `dangers` are for the client: what their words warn of, until staff have looked.
    """

    person_id: str
    name: str
    goals: tuple[GoalView, ...]
    ended: tuple[ItemView, ...]
    this_month: MonthDone
    dangers: tuple[Danger, ...] = ()

    @property
    def open_goals(self) -> tuple[ItemView, ...]:
        """The goals that a step can lead to."""
        return tuple(one.goal for one in self.goals if one.goal is not None)

    @property
    def to_agree(self) -> tuple[ItemView, ...]:
        """What the other side has proposed and the reader has not answered."""
        every = (part for one in self.goals for part in (one.goal, *one.parts))
        return tuple(part for part in every if part is not None and part.may_agree)

    @property
    def changed(self) -> tuple[ItemView, ...]:
        """What the other side changed since the reader's last looked; proposals stand apart."""
        every = (part for one in self.goals for part in (one.goal, *one.parts))
        shown = (*(part for part in every if part is not None), *self.ended)
        return tuple(part for part in shown if part.is_new and not part.may_agree)


@dataclass(frozen=True)
class FollowUp:
    """Something in a plan that its case worker should look at."""

    case_number: str
    name: str
    view: ItemView


def own(work: Work) -> PlanPage:
    """The client's own plan. Raises NotFound for somebody without a case."""
    page = _page(work, work.own_case_id, work.actor.id)
    warned = [row for row in work.plans.items(work.own_case_id, work.actor.id) if row.is_same_day]
    found = (danger for row in warned for danger in _dangers(work, row))
    return replace(page, dangers=tuple(dict.fromkeys(found)))


def news(work: Work) -> tuple[int, int]:
    """How much the case worker has proposed that waits for an answer, and how much else they
    have changed since the client last looked.
    """
    rows = work.plans.items(work.own_case_id, work.actor.id)
    proposed = [row.id for row in rows if may_agree(work, row)]
    return len(proposed), sum(plans.is_new(work, row) and row.id not in proposed for row in rows)


def of_case(work: Work, case_id: str) -> tuple[PlanPage, ...]:
    """The plans of the adults of a case of the staff member's own. Raises NotFound."""
    require_own(work, case_id)
    return _logged(work, case_id, tuple(work.cases.member_ids(case_id).values()))


def one_of_case(work: Work, case_id: str, person_id: str) -> PlanPage:
    """The plan of one adult of a case; the first one's when nobody is named. Raises NotFound."""
    require_own(work, case_id)
    people = tuple(work.cases.member_ids(case_id).values())
    return _logged(work, case_id, (person_id if person_id in people else people[0],))[0]


def _logged(work: Work, case_id: str, person_ids: Collection[str]) -> tuple[PlanPage, ...]:
    seen = ((case_id, person_id) for person_id in person_ids)
    work.access_log.write_each(work.actor.id, "plan", seen, work.now)
    return tuple(_page(work, case_id, person_id) for person_id in person_ids)


def find(work: Work, item_id: str, case_id: str = "") -> ItemView:
    """One part of a plan with its history. Staff name the case. Raises NotFound."""
    row = open_item(work, item_id, case_id)
    if not work.actor.is_client:
        work.access_log.write(work.actor.id, "plan", row.case_id, work.now, row.id)
    return _view(work, row, with_history=True)


def read(work: Work, item_id: str, case_id: str = "") -> ItemView:
    """One part of a plan, which is seen by being shown. Staff name the case. Raises NotFound."""
    view = find(work, item_id, case_id)
    plans.see(work, item_id, case_id)
    return view


def to_follow_up(work: Work) -> tuple[FollowUp, ...]:
    """In the staff member's own cases: pauses that have ended, days that have passed, proposals.

    And what clients have changed since staff last looked.
    """
    cases = {case.id: case for case in work.cases.of_staff(work.actor.id, work.today)}
    rows = work.plans.to_follow_up(cases.keys(), work.today)
    seen = ((row.case_id, row.person_id) for row in rows)
    work.access_log.write_each(work.actor.id, "plan", seen, work.now)
    every = work.threads.adults({row.case_id for row in rows}).values()
    people = (person for adults in every for person in adults)
    names = {person.id: work.people.identity(person).name for person in people}
    return tuple(
        FollowUp(cases[row.case_id].number, names[row.person_id], _view(work, row)) for row in rows
    )


def _done(
    work: Work, rows: Collection[PlanItem], case_id: str, person_id: str, month: BenefitMonth
) -> MonthDone:
    """What was done in a month."""
    done = tuple(
        _view(work, row)
        for row in rows
        if row.done_on is not None and month.first_day <= row.done_on <= month.last_day
    )
    jobs = work.plans.jobs(case_id, month.first_day, month.last_day, person_id)
    return MonthDone(month, done, len(jobs))


def _page(work: Work, case_id: str, person_id: str) -> PlanPage:
    rows = work.plans.items(case_id, person_id)
    views = [_view(work, row) for row in rows]
    active = [view for view in views if view.state.is_open]
    goals = [view for view in active if view.item.kind is ItemKind.GOAL]
    known = {goal.id for goal in goals}
    groups = [
        GoalView(goal, tuple(one for one in active if one.item.goal_id == goal.id))
        for goal in goals
    ]
    loose = tuple(
        one
        for one in active
        if one.item.kind is not ItemKind.GOAL and one.item.goal_id not in known
    )
    if loose:
        groups.append(GoalView(None, loose))
    ended = tuple(view for view in reversed(views) if not view.state.is_open)
    month = BenefitMonth.of(work.today)
    name = _names(work, {person_id})[person_id]
    done = _done(work, rows, case_id, person_id, month)
    return PlanPage(person_id, name, tuple(groups), ended, done)


def _view(work: Work, row: PlanItem, *, with_history: bool = False) -> ItemView:
    content, state = content_of(work, row), ItemState(row.state)
    return ItemView(
        row.id,
        row.case_id,
        row.person_id,
        content.item,
        state,
        row.agreed_at is not None,
        row.is_from_staff,
        may_agree(work, row),
        is_late(state, row.day_on, work.today),
        row.look_again_on,
        content.reason,
        moves_from(state),
        mark(row),
        plans.is_new(work, row),
        row.is_same_day,
        plans.may_correct(work, row),
        _history(work, row) if with_history else (),
        _dangers(work, row) if with_history else (),
    )


def _dangers(work: Work, row: PlanItem) -> tuple[Danger, ...]:
    """What the client's words warn of, until staff have looked."""
    if not row.is_same_day:
        return ()
    written = () if row.is_from_staff else (content_of(work, row).item.words,)
    changes = work.plans.changes(row.id)
    said = (_said(work, row, one)["words"] for one in changes if not one.is_from_staff)
    return dangers_in("\n".join((*written, *said)))


def _history(work: Work, row: PlanItem) -> tuple[ChangeView, ...]:
    changes = work.plans.changes(row.id)
    clients = _names(work, {one.author_id for one in changes if not one.is_from_staff})
    staff = {one.author_id for one in changes if one.is_from_staff}
    names = clients | {author: work.people.staff_by_id(author).name for author in staff}
    return tuple(_change(work, row, one, names[one.author_id]) for one in changes)


def _change(work: Work, row: PlanItem, change: PlanChange, name: str) -> ChangeView:
    said = _said(work, row, change)
    return ChangeView(
        Move(change.move),
        name,
        change.author_id == work.actor.id,
        said["words"],
        PauseReason(said["reason"]) if said.get("reason") else None,
        date.fromisoformat(said["until"]) if said.get("until") else None,
        change.at,
    )


def _said(work: Work, row: PlanItem, change: PlanChange) -> dict[str, str]:
    stored = work.vault.open(change.sealed_words, f"{change.id}.words", row.case_id)
    said: dict[str, str] = json.loads(stored)
    return said


def _names(work: Work, person_ids: Collection[str]) -> dict[str, str]:
    people = (work.people.by_id(person_id) for person_id in person_ids)
    return {person.id: work.people.identity(person).name for person in people}
