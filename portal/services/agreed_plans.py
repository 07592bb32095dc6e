"""What both sides have agreed that somebody does, and when it rested."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
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
from portal.services.plans import content_of
from portal.services.work import Work


@dataclass(frozen=True)
class Rest:
    """Days in which an activity rested, both included, and why: in the client's language."""

    first: date
    last: date
    words: str

    def is_in(self, month: BenefitMonth) -> bool:
        """Whether some of its days are in that month."""
        return self.first <= month.last_day and self.last >= month.first_day


@dataclass(frozen=True)
class Agreed:
    """The agreed activities of one adult, in the words of the plan or in the client's language."""

    activities: tuple[tuple[ActivityKind, str], ...] = ()
    rests: tuple[Rest, ...] = ()

    def named(self, *kinds: ActivityKind) -> str:
        """The activities of these kinds, in one line; empty for none."""
        return "; ".join(words for kind, words in self.activities if kind in kinds)


def of_case(work: Work, case_id: str) -> dict[str, Agreed]:
    """What stands in the plan of each adult now: applicant or co-applicant to what is agreed.

    The caller has checked that the actor may see the case.
    """
    found: dict[str, Agreed] = {}
    for relation, person_id in work.cases.member_ids(case_id).items():
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


def _activity(work: Work, row: PlanItem, code: str) -> Iterator[tuple[ActivityKind, str]]:
    item = content_of(work, row).item
    if item.activity is not None:
        yield item.activity, item.words or render(ACTIVITY_NAMES[item.activity], code)


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
        yield Rest(local_day(change.at), last, words)
