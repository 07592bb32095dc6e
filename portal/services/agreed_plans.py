"""What both sides have agreed that somebody does, and when it rested."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise

from portal.domain.months import BenefitMonth, local_day
from portal.domain.plan import (
    ACTIVITY_NAMES,
    REASON_NAMES,
    ActivityKind,
    ItemState,
    Move,
    PauseReason,
)
from portal.language.catalogues import render
from portal.records.plans import PlanItem
from portal.services import apart
from portal.services.plans import content_of
from portal.services.work import Work


@dataclass(frozen=True)
class Planned:
    """An agreed activity, in the words of the plan or in the client's language."""

    kind: ActivityKind
    words: str
    agreed_at: datetime


@dataclass(frozen=True)
class Rest:
    """Days in which an activity rested, both included, and why: in the client's language."""

    first: date
    last: date
    words: str
    noted_at: datetime

    def is_in(self, month: BenefitMonth) -> bool:
        """Whether some of its days are in that month."""
        return self.first <= month.last_day and self.last >= month.first_day


@dataclass(frozen=True)
class Agreed:
    """The agreed activities of one adult, and when they rested."""

    activities: tuple[Planned, ...] = ()
    rests: tuple[Rest, ...] = ()

    def named(self, *kinds: ActivityKind) -> str:
        """The activities of these kinds, in one line; empty for none."""
        return "; ".join(one.words for one in self.activities if one.kind in kinds)


def of_case(work: Work, case_id: str) -> dict[str, Agreed]:
    """What stands in the plan of each adult of a draft: applicant or co-applicant to that.

    The caller has checked that the actor may see the case.
    """
    found: dict[str, Agreed] = {}
    for person_id, relation in apart.adults_of_draft(work, case_id).items():
        code = work.people.by_id(person_id).language or "sv"
        rows = [
            row
            for row in work.plans.items(case_id, person_id)
            if row.agreed_at is not None and ItemState(row.state).is_open
        ]
        activities = tuple(one for row in rows for one in _activity(work, row, code))
        rests = tuple(one for row in rows for one in _rests(work, row, code))
        found[relation] = Agreed(activities, rests)
    return found


def _activity(work: Work, row: PlanItem, code: str) -> Iterator[Planned]:
    item = content_of(work, row).item
    if item.activity is not None and row.agreed_at is not None:
        words = item.words or render(ACTIVITY_NAMES[item.activity], code)
        yield Planned(item.activity, words, row.agreed_at)


def _rests(work: Work, row: PlanItem, code: str) -> Iterator[Rest]:
    """The pauses of an activity: each lasts until its day, or until it was started again."""
    if content_of(work, row).item.activity is None:
        return
    for change, after in pairwise((*work.plans.changes(row.id), None)):
        if change is None or change.move != Move.PAUSED:
            continue
        sealed = work.vault.open(change.sealed_words, f"{change.id}.words", row.case_id)
        said = json.loads(sealed)
        until = date.fromisoformat(said["until"])
        last = min(until, local_day(after.at)) if after else until
        reason = render(REASON_NAMES[PauseReason(said["reason"])], code)
        words = f"{reason}: {said['words']}" if said["words"] else reason
        yield Rest(local_day(change.at), last, words, change.at)
