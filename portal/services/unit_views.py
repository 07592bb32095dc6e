"""The unit for its manager: loads and promises kept, by month, without what any case holds.

Nothing sealed is opened here, so no line of an application can come into it. A number about fewer
than five is hidden, and no client is named or ranked.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import UTC, datetime, time
from itertools import groupby
from statistics import median

from portal.domain.dialogue import Party, Turn, promises
from portal.domain.months import STOCKHOLM, BenefitMonth, local_day, plus_workdays, workdays_between
from portal.domain.permissions import Area, may_enter
from portal.domain.refusals import NotFound
from portal.records import unit
from portal.services import assignments
from portal.services.work import Work

SMALLEST = 5
MONTHS = 6

# What registering by hand takes, for the minutes saved. A choice that the page shows: a minute to
# find the case (interview S8), and ten seconds to read and type each thing that is said.
SECONDS_A_CASE = 60
SECONDS_AN_ANSWER = 10


@dataclass(frozen=True)
class Load:
    """How much one case worker has. None: fewer than five.

    `late` counts answers that are missing beyond the unit's limit; nobody's are 0, and not None.
    """

    name: str
    cases: int | None
    unopened: int | None
    late: int | None = 0


@dataclass(frozen=True)
class MonthFigures:
    """One month of the unit. Shares are whole percents; None: fewer than five to count on.

    `reply_workdays` is how long half of the answers took at most.
    """

    month: BenefitMonth
    applications: int | None
    complete: int | None
    requests_per_hundred: int | None
    minutes_saved: int | None
    promises: int | None
    kept: int | None
    reply_workdays: float | None = None


@dataclass(frozen=True)
class Replies:
    """Answers that were promised for one month: whether each came in time, and its workdays."""

    in_time: list[bool] = field(default_factory=list)
    workdays: list[int] = field(default_factory=list)


@dataclass(frozen=True)
class UnitPage:
    """What the manager sees."""

    loads: tuple[Load, ...]
    months: tuple[MonthFigures, ...]
    late_with_nobody: int | None = 0
    seconds_a_case: int = SECONDS_A_CASE
    seconds_an_answer: int = SECONDS_AN_ANSWER


def show(work: Work, reply_workdays: int, unit_workdays: int = 2) -> UnitPage:
    """The unit today and in the last months. Raises NotFound for other roles.

    An answer is late here when it is missing `unit_workdays` after the promised day.
    """
    if not may_enter(work.actor, Area.ASSIGNMENTS):
        raise NotFound
    this = BenefitMonth.of(work.today)
    months = [this.plus(-back) for back in range(MONTHS)]
    since = datetime.combine(months[-1].first_day, time(), STOCKHOLM).astimezone(UTC)
    sent, complete, seconds = _sendings(work, since)
    asked = Counter(_month(at) for at in unit.requests(work.session, since))
    replies = _replies(work, since, reply_workdays)
    late = _late(work, reply_workdays, unit_workdays)
    return UnitPage(
        _loads(work, late),
        tuple(
            MonthFigures(
                month,
                _shown(sent[month]),
                _share(complete[month], sent[month]),
                _share(asked[month], sent[month]),
                seconds[month] // 60 if sent[month] >= SMALLEST else None,
                _shown(len(replies[month].in_time)),
                _share(sum(replies[month].in_time), len(replies[month].in_time)),
                _median(replies[month].workdays),
            )
            for month in months
        ),
        _late_shown(late[""]),
    )


def _late(work: Work, reply_workdays: int, unit_workdays: int) -> Counter[str]:
    """Late answers by who has the case; under an empty id those of nobody."""
    late: Counter[str] = Counter()
    for staff_id, since, is_same_day in unit.waiting(work.session, work.today):
        promised = Turn(Party.STAFF, since, is_same_day).answer_by(reply_workdays)
        if promised is not None and plus_workdays(promised, unit_workdays) < work.today:
            late[staff_id or ""] += 1
    return late


def _loads(work: Work, late: Counter[str]) -> tuple[Load, ...]:
    given = work.cases.given(work.today, work.actor.id)
    unopened = unit.unopened_by_worker(work.session, work.today)
    return tuple(
        Load(
            one.name,
            _shown(len(given.get(one.id, ()))),
            _shown(unopened.get(one.id, 0)),
            _late_shown(late[one.id]),
        )
        for one in assignments.colleagues(work)
    )


def _sendings(
    work: Work, since: datetime
) -> tuple[Counter[BenefitMonth], Counter[BenefitMonth], Counter[BenefitMonth]]:
    """By month: how many were sent, how many of them complete, seconds that nobody types."""
    sent, complete, seconds = (Counter[BenefitMonth]() for _ in range(3))
    for row in unit.sendings(work.session, since):
        if row.sent_at is None:
            continue
        month = _month(row.sent_at)
        sent[month] += 1
        complete[month] += row.open_when_sent == 0
        seconds[month] += SECONDS_A_CASE + SECONDS_AN_ANSWER * (row.answers_when_sent or 0)
    return sent, complete, seconds


def _replies(
    work: Work, since: datetime, reply_workdays: int
) -> defaultdict[BenefitMonth, Replies]:
    """By the month of the promised day: the answers that were promised, and how they came."""
    found: defaultdict[BenefitMonth, Replies] = defaultdict(Replies)
    rows = unit.messages(work.session, since)
    for _, messages in groupby(rows, key=lambda row: row.thread_id):
        for turn, answered_at in promises(messages):
            day = turn.answer_by(reply_workdays)
            if day is None or (answered_at is None and day >= work.today):
                continue
            replies = found[BenefitMonth.of(day)]
            replies.in_time.append(answered_at is not None and local_day(answered_at) <= day)
            if answered_at is not None and turn.since_day is not None:
                replies.workdays.append(workdays_between(turn.since_day, local_day(answered_at)))
    return found


def _month(moment: datetime) -> BenefitMonth:
    return BenefitMonth.of(local_day(moment))


def _shown(count: int) -> int | None:
    return count if count >= SMALLEST else None


def _late_shown(count: int) -> int | None:
    """That nobody waits is said; that fewer than five do is not told more exactly."""
    return _shown(count) if count else 0


def _median(workdays: list[int]) -> float | None:
    return median(workdays) if len(workdays) >= SMALLEST else None


def _share(part: int, whole: int) -> int | None:
    return round(100 * part / whole) if whole >= SMALLEST else None
