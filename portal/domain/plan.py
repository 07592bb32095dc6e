"""The plan towards supporting oneself: goals, small steps, activities, agreed by two.

One side proposes and the other agrees; either side says how it goes. A demand can be paused for a
reason until a day when both look again: one month is not the next.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from portal.domain.refusals import Refusal
from portal.domain.text import N_, Text

LONGEST = 500
MOST_JOBS = 60


class ItemKind(StrEnum):
    """What stands in a plan."""

    GOAL = "goal"
    STEP = "step"
    ACTIVITY = "activity"


class ActivityKind(StrEnum):
    """What somebody does, week after week."""

    JOB_SEEKING = "job_seeking"
    STUDIES = "studies"
    SWEDISH = "swedish"
    REHABILITATION = "rehabilitation"
    PRACTICE = "practice"
    OTHER = "other"


class Doer(StrEnum):
    """Who takes a step."""

    CLIENT = "client"
    STAFF = "staff"


class ItemState(StrEnum):
    """How it goes."""

    PLANNED = "planned"
    UNDER_WAY = "under_way"
    DONE = "done"
    PAUSED = "paused"
    DROPPED = "dropped"

    @property
    def is_open(self) -> bool:
        return self not in {ItemState.DONE, ItemState.DROPPED}


class PauseReason(StrEnum):
    """Why nothing is asked for a while."""

    ILLNESS = "illness"
    CHILD = "child"
    DEATH = "death"
    OTHER = "other"


class Move(StrEnum):
    """What somebody does with a part of the plan. Each stands in its history."""

    PROPOSE = "propose"
    AGREE = "agree"
    CORRECT = "correct"
    PLANNED = "planned"
    UNDER_WAY = "under_way"
    DONE = "done"
    PAUSED = "paused"
    DROPPED = "dropped"


KIND_NAMES: Mapping[ItemKind, Text] = {
    ItemKind.GOAL: N_("plan", "Goal"),
    ItemKind.STEP: N_("plan", "Step"),
    ItemKind.ACTIVITY: N_("plan", "Activity"),
}
ACTIVITY_NAMES: Mapping[ActivityKind, Text] = {
    ActivityKind.JOB_SEEKING: N_("plan activity", "Look for jobs"),
    ActivityKind.STUDIES: N_("plan activity", "Study"),
    ActivityKind.SWEDISH: N_("plan activity", "Learn Swedish on a course"),
    ActivityKind.REHABILITATION: N_("plan activity", "Rehabilitation"),
    ActivityKind.PRACTICE: N_("plan activity", "Practice at a workplace"),
    ActivityKind.OTHER: N_("plan activity", "Something else"),
}
STATE_NAMES: Mapping[ItemState, Text] = {
    ItemState.PLANNED: N_("plan state", "Planned"),
    ItemState.UNDER_WAY: N_("plan state", "Under way"),
    ItemState.DONE: N_("plan state", "Done"),
    ItemState.PAUSED: N_("plan state", "Paused"),
    ItemState.DROPPED: N_("plan state", "No longer in the plan"),
}
REASON_NAMES: Mapping[PauseReason, Text] = {
    PauseReason.ILLNESS: N_("plan reason", "Illness"),
    PauseReason.CHILD: N_("plan reason", "A child needs me"),
    PauseReason.DEATH: N_("plan reason", "Somebody close has died"),
    PauseReason.OTHER: N_("plan reason", "Something else"),
}
MOVE_NAMES: Mapping[Move, Text] = {
    Move.PROPOSE: N_("plan history", "proposed it"),
    Move.AGREE: N_("plan history", "agreed"),
    Move.CORRECT: N_("plan history", "corrected the words"),
    Move.PLANNED: N_("plan history", "put it back as planned"),
    Move.UNDER_WAY: N_("plan history", "started"),
    Move.DONE: N_("plan history", "marked it as done"),
    Move.PAUSED: N_("plan history", "paused it"),
    Move.DROPPED: N_("plan history", "took it out of the plan"),
}
TOLD_TO_CLIENT: Mapping[Doer, Text] = {
    Doer.CLIENT: N_("plan", "You do it"),
    Doer.STAFF: N_("plan", "Your case worker does it"),
}
TOLD_TO_STAFF: Mapping[Doer, Text] = {
    Doer.CLIENT: N_("plan", "The client does it"),
    Doer.STAFF: N_("plan", "The case worker does it"),
}
NAMES: Mapping[str, Mapping[Any, Text]] = {
    "kinds": KIND_NAMES,
    "activities": ACTIVITY_NAMES,
    "states": STATE_NAMES,
    "reasons": REASON_NAMES,
    "moves": MOVE_NAMES,
    "doers": TOLD_TO_STAFF,
}
"""What pages call all of these."""

PRESSED = frozenset(Move) - {Move.PROPOSE, Move.CORRECT}
"""What the buttons on the page of a part do."""

_MOVES: Mapping[ItemState, tuple[ItemState, ...]] = {
    ItemState.PLANNED: (
        ItemState.UNDER_WAY,
        ItemState.DONE,
        ItemState.PAUSED,
        ItemState.DROPPED,
    ),
    ItemState.UNDER_WAY: (ItemState.DONE, ItemState.PAUSED, ItemState.DROPPED),
    ItemState.PAUSED: (ItemState.UNDER_WAY, ItemState.DROPPED),
    ItemState.DONE: (ItemState.UNDER_WAY,),
    ItemState.DROPPED: (ItemState.PLANNED,),
}


class NothingWritten(Refusal):
    """A goal, a step or an activity without words."""

    text = N_("plan", "Write in your own words what it is.")
    field = "words"


class PauseUnclear(Refusal):
    """A pause without a reason, or without a coming day to look again."""

    text = N_("plan", "Choose why, and a coming day when we look at it again.")
    field = "look_again_on"


class PlanChanged(Refusal):
    """The other side changed it while the page was open."""

    text = N_("plan", "This was changed while you had it open. Look at how it is now.")
    status = 409


class JobUnclear(Refusal):
    """A logged job with neither title nor employer."""

    text = N_("plan", "Write which job it was, or at which employer.")
    field = "title"


class JobInFuture(Refusal):
    """A job that was applied for on a day that has not come."""

    text = N_("plan", "Choose today or a day that has been.")
    field = "on"


@dataclass(frozen=True, kw_only=True)
class Item:
    """What a goal, a step or an activity says. `goal_id` is the goal it leads to, if any.

    `by_on` is the day a step shall be done, `jobs_a_month` what job seeking aims at.
    """

    kind: ItemKind
    words: str = ""
    goal_id: str = ""
    doer: Doer = Doer.CLIENT
    by_on: date | None = None
    activity: ActivityKind | None = None
    jobs_a_month: int | None = None

    @property
    def checked(self) -> "Item":
        """The item, when it says something. Raises NothingWritten."""
        if not self.words.strip() and self.activity in {None, ActivityKind.OTHER}:
            raise NothingWritten
        return self


@dataclass(frozen=True)
class Pause:
    """Why a demand rests, and when both look again. `words` are free."""

    reason: PauseReason | None = None
    look_again_on: date | None = None

    def check(self, today: date) -> None:
        """Raises PauseUnclear without a reason or without a coming day."""
        if self.reason is None or self.look_again_on is None or self.look_again_on <= today:
            raise PauseUnclear


def moves_from(state: ItemState) -> tuple[ItemState, ...]:
    """Where a part of the plan can go from a state."""
    return _MOVES[state]


def is_late(state: ItemState, by_on: date | None, today: date) -> bool:
    """Whether its day has passed while it still waits to be done."""
    return state in {ItemState.PLANNED, ItemState.UNDER_WAY} and by_on is not None and by_on < today
